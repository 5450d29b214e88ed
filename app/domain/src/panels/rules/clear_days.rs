//! Clear days between the publishing of an agenda and its meeting. A council's agenda is open to the public five clear days
//! before (Local Government Act 1972, sections 100B and 243, schedule 12): neither the day of publishing nor that of the
//! meeting counts, nor a Saturday, a Sunday or a bank holiday of England and Wales.

use jiff::{
    ToSpan as _,
    civil::{Date, Weekday, date},
};

use super::series::is_bank_holiday;

/// So many clear days there are to be.
pub const CLEAR_DAYS: u32 = 5;

/// Bank holidays that were moved or proclaimed for one year (Banking and Financial Dealings Act 1971, section 1).
const PROCLAIMED: [Date; 5] =
    [date(2020, 5, 8), date(2022, 6, 2), date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8)];
/// Those from which they were moved.
const MOVED: [Date; 2] = [date(2020, 5, 4), date(2022, 5, 30)];

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Whether it is a bank holiday in England and Wales, those of one year included.
fn is_holiday(day: Date) -> bool {
    PROCLAIMED.contains(&day) || (!MOVED.contains(&day) && is_bank_holiday(day))
}

/// The clear days between two days.
pub fn clear_days(published: Date, meeting: Date) -> u32 {
    let mut clear = 0;
    let mut day = published;
    while let Ok(next) = day.checked_add(1.day()) {
        if next >= meeting {
            break;
        }
        if !is_weekend(next) && !is_holiday(next) {
            clear += 1;
        }
        day = next;
    }
    clear
}

/// The last day on which the agenda of a meeting can be published with enough clear days.
pub fn last_day(meeting: Date) -> Date {
    let mut day = meeting;
    while clear_days(day, meeting) < CLEAR_DAYS {
        let Ok(before) = day.checked_sub(1.day()) else { break };
        day = before;
    }
    day
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    // From Wednesday 9 to Wednesday 16 December 2026: Thursday, Friday, Monday, Tuesday.
    #[case(date(2026, 12, 9), date(2026, 12, 16), 4)]
    #[case(date(2026, 12, 8), date(2026, 12, 16), 5)]
    #[case(date(2026, 12, 16), date(2026, 12, 16), 0)]
    #[case(date(2026, 12, 17), date(2026, 12, 16), 0)]
    #[case::at_a_weekend(date(2026, 12, 5), date(2026, 12, 7), 0)]
    // Christmas on a Friday, the 28th in place of the Saturday, New Year's Day on a Friday.
    #[case::christmas(date(2026, 12, 23), date(2027, 1, 5), 5)]
    #[case::easter(date(2027, 3, 24), date(2027, 4, 2), 4)]
    #[case::may(date(2027, 4, 29), date(2027, 5, 7), 4)]
    #[case::jubilee(date(2022, 5, 27), date(2022, 6, 8), 5)]
    fn neither_day_counts_nor_weekends_nor_bank_holidays(
        #[case] published: Date,
        #[case] meeting: Date,
        #[case] clear: u32,
    ) {
        assert_eq!(clear_days(published, meeting), clear);
    }

    #[rstest]
    #[case(2019, &["1-1", "4-19", "4-22", "5-6", "5-27", "8-26", "12-25", "12-26"])]
    #[case(2020, &["1-1", "4-10", "4-13", "5-8", "5-25", "8-31", "12-25", "12-28"])]
    #[case(2021, &["1-1", "4-2", "4-5", "5-3", "5-31", "8-30", "12-27", "12-28"])]
    #[case(2022, &["1-3", "4-15", "4-18", "5-2", "6-2", "6-3", "8-29", "9-19", "12-26", "12-27"])]
    #[case(2023, &["1-2", "4-7", "4-10", "5-1", "5-8", "5-29", "8-28", "12-25", "12-26"])]
    #[case(2026, &["1-1", "4-3", "4-6", "5-4", "5-25", "8-31", "12-25", "12-28"])]
    #[case(2027, &["1-1", "3-26", "3-29", "5-3", "5-31", "8-30", "12-27", "12-28"])]
    fn the_bank_holidays_of_a_year_as_they_were_proclaimed(#[case] year: i16, #[case] days: &[&str]) {
        let all = date(year, 1, 1).series(1.day()).take_while(|day| day.year() == year);
        let found: Vec<_> =
            all.filter(|day| is_holiday(*day)).map(|day| format!("{}-{}", day.month(), day.day())).collect();
        assert_eq!(found, days);
    }

    proptest! {
        #[test]
        fn the_last_day_leaves_enough_and_the_day_after_does_not(days in 0_i64..20_000) {
            let meeting = date(2000, 1, 1).checked_add(days.days()).expect("a day");
            let last = last_day(meeting);
            prop_assert!(clear_days(last, meeting) >= CLEAR_DAYS);
            prop_assert!(clear_days(last.tomorrow().expect("a day"), meeting) < CLEAR_DAYS);
        }
    }
}
