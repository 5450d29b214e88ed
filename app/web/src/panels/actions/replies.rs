//! A panel's replies to young people.

use leptos::prelude::*;

use super::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{MeetingId, ReplyId},
    lang::TypedText,
    paths,
};
use platform::{
    guard::{PanelReader, Releaser, require},
    request::RequestContext,
};
use store::{panels::saying, release::Words};

/// Writes a reply to voices of a meeting or about a statement of the pledge, in at least one language. It is released
/// later.
#[server(prefix = "/do", endpoint = "panels/reply")]
pub async fn reply(
    slug: String,
    meeting: MeetingId,
    /// The item about a statement of the pledge, or empty for a reply to voices of a theme.
    #[server(default)]
    item: String,
    #[server(default)] theme: String,
    #[server(default)] voices: Vec<String>,
    #[server(default)] text: TypedText,
    #[server(default)] changed: TypedText,
    once: String,
) -> Result<(), AppError> {
    let cx = require::<Releaser>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let voices: Vec<_> = voices.iter().filter_map(|id| id.parse().ok()).collect();
    let item = item.parse().ok();
    if voices.is_empty() && item.is_none() {
        problems.push("voices", Message::new("panels-reply-voices"));
    }
    let text = field::texts(&mut problems, "text", text, 4_000).words();
    if text.is_empty() {
        problems.push(&cx.lang().field("text"), Message::new("panels-reply-empty"));
    }
    let changed = field::texts(&mut problems, "changed", changed, 4_000).words();
    problems.check()?;
    let theme = Some(theme).filter(|theme| !theme.is_empty());
    let new = store::panels::NewReply { meeting, item, theme, text, changed, voices };
    let id = store::panels::add_reply_once(&cx, panel.id, new, &once).await?;
    RequestContext::current()
        .redirect_with_flash(paths::panels::Reply(&slug, meeting, id.parse()?), "release-flash-written");
    Ok(())
}

/// Rewrites a reply: a draft, a correction with a reason, or its other language.
#[server(prefix = "/do", endpoint = "panels/write-reply")]
pub async fn write_reply(
    slug: String,
    meeting: MeetingId,
    reply: ReplyId,
    revision: i64,
    #[server(default)] text: TypedText,
    #[server(default)] changed: TypedText,
    #[server(default)] reason: TypedText,
) -> Result<(), AppError> {
    let cx = require::<Releaser>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let text = field::texts(&mut problems, "text", text, 4_000);
    let changed = field::texts(&mut problems, "changed", changed, 4_000);
    let reason = field::texts(&mut problems, "reason", reason, 1_000);
    if text.words().is_empty() {
        problems.push(&cx.lang().field("text"), Message::new("panels-reply-empty"));
    }
    problems.check()?;
    let (before, why) = saying::reply(&cx, panel.id, reply).await?.in_form();
    let (text, changed) = (text.keeping(&before.text), changed.keeping(&before.changed));
    let words = Words { text, changed, ..Words::default() };
    saying::write_reply(&cx, panel.id, reply, revision, (words, reason.keeping(&why))).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Reply(&slug, meeting, reply), "release-flash-written");
    Ok(())
}
