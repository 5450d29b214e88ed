//! `copy`: everything of the database in another, empty one: from SQLite to PostgreSQL, or back (`platform::copying`).
//!
//! A file of SQLite is made beside its place, `noise.db.copying`, and put there once it is whole. Pictures and the key
//! are not in the database, and stay where they are.

use std::{
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context as _, Result, bail, ensure};
use migrations::Migrator;
use platform::{
    copying::{self, Copied},
    db::Db,
    settings,
};
use sea_orm_migration::MigratorTrait as _;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use super::{
    failure::in_a_line,
    installation,
    schema::{self, ANOTHER, Fit, TOO_NEW},
};
use crate::config::{Config, without_password};

/// How long somebody who serves has to say so.
const PATIENCE: Duration = Duration::from_secs(3);

/// Copies, compares both sides, and says in words what is where.
///
/// # Errors
/// The program serves, there is no database or an older one, something is in the other already, or it did not come out
/// the same. Then nothing of the copy is left.
pub async fn copy(config: &Config, to: &str) -> Result<String> {
    ensure!(
        !serves(config).await,
        "the program is serving at {}: stop it first, for what it takes from now on would not be in the copy",
        config.addr
    );
    installation::is_own(config)?;
    if let Some(path) = config.sqlite_path().filter(|path| !path.exists()) {
        bail!("there is no database at {}", path.display());
    }
    let place = Place::of(config, to)?;
    match made(config, &place).await.and_then(|copied| place.finish().map(|()| copied)) {
        Ok(copied) => {
            let mut words = words(config, &copied);
            // The copy is one even where that cannot be noted.
            if let Err(error) = note(config, to).await {
                let error = in_a_line(&error);
                let _ = write!(
                    words,
                    "\nIt could not be noted in the database that was copied that it is no longer the one in use \
                     ({error}): nothing keeps a command from using it."
                );
            }
            Ok(words)
        }
        Err(error) => {
            place.clear();
            Err(error)
        }
    }
}

/// Notes in the database that was copied where it went: what still looks for it there is told.
async fn note(config: &Config, to: &str) -> Result<()> {
    let db = Db::open(&config.database_url).await?;
    let noted = settings::note_copied_to(db.connection(), &without_password(to)).await;
    let _ = db.connection().clone().close().await;
    Ok(noted?)
}

/// Goes on with a database that was copied into another one.
///
/// # Errors
/// There is no database, or it cannot be written.
pub async fn undo(config: &Config) -> Result<String> {
    installation::is_own(config)?;
    installation::is_there(config)?;
    let shown = without_password(&config.database_url);
    let db = Db::open(&config.database_url).await.with_context(|| format!("database {shown}"))?;
    let Some(place) = installation::copied_to(&db).await? else {
        return Ok(format!("{shown} was not copied, or is in use again: nothing has changed."));
    };
    settings::forget_copied_to(db.connection()).await.context("the database")?;
    Ok(format!(
        "{shown} is in use again. What was said since it was copied is in {place} alone: serve from one of the two, and \
         erase the other."
    ))
}

async fn made(config: &Config, place: &Place) -> Result<Vec<Copied>> {
    let named = |url: &str| format!("database {}", without_password(url));
    let from = Db::open(&config.database_url).await.with_context(|| named(&config.database_url))?;
    installation::is_in_use(&from).await?;
    match schema::fit_of(from.connection()).await.context("the database's version")? {
        Fit::Same => {}
        Fit::Behind(_) => bail!("the database is of an older version: run `make-a-noise migrate` first"),
        // Its tables are made as this program knows them: what a newer one has added would be left out.
        Fit::Newer | Fit::TooNew => bail!("{TOO_NEW}"),
        Fit::Another => bail!("{ANOTHER}"),
    }
    let to = copying::open(&place.url).await.with_context(|| named(&place.url))?;
    let copied = async {
        installation::is_utf8(&to).await.with_context(|| named(&place.url))?;
        let copying = copying::begin(&from, &to).await.with_context(|| named(&place.url))?;
        Migrator::up(copying.target(), None).await.context("making the tables")?;
        let copied = copying.fill().await.context("copying")?;
        // Only after both sides were compared: the backups there are do not hold what the copy takes from now on.
        settings::forget_time(copying.target(), settings::BACKED_UP).await.context("finishing the copy")?;
        copying.finish().await.context("finishing the copy")?;
        anyhow::Ok(copied)
    };
    let copied = copied.await;
    // Nothing of it is open when it is put in its place.
    to.close().await.context("closing the copy")?;
    let _ = from.connection().clone().close().await;
    copied
}

/// Where the copy is made.
struct Place {
    url: String,
    /// Of SQLite: the unfinished file, and where it belongs.
    file: Option<(PathBuf, PathBuf)>,
}

impl Place {
    /// A place in which nothing is yet. What an earlier copy left there when it was cut off is cleared away.
    fn of(config: &Config, to: &str) -> Result<Self> {
        if ["postgres://", "postgresql://"].iter().any(|kind| to.starts_with(kind)) {
            return Ok(Self { url: to.to_owned(), file: None });
        }
        let there = Config { database_url: to.to_owned(), ..config.clone() };
        let path = there.sqlite_path().context("--to is sqlite://path or postgres://user:password@host/database")?;
        if path.exists() {
            let real = |path: &Path| fs::canonicalize(path).ok();
            let same = config.sqlite_path().is_some_and(|from| real(&from) == real(&path));
            ensure!(!same, "{} is the database that is copied", path.display());
            bail!("{} is there already; a copy writes over nothing", path.display());
        }
        installation::nothing_beside(&path)?;
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        }
        let mut unfinished = path.as_os_str().to_owned();
        unfinished.push(".copying");
        let unfinished = PathBuf::from(unfinished);
        let place = Self { url: format!("sqlite://{}", unfinished.display()), file: Some((unfinished, path)) };
        place.clear();
        Ok(place)
    }

    fn clear(&self) {
        if let Some((unfinished, _)) = &self.file {
            for ending in ["", "-journal", "-wal", "-shm"] {
                let _ = fs::remove_file(format!("{}{ending}", unfinished.display()));
            }
        }
    }

    fn finish(&self) -> Result<()> {
        if let Some((unfinished, path)) = &self.file {
            ensure!(!path.exists(), "{} is there since; a copy writes over nothing", path.display());
            installation::nothing_beside(path)?;
            fs::rename(unfinished, path).with_context(|| path.display().to_string())?;
        }
        Ok(())
    }
}

/// Whether this program answers at the address where it would serve.
pub async fn serves(config: &Config) -> bool {
    let ask = async {
        let mut stream = TcpStream::connect(config.addr).await?;
        stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await?;
        let mut said = String::new();
        stream.take(4_096).read_to_string(&mut said).await?;
        Ok::<_, io::Error>(said.split_once("\r\n\r\n").is_some_and(|(_, body)| body.contains("alive")))
    };
    matches!(tokio::time::timeout(PATIENCE, ask).await, Ok(Ok(true)))
}

fn words(config: &Config, copied: &[Copied]) -> String {
    let mut text = String::from("The rows of each table, and a sum of what is in them, the same on both sides:\n");
    for Copied { table, rows, sum } in copied {
        let _ = writeln!(text, "{rows:>10}  {sum}  {table}");
    }
    let rows: u64 = copied.iter().map(|one| one.rows).sum();
    let _ = write!(
        text,
        "Everything of the database is in the copy: {} tables, {rows} rows.\n\
         To serve from it, set `database_url` in noise.toml (or NOISE_DATABASE_URL) to the copy, then run \
         `make-a-noise check --deep`.\n\
         Pictures ({}) and the key ({}) are not in the database: they stay where they are and belong to the copy as \
         well.\n\
         No backup of the copy is made yet: `make-a-noise check` says so until there is one.\n\
         The old database has a note of that: this program no longer serves from it (`make-a-noise copy --undo` if it \
         should).\n\
         Erase it once a backup of the new one is made.",
        copied.len(),
        config.files_url,
        config.key_file.display(),
    );
    text
}
