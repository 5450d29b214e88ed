use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::{
    lang::Both,
    surveys::model::{Choice, Question},
};

fn question(id: &str, kind: Kind) -> Question {
    let options = ["a", "b", "c"].map(|id| Choice { id: id.into(), label: Both::new(id, id), ..Choice::default() });
    Question {
        id: id.into(),
        kind,
        text: Both::new("?", "?"),
        options: if kind.has_options() { options.into() } else { Vec::new() },
        ..Question::default()
    }
}

fn ranked(places: &[(&str, &str)]) -> Posted {
    let rank = places.iter().map(|(id, place)| ((*id).to_owned(), (*place).to_owned())).collect();
    Posted { rank, ..Posted::default() }
}

fn chosen(ids: &[&str]) -> Option<Answer> {
    Some(Answer::Chosen(ids.iter().map(|id| (*id).to_owned()).collect()))
}

fn key_of(error: AppError) -> (String, String) {
    match error {
        AppError::Invalid(problems) => (problems[0].field.clone(), problems[0].sentence.key.clone()),
        other => panic!("{other:?}"),
    }
}

#[rstest]
#[case(ResponseState::Started, Move::Answer, Ok(ResponseState::Started))]
#[case(ResponseState::Started, Move::Submit, Ok(ResponseState::Submitted))]
#[case(ResponseState::Started, Move::Withdraw, Ok(ResponseState::Withdrawn))]
#[case(ResponseState::Submitted, Move::Answer, Err(Illegal))]
#[case(ResponseState::Submitted, Move::Submit, Err(Illegal))]
#[case(ResponseState::Submitted, Move::Withdraw, Ok(ResponseState::Withdrawn))]
#[case(ResponseState::Withdrawn, Move::Answer, Err(Illegal))]
#[case(ResponseState::Withdrawn, Move::Submit, Err(Illegal))]
#[case(ResponseState::Withdrawn, Move::Withdraw, Err(Illegal))]
fn how_a_response_moves(#[case] from: ResponseState, #[case] mv: Move, #[case] to: Result<ResponseState, Illegal>) {
    assert_eq!(from.step(mv), to);
}

#[test]
fn every_kind_can_be_skipped() {
    for kind in Kind::ALL {
        assert_eq!(read(&question("q", kind), Posted::default()), Ok(None), "{kind:?}");
    }
}

#[rstest]
#[case(Kind::Single, "b", Ok(chosen(&["b"])))]
#[case(Kind::Single, "z", Err("responses-option-unknown"))]
#[case(Kind::Faces, "5", Ok(chosen(&["5"])))]
#[case(Kind::Faces, "6", Err("responses-option-unknown"))]
#[case(Kind::Faces, "a", Err("responses-option-unknown"))]
fn one_choice(#[case] kind: Kind, #[case] choice: &str, #[case] expected: Result<Option<Answer>, &str>) {
    let read = read(&question("q", kind), Posted { choice: choice.into(), ..Posted::default() });
    assert_eq!(read.map_err(|e| key_of(e).1), expected.map_err(str::to_owned));
}

#[test]
fn several_choices_count_once_and_stand_in_the_order_of_the_question() {
    let posted = |ids: &[&str]| Posted { choices: ids.iter().map(|s| (*s).to_owned()).collect(), ..Posted::default() };
    let question = question("q", Kind::Several);
    assert_eq!(read(&question, posted(&["c", "a", "c"])), Ok(chosen(&["a", "c"])));
    let wrong = read(&question, posted(&["a", "z"])).map_err(key_of);
    assert_eq!(wrong, Err(("choices".into(), "responses-option-unknown".into())));
}

#[rstest]
#[case::whole(&[("a", "2"), ("b", "3"), ("c", "1")], Ok(chosen(&["c", "a", "b"])))]
#[case::nothing(&[("a", ""), ("b", ""), ("c", "")], Ok(None))]
#[case::one_missing(&[("a", "2"), ("b", ""), ("c", "1")], Err("responses-order-missing"))]
#[case::not_sent(&[("a", "2"), ("c", "1")], Err("responses-order-missing"))]
#[case::twice(&[("a", "2"), ("b", "2"), ("c", "1")], Err("responses-order-twice"))]
#[case::twice_and_missing(&[("a", "2"), ("b", "2"), ("c", "")], Err("responses-order-twice"))]
#[case::beyond(&[("a", "4"), ("b", "2"), ("c", "1")], Err("responses-order-place"))]
#[case::zero(&[("a", "0"), ("b", "2"), ("c", "1")], Err("responses-order-place"))]
#[case::no_number(&[("a", "first"), ("b", "2"), ("c", "1")], Err("responses-order-place"))]
#[case::unknown(&[("a", "1"), ("b", "2"), ("c", "3"), ("z", "1")], Err("responses-option-unknown"))]
fn an_order(#[case] places: &[(&str, &str)], #[case] expected: Result<Option<Answer>, &str>) {
    let read = read(&question("q", Kind::Order), ranked(places));
    assert_eq!(read.map_err(|e| key_of(e).1), expected.map_err(str::to_owned));
}

#[rstest]
#[case(Kind::Short, 200, true)]
#[case(Kind::Short, 201, false)]
#[case(Kind::Long, 2_000, true)]
#[case(Kind::Long, 2_001, false)]
#[case(Kind::Long, 20_000, false)]
fn a_text_has_its_length(#[case] kind: Kind, #[case] long: usize, #[case] fits: bool) {
    // Characters count, not bytes: ŵ is one.
    let posted = Posted { text: "ŵ".repeat(long), ..Posted::default() };
    assert_eq!(read(&question("q", kind), posted).is_ok(), fits);
}

#[test]
fn white_space_is_no_answer() {
    let posted = Posted { text: " \r\n\t ".into(), may_publish: true, ..Posted::default() };
    assert_eq!(read(&question("q", Kind::Long), posted), Ok(None));
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
        ("happy".into(), Answer::Chosen(vec!["a".into(), "c".into()])),
        ("first".into(), Answer::Chosen(vec!["b".into(), "a".into(), "c".into()])),
        ("more".into(), Answer::Said { text: "Hello".into(), may_publish: false }),
        ("gone".into(), Answer::Chosen(vec!["a".into()])),
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

proptest! {
    #[test]
    fn no_sequence_of_moves_changes_what_was_sent(moves in prop::collection::vec(0..3_u8, 0..12)) {
        let mut state = ResponseState::Started;
        for n in moves {
            let mv = [Move::Answer, Move::Submit, Move::Withdraw][usize::from(n)];
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
        let Ok(Some(Answer::Chosen(ids))) = read(&question("q", Kind::Order), posted) else { panic!("refused") };
        prop_assert_eq!(ids.len(), 3);
        prop_assert_eq!(ids.iter().position(|id| id == "a"), places[0].parse::<usize>().ok().map(|at| at - 1));
    }
}
