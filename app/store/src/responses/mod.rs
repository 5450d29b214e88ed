//! The only files that touch responses, their answers and their counts.
//!
//! ```text
//! mod         a response while it is being filled in
//! saving      its answers, as they come     pictures   its pictures
//! rows        its answers as rows
//! submission  sending it                    resume_and_correct  going on elsewhere, correcting a sent one
//! offline_delivery  parcels of phones without signal
//! devices     tablets in event mode         erasing    taken-back responses, and all of one person's
//! worrying    alarms because of answers, and reading those
//! exporting   all of them, for a file       for_lead   the choices of one with a concern
//! counts      the sums of a survey's responses   frozen_figures  figures that stay while single responses change
//! drawing     which of them are in the figures of an open survey
//! heard       *what we heard*            sitting    one sitting of somebody who answers
//! ```

pub mod counts;
pub mod devices;
pub mod drawing;
pub mod entity;
pub mod erasing;
pub mod exporting;
pub mod for_lead;
pub mod frozen_figures;
pub mod heard;
pub mod offline_delivery;
pub mod pictures;
pub mod resume_and_correct;
pub mod rows;
pub mod saving;
pub mod sitting;
pub mod submission;
pub mod worrying;

use sea_orm::{
    Condition, ExprTrait as _, FromQueryResult, Iterable as _, JoinType, QueryOrder, QuerySelect, Set,
    entity::prelude::*,
};

pub use counts::{Counted, count, figures_by, live, live_count, over};
pub use devices::{Leaving, Shown, abandon, devices, end_events, leave_event, start_event};
pub use drawing::{draw, undrawn};
pub use erasing::{
    Those, delete, forget_corrections, hold, leave, leaving, to_erase, to_withdraw, to_withdraw_of, under_receipt,
};
pub use exporting::{exported, rows};
pub use for_lead::choices_for_lead;
pub use frozen_figures::take_out;
pub use heard::{Heard, heard, heard_waiting, keep_heard, release_heard};
pub use offline_delivery::{Sitting, note_sitting, sitting, was_sent};
pub use pictures::{Pictured, picture};
pub use resume_and_correct::{
    Correction, Found, Which, any_sent, correction, give_receipt, go_on, reopen, reopen_in, to_go_on, with_receipt,
};
pub use saving::{Saving, save, save_in};
pub use submission::{
    Form, NewResponse, Outcome, Said, Sending, ToSend, is_over, may_send, put, sitting_over, to_send,
};
pub use worrying::{Worry, sent, worrying_for_alarm};

use self::rows::{answers_of, rows_of, together};
use crate::surveys::{self, SurveySummary, entity::survey};
use domain::{
    error::AppError,
    ids::{ResponseId, SurveyId, VersionId},
    responses::{
        model::{Answers, ResponseState},
        rules::late::Saves,
    },
    surveys::model::SurveyCode,
    time::Timestamp,
};
use entity::{answer, response};
use platform::{
    db::Tx,
    guard::{Cx, System, Visitor},
    random,
    retention::{Erased, Expired, Gone, Period},
};

/// A started response of this browser, as far as it has been filled in.
#[derive(Clone, Debug)]
pub struct DraftResponse {
    id: ResponseId,
    pub version: VersionId,
    pub answers: Answers,
    /// It is a correction of a sent response.
    pub replaces: bool,
    /// It has a receipt.
    pub receipt: bool,
    /// The numbers of the newest saves.
    pub saves: Saves,
}

/// The started response of the browser with `token`; none if there is none, or not any more. A single query.
pub async fn draft_response(
    cx: &Cx<Visitor>,
    survey: SurveyId,
    token: &str,
) -> Result<Option<DraftResponse>, AppError> {
    let answers: RelationDef =
        response::Entity::belongs_to(answer::Entity).from(response::Column::Id).to(answer::Column::ResponseId).into();
    let rows = by_token(survey, token)
        .filter(response::Column::State.eq(ResponseState::Started))
        .filter(response::Column::ExpiresAt.gt(cx.now().0))
        .join(JoinType::LeftJoin, answers)
        .select_also(answer::Entity)
        .order_by_asc(answer::Column::Question)
        .order_by_asc(answer::Column::Position)
        .all(cx.db())
        .await?;
    let Some(response) = rows.first().map(|(response, _)| response.clone()) else { return Ok(None) };
    held_of(cx, &response, rows.into_iter().filter_map(|(_, answer)| answer)).map(Some)
}

fn held_of(
    cx: &Cx<Visitor>,
    response: &response::Model,
    rows: impl IntoIterator<Item = answer::Model>,
) -> Result<DraftResponse, AppError> {
    Ok(DraftResponse {
        id: response.id,
        version: response.version_id,
        answers: together(&cx.services().keys, rows)?,
        replaces: response.replaces.is_some(),
        receipt: response.receipt_id.is_some(),
        saves: Saves::read(&response.saves),
    })
}

/// A row of a survey with its response and one of its answers.
struct Line {
    survey: surveys::Row,
    response: Option<response::Model>,
    answer: Option<answer::Model>,
}

impl Line {
    /// What the columns of responses and of answers begin with.
    const RESPONSE: &str = "response_";
    const ANSWER: &str = "answer_";
}

impl FromQueryResult for Line {
    fn from_query_result(row: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        Ok(Self {
            survey: surveys::Row::from_query_result(row, prefix)?,
            response: response::Model::from_query_result_optional(row, Self::RESPONSE)?,
            answer: answer::Model::from_query_result_optional(row, Self::ANSWER)?,
        })
    }
}

/// An opened survey by its code, and the started response (`held`) of the browser with `token`: one query for both,
/// because every page of a survey needs them.
pub async fn survey_and_draft(
    cx: &Cx<Visitor>,
    code: &SurveyCode,
    token: &str,
) -> Result<Option<(SurveySummary, Option<DraftResponse>)>, AppError> {
    let mut query = surveys::summaries(survey::Column::Code.eq(&code.0));
    for column in response::Column::iter() {
        query = query.column_as(column, format!("{}{}", Line::RESPONSE, column.as_str()));
    }
    for column in answer::Column::iter() {
        query = query.column_as(column, format!("{}{}", Line::ANSWER, column.as_str()));
    }
    let of_browser = Condition::all()
        .add(Expr::col((response::Entity, response::Column::SurveyId)).equals((survey::Entity, survey::Column::Id)))
        .add(response::Column::Token.eq(random::hash(token)))
        .add(response::Column::State.eq(ResponseState::Started))
        .add(response::Column::ExpiresAt.gt(cx.now().0));
    let of_response =
        Expr::col((answer::Entity, answer::Column::ResponseId)).equals((response::Entity, response::Column::Id));
    QuerySelect::query(&mut query).left_join(response::Entity, of_browser).left_join(answer::Entity, of_response);
    let lines = query
        .order_by_asc(answer::Column::Question)
        .order_by_asc(answer::Column::Position)
        .into_model::<Line>()
        .all(cx.db())
        .await?;
    let Some(Line { survey, response, .. }) = lines.first() else { return Ok(None) };
    let (survey, response) = (survey.clone(), response.clone());
    let rows = lines.into_iter().filter_map(|line| line.answer);
    let held = response.map(|response| held_of(cx, &response, rows)).transpose()?;
    Ok(Some((surveys::summary_of(cx, survey).await?, held)))
}

fn by_token(survey: SurveyId, token: &str) -> Select<response::Entity> {
    response::Entity::find()
        .filter(response::Column::Token.eq(random::hash(token)))
        .filter(response::Column::SurveyId.eq(survey))
}

/// A response whose row is locked.
pub struct Locked(response::Model);

/// The response of `token`, locked. One that has run out is erased.
async fn locked(cx: &Cx<Visitor>, tx: &Tx, survey: SurveyId, token: &str) -> Result<Option<response::Model>, AppError> {
    match by_token(survey, token).lock_exclusive().one(tx).await? {
        Some(found) => unless_over(cx, tx, found).await,
        None => Ok(None),
    }
}

/// A locked response, unless it was started and its time is over: then it is deleted.
async fn unless_over(cx: &Cx<Visitor>, tx: &Tx, found: response::Model) -> Result<Option<response::Model>, AppError> {
    if found.state == ResponseState::Started && found.expires_at <= cx.now().0 {
        response::Entity::delete_by_id(found.id).exec(tx).await?;
        return Ok(None);
    }
    Ok(Some(found))
}

/// Starts a response. If two tabs do so at once, one makes it and both get it.
async fn start(cx: &Cx<Visitor>, tx: &Tx, survey: &SurveySummary, token: &str) -> Result<response::Model, AppError> {
    let lasts = tx.settings().retention.millis(Period::Started);
    let row = response::ActiveModel {
        id: Set(ResponseId::new()),
        survey_id: Set(survey.id),
        version_id: Set(survey.version),
        state: Set(ResponseState::Started),
        token: Set(Some(random::hash(token))),
        receipt_id: Set(None),
        replaces: Set(None),
        name: Set(None),
        lang: Set(cx.lang()),
        started_at: Set(cx.now().0),
        submitted_at: Set(None),
        expires_at: Set(cx.now().plus(lasts).0),
        saves: Set(String::new()),
    };
    response::Entity::insert(row)
        .on_conflict_do_nothing_on([response::Column::Token])
        .exec_without_returning(tx)
        .await?;
    by_token(survey.id, token).lock_exclusive().one(tx).await?.ok_or(AppError::Internal)
}

/// Erases started responses that have run out by `by`, and the tokens of responses that were sent long before.
pub async fn purge_expired(cx: &Cx<System>, by: Timestamp) -> Result<Erased, AppError> {
    let mut erased = Erased::default();
    let tx = cx.begin().await?;
    let over = || response::Column::ExpiresAt.lte(by.0);
    let started = response::Entity::delete_many()
        .filter(response::Column::State.eq(ResponseState::Started))
        .filter(over())
        .exec(&tx)
        .await?;
    erased.add(Gone::Started, started.rows_affected);
    response::Entity::update_many()
        .col_expr(response::Column::Token, Expr::value(Option::<Vec<u8>>::None))
        .filter(response::Column::Token.is_not_null())
        .filter(over())
        .exec(&tx)
        .await?;
    offline_delivery::purge_expired(&tx, by).await?;
    devices::purge_expired(cx, &tx).await?;
    erasing::erase_decided(&tx).await?;
    cx.commit(tx).await?;
    Ok(erased)
}

/// How many started responses have run out and will be erased.
pub async fn count_expired(cx: &Cx<System>) -> Result<Expired, AppError> {
    let over = response::Entity::find()
        .filter(response::Column::State.eq(ResponseState::Started))
        .filter(response::Column::ExpiresAt.lte(cx.now().0));
    Expired::of(cx.db(), over, response::Column::StartedAt).await
}

/// Shortens the time for which started responses are kept to `lasts`.
pub async fn apply_shorter_period(tx: &Tx, lasts: i64) -> Result<(), AppError> {
    let end = Expr::col(response::Column::StartedAt).add(lasts);
    response::Entity::update_many()
        .col_expr(response::Column::ExpiresAt, end.clone())
        .filter(Expr::col(response::Column::ExpiresAt).gt(end))
        .exec(tx)
        .await?;
    Ok(())
}
