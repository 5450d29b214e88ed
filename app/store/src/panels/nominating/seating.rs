//! Whoever an area has nominated gets the seat, in one step.

use sea_orm::{Set, entity::prelude::*};

use super::{entity, moved};
use crate::panels::{NewMember, excesses, members::in_tx, seating};
use domain::{
    error::AppError,
    ids::{NominationId, PanelId},
    panels::{model::Represents, nominating::NominationMove},
};
use platform::guard::{Clerk, Cx};

/// Puts whoever was nominated on the panel, as the representative of the area that was asked. `excess`: why there are
/// more members than the terms allow, where somebody says it.
///
/// # Errors
/// `Conflict` where nobody was nominated, or they have the seat already; as `panels::seat`.
pub async fn seat_nominee(
    cx: &Cx<Clerk>,
    panel: PanelId,
    id: NominationId,
    mut new: NewMember,
    excess: &str,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    seating::lock(&tx, panel).await?;
    let (row, state) = moved(&tx, panel, id, NominationMove::Seat).await?;
    new.details.represents = Some(Represents::Area);
    new.details.area = Some(row.area_id);
    let (before, all) = seating::with_new(in_tx(&tx, panel).await?, new)?;
    excesses::asked(cx, &tx, panel, (&before, &all), excess).await?;
    let seat = seating::put_new(cx, &tx, panel, &before, &all).await?;
    let seated = entity::ActiveModel {
        id: Set(id),
        state: Set(state),
        to_email: Set(String::new()),
        membership_id: Set(Some(seat)),
        ..Default::default()
    };
    entity::Entity::update(seated).exec(&tx).await?;
    cx.audit(&tx, "panel.nomination_seated", panel, "").await?;
    cx.commit(tx).await
}
