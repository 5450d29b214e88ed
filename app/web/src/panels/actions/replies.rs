//! A panel's replies to young people.

use leptos::prelude::*;

use domain::{
    error::AppError,
    ids::{MeetingId, ReplyId},
    lang::Welsh,
    paths,
};

/// Writes a reply to voices of a meeting, in at least one language. It is released later.
#[server(prefix = "/do", endpoint = "panels/reply")]
pub async fn reply(
    slug: String,
    meeting: MeetingId,
    #[server(default)] theme: String,
    #[server(default)] voices: Vec<String>,
    #[server(default)] text_en: String,
    #[server(default)] text_cy: String,
    #[server(default)] changed_en: String,
    #[server(default)] changed_cy: String,
    once: String,
) -> Result<(), AppError> {
    use super::field;
    use domain::{
        error::{Problems, Sentence},
        lang::Both,
    };
    use platform::{
        guard::{PanelMember, PanelReader, require},
        request::Req,
    };
    let cx = require::<PanelMember>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = Problems::default();
    let voices: Vec<_> = voices.iter().filter_map(|id| id.parse().ok()).collect();
    if voices.is_empty() {
        problems.push("voices", Sentence::new("panels-reply-voices"));
    }
    let text = Both::new(
        field::text(&mut problems, "text_en", &text_en, 4_000),
        field::text(&mut problems, "text_cy", &text_cy, 4_000),
    );
    if text.en.is_empty() && text.cy.is_empty() {
        problems.push(cx.lang().pick("text_en", "text_cy"), Sentence::new("panels-reply-empty"));
    }
    let changed = Both::new(
        field::text(&mut problems, "changed_en", &changed_en, 4_000),
        field::text(&mut problems, "changed_cy", &changed_cy, 4_000),
    );
    problems.check()?;
    let theme = Some(theme).filter(|theme| !theme.is_empty());
    let new = store::panels::NewReply { meeting, theme, text, changed, voices };
    let id = store::panels::add_reply_once(&cx, panel.id, new, &once).await?;
    Req::current().go_saying(paths::panels::Reply(&slug, meeting, id.parse()?), "release-flash-written");
    Ok(())
}

/// Rewrites a reply: a draft, a correction with a reason, or its other language.
#[server(prefix = "/do", endpoint = "panels/write-reply")]
pub async fn write_reply(
    slug: String,
    meeting: MeetingId,
    reply: ReplyId,
    revision: i64,
    #[server(default)] text_en: String,
    #[server(default)] text_cy: Welsh,
    #[server(default)] changed_en: String,
    #[server(default)] changed_cy: Welsh,
    #[server(default)] reason_en: String,
    #[server(default)] reason_cy: Welsh,
) -> Result<(), AppError> {
    use super::field;
    use domain::{
        error::{Problems, Sentence},
        lang::Both,
    };
    use platform::{
        guard::{PanelReader, Releaser, require},
        request::Req,
    };
    use store::{panels::saying, release::Words};
    let cx = require::<Releaser>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = Problems::default();
    let mut both = |name: &str, en: &str, cy: &str, most: usize| {
        let en = field::text(&mut problems, &format!("{name}_en"), en, most);
        Both::new(en, field::text(&mut problems, &format!("{name}_cy"), cy, most))
    };
    let text = both("text", &text_en, &text_cy, 4_000);
    let changed = both("changed", &changed_en, &changed_cy, 4_000);
    let reason = both("reason", &reason_en, &reason_cy, 1_000);
    if text.en.is_empty() && text.cy.is_empty() {
        problems.push(cx.lang().pick("text_en", "text_cy"), Sentence::new("panels-reply-empty"));
    }
    problems.check()?;
    let mut said = (Words { text, changed, ..Words::default() }, reason);
    if !text_cy.is_there() {
        let (words, reason) = saying::reply(&cx, panel.id, reply).await?.in_form();
        said.0.text = said.0.text.keeping(&text_cy, &words.text);
        said.0.changed = said.0.changed.keeping(&changed_cy, &words.changed);
        said.1 = said.1.keeping(&reason_cy, &reason);
    }
    saying::write_reply(&cx, panel.id, reply, revision, said).await?;
    Req::current().go_saying(paths::panels::Reply(&slug, meeting, reply), "release-flash-written");
    Ok(())
}
