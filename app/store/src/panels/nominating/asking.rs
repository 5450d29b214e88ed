//! Writing a letter to an area, and closing it.

use sea_orm::{QuerySelect as _, Set, entity::prelude::*};

use super::{entity, key_of, mails, moved};
use crate::panels::{areas, members::in_tx, seating::lock, today};
use domain::{
    error::AppError,
    ids::{AreaId, NominationId, PanelId},
    lang::Lang,
    panels::nominating::{NominationMove, NominationState},
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx},
    idempotency, outbox, random,
};

const ONCE: &str = "panels/nomination";

/// A letter as a clerk has typed it.
#[derive(Clone, Debug)]
pub struct NewNomination {
    pub area: AreaId,
    /// Who chairs the area's committee.
    pub to_name: String,
    pub to_email: String,
    pub lang: Lang,
    /// `2026-12-20`
    pub due_on: String,
}

/// Writes to an area of the panel that nobody represents, or whose representative leaves. The same form again writes
/// nothing.
///
/// # Errors
/// `NotFound` for an area that is none of the panel's; `Conflict` while one letter to it is open, and where its
/// representative stays.
pub async fn ask(cx: &Cx<Clerk>, panel: PanelId, new: NewNomination, once: &str) -> Result<(), AppError> {
    let area = areas::of_panel(cx, panel).await?.into_iter().find(|area| area.id == new.area);
    let area = area.ok_or(AppError::NotFound)?;
    let facts = mails::Facts::of(cx, panel, area).await?;
    let clerk = crate::people::contact(cx, cx.me()?).await?;
    let mut tx = cx.begin().await?;
    if idempotency::begin(&tx, ONCE, once, cx.now()).await?.is_some() {
        return Ok(());
    }
    // Of two who write at once, the second is told.
    lock(&tx, panel).await?;
    let is_open = entity::Entity::find()
        .filter(entity::Column::PanelId.eq(panel))
        .filter(entity::Column::AreaId.eq(new.area))
        .filter(entity::Column::State.is_in([NominationState::Asked, NominationState::Nominated]))
        .one(&tx)
        .await?;
    if is_open.is_some() {
        return Err(AppError::conflict("nominations-open-already"));
    }
    let today = today(cx);
    let stays = in_tx(&tx, panel).await?.into_iter().any(|member| {
        member.counts() && member.details.area == Some(new.area) && member.is_on(&today) && member.ends_on.is_none()
    });
    if stays {
        return Err(AppError::conflict("nominations-represented"));
    }
    // Of an earlier letter that was answered with nobody the address is not needed any more.
    entity::Entity::update_many()
        .col_expr(entity::Column::ToEmail, Expr::value(""))
        .filter(entity::Column::PanelId.eq(panel))
        .filter(entity::Column::AreaId.eq(new.area))
        .filter(entity::Column::State.eq(NominationState::NotYet))
        .exec(&tx)
        .await?;
    let id = NominationId::new();
    let row = entity::ActiveModel {
        id: Set(id),
        panel_id: Set(panel),
        area_id: Set(new.area),
        state: Set(NominationState::Asked),
        hash: Set(random::hash(&key_of(cx.services(), id))),
        to_name: Set(new.to_name.clone()),
        to_email: Set(new.to_email.clone()),
        lang: Set(new.lang),
        asked_by: Set(Some(cx.me()?)),
        asked_at: Set(cx.now().0),
        due_on: Set(new.due_on.clone()),
        reminded: Set(None),
        nominee: Set(String::new()),
        from_on: Set(None),
        reason: Set(String::new()),
        answered_at: Set(None),
        membership_id: Set(None),
    };
    entity::Entity::insert(row).exec_without_returning(&tx).await?;
    let council = tx.settings().council.clone();
    let mail = mails::letter(cx.services(), &facts, &council, clerk.as_ref(), id, &new);
    cx.mail_about(&mut tx, mail, [id.0]).await?;
    cx.audit(&tx, "panel.nomination_asked", panel, "").await?;
    cx.commit(tx).await
}

/// Waits for nothing more of a letter: its link answers no more, and the address is gone. Said twice, it was the first
/// time.
///
/// # Errors
/// `Conflict` once whoever was nominated has the seat.
pub async fn close(cx: &Cx<Clerk>, panel: PanelId, id: NominationId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (row, state) = moved(&tx, panel, id, NominationMove::Close).await?;
    if row.state == state {
        return Ok(());
    }
    outbox::cancel(&tx, &cx.services().keys, [id.0]).await?;
    let closed =
        entity::ActiveModel { id: Set(id), state: Set(state), to_email: Set(String::new()), ..Default::default() };
    entity::Entity::update(closed).exec(&tx).await?;
    cx.audit(&tx, "panel.nomination_closed", panel, "").await?;
    cx.commit(tx).await
}

/// Closes the letters to areas that no longer have a representative on the panel: nobody would read their answers.
pub(in crate::panels) async fn drop_letters(
    cx: &Cx<Clerk>,
    tx: &Tx,
    panel: PanelId,
    chosen: &[AreaId],
) -> Result<(), AppError> {
    let dropped: Vec<NominationId> = entity::Entity::find()
        .select_only()
        .column(entity::Column::Id)
        .filter(entity::Column::PanelId.eq(panel))
        .filter(entity::Column::AreaId.is_not_in(chosen.iter().copied()))
        .filter(entity::Column::State.is_not_in([NominationState::Seated, NominationState::Closed]))
        .into_tuple()
        .all(tx)
        .await?;
    if dropped.is_empty() {
        return Ok(());
    }
    outbox::cancel(tx, &cx.services().keys, dropped.iter().map(|id| id.0)).await?;
    entity::Entity::update_many()
        .col_expr(entity::Column::State, Expr::value(NominationState::Closed.key()))
        .col_expr(entity::Column::ToEmail, Expr::value(""))
        .filter(entity::Column::Id.is_in(dropped))
        .exec(tx)
        .await?;
    Ok(())
}
