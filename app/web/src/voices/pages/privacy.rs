//! The privacy and accessibility pages, in plain words.

use leptos::prelude::*;

use crate::page::{PageResponse, html};
use domain::{error::AppError, paths, voices::rules::LONGEST};
use platform::{
    guard::{Visitor, require},
    i18n::{Filling, href, languages, t, tr},
    retention::Period,
};
use ui::frame::Audience;

/// A heading and its sentences, by the prefix of their keys: `…-title`, `…-1`, `…-2`.
fn part(key: &str, sentences: u8) -> impl IntoView + use<> {
    part_with(key, sentences, &[])
}

/// `part`, with values for the gaps of its sentences.
fn part_with(key: &str, sentences: u8, gaps: &[(&'static str, Filling)]) -> impl IntoView + use<> {
    part_of(key, sentences, |_| true, gaps)
}

/// `part_with`, of some of its sentences.
fn part_of(key: &str, sentences: u8, said: fn(u8) -> bool, gaps: &[(&'static str, Filling)]) -> impl IntoView + use<> {
    let said = (1..=sentences).filter(|n| said(*n));
    let said = said.map(|n| view! { <li>{tr(&format!("{key}-{n}"), gaps)}</li> }).collect_view();
    view! {
        <section>
            <h2>{t(&format!("{key}-title"))}</h2>
            <ul>{said}</ul>
        </section>
    }
}

pub async fn privacy() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let settings = cx.services().settings().await;
    let council = settings.council.get(cx.lang()).to_owned();
    let kept = [("days", Period::Started), ("originals", Period::Originals), ("receipts", Period::Receipts)]
        .map(|(gap, period)| (gap, settings.retention.of(period).into()));
    html(
        t("public-privacy-title"),
        Audience::Young,
        view! {
            <h1>{t("public-privacy-title")}</h1>
            <p>{tr("public-privacy-lead", &[("council", council.into())])}</p>
            {part("public-privacy-reads", 4)}
            {part("public-privacy-levels", 3)}
            {part("public-privacy-danger", 2)}
            {part_with("public-privacy-keep", 5, &kept)}
            {part("public-privacy-not", 4)}
            {part("public-privacy-rights", 4)}
            <p><a href=href(paths::voices::Follow)>{t("public-privacy-follow")}</a></p>
        },
    )
}

pub async fn accessibility() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let council = cx.services().settings().await.council.get(cx.lang()).to_owned();
    html(
        t("public-access-title"),
        Audience::Young,
        view! {
            <h1>{t("public-access-title")}</h1>
            <p>{tr("public-access-lead", &[("council", council.into())])}</p>
            // The fifth says how to read it all in the other language.
            {part_of("public-access-can", 7, |n| n != 5 || languages().has_welsh(), &[])}
            {part("public-access-not", 2)}
            <section>
                <h2>{t("public-access-tell-title")}</h2>
                <p>{tr("public-access-tell", &[("max", LONGEST.into())])}" "<a href=href(paths::voices::Tell)>{t("public-access-tell-link")}</a></p>
                <p>{t("public-access-body")}</p>
            </section>
        },
    )
}
