//! Answers that the author has marked as worrying: the alarm when they are sent, and reading them with an opened alarm.
//! The thresholds for small counts do not apply here, since it is about one child.

use std::collections::BTreeSet;

use sea_orm::{
    entity::prelude::*,
    sea_query::{Query, SelectStatement},
};

use super::{super::responses::entity::response, answers_of, for_lead::Chosen};
use crate::concerns::alarms;
use domain::{
    error::AppError,
    ids::ResponseId,
    lang::Localized,
    responses::{
        model::{Answers, ResponseState},
        rules,
    },
    surveys::model::{Document, Privacy},
};
use platform::{
    db::Tx,
    guard::{ConcernReader, Cx, Visitor},
};

/// The responses that were sent and not taken back, as a subquery.
pub fn sent() -> SelectStatement {
    Query::select()
        .column(response::Column::Id)
        .from(response::Entity)
        .and_where(response::Column::State.eq(ResponseState::Submitted))
        .to_owned()
}

/// Begins an alarm if there are worrying answers; for a correction only if one of them was not in `before`. If none is
/// left, the alarm ends. Returns whether there are any: then the next page begins with help.
pub(super) async fn ring(
    cx: &Cx<Visitor>,
    tx: &Tx,
    (response, privacy): (ResponseId, Privacy),
    document: &Document,
    [before, answers]: [&Answers; 2],
) -> Result<bool, AppError> {
    let pairs = |answers| -> BTreeSet<(String, String)> {
        let worrying = rules::worrying(document, answers).into_iter();
        worrying.flat_map(|(question, chosen)| chosen.into_iter().map(|id| (question.id.clone(), id))).collect()
    };
    let (was, now) = (pairs(before), pairs(answers));
    if now.is_empty() {
        if !was.is_empty() {
            alarms::taken_back(tx, response).await?;
        }
        return Ok(false);
    }
    if !now.is_subset(&was) {
        alarms::begin(cx, tx, response, privacy).await?;
    }
    Ok(true)
}

/// The worrying answers of a response, and what of its survey is needed to understand them.
pub struct Worry {
    pub title: Localized,
    pub privacy: Privacy,
    /// The name, if somebody gave one.
    pub name: Option<String>,
    pub chosen: Vec<Chosen>,
}

/// The worrying answers of a response and no others, with the name if one was given, for an officer or lead who has
/// opened its alarm. The audit log says who read them.
///
/// # Errors
/// `Forbidden` if it does not ring, or this person has not opened the alarm just now.
pub async fn worrying_for_alarm(cx: &Cx<ConcernReader>, id: ResponseId) -> Result<Worry, AppError> {
    let rings = !alarms::of_responses(cx.db(), sent(), Some(id.into())).await?.is_empty();
    if !rings || !alarms::is_open_to(cx, id.into()).await? {
        return Err(AppError::Forbidden);
    }
    let found = response::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let survey = crate::surveys::by_id(cx, found.survey_id).await?.ok_or(AppError::NotFound)?;
    let document = crate::surveys::document_of(cx, found.version_id).await?;
    let keys = &cx.services().keys;
    let answers = answers_of(cx.db(), keys, id).await?;
    let chosen = rules::worrying(&document, &answers).into_iter().map(|(q, chosen)| (q.clone(), chosen)).collect();
    let name = found.name.filter(|_| survey.privacy == Privacy::Named);
    let name = name.map(|sealed| keys.open(id.0, &sealed)).transpose()?;
    let tx = cx.begin().await?;
    cx.audit(&tx, "response.worrying_read", id, "").await?;
    cx.commit(tx).await?;
    Ok(Worry { title: document.title.clone(), privacy: survey.privacy, name, chosen })
}
