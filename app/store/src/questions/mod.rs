//! The only files that touch questions of panels, their answers, and what young people propose to ask.
//!
//! ```text
//! mod        who keeps a panel's questions, and adding one      asking     putting one to somebody, and taking it back
//! answering  what they answer by their link                     judging    what the panel says of it; releasing it
//! reading    questions with their answers over the years        papers     the PDFs of answers
//! reminding  mail before the day and after it                   mails      all mail about it
//! proposing  what young people propose                          deciding   what officers make of that
//! desk       what waits
//! ```

pub mod answering;
pub mod asking;
pub mod deciding;
mod desk;
mod entity;
pub mod judging;
mod mails;
pub mod papers;
pub mod proposing;
pub mod reading;
mod reminding;

use sea_orm::{QuerySelect as _, Set, entity::prelude::*};

use crate::panels;
use domain::{
    error::AppError,
    ids::{AskingId, PanelId, QuestionId},
    lang::Localized,
    questions::{asking::ASKED_KEPT, bank},
    role::Role,
    time::{DAY, Timestamp},
};
use entity::{asking as put, question};
use platform::{
    db::Tx,
    guard::{Cx, Grant, PanelReader, System},
    idempotency,
    retention::{Erased, Expired, Gone},
};

pub use desk::{desk, desk_of_officer, mine};
pub use reminding::every_minute;

const ADDED: &str = "questions/add";

/// The words of a question, in every language that it has.
fn words(row: &question::Model) -> Localized {
    match &row.bank {
        Some(key) => bank::of_key(key).map(|one| one.text.clone()).unwrap_or_default(),
        None => row.text.clone(),
    }
}

/// Whether the reader puts questions to officers, judges their answers and releases them: the clerk, and whoever chairs.
pub async fn keeps(cx: &Cx<PanelReader>, panel: PanelId) -> Result<bool, AppError> {
    panels::leads(cx, panel).await
}

/// # Errors
/// `Forbidden` for whoever does not keep the panel's questions.
async fn refuse_others(cx: &Cx<PanelReader>, panel: PanelId) -> Result<(), AppError> {
    if keeps(cx, panel).await? { Ok(()) } else { Err(AppError::Forbidden) }
}

/// Whether the reader may add a question: the clerk, and every adult who sits on the panel as a member. Young people
/// propose one (`proposing`).
pub async fn may_add(cx: &Cx<PanelReader>, panel: PanelId) -> Result<bool, AppError> {
    Ok(keeps(cx, panel).await? || (cx.is(Role::PanelMember) && panels::sits_on(cx, panel).await?))
}

/// Adds a question of the panel's own; once for each key of a form.
///
/// # Errors
/// `Forbidden` for whoever may not.
pub async fn add(cx: &Cx<PanelReader>, panel: PanelId, text: Localized, once: &str) -> Result<QuestionId, AppError> {
    if !may_add(cx, panel).await? {
        return Err(AppError::Forbidden);
    }
    let tx = cx.begin().await?;
    if let Some(done) = idempotency::begin(&tx, ADDED, once, cx.now()).await? {
        return done.parse();
    }
    let id = insert(cx, &tx, panel, text, false).await?;
    idempotency::complete(&tx, ADDED, once, &id.to_string()).await?;
    cx.audit(&tx, "question.added", panel, "").await?;
    cx.commit(tx).await?;
    Ok(id)
}

async fn insert<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    panel: PanelId,
    text: Localized,
    from_young: bool,
) -> Result<QuestionId, AppError> {
    let id = QuestionId::new();
    let row = question::ActiveModel {
        id: Set(id),
        panel_id: Set(panel),
        bank: Set(None),
        text: Set(text),
        theme: Set(None),
        indicator: Set(None),
        from_young: Set(from_young),
        added_by: Set(Some(cx.me()?).filter(|_| !from_young)),
        created_at: Set(cx.now().0),
    };
    question::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(id)
}

/// What was put, locked.
///
/// # Errors
/// `NotFound`, also for another panel's.
async fn held(tx: &Tx, panel: PanelId, id: AskingId) -> Result<put::Model, AppError> {
    let found = put::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    found.filter(|row| row.panel_id == panel).ok_or(AppError::NotFound)
}

/// What a form that moves on with it was drawn from.
fn as_read_of(row: &put::Model) -> String {
    // Its words too: two answers may come in one millisecond.
    let answer = (row.answered_at, row.amount, row.unit, &row.answer, &row.file);
    format!("{} {} {answer:?} {:?} {:?} {:?}", row.id, row.state.key(), row.why, row.ended_at, row.released_at)
}

/// Those of whom nobody needs to know any more whom they were put to.
fn forgettable(by: Timestamp) -> sea_orm::Condition {
    let before = by.plus(-ASKED_KEPT * DAY).0;
    sea_orm::Condition::all().add(put::Column::EndedAt.lte(before)).add(put::Column::Name.ne(""))
}

/// Forgets whom questions were put to whose answers were judged long ago, and erases what was proposed long ago.
pub async fn purge_expired(cx: &Cx<System>, by: Timestamp) -> Result<Erased, AppError> {
    let mut erased = Erased::default();
    let tx = cx.begin().await?;
    let forgotten = put::Entity::update_many()
        .col_expr(put::Column::Name, Expr::value(""))
        .col_expr(put::Column::Mail, Expr::value(""))
        .col_expr(put::Column::PersonId, Expr::value(None::<uuid::Uuid>))
        .filter(forgettable(by))
        .exec(&tx)
        .await?
        .rows_affected;
    erased.add(Gone::Askings, forgotten);
    erased.add(Gone::Proposals, proposing::purge(&tx, by).await?);
    cx.commit(tx).await?;
    Ok(erased)
}

/// How many names `purge_expired` would forget.
pub async fn count_expired_askings(cx: &Cx<System>) -> Result<Expired, AppError> {
    Expired::of(cx.db(), put::Entity::find().filter(forgettable(cx.now())), put::Column::AskedAt).await
}
