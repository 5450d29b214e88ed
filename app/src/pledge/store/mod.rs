//! The only files that touch the pledge's tables.
//!
//! ```text
//! reading    the pledge and its statements, as they stand
//! verdicts   what young people find       claiming   what the council says; review rounds
//! editions   putting an edition in, and taking it through its states
//! ```

mod claiming;
mod desk;
mod editions;
mod reading;
mod verdicts;

use sea_orm::entity::prelude::*;

pub(crate) use claiming::{claim, close_round, open_round};
pub(crate) use desk::{desk, desk_of_member};
pub use editions::{NewEdition, add_edition, step_edition};
pub(crate) use reading::{pledge, statement};
pub(crate) use verdicts::{forget_voter, give_verdict, my_verdicts, put_verdicts};

use super::{
    entity::edition,
    model::{EditionState, RoundState, Standing},
    rules::{self, Findings, Together},
};
use crate::{
    error::AppError,
    ids::{PersonId, PledgeId, ReceiptId, RoundId, StatementId},
    lang::Both,
    time::Timestamp,
};

/// The adopted pledge, as everybody may see it.
#[derive(Clone, Debug)]
pub struct Pledge {
    pub id: PledgeId,
    pub title: Both,
    pub adopted_on: String,
    pub adopted_by: String,
    pub outcomes: Vec<Outcome>,
    pub rounds: Vec<Round>,
    pub endorsements: Vec<(String, String)>,
}

#[derive(Clone, Debug)]
pub struct Outcome {
    pub name: Both,
    pub statements: Vec<Statement>,
}

#[derive(Clone, Debug)]
pub struct Statement {
    pub id: StatementId,
    pub number: i32,
    pub text: Both,
    /// The newest claim, if any was made.
    pub claim: Option<Claim>,
    /// What was found in the newest round.
    pub findings: Findings,
}

#[derive(Clone, Debug)]
pub struct Claim {
    pub standing: Standing,
    pub evidence: Both,
    pub author: String,
    pub at: Timestamp,
}

#[derive(Clone, Debug)]
pub struct Round {
    pub id: RoundId,
    pub title: Both,
    pub state: RoundState,
    pub opened_at: Timestamp,
    pub closed_at: Option<Timestamp>,
}

impl Statement {
    pub fn together(&self, fewest: i64) -> Together {
        self.findings.together(fewest)
    }

    pub fn is_gap(&self, fewest: i64) -> bool {
        rules::is_gap(self.claim.as_ref().map(|c| c.standing), self.together(fewest))
    }
}

impl Pledge {
    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        self.outcomes.iter().flat_map(|outcome| &outcome.statements)
    }

    pub fn open_round(&self) -> Option<&Round> {
        self.rounds.iter().find(|round| round.state.takes_verdicts())
    }
}

/// One statement with everything that was ever said of it.
#[derive(Clone, Debug)]
pub struct Full {
    pub pledge: PledgeId,
    pub id: StatementId,
    pub number: i32,
    pub text: Both,
    pub outcome: Both,
    /// Newest first.
    pub claims: Vec<Claim>,
    /// Newest first.
    pub rounds: Vec<(Round, Findings)>,
    pub last_number: i32,
}

/// Who gives a verdict: told apart, not named.
#[derive(Clone, Copy, Debug)]
pub enum Voter {
    Person(PersonId),
    Receipt(ReceiptId),
}

async fn adopted(db: &impl ConnectionTrait) -> Result<Option<edition::Model>, AppError> {
    Ok(edition::Entity::find().filter(edition::Column::State.eq(EditionState::Adopted)).one(db).await?)
}
