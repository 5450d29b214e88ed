//! When the owner of an action is reminded of it: a week before its day, and the day after it if nobody has said that it
//! is done.

use jiff::{Span, civil::Date};

use crate::{closed_enum::closed_enum, panels::model::ActionState};

closed_enum! {
    /// A mail about an action; each is sent once.
    ActionReminder { Before = "before", After = "after" }
}

/// How many days before its day somebody is reminded.
pub const AHEAD: i64 = 7;

/// The reminder that is due on a day. `said`: the owner has said what was done, and the clerk has not looked yet.
pub fn reminder(state: ActionState, due_on: Date, said: bool, today: Date) -> Option<ActionReminder> {
    if state != ActionState::Open || said {
        return None;
    }
    if today > due_on {
        return Some(ActionReminder::After);
    }
    let from = due_on.checked_sub(Span::new().days(AHEAD)).ok()?;
    (today >= from).then_some(ActionReminder::Before)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use ActionReminder::{After, Before};

    #[rstest]
    #[case(date(2026, 12, 8), None)]
    #[case(date(2026, 12, 9), Some(Before))]
    #[case(date(2026, 12, 16), Some(Before))]
    #[case(date(2026, 12, 17), Some(After))]
    #[case(date(2027, 3, 1), Some(After))]
    fn an_owner_is_reminded_before_and_after(#[case] today: Date, #[case] is: Option<ActionReminder>) {
        assert_eq!(reminder(ActionState::Open, date(2026, 12, 16), false, today), is);
        assert_eq!(reminder(ActionState::Open, date(2026, 12, 16), true, today), None, "they have said what was done");
        assert_eq!(reminder(ActionState::Done, date(2026, 12, 16), false, today), None);
        assert_eq!(reminder(ActionState::Dropped, date(2026, 12, 16), false, today), None);
    }

    proptest! {
        /// Day by day, whatever its day is: first nothing, then before, then after.
        #[test]
        fn reminders_never_go_backwards(offset in 0..400_i64) {
            let due = date(2026, 11, 22).checked_add(Span::new().days(offset)).expect("a day");
            let rank = |day: i64| {
                let today = date(2026, 11, 22).checked_add(Span::new().days(day)).expect("a day");
                match reminder(ActionState::Open, due, false, today) {
                    None => 0,
                    Some(Before) => 1,
                    Some(After) => 2,
                }
            };
            for day in 0..420 {
                prop_assert!(rank(day) <= rank(day + 1));
            }
        }
    }
}
