//! Responses' rules: how one moves, what may be answered, how answers are counted and what is shown of it.

pub mod charts;
pub mod counting;
pub mod figures;
pub mod late;
pub mod reading;
pub mod rows;
#[cfg(test)]
mod tests;
pub mod way;

use std::collections::BTreeMap;

pub use reading::{longest, read};

use super::model::{Answers, ResponseState};
use crate::{
    error::{AppError, Problems, Sentence},
    surveys::{
        model::{Document, Kind, Question, RATHER_NOT},
        rules::logic::{self, Chosen},
    },
    tallies::Tally,
    time::DAY,
};

/// How long a started response is kept (domain.md, Retention).
pub const STARTED_LASTS: i64 = 7 * DAY;
/// The most characters of a name.
pub const LONGEST_NAME: usize = 80;
/// In counts: how many people answered the question at all.
pub const EVERYBODY: &str = crate::tallies::PEOPLE;

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

/// What one response adds to the results: people are counted, never combinations (Decidim #16421).
/// Answers to questions that the document does not have do not count (Decidim #13787). In one
/// order always, so that two responses at once never wait for each other in a circle.
pub fn counts(document: &Document, answers: &Answers) -> Vec<Tally> {
    let mut counts: BTreeMap<(String, String), (i64, i64)> = BTreeMap::new();
    for question in &document.questions {
        let Some(answer) = answers.get(&question.id) else { continue };
        let mut add = |choice: String, score: usize| {
            counts.insert((question.id.clone(), choice), (1, i64::try_from(score).unwrap_or_default()));
        };
        add(EVERYBODY.to_owned(), 0);
        let in_order = matches!(question.kind, Kind::Order | Kind::Top);
        for (at, id) in answer.chosen.iter().enumerate().filter(|(_, id)| reading::is_value(question, id)) {
            add(id.clone(), if in_order { at + 1 } else { 0 });
            if in_order && at == 0 {
                add(first_place(id), 0);
            }
        }
    }
    counts.into_iter().map(|((question, choice), (people, score))| Tally { question, choice, people, score }).collect()
}

/// How the count of those who put `option` first is called.
pub fn first_place(option: &str) -> String {
    format!("{option}:1")
}

/// What was chosen, for `logic`.
pub fn chosen(answers: &Answers) -> Chosen {
    answers.iter().map(|(id, answer)| (id.clone(), answer.chosen.clone())).collect()
}

/// The places in the document of the questions that are asked of whoever has answered this.
pub fn places(document: &Document, answers: &Answers) -> Vec<usize> {
    logic::asked(document, &chosen(answers))
}

/// What somebody has left out, in the order it is asked: the place of a question, and of one that was answered in
/// part the statement that was not.
pub fn left_out(document: &Document, answers: &Answers) -> Vec<(usize, Option<String>)> {
    let unsaid = |at: usize| -> Vec<(usize, Option<String>)> {
        let question = &document.questions[at];
        let Some(answer) = answers.get(&question.id) else { return vec![(at, None)] };
        if question.kind != Kind::Agree || answer.chosen.iter().any(|id| id == RATHER_NOT) {
            return Vec::new();
        }
        let said =
            |id: &str| answer.chosen.iter().any(|chosen| chosen.rsplit_once(':').is_some_and(|(of, _)| of == id));
        question.options.iter().filter(|o| !said(&o.id)).map(|o| (at, Some(o.id.clone()))).collect()
    };
    places(document, answers).into_iter().flat_map(unsaid).collect()
}

/// The answers that the survey's author has marked as worrying, question by question. None: nothing alarms.
pub fn worrying<'a>(document: &'a Document, answers: &Answers) -> Vec<(&'a Question, Vec<String>)> {
    let chosen = |question: &Question| {
        let Some(answer) = answers.get(&question.id) else { return Vec::new() };
        question.marked().into_iter().filter(|id| answer.chosen.contains(id)).collect()
    };
    let all = document.questions.iter().map(|question| (question, chosen(question)));
    all.filter(|(_, chosen): &(_, Vec<String>)| !chosen.is_empty()).collect()
}

/// Only the answers to questions that are asked.
pub fn asked(document: &Document, mut answers: Answers) -> Answers {
    let places = places(document, &answers);
    let ids: Vec<_> = places.into_iter().map(|at| document.questions[at].id.as_str()).collect();
    answers.retain(|id, _| ids.contains(&id.as_str()));
    answers
}
