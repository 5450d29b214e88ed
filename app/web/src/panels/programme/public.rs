//! `/heard/programmes`: the work programmes that were approved, for everybody; `?panel=…&year=…` one of them.

use leptos::prelude::*;

use super::{
    content::{self, by_month, lines},
    files, month_or_none,
    show::status_words,
};
use crate::page::{PageResponse, html};
use domain::{
    error::AppError,
    panels::{model::PanelName, rules::year::Year},
    paths::{self, Address, Path as _},
};
use platform::{
    guard::{Cx, Visitor, require},
    i18n::{LangText, href, t, tr},
    request::RequestContext,
};
use store::panels::programme::{self, Programme};
use ui::{ButtonKind, Empty, LinkButton, frame::Audience};

fn address(panel: &PanelName, year: Year) -> Address {
    paths::panels::Programmes.with("panel", &panel.slug).with("year", year)
}

/// The programme in the query; none where none is named.
///
/// # Errors
/// `NotFound` for one that was not approved.
async fn asked(cx: &Cx<Visitor>) -> Result<Option<(PanelName, Programme)>, AppError> {
    let req = RequestContext::current();
    let Some((slug, year)) = req.query("panel").zip(req.query("year")) else { return Ok(None) };
    let all = programme::approved(cx).await?;
    let found = all.into_iter().find(|(panel, of)| panel.slug == slug && of.to_string() == year);
    let (panel, year) = found.ok_or(AppError::NotFound)?;
    let programme = programme::of_year(cx, panel.id, year, true).await?.ok_or(AppError::NotFound)?;
    Ok(Some((panel, programme)))
}

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    match asked(&cx).await? {
        Some((panel, found)) => one(&cx, &panel, &found).await,
        None => list(&cx).await,
    }
}

async fn list(cx: &Cx<Visitor>) -> Result<PageResponse, AppError> {
    let all = programme::approved(cx).await?;
    let title = t("programme-public-title");
    let none = all.is_empty();
    let items = all.into_iter().map(|(panel, year)| {
        let to = href(address(&panel, year));
        view! { <li><a href=to>{LangText::of(&panel.name)}", "{year.to_string()}</a></li> }
    });
    let items = items.collect_view();
    html(
        title.clone(),
        Audience::Public,
        view! {
            <p><a href=href(paths::voices::Heard)>"← "{t("voices-heard-title")}</a></p>
            <h1>{title}</h1>
            <p>{t("programme-public-lead")}</p>
            {if none {
                view! { <Empty title=t("programme-public-none")/> }.into_any()
            } else {
                view! { <ul>{items}</ul> }.into_any()
            }}
        },
    )
}

async fn one(cx: &Cx<Visitor>, panel: &PanelName, found: &Programme) -> Result<PageResponse, AppError> {
    let themes = store::voices::themes(cx).await?;
    let title = tr("programme-title", &[("year", found.year.to_string().into())]);
    let months = by_month(found).into_iter().map(|(month, entries)| {
        let items = entries.into_iter().map(|one| {
            let title = LangText::of(&one.title);
            let said =
                lines(one, found, &themes).into_iter().map(|line| view! { <p class="soft" dir="auto">{line.text}</p> });
            view! { <li><h3>{title}</h3>{said.collect_view()}</li> }
        });
        view! { <section><h2>{month_or_none(month)}</h2><ul class="plain stack">{items.collect_view()}</ul></section> }
    });
    let months = months.collect_view();
    let pdf = href(paths::panels::ProgrammesPdf.with("panel", &panel.slug).with("year", found.year));
    html(
        format!("{}: {title}", LangText::of(&panel.name)),
        Audience::Public,
        view! {
            <p><a href=href(paths::panels::Programmes)>"← "{t("programme-public-title")}</a></p>
            <h1>{LangText::of(&panel.name)}": "{title}</h1>
            <p><b>{status_words(found)}</b></p>
            <p class="noprint"><LinkButton href=pdf kind=ButtonKind::Quiet>{t("programme-pdf")}</LinkButton></p>
            {months}
        },
    )
}

/// `/heard/programmes.pdf?panel=…&year=…`
pub(super) async fn pdf() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let (panel, found) = asked(&cx).await?.ok_or(AppError::NotFound)?;
    let content = content::read(&cx, &panel, &found).await?;
    files::drawn(&cx, &content, &panel, found.year).await
}
