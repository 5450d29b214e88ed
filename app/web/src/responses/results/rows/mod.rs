//! Every response of a published survey, for officers: a workbook with a sheet for each section and a codebook, CSV, or
//! JSON with a schema. The rows say no more than the charts (`domain::responses::rules::rows`). Words are apart from
//! the rows, and only moderated ones unless an officer gives a reason (`responses::exporting`).
//!
//! Each file is written into the audit log before it is sent. It is fetched by GET, which changes only the audit log
//! (docs/decisions/0013).

pub(crate) mod book;
pub(crate) mod json;

use leptos::prelude::*;

use super::{Results, export};
use crate::{
    page::{PageResponse, html},
    responses::exporting::ExportOriginals,
};
use domain::{
    error::{AppError, Message},
    ids::SurveyId,
    lang::Lang,
    paths::{self, Address, Path},
    responses::rules::{
        self,
        rows::{Cell, Column, cell, columns},
    },
    surveys::model::{Kind, OTHER, Question, RATHER_NOT, SurveyState},
    time::{MINUTE, Timestamp},
};
use platform::{
    documents::{file, sheets},
    guard::{Cx, Officer, Visitor, require},
    i18n::{href, localize, t, t_in, tr},
    random::{hash, hex},
    request::RequestContext,
};
use store::{
    surveys::{SurveySummary, versions},
    voices::{originals_of_survey, shared_of_survey},
};
use ui::{Button, ChoiceOption, Empty, Input, Select, form::Form, frame::Audience};

/// For how long somebody who has given a reason can fetch the file.
const PASS_LASTS: i64 = 10 * MINUTE;

const SCHEMA: &str = include_str!("../../../../../documents/rows.schema.json");

/// The content of a file.
struct Export {
    results: Results,
    /// The number of the newest version.
    version: i32,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
    words: Vec<Words>,
    /// The words are moderated.
    moderated: bool,
}

/// What somebody wrote to a question.
struct Words {
    question: String,
    text: String,
    lang: &'static str,
    theme: String,
    /// Whether it may be shown to others; none for originals.
    may_publish: Option<bool>,
}

/// Why there are no rows, if there are none. Either the survey can open again, and the difference of two files could be
/// one person; or there are too few people; or the figures still contain answers that were taken back.
fn refused(results: &Results) -> Option<Message> {
    if results.survey.state != SurveyState::Published {
        Some(Message::new("responses-export-not-yet"))
    } else if !results.enough() {
        Some(Message::new("responses-results-few").with("fewest", results.seen.fewest))
    } else if !results.whole {
        Some(Message::new("responses-export-not-whole"))
    } else {
        None
    }
}

/// Checks that there are rows of a survey for this officer.
///
/// # Errors
/// `Conflict` with the reason why there are none.
pub(in crate::responses) async fn check(cx: &Cx<Officer>, survey: SurveySummary) -> Result<(), AppError> {
    refused(&Results::of(&cx.also::<Visitor>()?, survey).await?).map_or(Ok(()), |why| Err(AppError::Conflict(why)))
}

async fn find(cx: &Cx<Officer>) -> Result<Results, AppError> {
    Results::find(&cx.also::<Visitor>()?).await
}

/// `/results/{code}/export`
pub async fn offer() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let results = find(&cx).await?;
    let title = results.survey.document.title.get(cx.lang()).to_owned();
    let why_not = refused(&results);
    let files = ["xlsx", "csv", "json"].map(|kind| {
        let to = href(file_of_rows(results.code(), kind));
        view! { <li><a href=to download>{name(kind)}</a></li> }
    });
    let kinds = ["xlsx", "csv", "json"].map(|kind| ChoiceOption::new(kind, name(kind))).into();
    let code = results.survey.code.0.clone();
    let body = match why_not {
        Some(why) => view! { <Empty title=t("responses-export-none") text=localize(&why)/> }.into_any(),
        None => view! {
            <p>{tr("responses-export-text", &[("n", results.counted.into())])}</p>
            <p>{t("responses-export-apart")}</p>
            <ul>{files}</ul>
            <p class="soft">{t("responses-export-logged")}" "<a href=paths::results::RowsSchema.to_string()>{t("responses-export-schema")}</a></p>
            <section>
                <h2>{t("responses-export-originals")}</h2>
                <p>{t("responses-export-originals-text")}</p>
                <Form<ExportOriginals>>
                    <input type="hidden" name="code" value=code/>
                    <Select name="kind" label=t("responses-export-kind") options=kinds selected="xlsx"/>
                    <Input name="why" label=t("responses-export-why") hint=t("responses-export-why-hint")/>
                    <Button>{t("responses-export-get")}</Button>
                </Form<ExportOriginals>>
            </section>
        }
        .into_any(),
    };
    let back = href(paths::results::One(results.code()));
    html(
        t("responses-export-title"),
        Audience::Staff,
        view! {
            <p class="back"><a href=back>{title}</a></p>
            <h1>{t("responses-export-title")}</h1>
            {body}
        },
    )
}

fn name(kind: &str) -> String {
    match kind {
        "csv" => t("responses-export-csv"),
        "json" => t("responses-export-json"),
        _ => t("responses-export-xlsx"),
    }
}

/// `/results/{code}/rows.xlsx`
pub async fn rows_xlsx() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let export = export(&cx, "xlsx").await?;
    let figures = export::figures(&cx.also::<Visitor>()?, &export.results).await?;
    let made = sheets::xlsx(book::sheets(&export, figures, cx.lang())).await?;
    Ok(PageResponse::Raw(file(sheets::XLSX, &file_name(&export, "xlsx"), made)))
}

/// `/results/{code}/rows.csv`
pub async fn rows_csv() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let export = export(&cx, "csv").await?;
    let made = sheets::csv(&book::one(&export, cx.lang()))?;
    Ok(PageResponse::Raw(file(sheets::CSV, &file_name(&export, "csv"), made)))
}

/// `/results/{code}/rows.json`
pub async fn rows_json() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let export = export(&cx, "json").await?;
    let schema = format!("{}{}", cx.services().base_url, paths::results::RowsSchema);
    let made = json::written(&export, schema)?;
    Ok(PageResponse::Raw(file("application/json", &file_name(&export, "json"), made)))
}

/// `/results/rows.schema.json`
pub async fn schema() -> Result<PageResponse, AppError> {
    require::<Visitor>().await?;
    Ok(PageResponse::Raw(file("application/schema+json", "rows.schema.json", SCHEMA)))
}

fn file_name(export: &Export, kind: &str) -> String {
    format!("{}-rows.{kind}", export.results.survey.code.0)
}

/// Gathers the content, and writes the audit log.
async fn export(cx: &Cx<Officer>, kind: &str) -> Result<Export, AppError> {
    let results = find(cx).await?;
    if let Some(why) = refused(&results) {
        return Err(AppError::Conflict(why));
    }
    let survey = results.survey.id;
    let moderated = !passed(cx, survey)?;
    let words = if moderated { shared(cx, &results).await? } else { originals(cx, &results).await? };
    let versions = versions(cx, survey).await?;
    let document = &results.survey.document;
    let columns = columns(document, &results.charts);
    let mut rows = Vec::new();
    for (version, answers) in store::responses::rows(cx, survey).await? {
        let Some((_, asked)) = versions.get(&version) else { continue };
        let places = rules::asked_questions(asked, &answers);
        let got: Vec<_> = places.into_iter().map(|at| asked.questions[at].id.as_str()).collect();
        let cells = columns.iter().map(|column| {
            let asked = got.contains(&document.questions[column.question].id.as_str());
            cell(document, &results.charts, column, &answers, asked)
        });
        rows.push(cells.collect::<Vec<_>>());
    }
    // Somebody may have taken their answers back meanwhile: then rows and figures would be of different people.
    let now = find(cx).await?;
    if refused(&now).is_some() || now.counted != results.counted {
        return Err(AppError::conflict("responses-export-none"));
    }
    store::responses::exported(cx, survey, kind).await?;
    // Sorted by content, because the order in which people answered must not be known.
    rows.sort_unstable();
    let version = versions.get(&results.survey.version).map_or(1, |(number, _)| *number);
    Ok(Export { results, version, columns, rows, words, moderated })
}

async fn shared(cx: &Cx<Officer>, results: &Results) -> Result<Vec<Words>, AppError> {
    let found = shared_of_survey(cx, results.survey.id, results.seen.public).await?;
    let words = found.into_iter().filter(|(_, voice)| !voice.withdrawn).map(|(question, voice)| Words {
        question,
        text: voice.text,
        lang: voice.lang.tag(),
        theme: voice.theme.unwrap_or_default(),
        may_publish: Some(voice.may_publish),
    });
    Ok(in_order(words.collect()))
}

async fn originals(cx: &Cx<Officer>, results: &Results) -> Result<Vec<Words>, AppError> {
    let found = originals_of_survey(cx, results.survey.id).await?;
    let words = found.into_iter().map(|(question, lang, text)| Words {
        question,
        text,
        lang: lang.tag(),
        theme: String::new(),
        may_publish: None,
    });
    Ok(in_order(words.collect()))
}

/// Sorted by question and then alphabetically, so that the order does not tell who wrote what.
fn in_order(mut words: Vec<Words>) -> Vec<Words> {
    words.retain(|words| !words.text.is_empty());
    words.sort_by(|a, b| (&a.question, &a.text).cmp(&(&b.question, &b.text)));
    words
}

/// The address of the file of this kind; of no kind that is known, that of a workbook.
pub(in crate::responses) fn file_of_rows(code: &str, kind: &str) -> Address {
    match kind {
        "csv" => paths::results::RowsCsv(code).address(),
        "json" => paths::results::RowsJson(code).address(),
        _ => paths::results::RowsXlsx(code).address(),
    }
}

/// A pass that lets this officer, and nobody else, fetch the originals of a survey for a few minutes.
pub(in crate::responses) fn pass(cx: &Cx<Officer>, survey: SurveyId) -> Result<String, AppError> {
    let until = cx.now().plus(PASS_LASTS);
    Ok(format!("until={}&pass={}", until.0, stamp(cx, survey, until)?))
}

fn stamp(cx: &Cx<Officer>, survey: SurveyId, until: Timestamp) -> Result<String, AppError> {
    let of = format!("{} {survey} {}", cx.me()?, until.0);
    Ok(hex(&cx.services().keys.fingerprint("survey-originals", &of)))
}

/// Whether the address has such a pass; refuses one that has run out or is somebody else's.
fn passed(cx: &Cx<Officer>, survey: SurveyId) -> Result<bool, AppError> {
    let req = RequestContext::current();
    let Some(pass) = req.query("pass") else { return Ok(false) };
    let until = req.query("until").and_then(|until| until.parse().ok()).map(Timestamp).ok_or(AppError::Forbidden)?;
    // Compares hashes, so that the time it takes tells nothing.
    let same = hash(&pass) == hash(&stamp(cx, survey, until)?);
    if same && cx.now() < until { Ok(true) } else { Err(AppError::Forbidden) }
}

/// The label of an answer in a given language.
fn words_in(question: &Question, id: &str, lang: Lang) -> String {
    match (question.kind, id) {
        (_, RATHER_NOT) => t_in(lang, "surveys-asking-rather-not"),
        (_, OTHER) if question.has_other() => t_in(lang, "surveys-asking-other"),
        (Kind::YesNo, "yes") => t_in(lang, "surveys-asking-yes"),
        (Kind::YesNo, "no") => t_in(lang, "surveys-asking-no"),
        (Kind::YesNo, _) => t_in(lang, "surveys-asking-unsure"),
        (Kind::Faces, face) => t_in(lang, &format!("ui-face-{face}")),
        (Kind::Number, number) => number.to_owned(),
        _ => question.label(id, lang).to_owned(),
    }
}
