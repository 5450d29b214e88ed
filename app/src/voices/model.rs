//! What pages show of a voice.

use serde::{Deserialize, Serialize};

/// Where a voice stands (domain.md, States).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(
    feature = "ssr",
    derive(sea_orm::EnumIter, sea_orm::DeriveActiveEnum),
    sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")
)]
pub enum VoiceState {
    New,
    InReview,
    Shared,
    SharedRedacted,
    Held,
    NotShared,
    Withdrawn,
}

impl VoiceState {
    /// Others may read it.
    pub const fn is_shared(self) -> bool {
        matches!(self, Self::Shared | Self::SharedRedacted)
    }
}

/// Where a voice came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(
    feature = "ssr",
    derive(sea_orm::EnumIter, sea_orm::DeriveActiveEnum),
    sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")
)]
pub enum Source {
    Tell,
    Survey,
    Pledge,
}

/// Why a voice is not shared; each is said to the writer in kind words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(
    feature = "ssr",
    derive(sea_orm::EnumIter, sea_orm::DeriveActiveEnum),
    sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")
)]
pub enum Reason {
    AboutSomeone,
    NotAboutCare,
    SameAsBefore,
    NotSafe,
    Other,
}

impl Reason {
    pub const ALL: [Self; 5] = [Self::AboutSomeone, Self::NotAboutCare, Self::SameAsBefore, Self::NotSafe, Self::Other];

    pub const fn key(self) -> &'static str {
        match self {
            Self::AboutSomeone => "about_someone",
            Self::NotAboutCare => "not_about_care",
            Self::SameAsBefore => "same_as_before",
            Self::NotSafe => "not_safe",
            Self::Other => "other",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.key() == key)
    }
}
