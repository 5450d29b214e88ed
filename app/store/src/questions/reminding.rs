//! Mail to whoever is asked and has not answered: a week before the day, and the day after it.

use std::collections::HashMap;

use sea_orm::entity::prelude::*;

use super::{
    entity::{asking as put, question},
    mails, words,
};
use crate::panels;
use domain::{
    error::AppError,
    ids::{AskingId, PanelId},
    lang::Localized,
    questions::asking::{AskingState, QuestionReminder, reminder},
    time::{DAY, Timestamp},
};
use platform::{
    db::Tx,
    guard::{Cx, System},
    idempotency,
};

const ONCE: &str = "question-reminders";
/// From this hour on they go out, in London: nobody is woken by one.
const FROM_HOUR: i8 = 8;
/// How many days ahead somebody is reminded.
const AHEAD: i64 = 7;

/// Once a day: reminds those who are asked something.
pub async fn every_minute(cx: &Cx<System>) -> Result<(), AppError> {
    if cx.now().in_london().hour() < FROM_HOUR {
        return Ok(());
    }
    let day = format!("{:032x}", cx.now().start_of_day().0);
    if idempotency::known(cx.db(), &[(ONCE, day.as_str())]).await? {
        return Ok(());
    }
    // Before the transaction, which asks on its own connection alone.
    let panels: HashMap<_, _> = panels::all(cx).await?.into_iter().map(|panel| (panel.id, panel.name)).collect();
    let mut tx = cx.begin().await?;
    if idempotency::begin(&tx, ONCE, &day, cx.now()).await?.is_none() {
        remind(cx, &mut tx, &panels).await?;
    }
    cx.commit(tx).await
}

async fn remind(cx: &Cx<System>, tx: &mut Tx, panels: &HashMap<PanelId, Localized>) -> Result<(), AppError> {
    let today = cx.now().day();
    let near = put::Entity::find()
        .filter(put::Column::State.eq(AskingState::Asked))
        .filter(put::Column::DueOn.lte(cx.now().plus(AHEAD * DAY).day().to_string()))
        .all(tx)
        .await?;
    let due: Vec<_> = near
        .into_iter()
        .filter_map(|row| {
            let kind = reminder(Timestamp(row.asked_at).day(), row.due_on.parse().ok()?, today, row.reminded)?;
            Some((row, kind))
        })
        .collect();
    if due.is_empty() {
        return Ok(());
    }
    let questions = question::Entity::find()
        .filter(question::Column::Id.is_in(due.iter().map(|(row, _)| row.question_id)))
        .all(tx)
        .await?;
    let questions: HashMap<_, _> = questions.iter().map(|row| (row.id, words(row))).collect();
    let (council, languages) = (tx.settings().council.clone(), tx.settings().languages);
    for (row, kind) in &due {
        let (Some(question), Some(panel)) = (questions.get(&row.question_id), panels.get(&row.panel_id)) else {
            continue;
        };
        let about = mails::About { question, panel, council: &council };
        let mail = mails::of(cx.services(), languages.all().collect(), row, &about, Some(*kind));
        cx.mail_about(tx, mail, [row.id.0]).await?;
    }
    for kind in QuestionReminder::ALL {
        let told: Vec<AskingId> = due.iter().filter(|(_, one)| *one == kind).map(|(row, _)| row.id).collect();
        if !told.is_empty() {
            put::Entity::update_many()
                .col_expr(put::Column::Reminded, Expr::value(kind.key()))
                .filter(put::Column::Id.is_in(told))
                .exec(tx)
                .await?;
        }
    }
    cx.audit(tx, "question.reminded", "questions", &due.len().to_string()).await
}
