//! The newest figure of an indicator, where it comes from and where it should be. Pure.

use super::model::{Direction, Figure, Quarter, What, Year};
/// Where a figure goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    Up,
    Down,
    Same,
}

impl Trend {
    pub const fn key(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Same => "same",
        }
    }

    /// Whether that is good news; none where neither way is better, or nothing moves.
    pub const fn is_better(self, direction: Direction) -> Option<bool> {
        match (self, direction) {
            (Self::Same, _) | (_, Direction::Neither) => None,
            (Self::Up, Direction::Higher) | (Self::Down, Direction::Lower) => Some(true),
            _ => Some(false),
        }
    }
}

/// The newest figure beside the one before it. Amounts in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Newest {
    pub quarter: Quarter,
    /// None where it is hidden.
    pub amount: Option<i64>,
    /// The last figure before that may be shown, with where the newest has gone since; none where one of them is hidden.
    pub before: Option<(Quarter, i64, Trend)>,
}

/// What is newest of these figures of one place: quarter and amount, oldest first.
pub fn newest(figures: &[(Quarter, Option<i64>)]) -> Option<Newest> {
    let ((quarter, amount), earlier) = figures.split_last()?;
    let before = earlier.last().and_then(|(before, was)| {
        let (now, was) = ((*amount)?, (*was)?);
        let trend = match now.cmp(&was) {
            std::cmp::Ordering::Greater => Trend::Up,
            std::cmp::Ordering::Less => Trend::Down,
            std::cmp::Ordering::Equal => Trend::Same,
        };
        Some((*before, was, trend))
    });
    Some(Newest { quarter: *quarter, amount: *amount, before })
}

/// Whether a figure is where its target wants it; none where neither way is better.
pub const fn meets(amount: i64, target: i64, direction: Direction) -> Option<bool> {
    match direction {
        Direction::Higher => Some(amount >= target),
        Direction::Lower => Some(amount <= target),
        Direction::Neither => None,
    }
}

/// The figure of a year: a target, or that of others. An area has the council's.
pub fn of_year(figures: &[Figure], what: What, year: Year) -> Option<i64> {
    let is_it = |figure: &&Figure| figure.what == what && figure.when.year() == year && figure.area.is_none();
    figures.iter().find(is_it).map(|figure| figure.entry.amount)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn quarter(n: u8) -> Quarter {
        Quarter { year: Year(2026), n }
    }

    #[rstest]
    #[case(&[(quarter(1), Some(7_600)), (quarter(2), Some(8_100))], Some((quarter(1), 7_600, Trend::Up)))]
    #[case(&[(quarter(1), Some(8_100)), (quarter(3), Some(7_600))], Some((quarter(1), 8_100, Trend::Down)))]
    #[case(&[(quarter(1), Some(100)), (quarter(2), Some(100))], Some((quarter(1), 100, Trend::Same)))]
    #[case::the_one_before_is_hidden(&[(quarter(1), None), (quarter(2), Some(100))], None)]
    #[case::it_is_hidden_itself(&[(quarter(1), Some(100)), (quarter(2), None)], None)]
    #[case::there_is_one(&[(quarter(1), Some(100))], None)]
    fn a_figure_is_said_beside_the_one_before(
        #[case] figures: &[(Quarter, Option<i64>)],
        #[case] before: Option<(Quarter, i64, Trend)>,
    ) {
        let newest = newest(figures).expect("one");
        assert_eq!(Some(&(newest.quarter, newest.amount)), figures.last());
        assert_eq!(newest.before, before);
    }

    #[rstest]
    #[case(Trend::Up, Direction::Higher, Some(true))]
    #[case(Trend::Up, Direction::Lower, Some(false))]
    #[case(Trend::Down, Direction::Lower, Some(true))]
    #[case(Trend::Down, Direction::Neither, None)]
    #[case(Trend::Same, Direction::Higher, None)]
    fn which_way_is_better(#[case] trend: Trend, #[case] direction: Direction, #[case] is: Option<bool>) {
        assert_eq!(trend.is_better(direction), is);
    }

    #[rstest]
    #[case(Direction::Higher, 9_000, Some(true))]
    #[case(Direction::Higher, 8_999, Some(false))]
    #[case(Direction::Lower, 9_000, Some(true))]
    #[case(Direction::Lower, 9_001, Some(false))]
    #[case(Direction::Neither, 1, None)]
    fn a_target_is_met_at_its_figure(#[case] direction: Direction, #[case] amount: i64, #[case] is: Option<bool>) {
        assert_eq!(meets(amount, 9_000, direction), is);
    }
}
