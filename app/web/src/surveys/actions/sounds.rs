//! The recording of a question in Easy Read.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::sounds;
use domain::{
    error::AppError,
    paths,
    surveys::{editing, forms::code_of},
};
use platform::{
    guard::{Author, require},
    request::RequestContext,
};
use store::surveys::EditBase;

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
    let changes = sounds::sent(&no_sound)?;
    let seen = EditBase::of(revision, &question, &read);
    store::surveys::save_sounds(&cx, &code, seen, &question, changes, editing::one_line(&why)).await?;
    RequestContext::current().redirect_with_flash(paths::surveys::Recording(&code.0, &question), "surveys-flash-saved");
    Ok(())
}
