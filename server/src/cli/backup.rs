//! `backup`: one tar file with what cannot be made again. Serving can go on meanwhile.
//!
//! ```text
//! backup.json   {"made_by": "0.1.0", "database": "sqlite", "with_key": false}
//! noise.db      the database as it was at one moment (SQLite; PostgreSQL has pg_dump)
//! files/…       pictures, each put there before the row that names it
//! key           only if asked for
//! SHA256SUMS    the sum of each of these
//! ```

use std::{
    fs::{self, File},
    io::{Read, Write as _},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};
use platform::{clock::Clock, crypto::Keys, db::Db, settings};
use sea_orm_migration::sea_orm::{ConnectionTrait as _, DatabaseBackend, Statement};
use serde::{Deserialize, Serialize};

use super::{
    installation,
    sums::{self, Summing, Sums},
};
use crate::config::Config;

/// What a backup says of itself, first of all.
#[derive(Debug, Serialize, Deserialize)]
pub struct Label {
    pub made_by: String,
    /// `sqlite`, or `elsewhere` where the database is PostgreSQL.
    pub database: String,
    pub with_key: bool,
}

/// Writes the backup and says in words what is in it.
///
/// # Errors
/// The file is there already, or something cannot be read or written; then there is no such file.
pub async fn backup(config: &Config, file: &Path, with_key: bool) -> Result<String> {
    if file.exists() {
        bail!("{} is there already", file.display());
    }
    let unfinished = beside(file, "part");
    let copy = beside(file, "db");
    may_write(&unfinished)?;
    let made = write(config, &unfinished, &copy, with_key).await;
    let _ = fs::remove_file(&copy);
    match made {
        Ok(words) => {
            fs::rename(&unfinished, file).with_context(|| file.display().to_string())?;
            // A backup is one even where it cannot be noted that it was made.
            if let Err(error) = note(config).await {
                tracing::warn!(%error, "it could not be noted that a backup was made");
            }
            Ok(words)
        }
        Err(error) => {
            let _ = fs::remove_file(&unfinished);
            Err(error)
        }
    }
}

/// The administrator's page of first steps says when the last one was made.
async fn note(config: &Config) -> Result<()> {
    let db = Db::open(&config.database_url).await?;
    settings::note_time(db.connection(), settings::BACKED_UP, Clock::System.now()).await?;
    Ok(())
}

/// # Errors
/// Nothing can be made in the folder.
fn may_write(unfinished: &Path) -> Result<()> {
    let folder = unfinished.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let made = File::create(unfinished).and_then(|_| fs::remove_file(unfinished));
    made.with_context(|| {
        format!(
            "this user cannot write into {}: name a file in a folder that they may write to, such as \
             /var/backups/make-a-noise",
            folder.display()
        )
    })
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

async fn write(config: &Config, unfinished: &Path, copy: &Path, with_key: bool) -> Result<String> {
    let database = config.sqlite_path();
    if let Some(path) = &database {
        if !path.exists() {
            bail!("there is no database at {}", path.display());
        }
        if !is_used(config).await? {
            bail!("the database at {} is empty: nobody has an account", path.display());
        }
    }
    installation::has_key(config)?;
    in_use(config).await?;
    if with_key {
        own_key(config).await?;
    }
    if database.is_some() {
        copy_database(config, copy).await?;
    }
    let label = Label {
        made_by: env!("CARGO_PKG_VERSION").into(),
        database: if database.is_some() { "sqlite" } else { "elsewhere" }.into(),
        with_key,
    };
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let out = options.open(unfinished).with_context(|| unfinished.display().to_string())?;
    let mut entries = Entries { tar: tar::Builder::new(out), sums: Sums::default() };
    let words = serde_json::to_vec(&label)?;
    entries.add("backup.json", words.len() as u64, words.as_slice())?;
    if database.is_some() {
        // Before the files: a file is put there before the row that names it.
        entries.add_file("noise.db", copy).context("the copy of the database")?;
    }
    if let Some(folder) = config.files_path().filter(|folder| folder.exists()) {
        entries.add_folder("files", &folder)?;
    }
    if with_key {
        entries.add_file("key", &config.key_file)?;
    }
    let mut out = entries.finish()?;
    out.flush()?;
    out.sync_all()?;
    let mut words = String::from(if database.is_some() {
        "Database and files are in the backup."
    } else {
        "The files are in the backup. The database is PostgreSQL: back it up with pg_dump, before the files."
    });
    words.push_str(if with_key {
        " So is the key: whoever has this file can read everything."
    } else {
        " The key is not: keep a copy of it somewhere else, for without it what was sealed cannot be read."
    });
    Ok(words)
}

/// Whether anybody has an account: a backup of nothing would pass for one.
async fn is_used(config: &Config) -> Result<bool> {
    let db = Db::open(&config.database_url).await.context("opening the database")?;
    let ask = Statement::from_string(DatabaseBackend::Sqlite, "SELECT 1 FROM people LIMIT 1");
    Ok(db.connection().query_one_raw(ask).await.is_ok_and(|found| found.is_some()))
}

/// A backup of what is no longer in use would pass for one of what is. Where PostgreSQL does not answer the files are
/// backed up all the same.
async fn in_use(config: &Config) -> Result<()> {
    match Db::open(&config.database_url).await {
        Ok(db) => installation::is_in_use(&db).await,
        Err(error) => {
            tracing::warn!(%error, "the database does not say whether it is in use");
            Ok(())
        }
    }
}

/// With another key nothing of the backup could be read.
async fn own_key(config: &Config) -> Result<()> {
    let keys = Keys::read(&config.key_file).with_context(|| format!("key file {}", config.key_file.display()))?;
    let db = Db::open(&config.database_url).await.context("opening the database")?;
    if !settings::may_be_key(db.connection(), &keys).await.context("the database")? {
        bail!("the key file is not the one that this database was sealed with: put the right one in its place");
    }
    Ok(())
}

/// What goes into the tar file, each with its sum.
struct Entries {
    tar: tar::Builder<File>,
    sums: Sums,
}

impl Entries {
    fn add(&mut self, path: &str, size: u64, from: impl Read) -> Result<()> {
        let mut header = tar::Header::new_ustar();
        header.set_size(size);
        header.set_mode(0o600);
        let mut from = Summing::new(from);
        self.tar.append_data(&mut header, path, &mut from)?;
        self.sums.add(path, from.finish());
        Ok(())
    }

    fn add_file(&mut self, path: &str, file: &Path) -> Result<()> {
        let open = || {
            let from = File::open(file)?;
            Ok::<_, std::io::Error>((from.metadata()?.len(), from))
        };
        let (size, from) = open().with_context(|| file.display().to_string())?;
        self.add(path, size, from.take(size)).with_context(|| file.display().to_string())
    }

    /// All files below `folder`. One that is erased meanwhile is left out, as it would be a moment later.
    fn add_folder(&mut self, path: &str, folder: &Path) -> Result<()> {
        let mut within: Vec<_> = fs::read_dir(folder)
            .and_then(Iterator::collect::<std::io::Result<Vec<_>>>)
            .with_context(|| folder.display().to_string())?;
        within.sort_by_key(fs::DirEntry::file_name);
        for entry in within {
            let (at, name) = (entry.path(), entry.file_name());
            let name = name.to_str().with_context(|| at.display().to_string())?;
            let path = format!("{path}/{name}");
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => self.add_folder(&path, &at)?,
                Ok(kind) if kind.is_file() && at.exists() => self.add_file(&path, &at)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn finish(mut self) -> Result<File> {
        let text = self.sums.text();
        let mut header = tar::Header::new_ustar();
        header.set_size(text.len() as u64);
        header.set_mode(0o600);
        self.tar.append_data(&mut header, sums::NAME, text.as_bytes())?;
        Ok(self.tar.into_inner()?)
    }
}

/// A whole copy as of one moment; writers go on beside it.
async fn copy_database(config: &Config, copy: &Path) -> Result<()> {
    let _ = fs::remove_file(copy);
    let db = Db::open(&config.database_url).await.context("opening the database")?;
    let into =
        Statement::from_sql_and_values(DatabaseBackend::Sqlite, "VACUUM INTO ?", [copy.display().to_string().into()]);
    db.connection().execute_raw(into).await.context("copying the database")?;
    Ok(())
}
