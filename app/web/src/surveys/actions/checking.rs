//! Comments on single questions, and who else is at the survey.

use leptos::prelude::*;

use domain::{
    error::AppError,
    ids::CommentId,
    paths::{self, Path},
    surveys::{editing, forms::code_of},
    text::{normalize, require_max_chars},
};
use platform::{
    guard::{Author, require},
    request::RequestContext,
};

/// Adds a comment on a question, or on the whole survey if `question` is empty.
#[server(prefix = "/do", endpoint = "surveys/comment")]
pub async fn comment(
    code: String,
    #[server(default)] question: String,
    text: String,
    once: String,
) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    let code = code_of(&code)?;
    let text = normalize(&text);
    if text.is_empty() {
        return Err(AppError::invalid("text", "surveys-comment-empty"));
    }
    require_max_chars("text", &text, editing::INTRO)?;
    store::surveys::comment(&cx, &code, &question, &text, &once).await?;
    let place = if question.is_empty() { "comments".to_owned() } else { question };
    RequestContext::current()
        .redirect_with_flash(paths::surveys::Overview(&code.0).at(place), "surveys-flash-commented");
    Ok(())
}

/// Marks a comment as settled.
#[server(prefix = "/do", endpoint = "surveys/settle")]
pub async fn settle(code: String, comment: String) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    let code = code_of(&code)?;
    let comment: CommentId = comment.parse()?;
    let question = store::surveys::settle(&cx, &code, comment).await?;
    RequestContext::current().redirect(paths::surveys::Overview(&code.0).at(question));
    Ok(())
}

/// Notes that the reader is at this survey; returns who else is.
#[server(prefix = "/do", endpoint = "surveys/here")]
pub async fn here(code: String) -> Result<Vec<String>, AppError> {
    let cx = require::<Author>().await?;
    store::surveys::here(&cx, &code_of(&code)?).await
}
