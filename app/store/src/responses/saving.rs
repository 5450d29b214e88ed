//! Saving the answers of a started response.

use sea_orm::{
    Set,
    entity::prelude::*,
    sea_query::{OnConflict, Query},
};

use super::{
    DraftResponse,
    entity::{answer, response},
    locked,
    pictures::{self, Pictured},
    rows::rows_of,
    sitting, start, submission,
};
use crate::surveys::SurveySummary;
use domain::{
    error::AppError,
    ids::{ResponseId, SurveyId},
    responses::{
        model::{Answer, ResponseState},
        rules::{
            IllegalResponseMove, ResponseMove,
            late::{Save, Saves},
        },
    },
};
use platform::{
    db::Tx,
    guard::{Cx, Visitor},
    random,
    retention::Period,
};

/// The answer to one question, to be saved.
pub struct Saving {
    pub question: String,
    /// None: the answer is removed.
    pub answer: Option<Answer>,
    pub picture: Pictured,
}

/// Saves the answers to some questions, all or none. The first answer starts the response. Returns the number of the
/// newest save of these questions: another one than this save's if something newer is stored or the response is over.
/// `held` is the response of `token`, as it was read before.
pub async fn save(
    cx: &Cx<Visitor>,
    (survey, held): (&SurveySummary, Option<&DraftResponse>),
    token: &str,
    savings: Vec<Saving>,
    save: Save,
) -> Result<i64, AppError> {
    let mut saves = held.map(|held| held.saves.clone()).unwrap_or_default();
    let noted: Vec<_> = savings.iter().map(|saving| saves.takes(&saving.question, save)).collect();
    let all_count = noted.into_iter().all(|counts| counts);
    let newest = Ord::max(saves.newest(savings.iter().map(|saving| saving.question.as_str())), save.number());
    let starts = held.is_none() && savings.iter().any(|saving| saving.answer.is_some());
    let tx = cx.begin().await?;
    // Mostly nothing has changed since the response was read: then one statement locks it and stores the numbers.
    let id = match held {
        Some(held) if all_count && !savings.is_empty() => {
            lock_as_read(cx, &tx, survey.id, token, (held, &saves)).await?.then_some(held.id)
        }
        None if all_count && starts => start_unless_over(cx, &tx, survey, token, &saves).await?,
        _ => None,
    };
    let newest = match id {
        Some(id) => write(cx, &tx, id, held.is_none(), savings).await.map(|()| newest)?,
        None => save_in(cx, &tx, survey, token, savings, save).await?,
    };
    cx.commit(tx).await?;
    Ok(newest)
}

/// Locks a response and stores the numbers of its newest saves. False if it is not as it was read any more.
async fn lock_as_read(
    cx: &Cx<Visitor>,
    tx: &Tx,
    survey: SurveyId,
    token: &str,
    (held, saves): (&DraftResponse, &Saves),
) -> Result<bool, AppError> {
    let locked = response::Entity::update_many()
        .col_expr(response::Column::Saves, Expr::value(saves.kept()))
        .filter(response::Column::Id.eq(held.id))
        .filter(response::Column::SurveyId.eq(survey))
        .filter(response::Column::Token.eq(random::hash(token)))
        .filter(response::Column::State.eq(ResponseState::Started))
        .filter(response::Column::ExpiresAt.gt(cx.now().0))
        .filter(response::Column::Saves.eq(held.saves.kept()))
        .exec(tx)
        .await?;
    Ok(locked.rows_affected == 1)
}

/// Starts a response in one statement, with the numbers of its first saves. None if this token has a response already,
/// or if its response is over.
async fn start_unless_over(
    cx: &Cx<Visitor>,
    tx: &Tx,
    survey: &SurveySummary,
    token: &str,
    saves: &Saves,
) -> Result<Option<ResponseId>, AppError> {
    let (id, lasts) = (ResponseId::new(), tx.settings().retention.millis(Period::Started));
    let over = submission::over_if_any(cx.services(), &sitting::once_of(token));
    let row = Query::select()
        .expr(Expr::val(id))
        .expr(Expr::val(survey.id))
        .expr(Expr::val(survey.version))
        .expr(Expr::val(ResponseState::Started))
        .expr(Expr::val(random::hash(token)))
        .expr(Expr::val(cx.lang()))
        .expr(Expr::val(cx.now().0))
        .expr(Expr::val(cx.now().plus(lasts).0))
        .expr(Expr::val(saves.kept()))
        .and_where(Expr::not_exists(over))
        .to_owned();
    let mut insert = Query::insert();
    insert.into_table(response::Entity).columns([
        response::Column::Id,
        response::Column::SurveyId,
        response::Column::VersionId,
        response::Column::State,
        response::Column::Token,
        response::Column::Lang,
        response::Column::StartedAt,
        response::Column::ExpiresAt,
        response::Column::Saves,
    ]);
    insert.select_from(row).map_err(|error| DbErr::Custom(error.to_string()))?;
    insert.on_conflict(OnConflict::column(response::Column::Token).do_nothing().to_owned());
    Ok((tx.execute(&insert).await?.rows_affected() == 1).then_some(id))
}

/// As `save`, in `tx`, whatever has changed since the response was read.
pub async fn save_in(
    cx: &Cx<Visitor>,
    tx: &Tx,
    survey: &SurveySummary,
    token: &str,
    mut savings: Vec<Saving>,
    save: Save,
) -> Result<i64, AppError> {
    let found = match locked(cx, tx, survey.id, token).await? {
        Some(found) => found,
        // Skipping starts no response: otherwise people who only look at a survey would leave many empty rows.
        None if savings.iter().all(|saving| saving.answer.is_none()) => return Ok(save.number()),
        // It was sent or taken back since, and this browser has no link to it any more.
        None if submission::was_over(cx.services(), tx, &crate::responses::sitting::once_of(token)).await? => {
            return too_late(save);
        }
        None => start(cx, tx, survey, token).await?,
    };
    if found.state.step(ResponseMove::Answer).is_err() {
        return too_late(save);
    }
    let mut saves = Saves::read(&found.saves);
    let questions: Vec<_> = savings.iter().map(|saving| saving.question.clone()).collect();
    savings.retain(|saving| saves.takes(&saving.question, save));
    let newest = Ord::max(saves.newest(questions.iter().map(String::as_str)), save.number());
    if savings.is_empty() {
        return Ok(newest);
    }
    let id = found.id;
    if saves.kept() != found.saves {
        let mut row: response::ActiveModel = found.into();
        row.saves = Set(saves.kept());
        // Its row is locked or was just made, so it is found.
        tx.later(response::Entity::update(row).validate()?);
    }
    write(cx, tx, id, false, savings).await?;
    Ok(newest)
}

/// Stores these answers in a locked response, in place of those that are there; in a `new` one there are none.
async fn write(cx: &Cx<Visitor>, tx: &Tx, id: ResponseId, new: bool, savings: Vec<Saving>) -> Result<(), AppError> {
    if !new {
        let before = answer::Entity::delete_many()
            .filter(answer::Column::ResponseId.eq(id))
            .filter(answer::Column::Question.is_in(savings.iter().map(|saving| saving.question.as_str())));
        tx.later(before);
    }
    let unseen = !new && savings.iter().any(|saving| matches!(saving.picture, Pictured::Unseen));
    let kept = if unseen { pictures::questions(tx, id).await? } else { Vec::new() };
    let (mut rows, mut drawn, mut gone) = (Vec::new(), Vec::new(), Vec::new());
    for mut saving in savings {
        match saving.picture {
            Pictured::Unseen if kept.contains(&saving.question) => {
                saving.answer.get_or_insert_default().picture = true;
            }
            Pictured::Kept | Pictured::Unseen => {}
            Pictured::Gone => gone.push(saving.question.clone()),
            Pictured::New(picture) => {
                gone.push(saving.question.clone());
                drawn.push((saving.question.clone(), picture));
            }
        }
        if let Some(answer) = saving.answer {
            rows.extend(rows_of(&cx.services().keys, id, &saving.question, answer));
        }
    }
    if !new {
        pictures::erase(tx, id, gone).await?;
    }
    pictures::keep(cx, tx, id, drawn).await?;
    if !rows.is_empty() {
        tx.later(answer::Entity::insert_many(rows));
    }
    Ok(())
}

/// A response that is over takes no more answers. A save by script gets no error, since nobody would read it.
fn too_late(save: Save) -> Result<i64, AppError> {
    match save {
        Save::ByItself(_) => Ok(0),
        Save::Pressed(_) => Err(IllegalResponseMove.into()),
    }
}
