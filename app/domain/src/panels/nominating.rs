//! Asking an area for somebody who represents it: what a letter goes through, what may be answered, and when it is
//! called to mind. Pure.

use NominationState::{Asked, Closed, Nominated, NotYet, Seated};
use jiff::{ToSpan as _, civil::Date};

use crate::{
    closed_enum::closed_enum,
    error::{AppError, FieldErrors, Message},
    text::{max_chars, normalize},
};

/// The longest name of somebody who is written to or nominated, in characters.
pub const LONGEST_NAME: usize = 120;
/// The longest reason why nobody is nominated yet.
pub const LONGEST_REASON: usize = 1_000;
/// An area has so many days to answer, unless the clerk says otherwise.
pub const ANSWER_WITHIN: i64 = 28;
/// The last day to answer is within so many days.
pub const LONGEST_WAIT: i64 = 366;

closed_enum! {
    /// How far a letter has come.
    NominationState {
        Asked = "asked", Nominated = "nominated", NotYet = "not_yet",
        /// Whoever was nominated has the seat.
        Seated = "seated",
        /// The clerk waits for nothing more of it.
        Closed = "closed",
    }
}

closed_enum! {
    /// What calls a letter to mind: a week before the day it is due, and that day.
    NominationReminder { Week = "week", Day = "day" }
}

/// What an area answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Somebody, from a day on.
    Nominate { name: String, from: Date },
    /// Nobody yet, and why.
    NotYet { reason: String },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NominationMove {
    Nominate,
    NotYet,
    Seat,
    Close,
}

/// A move that this state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllegalNominationMove;

impl From<IllegalNominationMove> for AppError {
    fn from(_: IllegalNominationMove) -> Self {
        Self::conflict("nominations-moved-on")
    }
}

impl NominationState {
    /// Whether the area is still to answer, or the clerk to take up its answer: one letter at a time.
    pub const fn is_open(self) -> bool {
        matches!(self, Asked | Nominated)
    }
}

/// The state after a move. What was closed may be closed again.
///
/// # Errors
/// For a second answer, for seating whom nobody has nominated, and for anything but closing once it is over.
pub const fn step(state: NominationState, mv: NominationMove) -> Result<NominationState, IllegalNominationMove> {
    match (state, mv) {
        (Asked, NominationMove::Nominate) => Ok(Nominated),
        (Asked, NominationMove::NotYet) => Ok(NotYet),
        (Nominated, NominationMove::Seat) => Ok(Seated),
        (Asked | Nominated | NotYet | Closed, NominationMove::Close) => Ok(Closed),
        _ => Err(IllegalNominationMove),
    }
}

/// The reminder that is due today, where `last` has gone out. None a week before to whom it was just written.
pub fn reminder(
    asked_on: Date,
    due_on: Date,
    today: Date,
    last: Option<NominationReminder>,
) -> Option<NominationReminder> {
    if today >= due_on {
        return (last != Some(NominationReminder::Day)).then_some(NominationReminder::Day);
    }
    let week_before = due_on.checked_sub(7.days()).ok()?;
    (today >= week_before && asked_on < week_before && last.is_none()).then_some(NominationReminder::Week)
}

/// The last day to answer, as it was typed.
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
        problems.push("due_on", Message::new("nominations-due-range"));
        return None;
    }
    Some(due)
}

/// Reads an answer as it was typed: everything that is wrong with it is said at once.
///
/// # Errors
/// `Invalid`, by the fields `answer`, `nominee`, `from_day` and `reason`.
pub fn read_answer(answer: &str, nominee: &str, from: &str, reason: &str) -> Result<Answer, AppError> {
    let mut problems = FieldErrors::default();
    let found = match answer {
        "nominate" => {
            let name = nominee.split_whitespace().collect::<Vec<_>>().join(" ");
            if !name.chars().any(char::is_alphabetic) {
                problems.push("nominee", Message::new("nominations-name-empty"));
            }
            max_chars(&mut problems, "nominee", &name, LONGEST_NAME);
            let from: Option<Date> = from.trim().parse().ok().filter(|day: &Date| (2000..2100).contains(&day.year()));
            if from.is_none() {
                problems.push("from_day", Message::new("panels-no-day"));
            }
            from.map(|from| Answer::Nominate { name, from })
        }
        "not_yet" => {
            let reason = normalize(reason);
            if reason.is_empty() {
                problems.push("reason", Message::new("nominations-reason-empty"));
            }
            max_chars(&mut problems, "reason", &reason, LONGEST_REASON);
            Some(Answer::NotYet { reason })
        }
        _ => {
            problems.push("answer", Message::new("nominations-answer-empty"));
            None
        }
    };
    problems.check()?;
    found.ok_or(AppError::Internal)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Asked, NominationMove::Nominate, Ok(Nominated))]
    #[case(Asked, NominationMove::NotYet, Ok(NotYet))]
    #[case(Asked, NominationMove::Seat, Err(IllegalNominationMove))]
    #[case(Nominated, NominationMove::Nominate, Err(IllegalNominationMove))]
    #[case(Nominated, NominationMove::Seat, Ok(Seated))]
    #[case(NotYet, NominationMove::Nominate, Err(IllegalNominationMove))]
    #[case(NotYet, NominationMove::Seat, Err(IllegalNominationMove))]
    #[case(Seated, NominationMove::Seat, Err(IllegalNominationMove))]
    #[case(Seated, NominationMove::Close, Err(IllegalNominationMove))]
    #[case(Closed, NominationMove::Close, Ok(Closed))]
    #[case(Closed, NominationMove::Nominate, Err(IllegalNominationMove))]
    fn a_letter_is_answered_once(
        #[case] from: NominationState,
        #[case] mv: NominationMove,
        #[case] to: Result<NominationState, IllegalNominationMove>,
    ) {
        assert_eq!(step(from, mv), to);
    }

    #[rstest]
    #[case("2026-12-12", None, None)]
    #[case("2026-12-13", None, Some(NominationReminder::Week))]
    #[case("2026-12-15", None, Some(NominationReminder::Week))]
    #[case("2026-12-15", Some(NominationReminder::Week), None)]
    #[case("2026-12-20", Some(NominationReminder::Week), Some(NominationReminder::Day))]
    #[case("2026-12-22", None, Some(NominationReminder::Day))]
    #[case("2026-12-22", Some(NominationReminder::Day), None)]
    fn it_is_called_to_mind_twice(
        #[case] today: Date,
        #[case] last: Option<NominationReminder>,
        #[case] due: Option<NominationReminder>,
    ) {
        assert_eq!(reminder(date(2026, 11, 22), date(2026, 12, 20), today, last), due);
    }

    #[test]
    fn who_was_just_written_to_is_not_reminded_a_week_before() {
        let asked = date(2026, 12, 14);
        assert_eq!(reminder(asked, date(2026, 12, 20), date(2026, 12, 16), None), None);
        assert_eq!(reminder(asked, date(2026, 12, 20), date(2026, 12, 20), None), Some(NominationReminder::Day));
    }

    proptest! {
        #[test]
        fn there_are_two_reminders_at_most_whatever_days_the_program_runs(
            due in 1_i64..60, days in proptest::collection::vec(0_i64..90, 0..30),
        ) {
            let asked = date(2027, 12, 1);
            let due_on = asked.checked_add(due.days()).expect("a day");
            let (mut last, mut sent) = (None, 0);
            let mut days = days;
            days.sort_unstable();
            for day in days {
                if let Some(now) = reminder(asked, due_on, asked.checked_add(day.days()).expect("a day"), last) {
                    (last, sent) = (Some(now), sent + 1);
                }
            }
            prop_assert!(sent <= 2);
        }
    }

    #[rstest]
    #[case(["nominate", " Cllr  Kai Rees ", "2026-12-01", ""], &[])]
    #[case(["nominate", "", "tomorrow", ""], &["nominee", "from_day"])]
    #[case(["not_yet", "", "", "No meeting before May"], &[])]
    #[case(["not_yet", "Kai", "", " "], &["reason"])]
    #[case(["", "Kai", "2026-12-01", "x"], &["answer"])]
    fn an_answer_is_read(#[case] typed: [&str; 4], #[case] wrong: &[&str]) {
        let fields: Vec<String> = match read_answer(typed[0], typed[1], typed[2], typed[3]) {
            Ok(Answer::Nominate { name, .. }) => {
                assert_eq!(name, "Cllr Kai Rees");
                Vec::new()
            }
            Ok(Answer::NotYet { .. }) => Vec::new(),
            Err(AppError::Invalid(problems)) => problems.into_iter().map(|problem| problem.field).collect(),
            Err(error) => panic!("{error:?}"),
        };
        assert_eq!(fields, wrong);
    }
}
