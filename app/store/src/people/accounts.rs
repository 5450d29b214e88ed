//! Accounts: listed, invited, closed, opened again, reset.

use std::collections::HashMap;

use sea_orm::{QueryOrder as _, entity::prelude::*};

use super::{
    super::people::{
        entity::{person, role, token},
        mails,
    },
    NewPerson, add, close_sessions, links, requests, roles, tries,
};
use domain::{
    error::AppError,
    ids::PersonId,
    lang::Lang,
    people::{
        giving::{self, Choice},
        rules,
    },
    role::Role,
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Admin, Cx, Grant, Inviter, SignedIn, StaffGrant, System},
    idempotency, outbox, random,
};

/// An account, as the administrator sees it.
#[derive(Clone, Debug)]
pub struct Account {
    pub id: PersonId,
    pub name: String,
    pub email: Option<String>,
    pub lang: Lang,
    pub roles: Vec<Role>,
    pub disabled_at: Option<Timestamp>,
    /// Password and code have been set up.
    pub is_set_up: bool,
}

impl Account {
    fn new(person: person::Model, roles: Vec<Role>) -> Self {
        Self {
            id: person.id,
            name: person.name,
            email: person.email,
            lang: person.lang,
            roles,
            disabled_at: person.disabled_at.map(Timestamp),
            is_set_up: person.password.is_some(),
        }
    }
}

/// Every account by name; for an officer only those that are members and nothing else.
pub async fn list(cx: &Cx<Inviter>) -> Result<Vec<Account>, AppError> {
    let people = person::Entity::find().order_by_asc(person::Column::Name).all(cx.db()).await?;
    let mut roles: HashMap<PersonId, Vec<Role>> = HashMap::new();
    for row in role::Entity::find().order_by_asc(role::Column::Role).all(cx.db()).await? {
        roles.entry(row.person_id).or_default().push(row.role);
    }
    let everybody = cx.is(Role::Admin);
    let accounts = people.into_iter().map(|p| {
        let roles = roles.remove(&p.id).unwrap_or_default();
        Account::new(p, roles)
    });
    Ok(accounts.filter(|a| everybody || a.roles == [Role::Member]).collect())
}

pub async fn find<R: Grant>(cx: &Cx<R>, id: PersonId) -> Result<Account, AppError> {
    let person = person::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let roles = role::Entity::find().filter(role::Column::PersonId.eq(id)).all(cx.db()).await?;
    Ok(Account::new(person, roles.into_iter().map(|r| r.role).collect()))
}

/// Adds somebody and makes their first link, from the command line. `tells`: the leads are told of roles that elsewhere
/// need two people; tests leave that out.
pub async fn invite(cx: &Cx<System>, new: NewPerson, lasts: i64, tells: bool) -> Result<(PersonId, String), AppError> {
    let mut tx = cx.begin().await?;
    let given = new.roles.clone();
    let id = add(cx, &tx, new).await?;
    if tells {
        let person = roles::locked(&tx, id).await?;
        requests::note_alone(cx, &mut tx, &person, &given).await?;
    }
    let token = links::make(cx, &tx, id, lasts).await?;
    cx.commit(tx).await?;
    Ok((id, token))
}

/// Resets the sign-in of the account with this address and makes a new first link, from the command line.
///
/// # Errors
/// `NotFound` if nobody has it; `Conflict` if the account is closed.
pub async fn reinvite(cx: &Cx<System>, email: &str, lasts: i64) -> Result<String, AppError> {
    let found = person::Entity::find().filter(person::Column::Email.eq(email.trim().to_lowercase())).one(cx.db());
    let person = found.await?.ok_or(AppError::NotFound)?;
    if person.disabled_at.is_some() {
        return Err(AppError::conflict("people-disabled-first"));
    }
    let mut tx = cx.begin().await?;
    forget_sign_in(cx, &tx, person.id).await?;
    let token = links::make(cx, &tx, person.id, lasts).await?;
    if is_by_two(&tx, person.id).await? {
        requests::tell_leads_and(cx, &mut tx, &person, "reset-server").await?;
    }
    cx.commit(tx).await?;
    Ok(token)
}

/// Makes another link for somebody, for the demo to print; earlier ones stay good.
pub async fn link(cx: &Cx<System>, person: PersonId, lasts: i64) -> Result<String, AppError> {
    let tx = cx.begin().await?;
    let token = links::make(cx, &tx, person, lasts).await?;
    cx.commit(tx).await?;
    Ok(token)
}

/// Whether there is any account.
pub async fn anybody<R: Grant>(cx: &Cx<R>) -> Result<bool, AppError> {
    Ok(person::Entity::find().one(cx.db()).await?.is_some())
}

/// Adds somebody and mails them an invitation, once, however often the form is posted. Returns who it is. Roles that
/// need two people are asked for; somebody with no other role is invited once the second person agrees.
pub async fn invite_by_mail(cx: &Cx<Inviter>, new: NewPerson, once: &str) -> Result<Option<PersonId>, AppError> {
    let mine = cx.who().map(|who| who.roles.clone()).unwrap_or_default();
    if !rules::may_invite(&mine, &new.roles) {
        return Err(AppError::Forbidden);
    }
    let mut tx = cx.begin().await?;
    if let Some(before) = idempotency::begin(&tx, "people/invite", once, cx.now()).await? {
        return Ok(before.parse().ok());
    }
    let Choice { now, asked } = giving::choice(&[], &new.roles, roles::is_alone(&tx).await?);
    let id = add(cx, &tx, NewPerson { roles: now.clone(), ..new }).await?;
    let person = roles::locked(&tx, id).await?;
    if !now.is_empty() {
        send_invitation(cx, &mut tx, &person).await?;
    }
    requests::note_alone(cx, &mut tx, &person, &now).await?;
    requests::ask(cx, &mut tx, &person, &asked).await?;
    idempotency::complete(&tx, "people/invite", once, &id.to_string()).await?;
    cx.commit(tx).await?;
    Ok(Some(id))
}

/// Mails somebody without a password the link to sign in for the first time.
pub(super) async fn send_invitation<R: Grant>(cx: &Cx<R>, tx: &mut Tx, person: &person::Model) -> Result<(), AppError> {
    let Some(email) = person.email.as_deref().filter(|_| person.password.is_none()) else { return Ok(()) };
    let token = links::make(cx, tx, person.id, rules::INVITATION_LASTS).await?;
    let lang = tx.settings().languages.spoken(person.lang);
    let mail = mails::invitation(cx.services(), lang, email, &person.name, &token).await;
    cx.mail(tx, mail).await
}

/// Adds a member and mails them an invitation: a step of the answer to somebody who asked to join.
///
/// # Errors
/// `Invalid` at `email` for an address that has an account.
pub async fn invite_member<R: StaffGrant>(
    cx: &Cx<R>,
    tx: &mut Tx,
    name: String,
    email: String,
    lang: Lang,
) -> Result<(), AppError> {
    let id = add(cx, tx, NewPerson { name, email: Some(email), lang, roles: vec![Role::Member] }).await?;
    let person = roles::locked(tx, id).await?;
    send_invitation(cx, tx, &person).await
}

/// Without a mail server: the link of somebody's invitation, for whoever invited them to hand over. None if the link
/// has run out or the account is closed.
pub async fn invitation_by_hand(cx: &Cx<Inviter>, account: &Account) -> Result<Option<String>, AppError> {
    if account.roles != [Role::Member] && !cx.is(Role::Admin) {
        return Ok(None);
    }
    link_by_hand(cx, account).await
}

/// As `invitation_by_hand`, for whoever may have invited them.
pub(super) async fn link_by_hand<R: Grant>(cx: &Cx<R>, account: &Account) -> Result<Option<String>, AppError> {
    let services = cx.services();
    let waits = !services.mail_is_sent && !account.is_set_up && account.disabled_at.is_none();
    let Some(to) = account.email.as_deref().filter(|_| waits) else { return Ok(None) };
    let ours = format!("{}/", services.base_url);
    for waiting in outbox::newest_unsent(services, mails::INVITATION, to).await? {
        let Some(link) = link_in(&waiting.mail.text, &ours) else { continue };
        let token = link.rsplit('/').next().unwrap_or_default();
        let opens = token::Entity::find_by_id(random::hash(token))
            .filter(token::Column::PersonId.eq(account.id))
            .filter(token::Column::UsedAt.is_null())
            .filter(token::Column::ExpiresAt.gt(cx.now().0));
        if opens.one(cx.db()).await?.is_some() {
            return Ok(Some(link));
        }
    }
    Ok(None)
}

/// The first line of a mail that is a link of ours.
fn link_in(text: &str, ours: &str) -> Option<String> {
    text.lines().map(str::trim).find(|line| line.starts_with(ours)).map(str::to_owned)
}

/// Closes an account: its sessions and links end at once, and its name stays on what it did. This needs no second
/// person, even for the last lead: somebody who must not come in any more is out at once.
pub async fn disable(cx: &Cx<Admin>, id: PersonId) -> Result<(), AppError> {
    roles::not_myself(cx, id, "people-own-account")?;
    let mut tx = cx.begin().await?;
    let person = roles::locked(&tx, id).await?;
    if person.disabled_at.is_some() {
        return Ok(());
    }
    set_disabled(&tx, id, Some(cx.now().0)).await?;
    close_sessions(&tx, id).await?;
    links::take_back(&tx, id).await?;
    requests::end_of(&tx, id).await?;
    cx.audit(&tx, "person.disabled", id, "").await?;
    roles::an_admin_stays(&tx).await?;
    if is_by_two(&tx, id).await? {
        requests::tell_leads_and(cx, &mut tx, &person, "closed").await?;
    }
    cx.commit(tx).await
}

/// Opens a closed account again. Its roles that need two people are asked for anew; returns whether there are any.
pub async fn enable(cx: &Cx<Admin>, id: PersonId) -> Result<bool, AppError> {
    let mut tx = cx.begin().await?;
    let person = roles::locked(&tx, id).await?;
    if person.disabled_at.is_none() {
        return Ok(false);
    }
    set_disabled(&tx, id, None).await?;
    cx.audit(&tx, "person.enabled", id, "").await?;
    let person = person::Model { disabled_at: None, ..person };
    let before = roles::roles_in(&tx, id).await?;
    let Choice { now, asked } = giving::choice(&[], &before, roles::is_alone(&tx).await?);
    requests::note_alone(cx, &mut tx, &person, &now).await?;
    if !asked.is_empty() {
        roles::write(cx, &mut tx, &person, &before, &now).await?;
        requests::ask(cx, &mut tx, &person, &asked).await?;
    }
    cx.commit(tx).await?;
    Ok(!asked.is_empty())
}

pub(super) async fn set_disabled(tx: &Tx, id: PersonId, at: Option<i64>) -> Result<(), AppError> {
    person::Entity::update_many()
        .col_expr(person::Column::DisabledAt, Expr::value(at))
        .filter(person::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Whether an account has a role that needs two people.
async fn is_by_two(tx: &Tx, id: PersonId) -> Result<bool, AppError> {
    Ok(roles::roles_in(tx, id).await?.into_iter().any(giving::is_by_two))
}

/// Forgets somebody's password and code and mails them a new invitation. The leads are told: without a mail server
/// whoever hands the link over could use it.
pub async fn reset(cx: &Cx<Admin>, id: PersonId) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    let person = roles::locked(&tx, id).await?;
    if person.email.is_none() {
        return Err(AppError::conflict("people-no-email"));
    }
    if person.disabled_at.is_some() {
        return Err(AppError::conflict("people-disabled-first"));
    }
    forget_sign_in(cx, &tx, id).await?;
    let person = person::Model { password: None, totp: None, ..person };
    send_invitation(cx, &mut tx, &person).await?;
    if is_by_two(&tx, id).await? {
        requests::tell_leads_and(cx, &mut tx, &person, "reset").await?;
    }
    cx.commit(tx).await
}

async fn forget_sign_in<R: Grant>(cx: &Cx<R>, tx: &Tx, id: PersonId) -> Result<(), AppError> {
    person::Entity::update_many()
        .col_expr(person::Column::Password, Expr::value(None::<String>))
        .col_expr(person::Column::Totp, Expr::value(None::<Vec<u8>>))
        .filter(person::Column::Id.eq(id))
        .exec(tx)
        .await?;
    close_sessions(tx, id).await?;
    links::take_back(tx, id).await?;
    tries::forget_browsers(tx, id).await?;
    cx.audit(tx, "person.sign_in_reset", id, "").await
}

/// Erases an account's name, address, password and rights. The row stays, because what was made with the account is the
/// council's.
pub async fn erase(tx: &Tx, id: PersonId, now: Timestamp) -> Result<(), AppError> {
    close_sessions(tx, id).await?;
    links::take_back(tx, id).await?;
    tries::forget_browsers(tx, id).await?;
    requests::forget_of(tx, id).await?;
    role::Entity::delete_many().filter(role::Column::PersonId.eq(id)).exec(tx).await?;
    person::Entity::update_many()
        .col_expr(person::Column::Name, Expr::value("–"))
        .col_expr(person::Column::Email, Expr::value(None::<String>))
        .col_expr(person::Column::Password, Expr::value(None::<String>))
        .col_expr(person::Column::Totp, Expr::value(None::<Vec<u8>>))
        .col_expr(person::Column::DisabledAt, Expr::value(Some(now.0)))
        .filter(person::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Sets the language in which somebody is written to.
pub async fn set_lang(cx: &Cx<SignedIn>, lang: Lang) -> Result<(), AppError> {
    let me = cx.me()?;
    let tx = cx.begin().await?;
    person::Entity::update_many()
        .col_expr(person::Column::Lang, Expr::value(lang))
        .filter(person::Column::Id.eq(me))
        .exec(&tx)
        .await?;
    cx.audit(&tx, "person.lang", me, lang.tag()).await?;
    cx.commit(tx).await
}
