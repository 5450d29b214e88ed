//! An action: Open -> Done, or Dropped with a reason.

use super::IllegalPanelMove;
use crate::panels::model::ActionState;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionMove {
    Done,
    Drop { reason: String },
}

/// The state after the move, and the reason if it was dropped.
///
/// # Errors
/// It is done or dropped already.
pub fn step(state: ActionState, mv: ActionMove) -> Result<(ActionState, Option<String>), IllegalPanelMove> {
    match (state, mv) {
        (ActionState::Open, ActionMove::Done) => Ok((ActionState::Done, None)),
        (ActionState::Open, ActionMove::Drop { reason }) => Ok((ActionState::Dropped, Some(reason))),
        _ => Err(IllegalPanelMove::State),
    }
}

/// Whether it is open after its due day; days as `2026-11-22`.
pub fn is_overdue(state: ActionState, due_on: &str, today: &str) -> bool {
    state == ActionState::Open && due_on < today
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_ends_once() {
        assert_eq!(step(ActionState::Open, ActionMove::Done), Ok((ActionState::Done, None)));
        let drop = || ActionMove::Drop { reason: "By train".into() };
        assert_eq!(step(ActionState::Open, drop()), Ok((ActionState::Dropped, Some("By train".into()))));
        for ended in [ActionState::Done, ActionState::Dropped] {
            assert_eq!(step(ended, ActionMove::Done), Err(IllegalPanelMove::State));
            assert_eq!(step(ended, drop()), Err(IllegalPanelMove::State));
        }
    }

    #[test]
    fn an_action_is_overdue_the_day_after() {
        assert!(!is_overdue(ActionState::Open, "2026-11-22", "2026-11-22"));
        assert!(is_overdue(ActionState::Open, "2026-11-22", "2026-11-23"));
        assert!(!is_overdue(ActionState::Done, "2026-11-22", "2026-11-23"));
    }
}
