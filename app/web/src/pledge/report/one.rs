//! `/pledge/report/{id}`: one report, and what may be done with it.

use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::{DiscardReport, ReleaseReport, TakeReportBack, WriteForeword, WriteMembersWord},
    content::{self, Content},
    shown::read,
    word,
};
use crate::{
    page::{PageResponse, html},
    release::shown as released,
};
use domain::{
    error::AppError,
    lang::Localized,
    paths::{self, Path as _},
    pledge::places::of_kind,
    release::model::State,
    role::Role,
};
use platform::{
    documents::{self, Template, file},
    guard::{Cx, Visitor, require},
    i18n::{href, t},
    request::RequestContext,
};
use store::pledge::reporting::{self, Report};
use ui::{
    Button, ButtonKind, ChoiceOption, Choices, LinkButton, Texts,
    form::{AsRead, Form},
    frame::Audience,
};

pub(super) const PAPER: Template =
    Template { name: "progress", source: include_str!("../../../../documents/progress.typ") };

async fn found(cx: &Cx<Visitor>) -> Result<(Report, Content), AppError> {
    let report = reporting::report(cx, RequestContext::current().parse("id")?).await?;
    let content = content::read(cx, &report).await?;
    Ok((report, content))
}

/// `/pledge/report/{id}`
pub(super) async fn report() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let (report, content) = found(&cx).await?;
    let draft = report.state == State::Draft;
    let lead = draft && cx.is(Role::PledgeLead);
    let releases = reporting::may_move_on(&cx).await?;
    let own = cx.me().is_ok_and(|me| me == report.author);
    let (pdf, docx) = (href(paths::pledge::ReportPdf(report.id)), href(paths::pledge::ReportDocx(report.id)));
    let title = content.title.clone();
    let reports = href(of_kind(paths::pledge::Reports.address(), report.kind));
    // Whoever only reads it finds nothing of staff around it.
    let audience = if draft { Audience::Staff } else { Audience::Public };
    html(
        title.clone(),
        audience,
        view! {
            <p class="over"><a href=reports>{t("pledge-reports-title")}</a></p>
            <h1>{title}</h1>
            <p class="lead">{content.over.clone()}</p>
            {content.under.iter().map(|words| view! { <p class="soft">{words.clone()}</p> }).collect_view()}
            <div class="row">
                <LinkButton href=pdf kind=ButtonKind::Quiet>{t("pledge-report-pdf")}</LinkButton>
                <LinkButton href=docx kind=ButtonKind::Quiet>{t("pledge-report-docx")}</LinkButton>
            </div>
            {lead.then(|| foreword(&report))}
            {(draft && cx.is(Role::Member)).then(|| members_word(&report))}
            {read(&content)}
            {draft.then(|| waits(&report, releases, own))}
            {lead.then(|| discard(&report))}
            {(!draft && releases).then(|| taking_back(&report))}
        },
    )
}

/// `/pledge/report/{id}/report.pdf`
pub(super) async fn pdf() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let (report, content) = found(&cx).await?;
    let made = documents::public_pdf(&cx.services().drawn, PAPER, &content).await?;
    let name = format!("{}-report-{}.pdf", report.kind.key(), report.period.to);
    Ok(PageResponse::Raw(file("application/pdf", &name, made.to_vec())))
}

/// `/pledge/report/{id}/report.docx`
pub(super) async fn docx() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let (report, content) = found(&cx).await?;
    let made = documents::docx::docx(word::document(content)).await?;
    let name = format!("{}-report-{}.docx", report.kind.key(), report.period.to);
    Ok(PageResponse::Raw(file(documents::docx::DOCX, &name, made)))
}

/// The form in which one of the two texts is written: `name` is its field, and `label` the key of its label.
fn writing<F: ServerFn + 'static>(
    report: &Report,
    (name, label): (&'static str, &'static str),
    stored: &Localized,
) -> impl IntoView + use<F> {
    let (id, stored, hint) = (report.id.to_string(), stored.clone(), t(&format!("{label}-hint")));
    view! {
        <Form<F> class="card stack">
            <input type="hidden" name="report" value=id/>
            <AsRead of=stored.stored()/>
            <Texts name label hint value=stored rows=8/>
            <Button>{t("pledge-draft-save")}</Button>
        </Form<F>>
    }
}

fn foreword(report: &Report) -> impl IntoView + use<> {
    writing::<WriteForeword>(report, ("foreword", "pledge-report-text-lead"), &report.foreword)
}

fn members_word(report: &Report) -> impl IntoView + use<> {
    writing::<WriteMembersWord>(report, ("word", "pledge-report-text-members"), &report.members_word)
}

fn hidden(report: &Report) -> impl IntoView + use<> {
    released::as_read("report", report.id.to_string(), report.revision)
}

/// A draft with the names found in its texts, and the button for whoever may release it.
fn waits(report: &Report, releases: bool, own: bool) -> impl IntoView + use<> {
    let parts = report.parts();
    let release = if releases && !own {
        let (fields, tick) = (hidden(report), released::tick("seen", &parts));
        view! {
            <Form<ReleaseReport>>
                {fields}
                {tick}
                <Button>{t("pledge-report-release")}</Button>
            </Form<ReleaseReport>>
        }
        .into_any()
    } else {
        view! { <p><b>{t("pledge-claim-who-releases")}</b></p> }.into_any()
    };
    view! {
        <section class="card stack" id="waits">
            <h2>{t("release-waits")}</h2>
            {released::shown(&parts)}
            {release}
        </section>
    }
}

fn discard(report: &Report) -> impl IntoView + use<> {
    let sure = vec![ChoiceOption::new("yes", t("pledge-report-discard-sure"))];
    let fields = hidden(report);
    view! {
        <Form<DiscardReport> class="stack">
            {fields}
            <Choices name="sure" legend=t("pledge-report-discard") options=sure/>
            <Button kind=ButtonKind::Danger>{t("pledge-report-discard-button")}</Button>
        </Form<DiscardReport>>
    }
}

fn taking_back(report: &Report) -> impl IntoView + use<> {
    let fields = hidden(report);
    view! {
        <Form<TakeReportBack>>
            {fields}
            <p class="soft">{t("pledge-report-take-back-what")}</p>
            <Button kind=ButtonKind::Danger>{t("pledge-report-take-back")}</Button>
        </Form<TakeReportBack>>
    }
}
