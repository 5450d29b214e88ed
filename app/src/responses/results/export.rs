//! The figures as a file: the same as on the page, hidden ones hidden, with the codes of questions and
//! answers. Whoever may see the page may have the file, and nobody else.

use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};

use super::{Results, compare, draw};
use crate::{
    error::AppError,
    i18n::t,
    page::Answer,
    platform::guard::{Visitor, require},
    responses::rules::charts::{Part, Withheld},
    surveys::model::{Document, Question},
};

/// One line of the file, as text.
type Line = Vec<String>;

/// `/results/{code}/figures.csv`
pub async fn csv() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let results = Results::find(&cx).await?;
    if !results.enough() {
        return Err(AppError::NotFound);
    }
    let mut lines = vec![heads()];
    for (question, chart) in results.face.document.questions.iter().zip(&results.charts.questions) {
        match &chart.shown {
            Ok(parts) => {
                for part in parts {
                    lines.extend(rows(&results, question, part, "", cx.lang()));
                }
            }
            Err(Withheld::Said) => {}
            Err(_) => lines.push(line(&results, question, ["", "", "", ""], t("responses-results-hidden"), None)),
        }
    }
    if let (Some(about), Some(comparison)) = (compare::about(&results), compare::comparison(&cx, &results).await?) {
        for (id, _, parts) in &comparison.parts {
            let Some(question) = results.face.document.question(id) else { continue };
            for (group, part) in comparison.groups.iter().zip(parts.iter().flatten()) {
                let group = format!("{}={}", about.id, group.value.as_deref().unwrap_or_default());
                lines.extend(rows(&results, question, part, &group, cx.lang()));
            }
        }
    }
    let text = lines.iter().map(written).collect::<String>();
    let name = format!("{}.csv", results.face.code.0);
    Ok(Answer::Raw(file("text/csv; charset=utf-8", &name, format!("\u{feff}{text}").into_bytes())))
}

fn heads() -> Line {
    [
        "survey",
        "version",
        "question",
        "kind",
        "question_en",
        "question_cy",
        "asked",
        "statement",
        "group",
        "answer",
        "answer_text",
        "people",
        "answered",
        "sent",
    ]
    .map(str::to_owned)
    .into()
}

fn line(
    results: &Results,
    question: &Question,
    [statement, group, answer, words]: [&str; 4],
    people: String,
    base: Option<i64>,
) -> Line {
    vec![
        results.face.code.0.clone(),
        results.face.version.to_string(),
        question.id.clone(),
        question.kind.key().to_owned(),
        question.text.en.clone(),
        question.text.cy.clone(),
        asked(&results.face.document, question).to_owned(),
        statement.to_owned(),
        group.to_owned(),
        answer.to_owned(),
        words.to_owned(),
        people,
        base.map_or_else(String::new, |base| base.to_string()),
        results.counted.to_string(),
    ]
}

/// Whether everybody who did not answer was asked: else some of them skipped it and some never saw it.
fn asked(document: &Document, question: &Question) -> &'static str {
    let section = document.section(&question.section).is_some_and(|section| section.show.is_some());
    if section || question.show.is_some() { "some" } else { "everybody" }
}

fn rows(results: &Results, question: &Question, part: &Part, group: &str, lang: crate::lang::Lang) -> Vec<Line> {
    let base = Some(part.base).filter(|base| *base > 0);
    part.rows
        .iter()
        .map(|row| {
            let people = row.people.map_or_else(|| t("responses-results-hidden"), |n| n.to_string());
            let words = draw::label(question, part, row, lang);
            line(results, question, [&part.statement, group, &row.choices.join(" "), &words], people, base)
        })
        .collect()
}

/// One line of CSV (RFC 4180).
fn written(line: &Line) -> String {
    let cells: Vec<_> = line.iter().map(|cell| format!("\"{}\"", harmless(cell).replace('"', "\"\""))).collect();
    format!("{}\r\n", cells.join(","))
}

/// A cell that a spreadsheet would take for a formula begins with an apostrophe, and is text.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '|', '%']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

pub(super) fn file(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let mut response = Body::from(bytes).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(named) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, named);
    }
    response
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("=1+1", "\"'=1+1\"\r\n")]
    #[case("+44", "\"'+44\"\r\n")]
    #[case("-1", "\"'-1\"\r\n")]
    #[case("@SUM(A1)", "\"'@SUM(A1)\"\r\n")]
    #[case("\tx", "\"'\tx\"\r\n")]
    #[case("He said \"no\", twice", "\"He said \"\"no\"\", twice\"\r\n")]
    fn no_cell_is_a_formula(#[case] cell: &str, #[case] expected: &str) {
        assert_eq!(written(&vec![cell.to_owned()]), expected);
    }
}
