//! `restore`: a backup brought back on a machine that has nothing yet. It never writes over anything, and what is not whole
//! leaves nothing behind: everything is unpacked beside its place, held to its sums, and then renamed.

use std::{
    fs::{self, File},
    io::Read as _,
    path::{Component, Path, PathBuf},
};

use anyhow::{Context as _, Result, bail, ensure};
use platform::{audit, db::Db};

use super::{
    backup::Label,
    check, installation,
    sums::{self, Summing, Sums},
};
use crate::config::{Config, FILE, without_password};

/// Unpacks the backup where the settings say, checks it, and says in words what there is.
///
/// # Errors
/// Something is there already, or the backup is none, or not whole.
pub async fn restore(config: &Config, file: &Path) -> Result<String> {
    installation::is_own(config)?;
    let database = config.sqlite_path();
    let files = config.files_path();
    if let Some(path) = database.iter().find(|path| path.exists()) {
        bail!("{} is there already; restore writes over nothing", path.display());
    }
    if let Some(path) = &database {
        installation::nothing_beside(path)?;
    }
    if let Some(folder) = files.iter().find(|folder| fs::read_dir(folder).is_ok_and(|mut all| all.next().is_some())) {
        bail!("{} is not empty; restore writes over nothing", folder.display());
    }
    let mut tar = tar::Archive::new(File::open(file).with_context(|| file.display().to_string())?);
    let mut entries = tar.entries().context("this is no backup")?;
    let (label, first) = read_label(entries.next())?;
    ensure!(
        label.database != "sqlite" || database.is_some(),
        "the backup is of an SQLite database, but `database_url` ({}) is {}",
        if std::env::var_os("NOISE_DATABASE_URL").is_some() { "NOISE_DATABASE_URL" } else { FILE },
        without_password(&config.database_url)
    );
    ensure!(
        !label.with_key || !config.key_file.exists(),
        "the backup has a key, and there is one at {} already",
        config.key_file.display()
    );
    let beside = Beside::of(config);
    beside.clear();
    let unpacked = async {
        unpack(&beside, entries, first)?;
        // The files were copied after the database: what they say of its audit log may be later than it.
        if let Some(folder) = &beside.files {
            let _ = fs::remove_file(folder.join("audit").join("head"));
        }
        match &beside.database {
            Some(path) if label.database == "sqlite" => whole(path).await.map(Some),
            _ => Ok(None),
        }
    };
    // What is not whole leaves nothing behind, so that another backup can be tried.
    let entries = match unpacked.await {
        Ok(entries) => entries,
        Err(error) => {
            beside.clear();
            return Err(error);
        }
    };
    beside.put_in_place(config)?;
    let mut words = String::from("The files are back.");
    if let Some(entries) = entries {
        words = format!("Database and files are back; the audit log is whole, {entries} entries.");
    }
    if !config.key_file.exists() {
        use std::fmt::Write as _;
        let _ = write!(words, " Now put the key at {}, and run `make-a-noise check`.", config.key_file.display());
    }
    Ok(words)
}

/// Holds every entry of a backup to its sum and unpacks none; says in words what there is.
///
/// # Errors
/// It is no backup, or not whole.
pub fn look(file: &Path) -> Result<String> {
    let mut tar = tar::Archive::new(File::open(file).with_context(|| file.display().to_string())?);
    let mut entries = tar.entries().context("this is no backup")?;
    let (label, first) = read_label(entries.next())?;
    let mut found = Sums::default();
    found.add("backup.json", first);
    for (read, entry) in (1..).zip(entries) {
        let mut entry = entry.context("the backup is not whole")?;
        let path = entry.path()?.into_owned();
        if path == Path::new(sums::NAME) {
            let mut text = String::new();
            entry.read_to_string(&mut text).context("the backup is not whole")?;
            Sums::read(&text)?.compare(&found)?;
            let database = if label.database == "sqlite" { "" } else { ", without the database, which is PostgreSQL" };
            let key = if label.with_key { ", with the key" } else { "" };
            return Ok(format!("whole, {read} entries made by version {}{database}{key}", label.made_by));
        }
        let mut entry = Summing::new(entry);
        std::io::copy(&mut entry, &mut std::io::sink()).context("the backup is not whole")?;
        found.add(path.to_str().context("the backup is not whole")?, entry.finish());
    }
    bail!("the backup is not whole: it ends before its list of sums")
}

/// The label, and its own sum.
fn read_label(first: Option<std::io::Result<tar::Entry<'_, File>>>) -> Result<(Label, String)> {
    let Ok(entry) = first.context("the backup is empty")? else { bail!("this is no backup") };
    ensure!(entry.path()? == Path::new("backup.json"), "this is no backup");
    let mut text = String::new();
    let mut entry = Summing::new(entry);
    entry.read_to_string(&mut text)?;
    // What it says instead may be anything, and is not repeated.
    let Ok(label) = serde_json::from_str(&text) else { bail!("this is no backup") };
    Ok((label, entry.finish()))
}

/// Where everything is unpacked first: beside where it belongs.
struct Beside {
    database: Option<PathBuf>,
    files: Option<PathBuf>,
    key: PathBuf,
}

impl Beside {
    fn of(config: &Config) -> Self {
        let beside = |path: PathBuf| {
            let mut name = path.into_os_string();
            name.push(".restoring");
            PathBuf::from(name)
        };
        Self {
            database: config.sqlite_path().map(beside),
            files: config.files_path().map(beside),
            key: beside(config.key_file.clone()),
        }
    }

    fn clear(&self) {
        if let Some(path) = &self.database {
            for ending in ["", "-wal", "-shm", "-journal"] {
                let _ = fs::remove_file(format!("{}{ending}", path.display()));
            }
        }
        if let Some(folder) = &self.files {
            let _ = fs::remove_dir_all(folder);
        }
        let _ = fs::remove_file(&self.key);
    }

    /// The database last: with it the installation is there.
    fn put_in_place(&self, config: &Config) -> Result<()> {
        let put = |from: &Path, to: &Path| {
            if from.exists() {
                fs::rename(from, to).with_context(|| to.display().to_string())?;
            }
            Ok::<_, anyhow::Error>(())
        };
        if let Some((from, to)) = self.files.as_deref().zip(config.files_path()) {
            // It may be there, and is empty then.
            let _ = fs::remove_dir(&to);
            put(from, &to)?;
        }
        put(&self.key, &config.key_file)?;
        if let Some((from, to)) = self.database.as_deref().zip(config.sqlite_path()) {
            put(from, &to)?;
        }
        Ok(())
    }
}

/// Unpacks every entry beside its place, and holds each to its sum. `first`: that of the label.
fn unpack(beside: &Beside, entries: tar::Entries<'_, File>, first: String) -> Result<()> {
    if let Some(folder) = &beside.files {
        fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    let mut found = Sums::default();
    found.add("backup.json", first);
    for entry in entries {
        let mut entry = entry.context("the backup is not whole")?;
        let path = entry.path()?.into_owned();
        if path == Path::new(sums::NAME) {
            let mut text = String::new();
            entry.read_to_string(&mut text).context("the backup is not whole")?;
            return Sums::read(&text)?.compare(&found);
        }
        let Some(to) = place(beside, &path) else { bail!("{} does not belong in a backup", path.display()) };
        ensure!(entry.header().entry_type().is_file(), "{} does not belong in a backup", path.display());
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut options = File::options();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut out = options.open(&to).with_context(|| to.display().to_string())?;
        let mut entry = Summing::new(entry);
        std::io::copy(&mut entry, &mut out).context("the backup is not whole")?;
        out.sync_all()?;
        found.add(path.to_str().context("the backup is not whole")?, entry.finish());
    }
    bail!("the backup is not whole: it ends before its list of sums")
}

/// Where an entry belongs; none for what no backup of ours holds.
fn place(beside: &Beside, path: &Path) -> Option<PathBuf> {
    let parts: Option<Vec<_>> = path
        .components()
        .map(|part| match part {
            Component::Normal(name) => name.to_str(),
            _ => None,
        })
        .collect();
    match parts?.as_slice() {
        ["noise.db"] => beside.database.clone(),
        ["key"] => Some(beside.key.clone()),
        ["files", rest @ ..] => Some(rest.iter().fold(beside.files.clone()?, |path, part| path.join(part))),
        _ => None,
    }
}

/// How many entries the audit log of the unpacked database has, if both are whole.
async fn whole(path: &Path) -> Result<i64> {
    let db = Db::open(&format!("sqlite://{}", path.display())).await.context("opening the restored database")?;
    let looked = async {
        let said = check::integrity(&db).await?;
        ensure!(said == "ok", "the restored database is not whole: {said}");
        match audit::verify(db.connection()).await? {
            Ok(entries) => Ok(entries),
            Err(at) => bail!("the audit log of the backup is broken at entry {at}"),
        }
    };
    let looked = looked.await;
    // Nothing of it is open when it is put in its place.
    db.connection().clone().close().await.context("closing the restored database")?;
    looked
}
