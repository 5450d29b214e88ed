use rstest::rstest;

use super::*;
use crate::surveys::model::{Choice, Op, Rule, Test};

fn question(id: &str, kind: Kind, options: &[&str]) -> Question {
    let options = options.iter().map(|id| Choice { id: (*id).to_owned(), ..Choice::default() }).collect();
    Question { id: id.into(), kind, options, ..Question::default() }
}

fn figures(question: &str, base: i64, counts: &[(&str, i64)]) -> Figures {
    let mut figures = Figures::default();
    figures.add(question, crate::responses::rules::EVERYBODY, base, 0);
    for (choice, people) in counts {
        figures.add(question, *choice, *people, 0);
    }
    figures
}

fn rows(part: &Part) -> Vec<String> {
    let of = |row: &Row| {
        let people = row.people.map_or("-".into(), |n| n.to_string());
        format!("{} {people}", row.choices.join("+"))
    };
    part.rows.iter().map(of).collect()
}

fn only(question: &Question, figures: &Figures) -> Part {
    parts(question, figures, 5).expect("enough answered").remove(0)
}

#[test]
fn a_scale_is_put_together_before_it_is_hidden() {
    let faces = question("q", Kind::Faces, &[]);
    let whole = figures("q", 40, &[("1", 5), ("2", 6), ("3", 9), ("4", 10), ("5", 10)]);
    let part = only(&faces, &whole);
    assert_eq!(rows(&part), ["1 5", "2 6", "3 9", "4 10", "5 10"]);
    assert_eq!(part.mean, Some(3.4));
    let few = figures("q", 40, &[("1", 2), ("2", 9), ("3", 9), ("4", 10), ("5", 10)]);
    assert_eq!(rows(&only(&faces, &few)), ["1+2 11", "3 9", "4+5 20"]);
    let fewer = figures("q", 40, &[("1", 1), ("2", 2), ("3", 9), ("4", 10), ("5", 18)]);
    let part = only(&faces, &fewer);
    assert_eq!((rows(&part), part.mean), (vec!["1+2 -".into(), "3 -".into(), "4+5 28".into()], None));
}

#[test]
fn every_statement_has_its_own_base() {
    let agree = question("q", Kind::Agree, &["a", "b", "c"]);
    let mut counts = figures("q", 30, &[("a:1", 10), ("a:5", 20), ("b:3", 4)]);
    counts.add("q", "c:2", 6, 0);
    counts.add("q", "c:3", 6, 0);
    counts.add("q", "c:4", 6, 0);
    let shown = parts(&agree, &counts, 5).expect("enough");
    let all: Vec<_> = shown.iter().map(|part| (part.statement.as_str(), part.base, rows(part))).collect();
    let hidden = vec!["a:1+a:2 -".to_owned(), "a:3 -".to_owned(), "a:4+a:5 20".to_owned()];
    let seen = vec!["c:1+c:2 6".to_owned(), "c:3 6".to_owned(), "c:4+c:5 6".to_owned()];
    assert_eq!(all, [("a", 30, hidden), ("c", 18, seen)]);
}

#[test]
fn a_month_that_few_chose_is_not_even_named() {
    let month = question("q", Kind::Month, &[]);
    let counts = figures("q", 30, &[("2026-01", 20), ("2026-02", 3), ("2026-05", 7)]);
    assert_eq!(rows(&only(&month, &counts)), ["2026-01 20", " 10"]);
}

#[test]
fn who_would_rather_not_say_has_said_nothing() {
    let about = Question { about: true, ..question("q", Kind::Single, &["a", "b"]) };
    let part = only(&about, &figures("q", 22, &[("a", 10), ("b", 10), (RATHER_NOT, 2)]));
    assert_eq!((part.base, rows(&part)), (20, vec!["a 10".into(), "b 10".into()]));
}

#[test]
fn the_three_that_matter_most_add_up_to_three_each() {
    let top = question("q", Kind::Top, &["a", "b", "c", "d", "e"]);
    // With only c hidden, what is missing to 60 would be it.
    let part = only(&top, &figures("q", 20, &[("a", 15), ("b", 15), ("c", 3), ("d", 12), ("e", 15)]));
    assert_eq!(part.rows.iter().filter(|row| row.people.is_none()).count(), 2, "{:?}", rows(&part));
}

#[rstest]
#[case::nothing_hidden(&[(60, 500), (60, 520), (60, 480), (60, 560)], true)]
#[case::one_first_hidden(&[(60, 500), (3, 520), (60, 480), (60, 560)], false)]
#[case::hardly_anybody_put_it_behind_the_second_place(&[(60, 422), (60, 520), (60, 480), (60, 560)], false)]
#[case::all_but_a_few_put_it_last(&[(60, 778), (60, 520), (60, 480), (60, 560)], false)]
fn a_mean_place_never_tells_what_a_bar_hides(#[case] options: &[(i64, i64)], #[case] told: bool) {
    let options: Vec<_> = options.iter().map(|(first, sum)| (Some(*first).filter(|n| *n >= 5), *sum)).collect();
    assert_eq!(disclosure::mean_places(&options, 240, 5).is_some(), told, "{options:?}");
}

fn asked_after(value: &str) -> Document {
    let test = Test { question: "q1".into(), op: Op::Is, value: value.into() };
    let why =
        Question { show: Some(Rule { all: true, tests: vec![test] }), ..question("q2", Kind::Single, &["a", "b"]) };
    Document { questions: vec![question("q1", Kind::Single, &["yes", "no", "unsure"]), why], ..Document::default() }
}

#[rstest]
// Twelve said no: the three who are not sure would be what is left of fifteen.
#[case::it_would_show_who_is_left(12, 12, Err(Withheld::GivesAway))]
#[case::it_leaves_enough_room(12, 6, Ok(6))]
fn a_question_for_some_does_not_tell_how_the_others_answered(
    #[case] no: i64,
    #[case] answered: i64,
    #[case] expected: Result<i64, Withheld>,
) {
    let mut all = figures("q1", 45, &[("yes", 30), ("no", no), ("unsure", 15 - no)]);
    all.add("q2", crate::responses::rules::EVERYBODY, answered, 0);
    all.add("q2", "a", answered, 0);
    let charts = charts(&asked_after("no"), &all, 45, 5);
    assert_eq!(charts.questions[1].shown.as_ref().map(|parts| parts[0].base).map_err(|why| *why), expected);
}

#[test]
fn groups_stand_beside_each_other() {
    let about = Question { about: true, ..question("age", Kind::Single, &["young", "old"]) };
    let document = Document {
        questions: vec![
            about.clone(),
            question("q", Kind::Single, &["a", "b"]),
            question("w", Kind::Several, &["a", "b"]),
        ],
        ..Document::default()
    };
    let group = |age: &str, n: i64, a: i64, both: i64| {
        let mut f = figures("age", n, &[(age, n)]);
        f.add("q", crate::responses::rules::EVERYBODY, n, 0);
        f.add("q", "a", a, 0);
        f.add("q", "b", n - a, 0);
        f.add("w", crate::responses::rules::EVERYBODY, n, 0);
        f.add("w", "a", both, 0);
        f.add("w", "b", both, 0);
        f
    };
    let (young, old) = (group("young", 40, 30, 30), group("old", 50, 20, 30));
    let mut whole = Figures::default();
    for of in [&young, &old] {
        for ((question, choice), (people, score)) in of.rows() {
            whole.add(question, choice, people, score);
        }
    }
    let shown = charts(&document, &whole, 90, 5);
    let by = |value: &str| if value == "young" { young.clone() } else { old.clone() };
    let compared = compare(&document, &about, (&whole, &shown, 90), &by).expect("comparable");
    let people: Vec<_> = compared.groups.iter().map(|group| group.people).collect();
    assert_eq!(people, [Some(40), Some(50), Some(0)]);
    let single = compared.parts[0].2.as_ref().expect("compared");
    assert_eq!(single.iter().map(rows).collect::<Vec<_>>(), [["a 30", "b 10"], ["a 20", "b 30"], ["a 0", "b 0"]]);
    assert_eq!(single[0].base, 40);
    let several = compared.parts[1].2.as_ref().expect("compared");
    assert_eq!(rows(&several[1]), ["a 30", "b 30"]);
}
