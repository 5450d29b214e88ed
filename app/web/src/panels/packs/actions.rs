//! What a reader keeps of a pack.

use std::collections::HashMap;

use leptos::prelude::*;

use super::notes::MOST;
use crate::panels::actions::field;
use domain::{
    error::{AppError, FieldErrors},
    ids::{ItemId, MeetingId},
    panels::keys::field_key,
    paths::{self, Path as _},
};
use platform::{
    guard::{PanelReader, require},
    request::RequestContext,
};
use store::panels::notes::Note;

/// Keeps a reader's own note of an item, and whether they have a bookmark on it.
#[server(prefix = "/do", endpoint = "panels/keep-note")]
pub async fn keep_note(
    slug: String,
    meeting: MeetingId,
    item: ItemId,
    #[server(default)] note: HashMap<String, String>,
    #[server(default)] bookmarked: String,
) -> Result<(), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, &slug).await?;
    let key = field_key(item);
    let mut problems = FieldErrors::default();
    let typed = note.get(&key).map(String::as_str).unwrap_or_default();
    let words = field::text(&mut problems, &format!("note[{key}]"), typed, MOST);
    problems.check()?;
    let note = Note { words, bookmarked: !bookmarked.is_empty() };
    store::panels::notes::keep(&cx, panel.id, item, note).await?;
    RequestContext::current().redirect(paths::panels::Pack(&slug, meeting).at(format!("item-{item}")));
    Ok(())
}

/// Keeps that the reader has read the pack as it is now.
#[server(prefix = "/do", endpoint = "panels/mark-read")]
pub async fn mark_read(slug: String, meeting: MeetingId) -> Result<(), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, &slug).await?;
    store::panels::pack::mark_read(&cx, panel.id, meeting).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Pack(&slug, meeting), "pack-flash-read");
    Ok(())
}
