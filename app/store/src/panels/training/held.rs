//! After a training: whoever was there has done it. Before: it is cancelled, and whoever signed up is told.

use sea_orm::{Set, entity::prelude::*};

use super::{
    entity::{offer, record},
    kinds,
    offers::{held, people},
};
use crate::panels::{members::in_tx, name_in, today};
use domain::{
    error::AppError,
    ids::{MembershipId, PanelId, TrainingId, TrainingRecordId},
    lang::Localized,
};
use platform::{
    as_read::unchanged,
    guard::{Clerk, Cx},
    i18n::{day_text, t_in, tr_in},
    outbox::Mail,
};

/// What a form remembers of who was recorded when it was drawn.
pub fn as_read(there: &[MembershipId]) -> String {
    let mut ids: Vec<_> = there.iter().map(ToString::to_string).collect();
    ids.sort_unstable();
    ids.join(" ")
}

/// Records that these were there, and that nobody else was: who was ticked before and is not now loses the record. `read`:
/// the stamp of those whom the clerk has seen recorded.
///
/// # Errors
/// `Conflict` before its day, where it is cancelled, and if somebody else has ticked meanwhile; `NotFound` for somebody
/// who is not on the panel.
pub async fn attended(
    cx: &Cx<Clerk>,
    panel: PanelId,
    id: TrainingId,
    there: &[MembershipId],
    read: &str,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let row = held(&tx, panel, id).await?;
    if row.cancelled_at.is_some() || row.held_on > today(cx) {
        return Err(AppError::conflict("training-not-yet"));
    }
    let members = in_tx(&tx, panel).await?;
    if !there.iter().all(|id| members.iter().any(|one| one.id == *id)) {
        return Err(AppError::NotFound);
    }
    let done = record::Entity::find()
        .filter(record::Column::Kind.eq(row.kind.clone()))
        .filter(record::Column::DoneOn.eq(row.held_on.clone()))
        .filter(record::Column::MembershipId.is_in(members.iter().map(|one| one.id)))
        .all(&tx)
        .await?;
    let recorded = recorded(&tx, id).await?;
    // The same form sent twice is no conflict.
    let is_done = |seat: &MembershipId| done.iter().any(|one| one.membership_id == *seat);
    if there.iter().all(is_done) && recorded.iter().all(|seat| there.contains(seat)) {
        return Ok(());
    }
    unchanged(cx.services(), read, &as_read(&recorded))?;
    record::Entity::delete_many().filter(record::Column::TrainingId.eq(id)).exec(&tx).await?;
    let rows: Vec<_> = there
        .iter()
        .map(|seat| record::ActiveModel {
            id: Set(TrainingRecordId::new()),
            membership_id: Set(*seat),
            kind: Set(row.kind.clone()),
            done_on: Set(row.held_on.clone()),
            training_id: Set(Some(id)),
        })
        .collect();
    if !rows.is_empty() {
        // What the clerk has typed of somebody already stays.
        record::Entity::insert_many(rows).on_conflict_do_nothing().exec_without_returning(&tx).await?;
    }
    cx.audit(&tx, "panel.training_attended", panel, &there.len().to_string()).await?;
    cx.commit(tx).await
}

/// Who is recorded as having been there.
pub async fn was_there(cx: &Cx<Clerk>, id: TrainingId) -> Result<Vec<MembershipId>, AppError> {
    recorded(cx.db(), id).await
}

async fn recorded(db: &impl ConnectionTrait, id: TrainingId) -> Result<Vec<MembershipId>, AppError> {
    let found = record::Entity::find().filter(record::Column::TrainingId.eq(id)).all(db).await?;
    Ok(found.into_iter().map(|row| row.membership_id).collect())
}

/// Cancels training before it is held: whoever signed up and has an address is told. Said twice, it was the first time.
///
/// # Errors
/// `Conflict` once its day is over.
pub async fn cancel(cx: &Cx<Clerk>, panel: PanelId, id: TrainingId) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    let row = held(&tx, panel, id).await?;
    if row.cancelled_at.is_some() {
        return Ok(());
    }
    if row.held_on < today(cx) {
        return Err(AppError::conflict("training-closed"));
    }
    let name = kinds::kinds_in(&tx).await?.into_iter().find(|kind| kind.key == row.kind);
    let name = name.map_or_else(Localized::default, |kind| kind.name);
    let people = people(&tx, id).await?;
    let panel_name = name_in(&tx, panel).await?.name;
    let council = tx.settings().council.clone();
    for contact in crate::people::contacts(&tx, &people).await? {
        let (lang, Some(to)) = (contact.lang, contact.email) else { continue };
        let gaps = [
            ("name", contact.name.into()),
            ("training", name.get(lang).to_owned().into()),
            ("panel", panel_name.get(lang).to_owned().into()),
            ("day", day_text(&row.held_on, lang).into()),
            ("council", council.get(lang).to_owned().into()),
        ];
        let subject = t_in(lang, "training-mail-cancelled-subject");
        let text = tr_in(lang, "training-mail-cancelled-text", &gaps);
        cx.mail(&mut tx, Mail { kind: "training", to, subject, text, attachment: None }).await?;
    }
    let cancelled = offer::ActiveModel { id: Set(id), cancelled_at: Set(Some(cx.now().0)), ..Default::default() };
    offer::Entity::update(cancelled).exec(&tx).await?;
    cx.audit(&tx, "panel.training_cancelled", panel, "").await?;
    cx.commit(tx).await
}
