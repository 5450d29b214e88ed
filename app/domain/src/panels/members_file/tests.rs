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
    let known = |name, from, to| Known { name, days: Days { from, to } };
    let stored = [
        known("Bob", "2025-05-14", Some("2026-05-12")),
        known("Ann Lee", "2026-05-13", None),
        known("Cat", "2025-05-14", None),
    ];
    let problems = matched(&stored, &found.seats).expect_err("Cat sits already");
    assert_eq!((problems[0].row, problems[0].sentence.key.as_str()), (4, "seats-file-other-day"));
    assert_eq!(matched(&stored[..2], &found.seats), Ok(vec![Match::Stored(1), Match::New, Match::New]));
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
                substitute_for: String::new(),
                offices: offices
                    .into_iter()
                    .map(|office| FileOffice { office, starts_on: from.clone(), ends_on: None })
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
            let found = understand(&Table { lines, unicode: true, others: Vec::new() }, &words());
            prop_assert!(found.problems.is_empty(), "{:?}", found.problems);
            let again: Vec<_> = found.seats.into_iter().map(|seat| FileSeat { row: 0, ..seat }).collect();
            prop_assert_eq!(&again, &all);
        }
    }
}
