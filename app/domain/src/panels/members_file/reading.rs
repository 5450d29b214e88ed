//! What the file of a panel's members says, with what is wrong in each row. Pure.

use jiff::civil::{Date, date};

use super::{Column, FileOffice, FileSeat, LONGEST, MOST_ROWS, RowProblem, Spoken, Understood, Words};
use crate::{
    error::Message,
    ids::AreaId,
    lang::Localized,
    panels::model::{ERASED, MemberKind, Office, Represents},
    table::{Line, Table, begins, cell_text, fold, places},
};

/// Every seat of a file, with everything that is wrong with it.
pub fn understand(table: &Table, words: &Words) -> Understood {
    let whole = |row, key: &str| {
        let sentence = Message::new(key).with("max", MOST_ROWS);
        Understood { problems: vec![RowProblem { row, column: String::new(), sentence }], ..Understood::default() }
    };
    let Some((heads, lines)) = table.lines.split_first() else { return whole(1, "seats-file-empty") };
    let (columns, wrong) = places(heads, Column::of_head, ["seats-file-column", "seats-file-column-twice"]);
    let at_head = |(column, sentence)| RowProblem { row: heads.number, column, sentence };
    let problems = wrong.into_iter().map(at_head).collect();
    let is_there = |column| columns.iter().any(|(_, other)| *other == column);
    if ![Column::Name, Column::Kind, Column::From].into_iter().all(is_there) {
        return whole(heads.number, "seats-file-heads");
    }
    if lines.is_empty() {
        return whole(heads.number, "seats-file-empty");
    }
    if lines.len() > MOST_ROWS {
        return whole(heads.number, "seats-file-many");
    }
    let mut reading =
        Reading { heads: &heads.cells, columns, words, unicode: table.unicode, problems, seats: Vec::new() };
    for line in lines {
        reading.row(line);
    }
    Understood { problems: reading.problems, seats: reading.seats }
}

/// The rows so far.
struct Reading<'a> {
    heads: &'a [String],
    columns: Vec<(usize, Column)>,
    words: &'a Words,
    unicode: bool,
    problems: Vec<RowProblem>,
    seats: Vec<FileSeat>,
}

impl Reading<'_> {
    fn row(&mut self, line: &Line) {
        let before = self.problems.len();
        for sentence in line.lost(self.heads, self.unicode) {
            self.problems.push(RowProblem { row: line.number, column: String::new(), sentence });
        }
        let seat = self.seat(line);
        if let Some(seat) = seat.filter(|_| self.problems.len() == before) {
            self.put(seat);
        }
    }

    fn has(&self, column: Column) -> bool {
        self.columns.iter().any(|(_, other)| *other == column)
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

    fn text(&mut self, line: &Line, column: Column) -> String {
        let text = self.cell(line, column);
        if text.chars().count() > LONGEST {
            self.wrong(line, column, Message::new("form-too-long").with("max", LONGEST));
        }
        text
    }

    fn day(&mut self, line: &Line, column: Column) -> Option<String> {
        let cell = self.cell(line, column);
        if cell.is_empty() {
            return None;
        }
        let found = day_of(&cell);
        if found.is_none() {
            self.wrong(line, column, Message::new("seats-file-day").with("cell", begins(&cell)));
        }
        found
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
        let is_it = |(one, names): &&(T, Localized)| {
            key(*one) == cell.replace([' ', '-'], "_") || names.iter().any(|(_, name)| fold(name) == cell)
        };
        let found = all.iter().find(is_it).map(|(one, _)| *one);
        if found.is_none() {
            let known: Vec<_> = all.iter().map(|(_, names)| names.get(self.words.reader)).collect();
            let sentence = Message::new("seats-file-word").with("cell", begins(&cell)).with("known", known.join(", "));
            self.wrong(line, column, sentence);
        }
        found
    }

    /// The seat of a row; none where something is wrong with it.
    fn seat(&mut self, line: &Line) -> Option<FileSeat> {
        let words = self.words;
        let name = self.text(line, Column::Name);
        if name == ERASED {
            self.wrong(line, Column::Name, Message::new("seats-file-erased"));
        }
        let kind = self.one_of(line, Column::Kind, &words.kinds, MemberKind::key);
        let from = self.day(line, Column::From);
        for column in [Column::Name, Column::Kind, Column::From] {
            if self.cell(line, column).is_empty() {
                self.wrong(line, column, Message::new("form-required"));
            }
        }
        let to = self.day(line, Column::To);
        if from.as_ref().zip(to.as_ref()).is_some_and(|(from, to)| to < from) {
            self.wrong(line, Column::To, Message::new("panels-end-before-start"));
        }
        let office = self.office(line, from.as_deref());
        let represents = self.represents(line);
        let appointed_by = self.text(line, Column::AppointedBy);
        let substitute_for = self.text(line, Column::SubstituteFor);
        Some(FileSeat {
            row: line.number,
            name,
            starts_on: from?,
            kind: kind?,
            ends_on: self.has(Column::To).then(|| to.unwrap_or_default()),
            represents: self.has(Column::Represents).then_some(represents),
            appointed_by: self.has(Column::AppointedBy).then_some(appointed_by),
            substitute_for: self.has(Column::SubstituteFor).then_some(substitute_for),
            offices: office.into_iter().collect(),
        })
    }

    fn office(&mut self, line: &Line, seat_from: Option<&str>) -> Option<FileOffice> {
        let words = self.words;
        let office = self.one_of(line, Column::Office, &words.offices, Office::key);
        let (from, to) = (self.day(line, Column::OfficeFrom), self.day(line, Column::OfficeTo));
        if self.cell(line, Column::Office).is_empty() && (from.is_some() || to.is_some()) {
            self.wrong(line, Column::OfficeFrom, Message::new("seats-file-no-office"));
        }
        let first = from.as_deref().or(seat_from);
        if first.zip(to.as_deref()).is_some_and(|(first, to)| to < first) {
            self.wrong(line, Column::OfficeTo, Message::new("panels-end-before-start"));
        }
        let ends_on = self.has(Column::OfficeTo).then(|| to.unwrap_or_default());
        Some(FileOffice { office: office?, starts_on: from, ends_on })
    }

    fn represents(&mut self, line: &Line) -> Spoken {
        let words = self.words;
        let of = self.one_of(line, Column::Represents, &words.represents, Represents::key);
        let name = self.text(line, Column::Represented);
        match of {
            Some(Represents::Area) => {
                let named = |(_, names): &&(AreaId, Localized)| names.iter().any(|(_, area)| fold(area) == fold(&name));
                let area = words.areas.iter().find(named).map(|(id, _)| *id);
                if area.is_none() {
                    let sentence = Message::new("seats-file-area").with("cell", begins(&name));
                    self.wrong(line, Column::Represented, sentence);
                }
                (of, String::new(), area)
            }
            Some(_) if name.is_empty() => {
                self.wrong(line, Column::Represented, Message::new("form-required"));
                (of, name, None)
            }
            None if !name.is_empty() && self.cell(line, Column::Represents).is_empty() => {
                self.wrong(line, Column::Represents, Message::new("seat-represents-missing"));
                (None, name, None)
            }
            _ => (of, name, None),
        }
    }

    /// Adds a seat, or another office to the one of a row above. Two people may share a name and a first day: they are
    /// told apart by what they represent.
    fn put(&mut self, seat: FileSeat) {
        let is_it = |other: &FileSeat| other.is_alike(&seat) && other.speaks_as(&seat);
        let Some(at) = self.seats.iter().position(is_it) else {
            self.seats.push(seat);
            return;
        };
        let before = &mut self.seats[at];
        let same =
            FileSeat { row: before.row, name: before.name.clone(), offices: before.offices.clone(), ..seat.clone() };
        let is_new = seat.offices.iter().all(|office| {
            !before.offices.iter().any(|held| (held.office, &held.starts_on) == (office.office, &office.starts_on))
        });
        if same == *before && is_new && !seat.offices.is_empty() && !before.offices.is_empty() {
            before.offices.extend(seat.offices);
            return;
        }
        let key = if same == *before { "seats-file-twice" } else { "seats-file-differs" };
        let sentence = Message::new(key).with("above", before.row);
        self.problems.push(RowProblem { row: seat.row, column: String::new(), sentence });
    }
}

/// A day as people and spreadsheets write it: `2026-05-13`, `13/05/2026`, `13.5.2026`, with a time behind it, or as the
/// number of days that a workbook has. Days are before months, as everywhere but in America.
pub fn day_of(cell: &str) -> Option<String> {
    let word = cell.split(['T', ' ']).next().unwrap_or_default();
    let iso = || word.parse::<Date>().ok();
    let written = || {
        let parts: Vec<i16> = word.split(['/', '.', '-']).map(str::parse).collect::<Result<_, _>>().ok()?;
        let [day, month, year] = parts[..] else { return None };
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    let number = || {
        let days: f64 = word.parse().ok().filter(|days| (36_526.0..73_050.0).contains(days))?;
        let whole = format!("{days:.0}").parse::<i64>().ok()?;
        date(1899, 12, 30).checked_add(jiff::Span::new().days(whole)).ok()
    };
    let found = iso().or_else(written).or_else(number)?;
    (2000..2100).contains(&found.year()).then(|| found.to_string())
}
