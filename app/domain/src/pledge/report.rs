//! The progress report for a period: which days it is about, and the way to the public. Pure.

use jiff::civil::Date;

use super::rules::IllegalPledgeMove;
use crate::{
    error::{AppError, FieldErrors, Message},
    release::model::State,
};

/// The longest foreword, and the longest word of members, in characters.
pub const LONGEST_WORDS: usize = 4_000;

/// From a day to a day, both of them in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub from: Date,
    pub to: Date,
}

impl Period {
    /// A period that has an end, and no day of which is still to come.
    ///
    /// # Errors
    /// `Invalid`, at the day `to`.
    pub fn over(from: Date, to: Date, today: Date) -> Result<Self, AppError> {
        if to < from {
            return Err(AppError::invalid("to", "pledge-report-backwards"));
        }
        if to > today {
            return Err(AppError::invalid("to", "pledge-report-to-come"));
        }
        Ok(Self { from, to })
    }

    /// Reads one as it was typed, `2026-11-01` in each field.
    ///
    /// # Errors
    /// `Invalid`, at `from` and `to`: for what is no day, and as `over`.
    pub fn typed(from: &str, to: &str, today: Date) -> Result<Self, AppError> {
        let mut problems = FieldErrors::default();
        let mut day = |field: &str, typed: &str| {
            let day = typed.trim().parse::<Date>().ok();
            if day.is_none() {
                problems.push(field, Message::new("pledge-report-day-needed"));
            }
            day
        };
        let days = (day("from", from), day("to", to));
        problems.check()?;
        let (Some(from), Some(to)) = days else { return Err(AppError::Internal) };
        Self::over(from, to, today)
    }

    pub fn has(self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }

    /// The day before it began.
    pub fn eve(self) -> Date {
        self.from.yesterday().unwrap_or(self.from)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportMove {
    Rewrite,
    /// `own`: by whoever wrote the foreword.
    Release {
        own: bool,
    },
    TakeBack,
    Discard,
}

/// The moves of a report: Draft -release(not its author)-> Released -take back-> Draft, where it can be corrected. A
/// draft that is discarded leaves nothing: the state is none.
///
/// # Errors
/// `IllegalPledgeMove` if the state does not allow the move.
pub const fn report_step(state: State, mv: ReportMove) -> Result<Option<State>, IllegalPledgeMove> {
    match (state, mv) {
        (State::Draft, ReportMove::Rewrite) | (State::Released, ReportMove::TakeBack) => Ok(Some(State::Draft)),
        (State::Draft, ReportMove::Release { own: false }) => Ok(Some(State::Released)),
        (State::Draft, ReportMove::Discard) => Ok(None),
        _ => Err(IllegalPledgeMove),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rstest::rstest;

    use super::*;

    #[test]
    fn a_period_is_over() {
        let (from, to) = (date(2026, 4, 1), date(2026, 9, 30));
        let period = Period::over(from, to, to).expect("a period");
        assert!(period.has(from) && period.has(to) && !period.has(period.eve()) && !period.has(date(2026, 10, 1)));
        assert_eq!(period.eve(), date(2026, 3, 31));
        assert!(Period::over(to, from, to).is_err());
        assert!(Period::over(from, to, date(2026, 9, 29)).is_err());
        assert!(Period::over(from, from, from).is_ok(), "one day");
    }

    #[rstest]
    #[case(State::Draft, ReportMove::Rewrite, Ok(Some(State::Draft)))]
    #[case(State::Draft, ReportMove::Release { own: false }, Ok(Some(State::Released)))]
    #[case(State::Draft, ReportMove::Release { own: true }, Err(IllegalPledgeMove))]
    #[case(State::Draft, ReportMove::Discard, Ok(None))]
    #[case(State::Draft, ReportMove::TakeBack, Err(IllegalPledgeMove))]
    #[case(State::Released, ReportMove::TakeBack, Ok(Some(State::Draft)))]
    #[case(State::Released, ReportMove::Rewrite, Err(IllegalPledgeMove))]
    #[case(State::Released, ReportMove::Discard, Err(IllegalPledgeMove))]
    fn a_report_moves(
        #[case] from: State,
        #[case] mv: ReportMove,
        #[case] to: Result<Option<State>, IllegalPledgeMove>,
    ) {
        assert_eq!(report_step(from, mv), to);
    }
}
