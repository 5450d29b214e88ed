use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::{
    lang::Lang,
    surveys::model::{Easy, Kind, Op, Rule, Section, Test},
};

fn whole() -> Document {
    let easier = Easier { younger: Localized::en_cy("Won", "Un!"), easy: Localized::default() };
    let choice = |id: &str| Choice {
        id: id.into(),
        label: Localized::en_cy("One", "Un"),
        symbol: "u:0".into(),
        easier: easier.clone(),
    };
    let question = |id: &str, kind: Kind, section: &str| Question {
        id: id.into(),
        kind,
        text: Localized::en_cy("What helps?", "Beth sy'n helpu?"),
        options: if kind.has_options() { vec![choice("a"), choice("b")] } else { Vec::new() },
        section: section.into(),
        worrying: if kind.has_options() { vec!["b".into()] } else { Vec::new() },
        ..Question::default()
    };
    let test = Test { question: "q1".into(), op: Op::Is, value: "a".into() };
    let easy = Easy { sound: Localized::en_cy("0", "0"), ..Easy::default() };
    let asked =
        Question { easy, show: Some(Rule { all: true, tests: vec![test] }), ..question("q2", Kind::Long, "s1") };
    Document {
        title: Localized::en_cy("Our survey", "Ein harolwg"),
        minutes: 2,
        questions: vec![question("q1", Kind::Single, ""), asked],
        sections: vec![Section { id: "s1".into(), title: Localized::en_cy("More", "Mwy"), ..Section::default() }],
        ..Document::default()
    }
}

#[test]
fn what_is_written_is_read() {
    let mut expected = whole();
    forget_pictures(&mut expected);
    expected.minutes = editing::minutes(&expected);
    assert_eq!(read(write(&whole()).expect("written").as_bytes()), Ok(expected));
}

fn keys(bytes: &[u8]) -> Vec<String> {
    read(bytes).expect_err("refused").into_iter().map(|sentence| sentence.key).collect()
}

type Spoil = fn(&mut Document);

#[rstest]
#[case::no_title(|d: &mut Document| d.title = Localized::default(), "surveys-file-title")]
#[case::a_long_title(|d: &mut Document| d.title.set(Lang::Cy, "x".repeat(101)), "surveys-file-title")]
#[case::a_long_question(|d: &mut Document| d.questions[0].text.set(Lang::En, "x".repeat(301)), "surveys-file-question-long")]
#[case::a_long_help(|d: &mut Document| d.questions[0].easier_help.easy.set(Lang::Cy, "x".repeat(301)), "surveys-file-question-long")]
#[case::a_long_answer(|d: &mut Document| d.questions[0].options[0].easier.easy.set(Lang::En, "x".repeat(101)), "surveys-file-question-options")]
#[case::a_long_introduction(|d: &mut Document| d.easier_intro.younger.set(Lang::En, "x".repeat(1001)), "surveys-file-title")]
#[case::a_long_part(|d: &mut Document| d.sections[0].easier_title.easy.set(Lang::Cy, "x".repeat(101)), "surveys-file-sections")]
#[case::the_same_id(|d: &mut Document| d.questions[1].id = "q1".into(), "surveys-file-question-id")]
#[case::a_strange_id(|d: &mut Document| d.questions[0].id = "Q 1".into(), "surveys-file-question-id")]
#[case::an_id_that_begins_with_a_dash(|d: &mut Document| d.questions[0].id = "-q1".into(), "surveys-file-question-id")]
#[case::a_section_that_is_not_there(|d: &mut Document| d.questions[0].section = "s9".into(), "surveys-file-question-id")]
#[case::the_same_option(|d: &mut Document| d.questions[0].options[1].id = "a".into(), "surveys-file-question-options")]
#[case::a_strange_option(|d: &mut Document| d.questions[0].options[1].id = "<b>".into(), "surveys-file-question-options")]
#[case::a_mark_of_no_answer(|d: &mut Document| d.questions[0].worrying.push("z".into()), "surveys-file-question-worrying")]
#[case::the_same_mark(|d: &mut Document| d.questions[0].worrying.push("b".into()), "surveys-file-question-worrying")]
#[case::too_many(|d: &mut Document| d.questions = vec![d.questions[0].clone(); 41], "surveys-too-many-questions")]
#[case::before_its_section(|d: &mut Document| d.questions.reverse(), "surveys-file-order")]
#[case::a_rule_that_looks_at_nothing(|d: &mut Document| d.questions[0].kind = Kind::Short, "surveys-file-question-options")]
#[case::more_to_look_at_than_anybody_can(|d: &mut Document| {
    let rule = d.questions[1].show.as_mut().expect("it has a rule");
    rule.tests = vec![rule.tests[0].clone(); logic::MOST_TESTS + 1];
}, "surveys-gap-rule")]
#[case::the_same_section(|d: &mut Document| d.sections.push(d.sections[0].clone()), "surveys-file-sections")]
fn what_the_builder_would_refuse_is_refused(#[case] spoil: Spoil, #[case] key: &str) {
    let mut document = whole();
    spoil(&mut document);
    let keys = keys(write(&document).expect("written").as_bytes());
    assert!(keys.iter().any(|said| said == key), "{keys:?}");
}

#[test]
fn a_file_that_is_none_says_where() {
    assert_eq!(keys(b"{\n  \"format\": \"x\""), ["surveys-file-end"]);
    assert_eq!(keys(b"{\n  \"format\" 1}"), ["surveys-file-line"]);
    let other = br#"{"format": "other", "version": 1, "survey": {"title": {"en": "", "cy": ""}, "intro": {"en": "", "cy": ""}, "minutes": 1, "questions": []}}"#;
    assert_eq!(keys(other), ["surveys-file-format"]);
    assert_eq!(keys(&vec![b' '; LARGEST + 1]), ["surveys-file-large"]);
}

#[rstest]
#[case::newer("\"version\": 1", "\"version\": 2, \"more\": 1", "surveys-file-newer", "")]
#[case::a_field_we_do_not_know(
    "\"minutes\": 2",
    "\"minutes\": 2, \"colour\": \"red\"",
    "surveys-file-unknown",
    "colour"
)]
#[case::a_kind_we_do_not_know("\"single\"", "\"slider\"", "surveys-file-word", "slider")]
#[case::a_field_that_is_missing("\"kind\": \"long\",", "", "surveys-file-missing", "kind")]
#[case::a_number_for_a_text("\"id\": \"q1\"", "\"id\": 1", "surveys-file-type", "")]
fn what_is_wrong_is_named(#[case] this: &str, #[case] instead: &str, #[case] key: &str, #[case] name: &str) {
    let text = write(&whole()).expect("written");
    assert!(text.contains(this), "{text}");
    let said = read(text.replacen(this, instead, 1).as_bytes()).expect_err("refused");
    assert_eq!(said.len(), 1, "{said:?}");
    assert_eq!(said[0].key, key);
    assert!(format!("{said:?}").contains(name), "{said:?}");
}

proptest! {
    #[test]
    fn no_bytes_break_it(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
    }
}
