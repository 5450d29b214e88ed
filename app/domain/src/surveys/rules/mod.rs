//! The moves of a survey, and who may change what of it. Pure.

pub mod logic;
pub mod readiness;
pub mod wording;

use super::model::SurveyState;

pub use readiness::{Gap, gaps};

/// A move of a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SurveyMove {
    /// Its author thinks it is ready.
    Submit,
    /// An officer opens it.
    Approve,
    /// An officer returns it, with a note.
    Return(String),
    Close,
    Publish,
    Reopen,
}

/// The state of a survey, and the officer's note if it was returned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub state: SurveyState,
    pub note: Option<String>,
}

/// What else a move makes necessary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Mail to the officers that a survey waits to be checked.
    TellOfficers,
    /// The questions are frozen as a version.
    Freeze,
}

/// A move that its state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllegalSurveyMove;

impl Standing {
    /// The survey after a move (docs/domain.md, *Surveys*).
    ///
    /// # Errors
    /// `IllegalSurveyMove` if there is no such move from here.
    pub fn step(self, mv: SurveyMove) -> Result<(Self, Vec<Effect>), IllegalSurveyMove> {
        use SurveyState::{Checking, Closed, Draft, Open, Published};
        let (state, note, effects) = match (self.state, mv) {
            (Draft, SurveyMove::Submit) => (Checking, None, vec![Effect::TellOfficers]),
            (Checking, SurveyMove::Approve) => (Open, None, vec![Effect::Freeze]),
            (Checking, SurveyMove::Return(note)) => (Draft, Some(note), Vec::new()),
            (Open, SurveyMove::Close) => (Closed, None, Vec::new()),
            (Closed, SurveyMove::Reopen) => (Open, None, Vec::new()),
            (Closed, SurveyMove::Publish) => (Published, None, Vec::new()),
            _ => return Err(IllegalSurveyMove),
        };
        Ok((Self { state, note }, effects))
    }
}

/// How much of a survey somebody may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    Nothing,
    /// The wording, as a new version; not what is asked.
    Words,
    Everything,
}

/// How much of a survey may be changed: by its author or somebody it is shared with, and by an officer. Once it is open
/// only officers may, so that young people never see what no officer has checked.
pub const fn extent(state: SurveyState, officer: bool) -> Extent {
    match (state, officer) {
        (SurveyState::Draft, _) | (SurveyState::Checking, true) => Extent::Everything,
        (SurveyState::Open, true) => Extent::Words,
        _ => Extent::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    fn at(state: SurveyState) -> Standing {
        Standing { state, note: None }
    }

    #[rstest]
    #[case(SurveyState::Draft, SurveyMove::Submit, SurveyState::Checking)]
    #[case(SurveyState::Checking, SurveyMove::Approve, SurveyState::Open)]
    #[case(SurveyState::Checking, SurveyMove::Return("Shorter".into()), SurveyState::Draft)]
    #[case(SurveyState::Open, SurveyMove::Close, SurveyState::Closed)]
    #[case(SurveyState::Closed, SurveyMove::Reopen, SurveyState::Open)]
    #[case(SurveyState::Closed, SurveyMove::Publish, SurveyState::Published)]
    fn a_survey_goes_its_way(#[case] from: SurveyState, #[case] mv: SurveyMove, #[case] to: SurveyState) {
        assert_eq!(at(from).step(mv).map(|(after, _)| after.state), Ok(to));
    }

    #[test]
    fn a_note_stays_until_it_is_sent_again() {
        let (draft, _) = at(SurveyState::Checking).step(SurveyMove::Return("Shorter".into())).expect("legal");
        assert_eq!(draft.note.as_deref(), Some("Shorter"));
        let (checking, effects) = draft.step(SurveyMove::Submit).expect("legal");
        assert_eq!((checking.note, effects), (None, vec![Effect::TellOfficers]));
    }

    fn moves() -> impl Strategy<Value = SurveyMove> {
        prop_oneof![
            Just(SurveyMove::Submit),
            Just(SurveyMove::Approve),
            Just(SurveyMove::Return("x".into())),
            Just(SurveyMove::Close),
            Just(SurveyMove::Publish),
            Just(SurveyMove::Reopen),
        ]
    }

    proptest! {
        #[test]
        fn no_way_to_open_goes_past_an_officer(moves in prop::collection::vec(moves(), 0..20)) {
            let (mut standing, mut approved) = (at(SurveyState::Draft), false);
            for mv in moves {
                let approve = mv == SurveyMove::Approve;
                if let Ok((next, effects)) = standing.clone().step(mv) {
                    approved |= approve;
                    prop_assert_eq!(effects.contains(&Effect::Freeze), approve);
                    standing = next;
                }
            }
            prop_assert!(approved || matches!(standing.state, SurveyState::Draft | SurveyState::Checking));
        }

        #[test]
        fn what_is_published_stays(mv in moves()) {
            prop_assert_eq!(at(SurveyState::Published).step(mv), Err(IllegalSurveyMove));
        }
    }

    #[rstest]
    #[case(SurveyState::Draft, Extent::Everything, Extent::Everything)]
    #[case(SurveyState::Checking, Extent::Nothing, Extent::Everything)]
    #[case(SurveyState::Open, Extent::Nothing, Extent::Words)]
    #[case(SurveyState::Closed, Extent::Nothing, Extent::Nothing)]
    #[case(SurveyState::Published, Extent::Nothing, Extent::Nothing)]
    fn what_may_change(#[case] state: SurveyState, #[case] author: Extent, #[case] officer: Extent) {
        assert_eq!((extent(state, false), extent(state, true)), (author, officer));
    }
}
