//! A survey's document: what is asked, in both languages. Options and questions have ids; logic,
//! counters and exports use them, so that no change of wording breaks anything.

use serde::{Deserialize, Serialize};

use crate::lang::{Both, Lang};

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One of the options.
    Single,
    /// Any of the options.
    Several,
    /// Five faces, from 1 (very sad) to 5 (very happy).
    Faces,
    /// Every option, in order of what matters most.
    Order,
    /// One line.
    Short,
    /// As much as somebody wants to say, up to 2,000 characters.
    Long,
}

impl Kind {
    pub const ALL: [Self; 6] = [Self::Single, Self::Several, Self::Faces, Self::Order, Self::Short, Self::Long];

    pub const fn key(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Several => "several",
            Self::Faces => "faces",
            Self::Order => "order",
            Self::Short => "short",
            Self::Long => "long",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    pub const fn has_options(self) -> bool {
        matches!(self, Self::Single | Self::Several | Self::Order)
    }

    /// What is written becomes a voice, shown only once moderated.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Short | Self::Long)
    }

    /// The most characters of a text answer.
    pub const fn longest(self) -> usize {
        if matches!(self, Self::Short) { 200 } else { 2_000 }
    }
}

/// One of the answers to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Stays the same however the label is worded: `a`, `b`, …
    pub id: String,
    #[serde(flatten)]
    pub label: Both,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Stays the same in every version: `q1`, `q2`, …
    pub id: String,
    pub kind: Kind,
    pub text: Both,
    #[serde(default)]
    pub help: Both,
    #[serde(default)]
    pub options: Vec<Choice>,
}

impl Question {
    /// The label of the option `id` for this reader.
    pub fn label(&self, id: &str, lang: Lang) -> &str {
        self.options.iter().find(|o| o.id == id).map_or("", |o| o.label.get(lang))
    }
}

/// What is asked, frozen when the survey opens.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub title: Both,
    /// Who asks, and why; shown before the first question.
    pub intro: Both,
    /// How long it takes, in minutes.
    pub minutes: u32,
    pub questions: Vec<Question>,
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
