//! A CSV of what was said at an event, as spreadsheets write it: in either language, with commas, semicolons or
//! tabs. Pure.

use crate::{
    error::{AppError, Problems, Sentence},
    lang::Lang,
    voices::rules::{LONGEST, LONGEST_BETTER, clean},
};

/// The most rows of one file.
pub const MOST_ROWS: usize = 200;
/// The most bytes of one file.
const LARGEST: usize = 1024 * 1024;

/// The columns: how they are named in each language, in their order.
pub const COLUMNS: [(&str, &str); 5] =
    [("text", "testun"), ("better", "gwell"), ("theme", "thema"), ("language", "iaith"), ("show", "dangos")];

/// What a theme is called: its key, and its name in both languages.
pub type ThemeWords = (String, [String; 2]);

/// One thing that was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// As the spreadsheet counts, its heads being 1.
    pub number: usize,
    pub text: String,
    pub better: String,
    pub theme: Option<String>,
    pub lang: Lang,
    pub publish: bool,
    pub problems: Vec<Sentence>,
}

/// The text of a file: UTF-8, or what older spreadsheets write.
pub fn decoded(bytes: &[u8]) -> String {
    let text =
        std::str::from_utf8(bytes).map_or_else(|_| bytes.iter().copied().map(char::from).collect(), str::to_owned);
    text.trim_start_matches('\u{feff}').to_owned()
}

/// The column of a head; none for one that is unknown.
fn column(head: &str) -> Option<usize> {
    let head = head.trim().to_lowercase();
    COLUMNS.iter().position(|(en, cy)| head == *en || head == *cy)
}

/// The records of a file, and which column stands where.
fn records(file: &str) -> Result<(Vec<Option<usize>>, Vec<csv::StringRecord>), AppError> {
    let heads = file.lines().next().unwrap_or_default();
    let count = |separator: char| heads.matches(separator).count();
    let separator = [b';', b'\t', b','].into_iter().max_by_key(|one| count(char::from(*one))).unwrap_or(b',');
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).flexible(true).has_headers(false).from_reader(file.as_bytes());
    let all: Result<Vec<_>, _> = reader.records().take(MOST_ROWS + 2).collect();
    let mut all = all.map_err(|_| AppError::invalid("file", "voices-batch-unreadable"))?;
    if all.is_empty() {
        return Err(AppError::invalid("file", "voices-batch-empty"));
    }
    let heads: Vec<_> = all.remove(0).iter().map(column).collect();
    Ok((heads, all))
}

/// Whether it can be looked at: it has the columns that are needed, rows, and not too many.
///
/// # Errors
/// `Invalid` of the field `file`.
pub fn check(file: &str) -> Result<(), AppError> {
    if file.len() > LARGEST {
        return Err(AppError::invalid("file", "voices-batch-large"));
    }
    let (heads, rows) = records(file)?;
    if !heads.contains(&Some(0)) {
        return Err(AppError::invalid("file", "voices-batch-heads"));
    }
    if rows.iter().all(|row| row.iter().all(|cell| cell.trim().is_empty())) {
        return Err(AppError::invalid("file", "voices-batch-empty"));
    }
    if rows.len() > MOST_ROWS {
        let many = Sentence::new("voices-batch-many").with("max", MOST_ROWS);
        return Err(Problems::default().add("file", many).into());
    }
    Ok(())
}

/// Every row with what is wrong in it; rows with nothing in them are left out.
///
/// # Errors
/// `Invalid` for a file that `check` refuses.
pub fn rows(file: &str, themes: &[ThemeWords], lang: Lang) -> Result<Vec<Row>, AppError> {
    let (heads, records) = records(file)?;
    let rows = records.iter().enumerate().filter_map(|(at, record)| {
        let cell = |n: usize| {
            let at = heads.iter().position(|head| *head == Some(n))?;
            record.get(at).map(clean).filter(|cell| !cell.is_empty())
        };
        let cells = [0, 1, 2, 3, 4].map(cell);
        cells.iter().any(Option::is_some).then(|| row(at + 2, cells, themes, lang))
    });
    Ok(rows.collect())
}

fn row(number: usize, cells: [Option<String>; 5], themes: &[ThemeWords], lang: Lang) -> Row {
    let [text, better, theme, language, show] = cells;
    let mut row = Row { number, lang, ..Row::default() };
    let mut wrong = |key: &str, cell: &str| {
        row.problems.push(Sentence::new(key).with("cell", cell.chars().take(40).collect::<String>()));
    };
    if let Some(cell) = theme {
        let small = cell.to_lowercase();
        let found = themes.iter().find(|(key, names)| *key == small || names.iter().any(|n| n.to_lowercase() == small));
        match found {
            Some((key, _)) => row.theme = Some(key.clone()),
            None => wrong("voices-batch-theme", &cell),
        }
    }
    if let Some(cell) = language {
        match cell.to_lowercase().as_str() {
            "en" | "english" | "saesneg" => row.lang = Lang::En,
            "cy" | "welsh" | "cymraeg" => row.lang = Lang::Cy,
            _ => wrong("voices-batch-language", &cell),
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
        row.problems.push(Sentence::new("voices-batch-text"));
    }
    for (written, most) in [(&row.text, LONGEST), (&row.better, LONGEST_BETTER)] {
        if written.chars().count() > most {
            row.problems.push(Sentence::new("voices-batch-long").with("max", most));
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
        vec![("home".into(), ["Where I live".into(), "Ble rydw i'n byw".into()])]
    }

    fn read(file: &str) -> Vec<Row> {
        rows(file, &themes(), Lang::En).expect("rows")
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
        assert_eq!(check(file), Err(AppError::invalid("file", key)));
    }

    #[test]
    fn there_is_a_most_of_rows() {
        assert!(check(&format!("text\n{}", "a\n".repeat(MOST_ROWS))).is_ok());
        assert!(check(&format!("text\n{}", "a\n".repeat(MOST_ROWS + 1))).is_err());
    }

    #[test]
    fn letters_of_older_spreadsheets_are_read() {
        assert_eq!(decoded(b"\xef\xbb\xbftext"), "text");
        assert_eq!(decoded(b"Si\xe2n"), "Siân");
    }

    proptest! {
        #[test]
        fn nothing_in_a_file_upsets_the_reading(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let file = decoded(&bytes);
            if check(&file).is_ok() {
                prop_assert!(rows(&file, &themes(), Lang::Cy).is_ok());
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
