//! Sheets that came back on paper, typed in by an officer: one page with every question, then the next sheet. A sheet
//! is a response like any other: its texts are moderated, and its receipt is handed back.

pub(crate) mod page;

use std::collections::HashMap;

use leptos::prelude::*;

use domain::error::AppError;
use domain::paths;
use domain::responses::model::Posted;

pub(super) use page::page;

/// Stores one sheet; once, however often the form is posted.
#[server(prefix = "/do", endpoint = "responses/paper")]
pub async fn type_in(
    code: String,
    #[server(default)] answers: HashMap<String, Posted>,
    once: String,
) -> Result<(), AppError> {
    use super::{keeping, pages};
    use crate::voices::danger::leading;
    use platform::{
        guard::{Officer, Visitor, require},
        request::Req,
    };
    use store::responses::Outcome;
    let cx = require::<Officer>().await?;
    let visitor = require::<Visitor>().await?;
    let survey = pages::survey(&visitor, &code).await?;
    let given = keeping::sheet(&survey.document, &answers).await?;
    let outcome = store::flows::submit::type_in(&cx, &visitor, &survey, &once, given).await?;
    let Outcome::Sent { words, alarming, .. } = outcome else {
        return Err(AppError::invalid("", "responses-paper-empty"));
    };
    leading::lead_if(alarming);
    if let Some(words) = words {
        page::hand_back(&words);
    }
    Req::current().go_saying(paths::responses::TypeIn(&survey.code.0), "responses-paper-kept");
    Ok(())
}
