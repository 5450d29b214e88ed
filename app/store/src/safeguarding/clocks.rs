//! The clocks of concerns in the database: reminders, what is late, and the times of the report.

use jiff::civil::Date;
use sea_orm::{
    Condition, QueryOrder, QuerySelect, Set,
    entity::prelude::*,
    sea_query::{LockBehavior, LockType},
};

use super::{ConcernSummary, mails, open_to_me};
use crate::concerns::{OPEN, entity::concern};
use domain::{
    error::AppError,
    safeguarding::{
        model::{ConcernState, Urgency},
        rules::{self, Alarms, Clock, TOLD_AGAIN, acknowledged_within},
    },
    time::Timestamp,
};
use platform::{
    guard::{ConcernReader, Cx, System},
    retention::Expired,
};

/// Tells every lead and administrator of concerns that were not acknowledged in time, and again each hour.
pub async fn every_minute(cx: &Cx<System>) -> Result<(), AppError> {
    let now = cx.now();
    let mut tx = cx.begin().await?;
    // Rows that another server has locked are skipped: that server tells of them.
    let late = concern::Entity::find()
        .filter(concern::Column::State.is_in([ConcernState::Raised, ConcernState::Notified]))
        .filter(waited(now))
        .order_by_asc(concern::Column::RaisedAt)
        .limit(100)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(&tx)
        .await?;
    for row in late {
        let summary = ConcernSummary::from(row);
        if !summary.clock().must_escalate(summary.escalated_at, now) {
            continue;
        }
        mails::tell_everybody(cx, &mut tx, &summary).await?;
        let save = concern::ActiveModel { id: Set(summary.id), escalated_at: Set(Some(now.0)), ..Default::default() };
        concern::Entity::update(save).exec(&tx).await?;
        cx.audit(&tx, "concern.escalated", summary.id, "").await?;
    }
    cx.commit(tx).await
}

/// Concerns raised longer ago than their urgency allows, and not told of in the last hour.
fn waited(now: Timestamp) -> Condition {
    let raised = Urgency::ALL.into_iter().fold(Condition::any(), |any, urgency| {
        let long_ago = concern::Column::RaisedAt.lte(now.plus(-acknowledged_within(urgency)).0);
        any.add(Condition::all().add(concern::Column::Urgency.eq(urgency)).add(long_ago))
    });
    let told = Condition::any()
        .add(concern::Column::EscalatedAt.is_null())
        .add(concern::Column::EscalatedAt.lte(now.plus(-TOLD_AGAIN).0));
    Condition::all().add(raised).add(told)
}

/// What is alarming now.
pub async fn alarms(cx: &Cx<ConcernReader>) -> Result<Alarms, AppError> {
    let open = concern::Entity::find().filter(concern::Column::State.is_in(OPEN)).all(cx.db()).await?;
    let open: Vec<Clock> = open.into_iter().map(|row| ConcernSummary::from(row).clock()).collect();
    Ok(rules::alarms(&open, cx.now()))
}

/// How many open concerns have passed a time limit, and since when the first of them.
pub async fn late(cx: &Cx<System>) -> Result<Expired, AppError> {
    use concern::Column::{RaisedAt, ReopenedAt, State, Urgency as HowSoon};
    let open: Vec<(Urgency, ConcernState, i64, Option<i64>)> = concern::Entity::find()
        .select_only()
        .columns([HowSoon, State, RaisedAt, ReopenedAt])
        .filter(State.is_in(OPEN))
        .into_tuple()
        .all(cx.db())
        .await?;
    let since = |(urgency, state, raised, reopened): (Urgency, ConcernState, i64, Option<i64>)| {
        let (raised, reopened) = (Timestamp(raised), reopened.map(Timestamp));
        Clock { urgency, state, raised, reopened, acknowledged: None, decided: None }.late_since(cx.now())
    };
    Ok(open.into_iter().filter_map(since).collect())
}

/// Every concern raised from one day to another, in London, oldest first.
pub async fn raised_between(
    cx: &Cx<ConcernReader>,
    from: Option<Date>,
    to: Option<Date>,
) -> Result<Vec<ConcernSummary>, AppError> {
    let rows = concern::Entity::find()
        .filter(open_to_me(cx))
        .order_by_asc(concern::Column::RaisedAt)
        .order_by_asc(concern::Column::Id)
        .all(cx.db())
        .await?;
    let within = |summary: &ConcernSummary| {
        let day = summary.raised_at.day();
        from.is_none_or(|from| day >= from) && to.is_none_or(|to| day <= to)
    };
    Ok(rows.into_iter().map(ConcernSummary::from).filter(within).collect())
}

/// Notes in the audit log that the report was exported as a file.
pub async fn note_export(cx: &Cx<ConcernReader>, kind: &str, concerns: usize) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    cx.audit(&tx, "concerns.exported", "concerns", &format!("{kind} {concerns}")).await?;
    cx.commit(tx).await
}
