//! The file as tables: what it is, a sheet for each section, the words, the figures, the codebook.

use super::{
    super::{
        draw,
        export::{asked, in_languages},
    },
    Cell, Column, Export, words_in,
};
use crate::surveys::question_view::choice_words;
use domain::{
    lang::Lang,
    responses::rules::rows::part,
    surveys::model::{Kind, Question},
};
use platform::{
    documents::sheets::{Sheet, Value},
    i18n::t,
};

/// Everything in one table, for CSV.
pub(super) fn one(export: &Export, lang: Lang) -> Sheet {
    table(export, "", |_| true, lang)
}

/// A workbook.
pub(super) fn sheets(export: &Export, figures: Sheet, lang: Lang) -> Vec<Sheet> {
    let document = &export.results.survey.document;
    let mut sheets = vec![about(export, lang)];
    let title = document.title.get(lang).to_owned();
    let parts = std::iter::once((String::new(), title));
    let parts = parts.chain(document.sections.iter().map(|s| (s.id.clone(), s.title.get(lang).to_owned())));
    for (id, name) in parts {
        let inside = |question: &Question| question.section == id;
        if export.columns.iter().any(|column| inside(&document.questions[column.question])) {
            sheets.push(table(export, &name, inside, lang));
        }
    }
    sheets.extend([words(export, lang), figures, codebook(export)]);
    sheets
}

fn about(export: &Export, lang: Lang) -> Sheet {
    let survey = &export.results.survey;
    let line = |key: &str, value: Value| vec![Value::from(t(key)), value];
    let words = if export.moderated { "responses-export-words-moderated" } else { "responses-export-words-originals" };
    let mut rows = vec![
        line("responses-export-survey", survey.document.title.get(lang).into()),
        line("responses-export-code", survey.code.0.as_str().into()),
        line("responses-export-version", i64::from(export.version).into()),
        line("responses-export-responses", export.results.counted.into()),
        line("responses-export-fewest", export.results.seen.fewest.into()),
        line("responses-export-words", t(words).into()),
    ];
    let meanings = [
        (Cell::Skipped, "responses-export-skipped"),
        (Cell::NotAsked, "responses-export-not-asked"),
        (Cell::NoAnswer, "responses-export-no-answer"),
        (Cell::Hidden, "responses-export-hidden"),
    ];
    rows.extend(meanings.map(|(cell, key)| vec![cell.key().unwrap_or_default().into(), t(key).into()]));
    let head = vec![t("responses-export-about"), String::new()];
    Sheet { name: t("responses-export-about"), head, rows }
}

/// The rows, with the columns of the questions that are `inside`. A row has the same number in every sheet.
fn table(export: &Export, name: &str, inside: impl Fn(&Question) -> bool, lang: Lang) -> Sheet {
    let questions = &export.results.survey.document.questions;
    let columns: Vec<_> =
        export.columns.iter().enumerate().filter(|(_, column)| inside(&questions[column.question])).collect();
    let head = columns.iter().map(|(_, column)| heading(&questions[column.question], column, lang));
    let head = std::iter::once(t("responses-export-row")).chain(head).collect();
    let rows = (1..).zip(&export.rows).map(|(n, cells): (i64, _)| {
        let said = columns.iter().map(|(at, column)| value(export, column, cells[*at], lang));
        std::iter::once(Value::from(n)).chain(said).collect()
    });
    Sheet { name: name.to_owned(), head, rows: rows.collect() }
}

/// `q2 What helps? – Friends`
fn heading(question: &Question, column: &Column, lang: Lang) -> String {
    let text = format!("{} {}", question.id, question.text.get(lang));
    if column.of.is_empty() { text } else { format!("{text} – {}", choice_words(question, &column.of, lang)) }
}

fn value(export: &Export, column: &Column, cell: Cell, lang: Lang) -> Value {
    let question = &export.results.survey.document.questions[column.question];
    match cell {
        Cell::Ticked(yes) => Value::from(i64::from(yes)),
        Cell::Chose(row) => {
            let part = column.part.and_then(|at| part(&export.results.charts, question, at));
            let Some((part, row)) = part.and_then(|part| Some((part, part.rows.get(row)?))) else {
                return Value::Nothing;
            };
            // A face, a number or a level is written as a number.
            let alone = row.choices.first().filter(|_| row.choices.len() == 1);
            let number = alone.and_then(|id| id.rsplit(':').next()?.parse::<i64>().ok());
            match number.filter(|_| matches!(question.kind, Kind::Faces | Kind::Number | Kind::Agree)) {
                Some(n) => n.into(),
                None => draw::label(
                    question,
                    part,
                    &crate::responses::results::charts::Row { place: None, ..row.clone() },
                    lang,
                )
                .into(),
            }
        }
        other => other.key().unwrap_or_default().into(),
    }
}

fn words(export: &Export, lang: Lang) -> Sheet {
    let document = &export.results.survey.document;
    let rows = export.words.iter().map(|words| {
        let question = document.question(&words.question).map_or("", |question| question.text.get(lang));
        let may = match words.may_publish {
            Some(true) => t("responses-export-yes").into(),
            Some(false) => t("responses-export-no").into(),
            None => Value::Nothing,
        };
        vec![
            words.question.as_str().into(),
            question.into(),
            words.text.as_str().into(),
            words.lang.into(),
            words.theme.as_str().into(),
            may,
        ]
    });
    let head = [
        "responses-export-head-question",
        "responses-export-head-text",
        "responses-export-head-words",
        "responses-export-head-lang",
        "responses-export-head-theme",
        "responses-export-head-may-publish",
    ];
    let head = head.map(t).into();
    Sheet { name: t("responses-export-words"), head, rows: rows.collect() }
}

/// Every question and every answer that could be chosen, in the council's languages.
fn codebook(export: &Export) -> Sheet {
    let document = &export.results.survey.document;
    let mut rows = Vec::new();
    for question in &document.questions {
        let section = document.section(&question.section).map_or("", |section| section.title.of(Lang::En));
        let line = |id: &str, en: &str, cy: &str| {
            vec![
                question.id.as_str().into(),
                question.kind.key().into(),
                section.into(),
                asked(document, question).into(),
                Value::from(if question.about { "about-you" } else { "" }),
                question.text.of(Lang::En).into(),
                question.text.of(Lang::Cy).into(),
                id.into(),
                en.into(),
                cy.into(),
                i64::from(export.version).into(),
            ]
        };
        rows.push(line("", "", ""));
        for id in question.choosable() {
            rows.push(line(&id, &words_in(question, &id, Lang::En), &words_in(question, &id, Lang::Cy)));
        }
    }
    let heads = [
        "question",
        "kind",
        "section",
        "asked",
        "about",
        "text_en",
        "text_cy",
        "answer",
        "answer_en",
        "answer_cy",
        "version",
    ];
    in_languages(Sheet { name: t("responses-export-codebook"), head: heads.map(str::to_owned).into(), rows })
}
