//! What came back on paper, typed in by an officer: one page with every question, and the next sheet after it.
//! A sheet is a response like any other: its texts wait for moderation, its receipt is four words to hand back.

pub(crate) mod page;

use std::collections::HashMap;

use leptos::prelude::*;

use domain::error::AppError;
use domain::responses::model::Posted;

pub(super) use page::page;

/// Keeps one sheet. The same form again keeps it once.
#[server(prefix = "/do", endpoint = "responses/paper")]
pub async fn type_in(
    code: String,
    #[server(default)] answers: HashMap<String, Posted>,
    once: String,
) -> Result<(), AppError> {
    use super::{keeping, pages};
    use platform::{
        guard::{Officer, Visitor, require},
        request::Req,
    };
    use store::responses::Outcome;
    let cx = require::<Officer>().await?;
    let visitor = require::<Visitor>().await?;
    let survey = pages::survey(&visitor, &code).await?;
    let given = keeping::sheet(&survey.document, &answers).await?;
    let outcome = store::responses::type_in(&cx, &visitor, &survey, &once, given).await?;
    let Outcome::Sent(words) = outcome else { return Err(AppError::invalid("", "responses-paper-empty")) };
    if let Some(words) = words {
        page::hand_back(&words);
    }
    Req::current().go_saying(&format!("/surveys/{}/paper/type", survey.code.0), "responses-paper-kept");
    Ok(())
}
