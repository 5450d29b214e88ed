use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::{
    incoming::{LOST, clean},
    lang::{Lang, Languages},
    pledge::outline::{LONGEST_NAME, LONGEST_STATEMENT, OutlineOutcome},
    table::{FORMULA, Table},
};

fn symbols() -> Vec<SymbolWords> {
    vec![
        ("home".into(), Localized::en_cy("Home", "Cartref")),
        ("thumb_up".into(), Localized::en_cy("Thumbs up", "Bawd i fyny")),
    ]
}

fn table(file: &str) -> Table {
    Table::read(file.as_bytes(), SHAPE).expect("a table")
}

/// The row, the column and the key of everything that is wrong.
fn problems(file: &str) -> Vec<(usize, String, String)> {
    let problems = read(&table(file), &symbols()).expect_err("something is wrong");
    problems.into_iter().map(|problem| (problem.row, problem.column, problem.sentence.key)).collect()
}

fn outcome(name: Localized, statements: Vec<OutlineStatement>) -> OutlineOutcome {
    OutlineOutcome { name, statements }
}

fn statement(text: Localized) -> OutlineStatement {
    OutlineStatement { text, ..OutlineStatement::default() }
}

#[rstest]
#[case::commas(
    "Outcome,Outcome (Welsh),Promise,Promise (Welsh),What this means,What this means (Welsh),Symbol,Service\n\
     Staying safe,Cadw'n ddiogel,\"You have a home, always\",Mae gen ti gartref,A bed.,Gwely.,Home,Housing\n\
     ,,We listen,,,,,\n"
)]
#[case::semicolons(
    "\u{feff}sep=;\r\nservice;SYMBOL;statement (cy);statement;outcome;outcome (cymraeg);plain words;plain words (cy)\r\n\
     Housing;cartref;Mae gen ti gartref;You have a home, always;Staying safe;Cadw'n ddiogel;A bed.;Gwely.\r\n\
     ;;;We listen;staying  SAFE;;;\r\n"
)]
#[case::welsh(
    "Canlyniad\tOutcome\tDatganiad\tDatganiad (Saesneg)\tBeth mae hyn yn ei olygu\tPlain words\tSymbol\tGwasanaeth\n\
     Cadw'n ddiogel\tStaying safe\tMae gen ti gartref\tYou have a home, always\tGwely.\tA bed.\thome\tHousing\n\
     \t\t\tWe listen\n"
)]
#[case::a_row_of_its_own(
    "Outcome,Outcome in Welsh,Statement,Welsh,Plain words,Plain words in Welsh,Symbol,Service\n\
     Staying safe\n\
     ,,\"You have a home, always\",Mae gen ti gartref,A bed.,Gwely.,home,Housing\n\
     Staying safe,Cadw'n ddiogel,We listen,\n"
)]
fn a_file_is_read_as_spreadsheets_write_it(#[case] file: &str) {
    let home = OutlineStatement {
        text: Localized::en_cy("You have a home, always", "Mae gen ti gartref"),
        plain: Localized::en_cy("A bed.", "Gwely."),
        symbol: "home".into(),
        service: "Housing".into(),
    };
    let statements = vec![home, statement(Localized::en_cy("We listen", ""))];
    let expected = Outline { outcomes: vec![outcome(Localized::en_cy("Staying safe", "Cadw'n ddiogel"), statements)] };
    assert_eq!(read(&table(file), &symbols()), Ok(expected));
}

#[test]
fn rows_of_one_outcome_need_not_be_together() {
    let read = read(&table("outcome,statement\nSafe,One\nHeard,Two\nSafe,Three\n"), &[]).expect("an edition");
    let texts: Vec<Vec<_>> = read
        .outcomes
        .iter()
        .map(|outcome| outcome.statements.iter().map(|statement| statement.text.of(Lang::En)).collect())
        .collect();
    assert_eq!(texts, [vec!["One", "Three"], vec!["Two"]]);
}

#[rstest]
#[case::nothing("", (1, "", "pledge-file-empty"))]
#[case::heads_alone("outcome,statement\n", (1, "", "pledge-file-empty"))]
#[case::no_heads("Staying safe,You have a home\nHeard,We listen\n", (1, "", "pledge-file-heads"))]
#[case::no_outcomes("statement\nWe listen\n", (1, "", "pledge-file-heads"))]
#[case::no_statements("\noutcome,symbol\nSafe,home\n", (2, "", "pledge-file-heads"))]
#[case::unknown_column("outcome,statement,Notes\nSafe,One,x\n", (1, "Notes", "pledge-file-column"))]
#[case::a_column_twice("outcome,statement,Promise\nSafe,One,\n", (1, "Promise", "pledge-file-column-twice"))]
#[case::no_outcome("outcome,statement\n,One\nSafe,Two\n", (2, "outcome", "pledge-file-no-outcome"))]
#[case::no_statement("outcome,statement,service\nSafe,One,\n,,Housing\n", (3, "statement", "pledge-file-no-statement"))]
#[case::nothing_new("outcome,statement\nSafe,One\nSafe,\n", (3, "statement", "pledge-file-no-statement"))]
#[case::twice("outcome,statement\nSafe,We listen\nHeard,we  LISTEN\n", (3, "statement", "pledge-file-twice"))]
#[case::no_such_symbol("outcome,statement,symbol\nSafe,One,moon\n", (2, "symbol", "pledge-file-symbol"))]
#[case::other_welsh("outcome,outcome (cy),statement\nSafe,Diogel,One\nsafe,Saff,Two\n", (3, "outcome (cy)", "pledge-file-differs"))]
#[case::a_cell_too_many("outcome,statement\nSafe,One,two\n", (2, "", "table-beside"))]
#[case::no_letter("outcome,statement\nSafe,a\u{0}b\n", (2, "", "table-letter"))]
fn what_is_wrong_is_said_at_its_row(#[case] file: &str, #[case] expected: (usize, &str, &str)) {
    let (row, column, key) = expected;
    assert_eq!(problems(file), [(row, column.to_owned(), key.to_owned())]);
}

#[test]
fn what_is_too_long_is_said_beside_its_column() {
    let (name, text) = ("n".repeat(LONGEST_NAME + 1), "t".repeat(LONGEST_STATEMENT + 1));
    let file = format!("Outcome,Statement,Statement (Welsh)\n{name},{text},ŵ\nSafe,a,{text}\n");
    let long = |row, column: &str| (row, column.to_owned(), "form-too-long".to_owned());
    assert_eq!(problems(&file), [long(2, "Outcome"), long(2, "Statement"), long(3, "Statement (Welsh)")]);
}

#[test]
fn there_is_a_most_of_outcomes_of_statements_and_of_rows() {
    let rows = |outcomes: usize, statements: usize| {
        let row = |n: usize| format!("Outcome {},Statement {n}", n % outcomes);
        format!("outcome,statement\n{}\n", (0..statements).map(row).collect::<Vec<_>>().join("\n"))
    };
    assert!(read(&table(&rows(MOST_OUTCOMES, MOST_STATEMENTS)), &[]).is_ok());
    let too_many = |row, column: &str, key: &str| [(row, column.to_owned(), key.to_owned())];
    let outcomes = problems(&rows(MOST_OUTCOMES + 5, 60));
    assert_eq!(outcomes[..1], too_many(MOST_OUTCOMES + 2, "outcome", "pledge-file-outcomes"));
    let statements = problems(&rows(3, MOST_STATEMENTS + 5));
    assert_eq!(statements, too_many(MOST_STATEMENTS + 2, "statement", "pledge-file-statements"));
    assert_eq!(problems(&rows(3, 5_000)), too_many(1, "", "pledge-file-many"));
}

#[test]
fn a_question_mark_for_a_welsh_letter_is_asked_about() {
    let file = Table::read(b"outcome,statement\nCaf\xe9,Y d?r\n", SHAPE).expect("a table");
    let problems = read(&file, &[]).expect_err("asked about");
    assert_eq!(problems[0].sentence.key, "table-doubt");
}

#[test]
fn a_language_that_the_council_has_no_more_is_written_too() {
    let name = Localized::en_cy("Safe", "Diogel").with(Lang::Pl, "Bezpieczni");
    let outline = Outline { outcomes: vec![outcome(name, vec![statement(Localized::en_cy("One", ""))])] };
    let written = write(&outline, Languages::ENGLISH, Lang::En, &[]);
    assert_eq!(written.head[..3], ["Outcome", "Outcome (Welsh)", "Outcome (Polski)"]);
    assert_eq!(written.rows[0][..4], ["Safe", "Diogel", "Bezpieczni", "One"]);
}

/// As `platform::documents::sheets` makes a file of it.
fn csv(written: &Written) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().quote_style(csv::QuoteStyle::Always).from_writer(Vec::new());
    for line in std::iter::once(&written.head).chain(&written.rows) {
        let harmless = |cell: &String| if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell.clone() };
        writer.write_record(line.iter().map(harmless)).expect("written");
    }
    writer.into_inner().expect("written")
}

fn xlsx(written: &Written) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    for (row, line) in (0..).zip(std::iter::once(&written.head).chain(&written.rows)) {
        for (column, cell) in (0..).zip(line).filter(|(_, cell)| !cell.is_empty()) {
            page.write_string(row, column, cell).expect("written");
        }
    }
    book.save_to_buffer().expect("a workbook")
}

/// A text as it is stored, in some of the languages. `n` tells it from others.
fn words(n: Option<usize>) -> impl Strategy<Value = Localized> {
    let one = "[='+@|%,;\"' \n\ta-cŵ]{0,12}|\\PC{0,12}".prop_map(|text| clean(&text.replace(LOST, "?")));
    let langs = prop::sample::subsequence(vec![Lang::En, Lang::Cy, Lang::Pl], if n.is_some() { 1..=3 } else { 0..=3 });
    (one, langs).prop_map(move |(text, langs)| {
        let text = n.map_or_else(|| text.clone(), |n| format!("{text}{n}"));
        langs.into_iter().fold(Localized::default(), |all, lang| all.with(lang, text.clone()))
    })
}

fn any_statement(n: usize) -> impl Strategy<Value = OutlineStatement> {
    let symbol = prop::sample::select(vec!["", "home", "thumb_up"]).prop_map(str::to_owned);
    (words(Some(n)), words(None), symbol, words(None)).prop_map(|(text, plain, symbol, service)| OutlineStatement {
        text,
        plain,
        symbol,
        service: service.get(Lang::En).to_owned(),
    })
}

fn any_outline() -> impl Strategy<Value = Outline> {
    let counts = prop::collection::vec(0_usize..4, 1..5);
    counts.prop_flat_map(|counts| {
        let outcomes: Vec<_> = counts
            .into_iter()
            .enumerate()
            .map(|(place, count)| {
                let statements: Vec<_> = (0..count).map(|n| any_statement(10 * place + n)).collect();
                (words(Some(place)), statements).prop_map(|(name, statements)| outcome(name, statements))
            })
            .collect();
        outcomes.prop_map(|outcomes| Outline { outcomes })
    })
}

proptest! {
    #[test]
    fn whatever_is_written_is_read_again(
        outline in any_outline(),
        reader in prop::sample::select(vec![Lang::En, Lang::Cy, Lang::Pl]),
        languages in prop::sample::select(vec![Languages::ENGLISH, Languages::ENGLISH_AND_WELSH]),
    ) {
        let written = write(&outline, languages, reader, &symbols());
        for file in [csv(&written), xlsx(&written)] {
            let table = Table::read(&file, SHAPE).expect("a table");
            prop_assert_eq!(read(&table, &symbols()), Ok(outline.clone()));
        }
    }

    #[test]
    fn nothing_in_a_file_upsets_the_reading(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let named = [b"outcome,statement,symbol\n".as_slice(), &bytes].concat();
        for file in [bytes, named] {
            if let Ok(table) = Table::read(&file, SHAPE) {
                let _ = read(&table, &symbols());
            }
        }
    }
}
