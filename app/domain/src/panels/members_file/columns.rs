//! The columns of the file of a panel's members, and which one a head names. Pure.

use crate::{lang::Lang, table::letters};

/// What a column says of a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Name,
    Kind,
    From,
    To,
    Office,
    OfficeFrom,
    OfficeTo,
    Represents,
    Represented,
    AppointedBy,
    SubstituteFor,
}

impl Column {
    pub const ALL: [Self; 11] = [
        Self::Name,
        Self::Kind,
        Self::From,
        Self::To,
        Self::Office,
        Self::OfficeFrom,
        Self::OfficeTo,
        Self::Represents,
        Self::Represented,
        Self::AppointedBy,
        Self::SubstituteFor,
    ];

    /// The end of the key of a sentence about it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Kind => "kind",
            Self::From => "from",
            Self::To => "to",
            Self::Office => "office",
            Self::OfficeFrom => "office-from",
            Self::OfficeTo => "office-to",
            Self::Represents => "represents",
            Self::Represented => "represented",
            Self::AppointedBy => "appointed-by",
            Self::SubstituteFor => "substitute-for",
        }
    }

    /// What it is called in a language that the program speaks. The first name is written; each is read.
    const fn names(self, lang: Lang) -> &'static [&'static str] {
        match (self, lang) {
            (Self::Name, Lang::Cy) => &["Enw"],
            (Self::Name, _) => &["Name", "Member"],
            (Self::Kind, Lang::Cy) => &["Math o aelod", "Math"],
            (Self::Kind, _) => &["Kind of member", "Kind"],
            (Self::From, Lang::Cy) => &["O", "Diwrnod cyntaf"],
            (Self::From, _) => &["From", "First day"],
            (Self::To, Lang::Cy) => &["Hyd", "Diwrnod olaf"],
            (Self::To, _) => &["To", "Until", "Last day"],
            (Self::Office, Lang::Cy) => &["Swydd"],
            (Self::Office, _) => &["Office"],
            (Self::OfficeFrom, Lang::Cy) => &["Swydd o"],
            (Self::OfficeFrom, _) => &["Office from"],
            (Self::OfficeTo, Lang::Cy) => &["Swydd hyd"],
            (Self::OfficeTo, _) => &["Office to", "Office until"],
            (Self::Represents, Lang::Cy) => &["Yn cynrychioli"],
            (Self::Represents, _) => &["Represents"],
            (Self::Represented, Lang::Cy) => &["Enw'r hyn a gynrychiolir"],
            (Self::Represented, _) => &["Represents what", "Name of what they represent"],
            (Self::AppointedBy, Lang::Cy) => &["Penodwyd gan"],
            (Self::AppointedBy, _) => &["Appointed by"],
            (Self::SubstituteFor, Lang::Cy) => &["Eilydd ar ran"],
            (Self::SubstituteFor, _) => &["Substitute for"],
        }
    }

    /// What its head says to somebody who reads in this language.
    pub fn head(self, reader: Lang) -> &'static str {
        self.names(reader.of_sentences())[0]
    }

    /// The column that a head names, whatever its case and spaces.
    pub fn of_head(head: &str) -> Option<Self> {
        let head = letters(head);
        let named = |column: &Self| {
            Lang::SPOKEN.into_iter().flat_map(|lang| column.names(lang)).any(|name| letters(name) == head)
        };
        Self::ALL.into_iter().find(named)
    }
}
