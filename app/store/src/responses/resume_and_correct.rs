//! Going on with a response on another device, and correcting a sent one.
//!
//! A correction is a response of its own while it is being written. What was sent counts until the correction is sent
//! and replaces it in one transaction (`flows::submit::correcting`).

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use sea_orm::{Condition, QuerySelect, QueryTrait as _, Set, entity::prelude::*};

use super::{
    super::responses::entity::{answer, response},
    Locked, answers_of, by_token, drawing, frozen_figures, locked,
    pictures::{self, Opened},
    rows_of,
    submission::{Said, ToSend, texts_have_gone},
    worrying,
};
use crate::{
    surveys::SurveySummary,
    tallies,
    voices::{AnswerVoice, of_response, picture_files},
};
use domain::{
    error::AppError,
    ids::{ReceiptId, ResponseId, SurveyId, VoiceId},
    responses::{
        model::{Answer, Answers, ResponseState},
        rules,
    },
    surveys::model::{Document, SurveyState},
    tallies::Tally,
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Cx, Visitor},
    random,
    retention::Period,
};

/// The response of a receipt.
pub struct Found {
    pub survey: SurveyId,
    /// When it was sent, or started.
    pub at: Timestamp,
    pub sent: bool,
}

/// The response of a receipt; there is one at most.
pub(super) fn of_receipt(receipt: ReceiptId) -> Select<response::Entity> {
    response::Entity::find()
        .filter(response::Column::ReceiptId.eq(receipt))
        .filter(response::Column::State.is_in([ResponseState::Started, ResponseState::Submitted]))
}

/// The response that was started or sent with this receipt.
pub async fn with_receipt(cx: &Cx<Visitor>, receipt: ReceiptId) -> Result<Option<Found>, AppError> {
    let running = Condition::any()
        .add(response::Column::State.eq(ResponseState::Submitted))
        .add(response::Column::ExpiresAt.gt(cx.now().0));
    let found = of_receipt(receipt).filter(running).one(cx.db()).await?;
    Ok(found.map(|r| Found {
        survey: r.survey_id,
        at: Timestamp(r.submitted_at.unwrap_or(r.started_at)),
        sent: r.state == ResponseState::Submitted,
    }))
}

/// Locks the started response of `token`, to go on with it elsewhere. None if there is no response, or if it has a
/// receipt or must have none.
pub async fn to_go_on(cx: &Cx<Visitor>, tx: &Tx, survey: SurveyId, token: &str) -> Result<Option<Locked>, AppError> {
    let found = locked(cx, tx, survey, token).await?;
    let fits =
        |r: &response::Model| r.state == ResponseState::Started && r.replaces.is_none() && r.receipt_id.is_none();
    Ok(found.filter(fits).map(Locked))
}

/// Gives a started response its receipt.
pub async fn give_receipt(tx: &Tx, Locked(found): Locked, receipt: ReceiptId) -> Result<(), AppError> {
    let mut row: response::ActiveModel = found.into();
    row.receipt_id = Set(Some(receipt));
    row.update(tx).await?;
    Ok(())
}

/// Moves the started response of this receipt to the browser with `token`; the browser that had it can go on no more.
/// Returns its survey.
pub async fn go_on(cx: &Cx<Visitor>, receipt: ReceiptId, token: &str) -> Result<Option<SurveyId>, AppError> {
    let tx = cx.begin().await?;
    let found = of_receipt(receipt)
        .filter(response::Column::State.eq(ResponseState::Started))
        .filter(response::Column::ExpiresAt.gt(cx.now().0))
        .lock_exclusive()
        .one(&tx)
        .await?;
    let Some(found) = found else { return Ok(None) };
    let survey = found.survey_id;
    let mut row: response::ActiveModel = found.into();
    row.token = Set(Some(random::hash(token)));
    row.update(&tx).await?;
    cx.commit(tx).await?;
    Ok(Some(survey))
}

/// The sent response that is to be corrected.
#[derive(Clone, Copy)]
pub enum Which<'a> {
    Of(ReceiptId),
    By(&'a str),
}

/// Opens a sent response for the browser with `token`, to correct it. False if there is none.
///
/// # Errors
/// `Gone` once the survey is closed.
pub async fn reopen(cx: &Cx<Visitor>, survey: &SurveySummary, which: Which<'_>, token: &str) -> Result<bool, AppError> {
    if survey.state != SurveyState::Open {
        return Err(AppError::gone("responses-closed-text"));
    }
    let tx = cx.begin().await?;
    let found = reopen_in(cx, &tx, survey, which, token).await?;
    if found {
        cx.commit(tx).await?;
    }
    Ok(found)
}

/// As `reopen`, in `tx`, for a survey that is open.
pub async fn reopen_in(
    cx: &Cx<Visitor>,
    tx: &Tx,
    survey: &SurveySummary,
    which: Which<'_>,
    token: &str,
) -> Result<bool, AppError> {
    let expires = cx.now().plus(tx.settings().retention.millis(Period::Started)).0;
    let sent = match which {
        Which::Of(receipt) => of_receipt(receipt).filter(response::Column::SurveyId.eq(survey.id)),
        Which::By(token) => by_token(survey.id, token),
    };
    hold_corrections(tx, sent.clone()).await?;
    let sent = sent.filter(response::Column::State.eq(ResponseState::Submitted)).lock_exclusive().one(tx).await?;
    let Some(sent) = sent else { return Ok(false) };
    let draft = response::Entity::find().filter(response::Column::Replaces.eq(sent.id)).one(tx).await?;
    if let Some(draft) = draft {
        let mut row: response::ActiveModel = draft.into();
        row.token = Set(Some(random::hash(token)));
        row.expires_at = Set(expires);
        row.update(tx).await?;
    } else {
        let id = ResponseId::new();
        let row = response::ActiveModel {
            id: Set(id),
            survey_id: Set(sent.survey_id),
            version_id: Set(sent.version_id),
            state: Set(ResponseState::Started),
            token: Set(Some(random::hash(token))),
            receipt_id: Set(None),
            replaces: Set(Some(sent.id)),
            name: Set(None),
            lang: Set(cx.lang()),
            started_at: Set(cx.now().0),
            submitted_at: Set(None),
            expires_at: Set(expires),
            saves: Set(String::new()),
        };
        response::Entity::insert(row).exec_without_returning(tx).await?;
        copy(cx, tx, sent.id, id).await?;
    }
    Ok(true)
}

/// Locks the corrections that are being written of the responses `sent`. Everybody locks these first, then the sent
/// responses, then the survey, then its counters, so that no two transactions can deadlock.
pub(super) async fn hold_corrections(tx: &Tx, sent: Select<response::Entity>) -> Result<(), AppError> {
    let sent = sent.select_only().column(response::Column::Id).into_query();
    response::Entity::find().filter(response::Column::Replaces.in_subquery(sent)).lock_exclusive().all(tx).await?;
    Ok(())
}

/// Copies the answers of `sent` into `draft`; voices come back with the words their writer knows.
async fn copy(cx: &Cx<Visitor>, tx: &Tx, sent: ResponseId, draft: ResponseId) -> Result<(), AppError> {
    let keys = &cx.services().keys;
    let mut answers = answers_of(tx, keys, sent).await?;
    for answer in answers.values_mut() {
        (answer.picture, answer.may_publish) = (false, false);
    }
    let mut drawn = Vec::new();
    for became in of_response(cx, tx, sent).await? {
        let answer = answers.entry(became.question.clone()).or_default();
        (answer.text, answer.may_publish) = (became.text, became.may_publish);
        if let Some(picture) = became.picture {
            answer.picture = true;
            let opened = Opened { drawn: picture_files(cx, picture).await?, origin: Some(picture.0) };
            drawn.push((became.question, opened));
        }
    }
    pictures::put(cx, tx, draft, drawn).await?;
    put(cx, tx, draft, answers).await
}

async fn put(cx: &Cx<Visitor>, tx: &Tx, response: ResponseId, answers: Answers) -> Result<(), AppError> {
    let keys = &cx.services().keys;
    let rows: Vec<_> = answers.into_iter().flat_map(|(id, answer)| rows_of(keys, response, &id, answer)).collect();
    if !rows.is_empty() {
        answer::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// A correction that is being sent, and the sent response that it replaces, both locked.
pub struct Correction {
    draft: response::Model,
    sent: response::Model,
    document: Arc<Document>,
    before: Answers,
    answers: Answers,
}

/// Locks the sent response that a correction replaces. None if it was taken back meanwhile.
pub async fn correction(cx: &Cx<Visitor>, tx: &Tx, to_send: ToSend) -> Result<Option<Correction>, AppError> {
    let ToSend { row: draft, document, answers, .. } = to_send;
    let Some(replaces) = draft.replaces else { return Ok(None) };
    let sent = response::Entity::find_by_id(replaces).lock_exclusive().one(tx).await?;
    let Some(sent) = sent.filter(|sent| sent.state == ResponseState::Submitted) else { return Ok(None) };
    let before = answers_of(tx, &cx.services().keys, sent.id).await?;
    Ok(Some(Correction { draft, sent, document, before, answers }))
}

impl Correction {
    /// The sent response.
    pub const fn response(&self) -> ResponseId {
        self.sent.id
    }

    pub const fn receipt(&self) -> Option<ReceiptId> {
        self.sent.receipt_id
    }

    /// Replaces the answers in the counters. Returns whether one is worrying. The caller has locked the survey.
    pub async fn count(&self, cx: &Cx<Visitor>, tx: &Tx, survey: &SurveySummary) -> Result<bool, AppError> {
        let Self { document, before, answers, .. } = self;
        frozen_figures::stand(tx, survey.id).await?;
        swap(tx, survey.id, rules::counts(document, before), rules::counts(document, answers));
        worrying::ring(cx, tx, (self.sent.id, survey.privacy), document, [before, answers]).await
    }

    /// The answers whose words or picture have changed, and those voices of the sent response that do not stay.
    pub async fn changed(
        &self,
        cx: &Cx<Visitor>,
        tx: &Tx,
        became: Vec<AnswerVoice>,
    ) -> Result<(Vec<Said<'_>>, Vec<VoiceId>), AppError> {
        let mut became: HashMap<_, _> = became.into_iter().map(|became| (became.question.clone(), became)).collect();
        let mut pictures = pictures::of(tx, &cx.services().keys, self.draft.id).await?;
        let mut said = Vec::new();
        for (question, answer) in &self.answers {
            let picture = pictures.remove(question).filter(|_| answer.picture);
            if became.get(question).is_some_and(|became| is_same(became, answer, picture.as_ref())) {
                became.remove(question);
                continue;
            }
            said.push(Said { question, answer, picture: picture.map(|picture| picture.drawn) });
        }
        Ok((said, became.into_values().map(|became| became.voice).collect()))
    }

    /// Puts the correction in the place of what was sent before.
    pub async fn replace(self, cx: &Cx<Visitor>, tx: &Tx, name: Option<&str>) -> Result<(), AppError> {
        let Self { draft, sent, answers, .. } = self;
        answer::Entity::delete_many().filter(answer::Column::ResponseId.eq(sent.id)).exec(tx).await?;
        put(cx, tx, sent.id, answers).await?;
        texts_have_gone(tx, sent.id);
        response::Entity::delete_by_id(draft.id).exec(tx).await?;
        let (id, survey) = (sent.id, sent.survey_id);
        let mut row: response::ActiveModel = sent.into();
        row.token = Set(draft.token);
        row.expires_at = Set(draft.expires_at);
        row.submitted_at = Set(Some(cx.now().0));
        row.lang = Set(cx.lang());
        if let Some(name) = name {
            row.name = Set(Some(cx.services().keys.seal(id.0, name)));
        }
        row.update(tx).await?;
        drawing::waits_again(tx, survey, id).await
    }
}

/// Whether the words and the picture are the same, so that they need not be moderated anew.
fn is_same(became: &AnswerVoice, answer: &Answer, picture: Option<&Opened>) -> bool {
    let origin = picture.and_then(|picture| picture.origin);
    became.text == domain::voices::rules::clean(&answer.text)
        && became.may_publish == answer.may_publish
        && became.picture.map(|(id, ..)| id) == origin
        && picture.is_some() == became.picture.is_some()
}

/// Whether a response was sent with this receipt.
pub async fn any_sent(db: &impl ConnectionTrait, receipt: ReceiptId) -> Result<bool, AppError> {
    Ok(of_receipt(receipt).filter(response::Column::State.eq(ResponseState::Submitted)).count(db).await? > 0)
}

/// Replaces one response by another in the counters. All counters are touched in their usual order first, so that no
/// two transactions can deadlock.
fn swap(tx: &Tx, survey: SurveyId, before: Vec<Tally>, after: Vec<Tally>) {
    let all: BTreeSet<_> =
        before.iter().chain(&after).map(|count| (count.question.clone(), count.choice.clone())).collect();
    let touched = all.into_iter().map(|(question, choice)| Tally { question, choice, people: 0, score: 0 });
    tallies::change(tx, survey, touched.collect(), true);
    tallies::change(tx, survey, before, false);
    tallies::change(tx, survey, after, true);
}
