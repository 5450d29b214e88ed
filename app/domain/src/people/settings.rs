//! What an administrator may set for the council. Pure.

use std::ops::RangeInclusive;

use validator::ValidateEmail as _;

use crate::{
    error::{Problems, Sentence},
    lang::{Both, Languages, Welsh},
    text::limit,
};

/// Within how many days a council can promise an answer.
pub const ANSWER_DAYS: RangeInclusive<i64> = 1..=365;
/// Below which count nothing is shown inside the council: it may be more careful than the rule, never less.
pub const FEWEST_INSIDE: RangeInclusive<i64> = 5..=100;
/// Below which count nothing is published.
pub const FEWEST_PUBLISHED: RangeInclusive<i64> = 10..=100;
/// The most characters of a name.
const LONGEST_NAME: usize = 200;

/// The number that was typed, if it is allowed; otherwise says so, and the least one.
pub fn number(problems: &mut Problems, field: &str, typed: &str, allowed: RangeInclusive<i64>) -> i64 {
    let (least, most) = allowed.clone().into_inner();
    typed.trim().parse().ok().filter(|n| allowed.contains(n)).unwrap_or_else(|| {
        problems.push(field, Sentence::new("people-settings-number").with("least", least).with("most", most));
        least
    })
}

/// The name of the council or of the advocacy service, as it would be stored.
pub struct Name<'a> {
    /// The fields are this with `_en` and `_cy`.
    pub field: &'a str,
    pub name: &'a Both,
    /// What was typed in the Welsh field. Welsh is asked for by the forms that come after it was chosen.
    pub welsh: &'a Welsh,
    /// The council has to have one.
    pub needed: bool,
}

impl Name<'_> {
    /// Says what is missing in a language that the council has, and what is too long.
    pub fn judge(&self, problems: &mut Problems, languages: Languages) {
        let Both { en, cy } = self.name;
        let welsh = languages.has_welsh();
        let needs_english = self.needed || (welsh && !cy.is_empty());
        let needs_welsh = welsh && self.welsh.is_there() && (self.needed || !en.is_empty());
        for (lang, text, needed) in [("en", en, needs_english), ("cy", cy, needs_welsh)] {
            let field = format!("{}_{lang}", self.field);
            if needed && text.is_empty() {
                problems.push(&field, Sentence::new("form-required"));
            }
            limit(problems, &field, text, LONGEST_NAME);
        }
    }
}

/// Says of a number to ring that it is none; there need not be one.
pub fn judge_phone(problems: &mut Problems, field: &str, phone: &str) {
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    let plain = phone.chars().all(|c| c.is_ascii_digit() || " +()-".contains(c));
    if !(phone.is_empty() || plain && (3..=15).contains(&digits)) {
        problems.push(field, Sentence::new("people-settings-phone"));
    }
}

/// Says of an e-mail address that it is none; there need not be one.
pub fn judge_email(problems: &mut Problems, field: &str, email: &str) {
    if !email.is_empty() && !email.validate_email() {
        problems.push(field, Sentence::new("form-email"));
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn said(judge: impl FnOnce(&mut Problems)) -> Vec<(String, String)> {
        let mut problems = Problems::default();
        judge(&mut problems);
        problems.0.into_iter().map(|problem| (problem.field, problem.sentence.key)).collect()
    }

    #[rstest]
    #[case(" 5 ", Some(5))]
    #[case("100", Some(100))]
    #[case("4", None)]
    #[case("101", None)]
    #[case("five", None)]
    #[case("", None)]
    fn a_council_is_never_less_careful_than_the_rule(#[case] typed: &str, #[case] taken: Option<i64>) {
        let mut problems = Problems::default();
        let n = number(&mut problems, "fewest_inside", typed, FEWEST_INSIDE);
        assert_eq!((n, problems.0.is_empty()), (taken.unwrap_or(5), taken.is_some()));
    }

    #[rstest]
    #[case("", true)]
    #[case("999", true)]
    #[case("+44 (0)1234 567-890", true)]
    #[case("99", false)]
    #[case("0800 1111 or 999", false)]
    #[case("1234567890123456", false)]
    fn a_number_to_ring(#[case] phone: &str, #[case] good: bool) {
        assert_eq!(said(|problems| judge_phone(problems, "childline", phone)).is_empty(), good);
    }

    #[rstest]
    #[case("", true)]
    #[case("advocates@example.org", true)]
    #[case("advocates", false)]
    fn an_address_to_write_to(#[case] email: &str, #[case] good: bool) {
        assert_eq!(said(|problems| judge_email(problems, "advocacy_email", email)).is_empty(), good);
    }

    #[rstest]
    #[case("Cyngor", "", true, true, Languages::EnglishAndWelsh, &["n_cy"])]
    #[case("Council", "", true, false, Languages::EnglishAndWelsh, &[])]
    #[case("Council", "", true, true, Languages::English, &[])]
    #[case("", "", true, true, Languages::EnglishAndWelsh, &["n_en", "n_cy"])]
    #[case("", "", false, true, Languages::EnglishAndWelsh, &[])]
    #[case("", "Eiriolwyr", false, true, Languages::EnglishAndWelsh, &["n_en"])]
    #[case("Advocates", "", false, true, Languages::EnglishAndWelsh, &["n_cy"])]
    #[case("", "Eiriolwyr", false, true, Languages::English, &[])]
    fn a_name_is_in_each_language_that_is_asked_for(
        #[case] en: &str,
        #[case] cy: &str,
        #[case] needed: bool,
        #[case] asked: bool,
        #[case] languages: Languages,
        #[case] missing: &[&str],
    ) {
        let (name, typed) = (Both::new(en, cy), Welsh::of(&Both::new(en, cy)));
        let welsh = if asked { typed } else { Welsh::default() };
        let found = said(|problems| Name { field: "n", name: &name, welsh: &welsh, needed }.judge(problems, languages));
        let expected: Vec<_> = missing.iter().map(|field| ((*field).to_owned(), "form-required".to_owned())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_name_has_an_end() {
        let name = Both::new("a".repeat(LONGEST_NAME + 1), "a".repeat(LONGEST_NAME));
        let name = Name { field: "n", name: &name, welsh: &Welsh::of(&name), needed: true };
        let found = said(|problems| name.judge(problems, Languages::EnglishAndWelsh));
        assert_eq!(found, [("n_en".to_owned(), "form-too-long".to_owned())]);
    }
}
