//! Requests for roles that need two people, notes of roles given without a second person, and telling people of both.
//!
//! ```text
//! reading.rs   what waits, for whom, and who could agree      ../answering.rs   what becomes of it
//! ```

pub mod reading;

use sea_orm::{Condition, Set, entity::prelude::*};

pub(super) use reading::read;
pub use reading::{RoleRequest, find_role_request, role_requests, roles_desk, roles_waiting, seconds, waiting_for};

use super::{
    super::people::{
        entity::{person, role_request},
        mails,
    },
    Contact, with_role,
};
use domain::{
    error::AppError,
    ids::{PersonId, RoleRequestId},
    paths,
    people::{giving, model::RoleRequestState},
    role::Role,
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Cx, Grant},
};

/// Who was told that the command line gave a role which elsewhere needs two people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// So many safeguarding leads.
    Leads(usize),
    /// So many administrators, because no lead can be written to.
    Administrators(usize),
    Nobody,
}

async fn put(
    tx: &Tx,
    (person, role): (PersonId, Role),
    state: RoleRequestState,
    by: Option<PersonId>,
    at: Timestamp,
) -> Result<RoleRequestId, AppError> {
    let id = RoleRequestId::new();
    let row = role_request::ActiveModel {
        id: Set(id),
        person_id: Set(person),
        role: Set(role),
        state: Set(state),
        asked_by: Set(by),
        asked_at: Set(at.0),
        answered_by: Set(None),
        answered_at: Set(None),
        reason: Set(String::new()),
    };
    role_request::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(id)
}

/// Whether a request for this role already waits. One that has lapsed is ended, so that it can be asked anew.
async fn is_asked(tx: &Tx, person: PersonId, role: Role, now: Timestamp) -> Result<bool, AppError> {
    let open = role_request::Entity::find()
        .filter(role_request::Column::PersonId.eq(person))
        .filter(role_request::Column::Role.eq(role))
        .filter(role_request::Column::State.eq(RoleRequestState::Asked))
        .one(tx)
        .await?;
    let Some(open) = open else { return Ok(false) };
    if giving::stand(open.state, Timestamp(open.asked_at), now) == RoleRequestState::Asked {
        return Ok(true);
    }
    end(tx, Condition::all().add(role_request::Column::Id.eq(open.id))).await?;
    Ok(false)
}

/// Asks for these roles, and writes to everybody who could be the second person. Requests that wait already are kept.
/// The caller has locked `person`.
///
/// # Errors
/// `Conflict` for a closed account.
pub(super) async fn ask<R: Grant>(
    cx: &Cx<R>,
    tx: &mut Tx,
    person: &person::Model,
    roles: &[Role],
) -> Result<(), AppError> {
    if roles.is_empty() {
        return Ok(());
    }
    if person.disabled_at.is_some() {
        return Err(AppError::conflict("people-disabled-first"));
    }
    let me = cx.me()?;
    let mut new = Vec::new();
    for role in roles {
        if is_asked(tx, person.id, *role, cx.now()).await? {
            continue;
        }
        new.push(put(tx, (person.id, *role), RoleRequestState::Asked, Some(me), cx.now()).await?);
        cx.audit(tx, "person.role_asked", person.id, role.key()).await?;
    }
    let path = match new.as_slice() {
        [] => return Ok(()),
        [one] => paths::people::Role(*one).to_string(),
        _ => paths::people::Roles.to_string(),
    };
    let mut readers = with_role(tx, Role::Lead).await?;
    readers.extend(with_role(tx, Role::Admin).await?);
    readers.retain(|reader| reader.id != me);
    mails::tell(cx, tx, readers, "asked", &person.name, &path).await?;
    Ok(())
}

/// Notes which of these roles were given without the second person they need, and tells people: every administrator, if
/// an administrator gave them before there was a lead; the leads, if the command line did. None if no role needs two
/// people.
pub(super) async fn note_alone<R: Grant>(
    cx: &Cx<R>,
    tx: &mut Tx,
    person: &person::Model,
    given: &[Role],
) -> Result<Option<Told>, AppError> {
    let given: Vec<Role> = given.iter().copied().filter(|role| giving::is_by_two(*role)).collect();
    if given.is_empty() {
        return Ok(None);
    }
    let by = cx.who().map(|who| who.id);
    for role in given {
        put(tx, (person.id, role), RoleRequestState::Alone, by, cx.now()).await?;
        let by_hand = by.is_some();
        cx.audit(tx, if by_hand { "person.role_alone" } else { "person.role_server" }, person.id, role.key()).await?;
    }
    let mut leads = with_role(tx, Role::Lead).await?;
    let mut admins = with_role(tx, Role::Admin).await?;
    leads.retain(|reader| reader.id != person.id);
    admins.retain(|reader| reader.id != person.id);
    if by.is_some() {
        admins.extend(leads);
        let told = mails::tell(cx, tx, admins, "alone", &person.name, paths::people::Roles).await?;
        return Ok(Some(Told::Administrators(told)));
    }
    let told = mails::tell(cx, tx, leads, "server", &person.name, paths::people::Roles).await?;
    if told > 0 {
        return Ok(Some(Told::Leads(told)));
    }
    let told = mails::tell(cx, tx, admins, "server", &person.name, paths::people::Roles).await?;
    Ok(Some(if told > 0 { Told::Administrators(told) } else { Told::Nobody }))
}

/// Tells the leads, and the person it was done to, of a change to an account with a role that needs two people.
pub(super) async fn tell_leads_and<R: Grant>(
    cx: &Cx<R>,
    tx: &mut Tx,
    person: &person::Model,
    step: &str,
) -> Result<(), AppError> {
    let lang = tx.settings().languages.spoken(person.lang);
    let theirs = Contact { id: person.id, name: person.name.clone(), email: person.email.clone(), lang };
    mails::tell(cx, tx, vec![theirs], step, &person.name, paths::people::Account).await?;
    let mut leads = with_role(tx, Role::Lead).await?;
    leads.retain(|lead| lead.id != person.id);
    mails::tell(cx, tx, leads, step, &person.name, paths::people::Roles).await?;
    Ok(())
}

/// Ends those of these requests that wait.
pub(super) async fn end(tx: &Tx, which: Condition) -> Result<(), AppError> {
    let waits = RoleRequestState::Asked;
    role_request::Entity::update_many()
        .col_expr(role_request::Column::State, Expr::value(giving::step(waits, giving::RoleRequestMove::Lapse)?))
        .filter(role_request::Column::State.eq(waits))
        .filter(which)
        .exec(tx)
        .await?;
    Ok(())
}

/// Ends the requests for an account that is closed, and those that it made.
pub(super) async fn end_of(tx: &Tx, person: PersonId) -> Result<(), AppError> {
    let either =
        Condition::any().add(role_request::Column::PersonId.eq(person)).add(role_request::Column::AskedBy.eq(person));
    end(tx, either).await
}

/// Deletes the requests for somebody who is erased.
pub(super) async fn forget_of(tx: &Tx, person: PersonId) -> Result<(), AppError> {
    role_request::Entity::delete_many().filter(role_request::Column::PersonId.eq(person)).exec(tx).await?;
    Ok(())
}

/// Deletes requests older than `before`.
pub(super) async fn forget(tx: &Tx, before: Timestamp) -> Result<(), AppError> {
    role_request::Entity::delete_many().filter(role_request::Column::AskedAt.lt(before.0)).exec(tx).await?;
    Ok(())
}
