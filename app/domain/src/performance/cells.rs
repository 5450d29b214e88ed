//! What somebody types as a figure: `81`, `81.5%`, `81 of 240`, `£1,250`, `12 days`. Pure.

use super::model::{Entry, Unit};
use crate::{error::Message, pledge::figures::read_amount};

/// The largest number of people that a figure is of.
const LARGEST_BASE: i64 = 10_000_000;
/// Words for a unit, in every language that the program speaks, with which a cell may end.
const WORDS: [(Unit, &[&str]); 2] = [
    (Unit::Days, &["days", "day", "diwrnodau", "ddiwrnod", "diwrnod"]),
    (Unit::Weeks, &["weeks", "week", "wythnosau", "wythnos"]),
];

/// Reads a cell; nothing where it is empty. `of_people`: a share of people says of how many, as targets do not.
///
/// # Errors
/// The sentence that says what is wrong with it.
pub fn read(typed: &str, unit: Unit, of_people: bool) -> Result<Option<Entry>, Message> {
    let typed = typed.replace(['\u{a0}', '\u{202f}'], " ").trim().to_lowercase();
    if typed.is_empty() {
        return Ok(None);
    }
    let (figure, base) = split(&typed);
    let wrong = |key: &str| Message::new(key).with("cell", &typed);
    let figure = without_unit(figure, unit).ok_or_else(|| wrong("performance-cell-unit"))?;
    if figure.starts_with(['-', '−', '–']) {
        return Err(wrong("performance-cell-negative"));
    }
    let amount = read_amount(&figure).ok_or_else(|| wrong("performance-cell-figure"))?;
    let base = match base {
        Some(text) => Some(read_base(text).ok_or_else(|| wrong("performance-cell-base"))?),
        None => None,
    };
    if unit.is_percent() && amount > 10_000 {
        return Err(wrong("performance-cell-over"));
    }
    if unit == Unit::People && amount % 100 != 0 {
        return Err(wrong("performance-cell-whole"));
    }
    if unit == Unit::Share && of_people && base.is_none() {
        return Err(wrong("performance-cell-of-how-many"));
    }
    Ok(Some(Entry { amount, base }))
}

/// Of how many people a figure is.
pub fn read_base(typed: &str) -> Option<i64> {
    let amount = read_amount(typed)?;
    let base = amount / 100;
    (amount % 100 == 0 && (1..=LARGEST_BASE).contains(&base)).then_some(base)
}

/// The figure, and of how many it is.
fn split(typed: &str) -> (&str, Option<&str>) {
    let parts = [" of ", " o ", "/"].iter().find_map(|sign| typed.split_once(sign));
    parts.map_or((typed, None), |(figure, base)| (figure.trim(), Some(base.trim())))
}

/// The figure alone; none where it has the sign of another unit.
fn without_unit(figure: &str, unit: Unit) -> Option<String> {
    let mut figure = figure.to_owned();
    if figure.contains('%') && !unit.is_percent() || figure.contains('£') && unit != Unit::Pounds {
        return None;
    }
    for (of, words) in WORDS {
        if let Some(rest) = words.iter().find_map(|word| figure.strip_suffix(word)) {
            if of != unit {
                return None;
            }
            figure = rest.trim().to_owned();
        }
    }
    Some(figure)
}

/// Whether a comma of it stands for a decimal point: `81,5`.
pub fn has_decimal_comma(typed: &str) -> bool {
    let typed = typed.to_lowercase();
    let figure = split(typed.trim()).0.trim_end_matches('%').trim();
    !figure.contains('.')
        && figure.rsplit_once(',').is_some_and(|(_, part)| part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether its comma may be read in two ways, where other cells have decimal commas: `1,250`.
pub fn is_doubtful(typed: &str) -> bool {
    let typed = typed.to_lowercase();
    let figure = split(typed.trim()).0.trim_end_matches('%').trim();
    !figure.contains('.') && figure.matches(',').count() == 1 && !has_decimal_comma(&typed)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("81", Unit::Percent, 8_100, None)]
    #[case(" 81,5 % ", Unit::Percent, 8_150, None)]
    #[case("81.5% of 240", Unit::Share, 8_150, Some(240))]
    #[case("81 o 240", Unit::Share, 8_100, Some(240))]
    #[case("81/1,240", Unit::Share, 8_100, Some(1_240))]
    #[case("£1,250.50", Unit::Pounds, 125_050, None)]
    #[case("12 days", Unit::Days, 1_200, None)]
    #[case("1 ddiwrnod", Unit::Days, 100, None)]
    #[case("3.5 weeks of 8", Unit::Weeks, 350, Some(8))]
    #[case("412", Unit::People, 41_200, None)]
    fn a_cell_is_read(#[case] typed: &str, #[case] unit: Unit, #[case] amount: i64, #[case] base: Option<i64>) {
        assert_eq!(read(typed, unit, true), Ok(Some(Entry { amount, base })));
    }

    #[rstest]
    #[case("81%", Unit::Days, "performance-cell-unit")]
    #[case("£81", Unit::People, "performance-cell-unit")]
    #[case("12 weeks", Unit::Days, "performance-cell-unit")]
    #[case("-3", Unit::Number, "performance-cell-negative")]
    #[case("n/a", Unit::Number, "performance-cell-figure")]
    #[case("many", Unit::Number, "performance-cell-figure")]
    #[case("101", Unit::Percent, "performance-cell-over")]
    #[case("4.5", Unit::People, "performance-cell-whole")]
    #[case("81", Unit::Share, "performance-cell-of-how-many")]
    #[case("81 of 0", Unit::Share, "performance-cell-base")]
    #[case("81 of some", Unit::Share, "performance-cell-base")]
    fn what_is_no_figure_says_why(#[case] typed: &str, #[case] unit: Unit, #[case] key: &str) {
        assert_eq!(read(typed, unit, true).expect_err("wrong").key, key);
    }

    #[rstest]
    #[case("81,5", true, false)]
    #[case("81,5%", true, false)]
    #[case("1,250", false, true)]
    #[case("1,250.5", false, false)]
    #[case("1,250,000", false, false)]
    #[case("81", false, false)]
    fn commas(#[case] typed: &str, #[case] decimal: bool, #[case] doubtful: bool) {
        assert_eq!((has_decimal_comma(typed), is_doubtful(typed)), (decimal, doubtful));
    }

    #[test]
    fn a_figure_is_read_again_as_it_is_written() {
        for entry in [Entry { amount: 125_050, base: None }, Entry { amount: 8_100, base: Some(1_240) }] {
            assert_eq!(read(&entry.text("of"), Unit::Number, false), Ok(Some(entry)));
            assert_eq!(read(&entry.text("o"), Unit::Number, false), Ok(Some(entry)));
        }
        assert_eq!(read("  ", Unit::Share, true), Ok(None));
    }
}
