use proptest::prelude::*;
use rstest::rstest;

use super::{reading::day_of, *};
use crate::{
    panels::rules::seats::Days,
    table::{Line, Table},
};

fn words() -> Words {
    let word = |key: &str| Localized::en_cy(key.replace('_', " "), format!("{} cy", key.replace('_', " ")));
    Words {
        reader: Lang::En,
        kinds: MemberKind::ALL.map(|one| (one, word(one.key()))).into(),
        offices: Office::ALL.map(|one| (one, word(one.key()))).into(),
        represents: Represents::ALL.map(|one| (one, word(one.key()))).into(),
        areas: vec![(area(), Localized::en_cy("East", "Dwyrain"))],
    }
}

fn area() -> AreaId {
    AreaId(uuid::Uuid::from_u128(1))
}

fn read(csv: &str) -> Understood {
    understand(&Table::read(csv.as_bytes(), SHAPE).expect("a table"), &words())
}

fn keys(found: &Understood) -> Vec<(usize, &str)> {
    found.problems.iter().map(|problem| (problem.row, problem.sentence.key.as_str())).collect()
}

#[rstest]
#[case("2026-05-13", Some("2026-05-13"))]
#[case("13/05/2026", Some("2026-05-13"))]
#[case("13.5.2026", Some("2026-05-13"))]
#[case("2026-05-13 00:00:00", Some("2026-05-13"))]
#[case("2026-05-13T00:00:00", Some("2026-05-13"))]
#[case("46155", Some("2026-05-13"))]
#[case("13 May", None)]
#[case("5/13/2026", None)]
#[case("13/05/26", None)]
fn a_day_is_read_as_it_is_written(#[case] cell: &str, #[case] day: Option<&str>) {
    assert_eq!(day_of(cell).as_deref(), day);
}

#[test]
fn each_head_is_read_as_its_column() {
    for column in Column::ALL {
        for lang in [Lang::En, Lang::Cy, Lang::Pl] {
            assert_eq!(Column::of_head(column.head(lang)), Some(column), "{}", column.head(lang));
        }
    }
}

#[test]
fn every_row_that_is_wrong_is_named() {
    let found = read(
        "Name,Kind,From,To,Office,Represents,Represents what\n\
         ,elected,2026-05-13,,,,\n\
         Ann,chosen,2026-05-13,,,,\n\
         Ben,elected,yesterday,,,,\n\
         Cat,elected,2026-05-13,2026-05-12,,,\n\
         Dai,elected,2026-05-13,,king,,\n\
         Eve,co opted,2026-05-13,,,area,North\n\
         Fay,elected,2026-05-13,,,,Police\n\
         Gwen,elected,2026-05-13,,,,\n\
         GWEN,co-opted,13/05/2026,,,,\n",
    );
    let wrong = [
        (2, "form-required"),
        (3, "seats-file-word"),
        (4, "seats-file-day"),
        (5, "panels-end-before-start"),
        (6, "seats-file-word"),
        (7, "seats-file-area"),
        (8, "seat-represents-missing"),
        (10, "seats-file-differs"),
    ];
    assert_eq!(keys(&found), wrong);
}

#[test]
fn a_file_without_the_columns_that_it_needs_is_refused() {
    assert_eq!(keys(&read("Name,From\nAnn,2026-05-13\n")), [(1, "seats-file-heads")]);
    assert_eq!(keys(&read("Name,Kind,From\n")), [(1, "seats-file-empty")]);
    assert_eq!(keys(&read("Name,Kind,From,Shoes\nAnn,elected,2026-05-13,43\n")), [(1, "seats-file-column")]);
}

#[test]
fn somebody_with_two_offices_has_two_rows() {
    let found = read(
        "Name,Kind,From,Office,Office from,Office to\n\
         Ann,elected,2026-05-13,chair,2026-05-13,2026-09-30\n\
         Ann,elected,2026-05-13,deputy,2026-10-01,\n",
    );
    assert!(found.problems.is_empty(), "{:?}", found.problems);
    assert_eq!((found.seats.len(), found.seats[0].offices.len()), (1, 2));
    assert_eq!((&found.seats[0].ends_on, &found.seats[0].appointed_by), (&None, &None), "no such columns");
}

#[test]
fn a_seat_is_known_by_its_name_and_its_first_day() {
    let found = read("Name,Kind,From\nann  LEE,elected,2026-05-13\nBob,elected,2026-05-13\nCat,elected,2026-05-13\n");
    let known = |name, from, to| Known { name, days: Days { from, to }, speaks: (None, "", None) };
    let stored = [
        known("Bob", "2025-05-14", Some("2026-05-12")),
        known("Ann Lee", "2026-05-13", None),
        known("Cat", "2025-05-14", None),
    ];
    let problems = matched(&stored, &found.seats).expect_err("Cat sits already");
    assert_eq!((problems[0].row, problems[0].sentence.key.as_str()), (4, "seats-file-other-day"));
    assert_eq!(matched(&stored[..2], &found.seats), Ok(vec![Match::Stored(1), Match::New, Match::New]));
}

/// Two people of one name who came on one day.
#[rstest]
#[case::one_says_it("ward,North", &[Some("North")], Ok(vec![Match::Stored(0)]))]
#[case::it_changes("ward,South", &[Some("North")], Ok(vec![Match::Stored(0)]))]
#[case::each_as_stored("ward,South\nANN LEE,elected,2026-05-13,ward,north", &[Some("North"), Some("South")], Ok(vec![Match::Stored(1), Match::Stored(0)]))]
#[case::one_has_nothing(",\nAnn Lee,elected,2026-05-13,ward,North", &[Some("North"), None], Ok(vec![Match::Stored(1), Match::Stored(0)]))]
#[case::another_comes("ward,North\nAnn Lee,elected,2026-05-13,ward,South", &[Some("North")], Ok(vec![Match::Stored(0), Match::New]))]
#[case::both_come("ward,North\nAnn Lee,elected,2026-05-13,ward,South", &[], Ok(vec![Match::New, Match::New]))]
#[case::which_of_both("ward,West", &[Some("North"), Some("South")], Err(vec![(2, "seats-file-alike")]))]
#[case::none_says_it(",", &[None, None], Err(vec![(2, "seats-file-alike")]))]
#[case::who_is_stored("ward,North\nAnn Lee,elected,2026-05-13,ward,South", &[None], Err(vec![(2, "seats-file-alike-rows"), (3, "seats-file-alike-rows")]))]
#[case::a_cell_was_left_out("ward,North\nAnn Lee,elected,2026-05-13,,", &[Some("North")], Err(vec![(3, "seats-file-alike-rows")]))]
fn two_people_of_one_name_are_told_apart_by_what_they_represent(
    #[case] rows: &str,
    #[case] stored: &[Option<&'static str>],
    #[case] becomes: Result<Vec<Match>, Vec<(usize, &str)>>,
) {
    let found = read(&format!("Name,Kind,From,Represents,Represents what\nAnn Lee,elected,2026-05-13,{rows}\n"));
    assert!(found.problems.is_empty(), "{:?}", found.problems);
    let known = |ward: Option<&'static str>| Known {
        name: "Ann Lee",
        days: Days { from: "2026-05-13", to: None },
        speaks: (ward.map(|_| Represents::Ward), ward.unwrap_or_default(), None),
    };
    let stored: Vec<_> = stored.iter().copied().map(known).collect();
    let is = matched(&stored, &found.seats);
    let is = is.map_err(|all| all.into_iter().map(|one| (one.row, one.sentence.key)).collect::<Vec<_>>());
    let becomes = becomes.map_err(|all| all.into_iter().map(|(row, key)| (row, key.to_owned())).collect::<Vec<_>>());
    assert_eq!(is, becomes);
}

#[test]
fn whoever_was_erased_is_no_row() {
    let found = read("Name,Kind,From\n–,elected,2026-05-13\n");
    assert_eq!(keys(&found), [(2, "seats-file-erased")]);
    let seat = FileSeat { name: "–".to_owned(), ..read("Name,Kind,From\nAnn,elected,2026-05-13\n").seats.remove(0) };
    let erased = Known { name: "–", days: Days { from: "2026-05-13", to: None }, speaks: (None, "", None) };
    assert_eq!(matched(&[erased, erased], &[seat]), Ok(vec![Match::New]), "none of them");
}

#[test]
fn a_file_without_the_columns_of_an_office_says_nothing_of_its_days() {
    let office = |csv: &str| read(csv).seats.remove(0).offices.remove(0);
    let bare = office("Name,Kind,From,Office\nAnn,elected,2026-05-13,chair\n");
    assert_eq!((bare.starts_on, bare.ends_on), (None, None));
    let empty = office("Name,Kind,From,Office,Office from,Office to\nAnn,elected,2026-05-13,chair,,\n");
    assert_eq!((empty.starts_on, empty.ends_on), (None, Some(String::new())));
    let found = read("Name,Kind,From,Substitute for\nAnn,elected,2026-05-13,\n");
    assert_eq!(found.seats[0].substitute_for.as_deref(), Some(""), "a member");
}

fn any_day() -> impl Strategy<Value = String> {
    (2019_i16..2030, 1_u8..=12, 1_u8..=28).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"))
}

fn any_seat() -> impl Strategy<Value = FileSeat> {
    let represents = prop_oneof![
        Just((None, String::new(), None)),
        Just((Some(Represents::Area), String::new(), Some(area()))),
        "[=A-Z][a-z ]{0,8}[a-z]".prop_map(|name| (Some(Represents::Ward), name, None)),
    ];
    let offices = prop::sample::subsequence(Office::ALL.to_vec(), 0..3);
    ("[-A-Z'][a-z ]{0,12}[a-z]", prop::sample::select(&MemberKind::ALL[..]), any_day(), any_day(), represents, offices)
        .prop_map(|(name, kind, one, two, represents, offices)| {
            let (from, to) = if one <= two { (one, two) } else { (two, one) };
            FileSeat {
                row: 0,
                name: name.clone(),
                kind,
                ends_on: Some(if to == from { String::new() } else { to }),
                represents: Some(represents),
                appointed_by: Some(name),
                substitute_for: Some(String::new()),
                offices: offices
                    .into_iter()
                    .map(|office| FileOffice { office, starts_on: Some(from.clone()), ends_on: Some(String::new()) })
                    .collect(),
                starts_on: from,
            }
        })
}

proptest! {
    /// What is written is read again as the same seats, in either language.
    #[test]
    fn what_is_exported_imports_again(all in prop::collection::vec(any_seat(), 1..8)) {
        let mut all = all;
        let mut seen = std::collections::BTreeSet::new();
        all.retain(|seat| seen.insert((crate::table::fold(&seat.name), seat.starts_on.clone())));
        for lang in [Lang::En, Lang::Cy] {
            let written = write(&all, lang, &words());
            let lines = std::iter::once(written.head).chain(written.rows);
            let lines = lines.zip(1..).map(|(cells, number)| Line { number, cells }).collect();
            let found = understand(&Table { lines, unicode: true, others: Vec::new(), sign: None }, &words());
            prop_assert!(found.problems.is_empty(), "{:?}", found.problems);
            let again: Vec<_> = found.seats.into_iter().map(|seat| FileSeat { row: 0, ..seat }).collect();
            prop_assert_eq!(&again, &all);
        }
    }
}
