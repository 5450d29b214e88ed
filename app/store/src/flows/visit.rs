//! What is to be done after a visit: an action of the panel, which comes from the visit's agenda item. With the first
//! action there is one, which waits for the clerk to put it on an agenda. What a clerk corrects goes through here too.

use std::collections::HashMap;

use uuid::Uuid;

use crate::{panels, visits};
use domain::{
    error::AppError,
    ids::{ActionId, ItemId, PanelId, VisitId},
    panels::model::Thing,
};
use platform::{
    guard::{Clerk, Cx, PanelReader},
    idempotency,
};

const ONCE: &str = "visits/action";

/// What is to be done, by whom, until when.
#[derive(Clone, Debug)]
pub struct VisitAction {
    pub what: String,
    pub owner: String,
    /// As `2027-01-20`.
    pub due_on: String,
}

/// Adds an action. The same form again adds none.
///
/// # Errors
/// `Forbidden` for somebody who was not there and does not keep the rota; `Conflict` before the visit's day and where it
/// was cancelled; `Invalid` at `what` or `owner` for words that say where the place is.
pub async fn add_action(
    cx: &Cx<PanelReader>,
    panel: PanelId,
    id: VisitId,
    new: VisitAction,
    once: &str,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, ONCE, once, cx.now()).await?.is_some() {
        return Ok(());
    }
    let from = visits::take_item(cx, &tx, panel, id, (&new.what, &new.owner)).await?;
    let item = if let Some(item) = from.item {
        item
    } else {
        let item = panels::items::add_waiting(cx, &tx, panel, from.title).await?;
        visits::noting::keep_item(&tx, id, item).await?;
        item
    };
    let VisitAction { what, owner, due_on } = new;
    panels::add_action(cx, &tx, panel, panels::NewAction { item, what, owner, due_on }).await?;
    cx.commit(tx).await
}

/// Corrects what a clerk typed (`panels::correcting::correct`); `values` by field. What came of a visit does not say
/// afterwards where the place is.
///
/// # Errors
/// As `correct`; `Invalid` at `value[…]` for words that say where the place is.
pub async fn correct(
    cx: &Cx<Clerk>,
    panel: PanelId,
    (thing, id): (Thing, Uuid),
    values: &HashMap<String, String>,
    said: (String, &str, &str),
) -> Result<bool, AppError> {
    let item = match thing {
        Thing::Item => Some(ItemId(id)),
        Thing::Action => panels::actions::item_of(cx, ActionId(id)).await?,
        Thing::Panel | Thing::Meeting | Thing::Member => None,
    };
    if let Some(item) = item {
        let reason = ("reason".to_owned(), said.0.as_str());
        let fields = values.iter().map(|(name, words)| (format!("value[{name}]"), words.as_str()));
        visits::noting::may_say(cx, item, fields.chain([reason])).await?;
    }
    panels::correcting::correct(cx, panel, (thing, id), values, said).await
}
