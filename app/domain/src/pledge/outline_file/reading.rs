//! What the file of an edition says, with what is wrong in each row. Pure.

use std::collections::HashMap;

use super::{Column, MOST_ROWS, Part, Row, RowProblem, SymbolWords, Understood};
use crate::{
    error::Message,
    pledge::outline::{MOST_OUTCOMES, MOST_STATEMENTS, Outline, OutlineOutcome, OutlineStatement},
    table::{Line, Table, begins, cell_text, fold, places},
};

/// The edition that a file has.
///
/// # Errors
/// Everything that is wrong with it, from above: then nothing of it is taken.
pub fn read(table: &Table, symbols: &[SymbolWords]) -> Result<Outline, Vec<RowProblem>> {
    let found = understand(table, symbols);
    let problems: Vec<_> = found.all_problems().cloned().collect();
    if problems.is_empty() { Ok(found.outline) } else { Err(problems) }
}

/// Every row with what is wrong in it; no row where the file as a whole cannot be one.
pub fn understand(table: &Table, symbols: &[SymbolWords]) -> Understood {
    let whole = |row, key: &str| {
        let sentence = Message::new(key).with("max", MOST_STATEMENTS);
        Understood { problems: vec![RowProblem { row, column: String::new(), sentence }], ..Understood::default() }
    };
    let Some((heads, lines)) = table.lines.split_first() else { return whole(1, "pledge-file-empty") };
    let (columns, wrong) = places(heads, Column::of_head, ["pledge-file-column", "pledge-file-column-twice"]);
    let at_head = |(column, sentence)| RowProblem { row: heads.number, column, sentence };
    let problems = wrong.into_iter().map(at_head).collect();
    let is_there = |part| columns.iter().any(|(_, column)| column.part == part);
    if !is_there(Part::Outcome) || !is_there(Part::Statement) {
        return whole(heads.number, "pledge-file-heads");
    }
    if lines.is_empty() {
        return whole(heads.number, "pledge-file-empty");
    }
    if lines.len() > MOST_ROWS {
        return whole(heads.number, "pledge-file-many");
    }
    let mut reading = Reading {
        heads: &heads.cells,
        columns,
        symbols,
        unicode: table.unicode,
        outline: Outline::default(),
        began: Vec::new(),
        statements: HashMap::new(),
        counted: 0,
        above: None,
    };
    let rows = lines.iter().map(|line| reading.row(line)).collect();
    Understood { problems, rows, outline: reading.outline }
}

/// The rows so far.
struct Reading<'a> {
    heads: &'a [String],
    columns: Vec<(usize, Column)>,
    symbols: &'a [SymbolWords],
    unicode: bool,
    outline: Outline,
    /// The number of the row in which each outcome began.
    began: Vec<usize>,
    /// The number of the row in which each statement is, by its folded words.
    statements: HashMap<String, usize>,
    counted: usize,
    /// The outcome of the row above, by its place.
    above: Option<usize>,
}

impl Reading<'_> {
    fn row(&mut self, line: &Line) -> Row {
        let mut row = Row { number: line.number, ..Row::default() };
        for (at, column) in &self.columns {
            column.put(&mut row, line.cells.get(*at).map(|cell| cell_text(cell)).unwrap_or_default());
        }
        let lost = line.lost(self.heads, self.unicode);
        row.problems = lost.into_iter().map(|sentence| at(&row, String::new(), sentence)).collect();
        self.check_texts(&mut row);
        let (outcome, is_new) = self.outcome(&mut row);
        self.above = outcome.or(self.above);
        // An outcome in a row of its own is a heading over its statements.
        if is_new && row.statement == OutlineStatement::default() {
            return row;
        }
        self.statement(&mut row);
        if let Some(outcome) = outcome.and_then(|place| self.outline.outcomes.get_mut(place)) {
            row.outcome.clone_from(&outcome.name);
            outcome.statements.push(row.statement.clone());
        }
        row
    }

    /// Says which texts are too long, and finds the symbol by its name.
    fn check_texts(&self, row: &mut Row) {
        for (_, column) in &self.columns {
            let (written, most) = (column.text(row), column.part.longest());
            if written.chars().count() > most {
                let sentence = Message::new("form-too-long").with("max", most);
                row.problems.push(at(row, self.head(*column), sentence));
            }
        }
        let named = fold(&row.statement.symbol);
        if named.is_empty() {
            return;
        }
        let by_key = self.symbols.iter().find(|(key, _)| *key == named);
        let by_name = || self.symbols.iter().find(|(_, names)| names.iter().any(|(_, name)| fold(name) == named));
        if let Some((key, _)) = by_key.or_else(by_name) {
            row.statement.symbol.clone_from(key);
        } else {
            let sentence = Message::new("pledge-file-symbol").with("cell", begins(&row.statement.symbol));
            let column = self.head_of(Part::Symbol);
            row.problems.push(at(row, column, sentence));
        }
    }

    /// The place of the row's outcome, which is the one above where the row names none; and whether it is a new one.
    fn outcome(&mut self, row: &mut Row) -> (Option<usize>, bool) {
        let Some((lang, name)) = row.outcome.iter().next() else {
            if self.above.is_none() {
                row.problems.push(at(row, self.head_of(Part::Outcome), Message::new("pledge-file-no-outcome")));
            }
            return (self.above, false);
        };
        let is_it = |outcome: &OutlineOutcome| fold(outcome.name.of(lang)) == fold(name);
        if let Some(place) = self.outline.outcomes.iter().position(is_it) {
            self.same_outcome(place, row);
            return (Some(place), false);
        }
        if self.outline.outcomes.len() == MOST_OUTCOMES {
            let sentence = Message::new("pledge-file-outcomes").with("max", MOST_OUTCOMES);
            row.problems.push(at(row, self.head_of(Part::Outcome), sentence));
        }
        self.outline.outcomes.push(OutlineOutcome { name: row.outcome.clone(), statements: Vec::new() });
        self.began.push(row.number);
        (Some(self.outline.outcomes.len() - 1), true)
    }

    /// What this row adds to the name of an outcome from further up. It may not say another one.
    fn same_outcome(&mut self, place: usize, row: &mut Row) {
        let (outcome, began) = (&mut self.outline.outcomes[place], self.began[place]);
        for (_, column) in self.columns.iter().filter(|(_, column)| column.part == Part::Outcome) {
            let Some(lang) = column.lang else { continue };
            let (here, there) = (row.outcome.of(lang), outcome.name.of(lang));
            if here.is_empty() || fold(here) == fold(there) {
                continue;
            }
            if there.is_empty() {
                outcome.name.set(lang, here);
                continue;
            }
            let sentence = Message::new("pledge-file-differs").with("above", began).with("cell", begins(there));
            let column = head_at(self.heads, &self.columns, *column);
            row.problems.push(at(row, column, sentence));
        }
    }

    /// Counts the row's statement, and says where it is already.
    fn statement(&mut self, row: &mut Row) {
        let column = self.head_of(Part::Statement);
        let Some((_, words)) = row.statement.text.iter().next() else {
            row.problems.push(at(row, column, Message::new("pledge-file-no-statement")));
            return;
        };
        let before = *self.statements.entry(fold(words)).or_insert(row.number);
        if before != row.number {
            row.problems.push(at(row, column.clone(), Message::new("pledge-file-twice").with("before", before)));
        }
        self.counted += 1;
        if self.counted == MOST_STATEMENTS + 1 {
            let sentence = Message::new("pledge-file-statements").with("max", MOST_STATEMENTS);
            row.problems.push(at(row, column, sentence));
        }
    }

    fn head(&self, column: Column) -> String {
        head_at(self.heads, &self.columns, column)
    }

    /// The head of the first column of this part.
    fn head_of(&self, part: Part) -> String {
        let column = self.columns.iter().map(|(_, column)| *column).find(|column| column.part == part);
        column.map(|column| self.head(column)).unwrap_or_default()
    }
}

/// The head of a column, as the file has it.
fn head_at(heads: &[String], columns: &[(usize, Column)], column: Column) -> String {
    let place = columns.iter().find(|(_, other)| *other == column).map(|(place, _)| *place);
    place.and_then(|place| heads.get(place)).map(|head| begins(head)).unwrap_or_default()
}

fn at(row: &Row, column: String, sentence: Message) -> RowProblem {
    RowProblem { row: row.number, column, sentence }
}
