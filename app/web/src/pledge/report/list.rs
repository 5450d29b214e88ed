//! `/pledge/report`: the reports, and a new one for a period.

use leptos::prelude::*;

use super::{actions::BeginReport, content::period};
use crate::{
    page::{PageResponse, html},
    pledge::kinds,
};
use domain::{
    error::AppError,
    paths::{self, Path as _},
    pledge::places::edition_page,
    role::Role,
};
use platform::{
    guard::{EditionReader, Visitor, require},
    i18n::{LangText, href, t},
};
use store::pledge::reporting::{self, Report};
use ui::{Button, Empty, Input, Kind, Tag, TagKind, form::Form, frame::Audience};

pub(super) async fn reports() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let kind = kinds::asked();
    let choice = kinds::choice(&cx, &paths::pledge::Reports.address(), kind).await?;
    let mut released = reporting::reports(&cx).await?;
    let mut drafts = match cx.also::<EditionReader>() {
        Ok(reader) => reporting::drafted_reports(&reader).await?,
        Err(_) => Vec::new(),
    };
    for some in [&mut released, &mut drafts] {
        some.retain(|report| report.kind == kind);
    }
    let title = t("pledge-reports-title");
    let none = released.is_empty() && drafts.is_empty();
    let empty = none.then(|| view! { <Empty title=t("pledge-reports-none") text=t("pledge-reports-none-text")/> });
    let waiting = (!drafts.is_empty()).then(|| {
        view! { <section><h2>{t("pledge-reports-drafts")}</h2><ul>{drafts.iter().map(line).collect_view()}</ul></section> }
    });
    let begin = cx.is(Role::PledgeLead).then(|| {
        view! {
            <section class="card stack">
                <h2>{t("pledge-report-begin")}</h2>
                <p>{t("pledge-report-begin-what")}</p>
                <Form<BeginReport> class="stack">
                    {kinds::field(kind)}
                    <Input name="from" label=t("pledge-report-from") kind=Kind::Date/>
                    <Input name="to" label=t("pledge-report-to") kind=Kind::Date/>
                    <Button>{t("pledge-report-begin-button")}</Button>
                </Form<BeginReport>>
            </section>
        }
    });
    html(
        title.clone(),
        Audience::Public,
        view! {
            <p class="over"><a href=href(edition_page(kind))>{kinds::title(kind)}</a></p>
            <h1>{title}</h1>
            {choice}
            <p class="lead">{kinds::said("pledge-reports-what", kind)}</p>
            {empty}
            <ul>{released.iter().map(line).collect_view()}</ul>
            {waiting}
            {begin}
        },
    )
}

fn line(report: &Report) -> impl IntoView + use<> {
    let to = href(paths::pledge::Report(report.id));
    let waits =
        report.released_at.is_none().then(|| view! { " "<Tag kind=TagKind::Waiting text=t("pledge-state-draft")/> });
    view! { <li><a href=to>{period(report)}</a>" · "{LangText::of(&report.title).into_any()}{waits}</li> }
}
