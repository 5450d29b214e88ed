//! *What we heard*: the members' summary beside the figures.

use leptos::prelude::*;

use super::Results;
use crate::{
    page::{PageResponse, html},
    responses::heard::{KeepHeard, ReleaseHeard},
};
use domain::{
    error::AppError,
    lang::Localized,
    paths,
    surveys::model::{Document, SurveyCode, SurveyState},
};
use platform::{
    documents,
    guard::{Author, Cx, Officer, Visitor, require},
    i18n::{InWords as _, href, langs, t, tr},
    markdown,
    request::RequestContext,
};
use store::surveys::{by_code, works_on};
use ui::{Banner, Button, Head, Table, Tag, TagKind, Texts, form::Form, frame::Audience};

/// The released summary, for the top of the results; for those who write it also a link to it.
pub(super) async fn block(cx: &Cx<Visitor>, results: &Results) -> Result<Option<AnyView>, AppError> {
    if results.seen.live {
        return Ok(None);
    }
    let found = store::responses::heard(cx, results.survey.id).await?;
    let writes = match cx.also::<Author>() {
        Ok(author) => works_on(&author, &results.survey.code).await.is_ok(),
        Err(_) => false,
    };
    let lang = cx.lang();
    let words = found.as_ref().and_then(|heard| heard.released.as_ref()).map(|(text, at)| {
        let released = tr("responses-heard-on", &[("date", at.date_text(lang).into())]);
        view! {
            <section class="card stack">
                <h2>{t("responses-heard-title")}</h2>
                {words(text.get(lang))}
                <p class="soft">{released}</p>
                {results.seen.public.then(|| printed(results))}
            </section>
        }
    });
    let way = writes.then(|| {
        let label = match &found {
            None => t("responses-heard-write"),
            Some(heard) if heard.waits() => t("responses-heard-waits-link"),
            Some(_) => t("responses-heard-change"),
        };
        view! { <p class="noprint"><a href=href(paths::results::Heard(results.code()))>{label}</a></p> }
    });
    Ok(Some(view! { {words}{way} }.into_any()))
}

/// The summary as everybody reads it.
fn words(text: &str) -> AnyView {
    view! { <div class="words" dir="auto" inner_html=markdown::html(text)></div> }.into_any()
}

/// Links to it on paper and as a picture.
fn printed(results: &Results) -> AnyView {
    let code = results.code();
    let (pdf, png) = (href(paths::results::HeardPdf(code)), href(paths::results::HeardPng(code)));
    view! {
        <ul class="row plain noprint">
            <li><a href=pdf download>{t("responses-documents-pdf")}</a></li>
            <li><a href=png>{t("responses-documents-png")}</a></li>
        </ul>
    }
    .into_any()
}

/// The marks that can be typed, and what they become.
const MARKS: [(&str, &str, &str); 6] = [
    ("# ", "", "responses-marks-heading"),
    ("- ", "", "responses-marks-list"),
    ("1. ", "", "responses-marks-numbers"),
    ("**", "**", "responses-marks-bold"),
    ("*", "*", "responses-marks-leaning"),
    ("[", "](https://www.gov.wales)", "responses-marks-link"),
];

/// The list of marks, folded.
fn marks() -> AnyView {
    let head = vec![Head::new(t("responses-marks-typed")), Head::new(t("responses-marks-read"))];
    let rows = MARKS.map(|(before, after, key)| {
        let typed = format!("{before}{}{after}", t("responses-marks-words"));
        vec![view! { <code>{typed}</code> }.into_any(), t(key).into_any()]
    });
    view! {
        <details>
            <summary>{t("responses-marks-title")}</summary>
            <p>{t("responses-marks-text")}</p>
            <Table caption=t("responses-marks-title") head=head rows=rows.into()/>
        </details>
    }
    .into_any()
}

/// Letters that cannot be printed, for whoever is about to release the text.
fn missing(text: &Localized, asked: &Document) -> Option<AnyView> {
    let questions = asked.questions.iter();
    let labels = questions.flat_map(|one| std::iter::once(&one.text).chain(one.options.iter().map(|o| &o.label)));
    let all: Vec<_> =
        [text, &asked.title].into_iter().chain(labels).flat_map(|text| text.iter().map(|(_, words)| words)).collect();
    let all = all.join(" ");
    let missing = documents::missing_glyphs(&all).join(" ");
    (!missing.is_empty()).then(|| {
        view! { <Banner><p>{t("responses-documents-missing")}" "<b dir="auto" translate="no">{missing}</b></p></Banner> }
            .into_any()
    })
}

/// `/results/{code}/heard`: written by a member, released by an officer.
pub async fn heard() -> Result<PageResponse, AppError> {
    let cx = require::<Author>().await?;
    let code = SurveyCode::parse(RequestContext::current().param("code")).ok_or(AppError::NotFound)?;
    let survey = by_code(&cx, &code).await?.ok_or(AppError::NotFound)?;
    works_on(&cx, &code).await?;
    if !matches!(survey.state, SurveyState::Closed | SurveyState::Published) {
        return Err(AppError::conflict("responses-heard-not-yet"));
    }
    let found = store::responses::heard(&cx, survey.id).await?;
    let revision = found.as_ref().map_or(0, |heard| heard.revision);
    let value = found.as_ref().map(|heard| heard.text.clone()).unwrap_or_default();
    let fields = view! { <Texts name="text" label="responses-heard" value=value rows=8/> };
    let seen = langs().into_iter().map(|lang| {
        let text = found.as_ref().map(|heard| heard.text.of(lang)).filter(|text| !text.is_empty())?;
        Some(view! { <div class="card" lang=lang.tag()>{words(text)}</div> })
    });
    let seen: Vec<_> = seen.collect();
    let seen = seen.iter().any(Option::is_some).then(|| {
        view! { <section><h2>{t("responses-heard-seen")}</h2><div class="twins">{seen}</div></section> }
    });
    let missing = found.as_ref().and_then(|heard| missing(&heard.text, &survey.document));
    let waits = found.as_ref().is_some_and(store::responses::Heard::waits);
    let released = found.as_ref().is_some_and(|heard| heard.released.is_some());
    let state = match (waits, released) {
        (true, _) => Some(view! { <Tag kind=TagKind::Waiting text=t("responses-heard-waits")/> }),
        (false, true) => Some(view! { <Tag kind=TagKind::Done text=t("responses-heard-public")/> }),
        (false, false) => None,
    };
    // Names are searched for in it, as in everything adults publish.
    let looked =
        found.as_ref().map(|heard| crate::release::shown::shown(&[(t("responses-heard-title"), heard.text.clone())]));
    let code = code.0;
    let released_code = code.clone();
    let release = (waits && cx.also::<Officer>().is_ok()).then(|| {
        view! {
            <section>
                <h2>{t("responses-heard-check")}</h2>
                <p>{t("responses-heard-check-text")}</p>
                {looked}
                <Form<ReleaseHeard>>
                    <input type="hidden" name="code" value=released_code/>
                    <input type="hidden" name="revision" value=revision.to_string()/>
                    <Button>{t("responses-heard-release")}</Button>
                </Form<ReleaseHeard>>
            </section>
        }
    });
    let title = survey.document.title.get(cx.lang()).to_owned();
    let back = href(paths::results::One(&survey.code.0));
    html(
        t("responses-heard-title"),
        Audience::Staff,
        view! {
            <p class="back"><a href=back>{title}</a></p>
            <h1>{t("responses-heard-title")}</h1>
            <p>{t("responses-heard-text")}</p>
            {state}
            {marks()}
            <Form<KeepHeard>>
                <input type="hidden" name="code" value=code/>
                <input type="hidden" name="revision" value=revision.to_string()/>
                <div class="twins">{fields}</div>
                <Button>{t("responses-heard-keep")}</Button>
            </Form<KeepHeard>>
            {seen}
            {missing}
            {release}
        },
    )
}
