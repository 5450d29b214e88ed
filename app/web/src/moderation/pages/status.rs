//! A voice for an officer who has not claimed it: its state, and what has come of it.

use leptos::prelude::*;

use super::queue_field;
use crate::{
    moderation::{actions::Claim, translation},
    voices::pages::why_not_shared,
};
use domain::{error::AppError, ids::VoiceId, moderation::lifecycle::Voice, paths};
use platform::{
    guard::{Cx, Officer},
    i18n::{href, t, tr},
};
use store::voices::moderation::Case;
use ui::{
    Banner, Button, ButtonKind, LinkButton, Quote,
    form::{self, Form},
};

/// What such an officer can read: the shared words, or why it was not shared.
pub fn outcome(case: &Case) -> AnyView {
    match &case.voice {
        Voice::Shared { text, .. } => view! {
            <section>
                <h2>{t("moderation-shared-words")}</h2>
                <Quote text=text.clone() lang=case.lang/>
                {case.pictures.iter().map(|picture| view! {
                    <p><img src=paths::voices::Picture(picture.id, "small").to_string() alt=t("moderation-picture-alt") width="240"/></p>
                }).collect_view()}
                {(!text.is_empty()).then(|| translation::form_of(case))}
            </section>
        }
        .into_any(),
        Voice::NotShared { reason, words } => view! {
            <section>
                <h2>{t("moderation-told-writer")}</h2>
                <p>{why_not_shared(*reason, case.opened)}</p>
                {words.clone().map(|words| view! { <blockquote dir="auto">{words}</blockquote> })}
            </section>
        }
        .into_any(),
        Voice::Withdrawn => view! { <Banner><p>{t("moderation-withdrawn")}</p></Banner> {kept()} }.into_any(),
        Voice::New | Voice::Held { .. } | Voice::InReview { .. } => {
            view! { <section><h2>{t("moderation-said")}</h2><p>{t("moderation-closed")}</p>{kept()}</section> }
                .into_any()
        }
    }
}

/// What an officer had typed when another decided first: shown, so that they can copy it.
fn kept() -> Vec<impl IntoView> {
    let written = ["note", "words", "text"]
        .into_iter()
        .filter_map(form::submitted_value)
        .filter(|words| !words.trim().is_empty());
    written
        .map(|words| view! { <p>{t("moderation-kept")}</p><blockquote class="kept-words" dir="auto">{words}</blockquote> })
        .collect()
}

/// The state of a voice, for an officer who has not claimed it.
#[derive(Clone)]
pub struct Status {
    words: String,
    /// It can be claimed.
    free: bool,
}

impl Status {
    /// The words about the state, and the buttons.
    pub fn draw(&self, case: &Case) -> impl IntoView + use<> {
        let (id, concern) = (case.id.to_string(), concern_link(case.id));
        view! {
            <p>{self.words.clone()}</p>
            {self.free.then(|| view! {
                <Form<Claim>>
                    <input type="hidden" name="voice" value=id/>
                    {queue_field()}
                    <Button>{t("moderation-claim-read")}</Button>
                </Form<Claim>>
            })}
            {concern}
        }
    }
}

/// Loads that state.
pub async fn status(cx: &Cx<Officer>, case: &Case) -> Result<Status, AppError> {
    let status = match &case.voice {
        Voice::InReview { claim, .. } if !claim.has_lapsed(cx.now()) => {
            let name = store::people::names_of(cx, &[claim.by]).await?.remove(&claim.by).unwrap_or_default();
            let until = claim.until.in_london().strftime("%H:%M").to_string();
            let words = tr("moderation-theirs", &[("name", name.into()), ("until", until.into())]);
            Status { words, free: false }
        }
        Voice::New | Voice::Held { .. } | Voice::InReview { .. } => Status { words: t("moderation-free"), free: true },
        Voice::Shared { .. } => Status { words: way(cx, case.id).await?, free: false },
        Voice::NotShared { .. } | Voice::Withdrawn => Status { words: t("moderation-decided"), free: false },
    };
    Ok(status)
}

/// How far a shared voice has come with its panel.
async fn way(cx: &Cx<Officer>, id: VoiceId) -> Result<String, AppError> {
    let way = store::panels::progress_of_voices(cx, &[id]).await?.remove(&id);
    Ok(match way {
        None => t("moderation-way-none"),
        Some(way) if way.reply.is_some() => t("moderation-way-answered"),
        Some(way) => tr("moderation-way-panel", &[("panel", way.panel.get(cx.lang()).to_owned().into())]),
    })
}

/// The link to raising a concern about it.
pub fn concern_link(id: VoiceId) -> impl IntoView {
    view! {
        <p><LinkButton href=href(paths::safeguarding::Raise(id)) kind=ButtonKind::Danger>{t("moderation-concern")}</LinkButton></p>
    }
}
