//! `restore`: a backup brought back on a machine that has nothing yet. It never writes over anything.

use std::{
    fs::{self, File},
    io::Read as _,
    path::{Component, Path, PathBuf},
};

use anyhow::{Context as _, Result, bail, ensure};
use app::platform::{audit, db::Db};

use super::{backup::Label, check};
use crate::config::Config;

/// Unpacks the backup where the settings say, checks it, and says in words what there is.
///
/// # Errors
/// Something is there already, or the backup is none, or not whole.
pub async fn restore(config: &Config, file: &Path) -> Result<String> {
    let database = config.sqlite_path();
    let files = config.files_path();
    if let Some(path) = database.iter().find(|path| path.exists()) {
        bail!("{} is there already; restore writes over nothing", path.display());
    }
    if let Some(folder) = files.iter().find(|folder| fs::read_dir(folder).is_ok_and(|mut all| all.next().is_some())) {
        bail!("{} is not empty; restore writes over nothing", folder.display());
    }
    let mut tar = tar::Archive::new(File::open(file).with_context(|| file.display().to_string())?);
    let mut entries = tar.entries().context("this is no backup")?;
    let label = read_label(entries.next())?;
    ensure!(
        label.database != "sqlite" || database.is_some(),
        "the backup is of an SQLite database, but NOISE_DATABASE_URL is another's"
    );
    ensure!(
        !label.with_key || !config.key_file.exists(),
        "the backup has a key, and there is one at {} already",
        config.key_file.display()
    );
    for entry in entries {
        let mut entry = entry.context("the backup is not whole")?;
        let path = entry.path()?.into_owned();
        let Some(to) = place(config, &path) else { bail!("{} does not belong in a backup", path.display()) };
        if entry.header().entry_type().is_dir() {
            fs::create_dir_all(&to)?;
            continue;
        }
        ensure!(entry.header().entry_type().is_file(), "{} does not belong in a backup", path.display());
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut options = File::options();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut out = options.open(&to).with_context(|| to.display().to_string())?;
        std::io::copy(&mut entry, &mut out).context("the backup is not whole")?;
        out.sync_all()?;
    }
    // The files were copied after the database: what they say of its audit log may be later than it.
    if let Some(folder) = config.files_path() {
        let _ = fs::remove_file(folder.join("audit").join("head"));
    }
    let mut words = String::from("The files are back.");
    if label.database == "sqlite" {
        words = format!("Database and files are back; the audit log is whole, {} entries.", whole(config).await?);
    }
    if !config.key_file.exists() {
        use std::fmt::Write as _;
        let _ = write!(words, " Now put the key at {}, and run `make-a-noise check`.", config.key_file.display());
    }
    Ok(words)
}

fn read_label(first: Option<std::io::Result<tar::Entry<'_, File>>>) -> Result<Label> {
    let mut entry = first.context("the backup is empty")?.context("this is no backup")?;
    ensure!(entry.path()? == Path::new("backup.json"), "this is no backup");
    let mut text = String::new();
    entry.read_to_string(&mut text)?;
    serde_json::from_str(&text).context("this is no backup")
}

/// Where an entry belongs; none for what no backup of ours holds.
fn place(config: &Config, path: &Path) -> Option<PathBuf> {
    let parts: Option<Vec<_>> = path
        .components()
        .map(|part| match part {
            Component::Normal(name) => name.to_str(),
            _ => None,
        })
        .collect();
    match parts?.as_slice() {
        ["noise.db"] => config.sqlite_path(),
        ["key"] => Some(config.key_file.clone()),
        ["files", rest @ ..] => Some(rest.iter().fold(config.files_path()?, |path, part| path.join(part))),
        _ => None,
    }
}

/// How many entries the audit log of the restored database has, if both are whole.
async fn whole(config: &Config) -> Result<i64> {
    let db = Db::open(&config.database_url).await.context("opening the restored database")?;
    let said = check::integrity(&db).await?;
    ensure!(said == "ok", "the restored database is not whole: {said}");
    match audit::verify(db.connection()).await? {
        Ok(entries) => Ok(entries),
        Err(at) => bail!("the audit log of the backup is broken at entry {at}"),
    }
}
