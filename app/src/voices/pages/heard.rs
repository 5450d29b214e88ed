//! You said, we did: what young people told us, in their words, with what was answered.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::{
    error::AppError,
    i18n::{href, t, tr},
    lang::Lang,
    page::{Answer, Audience, Req, html},
    panels::{self, model::Answered},
    platform::guard::{Cx, Visitor, require},
    responses::rules::counting,
    ui::{Empty, Filters, LinkButton, NavLink, Pagination, Quote, Reply, Tag, TagKind},
    voices::{
        model::Finding,
        pages::theme_name,
        review,
        store::{self, SharedVoice, Theme},
    },
};

const ON_A_PAGE: usize = 20;
/// Of many voices with the same answer, so many stand there at once; the others open.
const VOICES_AT_ONCE: usize = 3;

/// A reply with the words it answers, as everybody may read them.
pub(super) struct Heard {
    pub answered: Answered,
    pub voices: Vec<SharedVoice>,
    /// More than so many say thank you, and that it is not so; 0 where that is not shown.
    pub found: [i64; 2],
}

/// Replies with their voices: only those whose writers let everybody read them.
pub(super) async fn heard_of(cx: &Cx<Visitor>, answered: Vec<Answered>) -> Result<Vec<Heard>, AppError> {
    let fewest = cx.services().settings().await.fewest_published;
    let replies: Vec<_> = answered.iter().map(|a| a.reply.id).collect();
    let counts = store::found(cx, &replies).await?;
    let ids: Vec<_> = answered.iter().flat_map(|a| a.voices.iter().copied()).collect();
    let shared = store::shared(cx, &ids).await?;
    let mut shared: HashMap<_, _> =
        shared.into_iter().filter(|v| v.may_publish && !v.withdrawn).map(|v| (v.id, v)).collect();
    Ok(answered
        .into_iter()
        .map(|answered| {
            let voices = answered.voices.iter().filter_map(|id| shared.remove(id)).collect();
            let reply = answered.reply.id;
            let found = Finding::ALL.map(|finding| {
                let n = counts.get(&(reply, finding)).copied().unwrap_or_default();
                counting::settled(n, fewest)
            });
            Heard { answered, voices, found }
        })
        .collect())
}

pub async fn heard() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let req = Req::current();
    let (lang, themes) = (cx.lang(), store::themes(&cx).await?);
    let theme = req.asked("theme").filter(|key| themes.iter().any(|t| t.key == *key));
    let answered = panels::store::answered(&cx, theme.as_deref()).await?;
    let pages = answered.len().div_ceil(ON_A_PAGE).max(1);
    let page = req.asked("page").and_then(|p| p.parse().ok()).unwrap_or(1).clamp(1, pages);
    let here: Vec<_> = answered.into_iter().skip((page - 1) * ON_A_PAGE).take(ON_A_PAGE).collect();
    let heard = heard_of(&cx, here).await?;
    let path = theme.as_ref().map_or_else(|| href("/heard"), |key| href(&format!("/heard?theme={key}")));
    let filters = filters(&themes, theme.as_deref(), lang);
    let how_long = review::how_long(&cx).await?.map(|told| {
        let said = tr("moderation-told", &[("n", told.days.into())]);
        let slow = told.slow.then(|| t("moderation-told-slow"));
        view! { <p class="soft">{said}" "{slow}</p> }
    });
    let cards: Vec<_> = heard.into_iter().map(|one| card(one, &themes, lang)).collect();
    html(
        t("voices-heard-title"),
        Audience::Young,
        view! {
            <h1>{t("voices-heard-title")}</h1>
            <p>{t("voices-heard-lead")}</p>
            {how_long}
            <Filters label=t("voices-heard-filter") links=filters/>
            {cards.is_empty().then(|| view! {
                <Empty title=t("voices-heard-empty") text=t("voices-heard-empty-text")>
                    <LinkButton href=href("/tell")>{t("public-home-tell")}</LinkButton>
                </Empty>
            })}
            {cards}
            <Pagination page=page as u64 pages=pages as u64 path=path/>
        },
    )
}

/// What it is about: all, or one theme.
fn filters(themes: &[Theme], chosen: Option<&str>, lang: Lang) -> Vec<NavLink> {
    let link = |key: Option<&str>, label: String| {
        let to = key.map_or_else(|| href("/heard"), |key| href(&format!("/heard?theme={key}")));
        NavLink { href: to, label, here: key == chosen }
    };
    std::iter::once(link(None, t("voices-heard-all")))
        .chain(themes.iter().map(|theme| link(Some(&theme.key), theme.name.get(lang).to_owned())))
        .collect()
}

/// One answer with the words it answers.
pub(super) fn card(heard: Heard, themes: &[Theme], lang: Lang) -> AnyView {
    let Heard { answered: Answered { reply, theme, panel, .. }, mut voices, found: [thanks, disagrees] } = heard;
    let found = [(thanks, "voices-heard-thanks"), (disagrees, "voices-heard-disagrees")];
    let found = found.into_iter().filter(|(n, _)| *n > 0);
    let found: Vec<_> = found.map(|(n, key)| view! { <p class="soft">{tr(key, &[("n", n.into())])}</p> }).collect();
    let about = theme_name(themes, theme.as_deref(), lang);
    let date = reply.at.date_text(lang);
    let rest = voices.split_off(voices.len().min(VOICES_AT_ONCE));
    let more: i64 = rest.iter().map(|voice| voice.people).sum();
    let more = (more > 0).then(|| {
        let quotes: Vec<_> = rest.into_iter().map(quote).collect();
        view! {
            <details class="more stack">
                <summary>{tr("voices-heard-more", &[("n", more.into())])}</summary>
                {quotes}
            </details>
        }
    });
    let unseen = voices.is_empty().then(|| view! { <p class="soft">{t("voices-heard-unseen")}</p> });
    let quotes: Vec<_> = voices.into_iter().map(quote).collect();
    let changed = reply.changed.get(lang).to_owned();
    view! {
        <article class="card heard">
            <p class="row">
                {(!about.is_empty()).then(|| view! { <Tag kind=TagKind::Theme text=about/> })}
                <span class="when">{date}</span>
            </p>
            <h2>{t("voices-heard-said")}</h2>
            {quotes}
            {more}
            {unseen}
            <h2>{t("voices-heard-did")}</h2>
            <Reply from=tr("voices-reply-from", &[("panel", panel.get(lang).to_owned().into())])>
                <p>{reply.text.get(lang).to_owned()}</p>
                {(!changed.is_empty()).then(|| view! { <p><b>{t("voices-reply-changed")}</b>" "{changed}</p> })}
            </Reply>
            {found}
        </article>
    }
    .into_any()
}

fn quote(voice: SharedVoice) -> AnyView {
    let pictures: Vec<_> = voice
        .pictures
        .iter()
        .map(|id| view! { <img class="picture" src=format!("/pictures/{id}/small") alt=t("voices-picture-alt") loading="lazy"/> })
        .collect();
    if voice.text.is_empty() {
        return pictures.into_any();
    }
    view! { <Quote text=voice.text lang=voice.lang.tag()/> {pictures} }.into_any()
}
