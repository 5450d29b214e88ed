//! Claims: drafted by the pledge lead, released by somebody else, taken back.

use std::collections::HashSet;

use sea_orm::{ConnectionTrait, QueryOrder as _, QuerySelect, Set, entity::prelude::*};

use super::{
    super::pledge::entity::{ancestor, claim, claim_release, edition, statement},
    evidence::{self, Evidence},
    statement_held,
};
use domain::{
    error::AppError,
    ids::{ClaimId, PersonId, StatementId},
    lang::{Localized, TypedText},
    pledge::{
        model::{EditionKind, Standing},
        rules::{ClaimMove, claim_step},
    },
    release::{found, model::State},
    role::Role,
    time::Timestamp,
};
use platform::{
    db::Tx,
    file_deletions,
    guard::{ClaimReader, Cx, PledgeLead, Releaser},
    i18n::t,
};

/// A claim that is not released yet.
#[derive(Clone, Debug)]
pub struct Draft {
    pub id: ClaimId,
    pub standing: Standing,
    pub evidence: Localized,
    pub author: PersonId,
    pub by: String,
    pub at: Timestamp,
    pub revision: i64,
    /// The earlier claim that it says was a mistake.
    pub corrects: Option<ClaimId>,
    /// Links, files and figures.
    pub rests_on: Evidence,
}

impl Draft {
    /// The texts in which names are searched for before it is public.
    pub fn parts(&self) -> Vec<found::Part> {
        parts(&self.evidence, &self.rests_on)
    }

    /// Of these the ones that are words and nothing else: what stands beside a link or a file stands in its line.
    pub fn words(&self) -> Vec<found::Part> {
        let mut words = vec![(t("pledge-claim-evidence"), self.evidence.clone())];
        words.extend(self.rests_on.series().into_iter().map(|name| (t("pledge-figures-series"), name)));
        words
    }

    /// Whether words or evidence of it are from this person, who therefore does not release it.
    pub fn is_by(&self, person: PersonId) -> bool {
        self.author == person || self.rests_on.has_some_of(person)
    }
}

fn parts(words: &Localized, rests_on: &Evidence) -> Vec<found::Part> {
    let mut parts = vec![(t("pledge-claim-evidence"), words.clone())];
    parts.extend(rests_on.parts().into_iter().map(|(label, text)| (t(label), text)));
    parts
}

/// The draft on a statement.
async fn drafted(
    db: &impl ConnectionTrait,
    statement: StatementId,
) -> Result<Option<(claim::Model, claim_release::Model)>, AppError> {
    let claims = claim::Entity::find()
        .filter(claim::Column::StatementId.eq(statement))
        .order_by_desc(claim::Column::At)
        .all(db)
        .await?;
    let found = claim_release::Entity::find()
        .filter(claim_release::Column::ClaimId.is_in(claims.iter().map(|c| c.id)))
        .filter(claim_release::Column::State.eq(State::Draft))
        .one(db)
        .await?;
    Ok(found.and_then(|row| claims.into_iter().find(|c| c.id == row.claim_id).map(|claim| (claim, row))))
}

/// The draft on this statement, for those who read claims before they are published.
pub async fn draft(cx: &Cx<ClaimReader>, statement: StatementId) -> Result<Option<Draft>, AppError> {
    let Some((claim, row)) = drafted(cx.db(), statement).await? else { return Ok(None) };
    let names = crate::people::names(cx.db(), &[claim.author_id]).await?;
    let rests_on = evidence::of(cx.db(), [claim.id]).await?.remove(&claim.id).unwrap_or_default();
    Ok(Some(Draft {
        id: claim.id,
        standing: claim.standing,
        evidence: claim.evidence,
        author: claim.author_id,
        by: names.get(&claim.author_id).cloned().unwrap_or_default(),
        at: Timestamp(claim.at),
        revision: row.revision,
        corrects: claim.corrects,
        rests_on,
    }))
}

/// The statements with a draft.
pub async fn drafts(cx: &Cx<ClaimReader>) -> Result<HashSet<StatementId>, AppError> {
    let waiting: Vec<ClaimId> = claim_release::Entity::find()
        .select_only()
        .column(claim_release::Column::ClaimId)
        .filter(claim_release::Column::State.eq(State::Draft))
        .into_tuple()
        .all(cx.db())
        .await?;
    let found = claim::Entity::find().filter(claim::Column::Id.is_in(waiting)).all(cx.db()).await?;
    Ok(found.into_iter().map(|claim| claim.statement_id).collect())
}

/// Whether this person may release claims: an officer, a clerk, or a chair of any panel.
pub async fn may_release(cx: &Cx<Releaser>) -> Result<bool, AppError> {
    may_release_in(cx, cx.db()).await
}

/// As `may_release`, inside a transaction.
pub(super) async fn may_release_in(cx: &Cx<Releaser>, db: &impl ConnectionTrait) -> Result<bool, AppError> {
    Ok(cx.is(Role::Officer) || cx.is(Role::Clerk) || crate::panels::saying::chairs_in(cx, db, None).await?)
}

/// Writes a claim on statement `number` as a draft; `of` is its id as the form had it, and without it the statement is of
/// the pledge. Or rewrites the draft. Earlier
/// claims stay as they are; `corrects` is one of them that was a mistake.
///
/// # Errors
/// `Conflict` if the draft has changed since it was read, or the statement is another one by now; `read` is its
/// revision, 0 if there was none. `Invalid` of `corrects` for what is no public claim on this statement.
pub async fn claim(
    cx: &Cx<PledgeLead>,
    (number, of): (i32, Option<StatementId>),
    standing: Standing,
    evidence: &TypedText,
    corrects: Option<ClaimId>,
    read: i64,
) -> Result<ClaimId, AppError> {
    let tx = cx.begin().await?;
    let found = statement_held(&tx, (number, of)).await?;
    let before = drafted(&tx, found.id).await?;
    if before.as_ref().map_or(0, |(_, row)| row.revision) != read {
        return Err(AppError::conflict("release-moved-on"));
    }
    if let Some((draft, _)) = &before {
        // Once more, now that nobody releases or discards it meanwhile.
        match held(&tx, draft.id, read).await {
            Ok((_, row)) => claim_step(row.state, ClaimMove::Rewrite).map_err(|_| illegal())?,
            Err(AppError::NotFound) => return Err(AppError::conflict("release-moved-on")),
            Err(error) => return Err(error),
        };
    }
    if let Some(corrects) = corrects {
        let is_public = public_on(&tx, found.id, corrects).await?;
        if !is_public {
            return Err(AppError::invalid("corrects", "pledge-claim-corrects-unknown"));
        }
    }
    let id = before.as_ref().map_or_else(ClaimId::new, |(claim, _)| claim.id);
    let stored = before.as_ref().map(|(claim, _)| claim.evidence.clone());
    let evidence = evidence.keeping(&stored.unwrap_or_default());
    let row = claim::ActiveModel {
        id: Set(id),
        statement_id: Set(found.id),
        standing: Set(standing),
        evidence: Set(evidence),
        author_id: Set(cx.me()?),
        at: Set(cx.now().0),
        corrects: Set(corrects),
    };
    if before.is_some() {
        claim::Entity::update(row).exec(&tx).await?;
        let next = claim_release::ActiveModel { claim_id: Set(id), revision: Set(read + 1), ..Default::default() };
        claim_release::Entity::update(next).exec(&tx).await?;
    } else {
        claim::Entity::insert(row).exec_without_returning(&tx).await?;
        let first = claim_release::ActiveModel {
            claim_id: Set(id),
            state: Set(State::Draft),
            revision: Set(read + 1),
            reason: Set(Localized::default()),
            ..Default::default()
        };
        claim_release::Entity::insert(first).exec_without_returning(&tx).await?;
    }
    cx.audit(&tx, "claim.written", found.id, standing.key()).await?;
    cx.commit(tx).await?;
    Ok(id)
}

/// Whether this is a claim on this statement, or on one that it came from, that everybody can read.
async fn public_on(tx: &Tx, statement: StatementId, claim: ClaimId) -> Result<bool, AppError> {
    let Some(found) = claim::Entity::find_by_id(claim).one(tx).await? else { return Ok(false) };
    let is_of_it = found.statement_id == statement
        || ancestor::Entity::find_by_id((statement, found.statement_id)).one(tx).await?.is_some();
    let row = claim_release::Entity::find_by_id(claim).one(tx).await?;
    Ok(is_of_it && row.is_none_or(|row| row.state == State::Released))
}

pub(super) fn illegal() -> AppError {
    AppError::conflict("release-illegal")
}

/// The claim and its state, locked, at the revision that was read.
pub(super) async fn held(tx: &Tx, id: ClaimId, read: i64) -> Result<(claim::Model, claim_release::Model), AppError> {
    let claim = claim::Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)?;
    let row = claim_release::Entity::find_by_id(id).one(tx).await?;
    let row = if let Some(row) = row {
        row
    } else {
        // A claim from before there were drafts: it is public.
        let row = claim_release::Model {
            claim_id: id,
            state: State::Released,
            revision: 0,
            released_by: Some(claim.author_id),
            released_at: Some(claim.at),
            withdrawn_by: None,
            withdrawn_at: None,
            reason: Localized::default(),
        };
        claim_release::Entity::insert(claim_release::ActiveModel::from(row.clone())).exec_without_returning(tx).await?;
        row
    };
    if row.revision != read {
        return Err(AppError::conflict("release-moved-on"));
    }
    Ok((claim, row))
}

/// Releases a claim; returns the kind of its edition, and the number of its statement.
///
/// # Errors
/// `Forbidden` for those who may not; `Conflict` for its author, or if it has changed since it was read; `Invalid` if
/// names were found and nobody says that they have looked.
pub async fn release_claim(
    cx: &Cx<Releaser>,
    id: ClaimId,
    read: i64,
    seen: &[String],
) -> Result<(EditionKind, i32), AppError> {
    let (tx, me) = (cx.begin().await?, cx.me()?);
    let (found, row) = held(&tx, id, read).await?;
    if !may_release_in(cx, &tx).await? {
        return Err(AppError::Forbidden);
    }
    let rests_on = evidence::of(&tx, [id]).await?.remove(&id).unwrap_or_default();
    let own = found.author_id == me || rests_on.has_some_of(me);
    if own {
        return Err(AppError::conflict("pledge-claim-own"));
    }
    let state = claim_step(row.state, ClaimMove::Release { own }).map_err(|_| illegal())?.ok_or(AppError::Internal)?;
    found::looked("seen", &parts(&found.evidence, &rests_on), seen)?;
    let next = claim_release::ActiveModel {
        claim_id: Set(id),
        state: Set(state),
        revision: Set(read + 1),
        released_by: Set(Some(me)),
        released_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    claim_release::Entity::update(next).exec(&tx).await?;
    // A claim's age counts from its release.
    let at = claim::ActiveModel { id: Set(id), at: Set(cx.now().0), ..Default::default() };
    claim::Entity::update(at).exec(&tx).await?;
    finish(cx, tx, found.statement_id, "claim.released").await
}

/// Discards a draft, for its author or somebody who may release.
///
/// # Errors
/// `Forbidden`; `Conflict` if it has changed since it was read.
pub async fn discard_claim(cx: &Cx<ClaimReader>, id: ClaimId, read: i64) -> Result<(EditionKind, i32), AppError> {
    let releases = match cx.also::<Releaser>() {
        Ok(releaser) => may_release(&releaser).await?,
        Err(_) => false,
    };
    let tx = cx.begin().await?;
    let (found, row) = held(&tx, id, read).await?;
    if !(releases || found.author_id == cx.me()?) {
        return Err(AppError::Forbidden);
    }
    claim_step(row.state, ClaimMove::Discard).map_err(|_| illegal())?;
    let gone = evidence::forget(&tx, id, cx.now()).await?;
    claim::Entity::delete_by_id(id).exec(&tx).await?;
    let number = finish(cx, tx, found.statement_id, "claim.discarded").await?;
    file_deletions::erase(cx, &gone).await;
    Ok(number)
}

/// Takes a claim back; it stays in the history without its words.
///
/// # Errors
/// `Forbidden`; `Conflict` if it has changed since it was read.
pub async fn withdraw_claim(
    cx: &Cx<Releaser>,
    id: ClaimId,
    read: i64,
    reason: Localized,
) -> Result<(EditionKind, i32), AppError> {
    let tx = cx.begin().await?;
    let (found, row) = held(&tx, id, read).await?;
    if !may_release_in(cx, &tx).await? {
        return Err(AppError::Forbidden);
    }
    let state = claim_step(row.state, ClaimMove::Withdraw).map_err(|_| illegal())?.ok_or(AppError::Internal)?;
    let next = claim_release::ActiveModel {
        claim_id: Set(id),
        state: Set(state),
        revision: Set(read + 1),
        withdrawn_by: Set(Some(cx.me()?)),
        withdrawn_at: Set(Some(cx.now().0)),
        reason: Set(reason),
        ..Default::default()
    };
    claim_release::Entity::update(next).exec(&tx).await?;
    // It may have been taken back because a child is named in a file.
    let gone = evidence::forget(&tx, id, cx.now()).await?;
    let number = finish(cx, tx, found.statement_id, "claim.withdrawn").await?;
    file_deletions::erase(cx, &gone).await;
    Ok(number)
}

async fn finish<R: platform::guard::Grant>(
    cx: &Cx<R>,
    tx: Tx,
    statement: StatementId,
    what: &str,
) -> Result<(EditionKind, i32), AppError> {
    let of = statement::Entity::find_by_id(statement).one(&tx).await?.ok_or(AppError::NotFound)?;
    let edition = edition::Entity::find_by_id(of.pledge_id).one(&tx).await?.ok_or(AppError::NotFound)?;
    cx.audit(&tx, what, statement, "").await?;
    cx.commit(tx).await?;
    Ok((edition.kind, of.number))
}
