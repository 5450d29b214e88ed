//! What young people of the Children in Care Council propose that a panel should ask. An officer reads it first: adults
//! of the panel see the question that the officer makes of it, and never who proposed it. Pure.

use ProposalState::{Accepted, Declined, Proposed, TakenBack};

use crate::{
    closed_enum::closed_enum,
    error::{AppError, FieldErrors, Message},
    text::{max_chars, normalize},
    time::DAY,
};

/// The longest words that are proposed, in characters.
pub const LONGEST_PROPOSAL: usize = 500;
/// The longest words that an officer answers.
pub const LONGEST_REPLY: usize = 1_000;
/// What is answered or taken back is kept for so many days, so that whoever proposed it can read the answer.
pub const KEPT_FOR: i64 = 30;
/// What nobody has answered is kept for so long at most, in milliseconds.
pub const LONGEST_KEPT: i64 = 182 * DAY;
/// So many wait of one person at most.
pub const MOST_WAITING: u64 = 5;

closed_enum! {
    /// How far a proposal has come.
    ProposalState { Proposed = "proposed", Accepted = "accepted", Declined = "declined", TakenBack = "taken_back" }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposalMove {
    Accept,
    Decline,
    TakeBack,
}

/// It has ended already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllegalProposalMove;

impl From<IllegalProposalMove> for AppError {
    fn from(_: IllegalProposalMove) -> Self {
        Self::conflict("questions-proposal-ended")
    }
}

/// The state after a move. Taken back twice, it was the first time.
///
/// # Errors
/// It has ended otherwise.
pub const fn step(state: ProposalState, mv: ProposalMove) -> Result<ProposalState, IllegalProposalMove> {
    match (state, mv) {
        (Proposed, ProposalMove::Accept) => Ok(Accepted),
        (Proposed, ProposalMove::Decline) => Ok(Declined),
        (Proposed | TakenBack, ProposalMove::TakeBack) => Ok(TakenBack),
        _ => Err(IllegalProposalMove),
    }
}

/// The words of a proposal, as they were typed.
///
/// # Errors
/// `Invalid`, at `words`.
pub fn read(typed: &str) -> Result<String, AppError> {
    let words = normalize(typed);
    let mut problems = FieldErrors::default();
    if words.is_empty() {
        problems.push("words", Message::new("questions-propose-empty"));
    }
    max_chars(&mut problems, "words", &words, LONGEST_PROPOSAL);
    problems.check()?;
    Ok(words)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Proposed, ProposalMove::Accept, Some(Accepted))]
    #[case(Proposed, ProposalMove::Decline, Some(Declined))]
    #[case(Proposed, ProposalMove::TakeBack, Some(TakenBack))]
    #[case(TakenBack, ProposalMove::TakeBack, Some(TakenBack))]
    #[case(TakenBack, ProposalMove::Accept, None)]
    #[case(Accepted, ProposalMove::TakeBack, None)]
    #[case(Accepted, ProposalMove::Accept, None)]
    #[case(Declined, ProposalMove::Accept, None)]
    fn a_proposal_is_answered_once(
        #[case] from: ProposalState,
        #[case] mv: ProposalMove,
        #[case] to: Option<ProposalState>,
    ) {
        assert_eq!(step(from, mv).ok(), to);
    }

    #[test]
    fn there_are_words_and_not_too_many() {
        assert_eq!(read("  Why do we\tmove?  ").ok().as_deref().map(str::trim), Some("Why do we\tmove?"));
        for typed in [" ".to_owned(), "x".repeat(LONGEST_PROPOSAL + 1)] {
            assert!(matches!(read(&typed), Err(AppError::Invalid(problems)) if problems[0].field == "words"));
        }
    }
}
