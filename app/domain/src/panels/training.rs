//! Training of those who sit on a panel: how long it counts, and who lacks what. Pure.

use jiff::{ToSpan as _, civil::Date};

/// The kind that everybody needs at the least: child protection, level 1. The program knows it from the beginning.
pub const CHILD_PROTECTION: &str = "child_protection_1";
/// How many months that counts, until a council says otherwise.
pub const CHILD_PROTECTION_MONTHS: i32 = 36;
/// The longest name of a kind, in characters.
pub const LONGEST_NAME: usize = 120;
/// The longest place of a training that is offered.
pub const LONGEST_PLACE: usize = 200;
/// The most months that training may count, and the most spaces at one.
pub const MOST_MONTHS: i32 = 240;
pub const MOST_SPACES: i32 = 1_000;
/// So many days before it ends, training is said to end soon.
pub const SOON: i64 = 60;

/// Whether somebody has the training of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Missing,
    /// It has counted until that day.
    Expired(Date),
    /// It ends on that day, which is near.
    EndsSoon(Date),
    /// It counts, until a day or for good.
    Counts(Option<Date>),
}

impl Standing {
    /// Whether there is something to do.
    pub const fn is_lacking(self) -> bool {
        matches!(self, Self::Missing | Self::Expired(_))
    }
}

/// The last day on which training counts that was done on this day, for so many months; none: for good.
pub fn counts_until(done_on: Date, months: Option<i32>) -> Option<Date> {
    Some(done_on.checked_add(months?.months()).unwrap_or(Date::MAX))
}

/// How somebody stands who has done training of one kind on these days: the last one counts.
pub fn standing(done: impl IntoIterator<Item = Date>, months: Option<i32>, today: Date) -> Standing {
    let Some(last) = done.into_iter().max() else { return Standing::Missing };
    match counts_until(last, months) {
        Some(until) if until < today => Standing::Expired(until),
        Some(until) if today.checked_add(SOON.days()).is_ok_and(|near| until <= near) => Standing::EndsSoon(until),
        until => Standing::Counts(until),
    }
}

/// Whether nobody else can sign up; none: there is room for everybody.
pub fn is_full(spaces: Option<i32>, taken: usize) -> bool {
    spaces.and_then(|spaces| usize::try_from(spaces).ok()).is_some_and(|spaces| taken >= spaces)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(&[], Some(36), Standing::Missing)]
    #[case(&["2026-05-01"], None, Standing::Counts(None))]
    #[case(&["2026-05-01"], Some(36), Standing::Counts(Some("2029-05-01".parse().expect("a day"))))]
    #[case(&["2023-11-22"], Some(36), Standing::EndsSoon("2026-11-22".parse().expect("a day")))]
    #[case(&["2023-11-21"], Some(36), Standing::Expired("2026-11-21".parse().expect("a day")))]
    #[case(&["2020-01-01", "2026-05-01", "2023-01-01"], Some(12), Standing::Counts(Some("2027-05-01".parse().expect("a day"))))]
    #[case(&["2024-02-29"], Some(36), Standing::Counts(Some("2027-02-28".parse().expect("a day"))))]
    fn the_last_training_counts(#[case] done: &[&str], #[case] months: Option<i32>, #[case] is: Standing) {
        let done = done.iter().map(|day| day.parse().expect("a day"));
        assert_eq!(standing(done, months, "2026-11-22".parse().expect("a day")), is);
    }

    #[rstest]
    #[case(None, 500, false)]
    #[case(Some(2), 1, false)]
    #[case(Some(2), 2, true)]
    #[case(Some(1), 3, true)]
    fn whoever_comes_last_finds_no_space(#[case] spaces: Option<i32>, #[case] taken: usize, #[case] full: bool) {
        assert_eq!(is_full(spaces, taken), full);
    }
}
