//! Erasing a person from the seats of panels, and from what was kept of them there; marks of attendance still count.

use sea_orm::{QuerySelect as _, entity::prelude::*, sea_query::OnConflict};

use super::{coming, events, following, nominating, notes, programme, room, training};
use crate::panels::entity::{correction, membership};
use domain::{
    error::AppError,
    ids::{MembershipId, PersonId},
    panels::model::{ERASED, Thing},
};
use platform::db::Tx;

/// Removes somebody's name and account from their seats, and from what these said before: earlier names, and the reasons
/// of corrections. Of a seat that their account was joined to by mistake, which is somebody else's, only this name goes. What
/// they declared an interest in goes too, and what is kept under their address.
pub async fn forget_person(tx: &Tx, person: PersonId, email: Option<&str>) -> Result<(), AppError> {
    let theirs: Vec<MembershipId> = membership::Entity::find()
        .select_only()
        .column(membership::Column::Id)
        .filter(membership::Column::PersonId.eq(person))
        .into_tuple()
        .all(tx)
        .await?;
    notes::forget_person(tx, person).await?;
    nominating::forget(tx, &theirs).await?;
    training::forget(tx, &theirs).await?;
    coming::forget(tx, &theirs).await?;
    room::declaring::forget(tx, &theirs).await?;
    if let Some(email) = email {
        following::forget_address(tx, email).await?;
        room::guests::forget_address(tx, email).await?;
    }
    events::forget_seats(tx, &theirs).await?;
    programme::forget_person(tx, person).await?;
    let joined: Vec<uuid::Uuid> = correction::Entity::find()
        .select_only()
        .column(correction::Column::SubjectId)
        .filter(correction::Column::Field.eq("account"))
        .filter(correction::Column::Before.eq(person.to_string()))
        .into_tuple()
        .all(tx)
        .await?;
    let mut whose = Whose { theirs: theirs.into_iter().map(|id| id.0).collect(), person, name: None };
    let kept = correction::Entity::find()
        .filter(correction::Column::Thing.eq(Thing::Member))
        .filter(correction::Column::SubjectId.is_in(whose.theirs.iter().chain(&joined).copied()))
        .all(tx)
        .await?;
    if !joined.is_empty() {
        whose.name = crate::people::names(tx, &[person]).await?.remove(&person);
    }
    let rows: Vec<_> =
        kept.into_iter().map(|row| correction::ActiveModel::from(whose.forgotten(row)).reset_all()).collect();
    if !rows.is_empty() {
        let update = OnConflict::column(correction::Column::Id)
            .update_columns([correction::Column::Before, correction::Column::After, correction::Column::Reason])
            .to_owned();
        correction::Entity::insert_many(rows).on_conflict(update).exec_without_returning(tx).await?;
    }
    if let Some(name) = &whose.name {
        membership::Entity::update_many()
            .col_expr(membership::Column::Name, Expr::value(ERASED))
            .filter(membership::Column::Id.is_in(joined.into_iter().map(MembershipId)))
            .filter(membership::Column::PersonId.is_null())
            .filter(membership::Column::Name.eq(name))
            .exec(tx)
            .await?;
    }
    membership::Entity::update_many()
        .col_expr(membership::Column::Name, Expr::value(ERASED))
        .col_expr(membership::Column::PersonId, Expr::value(Option::<uuid::Uuid>::None))
        .filter(membership::Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    Ok(())
}

/// Whoever is erased.
struct Whose {
    theirs: Vec<uuid::Uuid>,
    person: PersonId,
    /// Their account's, where it was taken back from a seat.
    name: Option<String>,
}

impl Whose {
    /// The same correction without them.
    fn forgotten(&self, row: correction::Model) -> correction::Model {
        let is_theirs = self.theirs.contains(&row.subject_id);
        let id = self.person.to_string();
        let is_them = |words: &str| match row.field.as_str() {
            "name" => !words.is_empty() && (is_theirs || self.name.as_deref() == Some(words)),
            "account" => words == id,
            _ => false,
        };
        let without = |words: &str| if is_them(words) { ERASED.to_owned() } else { words.to_owned() };
        let (before, after) = (without(&row.before), without(&row.after));
        // Nobody knows whom a reason names.
        let reason = if row.reason.is_empty() { String::new() } else { ERASED.to_owned() };
        correction::Model { before, after, reason, ..row }
    }
}
