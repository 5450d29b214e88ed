//! Reading the pledge and its statements.

use std::collections::{HashMap, HashSet};

use sea_orm::{ConnectionTrait, QueryOrder, QuerySelect, entity::prelude::*};

use super::{
    super::pledge::entity::{
        claim, claim_release, edition, endorsement, outcome, round, round_count, round_statement, statement, verdict,
    },
    Claim, Full, Outcome, Pledge, Round, Statement, adopted_of,
    evidence::{self, Evidence},
    lineage::{self, Lineage},
};
use domain::{
    error::AppError,
    ids::{ClaimId, OutcomeId, PledgeId, RoundId, StatementId},
    lang::Localized,
    pledge::{
        figures::{Series, series},
        model::{EditionKind, Finding},
        rules::Findings,
        signing::SignatureState,
    },
    release::model::State,
    time::Timestamp,
};
use platform::guard::{Cx, Grant};

/// The adopted pledge; eleven queries at most, whatever its size.
pub async fn pledge<R: Grant>(cx: &Cx<R>) -> Result<Option<Pledge>, AppError> {
    current(cx, EditionKind::Pledge).await
}

/// The adopted editions: the pledge, and the offer to care leavers.
pub async fn every_current<R: Grant>(cx: &Cx<R>) -> Result<Vec<Pledge>, AppError> {
    every_current_in(cx.db()).await
}

/// As `every_current`, inside a transaction.
pub(super) async fn every_current_in(db: &impl ConnectionTrait) -> Result<Vec<Pledge>, AppError> {
    let (pledge, offer) = (current_in(db, EditionKind::Pledge).await?, current_in(db, EditionKind::Offer).await?);
    Ok(pledge.into_iter().chain(offer).collect())
}

/// The adopted edition of this kind; eleven queries at most, whatever its size.
pub async fn current<R: Grant>(cx: &Cx<R>, kind: EditionKind) -> Result<Option<Pledge>, AppError> {
    current_in(cx.db(), kind).await
}

async fn current_in(db: &impl ConnectionTrait, kind: EditionKind) -> Result<Option<Pledge>, AppError> {
    let Some(edition) = adopted_of(db, kind).await? else { return Ok(None) };
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
    let lineage = lineage::of(db, &statements).await?;
    let mut newest = claims_of(db, &lineage).await?;
    let rounds = rounds_of(db, edition.id, &lineage).await?;
    let findings = findings_of(db, &rounds, &lineage).await?;
    let endorsements = endorsement::Entity::find()
        .filter(endorsement::Column::PledgeId.eq(edition.id))
        .filter(endorsement::Column::State.eq(SignatureState::Public))
        .order_by_asc(endorsement::Column::At)
        .all(db)
        .await?;
    let mut by_outcome: HashMap<OutcomeId, Vec<Statement>> = HashMap::new();
    for s in statements {
        let found = found_in(&rounds, &findings, s.id, &lineage);
        let claim = newest.remove(&s.id).and_then(|claims| claims.into_iter().find(Claim::counts));
        by_outcome.entry(s.outcome_id).or_default().push(Statement {
            id: s.id,
            number: s.number,
            text: s.text,
            plain: s.plain,
            symbol: s.symbol,
            service: s.service,
            claim,
            found,
            family: lineage.family(s.id),
        });
    }
    Ok(Some(Pledge {
        id: edition.id,
        kind: edition.kind,
        title: edition.title,
        adopted_on: edition.adopted_on.unwrap_or_default(),
        adopted_by: edition.adopted_by.unwrap_or_default(),
        outcomes: outcomes
            .into_iter()
            .map(|o| Outcome {
                statements: by_outcome.remove(&o.id).unwrap_or_default(),
                id: o.id,
                name: o.name,
                symbol: o.symbol,
            })
            .collect(),
        rounds: rounds.into_iter().filter(|(of, _)| *of == edition.id).map(|(_, round)| round).collect(),
        endorsements: endorsements.into_iter().map(|e| (e.name, e.role)).collect(),
    }))
}

/// Statement `number` of the adopted edition of this kind, with its history.
pub async fn statement<R: Grant>(cx: &Cx<R>, kind: EditionKind, number: i32) -> Result<Full, AppError> {
    let db = cx.db();
    let edition = adopted_of(db, kind).await?.ok_or(AppError::NotFound)?;
    let found = statement::Entity::find()
        .filter(statement::Column::PledgeId.eq(edition.id))
        .filter(statement::Column::Number.eq(number))
        .one(db)
        .await?
        .ok_or(AppError::NotFound)?;
    let outcome = outcome::Entity::find_by_id(found.outcome_id).one(db).await?.ok_or(AppError::NotFound)?;
    let lineage = lineage::of(db, std::slice::from_ref(&found)).await?;
    let claims = claims_of(db, &lineage).await?.remove(&found.id).unwrap_or_default();
    let evidence = evidence::of(db, claims.iter().filter(|c| c.withdrawn.is_none()).map(|c| c.id)).await?;
    let series = series_of(&claims, &evidence);
    let rounds = rounds_of(db, edition.id, &lineage).await?;
    let findings = findings_of(db, &rounds, &lineage).await?;
    let last_number = statement::Entity::find()
        .filter(statement::Column::PledgeId.eq(edition.id))
        .order_by_desc(statement::Column::Number)
        .one(db)
        .await?
        .map_or(number, |s| s.number);
    Ok(Full {
        pledge: edition.id,
        kind,
        id: found.id,
        number: found.number,
        rounds: found_in(&rounds, &findings, found.id, &lineage),
        family: lineage.family(found.id),
        text: found.text,
        plain: found.plain,
        symbol: found.symbol,
        service: found.service,
        outcome: outcome.name,
        claims,
        evidence,
        series,
        lead: found.lead_id,
        last_number,
    })
}

/// What is behind the word of the council about a statement.
#[derive(Clone, Debug, Default)]
pub struct Behind {
    /// What the claim that counts rests on, beside its words.
    pub evidence: Evidence,
    /// The figures of all claims.
    pub series: Vec<Series>,
}

/// What is behind the word of the council about each of these statements; seven queries, whatever their number.
pub async fn behind<R: Grant>(
    cx: &Cx<R>,
    of: impl IntoIterator<Item = StatementId>,
) -> Result<HashMap<StatementId, Behind>, AppError> {
    let db = cx.db();
    let statements = statement::Entity::find().filter(statement::Column::Id.is_in(of)).all(db).await?;
    let lineage = lineage::of(db, &statements).await?;
    let claims = claims_of(db, &lineage).await?;
    let public = claims.values().flatten().filter(|c| c.withdrawn.is_none()).map(|c| c.id);
    let evidence = evidence::of(db, public.collect::<HashSet<_>>()).await?;
    let each = claims.into_iter().map(|(id, claims)| {
        let newest = claims.iter().find(|c| c.counts()).and_then(|c| evidence.get(&c.id)).cloned();
        (id, Behind { evidence: newest.unwrap_or_default(), series: series_of(&claims, &evidence) })
    });
    Ok(each.collect())
}

/// The figures of these claims, which are newest first; of two the later one counts. One about a part is none about the
/// whole.
fn series_of(claims: &[Claim], evidence: &HashMap<ClaimId, Evidence>) -> Vec<Series> {
    let each = claims.iter().rev().filter(|c| c.counts()).filter_map(|c| evidence.get(&c.id));
    series(each.flat_map(|of| &of.figures).map(|of| (of.series.clone(), of.unit, of.figure)))
}

/// Every statement of an edition that was adopted, with its whole history, in the order of their numbers; eleven queries,
/// whatever its size.
///
/// # Errors
/// `NotFound` for a draft.
pub async fn histories<R: Grant>(cx: &Cx<R>, edition: PledgeId) -> Result<Vec<Full>, AppError> {
    let db = cx.db();
    let found = edition::Entity::find_by_id(edition).one(db).await?;
    let kind = found.filter(|found| found.state.is_public()).ok_or(AppError::NotFound)?.kind;
    let outcomes = outcome::Entity::find().filter(outcome::Column::PledgeId.eq(edition)).all(db).await?;
    let names: HashMap<OutcomeId, Localized> = outcomes.into_iter().map(|one| (one.id, one.name)).collect();
    let statements = statement::Entity::find()
        .filter(statement::Column::PledgeId.eq(edition))
        .order_by_asc(statement::Column::Number)
        .all(db)
        .await?;
    let lineage = lineage::of(db, &statements).await?;
    let mut claims = claims_of(db, &lineage).await?;
    let public = claims.values().flatten().filter(|c| c.withdrawn.is_none()).map(|c| c.id);
    let evidence = evidence::of(db, public.collect::<HashSet<_>>()).await?;
    let rounds = rounds_of(db, edition, &lineage).await?;
    let findings = findings_of(db, &rounds, &lineage).await?;
    let last_number = statements.last().map_or(0, |last| last.number);
    let each = statements.into_iter().map(|one| {
        let claims = claims.remove(&one.id).unwrap_or_default();
        let own = claims.iter().filter_map(|c| Some((c.id, evidence.get(&c.id)?.clone()))).collect();
        Full {
            pledge: edition,
            kind,
            id: one.id,
            number: one.number,
            rounds: found_in(&rounds, &findings, one.id, &lineage),
            family: lineage.family(one.id),
            series: series_of(&claims, &own),
            evidence: own,
            lead: one.lead_id,
            text: one.text,
            plain: one.plain,
            symbol: one.symbol,
            service: one.service,
            outcome: names.get(&one.outcome_id).cloned().unwrap_or_default(),
            claims,
            last_number,
        }
    });
    Ok(each.collect())
}

/// The public claims on these statements and on what they came from, newest first; those that were taken back without
/// their words.
async fn claims_of(db: &impl ConnectionTrait, lineage: &Lineage) -> Result<HashMap<StatementId, Vec<Claim>>, AppError> {
    let found = claim::Entity::find()
        .filter(claim::Column::StatementId.is_in(lineage.all()))
        .order_by_desc(claim::Column::At)
        .order_by_desc(claim::Column::Id)
        .all(db)
        .await?;
    let releases = claim_release::Entity::find()
        .filter(claim_release::Column::ClaimId.is_in(found.iter().map(|c| c.id)))
        .all(db)
        .await?;
    let releases: HashMap<_, _> = releases.into_iter().map(|row| (row.claim_id, row)).collect();
    let authors: Vec<_> = found.iter().map(|c| c.author_id).collect();
    let names = crate::people::names(db, &authors).await?;
    let said: HashMap<ClaimId, _> = found.iter().map(|c| (c.id, (c.standing, Timestamp(c.at)))).collect();
    let is_public = |c: &claim::Model| releases.get(&c.id).is_none_or(|row| row.state == State::Released);
    let corrected: HashSet<ClaimId> = found.iter().filter(|c| is_public(c)).filter_map(|c| c.corrects).collect();
    let mut claims: HashMap<StatementId, Vec<Claim>> = HashMap::new();
    for c in found {
        // A claim without a row is from before there were drafts, and is public.
        let row = releases.get(&c.id);
        if row.is_some_and(|row| row.state == State::Draft) {
            continue;
        }
        let withdrawn = row
            .filter(|row| row.state == State::Withdrawn)
            .map(|row| (Timestamp(row.withdrawn_at.unwrap_or(c.at)), row.reason.clone()));
        let evidence = if withdrawn.is_some() { Localized::default() } else { c.evidence };
        let claim = Claim {
            id: c.id,
            standing: c.standing,
            evidence,
            author: names.get(&c.author_id).cloned().unwrap_or_default(),
            at: Timestamp(c.at),
            revision: row.map_or(0, |row| row.revision),
            withdrawn,
            of_part: false,
            earlier_words: None,
            corrects: c.corrects.and_then(|corrects| said.get(&corrects).copied()),
            corrected: corrected.contains(&c.id),
        };
        if lineage.is_own(c.statement_id) {
            claims.entry(c.statement_id).or_default().push(claim);
            continue;
        }
        for (statement, edition, text) in lineage.came_of(c.statement_id) {
            let earlier_words = (!lineage.is_worded(statement, text)).then(|| text.clone());
            let of_part = lineage.only(statement, edition) != Some(c.statement_id);
            claims.entry(statement).or_default().push(Claim { of_part, earlier_words, ..claim.clone() });
        }
    }
    Ok(claims)
}

/// The rounds of an edition and of those that its statements came from, newest first.
async fn rounds_of(
    db: &impl ConnectionTrait,
    pledge: PledgeId,
    lineage: &Lineage,
) -> Result<Vec<(PledgeId, Round)>, AppError> {
    let found = round::Entity::find()
        .filter(round::Column::PledgeId.is_in(lineage.editions().chain([pledge])))
        .order_by_desc(round::Column::OpenedAt)
        .all(db)
        .await?;
    let mut asks = asked_in(db, found.iter().map(|round| round.id)).await?;
    Ok(found
        .into_iter()
        .map(|r| {
            let round = Round {
                asks: asks.remove(&r.id).unwrap_or_default(),
                invited: r.invited,
                id: r.id,
                title: r.title,
                state: r.state,
                opened_at: Timestamp(r.opened_at),
                closed_at: r.closed_at.map(Timestamp),
            };
            (r.pledge_id, round)
        })
        .collect())
}

/// What these rounds ask about; those that ask about every statement are left out.
pub(super) async fn asked_in(
    db: &impl ConnectionTrait,
    rounds: impl IntoIterator<Item = RoundId>,
) -> Result<HashMap<RoundId, Vec<StatementId>>, AppError> {
    let found = round_statement::Entity::find().filter(round_statement::Column::RoundId.is_in(rounds)).all(db).await?;
    let mut asks: HashMap<RoundId, Vec<StatementId>> = HashMap::new();
    for row in found {
        asks.entry(row.round_id).or_default().push(row.statement_id);
    }
    Ok(asks)
}

/// What was found of a statement in each round that asked about it, also of the one statement that it was in an earlier edition. Of one
/// that was merged nothing is carried over: verdicts on two promises do not add up to one on a third.
fn found_in(
    rounds: &[(PledgeId, Round)],
    findings: &HashMap<(RoundId, StatementId), Findings>,
    statement: StatementId,
    lineage: &Lineage,
) -> Vec<(Round, Findings)> {
    let of = |edition: PledgeId| lineage.only(statement, edition);
    let each = rounds.iter().filter_map(|(edition, round)| {
        let asked = of(*edition).filter(|asked| round.asks_about(*asked))?;
        Some((round.clone(), findings.get(&(round.id, asked)).copied().unwrap_or_default()))
    });
    each.collect()
}

/// The verdicts of open rounds, as they are now, and the figures of closed ones, as they were when they were closed:
/// somebody whose things are erased later changes no figure, which two looks would show.
async fn findings_of(
    db: &impl ConnectionTrait,
    rounds: &[(PledgeId, Round)],
    lineage: &Lineage,
) -> Result<HashMap<(RoundId, StatementId), Findings>, AppError> {
    let (open, closed): (Vec<_>, Vec<_>) = rounds.iter().partition(|(_, round)| round.state.takes_verdicts());
    let mut counted =
        if open.is_empty() { Vec::new() } else { count(db, open.iter().map(|(_, round)| round.id)).await? };
    let kept = round_count::Entity::find()
        .filter(round_count::Column::RoundId.is_in(closed.iter().map(|(_, round)| round.id)))
        .filter(round_count::Column::StatementId.is_in(lineage.all()))
        .all(db)
        .await?;
    counted.extend(kept);
    let mut findings: HashMap<_, Findings> = HashMap::new();
    for row in counted {
        findings.entry((row.round_id, row.statement_id)).or_default().add(row.finding, row.people);
    }
    Ok(findings)
}

/// The one place that counts verdicts.
pub(super) async fn count(
    db: &impl ConnectionTrait,
    rounds: impl IntoIterator<Item = RoundId>,
) -> Result<Vec<round_count::Model>, AppError> {
    let counted: Vec<(RoundId, StatementId, Finding, i64)> = verdict::Entity::find()
        .select_only()
        .column(verdict::Column::RoundId)
        .column(verdict::Column::StatementId)
        .column(verdict::Column::Finding)
        .column_as(verdict::Column::Voter.count(), "people")
        .filter(verdict::Column::RoundId.is_in(rounds))
        .group_by(verdict::Column::RoundId)
        .group_by(verdict::Column::StatementId)
        .group_by(verdict::Column::Finding)
        .into_tuple()
        .all(db)
        .await?;
    let row =
        |(round_id, statement_id, finding, people)| round_count::Model { round_id, statement_id, finding, people };
    Ok(counted.into_iter().map(row).collect())
}
