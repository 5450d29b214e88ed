//! What an administrator may set for the council. Pure.

use std::ops::RangeInclusive;

use validator::ValidateEmail as _;

use crate::{
    error::{FieldErrors, Message},
    lang::{Lang, Languages, Localized, TypedText},
    text::max_chars,
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
pub fn number(problems: &mut FieldErrors, field: &str, typed: &str, allowed: RangeInclusive<i64>) -> i64 {
    let (least, most) = allowed.clone().into_inner();
    typed.trim().parse().ok().filter(|n| allowed.contains(n)).unwrap_or_else(|| {
        problems.push(field, Message::new("people-settings-number").with("least", least).with("most", most));
        least
    })
}

/// The name of the council or of the advocacy service, as it would be stored.
pub struct Name<'a> {
    /// The fields are `field[en]`, `field[cy]`.
    pub field: &'a str,
    pub name: &'a Localized,
    /// What was typed. A language is asked for by the forms that come after it was chosen.
    pub typed: &'a TypedText,
    /// The council has to have one.
    pub needed: bool,
}

impl Name<'_> {
    /// Says what is missing in a language that the council has, and what is too long.
    pub fn judge(&self, problems: &mut FieldErrors, languages: Languages) {
        let needed = self.needed || languages.all().any(|lang| !self.name.of(lang).is_empty());
        for lang in Lang::ALL {
            let (field, text) = (lang.field(self.field), self.name.of(lang));
            let asked = languages.has(lang) && (lang == Lang::En || self.typed.has(lang));
            if needed && asked && text.is_empty() {
                problems.push(&field, Message::new("form-required"));
            }
            max_chars(problems, &field, text, LONGEST_NAME);
        }
    }
}

/// Says of a number to ring that it is none; there need not be one.
pub fn judge_phone(problems: &mut FieldErrors, field: &str, phone: &str) {
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    let plain = phone.chars().all(|c| c.is_ascii_digit() || " +()-".contains(c));
    if !(phone.is_empty() || plain && (3..=15).contains(&digits)) {
        problems.push(field, Message::new("people-settings-phone"));
    }
}

/// Says of an e-mail address that it is none; there need not be one.
pub fn judge_email(problems: &mut FieldErrors, field: &str, email: &str) {
    if !email.is_empty() && !email.validate_email() {
        problems.push(field, Message::new("form-email"));
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn said(judge: impl FnOnce(&mut FieldErrors)) -> Vec<(String, String)> {
        let mut problems = FieldErrors::default();
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
        let mut problems = FieldErrors::default();
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
    #[case("Cyngor", "", true, true, Languages::ENGLISH_AND_WELSH, &["n[cy]"])]
    #[case("Council", "", true, false, Languages::ENGLISH_AND_WELSH, &[])]
    #[case("Council", "", true, true, Languages::ENGLISH, &[])]
    #[case("", "", true, true, Languages::ENGLISH_AND_WELSH, &["n[en]", "n[cy]"])]
    #[case("", "", false, true, Languages::ENGLISH_AND_WELSH, &[])]
    #[case("", "Eiriolwyr", false, true, Languages::ENGLISH_AND_WELSH, &["n[en]"])]
    #[case("Advocates", "", false, true, Languages::ENGLISH_AND_WELSH, &["n[cy]"])]
    #[case("", "Eiriolwyr", false, true, Languages::ENGLISH, &[])]
    fn a_name_is_in_each_language_that_is_asked_for(
        #[case] en: &str,
        #[case] cy: &str,
        #[case] needed: bool,
        #[case] asked: bool,
        #[case] languages: Languages,
        #[case] missing: &[&str],
    ) {
        let name = Localized::en_cy(en, cy);
        let typed = if asked { TypedText::from(&name) } else { TypedText::default().with(Lang::En, en) };
        let found = said(|problems| Name { field: "n", name: &name, typed: &typed, needed }.judge(problems, languages));
        let expected: Vec<_> = missing.iter().map(|field| ((*field).to_owned(), "form-required".to_owned())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_name_has_an_end() {
        let name = Localized::en_cy("a".repeat(LONGEST_NAME + 1), "a".repeat(LONGEST_NAME));
        let name = Name { field: "n", name: &name, typed: &TypedText::from(&name), needed: true };
        let found = said(|problems| name.judge(problems, Languages::ENGLISH_AND_WELSH));
        assert_eq!(found, [("n[en]".to_owned(), "form-too-long".to_owned())]);
    }
}
