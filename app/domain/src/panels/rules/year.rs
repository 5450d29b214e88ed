//! The municipal year, which runs from the annual council meeting in May.
//!
//! A council can choose that day (Local Government Act 1972, schedule 12, paragraph 1), but this program has no setting
//! for it: it takes the second Wednesday in May, which is after an election on the first Thursday and before the year's
//! first panel.

use std::{fmt, str::FromStr};

use jiff::{
    civil::{Date, Weekday, date},
    tz::TimeZone,
};

use crate::time::Timestamp;

/// `2019-20`: the year that begins in May 2019.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(i16);

impl Year {
    pub fn of(day: Date) -> Self {
        if day < first_day(day.year()) { Self(day.year() - 1) } else { Self(day.year()) }
    }

    /// The year of a stored day, `2019-09-11`; none if it is not a valid day.
    pub fn of_stored(day: &str) -> Option<Self> {
        day.parse().ok().map(Self::of)
    }

    pub fn first_day(self) -> Date {
        first_day(self.0)
    }

    /// The day before the next year begins.
    pub fn last_day(self) -> Date {
        first_day(self.0 + 1).yesterday().expect("every day of May has one before it")
    }

    /// The year after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }

    /// The year before this one.
    #[must_use]
    pub const fn before(self) -> Self {
        Self(self.0 - 1)
    }

    /// Whether a seat that ends on this stored day goes on into this year once it is renewed: it lasted to the eve of
    /// the year at least, so that nobody is made a member of days on which they were not. Who left in the middle of the
    /// year, before `today`, has left.
    pub fn renews(self, ends_on: &str, today: &str) -> bool {
        let eve = self.first_day().yesterday().ok();
        let there = ends_on.parse().ok().zip(today.parse().ok()).zip(eve);
        there.is_some_and(|((end, today), eve): ((Date, Date), Date)| end == eve || end > eve && end >= today)
    }
}

/// The beginning and the end of a calendar year in London; none outside of 2000 to 2099.
pub fn calendar(year: i16) -> Option<(Timestamp, Timestamp)> {
    let london = TimeZone::get("Europe/London").ok()?;
    let starts = |year: i16| {
        let zoned = date(year, 1, 1).to_zoned(london.clone()).ok()?;
        Some(Timestamp(zoned.timestamp().as_millisecond()))
    };
    if !(2000..2100).contains(&year) {
        return None;
    }
    Some((starts(year)?, starts(year + 1)?))
}

fn first_day(year: i16) -> Date {
    date(year, 5, 1).nth_weekday_of_month(2, Weekday::Wednesday).expect("every May has two Wednesdays")
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.0, (self.0 + 1) % 100)
    }
}

impl FromStr for Year {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let year: i16 = text.get(..4).and_then(|y| y.parse().ok()).ok_or(())?;
        let year = Self(year);
        if (2000..2100).contains(&year.0) && year.to_string() == text { Ok(year) } else { Err(()) }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2019-05-15", "2019-20")]
    #[case("2020-03-11", "2019-20")]
    #[case("2020-04-15", "2019-20")]
    #[case("2020-05-12", "2019-20")]
    #[case("2026-05-20", "2026-27")]
    #[case("2026-12-31", "2026-27")]
    #[case("2099-12-31", "2099-00")]
    fn a_day_is_in_its_year(#[case] day: &str, #[case] year: &str) {
        assert_eq!(Year::of_stored(day).map(|y| y.to_string()), Some(year.into()));
        assert_eq!(year.parse().ok(), Year::of_stored(day));
    }

    #[rstest]
    #[case("2019-21")]
    #[case("2019")]
    #[case("")]
    #[case("éé19-20")]
    #[case("1019-20")]
    fn what_is_no_year_is_refused(#[case] text: &str) {
        assert!(text.parse::<Year>().is_err());
    }

    #[test]
    fn a_calendar_year_ends_where_the_next_begins() {
        for year in 2000..2099 {
            let (starts, ends) = calendar(year).expect("a year");
            assert_eq!(starts.day(), date(year, 1, 1));
            assert_eq!(Some(ends), calendar(year + 1).map(|next| next.0));
            assert_eq!(ends.plus(-1).day(), date(year, 12, 31));
        }
        assert_eq!([calendar(-1), calendar(1999), calendar(2100), calendar(i16::MAX)], [None; 4]);
    }

    #[rstest]
    #[case::to_the_eve("2027-05-11", true)]
    #[case::left_before("2027-05-10", false)]
    #[case::somewhat_longer("2027-05-31", true)]
    #[case::no_day("", false)]
    fn a_seat_that_lasts_to_the_eve_is_renewed(#[case] ends_on: &str, #[case] renews: bool) {
        let year = Year::of(date(2027, 5, 12));
        assert_eq!((year.to_string(), year.renews(ends_on, "2027-05-11")), ("2027-28".to_owned(), renews));
        assert_eq!(year.last_day(), year.next().first_day().yesterday().expect("a day"));
    }

    #[test]
    fn who_left_in_the_middle_of_the_year_is_not_renewed() {
        let year = Year::of(date(2026, 6, 1));
        assert!(year.renews("2026-09-30", "2026-09-30"));
        assert!(!year.renews("2026-09-30", "2026-10-01"));
    }

    #[test]
    fn years_meet_without_a_gap() {
        for year in 2000..2099 {
            let next = Year(year + 1).first_day();
            assert_eq!(next.yesterday().map(Year::of).ok(), Some(Year(year)));
            assert_eq!(Year::of(next), Year(year + 1));
        }
    }
}
