//! Who is in the figures of an open survey. They move by a step of people, and which people is drawn: whoever fills a
//! step up with answers of their own does not know whose is among them (docs/decisions/0012).
//!
//! A response that is sent waits, without a place. Once two steps of them wait, all but the last step's number get the
//! next places, in an order drawn at random. The figures of so many people are those of the first so many places.

use sea_orm::{
    ConnectionTrait, QuerySelect,
    entity::prelude::*,
    sea_query::{CaseStatement, ExprTrait as _},
};

use super::super::{entity::response, model::ResponseState, rules::counting};
use crate::{
    error::AppError,
    ids::{ResponseId, SurveyId},
    platform::{
        db::Tx,
        guard::{Cx, Grant, System},
        random,
    },
    surveys::store::{hold, open_surveys},
};

fn sent_to(survey: SurveyId) -> Select<response::Entity> {
    response::Entity::find()
        .filter(response::Column::SurveyId.eq(survey))
        .filter(response::Column::State.eq(ResponseState::Submitted))
}

/// Holds the survey if the response that is about to be sent fills a step: before its counters are touched, as all do
/// who hold both.
pub(super) async fn hold_if_full<R: Grant>(cx: &Cx<R>, tx: &Tx, survey: SurveyId) -> Result<bool, AppError> {
    let waiting = sent_to(survey).filter(response::Column::Place.is_null()).count(&**tx).await?;
    let full = counting::settled(i64::try_from(waiting).unwrap_or_default() + 1, tx.settings().fewest_inside) > 0;
    if full {
        hold(tx, survey, cx.now()).await?;
    }
    Ok(full)
}

/// Draws who of those that wait gets a place. The survey is held.
pub(super) async fn draw(tx: &Tx, survey: SurveyId) -> Result<(), AppError> {
    let mut waiting: Vec<ResponseId> = sent_to(survey)
        .filter(response::Column::Place.is_null())
        .select_only()
        .column(response::Column::Id)
        .into_tuple()
        .all(&**tx)
        .await?;
    let n = counting::settled(i64::try_from(waiting.len()).unwrap_or_default(), tx.settings().fewest_inside);
    if n == 0 {
        return Ok(());
    }
    let last: Option<Option<i64>> =
        sent_to(survey).select_only().column_as(response::Column::Place.max(), "last").into_tuple().one(&**tx).await?;
    let mut places = CaseStatement::new();
    let mut drawn = Vec::new();
    let last = last.flatten().unwrap_or_default();
    for place in last + 1..=last + n {
        let id = waiting.swap_remove(random::below(waiting.len()));
        places = places.case(response::Column::Id.eq(id), place);
        drawn.push(id);
    }
    response::Entity::update_many()
        .col_expr(response::Column::Place, places.into())
        .filter(response::Column::Id.is_in(drawn))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// How many of a survey have a place.
pub(super) async fn placed(db: &impl ConnectionTrait, survey: SurveyId) -> Result<i64, AppError> {
    let n = sent_to(survey).filter(response::Column::Place.is_not_null()).count(db).await?;
    Ok(i64::try_from(n).unwrap_or(i64::MAX))
}

/// Draws where many sent at the same moment and none of them saw the others.
pub(super) async fn tidy(cx: &Cx<System>) -> Result<(), AppError> {
    let step = cx.services().settings().await.fewest_inside;
    let open = open_surveys();
    let full: Vec<SurveyId> = response::Entity::find()
        .select_only()
        .column(response::Column::SurveyId)
        .filter(response::Column::State.eq(ResponseState::Submitted))
        .filter(response::Column::Place.is_null())
        .filter(response::Column::SurveyId.in_subquery(open))
        .group_by(response::Column::SurveyId)
        .having(response::Column::Id.count().gte(2 * step))
        .into_tuple()
        .all(cx.db())
        .await?;
    for survey in full {
        let tx = cx.begin().await?;
        hold(&tx, survey, cx.now()).await?;
        draw(&tx, survey).await?;
        cx.commit(tx).await?;
    }
    Ok(())
}
