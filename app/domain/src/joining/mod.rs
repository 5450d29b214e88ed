//! Asking to join the Children in Care Council: what has to be said, by when it is answered, and how long it is kept.
//! It is open to everybody, and nobody is picked. Pure.

use JoinState::{Asked, Later, TakenBack, Yes};
use serde::{Deserialize, Serialize};

use crate::{
    closed_enum::closed_enum,
    error::{AppError, FieldErrors, Message},
    text::{max_chars, normalize},
    time::DAY,
};

/// An officer answers within so many working days.
pub const WITHIN: i64 = 5;
/// What is answered or taken back is kept for so many days, so that whoever asked can read the answer.
pub const KEPT_FOR: i64 = 30;
/// What nobody has answered is kept for so long at most, in milliseconds.
pub const LONGEST_KEPT: i64 = 182 * DAY;
/// The longest name, in characters.
pub const LONGEST_NAME: usize = 60;
/// The longest words about how to reach somebody.
pub const LONGEST_REACH: usize = 300;
/// The longest of what somebody wants to say besides, and of an officer's answer.
pub const LONGEST_WORDS: usize = 1_000;

closed_enum! {
    /// How far a request has come.
    JoinState { Asked = "asked", Yes = "yes", Later = "later", TakenBack = "taken_back" }
}

/// Only what is needed to answer somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinRequest {
    /// A first name or a nickname.
    pub name: String,
    /// How to reach them, in their words.
    pub reach: String,
    /// What they want to say besides; may be empty.
    pub words: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JoinMove {
    Yes,
    Later,
    TakeBack,
}

/// It has ended already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllegalJoinMove(JoinMove);

impl From<IllegalJoinMove> for AppError {
    fn from(IllegalJoinMove(mv): IllegalJoinMove) -> Self {
        Self::conflict(match mv {
            JoinMove::TakeBack => "joining-answered-already",
            JoinMove::Yes | JoinMove::Later => "joining-ended-already",
        })
    }
}

/// The state after a move. *Later* may become *yes*; what has ended in the same way stays as it is.
///
/// # Errors
/// It has ended otherwise.
pub const fn step(state: JoinState, mv: JoinMove) -> Result<JoinState, IllegalJoinMove> {
    match (state, mv) {
        (Asked | Later | Yes, JoinMove::Yes) => Ok(Yes),
        (Asked | Later, JoinMove::Later) => Ok(Later),
        (Asked | TakenBack, JoinMove::TakeBack) => Ok(TakenBack),
        _ => Err(IllegalJoinMove(mv)),
    }
}

/// Reads what was typed: everything that is wrong with it is said at once.
///
/// # Errors
/// `Invalid`, by the fields `name`, `reach` and `words`.
pub fn read(name: &str, reach: &str, words: &str) -> Result<JoinRequest, AppError> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let (reach, words) = (normalize(reach), normalize(words));
    let mut problems = FieldErrors::default();
    for (field, text, empty) in [("name", &name, "joining-name-empty"), ("reach", &reach, "joining-reach-empty")] {
        if text.is_empty() {
            problems.push(field, Message::new(empty));
        }
    }
    max_chars(&mut problems, "name", &name, LONGEST_NAME);
    max_chars(&mut problems, "reach", &reach, LONGEST_REACH);
    max_chars(&mut problems, "words", &words, LONGEST_WORDS);
    problems.check()?;
    Ok(JoinRequest { name, reach, words })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Asked, JoinMove::Yes, Some(Yes))]
    #[case(Asked, JoinMove::Later, Some(Later))]
    #[case(Asked, JoinMove::TakeBack, Some(TakenBack))]
    #[case(Later, JoinMove::Yes, Some(Yes))]
    #[case(Later, JoinMove::TakeBack, None)]
    #[case(Yes, JoinMove::Later, None)]
    #[case(Yes, JoinMove::Yes, Some(Yes))]
    #[case(TakenBack, JoinMove::Yes, None)]
    #[case(TakenBack, JoinMove::TakeBack, Some(TakenBack))]
    fn who_asks_is_answered(#[case] from: JoinState, #[case] mv: JoinMove, #[case] to: Option<JoinState>) {
        assert_eq!(step(from, mv).ok(), to);
    }

    #[rstest]
    #[case(["Sam", "Ring 07700 900123", ""], &[])]
    #[case([" ", "", "x"], &["name", "reach"])]
    fn a_name_and_a_way_to_reach_somebody_are_enough(#[case] typed: [&str; 3], #[case] wrong: &[&str]) {
        let fields: Vec<String> = match read(typed[0], typed[1], typed[2]) {
            Ok(_) => Vec::new(),
            Err(AppError::Invalid(problems)) => problems.into_iter().map(|problem| problem.field).collect(),
            Err(error) => panic!("{error:?}"),
        };
        assert_eq!(fields, wrong);
    }

    #[test]
    fn what_is_too_long_is_said() {
        let long = "x".repeat(LONGEST_REACH + 1);
        assert!(matches!(read("Sam", &long, ""), Err(AppError::Invalid(problems)) if problems[0].field == "reach"));
    }
}
