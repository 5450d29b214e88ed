//! Swaps: somebody who goes asks another member to go instead, who says yes or no. Until then nothing has changed.

use sea_orm::{QuerySelect as _, Set, entity::prelude::*};

use super::{
    entity::swap,
    going::{add, fit, going, own_seat, strike},
    mails::{self, Told},
    rota::coming,
};
use crate::panels::members::members_in;
use domain::{
    error::AppError,
    ids::{MembershipId, PanelId, PersonId, VisitId},
};
use platform::{
    db::Tx,
    guard::{Cx, PanelReader},
};

/// The account of a seat.
async fn account(tx: &Tx, panel: PanelId, seat: MembershipId) -> Result<Vec<PersonId>, AppError> {
    let members = members_in(tx, panel).await?;
    Ok(members.into_iter().filter(|member| member.id == seat).filter_map(|member| member.person).collect())
}

/// Asks somebody to go instead of the reader. Asked again, it is the last one who is asked.
///
/// # Errors
/// `Forbidden` for a reader who does not go; `Conflict` for a visit that is over; `Invalid` at `swap_to` for somebody
/// who goes already, has no account to answer with, or lacks something on its day.
pub async fn ask(cx: &Cx<PanelReader>, panel: PanelId, id: VisitId, to: MembershipId) -> Result<(), AppError> {
    let from = own_seat(cx, panel).await?;
    let mut tx = cx.begin().await?;
    let row = coming(cx, &tx, panel, id).await?;
    if !going(&tx, id, from).await?.1 {
        return Err(AppError::Forbidden);
    }
    if going(&tx, id, to).await?.1 {
        return Err(AppError::invalid("swap_to", "visits-goes-already"));
    }
    let asked = fit(&tx, &row, to, "swap_to").await?;
    let Some(person) = asked.person else { return Err(AppError::invalid("swap_to", "visits-no-account")) };
    swap::Entity::delete_by_id((id, from)).exec(&tx).await?;
    let new = swap::ActiveModel { visit_id: Set(id), from_seat: Set(from), to_seat: Set(to), at: Set(cx.now().0) };
    swap::Entity::insert(new).exec_without_returning(&tx).await?;
    mails::send(cx, &mut tx, id, Told::Asked, &[person]).await?;
    cx.audit(&tx, "visit.swap_asked", panel, "").await?;
    cx.commit(tx).await
}

/// Answers somebody who has asked the reader to go instead of them. With *yes* the reader goes and the other does not;
/// either way whoever asked is told. They are checked again: since they were asked, something may have ended.
///
/// # Errors
/// `Gone` where nobody asks the reader (any more); `Conflict` for a visit that is over; `Invalid` with what the reader
/// lacks.
pub async fn answer(
    cx: &Cx<PanelReader>,
    panel: PanelId,
    id: VisitId,
    from: MembershipId,
    yes: bool,
) -> Result<(), AppError> {
    let mine = own_seat(cx, panel).await?;
    let mut tx = cx.begin().await?;
    let row = coming(cx, &tx, panel, id).await?;
    let asked = swap::Entity::find_by_id((id, from)).lock_exclusive().one(&tx).await?;
    asked.filter(|swap| swap.to_seat == mine).ok_or_else(|| AppError::gone("visits-swap-gone"))?;
    let who_asks = account(&tx, panel, from).await?;
    if yes {
        fit(&tx, &row, mine, "").await?;
        strike(&tx, id, from).await?;
        if !going(&tx, id, mine).await?.1 {
            add(&tx, id, mine, cx.now().0).await?;
        }
        // Somebody else may have asked the reader as well.
        swap::Entity::delete_many()
            .filter(swap::Column::VisitId.eq(id))
            .filter(swap::Column::ToSeat.eq(mine))
            .exec(&tx)
            .await?;
        mails::send(cx, &mut tx, id, Told::Off, &who_asks).await?;
        mails::send(cx, &mut tx, id, Told::Goes, &[cx.me()?]).await?;
    } else {
        swap::Entity::delete_by_id((id, from)).exec(&tx).await?;
        mails::send(cx, &mut tx, id, Told::Refused, &who_asks).await?;
    }
    cx.audit(&tx, if yes { "visit.swapped" } else { "visit.swap_refused" }, panel, "").await?;
    cx.commit(tx).await
}
