//! What a member and an officer do with *what we heard*: the members' summary of a survey. What is
//! written is for those who work with the survey until an officer releases it; what was released stays
//! as it was until the next release.

use leptos::prelude::*;

use domain::{
    error::{AppError, FieldErrors, Message},
    lang::TypedText,
    paths,
    surveys::model::SurveyCode,
    text::normalize,
};
use platform::{
    guard::{Author, Officer, require},
    request::RequestContext,
};

/// The most characters of a summary, in each language.
pub const LONGEST: usize = 2_000;

/// Saves the summary as it is being written. `revision` is the one that was read; 0 if there was none.
#[server(prefix = "/do", endpoint = "responses/keep-heard")]
pub async fn keep_heard(code: String, #[server(default)] revision: i64, text: TypedText) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    let code = SurveyCode::parse(&code).ok_or(AppError::NotFound)?;
    let text = text.tidied(normalize);
    let mut problems = FieldErrors::default();
    for (lang, words) in text.iter() {
        if words.chars().count() > LONGEST {
            problems.push(&lang.field("text"), Message::new("form-too-long").with("max", LONGEST));
        }
    }
    if text.words().is_empty() {
        problems.push(&cx.lang().field("text"), Message::new("responses-heard-empty"));
    }
    problems.check()?;
    store::responses::keep_heard(&cx, &code, revision, &text).await?;
    RequestContext::current().redirect_with_flash(paths::results::Heard(&code.0), "responses-heard-kept");
    Ok(())
}

/// An officer has read it and makes it public with the results.
#[server(prefix = "/do", endpoint = "responses/release-heard")]
pub async fn release_heard(code: String, revision: i64) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let code = SurveyCode::parse(&code).ok_or(AppError::NotFound)?;
    store::responses::release_heard(&cx, &code, revision).await?;
    RequestContext::current().redirect_with_flash(paths::results::One(&code.0), "responses-heard-released");
    Ok(())
}
