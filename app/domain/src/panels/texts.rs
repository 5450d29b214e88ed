//! Texts about a panel that the program has words for, and that its clerk may word anew: role descriptions, and the
//! letter that asks an area for a nomination. Pure.

use crate::{
    closed_enum::closed_enum,
    error::{FieldErrors, Message},
};

closed_enum! {
    /// Which text it is.
    PanelText {
        Chair = "chair", ViceChair = "vice_chair", Deputy = "deputy", Facilitator = "facilitator",
        AreaRepresentative = "area_representative",
        /// How somebody who champions a theme in a district differs from an area representative.
        Champion = "champion",
        /// The letter that asks an area for a nomination.
        Letter = "letter",
    }
}

impl PanelText {
    /// The role descriptions, in the order in which they are read.
    pub fn roles() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|text| *text != Self::Letter)
    }
}

closed_enum! {
    /// What stands in square brackets in a letter, and is filled in as it is sent.
    Placeholder {
        Name = "name", Panel = "panel", Area = "area", Due = "due", Role = "role", Champion = "champion",
        Dates = "dates", Link = "link", Contact = "contact", Council = "council",
    }
}

impl Placeholder {
    /// Without these nobody could answer, or would know by when.
    pub const MUST: [Self; 2] = [Self::Link, Self::Due];
}

/// The most characters of such a text.
pub const LONGEST_TEXT: usize = 8_000;

/// A piece of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'a> {
    Words(&'a str),
    /// What stands between square brackets: one word.
    Gap(&'a str),
}

/// The letter in its pieces: brackets round anything but one word are words.
fn pieces(letter: &str) -> Vec<Piece<'_>> {
    let mut all = Vec::new();
    let mut rest = letter;
    while let Some((before, after)) = rest.split_once('[') {
        if let Some((word, behind)) = after.split_once(']').filter(|(word, _)| is_word(word)) {
            all.extend([Piece::Words(before), Piece::Gap(word)]);
            rest = behind;
        } else {
            let (words, behind) = rest.split_at(before.len() + 1);
            all.push(Piece::Words(words));
            rest = behind;
        }
    }
    all.push(Piece::Words(rest));
    all
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(char::is_alphabetic)
}

/// Says at `field` which placeholders of a letter are none of ours, and which it lacks.
pub fn check_letter(problems: &mut FieldErrors, field: &str, letter: &str) {
    let gap = |piece| if let Piece::Gap(word) = piece { Some(word) } else { None };
    let gaps: Vec<_> = pieces(letter).into_iter().filter_map(gap).collect();
    if let Some(unknown) = gaps.iter().find(|word| Placeholder::parse(word).is_none()) {
        problems.push(field, Message::new("nominations-letter-unknown").with("word", unknown));
    }
    if let Some(missing) = Placeholder::MUST.into_iter().find(|must| !gaps.contains(&must.key())) {
        problems.push(field, Message::new("nominations-letter-missing").with("word", missing.key()));
    }
}

/// The letter with its placeholders filled. What is filled in is not read again.
pub fn fill_letter(letter: &str, filling: impl Fn(Placeholder) -> String) -> String {
    let filled = pieces(letter).into_iter().map(|piece| match piece {
        Piece::Words(words) => words.to_owned(),
        Piece::Gap(word) => Placeholder::parse(word).map_or_else(|| format!("[{word}]"), &filling),
    });
    filled.collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Dear [name], answer by [due]: [link]", &[])]
    #[case("[link] [due] [see below] [] [ [due]", &[])]
    #[case("Dear [nobody], by [due]: [link]", &["nominations-letter-unknown"])]
    #[case("Answer by [due].", &["nominations-letter-missing"])]
    #[case("[Link] [due]", &["nominations-letter-unknown", "nominations-letter-missing"])]
    #[case("", &["nominations-letter-missing"])]
    fn a_letter_is_checked(#[case] letter: &str, #[case] wrong: &[&str]) {
        let mut problems = FieldErrors::default();
        check_letter(&mut problems, "text", letter);
        let keys: Vec<_> = problems.0.iter().map(|problem| problem.sentence.key.as_str()).collect();
        assert_eq!(keys, wrong);
    }

    #[test]
    fn what_is_filled_in_is_not_read_again() {
        let filled =
            fill_letter(
                "[name] of [area] [sic] [",
                |of| if of == Placeholder::Name { "[link]".into() } else { "x".into() },
            );
        assert_eq!(filled, "[link] of x [sic] [");
    }

    proptest! {
        #[test]
        fn words_without_placeholders_stay_as_they_are(letter in "[a-z \\[\\]\n]{0,60}") {
            prop_assert_eq!(fill_letter(&letter, |of| format!("[{}]", of.key())), letter);
        }
    }
}
