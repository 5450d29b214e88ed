//! Reads the fields of many questions at once.

use std::collections::HashMap;

use super::{
    super::{
        model::Answer,
        rules::{self, Posted},
    },
    Fields,
};
use crate::{
    error::{AppError, Problem},
    surveys::model::{Document, Question},
};

/// The answer to each question, or that there is none.
pub(super) type Given = Vec<(String, Option<Answer>)>;

fn posted(fields: Fields) -> Posted {
    let Fields { choice, choices, rank, text, may_publish } = fields;
    Posted { choice, choices, rank, text, may_publish: !may_publish.is_empty() }
}

/// Reads every question of the long page.
///
/// # Errors
/// `Invalid` with the problems of all of them, each under the name its field has on that page.
pub(super) fn everything(document: &Document, mut answers: HashMap<String, Fields>) -> Result<Given, AppError> {
    let (mut given, mut problems) = (Given::new(), Vec::new());
    for question in document.questions.iter().filter(|question| travels(question)) {
        match rules::read(question, posted(answers.remove(&question.id).unwrap_or_default())) {
            Ok(answer) => given.push((question.id.clone(), answer)),
            Err(AppError::Invalid(found)) => {
                let named = |p: Problem| Problem { field: name(&question.id, &p.field), sentence: p.sentence };
                problems.extend(found.into_iter().map(named));
            }
            Err(error) => return Err(error),
        }
    }
    if problems.is_empty() { Ok(given) } else { Err(AppError::Invalid(problems)) }
}

/// Reads what a phone sealed. Nobody is there to mend anything, so nothing is refused: a text that is too
/// long ends where it must, and what cannot be read is left out.
pub(super) fn touched(document: &Document, mut answers: HashMap<String, Fields>) -> Given {
    let of = |question: &Question| {
        let mut fields = answers.remove(&question.id)?;
        let most = question.kind.longest();
        if question.kind.is_text() && fields.text.chars().count() > most {
            fields.text = fields.text.trim().chars().take(most).collect();
        }
        Some((question.id.clone(), rules::read(question, posted(fields)).ok()?))
    };
    document.questions.iter().filter(|question| travels(question)).filter_map(of).collect()
}

/// Whether an answer to this question can be sealed and brought later: a picture is too heavy.
pub(super) const fn travels(question: &Question) -> bool {
    !question.kind.is_picture()
}

/// The name of a field on the page of all questions (`surveys::asking`): `choices` of `q2` is `answers[q2][choices]`.
fn name(question: &str, field: &str) -> String {
    let (head, rest) = field.split_at(field.find('[').unwrap_or(field.len()));
    format!("answers[{question}][{head}]{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> Document {
        let questions = r#"[
            {"id": "q1", "kind": "single", "text": {}, "options": [{"id": "a", "en": "A"}, {"id": "b", "en": "B"}]},
            {"id": "q2", "kind": "order", "text": {}, "options": [{"id": "a", "en": "A"}, {"id": "b", "en": "B"}]},
            {"id": "q3", "kind": "short", "text": {}}
        ]"#;
        let questions = serde_json::from_str(questions).expect("questions");
        Document { questions, ..Document::default() }
    }

    fn fields(json: &str) -> HashMap<String, Fields> {
        serde_json::from_str(json).expect("fields")
    }

    #[test]
    fn every_question_is_read_and_every_problem_has_its_place() {
        let given = everything(&document(), fields(r#"{"q1": {"choice": "b"}, "q9": {"choice": "x"}}"#));
        let q1 = ("q1".to_owned(), Some(Answer::Chosen(vec!["b".to_owned()])));
        assert_eq!(given, Ok(vec![q1, ("q2".to_owned(), None), ("q3".to_owned(), None)]));
        let refused = everything(&document(), fields(r#"{"q1": {"choice": "z"}, "q2": {"rank": {"a": "1"}}}"#));
        let Err(AppError::Invalid(problems)) = refused else { panic!("{refused:?}") };
        let named: Vec<_> = problems.iter().map(|p| p.field.as_str()).collect();
        assert_eq!(named, ["answers[q1][choice]", "answers[q2][rank]"]);
    }

    #[test]
    fn a_parcel_is_never_refused_for_what_nobody_can_mend() {
        let long = "ŵ".repeat(300);
        let q =
            format!(r#"{{"q1": {{"choice": "z"}}, "q2": {{}}, "q3": {{"text": "{long}", "may_publish": "true"}}}}"#);
        let given = touched(&document(), fields(&q));
        let text = Answer::Said { text: "ŵ".repeat(200), may_publish: true };
        assert_eq!(given, [("q2".to_owned(), None), ("q3".to_owned(), Some(text))]);
    }

    #[test]
    fn a_field_is_named_under_its_question() {
        assert_eq!(name("q1", "text"), "answers[q1][text]");
        assert_eq!(name("q1", "rank[a]"), "answers[q1][rank][a]");
        assert_eq!(name("q1", "choices[]"), "answers[q1][choices][]");
    }
}
