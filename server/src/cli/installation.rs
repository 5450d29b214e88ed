//! What has to be there, and what must not be, before anything is opened: opening makes it, empty and new.

use std::{
    fs,
    io::{Error, ErrorKind},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use platform::{db::Db, settings};
use sea_orm_migration::SchemaManager;

use crate::config::{Config, without_password};

/// Whether it is there.
///
/// # Errors
/// This user may not look.
pub fn exists(path: &Path) -> Result<bool> {
    path.try_exists().map_err(|error| unreadable(path, &error))
}

/// Whether a folder is there and something is in it.
fn is_filled(folder: &Path) -> Result<bool> {
    match fs::read_dir(folder) {
        Ok(mut all) => Ok(all.next().is_some()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(unreadable(folder, &error)),
    }
}

/// Why something cannot be looked at, in words.
pub fn unreadable(path: &Path, error: &Error) -> anyhow::Error {
    if error.kind() == ErrorKind::PermissionDenied {
        anyhow!("{} may not be read by this user: run it as make-a-noise", path.display())
    } else {
        anyhow!("{}: {error}", path.display())
    }
}

/// # Errors
/// The database's file or the key is not there.
pub fn is_there(config: &Config) -> Result<()> {
    if let Some(path) = config.sqlite_path()
        && !exists(&path)?
    {
        bail!(
            "there is no database at {}: are you in the folder with noise.toml? \
             A new installation begins with `make-a-noise migrate`",
            path.display()
        );
    }
    has_key(config)
}

/// # Errors
/// The key is not there.
pub fn has_key(config: &Config) -> Result<()> {
    let key = &config.key_file;
    ensure!(exists(key)?, "there is no key at {}: put the one of this installation there", key.display());
    Ok(())
}

/// Whether the key or pictures of an installation are here.
///
/// # Errors
/// This user may not look.
pub fn has_remains(config: &Config) -> Result<bool> {
    Ok(exists(&config.key_file)? || config.files_path().map_or(Ok(false), |folder| is_filled(&folder))?)
}

/// Whether a database and a key may be made here, where they are not there: only where there is no installation yet.
///
/// # Errors
/// There is one, of which the database or the key is missing.
pub async fn may_begin(config: &Config) -> Result<()> {
    if let Some(path) = config.sqlite_path()
        && !exists(&path)?
    {
        ensure!(
            !has_remains(config)?,
            "{} is gone, but the key or pictures of an installation are here ({}, {}): restore a backup; \
             if you really begin anew, move them away first",
            path.display(),
            config.key_file.display(),
            config.files_url
        );
        return Ok(());
    }
    if exists(&config.key_file)? {
        return Ok(());
    }
    let opened = Db::open(&config.database_url).await;
    let db = opened.with_context(|| format!("database {}", without_password(&config.database_url)))?;
    if is_sealed(&db).await? {
        has_key(config)?;
    }
    Ok(())
}

/// Whether a key has sealed something in it already.
async fn is_sealed(db: &Db) -> Result<bool> {
    let connection = db.connection();
    let begun = SchemaManager::new(connection).has_table("settings").await.context("the database")?;
    Ok(begun && settings::key_is_noted(connection).await.context("the database")?)
}

/// SQLite takes what lies beside a database's file for its own: what an earlier one has left would be mixed into it.
///
/// # Errors
/// Names what is there.
pub fn nothing_beside(database: &Path) -> Result<()> {
    for ending in ["-wal", "-shm", "-journal"] {
        let mut beside = database.as_os_str().to_owned();
        beside.push(ending);
        let beside = PathBuf::from(beside);
        ensure!(
            !exists(&beside)?,
            "{} of an earlier database is there: move it away together with that database",
            beside.display()
        );
    }
    Ok(())
}
