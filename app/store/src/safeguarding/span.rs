//! A span of time in words.

use domain::{
    lang::Lang,
    time::{DAY, HOUR, MINUTE},
};
use platform::i18n::tr_in;

/// As `span`, in a given language; a whole number of hours, days or minutes has one unit.
pub fn span_in(lang: Lang, millis: i64) -> String {
    let of = |key: &str, n: i64| tr_in(lang, key, &[("n", n.into())]);
    let (large, small) = match millis {
        m if m < HOUR => ((0, ""), (m / MINUTE, "safeguarding-minutes")),
        m if m < 2 * DAY => ((m / HOUR, "safeguarding-hours"), (m % HOUR / MINUTE, "safeguarding-minutes")),
        m => ((m / DAY, "safeguarding-days"), (m % DAY / HOUR, "safeguarding-hours")),
    };
    match (large.0, small.0) {
        (0, n) => of(small.1, n),
        (n, 0) => of(large.1, n),
        (n, m) => format!("{} {}", of(large.1, n), of(small.1, m)),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(0, "0 min")]
    #[case(59, "59 min")]
    #[case(60, "1 h")]
    #[case(61, "1 h 1 min")]
    #[case(24 * 60, "24 h")]
    #[case(5 * 24 * 60, "5 days")]
    #[case(5 * 24 * 60 - 1, "4 days 23 h")]
    fn a_span_is_said_in_its_two_largest_units(#[case] minutes: i64, #[case] words: &str) {
        assert_eq!(span_in(Lang::En, minutes * MINUTE), words);
    }
}
