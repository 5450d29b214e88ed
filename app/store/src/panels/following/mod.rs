//! Actions are followed up: their owner is reminded by mail before and after their day, and says on a page of their own
//! what was done (docs/decisions/0057).
//!
//! ```text
//! mod        whose an action is               reports   what owners say was done, and the clerk's answer
//! reminding  the mails, once a day        forgetting  said anew, and forgotten
//! ```
//! The key of an owner's page follows from the key file and the owner's id, so that each mail can lead to it; the
//! database has its hash alone.

pub(super) mod entity;
mod forgetting;
mod reminding;
mod reports;

use sea_orm::{QuerySelect as _, Set, entity::prelude::*};

use super::{
    actions::{NewAction, add_action},
    room::{item_on, recording},
};
use crate::panels::entity::panel;
use domain::{
    error::AppError,
    ids::{ActionId, ActionOwnerId, ItemId, MeetingId, PanelId},
    people::rules::Email,
};
use entity::{owned, owner};
use platform::{
    Services,
    db::Tx,
    guard::{Clerk, Cx, Grant, PanelReader},
    idempotency, random,
};

pub(super) use forgetting::{expired, forget, forget_address, mail_of, move_to};
pub use reminding::every_minute;
pub use reports::{Owned, OwnersPage, Report, answer, of_key, report, waiting};

/// An action with its owner's address, if there is one.
#[derive(Clone, Debug)]
pub struct NewOwned {
    pub item: ItemId,
    pub what: String,
    pub owner: String,
    pub mail: Option<Email>,
    pub due_on: String,
}

/// The key of an owner's page.
pub(super) fn key_of(services: &Services, id: ActionOwnerId) -> String {
    random::hex(&services.keys.fingerprint("action-owner", &id.to_string()))
}

/// Says whose an action is. Of one panel an address is one owner, by the name that was typed last.
async fn own<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    panel: PanelId,
    action: ActionId,
    (name, mail): (&str, &Email),
) -> Result<(), AppError> {
    // Of two actions of one owner the second finds what the first has written.
    panel::Entity::find_by_id(panel).lock_exclusive().one(tx).await?;
    let found = owner::Entity::find()
        .filter(owner::Column::PanelId.eq(panel))
        .filter(owner::Column::Mail.eq(mail.as_str()))
        // Nobody forgets them meanwhile.
        .lock_exclusive()
        .one(tx)
        .await?;
    let id = if let Some(found) = found {
        if found.name != name {
            let renamed = owner::ActiveModel { id: Set(found.id), name: Set(name.to_owned()), ..Default::default() };
            owner::Entity::update(renamed).exec(tx).await?;
        }
        found.id
    } else {
        let id = ActionOwnerId::new();
        let row = owner::ActiveModel {
            id: Set(id),
            panel_id: Set(panel),
            name: Set(name.to_owned()),
            mail: Set(mail.as_str().to_owned()),
            lang: Set(cx.lang()),
            hash: Set(random::hash(&key_of(cx.services(), id))),
        };
        owner::Entity::insert(row).exec_without_returning(tx).await?;
        id
    };
    let row = owned::ActiveModel { action_id: Set(action), owner_id: Set(id) };
    owned::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Adds an action while the meeting goes on; once for each key of a form.
pub async fn add_in_room(
    cx: &Cx<PanelReader>,
    panel: PanelId,
    meeting: MeetingId,
    new: NewOwned,
    once: &str,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, "add-action", once, cx.now()).await?.is_some() {
        return Ok(());
    }
    let found = recording(cx, &tx, panel, meeting).await?;
    item_on(cx, &tx, &found, new.item).await?;
    let id = put(cx, &tx, panel, new).await?;
    idempotency::complete(&tx, "add-action", once, &id.to_string()).await?;
    cx.commit(tx).await
}

/// Adds an action afterwards; once for each key of a form.
pub async fn add(cx: &Cx<Clerk>, panel: PanelId, new: NewOwned, once: &str) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, "add-action", once, cx.now()).await?.is_none() {
        let id = put(cx, &tx, panel, new).await?;
        idempotency::complete(&tx, "add-action", once, &id.to_string()).await?;
    }
    cx.commit(tx).await
}

async fn put<R: Grant>(cx: &Cx<R>, tx: &Tx, panel: PanelId, new: NewOwned) -> Result<ActionId, AppError> {
    let action = NewAction { item: new.item, what: new.what, owner: new.owner.clone(), due_on: new.due_on };
    let id = add_action(cx, tx, panel, action).await?;
    if let Some(mail) = &new.mail {
        own(cx, tx, panel, id, (&new.owner, mail)).await?;
    }
    Ok(id)
}
