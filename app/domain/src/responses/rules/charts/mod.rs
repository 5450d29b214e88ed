//! The charts of a survey: what may be shown of each question, every figure of which `counting` has passed.
//!
//! The page, its tables, the comparison by group and every export show these charts, so they cannot differ. Where
//! single faces, levels or numbers would have to be hidden, they are combined (`sad`, `in between`, `happy`); they are
//! hidden only if even that is not enough.

pub mod alike;
pub mod compared;
pub mod conditional;
#[cfg(test)]
mod tests;

use super::{
    disclosure::{self, Shown},
    figures::Figures,
    first_place,
};
use crate::surveys::model::{Document, Kind, Question, RATHER_NOT};

pub use alike::alike;
pub use compared::{Comparison, Group, comparable, compare};

/// Everything that may be shown of the figures of one survey.
#[derive(Clone, Debug, PartialEq)]
pub struct Charts {
    pub questions: Vec<Chart>,
    /// A count below this is hidden.
    pub fewest: i64,
}

/// One question of a survey.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    pub question: String,
    pub shown: Result<Vec<Part>, Withheld>,
}

/// Why there is no chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// Its answers are words and pictures, shown as such.
    Said,
    /// Too few people answered.
    Few,
    /// Who was asked depends on an answer that is hidden, and the chart would tell it.
    GivesAway,
}

/// How the rows of a part relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Each person is in one row.
    One,
    /// Each person is in one row, and the rows are steps from little to much.
    Steps,
    /// A person may be in several rows.
    Several,
    /// Each person put one option first.
    Firsts,
    /// Each person is in one row; the rows are numbers.
    Numbers,
    /// Each person is in one row; the rows are months, the last one all others.
    Months,
}

/// Rows with a common base: a question, or one statement of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The statement's id; empty for a whole question.
    pub statement: String,
    pub shape: Shape,
    /// How many people the rows are about.
    pub base: i64,
    pub rows: Vec<Row>,
    /// The mean, if there is one that tells no more than the rows.
    pub mean: Option<f64>,
}

impl Part {
    pub fn hides_something(&self) -> bool {
        self.rows.iter().any(|row| row.people.is_none())
    }
}

/// One row: the choices that it combines, and the number of people.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Empty: all choices without a row of their own.
    pub choices: Vec<String>,
    pub people: Shown,
    /// The mean place in an order.
    pub place: Option<f64>,
}

/// What may be shown of `figures`.
pub fn charts(document: &Document, figures: &Figures, everybody: i64, fewest: i64) -> Charts {
    let mut questions: Vec<Chart> = Vec::new();
    for question in &document.questions {
        let mut shown = if question.kind.is_text() || question.kind.is_picture() {
            Err(Withheld::Said)
        } else {
            parts(question, figures, fewest)
        };
        if shown.is_ok() && conditional::gives_away(document, question, figures, &questions, everybody, fewest) {
            shown = Err(Withheld::GivesAway);
        }
        questions.push(Chart { question: question.id.clone(), shown });
    }
    Charts { questions, fewest }
}

fn parts(question: &Question, figures: &Figures, fewest: i64) -> Result<Vec<Part>, Withheld> {
    let parts: Vec<_> = if question.kind == Kind::Agree {
        question.options.iter().filter_map(|statement| part(question, &statement.id, figures, fewest)).collect()
    } else {
        part(question, "", figures, fewest).into_iter().collect()
    };
    if parts.is_empty() { Err(Withheld::Few) } else { Ok(parts) }
}

/// The part of a question or statement; none if fewer than `fewest` people answered it.
fn part(question: &Question, statement: &str, figures: &Figures, fewest: i64) -> Option<Part> {
    let id = question.id.as_str();
    let ids = |rows: &[Vec<String>]| people(figures, id, rows);
    let base = match question.kind {
        Kind::Agree => ids(&steps(question, statement)[0]).iter().sum(),
        kind if one_each(kind) => figures.said(id),
        _ => figures.everybody(id),
    };
    if base < fewest {
        return None;
    }
    let plain = |choices: Vec<Vec<String>>, shown: Vec<Shown>| -> Vec<Row> {
        choices.into_iter().zip(shown).map(|(choices, people)| Row { choices, people, place: None }).collect()
    };
    let single = || rows_of(question);
    let (shape, rows, mean) = match question.kind {
        Kind::Faces | Kind::Agree | Kind::Number => {
            let (rows, shown) = put_together(&steps(question, statement), |rows| disclosure::parts(&ids(rows), fewest));
            let number = |row: &[String], last: bool| {
                (if last { row.last() } else { row.first() }).and_then(|id| id.parse().ok()).unwrap_or(0)
            };
            let bins: Vec<_> =
                rows.iter().zip(&shown).map(|(row, n)| (number(row, false), number(row, true), *n)).collect();
            let sum = question
                .choosable()
                .iter()
                .filter_map(|id| Some(id.parse::<i64>().ok()? * figures.people(&question.id, id)))
                .sum();
            let mean = (question.kind != Kind::Agree).then(|| disclosure::mean(sum, &bins, fewest)).flatten();
            let shape = if question.kind == Kind::Number { Shape::Numbers } else { Shape::Steps };
            (shape, plain(rows, shown), mean)
        }
        Kind::Several | Kind::Top => {
            let rows = single();
            let shown = disclosure::overlapping(&ids(&rows), base, each(question), fewest);
            (Shape::Several, plain(rows, shown), None)
        }
        Kind::Order => (Shape::Firsts, in_order(question, figures, base, fewest), None),
        Kind::Month => (Shape::Months, months(figures, id, base, fewest), None),
        Kind::YesNo | Kind::Single | Kind::Picture => {
            let rows = single();
            let shown = disclosure::parts(&ids(&rows), fewest);
            (Shape::One, plain(rows, shown), None)
        }
        Kind::Short | Kind::Long | Kind::Upload | Kind::Drawing => return None,
    };
    Some(Part { statement: statement.to_owned(), shape, base, rows, mean })
}

/// Whether each person chose one answer; *rather not say* counts as no answer then.
const fn one_each(kind: Kind) -> bool {
    kind.is_single() || matches!(kind, Kind::Month)
}

/// A row for each choice. For questions with one answer *rather not say* counts as no answer.
fn rows_of(question: &Question) -> Vec<Vec<String>> {
    let counts = |id: &String| !(one_each(question.kind) && id == RATHER_NOT);
    question.choosable().into_iter().filter(counts).map(|id| vec![id]).collect()
}

fn people(figures: &Figures, question: &str, rows: &[Vec<String>]) -> Vec<i64> {
    rows.iter().map(|row| row.iter().map(|id| figures.people(question, id)).sum()).collect()
}

/// The fewest and the most answers of one person.
fn each(question: &Question) -> (i64, i64) {
    let all = i64::try_from(question.choosable().len()).unwrap_or_default();
    match question.kind {
        Kind::Top => (3.min(all), 3.min(all)),
        _ => (1, question.most.map_or(all, i64::from).min(all)),
    }
}

/// The rows of a scale: its steps, and the combined steps.
fn steps(question: &Question, statement: &str) -> [Vec<Vec<String>>; 2] {
    let named = |ranges: &[(u8, u8)]| -> Vec<Vec<String>> {
        let name = |n: u8| if statement.is_empty() { n.to_string() } else { format!("{statement}:{n}") };
        ranges.iter().map(|(from, to)| (*from..=*to).map(name).collect()).collect()
    };
    if question.kind == Kind::Number {
        let every: Vec<_> = (0..=10).map(|n| (n, n)).collect();
        [named(&every), named(&[(0, 3), (4, 6), (7, 10)])]
    } else {
        let every: Vec<_> = (1..=5).map(|n| (n, n)).collect();
        [named(&every), named(&[(1, 2), (3, 3), (4, 5)])]
    }
}

/// The finer rows if none of them is hidden, otherwise the coarser ones.
fn put_together(
    levels: &[Vec<Vec<String>>; 2],
    show: impl Fn(&[Vec<String>]) -> Vec<Shown>,
) -> (Vec<Vec<String>>, Vec<Shown>) {
    let [fine, coarse] = levels;
    let shown = show(fine);
    if shown.iter().all(Option::is_some) { (fine.clone(), shown) } else { (coarse.clone(), show(coarse)) }
}

/// Options by mean place, the most important first. An option that somebody gave no place counts as their last.
fn in_order(question: &Question, figures: &Figures, base: i64, fewest: i64) -> Vec<Row> {
    let mut ids: Vec<_> = question.options.iter().map(|o| o.id.clone()).collect();
    let last = i64::try_from(ids.len()).unwrap_or_default();
    let sum = |id: &str| figures.score(&question.id, id) + last * (base - figures.people(&question.id, id)).max(0);
    ids.sort_by_key(|id| sum(id));
    let first: Vec<_> = ids.iter().map(|id| figures.people(&question.id, &first_place(id))).collect();
    let first = disclosure::parts(&first, fewest);
    let sums: Vec<_> = ids.iter().zip(&first).map(|(id, n)| (*n, sum(id))).collect();
    let means = disclosure::mean_places(&sums, base, fewest);
    let place = |at: usize| means.as_ref().and_then(|means| means.get(at).copied());
    let rows = ids.into_iter().zip(first).enumerate();
    rows.map(|(at, (id, people))| Row { choices: vec![id], people, place: place(at) }).collect()
}

/// The months that may be shown, and one row for all others: which months there are tells that somebody chose them.
fn months(figures: &Figures, question: &str, base: i64, fewest: i64) -> Vec<Row> {
    let ids: Vec<_> = figures.chosen(question).into_iter().filter(|id| *id != RATHER_NOT).collect();
    let counts: Vec<_> = ids.iter().map(|id| figures.people(question, id)).collect();
    let shown = disclosure::parts(&counts, fewest);
    let mut rows: Vec<_> = (ids.iter().zip(shown))
        .filter(|(_, people)| people.is_some())
        .map(|(id, people)| Row { choices: vec![(*id).to_owned()], people, place: None })
        .collect();
    let others = base - rows.iter().filter_map(|row| row.people).sum::<i64>();
    if others > 0 {
        let people = Some(others).filter(|n| *n >= fewest && !rows.is_empty());
        rows.push(Row { choices: Vec::new(), people, place: None });
    }
    rows
}
