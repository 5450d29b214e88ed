//! What time does to complaints: what is late is told again, and counted.

use sea_orm::{
    ExprTrait as _, QueryOrder as _, QuerySelect as _,
    entity::prelude::*,
    sea_query::{LockBehavior, LockType},
};

use super::super::complaints::{entity::complaint, mails};
use domain::{advocacy::rules::AGAIN, complaints::model::ComplaintState, error::AppError, time::Timestamp};
use platform::{
    guard::{AdvocacyWatcher, Cx, System},
    retention::Expired,
};

/// How many were passed on and wait, are late, and are answered: all that the council's pages say of them.
pub async fn counts(cx: &Cx<AdvocacyWatcher>) -> Result<[usize; 3], AppError> {
    let rows: Vec<(ComplaintState, Option<i64>)> = complaint::Entity::find()
        .select_only()
        .columns([complaint::Column::State, complaint::Column::DueAt])
        .into_tuple()
        .all(cx.db())
        .await?;
    let waits = |(state, _): &&(ComplaintState, Option<i64>)| *state == ComplaintState::Passed;
    let late = |(_, due): &&(ComplaintState, Option<i64>)| due.is_some_and(|due| due < cx.now().0);
    let answered = rows.iter().filter(|(state, _)| *state == ComplaintState::Answered).count();
    Ok([rows.iter().filter(waits).count(), rows.iter().filter(waits).filter(late).count(), answered])
}

/// How many wait for longer than was promised, and since when the first of them.
pub async fn late(cx: &Cx<System>) -> Result<Expired, AppError> {
    let late = complaint::Entity::find()
        .filter(complaint::Column::State.eq(ComplaintState::Passed))
        .filter(complaint::Column::DueAt.lt(cx.now().0));
    Expired::of(cx.db(), late, complaint::Column::DueAt).await
}

/// Tells the manager of what is late, again and again.
pub async fn every_minute(cx: &Cx<System>) -> Result<(), AppError> {
    let now = cx.now();
    let mut tx = cx.begin().await?;
    let late = complaint::Entity::find()
        .filter(complaint::Column::State.eq(ComplaintState::Passed))
        .filter(complaint::Column::DueAt.lt(now.0))
        .filter(complaint::Column::ToldAt.is_null().or(complaint::Column::ToldAt.lte(now.plus(-AGAIN).0)))
        .order_by_asc(complaint::Column::DueAt)
        .limit(100)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(&tx)
        .await?;
    for row in &late {
        let due = Timestamp(row.due_at.unwrap_or(now.0));
        mails::tell_manager(cx, &mut tx, row.voice_id, row.lang, due, true).await?;
    }
    if !late.is_empty() {
        complaint::Entity::update_many()
            .col_expr(complaint::Column::ToldAt, Expr::value(Some(now.0)))
            .filter(complaint::Column::VoiceId.is_in(late.iter().map(|row| row.voice_id)))
            .exec(&tx)
            .await?;
        cx.audit(&tx, "complaints.late", "complaints", &late.len().to_string()).await?;
    }
    cx.commit(tx).await
}
