//! The rules of the pledge: editions, claims, rounds, and when a statement is a gap. Pure.

use super::model::{EditionState, Finding, RoundState, Standing};
use crate::{
    closed_enum::closed_enum,
    ids::PersonId,
    release::model::State,
    time::{DAY, Timestamp},
};

/// A move that the state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllegalPledgeMove;

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
}

impl EditionState {
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

impl RoundState {
    /// # Errors
    /// `IllegalPledgeMove` if it is closed already: a round is never reopened.
    pub const fn close(self) -> Result<Self, IllegalPledgeMove> {
        match self {
            Self::Open => Ok(Self::Closed),
            Self::Closed => Err(IllegalPledgeMove),
        }
    }

    pub const fn takes_verdicts(self) -> bool {
        matches!(self, Self::Open)
    }
}

/// A proposed round. It opens once an officer and a member agree (docs/domain.md, *Review rounds*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    pub officer: Option<PersonId>,
    pub member: Option<PersonId>,
}

/// Somebody who agrees to a round or closes it. The pledge lead, who is judged by it, may do neither.
#[derive(Clone, Copy, Debug)]
pub struct Agrees {
    pub who: PersonId,
    pub officer: bool,
    pub member: bool,
    pub pledge_lead: bool,
}

impl Proposal {
    /// Agrees for the side that is still missing.
    ///
    /// # Errors
    /// `IllegalPledgeMove` for the pledge lead, for somebody who has agreed already, and if their side has.
    pub fn agree(self, by: Agrees) -> Result<Self, IllegalPledgeMove> {
        if by.pledge_lead || [self.officer, self.member].contains(&Some(by.who)) {
            return Err(IllegalPledgeMove);
        }
        match self {
            Self { officer: None, .. } if by.officer => Ok(Self { officer: Some(by.who), ..self }),
            Self { member: None, .. } if by.member => Ok(Self { member: Some(by.who), ..self }),
            _ => Err(IllegalPledgeMove),
        }
    }

    pub const fn is_agreed(self) -> bool {
        self.officer.is_some() && self.member.is_some()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimMove {
    /// Rewrites the draft.
    Rewrite,
    /// `own`: by its author.
    Release {
        own: bool,
    },
    Discard,
    Withdraw,
}

/// The moves of a claim: Draft -release(not its author)-> Released -withdraw(reason)-> Withdrawn. A released claim is
/// never changed; a new one is made instead. A discarded draft leaves nothing: the state is none.
///
/// # Errors
/// `IllegalPledgeMove` if the state does not allow the move.
pub const fn claim_step(state: State, mv: ClaimMove) -> Result<Option<State>, IllegalPledgeMove> {
    match (state, mv) {
        (State::Draft, ClaimMove::Rewrite) => Ok(Some(State::Draft)),
        (State::Draft, ClaimMove::Release { own: false }) => Ok(Some(State::Released)),
        (State::Draft, ClaimMove::Discard) => Ok(None),
        (State::Released, ClaimMove::Withdraw) => Ok(Some(State::Withdrawn)),
        _ => Err(IllegalPledgeMove),
    }
}

impl Standing {
    /// *Met* and *not met* need evidence (docs/domain.md, *Claims*).
    pub const fn needs_evidence(self) -> bool {
        matches!(self, Self::Met | Self::NotMet)
    }
}

/// After 12 months a claim is shown as stale.
pub const STALE_AFTER: i64 = 365 * DAY;
/// How long before that whoever leads on the statement is reminded.
const REMINDED_BEFORE: i64 = 30 * DAY;

closed_enum! {
    /// A reminder of a claim: it will be stale in a month, or it is.
    Reminder { Due = "due", Late = "late" }
}

/// The reminder that is due of a claim made at `at`, if any is (docs/domain.md, *Claims*).
pub fn reminder(at: Timestamp, now: Timestamp) -> Option<Reminder> {
    match now.since(at) {
        age if age >= STALE_AFTER => Some(Reminder::Late),
        age if age >= STALE_AFTER - REMINDED_BEFORE => Some(Reminder::Due),
        _ => None,
    }
}

pub const fn is_stale(claimed: Timestamp, now: Timestamp) -> bool {
    now.since(claimed) > STALE_AFTER
}

/// The number of verdicts of each kind in one round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    pub kept: i64,
    pub partly: i64,
    pub not_kept: i64,
    pub dont_know: i64,
}

/// What young people together find of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Together {
    /// Fewer than the threshold gave a verdict other than *don't know*: nothing is shown.
    TooFew,
    Kept,
    Partly,
    NotKept,
}

impl Findings {
    pub const fn count(&self, finding: Finding) -> i64 {
        match finding {
            Finding::Kept => self.kept,
            Finding::Partly => self.partly,
            Finding::NotKept => self.not_kept,
            Finding::DontKnow => self.dont_know,
        }
    }

    pub const fn add(&mut self, finding: Finding, n: i64) {
        match finding {
            Finding::Kept => self.kept += n,
            Finding::Partly => self.partly += n,
            Finding::NotKept => self.not_kept += n,
            Finding::DontKnow => self.dont_know += n,
        }
    }

    /// The number of verdicts.
    pub const fn people(&self) -> i64 {
        self.kept + self.partly + self.not_kept + self.dont_know
    }

    /// What they find together: *kept* if at least half of those who know say so, *not kept* if at least half say that,
    /// *partly* otherwise. One word about at least `fewest` people says nothing of any one of them.
    pub const fn together(&self, fewest: i64) -> Together {
        let know = self.kept + self.partly + self.not_kept;
        if know == 0 || know < fewest {
            Together::TooFew
        } else if 2 * self.kept >= know {
            Together::Kept
        } else if 2 * self.not_kept >= know {
            Together::NotKept
        } else {
            Together::Partly
        }
    }
}

/// Whether it is claimed met while young people do not find it kept.
pub const fn is_gap(claim: Option<Standing>, together: Together) -> bool {
    matches!(claim, Some(Standing::Met)) && matches!(together, Together::Partly | Together::NotKept)
}

/// The round that is shown of a statement, as an index of `rounds` (newest first), and its finding: the newest closed
/// round with enough verdicts. An open round changes nothing.
pub fn shown(rounds: impl IntoIterator<Item = (RoundState, Findings)>, fewest: i64) -> Option<(usize, Together)> {
    let closed = rounds.into_iter().enumerate().filter(|(_, (state, _))| !state.takes_verdicts());
    closed.map(|(n, (_, findings))| (n, findings.together(fewest))).find(|(_, together)| *together != Together::TooFew)
}

/// So many of so many; none if it is unknown of all.
pub type Known = Option<(usize, usize)>;

/// The figures of a pledge. What is unknown is none, never zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Claimed met, of all statements; none if there are no claims.
    pub met: Known,
    /// Found kept, of the statements with enough verdicts.
    pub kept: Known,
    /// Gaps, of the statements that are claimed met and have enough verdicts.
    pub gaps: Known,
}

impl Figures {
    pub fn of(statements: &[(Option<Standing>, Together)]) -> Self {
        let of = |n: usize, of: usize| (of > 0).then_some((n, of));
        let claimed = statements.iter().any(|(claim, _)| claim.is_some());
        let met = statements.iter().filter(|(claim, _)| *claim == Some(Standing::Met));
        let known = statements.iter().filter(|(_, found)| *found != Together::TooFew);
        let both = met.clone().filter(|(_, found)| *found != Together::TooFew);
        let gaps = both.clone().filter(|(claim, found)| is_gap(*claim, *found));
        let kept = known.clone().filter(|(_, found)| *found == Together::Kept);
        Self {
            met: of(met.count(), statements.len()).filter(|_| claimed),
            kept: of(kept.count(), known.count()),
            gaps: of(gaps.count(), both.count()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    const ANN: PersonId = PersonId(uuid::Uuid::from_u128(1));
    const BOB: PersonId = PersonId(uuid::Uuid::from_u128(2));

    fn by(who: PersonId, officer: bool, member: bool, pledge_lead: bool) -> Agrees {
        Agrees { who, officer, member, pledge_lead }
    }

    #[test]
    fn a_round_opens_once_an_officer_and_a_member_agree() {
        let proposed = Proposal::default().agree(by(ANN, true, false, false)).expect("an officer proposes");
        assert!(!proposed.is_agreed());
        assert_eq!(
            proposed.agree(by(BOB, true, false, false)),
            Err(IllegalPledgeMove),
            "a second officer is no member"
        );
        assert_eq!(proposed.agree(by(ANN, true, true, false)), Err(IllegalPledgeMove), "one person is not two");
        assert_eq!(
            proposed.agree(by(BOB, false, true, true)),
            Err(IllegalPledgeMove),
            "whoever is judged does not open it"
        );
        assert!(proposed.agree(by(BOB, false, true, false)).expect("a member agrees").is_agreed());
        let other = Proposal::default().agree(by(BOB, false, true, false)).expect("a member proposes");
        assert!(other.agree(by(ANN, true, false, false)).expect("an officer agrees").is_agreed());
        assert_eq!(Proposal::default().agree(by(ANN, false, false, false)), Err(IllegalPledgeMove));
    }

    #[rstest]
    #[case(State::Draft, ClaimMove::Rewrite, Ok(Some(State::Draft)))]
    #[case(State::Draft, ClaimMove::Release { own: false }, Ok(Some(State::Released)))]
    #[case(State::Draft, ClaimMove::Release { own: true }, Err(IllegalPledgeMove))]
    #[case(State::Draft, ClaimMove::Discard, Ok(None))]
    #[case(State::Draft, ClaimMove::Withdraw, Err(IllegalPledgeMove))]
    #[case(State::Released, ClaimMove::Rewrite, Err(IllegalPledgeMove))]
    #[case(State::Released, ClaimMove::Discard, Err(IllegalPledgeMove))]
    #[case(State::Released, ClaimMove::Withdraw, Ok(Some(State::Withdrawn)))]
    #[case(State::Withdrawn, ClaimMove::Release { own: false }, Err(IllegalPledgeMove))]
    fn a_claim_moves(#[case] from: State, #[case] mv: ClaimMove, #[case] to: Result<Option<State>, IllegalPledgeMove>) {
        assert_eq!(claim_step(from, mv), to);
    }

    const KEPT: Findings = Findings { kept: 10, partly: 0, not_kept: 0, dont_know: 0 };
    const NOT: Findings = Findings { kept: 0, partly: 0, not_kept: 10, dont_know: 0 };
    const FEW: Findings = Findings { kept: 0, partly: 0, not_kept: 9, dont_know: 50 };

    #[rstest]
    #[case(vec![], None)]
    #[case(vec![(RoundState::Open, NOT)], None)]
    #[case(vec![(RoundState::Closed, KEPT)], Some((0, Together::Kept)))]
    #[case::an_open_one_changes_nothing(vec![(RoundState::Open, NOT), (RoundState::Closed, KEPT)], Some((1, Together::Kept)))]
    #[case::too_few(vec![(RoundState::Closed, FEW), (RoundState::Closed, KEPT)], Some((1, Together::Kept)))]
    #[case::the_newest(vec![(RoundState::Closed, NOT), (RoundState::Closed, KEPT)], Some((0, Together::NotKept)))]
    fn what_is_shown(#[case] rounds: Vec<(RoundState, Findings)>, #[case] says: Option<(usize, Together)>) {
        assert_eq!(shown(rounds, 10), says);
    }

    #[rstest]
    #[case::nothing(vec![], [None, None, None])]
    #[case::nothing_known(vec![(None, Together::TooFew); 3], [None, None, None])]
    #[case::claimed_alone(vec![(Some(Standing::Met), Together::TooFew), (None, Together::TooFew)], [Some((1, 2)), None, None])]
    #[case::found_alone(vec![(None, Together::NotKept), (None, Together::TooFew)], [None, Some((0, 1)), None])]
    #[case::all(
        vec![(Some(Standing::Met), Together::Partly), (Some(Standing::Met), Together::Kept), (Some(Standing::NotMet), Together::NotKept)],
        [Some((2, 3)), Some((1, 3)), Some((1, 2))]
    )]
    fn what_is_not_known_is_never_zero(
        #[case] statements: Vec<(Option<Standing>, Together)>,
        #[case] figures: [Known; 3],
    ) {
        let Figures { met, kept, gaps } = Figures::of(&statements);
        assert_eq!([met, kept, gaps], figures);
    }

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

    #[test]
    fn a_closed_round_stays_closed() {
        assert_eq!(RoundState::Open.close(), Ok(RoundState::Closed));
        assert_eq!(RoundState::Closed.close(), Err(IllegalPledgeMove));
        assert!(!RoundState::Closed.takes_verdicts());
    }

    #[rstest]
    #[case(Standing::NotStarted, false)]
    #[case(Standing::InProgress, false)]
    #[case(Standing::Met, true)]
    #[case(Standing::NotMet, true)]
    fn evidence_is_needed_for_a_plain_yes_or_no(#[case] standing: Standing, #[case] needed: bool) {
        assert_eq!(standing.needs_evidence(), needed);
    }

    #[test]
    fn a_claim_is_stale_after_a_year() {
        let claimed = Timestamp(0);
        assert!(!is_stale(claimed, Timestamp(STALE_AFTER)));
        assert!(is_stale(claimed, Timestamp(STALE_AFTER + 1)));
    }

    #[rstest]
    #[case([6, 3, 3, 0], Together::Kept)]
    #[case([5, 4, 3, 0], Together::Partly)]
    #[case([3, 3, 6, 0], Together::NotKept)]
    #[case([3, 3, 3, 90], Together::TooFew)]
    #[case([0, 0, 0, 0], Together::TooFew)]
    #[case([10, 0, 0, 90], Together::Kept)]
    fn what_young_people_find_together(#[case] n: [i64; 4], #[case] together: Together) {
        let findings = Findings { kept: n[0], partly: n[1], not_kept: n[2], dont_know: n[3] };
        assert_eq!(findings.together(10), together);
    }

    #[rstest]
    #[case(Some(Standing::Met), Together::NotKept, true)]
    #[case(Some(Standing::Met), Together::Partly, true)]
    #[case(Some(Standing::Met), Together::Kept, false)]
    #[case(Some(Standing::Met), Together::TooFew, false)]
    #[case(Some(Standing::NotMet), Together::NotKept, false)]
    #[case(None, Together::NotKept, false)]
    fn a_gap_is_claimed_met_and_not_found_kept(
        #[case] claim: Option<Standing>,
        #[case] together: Together,
        #[case] gap: bool,
    ) {
        assert_eq!(is_gap(claim, together), gap);
    }

    proptest! {
        #[test]
        fn nothing_is_said_of_fewer_than_the_threshold(kept in 0..20_i64, partly in 0..20_i64, not_kept in 0..20_i64, dont_know in 0..50_i64, fewest in 1..40_i64) {
            let findings = Findings { kept, partly, not_kept, dont_know };
            if kept + partly + not_kept < fewest {
                prop_assert_eq!(findings.together(fewest), Together::TooFew);
            }
        }
    }
}
