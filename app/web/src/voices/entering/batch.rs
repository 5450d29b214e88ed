//! Many voices from a spreadsheet of an event: uploaded, checked, entered.

use leptos::prelude::*;

use super::{EnterBatch, ReadBatch};
use crate::page::{PageResponse, html};
use domain::{
    error::AppError,
    ids::BatchId,
    lang::Lang,
    paths,
    voices::entering::sheet::{COLUMNS, MOST_ROWS, Row},
};
use platform::{
    documents::{
        file,
        sheets::{self, Sheet},
    },
    guard::{Officer, require},
    i18n::{LangText, href, lang_name, languages, localize, other_lang, t, tr},
    request::RequestContext,
};
use store::voices::entering as batches;
use ui::{Banner, Button, ButtonKind, FileInput, Head, LinkButton, Mood, Table, form::Form, frame::Audience};

/// The kinds of files that can be uploaded.
const ACCEPTED: &str =
    "text/csv,.csv,.txt,.tsv,.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// `/moderation/enter/batch`
pub async fn bring() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let themes: Vec<_> = store::voices::offered_themes(&cx, &[])
        .await?
        .into_iter()
        .map(|theme| view! { <li>{theme.name.get(cx.lang()).to_owned()}</li> })
        .collect();
    html(
        t("voices-batch-title"),
        Audience::Staff,
        view! {
            <p><a href=href(paths::voices::Enter)>{t("voices-enter-title")}</a></p>
            <h1>{t("voices-batch-title")}</h1>
            <p>{t("voices-batch-lead")}</p>
            <p><LinkButton kind=ButtonKind::Quiet href=href(paths::voices::BatchTemplate)>{t("voices-batch-template")}</LinkButton></p>
            <p>{t("voices-batch-columns")}</p>
            <ul>{themes}</ul>
            <Form<ReadBatch> multipart=true once=true>
                <FileInput name="file" label=t("voices-batch-file") hint=tr("voices-batch-file-hint", &[("max", MOST_ROWS.into())]) accept=ACCEPTED/>
                <div class="row"><Button>{t("voices-batch-read")}</Button></div>
            </Form<ReadBatch>>
        },
    )
}

/// Whether this council has the column: it asks for a language only where there are two.
fn is_asked(column: &str) -> bool {
    column != "language" || !languages().english_alone()
}

/// `/moderation/enter/template.csv`, in the reader's language.
pub async fn template() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let columns: Vec<_> = COLUMNS.into_iter().filter(|(en, _)| is_asked(en)).collect();
    let example = columns.iter().map(|(en, _)| t(&format!("voices-batch-example-{en}")).into()).collect();
    let heads = columns.iter().map(|(en, cy)| (if cx.lang() == Lang::Cy { *cy } else { *en }).to_owned()).collect();
    let made = sheets::csv(&Sheet { head: heads, rows: vec![example], ..Sheet::default() })?;
    Ok(PageResponse::Raw(file(sheets::CSV, &t("voices-batch-name"), made)))
}

/// `/moderation/enter/batch/{id}`: every row, with what is wrong in it.
pub async fn look() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let id: BatchId = RequestContext::current().parse("id")?;
    let (rows, unread) = batches::look(&cx, id).await?;
    let themes = store::voices::themes(&cx).await?;
    let (many, wrong) = (rows.len(), rows.iter().filter(|row| !row.problems.is_empty()).count());
    let cells = |row: Row| {
        let theme = themes.iter().find(|theme| Some(&theme.key) == row.theme.as_ref());
        let theme = theme.map(|theme| LangText::of(&theme.name)).unwrap_or_default();
        let lang = lang_name(row.lang);
        let show = t(if row.publish { "voices-enter-publish-yes" } else { "voices-enter-publish-no" });
        let problems: Vec<_> =
            row.problems.iter().map(|problem| view! { <li class="problem">{localize(problem)}</li> }).collect();
        let tag = other_lang(row.lang, &row.text);
        let said = view! {
            <span class="written" dir="auto" lang=tag>{row.text}</span>
            {(!problems.is_empty()).then(|| view! { <ul class="plain">{problems}</ul> })}
        };
        let better = row.better;
        let lang = is_asked("language").then(|| lang.into_any());
        let begins = [row.number.into_any(), said.into_any(), better.into_any(), theme.into_any()];
        begins.into_iter().chain(lang).chain([show.into_any()]).collect::<Vec<_>>()
    };
    let head = ["row", "text", "better", "theme", "language", "show"].into_iter().filter(|column| is_asked(column));
    let head = head.map(|column| Head::new(t(&format!("voices-batch-head-{column}")))).collect::<Vec<_>>();
    let rows = rows.into_iter().map(cells).collect();
    let left_out = |key: &str, names: Vec<String>| {
        let said = (!names.is_empty()).then(|| tr(key, &[("names", names.join(", ").into())]));
        said.map(|said| view! { <Banner mood=Mood::Warn>{said}</Banner> })
    };
    let unread = [left_out("voices-batch-columns-left", unread.columns), left_out("table-sheets-left", unread.sheets)];
    let what_next = if wrong > 0 {
        view! {
            <Banner mood=Mood::Bad>{tr("voices-batch-wrong", &[("n", wrong.into())])}</Banner>
            <p><LinkButton href=href(paths::voices::EnterMany)>{t("voices-batch-again")}</LinkButton></p>
        }
        .into_any()
    } else {
        view! {
            <p>{t("voices-batch-all")}</p>
            <Form<EnterBatch>>
                <input type="hidden" name="batch" value=id.to_string()/>
                <div class="row">
                    <Button>{tr("voices-batch-enter", &[("n", many.into())])}</Button>
                    <LinkButton kind=ButtonKind::Plain href=href(paths::voices::EnterMany)>{t("voices-batch-again")}</LinkButton>
                </div>
            </Form<EnterBatch>>
        }
        .into_any()
    };
    html(
        t("voices-batch-look"),
        Audience::Staff,
        view! {
            <div class="wide">
                <h1>{t("voices-batch-look")}</h1>
                {unread}
                {what_next}
                <Table caption=t("voices-batch-look") head rows/>
            </div>
        },
    )
}
