//! Wording a role description, or the letter to areas, anew.

use leptos::prelude::*;

use crate::panels::actions::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    lang::TypedText,
    panels::texts::{LONGEST_TEXT, PanelText, check_letter},
    paths,
};
use platform::{
    guard::{Clerk, PanelReader, require},
    request::RequestContext,
};
use store::panels::texts;

/// Words a text anew; where all of it is taken away, the program's own words are read again.
#[server(prefix = "/do", endpoint = "panels/reword")]
pub async fn reword(
    slug: String,
    what: String,
    #[server(default)] text: TypedText,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let what = PanelText::parse(&what).ok_or(AppError::NotFound)?;
    let mut problems = FieldErrors::default();
    let text = field::texts(&mut problems, "text", text, LONGEST_TEXT);
    let words = text.words();
    if !words.is_empty() {
        for lang in platform::i18n::languages().missing(&words) {
            problems.push(&lang.field("text"), Message::new("body-other-language"));
        }
    }
    if what == PanelText::Letter {
        words.iter().for_each(|(lang, letter)| check_letter(&mut problems, &lang.field("text"), letter));
    }
    problems.check()?;
    let changed = texts::reword(&cx, panel.id, what, &text, &read).await?;
    let said = if changed { "role-flash-saved" } else { "body-flash-same" };
    RequestContext::current().redirect_with_flash(paths::panels::Roles(&slug), said);
    Ok(())
}
