//! What is missing before a survey can be sent to be checked.

use super::logic;
use crate::{
    error::Sentence,
    lang::Both,
    surveys::model::{Document, Question},
};

/// Something that is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gap {
    /// The question it is missing in, by id.
    pub question: Option<String>,
    /// The section it is missing in, by id. Neither: the title or the introduction.
    pub section: Option<String>,
    pub sentence: Sentence,
}

/// What to say where the English, and where the Welsh is missing.
type Keys = [&'static str; 2];

/// Everything that is missing, in the order it would be read.
pub fn gaps(document: &Document) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let both = document.english_only.trim().is_empty();
    let mut lacks = |text: &Both, needed: bool, keys: Keys, section: Option<(&str, usize)>| {
        for key in missing(text, needed, both, keys) {
            let sentence = Sentence::new(key);
            gaps.push(match section {
                Some((id, n)) => {
                    Gap { section: Some(id.to_owned()), sentence: sentence.with("n", n), ..Gap::default() }
                }
                None => Gap { sentence, ..Gap::default() },
            });
        }
    };
    lacks(&document.title, true, ["surveys-gap-title-en", "surveys-gap-title-cy"], None);
    lacks(&document.intro, false, ["surveys-gap-intro-en", "surveys-gap-intro-cy"], None);
    let silent = document.influence.is_none();
    for (n, section) in document.sections.iter().enumerate() {
        let here = Some((section.id.as_str(), n + 1));
        lacks(&section.title, true, ["surveys-gap-section-title-en", "surveys-gap-section-title-cy"], here);
        lacks(&section.intro, false, ["surveys-gap-section-intro-en", "surveys-gap-section-intro-cy"], here);
    }
    if silent {
        // Nobody is asked without being told what their answers can change.
        gaps.push(Gap { sentence: Sentence::new("surveys-gap-influence"), ..Gap::default() });
    }
    if document.questions.is_empty() {
        gaps.push(Gap { sentence: Sentence::new("surveys-gap-questions"), ..Gap::default() });
    }
    for (n, question) in document.questions.iter().enumerate() {
        of_question(question, n + 1, both, &mut gaps);
    }
    gaps.extend(logic::broken(document));
    gaps
}

fn of_question(question: &Question, n: usize, both: bool, gaps: &mut Vec<Gap>) {
    let mut add = |key: &str| {
        let sentence = Sentence::new(key).with("n", n);
        gaps.push(Gap { question: Some(question.id.clone()), sentence, ..Gap::default() });
    };
    let texts: [(&Both, bool, Keys); 4] = [
        (&question.text, true, ["surveys-gap-text-en", "surveys-gap-text-cy"]),
        (&question.help, false, ["surveys-gap-help-en", "surveys-gap-help-cy"]),
        (&question.younger, false, ["surveys-gap-younger-en", "surveys-gap-younger-cy"]),
        (&question.easy.text, false, ["surveys-gap-easy-en", "surveys-gap-easy-cy"]),
    ];
    for (text, needed, keys) in texts {
        missing(text, needed, both, keys).into_iter().for_each(&mut add);
    }
    if !question.kind.has_options() {
        return;
    }
    match question.kind.fewest_options() {
        fewest if question.options.len() >= fewest => {}
        1 => add("surveys-gap-statements"),
        4 => add("surveys-gap-options-four"),
        _ => add("surveys-gap-options"),
    }
    for key in ["surveys-gap-option-en", "surveys-gap-option-cy"] {
        let keys = ["surveys-gap-option-en", "surveys-gap-option-cy"];
        if question.options.iter().any(|o| missing(&o.label, true, both, keys).contains(&key)) {
            add(key);
        }
    }
}

/// What to say of the languages that `text` lacks; where it is not `needed`, only the twin of one that
/// is there. In a survey that is not in `both` languages, Welsh is not missed.
fn missing(text: &Both, needed: bool, both: bool, [in_en, in_cy]: Keys) -> Vec<&'static str> {
    let (en, cy) = (text.en.trim().is_empty(), text.cy.trim().is_empty());
    let mut missing = Vec::new();
    if en && (needed || !cy) {
        missing.push(in_en);
    }
    if both && cy && (needed || !en) {
        missing.push(in_cy);
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::model::{Choice, Influence, Kind, Section};

    fn keys(document: &Document) -> Vec<String> {
        gaps(document).into_iter().map(|gap| gap.sentence.key).collect()
    }

    #[test]
    fn an_empty_survey_lacks_everything() {
        assert_eq!(
            keys(&Document::default()),
            ["surveys-gap-title-en", "surveys-gap-title-cy", "surveys-gap-influence", "surveys-gap-questions"]
        );
    }

    fn half_done() -> Document {
        let question = Question {
            id: "q1".into(),
            text: Both::new("How?", ""),
            help: Both::new("", "Help"),
            options: vec![Choice { id: "a".into(), label: Both::new("Yes", ""), ..Choice::default() }],
            ..Question::default()
        };
        let sections = vec![Section { id: "s1".into(), title: Both::new("Home", ""), ..Section::default() }];
        Document {
            title: Both::new("T", "T"),
            intro: Both::new("I", ""),
            questions: vec![question],
            sections,
            influence: Some(Influence::Asked),
            ..Document::default()
        }
    }

    #[test]
    fn what_is_said_in_one_language_is_said_in_both() {
        let document = half_done();
        assert_eq!(
            keys(&document),
            [
                "surveys-gap-intro-cy",
                "surveys-gap-section-title-cy",
                "surveys-gap-text-cy",
                "surveys-gap-help-en",
                "surveys-gap-options",
                "surveys-gap-option-cy"
            ]
        );
        assert_eq!(gaps(&document)[2].question.as_deref(), Some("q1"));
        assert_eq!(gaps(&document)[1].section.as_deref(), Some("s1"));
    }

    #[test]
    fn a_survey_that_says_why_it_is_in_english_only_needs_no_welsh() {
        let document = Document { english_only: "For one meeting".into(), ..half_done() };
        assert_eq!(keys(&document), ["surveys-gap-help-en", "surveys-gap-options"]);
    }

    #[test]
    fn to_pick_three_there_must_be_four() {
        let mut document = half_done();
        document.questions[0].kind = Kind::Top;
        assert!(keys(&document).contains(&"surveys-gap-options-four".to_owned()));
        document.questions[0].kind = Kind::Agree;
        assert!(!keys(&document).iter().any(|key| key.starts_with("surveys-gap-options")));
    }
}
