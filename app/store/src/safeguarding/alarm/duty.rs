//! The rota: who is on call from day to day.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{Set, entity::prelude::*};

use super::super::alarm::entity::on_call;
use domain::{error::AppError, ids::PersonId};
use platform::guard::{ConcernReader, Cx, DutyKeeper, Grant};

/// The person on call on a day.
pub async fn on_call_on(cx: &Cx<ConcernReader>, day: Date) -> Result<Option<PersonId>, AppError> {
    on_call(cx.db(), day).await
}

/// As `on_call_on`, within a transaction.
pub(crate) async fn on_call(db: &impl ConnectionTrait, day: Date) -> Result<Option<PersonId>, AppError> {
    Ok(on_call::Entity::find_by_id(day.to_string()).one(db).await?.map(|row| row.person_id))
}

/// The rota from a day on, by day.
pub async fn rota<R: Grant>(cx: &Cx<R>, from: Date) -> Result<BTreeMap<String, PersonId>, AppError> {
    let rows = on_call::Entity::find().filter(on_call::Column::Day.gte(from.to_string())).all(cx.db()).await?;
    Ok(rows.into_iter().map(|row| (row.day, row.person_id)).collect())
}

/// Puts somebody on call on these days, instead of others; or nobody.
pub async fn put_on_call(cx: &Cx<DutyKeeper>, days: &[Date], person: Option<PersonId>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let keys: Vec<_> = days.iter().map(Date::to_string).collect();
    on_call::Entity::delete_many().filter(on_call::Column::Day.is_in(keys.iter().cloned())).exec(&tx).await?;
    if let Some(person) = person {
        let rows = keys.iter().map(|day| on_call::ActiveModel { day: Set(day.clone()), person_id: Set(person) });
        on_call::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    }
    let span = format!("{} {}", keys.first().cloned().unwrap_or_default(), keys.last().cloned().unwrap_or_default());
    let subject = person.map_or_else(|| "nobody".to_owned(), |person| person.to_string());
    cx.audit(&tx, "duty.on_call", subject, &span).await?;
    cx.commit(tx).await
}
