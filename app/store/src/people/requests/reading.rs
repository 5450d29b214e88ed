//! Reading requests for roles: what waits, what became of the others, and who could agree.

use sea_orm::{Condition, QueryOrder as _, QuerySelect as _, entity::prelude::*, sea_query::Query};

use super::super::super::people::entity::{person, role, role_request};
use crate::waits::Waits;
use domain::{
    error::AppError,
    ids::{PersonId, RoleRequestId},
    paths,
    people::{
        giving::{self, LAPSES_AFTER, SECONDS},
        model::RoleRequestState,
    },
    role::Role,
    time::Timestamp,
};
use platform::{
    guard::{Admin, Cx, Grant, RoleGiver},
    retention::Expired,
};

/// How many answered requests are shown.
const SHOWN: u64 = 100;

/// A request for a role, or a note of one that was given without a second person.
#[derive(Clone, Debug)]
pub struct RoleRequest {
    pub id: RoleRequestId,
    pub person: PersonId,
    pub role: Role,
    /// The state as of now: a request that nobody answered in time has lapsed.
    pub state: RoleRequestState,
    /// None: the command line.
    pub asked_by: Option<PersonId>,
    pub asked_at: Timestamp,
    pub answered: Option<(PersonId, Timestamp)>,
    pub reason: String,
}

pub(in crate::people) fn read(row: role_request::Model, now: Timestamp) -> RoleRequest {
    let asked_at = Timestamp(row.asked_at);
    RoleRequest {
        id: row.id,
        person: row.person_id,
        role: row.role,
        state: giving::stand(row.state, asked_at, now),
        asked_by: row.asked_by,
        asked_at,
        answered: row.answered_by.zip(row.answered_at.map(Timestamp)),
        reason: row.reason,
    }
}

/// Requests that wait for a second person.
fn waiting(now: Timestamp) -> Condition {
    Condition::all()
        .add(role_request::Column::State.eq(RoleRequestState::Asked))
        .add(role_request::Column::AskedAt.gt(now.plus(-LAPSES_AFTER).0))
}

/// Requests that wait, oldest first; and the newest of the others.
pub async fn role_requests(cx: &Cx<RoleGiver>) -> Result<(Vec<RoleRequest>, Vec<RoleRequest>), AppError> {
    let now = cx.now();
    let open = role_request::Entity::find()
        .filter(waiting(now))
        .order_by_asc(role_request::Column::AskedAt)
        .order_by_asc(role_request::Column::Id)
        .all(cx.db())
        .await?;
    let past = role_request::Entity::find()
        .filter(waiting(now).not())
        .order_by_desc(role_request::Column::AskedAt)
        .order_by_asc(role_request::Column::Id)
        .limit(SHOWN)
        .all(cx.db())
        .await?;
    let read = |rows: Vec<role_request::Model>| rows.into_iter().map(|row| read(row, now)).collect();
    Ok((read(open), read(past)))
}

/// One request.
pub async fn find_role_request(cx: &Cx<RoleGiver>, id: RoleRequestId) -> Result<RoleRequest, AppError> {
    let row = role_request::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    Ok(read(row, cx.now()))
}

/// The requests that wait for an account.
pub async fn waiting_for(cx: &Cx<Admin>, person: PersonId) -> Result<Vec<RoleRequest>, AppError> {
    let rows = role_request::Entity::find()
        .filter(waiting(cx.now()))
        .filter(role_request::Column::PersonId.eq(person))
        .order_by_asc(role_request::Column::AskedAt)
        .order_by_asc(role_request::Column::Role)
        .all(cx.db())
        .await?;
    Ok(rows.into_iter().map(|row| read(row, cx.now())).collect())
}

/// Which person waits for which role.
pub async fn roles_waiting<R: Grant>(cx: &Cx<R>) -> Result<Vec<(PersonId, Role)>, AppError> {
    let rows = role_request::Entity::find().filter(waiting(cx.now())).all(cx.db()).await?;
    Ok(rows.into_iter().map(|row| (row.person_id, row.role)).collect())
}

/// Everybody who could be a second person now: leads and administrators who can sign in, by name.
pub async fn seconds<R: Grant>(cx: &Cx<R>) -> Result<Vec<(PersonId, String)>, AppError> {
    let demo = cx.services().settings().await.demo;
    let holders = Query::select()
        .column(role::Column::PersonId)
        .from(role::Entity)
        .and_where(role::Column::Role.is_in(SECONDS))
        .to_owned();
    let mut able = person::Entity::find()
        .select_only()
        .columns([person::Column::Id, person::Column::Name])
        .filter(person::Column::Id.in_subquery(holders))
        .filter(person::Column::DisabledAt.is_null());
    if !demo {
        able = able.filter(person::Column::Password.is_not_null());
    }
    let found = able.order_by_asc(person::Column::Name).into_tuple().all(cx.db()).await?;
    Ok(found)
}

/// How many requests the person who is signed in could agree to.
pub async fn roles_desk(cx: &Cx<RoleGiver>) -> Result<Vec<Waits>, AppError> {
    let me = cx.me()?;
    let asked = role_request::Entity::find()
        .filter(waiting(cx.now()))
        .filter(role_request::Column::AskedBy.ne(me))
        .filter(role_request::Column::PersonId.ne(me));
    let over = Expired::of(cx.db(), asked, role_request::Column::AskedAt).await?;
    Ok(Waits::of("desk-wait-roles", paths::people::Roles, over).into_iter().collect())
}
