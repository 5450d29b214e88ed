//! Reads what a phone sealed while it had no signal.

use std::{collections::HashMap, sync::Arc};

use base64ct::{Base64, Encoding as _};

use domain::{
    error::AppError,
    responses::{
        model::{Answer, Posted},
        parcel::Carried,
        rules,
    },
    surveys::model::{Document, Question},
};
use platform::{images, request::RequestContext};
use store::responses::{Pictured, Saving};

fn saving(question: &Question, answer: Option<Answer>) -> Saving {
    Saving { question: question.id.clone(), answer, picture: Pictured::Kept }
}

/// Reads the answers in a parcel. Nobody is there to correct anything, so nothing is refused: long texts are cut, and
/// invalid answers are left out. Pictures come in parcels of their own.
pub(super) fn touched(document: &Document, mut answers: HashMap<String, Posted>) -> Vec<Saving> {
    let of = |question: &Question| {
        let posted = answers.remove(&question.id)?;
        let picture = match question.kind.is_picture() {
            true if posted.no_picture.is_empty() => Pictured::Unseen,
            true => Pictured::Gone,
            false => Pictured::Kept,
        };
        let answer = rules::read_cut(question, posted, false).ok()?;
        Some(Saving { picture, ..saving(question, answer) })
    };
    document.questions.iter().filter_map(of).collect()
}

/// Reads the picture in a parcel, with its description; none if it is no picture, or if the question takes none.
pub(super) async fn carried(
    document: &Document,
    carried: Carried,
    answers: &HashMap<String, Posted>,
) -> Result<Option<Saving>, AppError> {
    let question = document.question(&carried.question).filter(|question| question.kind.is_picture());
    let bytes = Base64::decode_vec(&carried.file).ok();
    let (Some(question), Some(bytes)) = (question, bytes) else { return Ok(None) };
    let Ok(drawn) = images::redraw_in_turn(Arc::new(bytes), RequestContext::current().source).await? else {
        return Ok(None);
    };
    let posted = answers.get(&question.id).cloned().unwrap_or_default();
    let answer = rules::read(question, &posted, true).unwrap_or_default();
    let answer = answer.unwrap_or_else(|| Answer { picture: true, ..Answer::default() });
    Ok(Some(Saving { picture: Pictured::New(drawn), ..saving(question, Some(answer)) }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::question_view::grouped_field_name;

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

    fn plain(given: Vec<Saving>) -> Vec<(String, Option<Answer>)> {
        given.into_iter().map(|saving| (saving.question, saving.answer)).collect()
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
        assert_eq!(grouped_field_name("q1", "text"), "answers[q1][text]");
        assert_eq!(grouped_field_name("q1", "rank[a]"), "answers[q1][rank][a]");
        assert_eq!(grouped_field_name("q1", "choices[]"), "answers[q1][choices][]");
    }
}
