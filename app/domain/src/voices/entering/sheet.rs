//! The rows of an event's spreadsheet, one for each thing that was said, with heads in either language. Pure.
//!
//! Nothing is left out silently: cells that cannot be read, and cells under unknown heads, are reported.

use crate::{
    error::{AppError, FieldErrors, Message},
    lang::{Lang, Localized},
    table::{Shape, Table, begins},
    voices::rules::{LONGEST, LONGEST_BETTER, clean},
};

/// The most rows of one file.
pub const MOST_ROWS: usize = 200;

/// What such a file looks like.
pub const SHAPE: Shape = Shape { most_rows: MOST_ROWS, is_head: |head| column(head).is_some() };

/// The columns, named in both languages, in their order.
pub const COLUMNS: [(&str, &str); 5] =
    [("text", "testun"), ("better", "gwell"), ("theme", "thema"), ("language", "iaith"), ("show", "dangos")];

/// A theme: its key, and its name.
pub type ThemeWords = (String, Localized);

/// One thing that was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The row's number in the spreadsheet, in which the heads are row 1.
    pub number: usize,
    pub text: String,
    pub better: String,
    pub theme: Option<String>,
    pub lang: Lang,
    pub publish: bool,
    pub problems: Vec<Message>,
}

/// The column that a head names; none if it is unknown.
fn column(head: &str) -> Option<usize> {
    let head = head.trim().to_lowercase();
    COLUMNS.iter().position(|(en, cy)| head == *en || head == *cy)
}

/// The place of each of our columns, and the heads that are not read: unknown ones, and repeated ones.
fn places(heads: &[String]) -> ([Option<usize>; 5], Vec<String>) {
    let (mut places, mut others) = ([None; 5], Vec::new());
    for (at, head) in heads.iter().enumerate() {
        match column(head) {
            Some(n) if places[n].is_none() => places[n] = Some(at),
            _ if head.trim().is_empty() => {}
            _ => others.push(head.trim().to_owned()),
        }
    }
    (places, others)
}

/// The heads of columns that are not read.
pub fn unread(table: &Table) -> Vec<String> {
    table.lines.first().map(|heads| places(&heads.cells).1).unwrap_or_default()
}

/// Checks that the file has the columns that are needed, some rows, and not too many.
///
/// # Errors
/// `Invalid`, at the field `file`.
pub fn check(table: &Table) -> Result<(), AppError> {
    let Some((heads, rows)) = table.lines.split_first() else {
        return Err(AppError::invalid("file", "voices-batch-empty"));
    };
    if places(&heads.cells).0[0].is_none() {
        return Err(AppError::invalid("file", "voices-batch-heads"));
    }
    if rows.is_empty() {
        return Err(AppError::invalid("file", "voices-batch-empty"));
    }
    if rows.len() > MOST_ROWS {
        let many = Message::new("voices-batch-many").with("max", MOST_ROWS);
        return Err(FieldErrors::default().add("file", many).into());
    }
    Ok(())
}

/// Every row with what is wrong in it.
pub fn rows(table: &Table, themes: &[ThemeWords], lang: Lang) -> Vec<Row> {
    let Some((heads, lines)) = table.lines.split_first() else { return Vec::new() };
    let (places, _) = places(&heads.cells);
    lines
        .iter()
        .map(|line| {
            let cell = |place: Option<usize>| line.cells.get(place?).map(|c| clean(c)).filter(|cell| !cell.is_empty());
            let mut row = row(line.number, places.map(cell), themes, lang);
            row.problems.extend(line.lost(&heads.cells, table.unicode));
            row
        })
        .collect()
}

fn row(number: usize, cells: [Option<String>; 5], themes: &[ThemeWords], lang: Lang) -> Row {
    let [text, better, theme, language, show] = cells;
    let mut row = Row { number, lang, ..Row::default() };
    let mut wrong = |key: &str, cell: &str| {
        row.problems.push(Message::new(key).with("cell", begins(cell)));
    };
    if let Some(cell) = theme {
        let small = cell.to_lowercase();
        let found = themes
            .iter()
            .find(|(key, names)| *key == small || names.iter().any(|(_, name)| name.to_lowercase() == small));
        match found {
            Some((key, _)) => row.theme = Some(key.clone()),
            None => wrong("voices-batch-theme", &cell),
        }
    }
    if let Some(cell) = language {
        match cell.to_lowercase().as_str() {
            "en" | "english" | "saesneg" => row.lang = Lang::En,
            "cy" | "welsh" | "cymraeg" => row.lang = Lang::Cy,
            other => match Lang::ALL.into_iter().find(|l| l.tag() == other || l.name().to_lowercase() == other) {
                Some(lang) => row.lang = lang,
                None => wrong("voices-batch-language", &cell),
            },
        }
    }
    if let Some(cell) = show {
        match cell.to_lowercase().as_str() {
            "yes" | "y" | "ie" | "cewch" | "iawn" => row.publish = true,
            "no" | "n" | "na" | "na chewch" => {}
            _ => wrong("voices-batch-show", &cell),
        }
    }
    (row.text, row.better) = (text.unwrap_or_default(), better.unwrap_or_default());
    if row.text.is_empty() && row.better.is_empty() {
        row.problems.push(Message::new("voices-batch-text"));
    }
    for (written, most) in [(&row.text, LONGEST), (&row.better, LONGEST_BETTER)] {
        if written.chars().count() > most {
            row.problems.push(Message::new("voices-batch-long").with("max", most));
        }
    }
    row
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn themes() -> Vec<ThemeWords> {
        vec![("home".into(), Localized::en_cy("Where I live", "Ble rydw i'n byw"))]
    }

    fn read(file: &str) -> Vec<Row> {
        read_of(file.as_bytes())
    }

    fn read_of(file: &[u8]) -> Vec<Row> {
        rows(&Table::read(file, SHAPE).expect("a table"), &themes(), Lang::En)
    }

    fn checked(file: &str) -> Result<(), AppError> {
        check(&Table::read(file.as_bytes(), SHAPE).expect("a table"))
    }

    #[rstest]
    #[case::commas("text,better,theme,language,show\n\"Cold, at night\",Heat,home,en,yes\n")]
    #[case::semicolons("text;better;theme;language;show\r\n\"Cold, at night\";Heat;Where I live;English;y\r\n")]
    #[case::tabs("Text\tBetter\tTheme\tLanguage\tShow\nCold, at night\tHeat\tWHERE I LIVE\t\tYes")]
    #[case::welsh("dangos;testun;thema;gwell\nie;\"Cold, at night\";ble rydw i'n byw;Heat\n")]
    fn a_sheet_is_read_as_spreadsheets_write_it(#[case] file: &str) {
        let said = Row {
            number: 2,
            text: "Cold, at night".into(),
            better: "Heat".into(),
            theme: Some("home".into()),
            publish: true,
            ..Row::default()
        };
        assert_eq!(read(file), [said]);
    }

    #[test]
    fn what_is_wrong_stands_at_its_row() {
        let long = "a".repeat(LONGEST + 1);
        let file = format!("text,theme,language,show\nGood,,,\n,,,\n,home,,\nX,moon,fr,maybe\n{long},,,no");
        let found = read(&file);
        let keys: Vec<(usize, Vec<_>)> =
            found.iter().map(|row| (row.number, row.problems.iter().map(|p| p.key.as_str()).collect())).collect();
        let three = vec!["voices-batch-theme", "voices-batch-language", "voices-batch-show"];
        assert_eq!(keys, [(2, vec![]), (4, vec!["voices-batch-text"]), (5, three), (6, vec!["voices-batch-long"])]);
    }

    #[rstest]
    #[case("", "voices-batch-empty")]
    #[case("text\n", "voices-batch-empty")]
    #[case("words,theme\na,home\n", "voices-batch-heads")]
    fn a_file_that_is_none_is_refused(#[case] file: &str, #[case] key: &str) {
        assert_eq!(checked(file), Err(AppError::invalid("file", key)));
    }

    #[test]
    fn there_is_a_most_of_rows() {
        assert!(checked(&format!("text\n{}", "a\n".repeat(MOST_ROWS))).is_ok());
        assert!(checked(&format!("text\n{}", "a\n".repeat(MOST_ROWS + 1))).is_err());
    }

    #[test]
    fn what_a_spreadsheet_of_windows_wrote_is_whole() {
        let file = b"text;show\r\nMy uncle\x97hits me\x97every night. He\x92ll do it again;yes\r\n";
        assert_eq!(read_of(file)[0].text, "My uncle—hits me—every night. He’ll do it again");
        assert_eq!(read_of(file)[0].problems, []);
    }

    #[rstest]
    #[case::no_letter(b"text\nCaf\xe9 a\x81b\n", "table-letter")]
    #[case::nothing_at_all(b"text\na\x00b\n", "table-letter")]
    #[case::welsh_in_a_file_without_it(b"text\nY d?r yn y caf\xe9\n", "table-doubt")]
    #[case::too_many_cells(b"text,show\nI hate it,no,really\n", "table-beside")]
    #[case::no_head(b"text,,show\nI hate it,really,no\n", "table-beside")]
    fn what_would_be_lost_is_said_at_its_row(#[case] file: &[u8], #[case] key: &str) {
        let found = read_of(file);
        let keys: Vec<_> = found[0].problems.iter().map(|problem| problem.key.as_str()).collect();
        assert_eq!((found[0].number, keys), (2, vec![key]));
    }

    #[test]
    fn a_column_that_is_not_read_is_named() {
        let table = Table::read(b"age,text,Name,text\n12,Cold,Sam,again\n", SHAPE).expect("a table");
        assert_eq!(unread(&table), ["age", "Name", "text"]);
        assert_eq!(rows(&table, &themes(), Lang::En)[0].problems, []);
    }

    proptest! {
        #[test]
        fn nothing_in_a_file_upsets_the_reading(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            if let Ok(table) = Table::read(&bytes, SHAPE) && check(&table).is_ok() {
                rows(&table, &themes(), Lang::Cy);
            }
        }

        #[test]
        fn what_was_said_comes_through(text in "[a-zA-Zŵŷ,;\"' \n]{1,80}") {
            prop_assume!(!clean(&text).is_empty());
            let file = format!("text,show\n\"{}\",yes\n", text.replace('"', "\"\""));
            let found = read(&file);
            prop_assert_eq!(&found[0].text, &clean(&text));
        }
    }
}
