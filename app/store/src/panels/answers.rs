//! Public replies: *you said, we did*, by theme, panel and year.

use sea_orm::{
    ExprTrait as _, FromQueryResult, QueryOrder as _, QuerySelect as _,
    entity::prelude::*,
    sea_query::{Alias, Condition, Order, Query, SelectStatement, WindowStatement},
};

use super::routing::with_voices;
use crate::panels::entity::{reply, reply_voice};
use domain::{
    error::AppError,
    ids::PanelId,
    panels::{
        model::{PublishedReply, Topic},
        rules::year,
    },
    release::model::State,
    time::Timestamp,
};
use platform::guard::{Cx, Grant};

/// A filter of replies: of one topic, one panel, one calendar year; none means all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Which {
    pub topic: Option<Topic>,
    pub panel: Option<PanelId>,
    pub year: Option<i16>,
}

impl Which {
    fn condition(&self) -> Condition {
        let theme = |topic: &Topic| match topic {
            Topic::Theme(key) => reply::Column::Theme.eq(key.clone()),
            Topic::Other => reply::Column::Theme.is_null(),
        };
        let (from, to) = self.year.and_then(year::calendar).unzip();
        Condition::all()
            .add(reply::Column::State.eq(State::Released))
            // A reply about a statement of the pledge may have no voices: it is read there.
            .add(reply::Column::ItemId.is_null().or(reply::Column::Id.in_subquery(to_voices())))
            .add_option(self.topic.as_ref().map(theme))
            .add_option(self.panel.map(|panel| reply::Column::PanelId.eq(panel)))
            .add_option(from.map(|from| reply::Column::CreatedAt.gte(from.0)))
            .add_option(to.map(|to| reply::Column::CreatedAt.lt(to.0)))
    }
}

/// The replies to voices.
fn to_voices() -> SelectStatement {
    Query::select().column(reply_voice::Column::ReplyId).from(reply_voice::Entity).to_owned()
}

/// The newest replies.
pub async fn newest<R: Grant>(cx: &Cx<R>, n: u64) -> Result<Vec<PublishedReply>, AppError> {
    page(cx, &Which::default(), 0, n).await
}

/// `n` of these replies from the index `from` on, newest first.
pub async fn page<R: Grant>(cx: &Cx<R>, which: &Which, from: u64, n: u64) -> Result<Vec<PublishedReply>, AppError> {
    let found = reply::Entity::find()
        .filter(which.condition())
        .order_by_desc(reply::Column::CreatedAt)
        .order_by_desc(reply::Column::Id)
        .offset(from)
        .limit(n)
        .all(cx.db())
        .await?;
    with_voices(cx, found).await
}

/// How many of these replies each topic has.
pub async fn counted<R: Grant>(cx: &Cx<R>, which: &Which) -> Result<Vec<(Topic, u64)>, AppError> {
    #[derive(FromQueryResult)]
    struct Counted {
        theme: Option<String>,
        n: i64,
    }
    let found: Vec<Counted> = reply::Entity::find()
        .select_only()
        .column(reply::Column::Theme)
        .column_as(reply::Column::Id.count(), "n")
        .filter(which.condition())
        .group_by(reply::Column::Theme)
        .into_model()
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(|one| (Topic::from(one.theme), u64::try_from(one.n).unwrap_or_default())).collect())
}

/// The newest `n` replies of each topic, newest first.
pub async fn newest_of_each<R: Grant>(cx: &Cx<R>, which: &Which, n: i64) -> Result<Vec<PublishedReply>, AppError> {
    let (ranked, nth) = (Alias::new("ranked"), Alias::new("nth"));
    let window = WindowStatement::partition_by(reply::Column::Theme)
        .order_by(reply::Column::CreatedAt, Order::Desc)
        .order_by(reply::Column::Id, Order::Desc)
        .take();
    let by_age = Query::select()
        .column(reply::Column::Id)
        .expr_window_as(Expr::cust("ROW_NUMBER()"), window, nth.clone())
        .from(reply::Entity)
        .cond_where(which.condition())
        .to_owned();
    let first = Query::select()
        .column(reply::Column::Id)
        .from_subquery(by_age, ranked)
        .and_where(Expr::col(nth).lte(n))
        .to_owned();
    let found = reply::Entity::find()
        .filter(reply::Column::Id.in_subquery(first))
        .order_by_desc(reply::Column::CreatedAt)
        .order_by_desc(reply::Column::Id)
        .all(cx.db())
        .await?;
    with_voices(cx, found).await
}

/// The calendar years from the newest reply back to the first.
pub async fn years<R: Grant>(cx: &Cx<R>) -> Result<Vec<i16>, AppError> {
    let ends: Option<(Option<i64>, Option<i64>)> = reply::Entity::find()
        .select_only()
        .column_as(reply::Column::CreatedAt.min(), "first")
        .column_as(reply::Column::CreatedAt.max(), "last")
        .filter(reply::Column::State.eq(State::Released))
        .into_tuple()
        .one(cx.db())
        .await?;
    let Some((Some(first), Some(last))) = ends else { return Ok(Vec::new()) };
    let year = |at: i64| Timestamp(at).day().year();
    Ok((year(first)..=year(last)).rev().collect())
}
