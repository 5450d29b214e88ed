//! How many seats the terms of reference allow, of each kind and in all. More are possible, with a reason that everybody
//! on the panel reads: a real panel of 20 had 22 members from January on.

use crate::panels::model::MemberKind;

/// The most seats; none where the terms say nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SizeLimits {
    /// Of all kinds that count together.
    pub total: Option<i32>,
    pub kinds: Vec<(MemberKind, i32)>,
}

/// A seat: its kind, and its days, both included, as `2026-11-22`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat<'a> {
    pub kind: MemberKind,
    pub starts_on: &'a str,
    pub ends_on: Option<&'a str>,
}

/// More seats than the terms allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Excess {
    /// Of one kind; none: in all.
    pub kind: Option<MemberKind>,
    pub seats: usize,
    pub most: i32,
}

impl Seat<'_> {
    fn is_on(self, day: &str) -> bool {
        self.starts_on <= day && self.ends_on.is_none_or(|end| day <= end)
    }
}

impl SizeLimits {
    /// The limit of one kind.
    pub fn of(&self, kind: MemberKind) -> Option<i32> {
        self.kinds.iter().find(|(of, _)| *of == kind).map(|(_, most)| *most)
    }

    /// What is above a limit on a day, the whole first.
    pub fn excess(&self, seats: &[Seat<'_>], day: &str) -> Vec<Excess> {
        let there = || seats.iter().filter(|seat| seat.kind.is_member() && seat.is_on(day));
        let above = |kind: Option<MemberKind>, most: i32| {
            let seats = there().filter(|seat| kind.is_none_or(|kind| seat.kind == kind)).count();
            (seats > usize::try_from(most).unwrap_or(0)).then_some(Excess { kind, seats, most })
        };
        let whole = self.total.and_then(|most| above(None, most));
        whole.into_iter().chain(self.kinds.iter().filter_map(|(kind, most)| above(Some(*kind), *most))).collect()
    }

    /// What `new` takes above a limit on the first day on which it does, with that day. A limit of another kind that was
    /// passed before is not its doing.
    pub fn excess_by<'a>(&self, seats: &[Seat<'a>], new: Seat<'a>) -> Option<(&'a str, Excess)> {
        if !new.kind.is_member() {
            return None;
        }
        let with: Vec<_> = seats.iter().copied().chain([new]).collect();
        // The number only rises on a day on which somebody comes.
        let mut days: Vec<_> = with.iter().map(|seat| seat.starts_on).filter(|day| new.is_on(day)).collect();
        days.sort_unstable();
        days.into_iter().find_map(|day| {
            let mut excess = self.excess(&with, day);
            excess.retain(|one| one.kind.is_none_or(|kind| kind == new.kind));
            excess.first().map(|one| (day, *one))
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::panels::model::MemberKind::{Adviser, CoOpted, Elected, Officer};

    const fn seat<'a>(kind: MemberKind, starts_on: &'a str, ends_on: Option<&'a str>) -> Seat<'a> {
        Seat { kind, starts_on, ends_on }
    }

    fn limits() -> SizeLimits {
        SizeLimits { total: Some(20), kinds: vec![(Elected, 15)] }
    }

    /// The year of `panel-2019-20.json`: fifteen elected and seven co-opted members sat from January on.
    #[test]
    fn the_real_year_is_two_above_its_terms_from_january_on() {
        let mut seats = vec![seat(Elected, "2019-05-15", None); 14];
        seats.push(seat(Elected, "2019-05-15", Some("2019-10-01")));
        seats.extend([seat(CoOpted, "2019-05-15", None); 6]);
        let new = seat(CoOpted, "2019-12-20", None);
        assert_eq!(limits().excess(&seats, "2019-05-15"), [Excess { kind: None, seats: 21, most: 20 }]);
        assert!(limits().excess(&seats, "2019-10-02").is_empty());
        assert_eq!(limits().excess_by(&seats, new), Some(("2019-12-20", Excess { kind: None, seats: 21, most: 20 })));
        seats.extend([new, seat(Elected, "2020-01-01", None)]);
        assert_eq!(limits().excess(&seats, "2020-01-15"), [Excess { kind: None, seats: 22, most: 20 }]);
    }

    #[test]
    fn whoever_is_there_without_counting_is_not_counted() {
        let seats = [[seat(Officer, "2019-05-15", None); 30], [seat(Adviser, "2019-05-15", None); 30]].concat();
        assert!(limits().excess(&seats, "2019-06-01").is_empty());
        assert_eq!(limits().excess_by(&seats, seat(Officer, "2019-05-15", None)), None);
    }

    #[test]
    fn a_limit_that_another_kind_has_passed_is_not_asked_about() {
        let limits = SizeLimits { total: None, kinds: vec![(Elected, 1), (CoOpted, 1)] };
        let seats = [seat(Elected, "2019-05-15", None); 2];
        assert_eq!(limits.excess_by(&seats, seat(CoOpted, "2019-06-01", None)), None);
        let third = seat(Elected, "2019-06-01", None);
        let above = Excess { kind: Some(Elected), seats: 3, most: 1 };
        assert_eq!(limits.excess_by(&seats, third), Some(("2019-06-01", above)));
    }

    fn any_seat() -> impl Strategy<Value = (MemberKind, u8, Option<u8>)> {
        (prop::sample::select(&MemberKind::ALL[..]), 10_u8..40, prop::option::of(0_u8..30))
    }

    proptest! {
        /// Against a count of every day: a seat is asked about exactly if on one of its days there are too many.
        #[test]
        fn every_day_above_a_limit_is_found(all in prop::collection::vec(any_seat(), 1..12), most in 0_i32..6) {
            let days: Vec<(MemberKind, String, Option<String>)> = all
                .into_iter()
                .map(|(kind, from, length)| (kind, from.to_string(), length.map(|n| (from + n).to_string())))
                .collect();
            let seats: Vec<_> =
                days.iter().map(|(kind, from, to)| Seat { kind: *kind, starts_on: from, ends_on: to.as_deref() }).collect();
            let limits = SizeLimits { total: Some(most), kinds: vec![(Elected, most / 2)] };
            let (new, before) = seats.split_last().expect("one at least");
            let too_many = (10..70_u8).map(|day| day.to_string()).any(|day| {
                let there: Vec<_> = seats.iter().filter(|seat| seat.kind.is_member() && seat.is_on(&day)).collect();
                let elected = there.iter().filter(|seat| seat.kind == Elected).count();
                let above = |n: usize, most: i32| n > usize::try_from(most).expect("not negative");
                new.is_on(&day) && (above(there.len(), most) || (new.kind == Elected && above(elected, most / 2)))
            });
            prop_assert_eq!(limits.excess_by(before, *new).is_some(), new.kind.is_member() && too_many);
        }
    }
}
