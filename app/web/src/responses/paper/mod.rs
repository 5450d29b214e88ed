//! Sheets that came back on paper, typed in by an officer: one page with every question, then the next sheet. A sheet
//! is a response like any other: its texts are moderated, and its receipt is handed back.

pub(crate) mod page;

use std::collections::HashMap;

use leptos::prelude::*;

use super::{pages, save_answers};
use crate::voices::alert_words::leading;
use domain::{error::AppError, paths, responses::model::Posted};
use platform::{
    guard::{Officer, Visitor, require},
    request::RequestContext,
};
use store::responses::Outcome;

pub(super) use page::page;

/// Stores one sheet; once, however often the form is posted.
#[server(prefix = "/do", endpoint = "responses/paper")]
pub async fn type_in(
    code: String,
    #[server(default)] answers: HashMap<String, Posted>,
    once: String,
) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let visitor = require::<Visitor>().await?;
    let survey = pages::survey(&visitor, &code).await?;
    let given = save_answers::sheet(&survey.document, &answers).await?;
    let outcome = store::flows::submit::type_in(&cx, &visitor, &survey, &once, given).await?;
    let Outcome::Sent { words, alarming, .. } = outcome else {
        return Err(AppError::invalid("", "responses-paper-empty"));
    };
    leading::show_help_next_if(alarming);
    if let Some(words) = words {
        page::hand_back(&words);
    }
    RequestContext::current().redirect_with_flash(paths::responses::TypeIn(&survey.code.0), "responses-paper-kept");
    Ok(())
}
