//! One-time links: making, sending, opening and using them.

use sea_orm::{PaginatorTrait as _, QuerySelect as _, Set, entity::prelude::*};

use super::{
    super::people::{
        entity::{person, token},
        mails,
        secrets::Authenticator,
    },
    tries, who,
};
use domain::{
    error::AppError,
    ids::{MailId, PersonId},
    people::rules::{self, Email, WayIn},
    time::{DAY, Timestamp},
};
use platform::{
    db::Tx,
    guard::{CurrentUser, Cx, Grant, System, Visitor, system},
    random,
};

/// Makes a one-time link for somebody and returns its token, of which only the hash is stored.
pub(super) async fn make<R: Grant>(cx: &Cx<R>, tx: &Tx, person: PersonId, lasts: i64) -> Result<String, AppError> {
    let token = random::token();
    keep(cx, tx, person, &token, lasts, None).await?;
    Ok(token)
}

async fn keep<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    person: PersonId,
    token: &str,
    lasts: i64,
    mail: Option<MailId>,
) -> Result<(), AppError> {
    let row = token::ActiveModel {
        hash: Set(random::hash(token)),
        person_id: Set(person),
        created_at: Set(cx.now().0),
        expires_at: Set(cx.now().plus(lasts).0),
        used_at: Set(None),
        mail_id: Set(mail),
    };
    token::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Notes how a try to send mail went; a link is good for ten minutes from when its mail was taken.
///
/// # Errors
/// The database does not answer.
pub async fn mail_tried(
    services: &platform::Services,
    mail: &platform::outbox::QueuedMail,
    result: Result<(), platform::mail::Refusal>,
) -> Result<(), AppError> {
    platform::outbox::record_attempt(services, mail, result, link_taken).await
}

/// Called when a link's mail has been taken by the mail server: the link's ten minutes begin now.
async fn link_taken(tx: &Tx, mail: MailId, now: Timestamp) -> Result<(), AppError> {
    token::Entity::update_many()
        .col_expr(token::Column::ExpiresAt, Expr::value(now.plus(rules::LINK_LASTS).0))
        .col_expr(token::Column::MailId, Expr::value(Option::<uuid::Uuid>::None))
        .filter(token::Column::MailId.eq(mail))
        .filter(token::Column::UsedAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// Mails a link to the account with this address, if there is one. Neither the page nor the time it takes may tell
/// whether there is: the answer only notes that somebody asked, which also shows that the database can be written; the
/// account is looked up after the answer was sent.
pub async fn ask_link(cx: &Cx<Visitor>, email: Email, to: Option<&str>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    tries::note_asked(cx, &tx, &email).await?;
    cx.commit(tx).await?;
    let (program, to) = (system(cx.services()), to.map(str::to_owned));
    cx.services().afterwards.run(async move { send_link(&program, &email, to.as_deref()).await });
    Ok(())
}

async fn send_link(cx: &Cx<System>, email: &Email, to: Option<&str>) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    // Locked, so that of many requests at once each counts the links of the others.
    let found = person::Entity::find()
        .filter(person::Column::Email.eq(email.as_str()))
        .filter(person::Column::DisabledAt.is_null())
        .lock_exclusive()
        .one(&tx)
        .await?;
    let Some(person) = found else { return Ok(()) };
    let since = async |millis: i64| {
        let made = token::Entity::find()
            .filter(token::Column::PersonId.eq(person.id))
            .filter(token::Column::CreatedAt.gt(cx.now().plus(-millis).0));
        made.count(&tx).await
    };
    if since(rules::LINKS_WITHIN).await? >= rules::LINKS || since(DAY).await? >= rules::LINKS_A_DAY {
        return Ok(());
    }
    let token = random::token();
    let lang = tx.settings().languages.spoken(person.lang);
    let mail = mails::link(cx.services(), lang, email.as_str(), &person.name, &token, to);
    let id = cx.mail_known(&mut tx, mail).await?;
    // Without a mail server the administrator hands the link over, and its ten minutes begin now.
    let (lasts, waits_for) =
        if cx.services().mail_is_sent { (rules::LINK_WAITS, Some(id)) } else { (rules::LINK_LASTS, None) };
    keep(cx, &tx, person.id, &token, lasts, waits_for).await?;
    cx.commit(tx).await
}

/// Where a link leads.
pub enum LinkTo {
    SignIn,
    /// To choosing a password and setting up a code.
    SetUp {
        who: CurrentUser,
        email: String,
        authenticator: Authenticator,
    },
    Password,
}

/// Finds out where a link leads, without using it.
///
/// # Errors
/// `Gone` for one that was used, has run out or was replaced. One that never was is answered as one that is gone.
pub async fn lead(cx: &Cx<Visitor>, token: &str) -> Result<LinkTo, AppError> {
    let found = token::Entity::find_by_id(random::hash(token)).one(cx.db()).await?.ok_or_else(unknown)?;
    judge(&found, cx.now())?;
    let who = who(cx.db(), found.person_id).await?.ok_or_else(unknown)?;
    let person = person::Entity::find_by_id(who.id).one(cx.db()).await?.ok_or_else(unknown)?;
    let demo = cx.services().settings().await.demo;
    Ok(match rules::way_in(&who.roles, demo, person.password.is_some()) {
        WayIn::Link => LinkTo::SignIn,
        WayIn::Password => LinkTo::Password,
        WayIn::SetUp => LinkTo::SetUp {
            email: person.email.unwrap_or_else(|| who.name.clone()),
            who,
            authenticator: Authenticator::of_link(&cx.services().keys, token),
        },
    })
}

fn unknown() -> AppError {
    AppError::gone("people-link-gone")
}

fn judge(link: &token::Model, now: Timestamp) -> Result<(), AppError> {
    if link.used_at.is_some() {
        return Err(AppError::gone("people-link-used"));
    }
    if link.expires_at <= now.0 {
        let invitation = link.expires_at - link.created_at > rules::LINK_WAITS + rules::LINK_LASTS;
        return Err(AppError::gone(if invitation { "people-invitation-expired" } else { "people-link-expired" }));
    }
    Ok(())
}

/// Uses a link up. If it is used twice at once, only one gets in.
pub(super) async fn use_link(cx: &Cx<Visitor>, tx: &Tx, token: &str) -> Result<CurrentUser, AppError> {
    let hash = random::hash(token);
    let used = token::Entity::update_many()
        .col_expr(token::Column::UsedAt, Expr::value(cx.now().0))
        .filter(token::Column::Hash.eq(hash.clone()))
        .filter(token::Column::UsedAt.is_null())
        .filter(token::Column::ExpiresAt.gt(cx.now().0))
        .exec(tx)
        .await?;
    let found = token::Entity::find_by_id(hash).one(tx).await?.ok_or_else(unknown)?;
    if used.rows_affected != 1 {
        judge(&found, cx.now())?;
        return Err(AppError::gone("people-link-used"));
    }
    let who = who(tx, found.person_id).await?.ok_or(AppError::Forbidden)?;
    cx.audit(tx, "person.used_link", who.id, "").await?;
    Ok(who)
}

/// Makes every link of somebody invalid.
pub(super) async fn take_back(tx: &Tx, person: PersonId) -> Result<(), AppError> {
    token::Entity::delete_many().filter(token::Column::PersonId.eq(person)).exec(tx).await?;
    Ok(())
}
