//! What has to be there, and what must not be, before anything is opened: opening makes it, empty and new.

use std::{
    fs,
    io::{Error, ErrorKind},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use platform::{db::Db, settings};
use sea_orm_migration::{
    SchemaManager,
    sea_orm::{ConnectionTrait as _, DatabaseBackend, DatabaseConnection, Statement},
};

use crate::config::{Config, FILE, without_password};

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
        anyhow!("{} may not be read by this user: run it as make-a-noise, as `noise` does", path.display())
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
/// There is one, of which the database or the key is missing; or its database was copied and is no longer in use.
pub async fn may_begin(config: &Config) -> Result<()> {
    is_own(config)?;
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
    let opened = Db::open(&config.database_url).await;
    let db = opened.with_context(|| format!("database {}", without_password(&config.database_url)))?;
    let looked = may_begin_in(config, &db).await;
    // Whoever opens it next has it alone.
    let _ = db.connection().clone().close().await;
    looked
}

/// `may_begin`, of a database that is there.
async fn may_begin_in(config: &Config, db: &Db) -> Result<()> {
    is_utf8(db.connection()).await?;
    is_in_use(db).await?;
    if !exists(&config.key_file)? && is_sealed(db).await? {
        has_key(config)?;
    }
    Ok(())
}

/// # Errors
/// A database of PostgreSQL keeps letters in another way, and could not keep all that children write.
pub async fn is_utf8(db: &DatabaseConnection) -> Result<()> {
    if db.get_database_backend() != DatabaseBackend::Postgres {
        return Ok(());
    }
    let ask = Statement::from_string(DatabaseBackend::Postgres, "SHOW server_encoding");
    let said = db.query_one_raw(ask).await.context("the database")?;
    let encoding: String =
        said.map_or_else(|| Ok(String::new()), |row| row.try_get_by_index(0)).context("the database")?;
    ensure!(
        encoding == "UTF8",
        "the database has the encoding {encoding}, and not every letter has a place in it: make one with \
         `createdb --encoding=UTF8 --template=template0`"
    );
    Ok(())
}

/// What is said of a database that was copied into another one.
pub fn copied(place: &str) -> String {
    format!(
        "this database was copied to {place} and is no longer the one in use: set `database_url` to that one; if you go on \
         with this one all the same, without what was said since, run `make-a-noise copy --undo`"
    )
}

/// # Errors
/// Everything was copied into another database, which is the one in use now.
pub async fn is_in_use(db: &Db) -> Result<()> {
    match copied_to(db).await? {
        Some(place) => Err(anyhow!(copied(&place))),
        None => Ok(()),
    }
}

/// Where everything was copied, if it was.
///
/// # Errors
/// The database cannot be read.
pub async fn copied_to(db: &Db) -> Result<Option<String>> {
    let connection = db.connection();
    let begun = SchemaManager::new(connection).has_table("settings").await.context("the database")?;
    if begun { settings::copied_to(connection).await.context("the database") } else { Ok(None) }
}

/// What root makes in the folder of another user, that user can no longer read or write.
///
/// # Errors
/// Root is at work in such a folder.
#[cfg(unix)]
pub fn is_own(config: &Config) -> Result<()> {
    use std::os::unix::fs::MetadataExt as _;
    if !rustix::process::geteuid().is_root() {
        return Ok(());
    }
    // The nearest that is there already.
    let whole = std::path::absolute(&config.key_file).context("the key file")?;
    let owner = whole.ancestors().skip(1).find_map(|folder| Some((folder, fs::metadata(folder).ok()?.uid())));
    match owner {
        Some((folder, uid)) if uid != 0 => bail!(
            "{} belongs to another user, who could not use what root makes there: run it as that user, with `noise` instead \
             of `make-a-noise` (docs/running.md), or `runuser -u make-a-noise -- make-a-noise …`",
            folder.display()
        ),
        _ => Ok(()),
    }
}

/// Only Unix has a root.
#[cfg(not(unix))]
pub const fn is_own(_: &Config) -> Result<()> {
    Ok(())
}

/// Root in a folder without settings is in the wrong one, and would begin an installation there.
///
/// # Errors
/// Root is at work in such a folder, and the environment sets nothing either.
#[cfg(unix)]
pub fn is_set() -> Result<()> {
    if !rustix::process::geteuid().is_root() || !Config::from_environment().is_empty() || exists(Path::new(FILE))? {
        return Ok(());
    }
    bail!(
        "there is no {FILE} in this folder: run it as `noise migrate`, which goes to the program's own folder \
         (docs/running.md), or put the settings of a new installation here first"
    )
}

/// Only Unix has a root.
#[cfg(not(unix))]
pub const fn is_set() -> Result<()> {
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
