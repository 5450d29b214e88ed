//! The figures as a file: the same as on the page, with the same ones hidden, and with the codes of questions and
//! answers. For whoever may see the page.

use super::{Results, compare, draw};
use crate::page::PageResponse;
use domain::{
    error::AppError,
    lang::Lang,
    responses::rules::charts::{Part, Withheld},
    surveys::model::{Document, Question},
};
use platform::{
    documents::{
        file,
        sheets::{self, Sheet, Value},
    },
    guard::{Cx, Visitor, require},
    i18n::{languages, t},
};

/// One line of the file.
type Line = Vec<Value>;

/// `/results/{code}/figures.csv`
pub async fn csv() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let results = Results::find(&cx).await?;
    if !results.enough() {
        return Err(AppError::NotFound);
    }
    let name = format!("{}.csv", results.survey.code.0);
    Ok(PageResponse::Raw(file(sheets::CSV, &name, sheets::csv(&figures(&cx, &results).await?)?)))
}

/// Every figure on the page, also by group.
pub(super) async fn figures(cx: &Cx<Visitor>, results: &Results) -> Result<Sheet, AppError> {
    let mut lines = Vec::new();
    for (question, chart) in results.survey.document.questions.iter().zip(&results.charts.questions) {
        match &chart.shown {
            Ok(parts) => {
                for part in parts {
                    lines.extend(rows(results, question, part, "", cx.lang()));
                }
            }
            Err(Withheld::Said) => {}
            Err(_) => lines.push(line(results, question, ["", "", "", ""], t("responses-results-hidden").into(), None)),
        }
    }
    if let (Some(about), Some(comparison)) = (compare::about(results), compare::comparison(cx, results).await?) {
        for (id, _, parts) in &comparison.parts {
            let Some(question) = results.survey.document.question(id) else { continue };
            for (group, part) in comparison.groups.iter().zip(parts.iter().flatten()) {
                let group = format!("{}={}", about.id, group.value.as_deref().unwrap_or_default());
                lines.extend(rows(results, question, part, &group, cx.lang()));
            }
        }
    }
    Ok(in_languages(Sheet { name: t("responses-export-figures"), head: heads(), rows: lines }))
}

/// Without the columns in a language that the council does not have.
pub(super) fn in_languages(mut sheet: Sheet) -> Sheet {
    if languages().has_welsh() {
        return sheet;
    }
    let kept: Vec<_> = sheet.head.iter().map(|head| !head.ends_with("_cy")).collect();
    for row in &mut sheet.rows {
        let mut kept = kept.iter();
        row.retain(|_| kept.next().copied().unwrap_or(true));
    }
    sheet.head.retain(|head| !head.ends_with("_cy"));
    sheet
}

fn heads() -> Vec<String> {
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
    people: Value,
    base: Option<i64>,
) -> Line {
    vec![
        results.survey.code.0.as_str().into(),
        results.survey.version.to_string().into(),
        question.id.as_str().into(),
        question.kind.key().into(),
        question.text.of(Lang::En).into(),
        question.text.of(Lang::Cy).into(),
        asked(&results.survey.document, question).into(),
        statement.into(),
        group.into(),
        answer.into(),
        words.into(),
        people,
        base.map_or(Value::Nothing, Value::from),
        results.counted.into(),
    ]
}

/// Whether everybody was asked a question: if not, those who did not answer either skipped it or never saw it.
pub(super) fn asked(document: &Document, question: &Question) -> &'static str {
    let section = document.section(&question.section).is_some_and(|section| section.show.is_some());
    if section || question.show.is_some() { "some" } else { "everybody" }
}

fn rows(results: &Results, question: &Question, part: &Part, group: &str, lang: domain::lang::Lang) -> Vec<Line> {
    let base = Some(part.base).filter(|base| *base > 0);
    part.rows
        .iter()
        .map(|row| {
            let people = row.people.map_or_else(|| t("responses-results-hidden").into(), Value::from);
            let words = draw::label(question, part, row, lang);
            line(results, question, [&part.statement, group, &row.choices.join(" "), &words], people, base)
        })
        .collect()
}
