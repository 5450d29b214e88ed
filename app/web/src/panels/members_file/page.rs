//! `/panels/{slug}/members/file`: where a file of members is chosen, and what is in it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{PutMembers, ReadMembers, uploaded, words};
use crate::{
    page::{PageResponse, html},
    panels::{
        bodies,
        pages::{
            dashed, day,
            seat_words::{Names, label},
            up,
        },
    },
};
use domain::{
    error::AppError,
    panels::{
        members_file::{Column, FileOffice, FileSeat, MOST_ROWS, RowProblem, SHAPE, Understood, understand},
        model::PanelName,
    },
    paths,
    table::Table as Rows,
};
use platform::{
    documents::sheets::{self, Sheet},
    guard::{Clerk, Cx, PanelReader, require},
    i18n::{LangText, href, lang, localize, t, tr},
    request::RequestContext,
};
use store::panels::{
    Member,
    areas::{self, Area},
    member_file::{self, Becomes, Looked, as_read},
};
use ui::{
    Banner, Button, ButtonKind, FileInput, Head, LinkButton, Mood, Table, Tag, TagKind,
    form::{AsRead, Form, submitted_value},
    frame::Audience,
};

/// The kinds of files that can be chosen.
const ACCEPTED: &str =
    "text/csv,.csv,.txt,.tsv,.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A file that came with the form to which this page is the answer.
struct Brought {
    table: Rows,
    found: Understood,
    looked: Looked,
}

/// What the rows of a file are shown with.
struct Known {
    areas: Vec<Area>,
    names: Names,
}

pub(crate) async fn file() -> Result<PageResponse, AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, RequestContext::current().param("slug")).await?;
    let members = store::panels::members(&cx, panel.id).await?;
    let known = Known { areas: areas::areas(&cx).await?, names: Names::of(&cx, &panel).await? };
    let body = match brought(&cx, &panel).await? {
        Some(file) if file.found.problems.is_empty() && file.looked.problems.is_empty() => {
            fine(&panel, &file, &members, &known)?
        }
        Some(file) => view! { {wrong(&file, &known)}{choose(&panel)}{help()} }.into_any(),
        None => {
            view! { <p class="lead">{t("seats-file-lead")}</p>{downloads(&panel)}{choose(&panel)}{help()} }.into_any()
        }
    };
    let title = t("seats-file-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <div class="wide">
                {up(paths::panels::Members(&panel.slug), &panel.name)}
                <h1>{title}</h1>
                {body}
            </div>
        },
    )
}

/// The file that was chosen just now, or the one that was shown and could not be put in. None where it cannot be read:
/// the form says so.
async fn brought(cx: &Cx<Clerk>, panel: &PanelName) -> Result<Option<Brought>, AppError> {
    let chosen = uploaded(&RequestContext::current()).map(|upload| Arc::clone(&upload.bytes));
    let sheet = || submitted_value("sheet").map(|sheet| Arc::new(sheet.into_bytes()));
    let Some(bytes) = chosen.or_else(sheet) else { return Ok(None) };
    let Ok(table) = sheets::read(bytes, SHAPE).await else { return Ok(None) };
    let found = understand(&table, &words(cx).await?);
    let looked = if found.problems.is_empty() {
        member_file::look(cx, panel.id, &found.seats).await?
    } else {
        Looked::default()
    };
    Ok(Some(Brought { table, found, looked }))
}

/// The members as they are now, to be written on.
fn downloads(panel: &PanelName) -> impl IntoView + use<> {
    let (csv, xlsx) = (paths::panels::MembersCsv(&panel.slug), paths::panels::MembersXlsx(&panel.slug));
    view! {
        <p>{t("seats-file-now")}</p>
        <div class="row">
            <LinkButton kind=ButtonKind::Quiet href=href(xlsx)>{t("pledge-file-xlsx")}</LinkButton>
            <LinkButton kind=ButtonKind::Plain href=href(csv)>{t("pledge-file-csv")}</LinkButton>
        </div>
    }
}

fn choose(panel: &PanelName) -> impl IntoView + use<> {
    let hint = tr("seats-file-hint", &[("max", MOST_ROWS.into())]);
    let slug = panel.slug.clone();
    view! {
        <section>
            <h2>{t("seats-file-choose")}</h2>
            <Form<ReadMembers> multipart=true>
                <input type="hidden" name="slug" value=slug/>
                <FileInput name="file" label=t("seats-file-file") hint accept=ACCEPTED/>
                <div class="row"><Button>{t("seats-file-look")}</Button></div>
            </Form<ReadMembers>>
        </section>
    }
}

/// What each column is for.
fn help() -> impl IntoView {
    let rows = Column::ALL.map(|column| {
        vec![column.head(lang()).into_any(), t(&format!("seats-file-about-{}", column.key())).into_any()]
    });
    let head = ["seats-file-head-column", "seats-file-head-what"].map(|key| Head::new(t(key))).into();
    view! {
        <section>
            <h2>{t("seats-file-columns")}</h2>
            <p>{t("seats-file-known")}</p>
            <Table caption=t("seats-file-columns") head rows=rows.into()/>
        </section>
    }
}

/// A file in which nothing is wrong, and the button that puts it in.
fn fine(panel: &PanelName, file: &Brought, members: &[Member], known: &Known) -> Result<AnyView, AppError> {
    let mut lines = file.table.lines.iter().map(|line| line.cells.clone());
    let head = lines.next().unwrap_or_default();
    let rows = lines.map(|cells| cells.into_iter().map(Into::into).collect()).collect();
    let made = sheets::csv(&Sheet { name: String::new(), head, rows })?;
    let sheet = String::from_utf8(made).map_err(|_| AppError::Internal)?;
    let gaps = [Becomes::New, Becomes::Changed, Becomes::Same].map(|of| file.looked.count(of).into());
    let [new, changed, same] = gaps;
    let count = tr("seats-file-count", &[("new", new), ("changed", changed), ("same", same)]);
    let again = href(paths::panels::MembersFile(&panel.slug));
    let (slug, read) = (panel.slug.clone(), as_read(members));
    let table = seats(file, known);
    let ended = (!file.looked.ended.is_empty()).then(|| {
        let said = tr("seats-file-ended", &[("names", file.looked.ended.join(", ").into())]);
        view! { <Banner mood=Mood::Warn>{said}</Banner> }
    });
    Ok(view! {
        <section>
            <h2>{t("seats-file-preview")}</h2>
            <p>{count}</p>
            {ended}
            <Form<PutMembers> multipart=true>
                <input type="hidden" name="slug" value=slug/>
                <input type="hidden" name="sheet" value=sheet/>
                <AsRead of=read/>
                {bodies::excess::field()}
                <div class="row">
                    <Button>{t("seats-file-put")}</Button>
                    <LinkButton kind=ButtonKind::Plain href=again>{t("seats-file-again")}</LinkButton>
                </div>
            </Form<PutMembers>>
            {table}
        </section>
    }
    .into_any())
}

/// A file of which nothing goes in: every problem with its row.
fn wrong(file: &Brought, known: &Known) -> impl IntoView + use<> {
    let rows: Vec<Vec<AnyView>> = file.found.problems.iter().chain(&file.looked.problems).map(problem).collect();
    let head =
        ["seats-file-head-row", "seats-file-head-column", "seats-file-head-problem"].map(|key| Head::new(t(key)));
    let shown = (!file.found.seats.is_empty() && !file.looked.problems.is_empty()).then(|| seats(file, known));
    view! {
        <section>
            <Banner mood=Mood::Bad>{t("seats-file-wrong")}</Banner>
            <Table caption=t("seats-file-problems") head=head.into() rows=rows/>
            {shown}
        </section>
    }
}

fn problem(problem: &RowProblem) -> Vec<AnyView> {
    vec![problem.row.into_any(), problem.column.clone().into_any(), localize(&problem.sentence).into_any()]
}

/// The seats of a file, each with what becomes of it.
fn seats(file: &Brought, known: &Known) -> AnyView {
    let rows = file.found.seats.iter().map(|seat| cells(seat, &file.looked, known)).collect();
    let columns = [
        Column::Name,
        Column::Kind,
        Column::From,
        Column::To,
        Column::Office,
        Column::Represents,
        Column::AppointedBy,
        Column::SubstituteFor,
    ];
    let head = columns.map(|column| column.head(lang()).to_owned());
    let head = [t("seats-file-head-row")].into_iter().chain(head).chain([t("seats-file-head-becomes")]);
    view! { <Table caption=t("seats-file-table") head=head.map(Head::new).collect() rows=rows/> }.into_any()
}

fn cells(seat: &FileSeat, looked: &Looked, known: &Known) -> Vec<AnyView> {
    let becomes = looked.rows.get(&seat.row).map(|becomes| {
        let (kind, key) = match becomes {
            Becomes::New => (TagKind::Done, "seats-file-new"),
            Becomes::Changed => (TagKind::Waiting, "seats-file-changed"),
            Becomes::Same => (TagKind::Plain, "seats-file-same"),
        };
        view! { <Tag kind=kind text=t(key)/> }
    });
    let changes = looked.said.get(&seat.row).into_iter().flatten().map(|one| {
        let [before, after] = [&one.before, &one.after].map(|text| known.names.said(one.field, text));
        let gaps = [("what", label(one.field).into()), ("before", before.into()), ("after", after.into())];
        view! { <li>{tr("seats-file-change", &gaps)}</li> }
    });
    let changes: Vec<_> = changes.collect();
    let changes = (!changes.is_empty()).then(|| view! { <ul class="plain">{changes}</ul> });
    let offices: Vec<_> = seat.offices.iter().map(office).collect();
    let (of, name, area) = seat.represents.clone().unwrap_or_default();
    let area = area.and_then(|id| known.areas.iter().find(|area| area.id == id));
    let name = area.map_or_else(|| name.into_any(), |area| LangText::of(&area.name).into_any());
    let of = of.map(|of| format!(" ({})", t(&format!("seat-represents-{}", of.key()))));
    vec![
        seat.row.into_any(),
        seat.name.clone().into_any(),
        t(&format!("panels-member-{}", dashed(seat.kind.key()))).into_any(),
        view! { <span class="when">{day(&seat.starts_on)}</span> }.into_any(),
        view! { <span class="when">{seat.days().to.map(day)}</span> }.into_any(),
        offices.join(", ").into_any(),
        view! { {name}{of} }.into_any(),
        seat.appointed_by.clone().unwrap_or_default().into_any(),
        seat.substitute_for.clone().unwrap_or_default().into_any(),
        view! { {becomes}{changes} }.into_any(),
    ]
}

fn office(held: &FileOffice) -> String {
    t(&format!("panels-office-{}", dashed(held.office.key())))
}
