//! Brings two parts of the same question to the same rows, for two rounds of a survey.

use super::{Part, Row, Shape};

/// Both parts with the rows of the coarser one. None if they ask different things, or for months, whose rows differ
/// from round to round.
pub fn alike(one: &Part, other: &Part) -> Option<(Part, Part)> {
    if one.shape != other.shape || one.shape == Shape::Months {
        return None;
    }
    let coarse = if one.rows.len() <= other.rows.len() { one } else { other };
    Some((with_rows_of(one, coarse)?, with_rows_of(other, coarse)?))
}

/// The rows of `part`, added up to the rows of `pattern`.
fn with_rows_of(part: &Part, pattern: &Part) -> Option<Part> {
    let mut used = 0;
    let mut rows = Vec::new();
    for wanted in &pattern.rows {
        let inside: Vec<_> =
            part.rows.iter().filter(|row| row.choices.iter().all(|id| wanted.choices.contains(id))).collect();
        let ids: usize = inside.iter().map(|row| row.choices.len()).sum();
        if ids != wanted.choices.len() {
            return None;
        }
        used += inside.len();
        let people = inside.iter().map(|row| row.people).sum::<Option<i64>>();
        let place = inside.first().filter(|_| inside.len() == 1).and_then(|row| row.place);
        rows.push(Row { choices: wanted.choices.clone(), people, place });
    }
    (used == part.rows.len()).then(|| Part { rows, ..part.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(rows: &[(&[&str], Option<i64>)]) -> Part {
        let rows = rows.iter().map(|(choices, people)| Row {
            choices: choices.iter().map(|id| (*id).to_owned()).collect(),
            people: *people,
            place: None,
        });
        Part { statement: String::new(), shape: Shape::Steps, base: 30, rows: rows.collect(), mean: None }
    }

    #[test]
    fn the_finer_is_put_together() {
        let fine = part(&[(&["1"], Some(5)), (&["2"], Some(6)), (&["3"], Some(19))]);
        let coarse = part(&[(&["1", "2"], None), (&["3"], None)]);
        let (one, other) = alike(&fine, &coarse).expect("the same question");
        assert_eq!(one, part(&[(&["1", "2"], Some(11)), (&["3"], Some(19))]));
        assert_eq!(other, coarse);
    }

    #[test]
    fn other_answers_are_not_compared() {
        let one = part(&[(&["a"], Some(10)), (&["b"], Some(20))]);
        assert_eq!(alike(&one, &part(&[(&["a"], Some(10)), (&["c"], Some(20))])), None);
        let turned = part(&[(&["b"], Some(20)), (&["a"], Some(10))]);
        assert_eq!(alike(&one, &turned), Some((one.clone(), one)));
    }
}
