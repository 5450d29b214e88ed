//! What somebody lacks who is to go on a visit. A check or training that ends before the day of the visit is none.

use jiff::civil::Date;

use super::Check;
use crate::{error::Message, panels::training::Standing};

/// Something without which nobody is put down for a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    NoCheck,
    /// The last DBS check counts until that day.
    CheckEnds(Date),
    NoTraining,
    /// Child protection counts until that day.
    TrainingEnds(Date),
}

impl Lack {
    /// The key of its sentence; of one that ends before the visit it has a gap `day`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoCheck => "visits-lack-check",
            Self::CheckEnds(_) => "visits-lack-check-ends",
            Self::NoTraining => "visits-lack-training",
            Self::TrainingEnds(_) => "visits-lack-training-ends",
        }
    }

    /// The day on which it ends, where it is there.
    pub const fn day(self) -> Option<Date> {
        match self {
            Self::CheckEnds(day) | Self::TrainingEnds(day) => Some(day),
            Self::NoCheck | Self::NoTraining => None,
        }
    }

    /// Its sentence for a form; the day as it is stored, for lists it is written out (`web::visits`).
    pub fn message(self) -> Message {
        let message = Message::new(self.key());
        match self.day() {
            Some(day) => message.with("day", day.strftime("%d/%m/%Y")),
            None => message,
        }
    }
}

/// What somebody lacks on the day of a visit: `checks` are all of theirs, `training` is how they are with child
/// protection on that day; none for somebody of whom training is not asked here (officers, whose employer keeps it).
pub fn lacks(checks: &[Check], training: Option<Standing>, on: Date) -> Vec<Lack> {
    let mut lacks = Vec::new();
    // A check that is dated after the visit had not been seen when they went.
    let counts = |check: &&Check| check.checked_on <= on;
    match checks.iter().filter(counts).map(|check| check.expires_on).max() {
        None => lacks.push(Lack::NoCheck),
        Some(until) if until < on => lacks.push(Lack::CheckEnds(until)),
        Some(_) => {}
    }
    match training {
        Some(Standing::Missing) => lacks.push(Lack::NoTraining),
        Some(Standing::Expired(until)) => lacks.push(Lack::TrainingEnds(until)),
        Some(Standing::EndsSoon(_) | Standing::Counts(_)) | None => {}
    }
    lacks
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[rstest]
    #[case::nothing(&[], Some(Standing::Missing), &[Lack::NoCheck, Lack::NoTraining])]
    #[case::all(&[("2026-01-01", "2029-01-01")], Some(Standing::Counts(None)), &[])]
    #[case::on_its_last_day(&[("2023-12-01", "2026-12-01")], Some(Standing::EndsSoon(day("2026-12-01"))), &[])]
    #[case::the_day_before(&[("2023-12-01", "2026-11-30")], None, &[Lack::CheckEnds(day("2026-11-30"))])]
    #[case::a_newer_one(&[("2020-01-01", "2023-01-01"), ("2026-01-01", "2029-01-01")], None, &[])]
    #[case::seen_afterwards(&[("2026-12-02", "2029-12-02")], None, &[Lack::NoCheck])]
    #[case::training_ended(
        &[("2026-01-01", "2029-01-01")],
        Some(Standing::Expired(day("2026-11-30"))),
        &[Lack::TrainingEnds(day("2026-11-30"))]
    )]
    fn nobody_goes_without(#[case] checks: &[(&str, &str)], #[case] training: Option<Standing>, #[case] lack: &[Lack]) {
        let checks: Vec<_> =
            checks.iter().map(|(from, to)| Check { checked_on: day(from), expires_on: day(to) }).collect();
        assert_eq!(lacks(&checks, training, day("2026-12-01")), lack);
    }
}
