//! `/panels/{slug}/programme`: the work programme of a municipal year.

use leptos::prelude::*;

use super::{
    actions::{AddProgrammeItem, ApproveProgramme, BeginProgramme},
    asked_year, board,
    forms::{Offered, fields, month_picks},
    of_year,
};
use crate::{
    page::{PageResponse, html},
    panels::pages::{day, panel_path, up},
};
use domain::{
    error::AppError,
    panels::{model::PanelName, programme::LONGEST_NAME, rules::year::Year},
    paths::{self, Path as _},
};
use platform::{
    guard::{PanelReader, require},
    i18n::{href, t, tr},
    request::RequestContext,
};
use store::panels::programme::{self, Programme};
use ui::{
    Button, ButtonKind, Empty, Input, Kind, LinkButton, Select,
    form::{AsRead, Form},
    frame::Audience,
};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, RequestContext::current().param("slug")).await?;
    let year = asked_year(&cx)?;
    let found = programme::of_year(&cx, panel.id, year, false).await?;
    let changes = store::panels::leads(&cx, panel.id).await?;
    let mut years = programme::years(&cx, panel.id).await?;
    let now = Year::of(cx.now().day());
    years.extend([now, now.next()]);
    if changes {
        // Whoever enters what was before begins the programme of a year in which the panel has met.
        let meetings = store::panels::meetings(&cx, panel.id).await?;
        years.extend(meetings.iter().filter_map(|meeting| Year::of_stored(&meeting.held_on)));
    }
    years.sort_unstable();
    years.dedup();
    let title = tr("programme-title", &[("year", year.to_string().into())]);
    let body = match found {
        Some(found) => {
            let themes = store::voices::themes(&cx).await?;
            let reviews = reviews(&panel, programme::reviews(&cx, panel.id, year).await?);
            let offered = if changes { Some(Offered::of(&cx, panel.id, None).await?) } else { None };
            view! {
                {status(&found)}
                {reviews}
                {links(&panel, year, changes)}
                <section>
                    <h2>{t("programme-by-month")}</h2>
                    {found.entries.is_empty().then(|| view! { <p>{t("programme-nothing")}</p> })}
                    {board::board(&panel, &found, &themes, changes)}
                </section>
                {offered.map(|offered| view! { {adding(&panel, year, offered)}{approving(&panel, &found)} })}
            }
            .into_any()
        }
        None => begin(&panel, year, changes),
    };
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(panel_path(&panel), &panel.name)}
            <h1>{title}</h1>
            {nav(&panel, year, &years)}
            {body}
        },
    )
}

fn nav(panel: &PanelName, here: Year, years: &[Year]) -> impl IntoView + use<> {
    let items = years.iter().map(|other| {
        let to = href(of_year(&panel.slug, *other));
        view! { <li><a href=to aria-current=(*other == here).then_some("page")>{other.to_string()}</a></li> }
    });
    let items = items.collect_view();
    view! { <nav class="noprint" aria-label=t("panels-years")><ul class="row plain">{items}</ul></nav> }
}

/// A year without a programme, which clerk and chair begin.
fn begin(panel: &PanelName, year: Year, changes: bool) -> AnyView {
    if !changes {
        return view! { <Empty title=t("programme-none")/> }.into_any();
    }
    let slug = panel.slug.clone();
    let words = tr("programme-begin-text", &[("year", year.to_string().into())]);
    view! {
        <section class="card">
            <h2>{t("programme-begin-title")}</h2>
            <p>{words}</p>
            <Form<BeginProgramme>>
                <input type="hidden" name="slug" value=slug/>
                <input type="hidden" name="year" value=year.to_string()/>
                <Button>{t("programme-begin-button")}</Button>
            </Form<BeginProgramme>>
        </section>
    }
    .into_any()
}

/// Who has approved it.
pub(super) fn status_words(found: &Programme) -> String {
    match &found.approval {
        Some(approval) => {
            let gaps = [("body", approval.by.clone().into()), ("day", day(&approval.on).into())];
            tr("programme-approved", &gaps)
        }
        None => t("programme-not-approved"),
    }
}

fn status(found: &Programme) -> impl IntoView + use<> {
    view! { <p><b>{status_words(found)}</b></p> }
}

/// The meetings that have reviewed it.
fn reviews(panel: &PanelName, reviews: Vec<(domain::ids::ItemId, String)>) -> Option<AnyView> {
    if reviews.is_empty() {
        return None;
    }
    let items = reviews.into_iter().map(|(item, on)| {
        let to = href(paths::panels::Item(&panel.slug, item));
        view! { <li><a href=to>{day(&on)}</a></li> }
    });
    let items = items.collect_view();
    Some(view! { <section><h2>{t("programme-reviews")}</h2><ul class="row plain">{items}</ul></section> }.into_any())
}

fn links(panel: &PanelName, year: Year, changes: bool) -> impl IntoView + use<> {
    let link = |to: String, key: &str| {
        let words = t(key);
        view! { <LinkButton href=to kind=ButtonKind::Quiet>{words}</LinkButton> }
    };
    let slug = &panel.slug;
    let proposals = href(paths::panels::ProgrammeProposals(slug).with("year", year));
    view! {
        <div class="row noprint">
            {changes.then(|| link(proposals, "programme-proposals"))}
            {link(href(paths::panels::Strategy(slug)), "strategy-title")}
            {link(href(paths::panels::Services), "services-title")}
            {link(href(paths::panels::ProgrammePdf(slug).with("year", year)), "programme-pdf")}
            {link(href(paths::panels::ProgrammeDocx(slug).with("year", year)), "programme-docx")}
        </div>
    }
}

fn adding(panel: &PanelName, year: Year, offered: Offered) -> impl IntoView + use<> {
    let slug = panel.slug.clone();
    view! {
        <section class="noprint">
            <h2>{t("programme-add-title")}</h2>
            <Form<AddProgrammeItem> once=true>
                <input type="hidden" name="slug" value=slug/>
                <input type="hidden" name="year" value=year.to_string()/>
                {fields(offered, None)}
                <Select
                    name="planned"
                    label=t("programme-month")
                    options=month_picks(year)
                    empty=t("programme-no-month")
                />
                <Button>{t("programme-add-button")}</Button>
            </Form<AddProgrammeItem>>
        </section>
    }
}

fn approving(panel: &PanelName, found: &Programme) -> Option<impl IntoView + use<>> {
    if found.entries.is_empty() {
        return None;
    }
    let (slug, year, read) = (panel.slug.clone(), found.year.to_string(), found.as_read());
    let (title, text) = if found.approval.is_some() {
        ("programme-approve-again", "programme-approve-again-text")
    } else {
        ("programme-approve-title", "programme-approve-text")
    };
    Some(view! {
        <section class="noprint">
            <h2>{t(title)}</h2>
            <p>{t(text)}</p>
            <Form<ApproveProgramme>>
                <input type="hidden" name="slug" value=slug/>
                <input type="hidden" name="year" value=year/>
                <AsRead of=read/>
                <Input
                    name="approved_by"
                    label=t("body-terms-by")
                    hint=t("body-terms-by-hint")
                    maxlength=LONGEST_NAME
                />
                <Input name="approved_on" label=t("body-terms-on") kind=Kind::Date/>
                <Button kind=ButtonKind::Quiet>{t("programme-approve-button")}</Button>
            </Form<ApproveProgramme>>
        </section>
    })
}
