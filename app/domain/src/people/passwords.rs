//! Whether a password is good enough: long, and none of those that are tried first. Pure.
//!
//! There are no rules of composition (ASVS 6.2.5). Refused are common passwords (6.2.4, `words/passwords.txt`),
//! patterns, and names of the person or the council (6.2.11).

use std::{collections::HashSet, sync::LazyLock};

use crate::error::Message;

/// The fewest characters (ASVS 6.2.1).
pub const LEAST: usize = 12;
/// The most characters: longer than anybody types, and short enough to hash quickly.
pub const MOST: usize = 200;
/// The fewest characters that must be left once patterns or names are taken out.
const LEFT: usize = 8;
/// The fewest different characters.
const DIFFERENT: usize = 5;
/// A common password with fewer characters than this added is still a common one.
const ADDED: usize = 5;

/// Keys in a row, on keyboards of this country and its neighbours.
const ROWS: [&str; 8] = [
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiop",
    "azertyuiop",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "1q2w3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0",
];

/// Common passwords, and the words they are made of, in the form of `folded`.
static COMMON: LazyLock<HashSet<String>> =
    LazyLock::new(|| include_str!("../../../words/passwords.txt").lines().map(|line| folded(line.trim())).collect());

/// Checks a password. `own` has what is known of the person: their name, their address, the council's name.
///
/// # Errors
/// The sentence that says what is wrong with it.
pub fn judge(password: &str, own: &[&str]) -> Result<(), Message> {
    let length = password.chars().count();
    if length < LEAST {
        return Err(Message::new("people-password-short").with("min", LEAST));
    }
    if length > MOST {
        return Err(Message::new("form-too-long").with("max", MOST));
    }
    if is_common(password) {
        return Err(Message::new("people-password-common"));
    }
    if is_pattern(password) {
        return Err(Message::new("people-password-pattern"));
    }
    if is_own(password, own) {
        return Err(Message::new("people-password-own"));
    }
    Ok(())
}

/// Letters and digits in lower case: what is left of a word without decoration.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// `plain`, with digits and signs read as the letters they look like.
fn folded(text: &str) -> String {
    let letters = text.chars().filter_map(|c| match c {
        '@' | '4' => Some('a'),
        '3' => Some('e'),
        '1' | 'l' | 'L' => Some('i'),
        '0' => Some('o'),
        '$' | '5' => Some('s'),
        '7' => Some('t'),
        '8' => Some('b'),
        c => c.is_alphanumeric().then_some(c),
    });
    letters.flat_map(char::to_lowercase).collect()
}

/// Whether it is common: as it is, with little added, or one common word, once or twice, with digits around it.
fn is_common(password: &str) -> bool {
    let whole = folded(password);
    let near = |common: &String| common.len() >= LEAST && whole.len() < common.len() + ADDED && whole.contains(common);
    let core = folded(plain(password).trim_matches(|c: char| c.is_ascii_digit()));
    let twice = core.len().is_multiple_of(2) && core.is_char_boundary(core.len() / 2) && {
        let (half, other) = core.split_at(core.len() / 2);
        half == other && COMMON.contains(half)
    };
    COMMON.contains(&whole) || COMMON.contains(&core) || twice || COMMON.iter().any(near)
}

/// Whether it is a pattern: few different characters, repetition, or mostly runs along the alphabet or a row of keys.
fn is_pattern(password: &str) -> bool {
    let letters: Vec<char> = plain(password).chars().collect();
    let different = letters.iter().collect::<HashSet<_>>().len();
    different < DIFFERENT || repeats(&letters) || steps(&letters) < LEFT
}

/// Whether it is one piece, shorter than a password must be, repeated.
fn repeats(letters: &[char]) -> bool {
    (1..LEAST.min(letters.len() / 2 + 1)).any(|unit| letters.iter().zip(&letters[unit..]).all(|(a, b)| a == b))
}

/// How many characters are left if every run of three or more counts as one character.
fn steps(letters: &[char]) -> usize {
    let mut left = letters.len();
    let mut at = 0;
    while at + 2 < letters.len() {
        let run = run(&letters[at..]);
        if run >= 3 {
            left -= run - 1;
            at += run;
        } else {
            at += 1;
        }
    }
    left
}

/// The length of the run that begins here: one character repeated, the alphabet or digits up or down, a row of keys.
fn run(letters: &[char]) -> usize {
    let along = |step: i64| {
        let next = |pair: &&[char]| i64::from(u32::from(pair[1])) - i64::from(u32::from(pair[0])) == step;
        letters.windows(2).take_while(next).count() + 1
    };
    let counted = [-1, 0, 1].map(along).into_iter().max().unwrap_or_default();
    let longest = |row: &str| {
        let starts = row.char_indices().map(|(at, _)| &row[at..]);
        starts.map(|rest| rest.chars().zip(letters).take_while(|(key, typed)| key == *typed).count()).max()
    };
    let rows = ROWS.iter().flat_map(|row| [(*row).to_owned(), row.chars().rev().collect()]);
    rows.filter_map(|row| longest(&row)).max().unwrap_or_default().max(counted)
}

/// Whether little is left once names of the person and the council are taken out.
fn is_own(password: &str, own: &[&str]) -> bool {
    let password = plain(password);
    let mut words: Vec<String> = own
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).chain([(*text).to_owned()]))
        .map(|word| plain(&word))
        .filter(|word| word.chars().count() >= 4)
        .collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    // A space in place of each name, so that what was before and after it is not read as one word.
    let left = words.iter().fold(password.clone(), |left, word| left.replace(word, " "));
    left != password && left.chars().filter(|c| *c != ' ').count() < LEFT
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    const OWN: [&str; 4] =
        ["Ruth Jones-Pritchard", "ruth.jp@caerphilly.gov.uk", "Caerphilly Council", "Cyngor Caerffili"];

    fn said(password: &str) -> &'static str {
        match judge(password, &OWN).err().as_ref().map(|sentence| sentence.key.as_str()) {
            None => "good",
            Some("people-password-short") => "short",
            Some("people-password-common") => "common",
            Some("people-password-pattern") => "pattern",
            Some("people-password-own") => "own",
            Some(_) => "long",
        }
    }

    #[rstest]
    #[case("short", "short")]
    #[case("PasswordPassword", "common")]
    #[case("password-1234", "common")]
    #[case("P@ssw0rd12345", "common")]
    #[case("Football2024!!", "common")]
    #[case("2026Caerdydd1234", "common")]
    #[case("1qaz2wsx3edc4rfv!", "common")]
    #[case("correcthorsebatterystaple", "common")]
    #[case("iloveyouforever99", "common")]
    #[case("aaaaaaaaaaaaaaa", "pattern")]
    #[case("klmnopqrstuvw", "pattern")]
    #[case("kx7kx7kx7kx7kx7", "pattern")]
    #[case("zyxwvutsrq98765", "pattern")]
    #[case("lkjhgfdsapoiuytrewq", "pattern")]
    #[case("Ruth.Jones1984", "own")]
    #[case("caerphilly!2026", "own")]
    #[case("Pritchard-1999", "own")]
    #[case("caerffili-cyngor-1", "own")]
    #[case("correct horse battery", "good")]
    #[case("mae hen wlad fy nhadau", "good")]
    #[case("Ruth buys eleven turnips", "good")]
    #[case("rhubarb-gondola-87", "good")]
    fn a_password_is_long_and_nobodys_first_guess(#[case] password: &str, #[case] expected: &str) {
        assert_eq!(said(password), expected, "{password}");
    }

    #[test]
    fn every_common_password_is_refused_however_it_is_dressed() {
        let lines: Vec<_> = include_str!("../../../words/passwords.txt").lines().collect();
        let long: Vec<_> = lines.iter().filter(|line| line.chars().count() >= LEAST).collect();
        assert!(long.len() >= 1_400, "{}", long.len());
        for line in long {
            for dressed in [(*line).to_owned(), line.to_uppercase(), format!("{line}!"), line.replace('o', "0")] {
                assert!(judge(&dressed, &[]).is_err(), "{dressed}");
            }
        }
    }

    proptest! {
        #[test]
        fn nothing_typed_upsets_the_judge(password in "\\PC{0,60}", own in "\\PC{0,30}") {
            let _ = judge(&password, &[&own]);
        }

        #[test]
        fn a_name_with_a_few_digits_is_refused(year in 0..10_000_u32, at_front: bool) {
            let password = if at_front { format!("{year}pritchardruth") } else { format!("pritchard-ruth{year}") };
            prop_assert!(judge(&password, &OWN).is_err());
        }
    }
}
