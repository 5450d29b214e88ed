//! What is added to a concern: notes, referrals, reasons for reopening. All of it is sealed, and never changed.

use std::collections::HashMap;

use sea_orm::{QueryOrder, Set, entity::prelude::*};

use super::{entity::note, mails, raising::locked};
use crate::concerns::entity::concern;
use domain::{
    error::AppError,
    ids::{ConcernId, NoteId, PersonId},
    safeguarding::{
        model::{NoteKind, ReferredTo},
        rules::{self, ConcernMove},
    },
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{ConcernReader, Cx, Grant, Lead},
    idempotency,
};

/// Something that was added, with its words.
#[derive(Clone, Debug)]
pub struct Note {
    pub kind: NoteKind,
    /// For a referral: to whom, and when.
    pub referred: Option<(ReferredTo, Timestamp)>,
    pub reference: Option<String>,
    /// Empty if only a reference was given.
    pub words: String,
    pub by: PersonId,
    pub at: Timestamp,
}

/// A referral to be written down.
#[derive(Clone, Debug)]
pub struct NewReferral {
    pub to: ReferredTo,
    pub at: Timestamp,
    /// The other body's reference; may be empty.
    pub reference: String,
    pub words: String,
}

/// Everything that was added to a concern, oldest first. The caller, `words`, writes the audit log.
pub(super) async fn notes(cx: &Cx<ConcernReader>, id: ConcernId) -> Result<Vec<Note>, AppError> {
    let rows = note::Entity::find()
        .filter(note::Column::ConcernId.eq(id))
        .order_by_asc(note::Column::At)
        .order_by_asc(note::Column::Id)
        .all(cx.db())
        .await?;
    let keys = &cx.services().keys;
    let open = |row: note::Model| -> Result<Note, AppError> {
        Ok(Note {
            kind: row.kind,
            referred: row.referred_to.zip(row.referred_at.map(Timestamp)),
            reference: row.reference.map(|sealed| keys.open(row.id.0, &sealed)).transpose()?,
            words: keys.open(row.id.0, &row.words)?,
            by: row.by_person,
            at: Timestamp(row.at),
        })
    };
    rows.into_iter().map(open).collect()
}

/// To whom these concerns were referred and when, without words and references, for the report.
pub async fn referrals(
    cx: &Cx<ConcernReader>,
    ids: &[ConcernId],
) -> Result<HashMap<ConcernId, Vec<(ReferredTo, Timestamp)>>, AppError> {
    let rows = note::Entity::find()
        .filter(note::Column::ConcernId.is_in(ids.iter().copied()))
        .filter(note::Column::Kind.eq(NoteKind::Referral))
        .order_by_asc(note::Column::ReferredAt)
        .all(cx.db())
        .await?;
    let mut all: HashMap<_, Vec<_>> = HashMap::new();
    for row in rows {
        all.entry(row.concern_id).or_default().extend(row.referred_to.zip(row.referred_at.map(Timestamp)));
    }
    Ok(all)
}

/// Adds a note, once, however often the form is posted.
///
/// # Errors
/// `Conflict` if it is not acknowledged, or decided.
pub async fn add_note(cx: &Cx<Lead>, id: ConcernId, words: &str, key: &str) -> Result<(), AppError> {
    crate::safeguarding::refuse_kept(cx, id).await?;
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, "concern-note", key, cx.now()).await?.is_some() {
        return Ok(());
    }
    rules::step(locked(&tx, id).await?.state, ConcernMove::Note)?;
    put(cx, &tx, id, NoteKind::Note, (words, None)).await?;
    cx.audit(&tx, "concern.noted", id, "").await?;
    cx.commit(tx).await
}

/// Records a referral, once, however often the form is posted.
///
/// # Errors
/// As `add_note`.
pub async fn refer(cx: &Cx<Lead>, id: ConcernId, new: NewReferral, key: &str) -> Result<(), AppError> {
    crate::safeguarding::refuse_kept(cx, id).await?;
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, "concern-referral", key, cx.now()).await?.is_some() {
        return Ok(());
    }
    rules::step(locked(&tx, id).await?.state, ConcernMove::Note)?;
    let to = new.to.key();
    put(cx, &tx, id, NoteKind::Referral, (&new.words.clone(), Some(new))).await?;
    cx.audit(&tx, "concern.referred", id, to).await?;
    cx.commit(tx).await
}

/// Reopens a decided concern and tells every lead. The earlier decision becomes a note, and the time for a decision
/// begins anew.
///
/// # Errors
/// `Conflict` if it is not decided.
pub async fn reopen(cx: &Cx<Lead>, id: ConcernId, reason: &str) -> Result<(), AppError> {
    crate::safeguarding::refuse_kept(cx, id).await?;
    let mut tx = cx.begin().await?;
    let row = locked(&tx, id).await?;
    let state = rules::step(row.state, ConcernMove::Reopen)?;
    if let Some(outcome) = &row.outcome {
        let outcome = cx.services().keys.open(id.0, outcome)?;
        let decided = row.decided_by.zip(row.decided_at);
        let (by, at) = decided.map_or((cx.me()?, cx.now()), |(by, at)| (by, Timestamp(at)));
        insert(cx, &tx, id, NoteKind::Decision, (&outcome, None), (by, at)).await?;
    }
    put(cx, &tx, id, NoteKind::Reopening, (reason, None)).await?;
    let save = concern::ActiveModel {
        id: Set(id),
        state: Set(state),
        outcome: Set(None),
        decided_by: Set(None),
        decided_at: Set(None),
        reopened_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    concern::Entity::update(save).exec(&tx).await?;
    mails::tell_of_reopening(cx, &mut tx, id, row.urgency).await?;
    cx.audit(&tx, "concern.reopened", id, "").await?;
    cx.commit(tx).await
}

type Said<'a> = (&'a str, Option<NewReferral>);

async fn put(cx: &Cx<Lead>, tx: &Tx, id: ConcernId, kind: NoteKind, said: Said<'_>) -> Result<(), AppError> {
    insert(cx, tx, id, kind, said, (cx.me()?, cx.now())).await
}

async fn insert(
    cx: &Cx<Lead>,
    tx: &Tx,
    concern: ConcernId,
    kind: NoteKind,
    (words, referral): Said<'_>,
    (by, at): (PersonId, Timestamp),
) -> Result<(), AppError> {
    let id = NoteId::new();
    let keys = &cx.services().keys;
    let reference = referral.as_ref().map(|new| new.reference.as_str()).filter(|reference| !reference.is_empty());
    let row = note::ActiveModel {
        id: Set(id),
        concern_id: Set(concern),
        kind: Set(kind),
        referred_to: Set(referral.as_ref().map(|new| new.to)),
        referred_at: Set(referral.as_ref().map(|new| new.at.0)),
        reference: Set(reference.map(|reference| keys.seal(id.0, reference))),
        words: Set(keys.seal(id.0, words)),
        by_person: Set(by),
        at: Set(at.0),
    };
    note::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Deletes the words of these concerns' notes; when each was added stays.
pub(super) async fn forget<R: Grant>(cx: &Cx<R>, tx: &Tx, ids: &[ConcernId]) -> Result<(), AppError> {
    let rows = note::Entity::find().filter(note::Column::ConcernId.is_in(ids.iter().copied())).all(tx).await?;
    // Each is sealed for its own row.
    for row in rows {
        let nothing = cx.services().keys.seal(row.id.0, "");
        let save =
            note::ActiveModel { id: Set(row.id), reference: Set(None), words: Set(nothing), ..Default::default() };
        note::Entity::update(save).exec(tx).await?;
    }
    Ok(())
}
