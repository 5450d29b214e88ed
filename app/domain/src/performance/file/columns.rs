//! The columns of a file of figures, and which one a head names. Pure.

use crate::{
    lang::Lang,
    performance::model::{Quarter, When, Year},
    pledge::figures::Period,
    table::letters,
};

/// What a column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Indicator,
    Area,
    What,
    Unit,
    Period,
    Figure,
    OfHowMany,
    /// The figures of one quarter, or of one year.
    Of(When),
}

impl Column {
    /// Those that are named by words.
    pub const NAMED: [Self; 7] =
        [Self::Indicator, Self::Area, Self::What, Self::Unit, Self::Period, Self::Figure, Self::OfHowMany];

    /// The end of the key of a sentence about it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Indicator => "indicator",
            Self::Area => "area",
            Self::What => "what",
            Self::Unit => "unit",
            Self::Period => "period",
            Self::Figure => "figure",
            Self::OfHowMany => "of-how-many",
            Self::Of(_) => "quarter",
        }
    }

    /// What it is called in a language that the program speaks. The first name is written; each is read.
    const fn names(self, lang: Lang) -> &'static [&'static str] {
        match (self, lang) {
            (Self::Indicator, Lang::Cy) => &["Dangosydd", "Cod"],
            (Self::Indicator, _) => &["Indicator", "Code", "Measure"],
            (Self::Area, Lang::Cy) => &["Ardal"],
            (Self::Area, _) => &["Area", "District"],
            (Self::What, Lang::Cy) => &["Beth"],
            (Self::What, _) => &["What", "Kind"],
            (Self::Unit, Lang::Cy) => &["Uned"],
            (Self::Unit, _) => &["Unit"],
            (Self::Period, Lang::Cy) => &["Cyfnod", "Chwarter"],
            (Self::Period, _) => &["Period", "Quarter"],
            (Self::Figure, Lang::Cy) => &["Ffigur", "Gwerth"],
            (Self::Figure, _) => &["Figure", "Value"],
            (Self::OfHowMany, Lang::Cy) => &["Allan o"],
            (Self::OfHowMany, _) => &["Of how many", "Out of", "Base"],
            (Self::Of(_), _) => &[],
        }
    }

    /// What its head says to somebody who reads in this language.
    pub fn head(self, reader: Lang) -> String {
        match self {
            Self::Of(When::Quarter(Quarter { year, n })) => format!("{year} Q{n}"),
            Self::Of(When::Year(year)) => year.to_string(),
            named => named.names(reader.of_sentences())[0].to_owned(),
        }
    }

    /// The column that a head names, whatever its case and spaces.
    pub fn of_head(head: &str) -> Option<Self> {
        let folded = letters(head);
        let named = |column: &Self| {
            Lang::SPOKEN.into_iter().flat_map(|lang| column.names(lang)).any(|name| letters(name) == folded)
        };
        let of_time = || {
            let period = Period::read(head)?;
            let year = || matches!(period, Period::FinancialYear(_)).then(|| Year::read(head)).flatten();
            Quarter::of(period).map(When::Quarter).or_else(|| year().map(When::Year)).map(Self::Of)
        };
        Self::NAMED.into_iter().find(named).or_else(of_time)
    }
}
