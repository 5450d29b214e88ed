//! Minutes are checked by the chair, published as a draft, and approved at a later meeting.

use sea_orm::{QueryOrder as _, Set, entity::prelude::*};

use super::{
    as_read,
    entity::{head, section},
    may_approve,
};
use crate::panels::{
    entity::meeting,
    meetings::{locked, step},
    saying,
};
use domain::{
    error::AppError,
    ids::{MeetingId, PanelId},
    panels::model::MeetingState,
    panels::rules::{
        IllegalPanelMove,
        meeting::MeetingMove,
        minutes::{NotYet, Standing, may_check, publishable},
    },
    role::Role,
};
use platform::{
    as_read::unchanged,
    db::Tx,
    guard::{Clerk, Cx, PanelReader},
    i18n::languages,
};

async fn sections(tx: &Tx, id: MeetingId) -> Result<Vec<section::Model>, AppError> {
    let found = section::Entity::find()
        .filter(section::Column::MeetingId.eq(id))
        .order_by_asc(section::Column::Position)
        .all(tx)
        .await?;
    Ok(found)
}

/// Says that the minutes are right as they were `read`.
///
/// # Errors
/// `Forbidden` for somebody who may not (`may_check`); `Conflict` if they have changed since, or are no draft.
pub async fn check(cx: &Cx<PanelReader>, panel: PanelId, id: MeetingId, read: &str) -> Result<(), AppError> {
    let chairs = saying::chairs(cx, Some(panel)).await?;
    let has_chair = saying::has_chair(cx, panel).await?;
    if !may_check(chairs, cx.is(Role::Clerk), has_chair) {
        return Err(AppError::Forbidden);
    }
    let tx = cx.begin().await?;
    let found = locked(&tx, panel, id).await?;
    if found.state != MeetingState::DraftMinutes {
        return Err(IllegalPanelMove::State.into());
    }
    let now = sections(&tx, id).await?;
    unchanged(cx.services(), read, &as_read(now.iter().map(|row| (row.id, &row.text))))?;
    let checked = head::ActiveModel {
        meeting_id: Set(id),
        checked_by: Set(Some(cx.me()?)),
        checked_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    head::Entity::update(checked).exec(&tx).await?;
    cx.audit(&tx, "meeting.minutes_checked", id, "").await?;
    cx.commit(tx).await
}

/// Publishes the minutes as a draft: everybody on the panel reads them.
///
/// # Errors
/// `Conflict` while a section is missing in one of the council's languages, or nobody has checked them.
pub async fn publish(cx: &Cx<Clerk>, panel: PanelId, id: MeetingId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = locked(&tx, panel, id).await?;
    let of = head::Entity::find_by_id(id).one(&tx).await?.ok_or(AppError::NotFound)?;
    let complete = sections(&tx, id).await?.iter().all(|row| languages().is_complete(&row.text));
    let standing = Standing { state: found.state, checked: of.checked_at.is_some(), complete };
    publishable(standing).map_err(|why| match why {
        NotYet::State => AppError::from(IllegalPanelMove::State),
        NotYet::Incomplete => AppError::conflict("minutes-incomplete"),
        NotYet::Unchecked => AppError::conflict("minutes-unchecked"),
    })?;
    step(cx, &tx, found, MeetingMove::PublishMinutes { items_left: 0 }).await?;
    let published =
        head::ActiveModel { meeting_id: Set(id), published_at: Set(Some(cx.now().0)), ..Default::default() };
    head::Entity::update(published).exec(&tx).await?;
    cx.commit(tx).await
}

/// Notes that the panel has approved them at a later meeting; from then on nobody changes them.
///
/// # Errors
/// `Invalid` of `approved_at` for a meeting that cannot have; `Conflict` for minutes that are not published.
pub async fn approve(cx: &Cx<Clerk>, panel: PanelId, id: MeetingId, at: MeetingId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = locked(&tx, panel, id).await?;
    let by = meeting::Entity::find_by_id(at).one(&tx).await?;
    let fits =
        by.is_some_and(|by| by.panel_id == panel && by.id != id && may_approve(by.state, &by.held_on, &found.held_on));
    if !fits {
        return Err(AppError::invalid("approved_at", "minutes-approved-where"));
    }
    head::Entity::find_by_id(id).one(&tx).await?.ok_or(AppError::NotFound)?;
    step(cx, &tx, found, MeetingMove::ApproveMinutes).await?;
    let approved = head::ActiveModel {
        meeting_id: Set(id),
        approved_at_meeting: Set(Some(at)),
        approved_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    head::Entity::update(approved).exec(&tx).await?;
    cx.commit(tx).await
}
