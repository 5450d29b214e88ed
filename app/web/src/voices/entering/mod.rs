//! Voices that reached an officer on paper, by phone or at an event. They are marked as written down by an officer, and
//! the officer hands the four words of the receipt to whoever said it.
//!
//! ```text
//! one     one voice: /moderation/enter, and the words to hand over
//! batch   many from a spreadsheet of an event: uploaded, shown with what is wrong in each row, entered all or none
//! ```
//! Files are read in `domain::voices::entering`; batches that are not entered yet are `store::voices::entering`.

pub(crate) mod batch;
pub(crate) mod one;

use leptos::prelude::*;

use super::submission::{Submitter, TellForm, submit};
use domain::{
    error::AppError,
    ids::BatchId,
    paths,
    voices::{entering::sheet, model::Channel},
};
use platform::{
    documents::sheets,
    guard::{Officer, require},
    request::RequestContext,
};

pub(crate) use one::facts;

/// Enters one voice. `way` is how it reached the officer; `visit` the visit on which it was said, if it was.
#[server(prefix = "/do", endpoint = "voices/enter")]
pub async fn enter(
    once: String,
    #[server(default)] way: String,
    #[server(default)] visit: String,
    #[server(flatten)] typed: TellForm,
) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let way = Channel::parse(&way).ok_or_else(|| AppError::invalid("way", "voices-enter-way-missing"))?;
    let visit = if visit.is_empty() { None } else { Some(visit.parse()?) };
    // An officer asks for no answer by mail, and speaks for no group.
    let [answer, email, group, people] = Default::default();
    let typed = TellForm { answer, email, group, people, ..typed };
    submit(&cx, &once, typed, Submitter::Officer(way, visit)).await
}

/// Reads a CSV or workbook of an event (beside the form as `file`), to be checked before it is entered.
#[server(prefix = "/do", endpoint = "voices/read-batch")]
pub async fn read_batch(once: String) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let req = RequestContext::current();
    let upload = req.uploads.0.iter().find(|upload| upload.field == "file");
    let file = match upload {
        None => return Err(AppError::invalid("file", "voices-batch-missing")),
        Some(upload) if upload.too_large => return Err(AppError::invalid("file", "table-large")),
        Some(upload) => upload.bytes.clone(),
    };
    let file = sheets::read(file, sheet::SHAPE).await?;
    sheet::check(&file)?;
    let id = store::voices::entering::keep(&cx, &once, &file).await?;
    req.redirect(paths::voices::Batch(id));
    Ok(())
}

/// Enters all rows of a batch, if nothing is wrong in any of them.
#[server(prefix = "/do", endpoint = "voices/enter-batch")]
pub async fn enter_batch(batch: BatchId) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    store::voices::entering::enter(&cx, batch).await?;
    RequestContext::current().redirect_with_flash(paths::voices::EnterMany, "voices-batch-entered");
    Ok(())
}
