//! The way in of staff: set up once by the invitation, from then on password and code.

use sea_orm::{QuerySelect as _, entity::prelude::*};

use super::{
    super::{
        entity::person,
        rules::{self, Email},
        secrets::{self, Authenticator},
    },
    close_sessions, links, who,
};
use crate::{
    error::AppError,
    ids::PersonId,
    platform::{
        db::Tx,
        guard::{Cx, SignedIn, Visitor, Who},
    },
    time::Timestamp,
};

/// Keeps the password and the authenticator of somebody who had none, in `tx`.
pub(crate) async fn set_up(
    cx: &Cx<Visitor>,
    tx: &Tx,
    person: PersonId,
    hash: String,
    authenticator: &Authenticator,
    step: i64,
) -> Result<(), AppError> {
    let kept = person::Entity::update_many()
        .col_expr(person::Column::Password, Expr::value(hash))
        .col_expr(person::Column::Totp, Expr::value(authenticator.sealed(&cx.services().keys, person)))
        .col_expr(person::Column::TotpStep, Expr::value(step))
        .col_expr(person::Column::WrongTries, Expr::value(0))
        .filter(person::Column::Id.eq(person))
        .filter(person::Column::Password.is_null())
        .exec(&**tx)
        .await?;
    if kept.rows_affected != 1 {
        return Err(AppError::gone("people-link-used"));
    }
    links::take_back(tx, person).await?;
    cx.audit(tx, "person.set_up", person, "password, code").await
}

/// Lets somebody in by password and code, and says nothing about which of them was wrong.
///
/// # Errors
/// `Invalid` for a wrong one, `TooMany` where the next try has to wait.
pub(crate) async fn enter(cx: &Cx<Visitor>, email: &Email, password: String, code: &str) -> Result<Who, AppError> {
    let wrong = || AppError::invalid("", "people-entrance-wrong");
    let found = count_try(cx, email).await?;
    let right = secrets::is_right(password, found.as_ref().and_then(|p| p.password.clone())).await?;
    let Some(person) = found.filter(|_| right) else { return Err(wrong()) };
    let Some(sealed) = person.totp else { return Err(wrong()) };
    let authenticator = Authenticator::open(&cx.services().keys, person.id, &sealed)?;
    let Some(step) = authenticator.step_of(code, cx.now()) else { return Err(wrong()) };
    let tx = cx.begin().await?;
    // A code gets in once, even if two come at the same moment (RFC 6238, 5.2).
    let first = person::Entity::update_many()
        .col_expr(person::Column::TotpStep, Expr::value(step))
        .col_expr(person::Column::WrongTries, Expr::value(0))
        .filter(person::Column::Id.eq(person.id))
        .filter(person::Column::TotpStep.lt(step))
        .exec(&*tx)
        .await?;
    if first.rows_affected != 1 {
        return Err(wrong());
    }
    let who = who(&*tx, person.id).await?.ok_or_else(wrong)?;
    cx.audit(&tx, "person.signed_in", who.id, "password, code").await?;
    cx.commit(tx).await?;
    Ok(who)
}

/// Changes the person's own password, if they know the one before, and signs them out everywhere:
/// whoever else had it is out.
pub(crate) async fn change_password(cx: &Cx<SignedIn>, current: String, hash: String) -> Result<(), AppError> {
    let wrong = || AppError::invalid("current", "people-password-wrong");
    let me = cx.me()?;
    let mine = person::Entity::find_by_id(me).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let Some(email) = mine.email.filter(|_| mine.password.is_some()) else { return Err(AppError::Forbidden) };
    let found = count_try(&cx.visitor(), &Email::parse(&email)?).await?;
    if !secrets::is_right(current, found.and_then(|p| p.password)).await? {
        return Err(wrong());
    }
    let tx = cx.begin().await?;
    person::Entity::update_many()
        .col_expr(person::Column::Password, Expr::value(hash))
        .col_expr(person::Column::WrongTries, Expr::value(0))
        .filter(person::Column::Id.eq(me))
        .exec(&*tx)
        .await?;
    close_sessions(&tx, me).await?;
    links::take_back(&tx, me).await?;
    cx.audit(&tx, "person.password_changed", me, "").await?;
    cx.commit(tx).await
}

/// Counts a try before it is judged, so that a hundred at once are a hundred; a right one forgets them.
async fn count_try(cx: &Cx<Visitor>, email: &Email) -> Result<Option<person::Model>, AppError> {
    let tx = cx.begin().await?;
    let found = person::Entity::find()
        .filter(person::Column::Email.eq(email.as_str()))
        .filter(person::Column::DisabledAt.is_null())
        .lock_exclusive()
        .one(&*tx)
        .await?;
    let Some(person) = found else { return Ok(None) };
    if !rules::is_heard(person.wrong_tries, Timestamp(person.wrong_at), cx.now()) {
        return Err(AppError::TooMany);
    }
    let tries = person.wrong_tries.saturating_add(1);
    person::Entity::update_many()
        .col_expr(person::Column::WrongTries, Expr::value(tries))
        .col_expr(person::Column::WrongAt, Expr::value(cx.now().0))
        .filter(person::Column::Id.eq(person.id))
        .exec(&*tx)
        .await?;
    if tries == rules::FREE_TRIES {
        cx.audit(&tx, "person.slowed_down", person.id, "ten wrong tries in a row").await?;
    }
    cx.commit(tx).await?;
    Ok(Some(person))
}
