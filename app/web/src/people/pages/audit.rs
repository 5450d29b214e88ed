//! The audit log in sentences: by person, thing and day; as a file; and a check of the chain.

use jiff::{ToSpan as _, civil::Date};
use leptos::prelude::*;

use crate::{
    page::{GrantOf, Guarded, PageResponse, html},
    people::audit_words::Names,
};
use domain::{
    error::AppError,
    paths::{self, Path},
    surveys::schedule::{End, moment},
};
use platform::{
    audit::{self, Which},
    documents::{
        file,
        sheets::{self, Sheet, Value},
    },
    guard::{Admin, Cx, require},
    i18n::{InWords as _, href, t, tr},
    request::RequestContext,
};
use ui::{
    Banner, Button, ButtonKind, ChoiceOption, Head, Input, Kind, LinkButton, Mood, Select, Table, frame::Audience,
};

const PAGE: u64 = 50;
/// The most entries in a file; choosing days makes it smaller.
const IN_FILE: u64 = 20_000;

/// The first parts of actions to choose from, in this order.
const THINGS: [&str; 30] = [
    "person",
    "settings",
    "retention",
    "duty",
    "theme",
    "voice",
    "complaint",
    "advocate",
    "joining",
    "visit",
    "reach",
    "concern",
    "erasure",
    "survey",
    "event",
    "heard",
    "panel",
    "membership",
    "area",
    "meeting",
    "item",
    "action",
    "reply",
    "done",
    "question",
    "celebration",
    "pledge",
    "claim",
    "inspection",
    "receipt",
];

/// The filter of the address; values that are not valid are ignored.
fn asked(req: &RequestContext) -> Which {
    let day = |name: &str| req.query(name).and_then(|day| day.parse::<Date>().ok());
    let midnight = |day: Date| moment(day, jiff::civil::Time::midnight(), End::Opens);
    Which {
        person: req.query("person").and_then(|id| id.parse().ok()),
        thing: req.query("thing").filter(|thing| THINGS.contains(&thing.as_str())),
        subject: req.query("about").filter(|about| !about.is_empty()),
        from: day("from").map(midnight),
        until: day("until").and_then(|day| day.tomorrow().ok()).map(midnight),
        before: req.query("before").and_then(|seq| seq.parse().ok()),
    }
}

/// The address of another path with the same filter, without `before`.
fn with(req: &RequestContext, page: impl Path, more: &[(&str, String)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for name in ["person", "thing", "about", "from", "until"] {
        if let Some(value) = req.query(name).filter(|value| !value.is_empty()) {
            query.append_pair(name, &value);
        }
    }
    for (name, value) in more {
        query.append_pair(name, value);
    }
    href(page.asking(&query.finish()))
}

impl Guarded for paths::people::Audit {
    type Grant = Admin;
}

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::people::Audit>>().await?;
    let req = RequestContext::current();
    let which = asked(&req);
    let entries = audit::newest(&cx, &which, PAGE).await?;
    let names = Names::of(&cx, &entries).await?;
    let month = cx.now().day().saturating_sub(30.days());
    let opened = store::receipts::opened_since(&cx, month).await?;
    // Follows the whole chain, so it is done only when asked for.
    let checked = match req.query("check") {
        Some(_) => Some(audit::check(cx.services()).await?),
        None => None,
    };
    let older = entries.last().map(|e| e.seq).filter(|seq| *seq > 1 && entries.len() as u64 == PAGE);
    let older = older.map(|seq| with(&req, paths::people::Audit, &[("before", seq.to_string())]));
    let head = ["people-audit-when", "audit-head-did", "people-audit-detail", "audit-head-all"];
    let lang = cx.lang();
    let rows: Vec<_> = entries
        .iter()
        .map(|e| {
            let about = form_urlencoded::Serializer::new(String::new()).append_pair("about", &e.subject).finish();
            let about = href(paths::people::Audit.asking(&about));
            vec![
                e.at.moment_text(lang).into_any(),
                names.sentence(e).into_any(),
                names.detail(e).into_any(),
                view! { <a href=about>{t("audit-all")}</a> }.into_any(),
            ]
        })
        .collect();
    let csv = with(&req, paths::people::AuditCsv, &[]);
    let filters = filters(&cx, &req, &which).await?;
    let list = if rows.is_empty() {
        view! { <p>{t("audit-none")}</p> }.into_any()
    } else {
        view! { <Table caption=t("people-audit-newest") head=head.map(|key| Head::new(t(key))).into() rows/> }
            .into_any()
    };
    html(
        t("people-audit-title"),
        Audience::Staff,
        view! {
            <h1>{t("people-audit-title")}</h1>
            <p>{t("people-audit-lead")}</p>
            <p class="soft">{tr("people-audit-opened", &[("n", opened.into())])}</p>
            {checked.map(|checked| match checked {
                Ok(n) => view! { <Banner mood=Mood::Good>{tr("people-audit-whole", &[("n", n.into())])}</Banner> }.into_any(),
                Err(n) => view! { <Banner mood=Mood::Bad>{tr("people-audit-broken", &[("n", n.into())])}</Banner> }.into_any(),
            })}
            <div class="row">
                <LinkButton href=href(paths::people::Audit.with("check", "1")) kind=ButtonKind::Quiet>{t("people-audit-check")}</LinkButton>
                <LinkButton href=csv kind=ButtonKind::Quiet>{t("audit-csv")}</LinkButton>
            </div>
            {filters}
            {which.subject.is_some().then(|| view! { <p>{t("audit-filter-about")}" "<a href=href(paths::people::Audit)>{t("audit-filter-all")}</a></p> })}
            {list}
            {older.map(|older| view! { <p><a href=older rel="next">{t("people-audit-older")}</a></p> })}
        },
    )
}

async fn filters(cx: &Cx<Admin>, req: &RequestContext, which: &Which) -> Result<impl IntoView + use<>, AppError> {
    let people = store::people::everybody(cx).await?.into_iter();
    let people: Vec<_> = people.map(|(id, name)| ChoiceOption::new(id.to_string(), name)).collect();
    let things = THINGS.map(|thing| ChoiceOption::new(thing, t(&format!("audit-thing-{thing}"))));
    let person = which.person.map(|id| id.to_string()).unwrap_or_default();
    let thing = which.thing.clone().unwrap_or_default();
    let day = |name: &str| req.query(name).unwrap_or_default();
    let (from, until) = (day("from"), day("until"));
    let narrowed = with(req, paths::people::Audit, &[]) != href(paths::people::Audit);
    Ok(view! {
        <form method="get" action=href(paths::people::Audit) class="row">
            <Select name="person" label=t("audit-filter-person") options=people selected=person empty=t("audit-filter-any")/>
            <Select name="thing" label=t("audit-filter-thing") options=things.into() selected=thing empty=t("audit-filter-any")/>
            <Input name="from" label=t("audit-filter-from") kind=Kind::Date value=from/>
            <Input name="until" label=t("audit-filter-until") kind=Kind::Date value=until/>
            <Button kind=ButtonKind::Quiet>{t("audit-filter-go")}</Button>
            {narrowed.then(|| view! { <a href=href(paths::people::Audit)>{t("audit-filter-all")}</a> })}
        </form>
    })
}

/// `/audit.csv`: the same entries as a file. Taking the file is an entry itself.
pub async fn csv() -> Result<PageResponse, AppError> {
    let cx = require::<Admin>().await?;
    let which = asked(&RequestContext::current());
    let entries = audit::newest(&cx, &which, IN_FILE).await?;
    let names = Names::of(&cx, &entries).await?;
    let lang = cx.lang();
    let head = ["audit-csv-number", "people-audit-when", "audit-head-did", "people-audit-detail"].map(t).into();
    let rows: Vec<Vec<Value>> = entries
        .iter()
        .map(|e| vec![e.seq.into(), e.at.moment_text(lang).into(), names.sentence(e).into(), names.detail(e).into()])
        .collect();
    audit::note_export(&cx, rows.len()).await?;
    let sheet = Sheet { name: t("people-audit-title"), head, rows };
    Ok(PageResponse::Raw(file(sheets::CSV, &t("audit-csv-name"), sheets::csv(&sheet)?)))
}
