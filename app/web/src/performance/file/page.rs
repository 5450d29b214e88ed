//! `/performance/file`: where a file of figures is chosen or cells are pasted, and what is in them.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use leptos::prelude::*;

use super::{PutFile, ReadFile, uploaded, words};
use crate::{
    page::{PageResponse, html},
    panels::pages::up,
    performance::words::{amount_said, title, what_word},
    pledge::evidence::shown::period_text,
};
use domain::{
    error::AppError,
    ids::{AreaId, IndicatorId},
    paths,
    performance::{
        file::{Column, FileFigure, MOST_ROWS, RowProblem, SHAPE, Understood, Words, YEARS, understand},
        model::{Entry, Figure, Unit, Way},
    },
    table::Table as Rows,
};
use platform::{
    documents::sheets::{self, Sheet},
    guard::{Cx, PanelReader, PerformanceKeeper, require},
    i18n::{href, lang, localize, t, tr},
    request::RequestContext,
};
use store::performance::{self, Indicator};
use ui::{
    Banner, Button, ButtonKind, ChoiceOption, FileInput, Head, LinkButton, Mood, Select, Table, Tag, TagKind, TextArea,
    form::{AsRead, Form, submitted_value},
    frame::Audience,
};

/// The kinds of files that can be chosen.
const ACCEPTED: &str =
    "text/csv,.csv,.txt,.tsv,.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// So many figures of a file are shown; the count is of all.
const SHOWN: usize = 500;

/// A file that came with the form to which this page is the answer.
struct Brought {
    table: Rows,
    found: Understood,
    words: Words,
    /// What is there now of its indicators.
    now: Vec<Figure>,
    way: Way,
}

pub(crate) async fn file() -> Result<PageResponse, AppError> {
    let cx = require::<PerformanceKeeper>().await?;
    let indicators = performance::indicators(&cx.also::<PanelReader>()?).await?;
    let body = match brought(&cx).await? {
        Some(file) if file.found.problems.is_empty() => fine(&file)?,
        Some(file) => view! { {wrong(&file)}{choose(&indicators)}{help()} }.into_any(),
        None => view! {
            <p class="lead">{t("performance-file-lead")}</p>
            {downloads()}
            {choose(&indicators)}
            {help()}
        }
        .into_any(),
    };
    let heading = t("performance-file-title");
    html(
        heading.clone(),
        Audience::Staff,
        view! {
            <div class="wide">
                {up(paths::performance::List, t("performance-title"))}
                <h1>{heading}</h1>
                {body}
            </div>
        },
    )
}

/// What was chosen or pasted just now, or what was shown and could not be put in. None where it cannot be read: the form
/// says so.
async fn brought(cx: &Cx<PerformanceKeeper>) -> Result<Option<Brought>, AppError> {
    let chosen = uploaded(&RequestContext::current()).map(|upload| Arc::clone(&upload.bytes));
    let typed = |name: &str| submitted_value(name).filter(|text| !text.trim().is_empty());
    let way = match submitted_value("way").as_deref().and_then(Way::parse) {
        Some(way) => way,
        None if chosen.is_none() && typed("pasted").is_some() => Way::Pasted,
        None => Way::File,
    };
    let sheet = || typed("sheet").or_else(|| typed("pasted")).map(|text| Arc::new(text.into_bytes()));
    let Some(bytes) = chosen.or_else(sheet) else { return Ok(None) };
    let Ok(table) = sheets::read(bytes, SHAPE).await else { return Ok(None) };
    let words = words(cx, &submitted_value("indicator").unwrap_or_default()).await?;
    let found = understand(&table, &words);
    let now = if found.problems.is_empty() { performance::all(cx).await? } else { Vec::new() };
    Ok(Some(Brought { table, found, words, now, way }))
}

/// The figures as they are now, to be written on.
fn downloads() -> impl IntoView {
    let (csv, xlsx) = (paths::performance::Csv, paths::performance::Xlsx);
    view! {
        <p>{tr("performance-file-now", &[("n", YEARS.into())])}</p>
        <div class="row">
            <LinkButton kind=ButtonKind::Quiet href=href(xlsx)>{t("pledge-file-xlsx")}</LinkButton>
            <LinkButton kind=ButtonKind::Plain href=href(csv)>{t("pledge-file-csv")}</LinkButton>
        </div>
    }
}

fn choose(indicators: &[Indicator]) -> impl IntoView + use<> {
    let used = indicators.iter().filter(|one| one.ended_on.is_none());
    let options = used.map(|one| ChoiceOption::new(one.id.to_string(), title(one))).collect();
    view! {
        <section>
            <h2>{t("performance-file-choose")}</h2>
            <Form<ReadFile> multipart=true>
                <FileInput
                    name="file"
                    label=t("seats-file-file")
                    hint=tr("seats-file-hint", &[("max", MOST_ROWS.into())])
                    accept=ACCEPTED
                />
                <TextArea name="pasted" label=t("performance-paste") hint=t("performance-paste-hint")/>
                <Select
                    name="indicator"
                    label=t("performance-file-of")
                    hint=t("performance-file-of-hint")
                    options=options
                    empty=t("performance-file-of-rows")
                />
                <div class="row"><Button>{t("seats-file-look")}</Button></div>
            </Form<ReadFile>>
        </section>
    }
}

/// What each column is for.
fn help() -> impl IntoView {
    let named = Column::NAMED.map(|column| (column.head(lang()), column.key()));
    let rows = named.into_iter().chain([("2026/27 Q1".to_owned(), "quarter"), ("2026/27".to_owned(), "year")]);
    let rows = rows.map(|(head, key)| vec![head.into_any(), t(&format!("performance-file-about-{key}")).into_any()]);
    let head = ["seats-file-head-column", "seats-file-head-what"].map(|key| Head::new(t(key))).into();
    view! {
        <section>
            <h2>{t("seats-file-columns")}</h2>
            <p>{t("performance-file-known")}</p>
            <Table caption=t("seats-file-columns") head=head rows=rows.collect()/>
        </section>
    }
}

fn entry_of(now: &[Figure]) -> HashMap<(IndicatorId, &'static str, String, Option<AreaId>), Entry> {
    now.iter().map(|one| ((one.indicator, one.what.key(), one.when.to_string(), one.area), one.entry)).collect()
}

/// A file in which nothing is wrong, and the button that puts it in.
fn fine(file: &Brought) -> Result<AnyView, AppError> {
    let mut lines = file.table.lines.iter().map(|line| line.cells.clone());
    let head = lines.next().unwrap_or_default();
    let rows = lines.map(|cells| cells.into_iter().map(Into::into).collect()).collect();
    let made = sheets::csv(&Sheet { name: String::new(), head, rows })?;
    let sheet = String::from_utf8(made).map_err(|_| AppError::Internal)?;
    let now = entry_of(&file.now);
    let before = |one: &FileFigure| now.get(&(one.indicator, one.what.key(), one.when.to_string(), one.area)).copied();
    let becomes: Vec<(&FileFigure, Option<Entry>)> = file.found.figures.iter().map(|one| (one, before(one))).collect();
    let count = |is: fn(&(&FileFigure, Option<Entry>)) -> bool| becomes.iter().filter(|one| is(one)).count();
    let gaps = [
        ("new", count(|(_, before)| before.is_none()).into()),
        ("changed", count(|(one, before)| before.is_some_and(|before| before != one.entry)).into()),
        ("same", count(|(one, before)| *before == Some(one.entry)).into()),
    ];
    let said = tr("seats-file-count", &gaps);
    let ids: BTreeSet<IndicatorId> = file.found.figures.iter().map(|one| one.indicator).collect();
    let ids: Vec<IndicatorId> = ids.into_iter().collect();
    let read = performance::as_read(&file.now, &ids);
    let notes: Vec<String> = file.found.notes.iter().map(localize).collect();
    let notes: Vec<_> =
        notes.into_iter().map(|note| view! { <Banner mood=Mood::Warn>{note}</Banner> }.into_any()).collect();
    let rows = becomes.iter().filter(|(one, before)| *before != Some(one.entry)).take(SHOWN);
    let rows: Vec<Vec<AnyView>> = rows.map(|(one, before)| row(one, *before, &file.words)).collect();
    let chosen = file.words.chosen.map(|id| id.to_string()).unwrap_or_default();
    let keys = ["indicator", "place", "what", "period", "before", "after"];
    let head = [t("seats-file-head-row")].into_iter().chain(keys.map(|key| t(&format!("performance-preview-{key}"))));
    let head = head.map(Head::new).collect();
    let (way, again) = (file.way.key(), href(paths::performance::File));
    Ok(view! {
        <section>
            <h2>{t("seats-file-preview")}</h2>
            <p>{said}</p>
            {notes}
            <Form<PutFile> multipart=true>
                <input type="hidden" name="sheet" value=sheet/>
                <input type="hidden" name="indicator" value=chosen/>
                <input type="hidden" name="way" value=way/>
                <AsRead of=read/>
                <div class="row">
                    <Button>{t("seats-file-put")}</Button>
                    <LinkButton kind=ButtonKind::Plain href=again>{t("seats-file-again")}</LinkButton>
                </div>
            </Form<PutFile>>
            {(!rows.is_empty()).then(|| view! { <Table caption=t("seats-file-table") head=head rows=rows/> })}
        </section>
    }
    .into_any())
}

/// A file of which nothing goes in: every problem with its row.
fn wrong(file: &Brought) -> impl IntoView + use<> {
    let problem = |problem: &RowProblem| {
        vec![problem.row.into_any(), problem.column.clone().into_any(), localize(&problem.sentence).into_any()]
    };
    let rows: Vec<Vec<AnyView>> = file.found.problems.iter().take(SHOWN).map(problem).collect();
    let head =
        ["seats-file-head-row", "seats-file-head-column", "seats-file-head-problem"].map(|key| Head::new(t(key)));
    view! {
        <section>
            <Banner mood=Mood::Bad>{t("seats-file-wrong")}</Banner>
            <Table caption=t("seats-file-problems") head=head.into() rows=rows/>
        </section>
    }
}

/// A figure that is new or another one.
fn row(one: &FileFigure, before: Option<Entry>, words: &Words) -> Vec<AnyView> {
    let known = words.indicators.iter().find(|known| known.id == one.indicator);
    let (code, unit) = known.map_or((String::new(), Unit::Number), |known| (known.code.clone(), known.unit));
    let area = words.areas.iter().find(|(id, _)| Some(*id) == one.area).map(|(_, name)| name.get(lang()).to_owned());
    let said = |entry: Entry| match entry.base {
        None => amount_said(unit, entry.amount),
        Some(base) => format!("{} {} {base}", amount_said(unit, entry.amount), words.of.get(lang())),
    };
    let before = match before {
        None => view! { <Tag kind=TagKind::Done text=t("seats-file-new")/> }.into_any(),
        Some(entry) => said(entry).into_any(),
    };
    vec![
        one.row.into_any(),
        code.into_any(),
        area.unwrap_or_else(|| words.whole.get(lang()).to_owned()).into_any(),
        what_word(one.what).into_any(),
        period_text(one.when.period()).into_any(),
        before,
        said(one.entry).into_any(),
    ]
}
