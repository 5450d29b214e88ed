//! What may happen to a survey, what may still change in it, and what it needs before young people see it.

use super::model::{Document, Question, SurveyState};
use crate::{error::Sentence, lang::Both};

/// What somebody wants to happen to a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Move {
    /// Its author thinks it is ready.
    Submit,
    /// An officer opens it to everybody.
    Approve,
    /// An officer gives it back, saying why.
    Return(String),
    Close,
    Publish,
    Reopen,
}

/// Where a survey stands, and the officer's note if it was given back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub state: SurveyState,
    pub note: Option<String>,
}

/// What else has to be done because of a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Mail to the officers: one waits to be checked.
    TellOfficers,
    /// The questions are frozen as a version.
    Freeze,
}

/// A move that its state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Illegal;

impl Standing {
    /// The survey after a move (domain.md, States).
    ///
    /// # Errors
    /// `Illegal` if there is no such move from here.
    pub fn step(self, mv: Move) -> Result<(Self, Vec<Effect>), Illegal> {
        use SurveyState::{Checking, Closed, Draft, Open, Published};
        let (state, note, effects) = match (self.state, mv) {
            (Draft, Move::Submit) => (Checking, None, vec![Effect::TellOfficers]),
            (Checking, Move::Approve) => (Open, None, vec![Effect::Freeze]),
            (Checking, Move::Return(note)) => (Draft, Some(note), Vec::new()),
            (Open, Move::Close) => (Closed, None, Vec::new()),
            (Closed, Move::Reopen) => (Open, None, Vec::new()),
            (Closed, Move::Publish) => (Published, None, Vec::new()),
            _ => return Err(Illegal),
        };
        Ok((Self { state, note }, effects))
    }
}

/// How much of a survey somebody may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    Nothing,
    /// How things are worded, as a new version; not what is asked.
    Words,
    Everything,
}

/// What may change of a survey by its author or somebody it is shared with, and by an officer.
/// Once it is open, only an officer may: young people never see what no officer has looked at.
pub const fn extent(state: SurveyState, officer: bool) -> Extent {
    match (state, officer) {
        (SurveyState::Draft, _) | (SurveyState::Checking, true) => Extent::Everything,
        (SurveyState::Open, true) => Extent::Words,
        _ => Extent::Nothing,
    }
}

/// Something that is missing before a survey can be sent to be checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The question it is missing in, by id; none: the title or the introduction.
    pub question: Option<String>,
    pub sentence: Sentence,
}

/// Everything that is missing, in the order it would be read.
pub fn gaps(document: &Document) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let mut add = |question: Option<&Question>, key: &str, n: usize| {
        let sentence = Sentence::new(key);
        let sentence = if n == 0 { sentence } else { sentence.with("n", n) };
        gaps.push(Gap { question: question.map(|q| q.id.clone()), sentence });
    };
    words(&document.title, true, |en| add(None, if en { "surveys-gap-title-en" } else { "surveys-gap-title-cy" }, 0));
    words(&document.intro, false, |en| add(None, if en { "surveys-gap-intro-en" } else { "surveys-gap-intro-cy" }, 0));
    if document.questions.is_empty() {
        add(None, "surveys-gap-questions", 0);
    }
    for (n, question) in document.questions.iter().enumerate() {
        let (n, here) = (n + 1, Some(question));
        words(&question.text, true, |en| {
            add(here, if en { "surveys-gap-text-en" } else { "surveys-gap-text-cy" }, n);
        });
        words(&question.help, false, |en| {
            add(here, if en { "surveys-gap-help-en" } else { "surveys-gap-help-cy" }, n);
        });
        if question.kind.has_options() {
            if question.options.len() < 2 {
                add(here, "surveys-gap-options", n);
            }
            let lacks = |text: fn(&Both) -> &str| question.options.iter().any(|o| text(&o.label).trim().is_empty());
            if lacks(|label| &label.en) {
                add(here, "surveys-gap-option-en", n);
            }
            if lacks(|label| &label.cy) {
                add(here, "surveys-gap-option-cy", n);
            }
        }
    }
    gaps
}

/// Calls `missing` for each language (`true`: English) that `text` lacks; where the text is not
/// `needed`, only the twin of one that is there.
fn words(text: &Both, needed: bool, mut missing: impl FnMut(bool)) {
    let (en, cy) = (text.en.trim().is_empty(), text.cy.trim().is_empty());
    if en && (needed || !cy) {
        missing(true);
    }
    if cy && (needed || !en) {
        missing(false);
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::model::{Choice, Kind},
        *,
    };
    use proptest::prelude::*;
    use rstest::rstest;

    fn at(state: SurveyState) -> Standing {
        Standing { state, note: None }
    }

    #[rstest]
    #[case(SurveyState::Draft, Move::Submit, SurveyState::Checking)]
    #[case(SurveyState::Checking, Move::Approve, SurveyState::Open)]
    #[case(SurveyState::Checking, Move::Return("Shorter".into()), SurveyState::Draft)]
    #[case(SurveyState::Open, Move::Close, SurveyState::Closed)]
    #[case(SurveyState::Closed, Move::Reopen, SurveyState::Open)]
    #[case(SurveyState::Closed, Move::Publish, SurveyState::Published)]
    fn a_survey_goes_its_way(#[case] from: SurveyState, #[case] mv: Move, #[case] to: SurveyState) {
        assert_eq!(at(from).step(mv).map(|(after, _)| after.state), Ok(to));
    }

    #[test]
    fn a_note_stays_until_it_is_sent_again() {
        let (draft, _) = at(SurveyState::Checking).step(Move::Return("Shorter".into())).expect("legal");
        assert_eq!(draft.note.as_deref(), Some("Shorter"));
        let (checking, effects) = draft.step(Move::Submit).expect("legal");
        assert_eq!((checking.note, effects), (None, vec![Effect::TellOfficers]));
    }

    fn moves() -> impl Strategy<Value = Move> {
        prop_oneof![
            Just(Move::Submit),
            Just(Move::Approve),
            Just(Move::Return("x".into())),
            Just(Move::Close),
            Just(Move::Publish),
            Just(Move::Reopen),
        ]
    }

    proptest! {
        #[test]
        fn no_way_to_open_goes_past_an_officer(moves in prop::collection::vec(moves(), 0..20)) {
            let (mut standing, mut approved) = (at(SurveyState::Draft), false);
            for mv in moves {
                let approve = mv == Move::Approve;
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
            prop_assert_eq!(at(SurveyState::Published).step(mv), Err(Illegal));
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

    fn keys(document: &Document) -> Vec<String> {
        gaps(document).into_iter().map(|gap| gap.sentence.key).collect()
    }

    #[test]
    fn an_empty_survey_lacks_everything() {
        assert_eq!(
            keys(&Document::default()),
            ["surveys-gap-title-en", "surveys-gap-title-cy", "surveys-gap-questions"]
        );
    }

    #[test]
    fn what_is_said_in_one_language_is_said_in_both() {
        let question = Question {
            id: "q1".into(),
            kind: Kind::Single,
            text: Both::new("How?", ""),
            help: Both::new("", "Help"),
            options: vec![Choice { id: "a".into(), label: Both::new("Yes", "") }],
        };
        let document =
            Document { title: Both::new("T", "T"), intro: Both::new("I", ""), minutes: 1, questions: vec![question] };
        assert_eq!(
            keys(&document),
            [
                "surveys-gap-intro-cy",
                "surveys-gap-text-cy",
                "surveys-gap-help-en",
                "surveys-gap-options",
                "surveys-gap-option-cy"
            ]
        );
        assert_eq!(gaps(&document)[1].question.as_deref(), Some("q1"));
    }
}
