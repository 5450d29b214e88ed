//! Whoever is asked answers by their link: without an account, or led there from what waits for them.

use sea_orm::{QuerySelect as _, Set, entity::prelude::*};

use super::{
    as_read_of,
    entity::asking as put,
    papers,
    reading::{Given, question_words},
};
use crate::panels::{self, papers::NewPdf};
use domain::{
    error::AppError,
    ids::AskingId,
    lang::Localized,
    paths,
    pledge::figures::Period,
    questions::{
        answering::Answer,
        asking::{AskingMove, AskingState, step},
    },
};
use platform::{
    as_read, file_deletions,
    guard::{Cx, Visitor, system},
    outbox,
};

/// A question, as whoever is asked reads it.
#[derive(Clone, Debug)]
pub struct ToAnswer {
    pub name: String,
    pub question: Localized,
    pub panel: Localized,
    pub period: Period,
    /// `2026-12-20`
    pub due_on: String,
    pub state: AskingState,
    pub given: Given,
    /// It can be answered, or answered anew.
    pub open: bool,
    /// What the form is drawn from (`ui::form::AsRead`).
    pub as_read: String,
}

/// # Errors
/// `NotFound` if the key is not that of the link.
fn fits(cx: &Cx<Visitor>, id: AskingId, key: &str) -> Result<(), AppError> {
    let fits = outbox::key_fits(cx.services(), paths::questions::Answer(id, ""), key);
    if fits { Ok(()) } else { Err(AppError::NotFound) }
}

/// The question behind a link.
///
/// # Errors
/// `NotFound` without the right key; `Gone` once the panel waits for no answer any more.
pub async fn opened(cx: &Cx<Visitor>, id: AskingId, key: &str) -> Result<ToAnswer, AppError> {
    fits(cx, id, key)?;
    let row = put::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    if row.state == AskingState::Withdrawn {
        return Err(AppError::gone("questions-answer-withdrawn"));
    }
    Ok(ToAnswer {
        question: question_words(cx, row.question_id).await?,
        panel: panels::by_id(cx, row.panel_id).await?.name,
        period: Period::read(&row.period).ok_or(AppError::Internal)?,
        due_on: row.due_on.clone(),
        state: row.state,
        given: Given::of(&row),
        open: step(row.state, row.released_at.is_some(), AskingMove::Answer).is_ok(),
        as_read: as_read_of(&row),
        name: row.name,
    })
}

/// Takes an answer, in the place of one that nobody has judged; a paper that is there stays where none comes with it.
///
/// # Errors
/// `NotFound` as `opened`; `Conflict` once it is judged, released or taken back, and where there is another answer since
/// it was `read`.
pub async fn answer(
    cx: &Cx<Visitor>,
    id: AskingId,
    key: &str,
    answer: Answer,
    pdf: Option<&NewPdf>,
    read: &str,
) -> Result<(), AppError> {
    fits(cx, id, key)?;
    let paper = pdf.map(|pdf| (papers::path(id), pdf));
    if let Some((path, pdf)) = &paper {
        // Before the row: a file without a row is erased in the end, a row without a file would be a promise broken.
        cx.services().files.put(id.0, path, &pdf.bytes).await?;
    }
    let kept = keep(cx, id, answer, paper.as_ref().map(|(path, pdf)| (path.as_str(), *pdf)), read).await;
    if let (Err(error), Some((path, _))) = (&kept, &paper) {
        panels::papers::drop_if_refused(cx, path, Some(error)).await;
    }
    file_deletions::erase(cx, &kept?).await;
    Ok(())
}

/// Returns the file that it takes the place of.
async fn keep(
    cx: &Cx<Visitor>,
    id: AskingId,
    answer: Answer,
    paper: Option<(&str, &NewPdf)>,
    read: &str,
) -> Result<Vec<String>, AppError> {
    let tx = cx.begin().await?;
    let row = put::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let state = step(row.state, row.released_at.is_some(), AskingMove::Answer)?;
    as_read::unchanged(cx.services(), read, &as_read_of(&row))?;
    outbox::cancel(&tx, &cx.services().keys, [id.0]).await?;
    let (amount, unit) = answer.figure.unzip();
    let mut save = put::ActiveModel {
        id: Set(id),
        state: Set(state),
        amount: Set(amount),
        unit: Set(unit),
        answer: Set(answer.text),
        answered_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    let mut replaced = Vec::new();
    if let Some((path, pdf)) = paper {
        replaced.extend(row.file);
        save.file = Set(Some(path.to_owned()));
        save.bytes = Set(Some(i64::try_from(pdf.bytes.len()).unwrap_or(i64::MAX)));
        save.pages = Set(i32::try_from(pdf.read.pages).ok().filter(|pages| *pages > 0));
    }
    put::Entity::update(save).exec(&tx).await?;
    file_deletions::note(&tx, &replaced, cx.now()).await?;
    // As the program, not as whoever is signed in in this browser.
    system(cx.services()).audit(&tx, "question.answered", row.panel_id, "").await?;
    cx.commit(tx).await?;
    Ok(replaced)
}
