//! The states of an edition: drafted, asked about, adopted, superseded. Pure.

use super::IllegalPledgeMove;
use crate::pledge::model::EditionState;

impl EditionState {
    /// Draft → Consulting → Adopted → Superseded (docs/domain.md, *Editions*).
    ///
    /// # Errors
    /// `IllegalPledgeMove` from Superseded, the last state.
    pub const fn next(self) -> Result<Self, IllegalPledgeMove> {
        match self {
            Self::Draft => Ok(Self::Consulting),
            Self::Consulting => Ok(Self::Adopted),
            Self::Adopted => Ok(Self::Superseded),
            Self::Superseded => Err(IllegalPledgeMove),
        }
    }

    /// Adopted by a body on a day, not while people are `asked` about it. A pledge that was consulted on before it was
    /// typed in here is adopted as a draft (decision 0043).
    ///
    /// # Errors
    /// `IllegalPledgeMove` while people are asked, and for what is adopted already.
    pub const fn adopt(self, asked: bool) -> Result<Self, IllegalPledgeMove> {
        match self {
            Self::Draft | Self::Consulting if !asked => Ok(Self::Adopted),
            _ => Err(IllegalPledgeMove),
        }
    }

    /// Opened for comment: for the first time, or again once people have been heard (decision 0045).
    ///
    /// # Errors
    /// `IllegalPledgeMove` while people are `asked` about it, and for what is adopted.
    pub const fn consult(self, asked: bool) -> Result<Self, IllegalPledgeMove> {
        match self {
            Self::Draft | Self::Consulting if !asked => Ok(Self::Consulting),
            _ => Err(IllegalPledgeMove),
        }
    }

    /// Whether its words can be changed. While people are asked about it, what they are asked about stays as it is.
    pub const fn is_editable(self, asked: bool) -> bool {
        matches!(self, Self::Draft | Self::Consulting) && !asked
    }

    /// Whether it can be thrown away, or a file take the place of all of it: not once people have been asked, whose
    /// comments are about what is in it.
    pub const fn is_replaceable(self) -> bool {
        matches!(self, Self::Draft)
    }

    /// Whether everybody may read it.
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Adopted | Self::Superseded)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(EditionState::Draft, Ok(EditionState::Consulting))]
    #[case(EditionState::Consulting, Ok(EditionState::Adopted))]
    #[case(EditionState::Adopted, Ok(EditionState::Superseded))]
    #[case(EditionState::Superseded, Err(IllegalPledgeMove))]
    fn an_edition_goes_one_way(#[case] from: EditionState, #[case] to: Result<EditionState, IllegalPledgeMove>) {
        assert_eq!(from.next(), to);
    }

    const NO: Result<EditionState, IllegalPledgeMove> = Err(IllegalPledgeMove);
    const ADOPTED: Result<EditionState, IllegalPledgeMove> = Ok(EditionState::Adopted);
    const ASKED: Result<EditionState, IllegalPledgeMove> = Ok(EditionState::Consulting);

    #[rstest]
    #[case(EditionState::Draft, false, ADOPTED, ASKED, true, true, false)]
    #[case::no_consultation_runs_for_a_draft(EditionState::Draft, true, NO, NO, false, true, false)]
    #[case::once_it_is_closed(EditionState::Consulting, false, ADOPTED, ASKED, true, false, false)]
    #[case::while_people_are_asked(EditionState::Consulting, true, NO, NO, false, false, false)]
    #[case(EditionState::Adopted, false, NO, NO, false, false, true)]
    #[case(EditionState::Superseded, false, NO, NO, false, false, true)]
    fn what_an_edition_allows(
        #[case] state: EditionState,
        #[case] asked: bool,
        #[case] adopted: Result<EditionState, IllegalPledgeMove>,
        #[case] consulted: Result<EditionState, IllegalPledgeMove>,
        #[case] editable: bool,
        #[case] replaceable: bool,
        #[case] public: bool,
    ) {
        assert_eq!((state.adopt(asked), state.consult(asked)), (adopted, consulted));
        assert_eq!(
            (state.is_editable(asked), state.is_replaceable(), state.is_public()),
            (editable, replaceable, public)
        );
    }
}
