//! What time does: everybody is told again, what is late is counted, and the report says how long it all took.

use jiff::civil::Date;
use sea_orm::{
    QueryOrder, QuerySelect, Set,
    entity::prelude::*,
    sea_query::{LockBehavior, LockType},
};

use super::{
    super::{
        entity::concern,
        mails,
        model::ConcernState,
        rules::{self, ACKNOWLEDGED_WITHIN, Alarms},
    },
    Face, OPEN, open_to_me,
};
use crate::{
    error::AppError,
    platform::guard::{ConcernReader, Cx, System},
    time::Timestamp,
};

/// Tells every lead and administrator of what nobody has acknowledged for an hour, each hour again.
pub(crate) async fn tidy(cx: &Cx<System>) -> Result<(), AppError> {
    let now = cx.now();
    let mut tx = cx.begin().await?;
    // Rows that another server has in hand are its to tell.
    let late = concern::Entity::find()
        .filter(concern::Column::State.is_in([ConcernState::Raised, ConcernState::Notified]))
        .filter(concern::Column::RaisedAt.lte(now.plus(-ACKNOWLEDGED_WITHIN).0))
        .order_by_asc(concern::Column::RaisedAt)
        .limit(100)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(&*tx)
        .await?;
    for row in late {
        let escalated = row.escalated_at.map(Timestamp);
        if !rules::must_escalate(row.state, Timestamp(row.raised_at), escalated, now) {
            continue;
        }
        mails::tell_everybody(cx, &mut tx, row.id, row.urgency).await?;
        let save = concern::ActiveModel { id: Set(row.id), escalated_at: Set(Some(now.0)), ..Default::default() };
        concern::Entity::update(save).exec(&*tx).await?;
        cx.audit(&tx, "concern.escalated", row.id, "").await?;
    }
    cx.commit(tx).await
}

/// What is alarming just now.
pub(crate) async fn alarms(cx: &Cx<ConcernReader>) -> Result<Alarms, AppError> {
    let open: Vec<(ConcernState, i64)> = concern::Entity::find()
        .select_only()
        .column(concern::Column::State)
        .column(concern::Column::RaisedAt)
        .filter(concern::Column::State.is_in(OPEN))
        .into_tuple()
        .all(cx.db())
        .await?;
    let open: Vec<_> = open.into_iter().map(|(state, raised)| (state, Timestamp(raised))).collect();
    Ok(rules::alarms(&open, cx.now()))
}

/// Every concern raised from a day to a day, in London, the oldest first.
pub(crate) async fn raised_between(
    cx: &Cx<ConcernReader>,
    from: Option<Date>,
    to: Option<Date>,
) -> Result<Vec<Face>, AppError> {
    let rows = concern::Entity::find()
        .filter(open_to_me(cx))
        .order_by_asc(concern::Column::RaisedAt)
        .order_by_asc(concern::Column::Id)
        .all(cx.db())
        .await?;
    let within = |face: &Face| {
        let day = face.raised_at.day();
        from.is_none_or(|from| day >= from) && to.is_none_or(|to| day <= to)
    };
    Ok(rows.into_iter().map(Face::from).filter(within).collect())
}

/// Writes down that the report was taken away as a file.
pub(crate) async fn note_export(cx: &Cx<ConcernReader>, kind: &str, concerns: usize) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    cx.audit(&tx, "concerns.exported", "concerns", &format!("{kind} {concerns}")).await?;
    cx.commit(tx).await
}
