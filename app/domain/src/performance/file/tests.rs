use rstest::rstest;
use rust_xlsxwriter::Workbook;

use super::*;
use crate::{
    performance::model::{Figure, Year},
    table::Table,
};

fn indicator(n: u128, code: &str, unit: Unit) -> Known {
    let name = Localized::en_cy(format!("Measure {code}"), format!("Mesur {code}"));
    Known { id: IndicatorId(uuid::Uuid::from_u128(n)), code: code.to_owned(), name, unit }
}

fn area(n: u128) -> AreaId {
    AreaId(uuid::Uuid::from_u128(n))
}

fn words() -> Words {
    let named = |en: &str, cy: &str| Localized::en_cy(en, cy);
    Words {
        reader: Lang::En,
        indicators: vec![
            indicator(1, "PI 1", Unit::Percent),
            indicator(2, "PI 2", Unit::People),
            indicator(3, "PI 3", Unit::Days),
            indicator(4, "PI 4", Unit::Share),
        ],
        chosen: None,
        areas: vec![(area(1), named("East", "Y Dwyrain")), (area(2), named("Tŷ Gwyn", "Tŷ Gwyn"))],
        whole: named("Whole council", "Y cyngor cyfan"),
        whats: vec![
            (What::Value, named("Figure", "Ffigur")),
            (What::Target, named("Target", "Targed")),
            (What::National, named("National", "Cenedlaethol")),
            (What::Neighbours, named("Similar councils", "Cynghorau tebyg")),
        ],
        units: vec![
            (Unit::Percent, named("Percent", "Canran")),
            (Unit::People, named("People", "Pobl")),
            (Unit::Days, named("Days", "Diwrnodau")),
            (Unit::Share, named("Percent of people", "Canran o bobl")),
        ],
        of: named("of", "o"),
        now: Quarter { year: Year(2026), n: 3 },
    }
}

fn read(bytes: &[u8]) -> Understood {
    understand(&Table::read(bytes, SHAPE).expect("a table"), &words())
}

fn keys(found: &Understood) -> Vec<(usize, &str)> {
    found.problems.iter().map(|problem| (problem.row, problem.sentence.key.as_str())).collect()
}

/// Code, what, period, place and figure of each.
fn said(found: &Understood) -> Vec<String> {
    let words = words();
    let one = |figure: &FileFigure| {
        let code = &words.indicators.iter().find(|known| known.id == figure.indicator).expect("known").code;
        let place =
            words.areas.iter().find(|(id, _)| Some(*id) == figure.area).map_or("", |(_, name)| name.of(Lang::En));
        format!("{code}|{}|{}|{place}|{}", figure.what.key(), figure.when, figure.entry.text("of"))
    };
    found.figures.iter().map(one).collect()
}

#[test]
fn rows_of_one_figure_and_columns_of_quarters_say_the_same() {
    let long =
        "Indicator,Area,Period,Figure,Of how many\nPI 4,,2026/27 Q2,81,240\nMesur PI 3,Y Dwyrain,Q3 2026,12 days,\n";
    let wide = "Indicator\tArea\t2026/27 Q1\t2026/27 Q2\nPI 4\tWhole council\t\t81% of 240\nPI 3\teast\t\t12\n";
    let expected = ["PI 4|value|2026/27-Q2||81 of 240", "PI 3|value|2026/27-Q2|East|12"];
    for text in [long, wide] {
        let found = read(text.as_bytes());
        assert!(found.problems.is_empty(), "{text}: {found:?}");
        assert_eq!(said(&found), expected, "{text}");
    }
}

#[rstest]
#[case::unknown_indicator("Indicator,2026/27 Q1\nPI 9,1\n", 2, "performance-file-indicator")]
#[case::unknown_area("Indicator,Area,2026/27 Q1\nPI 1,Mars,1\n", 2, "performance-file-area")]
#[case::unit_of_a_column("Indicator,Unit,2026/27 Q1\nPI 3,Percent,1\n", 2, "performance-file-unit")]
#[case::unit_of_a_cell("Indicator,2026/27 Q1\nPI 3,81%\n", 2, "performance-cell-unit")]
#[case::unknown_unit("Indicator,Unit,2026/27 Q1\nPI 3,miles,1\n", 2, "seats-file-word")]
#[case::twice("Indicator,2026/27 Q1\nPI 2,8\nPI 2,9\n", 3, "performance-file-twice")]
#[case::one_quarter_under_two_heads("Indicator,2026/27 Q2,Q3 2026\nPI 2,8,9\n", 1, "performance-file-column-twice")]
#[case::twice_by_two_names("Indicator,Period,Figure\nPI 2,2026/27 Q2,8\nPI 2,Q3 2026,9\n", 3, "performance-file-twice")]
#[case::two_ways_of_a_comma("Indicator;2026/27 Q1;2026/27 Q2\nPI 3;81,5;1,250\n", 2, "performance-file-comma")]
#[case::merged_heads("Indicator,2026/27 Q1,,\nPI 2,8,9,10\n", 1, "performance-file-merged")]
#[case::a_year_over_quarters("Indicator,2025/26\nPI 2,8\n", 2, "performance-file-year")]
#[case::a_target_of_a_quarter("Indicator,What,2026/27 Q1\nPI 2,Target,8\n", 2, "performance-file-quarter")]
#[case::a_target_of_an_area("Indicator,Area,What,2026/27\nPI 2,East,Target,8\n", 2, "performance-file-area-of-year")]
#[case::a_month("Indicator,Period,Figure\nPI 2,2026-05,8\n", 2, "performance-file-no-quarter")]
#[case::no_period("Indicator,Period,Figure\nPI 2,spring,8\n", 2, "performance-file-period")]
#[case::to_come("Indicator,2026/27 Q4\nPI 2,8\n", 2, "performance-file-to-come")]
#[case::parts_of_one("Indicator,2026/27 Q1,2026/27 Q2\nPI 1,0.81,1\n", 2, "performance-file-of-one")]
#[case::of_how_many("Indicator,2026/27 Q1\nPI 4,81\n", 2, "performance-cell-of-how-many")]
#[case::no_heads("PI 2,8\n", 1, "performance-file-heads")]
#[case::unknown_column("Indicator,Colour,2026/27 Q1\nPI 2,red,8\n", 1, "performance-file-column")]
#[case::nothing("", 1, "performance-file-empty")]
fn what_is_wrong_has_its_own_sentence(#[case] text: &str, #[case] row: usize, #[case] key: &str) {
    assert_eq!(keys(&read(text.as_bytes())), [(row, key)], "{text}");
}

#[test]
fn a_file_of_another_program_is_read_and_says_how() {
    // Windows-1252, with semicolons and decimal commas.
    let found = read(b"Indicator;Area;2026/27 Q1\r\nPI 3;East;81,5\r\n\"Measure PI 1\";;90\r\n");
    assert_eq!(said(&found), ["PI 3|value|2026/27-Q1|East|81.5", "PI 1|value|2026/27-Q1||90"]);
    let notes: Vec<_> = found.notes.iter().map(|note| note.key.as_str()).collect();
    assert_eq!(notes, ["performance-file-note-comma", "performance-file-note-semicolons"]);
    let found = read(b"Indicator;Source\xa0;2026/27 Q1\r\nPI 3;;\xa381\r\n");
    assert!(found.notes.iter().any(|note| note.key == "performance-file-note-letters"), "{found:?}");
    assert!(keys(&found).contains(&(2, "performance-cell-unit")), "{found:?}");
}

#[test]
fn merged_heads_of_a_workbook_are_named_by_their_column() {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.write_string(0, 0, "Indicator").expect("written");
    page.merge_range(0, 1, 0, 4, "2026/27 Q1", &rust_xlsxwriter::Format::new()).expect("merged");
    for column in 1..5 {
        page.write_number(1, column, 8.0).expect("written");
    }
    page.write_string(1, 0, "PI 2").expect("written");
    let found = read(&book.save_to_buffer().expect("a workbook"));
    assert_eq!(keys(&found), [(1, "performance-file-merged")]);
    assert_eq!(found.problems[0].sentence.args, [("column".to_owned(), "C".to_owned())]);
}

#[test]
fn what_is_written_is_read_again() {
    let words = words();
    let figure = |n: usize, what, when, area, amount, base| Figure {
        indicator: words.indicators[n].id,
        what,
        when,
        area,
        entry: Entry { amount, base },
    };
    let quarter = |n| When::Quarter(Quarter { year: Year(2026), n });
    let figures = [
        figure(0, What::Value, quarter(1), None, 8_150, None),
        figure(1, What::Value, quarter(2), Some(area(2)), 120_000, None),
        figure(3, What::Value, quarter(3), Some(area(1)), 8_100, Some(1_240)),
        figure(2, What::Target, When::Year(Year(2025)), None, 3_000, None),
        figure(2, What::Neighbours, When::Year(Year(2026)), None, 2_550, None),
    ];
    for reader in Lang::SPOKEN {
        let written = write(&figures, reader, &words);
        // Three places and three of a year, of four indicators.
        assert_eq!(written.rows.len(), 24);
        let text = |cell: &Cell| match cell {
            Cell::Text(text) => text.clone(),
            Cell::Number(n) => Entry { amount: *n, base: None }.text(""),
        };
        let line = |cells: Vec<String>| format!("\"{}\"\n", cells.join("\",\""));
        let rows = written.rows.iter().map(|row| line(row.iter().map(text).collect()));
        let csv: String = std::iter::once(line(written.head.clone())).chain(rows).collect();
        let found = read(csv.as_bytes());
        assert!(found.problems.is_empty(), "{csv}: {found:?}");
        let mut read: Vec<_> = found
            .figures
            .iter()
            .map(|one| format!("{} {:?} {} {:?} {:?}", one.indicator, one.what, one.when, one.area, one.entry))
            .collect();
        let mut expected: Vec<_> = figures
            .iter()
            .map(|one| format!("{} {:?} {} {:?} {:?}", one.indicator, one.what, one.when, one.area, one.entry))
            .collect();
        read.sort_unstable();
        expected.sort_unstable();
        assert_eq!(read, expected, "{csv}");
    }
}
