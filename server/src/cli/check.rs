//! `check`: is everything in order? Changes nothing and makes nothing.

use std::fmt;

use domain::{
    beginning::rules::Progress,
    lang::Lang,
    time::{DAY, HOUR},
};
use platform::{Services, audit, clock::Clock, clock_jump, db::Db, guard::system, i18n::t_in, outbox, settings};
use sea_orm_migration::sea_orm::{ConnectionTrait as _, DatabaseBackend, DbErr, Statement};

use super::{
    exposed,
    failure::in_a_line,
    installation, retention,
    schema::{self, ANOTHER, Fit},
};
use crate::{config::Config, disk};

/// From then on a backup is old: one is written each night. The alert `NoiseBackupOld` has the same.
const BACKUP_OLD: i64 = 26 * HOUR;

/// What was looked at, and what is wrong with it.
#[derive(Debug, Default)]
pub struct Report(Vec<(&'static str, Result<String, String>)>, Vec<String>, Vec<String>);

impl Report {
    pub fn is_good(&self) -> bool {
        self.0.iter().all(|(_, found)| found.is_ok())
    }

    /// A first step that is not done yet: nothing is broken.
    fn note_to_do(&mut self, words: String) {
        self.1.push(words);
    }

    /// What may be meant so, and is worth a look.
    pub(super) fn note_look(&mut self, words: String) {
        self.2.push(words);
    }

    fn is_bad(&self, what: &str) -> bool {
        self.0.iter().any(|(looked_at, found)| *looked_at == what && found.is_err())
    }

    pub(super) fn note(&mut self, what: &'static str, found: Result<String, String>) {
        self.0.push((what, found));
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (what, found) in &self.0 {
            match found {
                Ok(words) => writeln!(f, "good  {what}: {words}")?,
                Err(words) => writeln!(f, "BAD   {what}: {words}")?,
            }
        }
        for words in &self.2 {
            writeln!(f, "look  {words}")?;
        }
        for words in &self.1 {
            writeln!(f, "to do {words}")?;
        }
        Ok(())
    }
}

/// Looks at everything that can be looked at; what depends on something bad is left out.
pub async fn check(config: &Config) -> Report {
    check_at(config, Clock::System).await
}

/// `check`, with another clock.
pub async fn check_at(config: &Config, clock: Clock) -> Report {
    let mut report = Report::default();
    report.note("settings", Ok(format!("served at {}", config.base_url())));
    report.note(
        "mail",
        match config.mailer() {
            Ok(Some(mailer)) => mailer.answers().await.map(|()| "the server answers".into()),
            Ok(None) => Ok("no server is set: it stays in the outbox, for the administrator to hand on".into()),
            Err(error) => Err(in_a_line(&error)),
        },
    );
    exposed::look(config, &mut report);
    // Opening would make them, empty and new.
    let mut there = true;
    let begun = if installation::has_remains(config).unwrap_or(true) {
        ", but the key or pictures of an installation are: restore a backup"
    } else {
        ": run `make-a-noise migrate`"
    };
    let needed = [
        ("database", config.sqlite_path(), begun),
        ("key", Some(config.key_file.clone()), ""),
        ("files", config.files_path(), ""),
    ];
    for (what, path, then) in needed {
        let Some(path) = path else { continue };
        match installation::exists(&path) {
            Ok(true) => continue,
            Ok(false) => report.note(what, Err(format!("{} is not there{then}", path.display()))),
            Err(error) => report.note(what, Err(format!("{error:#}"))),
        }
        there = false;
    }
    // That of another user may be seen, and not be read.
    if there && let Err(error) = std::fs::File::open(&config.key_file) {
        report.note("key", Err(format!("{:#}", installation::unreadable(&config.key_file, &error))));
        there = false;
    }
    if there {
        match config.services(clock).await {
            Ok(services) => look(&services, &mut report).await,
            Err(error) => report.note("opening", Err(in_a_line(&error))),
        }
    }
    report
}

/// What SQLite finds wrong with its file, `ok` if nothing. PostgreSQL looks after its own.
pub(super) async fn integrity(db: &Db) -> Result<String, DbErr> {
    let ask = Statement::from_string(DatabaseBackend::Sqlite, "PRAGMA integrity_check");
    let said = db.connection().query_one_raw(ask).await?;
    said.map_or_else(|| Ok("no answer".into()), |row| row.try_get_by_index(0))
}

async fn look(services: &Services, report: &mut Report) {
    let schema = match schema::fit(services).await {
        Ok(Fit::Same) => Ok(format!("of this version, {}", schema::newest())),
        Ok(Fit::Newer) => Ok("of a newer version, beside which this program may go on until it is replaced".to_owned()),
        Ok(Fit::Behind(1)) => Err("1 change behind: run `make-a-noise migrate`".to_owned()),
        Ok(Fit::Behind(changes)) => Err(format!("{changes} changes behind: run `make-a-noise migrate`")),
        Ok(Fit::TooNew) => Err("of a newer version than this program: replace the program".to_owned()),
        Ok(Fit::Another) => Err(ANOTHER.to_owned()),
        Err(error) => Err(error.to_string()),
    };
    let usable = schema.is_ok();
    report.note("database", schema);
    match installation::copied_to(&services.db).await {
        Ok(None) => {}
        Ok(Some(place)) => report.note("in use", Err(installation::copied(&place))),
        Err(error) => report.note("in use", Err(in_a_line(&error))),
    }
    if !services.db.is_postgres() {
        let whole = match integrity(&services.db).await {
            Ok(said) if said == "ok" => Ok("whole".into()),
            Ok(said) => Err(format!("is damaged, restore a backup: {said}")),
            Err(error) => Err(error.to_string()),
        };
        report.note("database file", whole);
    }
    report.note("files", services.ready().await.map(|()| "answer".into()).map_err(|e| e.to_string()));
    report.note("disk", disk::found(services));
    if !usable {
        return;
    }
    report.note(
        "key",
        match settings::key_fits(services).await {
            Ok(true) => Ok("opens what was sealed".into()),
            Ok(false) => Err("is not the one this database was sealed with".into()),
            Err(error) => Err(error.to_string()),
        },
    );
    report.note(
        "audit log",
        match audit::check(services).await {
            Ok(Ok(n)) => Ok(format!("whole, {n} entries")),
            Ok(Err(n)) => Err(format!("broken at entry {n}: changed, or something before it is missing")),
            Err(error) => Err(error.to_string()),
        },
    );
    report.note(
        "clock",
        match clock_jump::waits(services).await {
            Ok(None) => Ok("goes on from the latest time that is known".into()),
            Ok(Some(jump)) => Err(format!("erasing waits: {}", retention::until(jump))),
            Err(error) => Err(error.to_string()),
        },
    );
    report.note(
        "outbox",
        match outbox::waiting(services).await {
            Ok((0, _)) => Ok("empty".into()),
            Ok((n, oldest)) if services.mail_is_sent && oldest > 3_600_000 => {
                Err(format!("{n} mails wait, the oldest for {} minutes", oldest / 60_000))
            }
            Ok((n, _)) => Ok(format!("{n} mails wait")),
            Err(error) => Err(error.to_string()),
        },
    );
    report.note(
        "mail about danger",
        match outbox::failing(services).await {
            Ok((0, _)) if services.mail_is_sent && report.is_bad("mail") => {
                Err("would not go out now: the mail server does not answer".into())
            }
            Ok((0, _)) if services.mail_is_sent => Ok("goes out".into()),
            Ok((0, _)) => Ok("nobody is told by email, because no mail server is set".into()),
            Ok((n, oldest)) => {
                Err(format!("{n} mails have not gone out, the oldest for {} minutes: see Outbox", oldest / 60_000))
            }
            Err(error) => Err(error.to_string()),
        },
    );
    report.note(
        "alarms",
        match store::safeguarding::alarm::mails::alarm_recipients_missing(&system(services)).await {
            Ok(missing) if missing.is_empty() && services.mail_is_sent => {
                Ok("reach an officer and a safeguarding lead".into())
            }
            Ok(missing) if missing.is_empty() => Ok("an officer and a safeguarding lead see them on their pages; \
                 nobody is told by email, because no mail server is set"
                .into()),
            Ok(missing) => {
                let missing: Vec<_> = missing.iter().map(ToString::to_string).collect();
                Err(format!("there is {}", missing.join(", ")))
            }
            Err(error) => Err(error.to_string()),
        },
    );
    if !services.mail_is_sent {
        report.note_to_do("Set a mail server (`smtp_url`): without one nobody is told of danger by email".into());
    }
    first_steps(services, report).await;
}

/// The administrator's page of first steps says the same. That nobody would read what children write is bad.
async fn first_steps(services: &Services, report: &mut Report) {
    if services.settings().await.demo {
        return;
    }
    let found = match store::beginning::found(&system(services)).await {
        Ok(found) => found,
        Err(error) => return report.note("first steps", Err(error.to_string())),
    };
    report.note(
        "readers",
        if found.is_read() {
            Ok("an officer and a safeguarding lead can sign in".into())
        } else {
            Err("nobody would read what children write: surveys and *tell us* do not open before an officer and a \
                 safeguarding lead can sign in"
                .into())
        },
    );
    // That none was written yet is a first step.
    if let Some(at) = found.backed_up {
        let age = services.clock.now().since(at).max(0);
        let old = if age < 2 * DAY { format!("{} hours", age / HOUR) } else { format!("{} days", age / DAY) };
        let words = format!("the last one is {old} old");
        report.note("backup", if age > BACKUP_OLD { Err(words) } else { Ok(words) });
    }
    for step in found.left() {
        let waits = if found.progress(step) == Progress::Waiting { " (waiting)" } else { "" };
        report.note_to_do(format!("{}{waits}", t_in(Lang::En, &format!("beginning-step-{}", step.key()))));
    }
}
