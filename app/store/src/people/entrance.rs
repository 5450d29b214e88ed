//! How staff sign in: set up once by the invitation, then by password and code.

use sea_orm::entity::prelude::*;

use super::{
    super::people::{
        entity::person,
        secrets::{self, Authenticator},
    },
    close_sessions, links,
    tries::{self, Browser, KnownToken},
    who,
};
use domain::{error::AppError, ids::PersonId, people::rules::Email};
use platform::{
    db::Tx,
    guard::{CurrentUser, Cx, SignedIn, Visitor},
    session,
};

/// Uses a link up and signs in whom it was mailed to, on this browser.
///
/// # Errors
/// `Gone` for a link that was used, has run out or was replaced.
pub async fn sign_in_by_link(cx: &Cx<Visitor>, token: &str) -> Result<CurrentUser, AppError> {
    let tx = cx.begin().await?;
    let who = links::use_link(cx, &tx, token).await?;
    session::open(cx, &tx, who.id, &who.roles).await?;
    cx.commit(tx).await?;
    Ok(who)
}

/// Uses a link of staff up, who also need a password. Opening it shows that they read their mail, so this browser
/// becomes a known one and its tries are counted apart from those of strangers. Returns its token, if it is a new one.
///
/// # Errors
/// As `sign_in_by_link`.
pub async fn know_by_link(cx: &Cx<Visitor>, browser: &Browser, token: &str) -> Result<Option<KnownToken>, AppError> {
    let tx = cx.begin().await?;
    let who = links::use_link(cx, &tx, token).await?;
    let known = tries::know_browser(cx, &tx, browser, who.id).await?;
    cx.commit(tx).await?;
    Ok(known)
}

/// Uses up the link of staff who sign in for the first time, keeps their password and authenticator, and signs them
/// in. Returns the token of their browser, if it is a new one.
///
/// # Errors
/// `Gone` for a link that was used, has run out or was replaced, and for somebody who has a password.
pub async fn set_up(
    cx: &Cx<Visitor>,
    browser: &Browser,
    token: &str,
    hash: String,
    authenticator: &Authenticator,
    step: i64,
) -> Result<Option<KnownToken>, AppError> {
    let tx = cx.begin().await?;
    let who = links::use_link(cx, &tx, token).await?;
    let known = keep(cx, &tx, browser, who.id, hash, authenticator, step).await?;
    session::open(cx, &tx, who.id, &who.roles).await?;
    cx.commit(tx).await?;
    Ok(known)
}

/// Stores password and authenticator of somebody who has none.
async fn keep(
    cx: &Cx<Visitor>,
    tx: &Tx,
    browser: &Browser,
    person: PersonId,
    hash: String,
    authenticator: &Authenticator,
    step: i64,
) -> Result<Option<KnownToken>, AppError> {
    let kept = person::Entity::update_many()
        .col_expr(person::Column::Password, Expr::value(hash))
        .col_expr(person::Column::Totp, Expr::value(authenticator.sealed(&cx.services().keys, person)))
        .col_expr(person::Column::TotpStep, Expr::value(step))
        .filter(person::Column::Id.eq(person))
        .filter(person::Column::Password.is_null())
        .exec(tx)
        .await?;
    if kept.rows_affected != 1 {
        return Err(AppError::gone("people-link-used"));
    }
    links::take_back(tx, person).await?;
    let known = tries::know_browser(cx, tx, browser, person).await?;
    cx.audit(tx, "person.set_up", person, "password, code").await?;
    Ok(known)
}

/// Somebody whose password and code were right.
pub struct Entered {
    pub who: CurrentUser,
    /// The token of their browser, if it is a new one.
    pub known: Option<KnownToken>,
}

/// Checks password and code, and signs in on this browser; the error does not say which of them was wrong.
///
/// # Errors
/// `Invalid` if one is wrong, or if this source has to wait before its next try.
pub async fn enter(
    cx: &Cx<Visitor>,
    browser: &Browser,
    email: &Email,
    password: String,
    code: &str,
) -> Result<Entered, AppError> {
    let wrong = || AppError::invalid("", "people-entrance-wrong");
    let found = account(cx, email).await?;
    let counted = tries::count(cx, browser, email, found.as_ref().map(|person| person.id)).await?;
    let right = secrets::is_right(password, found.as_ref().and_then(|p| p.password.clone()), browser.source).await?;
    let Some(person) = found.filter(|_| right) else { return Err(wrong()) };
    let Some(sealed) = person.totp else { return Err(wrong()) };
    let authenticator = Authenticator::open(&cx.services().keys, person.id, &sealed)?;
    let Some(step) = authenticator.step_of(code, cx.now()) else { return Err(wrong()) };
    let tx = cx.begin().await?;
    // Each code is accepted once, even if it is sent twice at the same moment (RFC 6238, 5.2).
    let first = person::Entity::update_many()
        .col_expr(person::Column::TotpStep, Expr::value(step))
        .filter(person::Column::Id.eq(person.id))
        .filter(person::Column::TotpStep.lt(step))
        .exec(&tx)
        .await?;
    if first.rows_affected != 1 {
        // The same form sent twice: that is no guess.
        tries::right(&tx, &counted).await?;
        cx.commit(tx).await?;
        return Err(wrong());
    }
    let who = who(&tx, person.id).await?.ok_or_else(wrong)?;
    tries::right(&tx, &counted).await?;
    let known = tries::know_browser(cx, &tx, browser, who.id).await?;
    cx.audit(&tx, "person.signed_in", who.id, "password, code").await?;
    session::open(cx, &tx, who.id, &who.roles).await?;
    cx.commit(tx).await?;
    Ok(Entered { who, known })
}

/// Changes the person's own password, if they know the present one, and signs them out everywhere but on this browser,
/// so that anybody else who had it is out.
pub async fn change_password(
    cx: &Cx<SignedIn>,
    browser: &Browser,
    current: String,
    hash: String,
) -> Result<(), AppError> {
    let wrong = || AppError::invalid("current", "people-password-wrong");
    let me = cx.me()?;
    let mine = person::Entity::find_by_id(me).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let Some(email) = mine.email.filter(|_| mine.password.is_some()) else { return Err(AppError::Forbidden) };
    let counted = tries::count(cx, browser, &Email::parse(&email)?, Some(me)).await?;
    if !secrets::is_right(current, mine.password, browser.source).await? {
        return Err(wrong());
    }
    let tx = cx.begin().await?;
    tries::right(&tx, &counted).await?;
    // Somebody else who knew the old password may have signed in with a browser of their own.
    tries::forget_browsers(&tx, me).await?;
    person::Entity::update_many()
        .col_expr(person::Column::Password, Expr::value(hash))
        .filter(person::Column::Id.eq(me))
        .exec(&tx)
        .await?;
    close_sessions(&tx, me).await?;
    links::take_back(&tx, me).await?;
    cx.audit(&tx, "person.password_changed", me, "").await?;
    let roles = cx.who().map(|who| who.roles.as_slice()).unwrap_or_default();
    session::open(cx, &tx, me, roles).await?;
    cx.commit(tx).await
}

/// The account with this address that is not closed.
async fn account(cx: &Cx<Visitor>, email: &Email) -> Result<Option<person::Model>, AppError> {
    Ok(person::Entity::find()
        .filter(person::Column::Email.eq(email.as_str()))
        .filter(person::Column::DisabledAt.is_null())
        .one(cx.db())
        .await?)
}
