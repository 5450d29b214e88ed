//! Looking for people and for what young people said, within what a role may read. What is sealed is not searched:
//! only what an officer has shared, in the words in which it was shared.

use leptos::prelude::*;

use crate::page::{PageResponse, html};
use domain::{
    desk::rules::{MOST_FOUND, like, words},
    error::AppError,
    paths,
    role::Role,
};
use platform::{
    guard::{Cx, Inviter, Officer, PanelReader, SignedIn, require},
    i18n::{InWords as _, LangText, href, other_lang, t, tr},
    request::RequestContext,
};
use store::voices::Theme;
use ui::{Button, ChoiceOption, Input, Kind, Select, frame::Audience};

/// A lead reads what is concerned alone, one by one: there is nothing to search.
pub fn may_search(cx: &Cx<SignedIn>) -> bool {
    finds_people(cx) || finds_voices(cx)
}

fn finds_people(cx: &Cx<SignedIn>) -> bool {
    cx.also::<Inviter>().is_ok()
}

fn finds_voices(cx: &Cx<SignedIn>) -> bool {
    cx.also::<PanelReader>().is_ok()
}

/// What is searched is said beside the box.
pub fn form(cx: &Cx<SignedIn>, typed: &str) -> AnyView {
    fields(cx, typed, Vec::new(), String::new())
}

fn fields(cx: &Cx<SignedIn>, typed: &str, themes: Vec<ChoiceOption>, theme: String) -> AnyView {
    let hint = match (finds_people(cx), cx.is(Role::Officer), finds_voices(cx)) {
        (_, true, _) => "desk-search-officer",
        (true, _, false) => "desk-search-admin",
        (true, _, true) => "desk-search-both",
        _ => "desk-search-shared",
    };
    let typed = typed.to_owned();
    view! {
        <form method="get" action=href(paths::desk::Search) class="row search" role="search">
            <Input name="q" label=t("desk-search") hint=t(hint) kind=Kind::Search value=typed autocomplete="off" maxlength=100/>
            {(!themes.is_empty()).then(|| view! {
                <Select name="theme" label=t("moderation-head-theme") options=themes selected=theme empty=t("desk-search-any")/>
            })}
            <Button>{t("desk-search-go")}</Button>
        </form>
    }
    .into_any()
}

/// `/desk/search?q=cold bedroom&theme=home`
pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<SignedIn>().await?;
    if !may_search(&cx) {
        return Err(AppError::Forbidden);
    }
    let req = RequestContext::current();
    let typed = req.query("q").unwrap_or_default();
    let theme = req.query("theme").filter(|key| !key.is_empty());
    let patterns: Vec<_> = words(&typed).iter().map(|word| like(word)).collect();
    let themes = if cx.is(Role::Officer) { store::voices::themes(&cx).await? } else { Vec::new() };
    let picks: Vec<_> = themes.iter().map(|one| ChoiceOption::new(one.key.clone(), &one.name)).collect();
    let people = match cx.also::<Inviter>() {
        Ok(inviter) if !patterns.is_empty() => Some(found_people(&inviter, &patterns).await?),
        _ => None,
    };
    let voices = if patterns.is_empty() && theme.is_none() {
        None
    } else if let Ok(officer) = cx.also::<Officer>() {
        Some(found_by_officer(&officer, &patterns, theme.as_deref(), &themes).await?)
    } else if let Ok(reader) = cx.also::<PanelReader>() {
        Some(found_in_packs(&reader, &patterns).await?)
    } else {
        None
    };
    let none = people.as_ref().is_none_or(Vec::is_empty) && voices.as_ref().is_none_or(Vec::is_empty);
    let asked = !patterns.is_empty() || theme.is_some();
    let part = |title: &str, found: Option<Vec<AnyView>>| {
        let found = found.filter(|found| !found.is_empty())?;
        let many = found.len() as u64 >= MOST_FOUND;
        let title = t(title);
        Some(view! {
            <section>
                <h2>{title}</h2>
                {many.then(|| view! { <p class="soft">{tr("desk-search-more", &[("max", MOST_FOUND.into())])}</p> })}
                <ul class="plain stack">{found}</ul>
            </section>
        })
    };
    html(
        t("desk-search"),
        Audience::Staff,
        view! {
            <p><a href=href(paths::desk::Desk)>{t("desk-title")}</a></p>
            <h1>{t("desk-search")}</h1>
            {fields(&cx, &typed, picks, theme.unwrap_or_default())}
            {(asked && none).then(|| view! { <p role="status">{t("desk-search-none")}</p> })}
            {part("people-title", people)}
            {part("desk-search-voices", voices)}
        },
    )
}

async fn found_people(cx: &Cx<Inviter>, patterns: &[String]) -> Result<Vec<AnyView>, AppError> {
    let found = store::people::search(cx, patterns, MOST_FOUND).await?;
    let admin = cx.is(Role::Admin);
    let row = |(id, name, email): (domain::ids::PersonId, String, Option<String>)| {
        let name = if admin {
            view! { <a href=href(paths::people::Person(id))>{name}</a> }.into_any()
        } else {
            name.into_any()
        };
        view! { <li class="card sunk row"><b>{name}</b><span class="soft">{email}</span></li> }.into_any()
    };
    Ok(found.into_iter().map(row).collect())
}

async fn found_by_officer(
    cx: &Cx<Officer>,
    patterns: &[String],
    theme: Option<&str>,
    themes: &[Theme],
) -> Result<Vec<AnyView>, AppError> {
    let found = store::voices::moderation::search(cx, patterns, theme, MOST_FOUND).await?;
    let lang = cx.lang();
    let row = |one: store::voices::moderation::FoundVoice| {
        let about = themes.iter().find(|theme| Some(&theme.key) == one.theme.as_ref());
        let about = about.map(|theme| LangText::of(&theme.name).into_any());
        let reference = domain::moderation::lifecycle::reference(one.id);
        let path = href(paths::moderation::Voice(one.id));
        let other = other_lang(one.lang, &one.text);
        view! {
            <li class="card sunk">
                <p class="row"><a href=path>{reference}</a><span class="soft">{about}</span><span class="soft">{one.decided_at.date_text(lang)}</span></p>
                <blockquote dir="auto" lang=other>{one.text}</blockquote>
            </li>
        }
        .into_any()
    };
    Ok(found.into_iter().map(row).collect())
}

async fn found_in_packs(cx: &Cx<PanelReader>, patterns: &[String]) -> Result<Vec<AnyView>, AppError> {
    let found = store::flows::papers::search(cx, patterns, MOST_FOUND).await?;
    let lang = cx.lang();
    let row = |one: store::flows::papers::FoundInPack| {
        let path = href(paths::panels::Meeting(&one.panel.slug, one.meeting));
        let (panel, day) = (LangText::of(&one.panel.name), platform::i18n::day_text(&one.held_on, lang));
        let other = other_lang(one.lang, &one.text);
        view! {
            <li class="card sunk">
                <p><a href=path>{panel}", "{day}</a></p>
                <blockquote dir="auto" lang=other>{one.text}</blockquote>
            </li>
        }
        .into_any()
    };
    Ok(found.into_iter().map(row).collect())
}
