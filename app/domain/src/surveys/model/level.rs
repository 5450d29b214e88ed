//! The wordings of a survey: the usual one, one for readers of 7 to 10, and Easy Read.
//!
//! The reader chooses a level on the phone; a text without easier words is shown in the usual ones. Results, charts,
//! exports and paper have only the usual words, since an option's id means the same at every level.

use serde::{Deserialize, Serialize};

use super::{Document, Question, Section, is_default};
use crate::{closed_enum::closed_enum, lang::Localized};

/// The easier wordings of a text; where one is empty, the usual words are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Easier {
    /// For readers of 7 to 10.
    #[serde(default, skip_serializing_if = "is_default")]
    pub younger: Localized,
    /// In Easy Read.
    #[serde(default, skip_serializing_if = "is_default")]
    pub easy: Localized,
}

impl Easier {
    /// The words for a level; none for the usual level.
    pub fn at(&self, level: Level) -> Option<&Localized> {
        match level {
            Level::Older => None,
            Level::Younger => Some(&self.younger),
            Level::Easy => Some(&self.easy),
        }
    }
}

closed_enum! {
    /// The level at which somebody reads a survey.
    #[derive(Default)]
    Level {
        /// 11 and over.
        #[default]
        Older = "older",
        /// 7 to 10.
        Younger = "younger",
        /// Easy Read.
        Easy = "easy",
    }
}

impl Level {
    /// The levels with words of their own.
    pub const EASIER: [Self; 2] = [Self::Younger, Self::Easy];

    /// The levels that `document` has words for, if there are several.
    pub fn offered(document: &Document) -> Vec<Self> {
        let has = |level: &Self| *level == Self::Older || level.is_in(document);
        let offered: Vec<_> = Self::ALL.into_iter().filter(has).collect();
        if offered.len() > 1 { offered } else { Vec::new() }
    }

    /// Whether anything of `document` has words for this level.
    fn is_in(self, document: &Document) -> bool {
        let said = |easier: &Easier| easier.at(self).is_some_and(|own| !own.is_empty());
        let section = |section: &Section| said(&section.easier_title) || said(&section.easier_intro);
        let question = |question: &Question| {
            let text = match self {
                Self::Older => false,
                Self::Younger => !question.younger.is_empty(),
                Self::Easy => !question.easy.is_empty(),
            };
            text || said(&question.easier_help) || question.options.iter().any(|option| said(&option.easier))
        };
        said(&document.easier_intro) || document.sections.iter().any(section) || document.questions.iter().any(question)
    }

    /// The survey with the words of this level.
    #[must_use]
    pub fn of(self, mut document: Document) -> Document {
        if self == Self::Older {
            return document;
        }
        let say =
            |usual: &mut Localized, easier: &Easier| easier.at(self).into_iter().for_each(|own| own.instead_of(usual));
        say(&mut document.intro, &document.easier_intro);
        for section in &mut document.sections {
            say(&mut section.title, &section.easier_title);
            say(&mut section.intro, &section.easier_intro);
        }
        for question in &mut document.questions {
            if self == Self::Younger {
                question.younger.instead_of(&mut question.text);
            } else {
                question.easy.text.instead_of(&mut question.text);
                if !question.easy.symbol.is_empty() {
                    question.symbol.clone_from(&question.easy.symbol);
                }
            }
            say(&mut question.help, &question.easier_help);
            for option in &mut question.options {
                say(&mut option.label, &option.easier);
            }
        }
        document
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        lang::Lang,
        surveys::model::{Choice, Easy},
    };
    use rstest::rstest;

    fn both(level: &str, what: &str) -> Localized {
        Localized::en_cy(format!("{level} {what}"), format!("{what} {level}"))
    }

    fn easier(what: &str) -> Easier {
        Easier { younger: both("younger", what), easy: both("easy", what) }
    }

    /// A document with every text, in all three wordings.
    fn whole() -> Document {
        let option =
            Choice { id: "a".into(), label: both("older", "option"), easier: easier("option"), ..Choice::default() };
        let question = Question {
            text: both("older", "text"),
            help: both("older", "help"),
            symbol: "star".into(),
            younger: both("younger", "text"),
            easy: Easy { text: both("easy", "text"), symbol: "home".into(), ..Easy::default() },
            easier_help: easier("help"),
            options: vec![option],
            ..Question::default()
        };
        let section = Section {
            title: both("older", "title"),
            intro: both("older", "part"),
            easier_title: easier("title"),
            easier_intro: easier("part"),
            ..Section::default()
        };
        Document {
            intro: both("older", "intro"),
            easier_intro: easier("intro"),
            questions: vec![question],
            sections: vec![section],
            ..Document::default()
        }
    }

    fn read(document: &Document) -> Vec<Localized> {
        let (question, section) = (&document.questions[0], &document.sections[0]);
        let texts = [
            &document.intro,
            &section.title,
            &section.intro,
            &question.text,
            &question.help,
            &question.options[0].label,
        ];
        texts.map(Clone::clone).into()
    }

    #[rstest]
    #[case(Level::Older, "star")]
    #[case(Level::Younger, "star")]
    #[case(Level::Easy, "home")]
    fn every_text_is_read_at_its_level(#[case] level: Level, #[case] symbol: &str) {
        let said = level.of(whole());
        let texts = ["intro", "title", "part", "text", "help", "option"].map(|what| both(level.key(), what));
        assert_eq!(read(&said), texts);
        assert_eq!(said.questions[0].symbol, symbol);
        assert_eq!(level.of(said.clone()), said, "said again it is the same");
        assert_eq!(Level::offered(&said), Level::ALL);
    }

    #[test]
    fn what_has_no_easier_words_is_read_in_the_usual_ones_of_the_same_language() {
        let mut document = whole();
        document.intro.set(Lang::Cy, "");
        document.easier_intro.younger.set(Lang::Cy, "");
        document.easier_intro.easy = Localized::default();
        document.questions[0].options[0].easier.younger.set(Lang::Cy, "");
        let younger = Level::Younger.of(document.clone());
        assert_eq!(younger.questions[0].options[0].label.get(Lang::Cy), "option older");
        assert_eq!(younger.intro.get(Lang::Cy), "younger intro", "in English only, it is in easier English");
        assert_eq!(Level::Easy.of(document).intro.get(Lang::En), "older intro");
    }

    type Say = fn(&mut Document);

    #[rstest]
    #[case::nothing(|_: &mut Document| {}, &[])]
    #[case::an_introduction(|d: &mut Document| d.easier_intro.younger.set(Lang::En, "x"), &[Level::Older, Level::Younger])]
    #[case::a_title(|d: &mut Document| d.sections[0].easier_title.easy.set(Lang::Cy, "x"), &[Level::Older, Level::Easy])]
    #[case::an_option(|d: &mut Document| d.questions[0].options[0].easier = easier("x"), &Level::ALL)]
    #[case::a_help(|d: &mut Document| d.questions[0].easier_help.easy.set(Lang::En, "x"), &[Level::Older, Level::Easy])]
    #[case::a_picture(|d: &mut Document| d.questions[0].easy.symbol = "home".into(), &[Level::Older, Level::Easy])]
    #[case::a_question(|d: &mut Document| d.questions[0].younger.set(Lang::En, "x"), &[Level::Older, Level::Younger])]
    fn a_level_is_offered_for_any_word_of_its_own(#[case] say: Say, #[case] offered: &[Level]) {
        let question = Question { options: vec![Choice::default()], ..Question::default() };
        let mut document =
            Document { questions: vec![question], sections: vec![Section::default()], ..Document::default() };
        say(&mut document);
        assert_eq!(Level::offered(&document), offered);
    }

    #[test]
    fn documents_stored_before_read_the_same_and_empty_words_are_not_written() {
        let stored = r#"{"title":{"en":"T","cy":""},"intro":{"en":"I","cy":""},"minutes":1,"questions":[{"id":"q1","kind":"single","text":{"en":"Q","cy":""},"help":{"en":"","cy":""},"options":[{"id":"a","en":"A","cy":""}]}]}"#;
        let document: Document = serde_json::from_str(stored).expect("read");
        assert_eq!(serde_json::to_string(&document).expect("written"), stored);
        let again: Document = serde_json::from_str(&serde_json::to_string(&whole()).expect("written")).expect("read");
        assert_eq!(again, whole());
    }
}
