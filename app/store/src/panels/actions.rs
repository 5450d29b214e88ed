//! Actions: what a panel has asked somebody to do, and by when.

use std::collections::HashMap;

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{
    access::reader,
    completed_actions::{told_of, with_replies},
};
use crate::panels::entity::{action, item};
use domain::{
    error::AppError,
    ids::{ActionId, ItemId, PanelId},
    lang::Localized,
    panels::{
        model::{Access, ActionState},
        rules::action::{ActionMove, step},
    },
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx, Grant},
};

/// An action. `due_on` as `2027-01-20`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    pub id: ActionId,
    pub item: ItemId,
    pub item_title: Localized,
    pub what: String,
    pub owner: String,
    pub due_on: String,
    pub state: ActionState,
    pub reason: Option<String>,
    /// There is a reply to voices of its item, so *what was done* can be shown under it.
    pub tellable: bool,
    pub told: bool,
}

/// The agenda item from which an action comes; none without such an action.
pub async fn item_of<R: Grant>(cx: &Cx<R>, id: ActionId) -> Result<Option<ItemId>, AppError> {
    Ok(action::Entity::find_by_id(id).one(cx.db()).await?.map(|row| row.item_id))
}

/// The panel's actions: open ones first, the earliest due first; none of an item that is hidden from this reader.
pub async fn actions_of<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<Vec<Action>, AppError> {
    let mut found = action::Entity::find()
        .filter(action::Column::PanelId.eq(panel))
        .order_by_asc(action::Column::DueOn)
        .all(cx.db())
        .await?;
    let items =
        item::Entity::find().filter(item::Column::Id.is_in(found.iter().map(|a| a.item_id))).all(cx.db()).await?;
    if items.iter().any(|i| i.access == Access::Restricted) {
        let reader = reader(cx).await?;
        found.retain(|a| items.iter().any(|i| i.id == a.item_id && reader.sees(panel, i.access)));
    }
    let ids: Vec<_> = found.iter().map(|a| a.item_id).collect();
    let tellable = with_replies(cx, &ids).await?;
    let told = told_of(cx, &found.iter().map(|a| a.id).collect::<Vec<_>>()).await?;
    let titles: HashMap<_, _> = items.into_iter().map(|i| (i.id, i.title)).collect();
    let mut actions: Vec<_> = found
        .into_iter()
        .map(|a| Action {
            id: a.id,
            item: a.item_id,
            item_title: titles.get(&a.item_id).cloned().unwrap_or_default(),
            what: a.what,
            owner: a.owner,
            due_on: a.due_on,
            state: a.state,
            reason: a.reason,
            tellable: a.state == ActionState::Done && tellable.contains(&a.item_id),
            told: told.contains(&a.id),
        })
        .collect();
    actions.sort_by_key(|a| a.state != ActionState::Open);
    Ok(actions)
}

/// A new action.
#[derive(Clone, Debug)]
pub struct NewAction {
    pub item: ItemId,
    pub what: String,
    pub owner: String,
    pub due_on: String,
}

/// Adds an action, from an item of this panel.
pub async fn add_action<R: Grant>(cx: &Cx<R>, tx: &Tx, panel: PanelId, new: NewAction) -> Result<ActionId, AppError> {
    let item = item::Entity::find_by_id(new.item).one(tx).await?.filter(|i| i.panel_id == panel);
    item.ok_or_else(|| AppError::invalid("item", "form-required"))?;
    let id = ActionId::new();
    let row = action::ActiveModel {
        id: Set(id),
        panel_id: Set(panel),
        item_id: Set(new.item),
        what: Set(new.what),
        owner: Set(new.owner),
        due_on: Set(new.due_on),
        state: Set(ActionState::Open),
        reason: Set(None),
        created_at: Set(cx.now().0),
        ended_at: Set(None),
    };
    action::Entity::insert(row).exec_without_returning(tx).await?;
    cx.audit(tx, "action.added", id, "").await?;
    Ok(id)
}

/// Ends an action: done, or dropped with a reason.
pub async fn end_action(cx: &Cx<Clerk>, panel: PanelId, id: ActionId, mv: ActionMove) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = action::Entity::find_by_id(id).lock_exclusive().one(&tx).await?;
    let found = found.filter(|a| a.panel_id == panel).ok_or(AppError::NotFound)?;
    let (state, reason) = step(found.state, mv)?;
    action::Entity::update_many()
        .set(action::ActiveModel {
            state: Set(state),
            reason: Set(reason),
            ended_at: Set(Some(cx.now().0)),
            ..Default::default()
        })
        .filter(action::Column::Id.eq(id))
        .exec(&tx)
        .await?;
    cx.audit(&tx, "action.ended", id, state.key()).await?;
    cx.commit(tx).await
}
