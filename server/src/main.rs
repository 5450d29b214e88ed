//! `make-a-noise`: the command line.

use std::{
    io::{self, ErrorKind, IsTerminal as _, Write as _},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::{Context as _, Result};
use clap::{Parser, Subcommand};
use domain::time::DAY;
use platform::clock::Clock;
use server::{
    cli::{self, invite::Invitation, outside::Outside},
    config::{Config, LogFormat},
};

/// A page is made of many small strings, and takes a quarter less time with it (docs/benchmarks.md).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Young people in care are heard by their corporate parent.
#[derive(Parser)]
#[command(name = "make-a-noise", version = server::VERSION.as_str(), about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the product (and its jobs).
    Serve,
    /// Do the jobs alone: mail, lapses, reminders.
    Work,
    /// Bring the database up to this version.
    Migrate {
        /// Up or back until this change is its newest. Where an older version has no place for something that is there,
        /// nothing is changed. Stop serving first.
        #[arg(long, value_name = "CHANGE")]
        to: Option<String>,
    },
    /// Fill an empty database with a fictional council and print a link for each role.
    Demo {
        /// As JSON, for programs.
        #[arg(long)]
        json: bool,
        /// With a pledge of ten years, to measure by.
        #[arg(long, hide = true)]
        years: bool,
    },
    /// Add somebody and print the link that lets them in for the first time.
    Invite(Invitation),
    /// Look whether everything is in order: settings, key, schema, files, audit log, mail.
    Check {
        #[command(flatten)]
        outside: Outside,
        /// Read every row and every file as well: whether it opens and belongs. Takes as long as a backup.
        #[arg(long, conflicts_with = "url")]
        deep: bool,
        /// Look at a backup instead, without unpacking it: whether every entry is what was written.
        #[arg(long, value_name = "FILE", conflicts_with_all = ["url", "deep"])]
        backup: Option<PathBuf>,
    },
    /// Copy everything of the database into another, empty one: from SQLite to PostgreSQL, or back. Stop serving first.
    Copy {
        /// `sqlite://path` or `postgres://user:password@host/database` (or the password in `PGPASSWORD`).
        #[arg(long, value_name = "URL", required_unless_present = "undo", conflicts_with = "undo")]
        to: Option<String>,
        /// Go on with this database after all, which was copied into another. Copies nothing back.
        #[arg(long)]
        undo: bool,
    },
    /// Send a mail to somebody, to see whether mail arrives.
    MailTest { to: String },
    /// Write database and files into one file (tar). Serving can go on.
    Backup {
        file: PathBuf,
        /// Put the key in, too. Without it the sealed texts of the backup cannot be read; keep them apart.
        #[arg(long)]
        with_key: bool,
    },
    /// Erase what has had its time, as serving does every minute, and say what is left.
    Retention {
        /// Erase nothing; say what would be erased.
        #[arg(long)]
        dry_run: bool,
        /// As if so many days had passed.
        #[arg(long, requires = "dry_run", default_value_t = 0)]
        in_days: u16,
        /// This machine's clock is right: where erasing waits because it has jumped, it goes on.
        #[arg(long, conflicts_with = "dry_run")]
        confirm_clock: bool,
    },
    /// Make the index by which meetings, items, decisions, actions and papers are found anew.
    SearchRebuild,
    /// Bring a backup back, on a machine that has nothing yet.
    Restore { file: PathBuf },
    /// Read a PDF from the input: pages and words, as JSON. The program calls itself with it.
    #[command(hide = true)]
    ReadPaper,
    /// Bind PDFs from the input into one. The program calls itself with it.
    #[command(hide = true)]
    BindPapers,
}

#[tokio::main]
async fn main() -> ExitCode {
    match Box::pin(run()).await {
        Ok(code) => code,
        Err(error) => {
            let _ = writeln!(io::stderr(), "Error: {}", cli::failure::in_a_line(&error));
            ExitCode::FAILURE
        }
    }
}

/// Prints what was asked for. Where nobody reads on, as `head` does not, that is no mistake.
fn say(words: &str) -> Result<()> {
    match writeln!(io::stdout().lock(), "{words}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error).context("printing"),
        _ => Ok(()),
    }
}

async fn run() -> Result<ExitCode> {
    // What children said is for nobody else on this machine: database, files, backups.
    #[cfg(unix)]
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    let cli = Cli::parse();
    if matches!(cli.command, Command::ReadPaper) {
        cli::papers::read().context("reading a PDF")?;
        return Ok(ExitCode::SUCCESS);
    }
    if matches!(cli.command, Command::BindPapers) {
        cli::papers::bind().context("binding PDFs")?;
        return Ok(ExitCode::SUCCESS);
    }
    let config = Config::load().context("configuration")?;
    log(config.log);
    cli::papers::apart();
    match cli.command {
        Command::Serve => cli::serve::serve(&config).await?,
        Command::Work => cli::serve::work(&config).await?,
        Command::Migrate { to } => {
            anyhow::ensure!(
                to.is_none() || !cli::copy::serves(&config).await,
                "the program is serving at {}: stop it first, for it does not find what is taken back under it",
                config.addr
            );
            cli::installation::is_set()?;
            cli::installation::may_begin(&config).await?;
            let services = config.services(Clock::System).await?;
            if let Some(change) = to {
                say(&cli::serve::migrate_to(&services, &change).await?)?;
                return Ok(ExitCode::SUCCESS);
            }
            cli::serve::migrate(&services).await?;
            say(&format!(
                "The database is of this version, {}. Keep a copy of the key, {}, somewhere else: without it what was \
                 sealed cannot be read.",
                cli::schema::newest(),
                config.key_file.display()
            ))?;
        }
        Command::Demo { json, years } => say(&cli::demo::demo(&config, json, years).await?)?,
        Command::Invite(invitation) => {
            say(&cli::invite::invite(&cli::serve::services(&config).await?, invitation).await?)?;
        }
        Command::Check { outside, deep, backup } => {
            let report = match (outside.site(&config)?, backup) {
                (Some(site), _) => cli::outside::look(&config, &Clock::System, &site).await,
                (None, Some(file)) => cli::deep::check_backup(&file),
                (None, None) if deep => cli::deep::check_deep(&config).await,
                (None, None) => cli::check::check(&config).await,
            };
            say(report.to_string().trim_end())?;
            return Ok(if report.is_good() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
        }
        Command::Copy { to: Some(to), undo: false } => say(&cli::copy::copy(&config, &to).await?)?,
        Command::Copy { .. } => say(&cli::copy::undo(&config).await?)?,
        Command::MailTest { to } => {
            let mailer = config.mailer()?.context("no mail server is set: `smtp_url`")?;
            mailer.try_out(&to).await.map_err(|refusal| anyhow::anyhow!("{to}: {}", refusal.said))?;
            say(&format!("The mail server took a mail to {to}."))?;
        }
        Command::Backup { file, with_key } => say(&cli::backup::backup(&config, &file, with_key).await?)?,
        Command::Retention { dry_run, in_days, confirm_clock } => {
            let now = Clock::System.now().plus(i64::from(in_days) * DAY);
            let services = cli::serve::services_at(&config, Clock::set(now)).await?;
            if confirm_clock {
                say(cli::retention::confirm_clock(&services).await?)?;
            }
            say(&cli::retention::retention(&services, dry_run).await?)?;
            // Whoever runs it by a timer hears that nothing was erased.
            if !dry_run && cli::retention::waits(&services).await? {
                return Ok(ExitCode::FAILURE);
            }
        }
        Command::SearchRebuild => {
            say(&cli::search::rebuild(&cli::serve::services(&config).await?).await?)?;
        }
        // Above.
        Command::ReadPaper | Command::BindPapers => {}
        Command::Restore { file } => say(&cli::restore::restore(&config, &file).await?)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// What the log says where `RUST_LOG` does not say otherwise: no statement, and no line for each change of the database.
const QUIET: &str = "info,sqlx=warn,sea_orm_migration=warn";

/// Writes what happens to standard error.
fn log(format: LogFormat) {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| QUIET.into());
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        // A log that cannot be written, on a full disk, would be complained of where it cannot be written either, and
        // that ends whatever is being done.
        .log_internal_errors(false)
        .with_writer(std::io::stderr);
    match format {
        LogFormat::Text => log.init(),
        LogFormat::Json => log.json().flatten_event(true).init(),
    }
}
