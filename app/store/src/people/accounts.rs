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
use domain::people::{
    giving::{self, Choice},
    rules,
};
use domain::{error::AppError, ids::PersonId, lang::Lang, role::Role, time::Timestamp};
use platform::{
    db::Tx,
    guard::{Admin, Cx, Grant, Inviter, SignedIn, System},
    once, outbox, random,
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
    /// Password and code are chosen.
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

/// Every account by name; for an officer, those who are members and nothing else.
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

/// Adds somebody and makes their first link, from the command line. `tells`: the leads hear of roles that two people
/// give elsewhere; a test puts people there as if they had always been.
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

/// Forgets the sign-in of whoever has this address and makes a new first link, from the command line.
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

/// Makes another link for somebody, as the demo prints; what they had stays.
pub async fn link(cx: &Cx<System>, person: PersonId, lasts: i64) -> Result<String, AppError> {
    let tx = cx.begin().await?;
    let token = links::make(cx, &tx, person, lasts).await?;
    cx.commit(tx).await?;
    Ok(token)
}

/// Whether anybody has an account.
pub async fn anybody<R: Grant>(cx: &Cx<R>) -> Result<bool, AppError> {
    Ok(person::Entity::find().one(cx.db()).await?.is_some())
}

/// Adds somebody and mails them an invitation; posting the form twice does it once. Who it was. For a role that two
/// people give a second one is asked; somebody who has no other is invited once they agree.
pub async fn invite_by_mail(cx: &Cx<Inviter>, new: NewPerson, once: &str) -> Result<Option<PersonId>, AppError> {
    let mine = cx.who().map(|who| who.roles.clone()).unwrap_or_default();
    if !rules::may_invite(&mine, &new.roles) {
        return Err(AppError::Forbidden);
    }
    let mut tx = cx.begin().await?;
    if let Some(before) = once::take(&tx, "people/invite", once, cx.now()).await? {
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
    once::done(&tx, "people/invite", once, &id.to_string()).await?;
    cx.commit(tx).await?;
    Ok(Some(id))
}

/// Mails somebody who has no password the link that lets them in for the first time.
pub(super) async fn send_invitation<R: Grant>(cx: &Cx<R>, tx: &mut Tx, person: &person::Model) -> Result<(), AppError> {
    let Some(email) = person.email.as_deref().filter(|_| person.password.is_none()) else { return Ok(()) };
    let token = links::make(cx, tx, person.id, rules::INVITATION_LASTS).await?;
    let mail = mails::invitation(cx.services(), person.lang, email, &person.name, &token).await;
    cx.mail(tx, mail).await
}

/// Where no mail is sent: the link of somebody's invitation, for who invited them to hand over. None once it opens
/// nothing any more, or the account is closed.
pub async fn invitation_by_hand(cx: &Cx<Inviter>, account: &Account) -> Result<Option<String>, AppError> {
    let services = cx.services();
    let may = account.roles == [Role::Member] || cx.is(Role::Admin);
    let waits = may && !services.mail_is_sent && !account.is_set_up && account.disabled_at.is_none();
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

/// Closes an account: its sessions and links end at once, its name stays with what it did. Nobody has to agree: whoever
/// is not to come in any more is out at once, the last safeguarding lead too.
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

/// Opens a closed account again. What it had of roles that two people give is asked for anew; says whether it was.
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

async fn set_disabled(tx: &Tx, id: PersonId, at: Option<i64>) -> Result<(), AppError> {
    person::Entity::update_many()
        .col_expr(person::Column::DisabledAt, Expr::value(at))
        .filter(person::Column::Id.eq(id))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Whether an account has a role that two people give.
async fn is_by_two(tx: &Tx, id: PersonId) -> Result<bool, AppError> {
    Ok(roles::roles_in(tx, id).await?.into_iter().any(giving::is_by_two))
}

/// Forgets somebody's password and code, and mails them a new invitation. Where no mail is sent whoever hands the link
/// over could use it: so the leads hear of it.
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
        .exec(&**tx)
        .await?;
    close_sessions(tx, id).await?;
    links::take_back(tx, id).await?;
    tries::forget_browsers(tx, id).await?;
    cx.audit(tx, "person.sign_in_reset", id, "").await
}

/// Erases an account: its name, address, password and rights. The row stays, without any of it, for what
/// was made with it stays the council's.
pub async fn erase(tx: &Tx, id: PersonId, now: Timestamp) -> Result<(), AppError> {
    close_sessions(tx, id).await?;
    links::take_back(tx, id).await?;
    tries::forget_browsers(tx, id).await?;
    requests::forget_of(tx, id).await?;
    role::Entity::delete_many().filter(role::Column::PersonId.eq(id)).exec(&**tx).await?;
    person::Entity::update_many()
        .col_expr(person::Column::Name, Expr::value("–"))
        .col_expr(person::Column::Email, Expr::value(None::<String>))
        .col_expr(person::Column::Password, Expr::value(None::<String>))
        .col_expr(person::Column::Totp, Expr::value(None::<Vec<u8>>))
        .col_expr(person::Column::DisabledAt, Expr::value(Some(now.0)))
        .filter(person::Column::Id.eq(id))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// The language somebody is written to in.
pub async fn set_lang(cx: &Cx<SignedIn>, lang: Lang) -> Result<(), AppError> {
    let me = cx.me()?;
    let tx = cx.begin().await?;
    person::Entity::update_many()
        .col_expr(person::Column::Lang, Expr::value(lang))
        .filter(person::Column::Id.eq(me))
        .exec(&*tx)
        .await?;
    cx.audit(&tx, "person.lang", me, lang.tag()).await?;
    cx.commit(tx).await
}
