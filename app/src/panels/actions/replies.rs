//! What a panel says back to young people.

use leptos::prelude::*;

use crate::{
    error::AppError,
    ids::{MeetingId, ReplyId},
};

/// Answers voices of a meeting, in one language at least.
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
    use crate::{
        error::{Problems, Sentence},
        lang::Both,
        page::Req,
        panels::store,
        platform::{
            guard::{PanelMember, PanelReader, require},
            once,
        },
    };
    let cx = require::<PanelMember>().await?;
    let panel = store::open(&cx.also::<PanelReader>()?, &slug).await?;
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
    let mut tx = cx.begin().await?;
    if once::take(&tx, "reply", &once, cx.now()).await?.is_none() {
        let theme = Some(theme).filter(|theme| !theme.is_empty());
        let new = store::NewReply { meeting, theme, text, changed, voices };
        let id = store::add_reply(&cx, &mut tx, panel.id, new).await?;
        once::done(&tx, "reply", &once, &id.to_string()).await?;
    }
    cx.commit(tx).await?;
    Req::current().go_saying(&format!("/panels/{slug}/meetings/{meeting}/pack"), "panels-flash-replied");
    Ok(())
}

/// Adds the language that a reply has not been written in yet.
#[server(prefix = "/do", endpoint = "panels/translate")]
pub async fn translate(
    slug: String,
    meeting: MeetingId,
    reply: ReplyId,
    #[server(default)] text_en: String,
    #[server(default)] text_cy: String,
    #[server(default)] changed_en: String,
    #[server(default)] changed_cy: String,
) -> Result<(), AppError> {
    use super::field;
    use crate::{
        error::{Problems, Sentence},
        lang::Both,
        page::Req,
        panels::store,
        platform::guard::{PanelReader, require},
    };
    let cx = require::<PanelReader>().await?;
    let panel = store::open(&cx, &slug).await?;
    let mut problems = Problems::default();
    let text = Both::new(
        field::text(&mut problems, "text_en", &text_en, 4_000),
        field::text(&mut problems, "text_cy", &text_cy, 4_000),
    );
    let changed = Both::new(
        field::text(&mut problems, "changed_en", &changed_en, 4_000),
        field::text(&mut problems, "changed_cy", &changed_cy, 4_000),
    );
    if text.en.is_empty() && text.cy.is_empty() {
        problems.push(cx.lang().pick("text_en", "text_cy"), Sentence::new("panels-reply-empty"));
    }
    problems.check()?;
    store::translate(&cx, panel.id, reply, text, changed).await?;
    Req::current().go_saying(&format!("/panels/{slug}/meetings/{meeting}/pack"), "panels-flash-translated");
    Ok(())
}
