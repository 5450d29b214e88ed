//! The only files that touch people, their roles, links and sessions.
//!
//! ```text
//! mod.rs       who somebody is, sessions, what other features ask   accounts.rs  inviting, closing, resetting
//! links.rs     one-time links                                       entrance.rs  password and code
//! roles.rs     roles written, whoever gives them                    requests/    those that two people give
//! answering.rs the second person's answer                           tries.rs     wrong tries to sign in
//! secrets.rs   passwords and one-time codes                         readers.rs   whether anybody would read
//! desk.rs      what waits for the administrator; searching          mails.rs     mail about accounts
//! inspectors.rs  accounts for a time
//! ```

pub mod accounts;
pub mod answering;
pub mod desk;
pub mod entity;
pub mod entrance;
mod inspectors;
pub mod links;
pub mod mails;
pub mod readers;
pub mod requests;
pub mod roles;
pub mod secrets;
pub mod tries;

use std::collections::HashMap;

use sea_orm::{
    ExprTrait as _, QueryOrder as _, Set, SqlErr,
    entity::prelude::*,
    sea_query::{IntoColumnRef, Query, SelectStatement},
};

pub use accounts::{
    Account, anybody, disable, enable, erase, find, invitation_by_hand, invite_by_mail, invite_member, link, list,
    reset, set_lang,
};
pub use accounts::{invite, reinvite};
pub use answering::{agree_role, refuse_role, take_back_role};
pub use desk::{desk, everybody, search};
pub use entrance::{Entered, change_password, enter, know_by_link, set_up, sign_in_by_link};
pub use inspectors::{Inspecting, NewInspector, inspector_by_hand, inspectors, inspects_until};
pub(crate) use inspectors::{close_inspector, end_inspector, inspectors_over, invite_inspector};
pub use links::mail_tried;
pub use links::{LinkTo, ask_link, lead};
pub(crate) use readers::are_readers;
pub use readers::held;
pub use requests::Told;
pub use requests::{RoleRequest, find_role_request, role_requests, roles_desk, roles_waiting, seconds, waiting_for};
pub use roles::{Granted, grant};
pub use roles::{nobody_to_ask, set_roles};
pub use tries::slowed;
pub use tries::{Browser, KNOWN_FOR, KnownToken};

use domain::{
    error::AppError,
    ids::PersonId,
    lang::Lang,
    role::Role,
    time::{DAY, Timestamp},
};
use entity::{person, role, token};
use platform::{
    audit,
    db::Tx,
    guard::{ConcernReader, CurrentUser, Cx, Grant, SignedIn, StaffGrant, System},
    idempotency, outbox,
    retention::{Erased, Expired, Gone, Period},
    session::entity as session,
    settings,
};

/// A person to be added.
#[derive(Clone, Debug)]
pub struct NewPerson {
    pub name: String,
    pub email: Option<String>,
    pub lang: Lang,
    pub roles: Vec<Role>,
}

/// A person who can be written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub id: PersonId,
    pub name: String,
    pub email: Option<String>,
    /// In which to write to them.
    pub lang: Lang,
}

/// Somebody's contact, for any of the staff; none if their account is closed.
pub async fn contact<R: StaffGrant>(cx: &Cx<R>, id: PersonId) -> Result<Option<Contact>, AppError> {
    Ok(contacts(cx.db(), &[id]).await?.pop())
}

/// Everybody with this role, by name, without closed accounts. For any of the staff.
pub async fn holders<R: StaffGrant>(cx: &Cx<R>, role: Role) -> Result<Vec<Contact>, AppError> {
    with_role(cx.db(), role).await
}

/// The names of people by id, also of closed accounts. For any of the staff: members, who are children, are among them.
pub async fn names_of<R: StaffGrant>(cx: &Cx<R>, ids: &[PersonId]) -> Result<HashMap<PersonId, String>, AppError> {
    names(cx.db(), ids).await
}

/// The roles that somebody who asked for an opening has now; none if their account is closed.
pub async fn roles_now(cx: &Cx<ConcernReader>, id: PersonId) -> Result<Vec<Role>, AppError> {
    roles_of(cx.db(), id).await
}

/// The contacts of these people, each once, without closed accounts.
pub(crate) async fn contacts(db: &impl ConnectionTrait, ids: &[PersonId]) -> Result<Vec<Contact>, AppError> {
    let found = person::Entity::find()
        .filter(person::Column::Id.is_in(ids.iter().copied()))
        .filter(person::Column::DisabledAt.is_null())
        .order_by_asc(person::Column::Name)
        .all(db)
        .await?;
    contacts_of(db, found).await
}

/// Everybody with this role, by name, without closed accounts.
pub(crate) async fn with_role(db: &impl ConnectionTrait, role: Role) -> Result<Vec<Contact>, AppError> {
    with_any_role(db, &[role]).await
}

/// Everybody with one of these roles, each once, by name, without closed accounts.
pub(crate) async fn with_any_role(db: &impl ConnectionTrait, roles: &[Role]) -> Result<Vec<Contact>, AppError> {
    let holders = Query::select()
        .column(role::Column::PersonId)
        .from(role::Entity)
        .and_where(role::Column::Role.is_in(roles.iter().copied()))
        .to_owned();
    let found = person::Entity::find()
        .filter(person::Column::Id.in_subquery(holders))
        .filter(person::Column::DisabledAt.is_null())
        .order_by_asc(person::Column::Name)
        .all(db)
        .await?;
    contacts_of(db, found).await
}

/// As contacts; whoever would be written to in Welsh is written to in English where the council has that alone.
async fn contacts_of(db: &impl ConnectionTrait, found: Vec<person::Model>) -> Result<Vec<Contact>, AppError> {
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let languages = settings::languages(db).await?;
    let contact = |p: person::Model| Contact { id: p.id, name: p.name, email: p.email, lang: languages.spoken(p.lang) };
    Ok(found.into_iter().map(contact).collect())
}

/// The names of people by id, also of closed accounts, since what they did keeps their name.
pub(crate) async fn names(db: &impl ConnectionTrait, ids: &[PersonId]) -> Result<HashMap<PersonId, String>, AppError> {
    let found = person::Entity::find().filter(person::Column::Id.is_in(ids.iter().copied())).all(db).await?;
    Ok(found.into_iter().map(|p| (p.id, p.name)).collect())
}

/// The names of those of them that may be shown in public: never a member's, because members are children.
pub async fn names_in_public(
    db: &impl ConnectionTrait,
    ids: &[PersonId],
) -> Result<HashMap<PersonId, String>, AppError> {
    let found = person::Entity::find()
        .filter(person::Column::Id.is_in(ids.iter().copied()))
        .filter(person::Column::Id.not_in_subquery(members()))
        .all(db)
        .await?;
    Ok(found.into_iter().map(|p| (p.id, p.name)).collect())
}

/// The names of those of them who work for the council, now; of nobody who is a member or only sits on a panel.
pub async fn names_of_staff(
    db: &impl ConnectionTrait,
    ids: &[PersonId],
) -> Result<HashMap<PersonId, String>, AppError> {
    const STAFF: [Role; 5] = [Role::Officer, Role::Lead, Role::Clerk, Role::PledgeLead, Role::Admin];
    let staff = Query::select()
        .column(role::Column::PersonId)
        .from(role::Entity)
        .and_where(role::Column::Role.is_in(STAFF))
        .to_owned();
    let found = person::Entity::find()
        .filter(person::Column::Id.is_in(ids.iter().copied()))
        .filter(person::Column::Id.in_subquery(staff))
        .filter(person::Column::Id.not_in_subquery(members()))
        .all(db)
        .await?;
    Ok(found.into_iter().map(|p| (p.id, p.name)).collect())
}

/// As `names_in_public`, inside another query: the name of the person whose id is in its column `id`.
pub fn name_in_public(id: impl IntoColumnRef) -> Expr {
    let named = Query::select()
        .column((person::Entity, person::Column::Name))
        .from(person::Entity)
        .and_where(Expr::col((person::Entity, person::Column::Id)).equals(id))
        .and_where(Expr::col((person::Entity, person::Column::Id)).not_in_subquery(members()))
        .to_owned();
    named.into()
}

/// The ids of all members, as a subquery.
fn members() -> SelectStatement {
    Query::select()
        .column(role::Column::PersonId)
        .from(role::Entity)
        .and_where(role::Column::Role.eq(Role::Member))
        .to_owned()
}

/// The roles somebody has now; none if their account is closed.
pub(crate) async fn roles_of(db: &impl ConnectionTrait, id: PersonId) -> Result<Vec<Role>, AppError> {
    Ok(who(db, id).await?.map(|who| who.roles).unwrap_or_default())
}

/// Somebody by id; none if their account is closed.
async fn who(db: &impl ConnectionTrait, id: PersonId) -> Result<Option<CurrentUser>, AppError> {
    let Some(person) = person::Entity::find_by_id(id).one(db).await?.filter(|p| p.disabled_at.is_none()) else {
        return Ok(None);
    };
    let roles = role::Entity::find().filter(role::Column::PersonId.eq(id)).all(db).await?;
    Ok(Some(CurrentUser {
        id,
        name: person.name,
        lang: person.lang,
        roles: roles.into_iter().map(|r| r.role).collect(),
    }))
}

/// Ends every session of somebody, on every browser.
async fn close_sessions(tx: &Tx, person: PersonId) -> Result<(), AppError> {
    session::Entity::delete_many().filter(session::Column::PersonId.eq(person)).exec(tx).await?;
    Ok(())
}

/// Signs the person out everywhere.
pub async fn close_mine(cx: &Cx<SignedIn>) -> Result<(), AppError> {
    let me = cx.me()?;
    let tx = cx.begin().await?;
    close_sessions(&tx, me).await?;
    cx.audit(&tx, "person.signed_out_everywhere", me, "").await?;
    cx.commit(tx).await
}

/// Adds somebody, in `tx`.
pub async fn add<R: Grant>(cx: &Cx<R>, tx: &Tx, new: NewPerson) -> Result<PersonId, AppError> {
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
    person::Entity::insert(row).exec_without_returning(tx).await.map_err(taken)?;
    give_roles(tx, id, &new.roles).await?;
    let roles: Vec<_> = new.roles.iter().map(|r| r.key()).collect();
    cx.audit(tx, "person.added", id, &roles.join(" ")).await?;
    Ok(id)
}

async fn give_roles(tx: &Tx, person: PersonId, roles: &[Role]) -> Result<(), AppError> {
    if roles.is_empty() {
        return Ok(());
    }
    let rows = roles.iter().map(|r| role::ActiveModel { person_id: Set(person), role: Set(*r) });
    role::Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}

/// Turns the error for an address that is in use into a sentence. Two people must not share one: a link sent there
/// would let either in as the other.
fn taken(error: DbErr) -> AppError {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => AppError::invalid("email", "people-email-taken"),
        _ => error.into(),
    }
}

/// Deletes links and sessions that have run out by the present clock, since they open nothing any more. Mail and
/// entries of the audit log are erased by the time `by` (`clock_jump`).
pub async fn purge_expired(cx: &Cx<System>, by: Timestamp) -> Result<Erased, AppError> {
    let kept = cx.services().settings().await.retention;
    let mut erased = Erased::default();
    let tx = cx.begin().await?;
    token::Entity::delete_many().filter(token::Column::ExpiresAt.lt(cx.now().plus(-DAY).0)).exec(&tx).await?;
    session::Entity::delete_many().filter(session::Column::ExpiresAt.lt(cx.now().0)).exec(&tx).await?;
    tries::purge_expired(cx, &tx).await?;
    idempotency::purge(&tx, cx.now()).await?;
    requests::forget(&tx, by.plus(-kept.millis(Period::Audit))).await?;
    erased.add(Gone::Mail, outbox::purge(&tx, by.plus(-kept.millis(Period::Mail))).await?);
    erased.add(Gone::Audit, audit::purge(&tx, cx.now(), by.plus(-kept.millis(Period::Audit))).await?);
    cx.commit(tx).await?;
    Ok(erased)
}

/// The people who are staff.
fn staff() -> SelectStatement {
    Query::select()
        .column(role::Column::PersonId)
        .from(role::Entity)
        .and_where(role::Column::Role.is_in(Role::ALL.into_iter().filter(|role| role.is_staff())))
        .to_owned()
}

/// How many sessions, of staff or of members, have run out.
pub async fn count_expired_sessions(cx: &Cx<System>, of_staff: bool) -> Result<Expired, AppError> {
    let over = session::Entity::find().filter(session::Column::ExpiresAt.lt(cx.now().0));
    let over = if of_staff {
        over.filter(session::Column::PersonId.in_subquery(staff()))
    } else {
        over.filter(session::Column::PersonId.not_in_subquery(staff()))
    };
    Expired::of(cx.db(), over, session::Column::CreatedAt).await
}

/// How many sign-in links have run out.
pub async fn count_expired_links(cx: &Cx<System>) -> Result<Expired, AppError> {
    let over = token::Entity::find().filter(token::Column::ExpiresAt.lt(cx.now().plus(-DAY).0));
    Expired::of(cx.db(), over, token::Column::CreatedAt).await
}

/// Shortens sessions, so that none lasts longer than this from when it was opened.
pub async fn shorten_sessions(tx: &Tx, of_staff: i64, of_members: i64) -> Result<(), AppError> {
    let of = [
        (session::Column::PersonId.in_subquery(staff()), of_staff),
        (session::Column::PersonId.not_in_subquery(staff()), of_members),
    ];
    for (whose, lasts) in of {
        let end = Expr::col(session::Column::CreatedAt).add(lasts);
        session::Entity::update_many()
            .col_expr(session::Column::ExpiresAt, end.clone())
            .filter(Expr::col(session::Column::ExpiresAt).gt(end))
            .filter(whose)
            .exec(tx)
            .await?;
    }
    Ok(())
}
