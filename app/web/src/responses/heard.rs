//! What a member and an officer do with *what we heard*: the members' summary of a survey. What is
//! written is for those who work with the survey until an officer releases it; what was released stays
//! as it was until the next release.

use leptos::prelude::*;

use domain::error::AppError;

use domain::{
    error::{Problems, Sentence},
    lang::{Both, Welsh},
    paths,
    surveys::model::SurveyCode,
    text::tidy,
};
use platform::{
    guard::{Author, Officer, require},
    request::Req,
};

/// The most characters of a summary, in each language.
pub const LONGEST: usize = 2_000;

/// Saves the summary as it is being written. `revision` is the one that was read; 0 if there was none.
#[server(prefix = "/do", endpoint = "responses/keep-heard")]
pub async fn keep_heard(
    code: String,
    #[server(default)] revision: i64,
    text_en: String,
    #[server(default)] text_cy: Welsh,
) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    let code = SurveyCode::parse(&code).ok_or(AppError::NotFound)?;
    let text = Both::new(tidy(&text_en), tidy(&text_cy));
    let mut problems = Problems::default();
    for (field, words) in [("text_en", &text.en), ("text_cy", &text.cy)] {
        if words.chars().count() > LONGEST {
            problems.push(field, Sentence::new("form-too-long").with("max", LONGEST));
        }
    }
    if text.en.is_empty() && text.cy.is_empty() {
        let field = format!("text_{}", cx.lang().tag());
        problems.push(&field, Sentence::new("responses-heard-empty"));
    }
    problems.check()?;
    store::responses::keep_heard(&cx, &code, revision, (text, text_cy)).await?;
    Req::current().go_saying(paths::results::Heard(&code.0), "responses-heard-kept");
    Ok(())
}

/// An officer has read it and makes it public with the results.
#[server(prefix = "/do", endpoint = "responses/release-heard")]
pub async fn release_heard(code: String, revision: i64) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let code = SurveyCode::parse(&code).ok_or(AppError::NotFound)?;
    store::responses::release_heard(&cx, &code, revision).await?;
    Req::current().go_saying(paths::results::One(&code.0), "responses-heard-released");
    Ok(())
}
