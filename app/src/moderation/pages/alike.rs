//! Voices that say nearly the same: those that were shared before, beside one in hand, and what stands together.

use leptos::prelude::*;

use super::{other_lang, queue_field};
use crate::{
    error::AppError,
    form::Form,
    i18n::{href, t, tr},
    ids::VoiceId,
    moderation::actions::{Join, Part},
    platform::guard::{Cx, Officer},
    ui::{Button, ButtonKind, Card, Input, Quote},
    voices::review::{Alike, Case, alike, headings_of},
};

/// What was shared before and says nearly the same, each with the way under one heading.
pub async fn suggested(cx: &Cx<Officer>, case: &Case, words: &str) -> Result<Option<AnyView>, AppError> {
    let together = headings_of(cx, &[case.id]).await?;
    if !together.is_empty() {
        return Ok(None);
    }
    let found = alike(cx, case.id, case.theme.as_deref(), words).await?;
    if found.is_empty() {
        return Ok(None);
    }
    let headings = headings_of(cx, &found.iter().map(|one| one.id).collect::<Vec<_>>()).await?;
    let cards: Vec<_> = found
        .into_iter()
        .enumerate()
        .map(|(n, one)| {
            let title = headings.iter().find(|heading| Some(heading.id) == one.heading).map(|h| h.title.clone());
            card(n, case.id, one, title)
        })
        .collect();
    Ok(Some(
        view! {
            <section>
                <h2>{t("moderation-alike")}</h2>
                <p class="soft">{t("moderation-alike-hint")}</p>
                {cards}
            </section>
        }
        .into_any(),
    ))
}

fn card(n: usize, voice: VoiceId, one: Alike, heading: Option<String>) -> impl IntoView {
    let to = href(&format!("/moderation/{}", one.id));
    let when = one.created_at.date_text(crate::i18n::lang());
    let known = heading.is_some();
    view! {
        <Card inner=true>
            <Quote text=one.text lang=other_lang(one.lang).unwrap_or(one.lang.tag())/>
            <p><a href=to>{when}</a></p>
            <Form<Join> id=format!("join-{n}")>
                <input type="hidden" name="voice" value=voice.to_string()/>
                <input type="hidden" name="with" value=one.id.to_string()/>
                {queue_field()}
                {match heading {
                    Some(title) => view! { <p>{tr("moderation-heading-there", &[("title", title.into())])}</p> }.into_any(),
                    None => view! { <Input name="title" label=t("moderation-heading-title") hint=t("moderation-heading-hint")/> }.into_any(),
                }}
                <Button kind=ButtonKind::Quiet>{t(if known { "moderation-join-there" } else { "moderation-join" })}</Button>
            </Form<Join>>
        </Card>
    }
}

/// The heading it stands under, with how many people said so and what they said.
pub async fn together(cx: &Cx<Officer>, case: &Case) -> Result<Option<AnyView>, AppError> {
    let id = case.id.to_string();
    let Some(heading) = headings_of(cx, &[case.id]).await?.into_iter().next() else { return Ok(None) };
    let said: Vec<_> = crate::voices::store::shared(cx, &heading.voices)
        .await?
        .into_iter()
        .map(|voice| {
            let to = href(&format!("/moderation/{}", voice.id));
            view! { <li><a href=to lang=other_lang(voice.lang)>{voice.text}</a></li> }
        })
        .collect();
    Ok(Some(
        view! {
            <section class="card">
                <h2>{heading.title}</h2>
                <p>{tr("moderation-heading-people", &[("n", heading.people.into())])}</p>
                <ul>{said}</ul>
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
