//! Surveys that stand ready to be started from: whole documents in both languages, in `app/templates`.
//! The first is what councils have long given out on paper; a *pulse* is copied each month and compared.

use super::{editing, model::Document};
use crate::lang::Both;

/// Key and document of each, in the order they are offered.
const TEMPLATES: [(&str, &str); 6] = [
    ("noise", include_str!("../../templates/noise.json")),
    ("big-vote", include_str!("../../templates/big-vote.json")),
    ("pulse", include_str!("../../templates/pulse.json")),
    ("review", include_str!("../../templates/review.json")),
    ("move", include_str!("../../templates/move.json")),
    ("leaving", include_str!("../../templates/leaving.json")),
];

/// The survey to start from: a template by its key, or `nothing`. None: there is no such start.
pub fn start(key: &str, title: Both) -> Option<Document> {
    let mut document = match TEMPLATES.iter().find(|(known, _)| *known == key) {
        Some((_, json)) => serde_json::from_str(json).expect("a template of ours, read by a test"),
        None if key == "nothing" => Document::default(),
        None => return None,
    };
    document.title = title;
    document.minutes = editing::minutes(&document);
    Some(document)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        lang::Lang,
        surveys::rules::{self, logic, wording},
    };

    #[test]
    fn every_template_is_ready_to_be_checked() {
        for (key, _) in TEMPLATES {
            let document = start(key, Both::new("T", "T")).expect("it is there");
            assert_eq!(rules::gaps(&document), [], "{key}");
            assert_eq!(logic::unreachable(&document), Vec::<String>::new(), "{key}");
            assert!(!document.questions.is_empty());
        }
        assert!(start("nothing", Both::default()).is_some_and(|document| document.questions.is_empty()));
        assert_eq!(start("else", Both::default()), None);
    }

    #[test]
    fn the_templates_ask_as_we_tell_others_to() {
        for (key, _) in TEMPLATES {
            let document = start(key, Both::default()).expect("it is there");
            for question in &document.questions {
                let found: Vec<_> = [(&question.text.en, Lang::En), (&question.text.cy, Lang::Cy)]
                    .into_iter()
                    .flat_map(|(text, lang)| wording::suggestions(text, lang))
                    // Lists in a question about one thing.
                    .filter(|s| s.key != "surveys-wording-double")
                    .collect();
                assert_eq!(found, [], "{key}: {}", question.text.en);
            }
        }
    }
}
