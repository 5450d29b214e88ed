//! What is missing before a survey can be sent to be checked.

use super::logic;
use crate::{
    error::Message,
    lang::{Lang, Languages, Localized},
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
    pub sentence: Message,
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

/// The sentences for a text that is missing, without their language (`Message::of_lang`): for the usual words, for
/// readers of 7 to 10, in Easy Read.
type Said = [&'static str; 3];

const INTRO: Said = ["surveys-gap-intro", "surveys-gap-younger-intro", "surveys-gap-easy-intro"];
const SECTION_TITLE: Said = ["surveys-gap-section-title", "surveys-gap-younger-title", "surveys-gap-easy-title"];
const SECTION_INTRO: Said = ["surveys-gap-section-intro", "surveys-gap-younger-part", "surveys-gap-easy-part"];
const HELP: Said = ["surveys-gap-help", "surveys-gap-younger-help", "surveys-gap-easy-help"];
const OPTION: Said = ["surveys-gap-option", "surveys-gap-younger-option", "surveys-gap-easy-option"];

/// A text that is missing in a language: the sentence's key without its language.
type Lack = (&'static str, Lang);

/// The languages in which texts are missed.
#[derive(Clone, Copy)]
struct Missed {
    /// English alone in a survey that says why it is in no other language.
    missed: Languages,
    /// The council's: what is stored in another is not looked at.
    read: Languages,
}

impl Missed {
    fn is_said(self, text: &Localized) -> bool {
        self.read.all().any(|lang| !text.of(lang).is_empty())
    }
}

/// Everything that is missing for a council with these languages, in reading order.
pub fn gaps(document: &Document, languages: Languages) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let here = if document.english_only.trim().is_empty() { languages } else { Languages::ENGLISH };
    let missed = Missed { missed: here, read: languages };
    let of_survey = |(key, lang): Lack| Gap { sentence: Message::of_lang(key, lang), ..Gap::default() };
    gaps.extend(missing(&document.title, true, missed, "surveys-gap-title").map(of_survey));
    gaps.extend(lacks(&document.intro, &document.easier_intro, false, missed, INTRO).into_iter().map(of_survey));
    for (n, section) in document.sections.iter().enumerate() {
        let here = |(key, lang): Lack| Gap {
            section: Some(section.id.clone()),
            sentence: Message::of_lang(key, lang).with("n", n + 1),
            ..Gap::default()
        };
        gaps.extend(lacks(&section.title, &section.easier_title, true, missed, SECTION_TITLE).into_iter().map(here));
        gaps.extend(lacks(&section.intro, &section.easier_intro, false, missed, SECTION_INTRO).into_iter().map(here));
    }
    let of_survey = |key: &str| Gap { sentence: Message::new(key), ..Gap::default() };
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
    let mut add = |sentence: Message| {
        let sentence = sentence.with("n", n);
        gaps.push(Gap { question: Some(question.id.clone()), sentence, ..Gap::default() });
    };
    let of_lang = |(key, lang): Lack| Message::of_lang(key, lang);
    let texts = [
        (&question.text, true, "surveys-gap-text"),
        (&question.younger, false, "surveys-gap-younger"),
        (&question.easy.text, false, "surveys-gap-easy"),
    ];
    for (text, needed, key) in texts {
        missing(text, needed, missed, key).map(of_lang).for_each(&mut add);
    }
    // Every phone has an English voice, but hardly any has a Welsh one.
    let sound = &question.easy.sound;
    if missed.missed.has_welsh() && !sound.of(Lang::En).is_empty() && sound.of(Lang::Cy).is_empty() {
        add(Message::new("surveys-gap-easy-sound"));
    }
    let help = lacks(&question.help, &question.easier_help, false, missed, HELP);
    help.into_iter().map(of_lang).for_each(&mut add);
    if !question.kind.has_options() {
        return;
    }
    match question.kind.fewest_options() {
        fewest if question.options.len() >= fewest => {}
        1 => add(Message::new("surveys-gap-statements")),
        4 => add(Message::new("surveys-gap-options-four")),
        _ => add(Message::new("surveys-gap-options")),
    }
    // Reported once, however many options lack it.
    let lacking: Vec<_> =
        question.options.iter().flat_map(|o| lacks(&o.label, &o.easier, true, missed, OPTION)).collect();
    let each = OPTION.into_iter().flat_map(|key| missed.missed.all().map(move |lang| (key, lang)));
    each.filter(|lack| lacking.contains(lack)).map(of_lang).for_each(add);
}

/// What a text and its easier words lack, which cannot be without the usual ones.
fn lacks(usual: &Localized, easier: &Easier, needed: bool, missed: Missed, [key, younger, easy]: Said) -> Vec<Lack> {
    let needed = needed || missed.is_said(&easier.younger) || missed.is_said(&easier.easy);
    let lacks = missing(usual, needed, missed, key).chain(missing(&easier.younger, false, missed, younger));
    lacks.chain(missing(&easier.easy, false, missed, easy)).collect()
}

/// The languages that `text` lacks. If it is not `needed`, one is missed only if the text is there in another.
fn missing(text: &Localized, needed: bool, missed: Missed, key: &'static str) -> impl Iterator<Item = Lack> {
    let needed = needed || missed.read.all().any(|lang| !text.of(lang).trim().is_empty());
    missed.missed.missing(text).filter(move |_| needed).map(move |lang| (key, lang))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::model::{Choice, Influence, Kind, Section};

    fn keys(document: &Document) -> Vec<String> {
        keys_in(document, Languages::ENGLISH_AND_WELSH)
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
            text: Localized::en_cy("How?", ""),
            help: Localized::en_cy("", "Help"),
            options: vec![Choice { id: "a".into(), label: Localized::en_cy("Yes", ""), ..Choice::default() }],
            ..Question::default()
        };
        let sections = vec![Section { id: "s1".into(), title: Localized::en_cy("Home", ""), ..Section::default() }];
        Document {
            title: Localized::en_cy("T", "T"),
            intro: Localized::en_cy("I", ""),
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
        let found = gaps(&document, Languages::ENGLISH_AND_WELSH);
        assert_eq!(found[2].question.as_deref(), Some("q1"));
        assert_eq!(found[1].section.as_deref(), Some("s1"));
    }

    #[test]
    fn easier_words_are_said_in_both_languages_beside_the_usual_ones() {
        let mut document = half_done();
        let en = |text: &str| Easier { younger: Localized::en_cy(text, ""), ..Easier::default() };
        let cy = |text: &str| Easier { easy: Localized::en_cy("", text), ..Easier::default() };
        document.intro = Localized::default();
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
            document.questions[0].easy.sound = Localized::en_cy(en, cy);
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
        assert_eq!(keys_in(&half_done(), Languages::ENGLISH), ["surveys-gap-options"]);
        let empty = ["surveys-gap-title-en", "surveys-gap-influence", "surveys-gap-questions"];
        assert_eq!(keys_in(&Document::default(), Languages::ENGLISH), empty);
        let mut document = half_done();
        document.intro = Localized::default();
        document.easier_intro = Easier { easy: Localized::en_cy("", "Helo"), ..Easier::default() };
        document.questions[0].easy.sound = Localized::en_cy("1", "");
        assert_eq!(keys_in(&document, Languages::ENGLISH), ["surveys-gap-options"]);
        document.easier_intro.easy.set(Lang::En, "Hi");
        assert_eq!(keys_in(&document, Languages::ENGLISH)[0], "surveys-gap-intro-en");
        document.questions[0].text = Localized::en_cy("", "Sut?");
        assert!(keys_in(&document, Languages::ENGLISH).contains(&"surveys-gap-text-en".to_owned()));
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
