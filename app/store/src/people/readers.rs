//! Whether anybody would read what children write.

use sea_orm::{QuerySelect as _, entity::prelude::*, sea_query::Query};

use super::super::people::entity::{person, role};
use domain::{error::AppError, ids::PersonId, role::Role};
use platform::guard::{Cx, Grant};

/// The holders of these roles, one row for each role of each open account, and whether they have set up their sign-in.
/// In a demo all of them have.
pub async fn held<R: Grant>(cx: &Cx<R>, roles: &[Role]) -> Result<Vec<(Role, bool)>, AppError> {
    let demo = cx.services().settings().await.demo;
    let holders = role::Entity::find().filter(role::Column::Role.is_in(roles.iter().copied())).all(cx.db()).await?;
    let people: Vec<(PersonId, Option<String>)> = person::Entity::find()
        .select_only()
        .columns([person::Column::Id, person::Column::Password])
        .filter(person::Column::DisabledAt.is_null())
        .filter(person::Column::Id.is_in(holders.iter().map(|row| row.person_id)))
        .into_tuple()
        .all(cx.db())
        .await?;
    let able =
        |id: PersonId| people.iter().find(|(person, _)| *person == id).map(|(_, set_up)| demo || set_up.is_some());
    Ok(holders.into_iter().filter_map(|row| Some((row.role, able(row.person_id)?))).collect())
}

/// Whether an officer and a safeguarding lead can sign in. A single query, because it is asked often.
pub(crate) async fn are_readers(db: &impl ConnectionTrait, demo: bool) -> Result<bool, AppError> {
    let mut able = Query::select();
    able.column(person::Column::Id).from(person::Entity).and_where(person::Column::DisabledAt.is_null());
    if !demo {
        able.and_where(person::Column::Password.is_not_null());
    }
    let held: Vec<Role> = role::Entity::find()
        .select_only()
        .column(role::Column::Role)
        .distinct()
        .filter(role::Column::Role.is_in([Role::Officer, Role::Lead]))
        .filter(role::Column::PersonId.in_subquery(able))
        .into_tuple()
        .all(db)
        .await?;
    Ok(held.len() == 2)
}
