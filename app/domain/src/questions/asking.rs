//! A question that was put: its states and moves, when it is overdue, and when whoever answers is reminded. Pure.

use AskingState::{Answered, Asked, Satisfactory, Unsatisfactory, Withdrawn};
use jiff::{ToSpan as _, civil::Date};

use crate::{
    closed_enum::closed_enum,
    error::{AppError, FieldErrors, Message},
    pledge::figures::Period,
};

/// The longest question, in characters: it is the title of an agenda item too.
pub const LONGEST_QUESTION: usize = 200;
/// The longest of why an answer is satisfactory or not.
pub const LONGEST_WHY: usize = 1_000;
/// The longest name of whoever is asked.
pub const LONGEST_NAME: usize = 120;
/// Who is asked has so many days, unless the panel says otherwise.
pub const ANSWER_WITHIN: i64 = 28;
/// The day to answer by is within so many days.
pub const LONGEST_WAIT: i64 = 366;
/// Who was asked is forgotten so many days after the panel has judged the answer, or taken the question back.
pub const ASKED_KEPT: i64 = 90;

closed_enum! {
    /// How far a question that was put has come.
    AskingState {
        Asked = "asked", Answered = "answered",
        /// The panel finds the answer satisfactory.
        Satisfactory = "satisfactory",
        Unsatisfactory = "unsatisfactory",
        /// The panel waits for no answer any more.
        Withdrawn = "withdrawn",
    }
}

closed_enum! {
    /// What calls a question to mind: a week before its day, and the day after it.
    QuestionReminder { Week = "week", Late = "late" }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskingMove {
    /// Answers, or puts another answer in the place of one that nobody has judged.
    Answer,
    /// The panel says whether it is satisfactory; it may think again.
    Judge {
        satisfactory: bool,
    },
    Withdraw,
}

/// A move that this state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllegalAskingMove(pub AskingMove);

impl From<IllegalAskingMove> for AppError {
    fn from(IllegalAskingMove(mv): IllegalAskingMove) -> Self {
        Self::conflict(match mv {
            AskingMove::Answer => "questions-answer-closed",
            AskingMove::Judge { .. } => "questions-judge-nothing",
            AskingMove::Withdraw => "questions-withdraw-late",
        })
    }
}

impl AskingState {
    /// There is an answer.
    pub const fn is_answered(self) -> bool {
        matches!(self, Answered | Satisfactory | Unsatisfactory)
    }
}

/// The state after a move. `released`: everybody can read the answer.
///
/// # Errors
/// For another answer once it is judged or released, a judgement of nothing, and taking back what was answered.
pub const fn step(state: AskingState, released: bool, mv: AskingMove) -> Result<AskingState, IllegalAskingMove> {
    match (state, mv) {
        (Asked, AskingMove::Answer) => Ok(Answered),
        (Answered, AskingMove::Answer) if !released => Ok(Answered),
        (Answered | Satisfactory | Unsatisfactory, AskingMove::Judge { satisfactory }) => {
            Ok(if satisfactory { Satisfactory } else { Unsatisfactory })
        }
        (Asked | Withdrawn, AskingMove::Withdraw) => Ok(Withdrawn),
        _ => Err(IllegalAskingMove(mv)),
    }
}

/// Whether nobody has answered though the day is over; days as `2026-12-20`.
pub fn is_overdue(state: AskingState, due_on: &str, today: &str) -> bool {
    state == Asked && due_on < today
}

/// The reminder that is due today, where `last` has gone out. None a week before to whom it was just put.
pub fn reminder(asked_on: Date, due_on: Date, today: Date, last: Option<QuestionReminder>) -> Option<QuestionReminder> {
    if today > due_on {
        return (last != Some(QuestionReminder::Late)).then_some(QuestionReminder::Late);
    }
    let week_before = due_on.checked_sub(7.days()).ok()?;
    (today >= week_before && asked_on < week_before && last.is_none()).then_some(QuestionReminder::Week)
}

/// The day to answer by, as it was typed.
///
/// # Errors
/// At `due_on`, for what is no day, or none of the year from tomorrow on.
pub fn read_due(problems: &mut FieldErrors, typed: &str, today: Date) -> Option<Date> {
    let Ok(due) = typed.trim().parse::<Date>() else {
        problems.push("due_on", Message::new("panels-no-day"));
        return None;
    };
    let latest = today.checked_add(LONGEST_WAIT.days()).unwrap_or(Date::MAX);
    if due <= today || due > latest {
        problems.push("due_on", Message::new("questions-due-range"));
        return None;
    }
    Some(due)
}

/// The period that is asked about, as it was typed: `2026`, `2025/26`, `2026 Q1`, `03/2026`.
///
/// # Errors
/// At `period`, for what is none.
pub fn read_period(problems: &mut FieldErrors, typed: &str) -> Option<Period> {
    let period = Period::read(typed);
    if period.is_none() {
        problems.push("period", Message::new("questions-period-wrong"));
    }
    period
}

/// The last financial year that is over: what a question is mostly put for.
pub fn last_year(today: Date) -> Period {
    let begins = if today.month() >= 4 { today.year() - 1 } else { today.year() - 2 };
    Period::FinancialYear(begins)
}

/// Puts what belongs to periods in their order, the newest first; of two that end together the longer one first.
pub fn newest_first<T>(all: &mut [T], period: impl Fn(&T) -> Period) {
    all.sort_by_key(|one| {
        let (year, month, months) = period(one).months();
        (-(i32::from(year) * 12 + i32::from(month) + i32::from(months)), -i32::from(months))
    });
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    const GOOD: AskingMove = AskingMove::Judge { satisfactory: true };
    const BAD: AskingMove = AskingMove::Judge { satisfactory: false };

    #[rstest]
    #[case(Asked, AskingMove::Answer, Some(Answered))]
    #[case(Asked, GOOD, None)]
    #[case(Asked, AskingMove::Withdraw, Some(Withdrawn))]
    #[case(Answered, AskingMove::Answer, Some(Answered))]
    #[case(Answered, GOOD, Some(Satisfactory))]
    #[case(Answered, AskingMove::Withdraw, None)]
    #[case(Satisfactory, BAD, Some(Unsatisfactory))]
    #[case(Satisfactory, AskingMove::Answer, None)]
    #[case(Unsatisfactory, GOOD, Some(Satisfactory))]
    #[case(Unsatisfactory, AskingMove::Answer, None)]
    #[case(Withdrawn, AskingMove::Answer, None)]
    #[case(Withdrawn, BAD, None)]
    #[case(Withdrawn, AskingMove::Withdraw, Some(Withdrawn))]
    fn a_question_is_answered_and_judged(
        #[case] from: AskingState,
        #[case] mv: AskingMove,
        #[case] to: Option<AskingState>,
    ) {
        assert_eq!(step(from, false, mv).ok(), to);
    }

    #[test]
    fn what_everybody_reads_is_not_answered_anew() {
        assert!(step(Answered, true, AskingMove::Answer).is_err());
        assert_eq!(step(Answered, true, BAD), Ok(Unsatisfactory), "the panel still says what it thinks");
    }

    #[rstest]
    #[case(Asked, "2026-12-20", "2026-12-20", false)]
    #[case(Asked, "2026-12-20", "2026-12-21", true)]
    #[case(Answered, "2026-12-20", "2026-12-21", false)]
    #[case(Withdrawn, "2026-12-20", "2026-12-21", false)]
    fn it_is_overdue_after_its_day(
        #[case] state: AskingState,
        #[case] due: &str,
        #[case] today: &str,
        #[case] is: bool,
    ) {
        assert_eq!(is_overdue(state, due, today), is);
    }

    #[rstest]
    #[case("2026-12-12", None, None)]
    #[case("2026-12-13", None, Some(QuestionReminder::Week))]
    #[case("2026-12-20", Some(QuestionReminder::Week), None)]
    #[case("2026-12-21", Some(QuestionReminder::Week), Some(QuestionReminder::Late))]
    #[case("2026-12-25", None, Some(QuestionReminder::Late))]
    #[case("2026-12-25", Some(QuestionReminder::Late), None)]
    fn it_is_called_to_mind_before_and_after(
        #[case] today: Date,
        #[case] last: Option<QuestionReminder>,
        #[case] due: Option<QuestionReminder>,
    ) {
        assert_eq!(reminder(date(2026, 11, 22), date(2026, 12, 20), today, last), due);
    }

    #[test]
    fn whom_it_was_just_put_to_is_not_reminded_a_week_before() {
        assert_eq!(reminder(date(2026, 12, 14), date(2026, 12, 20), date(2026, 12, 16), None), None);
    }

    #[rstest]
    #[case(date(2026, 3, 31), "2024/25")]
    #[case(date(2026, 4, 1), "2025/26")]
    fn the_year_that_is_over_is_offered(#[case] today: Date, #[case] is: &str) {
        assert_eq!(last_year(today).to_string(), is);
    }

    #[test]
    fn periods_are_beside_each_other_newest_first() {
        let mut all: Vec<_> =
            ["2024", "2025-Q1", "2024/25", "2025-03", "2025"].map(|typed| Period::read(typed).expect("one")).into();
        newest_first(&mut all, |one| *one);
        let all: Vec<_> = all.iter().map(ToString::to_string).collect();
        assert_eq!(all, ["2025", "2024/25", "2025-Q1", "2025-03", "2024"]);
    }

    proptest! {
        #[test]
        fn no_moves_judge_what_nobody_has_answered(moves in proptest::collection::vec(0_u8..4, 0..12)) {
            let (mut state, mut answered) = (Asked, false);
            for n in moves {
                let mv = [AskingMove::Answer, GOOD, BAD, AskingMove::Withdraw][usize::from(n)];
                if let Ok(next) = step(state, false, mv) {
                    answered |= mv == AskingMove::Answer;
                    state = next;
                }
            }
            prop_assert!(answered == state.is_answered());
        }
    }
}
