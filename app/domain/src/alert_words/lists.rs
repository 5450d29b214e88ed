//! The lists of words of danger, ours and the officers'.

use std::sync::{Arc, RwLock};

use super::rules::{Phrases, sent};
use crate::{lang::Localized, time::Timestamp};

/// The lists as they are now.
pub struct Lists {
    /// One phrase a line.
    pub words: Localized,
    /// How often they were changed; 0: never.
    pub revision: i64,
    pub phrases: Phrases,
}

/// The families that are always looked for, and the lists that officers begin with.
pub fn ours() -> (Localized, Localized) {
    (
        Localized::en_cy(
            include_str!("../../../words/families-en.txt"),
            include_str!("../../../words/families-cy.txt"),
        ),
        Localized::en_cy(include_str!("../../../words/danger-en.txt"), include_str!("../../../words/danger-cy.txt")),
    )
}

impl Lists {
    /// The text that travels to a phone.
    pub fn sent(&self) -> String {
        sent(&ours().0, &self.words)
    }
}

/// The cached lists, and when they were read.
#[derive(Default)]
pub struct Cache(pub RwLock<Option<(Timestamp, Arc<Lists>)>>);
