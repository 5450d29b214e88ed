//! What has had its time: notes of visits, and checks that ran out long ago. That a visit was held, its code name and
//! what the panel read of it stay, as minutes do.

use sea_orm::entity::prelude::*;

use super::{
    checks,
    entity::{check, goer, swap, visit},
};
use domain::{
    error::AppError,
    ids::{MembershipId, PersonId},
    time::{DAY, Timestamp},
    visits::{CHECK_KEPT, VisitState},
};
use platform::{
    db::Tx,
    guard::{Cx, System},
    retention::{Erased, Expired, Gone, Period},
};

fn notes_over(before: Timestamp) -> Select<visit::Entity> {
    visit::Entity::find().filter(visit::Column::Note.is_not_null()).filter(visit::Column::NotedAt.lte(before.0))
}

fn last_day(by: Timestamp) -> String {
    by.plus(-CHECK_KEPT * DAY).day().to_string()
}

/// Erases what has had its time by `by`.
pub async fn purge_expired(cx: &Cx<System>, by: Timestamp) -> Result<Erased, AppError> {
    let mut erased = Erased::default();
    let tx = cx.begin().await?;
    let before = by.plus(-tx.settings().retention.millis(Period::Visits));
    let notes = visit::Entity::update_many()
        .col_expr(visit::Column::Note, Expr::value(Option::<Vec<u8>>::None))
        .filter(visit::Column::Note.is_not_null())
        .filter(visit::Column::NotedAt.lte(before.0))
        .exec(&tx)
        .await?;
    let over = check::Entity::delete_many().filter(check::Column::ExpiresOn.lt(last_day(by))).exec(&tx).await?;
    erased.add(Gone::Visits, notes.rows_affected);
    erased.add(Gone::Checks, over.rows_affected);
    cx.commit(tx).await?;
    Ok(erased)
}

/// How much of it `purge_expired` would erase, for notes of before this moment.
pub async fn count_expired(cx: &Cx<System>, before: Timestamp) -> Result<[Expired; 2], AppError> {
    let notes = Expired::of(cx.db(), notes_over(before), visit::Column::NotedAt).await?;
    let checks = check::Entity::find().filter(check::Column::ExpiresOn.lt(last_day(cx.now())));
    Ok([notes, Expired::of(cx.db(), checks, check::Column::At).await?])
}

/// Removes somebody from visits that are still to come, with their checks and swaps; that they were on one stays with
/// their seat, which loses its name (`panels::forget_person`, to be called after this).
pub async fn forget_person(tx: &Tx, person: PersonId) -> Result<(), AppError> {
    let theirs: Vec<MembershipId> = crate::panels::seats_of_person(tx, person).await?;
    checks::forget(tx, &theirs, person).await?;
    let asked = sea_orm::Condition::any()
        .add(swap::Column::FromSeat.is_in(theirs.iter().copied()))
        .add(swap::Column::ToSeat.is_in(theirs.iter().copied()));
    swap::Entity::delete_many().filter(asked).exec(tx).await?;
    let planned = sea_orm::sea_query::Query::select()
        .column(visit::Column::Id)
        .from(visit::Entity)
        .and_where(visit::Column::State.eq(VisitState::Planned))
        .to_owned();
    goer::Entity::delete_many()
        .filter(goer::Column::MembershipId.is_in(theirs))
        .filter(goer::Column::VisitId.in_subquery(planned))
        .exec(tx)
        .await?;
    Ok(())
}
