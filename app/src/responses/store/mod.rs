//! The only files that touch responses, their answers and their counts.
//!
//! ```text
//! mod         a response while it is being filled in
//! sending     sending it, taking it back
//! delivering  parcels of phones that had no signal
//! devices     tablets in event mode
//! counts      what the responses of a survey add up to
//! ```

mod counts;
mod delivering;
mod devices;
mod heard;
mod held_back;
mod sending;

use sea_orm::{ExprTrait as _, JoinType, QueryOrder, QuerySelect, Set, entity::prelude::*};

pub(crate) use counts::{count, counts, figures, figures_by, figures_of, settled_figures};
pub(crate) use delivering::{Delivery, deliver};
pub(crate) use devices::{Leaving, abandon, devices, end_events, leave_event, start_event};
pub(crate) use heard::{Heard, heard, keep_heard, release_heard};
pub(crate) use held_back::held_back;
pub(crate) use sending::{NewResponse, Outcome, Sending, put, sent_with, submit, withdraw, withdraw_by_receipt};

use super::{
    entity::{answer, response},
    model::{Answer, Answers, ResponseState},
    rules::Move,
};
use crate::{
    error::AppError,
    ids::{ResponseId, SurveyId, VersionId},
    platform::{
        crypto::Keys,
        db::Tx,
        guard::{Cx, System, Visitor},
        random,
        retention::Period,
    },
    surveys::store::SurveyFace,
};

/// A response that this browser has started, as far as it has got.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    pub version: VersionId,
    pub answers: Answers,
}

/// What the browser with `token` has answered so far; none if nothing, or not any more. One query:
/// every page of a survey asks it.
pub(crate) async fn held(cx: &Cx<Visitor>, survey: SurveyId, token: &str) -> Result<Option<Held>, AppError> {
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
    let Some(version) = rows.first().map(|(response, _)| response.version_id) else { return Ok(None) };
    let rows = rows.into_iter().filter_map(|(_, answer)| answer);
    Ok(Some(Held { version, answers: together(&cx.services().keys, rows)? }))
}

fn by_token(survey: SurveyId, token: &str) -> Select<response::Entity> {
    response::Entity::find()
        .filter(response::Column::Token.eq(random::hash(token)))
        .filter(response::Column::SurveyId.eq(survey))
}

/// Keeps the answer to one question; none erases it. The first answer starts the response.
pub(crate) async fn save(
    cx: &Cx<Visitor>,
    survey: &SurveyFace,
    token: &str,
    question: &str,
    answer: Option<Answer>,
) -> Result<(), AppError> {
    save_all(cx, survey, token, vec![(question.to_owned(), answer)]).await
}

/// Keeps the answers to several questions, or none of them.
pub(crate) async fn save_all(
    cx: &Cx<Visitor>,
    survey: &SurveyFace,
    token: &str,
    given: Vec<(String, Option<Answer>)>,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    keep(cx, &tx, survey, token, given).await?;
    cx.commit(tx).await
}

async fn keep(
    cx: &Cx<Visitor>,
    tx: &Tx,
    survey: &SurveyFace,
    token: &str,
    given: Vec<(String, Option<Answer>)>,
) -> Result<(), AppError> {
    let found = match locked(cx, tx, survey.id, token).await? {
        Some(found) => found,
        None if given.iter().any(|(_, answer)| answer.is_some()) => start(cx, tx, survey, token).await?,
        // Skipping writes nothing (LimeSurvey: 1,120 rows for 10 submissions).
        None => return Ok(()),
    };
    found.state.step(Move::Answer)?;
    answer::Entity::delete_many()
        .filter(answer::Column::ResponseId.eq(found.id))
        .filter(answer::Column::Question.is_in(given.iter().map(|(question, _)| question.as_str())))
        .exec(&**tx)
        .await?;
    let rows = given.into_iter().filter_map(|(question, answer)| Some((question, answer?)));
    let rows: Vec<_> =
        rows.flat_map(|(question, answer)| rows_of(&cx.services().keys, found.id, &question, answer)).collect();
    if !rows.is_empty() {
        answer::Entity::insert_many(rows).exec_without_returning(&**tx).await?;
    }
    Ok(())
}

/// The response of `token`, held for this transaction. One that has run out is erased.
async fn locked(cx: &Cx<Visitor>, tx: &Tx, survey: SurveyId, token: &str) -> Result<Option<response::Model>, AppError> {
    let found = by_token(survey, token).lock_exclusive().one(&**tx).await?;
    match found {
        Some(old) if old.state == ResponseState::Started && old.expires_at <= cx.now().0 => {
            response::Entity::delete_by_id(old.id).exec(&**tx).await?;
            Ok(None)
        }
        found => Ok(found),
    }
}

/// Starts a response. Of two tabs at once, one makes it and both get it.
async fn start(cx: &Cx<Visitor>, tx: &Tx, survey: &SurveyFace, token: &str) -> Result<response::Model, AppError> {
    let lasts = cx.services().settings().await.retention.millis(Period::Started);
    let row = response::ActiveModel {
        id: Set(ResponseId::new()),
        survey_id: Set(survey.id),
        version_id: Set(survey.version),
        state: Set(ResponseState::Started),
        token: Set(Some(random::hash(token))),
        receipt_id: Set(None),
        name: Set(None),
        lang: Set(cx.lang()),
        started_at: Set(cx.now().0),
        submitted_at: Set(None),
        expires_at: Set(cx.now().plus(lasts).0),
    };
    response::Entity::insert(row)
        .on_conflict_do_nothing_on([response::Column::Token])
        .exec_without_returning(&**tx)
        .await?;
    by_token(survey.id, token).lock_exclusive().one(&**tx).await?.ok_or(AppError::Internal)
}

/// An answer as rows. A text is sealed together with its question, so that it opens nowhere else.
fn rows_of(keys: &Keys, id: ResponseId, question: &str, answer: Answer) -> Vec<answer::ActiveModel> {
    let row = |position: usize, choice: Option<String>, text: Option<Vec<u8>>, may_publish| answer::ActiveModel {
        response_id: Set(id),
        question: Set(question.to_owned()),
        position: Set(i32::try_from(position).unwrap_or(i32::MAX)),
        choice: Set(choice),
        text: Set(text),
        may_publish: Set(may_publish),
    };
    match answer {
        Answer::Chosen(ids) => ids.into_iter().enumerate().map(|(at, id)| row(at, Some(id), None, false)).collect(),
        Answer::Said { text, may_publish } => {
            let sealed = keys.seal(id.0, &format!("{question}\n{text}"));
            vec![row(0, None, Some(sealed), may_publish)]
        }
    }
}

async fn answers_of(db: &impl ConnectionTrait, keys: &Keys, id: ResponseId) -> Result<Answers, AppError> {
    let rows = answer::Entity::find()
        .filter(answer::Column::ResponseId.eq(id))
        .order_by_asc(answer::Column::Question)
        .order_by_asc(answer::Column::Position)
        .all(db)
        .await?;
    together(keys, rows)
}

/// Rows of one response, those of a question in their order, as answers.
fn together(keys: &Keys, rows: impl IntoIterator<Item = answer::Model>) -> Result<Answers, AppError> {
    let mut answers = Answers::new();
    for row in rows {
        match (row.text, row.choice) {
            (Some(sealed), _) => {
                let opened = keys.open(row.response_id.0, &sealed)?;
                let text = opened.strip_prefix(&format!("{}\n", row.question)).ok_or(AppError::Internal)?.to_owned();
                answers.insert(row.question, Answer::Said { text, may_publish: row.may_publish });
            }
            (None, choice) => {
                let entry = answers.entry(row.question).or_insert_with(|| Answer::Chosen(Vec::new()));
                if let (Answer::Chosen(ids), Some(choice)) = (entry, choice) {
                    ids.push(choice);
                }
            }
        }
    }
    Ok(answers)
}

/// Erases what was started and never sent, and the way back to what was sent long ago.
pub(crate) async fn tidy(cx: &Cx<System>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let over = || response::Column::ExpiresAt.lte(cx.now().0);
    response::Entity::delete_many()
        .filter(response::Column::State.eq(ResponseState::Started))
        .filter(over())
        .exec(&*tx)
        .await?;
    response::Entity::update_many()
        .col_expr(response::Column::Token, Expr::value(Option::<Vec<u8>>::None))
        .filter(response::Column::Token.is_not_null())
        .filter(over())
        .exec(&*tx)
        .await?;
    delivering::tidy(cx, &tx).await?;
    devices::tidy(cx, &tx).await?;
    cx.commit(tx).await
}

/// How many started responses have run out and are about to be erased.
pub(crate) async fn due(cx: &Cx<System>) -> Result<u64, AppError> {
    let over = response::Entity::find()
        .filter(response::Column::State.eq(ResponseState::Started))
        .filter(response::Column::ExpiresAt.lte(cx.now().0));
    Ok(over.count(cx.db()).await?)
}

/// Lets nothing that was started be kept for longer than `lasts` from then.
pub(crate) async fn shorten(tx: &Tx, lasts: i64) -> Result<(), AppError> {
    let end = Expr::col(response::Column::StartedAt).add(lasts);
    response::Entity::update_many()
        .col_expr(response::Column::ExpiresAt, end.clone())
        .filter(Expr::col(response::Column::ExpiresAt).gt(end))
        .exec(&**tx)
        .await?;
    Ok(())
}
