//! The rules of responses: moves, valid answers, counting, and what may be shown.

pub mod charts;
pub mod disclosure;
pub mod figures;
pub mod journey;
pub mod late;
pub mod reading;
pub mod rows;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use reading::{longest, read, read_cut};

use super::model::{Answers, ResponseState};
use crate::{
    error::{AppError, FieldErrors, Message},
    surveys::{
        model::{Document, Kind, Question, RATHER_NOT},
        rules::logic::{self, Chosen},
    },
    tallies::Tally,
    time::DAY,
};

/// The longest that a started response and its cookie are kept (docs/domain.md, *Retention*). A council may choose
/// less: `platform::retention::Period::Started`.
pub const STARTED_LASTS: i64 = 7 * DAY;
/// The most characters of a name.
pub const LONGEST_NAME: usize = 80;
/// The choice of the counter that counts everybody who answered a question.
pub const EVERYBODY: &str = crate::tallies::PEOPLE;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponseMove {
    Answer,
    Submit,
    Withdraw,
}

/// A move that the response's state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllegalResponseMove;

impl From<IllegalResponseMove> for AppError {
    fn from(_: IllegalResponseMove) -> Self {
        Self::conflict("responses-illegal")
    }
}

impl ResponseState {
    /// Started -answer*-> Started -submit-> Submitted; both -withdraw-> Withdrawn.
    ///
    /// # Errors
    /// Any other move.
    pub const fn step(self, mv: ResponseMove) -> Result<Self, IllegalResponseMove> {
        match (self, mv) {
            (Self::Started, ResponseMove::Answer) => Ok(Self::Started),
            (Self::Started, ResponseMove::Submit) => Ok(Self::Submitted),
            (Self::Started | Self::Submitted, ResponseMove::Withdraw) => Ok(Self::Withdrawn),
            _ => Err(IllegalResponseMove),
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
        let sentence = Message::new("form-too-long").with("max", LONGEST_NAME);
        return Err(FieldErrors::default().add("name", sentence).into());
    }
    Ok((!name.is_empty()).then_some(name))
}

/// What one response adds to the counters of the results. Each choice counts this person once, never once for each
/// combination with another choice. Answers to questions that the document does not have are left out. The result is
/// sorted: two transactions that add to the same counters lock them in one order and cannot deadlock.
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

/// The choice of the counter for those who put `option` first.
pub fn first_place(option: &str) -> String {
    format!("{option}:1")
}

/// The choices, in the form that `logic` takes. Put in one by one: what `collect` sorts with is more than a phone should
/// load for it.
pub fn chosen(answers: &Answers) -> Chosen {
    let mut chosen = Chosen::new();
    for (id, answer) in answers {
        chosen.insert(id.clone(), answer.chosen.clone());
    }
    chosen
}

/// The positions in the document of the questions that are asked after these answers.
pub fn asked_questions(document: &Document, answers: &Answers) -> Vec<usize> {
    logic::asked(document, &chosen(answers))
}

/// What was left out, in the order it is asked: the position of the question, and for a partly answered agree scale the
/// statement.
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
    asked_questions(document, answers).into_iter().flat_map(unsaid).collect()
}

/// The given answers that the author has marked as worrying, by question. Empty: no alarm begins.
pub fn worrying<'a>(document: &'a Document, answers: &Answers) -> Vec<(&'a Question, Vec<String>)> {
    let chosen = |question: &Question| {
        let Some(answer) = answers.get(&question.id) else { return Vec::new() };
        question.marked().into_iter().filter(|id| answer.chosen.contains(id)).collect()
    };
    let all = document.questions.iter().map(|question| (question, chosen(question)));
    all.filter(|(_, chosen): &(_, Vec<String>)| !chosen.is_empty()).collect()
}

/// Removes answers to questions that are not asked.
pub fn asked(document: &Document, mut answers: Answers) -> Answers {
    let places = asked_questions(document, &answers);
    let ids: Vec<_> = places.into_iter().map(|at| document.questions[at].id.as_str()).collect();
    answers.retain(|id, _| ids.contains(&id.as_str()));
    answers
}
