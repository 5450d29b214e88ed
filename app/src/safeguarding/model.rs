//! What is known of a concern besides its words.

use serde::{Deserialize, Serialize};

/// Where a concern stands (domain.md, States).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(
    feature = "ssr",
    derive(sea_orm::EnumIter, sea_orm::DeriveActiveEnum),
    sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")
)]
pub enum ConcernState {
    Raised,
    Notified,
    Acknowledged,
    Decided,
}

impl ConcernState {
    pub const ALL: [Self; 4] = [Self::Raised, Self::Notified, Self::Acknowledged, Self::Decided];

    pub const fn key(self) -> &'static str {
        match self {
            Self::Raised => "raised",
            Self::Notified => "notified",
            Self::Acknowledged => "acknowledged",
            Self::Decided => "decided",
        }
    }
}

/// How soon somebody has to act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(
    feature = "ssr",
    derive(sea_orm::EnumIter, sea_orm::DeriveActiveEnum),
    sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")
)]
pub enum Urgency {
    Now,
    Today,
    Week,
}

impl Urgency {
    pub const ALL: [Self; 3] = [Self::Now, Self::Today, Self::Week];

    pub const fn key(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Today => "today",
            Self::Week => "week",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|urgency| urgency.key() == key)
    }
}
