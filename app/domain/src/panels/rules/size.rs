//! How many seats the terms of reference allow, of each kind and in all. More are possible, with a reason that everybody
//! on the panel reads: a real panel of 20 had 22 members from January on.

use jiff::civil::Date;

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

    /// What a change takes above a limit, or further above it, on the first day on which it does, with that day. What
    /// was above a limit before is not its doing.
    pub fn newly(&self, before: &[Seat<'_>], after: &[Seat<'_>]) -> Option<(String, Excess)> {
        // There are more than before from a day on which somebody comes, or after the last day of one who had left.
        let left = before.iter().filter_map(|seat| following(seat.ends_on?));
        let mut days: Vec<String> = after.iter().map(|seat| seat.starts_on.to_owned()).chain(left).collect();
        days.sort_unstable();
        days.dedup();
        days.into_iter().find_map(|day| {
            let known = self.excess(before, &day);
            let is_new = |one: &Excess| known.iter().all(|other| other.kind != one.kind || other.seats < one.seats);
            let found = self.excess(after, &day).into_iter().find(is_new)?;
            Some((day, found))
        })
    }
}

/// The day after this one.
fn following(day: &str) -> Option<String> {
    Some(day.parse::<Date>().ok()?.tomorrow().ok()?.to_string())
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
        let before = seats.clone();
        seats.push(new);
        let above = Excess { kind: None, seats: 21, most: 20 };
        assert_eq!(limits().newly(&before, &seats), Some(("2019-12-20".to_owned(), above)));
        seats.push(seat(Elected, "2020-01-01", None));
        assert_eq!(limits().excess(&seats, "2020-01-15"), [Excess { kind: None, seats: 22, most: 20 }]);
    }

    #[test]
    fn whoever_is_there_without_counting_is_not_counted() {
        let seats = [[seat(Officer, "2019-05-15", None); 30], [seat(Adviser, "2019-05-15", None); 30]].concat();
        assert!(limits().excess(&seats, "2019-06-01").is_empty());
        assert_eq!(limits().newly(&[], &seats), None);
    }

    #[test]
    fn a_limit_that_another_kind_has_passed_is_not_asked_about() {
        let limits = SizeLimits { total: None, kinds: vec![(Elected, 1), (CoOpted, 1)] };
        let two = [seat(Elected, "2019-05-15", None); 2];
        let with = |new| [&two[..], &[new]].concat();
        assert_eq!(limits.newly(&two, &with(seat(CoOpted, "2019-06-01", None))), None);
        let above = Excess { kind: Some(Elected), seats: 3, most: 1 };
        let third = with(seat(Elected, "2019-06-01", None));
        assert_eq!(limits.newly(&two, &third), Some(("2019-06-01".to_owned(), above)));
    }

    #[test]
    fn a_seat_that_lasts_longer_or_becomes_another_kind_is_asked_about() {
        let limits = SizeLimits { total: None, kinds: vec![(Elected, 1)] };
        let (gone, came) = (seat(Elected, "2019-05-15", Some("2020-05-12")), seat(Elected, "2020-05-13", None));
        assert_eq!(limits.newly(&[gone, came], &[gone, came]), None);
        let above = Excess { kind: Some(Elected), seats: 2, most: 1 };
        let renewed = Seat { ends_on: Some("2021-05-11"), ..gone };
        assert_eq!(limits.newly(&[gone, came], &[renewed, came]), Some(("2020-05-13".to_owned(), above)));
        let other = seat(CoOpted, "2019-05-15", None);
        let becomes = Seat { kind: Elected, ..other };
        assert_eq!(limits.newly(&[gone, other], &[gone, becomes]), Some(("2019-05-15".to_owned(), above)));
    }

    fn any_seat() -> impl Strategy<Value = (MemberKind, u8, Option<u8>)> {
        (prop::sample::select(&MemberKind::ALL[..]), 1_u8..30, prop::option::of(0_u8..20))
    }

    fn day(n: u8) -> String {
        jiff::civil::date(2019, 5, 1).checked_add(jiff::Span::new().days(i64::from(n))).expect("a day").to_string()
    }

    type Days = (MemberKind, String, Option<String>);

    fn seats(all: &[Days]) -> Vec<Seat<'_>> {
        all.iter().map(|(kind, from, to)| seat(*kind, from, to.as_deref())).collect()
    }

    /// How many count on a day, of all or of the elected.
    fn count(all: &[Days], on: &str, elected: bool) -> i32 {
        let there = seats(all).into_iter().filter(|one| one.kind.is_member() && one.is_on(on));
        i32::try_from(there.filter(|one| !elected || one.kind == Elected).count()).expect("few")
    }

    proptest! {
        /// Against a count of every day: a change is asked about exactly if on some day there are too many, and more
        /// than there were.
        #[test]
        fn every_day_above_a_limit_is_found(
            gone in prop::collection::vec(any_seat(), 0..9), new in prop::collection::vec(any_seat(), 0..9),
            stay in prop::collection::vec(any_seat(), 0..9), most in 0_i32..6,
        ) {
            let days = |all: &[(MemberKind, u8, Option<u8>)]| -> Vec<Days> {
                let one = |(kind, from, length): &(MemberKind, u8, Option<u8>)| {
                    (*kind, day(*from), length.map(|n| day(*from + n)))
                };
                all.iter().chain(&stay).map(one).collect()
            };
            let (before, after) = (days(&gone), days(&new));
            let limits = SizeLimits { total: Some(most), kinds: vec![(Elected, most / 2)] };
            let too_many = (0..60).map(day).any(|on| {
                let more = |elected, most| {
                    let now = count(&after, &on, elected);
                    now > most && now > count(&before, &on, elected)
                };
                more(false, most) || more(true, most / 2)
            });
            prop_assert_eq!(limits.newly(&seats(&before), &seats(&after)).is_some(), too_many);
        }
    }
}
