//! What waits for the administrator, and searching for people.

use sea_orm::{
    Condition, ExprTrait as _, QueryOrder as _, QuerySelect as _, QueryTrait as _,
    entity::prelude::*,
    sea_query::{Func, LikeExpr},
};

use super::{
    super::people::entity::{person, role},
    staff,
};
use crate::waits::Waits;
use domain::{
    error::AppError,
    ids::PersonId,
    paths::{self, Path},
    role::Role,
};
use platform::{
    clock_jump,
    guard::{Admin, Cx, Inviter},
    i18n::InWords as _,
    outbox,
    retention::Expired,
};

/// A clock that has jumped, staff who were invited and have not signed in, mail that does not go out, mail to hand
/// over.
pub async fn desk(cx: &Cx<Admin>) -> Result<Vec<Waits>, AppError> {
    let clock = clock_jump::waits(cx.services()).await?.map(|jump| {
        let [clock, known] = [jump.clock, jump.known].map(|at| at.date_text(cx.lang()));
        let wait = Waits::one("desk-wait-clock", paths::people::Settings.at("clock"), None);
        wait.with("clock", clock).with("known", known).urgent()
    });
    let demo = cx.services().settings().await.demo;
    let invited = person::Entity::find()
        .filter(person::Column::DisabledAt.is_null())
        .filter(person::Column::Password.is_null())
        .filter(person::Column::Id.in_subquery(staff()));
    let invited =
        if demo { Expired::default() } else { Expired::of(cx.db(), invited, person::Column::CreatedAt).await? };
    let sent = cx.services().mail_is_sent;
    let mail = outbox::stuck(cx.db(), sent).await?;
    let found = [
        clock,
        Waits::of("desk-wait-invited", paths::people::People, invited),
        Waits::of(if sent { "desk-wait-mail-failing" } else { "desk-wait-mail-by-hand" }, paths::people::Outbox, mail),
    ];
    Ok(found.into_iter().flatten().collect())
}

/// Accounts with all these patterns in their name or address; for an officer only those that are members and nothing
/// else.
pub async fn search(
    cx: &Cx<Inviter>,
    patterns: &[String],
    most: u64,
) -> Result<Vec<(PersonId, String, Option<String>)>, AppError> {
    let lower = |column: person::Column| -> Expr { Func::lower(Expr::col(column)).into() };
    let fits = patterns.iter().fold(Condition::all(), |all, pattern| {
        let like = || LikeExpr::new(pattern.as_str()).escape('\\');
        let either = Condition::any()
            .add(lower(person::Column::Name).like(like()))
            .add(lower(person::Column::Email).like(like()));
        all.add(either)
    });
    let mut query = person::Entity::find().filter(fits);
    if !cx.is(Role::Admin) {
        let members = role::Entity::find()
            .select_only()
            .column(role::Column::PersonId)
            .filter(role::Column::Role.eq(Role::Member))
            .into_query();
        query =
            query.filter(person::Column::Id.in_subquery(members)).filter(person::Column::Id.not_in_subquery(staff()));
    }
    let rows = query.order_by_asc(person::Column::Name).limit(most).all(cx.db()).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name, row.email)).collect())
}

/// Everybody who ever had an account, by name.
pub async fn everybody(cx: &Cx<Admin>) -> Result<Vec<(PersonId, String)>, AppError> {
    let rows = person::Entity::find()
        .select_only()
        .columns([person::Column::Id, person::Column::Name])
        .order_by_asc(person::Column::Name)
        .into_tuple()
        .all(cx.db())
        .await?;
    Ok(rows)
}
