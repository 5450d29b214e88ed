//! The number of people who answered a question that is asked only after certain answers tells something of those
//! answers.

use super::{Chart, Figures, Part};
use crate::surveys::model::{Document, Kind, Op, Question, RATHER_NOT, Test};

/// Whether the number of people who answered `question` would tell too much about an answer it depends on.
pub(super) fn gives_away(
    document: &Document,
    question: &Question,
    figures: &Figures,
    before: &[Chart],
    everybody: i64,
    fewest: i64,
) -> bool {
    let section = document.section(&question.section).and_then(|section| section.show.as_ref());
    let tests = question.show.iter().chain(section).flat_map(|rule| &rule.tests);
    let answered = figures.everybody(&question.id);
    tests.into_iter().any(|test| {
        let Some(lead) = document.question(&test.question) else { return true };
        let Some(Chart { shown: Ok(parts), .. }) = before.iter().find(|chart| chart.question == lead.id) else {
            return true;
        };
        // A rule may divide the steps that a combined row has.
        parts
            .iter()
            .any(|part| cuts_through(part, test) || tells(lead, part, test, answered, everybody, figures, fewest))
    })
}

fn matches(id: &str, test: &Test) -> bool {
    match test.op {
        Op::Is | Op::Includes => id == test.value,
        Op::IsNot => id != test.value,
        Op::AtMost => matches!((id.parse::<i64>(), test.value.parse::<i64>()), (Ok(n), Ok(most)) if n <= most),
        Op::AtLeast => matches!((id.parse::<i64>(), test.value.parse::<i64>()), (Ok(n), Ok(least)) if n >= least),
    }
}

fn cuts_through(part: &Part, test: &Test) -> bool {
    part.rows.iter().any(|row| {
        let matching = row.choices.iter().filter(|id| matches(id, test)).count();
        matching > 0 && matching < row.choices.len()
    })
}

fn tells(
    lead: &Question,
    part: &Part,
    test: &Test,
    answered: i64,
    everybody: i64,
    figures: &Figures,
    fewest: i64,
) -> bool {
    if !part.hides_something() {
        return false;
    }
    if !(lead.kind.is_single() || lead.kind == Kind::Several) {
        return true;
    }
    let silent = if test.op == Op::IsNot { everybody - part.base } else { 0 };
    if lead.kind == Kind::Several {
        let chose = figures.people(&lead.id, &test.value);
        let room = if test.op == Op::IsNot { everybody } else { part.base };
        return (chose < fewest || part.base - chose < fewest) && room - answered < fewest;
    }
    // *Rather not say* has no row, but somebody who chose it may be asked as well.
    let rather_not = if matches(RATHER_NOT, test) { figures.people(&lead.id, RATHER_NOT) } else { 0 };
    let seen: i64 = (part.rows.iter().filter(|row| row.choices.iter().any(|id| matches(id, test))))
        .filter_map(|row| row.people)
        .sum();
    let hidden = part.base - part.rows.iter().filter_map(|row| row.people).sum::<i64>();
    // At least so many of the hidden people must have been asked; the others must still be possibly enough.
    hidden - (answered - seen - silent - rather_not).max(0) < fewest
}
