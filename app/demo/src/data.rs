//! The files of `app/demo`, as they are written (their README says what each field means).

use std::collections::BTreeMap;

use serde::{Deserialize, de::DeserializeOwned};

use domain::{
    lang::{Lang, Localized},
    role::Role,
    safeguarding::model::{ReferredTo, Urgency},
    surveys::{model as surveys, model::Privacy},
    voices::model::{Channel, Finding, VoiceState},
};

/// Reads one of the files.
fn read<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|e| format!("{name}: {e}"))
}

pub struct Data {
    pub council: Council,
    pub people: Vec<Person>,
    pub surveys: Vec<Survey>,
    pub voices: Vec<Voice>,
    pub replies: Vec<Reply>,
    pub pledge: Pledge,
    pub panels: Vec<Panel>,
}

impl Data {
    /// # Errors
    /// Which file cannot be read, and where.
    pub fn load() -> Result<Self, String> {
        Ok(Self {
            council: read("council.json", include_str!("../council.json"))?,
            people: read("people.json", include_str!("../people.json"))?,
            surveys: read("surveys.json", include_str!("../surveys.json"))?,
            voices: read("voices.json", include_str!("../voices.json"))?,
            replies: read("replies.json", include_str!("../replies.json"))?,
            pledge: read("pledge.json", include_str!("../pledge.json"))?,
            panels: read("panels.json", include_str!("../panels.json"))?,
        })
    }
}

#[derive(Deserialize)]
pub struct Council {
    pub name: Localized,
    pub duty_line: Line,
    pub advocacy: Line,
    pub expected_answer_days: i64,
}

#[derive(Deserialize)]
pub struct Line {
    pub name: Localized,
    pub phone: String,
}

#[derive(Deserialize)]
pub struct Person {
    pub key: String,
    pub name: String,
    pub roles: Vec<Role>,
    pub email: String,
    pub lang: Lang,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SurveyStage {
    Draft,
    Open,
    Published,
}

#[derive(Deserialize)]
pub struct Survey {
    pub key: String,
    pub state: SurveyStage,
    pub privacy: Privacy,
    pub author: String,
    pub opened_days_ago: Option<i64>,
    pub closed_days_ago: Option<i64>,
    pub published_days_ago: Option<i64>,
    pub minutes: u32,
    pub responses: usize,
    pub welsh_share: f64,
    pub title: Localized,
    pub intro: Localized,
    #[serde(default)]
    pub easier_intro: surveys::Easier,
    pub questions: Vec<Question>,
    /// The key of the first of its rounds.
    pub series: Option<String>,
    /// What the members heard.
    pub heard: Option<Heard>,
    #[serde(default)]
    pub sections: Vec<surveys::Section>,
    pub influence: Option<surveys::Influence>,
}

/// Written by a member, released by an officer.
#[derive(Deserialize)]
pub struct Heard {
    pub by: String,
    pub officer: String,
    #[serde(flatten)]
    pub text: Localized,
}

/// A question as surveys have it, and how it is answered here.
#[derive(Deserialize)]
pub struct Question {
    #[serde(flatten)]
    pub asked: surveys::Question,
    #[serde(default)]
    pub weights: BTreeMap<String, f64>,
    pub answered: f64,
}

#[derive(Deserialize)]
pub struct Voice {
    pub id: String,
    pub text: String,
    pub lang: Lang,
    pub theme: Option<String>,
    pub state: VoiceState,
    pub days_ago: i64,
    pub may_publish: bool,
    pub private: Privacy,
    pub source: Source,
    #[serde(default)]
    pub redact: Vec<Redact>,
    pub decline_reason: Option<Localized>,
    pub hold_note: Option<String>,
    pub concern: Option<Concern>,
    pub reply_group: Option<String>,
    /// What would make it better.
    pub better: Option<String>,
    #[serde(default)]
    pub pictures: Vec<Picture>,
    /// For whom a member speaks.
    pub group: Option<Group>,
    /// How it reached the officer who wrote it down.
    pub entered: Option<Channel>,
    /// What one officer asks the other.
    pub passed: Option<String>,
    /// The same in other words, a day later.
    pub correction: Option<String>,
    /// What its writer thinks of the answer.
    pub finding: Option<Finding>,
}

/// A picture that came with a voice, and its squares that an officer covered.
#[derive(Deserialize)]
pub struct Picture {
    pub file: String,
    #[serde(default)]
    pub covered: Vec<String>,
}

#[derive(Deserialize)]
pub struct Group {
    pub by: String,
    pub who: String,
    pub people: u16,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub enum Source {
    Survey {
        survey: String,
        question: String,
    },
    /// `{"tell": true}`
    Tell {},
}

#[derive(Deserialize)]
pub struct Redact {
    pub phrase: String,
    pub kind: String,
}

#[derive(Deserialize)]
pub struct Concern {
    pub what: String,
    pub why: String,
    pub urgency: Urgency,
    pub state: ConcernStage,
    pub outcome: Option<String>,
    /// What the lead wrote down while it was in hand.
    pub note: Option<String>,
    /// Whom the lead told, and their number for it.
    pub referral: Option<Referral>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Referral {
    pub to: ReferredTo,
    pub reference: String,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum ConcernStage {
    Raised,
    Acknowledged,
    Decided,
}

#[derive(Deserialize)]
pub struct Reply {
    pub group: String,
    pub theme: String,
    pub by: String,
    pub days_ago: i64,
    pub en: String,
    pub cy: String,
    #[serde(default)]
    pub what_changed: Localized,
}

#[derive(Deserialize)]
pub struct Pledge {
    pub edition: Edition,
    pub outcomes: Vec<Outcome>,
    pub rounds: Vec<Round>,
    pub endorsements: Vec<Endorsement>,
}

#[derive(Deserialize)]
pub struct Edition {
    pub title: Localized,
    pub adopted_on: String,
    pub body: Localized,
}

#[derive(Deserialize)]
pub struct Outcome {
    #[serde(flatten)]
    pub name: Localized,
    pub statements: Vec<Statement>,
}

#[derive(Deserialize)]
pub struct Statement {
    pub n: i32,
    #[serde(flatten)]
    pub text: Localized,
    pub claims: Vec<Claim>,
}

#[derive(Deserialize)]
pub struct Claim {
    pub state: domain::pledge::model::Standing,
    pub months_ago: i64,
    #[serde(default)]
    pub evidence: Localized,
}

#[derive(Deserialize)]
pub struct Round {
    pub title: Localized,
    pub opened_on: String,
    pub closed_on: Option<String>,
    pub verdicts: Vec<Verdicts>,
}

#[derive(Deserialize)]
pub struct Verdicts {
    pub statement: i32,
    pub kept: usize,
    pub partly: usize,
    pub not: usize,
    pub dont_know: usize,
}

#[derive(Deserialize)]
pub struct Endorsement {
    pub name: String,
    pub role: Localized,
}

#[derive(Deserialize)]
pub struct Panel {
    pub name: Localized,
    pub kind: String,
    pub about: Localized,
    pub rhythm: Localized,
    pub quorum: Option<i32>,
    /// The most members that its terms allow.
    pub most: Option<i32>,
    pub elected: Option<i32>,
    pub terms: Option<Localized>,
    /// By its place in the list.
    pub reports_to: Option<usize>,
    pub years: Vec<Year>,
}

#[derive(Deserialize)]
pub struct Year {
    pub from: String,
    pub until: String,
    pub members: Vec<Member>,
    pub meetings: Vec<Meeting>,
}

#[derive(Deserialize)]
pub struct Member {
    pub key: String,
    pub name: String,
    pub person: Option<String>,
    pub kind: String,
    pub office: Option<String>,
    pub from: Option<String>,
    pub until: Option<String>,
}

#[derive(Deserialize)]
pub struct Meeting {
    pub key: String,
    pub date: String,
    pub time: String,
    pub place: Localized,
    pub kind: String,
    pub state: String,
    pub cancel_reason: Option<Localized>,
    pub theme: Localized,
    pub items: Vec<Item>,
    #[serde(default)]
    pub attendance: BTreeMap<String, bool>,
    #[serde(default)]
    pub actions: Vec<Action>,
}

#[derive(Deserialize)]
pub struct Item {
    pub id: String,
    pub title: Localized,
    pub kind: String,
    pub outcome: Option<Localized>,
    #[serde(default)]
    pub voices: Vec<String>,
    #[serde(default)]
    pub reply_groups: Vec<String>,
    /// Meetings at which it was not reached.
    #[serde(default)]
    pub history: Vec<String>,
}

#[derive(Deserialize)]
pub struct Action {
    pub what: Localized,
    pub owner: String,
    pub due: String,
    pub state: String,
    pub item: String,
    pub reason: Option<Localized>,
    /// What young people are told of it once it is done, under the reply to this group.
    pub told: Option<ToldAction>,
}

#[derive(Deserialize)]
pub struct ToldAction {
    pub group: String,
    #[serde(flatten)]
    pub text: Localized,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_as_they_say() {
        let data = Data::load().expect("every file");
        assert_eq!(data.voices.len(), 62);
        assert_eq!(data.surveys.iter().map(|s| s.responses).sum::<usize>(), 380 + 70 + 82 + 95);
        assert_eq!(data.pledge.outcomes.len(), 6);
        assert_eq!(data.pledge.outcomes.iter().map(|o| o.statements.len()).sum::<usize>(), 30);
    }
}
