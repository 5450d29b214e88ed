//! `/panels/{slug}/meetings/{id}/screen`: the item now and what young people said of it, large, for everybody in the
//! room. It has no name, and of a restricted item nothing but that it is one, whoever shows it: a screen has no reader.

use std::{convert::Infallible, time::Duration};

use axum::{
    http::HeaderValue,
    response::{
        IntoResponse as _, Sse,
        sse::{Event, KeepAlive},
    },
};
use futures::stream;
use leptos::prelude::*;

use crate::{
    page::{PageResponse, html},
    panels::pages::asked,
};
use domain::{
    error::AppError,
    lang::{Lang, Languages},
    panels::model::Access,
    paths,
};
use platform::{
    guard::{Cx, PanelReader, require},
    i18n::{LangText, href, languages, t, tr},
    request::RequestContext,
};
use store::{
    panels::{Item, Meeting, room},
    voices::SharedVoice,
};
use ui::{Quote, Script, frame::Audience};

/// How often it is looked whether something is different.
const PACE: Duration = Duration::from_secs(2);
/// A browser's connection is closed after so many looks and opened anew, so that somebody who may no longer look sees
/// no more, and a server can stop soon.
const LOOKS: u32 = 10;

/// The most shared voices on an item's theme that are shown with it.
const MOST_ON_THEME: u64 = 8;

/// What the room sees.
struct Seen {
    /// From 1, and the item.
    item: Option<(usize, Item)>,
    voices: Vec<SharedVoice>,
}

async fn read(cx: &Cx<PanelReader>, meeting: &Meeting) -> Result<Seen, AppError> {
    let Some(now) = room::now(cx, meeting.id).await? else { return Ok(Seen { item: None, voices: Vec::new() }) };
    let items = store::panels::items(cx, meeting.id).await?;
    let item = (1..).zip(items).find(|(_, item)| item.id == now.item);
    let shown = item.as_ref().filter(|(_, item)| item.access == Access::Public);
    let ids = shown.map(|(_, item)| item.voices.clone()).unwrap_or_default();
    let mut voices = if ids.is_empty() { Vec::new() } else { store::voices::shared(cx, &ids).await? };
    // Beside a report there is what young people have told us on its theme.
    if let Some(theme) = shown.and_then(|(_, item)| item.theme.clone()) {
        let more = store::voices::on_themes(cx, &[theme], MOST_ON_THEME).await?;
        voices.extend(more.into_iter().filter(|one| !ids.contains(&one.id)));
    }
    voices.retain(|voice| !voice.withdrawn);
    Ok(Seen { item, voices })
}

/// The screen, without script: it says how to look again, because nothing reloads by itself (WCAG 2.2.1).
pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let (panel, meeting) = asked(&cx).await?;
    if !meeting.state.is_published() {
        return Err(AppError::conflict("room-not-yet"));
    }
    let seen = read(&cx, &meeting).await?;
    let events = href(paths::panels::ScreenEvents(&panel.slug, meeting.id));
    let again = href(RequestContext::current().current_url());
    let title = tr("screen-title", &[("panel", panel.name.get(cx.lang()).to_owned().into())]);
    html(
        title.clone(),
        Audience::Bare,
        view! {
            <div class="screen">
                <p class="soft">{title}</p>
                <div id="live" data-events=events>{live(seen, cx.lang())}</div>
                <noscript><p><a href=again>{t("screen-again")}</a></p></noscript>
            </div>
            <Script name="wall" defer=true/>
        },
    )
}

/// The part that is drawn anew.
fn live(seen: Seen, lang: Lang) -> impl IntoView {
    let Some((number, item)) = seen.item else {
        return view! { <h1>{t("screen-before")}</h1> }.into_any();
    };
    if item.access == Access::Restricted {
        return view! { <p class="figure">{number}</p><h1>{t("screen-restricted")}</h1> }.into_any();
    }
    let voices = seen.voices.into_iter().map(|voice| {
        let translation = voice.translated_for(lang);
        view! { <Quote text=voice.text lang=voice.lang translation/> }
    });
    view! { <p class="figure">{number}</p><h1>{LangText::of(&item.title)}</h1>{voices.collect_view()} }.into_any()
}

/// The same as server-sent events, each with a piece of HTML.
pub(super) async fn events() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let (_, meeting) = asked(&cx).await?;
    if !meeting.state.is_published() {
        return Err(AppError::conflict("room-not-yet"));
    }
    let langs = languages();
    let stream = stream::unfold((cx, meeting, String::new(), 0), move |(cx, meeting, before, looked)| async move {
        let (mut looked, mut first) = (looked, before.is_empty());
        loop {
            if !first {
                tokio::time::sleep(PACE).await;
            }
            first = false;
            looked += 1;
            if looked > LOOKS {
                return None;
            }
            // If the database does not answer, the room goes on seeing what it saw.
            let Ok(seen) = read(&cx, &meeting).await else { continue };
            let now = drawn(seen, cx.lang(), langs);
            if now != before {
                let event = Event::default().data(&now).retry(Duration::from_secs(1));
                return Some((Ok::<_, Infallible>(event), (cx, meeting, now, looked)));
            }
        }
    });
    let mut answer = Sse::new(stream).keep_alive(KeepAlive::default()).into_response();
    // Keeps nginx from buffering the events.
    answer.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
    Ok(PageResponse::Raw(answer))
}

/// The changing part as HTML, outside of a page.
fn drawn(seen: Seen, lang: Lang, langs: Languages) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(lang);
        provide_context(langs);
        live(seen, lang).into_any().to_html()
    });
    owner.cleanup();
    // A line end of another kind would end the event.
    html.replace("<!>", "").replace('\r', "")
}
