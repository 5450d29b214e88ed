//! Where a survey stands, who can know who said it, what answers can change, and the code it is found by.

use serde::{Deserialize, Serialize};

/// What young people's answers can change; said before the first question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Influence {
    /// It is decided; they are told, and how it went is asked.
    Told,
    /// They are asked before the council decides.
    Asked,
    /// Young people and the council decide together.
    Together,
    /// Young people decide.
    Decide,
}

impl Influence {
    pub const ALL: [Self; 4] = [Self::Told, Self::Asked, Self::Together, Self::Decide];

    pub const fn key(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::Asked => "asked",
            Self::Together => "together",
            Self::Decide => "decide",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|influence| influence.key() == key)
    }
}

/// Who can know who said it (product.md, Three levels of privacy).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(
    feature = "ssr",
    derive(sea_orm::EnumIter, sea_orm::DeriveActiveEnum),
    sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")
)]
pub enum Privacy {
    Anonymous,
    Confidential,
    Named,
}

impl Privacy {
    pub const ALL: [Self; 3] = [Self::Anonymous, Self::Confidential, Self::Named];

    pub const fn key(self) -> &'static str {
        match self {
            Self::Anonymous => "anonymous",
            Self::Confidential => "confidential",
            Self::Named => "named",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|privacy| privacy.key() == key)
    }
}

/// Where a survey stands (domain.md, States).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(
    feature = "ssr",
    derive(sea_orm::EnumIter, sea_orm::DeriveActiveEnum),
    sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")
)]
pub enum SurveyState {
    Draft,
    Checking,
    Open,
    Closed,
    Published,
}

impl SurveyState {
    pub const ALL: [Self; 5] = [Self::Draft, Self::Checking, Self::Open, Self::Closed, Self::Published];

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }

    pub const fn key(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Checking => "checking",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Published => "published",
        }
    }
}

/// The six characters people type to find a survey; upper case, none that is mistaken for another.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SurveyCode(pub String);

impl SurveyCode {
    /// Reads what somebody typed: spaces, dashes and small letters do not matter.
    pub fn parse(typed: &str) -> Option<Self> {
        let code: String =
            typed.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_uppercase()).collect();
        (code.len() == 6 && code.bytes().all(|b| b.is_ascii_alphanumeric())).then_some(Self(code))
    }
}
