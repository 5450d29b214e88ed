//! A file as rows and cells: CSV with commas, semicolons or tabs, or a workbook; and what of it could not be read. Pure.

use std::io::{Cursor, Read as _};

use calamine::{Data, DataRef, Reader as _, Xlsx};
use serde::{Deserialize, Serialize};

use crate::{
    error::{AppError, Message},
    incoming::{self, LOST, lines},
};

/// The most bytes of one file.
const LARGEST: usize = 1024 * 1024;
/// The most bytes of a workbook once it is unpacked.
const LARGEST_UNPACKED: u64 = 24 * LARGEST as u64;
/// The most columns that are read; no sheet of ours has as many.
const MOST_COLUMNS: usize = 60;

/// What a formula begins with in one spreadsheet or another; the wide ones are the same signs of East Asian keyboards.
/// A cell of ours that begins so is written with an apostrophe before it.
pub const FORMULA: [char; 13] = ['=', '+', '-', '@', '\t', '\r', '\n', '|', '%', '＝', '＋', '－', '＠'];

/// What a cell says, without the apostrophe that keeps it from being a formula.
pub fn cell_text(cell: &str) -> String {
    let cell = incoming::clean(cell);
    match cell.strip_prefix('\'') {
        Some(plain) if is_quoted(&cell) => plain.to_owned(),
        _ => cell,
    }
}

/// Whether there are apostrophes before what a spreadsheet would take for a formula.
pub fn is_quoted(cell: &str) -> bool {
    cell.starts_with('\'') && cell.trim_start_matches('\'').starts_with(FORMULA)
}

/// A text that begins as one with an apostrophe before a formula gets one more, since `cell_text` takes one off.
pub fn quoted(text: &str) -> String {
    if is_quoted(text) { format!("'{text}") } else { text.to_owned() }
}

/// Words as they are compared: small, with one space between them.
pub fn fold(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The letters of a head, small, without what is between them.
pub fn letters(head: &str) -> String {
    head.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What is known of a file before it is read.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// The most rows that it may have under its heads. One more is read, so that it can be seen whether there are more.
    pub most_rows: usize,
    /// Whether this is the head of one of its columns.
    pub is_head: fn(&str) -> bool,
}

impl Shape {
    /// How many of these heads are known.
    fn known(self, heads: &[String]) -> usize {
        heads.iter().filter(|head| (self.is_head)(head)).count()
    }

    /// How many rows are read, heads included.
    const fn rows_read(self) -> usize {
        self.most_rows + 2
    }
}

/// One row of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The row's number in the spreadsheet, from 1.
    pub number: usize,
    pub cells: Vec<String>,
}

/// The content of a file. The first row that is not empty has the heads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The rows that are not empty, in their order; only so many that it can be seen whether there are too many.
    pub lines: Vec<Line>,
    /// The encoding can hold every character.
    pub unicode: bool,
    /// Other sheets of the workbook that are not empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<String>,
    /// What is between the cells; none in a workbook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign: Option<char>,
}

impl Table {
    /// Reads a file.
    ///
    /// # Errors
    /// `Invalid` of the field `file` for one that is too large or no table.
    pub fn read(bytes: &[u8], shape: Shape) -> Result<Self, AppError> {
        if bytes.len() > LARGEST {
            return Err(AppError::invalid("file", "table-large"));
        }
        match bytes {
            [b'P', b'K', 3, 4, ..] => workbook(bytes, shape),
            // A workbook of the older kind, or one with a password.
            [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(unreadable()),
            _ => {
                let text = incoming::text(bytes);
                // Control characters: the file is no text but a picture or a PDF, say.
                let strange = |c: &char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}');
                if text.words.chars().filter(strange).count() > 20 {
                    return Err(unreadable());
                }
                let (sign, lines) = separated(&lines(&text.words), shape)?;
                Ok(Self { lines, unicode: text.unicode, others: Vec::new(), sign: Some(char::from(sign)) })
            }
        }
    }

    /// The rows alone, from which the file is recognised again.
    #[must_use]
    pub fn rows_alone(&self) -> Self {
        let mut lines = self.lines.clone();
        for line in &mut lines {
            line.number = 0;
            while line.cells.last().is_some_and(String::is_empty) {
                line.cells.pop();
            }
        }
        Self { lines, unicode: true, others: Vec::new(), sign: None }
    }
}

impl Line {
    /// What could not be read in a row, or is under no head.
    pub fn lost(&self, heads: &[String], unicode: bool) -> Vec<Message> {
        let mut lost = Vec::new();
        for cell in &self.cells {
            if let Some(at) = cell.find(unreadable_letter) {
                let words = around(cell, at).replace(unreadable_letter, &LOST.to_string());
                lost.push(Message::new("table-letter").with("cell", words));
            }
            if let Some(at) = doubtful(cell).filter(|_| !unicode) {
                lost.push(Message::new("table-doubt").with("cell", around(cell, at)));
            }
        }
        let headless = |(at, cell): &(usize, &String)| {
            !cell.trim().is_empty() && heads.get(*at).is_none_or(|head| head.trim().is_empty())
        };
        if let Some((_, cell)) = self.cells.iter().enumerate().find(headless) {
            lost.push(Message::new("table-beside").with("cell", begins(cell)));
        }
        lost
    }
}

/// The columns of a file, each with its place in a row, from 0.
pub type Columns<C> = Vec<(usize, C)>;
/// A head that is wrong, and what is wrong with it.
pub type WrongHead = (String, Message);

/// The column at each place of a row, by the heads; and the heads that are wrong, each with its sentence. `[unknown,
/// twice]`: the sentences for a head that names no column, and for one that names a column which another names too.
pub fn places<C: PartialEq>(
    heads: &Line,
    of_head: impl Fn(&str) -> Option<C>,
    [unknown, twice]: [&str; 2],
) -> (Columns<C>, Vec<WrongHead>) {
    let (mut columns, mut wrong): (Columns<C>, Vec<_>) = (Vec::new(), Vec::new());
    for (at, head) in heads.cells.iter().enumerate().filter(|(_, head)| !head.trim().is_empty()) {
        let key = match of_head(head) {
            None => unknown,
            Some(column) if columns.iter().any(|(_, other)| *other == column) => twice,
            Some(column) => {
                columns.push((at, column));
                continue;
            }
        };
        wrong.push((begins(head), Message::new(key).with("cell", begins(head))));
    }
    (columns, wrong)
}

/// The first words of a cell, for a sentence about it.
pub fn begins(cell: &str) -> String {
    cell.trim().chars().take(40).collect()
}

fn around(cell: &str, at: usize) -> String {
    let before = cell[..at].chars().rev().take(15).collect::<Vec<_>>().into_iter().rev();
    before.chain(cell[at..].chars().take(15)).collect()
}

fn unreadable_letter(c: char) -> bool {
    c == LOST || (c.is_control() && !matches!(c, '\n' | '\t'))
}

/// The position of a question mark inside a word: programs whose encoding has no ŵ and ŷ write one in their place.
fn doubtful(cell: &str) -> Option<usize> {
    let letters: Vec<(usize, char)> = cell.char_indices().collect();
    letters.windows(2).find(|two| two[0].1 == '?' && two[1].1.is_lowercase()).map(|two| two[0].0)
}

fn unreadable() -> AppError {
    AppError::invalid("file", "table-unreadable")
}

/// The rows of a CSV, separated as its first line says (`sep=;`), or by the sign that gives most columns with known
/// heads; with that sign.
fn separated(text: &str, shape: Shape) -> Result<(u8, Vec<Line>), AppError> {
    let first = text.split('\n').next().unwrap_or_default();
    let told = first.trim_matches('"');
    if let Some(("sep=", sign)) = told.get(..4).map(str::to_ascii_lowercase).as_deref().zip(told.get(4..))
        && let [sign] = sign.as_bytes()
    {
        return Ok((*sign, records(&text[first.len()..], *sign, 1, shape)?));
    }
    let mut best = (0, b',', Vec::new());
    for sign in [b',', b';', b'\t', b'|'] {
        let lines = records(text, sign, 0, shape)?;
        let known = lines.first().map_or(0, |heads| shape.known(&heads.cells));
        if known > best.0 || best.2.is_empty() {
            best = (known, sign, lines);
        }
    }
    Ok((best.1, best.2))
}

/// The rows that are not empty, with their numbers. `before`: how many rows were taken off already.
fn records(text: &str, sign: u8, before: usize, shape: Shape) -> Result<Vec<Line>, AppError> {
    // The line end of the row that was taken off is still there.
    let text = if before > 0 { text.strip_prefix('\n').unwrap_or(text) } else { text };
    let text = format!("{text}\n");
    let mut reader =
        csv::ReaderBuilder::new().delimiter(sign).flexible(true).has_headers(false).from_reader(text.as_bytes());
    let (mut lines, mut number, mut at) = (Vec::new(), before, 1);
    let mut record = csv::StringRecord::new();
    while lines.len() < shape.rows_read() && reader.read_record(&mut record).map_err(|_| unreadable())? {
        // The reader leaves out empty lines, but the spreadsheet counts them.
        let within: usize = record.iter().map(|cell| cell.matches('\n').count()).sum();
        let after = usize::try_from(reader.position().line()).unwrap_or(usize::MAX);
        number += (after - at).saturating_sub(within).max(1);
        at = after;
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            lines.push(Line { number, cells });
        }
    }
    Ok(lines)
}

/// The rows of the first sheet with known heads, or else of the first sheet that is not empty.
fn workbook(bytes: &[u8], shape: Shape) -> Result<Table, AppError> {
    unpacks(bytes)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| unreadable())?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        // A sheet that is a chart has no cells.
        let Ok(lines) = sheet_lines(&mut book, &name, shape) else { continue };
        if !lines.is_empty() {
            sheets.push((name, lines));
        }
    }
    let names_columns = |lines: &[Line]| lines.first().is_some_and(|heads| shape.known(&heads.cells) > 0);
    let chosen = sheets.iter().position(|(_, lines)| names_columns(lines)).unwrap_or(0);
    let (_, lines) = if sheets.is_empty() { Default::default() } else { sheets.remove(chosen) };
    Ok(Table { lines, unicode: true, others: sheets.into_iter().map(|(name, _)| name).collect(), sign: None })
}

/// Refuses a workbook that unpacks to a size that would fill the memory.
fn unpacks(bytes: &[u8]) -> Result<(), AppError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| unreadable())?;
    let mut left = LARGEST_UNPACKED;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| unreadable())?;
        let read = std::io::copy(&mut part.take(left), &mut std::io::sink()).map_err(|_| unreadable())?;
        left -= read;
        if left == 0 {
            return Err(AppError::invalid("file", "table-large"));
        }
    }
    Ok(())
}

fn sheet_lines(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, shape: Shape) -> Result<Vec<Line>, calamine::XlsxError> {
    let mut reader = book.worksheet_cells_reader(name)?;
    let mut lines: Vec<Line> = Vec::new();
    while let Some(cell) = reader.next_cell()? {
        let (row, column) = cell.get_position();
        // All cells far to the right are put into one cell without a head, which is reported for its row.
        let (number, column) = (row as usize + 1, (column as usize).min(MOST_COLUMNS));
        let text = lines_of(cell.get_value());
        if text.trim().is_empty() {
            continue;
        }
        if lines.last().is_none_or(|line| line.number != number) {
            if lines.len() >= shape.rows_read() {
                break;
            }
            lines.push(Line { number, cells: Vec::new() });
        }
        if let Some(line) = lines.last_mut() {
            line.cells.resize(line.cells.len().max(column + 1), String::new());
            line.cells[column] = text;
        }
    }
    Ok(lines)
}

fn lines_of(cell: &DataRef<'_>) -> String {
    lines(&Data::from(cell.clone()).to_string())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const SHAPE: Shape = Shape { most_rows: 200, is_head: |head| ["text", "theme", "Testun"].contains(&head) };

    fn read(bytes: &[u8]) -> Vec<(usize, Vec<String>)> {
        Table::read(bytes, SHAPE).expect("a table").lines.into_iter().map(|line| (line.number, line.cells)).collect()
    }

    #[rstest]
    #[case::plain(b"text,theme\nCold,home\n", 1)]
    #[case::told(b"sep=;\r\ntext;theme\r\nCold;home\r\n", 2)]
    #[case::told_in_quotes(b"\"sep=,\"\ntext,theme\nCold,home", 2)]
    #[case::old_mac(b"text;theme\rCold;home\r", 1)]
    #[case::after_empty_rows(b"\n,,\n\ntext,theme\nCold,home\n", 4)]
    #[case::bars(b"text|theme\nCold|home", 1)]
    #[case::wide(b"\xff\xfet\0e\0x\0t\0\t\0t\0h\0e\0m\0e\0\r\0\n\0C\0o\0l\0d\0\t\0h\0o\0m\0e\0", 1)]
    fn a_table_is_found_whatever_wrote_it(#[case] file: &[u8], #[case] heads: usize) {
        let row = |number, cells: [&str; 2]| (number, cells.map(str::to_owned).to_vec());
        assert_eq!(read(file), [row(heads, ["text", "theme"]), row(heads + 1, ["Cold", "home"])]);
    }

    #[test]
    fn rows_are_counted_as_the_spreadsheet_counts() {
        let numbers: Vec<_> =
            read(b"text\n\nA\n\"B\nand\nmore\"\n\n\nC").into_iter().map(|(number, _)| number).collect();
        assert_eq!(numbers, [1, 3, 4, 7]);
    }

    #[test]
    fn a_workbook_is_read_and_its_other_sheets_are_named() {
        let mut book = rust_xlsxwriter::Workbook::new();
        book.add_worksheet().set_name("Notes").expect("a name").write_string(0, 0, "About this").expect("written");
        let page = book.add_worksheet().set_name("Said").expect("a name");
        page.write_string(2, 1, "Testun").expect("written");
        page.write_string(4, 1, "My uncle—hits me. Dŵr\nand 🦦").expect("written");
        page.write_number(5, 1, 12.0).expect("written");
        page.write_string(1_048_575, 16_383, "far away").expect("written");
        let table = Table::read(&book.save_to_buffer().expect("a workbook"), SHAPE).expect("a table");
        let said: Vec<_> = table.lines.iter().map(|line| (line.number, line.cells.join("|"))).collect();
        assert_eq!(said[1], (5, "|My uncle—hits me. Dŵr\nand 🦦".to_owned()));
        assert_eq!(said[2], (6, "|12".to_owned()));
        assert_eq!(table.others, ["Notes"]);
    }

    #[test]
    fn what_is_no_table_or_too_much_of_one_is_refused() {
        assert!(Table::read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", SHAPE).is_err(), "an older workbook");
        assert!(Table::read(b"PK\x03\x04nothing", SHAPE).is_err());
        assert!(Table::read(&[1; 400], SHAPE).is_err());
        assert!(Table::read(&vec![b'a'; LARGEST + 1], SHAPE).is_err());
        let mut bomb = zip::ZipWriter::new(Cursor::new(Vec::new()));
        bomb.start_file("xl/sharedStrings.xml", zip::write::SimpleFileOptions::default()).expect("begun");
        std::io::copy(&mut std::io::repeat(b'a').take(LARGEST_UNPACKED + 10), &mut bomb).expect("packed");
        let bomb = bomb.finish().expect("packed").into_inner();
        assert!(bomb.len() < LARGEST);
        assert_eq!(Table::read(&bomb, SHAPE), Err(AppError::invalid("file", "table-large")));
    }
}
