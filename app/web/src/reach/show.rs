//! `/reach`: each way to look at the children, with who was heard and the gaps.

use leptos::prelude::*;

use super::{by_word, group_word, year, years};
use crate::page::{PageResponse, html};
use domain::{
    error::AppError,
    paths::{self, Path as _},
    reach::{Range, gaps::share},
    role::Role,
};
use platform::{
    guard::{ResultsReader, require},
    i18n::{InWords as _, LangText, href, lang, t, tr},
};
use store::reach::{Look, gap_text, picture};
use ui::{Banner, ButtonKind, Head, LinkButton, Mood, Table, frame::Audience};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<ResultsReader>().await?;
    let year = year(&cx)?;
    let looks = picture(&cx, year).await?;
    let fewest = cx.services().settings().await.fewest_inside;
    let years = years(&cx, year, |year| paths::reach::Reach.with("year", year));
    let officer = cx.is(Role::Officer);
    let gaps: Vec<_> = looks.iter().flat_map(|look| look.gaps.iter().map(gap_text)).collect();
    let gaps = if gaps.is_empty() {
        view! { <p>{t("reach-no-gaps")}</p> }.into_any()
    } else {
        let lines = gaps.iter().map(|text| view! { <li>{LangText::of(text)}</li> }).collect_view();
        view! { <Banner mood=Mood::Warn><ul class="plain">{lines}</ul></Banner> }.into_any()
    };
    let sections = looks.iter().map(section).collect_view();
    let title = t("reach-title");
    let link = |to: String, key: &str| {
        let words = t(key);
        view! { <LinkButton href=to kind=ButtonKind::Quiet>{words}</LinkButton> }
    };
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <h1>{title}</h1>
            <p>{t("reach-text")}</p>
            {years}
            {officer.then(|| view! {
                <div class="row noprint">
                    {link(href(paths::reach::Counts.with("year", year)), "reach-counts")}
                    {link(href(paths::reach::Surveys.with("year", year)), "reach-surveys")}
                </div>
            })}
            <section>
                <h2>{t("reach-gaps")}</h2>
                {gaps}
            </section>
            {sections}
            <p class="soft">{tr("reach-hidden-why", &[("n", fewest.into())])}</p>
        },
    )
}

/// `12`, `at least 12`, or that it is hidden.
fn heard_word(range: &Range) -> String {
    match (range.is_exact(), range.least) {
        (true, n) => n.to_string(),
        (false, 0) => t("reach-hidden"),
        (false, n) => tr("reach-at-least", &[("n", n.into())]),
    }
}

fn percent(n: Option<i64>) -> String {
    n.map(|n| format!("{n}%")).unwrap_or_default()
}

fn section(look: &Look) -> impl IntoView + use<> {
    let all: i64 = look.heard.iter().map(|range| range.least).sum();
    let exact = look.heard.iter().all(|range| range.is_exact());
    let has_count = look.looked_after.people > 0;
    let row = |range: &Range| {
        let children = look.looked_after.of(range.group);
        let there = children.map_or_else(|| t("reach-hidden"), |n| n.to_string());
        let there = if has_count { there } else { t("reach-unknown") };
        // A share of a sum in which something is hidden would look surer than it is.
        let of_heard = if exact { percent(share(range.least, all)) } else { String::new() };
        vec![
            group_word(range.group).into_any(),
            there.into_any(),
            percent(children.and_then(|n| share(n, look.looked_after.people))).into_any(),
            heard_word(range).into_any(),
            of_heard.into_any(),
        ]
    };
    let rows = look.heard.iter().map(row).collect();
    let head = vec![
        Head::new(t("reach-group")),
        Head::number(t("reach-looked-after")),
        Head::number(t("reach-share")),
        Head::number(t("reach-heard")),
        Head::number(t("reach-share-heard")),
    ];
    let title = by_word(look.by);
    let sources = sources(look);
    view! {
        <section>
            <h2>{title.clone()}</h2>
            <Table caption=title head=head rows=rows/>
            {sources}
        </section>
    }
}

/// Where the figures come from, and when they were typed.
fn sources(look: &Look) -> impl IntoView + use<> {
    let after = look.source.as_ref().map(|(source, at)| {
        let gaps = [("source", source.clone().into()), ("day", at.date_text(lang()).into())];
        view! { <li dir="auto">{tr("reach-source-after", &gaps)}</li> }
    });
    let surveys = look.surveys.iter().map(|code| {
        let to = href(paths::results::One(&code.0));
        let words = tr("reach-source-survey", &[("code", code.0.clone().into())]);
        view! { <li><a href=to>{words}</a></li> }
    });
    let surveys = surveys.collect_view();
    let others = look.others.iter().map(|source| {
        view! { <li dir="auto">{tr("reach-source-other", &[("source", source.clone().into())])}</li> }
    });
    let others = others.collect_view();
    view! { <h3>{t("reach-sources")}</h3><ul>{after}{surveys}{others}</ul> }
}
