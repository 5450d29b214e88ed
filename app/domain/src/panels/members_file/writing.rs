//! Seats as the rows of a file, which are read again as the same seats. Pure.

use super::{Column, FileOffice, FileSeat, Words};
use crate::{
    lang::{Lang, Localized},
    table::quoted,
};

/// What is in a file of members: heads, and a row for each seat and office.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// Writes seats for somebody who reads in this language. Whoever makes a CSV file of it keeps formulas from being any.
pub fn write(seats: &[FileSeat], reader: Lang, words: &Words) -> Written {
    let mut rows = Vec::new();
    for seat in seats {
        rows.extend(seat.offices.iter().map(|office| row(seat, Some(office), reader, words)));
        if seat.offices.is_empty() {
            rows.push(row(seat, None, reader, words));
        }
    }
    Written { head: Column::ALL.map(|column| column.head(reader).to_owned()).into(), rows }
}

fn row(seat: &FileSeat, office: Option<&FileOffice>, reader: Lang, words: &Words) -> Vec<String> {
    let none = (None, String::new(), None);
    let (represents, represented, area) = seat.represents.as_ref().unwrap_or(&none);
    let cell = |column: Column| match column {
        Column::Name => seat.name.clone(),
        Column::Kind => named(&words.kinds, seat.kind, reader),
        Column::From => seat.starts_on.clone(),
        Column::To => seat.ends_on.clone().unwrap_or_default(),
        Column::Office => office.map(|held| named(&words.offices, held.office, reader)).unwrap_or_default(),
        Column::OfficeFrom => office.and_then(|held| held.starts_on.clone()).unwrap_or_default(),
        Column::OfficeTo => office.and_then(|held| held.ends_on.clone()).unwrap_or_default(),
        Column::Represents => represents.map(|of| named(&words.represents, of, reader)).unwrap_or_default(),
        Column::Represented => match area {
            Some(area) => named(&words.areas, *area, reader),
            None => represented.clone(),
        },
        Column::AppointedBy => seat.appointed_by.clone().unwrap_or_default(),
        Column::SubstituteFor => seat.substitute_for.clone().unwrap_or_default(),
    };
    Column::ALL.into_iter().map(|column| quoted(&cell(column))).collect()
}

fn named<T: PartialEq>(all: &[(T, Localized)], one: T, reader: Lang) -> String {
    all.iter().find(|(other, _)| *other == one).map(|(_, names)| names.get(reader).to_owned()).unwrap_or_default()
}
