//! Whether somebody came each month to a home.

use jiff::{ToSpan as _, civil::Date};

/// The first days of the months from `from` to the last one that is over on `today`, in which there was no visit. The
/// month that goes on is not missed yet; that of `from` counts where it begins on its first day.
pub fn missed(visited: &[Date], from: Date, today: Date) -> Vec<Date> {
    let first = if from.day() == 1 { Some(from) } else { from.last_of_month().tomorrow().ok() };
    let months = std::iter::successors(first, |month| month.checked_add(1.month()).ok());
    let over = months.take_while(|month| month.last_of_month() < today);
    let came = |month: &Date| visited.iter().any(|day| day.first_of_month() == *month);
    over.filter(|month| !came(month)).collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::nobody_came(&[], "2026-05-13", "2026-08-31", &["2026-06-01", "2026-07-01"])]
    #[case::the_last_day_is_not_over(&[], "2026-06-01", "2026-06-30", &[])]
    #[case::the_day_after(&[], "2026-06-01", "2026-07-01", &["2026-06-01"])]
    #[case::every_month(&["2026-06-30", "2026-07-01"], "2026-05-13", "2026-08-01", &[])]
    #[case::twice_in_one(&["2026-06-01", "2026-06-30"], "2026-06-01", "2026-08-01", &["2026-07-01"])]
    #[case::over_the_year(&["2026-12-24"], "2026-11-02", "2027-02-28", &["2027-01-01"])]
    #[case::before_it_began(&[], "2026-09-01", "2026-08-01", &[])]
    fn a_month_without_a_visit_is_missed(
        #[case] visited: &[&str],
        #[case] from: &str,
        #[case] today: &str,
        #[case] months: &[&str],
    ) {
        let day = |text: &str| -> Date { text.parse().expect("a day") };
        let visited: Vec<_> = visited.iter().map(|text| day(text)).collect();
        let expected: Vec<_> = months.iter().map(|text| day(text)).collect();
        assert_eq!(missed(&visited, day(from), day(today)), expected);
    }
}
