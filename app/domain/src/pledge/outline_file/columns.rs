//! The columns of the file of an edition: what they are called, and which one a head names. Pure.

use super::Row;
use crate::{
    lang::{Lang, Languages, Localized},
    pledge::outline::{LONGEST_NAME, LONGEST_PLAIN, LONGEST_SERVICE, LONGEST_STATEMENT},
    table::letters,
};

/// What a column says of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Outcome,
    Statement,
    Plain,
    Symbol,
    Service,
}

impl Part {
    pub const ALL: [Self; 5] = [Self::Outcome, Self::Statement, Self::Plain, Self::Symbol, Self::Service];

    /// The end of the key of a sentence about it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Outcome => "outcome",
            Self::Statement => "statement",
            Self::Plain => "plain",
            Self::Symbol => "symbol",
            Self::Service => "service",
        }
    }

    /// Whether it is a text in several languages, with a column for each.
    const fn is_text(self) -> bool {
        matches!(self, Self::Outcome | Self::Statement | Self::Plain)
    }

    /// What it is called in a language that the program speaks. The first name is written; each is read.
    const fn names(self, lang: Lang) -> &'static [&'static str] {
        match (self, lang) {
            (Self::Outcome, Lang::Cy) => &["Canlyniad"],
            (Self::Outcome, _) => &["Outcome"],
            (Self::Statement, Lang::Cy) => &["Addewid", "Datganiad"],
            (Self::Statement, _) => &["Promise", "Statement"],
            (Self::Plain, Lang::Cy) => &["Beth mae hyn yn ei olygu", "Geiriau syml"],
            (Self::Plain, _) => &["What this means", "Plain words"],
            (Self::Symbol, _) => &["Symbol"],
            (Self::Service, Lang::Cy) => &["Gwasanaeth"],
            (Self::Service, _) => &["Service", "Service responsible"],
        }
    }

    /// The longest that it may be, in characters.
    pub const fn longest(self) -> usize {
        match self {
            Self::Outcome => LONGEST_NAME,
            Self::Statement => LONGEST_STATEMENT,
            Self::Plain => LONGEST_PLAIN,
            Self::Symbol | Self::Service => LONGEST_SERVICE,
        }
    }
}

/// A column: of a text in several languages it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub part: Part,
    /// None for what is in no language: the symbol and the service.
    pub lang: Option<Lang>,
}

/// What the languages of the program are called in one another, beside their own names and tags.
const CALLED: [(Lang, &[&str]); 2] =
    [(Lang::En, &["english", "saesneg"]), (Lang::Cy, &["welsh", "cymraeg", "gymraeg"])];

impl Column {
    /// The columns of a file: those of the council's languages, the reader's own first, and those of other languages
    /// that something is written in.
    pub fn of(languages: Languages, reader: Lang, written: &[&Localized]) -> Vec<Self> {
        let there = |lang: &Lang| written.iter().any(|text| !text.of(*lang).is_empty());
        let more = Lang::ALL.into_iter().filter(|lang| !languages.has(*lang) && there(lang));
        let langs: Vec<_> = languages.read_in(reader).into_iter().chain(more).collect();
        let mut columns = Vec::new();
        for part in Part::ALL {
            if part.is_text() {
                columns.extend(langs.iter().map(|lang| Self { part, lang: Some(*lang) }));
            } else {
                columns.push(Self { part, lang: None });
            }
        }
        columns
    }

    /// What its head says to somebody who reads in this language: *Promise*, *Promise (Welsh)*.
    pub fn head(self, reader: Lang) -> String {
        let reader = reader.of_sentences();
        let name = self.part.names(reader)[0];
        let language = match (self.lang, reader) {
            (None, _) => return name.to_owned(),
            (Some(lang), reader) if lang == reader => return name.to_owned(),
            (Some(Lang::En), _) => "Saesneg",
            (Some(Lang::Cy), _) => "Welsh",
            (Some(lang), _) => lang.name(),
        };
        format!("{name} ({language})")
    }

    /// The column that a head names, whatever its case, spaces and brackets. A head without a language is in its own:
    /// *Datganiad* is the statement in Welsh. A language alone is the statement in it.
    pub fn of_head(head: &str) -> Option<Self> {
        let head = letters(head);
        if let Some(lang) = language(&head) {
            return Some(Self { part: Part::Statement, lang: Some(lang) });
        }
        Part::ALL.into_iter().find_map(|part| {
            let mut names =
                Lang::SPOKEN.into_iter().flat_map(|lang| part.names(lang).iter().map(move |name| (lang, name)));
            names.find_map(|(own, name)| {
                let rest = head.strip_prefix(&letters(name))?;
                match (rest.is_empty(), part.is_text()) {
                    (true, is_text) => Some(Self { part, lang: is_text.then_some(own) }),
                    (false, true) => {
                        let rest = rest.strip_prefix("in").or_else(|| rest.strip_prefix("yn")).unwrap_or(rest);
                        Some(Self { part, lang: Some(language(rest)?) })
                    }
                    (false, false) => None,
                }
            })
        })
    }

    /// What a row says in this column.
    pub(super) fn text(self, row: &Row) -> &str {
        let of = |text| self.lang.map_or("", |lang| Localized::of(text, lang));
        match self.part {
            Part::Outcome => of(&row.outcome),
            Part::Statement => of(&row.statement.text),
            Part::Plain => of(&row.statement.plain),
            Part::Symbol => &row.statement.symbol,
            Part::Service => &row.statement.service,
        }
    }

    /// Puts a text into this column of a row.
    pub(super) fn put(self, row: &mut Row, text: String) {
        let lang = self.lang.unwrap_or_default();
        match self.part {
            Part::Outcome => row.outcome.set(lang, text),
            Part::Statement => row.statement.text.set(lang, text),
            Part::Plain => row.statement.plain.set(lang, text),
            Part::Symbol => row.statement.symbol = text,
            Part::Service => row.statement.service = text,
        }
    }
}

/// The language that is called so.
fn language(word: &str) -> Option<Lang> {
    let others = |lang| CALLED.iter().filter(move |(of, _)| *of == lang).flat_map(|(_, names)| names.iter());
    Lang::ALL
        .into_iter()
        .find(|lang| word == lang.tag() || word == letters(lang.name()) || others(*lang).any(|name| *name == word))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Outcome", Part::Outcome, Some(Lang::En))]
    #[case("  OUT come ", Part::Outcome, Some(Lang::En))]
    #[case("Canlyniad", Part::Outcome, Some(Lang::Cy))]
    #[case("Canlyniad (Saesneg)", Part::Outcome, Some(Lang::En))]
    #[case("statement(welsh)", Part::Statement, Some(Lang::Cy))]
    #[case("Statement - cy", Part::Statement, Some(Lang::Cy))]
    #[case("Statement in Welsh", Part::Statement, Some(Lang::Cy))]
    #[case("Datganiad yn Gymraeg", Part::Statement, Some(Lang::Cy))]
    #[case("Promise", Part::Statement, Some(Lang::En))]
    #[case("Welsh", Part::Statement, Some(Lang::Cy))]
    #[case("Statement (Polski)", Part::Statement, Some(Lang::Pl))]
    #[case("Outcome (Română)", Part::Outcome, Some(Lang::Ro))]
    #[case("What this means", Part::Plain, Some(Lang::En))]
    #[case("Plain words (Cymraeg)", Part::Plain, Some(Lang::Cy))]
    #[case("Symbol", Part::Symbol, None)]
    #[case("Gwasanaeth", Part::Service, None)]
    fn a_head_names_its_column(#[case] head: &str, #[case] part: Part, #[case] lang: Option<Lang>) {
        assert_eq!(Column::of_head(head), Some(Column { part, lang }));
    }

    #[rstest]
    #[case("")]
    #[case("Notes")]
    #[case("Statement (French)")]
    #[case("Statements of Welsh")]
    #[case("Symbol (Welsh)")]
    fn another_head_names_none(#[case] head: &str) {
        assert_eq!(Column::of_head(head), None);
    }

    #[test]
    fn each_head_that_is_written_is_read_as_its_column() {
        for reader in Lang::ALL {
            let all = Lang::ALL.into_iter().fold(Languages::ENGLISH, Languages::with);
            for column in Column::of(all, reader, &[]) {
                assert_eq!(Column::of_head(&column.head(reader)), Some(column), "{}", column.head(reader));
            }
        }
        let heads = |languages, reader| -> Vec<_> {
            Column::of(languages, reader, &[]).into_iter().map(|column| column.head(reader)).collect()
        };
        assert_eq!(heads(Languages::ENGLISH, Lang::En), ["Outcome", "Promise", "What this means", "Symbol", "Service"]);
        assert_eq!(heads(Languages::default(), Lang::En)[..3], ["Outcome", "Outcome (Welsh)", "Promise"]);
        assert_eq!(heads(Languages::default(), Lang::Cy)[..3], ["Canlyniad", "Canlyniad (Saesneg)", "Addewid"]);
    }
}
