//! The recording of a question in Easy Read.

use std::collections::HashMap;

use leptos::prelude::*;

use domain::{
    error::{AppError, FieldErrors, Message},
    lang::Lang,
    paths,
    surveys::{editing, forms::code_of},
};
use platform::{
    guard::{Author, require},
    request::RequestContext,
    sounds::{self, Refused},
};
use store::surveys::{EditBase, SoundChange};

/// Stores a recording in each language that was sent, as `sound[en]` and `sound[cy]`; `no_sound[en]` removes the present
/// one.
#[server(prefix = "/do", endpoint = "surveys/sound")]
pub async fn save_sound(
    code: String,
    revision: i64,
    question: String,
    #[server(default)] no_sound: HashMap<String, String>,
    #[server(default)] why: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    let code = code_of(&code)?;
    let req = RequestContext::current();
    let (mut problems, mut changes) = (FieldErrors::default(), Vec::new());
    for lang in Lang::ALL {
        let gone = no_sound.get(lang.tag()).is_some_and(|ticked| !ticked.is_empty());
        let field = lang.field("sound");
        let taken = req
            .uploads
            .0
            .iter()
            .find(|upload| upload.field == field)
            .map(|upload| if upload.too_large { Err(Refused::TooLarge) } else { sounds::take(&upload.bytes) });
        match taken {
            Some(Ok(recording)) => changes.push(SoundChange { lang, recording: Some(recording) }),
            Some(Err(refused)) => problems.push(&field, Message::new(refused.key())),
            None if gone => changes.push(SoundChange { lang, recording: None }),
            None => {}
        }
    }
    if changes.is_empty() && problems.0.is_empty() {
        problems.push(&cx.lang().field("sound"), Message::new("surveys-sound-empty"));
    }
    problems.check()?;
    let seen = EditBase::of(revision, &question, &read);
    store::surveys::save_sounds(&cx, &code, seen, &question, changes, editing::one_line(&why)).await?;
    req.redirect_with_flash(paths::surveys::Recording(&code.0, &question), "surveys-flash-saved");
    Ok(())
}
