//! Sending a response. What it makes of other features, its voices and its receipt, is in `flows::submit`.

use std::{collections::HashMap, sync::Arc};

use sea_orm::{ConnectionTrait, Set, entity::prelude::*, sea_query::SelectStatement};

use super::{
    super::responses::entity::{answer, response},
    answers_of, drawing, pictures, rows_of, unless_over, worrying,
};
use crate::{
    receipts::{HeldToken, Made},
    surveys::{SurveySummary, document_in},
    tallies,
};
use domain::{
    error::AppError,
    ids::{ReceiptId, ResponseId, SurveyId, VersionId},
    lang::Lang,
    responses::{
        entitlement::Entitlement,
        model::{Answer, Answers, ResponseState},
        rules::{self, EVERYBODY, ResponseMove, disclosure},
    },
    surveys::model::{Document, Privacy, SurveyState},
    time::Timestamp,
};
use platform::{
    Services,
    db::Tx,
    guard::{Cx, System, Visitor},
    idempotency,
    images::ReencodedImage,
    random,
};

const KIND: &str = "responses/submit";
/// For anonymous responses. The key of their form is derived from the browser's cookie: somebody with the phone and the
/// database could find out from it that this phone answered, and when.
const ANONYMOUS: &str = "minutes/responses/submit";
const OVER: &str = "responses/over";

/// The kind and key under which it is stored that a form was sent.
fn kept(cx: &Cx<Visitor>, privacy: Privacy, key: &str) -> (&'static str, String) {
    match privacy {
        Privacy::Anonymous => (ANONYMOUS, sealed(cx.services(), key)),
        Privacy::Confidential | Privacy::Named => (KIND, key.to_owned()),
    }
}

/// The key in a form that cannot be compared with a phone's cookie without the installation's key.
fn sealed(services: &Services, key: &str) -> String {
    let mut sealed = random::hex(&services.keys.fingerprint("responses/once", key));
    sealed.truncate(32);
    sealed
}

/// A response that somebody sends.
pub struct Sending<'a> {
    pub survey: &'a SurveySummary,
    /// The browser's token, if it still has one.
    pub token: Option<&'a str>,
    /// The key of the form.
    pub once: &'a str,
    pub name: Option<&'a str>,
    /// What entitles this browser to answer, if the survey is not for everybody
    /// (`web::responses::eligibility::entitlement`).
    pub pass: &'a Entitlement,
}

/// The result of sending. `alarming`: it was sent now and sounds of danger, so the next page begins with help.
pub enum Outcome {
    /// Sent, now or by the same form before.
    Sent {
        /// The words of the receipt, if there is one.
        words: Option<String>,
        /// That receipt, if it was made now.
        made: Option<ReceiptId>,
        /// The token by which the browser is to hold that receipt.
        held: Option<HeldToken>,
        alarming: bool,
    },
    /// Sent, with a receipt whose words its sender has already.
    Known { receipt: ReceiptId, alarming: bool },
    /// There was nothing to send.
    Nothing,
    /// The card or pass was used before.
    Spent,
}

impl Outcome {
    /// Sent with the receipt `known`, or with one that was `made`, or with none.
    pub fn of(known: Option<ReceiptId>, made: Option<Made>, alarming: bool) -> Self {
        if let Some(receipt) = known {
            return Self::Known { receipt, alarming };
        }
        let (made, words) = made.map(|made| (made.id, made.words)).unzip();
        Self::Sent { words, made, held: None, alarming }
    }
}

/// The form by which a response is sent: taken once.
pub struct Form {
    kind: &'static str,
    key: String,
    /// The result that is expected. Words of a receipt are hardly ever in use, so mostly the first try is the result.
    expected: String,
}

impl Form {
    pub fn of(cx: &Cx<Visitor>, privacy: Privacy, key: &str) -> Self {
        let (kind, key) = kept(cx, privacy, key);
        let expected = match privacy {
            Privacy::Anonymous => String::new(),
            Privacy::Confidential | Privacy::Named => tried(cx.lang(), 0),
        };
        Self { kind, key, expected }
    }

    /// Takes it for this transaction. `Some(result)`: it was sent before.
    pub async fn take(&self, cx: &Cx<Visitor>, tx: &Tx) -> Result<Option<String>, AppError> {
        idempotency::begin_with(tx, self.kind, &self.key, cx.now(), &self.expected).await
    }

    /// Notes the receipt that it made, if any, by its number of tries.
    pub async fn done(&self, cx: &Cx<Visitor>, tx: &Tx, tries: Option<u8>) -> Result<(), AppError> {
        let result = tries.map_or_else(String::new, |tries| tried(cx.lang(), tries));
        if result == self.expected { Ok(()) } else { idempotency::complete(tx, self.kind, &self.key, &result).await }
    }
}

/// Checks that the survey takes responses now.
///
/// # Errors
/// `Gone` once it is closed; `Conflict` before it opens.
pub fn may_send(cx: &Cx<Visitor>, survey: &SurveySummary) -> Result<(), AppError> {
    if survey.state != SurveyState::Open {
        return Err(AppError::gone("responses-closed-text"));
    }
    if survey.opens_at.is_some_and(|opens| cx.now() < opens) {
        return Err(AppError::conflict("responses-not-yet-refused"));
    }
    Ok(())
}

/// A locked response that is about to be sent.
pub struct ToSend {
    pub(super) row: response::Model,
    state: ResponseState,
    pub(super) document: Arc<Document>,
    /// All its questions that have rows.
    answered: Vec<String>,
    /// Its answers, only those that are asked.
    pub(super) answers: Answers,
    /// How many of its survey wait for a place in the figures.
    waiting: i64,
}

/// Locks the response of `token`, to be sent. None if there is none, or nothing in it.
///
/// # Errors
/// `Conflict` if it is over.
pub async fn to_send(cx: &Cx<Visitor>, tx: &Tx, survey: SurveyId, token: &str) -> Result<Option<ToSend>, AppError> {
    let Some((row, waiting)) = drawing::locked_and_waiting(tx, survey, token).await? else { return Ok(None) };
    let Some(row) = unless_over(cx, tx, row).await? else { return Ok(None) };
    let state = row.state.step(ResponseMove::Submit)?;
    let document = document_in(cx.services(), tx, row.version_id).await?;
    let given = answers_of(tx, &cx.services().keys, row.id).await?;
    let answered: Vec<String> = given.keys().cloned().collect();
    let answers = rules::asked(&document, given);
    Ok((!answers.is_empty()).then_some(ToSend { row, state, document, answered, answers, waiting }))
}

impl ToSend {
    pub const fn id(&self) -> ResponseId {
        self.row.id
    }

    /// Whether it fills a step: then the caller locks the survey, before its counters are touched, which is the order of
    /// everybody who locks both.
    pub fn fills_a_step(&self, tx: &Tx) -> bool {
        disclosure::settled(self.waiting + 1, tx.settings().fewest_inside) > 0
    }

    /// The receipt with which it was to be gone on with.
    pub const fn receipt(&self) -> Option<ReceiptId> {
        self.row.receipt_id
    }

    /// It is a correction of a sent response.
    pub const fn replaces(&self) -> bool {
        self.row.replaces.is_some()
    }

    /// Begins an alarm if an answer is worrying. Returns whether one is.
    pub async fn rings(&self, cx: &Cx<Visitor>, tx: &Tx, survey: &SurveySummary) -> Result<bool, AppError> {
        worrying::ring(cx, tx, (self.row.id, survey.privacy), &self.document, [&Answers::new(), &self.answers]).await
    }

    fn draws(&self) -> bool {
        self.document.questions.iter().any(|question| question.kind.is_picture())
    }

    /// Its answers with their pictures, of which those with words or a picture become voices.
    pub async fn said(&self, cx: &Cx<Visitor>, tx: &Tx) -> Result<Vec<Said<'_>>, AppError> {
        let mut pictures =
            if self.draws() { pictures::of(tx, &cx.services().keys, self.row.id).await? } else { HashMap::default() };
        let said = self.answers.iter().map(|(question, answer)| {
            let picture = pictures.remove(question).map(|picture| picture.drawn);
            Said { question, answer, picture }
        });
        Ok(said.collect())
    }

    /// Stores that it was sent, and what stays of it, and adds it to the counters. `full`: it fills a step, and the caller
    /// has locked the survey.
    pub async fn sent(
        self,
        cx: &Cx<Visitor>,
        tx: &Tx,
        survey: &SurveySummary,
        (receipt, name): (Option<ReceiptId>, Option<&str>),
        full: bool,
    ) -> Result<(), AppError> {
        let draws = self.draws();
        let Self { row: found, state, document, answered, answers, .. } = self;
        if draws {
            pictures::forget(tx, found.id).await?;
        }
        let anonymous = survey.privacy == Privacy::Anonymous;
        let counts = rules::counts(&document, &answers);
        leave_choices(tx, found.id, anonymous.then_some(&*document), &answered, &answers);
        let (id, had) = (found.id, found.token.clone());
        let mut row: response::ActiveModel = found.into();
        row.state = Set(state);
        row.submitted_at = Set(Some(survey.privacy.moment(cx.now()).0));
        if anonymous {
            let day = survey.privacy.moment(cx.now()).0;
            (row.started_at, row.expires_at) = (Set(day), Set(day));
        }
        // Few answer in Welsh, so the language would tell which texts belong to the response.
        row.lang = Set(if anonymous { Lang::En } else { cx.lang() });
        row.receipt_id = Set(receipt);
        row.name = Set(name.map(|name| cx.services().keys.seal(id.0, name)));
        // An anonymous response has no link to the browser any more.
        row.token = Set(had.filter(|_| !anonymous));
        row.saves = Set(String::new());
        // Its row has been locked since it was read, so it is found.
        tx.later(response::Entity::update(row).validate()?);
        drawing::wait(tx, survey.id, id);
        if full {
            drawing::draw(tx, survey.id).await?;
        }
        // Last, since everybody who sends changes these few rows, and whoever has is waited for.
        tallies::change(tx, survey.id, counts, true);
        Ok(())
    }
}

/// An answer, and the picture that belongs to it.
pub struct Said<'a> {
    pub question: &'a str,
    pub answer: &'a Answer,
    pub picture: Option<ReencodedImage>,
}

/// The result of a form that made a receipt: `en 0`, its language and tries (`receipts::again_of`).
fn tried(lang: Lang, tries: u8) -> String {
    format!("{} {tries}", lang.tag())
}

/// Deletes what does not stay of a response that was sent: answers that are not asked any more, and texts. `answered`
/// are all its questions that have rows, `answers` those that are asked. With the document of an `anonymous` response
/// also the marks of texts and pictures, and whether words may be shown: if only one person wrote something, a mark
/// would tell whose choices belong to the words. The counters know how many there are.
fn leave_choices(tx: &Tx, id: ResponseId, anonymous: Option<&Document>, answered: &[String], answers: &Answers) {
    let is_mark = |question: &str| {
        let asked = anonymous.and_then(|document| document.question(question));
        asked.is_some_and(|question| question.kind.is_text() || question.kind.is_picture())
    };
    let stays = |question: &str| answers.contains_key(question) && !is_mark(question);
    let gone: Vec<_> = answered.iter().map(String::as_str).filter(|question| !stays(question)).collect();
    if !gone.is_empty() {
        let of_them = answer::Entity::delete_many()
            .filter(answer::Column::ResponseId.eq(id))
            .filter(answer::Column::Question.is_in(gone));
        tx.later(of_them);
    }
    let left: Vec<_> = answers.iter().filter(|(question, _)| stays(question)).map(|(_, answer)| answer).collect();
    if left.iter().any(|answer| !answer.text.is_empty()) {
        texts_have_gone(tx, id);
    }
    if anonymous.is_some() && left.iter().any(|answer| answer.may_publish) {
        let marks = answer::Entity::update_many()
            .col_expr(answer::Column::MayPublish, Expr::value(false))
            .filter(answer::Column::ResponseId.eq(id));
        tx.later(marks);
    }
}

/// Deletes the texts, which are voices now; a mark in the response says that there was one.
pub(super) fn texts_have_gone(tx: &Tx, id: ResponseId) {
    let texts = answer::Entity::update_many()
        .col_expr(answer::Column::Choice, Expr::value(EVERYBODY))
        .col_expr(answer::Column::Text, Expr::value(Option::<Vec<u8>>::None))
        .filter(answer::Column::ResponseId.eq(id))
        .filter(answer::Column::Text.is_not_null());
    tx.later(texts);
}

/// Notes that this token's response is over, so that a late save does not begin it anew.
pub async fn is_over(cx: &Cx<Visitor>, tx: &Tx, token: &str) -> Result<(), AppError> {
    let key = sealed(cx.services(), &crate::responses::sitting::once_of(token));
    idempotency::begin(tx, OVER, &key, cx.now().start_of_day()).await.map(drop)
}

/// Whether the response with this key was sent, taken back or left.
pub(super) async fn was_over(services: &Services, db: &impl ConnectionTrait, sitting: &str) -> Result<bool, AppError> {
    let sealed = sealed(services, sitting);
    idempotency::known(db, &[(KIND, sitting), (ANONYMOUS, &sealed), (OVER, &sealed)]).await
}

/// As `was_over`, as a subquery: it has rows if it was.
pub(super) fn over_if_any(services: &Services, sitting: &str) -> SelectStatement {
    let sealed = sealed(services, sitting);
    idempotency::among(&[(KIND, sitting), (ANONYMOUS, &sealed), (OVER, &sealed)])
}

/// Whether the response of a page is over; false if the page does not say which it is.
pub async fn sitting_over(cx: &Cx<Visitor>, sitting: &str) -> Result<bool, AppError> {
    if sitting.is_empty() {
        return Ok(false);
    }
    was_over(cx.services(), cx.db(), sitting).await
}

/// A whole response, for the demo. Its texts are voices already.
pub struct NewResponse<'a> {
    pub survey: SurveyId,
    pub version: VersionId,
    pub document: &'a Document,
    pub lang: Lang,
    pub at: Timestamp,
    pub receipt: Option<ReceiptId>,
    pub answers: Answers,
}

/// Inserts a sent response, and counts it.
pub async fn put(cx: &Cx<System>, tx: &Tx, new: NewResponse<'_>) -> Result<ResponseId, AppError> {
    let id = ResponseId::new();
    let row = response::ActiveModel {
        id: Set(id),
        survey_id: Set(new.survey),
        version_id: Set(new.version),
        state: Set(ResponseState::Started.step(ResponseMove::Submit)?),
        token: Set(None),
        receipt_id: Set(new.receipt),
        replaces: Set(None),
        name: Set(None),
        lang: Set(new.lang),
        started_at: Set(new.at.0),
        submitted_at: Set(Some(new.at.0)),
        expires_at: Set(new.at.plus(rules::STARTED_LASTS).0),
        saves: Set(String::new()),
    };
    response::Entity::insert(row).exec_without_returning(tx).await?;
    drawing::wait(tx, new.survey, id);
    let answers = rules::asked(new.document, new.answers);
    tallies::change(tx, new.survey, rules::counts(new.document, &answers), true);
    let rows: Vec<_> = answers
        .into_iter()
        .flat_map(|(question, answer)| rows_of(&cx.services().keys, id, &question, answer))
        .collect();
    if !rows.is_empty() {
        answer::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    texts_have_gone(tx, id);
    Ok(id)
}
