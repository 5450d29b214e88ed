//! Whether somebody comes to a meeting, as they say it before. Pure.

use crate::{
    closed_enum::closed_enum,
    error::{AppError, FieldErrors, Message},
    panels::model::{Mark, MeetingState},
    text::max_chars,
};

closed_enum! {
    /// What somebody says of a meeting before it is held.
    Coming { Comes = "coming", Apologies = "apologies", Substitute = "substitute" }
}

/// The longest name of a substitute, in characters.
pub const LONGEST_NAME: usize = 120;

impl Coming {
    /// The mark that it stands for until the clerk says otherwise: who sends a substitute sends apologies.
    pub const fn mark(self) -> Mark {
        match self {
            Self::Comes => Mark::Present,
            Self::Apologies | Self::Substitute => Mark::Apologies,
        }
    }
}

/// What somebody has said, with the name of who comes in their place; empty where nobody does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub coming: Coming,
    pub substitute: String,
}

/// Whether it can still be said: until the meeting's day is over, or it is held or cancelled.
pub fn is_open(state: MeetingState, held_on: &str, today: &str) -> bool {
    matches!(state, MeetingState::Planned | MeetingState::AgendaPublished) && today <= held_on
}

/// Reads what was typed; `counts`: whether it is a member, in whose place somebody may come.
///
/// # Errors
/// `Invalid`, by the fields `coming` and `substitute`.
pub fn read(coming: &str, substitute: &str, counts: bool) -> Result<Said, AppError> {
    let mut problems = FieldErrors::default();
    let coming = Coming::parse(coming).filter(|said| counts || *said != Coming::Substitute);
    let name = substitute.split_whitespace().collect::<Vec<_>>().join(" ");
    match coming {
        None => problems.push("coming", Message::new("coming-empty")),
        Some(Coming::Substitute) if name.is_empty() => problems.push("substitute", Message::new("coming-who-empty")),
        Some(_) => {}
    }
    max_chars(&mut problems, "substitute", &name, LONGEST_NAME);
    problems.check()?;
    let coming = coming.ok_or(AppError::Internal)?;
    Ok(Said { coming, substitute: if coming == Coming::Substitute { name } else { String::new() } })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(MeetingState::Planned, "2026-12-16", true)]
    #[case(MeetingState::AgendaPublished, "2026-12-16", true)]
    #[case(MeetingState::AgendaPublished, "2026-12-17", false)]
    #[case(MeetingState::Held, "2026-12-16", false)]
    #[case(MeetingState::Minuted, "2026-12-16", false)]
    #[case(MeetingState::Cancelled, "2026-12-01", false)]
    fn it_is_said_until_the_meeting(#[case] state: MeetingState, #[case] today: &str, #[case] open: bool) {
        assert_eq!(is_open(state, "2026-12-16", today), open);
    }

    #[rstest]
    #[case("coming", "", true, Ok(("coming", "")))]
    #[case("apologies", "Kai", true, Ok(("apologies", "")))]
    #[case("substitute", " Kai  Rees", true, Ok(("substitute", "Kai Rees")))]
    #[case("substitute", "", true, Err("substitute"))]
    #[case("substitute", "Kai", false, Err("coming"))]
    #[case("", "", true, Err("coming"))]
    fn what_is_said_is_read(
        #[case] coming: &str,
        #[case] name: &str,
        #[case] counts: bool,
        #[case] is: Result<(&str, &str), &str>,
    ) {
        match (read(coming, name, counts), is) {
            (Ok(said), Ok(is)) => assert_eq!((said.coming.key(), said.substitute.as_str()), is),
            (Err(AppError::Invalid(problems)), Err(field)) => assert_eq!(problems[0].field, field),
            (found, is) => panic!("{found:?} is not {is:?}"),
        }
    }
}
