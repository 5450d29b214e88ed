use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::{
    lang::Localized,
    surveys::model::{Choice, Section},
};

fn ask(id: &str, kind: Kind, show: Option<Rule>) -> Question {
    let options =
        ["a", "b", "c", "d"].map(|id| Choice { id: id.into(), label: Localized::en_cy(id, id), ..Choice::default() });
    let options = if kind.has_options() { options.into() } else { Vec::new() };
    Question { id: id.into(), kind, options, show, ..Question::default() }
}

fn test(question: &str, op: Op, value: &str) -> Test {
    Test { question: question.into(), op, value: value.into() }
}

fn rule(all: bool, tests: &[Test]) -> Option<Rule> {
    Some(Rule { all, tests: tests.to_vec() })
}

fn of(questions: Vec<Question>) -> Document {
    Document { questions, ..Document::default() }
}

fn given(answers: &[(&str, &[&str])]) -> Chosen {
    answers.iter().map(|(id, chosen)| ((*id).to_owned(), chosen.iter().map(|c| (*c).to_owned()).collect())).collect()
}

#[rstest]
#[case::is(Kind::Single, Op::Is, "a", &["a"], true)]
#[case::is_another(Kind::Single, Op::Is, "a", &["b"], false)]
#[case::is_of_nothing(Kind::Single, Op::Is, "a", &[], false)]
#[case::is_among_others(Kind::Several, Op::Is, "a", &["a", "b"], false)]
#[case::is_not(Kind::Single, Op::IsNot, "a", &["b"], true)]
#[case::is_not_of_nothing(Kind::Single, Op::IsNot, "a", &[], true)]
#[case::includes(Kind::Several, Op::Includes, "b", &["a", "b"], true)]
#[case::includes_not(Kind::Several, Op::Includes, "c", &["a", "b"], false)]
#[case::at_least(Kind::Faces, Op::AtLeast, "3", &["3"], true)]
#[case::at_most(Kind::Faces, Op::AtMost, "2", &["1"], true)]
#[case::more(Kind::Faces, Op::AtMost, "2", &["3"], false)]
#[case::nothing_is_not_little(Kind::Faces, Op::AtMost, "2", &[], false)]
#[case::less(Kind::Faces, Op::AtLeast, "3", &["2"], false)]
#[case::ten_is_more_than_nine(Kind::Number, Op::AtLeast, "9", &["10"], true)]
#[case::a_statement(Kind::Agree, Op::AtLeast, "a:3", &["b:5", "a:4"], true)]
#[case::another_statement(Kind::Agree, Op::AtLeast, "a:3", &["b:5"], false)]
fn a_question_is_asked_when_an_earlier_answer_matches(
    #[case] kind: Kind,
    #[case] op: Op,
    #[case] value: &str,
    #[case] answer: &[&str],
    #[case] shown: bool,
) {
    let document = of(vec![ask("q1", kind, None), ask("q2", Kind::Long, rule(true, &[test("q1", op, value)]))]);
    assert_eq!(asked(&document, &given(&[("q1", answer)])).contains(&1), shown);
}

#[test]
fn all_or_any() {
    let tests = [test("q1", Op::Is, "a"), test("q2", Op::Is, "a")];
    let one = given(&[("q1", &["a"]), ("q2", &["b"])]);
    for (all, shown) in [(true, false), (false, true)] {
        let document = of(vec![
            ask("q1", Kind::Single, None),
            ask("q2", Kind::Single, None),
            ask("q3", Kind::Long, rule(all, &tests)),
        ]);
        assert_eq!(asked(&document, &one).contains(&2), shown);
    }
}

#[test]
fn an_answer_that_is_not_asked_any_more_counts_for_nothing() {
    let document = of(vec![
        ask("q1", Kind::YesNo, None),
        ask("q2", Kind::Single, rule(true, &[test("q1", Op::Is, "yes")])),
        ask("q3", Kind::Long, rule(true, &[test("q2", Op::Is, "a")])),
    ]);
    assert_eq!(asked(&document, &given(&[("q1", &["yes"]), ("q2", &["a"])])), [0, 1, 2]);
    assert_eq!(asked(&document, &given(&[("q1", &["no"]), ("q2", &["a"])])), [0]);
}

#[test]
fn a_section_is_left_out_as_a_whole() {
    let mut document = of(vec![ask("q1", Kind::YesNo, None), ask("q2", Kind::Long, None), ask("q3", Kind::Long, None)]);
    document.sections =
        vec![Section { id: "s1".into(), show: rule(true, &[test("q1", Op::Is, "yes")]), ..Section::default() }];
    document.questions[1].section = "s1".into();
    document.questions[2].section = "s1".into();
    assert_eq!(asked(&document, &given(&[("q1", &["no"])])), [0]);
    assert_eq!(asked(&document, &given(&[("q1", &["yes"])])), [0, 1, 2]);
    assert_eq!(dependents(&document, "q1"), [Asker::Section("s1")]);
    assert_eq!(earlier(&document, Asker::Section("s1")).len(), 1);
}

#[rstest]
#[case::forwards(test("q2", Op::Is, "yes"))]
#[case::itself(test("q1", Op::Is, "yes"))]
#[case::not_there(test("q9", Op::Is, "yes"))]
fn a_rule_looks_only_backwards(#[case] bad: Test) {
    let document = of(vec![ask("q1", Kind::YesNo, rule(true, &[bad])), ask("q2", Kind::YesNo, None)]);
    assert_eq!(broken(&document).len(), 1);
}

#[rstest]
#[case::not_an_option(test("q1", Op::Is, "z"))]
#[case::not_a_comparison(test("q1", Op::AtLeast, "a"))]
fn a_rule_asks_what_can_be_answered(#[case] bad: Test) {
    let document = of(vec![ask("q1", Kind::Single, None), ask("q2", Kind::Long, rule(true, &[bad]))]);
    assert_eq!(broken(&document)[0].question.as_deref(), Some("q2"));
    let good = of(vec![ask("q1", Kind::Single, None), ask("q2", Kind::Long, rule(true, &[test("q1", Op::Is, "d")]))]);
    assert_eq!(broken(&good), []);
}

#[test]
fn nobody_reaches_a_question_that_wants_two_answers_at_once() {
    let both = rule(true, &[test("q1", Op::Is, "a"), test("q1", Op::Is, "b")]);
    let either = rule(false, &[test("q1", Op::Is, "a"), test("q1", Op::Is, "b")]);
    let document = of(vec![ask("q1", Kind::Single, None), ask("q2", Kind::Long, both), ask("q3", Kind::Long, either)]);
    assert_eq!(unreachable(&document), ["q2"]);
}

#[test]
fn nobody_reaches_what_follows_from_what_nobody_reaches() {
    let document = of(vec![
        ask("q1", Kind::Faces, None),
        ask("q2", Kind::YesNo, rule(true, &[test("q1", Op::AtLeast, "4"), test("q1", Op::Is, "2")])),
        ask("q3", Kind::Long, rule(true, &[test("q2", Op::Is, "yes")])),
    ]);
    assert_eq!(unreachable(&document), ["q2", "q3"]);
}

#[test]
fn several_choices_can_include_two_things() {
    let both = rule(true, &[test("q1", Op::Includes, "a"), test("q1", Op::Includes, "b")]);
    let mut document = of(vec![ask("q1", Kind::Several, None), ask("q2", Kind::Long, both)]);
    assert_eq!(unreachable(&document), Vec::<String>::new());
    document.questions[0].most = Some(1);
    assert_eq!(unreachable(&document), ["q2"]);
}

#[test]
fn somebody_may_agree_with_two_statements() {
    let both = rule(true, &[test("q1", Op::AtLeast, "a:3"), test("q1", Op::AtLeast, "b:4")]);
    let document = of(vec![ask("q1", Kind::Agree, None), ask("q2", Kind::Long, both)]);
    assert_eq!(unreachable(&document), Vec::<String>::new());
}

#[test]
fn what_takes_too_long_to_walk_counts_as_reachable() {
    let many: Vec<_> = (0..8).map(|n| test(&format!("q{n}"), Op::Is, "a")).collect();
    let mut questions: Vec<_> = (0..8).map(|n| ask(&format!("q{n}"), Kind::Single, None)).collect();
    questions.push(ask("q8", Kind::Long, rule(true, &many)));
    questions.push(ask("q9", Kind::Long, rule(true, &[test("q0", Op::Is, "a"), test("q0", Op::Is, "b")])));
    assert_eq!(unreachable(&of(questions)), Vec::<String>::new());
}

#[test]
fn a_rule_forgets_an_option_that_is_gone() {
    let shown = rule(true, &[test("q1", Op::Is, "a"), test("q1", Op::IsNot, "d")]);
    let mut document = of(vec![ask("q1", Kind::Single, None), ask("q2", Kind::Long, shown)]);
    document.questions[0].options.pop();
    assert!(forget_missing(&mut document));
    assert_eq!(document.questions[1].show, rule(true, &[test("q1", Op::Is, "a")]));
    document.questions.remove(0);
    assert!(forget_missing(&mut document));
    assert_eq!(document.questions[0].show, None);
    assert!(!forget_missing(&mut document));
}

proptest! {
    /// Every question that somebody can be asked is reachable, and what is unreachable is never asked.
    #[test]
    fn what_nobody_reaches_is_never_asked(
        rules in prop::collection::vec((any::<bool>(), prop::collection::vec((0..3_usize, 0..4_usize, 0..4_usize), 0..3)), 3),
        answers in prop::collection::vec(prop::collection::vec(0..4_usize, 0..3), 4),
    ) {
        let kinds = [Kind::Single, Kind::Several, Kind::Faces];
        let name = |kind: Kind, n: usize| if kind == Kind::Faces { (n + 1).to_string() } else { ["a", "b", "c", "d"][n].to_owned() };
        let mut questions = vec![ask("q0", kinds[0], None)];
        for (n, (all, tests)) in rules.iter().enumerate() {
            let tests: Vec<_> = tests.iter().map(|(on, op, value)| {
                let on = on % (n + 1);
                let kind = kinds[on % 3];
                test(&format!("q{on}"), ops(kind)[op % ops(kind).len()], &name(kind, *value))
            }).collect();
            questions.push(ask(&format!("q{}", n + 1), kinds[(n + 1) % 3], Some(Rule { all: *all, tests })));
        }
        let document = of(questions);
        prop_assert_eq!(broken(&document), vec![]);
        let chosen: Chosen = answers.iter().enumerate().map(|(n, chosen)| {
            let kind = kinds[n % 3];
            let mut ids: Vec<_> = chosen.iter().map(|c| name(kind, *c)).collect();
            ids.sort();
            ids.dedup();
            if kind != Kind::Several { ids.truncate(1); }
            (format!("q{n}"), ids)
        }).collect();
        let never = unreachable(&document);
        for at in asked(&document, &chosen) {
            prop_assert!(!never.contains(&document.questions[at].id));
        }
    }
}

#[test]
fn without_a_question_the_other_conditions_stay() {
    let both = rule(true, &[test("q1", Op::Is, "a"), test("q2", Op::AtLeast, "4")]);
    let mut document = of(vec![
        ask("q1", Kind::Single, None),
        ask("q2", Kind::Faces, None),
        ask("q3", Kind::Long, both),
        ask("q4", Kind::Long, rule(true, &[test("q1", Op::Is, "b")])),
    ]);
    let left = |document: &Document| -> Vec<(String, Vec<Rule>)> {
        let named = |(asker, rules): (Asker<'_>, Vec<Rule>)| (format!("{asker:?}"), rules);
        left_without(document, "q1").into_iter().map(named).collect()
    };
    let happy = rule(true, &[test("q2", Op::AtLeast, "4")]).into_iter().collect::<Vec<_>>();
    let (three, four) = ("Question(\"q3\")".to_owned(), "Question(\"q4\")".to_owned());
    assert_eq!(left(&document), [(three.clone(), happy.clone()), (four.clone(), Vec::new())]);
    // What its part is asked for stays too.
    document.sections = vec![Section { id: "s1".into(), show: happy.first().cloned(), ..Section::default() }];
    document.questions[3].section = "s1".into();
    assert_eq!(left(&document), [(three, happy.clone()), (four, happy)]);
}

#[test]
fn what_hangs_on_what_hangs_on_another_is_deeper() {
    let after = |id: &str| rule(true, &[test(id, Op::Is, "a")]);
    let document = of(vec![
        ask("q1", Kind::Single, None),
        ask("q2", Kind::Single, after("q1")),
        ask("q3", Kind::Single, after("q2")),
        ask("q4", Kind::Single, after("q1")),
        ask("q5", Kind::Single, after("q9")),
    ]);
    assert_eq!(depths(&document), [0, 1, 2, 1, 0]);
}
