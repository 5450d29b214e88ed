//! The file as JSON, by ids rather than words (`app/documents/rows.schema.json`).

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::{super::export::asked, Cell, Column, Export, words_in};
use domain::{error::AppError, lang::Lang, responses::rules::rows::part};

#[derive(Serialize)]
struct File {
    #[serde(rename = "$schema")]
    schema: String,
    survey: Value,
    codebook: Vec<Value>,
    rows: Vec<Map<String, Value>>,
    words: Vec<Value>,
    words_are_moderated: bool,
}

pub(super) fn written(export: &Export, schema: String) -> Result<Vec<u8>, AppError> {
    let survey = &export.results.survey;
    let document = &survey.document;
    let codebook = document.questions.iter().map(|question| {
        let option = |id: String| {
            json!({"id": id, "en": words_in(question, &id, Lang::En), "cy": words_in(question, &id, Lang::Cy)})
        };
        json!({
            "id": question.id, "kind": question.kind.key(), "section": question.section, "about": question.about,
            "asked": asked(document, question), "en": question.text.of(Lang::En), "cy": question.text.of(Lang::Cy),
            "options": question.choosable().into_iter().map(option).collect::<Vec<_>>(),
        })
    });
    let row = |cells: &Vec<Cell>| {
        let told =
            export.columns.iter().zip(cells).map(|(column, cell)| (key(export, column), value(export, column, *cell)));
        told.collect::<Map<_, _>>()
    };
    let words = export.words.iter().map(|words| {
        json!({
            "question": words.question, "text": words.text, "lang": words.lang, "theme": words.theme,
            "may_publish": words.may_publish,
        })
    });
    let file = File {
        schema,
        survey: json!({
            "code": survey.code.0, "version": export.version, "en": document.title.of(Lang::En), "cy": document.title.of(Lang::Cy),
            "responses": export.results.counted, "fewest": export.results.seen.fewest,
        }),
        codebook: codebook.collect(),
        rows: export.rows.iter().map(row).collect(),
        words: words.collect(),
        words_are_moderated: export.moderated,
    };
    serde_json::to_vec_pretty(&file).map_err(|_| AppError::Internal)
}

/// `q1`, or `q2.a` of one statement or option.
fn key(export: &Export, column: &Column) -> String {
    let id = &export.results.survey.document.questions[column.question].id;
    if column.of.is_empty() { id.clone() } else { format!("{id}.{}", column.of) }
}

fn value(export: &Export, column: &Column, cell: Cell) -> Value {
    let question = &export.results.survey.document.questions[column.question];
    match cell {
        Cell::Ticked(yes) => json!({"state": "answered", "ticked": yes}),
        Cell::Chose(row) => {
            let part = column.part.and_then(|at| part(&export.results.charts, question, at));
            let choices = part.and_then(|part| part.rows.get(row)).map(|row| row.choices.clone()).unwrap_or_default();
            json!({"state": "answered", "one_of": choices})
        }
        other => json!({"state": other.key().unwrap_or_default()}),
    }
}
