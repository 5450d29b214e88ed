//! `backup`: one tar file with what cannot be made again. Serving can go on meanwhile.
//!
//! ```text
//! backup.json   {"made_by": "0.1.0", "database": "sqlite", "with_key": false}
//! noise.db      the database as it was at one moment (SQLite; PostgreSQL has pg_dump)
//! files/…       pictures, each put there before the row that names it
//! key           only if asked for
//! ```

use std::{
    fs::{self, File},
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};
use app::platform::{clock::Clock, db::Db, settings};
use sea_orm_migration::sea_orm::{ConnectionTrait as _, DatabaseBackend, Statement};
use serde::{Deserialize, Serialize};

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
    let mut tar = tar::Builder::new(out);
    tar.follow_symlinks(false);
    let words = serde_json::to_vec(&label)?;
    let mut header = tar::Header::new_ustar();
    header.set_size(words.len() as u64);
    header.set_mode(0o600);
    tar.append_data(&mut header, "backup.json", words.as_slice())?;
    if database.is_some() {
        // After the database: a file is put there before the row that names it.
        tar.append_path_with_name(copy, "noise.db").context("the copy of the database")?;
    }
    if let Some(folder) = config.files_path().filter(|folder| folder.exists()) {
        tar.append_dir_all("files", &folder).with_context(|| folder.display().to_string())?;
    }
    if with_key {
        tar.append_path_with_name(&config.key_file, "key").with_context(|| config.key_file.display().to_string())?;
    }
    let mut out = tar.into_inner()?;
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

/// A whole copy as of one moment; writers go on beside it.
async fn copy_database(config: &Config, copy: &Path) -> Result<()> {
    let _ = fs::remove_file(copy);
    let db = Db::open(&config.database_url).await.context("opening the database")?;
    let into =
        Statement::from_sql_and_values(DatabaseBackend::Sqlite, "VACUUM INTO ?", [copy.display().to_string().into()]);
    db.connection().execute_raw(into).await.context("copying the database")?;
    Ok(())
}
