//! Tables as files that a spreadsheet reads, and that come from one: XLSX and CSV. What somebody typed is always text in
//! them, never a formula.

use std::sync::Arc;

use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

use domain::{
    error::AppError,
    table::{FORMULA, Shape, Table},
};

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    Number(f64),
    Nothing,
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::Text(text) }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<i64> for Value {
    fn from(n: i64) -> Self {
        Self::Number(n as f64)
    }
}

/// The media types of what is made here.
pub const CSV: &str = "text/csv; charset=utf-8";
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// One table.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    pub name: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<Value>>,
}

/// Reads a file on another thread: unpacking a workbook takes a while.
///
/// # Errors
/// As `Table::read`.
pub async fn read(bytes: Arc<Vec<u8>>, shape: Shape) -> Result<Table, AppError> {
    tokio::task::spawn_blocking(move || Table::read(&bytes, shape)).await.map_err(|error| {
        tracing::error!(%error, "reading a table");
        AppError::Internal
    })?
}

/// The longest text of an XLSX cell, and the longest name of a sheet.
const LONGEST: usize = 32_767;
const LONGEST_NAME: usize = 31;

/// A workbook of sheets.
///
/// # Errors
/// `Internal` if it cannot be written.
pub async fn xlsx(sheets: Vec<Sheet>) -> Result<Vec<u8>, AppError> {
    let made = tokio::task::spawn_blocking(move || written(&sheets)).await;
    made.map_err(|_| AppError::Internal)?.map_err(|error| {
        tracing::error!(%error, "a workbook cannot be written");
        AppError::Internal
    })
}

fn written(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let mut names: Vec<String> = Vec::new();
    for sheet in sheets {
        let page = book.add_worksheet();
        let name = name(&sheet.name, &names);
        page.set_name(&name)?;
        names.push(name.to_lowercase());
        for (column, head) in (0..).zip(&sheet.head) {
            page.write_string_with_format(0, column, short(head), &bold)?;
            page.set_column_width(column, if column == 0 { 14.0 } else { 24.0 })?;
        }
        page.set_freeze_panes(1, 0)?;
        for (line, row) in (1..).zip(&sheet.rows) {
            for (column, value) in (0..).zip(row) {
                match value {
                    Value::Text(text) => page.write_string_with_format(line, column, short(text), &wrapped)?,
                    Value::Number(n) => page.write_number(line, column, *n)?,
                    Value::Nothing => continue,
                };
            }
        }
    }
    book.save_to_buffer()
}

fn short(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// A name that a spreadsheet takes, and that no other sheet has.
fn name(wanted: &str, taken: &[String]) -> String {
    let plain: String =
        wanted.chars().map(|c| if "[]:*?/\\'".contains(c) || c.is_control() { ' ' } else { c }).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = if plain.is_empty() { "-".to_owned() } else { plain };
    let cut = |most: usize| {
        let mut units = 0;
        let fits = |c: &char| {
            units += c.len_utf16();
            units <= most
        };
        plain.chars().take_while(fits).collect::<String>().trim_end().to_owned()
    };
    let first = cut(LONGEST_NAME);
    if !taken.contains(&first.to_lowercase()) {
        return first;
    }
    let numbered = (2..).map(|n| format!("{} ({n})", cut(LONGEST_NAME - 6)));
    numbered.take(10_000).find(|name| !taken.contains(&name.to_lowercase())).unwrap_or(first)
}

/// By this mark at its beginning a spreadsheet knows the letters of a CSV file.
const MARK: &str = "\u{feff}";

/// One table as CSV (RFC 4180) in UTF-8 with its mark, as spreadsheets want it.
///
/// # Errors
/// `Internal` if it cannot be written.
pub fn csv(sheet: &Sheet) -> Result<Vec<u8>, AppError> {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer(MARK.as_bytes().to_vec());
    let head = sheet.head.iter().map(|head| harmless(head)).collect::<Vec<_>>();
    let lines = sheet.rows.iter().map(|row| row.iter().map(said).collect());
    for line in std::iter::once(head).chain(lines) {
        writer.write_record(&line).map_err(|_| AppError::Internal)?;
    }
    writer.into_inner().map_err(|_| AppError::Internal)
}

fn said(cell: &Value) -> String {
    match cell {
        Value::Text(text) => harmless(text),
        Value::Number(n) => n.to_string(),
        Value::Nothing => String::new(),
    }
}

/// A cell that a spreadsheet would take for a formula begins with an apostrophe, and is text.
fn harmless(cell: &str) -> String {
    if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("=1+1", "'=1+1")]
    #[case("+44", "'+44")]
    #[case("-1", "'-1")]
    #[case("@SUM(A1)", "'@SUM(A1)")]
    #[case("\tx", "'\tx")]
    #[case("＝1", "'＝1")]
    #[case("He said \"no\", twice", "He said \"no\", twice")]
    fn no_cell_is_a_formula(#[case] cell: &str, #[case] expected: &str) {
        let sheet = Sheet {
            head: vec!["a".to_owned()],
            rows: vec![vec![cell.into(), Value::Number(-1.0)]],
            ..Sheet::default()
        };
        assert_eq!(read(&sheet)[1], [expected, "-1"]);
    }

    /// What another program reads of it, the head first.
    fn read(sheet: &Sheet) -> Vec<Vec<String>> {
        let written = csv(sheet).expect("written");
        let text = written.strip_prefix(MARK.as_bytes()).expect("its mark");
        let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text);
        reader.records().map(|line| line.expect("csv").iter().map(str::to_owned).collect()).collect()
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            head in prop::collection::vec(any::<String>(), 1..5),
            rows in prop::collection::vec(prop::collection::vec("[=+\\-@|%\t\r\n\"',;a-z＝ ]{0,8}|\\PC{0,20}", 1..5), 0..6),
        ) {
            let typed: Vec<Vec<String>> = std::iter::once(head.clone()).chain(rows.clone()).collect();
            let rows = rows.into_iter().map(|row| row.into_iter().map(Value::from).collect()).collect();
            let read = read(&Sheet { head, rows, ..Sheet::default() });
            prop_assert_eq!(read.len(), typed.len());
            for (cell, typed) in read.iter().flatten().zip(typed.iter().flatten()) {
                prop_assert!(!cell.starts_with(FORMULA), "{:?}", cell);
                let plain = cell.strip_prefix('\'').filter(|plain| plain.starts_with(FORMULA)).unwrap_or(cell);
                prop_assert!(typed == plain || typed == cell, "{:?} from {:?}", cell, typed);
            }
        }
    }

    #[test]
    fn every_sheet_has_a_name_of_its_own() {
        assert_eq!(name("Who [are] you?/", &[]), "Who are you");
        let long = "A very long title of a section that nobody reads";
        let first = name(long, &[]);
        assert_eq!(first, "A very long title of a section", "31 characters at most, and no space at the end");
        let second = name(long, &[first.to_lowercase()]);
        assert!(second.ends_with("(2)") && second.len() <= 31, "{second}");
        assert_eq!(name("''", &[]), "-");
        assert!(name(&"🏴".repeat(40), &[]).encode_utf16().count() <= 31);
    }
}
