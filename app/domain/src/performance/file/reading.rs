//! What a file of figures says, with what is wrong in each row. Pure.

use std::collections::HashMap;

use super::{Column, FileFigure, Known, MOST_ROWS, RowProblem, Understood, Words};
use crate::{
    error::Message,
    ids::{AreaId, IndicatorId},
    lang::Localized,
    performance::{
        cells,
        model::{Entry, Quarter, Unit, What, When, Year},
    },
    pledge::figures::Period,
    table::{Line, Table, begins, cell_text, fold, places},
};

/// Every figure of a file, with everything that is wrong with it.
pub fn understand(table: &Table, words: &Words) -> Understood {
    let whole = |row, key: &str| {
        let sentence = Message::new(key).with("max", MOST_ROWS);
        Understood { problems: vec![RowProblem { row, column: String::new(), sentence }], ..Understood::default() }
    };
    let Some((heads, lines)) = table.lines.split_first() else { return whole(1, "performance-file-empty") };
    if let Some(place) = merged(heads, lines) {
        let sentence = Message::new("performance-file-merged").with("column", letters_of(place));
        let problems = vec![RowProblem { row: heads.number, column: String::new(), sentence }];
        return Understood { problems, ..Understood::default() };
    }
    let (columns, wrong) = places(heads, Column::of_head, ["performance-file-column", "performance-file-column-twice"]);
    let is_there = |column| columns.iter().any(|(_, other)| *other == column);
    let of_time = columns.iter().any(|(_, column)| matches!(column, Column::Of(_)));
    let long = is_there(Column::Period) && is_there(Column::Figure);
    let of_one = is_there(Column::Indicator) || words.chosen.is_some();
    if !of_one || !(of_time || long) {
        return whole(heads.number, "performance-file-heads");
    }
    if lines.is_empty() {
        return whole(heads.number, "performance-file-empty");
    }
    if lines.len() > MOST_ROWS {
        return whole(heads.number, "performance-file-many");
    }
    let at_head = |(column, sentence)| RowProblem { row: heads.number, column, sentence };
    let problems = wrong.into_iter().map(at_head).collect();
    let with_commas = lines.iter().flat_map(|line| &line.cells).find(|cell| is_decimal(cell)).cloned();
    let mut reading = Reading {
        heads: &heads.cells,
        columns,
        words,
        table,
        commas: with_commas.is_some(),
        problems,
        figures: Vec::new(),
        places: HashMap::new(),
    };
    for line in lines {
        reading.row(line);
    }
    reading.parts_of_one();
    let notes = notes(table, with_commas.as_deref());
    Understood { problems: reading.problems, notes, figures: reading.figures }
}

/// A number with a decimal comma, and nothing else.
fn is_decimal(cell: &str) -> bool {
    let is_figure = |unit| cells::read(cell, unit, false).is_ok_and(|read| read.is_some());
    cells::has_decimal_comma(cell) && [Unit::Number, Unit::Percent, Unit::Pounds].into_iter().any(is_figure)
}

/// How the file was read, where that is not as usual.
fn notes(table: &Table, comma: Option<&str>) -> Vec<Message> {
    let comma = comma.map(|cell| Message::new("performance-file-note-comma").with("cell", begins(cell)));
    let semicolons = (table.sign == Some(';')).then(|| Message::new("performance-file-note-semicolons"));
    let letters = (!table.unicode).then(|| Message::new("performance-file-note-letters"));
    [comma, semicolons, letters].into_iter().flatten().collect()
}

/// A place without a head under which something is, as in a row whose cells are merged.
fn merged(heads: &Line, lines: &[Line]) -> Option<usize> {
    let is_bare = |place: usize| heads.cells.get(place).is_none_or(|head| head.trim().is_empty());
    let filled = lines.iter().flat_map(|line| line.cells.iter().enumerate());
    filled.filter(|(place, cell)| !cell.trim().is_empty() && is_bare(*place)).map(|(place, _)| place).min()
}

/// The letters of a column in a spreadsheet: `A`, `AB`.
fn letters_of(place: usize) -> String {
    let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap_or_default());
    if place < 26 { letter(place).to_string() } else { format!("{}{}", letter(place / 26 - 1), letter(place)) }
}

/// Of which figure a cell is.
type Place = (IndicatorId, What, Option<AreaId>, When);

/// The rows so far.
struct Reading<'a> {
    heads: &'a [String],
    columns: Vec<(usize, Column)>,
    words: &'a Words,
    table: &'a Table,
    /// Some cell has a decimal comma.
    commas: bool,
    problems: Vec<RowProblem>,
    figures: Vec<FileFigure>,
    /// The row of each figure.
    places: HashMap<Place, usize>,
}

/// A row names an area that there is not.
struct NoArea;

impl<'a> Reading<'a> {
    fn row(&mut self, line: &Line) {
        for sentence in line.lost(self.heads, self.table.unicode) {
            self.problems.push(RowProblem { row: line.number, column: String::new(), sentence });
        }
        let words = self.words;
        let Some(known) = self.indicator(line) else { return };
        let Ok(area) = self.area(line) else { return };
        let Some(what) = self.what(line) else { return };
        if what.is_of_year() && area.is_some() {
            self.wrong(line, Column::Area, Message::new("performance-file-area-of-year"));
            return;
        }
        let unit = self.one_of(line, Column::Unit, &words.units, Unit::key);
        if let Some(unit) = unit.filter(|unit| *unit != known.unit) {
            let named = |of: Unit| words.units.iter().find(|(one, _)| *one == of).map(|(_, name)| name);
            let gap = |of: Unit| named(of).map(|name| name.get(words.reader).to_owned()).unwrap_or_default();
            let sentence = Message::new("performance-file-unit").with("cell", gap(unit)).with("unit", gap(known.unit));
            self.wrong(line, Column::Unit, sentence);
            return;
        }
        let columns = self.columns.clone();
        for (_, column) in &columns {
            match *column {
                Column::Of(when) => self.figure(line, *column, known, (what, when, area)),
                Column::Figure => {
                    if let Some(when) = self.period(line) {
                        self.figure(line, *column, known, (what, when, area));
                    }
                }
                _ => {}
            }
        }
    }

    /// What a row says in a column; nothing where the file has none.
    fn cell(&self, line: &Line, column: Column) -> String {
        let place = self.columns.iter().find(|(_, other)| *other == column).map(|(place, _)| *place);
        place.and_then(|place| line.cells.get(place)).map(|cell| cell_text(cell)).unwrap_or_default()
    }

    fn wrong(&mut self, line: &Line, column: Column, sentence: Message) {
        let place = self.columns.iter().find(|(_, other)| *other == column).map(|(place, _)| *place);
        let head = place.and_then(|place| self.heads.get(place)).map(|head| begins(head)).unwrap_or_default();
        self.problems.push(RowProblem { row: line.number, column: head, sentence });
    }

    fn indicator(&mut self, line: &Line) -> Option<&'a Known> {
        let words = self.words;
        let cell = fold(&self.cell(line, Column::Indicator));
        let by_id = |id: IndicatorId| words.indicators.iter().find(|known| known.id == id);
        if cell.is_empty() {
            let chosen = words.chosen.and_then(by_id);
            if chosen.is_none() {
                self.wrong(line, Column::Indicator, Message::new("form-required"));
            }
            return chosen;
        }
        let is_it = |known: &&Known| fold(&known.code) == cell || known.name.iter().any(|(_, name)| fold(name) == cell);
        let found = words.indicators.iter().find(is_it);
        if found.is_none() {
            let sentence = Message::new("performance-file-indicator").with("cell", begins(&cell));
            self.wrong(line, Column::Indicator, sentence);
        }
        found
    }

    /// Where a row is: in an area, or in none for the whole council.
    ///
    /// # Errors
    /// There is no such area, which is noted.
    fn area(&mut self, line: &Line) -> Result<Option<AreaId>, NoArea> {
        let words = self.words;
        let cell = fold(&self.cell(line, Column::Area));
        if cell.is_empty() || words.whole.iter().any(|(_, whole)| fold(whole) == cell) {
            return Ok(None);
        }
        let is_it = |(_, names): &&(AreaId, Localized)| names.iter().any(|(_, name)| fold(name) == cell);
        let found = words.areas.iter().find(is_it).map(|(id, _)| *id);
        if found.is_none() {
            self.wrong(line, Column::Area, Message::new("performance-file-area").with("cell", begins(&cell)));
        }
        found.map(Some).ok_or(NoArea)
    }

    /// What a row is about: figures, where it does not say.
    fn what(&mut self, line: &Line) -> Option<What> {
        let words = self.words;
        if self.cell(line, Column::What).is_empty() {
            return Some(What::Value);
        }
        self.one_of(line, Column::What, &words.whats, What::key)
    }

    /// The one of these that is called so in some language, or by its key.
    fn one_of<T: Copy>(
        &mut self,
        line: &Line,
        column: Column,
        all: &[(T, Localized)],
        key: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let cell = fold(&self.cell(line, column));
        if cell.is_empty() {
            return None;
        }
        let is_it =
            |(one, names): &&(T, Localized)| key(*one) == cell || names.iter().any(|(_, name)| fold(name) == cell);
        let found = all.iter().find(is_it).map(|(one, _)| *one);
        if found.is_none() {
            let known: Vec<_> = all.iter().map(|(_, names)| names.get(self.words.reader)).collect();
            let sentence = Message::new("seats-file-word").with("cell", begins(&cell)).with("known", known.join(", "));
            self.wrong(line, column, sentence);
        }
        found
    }

    /// The quarter or year that a row names.
    fn period(&mut self, line: &Line) -> Option<When> {
        let cell = self.cell(line, Column::Period);
        if self.cell(line, Column::Figure).is_empty() {
            return None;
        }
        let period = Period::read_cell(&cell);
        let when = period.and_then(|period| match period {
            Period::FinancialYear(year) => Some(When::Year(Year(year))),
            period => Quarter::of(period).map(When::Quarter),
        });
        if when.is_none() {
            let key = if period.is_some() { "performance-file-no-quarter" } else { "performance-file-period" };
            self.wrong(line, Column::Period, Message::new(key).with("cell", begins(&cell)));
        }
        when
    }

    fn figure(&mut self, line: &Line, column: Column, known: &Known, (what, when, area): (What, When, Option<AreaId>)) {
        let cell = self.cell(line, column);
        let base = self.cell(line, Column::OfHowMany);
        if cell.is_empty() {
            return;
        }
        let is_long = column == Column::Figure;
        let cell = if is_long && !base.is_empty() { format!("{cell} of {base}") } else { cell };
        let sentence = match when {
            When::Year(_) if !what.is_of_year() => Some(Message::new("performance-file-year").with("cell", when)),
            When::Quarter(_) if what.is_of_year() => Some(Message::new("performance-file-quarter").with("cell", when)),
            When::Quarter(quarter) if quarter > self.words.now => {
                Some(Message::new("performance-file-to-come").with("cell", when))
            }
            _ if self.commas && cells::is_doubtful(&cell) => {
                Some(Message::new("performance-file-comma").with("cell", begins(&cell)))
            }
            _ => None,
        };
        if let Some(sentence) = sentence {
            self.wrong(line, column, sentence);
            return;
        }
        match cells::read(&cell, known.unit, !what.is_of_year()) {
            Ok(Some(entry)) => self.put(line, column, (known.id, what, area, when), entry),
            Ok(None) => {}
            Err(sentence) => self.wrong(line, column, sentence),
        }
    }

    fn put(&mut self, line: &Line, column: Column, place: Place, entry: Entry) {
        if let Some(above) = self.places.get(&place) {
            let sentence = Message::new("performance-file-twice").with("above", *above).with("cell", place.3);
            self.wrong(line, column, sentence);
            return;
        }
        self.places.insert(place, line.number);
        let (indicator, what, area, when) = place;
        self.figures.push(FileFigure { row: line.number, indicator, what, when, area, entry });
    }

    /// A workbook keeps 81% as 0.81: where all percentages of an indicator are parts of one, none of them is taken.
    fn parts_of_one(&mut self) {
        let percents = self.words.indicators.iter().filter(|known| known.unit.is_percent());
        let mut wrong = Vec::new();
        for known in percents {
            let of_it = || self.figures.iter().filter(|figure| figure.indicator == known.id);
            let are_parts = of_it().all(|figure| figure.entry.amount <= 100);
            let first = of_it().find(|figure| (1..100).contains(&figure.entry.amount));
            if let Some(figure) = first.filter(|_| are_parts) {
                let sentence = Message::new("performance-file-of-one").with("code", &known.code);
                wrong.push(RowProblem { row: figure.row, column: String::new(), sentence });
            }
        }
        self.problems.extend(wrong);
    }
}
