//! The report for the safeguarding partnership: every concern with its times, and none of its words.

use std::collections::HashMap;

use jiff::civil::Date;
use leptos::prelude::*;
use serde::Serialize;

use super::{clocks::span, state_tag, urgency_tag};
use crate::page::{PageResponse, html};
use domain::{
    error::AppError,
    ids::ConcernId,
    lang::Lang,
    moderation::lifecycle::reference,
    paths::{self, Path},
    safeguarding::{
        model::ReferredTo,
        rules::{self, Figures},
    },
    time::Timestamp,
};
use platform::{
    documents::{
        self, Template,
        sheets::{self, Sheet},
    },
    guard::{ConcernReader, Cx, require},
    i18n::{InWords as _, date_text, href, t, tr},
    request::RequestContext,
};
use store::safeguarding::ConcernSummary;
use ui::{Button, ButtonKind, Empty, Fact, Facts, Head, Input, Kind, LinkButton, Table, frame::Audience};

/// A day from the address, `from` or `to`.
fn day(name: &str) -> Option<Date> {
    RequestContext::current().query(name).and_then(|day| day.parse().ok())
}

struct Report {
    from: Option<Date>,
    to: Option<Date>,
    concerns: Vec<ConcernSummary>,
    /// For each concern who raised, acknowledged and decided it.
    names: Vec<[String; 3]>,
    referrals: HashMap<ConcernId, Vec<(ReferredTo, Timestamp)>>,
    figures: Figures,
}

impl Report {
    /// To whom it was referred and when, one line each.
    fn referred(&self, concern: &ConcernSummary, lang: Lang) -> Vec<String> {
        let all = self.referrals.get(&concern.id).into_iter().flatten();
        all.map(|(to, at)| format!("{} {}", t(&format!("safeguarding-refer-{}", to.key())), at.moment_text(lang)))
            .collect()
    }
}

async fn read(cx: &Cx<ConcernReader>) -> Result<Report, AppError> {
    let (from, to) = (day("from"), day("to"));
    let concerns = store::safeguarding::raised_between(cx, from, to).await?;
    let by = |concern: &ConcernSummary| {
        [Some(concern.raised_by), concern.acknowledged.map(|a| a.0), concern.decided.map(|d| d.0)]
    };
    let people: Vec<_> = concerns.iter().flat_map(by).flatten().collect();
    let known = store::people::names_of(cx, &people).await?;
    let names = concerns
        .iter()
        .map(|concern| by(concern).map(|id| id.and_then(|id| known.get(&id).cloned()).unwrap_or_default()));
    let names = names.collect();
    let referrals =
        store::safeguarding::referrals(cx, &concerns.iter().map(|concern| concern.id).collect::<Vec<_>>()).await?;
    let clocks: Vec<_> = concerns.iter().map(ConcernSummary::clock).collect();
    let figures = rules::figures(&clocks, cx.now());
    Ok(Report { from, to, concerns, names, referrals, figures })
}

/// `/concerns/report`
pub async fn report() -> Result<PageResponse, AppError> {
    let cx = require::<ConcernReader>().await?;
    let report = read(&cx).await?;
    let Report { from, to, concerns, names, figures, .. } = &report;
    let (now, lang) = (cx.now(), cx.lang());
    let keys =
        ["what", "about", "urgency", "state", "raised", "told", "acknowledged", "due", "decided", "late", "referred"];
    let head = keys.map(|key| Head::new(t(&format!("safeguarding-report-{key}")))).into();
    let rows = concerns.iter().zip(names).map(|(concern, [raiser, acknowledger, decider])| {
        let at = |at: Option<Timestamp>, name: &str| {
            let words = at.map(|at| format!("{} {name}", at.moment_text(lang))).unwrap_or_default();
            let took = at.map(|at| span(at.since(concern.raised_at)));
            view! { {words}{took.map(|took| view! { <br/><small>{took}</small> })} }.into_any()
        };
        let link = href(paths::safeguarding::Concern(concern.id));
        vec![
            view! { <a href=link>{reference(concern.id)}</a> }.into_any(),
            t(&format!("safeguarding-about-{}", concern.about.key())).into_any(),
            urgency_tag(concern.urgency).into_any(),
            state_tag(concern.state).into_any(),
            format!("{} {raiser}", concern.raised_at.moment_text(lang)).into_any(),
            at(concern.told_at, ""),
            at(concern.acknowledged.map(|a| a.1), acknowledger),
            concern.clock().decide_by().moment_text(lang).into_any(),
            at(concern.decided.map(|d| d.1), decider),
            late(concern, now).into_any(),
            report.referred(concern, lang).join("; ").into_any(),
        ]
    });
    let title = t("safeguarding-report-title");
    let query = query(*from, *to);
    let table = if concerns.is_empty() {
        view! { <Empty title=t("safeguarding-report-empty")/> }.into_any()
    } else {
        view! { <Table caption=t("safeguarding-report-caption") head rows=rows.collect()/> }.into_any()
    };
    let text = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <p class="noprint"><a href=href(paths::safeguarding::Concerns)>{t("safeguarding-back")}</a></p>
            <h1>{title}</h1>
            <p>{t("safeguarding-report-text")}</p>
            <form method="get" action=href(paths::safeguarding::Report) class="row noprint">
                <Input name="from" label=t("safeguarding-report-from") kind=Kind::Date value=text(*from)/>
                <Input name="to" label=t("safeguarding-report-to") kind=Kind::Date value=text(*to)/>
                <Button kind=ButtonKind::Quiet>{t("safeguarding-report-show")}</Button>
            </form>
            {sums(figures)}
            {table}
            <p class="row noprint">
                <LinkButton href=href(paths::safeguarding::ReportCsv.asking(&query)) kind=ButtonKind::Quiet>{t("safeguarding-report-csv")}</LinkButton>
                <LinkButton href=href(paths::safeguarding::ReportPdf.asking(&query)) kind=ButtonKind::Quiet>{t("safeguarding-report-pdf")}</LinkButton>
            </p>
        },
    )
}

fn query(from: Option<Date>, to: Option<Date>) -> String {
    let days = [("from", from), ("to", to)].into_iter().filter_map(|(name, day)| Some(format!("{name}={}", day?)));
    days.collect::<Vec<_>>().join("&")
}

/// The figures.
fn sums(figures: &Figures) -> impl IntoView + use<> {
    let facts = sum_pairs(figures).map(|[name, sum]| Fact::new(name, sum)).into();
    view! { <Facts facts/> }
}

fn sum_pairs(figures: &Figures) -> [[String; 2]; 5] {
    let of = |n: usize| tr("safeguarding-report-of", &[("n", n.into()), ("all", figures.raised.into())]);
    let wait = |wait: Option<i64>| wait.map_or_else(|| t("safeguarding-report-none"), span);
    [
        [t("safeguarding-report-acknowledged-in-time"), of(figures.acknowledged_in_time)],
        [t("safeguarding-report-decided-in-time"), of(figures.decided_in_time)],
        [t("safeguarding-report-overdue"), figures.overdue.to_string()],
        [t("safeguarding-report-until-acknowledged"), wait(figures.until_acknowledged)],
        [t("safeguarding-report-until-decided"), wait(figures.until_decided)],
    ]
}

/// By how much the decision is or was late; empty if it is not.
fn late(concern: &ConcernSummary, now: Timestamp) -> String {
    let left = concern.clock().left(now);
    if left < 0 { span(-left) } else { String::new() }
}

/// `/concerns/report.csv`
pub async fn csv() -> Result<PageResponse, AppError> {
    let cx = require::<ConcernReader>().await?;
    let report = read(&cx).await?;
    store::safeguarding::note_export(&cx, "csv", report.concerns.len()).await?;
    let lines = report.concerns.iter().zip(&report.names).map(|(concern, names)| {
        let referred = report.referred(concern, cx.lang()).join("; ");
        line(concern, names, cx.now()).into_iter().chain([referred])
    });
    let rows = lines.map(|line| line.map(Into::into).collect()).collect();
    let made = sheets::csv(&Sheet { head: head(), rows, ..Sheet::default() })?;
    Ok(PageResponse::Raw(documents::file(sheets::CSV, "concerns.csv", made)))
}

const PAPER: Template = Template { name: "concerns", source: include_str!("../../../../documents/concerns.typ") };

/// What `concerns.typ` reads.
#[derive(Serialize)]
struct Paper {
    lang: &'static str,
    title: String,
    council: String,
    page: String,
    over: String,
    under: Vec<String>,
    figures: Vec<[String; 2]>,
    head: [String; 7],
    rows: Vec<[String; 7]>,
    empty: String,
}

/// `/concerns/report.pdf`
pub async fn pdf() -> Result<PageResponse, AppError> {
    let cx = require::<ConcernReader>().await?;
    let report = read(&cx).await?;
    store::safeguarding::note_export(&cx, "pdf", report.concerns.len()).await?;
    let (now, lang) = (cx.now(), cx.lang());
    let when = |at: Option<Timestamp>, name: &str, concern: &ConcernSummary| {
        let took = |at: Timestamp| span(at.since(concern.raised_at));
        at.map(|at| format!("{}\n{name}\n{}", at.moment_text(lang), took(at))).unwrap_or_default()
    };
    let rows = report.concerns.iter().zip(&report.names).map(|(concern, [raiser, acknowledger, decider])| {
        let state = t(&format!("safeguarding-state-{}", concern.state.key()));
        let about = t(&format!("safeguarding-about-{}", concern.about.key()));
        [
            format!("{}\n{about}\n{state}", reference(concern.id)),
            t(&format!("safeguarding-urgency-{}", concern.urgency.key())),
            format!("{}\n{raiser}", concern.raised_at.moment_text(lang)),
            when(concern.acknowledged.map(|a| a.1), acknowledger, concern),
            format!("{}\n{}", concern.clock().decide_by().moment_text(lang), late(concern, now)),
            when(concern.decided.map(|d| d.1), decider, concern),
            report.referred(concern, lang).join("\n"),
        ]
    });
    let days = [("safeguarding-report-from", report.from), ("safeguarding-report-to", report.to)];
    let days = days.into_iter().filter_map(|(key, day)| Some(format!("{} {}", t(key), date_text(day?, lang))));
    let paper = Paper {
        lang: lang.tag(),
        title: t("safeguarding-report-title"),
        council: cx.services().settings().await.council.get(lang).to_owned(),
        page: tr("safeguarding-report-page", &[("n", "{n}".to_owned().into())]),
        over: t("safeguarding-report-text"),
        under: days.chain([now.moment_text(lang)]).collect(),
        figures: sum_pairs(&report.figures).into(),
        head: ["what", "urgency", "raised", "acknowledged", "due-late", "decided", "referred"]
            .map(|key| t(&format!("safeguarding-report-{key}"))),
        rows: rows.collect(),
        empty: t("safeguarding-report-empty"),
    };
    let made = documents::pdf(&cx.services().drawn, PAPER, &paper).await?;
    Ok(PageResponse::Raw(documents::file("application/pdf", "concerns.pdf", made.to_vec())))
}

fn head() -> Vec<String> {
    let keys = ["what", "about", "urgency", "state", "raised", "raised-by", "told", "escalated"];
    let more = [
        "acknowledged",
        "acknowledged-by",
        "minutes",
        "due",
        "decided",
        "decided-by",
        "hours",
        "late",
        "reopened",
        "referred",
    ];
    keys.into_iter().chain(more).map(|key| t(&format!("safeguarding-report-{key}"))).collect()
}

fn line(concern: &ConcernSummary, [raiser, taker, closer]: &[String; 3], now: Timestamp) -> Vec<String> {
    // In this form spreadsheets of any language read it as a time.
    let at =
        |at: Option<Timestamp>| at.map(|at| at.in_london().strftime("%Y-%m-%d %H:%M").to_string()).unwrap_or_default();
    let took = |at: Option<Timestamp>, unit: i64| {
        at.map(|at| (at.since(concern.raised_at) / unit).to_string()).unwrap_or_default()
    };
    let (acknowledged, decided) = (concern.acknowledged.map(|a| a.1), concern.decided.map(|d| d.1));
    vec![
        reference(concern.id),
        t(&format!("safeguarding-about-{}", concern.about.key())),
        t(&format!("safeguarding-urgency-{}", concern.urgency.key())),
        t(&format!("safeguarding-state-{}", concern.state.key())),
        at(Some(concern.raised_at)),
        raiser.clone(),
        at(concern.told_at),
        at(concern.escalated_at),
        at(acknowledged),
        taker.clone(),
        took(acknowledged, domain::time::MINUTE),
        at(Some(concern.clock().decide_by())),
        at(decided),
        closer.clone(),
        took(decided, domain::time::HOUR),
        late(concern, now),
        at(concern.reopened_at),
    ]
}
