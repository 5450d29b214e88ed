//! A survey's document: what is asked, in both languages. Options, questions and sections have permanent ids, by which
//! logic, counters and exports refer to them, so that a change of wording breaks nothing.

pub mod kind;
pub mod level;
pub mod logic;
pub mod standing;
pub mod worrying;

use serde::{Deserialize, Serialize};

pub use self::{
    kind::Kind,
    level::{Easier, Level},
    logic::{Op, Rule, Test},
    standing::{Influence, Privacy, SurveyCode, SurveyState, letters_of_code},
    worrying::Mark,
};
use crate::lang::{Lang, Localized};

/// The option *something else*, with a text.
pub const OTHER: &str = "other";
/// The option *rather not say*, which questions about the person always have.
pub const RATHER_NOT: &str = "rather-not";

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// One of the answers to choose from, or one of the statements of an agree scale.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Permanent, whatever the label is: `a`, `b`, …
    pub id: String,
    #[serde(flatten)]
    pub label: Localized,
    /// The key of a drawn symbol, or `u:` and the id of a picture that was uploaded for this survey.
    #[serde(default, skip_serializing_if = "is_default")]
    pub symbol: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub easier: Easier,
}

/// A question in Easy Read, a wording of its own: a short sentence with a symbol and a recording.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Easy {
    #[serde(flatten)]
    pub text: Localized,
    #[serde(default, skip_serializing_if = "is_default")]
    pub symbol: String,
    /// The ids of recordings in which somebody reads the question and its answers; none: the phone's own voice reads.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sound: Localized,
}

impl Easy {
    /// Whether nothing of it is there.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.symbol.is_empty() && self.sound.is_empty()
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Permanent in every version: `q1`, `q2`, …
    pub id: String,
    pub kind: Kind,
    pub text: Localized,
    #[serde(default)]
    pub help: Localized,
    #[serde(default)]
    pub options: Vec<Choice>,
    /// The id of its section; empty: before all sections.
    #[serde(default, skip_serializing_if = "is_default")]
    pub section: String,
    /// A drawn symbol's key, or `u:` and the id of an uploaded picture.
    #[serde(default, skip_serializing_if = "is_default")]
    pub symbol: String,
    /// The wording for readers of 7 to 10; empty: the usual one.
    #[serde(default, skip_serializing_if = "is_default")]
    pub younger: Localized,
    #[serde(default, skip_serializing_if = "is_default")]
    pub easy: Easy,
    #[serde(default, skip_serializing_if = "is_default")]
    pub easier_help: Easier,
    /// For several choices: the most that may be ticked; none: all.
    #[serde(default, skip_serializing_if = "is_default")]
    pub most: Option<u8>,
    /// Has "Something else: tell us" as its last option.
    #[serde(default, skip_serializing_if = "is_default")]
    pub other: bool,
    /// Asks about the person (age, where they live, area): always has *rather not say*, and is counted only to compare
    /// groups.
    #[serde(default, skip_serializing_if = "is_default")]
    pub about: bool,
    /// Asked only if earlier answers match.
    #[serde(default, skip_serializing_if = "is_default")]
    pub show: Option<Rule>,
    /// The ids of answers that begin an alarm, in the form of a response's: `a`, `no`, `1`, `a:2`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub worrying: Vec<String>,
}

impl Question {
    /// The author's label of the option `id` for this reader; empty if the author has no such option.
    pub fn label(&self, id: &str, lang: Lang) -> &str {
        self.options.iter().find(|o| o.id == id).map_or("", |o| o.label.get(lang))
    }

    /// Every id that can be chosen, in the order shown: the options, *something else*, *rather not say*.
    pub fn choosable(&self) -> Vec<String> {
        let own: Vec<String> = match self.kind {
            Kind::YesNo => ["yes", "no", "unsure"].map(str::to_owned).into(),
            Kind::Faces => (1..=5).map(|n: u8| n.to_string()).collect(),
            Kind::Number => (0..=10).map(|n: u8| n.to_string()).collect(),
            _ => self.options.iter().map(|o| o.id.clone()).collect(),
        };
        let other = self.has_other().then(|| OTHER.to_owned());
        let rather_not = self.about.then(|| RATHER_NOT.to_owned());
        own.into_iter().chain(other).chain(rather_not).collect()
    }

    /// Whether *something else, tell us* is among its options.
    pub const fn has_other(&self) -> bool {
        self.other && self.kind.offers()
    }

    /// Whether texts or pictures become voices, which are shown only once moderated.
    pub const fn makes_voices(&self) -> bool {
        self.kind.is_text() || self.kind.is_picture() || self.has_other()
    }
}

/// Questions that belong together, with a page of introduction before them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Permanent in every version: `s1`, `s2`, …
    pub id: String,
    pub title: Localized,
    #[serde(default)]
    pub intro: Localized,
    #[serde(default, skip_serializing_if = "is_default")]
    pub easier_title: Easier,
    #[serde(default, skip_serializing_if = "is_default")]
    pub easier_intro: Easier,
    /// Asked only if earlier answers match.
    #[serde(default, skip_serializing_if = "is_default")]
    pub show: Option<Rule>,
}

impl Section {
    /// Whether it has an introduction.
    pub fn has_intro(&self) -> bool {
        self.intro != Localized::default()
    }
}

/// What is asked. It is frozen when the survey opens.
///
/// Questions are in the order of their sections: first those without a section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub title: Localized,
    /// Who asks, and why; shown before the first question.
    pub intro: Localized,
    #[serde(default, skip_serializing_if = "is_default")]
    pub easier_intro: Easier,
    /// How long it takes, in minutes.
    pub minutes: u32,
    pub questions: Vec<Question>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub sections: Vec<Section>,
    /// Shows a whole section on a page instead of one question.
    #[serde(default, skip_serializing_if = "is_default")]
    pub by_section: bool,
    /// What young people's answers can change.
    #[serde(default, skip_serializing_if = "is_default")]
    pub influence: Option<Influence>,
    /// Why there is no Welsh; empty: it is in both languages.
    #[serde(default, skip_serializing_if = "is_default")]
    pub english_only: String,
}

impl Document {
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|q| q.id == id)
    }

    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|s| s.id == id)
    }
}
