//! Figures as the rows of a file, which are read again as the same figures. Pure.

use std::collections::{BTreeSet, HashMap};

use super::{Column, Known, Words, YEARS};
use crate::{
    ids::AreaId,
    lang::{Lang, Localized},
    performance::model::{Entry, Figure, What, When, Year},
    table::quoted,
};

/// What is in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    /// In hundredths.
    Number(i64),
}

/// What is in a file of figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    pub head: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// Writes the figures of the newest years for somebody who reads in this language: a row for each indicator and place,
/// also those without a figure, and for what each indicator has by the year.
pub fn write(figures: &[Figure], reader: Lang, words: &Words) -> Written {
    let years: BTreeSet<Year> = figures.iter().map(|figure| figure.when.year()).chain([words.now.year]).collect();
    let years: Vec<Year> = years.into_iter().rev().take(YEARS).collect::<Vec<_>>().into_iter().rev().collect();
    let of_year = |year: &Year| [When::Year(*year)].into_iter().chain(year.quarters().map(When::Quarter));
    let whens: Vec<When> = years.iter().flat_map(of_year).filter(|when| !is_to_come(*when, words)).collect();
    let by_place: HashMap<_, Entry> =
        figures.iter().map(|one| ((one.indicator, one.what, one.area, one.when), one.entry)).collect();
    let places = || std::iter::once(None).chain(words.areas.iter().map(|(id, _)| Some(*id)));
    let mut rows = Vec::new();
    for known in &words.indicators {
        let of_values = places().map(|area| (What::Value, area));
        for (what, area) in of_values.chain(What::OF_YEAR.map(|what| (what, None))) {
            let entry = |when: &When| by_place.get(&(known.id, what, area, *when)).copied();
            let cells = whens.iter().map(|when| entry(when).map_or_else(nothing, |entry| cell(entry, reader, words)));
            rows.push(first(known, what, area, reader, words).into_iter().chain(cells).collect());
        }
    }
    let named = [Column::Indicator, Column::Area, Column::What, Column::Unit];
    let head = named.into_iter().chain(whens.iter().copied().map(Column::Of)).map(|column| column.head(reader));
    Written { head: head.collect(), rows }
}

fn is_to_come(when: When, words: &Words) -> bool {
    matches!(when, When::Quarter(quarter) if quarter > words.now)
}

const fn nothing() -> Cell {
    Cell::Text(String::new())
}

fn cell(entry: Entry, reader: Lang, words: &Words) -> Cell {
    match entry.base {
        None => Cell::Number(entry.amount),
        Some(_) => Cell::Text(entry.text(words.of.get(reader))),
    }
}

/// What a row is about.
fn first(known: &Known, what: What, area: Option<AreaId>, reader: Lang, words: &Words) -> [Cell; 4] {
    let place = match area {
        None => words.whole.get(reader).to_owned(),
        Some(id) => named(&words.areas, id, reader),
    };
    let texts = [known.code.clone(), place, named(&words.whats, what, reader), named(&words.units, known.unit, reader)];
    texts.map(|text| Cell::Text(quoted(&text)))
}

fn named<T: PartialEq>(all: &[(T, Localized)], one: T, reader: Lang) -> String {
    all.iter().find(|(other, _)| *other == one).map(|(_, names)| names.get(reader).to_owned()).unwrap_or_default()
}
