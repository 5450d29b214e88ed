//! *What we heard* and its figures, on paper (PDF) and as a picture to share (PNG). They have only what everybody can
//! read anyway, once the survey is published and an officer has released the words.
//!
//! Young people's own words are left out: they can be taken back, and a paper cannot.

use axum::http::{HeaderValue, header};
use serde::Serialize;

use super::{Results, draw};
use crate::page::PageResponse;
use domain::{
    error::AppError,
    lang::Lang,
    paths,
    responses::rules::charts::{Part, Shape, Withheld},
    surveys::model::Question,
    time::Timestamp,
};
use platform::{
    documents::{self, Made, Template, file},
    guard::{Cx, Visitor, require},
    i18n::{InWords as _, t, tr},
    markdown::{self, Block},
};

const PAPER: Template = Template { name: "heard", source: include_str!("../../../../documents/heard.typ") };
const CARD: Template = Template { name: "card", source: include_str!("../../../../documents/card.typ") };

/// How long a browser may cache it: short, so that a summary that is taken back disappears soon.
const KEPT: HeaderValue = HeaderValue::from_static("private, max-age=300");

/// What `heard.typ` reads.
#[derive(Serialize)]
struct Paper {
    lang: &'static str,
    title: String,
    council: String,
    page: String,
    over: String,
    under: Vec<String>,
    words: Vec<Block>,
    checked: String,
    few: String,
    questions: Vec<Asked>,
    hidden: String,
    address: String,
    labels: Labels,
}

#[derive(Serialize)]
struct Labels {
    figures: String,
    answer: String,
    people: String,
    share: String,
    hidden: String,
    more: String,
}

#[derive(Serialize)]
struct Asked {
    text: String,
    withheld: String,
    parts: Vec<Drawn>,
}

/// What `chart` in `kit.typ` reads.
#[derive(Serialize)]
struct Drawn {
    title: String,
    note: String,
    alt: String,
    stacked: bool,
    rows: Vec<DrawnRow>,
}

#[derive(Serialize)]
struct DrawnRow {
    label: String,
    people: Option<String>,
    percent: Option<String>,
    share: Option<f64>,
}

/// What `card.typ` reads.
#[derive(Serialize)]
struct Picture {
    lang: &'static str,
    over: String,
    title: String,
    council: String,
    number: String,
    answered: String,
    share: String,
    finding: String,
}

/// `/results/{code}/heard.pdf`
pub async fn pdf() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let (results, words, at) = released(&cx).await?;
    let made = documents::pdf(&cx.services().drawn, PAPER, &paper(&cx, &results, &words, at).await).await?;
    let name = format!("what-we-heard-{}.pdf", results.survey.code.0);
    Ok(answer("application/pdf", &name, &made))
}

/// `/results/{code}/heard.png`
pub async fn png() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let (results, ..) = released(&cx).await?;
    let made = documents::png(&cx.services().drawn, CARD, &picture(&cx, &results).await).await?;
    let name = format!("what-we-heard-{}.png", results.survey.code.0);
    Ok(answer("image/png", &name, &made))
}

fn answer(kind: &'static str, name: &str, made: &Made) -> PageResponse {
    let mut response = file(kind, name, made.to_vec());
    response.headers_mut().insert(header::CACHE_CONTROL, KEPT);
    if kind == "image/png" {
        response.headers_mut().remove(header::CONTENT_DISPOSITION);
    }
    PageResponse::Raw(response)
}

/// The published results, with the released words in this language.
async fn released(cx: &Cx<Visitor>) -> Result<(Results, String, Timestamp), AppError> {
    let results = Results::find(cx).await?;
    if !results.seen.public {
        return Err(AppError::NotFound);
    }
    let heard = store::responses::heard(cx, results.survey.id).await?;
    let (words, at) = heard.and_then(|heard| heard.released).ok_or(AppError::NotFound)?;
    Ok((results, words.get(cx.lang()).to_owned(), at))
}

async fn paper(cx: &Cx<Visitor>, results: &Results, words: &str, at: Timestamp) -> Paper {
    let lang = cx.lang();
    let council = cx.services().settings().await.council.get(lang).to_owned();
    let sent = format!("{} {}", results.sent, tr("responses-results-sent", &[("n", results.sent.into())]));
    let few = tr("responses-results-few", &[("fewest", results.seen.fewest.into())]);
    let hides = |part: &Part| part.hides_something();
    let hidden = results.charts.questions.iter().flat_map(|chart| chart.shown.iter().flatten()).any(hides);
    Paper {
        lang: lang.tag(),
        title: results.survey.document.title.get(lang).to_owned(),
        page: tr("responses-documents-page", &[("n", "{n}".into())]),
        over: t("responses-heard-title"),
        under: vec![sent, council.clone()],
        council,
        words: markdown::blocks(words),
        checked: tr("responses-heard-on", &[("date", at.date_text(lang).into())]),
        few: if results.enough() { String::new() } else { few },
        questions: if results.enough() { asked(results, lang) } else { Vec::new() },
        hidden: if hidden {
            tr("responses-results-hidden-why", &[("fewest", results.seen.fewest.into())])
        } else {
            String::new()
        },
        address: cx.services().link(lang, paths::results::One(&results.survey.code.0)),
        labels: Labels {
            figures: t("responses-results-title"),
            answer: t("ui-chart-answer"),
            people: t("ui-chart-people"),
            share: t("responses-documents-share"),
            hidden: t("responses-results-hidden"),
            more: t("responses-documents-more"),
        },
    }
}

/// Every question that has a figure, or a reason for having none.
fn asked(results: &Results, lang: Lang) -> Vec<Asked> {
    let both = results.survey.document.questions.iter().zip(&results.charts.questions);
    both.filter_map(|(question, chart)| {
        let (withheld, parts) = match &chart.shown {
            Ok(parts) => (String::new(), parts.iter().map(|part| drawn(question, part, lang)).collect()),
            Err(Withheld::Said) => return None,
            Err(why) => (draw::withheld(*why, results.seen.fewest), Vec::new()),
        };
        Some(Asked { text: question.text.get(lang).to_owned(), withheld, parts })
    })
    .collect()
}

fn drawn(question: &Question, part: &Part, lang: Lang) -> Drawn {
    let longest = part.rows.iter().filter_map(|row| row.people).max().unwrap_or_default();
    let whole = if part.base > 0 { part.base } else { longest }.max(1);
    let rows: Vec<_> = part
        .rows
        .iter()
        .map(|row| DrawnRow {
            label: draw::label(question, part, row, lang),
            people: row.people.map(|n| n.to_string()),
            percent: row.people.filter(|_| part.base > 0).map(|n| percent(n, part.base)),
            share: row.people.map(|n| n as f64 / whole as f64),
        })
        .collect();
    let said = |row: &DrawnRow| {
        let people = row.people.clone().unwrap_or_else(|| t("responses-results-hidden"));
        row.percent
            .as_ref()
            .map_or_else(|| format!("{}: {people}", row.label), |p| format!("{}: {people} ({p})", row.label))
    };
    let alt = rows.iter().map(said).collect::<Vec<_>>().join(", ");
    Drawn {
        title: draw::title(question, part, lang),
        note: draw::note(question, part),
        alt: tr("responses-documents-alt", &[("rows", alt.into())]),
        stacked: part.shape == Shape::Steps,
        rows,
    }
}

fn percent(n: i64, of: i64) -> String {
    format!("{}%", (n * 100 + of / 2) / of.max(1))
}

async fn picture(cx: &Cx<Visitor>, results: &Results) -> Picture {
    let lang = cx.lang();
    let found =
        results.survey.document.questions.iter().zip(&results.charts.questions).find_map(|(question, chart)| {
            let part =
                chart.shown.as_ref().ok()?.first().filter(|part| part.base > 0 && part.shape != Shape::Months)?;
            let row = part.rows.iter().filter(|row| row.people.is_some()).max_by_key(|row| row.people)?;
            // The label of an option without its mean place.
            let label = draw::label(
                question,
                part,
                &crate::responses::results::charts::Row { place: None, ..row.clone() },
                lang,
            );
            let about =
                if part.statement.is_empty() { question.text.get(lang) } else { question.label(&part.statement, lang) };
            Some((percent(row.people?, part.base), format!("{about} {label}")))
        });
    let (share, finding) = found.unwrap_or_default();
    Picture {
        lang: lang.tag(),
        over: t("responses-heard-title"),
        title: results.survey.document.title.get(lang).to_owned(),
        council: cx.services().settings().await.council.get(lang).to_owned(),
        number: results.sent.to_string(),
        answered: tr("responses-results-sent", &[("n", results.sent.into())]),
        share,
        finding,
    }
}
