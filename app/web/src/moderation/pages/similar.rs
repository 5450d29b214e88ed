//! Voices that say nearly the same as the one being read, shared before or waiting; and the voices under its heading.

use leptos::prelude::*;

use super::{looked_at, queue_field, source_words};
use crate::moderation::actions::{Join, Part};
use domain::{
    error::AppError,
    ids::{HeadingId, VoiceId},
    moderation::lifecycle::reference,
    paths,
};
use platform::{
    guard::{Cx, Officer},
    i18n::{InWords as _, href, lang, other_lang, t, tr},
};
use store::voices::moderation::{
    Case, SimilarVoice, SimilarWaiting, headings_of, similar, similar_waiting, waiting_under,
};
use ui::{Button, ButtonKind, Card, Input, Quote, form::Form};

/// Similar voices that were shared before or wait, each with a button that puts both under one heading.
pub async fn suggested(cx: &Cx<Officer>, case: &Case, words: &str) -> Result<Option<AnyView>, AppError> {
    let here = headings_of(cx, &[case.id]).await?.into_iter().next();
    let theme = case.theme.as_deref();
    let shared = if here.is_some() { Vec::new() } else { similar(cx, case.id, theme, words).await? };
    let waiting = similar_waiting(cx, case.id, theme, words, here.as_ref().map(|heading| heading.id)).await?;
    if shared.is_empty() && waiting.is_empty() {
        return Ok(None);
    }
    let ids: Vec<_> = shared.iter().map(|one| one.id).chain(waiting.iter().map(|one| one.id)).collect();
    let headings = headings_of(cx, &ids).await?;
    let title = |of: Option<HeadingId>| {
        let found = headings.iter().chain(&here).find(|heading| Some(heading.id) == of);
        found.map(|heading| heading.title.clone())
    };
    let first = shared.len();
    let cards: Vec<_> = shared
        .into_iter()
        .enumerate()
        .map(|(n, one)| {
            let under = title(one.heading);
            card(n, case.id, one, under)
        })
        .collect();
    let rows: Vec<_> = waiting
        .into_iter()
        .enumerate()
        .map(|(n, one)| {
            let under = title(one.heading.or(here.as_ref().map(|heading| heading.id)));
            row(first + n, cx, case.id, one, under)
        })
        .collect();
    let (no_cards, no_rows) = (cards.is_empty(), rows.is_empty());
    Ok(Some(
        view! {
            {(!no_cards).then(|| view! {
                <section>
                    <h2>{t("moderation-alike")}</h2>
                    <p class="soft">{t("moderation-alike-hint")}</p>
                    {cards}
                </section>
            })}
            {(!no_rows).then(|| view! {
                <section>
                    <h2>{t("moderation-alike-waiting")}</h2>
                    <p class="soft">{t("moderation-alike-waiting-hint")}</p>
                    {rows}
                </section>
            })}
        }
        .into_any(),
    ))
}

/// A waiting one is shown without its words: those are read by whoever claims it.
fn row(
    n: usize,
    cx: &Cx<Officer>,
    voice: VoiceId,
    one: SimilarWaiting,
    heading: Option<String>,
) -> impl IntoView + use<> {
    let to = href(looked_at().on(paths::moderation::Voice(one.id)));
    let what = format!("{} {}", source_words(one.source), reference(one.id));
    let when = one.created_at.ago_text(cx.now(), cx.lang());
    view! {
        <Card inner=true>
            <p><a href=to>{what}</a>", "{when}</p>
            {joining(n, voice, one.id, heading)}
        </Card>
    }
}

/// The button that puts two voices under one heading.
fn joining(n: usize, voice: VoiceId, with: VoiceId, heading: Option<String>) -> impl IntoView + use<> {
    let known = heading.is_some();
    view! {
        <Form<Join> id=format!("join-{n}")>
            <input type="hidden" name="voice" value=voice.to_string()/>
            <input type="hidden" name="with" value=with.to_string()/>
            {queue_field()}
            {match heading {
                Some(title) => view! { <p>{tr("moderation-heading-there", &[("title", title.into())])}</p> }.into_any(),
                None => view! { <Input name="title" label=t("moderation-heading-title") hint=t("moderation-heading-hint")/> }.into_any(),
            }}
            <Button kind=ButtonKind::Quiet>{t(if known { "moderation-join-there" } else { "moderation-join" })}</Button>
        </Form<Join>>
    }
}

fn card(n: usize, voice: VoiceId, one: SimilarVoice, heading: Option<String>) -> impl IntoView {
    let to = href(paths::moderation::Voice(one.id));
    let when = one.created_at.date_text(lang());
    view! {
        <Card inner=true>
            <Quote text=one.text lang=one.lang/>
            <p><a href=to>{when}</a></p>
            {joining(n, voice, one.id, heading)}
        </Card>
    }
}

/// The heading of this voice, with how many people said it and what they said.
pub async fn together(cx: &Cx<Officer>, case: &Case) -> Result<Option<AnyView>, AppError> {
    let id = case.id.to_string();
    let Some(heading) = headings_of(cx, &[case.id]).await?.into_iter().next() else { return Ok(None) };
    let said: Vec<_> = store::voices::shared(cx, &heading.voices)
        .await?
        .into_iter()
        .map(|voice| {
            let to = href(paths::moderation::Voice(voice.id));
            let tag = other_lang(voice.lang, &voice.text);
            view! { <li><a href=to dir="auto" lang=tag>{voice.text}</a></li> }
        })
        .collect();
    let waiting: Vec<_> = waiting_under(cx, heading.id)
        .await?
        .into_iter()
        .filter(|(other, _)| *other != case.id)
        .map(|(other, source)| {
            let to = href(looked_at().on(paths::moderation::Voice(other)));
            view! { <li><a href=to>{source_words(source)}" "{reference(other)}</a>" ("{t("moderation-state-new")}")"</li> }
        })
        .collect();
    Ok(Some(
        view! {
            <section class="card">
                <h2>{heading.title}</h2>
                {(heading.people > 0).then(|| view! { <p>{tr("moderation-heading-people", &[("n", heading.people.into())])}</p> })}
                <ul>{said}{waiting}</ul>
                <Form<Part>>
                    <input type="hidden" name="voice" value=id/>
                    {queue_field()}
                    <Button kind=ButtonKind::Plain>{t("moderation-part")}</Button>
                </Form<Part>>
            </section>
        }
        .into_any(),
    ))
}
