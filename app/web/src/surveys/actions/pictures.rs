//! A picture for a survey.

use leptos::prelude::*;

use domain::{error::AppError, lang::TypedText, paths};

/// Stores a picture to be shown beside questions and answers, with a description.
#[server(prefix = "/do", endpoint = "surveys/picture")]
pub async fn add_picture(code: String, words: TypedText, once: String) -> Result<(), AppError> {
    use domain::error::{Problems, Sentence};
    use domain::surveys::{editing, forms::code_of};
    use platform::{
        guard::{Author, require},
        images,
        request::Req,
    };
    let cx = require::<Author>().await?;
    let code = code_of(&code)?;
    let words = words.tidied(editing::one_line).words();
    let mut problems = Problems::default();
    let upload = Req::current().uploads.0.iter().find(|upload| upload.field == "picture").cloned();
    let drawn = match upload {
        None => {
            problems.push("picture", Sentence::new("surveys-picture-empty"));
            None
        }
        Some(upload) if upload.too_large => {
            problems.push("picture", Sentence::new(images::Refused::TooLarge.key()));
            None
        }
        Some(upload) => match images::redraw_in_turn(upload.bytes, Req::current().source).await? {
            Ok(drawn) => Some(drawn),
            Err(refused) => {
                problems.push("picture", Sentence::new(refused.key()));
                None
            }
        },
    };
    if words.is_empty() {
        problems.push(&cx.lang().field("words"), Sentence::new("surveys-picture-words-empty"));
    }
    editing::limit(&mut problems, "words", &words, editing::OPTION);
    problems.check()?;
    let drawn = drawn.ok_or(AppError::Internal)?;
    store::surveys::add_picture(&cx, &code, &words, drawn, &once).await?;
    Req::current().go_saying(paths::surveys::Pictures(&code.0), "surveys-flash-saved");
    Ok(())
}
