//! Indicators and their figures. Pure.

use std::fmt;

use jiff::civil::Date;

use crate::{
    closed_enum::closed_enum,
    ids::{AreaId, IndicatorId},
    lang::Localized,
    pledge::figures::{Period, Unit as Counted, amount_text},
};

closed_enum! {
    /// What an indicator is counted in.
    Unit {
        People = "people",
        /// Of people: each figure says of how many.
        Share = "share",
        Percent = "percent", Number = "number", Days = "days", Weeks = "weeks", Pounds = "pounds",
    }
}

impl Unit {
    /// The unit as charts of the pledge know it.
    pub const fn counted(self) -> Counted {
        match self {
            Self::People | Self::Number => Counted::Number,
            Self::Share | Self::Percent => Counted::Percent,
            Self::Days => Counted::Days,
            Self::Weeks => Counted::Weeks,
            Self::Pounds => Counted::Pounds,
        }
    }

    pub const fn is_percent(self) -> bool {
        matches!(self, Self::Share | Self::Percent)
    }
}

closed_enum! {
    /// Which way is better.
    Direction { Higher = "higher", Lower = "lower", Neither = "neither" }
}

closed_enum! {
    /// What a figure is: of the council for a quarter, or of a year what it wants and what others have.
    What { Value = "value", Target = "target", National = "national", Neighbours = "neighbours" }
}

impl What {
    /// Whether it is of a whole year, and of the whole council.
    pub const fn is_of_year(self) -> bool {
        !matches!(self, Self::Value)
    }

    /// Those that are of a year.
    pub const OF_YEAR: [Self; 3] = [Self::Target, Self::National, Self::Neighbours];
}

closed_enum! {
    /// How a figure came in.
    Way { Typed = "typed", Pasted = "pasted", File = "file" }
}

/// The longest code, name, source and definition of an indicator, in characters.
pub const LONGEST_CODE: usize = 20;
pub const LONGEST_NAME: usize = 160;
pub const LONGEST_SOURCE: usize = 300;
pub const LONGEST_DEFINITION: usize = 2_000;
/// The most indicators of a council that are used.
pub const MOST: usize = 300;

/// A financial year, by the year in which it begins in April: `2026/27`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(pub i16);

impl Year {
    pub const fn of(quarter: Quarter) -> Self {
        quarter.year
    }

    pub fn quarters(self) -> [Quarter; 4] {
        [1, 2, 3, 4].map(|n| Quarter { year: self, n })
    }

    /// Reads `2026/27`, and what else `Period` takes for a financial year.
    pub fn read(typed: &str) -> Option<Self> {
        match Period::read(typed) {
            Some(Period::FinancialYear(year)) => Some(Self(year)),
            _ => None,
        }
    }

    pub const fn period(self) -> Period {
        Period::FinancialYear(self.0)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.period().fmt(f)
    }
}

/// A quarter of a financial year; its first is April to June. Written `2026/27-Q2`, and stored so: as texts they are in
/// the order of time, and after their year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    pub year: Year,
    /// From 1 to 4.
    pub n: u8,
}

impl Quarter {
    /// Reads a quarter of either kind of year: `2026/27 Q2`, `Q3 2026`.
    pub fn read(typed: &str) -> Option<Self> {
        Self::of(Period::read(typed)?)
    }

    pub const fn of(period: Period) -> Option<Self> {
        match period {
            Period::FinancialQuarter(year, n) => Some(Self { year: Year(year), n }),
            Period::Quarter(year, 1) => Some(Self { year: Year(year - 1), n: 4 }),
            Period::Quarter(year, n) => Some(Self { year: Year(year), n: n - 1 }),
            _ => None,
        }
    }

    /// The quarter in which this day is.
    pub fn of_day(day: Date) -> Self {
        let quarter = u8::try_from((day.month() - 1) / 3 + 1).unwrap_or(1);
        Self::of(Period::Quarter(day.year(), quarter)).unwrap_or(Self { year: Year(day.year()), n: 1 })
    }

    #[must_use]
    pub const fn before(self) -> Self {
        match self.n {
            1 => Self { year: Year(self.year.0 - 1), n: 4 },
            n => Self { year: self.year, n: n - 1 },
        }
    }

    /// The one so many quarters before.
    #[must_use]
    pub fn back(self, quarters: usize) -> Self {
        (0..quarters).fold(self, |quarter, _| quarter.before())
    }

    pub const fn period(self) -> Period {
        Period::FinancialQuarter(self.year.0, self.n)
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.period().fmt(f)
    }
}

/// What a figure is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    Quarter(Quarter),
    Year(Year),
}

impl When {
    /// As it is stored.
    pub fn read(stored: &str) -> Option<Self> {
        let period = Period::read(stored)?;
        Quarter::of(period).map(Self::Quarter).or_else(|| Year::read(stored).map(Self::Year))
    }

    pub const fn period(self) -> Period {
        match self {
            Self::Quarter(quarter) => quarter.period(),
            Self::Year(year) => year.period(),
        }
    }

    pub const fn year(self) -> Year {
        match self {
            Self::Quarter(quarter) => quarter.year,
            Self::Year(year) => year,
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.period().fmt(f)
    }
}

/// What was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// In hundredths.
    pub amount: i64,
    /// Of how many.
    pub base: Option<i64>,
}

impl Entry {
    /// As a form and a file have it: `81.5`, or `81.5 of 240` with this word between.
    pub fn text(self, of: &str) -> String {
        let amount = amount_text(self.amount).replace(',', "");
        self.base.map_or_else(|| amount.clone(), |base| format!("{amount} {of} {base}"))
    }
}

/// A figure of an indicator; of the whole council, or of one of its areas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    pub indicator: IndicatorId,
    pub what: What,
    pub when: When,
    pub area: Option<AreaId>,
    pub entry: Entry,
}

/// What an indicator says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// A short name by which files know it: `PI 12`.
    pub code: String,
    pub name: Localized,
    pub definition: Localized,
    pub source: Localized,
    pub unit: Unit,
    pub direction: Direction,
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2026/27 Q2", "2026/27-Q2")]
    #[case("Q3 2026", "2026/27-Q2")]
    #[case("2027 Q1", "2026/27-Q4")]
    fn a_quarter_is_one_however_its_year_is_counted(#[case] typed: &str, #[case] stored: &str) {
        let quarter = Quarter::read(typed).expect("a quarter");
        assert_eq!(quarter.to_string(), stored);
        assert_eq!(When::read(stored), Some(When::Quarter(quarter)));
    }

    #[rstest]
    #[case("2026-04-01", "2026/27-Q1")]
    #[case("2026-11-22", "2026/27-Q3")]
    #[case("2027-03-31", "2026/27-Q4")]
    fn a_day_is_in_its_quarter(#[case] day: &str, #[case] quarter: &str) {
        assert_eq!(Quarter::of_day(day.parse().expect("a day")).to_string(), quarter);
    }

    #[test]
    fn texts_are_in_the_order_of_time() {
        let quarters: Vec<_> = (0..40).map(|n| Quarter { year: Year(2030), n: 1 }.back(n)).rev().collect();
        assert!(quarters.windows(2).all(|two| two[0] < two[1] && two[0].to_string() < two[1].to_string()));
        assert!(quarters.iter().all(|quarter| quarter.year.to_string() < quarter.to_string()));
    }
}
