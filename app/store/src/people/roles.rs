//! The roles of accounts, written in this one place.

use sea_orm::{Condition, QuerySelect as _, entity::prelude::*, sea_query::Query};

use super::{
    super::people::entity::{person, role, role_request},
    accounts, close_sessions, give_roles, links,
    requests::{self, Told},
};
use domain::{
    error::AppError,
    ids::PersonId,
    people::giving::{self, Choice},
    role::Role,
};
use platform::{
    db::Tx,
    guard::{Admin, Cx, Grant, System},
    settings,
};

/// Somebody's row, locked until `tx` ends. Every change to somebody's roles, or to requests for them, locks it first,
/// so that the second of two at once sees what the first did.
pub(super) async fn locked(tx: &Tx, id: PersonId) -> Result<person::Model, AppError> {
    person::Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)
}

/// The roles of an account, closed or not.
pub(super) async fn roles_in(tx: &Tx, id: PersonId) -> Result<Vec<Role>, AppError> {
    let rows = role::Entity::find().filter(role::Column::PersonId.eq(id)).all(tx).await?;
    let has = |role: &Role| rows.iter().any(|row| row.role == *role);
    Ok(Role::ALL.into_iter().filter(has).collect())
}

/// Replaces somebody's roles, `before`, with `roles`. Rights change at once, because each request reads them. Somebody
/// who becomes staff has to sign in again, with password and code. If they have no password, they get a new invitation
/// and all earlier links are void: an officer who invited them as a member may have seen those.
pub(super) async fn write<R: Grant>(
    cx: &Cx<R>,
    tx: &mut Tx,
    person: &person::Model,
    before: &[Role],
    roles: &[Role],
) -> Result<(), AppError> {
    role::Entity::delete_many().filter(role::Column::PersonId.eq(person.id)).exec(tx).await?;
    give_roles(tx, person.id, roles).await?;
    let is_staff = |roles: &[Role]| roles.iter().any(|role| role.is_staff());
    if is_staff(roles) && !is_staff(before) {
        close_sessions(tx, person.id).await?;
        if person.password.is_none() {
            links::take_back(tx, person.id).await?;
            if person.disabled_at.is_none() {
                accounts::send_invitation(cx, tx, person).await?;
            }
        }
    }
    let lost = |role: Role| before.contains(&role) && !roles.contains(&role);
    if lost(Role::Lead) && has_been_in(person, tx.settings().demo) {
        settings::note_time(tx, settings::LEAD_CAME, cx.now()).await?;
    }
    if lost(Role::Admin) {
        requests::end(tx, Condition::all().add(role_request::Column::AskedBy.eq(person.id))).await?;
    }
    // A request for a role that was now given in another way is ended.
    let given = role_request::Column::Role.is_in(roles.iter().copied());
    requests::end(tx, Condition::all().add(role_request::Column::PersonId.eq(person.id)).add(given)).await?;
    let keys: Vec<_> = roles.iter().map(|role| role.key()).collect();
    cx.audit(tx, "person.roles", person.id, &keys.join(" ")).await
}

/// Whether somebody has ever been able to sign in as staff: a reset forgets the password but not `totp_step`.
fn has_been_in(person: &person::Model, demo: bool) -> bool {
    demo || person.password.is_some() || person.totp_step > 0
}

/// Whether there is, or was, a lead who could sign in. Closing their accounts, or taking the role from all of them,
/// does not let an administrator give roles alone again.
async fn a_lead_has_come(db: &impl ConnectionTrait, demo: bool) -> Result<bool, AppError> {
    let leads = Query::select()
        .column(role::Column::PersonId)
        .from(role::Entity)
        .and_where(role::Column::Role.eq(Role::Lead))
        .to_owned();
    let leads = person::Entity::find().filter(person::Column::Id.in_subquery(leads)).all(db).await?;
    if leads.iter().any(|lead| has_been_in(lead, demo)) {
        return Ok(true);
    }
    Ok(settings::times_noted(db).await?.contains_key(settings::LEAD_CAME))
}

/// Whether an administrator gives every role alone, because there has been no lead yet.
pub async fn nobody_to_ask(cx: &Cx<Admin>) -> Result<bool, AppError> {
    Ok(!a_lead_has_come(cx.db(), cx.services().settings().await.demo).await?)
}

/// As `nobody_to_ask`, in `tx`.
pub(super) async fn is_alone(tx: &Tx) -> Result<bool, AppError> {
    Ok(!a_lead_has_come(tx, tx.settings().demo).await?)
}

/// Gives somebody exactly these roles, but asks a second person for those that need two. Returns whether one was asked.
///
/// # Errors
/// `Conflict` for one's own roles, for taking the last administrator's, for adding roles to a closed account, and for an
/// inspector's.
pub async fn set_roles(cx: &Cx<Admin>, id: PersonId, roles: &[Role]) -> Result<bool, AppError> {
    not_myself(cx, id, "people-own-roles")?;
    let mut tx = cx.begin().await?;
    let person = locked(&tx, id).await?;
    let before = roles_in(&tx, id).await?;
    if before.iter().any(|role| role.is_for_a_time()) {
        return Err(AppError::conflict("people-inspector-roles"));
    }
    let alone = is_alone(&tx).await?;
    let Choice { now, asked } = giving::choice(&before, roles, alone);
    if now != before {
        write(cx, &mut tx, &person, &before, &now).await?;
        an_admin_stays(&tx).await?;
    }
    let given: Vec<Role> = now.iter().copied().filter(|role| !before.contains(role)).collect();
    requests::note_alone(cx, &mut tx, &person, &given).await?;
    if before.iter().any(|role| giving::is_by_two(*role) && !now.contains(role)) {
        requests::tell_leads_and(cx, &mut tx, &person, "taken").await?;
    }
    requests::ask(cx, &mut tx, &person, &asked).await?;
    cx.commit(tx).await?;
    Ok(!asked.is_empty())
}

/// The result of giving roles on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Granted {
    /// They can sign in with the roles already.
    pub can_sign_in: bool,
    /// They had all of the roles already, so nothing has changed.
    pub had_all: bool,
    /// Who was told; none if no role needs two people.
    pub told: Option<Told>,
}

/// Adds roles to the account with this address, from the command line: for a council whose only administrator is gone,
/// or where nobody is left to agree. The leads are told.
///
/// # Errors
/// `NotFound` if no account has the address; `Conflict` if the account is closed, or an inspector's.
pub async fn grant(cx: &Cx<System>, email: &str, roles: &[Role]) -> Result<Granted, AppError> {
    let mut tx = cx.begin().await?;
    let found = person::Entity::find().filter(person::Column::Email.eq(email.trim().to_lowercase())).one(&tx);
    let person = locked(&tx, found.await?.ok_or(AppError::NotFound)?.id).await?;
    if person.disabled_at.is_some() {
        return Err(AppError::conflict("people-disabled-first"));
    }
    let before = roles_in(&tx, person.id).await?;
    if before.iter().any(|role| role.is_for_a_time()) {
        return Err(AppError::conflict("people-inspector-roles"));
    }
    let all: Vec<Role> = Role::ALL.into_iter().filter(|role| roles.contains(role) || before.contains(role)).collect();
    let new: Vec<Role> = all.iter().copied().filter(|role| !before.contains(role)).collect();
    if new.is_empty() {
        return Ok(Granted { can_sign_in: true, had_all: true, told: None });
    }
    write(cx, &mut tx, &person, &before, &all).await?;
    let told = requests::note_alone(cx, &mut tx, &person, &new).await?;
    cx.commit(tx).await?;
    let needs_password = new.iter().any(|role| role.is_staff());
    let can_sign_in = person.password.is_some() || !needs_password;
    Ok(Granted { can_sign_in, had_all: false, told })
}

/// Nobody may change their own rights.
pub(super) fn not_myself(cx: &Cx<Admin>, id: PersonId, key: &str) -> Result<(), AppError> {
    if cx.me()? == id { Err(AppError::conflict(key)) } else { Ok(()) }
}

/// Refuses to leave no administrator, since nobody could make another.
pub(super) async fn an_admin_stays(tx: &Tx) -> Result<(), AppError> {
    let active = Query::select()
        .column(person::Column::Id)
        .from(person::Entity)
        .and_where(person::Column::DisabledAt.is_null())
        .to_owned();
    let left = role::Entity::find()
        .filter(role::Column::Role.eq(Role::Admin))
        .filter(role::Column::PersonId.in_subquery(active))
        .one(tx)
        .await?;
    if left.is_some() { Ok(()) } else { Err(AppError::conflict("people-last-admin")) }
}
