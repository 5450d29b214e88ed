//! Responses' rules: how one moves, what may be answered, how answers are counted and what is shown of it.

pub mod charts;
pub mod counting;
pub mod figures;

use std::collections::{BTreeMap, HashMap, HashSet};

use super::model::{Answer, Answers, ResponseState};
use crate::{
    error::{AppError, Problems, Sentence},
    form::tidy,
    surveys::model::{Document, Kind, Question},
    time::DAY,
};

/// How long a started response is kept (domain.md, Retention).
pub const STARTED_LASTS: i64 = 7 * DAY;
/// The most characters of a name.
pub const LONGEST_NAME: usize = 80;
/// In counts: how many people answered the question at all.
pub const EVERYBODY: &str = "*";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Answer,
    Submit,
    Withdraw,
}

/// A move that is not possible from where the response stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Illegal;

impl From<Illegal> for AppError {
    fn from(_: Illegal) -> Self {
        Self::conflict("responses-illegal")
    }
}

impl ResponseState {
    /// Started -answer*-> Started -submit-> Submitted; both -withdraw-> Withdrawn.
    ///
    /// # Errors
    /// Any other move.
    pub const fn step(self, mv: Move) -> Result<Self, Illegal> {
        match (self, mv) {
            (Self::Started, Move::Answer) => Ok(Self::Started),
            (Self::Started, Move::Submit) => Ok(Self::Submitted),
            (Self::Started | Self::Submitted, Move::Withdraw) => Ok(Self::Withdrawn),
            _ => Err(Illegal),
        }
    }
}

/// What a question's form posts (see `surveys::asking`).
#[derive(Clone, Debug, Default)]
pub struct Posted {
    pub choice: String,
    pub choices: Vec<String>,
    /// Option id to place, `1` being what matters most.
    pub rank: HashMap<String, String>,
    pub text: String,
    pub may_publish: bool,
}

/// Reads what was posted as an answer to `question`; none if nothing was answered.
///
/// # Errors
/// `Invalid`: an option that is not there, an order with a gap or a place taken twice, a text too long.
pub fn read(question: &Question, posted: Posted) -> Result<Option<Answer>, AppError> {
    match question.kind {
        Kind::YesNo | Kind::Single | Kind::Picture | Kind::Faces | Kind::Number => one(question, posted.choice),
        Kind::Several => several(question, &posted.choices),
        Kind::Order => order(question, &posted.rank),
        Kind::Short | Kind::Long => said(question.kind, &posted.text, posted.may_publish),
        Kind::Agree | Kind::Top | Kind::Upload | Kind::Drawing | Kind::Month => Ok(None),
    }
}

fn one(question: &Question, choice: String) -> Result<Option<Answer>, AppError> {
    if choice.is_empty() {
        return Ok(None);
    }
    if !is_option(question, &choice) {
        return Err(AppError::invalid("choice", "responses-option-unknown"));
    }
    Ok(Some(Answer::Chosen(vec![choice])))
}

fn is_option(question: &Question, id: &str) -> bool {
    question.choosable().iter().any(|known| known == id)
}

fn several(question: &Question, choices: &[String]) -> Result<Option<Answer>, AppError> {
    if choices.iter().any(|id| !is_option(question, id)) {
        return Err(AppError::invalid("choices", "responses-option-unknown"));
    }
    let chosen: Vec<_> = question.options.iter().map(|o| o.id.clone()).filter(|id| choices.contains(id)).collect();
    Ok((!chosen.is_empty()).then_some(Answer::Chosen(chosen)))
}

fn order(question: &Question, rank: &HashMap<String, String>) -> Result<Option<Answer>, AppError> {
    let wrong = |sentence: Sentence| AppError::from(Problems::default().add("rank", sentence));
    if rank.keys().any(|id| !is_option(question, id)) {
        return Err(wrong(Sentence::new("responses-option-unknown")));
    }
    let all = question.options.len();
    let mut places: BTreeMap<usize, &str> = BTreeMap::new();
    let (mut missing, mut twice) = (0, None);
    for option in &question.options {
        let place = rank.get(&option.id).map_or("", |place| place.trim());
        if place.is_empty() {
            missing += 1;
            continue;
        }
        let place = place
            .parse()
            .ok()
            .filter(|place| (1..=all).contains(place))
            .ok_or_else(|| wrong(Sentence::new("responses-order-place").with("max", all)))?;
        if places.insert(place, &option.id).is_some() {
            twice = twice.or(Some(place));
        }
    }
    match (missing, twice) {
        (missing, None) if missing == all => Ok(None),
        (_, Some(place)) => Err(wrong(Sentence::new("responses-order-twice").with("place", place))),
        (0, None) => Ok(Some(Answer::Chosen(places.into_values().map(str::to_owned).collect()))),
        (missing, None) => Err(wrong(Sentence::new("responses-order-missing").with("n", missing))),
    }
}

fn said(kind: Kind, text: &str, may_publish: bool) -> Result<Option<Answer>, AppError> {
    let text = tidy(text);
    let (long, most) = (text.chars().count(), kind.longest());
    if long > most {
        let sentence = Sentence::new("responses-text-long").with("max", most).with("n", long);
        return Err(Problems::default().add("text", sentence).into());
    }
    Ok((!text.is_empty()).then_some(Answer::Said { text, may_publish }))
}

/// Reads the name somebody gave, if any.
///
/// # Errors
/// `Invalid` if it is too long.
pub fn name(typed: &str) -> Result<Option<String>, AppError> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.chars().count() > LONGEST_NAME {
        let sentence = Sentence::new("form-too-long").with("max", LONGEST_NAME);
        return Err(Problems::default().add("name", sentence).into());
    }
    Ok((!name.is_empty()).then_some(name))
}

/// One number of a survey's results, kept as it grows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    pub question: String,
    /// An option's id; `EVERYBODY` for who answered at all; `id:1` for who put the option first.
    pub choice: String,
    pub people: i64,
    /// The sum of the places an option was given; smaller matters more.
    pub score: i64,
}

/// What one response adds to the results: people are counted, never combinations (Decidim #16421).
/// Answers to questions that the document does not have do not count (Decidim #13787). In one
/// order always, so that two responses at once never wait for each other in a circle.
pub fn counts(document: &Document, answers: &Answers) -> Vec<Count> {
    let mut counts: BTreeMap<(String, String), (i64, i64)> = BTreeMap::new();
    for question in &document.questions {
        let Some(answer) = answers.get(&question.id) else { continue };
        let mut add = |choice: String, score: usize| {
            counts.insert((question.id.clone(), choice), (1, i64::try_from(score).unwrap_or_default()));
        };
        add(EVERYBODY.to_owned(), 0);
        let Answer::Chosen(chosen) = answer else { continue };
        let in_order = question.kind == Kind::Order;
        for (at, id) in chosen.iter().enumerate().filter(|(_, id)| is_option(question, id)) {
            add(id.clone(), if in_order { at + 1 } else { 0 });
            if in_order && at == 0 {
                add(first_place(id), 0);
            }
        }
    }
    counts.into_iter().map(|((question, choice), (people, score))| Count { question, choice, people, score }).collect()
}

/// How the count of those who put `option` first is called.
pub fn first_place(option: &str) -> String {
    format!("{option}:1")
}

/// Only the answers to questions of this document.
pub fn asked(document: &Document, mut answers: Answers) -> Answers {
    let ids: HashSet<_> = document.questions.iter().map(|q| q.id.as_str()).collect();
    answers.retain(|id, _| ids.contains(id.as_str()));
    answers
}

#[cfg(test)]
mod tests;
