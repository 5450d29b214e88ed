//! The sums of a survey's responses before anything is hidden: for the rules, never for a page.

use std::collections::{BTreeMap, HashMap};

use super::{EVERYBODY, first_place};
use crate::{
    surveys::model::{Document, Kind, RATHER_NOT},
    tallies::Tally,
};

/// Counts by question and choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures(HashMap<String, HashMap<String, (i64, i64)>>);

impl Figures {
    /// How many people chose `choice`.
    pub fn people(&self, question: &str, choice: &str) -> i64 {
        self.of(question, choice).0
    }

    /// How many people answered `question`.
    pub fn everybody(&self, question: &str) -> i64 {
        self.people(question, EVERYBODY)
    }

    /// How many people answered it with something other than *rather not say*.
    pub fn said(&self, question: &str) -> i64 {
        self.everybody(question) - self.people(question, RATHER_NOT)
    }

    /// The sum of the places that `choice` was given.
    pub fn score(&self, question: &str, choice: &str) -> i64 {
        self.of(question, choice).1
    }

    /// The choices that somebody made, in alphabetical order.
    pub fn chosen(&self, question: &str) -> Vec<&str> {
        let mut ids: Vec<_> = self
            .0
            .get(question)
            .into_iter()
            .flatten()
            .filter(|(id, (people, _))| *people > 0 && *id != EVERYBODY)
            .map(|(id, _)| id.as_str())
            .collect();
        ids.sort_unstable();
        ids
    }

    pub fn add(&mut self, question: &str, choice: impl Into<String>, people: i64, score: i64) {
        let sum = self.0.entry(question.to_owned()).or_default().entry(choice.into()).or_default();
        sum.0 += people;
        sum.1 += score;
    }

    fn of(&self, question: &str, choice: &str) -> (i64, i64) {
        self.0.get(question).and_then(|of| of.get(choice)).copied().unwrap_or_default()
    }

    /// Every counter: question, choice, people, score.
    pub fn rows(&self) -> BTreeMap<(&str, &str), (i64, i64)> {
        let all = self.0.iter().flat_map(|(q, of)| of.iter().map(move |(c, sums)| ((q.as_str(), c.as_str()), *sums)));
        all.collect()
    }

    /// Adds up figures from the number of answers for each question, choice and position; the result equals that of
    /// `rules::counts`.
    pub fn gathered(document: &Document, answers: impl IntoIterator<Item = Row>) -> Self {
        let mut figures = Self::default();
        for Row { question, choice, position, people } in answers {
            let Some(asked) = document.question(&question) else { continue };
            let in_order = matches!(asked.kind, Kind::Order | Kind::Top);
            // Everybody who answered a question has one row at position 0.
            if position == 0 {
                figures.add(&question, EVERYBODY, people, 0);
            }
            let Some(choice) = choice.filter(|choice| choice != EVERYBODY) else { continue };
            figures.add(
                &question,
                choice.clone(),
                people,
                if in_order { (i64::from(position) + 1) * people } else { 0 },
            );
            if in_order && position == 0 {
                figures.add(&question, first_place(&choice), people, 0);
            }
        }
        figures
    }
}

impl From<Vec<Tally>> for Figures {
    fn from(tallies: Vec<Tally>) -> Self {
        let mut figures = Self::default();
        for tally in tallies {
            figures.add(&tally.question, tally.choice, tally.people, tally.score);
        }
        figures
    }
}

/// The number of answers with a question, choice and position.
#[derive(Clone, Debug)]
pub struct Row {
    pub question: String,
    pub choice: Option<String>,
    pub position: i32,
    pub people: i64,
}
