//! Voices that say nearly the same, put under one heading. Each keeps its own words and its own reply.

use std::collections::{HashMap, HashSet};

use sea_orm::{QueryOrder, Set, entity::prelude::*};

use super::moves::locked;
use crate::voices::entity::{heading, voice};
use domain::{
    error::AppError,
    ids::{HeadingId, VoiceId},
    voices::{
        model::{Source, VoiceState},
        rules::people,
    },
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, Officer},
};

/// A heading, with the voices under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub id: HeadingId,
    pub title: String,
    /// How many people said it; voices with one receipt, account or response count as one person.
    pub people: i64,
    pub voices: Vec<VoiceId>,
}

/// Puts two voices under one heading: that of `with`, or else that of the first, or else a new one. Both may still
/// wait.
///
/// # Errors
/// `Conflict` if one was taken back or declined by now.
pub async fn join(cx: &Cx<Officer>, id: VoiceId, with: VoiceId, title: String) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    // Locked in the order of ids, so that two officers who join the same voices cannot deadlock.
    let (low, high) = (id.min(with), id.max(with));
    let (low, high) = (locked(&tx, low).await?, locked(&tx, high).await?);
    let (one, other) = if low.id == id { (low, high) } else { (high, low) };
    let gone = |row: &voice::Model| matches!(row.state, VoiceState::Withdrawn | VoiceState::NotShared);
    if id == with || gone(&one) || gone(&other) {
        return Err(AppError::conflict("moderation-heading-gone"));
    }
    if one.source.is_young() != other.source.is_young() {
        // How many people said something counts young people alone.
        return Err(AppError::conflict("moderation-voices-adult"));
    }
    let heading = match other.heading_id.or(one.heading_id) {
        Some(heading) => heading,
        None => new_heading(cx, &tx, title, other.theme.clone()).await?,
    };
    place(&tx, &[id, with], Some(heading)).await?;
    cx.audit(&tx, "voice.joined", id, "").await?;
    if other.heading_id != Some(heading) {
        cx.audit(&tx, "voice.joined", with, "").await?;
    }
    cx.commit(tx).await
}

async fn new_heading(cx: &Cx<Officer>, tx: &Tx, title: String, theme: Option<String>) -> Result<HeadingId, AppError> {
    if title.is_empty() {
        return Err(AppError::invalid("title", "moderation-heading-empty"));
    }
    let id = HeadingId::new();
    let row = heading::ActiveModel {
        id: Set(id),
        title: Set(title),
        theme: Set(theme),
        by_person: Set(cx.me()?),
        created_at: Set(cx.now().0),
    };
    heading::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(id)
}

async fn place(tx: &Tx, voices: &[VoiceId], heading: Option<HeadingId>) -> Result<(), AppError> {
    voice::Entity::update_many()
        .col_expr(voice::Column::HeadingId, Expr::value(heading.map(|heading| heading.0)))
        .filter(voice::Column::Id.is_in(voices.iter().copied()))
        .exec(tx)
        .await?;
    Ok(())
}

/// Takes a voice out from under its heading.
pub async fn part(cx: &Cx<Officer>, id: VoiceId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    locked(&tx, id).await?;
    place(&tx, &[id], None).await?;
    cx.audit(&tx, "voice.parted", id, "").await?;
    cx.commit(tx).await
}

/// Waiting voices under a heading, in the order of the queue.
pub async fn waiting_under(cx: &Cx<Officer>, heading: HeadingId) -> Result<Vec<(VoiceId, Source)>, AppError> {
    let rows = voice::Entity::find()
        .filter(voice::Column::HeadingId.eq(heading))
        .filter(voice::Column::State.is_in([VoiceState::New, VoiceState::InReview, VoiceState::Held]))
        .filter(crate::voices::open_to_me(cx))
        .order_by_asc(voice::Column::Rank)
        .all(cx.db())
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.source)).collect())
}

/// The headings of these voices, each with all shared voices under it.
pub async fn headings_of<R: Grant>(cx: &Cx<R>, ids: &[VoiceId]) -> Result<Vec<Heading>, AppError> {
    headings(cx, ids, false).await
}

/// The headings of these voices, each with those of them that are shared, and how many people said them.
pub async fn headings_among<R: Grant>(cx: &Cx<R>, ids: &[VoiceId]) -> Result<Vec<Heading>, AppError> {
    headings(cx, ids, true).await
}

async fn headings<R: Grant>(cx: &Cx<R>, ids: &[VoiceId], only_these: bool) -> Result<Vec<Heading>, AppError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let of = voice::Entity::find()
        .filter(voice::Column::Id.is_in(ids.iter().copied()))
        .filter(voice::Column::HeadingId.is_not_null())
        .all(cx.db())
        .await?;
    let wanted: HashSet<_> = of.iter().filter_map(|row| row.heading_id).collect();
    let headings = heading::Entity::find().filter(heading::Column::Id.is_in(wanted.clone())).all(cx.db()).await?;
    let under = voice::Entity::find()
        .filter(voice::Column::HeadingId.is_in(wanted))
        .filter(voice::Column::State.is_in([VoiceState::Shared, VoiceState::SharedRedacted]))
        .order_by_asc(voice::Column::CreatedAt)
        .order_by_asc(voice::Column::Id)
        .all(cx.db())
        .await?;
    let under: Vec<_> = under.into_iter().filter(|row| !only_these || ids.contains(&row.id)).collect();
    let ids: Vec<_> = under.iter().map(|row| row.id).collect();
    let told = crate::voices::provenances(cx.db(), &ids).await?;
    let mut by_heading: HashMap<_, Vec<voice::Model>> = HashMap::new();
    for row in under {
        by_heading.entry(row.heading_id).or_default().push(row);
    }
    let mut all: Vec<_> = headings
        .into_iter()
        .map(|heading| {
            let rows = by_heading.remove(&Some(heading.id)).unwrap_or_default();
            let many = |row: &voice::Model| told.get(&row.id).and_then(|telling| telling.people).map_or(1, i64::from);
            let people = people(rows.iter().map(|row| (crate::voices::who(row), many(row))));
            let voices = rows.iter().map(|row| row.id).collect();
            Heading { id: heading.id, title: heading.title, people, voices }
        })
        .collect();
    all.sort_by(|a, b| a.title.cmp(&b.title).then(a.id.cmp(&b.id)));
    Ok(all)
}
