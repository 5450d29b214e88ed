//! The file store: a folder, or later a bucket, behind one interface.

use std::sync::Arc;

use object_store::{ObjectStore, ObjectStoreExt as _, local::LocalFileSystem, path::Path};

use crate::error::AppError;

#[derive(Clone)]
pub struct Files(Arc<dyn ObjectStore>);

impl Files {
    /// Opens `file://folder`, made if it is not there.
    ///
    /// # Errors
    /// The address is of a kind we do not know, or the folder cannot be made.
    pub fn open(url: &str) -> Result<Self, String> {
        let folder = url.strip_prefix("file://").ok_or_else(|| format!("{url}: only file:// is known so far"))?;
        std::fs::create_dir_all(folder).map_err(|e| format!("{folder}: {e}"))?;
        let store = LocalFileSystem::new_with_prefix(folder).map_err(|e| format!("{folder}: {e}"))?.with_fsync(true);
        Ok(Self(Arc::new(store)))
    }

    pub(crate) async fn put(&self, path: &str, bytes: Vec<u8>) -> Result<(), AppError> {
        self.0.put(&Path::from(path), bytes.into()).await.map(|_| ()).map_err(failed)
    }

    pub(crate) async fn get(&self, path: &str) -> Result<Vec<u8>, AppError> {
        let found = self.0.get(&Path::from(path)).await.map_err(failed)?;
        found.bytes().await.map(Into::into).map_err(failed)
    }

    pub(crate) async fn delete(&self, path: &str) -> Result<(), AppError> {
        match self.0.delete(&Path::from(path)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(e) => Err(failed(e)),
        }
    }

    /// Whether it answers.
    pub(super) async fn check(&self) -> Result<(), AppError> {
        self.0.list_with_delimiter(None).await.map(|_| ()).map_err(failed)
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
