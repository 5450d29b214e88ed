//! The only files that touch the pledge's tables.
//!
//! ```text
//! reading    the pledge and its statements
//! verdicts   what young people say           claiming   claims: drafted, released, taken back
//! rounds     review rounds: proposed, agreed, closed
//! cards      one-time cards of a round
//! drafting   an edition that members and the pledge lead write, and its adoption
//! evidence   links, files and figures of a claim      sounds  promises read aloud for Easy Read
//! issuing    who has had the pledge
//! leading    who leads on a statement, and the mail that reminds them
//! lineage    what a statement was in earlier editions
//! consulting  people are asked about a draft: opened, commented on, what has changed since
//! whereabouts  where a statement of any edition is read now
//! whys       which promise somebody has said why about
//! editions   adding a whole edition, for the demo
//! signing    who has signed, links to sign by, who has not signed
//! reporting  progress reports for a period
//! inspection packs for an inspection, and who was given them
//! desk       what waits for the pledge lead, and for members
//! ```

pub mod cards;
pub mod claiming;
pub mod consulting;
pub mod desk;
pub mod drafting;
pub mod editions;
pub mod entity;
pub mod evidence;
pub mod inspection;
pub mod issuing;
pub mod leading;
mod lineage;
pub mod reading;
pub mod reporting;
pub mod rounds;
#[cfg(test)]
mod seen;
pub mod signing;
pub mod sounds;
pub mod verdicts;
pub mod whereabouts;
pub mod whys;

use std::collections::HashMap;

use jiff::civil::Date;
use sea_orm::{QuerySelect as _, QueryTrait as _, entity::prelude::*, sea_query::SelectStatement};

pub use cards::{CardRound, card_round, card_voter, make_round_cards, round_of_card, round_sheet};
pub use claiming::{Draft, claim, discard_claim, draft, drafts, may_release, release_claim, withdraw_claim};
pub use desk::{desk, desk_of_member, desk_of_releaser, desk_of_round};
pub use editions::{NewEdition, add_edition, step_edition};
pub use lineage::kin;
pub use reading::{current, every_current, pledge, statement};
pub use rounds::{
    NewRound, Open, Proposed, agree_round, close_round, drop_round, kinds, now_open, propose_round, proposed,
};
pub use verdicts::{forget_voter, may_find, my_verdicts, put_verdicts};
pub(crate) use verdicts::{put_verdict, take_why};

use domain::{
    error::{AppError, Message},
    ids::{ClaimId, OutcomeId, PersonId, PledgeId, ReceiptId, RoundId, StatementId},
    lang::Localized,
    pledge::{
        figures::Series,
        gaps,
        model::{EditionKind, EditionState, Gap, Invited, Movement, RoundState, Standing, VoterKind},
        rules::{self, Figures, Findings, Together},
    },
    time::Timestamp,
};
use entity::{edition, statement};
use evidence::Evidence;
use platform::db::Tx;

/// The adopted pledge, or the offer to care leavers, as everybody sees it.
#[derive(Clone, Debug)]
pub struct Pledge {
    pub id: PledgeId,
    pub kind: EditionKind,
    pub title: Localized,
    pub adopted_on: String,
    pub adopted_by: Localized,
    pub outcomes: Vec<Outcome>,
    pub rounds: Vec<Round>,
    pub endorsements: Vec<(String, String)>,
}

#[derive(Clone, Debug)]
pub struct Outcome {
    pub id: OutcomeId,
    pub name: Localized,
    /// A key of `ui::SYMBOLS`, or empty.
    pub symbol: String,
    pub statements: Vec<Statement>,
}

#[derive(Clone, Debug)]
pub struct Statement {
    pub id: StatementId,
    pub number: i32,
    pub text: Localized,
    /// *What this means*; may be empty.
    pub plain: Localized,
    /// A key of `ui::SYMBOLS`, or empty.
    pub symbol: String,
    /// The service responsible, or empty.
    pub service: String,
    /// The newest claim, if any was made.
    pub claim: Option<Claim>,
    /// The verdicts of each round, newest first.
    pub found: Vec<(Round, Findings)>,
    /// Itself, and the statements of earlier editions that it came from.
    pub family: Vec<StatementId>,
}

#[derive(Clone, Debug)]
pub struct Claim {
    pub id: ClaimId,
    pub standing: Standing,
    pub evidence: Localized,
    pub author: String,
    pub at: Timestamp,
    pub revision: i64,
    /// When and why it was taken back; its evidence is gone then.
    pub withdrawn: Option<(Timestamp, Localized)>,
    /// It is about one of several statements that this one was merged from: history, and no word about the whole.
    pub of_part: bool,
    /// What the statement said then, if it was made of an earlier edition in other words.
    pub earlier_words: Option<Localized>,
    /// What it says was a mistake: where the council said that it had got to, and when.
    pub corrects: Option<(Standing, Timestamp)>,
    /// Whether a later one says that this one was a mistake.
    pub corrected: bool,
}

impl Claim {
    /// Whether it says where the statement has got to: not once it was taken back, nor of a part of it.
    pub fn counts(&self) -> bool {
        self.withdrawn.is_none() && !self.of_part
    }
}

#[derive(Clone, Debug)]
pub struct Round {
    pub id: RoundId,
    pub title: Localized,
    pub invited: Invited,
    /// What it asks about; empty: every statement.
    pub asks: Vec<StatementId>,
    pub state: RoundState,
    pub opened_at: Timestamp,
    pub closed_at: Option<Timestamp>,
}

impl Round {
    pub fn asks_about(&self, statement: StatementId) -> bool {
        self.asks.is_empty() || self.asks.contains(&statement)
    }
}

/// The newest closed round with enough verdicts, of rounds that are newest first.
fn shown(found: &[(Round, Findings)], fewest: i64) -> Option<(&Round, Together)> {
    let (n, together) = rules::shown(found.iter().map(|(round, findings)| (round.state, *findings)), fewest)?;
    Some((&found.get(n)?.0, together))
}

impl Statement {
    /// The newest closed round with enough verdicts, and what was found in it.
    pub fn shown(&self, fewest: i64) -> Option<(&Round, Together)> {
        shown(&self.found, fewest)
    }

    pub fn together(&self, fewest: i64) -> Together {
        self.shown(fewest).map_or(Together::TooFew, |(_, together)| together)
    }

    /// Whether everybody reads of it as a gap.
    pub fn is_gap(&self, fewest: i64) -> bool {
        self.gap(fewest) == Some(Gap::NotKept)
    }

    /// How the council and young people differ about it.
    pub fn gap(&self, fewest: i64) -> Option<Gap> {
        gaps::gap(self.claim.as_ref().map(|c| c.standing), self.together(fewest))
    }

    /// How what is found of it has moved since the round before.
    pub fn movement(&self, fewest: i64) -> Option<Movement> {
        gaps::movement(self.found.iter().map(|(round, findings)| (round.state, *findings)), fewest)
    }
}

impl Full {
    /// The newest closed round with enough verdicts, and what was found in it.
    pub fn shown(&self, fewest: i64) -> Option<(&Round, Together)> {
        shown(&self.rounds, fewest)
    }

    /// The claim that counts: the newest that was not taken back.
    pub fn claim(&self) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.counts())
    }

    /// The claim that counted at the end of this day.
    pub fn claim_on(&self, day: Date) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.counts() && claim.at.day() <= day)
    }

    /// What was shown of it at the end of this day, by today's threshold.
    pub fn shown_on(&self, day: Date, fewest: i64) -> Option<(&Round, Together)> {
        let closed = |round: &Round| round.closed_at.is_some_and(|at| at.day() <= day);
        let rounds: Vec<_> = self.rounds.iter().filter(|(round, _)| closed(round)).collect();
        let each = rounds.iter().map(|(round, findings)| (round.state, *findings));
        let (n, together) = rules::shown(each, fewest)?;
        Some((&rounds.get(n)?.0, together))
    }

    /// What the council claimed and what young people found at the end of this day.
    pub fn on(&self, day: Date, fewest: i64) -> (Option<Standing>, Together) {
        let together = self.shown_on(day, fewest).map_or(Together::TooFew, |(_, together)| together);
        (self.claim_on(day).map(|claim| claim.standing), together)
    }
}

impl Pledge {
    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        self.outcomes.iter().flat_map(|outcome| &outcome.statements)
    }

    /// What is claimed, what is found, and where the two differ.
    pub fn figures(&self, fewest: i64) -> Figures {
        let each = self.statements().map(|one| (one.claim.as_ref().map(|claim| claim.standing), one.together(fewest)));
        Figures::of(&each.collect::<Vec<_>>())
    }

    pub fn open_round(&self) -> Option<&Round> {
        self.rounds.iter().find(|round| round.state.takes_verdicts())
    }
}

/// One statement with its whole history.
#[derive(Clone, Debug)]
pub struct Full {
    pub pledge: PledgeId,
    pub kind: EditionKind,
    pub id: StatementId,
    pub number: i32,
    pub text: Localized,
    /// *What this means*; may be empty.
    pub plain: Localized,
    /// A key of `ui::SYMBOLS`, or empty.
    pub symbol: String,
    /// The service responsible, or empty.
    pub service: String,
    pub outcome: Localized,
    /// Newest first.
    pub claims: Vec<Claim>,
    /// Newest first.
    pub rounds: Vec<(Round, Findings)>,
    pub last_number: i32,
    /// What the claims rest on, beside their words.
    pub evidence: HashMap<ClaimId, Evidence>,
    /// The figures of all of them.
    pub series: Vec<Series>,
    /// The person who leads on it.
    pub lead: Option<PersonId>,
    /// Itself, and the statements of earlier editions that it came from.
    pub family: Vec<StatementId>,
}

/// Who gives a verdict: voters are told apart but not named.
#[derive(Clone, Copy, Debug)]
pub enum Voter {
    Person(PersonId),
    Receipt(ReceiptId),
    /// By the fingerprint of a card's code.
    Card([u8; 32]),
}

impl Voter {
    pub const fn kind(self) -> VoterKind {
        match self {
            Self::Person(_) => VoterKind::Member,
            Self::Receipt(_) => VoterKind::Receipt,
            Self::Card(_) => VoterKind::Card,
        }
    }
}

/// Whether a form was about this statement. One that names none is from before forms did.
///
/// # Errors
/// `Conflict` if it was about another one: an edition has been adopted since.
fn same_statement(found: StatementId, of: Option<StatementId>) -> Result<(), AppError> {
    if of.is_none_or(|of| of == found) { Ok(()) } else { Err(AppError::conflict("pledge-newer-edition")) }
}

/// A refusal that names which of the two it is about.
fn refused(key: &str, kind: EditionKind) -> AppError {
    AppError::Conflict(Message::new(key).with("kind", kind.key()))
}

/// What the audit log says of which of the two something is: of the pledge nothing (`audit-did-…` of the locales).
const fn in_log(kind: EditionKind) -> &'static str {
    match kind {
        EditionKind::Pledge => "",
        EditionKind::Offer => "offer",
    }
}

/// The adopted edition of this kind, locked so that none supersedes it meanwhile.
async fn adopted_held(tx: &Tx, kind: EditionKind) -> Result<Option<edition::Model>, AppError> {
    let found = edition::Entity::find()
        .filter(edition::Column::Kind.eq(kind))
        .filter(edition::Column::State.eq(EditionState::Adopted))
        .lock_shared()
        .one(tx)
        .await?;
    Ok(found)
}

/// A statement of an adopted edition, locked, and the edition so that none supersedes it meanwhile. With `of` it is that
/// statement, otherwise `number` of the pledge.
///
/// # Errors
/// `NotFound` for a statement that is none; `Conflict` if another edition has been adopted since.
async fn statement_held(tx: &Tx, (number, of): (i32, Option<StatementId>)) -> Result<statement::Model, AppError> {
    let Some(id) = of else {
        let edition = adopted_held(tx, EditionKind::Pledge).await?.ok_or(AppError::NotFound)?;
        let found = statement::Entity::find()
            .filter(statement::Column::PledgeId.eq(edition.id))
            .filter(statement::Column::Number.eq(number))
            .lock_exclusive()
            .one(tx)
            .await?;
        return found.ok_or(AppError::NotFound);
    };
    let newer = || AppError::conflict("pledge-newer-edition");
    let known = statement::Entity::find_by_id(id).one(tx).await?.ok_or_else(newer)?;
    let edition = edition::Entity::find_by_id(known.pledge_id).lock_shared().one(tx).await?;
    edition.filter(|edition| edition.state == EditionState::Adopted).ok_or_else(newer)?;
    let found = statement::Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or_else(newer)?;
    if found.number == number { Ok(found) } else { Err(newer()) }
}

/// The adopted edition of this kind.
async fn adopted_of(db: &impl ConnectionTrait, kind: EditionKind) -> Result<Option<edition::Model>, AppError> {
    let found = edition::Entity::find()
        .filter(edition::Column::Kind.eq(kind))
        .filter(edition::Column::State.eq(EditionState::Adopted))
        .one(db)
        .await?;
    Ok(found)
}

/// The adopted editions, one of each kind at most, as a subquery.
fn every_adopted() -> SelectStatement {
    edition::Entity::find()
        .select_only()
        .column(edition::Column::Id)
        .filter(edition::Column::State.eq(EditionState::Adopted))
        .into_query()
}
