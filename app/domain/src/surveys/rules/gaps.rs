//! What is missing before a survey can be sent to be checked.

use super::logic;
use crate::{
    error::Sentence,
    lang::{Both, Languages},
    paths::{self, Path},
    surveys::model::{Document, Easier, Question},
};

/// Something that is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gap {
    /// The question it is missing in, by id.
    pub question: Option<String>,
    /// The section it is missing in, by id. If both are none: the title or the introduction.
    pub section: Option<String>,
    pub sentence: Sentence,
}

impl Gap {
    /// The address at which it is filled in, in the survey of this code.
    pub fn path(&self, code: &str) -> String {
        use paths::surveys::{Details, NewQuestion, Question, Recording, Section, When, Words};
        let section = self.section.as_deref();
        match (&self.question, self.sentence.key.as_str()) {
            (Some(id), "surveys-gap-rule") => When(code, id).to_string(),
            (Some(id), "surveys-gap-easy-sound") => Recording(code, id).to_string(),
            (Some(id), key) if key.starts_with("surveys-gap-younger") || key.starts_with("surveys-gap-easy") => {
                Words(code, id).to_string()
            }
            (Some(id), _) => Question(code, id).to_string(),
            (None, "surveys-gap-rule-section") => When(code, section.unwrap_or_default()).to_string(),
            (None, _) if section.is_some() => Section(code, section.unwrap_or_default()).to_string(),
            (None, "surveys-gap-questions") => NewQuestion(code).to_string(),
            (None, "surveys-gap-influence") => Details(code).at("influence").to_string(),
            (None, _) => Details(code).to_string(),
        }
    }
}

/// The sentences for missing English and for missing Welsh.
type Keys = [&'static str; 2];

/// These sentences for a text with easier words: for the usual ones, for readers of 7 to 10, in Easy Read.
type Said = [Keys; 3];

const INTRO: Said = [
    ["surveys-gap-intro-en", "surveys-gap-intro-cy"],
    ["surveys-gap-younger-intro-en", "surveys-gap-younger-intro-cy"],
    ["surveys-gap-easy-intro-en", "surveys-gap-easy-intro-cy"],
];
const SECTION_TITLE: Said = [
    ["surveys-gap-section-title-en", "surveys-gap-section-title-cy"],
    ["surveys-gap-younger-title-en", "surveys-gap-younger-title-cy"],
    ["surveys-gap-easy-title-en", "surveys-gap-easy-title-cy"],
];
const SECTION_INTRO: Said = [
    ["surveys-gap-section-intro-en", "surveys-gap-section-intro-cy"],
    ["surveys-gap-younger-part-en", "surveys-gap-younger-part-cy"],
    ["surveys-gap-easy-part-en", "surveys-gap-easy-part-cy"],
];
const HELP: Said = [
    ["surveys-gap-help-en", "surveys-gap-help-cy"],
    ["surveys-gap-younger-help-en", "surveys-gap-younger-help-cy"],
    ["surveys-gap-easy-help-en", "surveys-gap-easy-help-cy"],
];
const OPTION: Said = [
    ["surveys-gap-option-en", "surveys-gap-option-cy"],
    ["surveys-gap-younger-option-en", "surveys-gap-younger-option-cy"],
    ["surveys-gap-easy-option-en", "surveys-gap-easy-option-cy"],
];

/// The languages in which texts are missed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Missed {
    Both,
    /// The survey says why it has no Welsh.
    EnglishHere,
    /// The council has none: what is stored in it is not looked at.
    English,
}

/// Everything that is missing for a council with these languages, in reading order.
pub fn gaps(document: &Document, languages: Languages) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let missed = match languages {
        Languages::English => Missed::English,
        Languages::EnglishAndWelsh if document.english_only.trim().is_empty() => Missed::Both,
        Languages::EnglishAndWelsh => Missed::EnglishHere,
    };
    let of_survey = |key: &'static str| Gap { sentence: Sentence::new(key), ..Gap::default() };
    let title = missing(&document.title, true, missed, ["surveys-gap-title-en", "surveys-gap-title-cy"]);
    gaps.extend(title.into_iter().map(of_survey));
    gaps.extend(lacks(&document.intro, &document.easier_intro, false, missed, INTRO).into_iter().map(of_survey));
    for (n, section) in document.sections.iter().enumerate() {
        let here = |key: &'static str| Gap {
            section: Some(section.id.clone()),
            sentence: Sentence::new(key).with("n", n + 1),
            ..Gap::default()
        };
        gaps.extend(lacks(&section.title, &section.easier_title, true, missed, SECTION_TITLE).into_iter().map(here));
        gaps.extend(lacks(&section.intro, &section.easier_intro, false, missed, SECTION_INTRO).into_iter().map(here));
    }
    if document.influence.is_none() {
        // People must be told what their answers can change.
        gaps.push(of_survey("surveys-gap-influence"));
    }
    if document.questions.is_empty() {
        gaps.push(of_survey("surveys-gap-questions"));
    }
    for (n, question) in document.questions.iter().enumerate() {
        of_question(question, n + 1, missed, &mut gaps);
    }
    gaps.extend(logic::broken(document));
    gaps
}

fn of_question(question: &Question, n: usize, missed: Missed, gaps: &mut Vec<Gap>) {
    let mut add = |key: &str| {
        let sentence = Sentence::new(key).with("n", n);
        gaps.push(Gap { question: Some(question.id.clone()), sentence, ..Gap::default() });
    };
    let texts: [(&Both, bool, Keys); 3] = [
        (&question.text, true, ["surveys-gap-text-en", "surveys-gap-text-cy"]),
        (&question.younger, false, ["surveys-gap-younger-en", "surveys-gap-younger-cy"]),
        (&question.easy.text, false, ["surveys-gap-easy-en", "surveys-gap-easy-cy"]),
    ];
    for (text, needed, keys) in texts {
        missing(text, needed, missed, keys).into_iter().for_each(&mut add);
    }
    // Every phone has an English voice, but hardly any has a Welsh one.
    let sound = &question.easy.sound;
    if missed == Missed::Both && !sound.en.is_empty() && sound.cy.is_empty() {
        add("surveys-gap-easy-sound");
    }
    lacks(&question.help, &question.easier_help, false, missed, HELP).into_iter().for_each(&mut add);
    if !question.kind.has_options() {
        return;
    }
    match question.kind.fewest_options() {
        fewest if question.options.len() >= fewest => {}
        1 => add("surveys-gap-statements"),
        4 => add("surveys-gap-options-four"),
        _ => add("surveys-gap-options"),
    }
    // Reported once, however many options lack it.
    let lacking: Vec<_> =
        question.options.iter().flat_map(|o| lacks(&o.label, &o.easier, true, missed, OPTION)).collect();
    OPTION.into_iter().flatten().filter(|key| lacking.contains(key)).for_each(add);
}

/// The sentences for a text and its easier words, which cannot be without the usual ones.
fn lacks(
    usual: &Both,
    easier: &Easier,
    needed: bool,
    missed: Missed,
    [keys, younger, easy]: Said,
) -> Vec<&'static str> {
    let said = |text: &Both| !text.en.is_empty() || missed != Missed::English && !text.cy.is_empty();
    let needed = needed || said(&easier.younger) || said(&easier.easy);
    let mut lacks = missing(usual, needed, missed, keys);
    lacks.extend(missing(&easier.younger, false, missed, younger));
    lacks.extend(missing(&easier.easy, false, missed, easy));
    lacks
}

/// The sentences for the languages that `text` lacks. If it is not `needed`, a language is missed only if the other one
/// is there. Welsh is missed only in a survey that is in both.
fn missing(text: &Both, needed: bool, missed: Missed, [in_en, in_cy]: Keys) -> Vec<&'static str> {
    let en = text.en.trim().is_empty();
    let cy = missed == Missed::English || text.cy.trim().is_empty();
    let mut missing = Vec::new();
    if en && (needed || !cy) {
        missing.push(in_en);
    }
    if missed == Missed::Both && cy && (needed || !en) {
        missing.push(in_cy);
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::model::{Choice, Influence, Kind, Section};

    fn keys(document: &Document) -> Vec<String> {
        keys_in(document, Languages::EnglishAndWelsh)
    }

    fn keys_in(document: &Document, languages: Languages) -> Vec<String> {
        gaps(document, languages).into_iter().map(|gap| gap.sentence.key).collect()
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
        let found = gaps(&document, Languages::EnglishAndWelsh);
        assert_eq!(found[2].question.as_deref(), Some("q1"));
        assert_eq!(found[1].section.as_deref(), Some("s1"));
    }

    #[test]
    fn easier_words_are_said_in_both_languages_beside_the_usual_ones() {
        let mut document = half_done();
        let en = |text: &str| Easier { younger: Both::new(text, ""), ..Easier::default() };
        let cy = |text: &str| Easier { easy: Both::new("", text), ..Easier::default() };
        document.intro = Both::default();
        document.easier_intro = en("Hi");
        document.sections[0].easier_title = cy("Ty");
        document.sections[0].easier_intro = en("Now home");
        document.questions[0].easier_help = cy("Dewis");
        document.questions[0].options[0].easier = en("Yes!");
        let twin = document.questions[0].options[0].clone();
        document.questions[0].options.push(twin);
        let said = keys(&document);
        for (key, times) in [
            ("surveys-gap-intro-en", 1),
            ("surveys-gap-younger-intro-cy", 1),
            ("surveys-gap-easy-title-en", 1),
            ("surveys-gap-section-intro-en", 1),
            ("surveys-gap-younger-part-cy", 1),
            ("surveys-gap-easy-help-en", 1),
            ("surveys-gap-younger-option-cy", 1),
            ("surveys-gap-easy-option-en", 0),
        ] {
            assert_eq!(said.iter().filter(|said| *said == key).count(), times, "{key} in {said:?}");
        }
    }

    #[test]
    fn an_english_recording_has_a_welsh_one_beside_it() {
        let with = |en: &str, cy: &str| {
            let mut document = half_done();
            document.questions[0].easy.sound = Both::new(en, cy);
            keys(&document).contains(&"surveys-gap-easy-sound".to_owned())
        };
        assert_eq!([with("1", ""), with("", "1"), with("1", "2"), with("", "")], [true, false, false, false]);
    }

    #[test]
    fn a_survey_that_says_why_it_is_in_english_only_needs_no_welsh() {
        let document = Document { english_only: "For one meeting".into(), ..half_done() };
        assert_eq!(keys(&document), ["surveys-gap-help-en", "surveys-gap-options"]);
    }

    #[test]
    fn a_council_with_english_alone_misses_no_welsh_and_nothing_beside_stored_welsh() {
        assert_eq!(keys_in(&half_done(), Languages::English), ["surveys-gap-options"]);
        let empty = ["surveys-gap-title-en", "surveys-gap-influence", "surveys-gap-questions"];
        assert_eq!(keys_in(&Document::default(), Languages::English), empty);
        let mut document = half_done();
        document.intro = Both::default();
        document.easier_intro = Easier { easy: Both::new("", "Helo"), ..Easier::default() };
        document.questions[0].easy.sound = Both::new("1", "");
        assert_eq!(keys_in(&document, Languages::English), ["surveys-gap-options"]);
        document.easier_intro.easy.en = "Hi".into();
        assert_eq!(keys_in(&document, Languages::English)[0], "surveys-gap-intro-en");
        document.questions[0].text = Both::new("", "Sut?");
        assert!(keys_in(&document, Languages::English).contains(&"surveys-gap-text-en".to_owned()));
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
