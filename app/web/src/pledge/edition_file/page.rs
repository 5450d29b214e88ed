//! `/editions/{id}/file`: how the spreadsheet of an edition looks, and where it is chosen.

use leptos::prelude::*;

use super::{ReadEditionFile, example, preview, symbols};
use crate::page::{PageResponse, html};
use domain::{
    error::AppError,
    ids::PledgeId,
    paths,
    pledge::{
        model::EditionState,
        outline::{MOST_STATEMENTS, Outline},
        outline_file::{self, Column, Part},
    },
};
use platform::{
    guard::{Drafter, require},
    i18n::{href, lang, languages, t, tr},
    request::RequestContext,
};
use store::pledge::drafting::{self, Drafted};
use ui::{
    Banner, Button, ButtonKind, Card, FileInput, Head, LinkButton, Table, form::Form, frame::Audience, picture_of,
};

/// The kinds of files that can be chosen.
const ACCEPTED: &str =
    "text/csv,.csv,.txt,.tsv,.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub async fn file() -> Result<PageResponse, AppError> {
    let cx = require::<Drafter>().await?;
    let id: PledgeId = RequestContext::current().parse("id")?;
    let edition = drafting::outline(&cx.also()?, id).await?;
    let title = t("pledge-file-title");
    let name = edition.title.get(lang()).to_owned();
    let body = if edition.state == EditionState::Draft {
        match preview::brought().await {
            Some(file) if file.is_fine() => preview::fine(&file, &edition)?,
            Some(file) => view! { {preview::wrong(&file)}{choose(id)}{help()} }.into_any(),
            None => from_nothing(&edition).into_any(),
        }
    } else {
        view! { <Banner>{t("pledge-file-not-draft")}</Banner>{downloads(&edition)} }.into_any()
    };
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <div class="wide">
                <p class="soft">{name}</p>
                <h1>{title}</h1>
                {body}
            </div>
        },
    )
}

fn from_nothing(edition: &Drafted) -> impl IntoView + use<> {
    let is_empty = edition.outline.outcomes.is_empty();
    let (first, download) = if is_empty {
        let template = href(paths::pledge::EditionTemplate(edition.id));
        (
            "pledge-file-step-template",
            view! { <LinkButton kind=ButtonKind::Quiet href=template>{t("pledge-file-template")}</LinkButton> },
        )
    } else {
        let there = href(paths::pledge::EditionXlsx(edition.id));
        (
            "pledge-file-step-there",
            view! { <LinkButton kind=ButtonKind::Quiet href=there>{t("pledge-file-xlsx")}</LinkButton> },
        )
    };
    view! {
        <p class="lead">{t("pledge-file-lead")}</p>
        <section>
            <h2>{t("pledge-file-how")}</h2>
            <ol class="stack">
                <li>{t(first)}<p>{download}</p></li>
                <li>{t("pledge-file-step-write")}</li>
                <li>{t("pledge-file-step-save")}</li>
            </ol>
        </section>
        {choose(edition.id)}
        {help()}
        {downloads(edition)}
    }
}

/// The form that the file is chosen in.
fn choose(id: PledgeId) -> impl IntoView {
    let hint = tr("pledge-file-file-hint", &[("max", MOST_STATEMENTS.into())]);
    view! {
        <section>
            <h2>{t("pledge-file-choose")}</h2>
            <Form<ReadEditionFile> multipart=true>
                <input type="hidden" name="edition" value=id.to_string()/>
                <FileInput name="file" label=t("pledge-file-file") hint accept=ACCEPTED/>
                <div class="row"><Button>{t("pledge-file-look")}</Button></div>
            </Form<ReadEditionFile>>
        </section>
    }
}

/// An example, what each column is for, and the names of the symbols.
fn help() -> impl IntoView {
    let columns = Part::ALL.map(|part| {
        let head = Column { part, lang: Some(lang().of_sentences()) }.head(lang());
        vec![head.into_any(), t(&format!("pledge-file-about-{}", part.key())).into_any()]
    });
    let head = ["pledge-file-head-column", "pledge-file-head-what"].map(|key| Head::new(t(key))).into();
    let names = symbols().into_iter().map(|(key, names)| {
        view! { <li class="row">{picture_of(&key)}<span>{names.get(lang()).to_owned()}</span></li> }
    });
    let names: Vec<_> = names.collect();
    let translations = (!languages().english_alone()).then(|| view! { " "{t("pledge-file-translations")} });
    view! {
        <section>
            <h2>{t("pledge-file-columns")}</h2>
            {as_table(t("pledge-file-example"), &example())}
            <Table caption=t("pledge-file-columns") head rows=columns.into()/>
            <p>{t("pledge-file-order")}{translations}</p>
            <details class="card" id="symbols">
                <summary>{t("pledge-file-symbols")}</summary>
                <ul class="grid small">{names}</ul>
            </details>
        </section>
    }
}

/// An edition as it is in a spreadsheet.
fn as_table(caption: String, outline: &Outline) -> impl IntoView + use<> {
    let written = outline_file::write(outline, languages(), lang(), &symbols());
    let cells = |row: Vec<String>| row.into_iter().map(IntoAny::into_any).collect();
    let head: Vec<_> = written.head.into_iter().map(Head::new).collect();
    let rows = written.rows.into_iter().map(cells).collect();
    view! { <Table caption head rows/> }
}

/// How much is in the edition, and the ways to have it.
fn downloads(edition: &Drafted) -> impl IntoView + use<> {
    let is_draft = edition.state == EditionState::Draft;
    let heading = t(if is_draft { "pledge-file-now" } else { "pledge-file-now-adopted" });
    if edition.outline.outcomes.is_empty() {
        return view! { <Card title=heading><p>{t("pledge-file-now-empty")}</p></Card> }.into_any();
    }
    let (csv, xlsx) = (paths::pledge::EditionCsv(edition.id), paths::pledge::EditionXlsx(edition.id));
    let count = preview::count(&edition.outline);
    view! {
        <Card title=heading>
            <p>{count}</p>
            <div class="row">
                <LinkButton kind=ButtonKind::Quiet href=href(xlsx)>{t("pledge-file-xlsx")}</LinkButton>
                <LinkButton kind=ButtonKind::Plain href=href(csv)>{t("pledge-file-csv")}</LinkButton>
            </div>
        </Card>
    }
    .into_any()
}
