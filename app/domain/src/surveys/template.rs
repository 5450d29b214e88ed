//! Surveys to start from: whole documents in both languages, in `app/templates`. The first is the form that councils
//! have long used on paper; a *pulse* is copied each month and compared.

use super::{editing, model::Document};
use crate::lang::Localized;

/// The key and document of each, in the order they are offered.
const TEMPLATES: [(&str, &str); 6] = [
    ("noise", include_str!("../../../templates/noise.json")),
    ("big-vote", include_str!("../../../templates/big-vote.json")),
    ("pulse", include_str!("../../../templates/pulse.json")),
    ("review", include_str!("../../../templates/review.json")),
    ("move", include_str!("../../../templates/move.json")),
    ("leaving", include_str!("../../../templates/leaving.json")),
];

/// The document to start from: a template by its key, or `nothing` for an empty one. None: there is no such template.
pub fn start(key: &str, title: Localized) -> Option<Document> {
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
        lang::{Lang, Languages},
        surveys::{
            model::Level,
            rules::{self, logic, wording},
        },
    };

    #[test]
    fn every_template_is_ready_to_be_checked() {
        for (key, _) in TEMPLATES {
            let document = start(key, Localized::en_cy("T", "T")).expect("it is there");
            assert_eq!(rules::gaps(&document, Languages::ENGLISH_AND_WELSH), [], "{key}");
            assert_eq!(logic::unreachable(&document), Vec::<String>::new(), "{key}");
            assert!(!document.questions.is_empty());
        }
        assert!(start("nothing", Localized::default()).is_some_and(|document| document.questions.is_empty()));
        assert_eq!(start("else", Localized::default()), None);
    }

    #[test]
    fn the_templates_ask_as_we_tell_others_to() {
        for (key, _) in TEMPLATES {
            let document = start(key, Localized::default()).expect("it is there");
            for question in &document.questions {
                well_asked(key, &question.text, false);
            }
            // The easier words are checked, too.
            for level in Level::EASIER.into_iter().filter(|level| Level::offered(&document).contains(level)) {
                let easier = level.of(document.clone());
                easier
                    .sections
                    .iter()
                    .map(|s| &s.intro)
                    .chain([&easier.intro])
                    .for_each(|text| well_asked(key, text, true));
                for question in &easier.questions {
                    let options = question.options.iter().map(|o| &o.label);
                    [&question.text, &question.help]
                        .into_iter()
                        .chain(options)
                        .for_each(|text| well_asked(key, text, false));
                }
            }
        }
    }

    fn well_asked(of: &str, text: &Localized, prose: bool) {
        let found = Lang::ALL.into_iter().flat_map(|lang| wording::suggestions(text.of(lang), lang, prose));
        // Lists within one question count as two questions here, but are about one thing.
        let found: Vec<_> = found.filter(|s| s.key != "surveys-wording-double").collect();
        assert_eq!(found, [], "{of}: {} / {}", text.of(Lang::En), text.of(Lang::Cy));
    }

    #[test]
    fn what_is_started_from_most_is_said_in_easier_words() {
        for key in ["noise", "big-vote", "pulse"] {
            let document = start(key, Localized::default()).expect("it is there");
            assert_eq!(Level::offered(&document), Level::ALL, "{key}");
            for level in Level::EASIER {
                let easier = level.of(document.clone());
                assert_ne!(easier.intro, document.intro, "{key}");
                for (question, usual) in easier.questions.iter().zip(&document.questions) {
                    assert_ne!(question.text, usual.text, "{key}, {}", level.key());
                }
            }
        }
    }
}
