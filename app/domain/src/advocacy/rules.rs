//! The moves of a request, its clock, and what may stand in it. Pure.

use jiff::civil::{Date, Weekday};
use validator::ValidateEmail as _;

use super::model::{Contact, RequestState, Way};
use crate::{
    error::{AppError, FieldErrors, Message},
    text::max_chars,
    time::{DAY, Timestamp},
};

/// The advocacy service gets in touch within so many working days.
pub const WITHIN: i64 = 2;
/// What is late is told again after so long.
pub const AGAIN: i64 = 2 * DAY;
/// After so many days nobody needs to know any more how to reach somebody who was reached.
pub const REACHED_FOR: i64 = 7;

const LONGEST_NAME: usize = 60;
const LONGEST_REACH: usize = 200;

/// How a request ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdvocacyMove {
    /// The service has been in touch.
    Answer,
    /// Whoever asked takes it back.
    TakeBack,
}

/// It ended the other way before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllegalAdvocacyMove(pub AdvocacyMove);

impl From<IllegalAdvocacyMove> for AppError {
    fn from(IllegalAdvocacyMove(mv): IllegalAdvocacyMove) -> Self {
        Self::conflict(match mv {
            AdvocacyMove::Answer => "advocacy-service-taken-back",
            AdvocacyMove::TakeBack => "advocacy-answered-already",
        })
    }
}

/// The state after a move. What has ended in the same way stays as it is.
///
/// # Errors
/// It ended the other way before.
pub const fn step(state: RequestState, mv: AdvocacyMove) -> Result<RequestState, IllegalAdvocacyMove> {
    match (state, mv) {
        (RequestState::Asked | RequestState::Answered, AdvocacyMove::Answer) => Ok(RequestState::Answered),
        (RequestState::Asked | RequestState::TakenBack, AdvocacyMove::TakeBack) => Ok(RequestState::TakenBack),
        (RequestState::TakenBack, AdvocacyMove::Answer) | (RequestState::Answered, AdvocacyMove::TakeBack) => {
            Err(IllegalAdvocacyMove(mv))
        }
    }
}

/// The working day that is `days` after `from`: Saturdays and Sundays are none. A bank holiday counts as a working
/// day, so that what is promised is never later than what is said.
pub fn working_days_after(from: Date, days: i64) -> Date {
    let mut left = days;
    let mut day = from;
    while left > 0 {
        let Ok(next) = day.tomorrow() else { return day };
        day = next;
        if !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            left -= 1;
        }
    }
    day
}

/// The last moment of the working day that is `days` after the one on which something was said, in London.
pub fn end_of_working_day(said: Timestamp, days: i64) -> Timestamp {
    let day = working_days_after(said.day(), days);
    let next = day.tomorrow().unwrap_or(day).to_zoned(said.in_london().time_zone().clone());
    next.map_or_else(|_| said.plus(days * DAY), |midnight| Timestamp(midnight.timestamp().as_millisecond() - 1))
}

/// Reads what was typed: everything that is wrong with it is said at once.
///
/// # Errors
/// `Invalid`, by the fields `name`, `way`, `reach` and `safe`.
pub fn read_contact(name: &str, way: &str, reach: &str, safe: &str) -> Result<Contact, AppError> {
    let clean = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (name, reach, safe) = (clean(name), clean(reach), clean(safe));
    let mut problems = FieldErrors::default();
    if name.is_empty() {
        problems.push("name", Message::new("advocacy-name-empty"));
    }
    max_chars(&mut problems, "name", &name, LONGEST_NAME);
    let way = Way::parse(way);
    if way.is_none() {
        problems.push("way", Message::new("advocacy-way-empty"));
    }
    if reach.is_empty() {
        problems.push("reach", Message::new("advocacy-reach-empty"));
    } else {
        match way {
            Some(Way::Phone) if !is_phone(&reach) => problems.push("reach", Message::new("advocacy-reach-phone")),
            Some(Way::Email) if !reach.validate_email() => {
                problems.push("reach", Message::new("advocacy-reach-email"));
            }
            _ => {}
        }
    }
    max_chars(&mut problems, "reach", &reach, LONGEST_REACH);
    max_chars(&mut problems, "safe", &safe, LONGEST_REACH);
    let way = way.unwrap_or(Way::Find);
    problems.check()?;
    Ok(Contact { name, way, reach, safe })
}

/// Digits enough to ring, whatever else is said beside them: *07700 900123, ask for Sam*.
fn is_phone(text: &str) -> bool {
    (3..=20).contains(&text.chars().filter(char::is_ascii_digit).count())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(RequestState::Asked, AdvocacyMove::Answer, Ok(RequestState::Answered))]
    #[case(RequestState::Asked, AdvocacyMove::TakeBack, Ok(RequestState::TakenBack))]
    #[case(RequestState::Answered, AdvocacyMove::Answer, Ok(RequestState::Answered))]
    #[case(RequestState::Answered, AdvocacyMove::TakeBack, Err(IllegalAdvocacyMove(AdvocacyMove::TakeBack)))]
    #[case(RequestState::TakenBack, AdvocacyMove::TakeBack, Ok(RequestState::TakenBack))]
    #[case(RequestState::TakenBack, AdvocacyMove::Answer, Err(IllegalAdvocacyMove(AdvocacyMove::Answer)))]
    fn a_request_ends_in_one_way(
        #[case] from: RequestState,
        #[case] mv: AdvocacyMove,
        #[case] to: Result<RequestState, IllegalAdvocacyMove>,
    ) {
        assert_eq!(step(from, mv), to);
    }

    #[rstest]
    #[case("2026-11-23", 2, "2026-11-25")]
    #[case("2026-11-26", 2, "2026-11-30")]
    #[case("2026-11-27", 2, "2026-12-01")]
    #[case("2026-11-28", 2, "2026-12-01")]
    #[case("2026-11-29", 2, "2026-12-01")]
    #[case("2028-02-28", 2, "2028-03-01")]
    #[case("2026-12-31", 10, "2027-01-14")]
    fn working_days(#[case] from: Date, #[case] days: i64, #[case] to: Date) {
        assert_eq!(working_days_after(from, days), to);
    }

    #[test]
    fn the_day_ends_at_midnight_in_london_on_both_sides_of_the_clock_change() {
        // Friday 23 October and Friday 26 March 2027: the clocks change on the Sunday between.
        for (said, ends) in [(1_792_749_600_000, "2026-10-27"), (1_806_055_200_000, "2027-03-30")] {
            let end = end_of_working_day(Timestamp(said), 2);
            assert_eq!(end.day().to_string(), ends);
            assert_ne!(end.plus(1).day().to_string(), ends, "the next millisecond is another day");
        }
    }

    #[rstest]
    #[case("Sam", "phone", "07700 900123", "", &[])]
    #[case("Sam", "phone", "ring 07700 900123, ask for Sam", "after school", &[])]
    #[case("Sam", "email", "sam@example.org", "", &[])]
    #[case("Sam", "find", "the youth club on Tuesdays", "", &[])]
    #[case("", "", "", "", &["name", "way", "reach"])]
    #[case("Sam", "phone", "no phone", "", &["reach"])]
    #[case("Sam", "email", "sam at home", "", &["reach"])]
    #[case("Sam", "pigeon", "here", "", &["way"])]
    fn what_is_typed(#[case] n: &str, #[case] w: &str, #[case] r: &str, #[case] s: &str, #[case] wrong: &[&str]) {
        let fields: Vec<_> = match read_contact(n, w, r, s) {
            Ok(_) => Vec::new(),
            Err(AppError::Invalid(problems)) => problems.into_iter().map(|problem| problem.field).collect(),
            Err(error) => panic!("{error}"),
        };
        assert_eq!(fields, wrong);
    }

    proptest! {
        #[test]
        fn a_day_that_is_promised_is_a_working_day_and_not_far(offset in 0_i64..20_000, days in 1_i64..30) {
            let from = Date::constant(2020, 1, 1).checked_add(jiff::Span::new().days(offset)).expect("a day");
            let to = working_days_after(from, days);
            prop_assert!(!matches!(to.weekday(), Weekday::Saturday | Weekday::Sunday));
            let apart = i64::from((to - from).get_days());
            prop_assert!(apart >= days && apart <= days + 2 * (days / 5 + 2));
        }
    }
}
