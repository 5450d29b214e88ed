//! Accounts: listed, invited, given roles, disabled, reset.

use std::collections::HashMap;

use sea_orm::{QueryOrder as _, entity::prelude::*, sea_query::Query};

use super::{
    super::{
        entity::{person, role},
        mails, rules,
    },
    NewPerson, add, close_sessions, give_roles, links, tries,
};
use crate::{
    error::AppError,
    ids::PersonId,
    lang::Lang,
    platform::{
        db::Tx,
        guard::{Admin, Cx, Grant, Inviter, Role, SignedIn, System},
        once, outbox,
    },
    time::Timestamp,
};

/// An account, as the administrator sees it.
#[derive(Clone, Debug)]
pub(crate) struct Account {
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
pub(crate) async fn list(cx: &Cx<Inviter>) -> Result<Vec<Account>, AppError> {
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

pub(crate) async fn find<R: Grant>(cx: &Cx<R>, id: PersonId) -> Result<Account, AppError> {
    let person = person::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let roles = role::Entity::find().filter(role::Column::PersonId.eq(id)).all(cx.db()).await?;
    Ok(Account::new(person, roles.into_iter().map(|r| r.role).collect()))
}

/// Adds somebody and makes their first link, from the command line.
pub async fn invite(cx: &Cx<System>, new: NewPerson, lasts: i64) -> Result<(PersonId, String), AppError> {
    let tx = cx.begin().await?;
    let id = add(cx, &tx, new).await?;
    let token = links::make(cx, &tx, id, lasts).await?;
    cx.commit(tx).await?;
    Ok((id, token))
}

/// Forgets the sign-in of whoever has this address and makes a new first link, from the command line.
///
/// # Errors
/// `NotFound` if nobody has it.
pub async fn reinvite(cx: &Cx<System>, email: &str, lasts: i64) -> Result<String, AppError> {
    let found = person::Entity::find().filter(person::Column::Email.eq(email.trim().to_lowercase())).one(cx.db());
    let person = found.await?.ok_or(AppError::NotFound)?;
    let tx = cx.begin().await?;
    forget_sign_in(cx, &tx, person.id).await?;
    let token = links::make(cx, &tx, person.id, lasts).await?;
    cx.commit(tx).await?;
    Ok(token)
}

/// Gives whoever has this address these roles beside those they have, from the command line: for a council whose only
/// administrator is gone. Says whether they can sign in as that already.
///
/// # Errors
/// `NotFound` if nobody has it.
pub async fn grant(cx: &Cx<System>, email: &str, roles: &[Role]) -> Result<bool, AppError> {
    let tx = cx.begin().await?;
    let found = person::Entity::find().filter(person::Column::Email.eq(email.trim().to_lowercase())).one(&*tx);
    let person = found.await?.ok_or(AppError::NotFound)?;
    let rows = role::Entity::find().filter(role::Column::PersonId.eq(person.id)).all(&*tx).await?;
    let before: Vec<Role> = rows.into_iter().map(|row| row.role).collect();
    let new: Vec<Role> = Role::ALL.into_iter().filter(|role| roles.contains(role) && !before.contains(role)).collect();
    give_roles(&tx, person.id, &new).await?;
    let is_staff = |roles: &[Role]| roles.iter().any(|role| role.is_staff());
    if is_staff(&new) && !is_staff(&before) {
        close_sessions(&tx, person.id).await?;
    }
    let keys: Vec<_> = before.iter().chain(&new).map(|role| role.key()).collect();
    cx.audit(&tx, "person.roles", person.id, &keys.join(" ")).await?;
    cx.commit(tx).await?;
    Ok(person.disabled_at.is_none() && (person.password.is_some() || !is_staff(&new)))
}

/// Makes another link for somebody, as the demo prints; what they had stays.
pub(crate) async fn link(cx: &Cx<System>, person: PersonId, lasts: i64) -> Result<String, AppError> {
    let tx = cx.begin().await?;
    let token = links::make(cx, &tx, person, lasts).await?;
    cx.commit(tx).await?;
    Ok(token)
}

/// Whether anybody has an account.
pub(crate) async fn anybody<R: Grant>(cx: &Cx<R>) -> Result<bool, AppError> {
    Ok(person::Entity::find().one(cx.db()).await?.is_some())
}

/// Adds somebody and mails them an invitation; posting the form twice does it once. Who it was.
pub(crate) async fn invite_by_mail(cx: &Cx<Inviter>, new: NewPerson, once: &str) -> Result<Option<PersonId>, AppError> {
    let mine = cx.who().map(|who| who.roles.clone()).unwrap_or_default();
    if !rules::may_invite(&mine, &new.roles) {
        return Err(AppError::Forbidden);
    }
    let mut tx = cx.begin().await?;
    if let Some(before) = once::take(&tx, "people/invite", once, cx.now()).await? {
        return Ok(before.parse().ok());
    }
    let (name, email, lang) = (new.name.clone(), new.email.clone().unwrap_or_default(), new.lang);
    let id = add(cx, &tx, new).await?;
    let token = links::make(cx, &tx, id, rules::INVITATION_LASTS).await?;
    let mail = mails::invitation(cx.services(), lang, &email, &name, &token).await;
    cx.mail(&mut tx, mail).await?;
    once::done(&tx, "people/invite", once, &id.to_string()).await?;
    cx.commit(tx).await?;
    Ok(Some(id))
}

/// Where no mail is sent: the link of somebody's invitation, for who invited them to hand over. None once they
/// have set up their sign-in.
pub(crate) async fn invitation_by_hand(cx: &Cx<Inviter>, account: &Account) -> Result<Option<String>, AppError> {
    let services = cx.services();
    let may = account.roles == [Role::Member] || cx.is(Role::Admin);
    let Some(to) = account.email.as_deref().filter(|_| may && !services.mail_is_sent && !account.is_set_up) else {
        return Ok(None);
    };
    let Some(waiting) = outbox::newest_unsent(services, mails::INVITATION, to).await? else { return Ok(None) };
    let ours = format!("{}/", services.base_url);
    Ok(waiting.mail.text.lines().map(str::trim).find(|line| line.starts_with(&ours)).map(str::to_owned))
}

/// Gives somebody these roles and no others. Rights bite at once, for they are read with each request;
/// somebody who becomes staff has to sign in again, with password and code.
pub(crate) async fn set_roles(cx: &Cx<Admin>, id: PersonId, roles: &[Role]) -> Result<(), AppError> {
    not_myself(cx, id, "people-own-roles")?;
    find(cx, id).await?;
    let tx = cx.begin().await?;
    let before = role::Entity::find().filter(role::Column::PersonId.eq(id)).all(&*tx).await?;
    let was_staff = before.iter().any(|r| r.role.is_staff());
    role::Entity::delete_many().filter(role::Column::PersonId.eq(id)).exec(&*tx).await?;
    give_roles(&tx, id, roles).await?;
    if roles.iter().any(|r| r.is_staff()) && !was_staff {
        close_sessions(&tx, id).await?;
    }
    let keys: Vec<_> = roles.iter().map(|r| r.key()).collect();
    cx.audit(&tx, "person.roles", id, &keys.join(" ")).await?;
    an_admin_stays(&tx).await?;
    cx.commit(tx).await
}

/// Closes an account: its sessions and links end at once, its name stays with what it did.
pub(crate) async fn disable(cx: &Cx<Admin>, id: PersonId) -> Result<(), AppError> {
    not_myself(cx, id, "people-own-account")?;
    let tx = cx.begin().await?;
    set_disabled(&tx, id, Some(cx.now().0)).await?;
    close_sessions(&tx, id).await?;
    links::take_back(&tx, id).await?;
    cx.audit(&tx, "person.disabled", id, "").await?;
    an_admin_stays(&tx).await?;
    cx.commit(tx).await
}

pub(crate) async fn enable(cx: &Cx<Admin>, id: PersonId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    set_disabled(&tx, id, None).await?;
    cx.audit(&tx, "person.enabled", id, "").await?;
    cx.commit(tx).await
}

async fn set_disabled(tx: &Tx, id: PersonId, at: Option<i64>) -> Result<(), AppError> {
    let changed = person::Entity::update_many()
        .col_expr(person::Column::DisabledAt, Expr::value(at))
        .filter(person::Column::Id.eq(id))
        .exec(&**tx)
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(AppError::NotFound) }
}

/// Forgets somebody's password and code, and mails them a new invitation.
pub(crate) async fn reset(cx: &Cx<Admin>, id: PersonId) -> Result<(), AppError> {
    let account = find(cx, id).await?;
    let Some(email) = account.email else { return Err(AppError::conflict("people-no-email")) };
    if account.disabled_at.is_some() {
        return Err(AppError::conflict("people-disabled-first"));
    }
    let mut tx = cx.begin().await?;
    forget_sign_in(cx, &tx, id).await?;
    let token = links::make(cx, &tx, id, rules::INVITATION_LASTS).await?;
    let mail = mails::invitation(cx.services(), account.lang, &email, &account.name, &token).await;
    cx.mail(&mut tx, mail).await?;
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
pub(crate) async fn erase(tx: &Tx, id: PersonId, now: Timestamp) -> Result<(), AppError> {
    close_sessions(tx, id).await?;
    links::take_back(tx, id).await?;
    tries::forget_browsers(tx, id).await?;
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
pub(crate) async fn set_lang(cx: &Cx<SignedIn>, lang: Lang) -> Result<(), AppError> {
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

/// Two people for what gives or takes rights: nobody widens or ends their own.
fn not_myself(cx: &Cx<Admin>, id: PersonId, key: &str) -> Result<(), AppError> {
    if cx.me()? == id { Err(AppError::conflict(key)) } else { Ok(()) }
}

/// Without an administrator nobody could make another.
async fn an_admin_stays(tx: &Tx) -> Result<(), AppError> {
    let active = Query::select()
        .column(person::Column::Id)
        .from(person::Entity)
        .and_where(person::Column::DisabledAt.is_null())
        .to_owned();
    let left = role::Entity::find()
        .filter(role::Column::Role.eq(Role::Admin))
        .filter(role::Column::PersonId.in_subquery(active))
        .one(&**tx)
        .await?;
    if left.is_some() { Ok(()) } else { Err(AppError::conflict("people-last-admin")) }
}
