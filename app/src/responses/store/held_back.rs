//! What was taken back after a survey closed. Its figures have been seen, so one person less would show what
//! that person had answered: they change once a whole step of people has taken theirs back.

use sea_orm::{
    Set,
    entity::prelude::*,
    sea_query::{Alias, ExprTrait as _, OnConflict},
};

use super::{
    super::{
        entity::held_back,
        rules::{Count, EVERYBODY},
    },
    counts,
};
use crate::{
    error::AppError,
    ids::SurveyId,
    platform::{
        db::Tx,
        guard::{Cx, Grant},
    },
    surveys::{model::SurveyState, store::state_in},
};

/// Takes a response out of the counts: at once while the survey is open, else with the others of a step.
pub(super) async fn take_out<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    survey: SurveyId,
    mut counted: Vec<Count>,
) -> Result<(), AppError> {
    let settings = cx.services().settings().await;
    let step = match state_in(&**tx, survey, cx.now()).await? {
        Some(SurveyState::Closed) => settings.fewest_inside,
        Some(SurveyState::Published) => settings.fewest_published,
        _ => return counts::change(tx, survey, counted, false).await,
    };
    counted.push(Count { question: EVERYBODY.to_owned(), choice: EVERYBODY.to_owned(), people: 1, score: 0 });
    // In one order always, so that two at once never wait for each other in a circle.
    counted.sort_by(|a, b| (&a.question, &a.choice).cmp(&(&b.question, &b.choice)));
    let rows = counted.into_iter().map(|count| held_back::ActiveModel {
        survey_id: Set(survey),
        question: Set(count.question),
        choice: Set(count.choice),
        people: Set(count.people),
        score: Set(count.score),
    });
    let more = |column: held_back::Column| {
        Expr::col((held_back::Entity, column)).add(Expr::col((Alias::new("excluded"), column)))
    };
    let keys = [held_back::Column::SurveyId, held_back::Column::Question, held_back::Column::Choice];
    let conflict = OnConflict::columns(keys)
        .value(held_back::Column::People, more(held_back::Column::People))
        .value(held_back::Column::Score, more(held_back::Column::Score))
        .to_owned();
    held_back::Entity::insert_many(rows).on_conflict(conflict).exec_without_returning(&**tx).await?;
    let all = held_back::Entity::find().filter(held_back::Column::SurveyId.eq(survey)).all(&**tx).await?;
    let (people, counts): (Vec<_>, Vec<_>) = all.into_iter().partition(|row| row.question == EVERYBODY);
    if people.iter().map(|row| row.people).sum::<i64>() < step {
        return Ok(());
    }
    held_back::Entity::delete_many().filter(held_back::Column::SurveyId.eq(survey)).exec(&**tx).await?;
    let counts = counts.into_iter().map(|row| Count {
        question: row.question,
        choice: row.choice,
        people: row.people,
        score: row.score,
    });
    counts::change(tx, survey, counts.collect(), false).await
}

/// How many people have taken their answers back whose figures still stand.
pub(crate) async fn held_back<R: Grant>(cx: &Cx<R>, survey: SurveyId) -> Result<i64, AppError> {
    let key = (survey, EVERYBODY.to_owned(), EVERYBODY.to_owned());
    Ok(held_back::Entity::find_by_id(key).one(cx.db()).await?.map_or(0, |row| row.people))
}
