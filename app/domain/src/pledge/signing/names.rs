//! What a signature may say: one short name and role, without an address; and whose name it is. Pure.

use super::{LONGEST_NAME, LONGEST_ROLE, Signed, Signer};
use crate::{
    error::{AppError, FieldErrors, Message},
    plain,
    text::max_chars,
};

/// Whether somebody signs under the name of their account; anything else the pledge lead looks at first.
pub fn is_own_name(signer: Signer, name: &str, account: &str) -> bool {
    match signer {
        Signer::Member => plain::flat(name) == plain::flat(first_name(account)),
        Signer::Account => bare_name(name) == bare_name(account),
        Signer::Guest => false,
    }
}

/// Reads a signature as it was typed: everything that is wrong with it is said at once.
///
/// # Errors
/// `Invalid`, by the fields `name` and `role`.
pub fn read(signer: Signer, name: &str, role: &str) -> Result<Signed, AppError> {
    let mut problems = FieldErrors::default();
    let name = tidy(name);
    words(&mut problems, "name", &name, LONGEST_NAME, "pledge-sign-name-empty");
    let in_one = |c: char| c.is_alphabetic() || "-'’\u{2010}\u{2011}".contains(c) || is_mark(c);
    if signer == Signer::Member && !name.chars().all(in_one) {
        problems.push("name", Message::new("pledge-sign-name-first"));
    }
    let role = if signer == Signer::Member { String::new() } else { tidy(role) };
    if signer != Signer::Member {
        words(&mut problems, "role", &role, LONGEST_ROLE, "pledge-sign-role-empty");
    }
    problems.check()?;
    Ok(Signed { name, role })
}

fn words(problems: &mut FieldErrors, field: &str, text: &str, most: usize, empty: &str) {
    if !text.chars().any(char::is_alphabetic) {
        problems.push(field, Message::new(empty));
    }
    if looks_like_an_address(text) {
        problems.push(field, Message::new("pledge-sign-no-address"));
    }
    max_chars(problems, field, text, most);
}

/// A sign that is written over or under a letter, as some alphabets and decomposed letters have them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{5b0}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{93a}'..='\u{94f}')
}

/// One line, without what nobody sees: a sign that turns the direction would garble its neighbours on the wall. The two
/// that join letters stay; Persian is spelled with them.
pub(super) fn tidy(text: &str) -> String {
    let seen = |c: &char| matches!(c, '\u{200c}' | '\u{200d}') || !(plain::is_invisible(*c) || c.is_control());
    let text: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(seen).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a phone or a reader of PDFs might make a link of it: `evil.example`, `me@home`, `https://…`.
fn looks_like_an_address(text: &str) -> bool {
    let letters = |part: &str| part.chars().filter(|c| c.is_alphanumeric()).count();
    let dotted = |word: &str| {
        let parts: Vec<_> = word.split(['.', '．', '。', '｡']).map(letters).collect();
        parts.windows(2).any(|pair| pair[0] >= 2 && pair[1] >= 2)
    };
    // A way to reach somebody is no role.
    let digits = text.chars().filter(char::is_ascii_digit).count();
    text.contains(['@', '<', '>', '\\']) || text.contains("//") || digits >= 6 || text.split_whitespace().any(dotted)
}

/// A first name to begin with: the first word of an account's name.
pub fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or_default()
}

/// By what two signatures of people without an account are one: the same name and role, however they are written.
pub fn guest_key(signed: &Signed) -> String {
    format!("{}\n{}", plain::flat(&signed.name), plain::flat(&signed.role))
}

/// How people are addressed, in both languages.
const TITLES: [&str; 19] = [
    "councillor",
    "cllr",
    "cynghorydd",
    "cyng",
    "y",
    "yr",
    "dr",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "prof",
    "professor",
    "rev",
    "parch",
    "sir",
    "dame",
    "lady",
];

/// A name as it is compared, without how somebody is addressed: `cllr Ann Rees` signs for `Ann Rees`.
pub fn bare_name(name: &str) -> String {
    let flat = plain::flat(name);
    let words: Vec<_> = flat.split(' ').collect();
    let titles = words.iter().take_while(|word| TITLES.contains(word)).count();
    // Somebody may be called Lady and nothing else.
    if titles == words.len() { flat } else { words[titles..].join(" ") }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn keys(error: &AppError) -> Vec<&str> {
        match error {
            AppError::Invalid(all) => all.iter().map(|problem| problem.sentence.key.as_str()).collect(),
            _ => Vec::new(),
        }
    }

    #[rstest]
    #[case(Signer::Account, "  Cllr  Ann\tRees ", " Leader of the\ncouncil ", Ok(("Cllr Ann Rees", "Leader of the council")))]
    #[case(Signer::Member, "Seren", "anything", Ok(("Seren", "")))]
    #[case(Signer::Member, "Mary-Ann", "", Ok(("Mary-Ann", "")))]
    #[case(Signer::Member, "Seren Jones", "", Err(vec!["pledge-sign-name-first"]))]
    #[case(Signer::Member, "Seren_12", "", Err(vec!["pledge-sign-name-first"]))]
    #[case(Signer::Member, "Siân\u{200d}Jones", "", Err(vec!["pledge-sign-name-first"]))]
    #[case(Signer::Member, "Sia\u{302}n", "", Ok(("Sia\u{302}n", "")))]
    #[case(Signer::Guest, "Ann", "ring 07700 900123", Err(vec!["pledge-sign-no-address"]))]
    #[case(Signer::Guest, "a.evil.example", "Carer", Err(vec!["pledge-sign-no-address"]))]
    #[case(Signer::Guest, "evil．example", "Carer", Err(vec!["pledge-sign-no-address"]))]
    #[case(Signer::Member, "", "", Err(vec!["pledge-sign-name-empty"]))]
    #[case(Signer::Guest, "", " ", Err(vec!["pledge-sign-name-empty", "pledge-sign-role-empty"]))]
    #[case(Signer::Guest, "…", "12", Err(vec!["pledge-sign-name-empty", "pledge-sign-role-empty"]))]
    #[case(Signer::Guest, "J. R. O'Neill", "N.S.P.C.C. Cymru", Ok(("J. R. O'Neill", "N.S.P.C.C. Cymru")))]
    #[case(Signer::Guest, "evil.example", "Carer", Err(vec!["pledge-sign-no-address"]))]
    #[case(Signer::Guest, "Ann", "me@example.org", Err(vec!["pledge-sign-no-address"]))]
    #[case(Signer::Guest, "https://x", "Carer", Err(vec!["pledge-sign-no-address"]))]
    #[case(Signer::Guest, "\u{202e}Ann\u{202c}", "Ca\u{0}rer", Ok(("Ann", "Carer")))]
    #[case(Signer::Guest, "می\u{200c}نا", "Carer", Ok(("می\u{200c}نا", "Carer")))]
    fn what_a_signature_may_say(
        #[case] signer: Signer,
        #[case] name: &str,
        #[case] role: &str,
        #[case] expected: Result<(&str, &str), Vec<&str>>,
    ) {
        let read = read(signer, name, role);
        let read = read.as_ref().map(|signed| (signed.name.as_str(), signed.role.as_str()));
        assert_eq!(read.map_err(keys), expected);
    }

    #[test]
    fn it_is_no_longer_than_a_wall_has_room_for() {
        let (name, role) = ("a".repeat(LONGEST_NAME), "é".repeat(LONGEST_ROLE));
        assert!(read(Signer::Guest, &name, &role).is_ok());
        let long = read(Signer::Guest, &format!("{name}a"), &format!("{role}é"));
        assert_eq!(long.as_ref().map_err(keys), Err(vec!["form-too-long", "form-too-long"]));
    }

    #[rstest]
    #[case("Cllr Ann Rees", "ann rees", true)]
    #[case("Y Cynghorydd Siân Puw", "Sian Puw", true)]
    #[case("Dr. Sunil Markande", "Sunil  Markande", true)]
    #[case("Ann Rees", "Ann Rhys", false)]
    #[case("Lady", "Sir", false)]
    fn a_name_signs_for_itself(#[case] one: &str, #[case] other: &str, #[case] same: bool) {
        assert_eq!(bare_name(one) == bare_name(other), same);
    }

    #[rstest]
    #[case(Signer::Member, "seren", "Seren Prydderch", true)]
    #[case(Signer::Member, "SerenPrydderch", "Seren Prydderch", false)]
    #[case(Signer::Account, "Cllr Ann Rees", "Ann Rees", true)]
    #[case(Signer::Account, "Ann Rees", "Cathy Clerk", false)]
    #[case(Signer::Guest, "Ann Rees", "Ann Rees", false)]
    fn under_whose_name(#[case] signer: Signer, #[case] name: &str, #[case] account: &str, #[case] own: bool) {
        assert_eq!(is_own_name(signer, name, account), own);
    }

    #[test]
    fn a_guest_is_one_however_they_are_written() {
        let key = |name: &str, role: &str| guest_key(&Signed { name: name.into(), role: role.into() });
        assert_eq!(key("Siân O’Neill", "Foster carer"), key("SIAN O'NEILL", "foster  carer"));
        assert_ne!(key("Ann Rees", "Foster carer"), key("Ann Rees", "Foster carer, Pentre"));
        assert_ne!(key("Ann", "Rees carer"), key("Ann Rees", "carer"));
    }

    proptest! {
        #[test]
        fn what_is_taken_is_one_short_line_without_an_address(name in r"[A-Za-z é.@/:<>\n\u{202e}\u{0}]{0,70}") {
            if let Ok(signed) = read(Signer::Guest, &name, "Carer") {
                prop_assert!(signed.name.chars().count() <= LONGEST_NAME);
                let strange = |c: char| c.is_control() || "@<>\u{202e}".contains(c);
                prop_assert!(!signed.name.contains(strange));
                prop_assert_eq!(signed.name.trim(), signed.name.as_str());
                prop_assert_eq!(read(Signer::Guest, &signed.name, "Carer"), Ok(signed));
            }
        }
    }
}
