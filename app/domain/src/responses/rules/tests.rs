use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::{
    error::FieldErrors,
    lang::Localized,
    responses::model::{Answer, Posted},
    surveys::model::{Choice, OTHER, Op, Question, RATHER_NOT, Rule, Test},
};

fn question(id: &str, kind: Kind) -> Question {
    let options =
        ["a", "b", "c"].map(|id| Choice { id: id.into(), label: Localized::en_cy(id, id), ..Choice::default() });
    Question {
        id: id.into(),
        kind,
        text: Localized::en_cy("?", "?"),
        options: if kind.has_options() { options.into() } else { Vec::new() },
        ..Question::default()
    }
}

fn pairs(pairs: &[(&str, &str)]) -> std::collections::HashMap<String, String> {
    pairs.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned())).collect()
}

fn ranked(places: &[(&str, &str)]) -> Posted {
    Posted { rank: pairs(places), ..Posted::default() }
}

fn ids(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

fn chosen(chosen: &[&str]) -> Option<Answer> {
    Some(Answer::chosen(ids(chosen)))
}

fn key_of(problems: FieldErrors) -> (String, String) {
    (problems.0[0].field.clone(), problems.0[0].sentence.key.clone())
}

/// What comes of it, or the key of what is wrong.
fn reads(question: &Question, posted: &Posted) -> Result<Option<Answer>, String> {
    read(question, posted, false).map_err(|problems| key_of(problems).1)
}

#[rstest]
#[case(ResponseState::Started, ResponseMove::Answer, Ok(ResponseState::Started))]
#[case(ResponseState::Started, ResponseMove::Submit, Ok(ResponseState::Submitted))]
#[case(ResponseState::Started, ResponseMove::Withdraw, Ok(ResponseState::Withdrawn))]
#[case(ResponseState::Submitted, ResponseMove::Answer, Err(IllegalResponseMove))]
#[case(ResponseState::Submitted, ResponseMove::Submit, Err(IllegalResponseMove))]
#[case(ResponseState::Submitted, ResponseMove::Withdraw, Ok(ResponseState::Withdrawn))]
#[case(ResponseState::Withdrawn, ResponseMove::Answer, Err(IllegalResponseMove))]
#[case(ResponseState::Withdrawn, ResponseMove::Submit, Err(IllegalResponseMove))]
#[case(ResponseState::Withdrawn, ResponseMove::Withdraw, Err(IllegalResponseMove))]
fn how_a_response_moves(
    #[case] from: ResponseState,
    #[case] mv: ResponseMove,
    #[case] to: Result<ResponseState, IllegalResponseMove>,
) {
    assert_eq!(from.step(mv), to);
}

#[test]
fn every_kind_can_be_skipped() {
    for kind in Kind::ALL {
        assert_eq!(reads(&question("q", kind), &Posted::default()), Ok(None), "{kind:?}");
    }
}

#[rstest]
#[case(Kind::Single, "b", Ok(chosen(&["b"])))]
#[case(Kind::Single, "z", Err("responses-option-unknown"))]
#[case(Kind::Single, "other", Err("responses-option-unknown"))]
#[case(Kind::Single, "rather-not", Err("responses-option-unknown"))]
#[case(Kind::Picture, "a", Ok(chosen(&["a"])))]
#[case(Kind::Faces, "5", Ok(chosen(&["5"])))]
#[case(Kind::Faces, "6", Err("responses-option-unknown"))]
#[case(Kind::Faces, "a", Err("responses-option-unknown"))]
#[case(Kind::YesNo, "unsure", Ok(chosen(&["unsure"])))]
#[case(Kind::YesNo, "maybe", Err("responses-option-unknown"))]
#[case(Kind::Number, "0", Ok(chosen(&["0"])))]
#[case(Kind::Number, "10", Ok(chosen(&["10"])))]
#[case(Kind::Number, "11", Err("responses-option-unknown"))]
#[case(Kind::Number, "-1", Err("responses-option-unknown"))]
fn one_choice(#[case] kind: Kind, #[case] choice: &str, #[case] expected: Result<Option<Answer>, &str>) {
    let posted = Posted { choice: choice.into(), ..Posted::default() };
    assert_eq!(reads(&question("q", kind), &posted), expected.map_err(str::to_owned));
}

#[test]
fn several_choices_count_once_and_stand_in_the_order_of_the_question() {
    let posted = |chosen: &[&str]| Posted { choices: ids(chosen), ..Posted::default() };
    let mut question = question("q", Kind::Several);
    assert_eq!(reads(&question, &posted(&["c", "a", "c"])), Ok(chosen(&["a", "c"])));
    let wrong = read(&question, &posted(&["a", "z"]), false).map_err(key_of);
    assert_eq!(wrong, Err(("choices".into(), "responses-option-unknown".into())));
    question.most = Some(2);
    assert_eq!(reads(&question, &posted(&["c", "a"])), Ok(chosen(&["a", "c"])));
    let wrong = read(&question, &posted(&["a", "b", "c"]), false).map_err(key_of);
    assert_eq!(wrong, Err(("choices".into(), "responses-several-most".into())));
}

#[test]
fn something_else_has_its_words() {
    let mut single = question("q", Kind::Single);
    single.other = true;
    let posted = |choice: &str, text: &str| Posted { choice: choice.into(), text: text.into(), ..Posted::default() };
    let other = |text: &str| Some(Answer { chosen: ids(&[OTHER]), text: text.into(), ..Answer::default() });
    assert_eq!(reads(&single, &posted("other", "")), Ok(other("")));
    assert_eq!(reads(&single, &posted("other", "A dog")), Ok(other("A dog")));
    assert_eq!(reads(&single, &posted("", "A dog")), Ok(other("A dog")), "who writes it has chosen it");
    let wrong = read(&single, &posted("a", "A dog"), false).map_err(key_of);
    assert_eq!(wrong, Err(("text".into(), "responses-other-not-chosen".into())));
    let mut several = question("q", Kind::Several);
    (several.other, several.most) = (true, Some(2));
    let ticked = |chosen: &[&str]| Posted { choices: ids(chosen), text: "A dog".into(), ..Posted::default() };
    assert_eq!(reads(&several, &ticked(&["a"])).map(|a| a.map(|a| a.chosen)), Ok(Some(ids(&["a", OTHER]))));
    assert_eq!(reads(&several, &ticked(&["a", "b"])), Err("responses-several-most".into()));
}

#[test]
fn who_would_rather_not_say_says_nothing_else() {
    for kind in Kind::ALL {
        let mut question = question("q", kind);
        question.about = true;
        let posted = match kind {
            Kind::Several => Posted { choices: ids(&[RATHER_NOT]), ..Posted::default() },
            _ => Posted { choice: RATHER_NOT.into(), text: String::new(), ..Posted::default() },
        };
        assert_eq!(reads(&question, &posted), Ok(chosen(&[RATHER_NOT])), "{kind:?}");
        let counted = counts(
            &Document { questions: vec![question], ..Document::default() },
            &Answers::from([("q".into(), Answer::chosen(ids(&[RATHER_NOT])))]),
        );
        assert!(counted.iter().any(|count| count.choice == RATHER_NOT), "{kind:?}");
    }
    let mut several = question("q", Kind::Several);
    several.about = true;
    let both = Posted { choices: ids(&["a", RATHER_NOT]), ..Posted::default() };
    assert_eq!(reads(&several, &both), Err("responses-rather-not-and-more".into()));
}

#[rstest]
#[case::some(&[("a", "5"), ("c", "1")], Ok(chosen(&["a:5", "c:1"])))]
#[case::none(&[("a", "")], Ok(None))]
#[case::beyond(&[("b", "6")], Err(("level[b]", "responses-option-unknown")))]
#[case::zero(&[("b", "0")], Err(("level[b]", "responses-option-unknown")))]
#[case::unknown(&[("z", "1")], Err(("level[z]", "responses-option-unknown")))]
fn how_much_somebody_agrees(#[case] levels: &[(&str, &str)], #[case] expected: Result<Option<Answer>, (&str, &str)>) {
    let posted = Posted { level: pairs(levels), ..Posted::default() };
    let expected = expected.map_err(|(field, key)| (field.to_owned(), key.to_owned()));
    assert_eq!(read(&question("q", Kind::Agree), &posted, false).map_err(key_of), expected);
}

#[rstest]
#[case::three(&[("1", "c"), ("2", "a"), ("3", "b")], Ok(chosen(&["c", "a", "b"])))]
#[case::gap(&[("1", ""), ("2", "a"), ("3", "")], Ok(chosen(&["a"])))]
#[case::none(&[("1", "")], Ok(None))]
#[case::twice(&[("1", "a"), ("2", "a")], Err(("top[2]", "responses-top-twice")))]
#[case::unknown(&[("3", "z")], Err(("top[3]", "responses-option-unknown")))]
fn a_top_three(#[case] places: &[(&str, &str)], #[case] expected: Result<Option<Answer>, (&str, &str)>) {
    let posted = Posted { top: pairs(places), ..Posted::default() };
    let expected = expected.map_err(|(field, key)| (field.to_owned(), key.to_owned()));
    assert_eq!(read(&question("q", Kind::Top), &posted, false).map_err(key_of), expected);
}

#[rstest]
#[case("3", "2026", Ok(chosen(&["2026-03"])))]
#[case("12", " 1999 ", Ok(chosen(&["1999-12"])))]
#[case("", "", Ok(None))]
#[case("", "2026", Err(("month", "responses-month-missing")))]
#[case("13", "2026", Err(("month", "responses-month-missing")))]
#[case("3", "", Err(("year", "responses-year-missing")))]
#[case("3", "26", Err(("year", "responses-year-wrong")))]
#[case("3", "1066", Err(("year", "responses-year-wrong")))]
#[case("3", "+202", Err(("year", "responses-year-wrong")))]
fn a_month(#[case] month: &str, #[case] year: &str, #[case] expected: Result<Option<Answer>, (&str, &str)>) {
    let posted = Posted { month: month.into(), year: year.into(), ..Posted::default() };
    let expected = expected.map_err(|(field, key)| (field.to_owned(), key.to_owned()));
    assert_eq!(read(&question("q", Kind::Month), &posted, false).map_err(key_of), expected);
}

#[test]
fn a_picture_is_an_answer_with_or_without_words() {
    let upload = question("q", Kind::Upload);
    let words = Posted { text: "My room".into(), may_publish: "true".into(), ..Posted::default() };
    let answer =
        |text: &str, picture, may_publish| Some(Answer { text: text.into(), picture, may_publish, chosen: vec![] });
    assert_eq!(read(&upload, &words, true).map_err(key_of), Ok(answer("My room", true, true)));
    assert_eq!(read(&upload, &words, false).map_err(key_of), Ok(answer("My room", false, true)));
    assert_eq!(read(&upload, &Posted::default(), true).map_err(key_of), Ok(answer("", true, false)));
}

#[rstest]
#[case::whole(&[("a", "2"), ("b", "3"), ("c", "1")], Ok(chosen(&["c", "a", "b"])))]
#[case::nothing(&[("a", ""), ("b", ""), ("c", "")], Ok(None))]
#[case::one_missing(&[("a", "2"), ("b", ""), ("c", "1")], Ok(chosen(&["c", "a"])))]
#[case::not_sent(&[("a", "2"), ("c", "1")], Ok(chosen(&["c", "a"])))]
#[case::a_gap(&[("a", "3"), ("c", "1")], Ok(chosen(&["c", "a"])))]
#[case::twice(&[("a", "2"), ("b", "2"), ("c", "1")], Err("responses-order-twice"))]
#[case::twice_and_missing(&[("a", "2"), ("b", "2"), ("c", "")], Err("responses-order-twice"))]
#[case::beyond(&[("a", "4"), ("b", "2"), ("c", "1")], Err("responses-order-place"))]
#[case::zero(&[("a", "0"), ("b", "2"), ("c", "1")], Err("responses-order-place"))]
#[case::no_number(&[("a", "first"), ("b", "2"), ("c", "1")], Err("responses-order-place"))]
#[case::unknown(&[("a", "1"), ("b", "2"), ("c", "3"), ("z", "1")], Err("responses-option-unknown"))]
fn an_order(#[case] places: &[(&str, &str)], #[case] expected: Result<Option<Answer>, &str>) {
    assert_eq!(reads(&question("q", Kind::Order), &ranked(places)), expected.map_err(str::to_owned));
}

#[rstest]
#[case(Kind::Short, 200, true)]
#[case(Kind::Short, 201, false)]
#[case(Kind::Long, 2_000, true)]
#[case(Kind::Long, 2_001, false)]
#[case(Kind::Long, 20_000, false)]
#[case(Kind::Drawing, 201, false)]
fn a_text_has_its_length(#[case] kind: Kind, #[case] long: usize, #[case] fits: bool) {
    // Characters count, not bytes: ŵ is one.
    let posted = Posted { text: "ŵ".repeat(long), ..Posted::default() };
    assert_eq!(reads(&question("q", kind), &posted).is_ok(), fits);
}

#[test]
fn white_space_is_no_answer() {
    let posted = Posted { text: " \r\n\t ".into(), may_publish: "true".into(), ..Posted::default() };
    assert_eq!(reads(&question("q", Kind::Long), &posted), Ok(None));
}

#[test]
fn a_name_is_tidied_and_not_endless() {
    assert_eq!(name("  Ada \n Lovelace "), Ok(Some("Ada Lovelace".into())));
    assert_eq!(name("   "), Ok(None));
    assert!(name(&"x".repeat(81)).is_err());
}

#[test]
fn a_response_counts_once_for_everything_it_says() {
    let document = Document {
        questions: vec![
            question("happy", Kind::Several),
            question("first", Kind::Order),
            question("more", Kind::Long),
            question("skipped", Kind::Single),
        ],
        ..Document::default()
    };
    let answers = Answers::from([
        ("happy".into(), Answer::chosen(ids(&["a", "c"]))),
        ("first".into(), Answer::chosen(ids(&["b", "a", "c"]))),
        ("more".into(), Answer::said("Hello".into(), false)),
        ("gone".into(), Answer::chosen(ids(&["a"]))),
    ]);
    let counts: Vec<_> = counts(&document, &answers)
        .into_iter()
        .map(|c| (format!("{} {}", c.question, c.choice), c.people, c.score))
        .collect();
    let expected = [
        ("first *", 1, 0),
        ("first a", 1, 2),
        ("first b", 1, 1),
        ("first b:1", 1, 0),
        ("first c", 1, 3),
        ("happy *", 1, 0),
        ("happy a", 1, 0),
        ("happy c", 1, 0),
        ("more *", 1, 0),
    ];
    assert_eq!(counts, expected.map(|(what, people, score)| (what.to_owned(), people, score)));
}

#[test]
fn only_what_is_asked_is_sent() {
    let mut more = question("more", Kind::Single);
    let test = Test { question: "first".into(), op: Op::Is, value: "a".into() };
    more.show = Some(Rule { all: true, tests: vec![test] });
    let document = Document { questions: vec![question("first", Kind::Single), more], ..Document::default() };
    let answers = |first: &str| {
        Answers::from([
            ("first".to_owned(), Answer::chosen(ids(&[first]))),
            ("more".to_owned(), Answer::chosen(ids(&["b"]))),
            ("gone".to_owned(), Answer::chosen(ids(&["b"]))),
        ])
    };
    assert_eq!(asked(&document, answers("a")).into_keys().collect::<Vec<_>>(), ["first", "more"]);
    assert_eq!(asked(&document, answers("b")).into_keys().collect::<Vec<_>>(), ["first"]);
}

#[test]
fn what_was_left_out_is_every_question_and_every_sentence_of_one_that_was_begun() {
    let agree = |id: &str| Question { about: true, ..question(id, Kind::Agree) };
    let document = Document {
        questions: vec![question("one", Kind::YesNo), agree("begun"), agree("rather-not"), agree("not-begun")],
        ..Document::default()
    };
    let answers = Answers::from([
        ("begun".to_owned(), Answer::chosen(ids(&["b:3"]))),
        ("rather-not".to_owned(), Answer::chosen(ids(&[RATHER_NOT]))),
    ]);
    let left = left_out(&document, &answers);
    let sentence = |id: &str| (1, Some(id.to_owned()));
    assert_eq!(left, [(0, None), sentence("a"), sentence("c"), (3, None)]);
}

proptest! {
    #[test]
    fn no_sequence_of_moves_changes_what_was_sent(moves in prop::collection::vec(0..3_u8, 0..12)) {
        let mut state = ResponseState::Started;
        for n in moves {
            let mv = [ResponseMove::Answer, ResponseMove::Submit, ResponseMove::Withdraw][usize::from(n)];
            let before = state;
            if let Ok(next) = state.step(mv) {
                state = next;
            }
            prop_assert!(before == ResponseState::Started || state == before || state == ResponseState::Withdrawn);
        }
    }

    #[test]
    fn every_order_there_is_can_be_given(places in Just(vec!["1", "2", "3"]).prop_shuffle()) {
        let posted = ranked(&[("a", places[0]), ("b", places[1]), ("c", places[2])]);
        let Ok(Some(Answer { chosen: ids, .. })) = reads(&question("q", Kind::Order), &posted) else { panic!("refused") };
        prop_assert_eq!(ids.len(), 3);
        prop_assert_eq!(ids.iter().position(|id| id == "a"), places[0].parse::<usize>().ok().map(|at| at - 1));
    }
}

fn asks(id: &str, kind: Kind, worrying: &[&str]) -> Question {
    Question { worrying: ids(worrying), ..question(id, kind) }
}

#[test]
fn what_the_author_has_marked_is_worrying_and_nothing_else() {
    let document = Document {
        questions: vec![
            asks("q1", Kind::Single, &["b"]),
            asks("q2", Kind::Several, &["a", "c"]),
            asks("q3", Kind::Agree, &["a:1", "a:2", "b:5"]),
            asks("q4", Kind::Faces, &["1", "2"]),
            asks("q5", Kind::Number, &["0", "1", "2"]),
            asks("q6", Kind::YesNo, &["no"]),
            asks("q7", Kind::YesNo, &[]),
            // Marks of what is no answer, or cannot be marked.
            asks("q8", Kind::Single, &["z", OTHER]),
            asks("q9", Kind::Order, &["a"]),
        ],
        ..Document::default()
    };
    let worrying = |given: &[(&str, &[&str])]| {
        let answers = given.iter().map(|(id, chosen)| ((*id).to_owned(), Answer::chosen(ids(chosen)))).collect();
        let found = crate::responses::rules::worrying(&document, &answers).into_iter();
        found.map(|(question, chosen)| format!("{} {}", question.id, chosen.join(" "))).collect::<Vec<_>>()
    };
    assert_eq!(worrying(&[]), [""; 0]);
    let fine: [(&str, &[&str]); 9] = [
        ("q1", &["a"]),
        ("q2", &["b"]),
        ("q3", &["a:3", "b:4", "c:1"]),
        ("q4", &["3"]),
        ("q5", &["10"]),
        ("q6", &["unsure"]),
        ("q7", &["no"]),
        ("q8", &["z", OTHER]),
        ("q9", &["a", "b"]),
    ];
    assert_eq!(worrying(&fine), [""; 0]);
    let all: [(&str, &[&str]); 6] = [
        ("q1", &["b"]),
        ("q2", &["a", "b", "c"]),
        ("q3", &["a:2", "b:5"]),
        ("q4", &["1"]),
        ("q5", &["0"]),
        ("q6", &["no"]),
    ];
    assert_eq!(worrying(&all), ["q1 b", "q2 a c", "q3 a:2 b:5", "q4 1", "q5 0", "q6 no"]);
}
