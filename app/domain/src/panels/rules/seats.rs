//! Seats of one panel beside each other: an account sits once at a time, an office with one holder is held by one, an
//! area has one representative; and which areas have nobody. Days as `2026-11-22`, both included.

use crate::{
    ids::{AreaId, PersonId},
    panels::model::Office,
};

/// From a day, to a day or without an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days<'a> {
    pub from: &'a str,
    pub to: Option<&'a str>,
}

impl Days<'_> {
    pub fn has(self, day: &str) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    /// The days that are in both; none where there is none.
    #[must_use]
    pub fn both(self, other: Self) -> Option<Self> {
        let to = match (self.to, other.to) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        };
        let from = self.from.max(other.from);
        to.is_none_or(|to| from <= to).then_some(Self { from, to })
    }

    fn meets(self, other: Self) -> bool {
        self.both(other).is_some()
    }

    /// Whether there is a day in it at all.
    pub fn is_real(self) -> bool {
        self.to.is_none_or(|to| self.from <= to)
    }
}

/// A seat as far as others must not have the same. An office is held while somebody sits, whatever it says itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatTime<'a> {
    pub days: Days<'a>,
    pub person: Option<PersonId>,
    /// Of a substitute too; but a substitute represents no area beside the member.
    pub area: Option<AreaId>,
    pub is_substitute: bool,
    pub offices: Vec<(Office, Days<'a>)>,
}

/// What two seats cannot have at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clash {
    /// The same account sits already.
    Person,
    Office(Office),
    Area,
}

/// What the seat at this place of the list has at once with another one, whose place is told as well.
pub fn clash(all: &[SeatTime<'_>], at: usize) -> Option<(Clash, usize)> {
    let one = all.get(at)?;
    let others = || all.iter().enumerate().filter(|(n, other)| *n != at && one.days.meets(other.days));
    let same_person = |other: &SeatTime<'_>| one.person.is_some() && one.person == other.person;
    if let Some((n, _)) = others().find(|(_, other)| same_person(other)) {
        return Some((Clash::Person, n));
    }
    for (n, other) in others() {
        let held = one.held().find(|(office, days)| other.held().any(|(its, at)| its == *office && days.meets(at)));
        if let Some((office, _)) = held {
            return Some((Clash::Office(office), n));
        }
    }
    let same_area = |other: &SeatTime<'_>| one.represents().is_some() && one.represents() == other.represents();
    others().find(|(_, other)| same_area(other)).map(|(n, _)| (Clash::Area, n))
}

impl<'a> SeatTime<'a> {
    /// The offices that one alone can hold, on the days on which whoever has this seat sits.
    fn held(&self) -> impl Iterator<Item = (Office, Days<'a>)> {
        let single = self.offices.iter().filter(|(office, _)| office.has_one_holder());
        single.filter_map(|(office, days)| Some((*office, days.both(self.days)?)))
    }

    /// The area whose one representative this is.
    fn represents(&self) -> Option<AreaId> {
        self.area.filter(|_| !self.is_substitute)
    }
}

/// An office that one seat has twice on one day.
pub fn doubled(offices: &[(Office, Days<'_>)]) -> Option<Office> {
    let later = |n: usize| offices.iter().skip(n + 1);
    let twice = |(n, (office, days)): (usize, &(Office, Days<'_>))| {
        later(n).any(|(other, at)| other == office && days.meets(*at)).then_some(*office)
    };
    offices.iter().enumerate().find_map(twice)
}

/// What is left of a time that hangs on a seat, an office or the seat of a substitute, once the seat has these days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left<'a> {
    /// It lies within, or begins before.
    All,
    /// It ends with the seat, on this day.
    Until(&'a str),
    /// Not a day.
    Nothing,
}

/// What is left of `hanging` beside a seat.
pub fn left<'a>(hanging: Days<'_>, seat: Days<'a>) -> Left<'a> {
    match seat.to {
        _ if hanging.both(seat).is_none() => Left::Nothing,
        Some(end) if hanging.to.is_none_or(|to| to > end) => Left::Until(end),
        _ => Left::All,
    }
}

/// An area without a representative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vacancy<'a> {
    /// The last day of the last one; none where there has never been one.
    pub last: Option<&'a str>,
    /// The first day of the next one, if there is one already.
    pub next: Option<&'a str>,
}

/// Whether an area has nobody on a day, of those who represent it at one time or another.
pub fn vacancy<'a>(representatives: &[Days<'a>], day: &str) -> Option<Vacancy<'a>> {
    if representatives.iter().any(|days| days.has(day)) {
        return None;
    }
    let last = representatives.iter().filter_map(|days| days.to).filter(|to| *to < day).max();
    let next = representatives.iter().map(|days| days.from).filter(|from| *from > day).min();
    Some(Vacancy { last, next })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    const fn days<'a>(from: &'a str, to: Option<&'a str>) -> Days<'a> {
        Days { from, to }
    }

    fn seat(days: Days<'_>) -> SeatTime<'_> {
        SeatTime { days, person: None, area: None, is_substitute: false, offices: Vec::new() }
    }

    fn area(n: u128) -> AreaId {
        AreaId(uuid::Uuid::from_u128(n))
    }

    #[test]
    fn an_office_ends_with_the_seat() {
        let chair = |from, to| SeatTime { offices: vec![(Office::Chair, days(from, None))], ..seat(days(from, to)) };
        let two = [chair("2026-05-13", Some("2026-09-30")), chair("2026-10-01", None)];
        assert_eq!(clash(&two, 1), None);
        let two = [chair("2026-05-13", Some("2026-10-01")), chair("2026-10-01", None)];
        assert_eq!(clash(&two, 1), Some((Clash::Office(Office::Chair), 0)));
    }

    #[test]
    fn there_may_be_several_facilitators() {
        let offices = vec![(Office::Facilitator, days("2026-05-13", None))];
        let one = SeatTime { offices, ..seat(days("2026-05-13", None)) };
        assert_eq!(clash(&[one.clone(), one], 0), None);
    }

    #[test]
    fn an_area_has_one_representative_at_a_time_and_a_substitute_beside() {
        let of = |from, to, is_substitute| SeatTime { area: Some(area(1)), is_substitute, ..seat(days(from, to)) };
        let all = [of("2026-05-13", Some("2026-09-30"), false), of("2026-10-01", None, false)];
        assert_eq!(clash(&all, 1), None);
        let all = [of("2026-05-13", None, false), of("2026-10-01", None, true)];
        assert_eq!(clash(&all, 1), None);
        let all = [of("2026-05-13", None, false), of("2026-10-01", None, false)];
        assert_eq!(clash(&all, 1), Some((Clash::Area, 0)));
    }

    #[rstest]
    #[case::there(&[("2026-05-13", None)], None)]
    #[case::never(&[], Some((None, None)))]
    #[case::gone(&[("2025-05-14", Some("2026-04-30")), ("2024-05-15", Some("2025-05-13"))], Some((Some("2026-04-30"), None)))]
    #[case::to_come(&[("2027-01-01", None)], Some((None, Some("2027-01-01"))))]
    #[case::last_day(&[("2025-05-14", Some("2026-11-22"))], None)]
    fn an_area_has_nobody(#[case] all: &[(&str, Option<&str>)], #[case] said: Option<(Option<&str>, Option<&str>)>) {
        let all: Vec<_> = all.iter().map(|(from, to)| days(from, *to)).collect();
        assert_eq!(vacancy(&all, "2026-11-22").map(|found| (found.last, found.next)), said);
    }

    #[rstest]
    #[case::one_after_the_other(&[(Office::Chair, "2026-05-13", Some("2026-09-30")), (Office::Chair, "2026-10-01", None)], None)]
    #[case::two_offices(&[(Office::Chair, "2026-05-13", None), (Office::Facilitator, "2026-05-13", None)], None)]
    #[case::one_day(&[(Office::Chair, "2026-05-13", Some("2026-10-01")), (Office::Chair, "2026-10-01", None)], Some(Office::Chair))]
    #[case::later_first(&[(Office::Deputy, "2026-10-01", None), (Office::Deputy, "2026-05-13", None)], Some(Office::Deputy))]
    #[case::also_a_facilitator(&[(Office::Facilitator, "2026-05-13", None), (Office::Facilitator, "2026-06-01", None)], Some(Office::Facilitator))]
    fn a_seat_has_an_office_once_a_day(#[case] all: &[(Office, &str, Option<&str>)], #[case] twice: Option<Office>) {
        let all: Vec<_> = all.iter().map(|(office, from, to)| (*office, days(from, *to))).collect();
        assert_eq!(doubled(&all), twice);
    }

    #[rstest]
    #[case::within("2026-06-01", Some("2026-07-01"), Left::All)]
    #[case::open("2026-06-01", None, Left::Until("2026-09-30"))]
    #[case::longer("2026-01-01", Some("2027-01-01"), Left::Until("2026-09-30"))]
    #[case::last_day("2026-09-30", Some("2026-09-30"), Left::All)]
    #[case::to_come("2026-10-01", None, Left::Nothing)]
    #[case::before("2026-01-01", Some("2026-05-12"), Left::Nothing)]
    fn what_hangs_on_a_seat_ends_with_it(#[case] from: &str, #[case] to: Option<&str>, #[case] rest: Left<'static>) {
        assert_eq!(left(days(from, to), days("2026-05-13", Some("2026-09-30"))), rest);
        let open = days("2026-05-13", None);
        assert_ne!(left(days("2026-05-13", None), open), Left::Nothing);
    }

    fn any_days() -> impl Strategy<Value = (u8, Option<u8>)> {
        (10_u8..40, prop::option::of(0_u8..20)).prop_map(|(from, length)| (from, length.map(|n| from + n)))
    }

    proptest! {
        /// Against a look at every day.
        #[test]
        fn chairs_clash_exactly_if_they_share_a_day(
            all in prop::collection::vec((any_days(), any_days()), 2..6),
        ) {
            let texts: Vec<_> = all
                .iter()
                .map(|(sits, holds)| [sits, holds].map(|(from, to)| (from.to_string(), to.map(|to| to.to_string()))))
                .collect();
            let seats: Vec<_> = texts
                .iter()
                .map(|both| {
                    let [sits, holds] = both.each_ref().map(|(from, to)| days(from, to.as_deref()));
                    SeatTime { offices: vec![(Office::Chair, holds)], ..seat(sits) }
                })
                .collect();
            let chairs = |n: usize, day: &str| seats[n].days.has(day) && seats[n].offices[0].1.has(day);
            let shared = (10..90_u8).map(|day| day.to_string()).any(|day| {
                chairs(0, &day) && (1..seats.len()).any(|n| chairs(n, &day))
            });
            prop_assert_eq!(clash(&seats, 0).is_some(), shared);
        }
    }
}
