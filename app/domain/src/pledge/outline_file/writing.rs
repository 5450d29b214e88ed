//! An edition as the rows of a file, which are read again as the same edition. Pure.

use super::{Column, Part, Row, SymbolWords};
use crate::{
    lang::{Lang, Languages, Localized},
    pledge::outline::{Outline, OutlineStatement},
    table::quoted,
};

/// What is in a file of an edition: heads, and a row for each statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// Writes an edition for somebody who reads in this language. Each row names its outcome, so that the rows can be
/// sorted; an outcome without statements has a row of its own.
///
/// Whoever makes a CSV file of it keeps formulas from being any, by an apostrophe; `read` takes it off again.
pub fn write(outline: &Outline, languages: Languages, reader: Lang, symbols: &[SymbolWords]) -> Written {
    let texts = outline.statements().flat_map(|statement| [&statement.text, &statement.plain]);
    let texts: Vec<&Localized> = outline.outcomes.iter().map(|outcome| &outcome.name).chain(texts).collect();
    let columns = Column::of(languages, reader, &texts);
    let line = |outcome: &Localized, statement: &OutlineStatement| {
        let row = Row { outcome: outcome.clone(), statement: statement.clone(), ..Row::default() };
        let cell = |column: &Column| match column.part {
            Part::Symbol => symbol(&row.statement.symbol, reader, symbols),
            _ => quoted(column.text(&row)),
        };
        columns.iter().map(cell).collect()
    };
    let mut rows = Vec::new();
    for outcome in &outline.outcomes {
        rows.extend(outcome.statements.iter().map(|statement| line(&outcome.name, statement)));
        if outcome.statements.is_empty() {
            rows.push(line(&outcome.name, &OutlineStatement::default()));
        }
    }
    Written { head: columns.iter().map(|column| column.head(reader)).collect(), rows }
}

/// The name of a symbol, where it is that of no other; else its key.
fn symbol(key: &str, reader: Lang, symbols: &[SymbolWords]) -> String {
    let named = symbols.iter().find(|(other, _)| other == key).map(|(_, names)| names.get(reader));
    let is_own = |name: &&str| {
        let is_so = |(other, names): &SymbolWords| {
            other != key && (other == name || names.iter().any(|(_, other)| other.eq_ignore_ascii_case(name)))
        };
        !symbols.iter().any(is_so)
    };
    named.filter(is_own).unwrap_or(key).to_owned()
}
