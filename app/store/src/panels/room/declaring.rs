//! Interests that members declare at a meeting.

use sea_orm::{QueryOrder as _, Set, entity::prelude::*};

use super::{super::members::on_day, entity::declaration, item_on, recording};
use domain::{
    error::AppError,
    ids::{DeclarationId, ItemId, MeetingId, MembershipId, PanelId},
    panels::{model::ERASED, room::Interest},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, PanelReader},
    idempotency,
};

/// An interest that was declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    pub id: DeclarationId,
    pub member: MembershipId,
    /// None: of the whole meeting.
    pub item: Option<ItemId>,
    pub interest: Interest,
    /// What it is, in words.
    pub about: String,
    /// They leave the room for it.
    pub leaves: bool,
}

/// One to be noted.
#[derive(Clone, Debug)]
pub struct NewDeclaration {
    pub member: MembershipId,
    pub item: Option<ItemId>,
    pub interest: Interest,
    pub about: String,
    pub leaves: bool,
}

/// What was declared at a meeting, in order.
pub async fn declarations<R: Grant>(cx: &Cx<R>, meeting: MeetingId) -> Result<Vec<Declaration>, AppError> {
    declarations_in(cx.db(), meeting).await
}

/// As `declarations`, inside a transaction.
pub(in crate::panels) async fn declarations_in(
    db: &impl ConnectionTrait,
    meeting: MeetingId,
) -> Result<Vec<Declaration>, AppError> {
    let found = declaration::Entity::find()
        .filter(declaration::Column::MeetingId.eq(meeting))
        .order_by_asc(declaration::Column::At)
        .order_by_asc(declaration::Column::Id)
        .all(db)
        .await?;
    let one = |row: declaration::Model| Declaration {
        id: row.id,
        member: row.membership_id,
        item: row.item_id,
        interest: row.interest,
        about: row.about,
        leaves: row.leaves,
    };
    Ok(found.into_iter().map(one).collect())
}

/// Notes a declaration; once for each key of a form.
///
/// # Errors
/// `NotFound` for somebody who is not on the panel that day, and for an item of another meeting.
pub async fn declare(
    cx: &Cx<PanelReader>,
    panel: PanelId,
    id: MeetingId,
    new: NewDeclaration,
    once: &str,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, "declare", once, cx.now()).await?.is_some() {
        return Ok(());
    }
    let found = recording(cx, &tx, panel, id).await?;
    let there = on_day(&tx, panel, &found.held_on).await?;
    if !there.iter().any(|member| member.id == new.member) {
        return Err(AppError::NotFound);
    }
    if let Some(item) = new.item {
        item_on(cx, &tx, &found, item).await?;
    }
    let declared = DeclarationId::new();
    let row = declaration::ActiveModel {
        id: Set(declared),
        meeting_id: Set(id),
        item_id: Set(new.item),
        membership_id: Set(new.member),
        interest: Set(new.interest),
        about: Set(new.about),
        leaves: Set(new.leaves),
        at: Set(cx.now().0),
    };
    declaration::Entity::insert(row).exec_without_returning(&tx).await?;
    idempotency::complete(&tx, "declare", once, &declared.to_string()).await?;
    cx.audit(&tx, "meeting.declared", id, new.interest.key()).await?;
    cx.commit(tx).await
}

/// Forgets what interests somebody who is erased has declared; that they declared one stays in the minutes.
pub(in crate::panels) async fn forget(tx: &Tx, seats: &[MembershipId]) -> Result<(), AppError> {
    let wordless = declaration::ActiveModel { about: Set(ERASED.to_owned()), ..Default::default() };
    declaration::Entity::update_many()
        .set(wordless)
        .filter(declaration::Column::MembershipId.is_in(seats.iter().copied()))
        .exec(tx)
        .await?;
    Ok(())
}

/// Takes out one that was noted by mistake, while the meeting goes on.
pub async fn take_declaration_back(
    cx: &Cx<PanelReader>,
    panel: PanelId,
    id: MeetingId,
    declared: DeclarationId,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    recording(cx, &tx, panel, id).await?;
    let gone = declaration::Entity::delete_many()
        .filter(declaration::Column::Id.eq(declared))
        .filter(declaration::Column::MeetingId.eq(id))
        .exec(&tx)
        .await?;
    if gone.rows_affected == 0 {
        return Err(AppError::NotFound);
    }
    cx.audit(&tx, "meeting.undeclared", id, "").await?;
    cx.commit(tx).await
}
