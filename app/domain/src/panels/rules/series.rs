//! The days of a year's meetings, planned in one step: every so many weeks, or on the same weekday of every so many
//! months, around holidays.

use jiff::{
    ToSpan as _,
    civil::{Date, Weekday, date},
};

/// The most meetings that are planned in one step.
pub const MOST_MEETINGS: usize = 60;
/// The most days ahead that a series may reach: two years.
const LONGEST: i32 = 731;

/// How often a panel meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    Weeks(i8),
    /// On the weekday of the first meeting, and in the same week of the month: the second Wednesday. A first meeting in
    /// the fifth week of a month stands for the last.
    Months(i8),
}

/// What becomes of a meeting that would be on a holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnHoliday {
    LeftOut,
    /// A week later, if that is none.
    WeekLater,
}

/// A day of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// When the meeting would be without holidays.
    pub meant: Date,
    /// When it is; none if it is left out.
    pub on: Option<Date>,
}

/// The days from `first` to `until`, both included; `is_holiday` says on which days nobody meets.
pub fn days(
    first: Date,
    until: Date,
    every: Every,
    on_holiday: OnHoliday,
    is_holiday: impl Fn(Date) -> bool,
) -> Vec<Planned> {
    let mut planned: Vec<Planned> = Vec::new();
    let far = (until - first).get_days();
    if !(0..=LONGEST).contains(&far) {
        return planned;
    }
    for n in 0.. {
        let Some(meant) = nth(first, every, n).filter(|day| *day <= until) else { break };
        if planned.len() >= MOST_MEETINGS {
            break;
        }
        let later = || meant.checked_add(7.days()).ok().filter(|day| *day <= until && !is_holiday(*day));
        let on = match (is_holiday(meant), on_holiday) {
            (false, _) => Some(meant),
            (true, OnHoliday::LeftOut) => None,
            (true, OnHoliday::WeekLater) => later(),
        };
        planned.push(Planned { meant, on });
    }
    // Two that would fall on one day are one meeting.
    let mut last = None;
    for one in &mut planned {
        if one.on.is_some() && one.on == last {
            one.on = None;
        }
        last = one.on.or(last);
    }
    planned
}

fn nth(first: Date, every: Every, n: i32) -> Option<Date> {
    match every {
        Every::Weeks(weeks) => first.checked_add((n * i32::from(weeks.max(1)) * 7).days()).ok(),
        Every::Months(months) => {
            let month = first.first_of_month().checked_add((n * i32::from(months.max(1))).months()).ok()?;
            let week = (first.day() - 1) / 7 + 1;
            let which = if week == 5 { -1 } else { week };
            month.nth_weekday_of_month(which, first.weekday()).ok()
        }
    }
}

/// Whether a day is a bank holiday in England and Wales (Banking and Financial Dealings Act 1971, schedule 1, and the two
/// that are proclaimed every year). Those of one year alone are not known here.
pub fn is_bank_holiday(day: Date) -> bool {
    bank_holidays(day.year()).contains(&Some(day))
}

fn bank_holidays(year: i16) -> [Option<Date>; 8] {
    let easter = easter_sunday(year);
    let of_month = |month: i8, nth: i8| date(year, month, 1).nth_weekday_of_month(nth, Weekday::Monday).ok();
    // On a weekend another day is taken in their place; after Christmas Day and Boxing Day the next two working days.
    let new_year = match date(year, 1, 1).weekday() {
        Weekday::Saturday => date(year, 1, 3),
        Weekday::Sunday => date(year, 1, 2),
        _ => date(year, 1, 1),
    };
    let (christmas, boxing) = match date(year, 12, 25).weekday() {
        Weekday::Friday => (25, 28),
        Weekday::Saturday => (27, 28),
        Weekday::Sunday => (27, 26),
        _ => (25, 26),
    };
    [
        Some(new_year),
        easter.and_then(|day| day.checked_sub(2.days()).ok()),
        easter.and_then(|day| day.checked_add(1.days()).ok()),
        of_month(5, 1),
        of_month(5, -1),
        of_month(8, -1),
        Some(date(year, 12, christmas)),
        Some(date(year, 12, boxing)),
    ]
}

/// Easter Sunday in the Gregorian calendar (the anonymous algorithm).
fn easter_sunday(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let (golden, century, of_century) = (year_number % 19, year_number / 100, year_number % 100);
    let moon_correction = (8 * century + 13) / 25;
    let epact = (19 * golden + century - century / 4 - moon_correction + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 19 * to_sunday) / 433;
    let month = (epact + to_sunday - 7 * late + 90) / 25;
    let day = (epact + to_sunday - 7 * late + 33 * month + 19) % 32;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Days that were typed, a day or a span on each line: `24/07/2026 to 1/9/2026`, `2026-12-24`.
///
/// # Errors
/// The first line that is none.
pub fn typed_holidays(typed: &str) -> Result<Vec<(Date, Date)>, String> {
    let mut spans = Vec::new();
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let days: Vec<Date> = line.split(char::is_whitespace).filter_map(typed_day).collect();
        match days.as_slice() {
            [day] => spans.push((*day, *day)),
            [from, until] if from <= until => spans.push((*from, *until)),
            _ => return Err(line.to_owned()),
        }
    }
    Ok(spans)
}

fn typed_day(word: &str) -> Option<Date> {
    if let Ok(day) = word.parse() {
        return Some(day);
    }
    let mut parts = word.split(['/', '.']);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn on(planned: &[Planned]) -> Vec<String> {
        planned.iter().filter_map(|one| one.on).map(|day| day.to_string()).collect()
    }

    #[test]
    fn every_second_wednesday_of_a_month_but_for_august() {
        let (first, until) = (date(2026, 5, 13), date(2026, 11, 30));
        let summer = |day: Date| day.month() == 8;
        let planned = days(first, until, Every::Months(1), OnHoliday::LeftOut, summer);
        let wanted = ["2026-05-13", "2026-06-10", "2026-07-08", "2026-09-09", "2026-10-14", "2026-11-11"];
        assert_eq!(on(&planned), wanted);
        assert_eq!(planned[3], Planned { meant: date(2026, 8, 12), on: None });
    }

    #[test]
    fn on_a_holiday_it_is_a_week_later_and_never_twice_on_a_day() {
        let (first, until) = (date(2026, 12, 21), date(2027, 1, 20));
        let planned = days(first, until, Every::Weeks(1), OnHoliday::WeekLater, |day| day == date(2026, 12, 28));
        assert_eq!(on(&planned), ["2026-12-21", "2027-01-04", "2027-01-11", "2027-01-18"]);
    }

    #[test]
    fn a_fifth_week_is_the_last() {
        let planned = days(date(2026, 7, 29), date(2026, 10, 31), Every::Months(1), OnHoliday::LeftOut, |_| false);
        assert_eq!(on(&planned), ["2026-07-29", "2026-08-26", "2026-09-30", "2026-10-28"]);
    }

    #[rstest]
    #[case(2026, &["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28"])]
    #[case(2027, &["2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28"])]
    #[case(2022, &["2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-05-30", "2022-08-29", "2022-12-27", "2022-12-26"])]
    fn bank_holidays_of_a_year(#[case] year: i16, #[case] wanted: &[&str]) {
        let found: Vec<_> = bank_holidays(year).into_iter().flatten().map(|day| day.to_string()).collect();
        assert_eq!(found, wanted);
        assert!(is_bank_holiday(wanted[0].parse().expect("a day")) && !is_bank_holiday(date(year, 6, 20)));
    }

    #[rstest]
    #[case("24/07/2026 to 1/9/2026\n\n2026-12-24", Ok(2))]
    #[case("", Ok(0))]
    #[case("1/9/2026 to 24/7/2026", Err("1/9/2026 to 24/7/2026"))]
    #[case("summer", Err("summer"))]
    fn holidays_are_typed_a_line_each(#[case] typed: &str, #[case] found: Result<usize, &str>) {
        assert_eq!(typed_holidays(typed).map(|spans| spans.len()), found.map_err(str::to_owned));
    }

    proptest! {
        #[test]
        fn no_meeting_is_on_a_holiday_outside_or_twice(
            (start, length) in (0_i32..700, -10_i32..800),
            every in prop_oneof![(1_i8..14).prop_map(Every::Weeks), (1_i8..13).prop_map(Every::Months)],
            moves in any::<bool>(),
            holidays in prop::collection::vec(0_i32..1_500, 0..60),
        ) {
            let day = |n: i32| date(2026, 1, 1).checked_add(n.days()).expect("a day");
            let (first, until) = (day(start), day((start + length).max(0)));
            let off: Vec<Date> = holidays.into_iter().map(day).collect();
            let way = if moves { OnHoliday::WeekLater } else { OnHoliday::LeftOut };
            let planned = days(first, until, every, way, |day| off.contains(&day));
            let on: Vec<Date> = planned.iter().filter_map(|one| one.on).collect();
            prop_assert!(planned.len() <= MOST_MEETINGS);
            prop_assert!(on.windows(2).all(|two| two[0] < two[1]), "{:?}", on);
            prop_assert!(on.iter().all(|day| first <= *day && *day <= until && !off.contains(day)));
        }
    }
}
