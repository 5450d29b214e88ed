//! The only file that touches the pledge's tables.

use std::collections::HashMap;

use sea_orm::{DatabaseConnection, QueryOrder, QuerySelect, Set, entity::prelude::*, sea_query::OnConflict};

use super::{
    entity::{claim, edition, endorsement, outcome, round, statement, verdict},
    model::{EditionState, Finding, RoundState, Standing},
    rules::{self, Findings, Together},
};
use crate::{
    error::AppError,
    ids::{ClaimId, EndorsementId, OutcomeId, PersonId, PledgeId, ReceiptId, RoundId, StatementId},
    lang::Both,
    people,
    platform::{
        db::Tx,
        guard::{Cx, Grant, PledgeLead, System},
    },
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

/// The adopted pledge; seven queries, whatever its size.
pub(crate) async fn pledge<R: Grant>(cx: &Cx<R>) -> Result<Option<Pledge>, AppError> {
    let db = cx.db();
    let Some(edition) = adopted(db).await? else { return Ok(None) };
    let outcomes = outcome::Entity::find()
        .filter(outcome::Column::PledgeId.eq(edition.id))
        .order_by_asc(outcome::Column::Position)
        .all(db)
        .await?;
    let statements = statement::Entity::find()
        .filter(statement::Column::PledgeId.eq(edition.id))
        .order_by_asc(statement::Column::Number)
        .all(db)
        .await?;
    let ids: Vec<_> = statements.iter().map(|s| s.id).collect();
    let mut newest = claims_of(db, &ids).await?;
    let rounds = rounds_of(db, edition.id).await?;
    let mut found = match rounds.first() {
        Some(round) => findings_of(db, &[round.id], &ids).await?,
        None => HashMap::new(),
    };
    let endorsements = endorsement::Entity::find()
        .filter(endorsement::Column::PledgeId.eq(edition.id))
        .order_by_asc(endorsement::Column::At)
        .all(db)
        .await?;
    let mut by_outcome: HashMap<OutcomeId, Vec<Statement>> = HashMap::new();
    for s in statements {
        let findings = rounds.first().and_then(|r| found.remove(&(r.id, s.id))).unwrap_or_default();
        let claim = newest.remove(&s.id).and_then(|claims| claims.into_iter().next());
        let text = Both::new(s.text_en, s.text_cy);
        by_outcome.entry(s.outcome_id).or_default().push(Statement {
            id: s.id,
            number: s.number,
            text,
            claim,
            findings,
        });
    }
    Ok(Some(Pledge {
        id: edition.id,
        title: Both::new(edition.title_en, edition.title_cy),
        adopted_on: edition.adopted_on.unwrap_or_default(),
        adopted_by: edition.adopted_by.unwrap_or_default(),
        outcomes: outcomes
            .into_iter()
            .map(|o| Outcome {
                statements: by_outcome.remove(&o.id).unwrap_or_default(),
                name: Both::new(o.name_en, o.name_cy),
            })
            .collect(),
        rounds,
        endorsements: endorsements.into_iter().map(|e| (e.name, e.role)).collect(),
    }))
}

/// Statement `number` of the adopted pledge, with its history.
pub(crate) async fn statement<R: Grant>(cx: &Cx<R>, number: i32) -> Result<Full, AppError> {
    let db = cx.db();
    let edition = adopted(db).await?.ok_or(AppError::NotFound)?;
    let found = statement::Entity::find()
        .filter(statement::Column::PledgeId.eq(edition.id))
        .filter(statement::Column::Number.eq(number))
        .one(db)
        .await?
        .ok_or(AppError::NotFound)?;
    let outcome = outcome::Entity::find_by_id(found.outcome_id).one(db).await?.ok_or(AppError::NotFound)?;
    let claims = claims_of(db, &[found.id]).await?.remove(&found.id).unwrap_or_default();
    let rounds = rounds_of(db, edition.id).await?;
    let ids: Vec<_> = rounds.iter().map(|r| r.id).collect();
    let mut findings = findings_of(db, &ids, &[found.id]).await?;
    let last_number = statement::Entity::find()
        .filter(statement::Column::PledgeId.eq(edition.id))
        .order_by_desc(statement::Column::Number)
        .one(db)
        .await?
        .map_or(number, |s| s.number);
    Ok(Full {
        pledge: edition.id,
        id: found.id,
        number: found.number,
        text: Both::new(found.text_en, found.text_cy),
        outcome: Both::new(outcome.name_en, outcome.name_cy),
        claims,
        rounds: rounds
            .into_iter()
            .map(|r| {
                let f = findings.remove(&(r.id, found.id)).unwrap_or_default();
                (r, f)
            })
            .collect(),
        last_number,
    })
}

/// All claims on these statements, newest first.
async fn claims_of(db: &DatabaseConnection, ids: &[StatementId]) -> Result<HashMap<StatementId, Vec<Claim>>, AppError> {
    let found = claim::Entity::find()
        .filter(claim::Column::StatementId.is_in(ids.iter().copied()))
        .order_by_desc(claim::Column::At)
        .order_by_desc(claim::Column::Id)
        .all(db)
        .await?;
    let authors: Vec<_> = found.iter().map(|c| c.author_id).collect();
    let names = people::store::names(db, &authors).await?;
    let mut claims: HashMap<StatementId, Vec<Claim>> = HashMap::new();
    for c in found {
        claims.entry(c.statement_id).or_default().push(Claim {
            standing: c.standing,
            evidence: Both::new(c.evidence_en, c.evidence_cy),
            author: names.get(&c.author_id).cloned().unwrap_or_default(),
            at: Timestamp(c.at),
        });
    }
    Ok(claims)
}

/// The rounds of an edition, newest first.
async fn rounds_of(db: &DatabaseConnection, pledge: PledgeId) -> Result<Vec<Round>, AppError> {
    let found = round::Entity::find()
        .filter(round::Column::PledgeId.eq(pledge))
        .order_by_desc(round::Column::OpenedAt)
        .all(db)
        .await?;
    Ok(found
        .into_iter()
        .map(|r| Round {
            id: r.id,
            title: Both::new(r.title_en, r.title_cy),
            state: r.state,
            opened_at: Timestamp(r.opened_at),
            closed_at: r.closed_at.map(Timestamp),
        })
        .collect())
}

/// The one place that counts verdicts.
async fn findings_of(
    db: &DatabaseConnection,
    rounds: &[RoundId],
    statements: &[StatementId],
) -> Result<HashMap<(RoundId, StatementId), Findings>, AppError> {
    let counted: Vec<(RoundId, StatementId, Finding, i64)> = verdict::Entity::find()
        .select_only()
        .column(verdict::Column::RoundId)
        .column(verdict::Column::StatementId)
        .column(verdict::Column::Finding)
        .column_as(verdict::Column::Voter.count(), "people")
        .filter(verdict::Column::RoundId.is_in(rounds.iter().copied()))
        .filter(verdict::Column::StatementId.is_in(statements.iter().copied()))
        .group_by(verdict::Column::RoundId)
        .group_by(verdict::Column::StatementId)
        .group_by(verdict::Column::Finding)
        .into_tuple()
        .all(db)
        .await?;
    let mut findings: HashMap<_, Findings> = HashMap::new();
    for (round, statement, finding, people) in counted {
        findings.entry((round, statement)).or_default().add(finding, people);
    }
    Ok(findings)
}

/// What this voter has said in a round so far.
pub(crate) async fn my_verdicts<R: Grant>(
    cx: &Cx<R>,
    round: RoundId,
    voter: Voter,
) -> Result<HashMap<StatementId, Finding>, AppError> {
    let found = verdict::Entity::find()
        .filter(verdict::Column::RoundId.eq(round))
        .filter(verdict::Column::Voter.eq(fingerprint(cx, voter)))
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(|v| (v.statement_id, v.finding)).collect())
}

fn fingerprint<R: Grant>(cx: &Cx<R>, voter: Voter) -> Vec<u8> {
    let of = match voter {
        Voter::Person(id) => format!("person {id}"),
        Voter::Receipt(id) => format!("receipt {id}"),
    };
    cx.services().keys.fingerprint("verdict", &of)
}

/// Gives or changes a verdict. One for each person, statement and round, however often it is posted.
pub(crate) async fn give_verdict<R: Grant>(
    cx: &Cx<R>,
    number: i32,
    voter: Voter,
    finding: Finding,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    put_verdict(cx, &tx, number, fingerprint(cx, voter), finding).await?;
    cx.commit(tx).await
}

async fn put_verdict<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    number: i32,
    voter: Vec<u8>,
    finding: Finding,
) -> Result<(), AppError> {
    let edition = adopted(&**tx).await?.ok_or(AppError::NotFound)?;
    let round = round::Entity::find()
        .filter(round::Column::PledgeId.eq(edition.id))
        .filter(round::Column::State.eq(RoundState::Open))
        .order_by_desc(round::Column::OpenedAt)
        .lock_shared()
        .one(&**tx)
        .await?
        .ok_or_else(|| AppError::conflict("pledge-round-closed"))?;
    let statement = statement::Entity::find()
        .filter(statement::Column::PledgeId.eq(edition.id))
        .filter(statement::Column::Number.eq(number))
        .one(&**tx)
        .await?
        .ok_or(AppError::NotFound)?;
    let row = verdict::ActiveModel {
        round_id: Set(round.id),
        statement_id: Set(statement.id),
        voter: Set(voter),
        finding: Set(finding),
        at: Set(cx.now().0),
    };
    let change = OnConflict::columns([verdict::Column::RoundId, verdict::Column::StatementId, verdict::Column::Voter])
        .update_columns([verdict::Column::Finding, verdict::Column::At])
        .to_owned();
    verdict::Entity::insert(row).on_conflict(change).exec_without_returning(&**tx).await?;
    Ok(())
}

/// Many verdicts at once, of the demo's story: statement, voter, finding.
pub(crate) async fn put_verdicts(cx: &Cx<System>, given: Vec<(i32, Voter, Finding)>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let edition = adopted(&*tx).await?.ok_or(AppError::NotFound)?;
    let round = round::Entity::find()
        .filter(round::Column::PledgeId.eq(edition.id))
        .filter(round::Column::State.eq(RoundState::Open))
        .one(&*tx)
        .await?
        .ok_or_else(|| AppError::conflict("pledge-round-closed"))?;
    let statements = statement::Entity::find().filter(statement::Column::PledgeId.eq(edition.id)).all(&*tx).await?;
    let ids: HashMap<i32, StatementId> = statements.into_iter().map(|s| (s.number, s.id)).collect();
    let rows: Vec<_> = given
        .into_iter()
        .filter_map(|(number, voter, finding)| {
            Some(verdict::ActiveModel {
                round_id: Set(round.id),
                statement_id: Set(*ids.get(&number)?),
                voter: Set(fingerprint(cx, voter)),
                finding: Set(finding),
                at: Set(cx.now().0),
            })
        })
        .collect();
    // Both databases take a limited number of values in one statement.
    for some in rows.chunks(500) {
        verdict::Entity::insert_many(some.to_vec()).exec_without_returning(&*tx).await?;
    }
    cx.commit(tx).await
}

/// Adds a claim; earlier ones stay as they were.
pub(crate) async fn claim(
    cx: &Cx<PledgeLead>,
    number: i32,
    standing: Standing,
    evidence: Both,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let edition = adopted(&*tx).await?.ok_or(AppError::NotFound)?;
    let found = statement::Entity::find()
        .filter(statement::Column::PledgeId.eq(edition.id))
        .filter(statement::Column::Number.eq(number))
        .one(&*tx)
        .await?
        .ok_or(AppError::NotFound)?;
    let row = claim::ActiveModel {
        id: Set(ClaimId::new()),
        statement_id: Set(found.id),
        standing: Set(standing),
        evidence_en: Set(evidence.en),
        evidence_cy: Set(evidence.cy),
        author_id: Set(cx.me()?),
        at: Set(cx.now().0),
    };
    claim::Entity::insert(row).exec_without_returning(&*tx).await?;
    cx.audit(&tx, "pledge.claimed", found.id, standing.key()).await?;
    cx.commit(tx).await
}

/// Opens a round. One is open at a time.
pub(crate) async fn open_round(cx: &Cx<PledgeLead>, title: Both) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    // The edition's row is the turnstile: of two opening at once, the second sees the first's round.
    let edition = edition::Entity::find()
        .filter(edition::Column::State.eq(EditionState::Adopted))
        .lock_exclusive()
        .one(&*tx)
        .await?
        .ok_or_else(|| AppError::conflict("pledge-none-adopted"))?;
    let open = round::Entity::find()
        .filter(round::Column::PledgeId.eq(edition.id))
        .filter(round::Column::State.eq(RoundState::Open))
        .count(&*tx)
        .await?;
    if open > 0 {
        return Err(AppError::conflict("pledge-round-open-already"));
    }
    let id = RoundId::new();
    let row = round::ActiveModel {
        id: Set(id),
        pledge_id: Set(edition.id),
        title_en: Set(title.en),
        title_cy: Set(title.cy),
        state: Set(RoundState::Open),
        opened_at: Set(cx.now().0),
        closed_at: Set(None),
    };
    round::Entity::insert(row).exec_without_returning(&*tx).await?;
    cx.audit(&tx, "pledge.round_opened", id, "").await?;
    cx.commit(tx).await
}

pub(crate) async fn close_round(cx: &Cx<PledgeLead>, id: RoundId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = round::Entity::find_by_id(id).lock_exclusive().one(&*tx).await?.ok_or(AppError::NotFound)?;
    let state = found.state.close().map_err(|_| AppError::conflict("pledge-round-closed"))?;
    round::Entity::update(round::ActiveModel {
        id: Set(id),
        state: Set(state),
        closed_at: Set(Some(cx.now().0)),
        ..Default::default()
    })
    .exec(&*tx)
    .await?;
    cx.audit(&tx, "pledge.round_closed", id, "").await?;
    cx.commit(tx).await
}

/// An edition to be put in: outcomes with their statements, numbered from 1 in order.
#[derive(Clone, Debug)]
pub struct NewEdition {
    pub title: Both,
    pub outcomes: Vec<(Both, Vec<Both>)>,
    pub endorsements: Vec<(String, String)>,
}

/// Puts an edition in as a draft.
pub async fn add_edition(cx: &Cx<System>, new: NewEdition) -> Result<PledgeId, AppError> {
    let tx = cx.begin().await?;
    let (id, now) = (PledgeId::new(), cx.now().0);
    let row = edition::ActiveModel {
        id: Set(id),
        state: Set(EditionState::Draft),
        title_en: Set(new.title.en),
        title_cy: Set(new.title.cy),
        adopted_on: Set(None),
        adopted_by: Set(None),
        created_at: Set(now),
    };
    edition::Entity::insert(row).exec_without_returning(&*tx).await?;
    let (mut outcomes, mut statements) = (Vec::new(), Vec::new());
    for (position, (name, texts)) in (1..).zip(new.outcomes) {
        let outcome_id = OutcomeId::new();
        outcomes.push(outcome::ActiveModel {
            id: Set(outcome_id),
            pledge_id: Set(id),
            position: Set(position),
            name_en: Set(name.en),
            name_cy: Set(name.cy),
        });
        for text in texts {
            statements.push(statement::ActiveModel {
                id: Set(StatementId::new()),
                pledge_id: Set(id),
                outcome_id: Set(outcome_id),
                number: Set(i32::try_from(statements.len() + 1).unwrap_or(i32::MAX)),
                text_en: Set(text.en),
                text_cy: Set(text.cy),
            });
        }
    }
    outcome::Entity::insert_many(outcomes).exec_without_returning(&*tx).await?;
    statement::Entity::insert_many(statements).exec_without_returning(&*tx).await?;
    let signed: Vec<_> = new
        .endorsements
        .into_iter()
        .map(|(name, role)| endorsement::ActiveModel {
            id: Set(EndorsementId::new()),
            pledge_id: Set(id),
            name: Set(name),
            role: Set(role),
            at: Set(now),
        })
        .collect();
    if !signed.is_empty() {
        endorsement::Entity::insert_many(signed).exec_without_returning(&*tx).await?;
    }
    cx.audit(&tx, "pledge.drafted", id, "").await?;
    cx.commit(tx).await?;
    Ok(id)
}

/// Moves an edition one step on. Adopting needs the day and the body, and supersedes the edition before.
pub async fn step_edition(
    cx: &Cx<System>,
    id: PledgeId,
    adopted: Option<(String, String)>,
) -> Result<EditionState, AppError> {
    let tx = cx.begin().await?;
    let found = edition::Entity::find_by_id(id).lock_exclusive().one(&*tx).await?.ok_or(AppError::NotFound)?;
    let next = found.state.next().map_err(|_| AppError::conflict("pledge-illegal"))?;
    let mut row = edition::ActiveModel { id: Set(id), state: Set(next), ..Default::default() };
    if next == EditionState::Adopted {
        let (on, by) = adopted.ok_or_else(|| AppError::conflict("pledge-illegal"))?;
        edition::Entity::update_many()
            .col_expr(edition::Column::State, Expr::value(EditionState::Superseded.key()))
            .filter(edition::Column::State.eq(EditionState::Adopted))
            .exec(&*tx)
            .await?;
        (row.adopted_on, row.adopted_by) = (Set(Some(on)), Set(Some(by)));
    }
    edition::Entity::update(row).exec(&*tx).await?;
    cx.audit(&tx, "pledge.stepped", id, next.key()).await?;
    cx.commit(tx).await?;
    Ok(next)
}
