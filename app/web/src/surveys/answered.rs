//! How many people have answered, in the form in which it may be shown. While a survey is open the number moves in
//! steps, so that nobody who watches it learns who has just sent (docs/decisions/0012). The wall in a hall shows the
//! exact number: there everybody sees who presses.

use platform::i18n::tr;

/// The number of responses to a survey.
#[derive(Clone, Copy, Debug)]
pub struct Answered {
    pub n: i64,
    /// The size of a step.
    pub step: i64,
    pub open: bool,
}

impl Answered {
    /// The number to show: at least so many.
    pub const fn least(self) -> i64 {
        if self.open { self.n - self.n % self.step } else { self.n }
    }

    const fn is_few(self) -> bool {
        self.open && self.n < self.step
    }

    /// `At least 10 people have answered so far`.
    pub fn words(self) -> String {
        match (self.is_few(), self.open) {
            (true, _) => tr("surveys-answers-few", &[("step", self.step.into())]),
            (_, true) => tr("surveys-answers-at-least", &[("n", self.least().into())]),
            _ => tr("surveys-answers", &[("n", self.n.into())]),
        }
    }

    /// The same for a table: `10+`.
    pub fn short(self) -> String {
        match (self.is_few(), self.open) {
            (true, _) => tr("surveys-answers-under", &[("step", self.step.into())]),
            (_, true) => format!("{}+", self.least()),
            _ => self.n.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::none(0, true, "Fewer than 5 people have answered so far", "under 5")]
    #[case::a_few(4, true, "Fewer than 5 people have answered so far", "under 5")]
    #[case::a_step(5, true, "At least 5 people have answered so far", "5+")]
    #[case::more(14, true, "At least 10 people have answered so far", "10+")]
    #[case::over(14, false, "14 people have answered", "14")]
    #[case::nobody_came(0, false, "No answers", "0")]
    fn an_open_survey_is_counted_in_steps(
        #[case] n: i64,
        #[case] open: bool,
        #[case] words: &str,
        #[case] short: &str,
    ) {
        let answered = Answered { n, step: 5, open };
        let said = answered.words().replace(['\u{2068}', '\u{2069}'], "");
        assert!(said.starts_with(words), "{said}");
        assert_eq!(answered.short().replace(['\u{2068}', '\u{2069}'], ""), short);
    }
}
