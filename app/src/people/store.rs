//! The only file that touches people, their roles, links and sessions.

use std::collections::HashMap;

use sea_orm::{QueryOrder as _, Set, entity::prelude::*, sea_query::Query};

use super::entity::{person, role, session, token};
use crate::{
    error::AppError,
    ids::PersonId,
    lang::Lang,
    platform::{
        Services,
        db::Tx,
        guard::{Cx, Grant, Role, System, Visitor, Who},
        once, outbox, random,
    },
    time::{DAY, MINUTE, Timestamp},
};

/// How long a sign-in link is good.
pub const LINK_LASTS: i64 = 10 * MINUTE;

/// Somebody to be added.
#[derive(Clone, Debug)]
pub struct NewPerson {
    pub name: String,
    pub email: Option<String>,
    pub lang: Lang,
    pub roles: Vec<Role>,
}

/// Somebody who can be written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub id: PersonId,
    pub name: String,
    pub email: Option<String>,
    pub lang: Lang,
}

/// Everybody with this role whose account is not disabled, by name.
pub(crate) async fn with_role(db: &impl ConnectionTrait, role: Role) -> Result<Vec<Contact>, AppError> {
    let holders = Query::select()
        .column(role::Column::PersonId)
        .from(role::Entity)
        .and_where(role::Column::Role.eq(role))
        .to_owned();
    let found = person::Entity::find()
        .filter(person::Column::Id.in_subquery(holders))
        .filter(person::Column::DisabledAt.is_null())
        .order_by_asc(person::Column::Name)
        .all(db)
        .await?;
    Ok(found.into_iter().map(|p| Contact { id: p.id, name: p.name, email: p.email, lang: p.lang }).collect())
}

/// What people are called, by id; disabled accounts too, for what they did stays theirs.
pub(crate) async fn names(db: &impl ConnectionTrait, ids: &[PersonId]) -> Result<HashMap<PersonId, String>, AppError> {
    let found = person::Entity::find().filter(person::Column::Id.is_in(ids.iter().copied())).all(db).await?;
    Ok(found.into_iter().map(|p| (p.id, p.name)).collect())
}

pub(crate) async fn by_session(services: &Services, hash: &[u8]) -> Result<Option<Who>, AppError> {
    let db = services.db.connection();
    let Some(session) = session::Entity::find_by_id(hash.to_vec()).one(db).await? else { return Ok(None) };
    if session.expires_at <= services.clock.now().0 {
        return Ok(None);
    }
    who(db, session.person_id).await
}

/// Somebody by id, unless their account is disabled.
async fn who(db: &impl ConnectionTrait, id: PersonId) -> Result<Option<Who>, AppError> {
    let Some(person) = person::Entity::find_by_id(id).one(db).await?.filter(|p| p.disabled_at.is_none()) else {
        return Ok(None);
    };
    let roles = role::Entity::find().filter(role::Column::PersonId.eq(id)).all(db).await?;
    Ok(Some(Who { id, name: person.name, lang: person.lang, roles: roles.into_iter().map(|r| r.role).collect() }))
}

pub(crate) async fn open_session(
    tx: &Tx,
    person: PersonId,
    hash: Vec<u8>,
    at: Timestamp,
    expires: Timestamp,
) -> Result<(), AppError> {
    let row = session::ActiveModel {
        hash: Set(hash),
        person_id: Set(person),
        created_at: Set(at.0),
        expires_at: Set(expires.0),
    };
    session::Entity::insert(row).exec_without_returning(&**tx).await?;
    Ok(())
}

pub(crate) async fn close_session(tx: &Tx, hash: Vec<u8>) -> Result<(), AppError> {
    session::Entity::delete_by_id(hash).exec(&**tx).await?;
    Ok(())
}

/// Adds somebody, in `tx`.
pub(crate) async fn add<R: Grant>(cx: &Cx<R>, tx: &Tx, new: NewPerson) -> Result<PersonId, AppError> {
    let id = PersonId::new();
    let row = person::ActiveModel {
        id: Set(id),
        name: Set(new.name),
        email: Set(new.email.map(|e| e.to_lowercase())),
        lang: Set(new.lang),
        password: Set(None),
        totp: Set(None),
        totp_step: Set(0),
        created_at: Set(cx.now().0),
        disabled_at: Set(None),
    };
    person::Entity::insert(row).exec_without_returning(&**tx).await?;
    let roles: Vec<_> = new.roles.iter().map(|r| role::ActiveModel { person_id: Set(id), role: Set(*r) }).collect();
    if !roles.is_empty() {
        role::Entity::insert_many(roles).exec_without_returning(&**tx).await?;
    }
    let roles: Vec<_> = new.roles.iter().map(|r| r.key()).collect();
    cx.audit(tx, "person.added", id, &roles.join(" ")).await?;
    Ok(id)
}

/// Makes a one-time link for somebody; the token itself is nowhere but in the answer.
pub(crate) async fn make_link<R: Grant>(cx: &Cx<R>, tx: &Tx, person: PersonId, lasts: i64) -> Result<String, AppError> {
    let token = random::token();
    let row = token::ActiveModel {
        hash: Set(random::hash(&token)),
        person_id: Set(person),
        created_at: Set(cx.now().0),
        expires_at: Set(cx.now().plus(lasts).0),
        used_at: Set(None),
    };
    token::Entity::insert(row).exec_without_returning(&**tx).await?;
    Ok(token)
}

/// Adds somebody and makes their first link, from the command line.
pub async fn invite(cx: &Cx<System>, new: NewPerson, lasts: i64) -> Result<(PersonId, String), AppError> {
    let tx = cx.begin().await?;
    let id = add(cx, &tx, new).await?;
    let token = make_link(cx, &tx, id, lasts).await?;
    cx.commit(tx).await?;
    Ok((id, token))
}

/// Whether a link is still good, without using it.
pub(crate) async fn link_is_good(cx: &Cx<Visitor>, token: &str) -> Result<(), AppError> {
    let found = token::Entity::find_by_id(random::hash(token)).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    judge(&found, cx.now())
}

fn judge(link: &token::Model, now: Timestamp) -> Result<(), AppError> {
    if link.used_at.is_some() {
        return Err(AppError::gone("people-link-used"));
    }
    if link.expires_at <= now.0 {
        return Err(AppError::gone("people-link-expired"));
    }
    Ok(())
}

/// Uses a link up. Of two at once, one gets in.
pub(crate) async fn use_link(cx: &Cx<Visitor>, tx: &Tx, token: &str) -> Result<Who, AppError> {
    let hash = random::hash(token);
    let used = token::Entity::update_many()
        .col_expr(token::Column::UsedAt, Expr::value(cx.now().0))
        .filter(token::Column::Hash.eq(hash.clone()))
        .filter(token::Column::UsedAt.is_null())
        .filter(token::Column::ExpiresAt.gt(cx.now().0))
        .exec(&**tx)
        .await?;
    let found = token::Entity::find_by_id(hash).one(&**tx).await?.ok_or(AppError::NotFound)?;
    if used.rows_affected != 1 {
        judge(&found, cx.now())?;
        return Err(AppError::gone("people-link-used"));
    }
    who(&**tx, found.person_id).await?.ok_or(AppError::Forbidden)
}

/// Forgets links and sessions that have run out.
pub(crate) async fn tidy(cx: &Cx<System>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    token::Entity::delete_many().filter(token::Column::ExpiresAt.lt(cx.now().plus(-DAY).0)).exec(&*tx).await?;
    session::Entity::delete_many().filter(session::Column::ExpiresAt.lt(cx.now().0)).exec(&*tx).await?;
    once::forget(&tx, cx.now().plus(-7 * DAY)).await?;
    outbox::forget(&tx, cx.now().plus(-30 * DAY)).await?;
    cx.commit(tx).await
}
