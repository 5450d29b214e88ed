//! The file store: a folder, or later a bucket, behind one interface.
//!
//! Every file is sealed for the row it belongs to before it is stored, so a copy of the folder, or a backup without the
//! key, cannot be read.

use std::{
    collections::HashSet,
    path::PathBuf,
    sync::Arc,
    time::{Duration, UNIX_EPOCH},
};

use futures::TryStreamExt as _;
use object_store::{ObjectMeta, ObjectStore, ObjectStoreExt as _, local::LocalFileSystem, path::Path};

use uuid::Uuid;

use super::crypto::Keys;
use domain::{error::AppError, time::Timestamp};

/// The files that rows of one kind own.
#[derive(Clone, Debug, Default)]
pub struct Belonging {
    /// The folder of their files, which has a folder for each row.
    pub folder: &'static str,
    /// Rows that may have files.
    pub rows: HashSet<Uuid>,
    /// Files that must exist.
    pub files: Vec<String>,
}

/// Where files lie, and the keys that seal them.
#[derive(Clone)]
pub struct Files {
    folder: PathBuf,
    store: Arc<dyn ObjectStore>,
    keys: Keys,
}

impl Files {
    /// Opens `file://folder`, made if it is not there.
    ///
    /// # Errors
    /// The address is of a kind we do not know, or the folder cannot be made.
    pub fn open(url: &str, keys: Keys) -> Result<Self, String> {
        let folder = url.strip_prefix("file://").ok_or_else(|| format!("{url}: only file:// is known so far"))?;
        std::fs::create_dir_all(folder).map_err(|e| format!("{folder}: {e}"))?;
        let store = LocalFileSystem::new_with_prefix(folder).map_err(|e| format!("{folder}: {e}"))?.with_fsync(true);
        let store = store.with_automatic_cleanup(true);
        Ok(Self { folder: folder.into(), store: Arc::new(store), keys })
    }

    /// Keeps a file of the row `id`.
    pub async fn put(&self, id: Uuid, path: &str, bytes: &[u8]) -> Result<(), AppError> {
        let sealed = self.keys.seal_file(id, bytes);
        self.store.put(&Path::from(path), sealed.into()).await.map_err(failed)?;
        self.keep_the_day(path).map_err(|error| {
            tracing::error!(%error, "the file store cannot do this now");
            AppError::Unavailable
        })
    }

    /// Sets the file's time to the beginning of its day: a more exact time could tell who an anonymous writer is.
    fn keep_the_day(&self, path: &str) -> std::io::Result<()> {
        let file = std::fs::File::options().write(true).open(self.folder.join(path))?;
        let written = file.metadata()?.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
        let day = Timestamp(i64::try_from(written.as_millis()).unwrap_or_default()).start_of_day();
        file.set_modified(UNIX_EPOCH + Duration::from_millis(u64::try_from(day.0).unwrap_or_default()))
    }

    /// A file of the row `id`.
    pub async fn get(&self, id: Uuid, path: &str) -> Result<Vec<u8>, AppError> {
        let found = self.store.get(&Path::from(path)).await.map_err(failed)?;
        self.keys.open_file(id, &found.bytes().await.map_err(failed)?)
    }

    pub async fn delete(&self, path: &str) -> Result<(), AppError> {
        match self.store.delete(&Path::from(path)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(e) => Err(failed(e)),
        }
    }

    /// Files in `folder`, in subfolders of rows that are not among `known` and have no file younger than `before`.
    pub async fn orphans(
        &self,
        folder: &str,
        known: &HashSet<Uuid>,
        before: Timestamp,
    ) -> Result<Vec<String>, AppError> {
        let rows = self.store.list_with_delimiter(Some(&Path::from(folder))).await.map_err(failed)?;
        let mut strays = Vec::new();
        for row in rows.common_prefixes {
            let id = row.filename().and_then(|name| Uuid::try_parse(name).ok());
            if id.is_none_or(|id| known.contains(&id)) {
                continue;
            }
            let files = self.store.list_with_delimiter(Some(&row)).await.map_err(failed)?.objects;
            if files.iter().all(|file| file.last_modified.timestamp_millis() < before.0) {
                strays.extend(files.into_iter().map(|file| file.location.to_string()));
            }
        }
        Ok(strays)
    }

    /// Every file with the time it was written, cut to the beginning of the day.
    pub async fn all(&self) -> Result<Vec<(String, Timestamp)>, AppError> {
        let of = |file: ObjectMeta| (file.location.to_string(), Timestamp(file.last_modified.timestamp_millis()));
        let mut all: Vec<_> = self.store.list(None).map_ok(of).try_collect().await.map_err(failed)?;
        all.sort_unstable();
        Ok(all)
    }

    /// Erases every file, for a database that is made anew.
    ///
    /// # Errors
    /// `Unavailable` if a file cannot be erased.
    pub async fn clear(&self) -> Result<(), AppError> {
        let files: Vec<_> = self.store.list(None).map_ok(|file| file.location).try_collect().await.map_err(failed)?;
        for file in files {
            self.store.delete(&file).await.map_err(failed)?;
        }
        Ok(())
    }

    /// The folder in which the files are.
    pub fn folder(&self) -> &std::path::Path {
        &self.folder
    }

    /// Whether it answers.
    ///
    /// # Errors
    /// `Unavailable` if not.
    pub async fn check(&self) -> Result<(), AppError> {
        self.store.list_with_delimiter(None).await.map(|_| ()).map_err(failed)
    }
}

#[expect(clippy::needless_pass_by_value, reason = "taken by map_err")]
fn failed(error: object_store::Error) -> AppError {
    if matches!(error, object_store::Error::NotFound { .. }) {
        return AppError::NotFound;
    }
    tracing::error!(%error, "the file store cannot do this now");
    AppError::Unavailable
}
