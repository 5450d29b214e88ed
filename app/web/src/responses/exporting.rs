//! An officer's export of a survey's texts as they were written, before moderation: the officer gives a reason, the
//! audit log has it, and for a few minutes they can fetch the file.

use leptos::prelude::*;

use super::results::{check, file_of_rows, pass};
use domain::{
    error::AppError,
    surveys::model::SurveyCode,
    text::{normalize, require_max_chars},
};
use platform::{
    guard::{Officer, require},
    request::RequestContext,
};
use store::surveys::by_code;

/// The longest reason.
pub const LONGEST_REASON: usize = 300;

/// Takes the reason and goes on to the file. `kind` is `xlsx`, `csv` or `json`.
#[server(prefix = "/do", endpoint = "responses/export-originals")]
pub async fn export_originals(
    code: String,
    #[server(default)] kind: String,
    #[server(default)] why: String,
) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let code = SurveyCode::parse(&code).ok_or(AppError::NotFound)?;
    let survey = by_code(&cx, &code).await?.ok_or(AppError::NotFound)?;
    let id = survey.id;
    check(&cx, survey).await?;
    let why = normalize(&why);
    if why.is_empty() {
        return Err(AppError::invalid("why", "responses-export-why-missing"));
    }
    require_max_chars("why", &why, LONGEST_REASON)?;
    let kind = ["csv", "json"].into_iter().find(|known| *known == kind).unwrap_or("xlsx");
    store::responses::exported(&cx, id, &format!("{kind}, unmoderated words: {why}")).await?;
    RequestContext::current().redirect(file_of_rows(&code.0, kind).asking(&pass(&cx, id)?));
    Ok(())
}
