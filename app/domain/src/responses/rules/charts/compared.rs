//! The charts of a survey by group. There is one question to group by, so that no two comparisons can be combined.

use super::{Charts, Figures, Part, Row, Shape, Withheld, each, people, rows_of, steps};
use crate::{
    responses::rules::disclosure::{
        Shown,
        table::{Table, by_group},
    },
    surveys::model::{Document, Kind, Question},
};

/// A group of people with the same answer to that question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The option's id; none for those who did not answer.
    pub value: Option<String>,
    pub people: Shown,
}

/// The questions of a survey by group.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    pub about: String,
    pub groups: Vec<Group>,
    /// For each question and statement the parts of all groups; none if it cannot be compared.
    pub parts: Vec<(String, String, Option<Vec<Part>>)>,
}

/// The question to compare by: the first one about the person that has one answer.
pub fn comparable(document: &Document) -> Option<&Question> {
    let one = |kind| matches!(kind, Kind::YesNo | Kind::Single | Kind::Picture);
    document.questions.iter().find(|q| q.about && one(q.kind))
}

/// The charts by group. `by` has the figures of each group by option; the rest of `whole` are those who did not answer.
pub fn compare(
    document: &Document,
    about: &Question,
    whole: (&Figures, &Charts, i64),
    by: &dyn Fn(&str) -> Figures,
) -> Option<Comparison> {
    let (figures, charts, everybody) = whole;
    let values: Vec<_> = rows_of(about).into_iter().flatten().collect();
    let own = charts.questions.iter().find(|chart| chart.question == about.id)?.shown.as_ref().ok()?.first()?;
    let mut groups: Vec<_> = (own
        .rows
        .iter()
        .flat_map(|row| row.choices.iter().map(|id| Group { value: Some(id.clone()), people: row.people })))
    .collect();
    groups.push(Group { value: None, people: Some(everybody - own.base) });
    let by: Vec<_> = values.iter().map(|value| by(value)).collect();
    let sizes: Vec<_> = values.iter().map(|value| figures.people(&about.id, value)).collect();
    let all = Counted {
        figures,
        by: &by,
        sizes: &sizes,
        everybody,
        columns: groups.iter().map(|g| g.people).collect(),
        fewest: charts.fewest,
    };
    let mut parts = Vec::new();
    for (question, chart) in document.questions.iter().zip(&charts.questions) {
        match &chart.shown {
            _ if question.id == about.id || question.about => {}
            Err(Withheld::Said) => {}
            Err(_) => parts.push((question.id.clone(), String::new(), None)),
            Ok(shown) => {
                for part in shown {
                    let conditional = question.show.is_some()
                        || document.section(&question.section).is_some_and(|section| section.show.is_some());
                    let compared = (!conditional).then(|| all.part(question, part)).flatten();
                    parts.push((question.id.clone(), part.statement.clone(), compared));
                }
            }
        }
    }
    Some(Comparison { about: about.id.clone(), groups, parts })
}

struct Counted<'a> {
    figures: &'a Figures,
    by: &'a [Figures],
    sizes: &'a [i64],
    everybody: i64,
    columns: Vec<Shown>,
    fewest: i64,
}

impl Counted<'_> {
    /// One count of every group, with those who did not answer last.
    fn row(&self, of: impl Fn(&Figures) -> i64) -> Vec<i64> {
        let mut row: Vec<_> = self.by.iter().map(&of).collect();
        row.push(of(self.figures) - row.iter().sum::<i64>());
        row
    }

    fn sizes(&self) -> Vec<i64> {
        let mut sizes = self.sizes.to_vec();
        sizes.push(self.everybody - sizes.iter().sum::<i64>());
        sizes
    }

    fn part(&self, question: &Question, part: &Part) -> Option<Vec<Part>> {
        match part.shape {
            Shape::One | Shape::Steps | Shape::Numbers => self.one_each(question, part),
            Shape::Several if question.kind == Kind::Several => self.several(question, part),
            Shape::Several | Shape::Firsts | Shape::Months => None,
        }
    }

    fn one_each(&self, question: &Question, part: &Part) -> Option<Vec<Part>> {
        // By group a scale is always combined. Where its steps are shown, their sums are known.
        let (rows, totals) = if matches!(part.shape, Shape::Steps | Shape::Numbers) {
            let [_, coarse] = steps(question, &part.statement);
            let counts = people(self.figures, &question.id, &coarse);
            let finer = part.rows.len() > coarse.len();
            let shown = if finer {
                counts.into_iter().map(Some).collect()
            } else {
                part.rows.iter().map(|row| row.people).collect()
            };
            (coarse, shown)
        } else {
            (
                part.rows.iter().map(|row| row.choices.clone()).collect(),
                part.rows.iter().map(|row| row.people).collect::<Vec<_>>(),
            )
        };
        let mut cells: Vec<Vec<i64>> = rows
            .iter()
            .map(|row| self.row(|figures| people(figures, &question.id, std::slice::from_ref(row))[0]))
            .collect();
        let shown = self.shown(&mut cells, &totals, part.base)?;
        Some(self.drawn(part, &rows, &cells, &shown))
    }

    /// Adds the row of those who did not answer, and hides what must be hidden.
    fn shown(&self, cells: &mut Vec<Vec<i64>>, totals: &[Shown], base: i64) -> Option<Vec<Vec<Shown>>> {
        let silent: Vec<i64> = self
            .sizes()
            .iter()
            .enumerate()
            .map(|(at, all)| all - cells.iter().map(|row| row[at]).sum::<i64>())
            .collect();
        cells.push(silent);
        if cells.iter().flatten().any(|n| *n < 0) {
            tracing::error!("counts by group do not add up");
            return None;
        }
        let rows: Vec<Shown> = totals.iter().copied().chain([Some(self.everybody - base)]).collect();
        by_group(Table { cells, rows: &rows, columns: &self.columns, silent: totals.len(), fewest: self.fewest })
    }

    /// Each group's part. Its base is shown if both the group's size and the number who did not answer are.
    fn drawn(&self, part: &Part, rows: &[Vec<String>], cells: &[Vec<i64>], shown: &[Vec<Shown>]) -> Vec<Part> {
        let silent = rows.len();
        (0..self.columns.len())
            .map(|at| {
                let known = shown.get(silent).and_then(|row| row[at]).zip(self.columns[at]);
                let base = known.map_or(0, |(silent, all)| all - silent);
                debug_assert!(known.is_none() || base == cells[..silent].iter().map(|row| row[at]).sum::<i64>());
                let rows = rows.iter().zip(shown);
                let rows = rows.map(|(choices, row)| Row { choices: choices.clone(), people: row[at], place: None });
                Part { statement: part.statement.clone(), shape: part.shape, base, rows: rows.collect(), mean: None }
            })
            .collect()
    }

    /// For several choices: each choice is a table of who chose it and who did not. If what one person's choices add up
    /// to would narrow what is hidden, nothing is compared.
    fn several(&self, question: &Question, part: &Part) -> Option<Vec<Part>> {
        let answered = self.row(|figures| figures.everybody(&question.id));
        let (mut shown, mut silence_shown) = (Vec::new(), vec![true; self.columns.len()]);
        for row in &part.rows {
            let chose = self.row(|figures| people(figures, &question.id, std::slice::from_ref(&row.choices))[0]);
            let not: Vec<_> = answered.iter().zip(&chose).map(|(all, n)| all - n).collect();
            let totals = [row.people, row.people.map(|n| part.base - n)];
            let mut by_group = self.shown(&mut vec![chose, not], &totals, part.base)?;
            for (at, silent) in by_group.swap_remove(2).into_iter().enumerate() {
                silence_shown[at] &= silent.is_some();
            }
            shown.push(by_group.swap_remove(0));
        }
        let (least, most) = each(question);
        for (at, all) in self.sizes().iter().enumerate().filter(|(at, _)| self.columns[*at].is_some()) {
            let hidden = shown.iter().filter(|row| row[at].is_none()).count();
            let hidden = i64::try_from(hidden).unwrap_or_default();
            let seen: i64 = shown.iter().filter_map(|row| row[at]).sum();
            if hidden > 0 && (seen < least * all || most * answered[at] - seen < hidden * all) {
                return None;
            }
        }
        let rows: Vec<_> = part.rows.iter().map(|row| row.choices.clone()).collect();
        let columns = 0..self.columns.len();
        let drawn = columns.map(|at| {
            let rows = rows.iter().zip(&shown);
            let rows: Vec<_> =
                rows.map(|(choices, row)| Row { choices: choices.clone(), people: row[at], place: None }).collect();
            // The number who answered is shown only where it does not help to work out a choice.
            let base = if silence_shown[at] && self.columns[at].is_some() { answered[at] } else { 0 };
            Part { statement: String::new(), shape: part.shape, base, rows, mean: None }
        });
        Some(drawn.collect())
    }
}
