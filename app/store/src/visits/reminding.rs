//! Who goes on a visit is reminded some days before it, once.

use std::collections::HashMap;

use sea_orm::entity::prelude::*;

use super::{
    entity::visit,
    mails::{self, Told},
    rota::{Visit, dressed},
};
use crate::{
    panels::{accounts_in, panels_in},
    people::{self, Contact},
};
use domain::{
    error::AppError,
    ids::{MembershipId, PersonId},
    time::DAY,
    visits::{REMINDED, VisitState},
};
use platform::{
    db::Tx,
    guard::{Cx, System},
    idempotency,
};

/// From this hour on they go out, in London: nobody is woken by one.
const FROM_HOUR: i8 = 8;

/// Once a day: reminds those who go soon.
pub async fn every_minute(cx: &Cx<System>) -> Result<(), AppError> {
    if cx.now().in_london().hour() < FROM_HOUR {
        return Ok(());
    }
    let mut tx = cx.begin().await?;
    let day = format!("{:032x}", cx.now().start_of_day().0);
    if idempotency::begin(&tx, "visit-reminders", &day, cx.now()).await?.is_none() {
        remind(cx, &mut tx).await?;
    }
    cx.commit(tx).await
}

async fn remind(cx: &Cx<System>, tx: &mut Tx) -> Result<(), AppError> {
    let (today, until) = (cx.now().day().to_string(), cx.now().plus(REMINDED * DAY).day().to_string());
    let near = visit::Entity::find()
        .filter(visit::Column::State.eq(VisitState::Planned))
        .filter(visit::Column::HeldOn.between(today, until))
        .filter(visit::Column::RemindedAt.is_null())
        .all(&*tx)
        .await?;
    if near.is_empty() {
        return Ok(());
    }
    let ids: Vec<_> = near.iter().map(|row| row.id).collect();
    let visits = dressed(&*tx, near).await?;
    let panels: Vec<_> = visits.iter().map(|visit| visit.panel).collect();
    let names = panels_in(&*tx, &panels).await?;
    let seats: Vec<_> = visits.iter().flat_map(|visit| visit.goers.iter().copied()).collect();
    let accounts = accounts_in(&*tx, &seats).await?;
    let all: Vec<PersonId> = visits.iter().flat_map(|visit| who(visit, &accounts)).collect();
    let contacts: HashMap<PersonId, Contact> =
        people::contacts(&*tx, &all).await?.into_iter().map(|one| (one.id, one)).collect();
    let council = tx.settings().council.clone();
    for visit in &visits {
        let Some(panel) = names.get(&visit.panel) else { continue };
        for contact in who(visit, &accounts).iter().filter_map(|id| contacts.get(id)) {
            let mail = mails::mail(cx.services(), (panel, visit, &council), Told::Soon, contact, cx.now());
            if let Some(mail) = mail {
                cx.mail_about(tx, mail, [visit.id.0]).await?;
            }
        }
    }
    visit::Entity::update_many()
        .col_expr(visit::Column::RemindedAt, Expr::value(cx.now().0))
        .filter(visit::Column::Id.is_in(ids))
        .exec(&*tx)
        .await?;
    cx.audit(tx, "visit.reminded", "visits", &visits.len().to_string()).await
}

/// The accounts of everybody who goes.
fn who(visit: &Visit, accounts: &HashMap<MembershipId, PersonId>) -> Vec<PersonId> {
    visit.goers.iter().filter_map(|seat| accounts.get(seat).copied()).chain(visit.officer).collect()
}
