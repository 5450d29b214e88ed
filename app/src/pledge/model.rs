//! The words of the pledge.

use serde::{Deserialize, Serialize};

/// Declares an enum that is stored as its name in small letters and is posted by it.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $key:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[cfg_attr(
            feature = "ssr",
            derive(sea_orm::EnumIter, sea_orm::DeriveActiveEnum),
            sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")
        )]
        pub enum $name { $($variant),* }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),* }
            }

            pub fn parse(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.key() == key)
            }
        }
    };
}

words! {
    /// Where the council says a statement stands.
    Standing { NotStarted = "not_started", InProgress = "in_progress", Met = "met", NotMet = "not_met" }
}

words! {
    /// What a young person says of the same statement.
    Finding { Kept = "kept", Partly = "partly", NotKept = "not_kept", DontKnow = "dont_know" }
}

words! {
    /// Where an edition of the pledge stands.
    EditionState { Draft = "draft", Consulting = "consulting", Adopted = "adopted", Superseded = "superseded" }
}

words! {
    /// A review round takes verdicts while it is open.
    RoundState { Open = "open", Closed = "closed" }
}
