//! Reads the fields of many questions at once: of the long page, of a sheet of paper, of a parcel.

use std::collections::HashMap;

use super::{
    model::{Answer, Posted},
    rules,
    store::{Pictured, Saving},
};
use crate::{
    error::{AppError, Problems},
    surveys::{
        asking::together,
        model::{Document, Question},
    },
};

/// What is to be kept of each question.
pub(super) type Given = Vec<Saving>;

fn saving(question: &Question, answer: Option<Answer>) -> Saving {
    Saving { question: question.id.clone(), answer, picture: Pictured::Kept }
}

/// Reads every question of the long page.
///
/// # Errors
/// `Invalid` with the problems of all of them, each under the name its field has on that page.
pub(super) fn everything(document: &Document, answers: &HashMap<String, Posted>) -> Result<Given, AppError> {
    let (mut given, mut problems) = (Given::new(), Problems::default());
    let nothing = Posted::default();
    for question in document.questions.iter().filter(|question| travels(question)) {
        match rules::read(question, answers.get(&question.id).unwrap_or(&nothing), false) {
            Ok(answer) => given.push(saving(question, answer)),
            Err(found) => {
                for problem in found.0 {
                    problems.push(&together(&question.id, &problem.field), problem.sentence);
                }
            }
        }
    }
    problems.check()?;
    Ok(given)
}

/// Reads what a phone sealed. Nobody is there to mend anything, so nothing is refused: a text that is too
/// long ends where it must, and what cannot be read is left out.
pub(super) fn touched(document: &Document, mut answers: HashMap<String, Posted>) -> Given {
    let of = |question: &Question| {
        let mut posted = answers.remove(&question.id)?;
        let most = rules::longest(question);
        if posted.text.chars().count() > most {
            posted.text = posted.text.trim().chars().take(most).collect();
        }
        Some(saving(question, rules::read(question, &posted, false).ok()?))
    };
    document.questions.iter().filter(|question| travels(question)).filter_map(of).collect()
}

/// Whether an answer to this question can be sealed and brought later: a picture is too heavy.
pub(super) const fn travels(question: &Question) -> bool {
    !question.kind.is_picture()
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

    fn fields(json: &str) -> HashMap<String, Posted> {
        serde_json::from_str(json).expect("fields")
    }

    fn plain(given: Given) -> Vec<(String, Option<Answer>)> {
        given.into_iter().map(|saving| (saving.question, saving.answer)).collect()
    }

    #[test]
    fn every_question_is_read_and_every_problem_has_its_place() {
        let given = everything(&document(), &fields(r#"{"q1": {"choice": "b"}, "q9": {"choice": "x"}}"#)).map(plain);
        let q1 = ("q1".to_owned(), Some(Answer::chosen(vec!["b".to_owned()])));
        assert_eq!(given, Ok(vec![q1, ("q2".to_owned(), None), ("q3".to_owned(), None)]));
        let refused = everything(&document(), &fields(r#"{"q1": {"choice": "z"}, "q2": {"rank": {"a": "1"}}}"#));
        let Err(AppError::Invalid(problems)) = refused.map(plain) else { panic!("taken") };
        let named: Vec<_> = problems.iter().map(|p| p.field.as_str()).collect();
        assert_eq!(named, ["answers[q1][choice]", "answers[q2][rank]"]);
    }

    #[test]
    fn a_parcel_is_never_refused_for_what_nobody_can_mend() {
        let long = "ŵ".repeat(300);
        let q =
            format!(r#"{{"q1": {{"choice": "z"}}, "q2": {{}}, "q3": {{"text": "{long}", "may_publish": "true"}}}}"#);
        let given = plain(touched(&document(), fields(&q)));
        let text = Answer::said("ŵ".repeat(200), true);
        assert_eq!(given, [("q2".to_owned(), None), ("q3".to_owned(), Some(text))]);
    }

    #[test]
    fn a_field_is_named_under_its_question() {
        assert_eq!(together("q1", "text"), "answers[q1][text]");
        assert_eq!(together("q1", "rank[a]"), "answers[q1][rank][a]");
        assert_eq!(together("q1", "choices[]"), "answers[q1][choices][]");
    }
}
