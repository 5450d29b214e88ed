//! The months of a municipal year: from May, in which the council has its annual meeting, to April.

use std::{fmt, str::FromStr};

use jiff::civil::Date;

use crate::panels::rules::year::Year;

/// `2026-05`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
}

impl Month {
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), month: day.month() }
    }

    const fn next(self) -> Self {
        if self.month == 12 {
            Self { year: self.year + 1, month: 1 }
        } else {
            Self { year: self.year, month: self.month + 1 }
        }
    }
}

/// The twelve months of a year, in order.
pub fn months(year: Year) -> [Month; 12] {
    let mut next = Month::of(year.first_day());
    std::array::from_fn(|_| {
        let month = next;
        next = month.next();
        month
    })
}

/// The month of the programme in which a day of the year is. The days of May before the annual meeting are the end of
/// the year before, and stand with its April.
pub fn month_of(day: Date) -> Month {
    let [first, .., last] = months(Year::of(day));
    Month::of(day).clamp(first, last)
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (year, month) = text.split_once('-').ok_or(())?;
        let read = Self { year: year.parse().map_err(|_| ())?, month: month.parse().map_err(|_| ())? };
        let is_month = (2000..2101).contains(&read.year) && (1..=12).contains(&read.month);
        if is_month && read.to_string() == text { Ok(read) } else { Err(()) }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2019-05-15", "2019-05")]
    #[case("2019-12-11", "2019-12")]
    #[case("2020-04-30", "2020-04")]
    #[case::before_the_annual_meeting("2020-05-12", "2020-04")]
    #[case::the_annual_meeting("2020-05-13", "2020-05")]
    #[case("2024-02-29", "2024-02")]
    fn a_day_is_in_a_month_of_its_year(#[case] day: &str, #[case] month: &str) {
        let day: Date = day.parse().expect("a day");
        assert_eq!(month_of(day).to_string(), month);
        assert!(months(Year::of(day)).contains(&month_of(day)));
    }

    #[rstest]
    #[case("2020-13")]
    #[case("2020-00")]
    #[case("2020-5")]
    #[case("1999-05")]
    #[case("2020")]
    #[case("")]
    fn what_is_no_month_is_refused(#[case] text: &str) {
        assert!(text.parse::<Month>().is_err());
    }

    #[test]
    fn months_of_all_years_follow_each_other() {
        let mut before: Option<Month> = None;
        let mut day = date(2000, 6, 1);
        for _ in 0..99 {
            let year = Year::of(day);
            for month in months(year) {
                assert_eq!(month.to_string().parse(), Ok(month));
                assert!(before.is_none_or(|before| before.next() == month), "{month}");
                before = Some(month);
            }
            day = year.next().first_day();
        }
    }
}
