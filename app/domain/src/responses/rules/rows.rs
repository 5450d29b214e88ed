//! Responses as rows of a table that tell nothing the charts hide.
//!
//! A value is in a row only if its bar is shown in the chart, so counting a column gives the chart and nothing more.
//! Answers to *about you* questions are left out, and so are questions that are asked only because of those: a whole
//! row could be recognised as somebody. Rows have no name and no time, and are sorted by their content
//! (docs/decisions/0013).

use super::charts::{Charts, Part, Shape, Withheld};
use crate::{
    responses::model::{Answer, Answers},
    surveys::model::{Document, Kind, Question},
};

/// A column: a question, a statement, or an option that can be ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The question's position in the document.
    pub question: usize,
    /// The index of the chart's part; none: nothing of it may be shown.
    pub part: Option<usize>,
    /// The statement, or the option.
    pub of: String,
    /// Whether it may be told who was asked.
    told: bool,
}

/// The value of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell {
    /// A choice in this row of the chart's part.
    Chose(usize),
    Ticked(bool),
    /// Asked, and left out.
    Skipped,
    NotAsked,
    /// Skipped or not asked: telling which would tell an answer that is hidden.
    NoAnswer,
    /// Perhaps answered: it is not shown.
    Hidden,
}

impl Cell {
    /// The key in files; none for a choice.
    pub const fn key(self) -> Option<&'static str> {
        match self {
            Self::Chose(_) | Self::Ticked(_) => None,
            Self::Skipped => Some("skipped"),
            Self::NotAsked => Some("not-asked"),
            Self::NoAnswer => Some("no-answer"),
            Self::Hidden => Some("hidden"),
        }
    }
}

/// The columns of a survey's rows. Texts and pictures have none, since they are kept apart from the rows.
pub fn columns(document: &Document, charts: &Charts) -> Vec<Column> {
    let mut columns = Vec::new();
    for (at, question) in document.questions.iter().enumerate() {
        let Some(chart) = charts.questions.iter().find(|chart| chart.question == question.id) else { continue };
        if question.about || chart.shown == Err(Withheld::Said) {
            continue;
        }
        let told = tells_nothing(document, charts, question);
        let parts =
            if follows_about(document, question) { &[][..] } else { chart.shown.as_deref().unwrap_or_default() };
        let column = |part: Option<usize>, of: &str| Column { question: at, part, of: of.to_owned(), told };
        if question.kind == Kind::Agree {
            let of = |id: &str| parts.iter().position(|part| part.statement == id);
            columns.extend(question.options.iter().map(|statement| column(of(&statement.id), &statement.id)));
        } else if matches!(question.kind, Kind::Several | Kind::Top) {
            let shown = |id: &String| {
                let row = parts.first()?.rows.iter().find(|row| row.choices.first() == Some(id))?;
                row.people.map(|_| 0)
            };
            columns.extend(question.choosable().iter().map(|id| column(shown(id), id)));
        } else {
            columns.push(column((!parts.is_empty()).then_some(0), ""));
        }
    }
    columns
}

/// The cell of one response in a column; `asked`: whether the question was asked.
pub fn cell(document: &Document, charts: &Charts, column: &Column, answers: &Answers, asked: bool) -> Cell {
    let question = &document.questions[column.question];
    let Some(part) = column.part.and_then(|at| part(charts, question, at)) else { return Cell::Hidden };
    let none = match (column.told, asked) {
        (false, _) => Cell::NoAnswer,
        (true, true) => Cell::Skipped,
        (true, false) => Cell::NotAsked,
    };
    let Some(answer) = answers.get(&question.id).filter(|answer| !answer.chosen.is_empty()) else { return none };
    if part.shape == Shape::Several {
        return Cell::Ticked(answer.chosen.contains(&column.of));
    }
    let Some(value) = value(question, column, answer) else { return none };
    let other_months = part.shape == Shape::Months;
    let row = part.rows.iter().position(|row| row.choices.contains(value));
    let row = row.or_else(|| part.rows.iter().position(|row| other_months && row.choices.is_empty()));
    row.filter(|at| part.rows[*at].people.is_some()).map_or(Cell::Hidden, Cell::Chose)
}

/// The part of a question's chart that a column shows.
pub fn part<'c>(charts: &'c Charts, question: &Question, at: usize) -> Option<&'c Part> {
    charts.questions.iter().find(|chart| chart.question == question.id)?.shown.as_ref().ok()?.get(at)
}

/// The value of a column; in an order the most important one.
fn value<'a>(question: &Question, column: &Column, answer: &'a Answer) -> Option<&'a String> {
    if question.kind == Kind::Agree {
        let begins = format!("{}:", column.of);
        return answer.chosen.iter().find(|id| id.starts_with(&begins));
    }
    answer.chosen.first()
}

/// The questions that decide whether this one is asked.
fn leads<'d>(document: &'d Document, question: &'d Question) -> impl Iterator<Item = &'d Question> {
    let section = document.section(&question.section).and_then(|section| section.show.as_ref());
    let tests = question.show.iter().chain(section).flat_map(|rule| &rule.tests);
    tests.filter_map(|test| document.question(&test.question)).filter(|lead| lead.id != question.id)
}

/// Whether it is asked because of an answer about the person. Rules look only at earlier questions, so the recursion
/// ends.
fn follows_about(document: &Document, question: &Question) -> bool {
    leads(document, question).any(|lead| lead.about || follows_about(document, lead))
}

/// Whether the shown figures tell anyway who was asked it.
fn tells_nothing(document: &Document, charts: &Charts, question: &Question) -> bool {
    leads(document, question).all(|lead| {
        let chart = charts.questions.iter().find(|chart| chart.question == lead.id);
        let shown = chart.and_then(|chart| chart.shown.as_ref().ok());
        let whole = shown.is_some_and(|parts| {
            parts.iter().all(|part| part.rows.iter().all(|row| row.people.is_some() && row.choices.len() == 1))
        });
        whole && !lead.about && tells_nothing(document, charts, lead)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::responses::rules::{asked, asked_questions, charts::charts, counts, figures::Figures};

    const DOCUMENT: &str = r#"{"title": {"en": "T", "cy": "T"}, "intro": {"en": "", "cy": ""}, "minutes": 1, "questions": [
        {"id": "q1", "kind": "single", "about": true, "text": {"en": "Age", "cy": "Oed"},
         "options": [{"id": "a", "en": "A", "cy": "A"}, {"id": "b", "en": "B", "cy": "B"}]},
        {"id": "q2", "kind": "yes_no", "text": {"en": "Heard?", "cy": "Heard?"}},
        {"id": "q3", "kind": "faces", "text": {"en": "Today", "cy": "Heddiw"},
         "show": {"all": true, "tests": [{"question": "q2", "op": "is", "value": "no"}]}},
        {"id": "q4", "kind": "several", "text": {"en": "What?", "cy": "Beth?"},
         "options": [{"id": "a", "en": "A", "cy": "A"}, {"id": "b", "en": "B", "cy": "B"}, {"id": "c", "en": "C", "cy": "C"}]},
        {"id": "q5", "kind": "yes_no", "text": {"en": "Of the young", "cy": "Ifanc"},
         "show": {"all": true, "tests": [{"question": "q1", "op": "is", "value": "a"}]}},
        {"id": "q6", "kind": "long", "text": {"en": "Words", "cy": "Geiriau"}}]}"#;

    fn document() -> Document {
        serde_json::from_str(DOCUMENT).expect("a document")
    }

    fn person(age: u8, heard: u8, face: u8, what: u8) -> Answers {
        let mut answers = Answers::new();
        let mut say = |question: &str, ids: Vec<String>| {
            if !ids.is_empty() {
                answers.insert(question.to_owned(), Answer::chosen(ids));
            }
        };
        say("q1", ["a", "b"].get(usize::from(age)).map(|id| (*id).to_owned()).into_iter().collect());
        say("q2", ["yes", "no", "unsure"].get(usize::from(heard)).map(|id| (*id).to_owned()).into_iter().collect());
        say("q3", (1..=5).contains(&face).then(|| face.to_string()).into_iter().collect());
        say(
            "q4",
            ["a", "b", "c"]
                .iter()
                .enumerate()
                .filter(|(at, _)| what >> at & 1 == 1)
                .map(|(_, id)| (*id).to_owned())
                .collect(),
        );
        say("q5", (age == 0).then(|| "yes".to_owned()).into_iter().collect());
        answers
    }

    fn table(people: &[Answers], fewest: i64) -> (Document, Charts, Vec<Column>, Vec<Vec<Cell>>) {
        let document = document();
        let people: Vec<_> = people.iter().map(|answers| asked(&document, answers.clone())).collect();
        let mut figures = Figures::default();
        for count in people.iter().flat_map(|answers| counts(&document, answers)) {
            figures.add(&count.question, count.choice, count.people, count.score);
        }
        let charts = charts(&document, &figures, i64::try_from(people.len()).expect("few"), fewest);
        let columns = columns(&document, &charts);
        let rows = people.iter().map(|answers| {
            let got = asked_questions(&document, answers);
            columns
                .iter()
                .map(|column| cell(&document, &charts, column, answers, got.contains(&column.question)))
                .collect()
        });
        let rows = rows.collect();
        (document, charts, columns, rows)
    }

    #[test]
    fn who_was_not_asked_did_not_skip() {
        // Thirty yes, thirty no, thirty unsure: nothing is hidden, so it may be told who was asked.
        let people: Vec<_> =
            (0..90_u8).map(|n| person(n % 2, n % 3, if n % 4 == 0 { 9 } else { 1 + n % 5 }, 7)).collect();
        let (_, _, columns, rows) = table(&people, 5);
        let today = columns.iter().position(|column| column.question == 2).expect("there");
        assert_eq!(rows[0][today], Cell::NotAsked, "said yes");
        assert_eq!(rows[4][today], Cell::Skipped, "said no, and no more");
        assert!(matches!(rows[1][today], Cell::Chose(_)));
    }

    #[test]
    fn who_was_asked_is_not_told_where_that_is_hidden() {
        // Two are unsure, so *no* is hidden as well.
        let people: Vec<_> =
            (0..40_u8).map(|n| person(n % 2, if n < 2 { 2 } else { u8::from(n < 12) }, 3, 7)).collect();
        let (_, _, columns, rows) = table(&people, 5);
        let today = columns.iter().position(|column| column.question == 2).expect("there");
        assert!(rows.iter().all(|row| matches!(row[today], Cell::Hidden | Cell::NoAnswer)));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

        /// Whoever counts a column of the rows gets the chart: every bar that is shown, and none that is not.
        #[test]
        fn rows_say_what_the_charts_say(
            people in prop::collection::vec((0..3_u8, 0..4_u8, 0..8_u8, 0..8_u8), 5..80),
            fewest in 5..12_i64,
        ) {
            let people: Vec<_> = people.into_iter().map(|(age, heard, face, what)| person(age, heard, face, what)).collect();
            let (document, charts, columns, rows) = table(&people, fewest);
            for (at, column) in columns.iter().enumerate() {
                let question = &document.questions[column.question];
                prop_assert!(!question.about, "what is about them travels");
                prop_assert!(question.id != "q5" || column.part.is_none(), "what is asked because of it travels");
                let Some(part) = column.part.and_then(|at| part(&charts, question, at)) else {
                    prop_assert!(rows.iter().all(|row| row[at] == Cell::Hidden));
                    continue;
                };
                for (n, row) in part.rows.iter().enumerate() {
                    let here = if part.shape == Shape::Several {
                        if row.choices.first() != Some(&column.of) { continue }
                        rows.iter().filter(|cells| cells[at] == Cell::Ticked(true)).count()
                    } else {
                        rows.iter().filter(|cells| cells[at] == Cell::Chose(n)).count()
                    };
                    prop_assert_eq!(i64::try_from(here).expect("few"), row.people.unwrap_or(0));
                }
            }
        }
    }
}
