//! A picture for a survey.

use leptos::prelude::*;

use domain::{
    error::{AppError, FieldErrors, Message},
    lang::TypedText,
    paths,
    surveys::{editing, forms::code_of},
};
use platform::{
    guard::{Author, require},
    images,
    request::RequestContext,
};

/// Stores a picture to be shown beside questions and answers, with a description.
#[server(prefix = "/do", endpoint = "surveys/picture")]
pub async fn add_picture(code: String, words: TypedText, once: String) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    let code = code_of(&code)?;
    let words = words.tidied(editing::one_line).words();
    let mut problems = FieldErrors::default();
    let upload = RequestContext::current().uploads.0.iter().find(|upload| upload.field == "picture").cloned();
    let drawn = match upload {
        None => {
            problems.push("picture", Message::new("surveys-picture-empty"));
            None
        }
        Some(upload) if upload.too_large => {
            problems.push("picture", Message::new(images::Refused::TooLarge.key()));
            None
        }
        Some(upload) => match images::redraw_in_turn(upload.bytes, RequestContext::current().source).await? {
            Ok(drawn) => Some(drawn),
            Err(refused) => {
                problems.push("picture", Message::new(refused.key()));
                None
            }
        },
    };
    if words.is_empty() {
        problems.push(&cx.lang().field("words"), Message::new("surveys-picture-words-empty"));
    }
    editing::max_chars_each(&mut problems, "words", &words, editing::OPTION);
    problems.check()?;
    let drawn = drawn.ok_or(AppError::Internal)?;
    store::surveys::add_picture(&cx, &code, &words, drawn, &once).await?;
    RequestContext::current().redirect_with_flash(paths::surveys::Pictures(&code.0), "surveys-flash-saved");
    Ok(())
}
