//! Inspecting the pledge: until when an inspector has an account, what of the audit log a pack tells, and what its files
//! are called. Pure.

use jiff::{ToSpan as _, civil::Date};

use super::evidence::FileFormat;
use crate::error::AppError;

/// An inspector has an account for so many days at most.
pub const INSPECTOR_DAYS: i64 = 184;
/// So many inspectors have an account at once at most, and so many are invited within a day.
pub const MOST_INSPECTORS: usize = 20;
/// So often one of them is invited within a day at most.
pub const INVITED_AGAIN: i64 = 5;
/// The longest part of a file's name that is taken over, in characters.
const LONGEST_STEM: usize = 60;

/// The last day of an inspector's account.
///
/// # Errors
/// `Invalid` of the field `until`.
pub fn last_day(typed: &str, today: Date) -> Result<Date, AppError> {
    let day: Date = typed.trim().parse().map_err(|_| AppError::invalid("until", "pledge-inspection-until-needed"))?;
    if day < today {
        return Err(AppError::invalid("until", "pledge-inspection-until-over"));
    }
    if day > today.saturating_add(INSPECTOR_DAYS.days()) {
        return Err(AppError::invalid("until", "pledge-inspection-until-long"));
    }
    Ok(day)
}

/// The entries of the audit log that a pack tells: what became public or was taken back, and packs that were made. What
/// was drafted is not among them, nor who signed, who has an account, or anything that a young person did but agree to a
/// round.
const TOLD: [&str; 10] = [
    "claim.released",
    "claim.withdrawn",
    "pledge.adopted",
    "pledge.consultation_closed",
    "pledge.consultation_opened",
    "pledge.report_released",
    "pledge.report_taken_back",
    "pledge.round_closed",
    "pledge.round_opened",
    "inspection.made",
];

/// Whether a pack tells an entry of the audit log with this action; of all others it has a sum alone.
pub fn is_told(action: &str) -> bool {
    TOLD.contains(&action)
}

/// What the `n`th file of a claim is called in a pack: `03-waiting-times.pdf`. Letters and digits of ASCII alone, so that
/// every system can unpack it; the number makes it unique.
pub fn file_name(n: usize, name: &str, format: FileFormat) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let words: String = stem.chars().take(LONGEST_STEM).map(plain).collect();
    let words: Vec<_> = words.split('-').filter(|word| !word.is_empty()).collect();
    let words = if words.is_empty() { "file".to_owned() } else { words.join("-") };
    format!("{n:02}-{words}.{}", format.ending())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2026-11-22", true)]
    #[case(" 2027-05-25 ", true)]
    #[case("2027-05-26", false)]
    #[case("2026-11-21", false)]
    #[case("", false)]
    #[case("soon", false)]
    fn an_account_ends_within_half_a_year(#[case] typed: &str, #[case] right: bool) {
        assert_eq!(last_day(typed, date(2026, 11, 22)).is_ok(), right);
    }

    #[rstest]
    #[case("Waiting times (2026).xlsx", FileFormat::Xlsx, "01-waiting-times-2026.xlsx")]
    #[case("../../etc/passwd", FileFormat::Pdf, "01-file.pdf")]
    #[case("=1+2.csv", FileFormat::Csv, "01-1-2.csv")]
    #[case("", FileFormat::Csv, "01-file.csv")]
    fn a_file_is_called_by_its_number_and_its_words(
        #[case] name: &str,
        #[case] format: FileFormat,
        #[case] called: &str,
    ) {
        assert_eq!(file_name(1, name, format), called);
    }

    proptest! {
        #[test]
        fn no_name_leads_out_of_its_folder(name in ".*") {
            let called = file_name(7, &name, FileFormat::Pdf);
            prop_assert!(called.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.'));
            prop_assert!(called.starts_with("07-") && called.ends_with(".pdf") && called.matches('.').count() == 1);
        }
    }

    #[test]
    fn what_is_drafted_is_not_told() {
        for action in ["claim.written", "claim.discarded", "pledge.report_written", "pledge.signed", "voice.shared"] {
            assert!(!is_told(action), "{action}");
        }
    }
}
