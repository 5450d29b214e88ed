//! The documents of frozen versions in memory. A frozen version never changes, but that a voice is erased from it, so its
//! document is read once and not for every page.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use super::model::Document;
use crate::ids::VersionId;

/// The most documents that are held.
const MOST: usize = 200;

/// The documents that were read, by their versions.
#[derive(Default)]
pub struct Cache(pub RwLock<HashMap<VersionId, Arc<Document>>>);

impl Cache {
    /// The document of a version, if it was read before.
    pub fn get(&self, id: VersionId) -> Option<Arc<Document>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(&id).cloned()
    }

    /// Lets go of all: somebody's recordings were erased from them. They are soon read again.
    pub fn clear(&self) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Holds a document. If there is no room all others are dropped; those that are asked now are soon read again.
    pub fn hold(&self, id: VersionId, document: Arc<Document>) {
        let mut held = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if held.len() >= MOST {
            held.clear();
        }
        held.insert(id, document);
    }
}

#[cfg(all(test, feature = "server"))]
mod tests {
    use super::*;

    #[test]
    fn the_cache_does_not_grow_for_ever() {
        let (cache, first) = (Cache::default(), VersionId::new());
        cache.hold(first, Arc::default());
        assert!(cache.get(first).is_some() && cache.get(VersionId::new()).is_none());
        for _ in 0..MOST {
            cache.hold(VersionId::new(), Arc::default());
            assert!(cache.0.read().expect("not poisoned").len() <= MOST);
        }
        assert!(cache.get(first).is_none());
    }
}
