//! Finds the words that somebody meant, where one letter of a word is wrong and only one word can be meant. Pure.

use crate::plain;

/// The meant words in one piece, in the form in which receipts are compared. All of them are of one list, each as it is
/// there or with one letter wrong. None if no list has them, or if other words could be meant too.
pub fn meant(typed: &str, lists: [&[&str]; 2]) -> Option<String> {
    let typed: Vec<String> = plain::words(typed).into_iter().map(|word| word.text).collect();
    let ways: Vec<(usize, String)> = lists.into_iter().filter_map(|list| all_nearest(&typed, list)).collect();
    let fewest = ways.iter().map(|(wrong, _)| *wrong).min()?;
    // If more of them are exactly in the other list, they belong to that list, in which a word may be ambiguous.
    let right = |list: &&[&str]| typed.iter().filter(|word| list.contains(&word.as_str())).count();
    if lists.iter().map(right).any(|right| right + fewest > typed.len()) {
        return None;
    }
    let mut best = ways.into_iter().filter(|(wrong, _)| *wrong == fewest).map(|(_, words)| words);
    let one = best.next()?;
    best.all(|other| other == one).then_some(one)
}

/// Every word as it is in `list`, and how many had a wrong letter.
fn all_nearest(typed: &[String], list: &[&str]) -> Option<(usize, String)> {
    let found: Option<Vec<&str>> = typed.iter().map(|word| nearest(word, list)).collect();
    let found = found.filter(|words| !words.is_empty())?;
    let wrong = typed.iter().zip(&found).filter(|(word, found)| word != found).count();
    Some((wrong, found.concat()))
}

/// The word of `list` that equals `typed`; otherwise the only one that differs in one letter.
fn nearest<'a>(typed: &str, list: &[&'a str]) -> Option<&'a str> {
    if let Some(same) = list.iter().find(|word| **word == typed) {
        return Some(same);
    }
    let mut near = list.iter().filter(|word| plain::one_letter_apart(word, typed));
    near.next().filter(|_| near.next().is_none()).copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    const EN: [&str; 6] = ["otter", "lamp", "cloud", "rabbit", "clown", "melon"];
    const CY: [&str; 5] = ["dyfrgi", "lamp", "cwmwl", "melyn", "drwm"];

    #[rstest]
    #[case("otter lamp cloud", Some("otterlampcloud"))]
    #[case("Oter LAPM clouds", Some("otterlampcloud"))]
    #[case("o\u{ad}tter ｌａｍｐ clo\u{475}d", Some("otterlampcloud"))]
    #[case("dyfrgi lamp cwmwl", Some("dyfrgilampcwmwl"))]
    #[case("lamp melon melon", Some("lampmelonmelon"))]
    #[case("lamp cwmwl dyfgri", Some("lampcwmwldyfrgi"))]
    #[case("other lamp clod", Some("otterlampcloud"))]
    #[case("lamp mel", None)]
    #[case("otter dyfrgi lamp", None)]
    #[case("otters lamps clouuds", None)]
    #[case("otterlampcloud", None)]
    #[case("", None)]
    fn one_wrong_letter_is_forgiven_where_it_is_certain(#[case] typed: &str, #[case] words: Option<&str>) {
        assert_eq!(meant(typed, [&EN, &CY]).as_deref(), words, "{typed}");
    }

    #[test]
    fn a_word_between_two_of_a_list_is_neither() {
        assert_eq!(nearest("cloun", &["cloud", "clown"]), None);
        assert_eq!(nearest("cloud", &["cloud", "clown"]), Some("cloud"));
    }

    proptest! {
        #[test]
        fn what_is_forgiven_is_a_word_of_the_list_one_letter_away(typed in "[a-z]{1,7}") {
            if let Some(word) = nearest(&typed, &EN) {
                prop_assert!(EN.contains(&word) && plain::one_letter_apart(word, &typed));
            }
        }
    }
}
