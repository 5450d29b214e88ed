//! Which responses are in the figures of an open survey. The figures move by a step of people, and these are drawn at
//! random: somebody who fills a step with answers of their own does not know whose are among them
//! (docs/decisions/0012).
//!
//! A sent response waits, without a place. When two steps of them wait, all but one step get the next places in random
//! order. The figures of `n` people are those of the first `n` places. Whoever assigns places has locked the survey's
//! row.

use sea_orm::{
    ConnectionTrait, FromQueryResult, QuerySelect, Set,
    entity::prelude::*,
    sea_query::{Expr, ExprTrait as _, JoinType, Order, Query, SelectStatement},
};

use super::{
    by_token,
    entity::{place, response, undrawn},
};
use crate::surveys::open_surveys;
use domain::{
    error::AppError,
    ids::{ResponseId, SurveyId},
    responses::{model::ResponseState, rules::disclosure},
};
use platform::{
    db::Tx,
    guard::{Cx, System},
    random,
};

fn sent() -> Select<response::Entity> {
    response::Entity::find().filter(response::Column::State.eq(ResponseState::Submitted))
}

/// The responses of a survey that were sent and have no place.
fn waiting(survey: SurveyId) -> Select<undrawn::Entity> {
    undrawn::Entity::find().filter(undrawn::Column::SurveyId.eq(survey))
}

/// A response that was sent waits until it is drawn.
pub(super) fn wait(tx: &Tx, survey: SurveyId, response: ResponseId) {
    let row = undrawn::ActiveModel { response_id: Set(response), survey_id: Set(survey) };
    tx.later(undrawn::Entity::insert(row));
}

/// A response that is taken back waits no longer.
pub(super) async fn wait_no_longer(tx: &Tx, response: ResponseId) -> Result<(), AppError> {
    undrawn::Entity::delete_by_id(response).exec(tx).await?;
    Ok(())
}

/// The most rows that one statement writes.
const AT_ONCE: usize = 1_000;

/// The locked response of `token`, and how many of its survey wait: one query for both, since it is part of every
/// sending.
pub(super) async fn locked_and_waiting(
    tx: &Tx,
    survey: SurveyId,
    token: &str,
) -> Result<Option<(response::Model, i64)>, AppError> {
    let count = Query::select()
        .expr(Expr::col(undrawn::Column::ResponseId).count())
        .from(undrawn::Entity)
        .and_where(undrawn::Column::SurveyId.eq(survey))
        .to_owned();
    let count = Expr::SubQuery(None, Box::new(count.into()));
    let row =
        by_token(survey, token).lock_exclusive().expr_as(count, WAITING).into_model::<WithWaiting>().one(tx).await?;
    Ok(row.map(|WithWaiting(response, waiting)| (response, waiting)))
}

const WAITING: &str = "waiting";

struct WithWaiting(response::Model, i64);

impl FromQueryResult for WithWaiting {
    fn from_query_result(row: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        Ok(Self(response::Model::from_query_result(row, prefix)?, row.try_get(prefix, WAITING)?))
    }
}

/// Draws which waiting responses get a place. The caller has locked the survey.
pub async fn draw(tx: &Tx, survey: SurveyId) -> Result<(), AppError> {
    let mut waiting: Vec<ResponseId> =
        waiting(survey).select_only().column(undrawn::Column::ResponseId).into_tuple().all(tx).await?;
    let drawn = disclosure::draw(&mut waiting, tx.settings().fewest_inside, random::below);
    if drawn.is_empty() {
        return Ok(());
    }
    let last: Option<Option<i64>> = place::Entity::find()
        .filter(place::Column::SurveyId.eq(survey))
        .select_only()
        .column_as(place::Column::Place.max(), "last")
        .into_tuple()
        .one(tx)
        .await?;
    let last = last.flatten().unwrap_or_default();
    let placed: Vec<_> = (last + 1..).zip(drawn).collect();
    for some in placed.chunks(AT_ONCE) {
        let rows = some.iter().map(|&(place, response)| place::ActiveModel {
            survey_id: Set(survey),
            place: Set(place),
            response_id: Set(response),
        });
        place::Entity::insert_many(rows).exec_without_returning(tx).await?;
        undrawn::Entity::delete_many()
            .filter(undrawn::Column::ResponseId.is_in(some.iter().map(|&(_, response)| response)))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// Takes the place of a response whose answers have changed, so that it is drawn anew. The caller has locked the
/// survey.
pub(super) async fn waits_again(tx: &Tx, survey: SurveyId, response: ResponseId) -> Result<(), AppError> {
    let placed = place::Entity::delete_many().filter(place::Column::ResponseId.eq(response)).exec(tx).await?;
    if placed.rows_affected > 0 {
        wait(tx, survey, response);
    }
    Ok(())
}

/// How many responses of an open survey were sent, and how many of them have a place: all but the few that wait. Both
/// are of one moment. Looking at the places would take longer the more have answered.
pub(super) async fn sent_and_placed(db: &impl ConnectionTrait, survey: SurveyId) -> Result<(i64, i64), AppError> {
    let waiting = Query::select()
        .expr(Expr::col(undrawn::Column::ResponseId).count())
        .from(undrawn::Entity)
        .and_where(undrawn::Column::SurveyId.eq(survey))
        .to_owned();
    let counted: Option<(i64, i64)> = sent()
        .filter(response::Column::SurveyId.eq(survey))
        .select_only()
        .column_as(response::Column::Id.count(), "sent")
        .expr_as(Expr::SubQuery(None, Box::new(waiting.into())), WAITING)
        .into_tuple()
        .one(db)
        .await?;
    Ok(counted.map(|(sent, waiting)| (sent, sent - waiting)).unwrap_or_default())
}

/// The responses of the first `n` places, as a subquery.
pub(super) fn first(survey: SurveyId, n: i64) -> SelectStatement {
    Query::select()
        .column((place::Entity, place::Column::ResponseId))
        .from(place::Entity)
        .join(
            JoinType::InnerJoin,
            response::Entity,
            Expr::col((response::Entity, response::Column::Id)).equals((place::Entity, place::Column::ResponseId)),
        )
        .and_where(Expr::col((place::Entity, place::Column::SurveyId)).eq(survey))
        .and_where(Expr::col((response::Entity, response::Column::State)).eq(ResponseState::Submitted))
        .order_by((place::Entity, place::Column::Place), Order::Asc)
        .limit(u64::try_from(n).unwrap_or_default())
        .to_owned()
}

/// Open surveys in which many responses were sent at once, none of which saw the others: it is drawn for them later.
pub async fn undrawn(cx: &Cx<System>) -> Result<Vec<SurveyId>, AppError> {
    let step = cx.services().settings().await.fewest_inside;
    let full = undrawn::Entity::find()
        .select_only()
        .column(undrawn::Column::SurveyId)
        .filter(undrawn::Column::SurveyId.in_subquery(open_surveys()))
        .group_by(undrawn::Column::SurveyId)
        .having(undrawn::Column::ResponseId.count().gte(2 * step))
        .into_tuple()
        .all(cx.db())
        .await?;
    Ok(full)
}
