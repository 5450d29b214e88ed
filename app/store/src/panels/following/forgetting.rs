//! Whose an action is, said anew; and owners who have had nothing to do for long, or are erased, are forgotten.

use sea_orm::{PaginatorTrait as _, QuerySelect as _, Set, entity::prelude::*, sea_query::Query};

use super::{
    entity::{owned, owner, reminded, report as reported},
    own,
};
use crate::panels::entity::action;
use domain::{
    error::AppError,
    ids::{ActionId, ActionOwnerId, PanelId},
    panels::model::{ActionState, ERASED},
    people::rules::Email,
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, System},
    retention::Expired,
};

/// The address of an action's owner; empty for none.
pub(in crate::panels) async fn mail_of(db: &impl ConnectionTrait, action: ActionId) -> Result<String, AppError> {
    let Some(link) = owned::Entity::find_by_id(action).one(db).await? else { return Ok(String::new()) };
    Ok(owner::Entity::find_by_id(link.owner_id).one(db).await?.map(|owner| owner.mail).unwrap_or_default())
}

/// Says anew whose an action is: the link of whoever it was opens it no longer. Without an address nobody is written to;
/// whoever has another one than before is reminded as if nobody had been.
///
/// # Errors
/// `Invalid` for what is no address.
pub(in crate::panels) async fn move_to<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    panel: PanelId,
    action: ActionId,
    (name, mail): (&str, &str),
) -> Result<(), AppError> {
    let before = mail_of(tx, action).await?;
    let mail = if mail.is_empty() { None } else { Some(Email::parse(mail)?) };
    owned::Entity::delete_by_id(action).exec(tx).await?;
    if before != mail.as_ref().map(Email::as_str).unwrap_or_default() {
        reminded::Entity::delete_many().filter(reminded::Column::ActionId.eq(action)).exec(tx).await?;
    }
    match &mail {
        Some(mail) => own(cx, tx, panel, action, (name, mail)).await,
        None => Ok(()),
    }
}

/// Owners to whom nothing belongs that is open, or has ended after `limit`.
fn over(limit: Timestamp) -> Select<owner::Entity> {
    let kept = Query::select()
        .column(action::Column::Id)
        .from(action::Entity)
        .cond_where(
            sea_orm::Condition::any()
                .add(action::Column::State.eq(ActionState::Open))
                .add(action::Column::EndedAt.gt(limit.0)),
        )
        .to_owned();
    let busy = Query::select()
        .column(owned::Column::OwnerId)
        .from(owned::Entity)
        .and_where(owned::Column::ActionId.in_subquery(kept))
        .to_owned();
    owner::Entity::find().filter(owner::Column::Id.not_in_subquery(busy))
}

/// Forgets those who have had nothing to do since `limit`: their link opens nothing any more. Returns how many.
pub(in crate::panels) async fn forget(tx: &Tx, limit: Timestamp) -> Result<u64, AppError> {
    // Locked first: whoever is given something to do meanwhile is looked at anew, and stays.
    let ids: Vec<ActionOwnerId> = over(limit).lock_exclusive().all(tx).await?.into_iter().map(|row| row.id).collect();
    if ids.is_empty() {
        return Ok(0);
    }
    let still: Vec<ActionOwnerId> =
        over(limit).filter(owner::Column::Id.is_in(ids)).all(tx).await?.into_iter().map(|row| row.id).collect();
    Ok(owner::Entity::delete_many().filter(owner::Column::Id.is_in(still)).exec(tx).await?.rows_affected)
}

/// How many `forget` would.
pub(in crate::panels) async fn expired(cx: &Cx<System>, limit: Timestamp) -> Result<Expired, AppError> {
    Ok(Expired { rows: over(limit).count(cx.db()).await?, oldest: None })
}

/// Forgets somebody who is erased: their address and link, their name beside what they were to do, and what they said was
/// done.
pub(in crate::panels) async fn forget_address(tx: &Tx, mail: &str) -> Result<(), AppError> {
    let owners = Query::select()
        .column(owner::Column::Id)
        .from(owner::Entity)
        .and_where(owner::Column::Mail.eq(mail))
        .to_owned();
    let actions: Vec<ActionId> = owned::Entity::find()
        .select_only()
        .column(owned::Column::ActionId)
        .filter(owned::Column::OwnerId.in_subquery(owners))
        .into_tuple()
        .all(tx)
        .await?;
    let nameless = action::ActiveModel { owner: Set(ERASED.to_owned()), ..Default::default() };
    action::Entity::update_many()
        .set(nameless)
        .filter(action::Column::Id.is_in(actions.iter().copied()))
        .exec(tx)
        .await?;
    let wordless = reported::ActiveModel { text: Set(ERASED.to_owned()), ..Default::default() };
    reported::Entity::update_many().set(wordless).filter(reported::Column::ActionId.is_in(actions)).exec(tx).await?;
    owner::Entity::delete_many().filter(owner::Column::Mail.eq(mail)).exec(tx).await?;
    Ok(())
}
