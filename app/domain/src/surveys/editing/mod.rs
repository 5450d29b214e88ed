//! Changing a survey's document: permanent ids, limits, positions. Pure.

pub mod reorder;

pub use reorder::{Direction, move_question, move_section, put_question, put_rule, put_section};

use super::model::{Choice, Document, Easier, Easy, Kind, Question, Section};
use crate::{
    error::FieldErrors,
    lang::{Lang, Localized},
    text,
};

/// The most characters of each text.
pub const TITLE: usize = 100;
pub const INTRO: usize = 1_000;
pub const TEXT: usize = 300;
pub const OPTION: usize = 100;
/// The most questions of a survey, and options of a question.
pub const QUESTIONS: usize = 40;
pub const SECTIONS: usize = 12;
/// The most characters of an Easy Read sentence.
pub const EASY: usize = 100;
pub const OPTIONS: usize = 20;

/// Gives ids to options that have none, and drops ids that `before` did not have. The id of a removed option is not
/// used again while an option with a later id exists.
pub fn number_options(rows: Vec<Choice>, before: &[Choice]) -> Vec<Choice> {
    let known = |id: &str| before.iter().any(|o| o.id == id);
    let letter = |id: &str| match id.as_bytes() {
        [byte @ b'a'..=b'z'] => Some(u32::from(byte - b'a') + 1),
        _ => None,
    };
    let mut last = before.iter().filter_map(|o| letter(&o.id)).max().unwrap_or(0);
    let mut taken: Vec<String> = Vec::new();
    let mut next = || loop {
        last += 1;
        let id = name(last);
        if !known(&id) {
            return id;
        }
    };
    rows.into_iter()
        .map(|row| {
            let keep = known(&row.id) && !taken.contains(&row.id);
            let id = if keep { row.id.clone() } else { next() };
            taken.push(id.clone());
            // The form of the usual words has no fields for the easier ones.
            let easier = before.iter().find(|o| o.id == id).map(|o| o.easier.clone()).unwrap_or_default();
            Choice { id, easier, ..row }
        })
        .collect()
}

/// Gives options what they had in `before` in the languages that their form had no field for: all but `typed`.
pub fn keep_other_languages(options: &mut [Choice], before: &[Choice], typed: &[Lang]) {
    for option in options {
        if let Some(stored) = before.iter().find(|stored| stored.id == option.id) {
            let kept = stored.label.iter().filter(|(lang, _)| !typed.contains(lang));
            kept.for_each(|(lang, text)| option.label.set(lang, text));
        }
    }
}

/// 1 is `a`, 26 is `z`, then `z1`, `z2`: as many as it takes.
fn name(n: u32) -> String {
    match u8::try_from(n) {
        Ok(n @ 1..=26) => char::from(b'a' + n - 1).to_string(),
        _ => format!("z{}", n.saturating_sub(26)),
    }
}

/// How many whole minutes it takes to answer, as people are told beforehand.
pub fn minutes(document: &Document) -> u32 {
    let seconds = |question: &Question| match question.kind {
        Kind::YesNo | Kind::Faces | Kind::Number => 8,
        Kind::Single | Kind::Picture | Kind::Month => 12,
        Kind::Several => 20,
        Kind::Agree => 6 * u32::try_from(question.options.len()).unwrap_or(1),
        Kind::Order | Kind::Top | Kind::Short => 35,
        Kind::Upload => 45,
        Kind::Long | Kind::Drawing => 70,
    };
    document.questions.iter().map(seconds).sum::<u32>().div_ceil(60).max(1)
}

/// Whether two documents ask the same, apart from wording.
pub fn same_questions(one: &Document, other: &Document) -> bool {
    // The document without any words.
    let shape = |document: &Document| {
        let choice = |o: &Choice| Choice { id: o.id.clone(), ..Choice::default() };
        let question = |q: &Question| Question {
            text: Localized::default(),
            help: Localized::default(),
            younger: Localized::default(),
            easy: Easy::default(),
            easier_help: Easier::default(),
            symbol: String::new(),
            options: q.options.iter().map(choice).collect(),
            ..q.clone()
        };
        let section = |s: &Section| Section { id: s.id.clone(), show: s.show.clone(), ..Section::default() };
        let questions: Vec<_> = document.questions.iter().map(question).collect();
        let sections: Vec<_> = document.sections.iter().map(section).collect();
        (questions, sections, document.by_section, document.influence)
    };
    shape(one) == shape(other)
}

/// The ids of questions that are worded differently in `after`.
pub fn reworded(before: &Document, after: &Document) -> Vec<String> {
    let words = |q: &Question| {
        let usual = (q.text.clone(), q.help.clone(), q.options.clone());
        (usual, q.younger.clone(), q.easy.text.clone(), q.easier_help.clone())
    };
    let changed = |q: &&Question| before.question(&q.id).is_some_and(|old| words(old) != words(q));
    after.questions.iter().filter(changed).map(|q| q.id.clone()).collect()
}

/// Reports a text that is too long, at the fields `name[en]`, `name[cy]`.
pub fn max_chars_each(problems: &mut FieldErrors, name: &str, text: &Localized, most: usize) {
    text.iter().for_each(|(lang, words)| text::max_chars(problems, &lang.field(name), words, most));
}

/// The text as one line: line ends become spaces.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn time_is_rounded_up() {
        let questions = [Kind::Faces, Kind::Long, Kind::Short].map(|kind| Question { kind, ..Question::default() });
        let three = Document { questions: questions.into(), ..Document::default() };
        assert_eq!((minutes(&Document::default()), minutes(&three)), (1, 2));
    }

    #[test]
    fn options_of_a_form_without_welsh_keep_theirs_wherever_they_move() {
        let option = |id: &str, label: Localized| Choice { id: id.into(), label, ..Choice::default() };
        let before = [option("a", Localized::en_cy("Red", "Coch")), option("b", Localized::en_cy("Blue", "Glas"))];
        let typed = vec![option("b", Localized::en_cy("Navy", "")), option("", Localized::en_cy("Green", ""))];
        let mut after = number_options(typed, &before);
        keep_other_languages(&mut after, &before, &[Lang::En]);
        let labels: Vec<_> = after.into_iter().map(|option| option.label).collect();
        assert_eq!(labels, [Localized::en_cy("Navy", "Glas"), Localized::en_cy("Green", "")]);
    }

    #[test]
    fn easier_words_are_words_and_an_option_keeps_its_own() {
        let easier = Easier { younger: Localized::en_cy("Fun", "Hwyl"), ..Easier::default() };
        let plain = Choice { id: "a".into(), label: Localized::en_cy("Leisure", "Hamdden"), ..Choice::default() };
        let option = Choice { easier: easier.clone(), ..plain.clone() };
        let kept = number_options(vec![plain.clone(), Choice::default()], std::slice::from_ref(&option));
        assert_eq!((&kept[0], &kept[1].easier), (&option, &Easier::default()));
        let asked = |options: Vec<Choice>| {
            let question = Question { id: "q1".into(), options, ..Question::default() };
            Document { questions: vec![question], ..Document::default() }
        };
        let (before, mut after) = (asked(vec![plain]), asked(vec![option]));
        assert_eq!(reworded(&before, &after), ["q1"]);
        after.easier_intro = easier.clone();
        after.questions[0].easier_help = easier.clone();
        assert!(same_questions(&before, &after));
        after.questions[0].options.clear();
        assert!(!same_questions(&before, &after));
        let helped = |help: &Easier| {
            let mut document = asked(Vec::new());
            document.questions[0].easier_help = help.clone();
            document
        };
        assert_eq!(reworded(&helped(&Easier::default()), &helped(&easier)), ["q1"]);
    }

    proptest! {
        #[test]
        fn options_have_ids_of_their_own_and_the_old_ones_keep_theirs(
            before in 0u8..6, rows in prop::collection::vec(prop_oneof![Just(String::new()), "[a-h]", "[a-z<]{3}"], 0..12),
        ) {
            let option = |id: String| Choice { id, ..Choice::default() };
            let before: Vec<_> = (0..before).map(|n| option(char::from(b'a' + n).to_string())).collect();
            let after = number_options(rows.iter().cloned().map(option).collect(), &before);
            let mut ids: Vec<_> = after.iter().map(|o| o.id.clone()).collect();
            for (row, id) in rows.iter().zip(&ids) {
                let first = rows.iter().position(|r| r == row).map(|n| &ids[n]) == Some(id);
                prop_assert!(!before.iter().any(|o| o.id == *row) || id == row || !first);
                prop_assert!(before.iter().any(|o| o.id == *id) == (id == row && before.iter().any(|o| o.id == *row)));
            }
            ids.sort();
            ids.dedup();
            prop_assert_eq!(ids.len(), after.len());
        }
    }
}
