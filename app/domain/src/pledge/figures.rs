//! Figures as evidence: what was counted, for which period, and the series that they make. Pure.

use std::fmt;

use crate::{closed_enum::closed_enum, lang::Localized};

closed_enum! {
    /// What a figure counts.
    Unit { Percent = "percent", Number = "number", Days = "days", Weeks = "weeks", Pounds = "pounds" }
}

/// The longest name of a series, in characters.
pub const LONGEST_SERIES: usize = 120;
/// The most figures of one claim.
pub const MOST_FIGURES: usize = 200;
/// The largest figure, in hundredths.
const LARGEST: i64 = 10_000_000_000_000;

/// A period of time: a month, a quarter or a year, of the calendar or of the council's financial year from April.
/// Written as `2026`, `2026-03`, `2026-Q1`, `2025/26` and `2025/26-Q1`, and stored so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    Year(i16),
    Month(i16, u8),
    Quarter(i16, u8),
    /// By the year in which it begins.
    FinancialYear(i16),
    FinancialQuarter(i16, u8),
}

impl Period {
    /// Reads what somebody typed: `Q1 2026`, `2026 Q1`, `2025-26`, `03/2026`, `Ch1 2025/26`.
    pub fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim().to_uppercase().replace(['–', '−'], "-");
        let parts: Vec<&str> = typed.split([' ', '\u{a0}']).filter(|part| !part.is_empty()).collect();
        let of_quarter = |part: &str| {
            let n = part.strip_prefix('Q').or_else(|| part.strip_prefix("CH"))?;
            n.parse::<u8>().ok().filter(|n| (1..=4).contains(n))
        };
        let quarter = |year: &str, quarter: u8| match Self::whole(year)? {
            Self::Year(year) => Some(Self::Quarter(year, quarter)),
            Self::FinancialYear(year) => Some(Self::FinancialQuarter(year, quarter)),
            _ => None,
        };
        match parts[..] {
            [one] => match one.rsplit_once('-') {
                Some((year, last)) if of_quarter(last).is_some() => quarter(year, of_quarter(last)?),
                _ => Self::whole(one),
            },
            [one, other] => match (of_quarter(one), of_quarter(other)) {
                (Some(n), None) => quarter(other, n),
                (None, Some(n)) => quarter(one, n),
                _ => None,
            },
            _ => None,
        }
    }

    /// A year, a financial year or a month.
    fn whole(typed: &str) -> Option<Self> {
        let year = |text: &str| {
            let of_digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse::<i16>().ok().filter(|year| of_digits && (1990..2100).contains(year))
        };
        let month = |text: &str| text.parse::<u8>().ok().filter(|n| text.len() <= 2 && (1..=12).contains(n));
        let follows = |first: i16, last: &str| match last.len() {
            2 => last.parse() == Ok((first + 1).rem_euclid(100)),
            4 => last.parse() == Ok(first + 1),
            _ => false,
        };
        let Some((first, last)) = typed.split_once(['/', '-']) else { return year(typed).map(Self::Year) };
        let slash = typed.contains('/');
        match (year(first), month(last)) {
            // `2011-12` is a month, as it is stored; `2011/12` is a financial year.
            (Some(year), Some(month)) if !slash => Some(Self::Month(year, month)),
            (Some(year), _) if follows(year, last) => Some(Self::FinancialYear(year)),
            (Some(year), Some(month)) => Some(Self::Month(year, month)),
            (None, _) => Some(Self::Month(year(last)?, month(first)?)),
            _ => None,
        }
    }

    /// The year and month with which it begins, and how many months it has.
    pub const fn months(self) -> (i16, u8, u8) {
        match self {
            Self::Year(year) => (year, 1, 12),
            Self::Month(year, month) => (year, month, 1),
            Self::Quarter(year, quarter) => (year, 3 * quarter - 2, 3),
            Self::FinancialYear(year) => (year, 4, 12),
            Self::FinancialQuarter(year, 4) => (year + 1, 1, 3),
            Self::FinancialQuarter(year, quarter) => (year, 3 * quarter + 1, 3),
        }
    }

    /// A cell of a workbook: a day is its number there, and stands for its month.
    pub fn read_cell(cell: &str) -> Option<Self> {
        let day = cell.trim().parse::<i32>().ok().filter(|serial| (32_874..73_051).contains(serial));
        let Some(serial) = day else { return Self::read(cell) };
        // The days of a workbook count from here, so that its first of March 1900 is the 61st.
        let date = jiff::civil::date(1899, 12, 30).checked_add(jiff::Span::new().days(serial)).ok()?;
        Some(Self::Month(date.year(), u8::try_from(date.month()).ok()?))
    }

    /// By when it ends, the shorter one later.
    fn order(self) -> (i32, i32) {
        let (year, month, months) = self.months();
        (i32::from(year) * 12 + i32::from(month) + i32::from(months), -i32::from(months))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let financial = |year: i16| format!("{year}/{:02}", (year + 1).rem_euclid(100));
        match *self {
            Self::Year(year) => write!(f, "{year}"),
            Self::Month(year, month) => write!(f, "{year}-{month:02}"),
            Self::Quarter(year, quarter) => write!(f, "{year}-Q{quarter}"),
            Self::FinancialYear(year) => write!(f, "{}", financial(year)),
            Self::FinancialQuarter(year, quarter) => write!(f, "{}-Q{quarter}", financial(year)),
        }
    }
}

/// Reads a figure in hundredths, rounded: `92`, `92.5%`, `£1,250.75`, `1 250`, `0,5`. Two figures are none.
pub fn read_amount(typed: &str) -> Option<i64> {
    let kept = typed.trim().trim_start_matches('£').trim_end_matches('%').trim();
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, part) = match (kept.rsplit_once('.'), kept.rsplit_once(',')) {
        (Some((whole, part)), _) => (whole, part),
        // A comma with three digits after it is between thousands.
        (None, Some((whole, part))) if part.len() <= 2 && is_digits(whole) => (whole, part),
        _ => (kept, "0"),
    };
    let groups: Vec<&str> = whole.split([',', ' ', '\u{a0}', '\u{202f}']).collect();
    let are_thousands = groups.iter().skip(1).all(|group| group.len() == 3) && groups[0].len() <= 3;
    if !(groups.len() == 1 || are_thousands) || !groups.iter().all(|group| is_digits(group)) || !is_digits(part) {
        return None;
    }
    let decimals: i64 = format!("{part:0<3}").get(..3)?.parse().ok()?;
    let whole: i64 = groups.concat().parse().ok()?;
    whole.checked_mul(100)?.checked_add((decimals + 5) / 10).filter(|amount| *amount <= LARGEST)
}

/// A figure as people read it, without its unit: `92`, `92.5`, `1,250.75`.
pub fn amount_text(hundredths: i64) -> String {
    let (whole, part) = (hundredths / 100, hundredths % 100);
    let digits = whole.to_string();
    let mut grouped = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    match part {
        0 => grouped,
        part if part % 10 == 0 => format!("{grouped}.{}", part / 10),
        part => format!("{grouped}.{part:02}"),
    }
}

/// A figure for a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    pub period: Period,
    /// In hundredths.
    pub amount: i64,
}

/// What is wrong with a line of figures: its number from 1, and the key of the sentence.
pub type WrongLine = (usize, &'static str);

/// Reads lines of a period and a figure. Lines without anything in them are passed over, as is a first line of heads.
///
/// # Errors
/// Every line that cannot be read.
pub fn read_lines(lines: &[(usize, String, String)]) -> Result<Vec<Figure>, Vec<WrongLine>> {
    let (mut figures, mut wrong): (Vec<Figure>, Vec<WrongLine>) = (Vec::new(), Vec::new());
    for (n, (number, period, amount)) in lines.iter().enumerate() {
        let has_digit = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
        if n == 0 && !has_digit(period) && !has_digit(amount) {
            continue;
        }
        match (Period::read_cell(period), read_amount(amount)) {
            (None, _) => wrong.push((*number, "pledge-figures-period")),
            (_, None) => wrong.push((*number, "pledge-figures-amount")),
            (Some(period), Some(_)) if figures.iter().any(|figure| figure.period == period) => {
                wrong.push((*number, "pledge-figures-twice"));
            }
            (Some(period), Some(amount)) => figures.push(Figure { period, amount }),
        }
    }
    if wrong.is_empty() { Ok(figures) } else { Err(wrong) }
}

/// Whether all of these are parts of one, as a workbook keeps percentages: 92% is 0.92 there.
pub fn are_parts_of_one(figures: &[Figure]) -> bool {
    figures.iter().all(|one| one.amount <= 100) && figures.iter().any(|one| !matches!(one.amount, 0 | 100))
}

/// Typed or pasted lines as what `read_lines` takes: the figure is what comes last.
pub fn split_lines(typed: &str) -> Vec<(usize, String, String)> {
    let lines = typed.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(n, line)| {
            let line = line.trim();
            let at = line.find('\t').or_else(|| line.find([',', ';', ':'])).or_else(|| line.rfind(char::is_whitespace));
            let (period, amount) = at.map_or((line, ""), |at| line.split_at(at));
            let amount = amount.trim_start_matches([',', ';', ':', '\t', ' ']);
            (n + 1, period.trim().to_owned(), amount.trim().to_owned())
        })
        .collect()
}

/// Figures of one thing over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    pub name: Localized,
    pub unit: Unit,
    /// In the order of their periods.
    pub figures: Vec<Figure>,
}

/// The series that figures make: those of one unit, and of a name that says the same in every language that both have,
/// are one, under the later name. Of two figures for one period the later one counts; `all` is in the order in which
/// they were released.
pub fn series(all: impl IntoIterator<Item = (Localized, Unit, Figure)>) -> Vec<Series> {
    let mut found: Vec<Series> = Vec::new();
    for (name, unit, figure) in all {
        let same = found.iter_mut().find(|one| one.unit == unit && one.name.agrees_with(&name));
        if let Some(of) = same {
            of.name = name;
            of.figures.retain(|other| other.period != figure.period);
            of.figures.push(figure);
        } else {
            found.push(Series { name, unit, figures: vec![figure] });
        }
    }
    for one in &mut found {
        one.figures.sort_by_key(|figure| figure.period.order());
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2026", Period::Year(2026))]
    #[case("2026-03", Period::Month(2026, 3))]
    #[case("03/2026", Period::Month(2026, 3))]
    #[case("3-2026", Period::Month(2026, 3))]
    #[case("2026/03", Period::Month(2026, 3))]
    #[case("2011-12", Period::Month(2011, 12))]
    #[case("2011/12", Period::FinancialYear(2011))]
    #[case("2025/26", Period::FinancialYear(2025))]
    #[case("2025-26", Period::FinancialYear(2025))]
    #[case("2025–2026", Period::FinancialYear(2025))]
    #[case("1999/00", Period::FinancialYear(1999))]
    #[case("2026-Q1", Period::Quarter(2026, 1))]
    #[case("q4 2026", Period::Quarter(2026, 4))]
    #[case("2025/26 Q4", Period::FinancialQuarter(2025, 4))]
    #[case("Ch2 2025/26", Period::FinancialQuarter(2025, 2))]
    fn a_period_is_read(#[case] typed: &str, #[case] expected: Period) {
        assert_eq!(Period::read(typed), Some(expected));
        assert_eq!(Period::read(&expected.to_string()), Some(expected), "{expected}");
    }

    #[rstest]
    #[case("")]
    #[case("last year")]
    #[case("2026-13")]
    #[case("2025/27")]
    #[case("Q5 2026")]
    #[case("Q1 Q2")]
    #[case("Q1 2026-03")]
    #[case("26")]
    #[case("+026")]
    #[case("2026 Q1 again")]
    fn what_is_no_period_is_none(#[case] typed: &str) {
        assert_eq!(Period::read(typed), None);
    }

    #[rstest]
    #[case("46082", Period::Month(2026, 3))]
    #[case("2026", Period::Year(2026))]
    #[case("2025/26 Q1", Period::FinancialQuarter(2025, 1))]
    fn a_day_of_a_workbook_is_its_month(#[case] cell: &str, #[case] expected: Period) {
        assert_eq!(Period::read_cell(cell), Some(expected));
    }

    #[rstest]
    #[case("92", 9_200)]
    #[case("92.5%", 9_250)]
    #[case(" £1,250.75 ", 125_075)]
    #[case("1,250", 125_000)]
    #[case("0,5", 50)]
    #[case("0", 0)]
    #[case("87.4666", 8_747)]
    #[case("1.234", 123)]
    #[case("0.999", 100)]
    #[case("12 500", 1_250_000)]
    fn an_amount_is_read(#[case] typed: &str, #[case] expected: i64) {
        assert_eq!(read_amount(typed), Some(expected));
    }

    #[rstest]
    #[case("")]
    #[case("-3")]
    #[case("n/a")]
    #[case("87\t12")]
    #[case("87 12")]
    #[case("87, 12")]
    #[case("1,25,000")]
    #[case("1.")]
    #[case("1e5")]
    #[case("99999999999999999999")]
    fn what_is_no_amount_is_none(#[case] typed: &str) {
        assert_eq!(read_amount(typed), None);
    }

    #[test]
    fn lines_are_read_as_they_are_pasted() {
        let typed = "Quarter\tOn time\n2025/26 Q1\t87.5%\n\n2025/26 Q2, 91\nQ3 2025/26 93\n2025/26 Q4: 1,000";
        let figures = read_lines(&split_lines(typed)).expect("figures");
        let amounts: Vec<_> = figures.iter().map(|figure| figure.amount).collect();
        assert_eq!(amounts, [8_750, 9_100, 9_300, 100_000]);
        let wrong = read_lines(&split_lines("2026 Q1, 9\nspring, 8\n2026 Q1, 7\n2026 Q2,\n"));
        let expected = vec![(2, "pledge-figures-period"), (3, "pledge-figures-twice"), (4, "pledge-figures-amount")];
        assert_eq!(wrong, Err(expected));
    }

    #[test]
    fn a_later_figure_counts_and_each_name_is_a_series() {
        let name = |text: &str| Localized::default().with(crate::lang::Lang::En, text);
        let figure = |period, amount| Figure { period, amount };
        let (q1, q2) = (Period::Quarter(2026, 1), Period::Quarter(2026, 2));
        let all = [
            (name("Reviews"), Unit::Percent, figure(q2, 200)),
            (name("Reviews"), Unit::Percent, figure(q1, 100)),
            (name("Reviews"), Unit::Number, figure(q1, 5)),
            (name("Reviews"), Unit::Percent, figure(q2, 300)),
        ];
        let found: Vec<_> = series(all).into_iter().map(|one| (one.unit, one.figures)).collect();
        let expected =
            vec![(Unit::Percent, vec![figure(q1, 100), figure(q2, 300)]), (Unit::Number, vec![figure(q1, 5)])];
        assert_eq!(found, expected);
        // It goes on when the council takes up another language, or gives one up.
        let both = Localized::en_cy("reviews", "Adolygiadau");
        let all = [(name("Reviews"), Unit::Days, figure(q1, 100)), (both.clone(), Unit::Days, figure(q2, 200))];
        let found = series(all);
        assert_eq!((found.len(), &found[0].name, found[0].figures.len()), (1, &both, 2));
    }

    #[test]
    fn the_last_quarter_of_a_financial_year_is_in_the_next() {
        let all = [Period::FinancialQuarter(2025, 1), Period::FinancialQuarter(2025, 4), Period::FinancialYear(2025)];
        assert_eq!(all.map(Period::months), [(2025, 4, 3), (2026, 1, 3), (2025, 4, 12)]);
        let mut sorted = all;
        sorted.sort_by_key(|period| period.order());
        assert_eq!(sorted, [all[0], all[2], all[1]]);
    }

    proptest! {
        #[test]
        fn an_amount_is_written_as_it_is_read(amount in 0..=LARGEST) {
            prop_assert_eq!(read_amount(&amount_text(amount)), Some(amount));
        }

        #[test]
        fn nothing_typed_breaks_it(typed in "\\PC{0,30}") {
            let _ = (Period::read(&typed), read_amount(&typed), read_lines(&split_lines(&typed)));
        }
    }
}
