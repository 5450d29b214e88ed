//! The mails to owners of actions: a week before the day, and the day after it.

use std::collections::{HashMap, HashSet};

use sea_orm::{Set, entity::prelude::*};

use super::{
    entity::{owned, owner, reminded, report as reported},
    key_of,
};
use crate::panels::entity::{action, panel};
use domain::{
    error::AppError,
    ids::ActionId,
    panels::{
        model::ActionState,
        rules::following::{AHEAD, reminder},
    },
    paths,
    time::DAY,
};
use platform::{
    db::Tx,
    guard::{Cx, System},
    i18n::{day_text, tr_in},
    idempotency,
    outbox::Mail,
};

/// From this hour on they go out, in London: nobody is woken by one.
const FROM_HOUR: i8 = 8;

/// Once a day: reminds those who are to do something.
pub async fn every_minute(cx: &Cx<System>) -> Result<(), AppError> {
    if cx.now().in_london().hour() < FROM_HOUR {
        return Ok(());
    }
    let mut tx = cx.begin().await?;
    let day = format!("{:032x}", cx.now().start_of_day().0);
    if idempotency::begin(&tx, "action-reminders", &day, cx.now()).await?.is_none() {
        remind(cx, &mut tx).await?;
    }
    cx.commit(tx).await
}

async fn remind(cx: &Cx<System>, tx: &mut Tx) -> Result<(), AppError> {
    let today = cx.now().day();
    let until = cx.now().plus(AHEAD * DAY).day().to_string();
    let near = action::Entity::find()
        .filter(action::Column::State.eq(ActionState::Open))
        .filter(action::Column::DueOn.lte(until))
        .all(tx)
        .await?;
    let ids: Vec<ActionId> = near.iter().map(|row| row.id).collect();
    let links = owned::Entity::find().filter(owned::Column::ActionId.is_in(ids.iter().copied())).all(tx).await?;
    if links.is_empty() {
        return Ok(());
    }
    let whose: HashMap<_, _> = links.iter().map(|link| (link.action_id, link.owner_id)).collect();
    let owners =
        owner::Entity::find().filter(owner::Column::Id.is_in(links.iter().map(|link| link.owner_id))).all(tx).await?;
    let owners: HashMap<_, _> = owners.into_iter().map(|row| (row.id, row)).collect();
    let panels = panel::Entity::find().filter(panel::Column::Id.is_in(near.iter().map(|row| row.panel_id))).all(tx);
    let panels: HashMap<_, _> = panels.await?.into_iter().map(|row| (row.id, row.name)).collect();
    let sent = reminded::Entity::find().filter(reminded::Column::ActionId.is_in(ids.iter().copied())).all(tx).await?;
    let sent: HashSet<_> = sent.into_iter().map(|row| (row.action_id, row.reminder.key())).collect();
    let said = reported::Entity::find()
        .filter(reported::Column::ActionId.is_in(ids.iter().copied()))
        .filter(reported::Column::Accepted.is_null())
        .all(tx)
        .await?;
    let said: HashSet<_> = said.into_iter().map(|row| row.action_id).collect();
    let council = tx.settings().council.clone();
    let (mut rows, mut mails) = (Vec::new(), Vec::new());
    for row in near {
        let Ok(due) = row.due_on.parse() else { continue };
        let Some(kind) = reminder(row.state, due, said.contains(&row.id), today) else { continue };
        if sent.contains(&(row.id, kind.key())) {
            continue;
        }
        let Some(to) = whose.get(&row.id).and_then(|id| owners.get(id)) else { continue };
        let lang = to.lang;
        let gaps = [
            ("name", to.name.clone().into()),
            ("panel", panels.get(&row.panel_id).map(|name| name.get(lang).to_owned()).unwrap_or_default().into()),
            ("what", row.what.into()),
            ("day", day_text(&row.due_on, lang).into()),
            ("link", cx.services().link(lang, paths::panels::OwnedActions(&key_of(cx.services(), to.id))).into()),
            ("council", council.get(lang).to_owned().into()),
        ];
        let key = format!("follow-mail-{}", kind.key());
        let subject = tr_in(lang, &format!("{key}-subject"), &gaps);
        let text = tr_in(lang, &format!("{key}-body"), &gaps);
        mails.push(Mail { kind: "action-reminder", to: to.mail.clone(), subject, text, attachment: None });
        rows.push(reminded::ActiveModel { action_id: Set(row.id), reminder: Set(kind), at: Set(cx.now().0) });
    }
    if rows.is_empty() {
        return Ok(());
    }
    let n = rows.len().to_string();
    for mail in mails {
        cx.mail(tx, mail).await?;
    }
    reminded::Entity::insert_many(rows).on_conflict_do_nothing().exec_without_returning(tx).await?;
    cx.audit(tx, "action.reminded", "actions", &n).await
}
