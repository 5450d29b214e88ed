//! Once a day: letters whose answer is due are called to mind.

use std::collections::HashMap;

use jiff::civil::Date;
use sea_orm::{QueryOrder as _, QuerySelect as _, entity::prelude::*};

use super::{entity, mails};
use crate::panels::{areas, names};
use domain::{
    error::AppError,
    ids::{AreaId, NominationId},
    lang::Localized,
    panels::nominating::{NominationReminder, NominationState, reminder},
    time::{DAY, Timestamp},
};
use platform::{
    db::Tx,
    guard::{Cx, System},
    idempotency,
};

/// From this hour on reminders go out, in London: nobody is woken by one.
const FROM_HOUR: i8 = 8;
/// How long before its day a letter is looked at.
const AHEAD: i64 = 7 * DAY;

/// Sends the reminders of the day.
pub async fn every_minute(cx: &Cx<System>) -> Result<(), AppError> {
    if cx.now().in_london().hour() < FROM_HOUR {
        return Ok(());
    }
    let mut tx = cx.begin().await?;
    let day = format!("{:032x}", cx.now().start_of_day().0);
    if idempotency::begin(&tx, "nomination-reminders", &day, cx.now()).await?.is_none() {
        remind(cx, &mut tx).await?;
    }
    cx.commit(tx).await
}

async fn remind(cx: &Cx<System>, tx: &mut Tx) -> Result<(), AppError> {
    let today = cx.now().day();
    // Locked, so that whoever answers meanwhile waits, and takes the mail back.
    let waiting = entity::Entity::find()
        .filter(entity::Column::State.eq(NominationState::Asked))
        .filter(entity::Column::DueOn.lte(cx.now().plus(AHEAD).day().to_string()))
        .order_by_asc(entity::Column::Id)
        .lock_exclusive()
        .all(&*tx)
        .await?;
    let due: Vec<_> = waiting
        .into_iter()
        .filter_map(|row| {
            let due_on: Date = row.due_on.parse().ok()?;
            let which = reminder(Timestamp(row.asked_at).day(), due_on, today, row.reminded)?;
            Some((row, which))
        })
        .collect();
    if due.is_empty() {
        return Ok(());
    }
    let panels: Vec<_> = due.iter().map(|(row, _)| row.panel_id).collect();
    let panels = names(&*tx, &panels).await?;
    let areas: HashMap<AreaId, Localized> =
        areas::areas_in(&*tx).await?.into_iter().map(|area| (area.id, area.name)).collect();
    let council = tx.settings().council.clone();
    let mut sent: HashMap<NominationReminder, Vec<NominationId>> = HashMap::new();
    for (row, which) in &due {
        let (Some(panel), Some(area)) = (panels.get(&row.panel_id), areas.get(&row.area_id)) else { continue };
        let mail = mails::reminder(cx.services(), (panel, area, &council), row, *which);
        cx.mail_about(tx, mail, [row.id.0]).await?;
        sent.entry(*which).or_default().push(row.id);
    }
    let n = sent.values().map(Vec::len).sum::<usize>().to_string();
    for (which, ids) in sent {
        entity::Entity::update_many()
            .col_expr(entity::Column::Reminded, Expr::value(Some(which.key())))
            .filter(entity::Column::Id.is_in(ids))
            .exec(&*tx)
            .await?;
    }
    cx.audit(tx, "panel.nominations_reminded", "panels", &n).await
}
