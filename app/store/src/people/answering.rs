//! The answer to a request for a role: agreed, refused, taken back.

use sea_orm::{Set, entity::prelude::*};

use super::{
    super::people::{
        entity::{person, role_request},
        mails,
    },
    Contact, contacts,
    requests::{RoleRequest, read},
    roles, roles_of, with_role,
};
use domain::{
    error::AppError,
    ids::RoleRequestId,
    paths,
    people::{
        giving::{self, RoleRequestMove},
        model::RoleRequestState,
    },
    role::Role,
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Admin, Cx, RoleGiver},
};

async fn find(tx: &Tx, id: RoleRequestId) -> Result<role_request::Model, AppError> {
    role_request::Entity::find_by_id(id).one(tx).await?.ok_or(AppError::NotFound)
}

/// A request and the person it is for, locked. The person is locked first, as in every change of roles; then the
/// request is read again, as it is by then.
async fn held(tx: &Tx, id: RoleRequestId, now: Timestamp) -> Result<(RoleRequest, person::Model), AppError> {
    let person = roles::locked(tx, find(tx, id).await?.person_id).await?;
    Ok((read(find(tx, id).await?, now), person))
}

/// A locked request that still waits, for somebody who may be its second person; and its state after the answer.
async fn to_answer(
    cx: &Cx<RoleGiver>,
    tx: &Tx,
    id: RoleRequestId,
    mv: RoleRequestMove,
) -> Result<(RoleRequest, person::Model, RoleRequestState), AppError> {
    let (request, person) = held(tx, id, cx.now()).await?;
    let mine = cx.who().map(|who| who.roles.clone()).unwrap_or_default();
    if !giving::may_answer(request.asked_by, request.person, cx.me()?, &mine) {
        return Err(AppError::conflict("roles-second"));
    }
    // The asker's roles are read anew: the request of somebody who is no administrator any more is void.
    let asker = match request.asked_by {
        Some(asker) => roles_of(tx, asker).await?,
        None => Vec::new(),
    };
    let state = giving::step(request.state, mv)?;
    if person.disabled_at.is_some() || !asker.contains(&Role::Admin) {
        return Err(AppError::conflict("roles-answered"));
    }
    Ok((request, person, state))
}

async fn answer(
    cx: &Cx<RoleGiver>,
    tx: &Tx,
    id: RoleRequestId,
    state: RoleRequestState,
    reason: &str,
) -> Result<(), AppError> {
    let save = role_request::ActiveModel {
        id: Set(id),
        state: Set(state),
        answered_by: Set(Some(cx.me()?)),
        answered_at: Set(Some(cx.now().0)),
        reason: Set(reason.to_owned()),
        ..Default::default()
    };
    role_request::Entity::update(save).exec(tx).await?;
    Ok(())
}

/// The second person agrees, and the role is given at once. Somebody who becomes staff by it and has no password is
/// invited now.
///
/// # Errors
/// `Conflict` for whoever asked, for the person it is for, and where it waits no longer.
pub async fn agree_role(cx: &Cx<RoleGiver>, id: RoleRequestId) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    let (request, person, state) = to_answer(cx, &tx, id, RoleRequestMove::Agree).await?;
    answer(cx, &tx, id, state, "").await?;
    let before = roles::roles_in(&tx, person.id).await?;
    let with_it = |role: &Role| *role == request.role || before.contains(role);
    let all: Vec<Role> = Role::ALL.into_iter().filter(with_it).collect();
    roles::write(cx, &mut tx, &person, &before, &all).await?;
    cx.audit(&tx, "person.role_agreed", person.id, request.role.key()).await?;
    let mut readers = with_role(&tx, Role::Lead).await?;
    readers.extend(asker(&tx, &request).await?);
    mails::tell(cx, &mut tx, readers, "given", &person.name, paths::people::Role(id)).await?;
    cx.commit(tx).await
}

/// The second person refuses, with a reason.
///
/// # Errors
/// As `agree_role`.
pub async fn refuse_role(cx: &Cx<RoleGiver>, id: RoleRequestId, reason: &str) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    let (request, person, state) = to_answer(cx, &tx, id, RoleRequestMove::Refuse).await?;
    answer(cx, &tx, id, state, reason).await?;
    cx.audit(&tx, "person.role_refused", person.id, request.role.key()).await?;
    let readers = asker(&tx, &request).await?;
    mails::tell(cx, &mut tx, readers, "refused", &person.name, paths::people::Role(id)).await?;
    cx.commit(tx).await
}

async fn asker(tx: &Tx, request: &RoleRequest) -> Result<Vec<Contact>, AppError> {
    contacts(tx, request.asked_by.as_slice()).await
}

/// Whoever asked takes the request back.
///
/// # Errors
/// `Conflict` for anybody else, and where it waits no longer.
pub async fn take_back_role(cx: &Cx<Admin>, id: RoleRequestId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (request, person) = held(&tx, id, cx.now()).await?;
    if request.asked_by != Some(cx.me()?) {
        return Err(AppError::conflict("roles-answered"));
    }
    let state = giving::step(request.state, RoleRequestMove::TakeBack)?;
    let save = role_request::ActiveModel {
        id: Set(id),
        state: Set(state),
        answered_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    role_request::Entity::update(save).exec(&tx).await?;
    cx.audit(&tx, "person.role_taken_back", person.id, request.role.key()).await?;
    cx.commit(tx).await
}
