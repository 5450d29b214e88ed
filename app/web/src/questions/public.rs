//! `/questions`: what panels have asked, and the answers that everybody may read.

use std::collections::HashMap;

use leptos::prelude::*;

use super::shown;
use crate::{
    page::{PageResponse, html},
    pledge::evidence::shown::period_text,
};
use domain::{
    error::AppError,
    paths,
    pledge::evidence::{FileFormat, file_name},
    questions::asking::AskingState,
};
use platform::{
    documents,
    guard::{Visitor, require},
    i18n::{LangText, href, t},
    request::RequestContext,
};
use store::{
    questions::{
        papers,
        reading::{self, Asking, Question},
    },
    voices::SharedVoice,
};
use ui::{Empty, LinkButton, frame::Audience};

/// The most voices on a theme.
const MOST_VOICES: u64 = 6;

pub(super) async fn list() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let fewest = cx.services().settings().await.fewest_published;
    let all = reading::released(&cx).await?;
    let mut themes: Vec<String> =
        all.iter().flat_map(|one| &one.questions).filter_map(|one| one.theme.clone()).collect();
    themes.sort_unstable();
    themes.dedup();
    let mut said: HashMap<String, Vec<SharedVoice>> = HashMap::new();
    for voice in store::voices::on_themes(&cx, &themes, MOST_VOICES).await? {
        // Those that their writers let everybody read.
        if let Some(theme) = voice.theme.clone().filter(|_| voice.may_publish && !voice.withdrawn) {
            said.entry(theme).or_default().push(voice);
        }
    }
    let empty = all.is_empty();
    let panels = all.into_iter().map(|public| {
        let questions = public.questions.into_iter().map(|one| {
            let voices = one.theme.as_ref().and_then(|theme| said.get(theme)).cloned().unwrap_or_default();
            question(one, voices, fewest)
        });
        let questions: Vec<_> = questions.collect();
        view! { <section class="about stack"><h2>{LangText::of(&public.panel)}</h2>{questions}</section> }
    });
    let panels: Vec<_> = panels.collect();
    let title = t("questions-public-title");
    html(
        title.clone(),
        Audience::Young,
        view! {
            <h1>{title}</h1>
            <p class="lead">{t("questions-public-lead")}</p>
            {empty.then(|| view! { <Empty title=t("questions-public-none")/> })}
            {panels}
            <h2>{t("questions-public-you")}</h2>
            <p>{t("questions-public-you-text")}</p>
            <LinkButton href=href(paths::voices::Tell)>{t("public-home-tell")}</LinkButton>
        },
    )
}

fn question(one: Question, voices: Vec<SharedVoice>, fewest: i64) -> AnyView {
    let answers: Vec<_> = one.askings.iter().map(|asking| answer(asking, fewest)).collect();
    let said = shown::quotes(voices);
    let said = (!said.is_empty()).then(|| view! { <h4>{t("questions-public-said")}</h4>{said} });
    let young = one.from_young.then(|| view! { <p class="soft">{t("questions-public-from-young")}</p> });
    view! {
        <article class="card">
            <h3>{LangText::of(&one.text)}</h3>
            {young}
            {answers}
            {said}
        </article>
    }
    .into_any()
}

fn answer(asking: &Asking, fewest: i64) -> AnyView {
    let figure = asking.given.figure.map(|of| view! { <p><b>{shown::figure(of, fewest)}</b></p> });
    let paper = asking.given.paper.map(|paper| shown::paper(href(paths::questions::PublicPaper(asking.id)), paper));
    let judged = match asking.state {
        AskingState::Satisfactory => Some("questions-public-happy"),
        AskingState::Unsatisfactory => Some("questions-public-unhappy"),
        _ => None,
    };
    let judged = judged.map(|key| view! { <p>{t(key)}</p> });
    view! {
        <h4>{period_text(asking.period)}</h4>
        {figure}
        {shown::words(&asking.given.text)}
        {paper}
        {judged}
        {shown::words(&asking.why)}
    }
    .into_any()
}

/// `/questions/papers/{id}/paper.pdf`
pub(super) async fn paper() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let found = papers::released(&cx, RequestContext::current().parse("id")?).await?;
    let name = file_name(&format!("{}.pdf", found.title.get(cx.lang())), FileFormat::Pdf);
    Ok(PageResponse::Raw(documents::file("application/pdf", &name, found.bytes)))
}
