//! Somebody who plays everything that is shown of verdicts against what is hidden: the words, the gaps and their filter,
//! the figures, the trend, and reports of two periods. Of two ways in which people can have answered that look alike on the
//! page of each promise (`domain::pledge::published`) nothing else tells which it was; of the offer to care leavers as of
//! the pledge.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use uuid::Uuid;

use super::{Claim, Full, Pledge, Round, Statement};
use domain::{
    ids::{ClaimId, OutcomeId, PledgeId, RoundId, StatementId},
    lang::Localized,
    pledge::{
        model::{EditionKind, Gap, Invited, Movement, RoundState, Standing},
        published::{Published, published},
        rules::{Figures, Findings, Together},
    },
    time::{DAY, Timestamp},
};

const FEWEST: i64 = 10;
/// Rounds of each promise, newest first: one may be open, the others were closed 100 days apart.
const ROUNDS: usize = 3;

type Counts = [[i64; 4]; ROUNDS];

fn round(n: usize, open: bool) -> Round {
    let days = i64::try_from(ROUNDS - n).unwrap_or_default() * 100;
    let state = if open && n == 0 { RoundState::Open } else { RoundState::Closed };
    Round {
        id: RoundId(Uuid::from_u128(n as u128)),
        title: Localized::default(),
        invited: Invited::Receipts,
        asks: Vec::new(),
        state,
        opened_at: Timestamp((days - 50) * DAY),
        closed_at: (state == RoundState::Closed).then_some(Timestamp(days * DAY)),
    }
}

fn rounds(counts: &Counts, open: bool) -> Vec<(Round, Findings)> {
    let findings = |[kept, partly, not_kept, dont_know]: [i64; 4]| Findings { kept, partly, not_kept, dont_know };
    counts.iter().enumerate().map(|(n, counts)| (round(n, open), findings(*counts))).collect()
}

fn claim(standing: Standing) -> Claim {
    Claim {
        id: ClaimId(Uuid::from_u128(1)),
        standing,
        evidence: Localized::default(),
        author: String::new(),
        at: Timestamp(DAY),
        revision: 0,
        withdrawn: None,
        of_part: false,
        earlier_words: None,
        corrects: None,
        corrected: false,
    }
}

fn statement(counts: &Counts, open: bool, standing: Option<Standing>) -> Statement {
    Statement {
        id: StatementId(Uuid::from_u128(1)),
        number: 1,
        text: Localized::default(),
        plain: Localized::default(),
        symbol: String::new(),
        service: String::new(),
        claim: standing.map(claim),
        found: rounds(counts, open),
        family: Vec::new(),
    }
}

fn full(kind: EditionKind, counts: &Counts, open: bool, standing: Option<Standing>) -> Full {
    Full {
        pledge: PledgeId(Uuid::from_u128(1)),
        kind,
        id: StatementId(Uuid::from_u128(1)),
        number: 1,
        text: Localized::default(),
        plain: Localized::default(),
        symbol: String::new(),
        service: String::new(),
        outcome: Localized::default(),
        claims: standing.map(claim).into_iter().collect(),
        rounds: rounds(counts, open),
        last_number: 1,
        evidence: std::collections::HashMap::new(),
        series: Vec::new(),
        lead: None,
        family: Vec::new(),
    }
}

/// What the page of one promise shows of each round: what may be published, and the word of a closed one.
fn page(counts: &Counts, open: bool) -> Vec<(Published, Option<Together>)> {
    let each = rounds(counts, open).into_iter().map(|(round, findings)| {
        let word = (!round.state.takes_verdicts()).then(|| findings.together(FEWEST));
        (published(round.state, &findings, FEWEST), word)
    });
    each.collect()
}

/// What is said of one promise elsewhere: in lists, on *How are we doing*, in open data, in reports.
#[derive(Debug, PartialEq)]
struct Said {
    together: Together,
    of_round: Option<RoundId>,
    is_gap: bool,
    gap: Option<Gap>,
    movement: Option<Movement>,
    on: Vec<(Option<Standing>, Together)>,
}

fn said(kind: EditionKind, counts: &Counts, open: bool, standing: Option<Standing>, days: [Date; 2]) -> Said {
    let (one, whole) = (statement(counts, open, standing), full(kind, counts, open, standing));
    Said {
        together: one.together(FEWEST),
        of_round: one.shown(FEWEST).map(|(round, _)| round.id),
        is_gap: one.is_gap(FEWEST),
        gap: one.gap(FEWEST),
        movement: one.movement(FEWEST),
        on: days.into_iter().map(|day| whole.on(day, FEWEST)).collect(),
    }
}

fn figures(kind: EditionKind, all: &[(Counts, Option<Standing>)], open: bool) -> Figures {
    let statements = all.iter().map(|(counts, standing)| statement(counts, open, *standing)).collect();
    let outcome = super::Outcome {
        id: OutcomeId(Uuid::from_u128(1)),
        name: Localized::default(),
        symbol: String::new(),
        statements,
    };
    let pledge = Pledge {
        id: PledgeId(Uuid::from_u128(1)),
        kind,
        title: Localized::default(),
        adopted_on: String::new(),
        adopted_by: Localized::default(),
        outcomes: vec![outcome],
        rounds: Vec::new(),
        endorsements: Vec::new(),
    };
    pledge.figures(FEWEST)
}

fn any_counts() -> impl Strategy<Value = Counts> {
    let of_round = || [0..14_i64, 0..14_i64, 0..14_i64, 0..14_i64];
    [of_round(), of_round(), of_round()]
}

/// Other answers: those of one round moved from one answer to another, which often looks alike.
fn moved(counts: &Counts, (round, from, to, n): (usize, usize, usize, i64)) -> Counts {
    let mut other = *counts;
    let n = n.min(other[round][from]);
    other[round][from] -= n;
    other[round][to] += n;
    other
}

fn any_kind() -> impl Strategy<Value = EditionKind> {
    prop::sample::select(EditionKind::ALL.to_vec())
}

fn any_day() -> impl Strategy<Value = Date> {
    (0..400_i32).prop_map(|days| date(1970, 1, 1).saturating_add(jiff::ToSpan::days(days)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_048))]

    #[test]
    fn nothing_says_more_than_the_page_of_a_promise(
        kind in any_kind(),
        counts in any_counts(),
        step in (0..ROUNDS, 0..4_usize, 0..4_usize, 1..8_i64),
        open in any::<bool>(),
        claimed in 0..3_usize,
        days in [any_day(), any_day()],
        beside in any_counts(),
    ) {
        let standing = [None, Some(Standing::Met), Some(Standing::InProgress)][claimed];
        let other = moved(&counts, step);
        prop_assume!(page(&counts, open) == page(&other, open));
        prop_assert_eq!(said(kind, &counts, open, standing, days), said(kind, &other, open, standing, days));
        let both = |one: Counts| [(one, standing), (beside, Some(Standing::Met))];
        prop_assert_eq!(figures(kind, &both(counts), open), figures(kind, &both(other), open));
    }

    /// Before and after one more answer in the open round nothing has moved: not the figures, the trend or a report.
    #[test]
    fn two_moments_of_an_open_round_are_alike(
        kind in any_kind(),
        counts in any_counts(),
        answer in 0..4_usize,
        claimed in 0..3_usize,
        days in [any_day(), any_day()],
    ) {
        let standing = [None, Some(Standing::Met), Some(Standing::InProgress)][claimed];
        let mut later = counts;
        later[0][answer] += 1;
        prop_assert_eq!(said(kind, &counts, true, standing, days), said(kind, &later, true, standing, days));
        prop_assert_eq!(figures(kind, &[(counts, standing)], true), figures(kind, &[(later, standing)], true));
    }
}
