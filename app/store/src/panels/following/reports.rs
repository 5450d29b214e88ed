//! What owners of actions say was done, on the page that their key opens; a clerk accepts it, and the action is done.

use std::collections::{HashMap, HashSet};

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::entity::{owned, owner, report as reported};
use crate::panels::entity::{action, panel};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{ActionId, ActionReportId, PanelId},
    lang::Localized,
    panels::{
        keys::field_key,
        model::ActionState,
        room::MOST_WAITING_REPORTS,
        rules::{
            IllegalPanelMove,
            action::{ActionMove, step},
        },
    },
    time::Timestamp,
};
use platform::{
    guard::{Clerk, Cx, Grant, Visitor, system},
    random,
};

/// An action, for its owner. Its item is not named: it may be restricted, and the key is all that is asked of them.
#[derive(Clone, Debug)]
pub struct Owned {
    pub id: ActionId,
    pub what: String,
    /// `2027-01-20`
    pub due_on: String,
    pub state: ActionState,
    /// What they have said was done, newest first.
    pub said: Vec<Report>,
}

/// What somebody says was done.
#[derive(Clone, Debug)]
pub struct Report {
    pub id: ActionReportId,
    pub action: ActionId,
    pub text: String,
    pub at: Timestamp,
    /// None while the clerk has not looked.
    pub accepted: Option<bool>,
}

/// The page of an owner.
#[derive(Clone, Debug)]
pub struct OwnersPage {
    pub name: String,
    pub panel: Localized,
    /// Open ones first, the earliest due first.
    pub actions: Vec<Owned>,
}

impl From<reported::Model> for Report {
    fn from(row: reported::Model) -> Self {
        Self { id: row.id, action: row.action_id, text: row.text, at: Timestamp(row.at), accepted: row.accepted }
    }
}

/// The owner with this key.
///
/// # Errors
/// `Gone` for a key that opens nothing.
async fn found(db: &impl ConnectionTrait, key: &str) -> Result<owner::Model, AppError> {
    let row = owner::Entity::find().filter(owner::Column::Hash.eq(random::hash(key))).one(db).await?;
    row.ok_or_else(|| AppError::gone("follow-unknown"))
}

async fn reports(
    db: &impl ConnectionTrait,
    actions: impl IntoIterator<Item = ActionId>,
) -> Result<HashMap<ActionId, Vec<Report>>, AppError> {
    let found = reported::Entity::find()
        .filter(reported::Column::ActionId.is_in(actions))
        .order_by_desc(reported::Column::At)
        .order_by_desc(reported::Column::Id)
        .all(db)
        .await?;
    let mut by_action: HashMap<ActionId, Vec<Report>> = HashMap::new();
    for row in found {
        by_action.entry(row.action_id).or_default().push(row.into());
    }
    Ok(by_action)
}

/// What the key opens.
pub async fn of_key(cx: &Cx<Visitor>, key: &str) -> Result<OwnersPage, AppError> {
    let of = found(cx.db(), key).await?;
    let panel = panel::Entity::find_by_id(of.panel_id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let links = owned::Entity::find().filter(owned::Column::OwnerId.eq(of.id)).all(cx.db()).await?;
    let rows = action::Entity::find()
        .filter(action::Column::Id.is_in(links.into_iter().map(|link| link.action_id)))
        .order_by_asc(action::Column::DueOn)
        .order_by_asc(action::Column::Id)
        .all(cx.db())
        .await?;
    let mut said = reports(cx.db(), rows.iter().map(|row| row.id)).await?;
    let mut actions: Vec<_> = rows
        .into_iter()
        .map(|row| Owned {
            id: row.id,
            what: row.what,
            due_on: row.due_on,
            state: row.state,
            said: said.remove(&row.id).unwrap_or_default(),
        })
        .collect();
    actions.sort_by_key(|one| one.state != ActionState::Open);
    Ok(OwnersPage { name: of.name, panel: panel.name, actions })
}

/// Takes down what the owner says was done. The same words again are not said twice.
///
/// # Errors
/// `Gone` for an unknown key; `NotFound` for an action of somebody else; `Conflict` for one that is not open; `Invalid` of
/// `said[id]` while the clerk has not looked at as many as may wait.
pub async fn report(cx: &Cx<Visitor>, key: &str, id: ActionId, text: String) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let of = found(&tx, key).await?;
    let row = action::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let link = owned::Entity::find_by_id(id).one(&tx).await?;
    if link.is_none_or(|link| link.owner_id != of.id) {
        return Err(AppError::NotFound);
    }
    if row.state != ActionState::Open {
        return Err(IllegalPanelMove::State.into());
    }
    let newest = reports(&tx, [id]).await?.remove(&id).unwrap_or_default();
    if newest.first().is_some_and(|newest| newest.accepted.is_none() && newest.text == text) {
        return Ok(());
    }
    if newest.iter().filter(|one| one.accepted.is_none()).count() >= MOST_WAITING_REPORTS {
        let sentence = Message::new("follow-said-many").with("max", MOST_WAITING_REPORTS);
        return Err(FieldErrors::default().add(&format!("said[{}]", field_key(id)), sentence).into());
    }
    let said = reported::ActiveModel {
        id: Set(ActionReportId::new()),
        action_id: Set(id),
        text: Set(text),
        at: Set(cx.now().0),
        accepted: Set(None),
        answered_at: Set(None),
    };
    reported::Entity::insert(said).exec_without_returning(&tx).await?;
    // Whoever is signed in on this browser need not be who has the link.
    system(cx.services()).audit(&tx, "action.reported", id, "").await?;
    cx.commit(tx).await
}

/// What owners have said and nobody has looked at, of this panel's open actions, oldest first.
pub async fn waiting<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<Vec<Report>, AppError> {
    let open: HashSet<ActionId> = action::Entity::find()
        .select_only()
        .column(action::Column::Id)
        .filter(action::Column::PanelId.eq(panel))
        .filter(action::Column::State.eq(ActionState::Open))
        .into_tuple()
        .all(cx.db())
        .await?
        .into_iter()
        .collect();
    let found = reported::Entity::find()
        .filter(reported::Column::ActionId.is_in(open))
        .filter(reported::Column::Accepted.is_null())
        .order_by_asc(reported::Column::At)
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(Report::from).collect())
}

/// Accepts what an owner has said: the action is done. Or does not, and it stays open.
///
/// # Errors
/// `NotFound`, also for another panel's; `Conflict` for what was answered before.
pub async fn answer(cx: &Cx<Clerk>, panel: PanelId, id: ActionReportId, accepted: bool) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let said = reported::Entity::find_by_id(id).one(&tx).await?.ok_or(AppError::NotFound)?;
    let row = action::Entity::find_by_id(said.action_id).lock_exclusive().one(&tx).await?;
    let row = row.filter(|row| row.panel_id == panel).ok_or(AppError::NotFound)?;
    // Anew, now that its action is locked: somebody else may have answered.
    let said = reported::Entity::find_by_id(id).one(&tx).await?.ok_or(AppError::NotFound)?;
    if said.accepted.is_some() {
        return Err(IllegalPanelMove::State.into());
    }
    let answered = reported::ActiveModel {
        id: Set(id),
        accepted: Set(Some(accepted)),
        answered_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    reported::Entity::update(answered).exec(&tx).await?;
    if accepted {
        let (state, reason) = step(row.state, ActionMove::Done)?;
        let done = action::ActiveModel {
            id: Set(row.id),
            state: Set(state),
            reason: Set(reason),
            ended_at: Set(Some(cx.now().0)),
            ..Default::default()
        };
        action::Entity::update(done).exec(&tx).await?;
        cx.audit(&tx, "action.ended", row.id, state.key()).await?;
    } else {
        cx.audit(&tx, "action.sent_back", row.id, "").await?;
    }
    cx.commit(tx).await
}
