//! Taking an area off the council's list, and putting it back.

use sea_orm::{PaginatorTrait as _, QuerySelect as _, Set, SqlErr, entity::prelude::*};

use super::{
    areas::{area, of_panel},
    today,
};
use crate::panels::entity::membership;
use domain::{error::AppError, ids::AreaId};
use platform::guard::{Clerk, Cx};

/// What has become of an area that was taken off the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removed {
    /// Nothing hung on it: it is gone.
    Wholly,
    /// It is not used any more; the seats that represent it, or once did, keep it.
    Ended,
}

/// Takes an area off the list: it goes where nothing hangs on it, and ends otherwise. No panel has a representative of it
/// any more.
pub async fn remove(cx: &Cx<Clerk>, id: AreaId) -> Result<Removed, AppError> {
    if remove_wholly(cx, id).await? { Ok(Removed::Wholly) } else { end(cx, id).await }
}

/// Returns whether it could go. Other features may point at it too, and the database knows all of them; a transaction in
/// which it has refused something is over.
async fn remove_wholly(cx: &Cx<Clerk>, id: AreaId) -> Result<bool, AppError> {
    let tx = cx.begin().await?;
    area::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let seats = membership::Entity::find().filter(membership::Column::AreaId.eq(id)).count(&tx).await?;
    if seats > 0 {
        return Ok(false);
    }
    of_panel::Entity::delete_many().filter(of_panel::Column::AreaId.eq(id)).exec(&tx).await?;
    match area::Entity::delete_by_id(id).exec(&tx).await.map_err(|error| (error.sql_err(), error)) {
        Ok(_) => {}
        Err((Some(SqlErr::ForeignKeyConstraintViolation(_)), _)) => return Ok(false),
        Err((_, error)) => return Err(error.into()),
    }
    cx.audit(&tx, "area.removed", id, "").await?;
    cx.commit(tx).await?;
    Ok(true)
}

async fn end(cx: &Cx<Clerk>, id: AreaId) -> Result<Removed, AppError> {
    let tx = cx.begin().await?;
    let found = area::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    if found.ended_on.is_none() {
        let row = area::ActiveModel { id: Set(id), ended_on: Set(Some(today(cx))), ..Default::default() };
        area::Entity::update(row).exec(&tx).await?;
        of_panel::Entity::delete_many().filter(of_panel::Column::AreaId.eq(id)).exec(&tx).await?;
        cx.audit(&tx, "area.ended", id, "").await?;
        cx.commit(tx).await?;
    }
    Ok(Removed::Ended)
}

/// Puts an area that ended back on the list.
pub async fn reuse(cx: &Cx<Clerk>, id: AreaId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = area::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    if found.ended_on.is_some() {
        let row = area::ActiveModel { id: Set(id), ended_on: Set(None), ..Default::default() };
        area::Entity::update(row).exec(&tx).await?;
        cx.audit(&tx, "area.reused", id, "").await?;
        cx.commit(tx).await?;
    }
    Ok(())
}
