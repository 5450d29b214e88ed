//! The bank of questions: what elected members, as corporate parents, should ask of officers and get satisfactory
//! answers to. The words are ours, in both languages (`app/words/questions.json`); a panel adds its own.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::{closed_enum::closed_enum, lang::Localized};

closed_enum! {
    /// Whom a question of the bank is about.
    BankGroup {
        /// What any elected member should get a satisfactory answer to.
        Overall = "overall",
        InCare = "in_care",
        Leavers = "leavers",
    }
}

/// A question of the bank.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct BankQuestion {
    /// As it is stored; it stays.
    pub key: String,
    pub group: BankGroup,
    pub text: Localized,
}

static BANK: LazyLock<Vec<BankQuestion>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../words/questions.json")).expect("the file is ours, and a test reads it")
});

/// Every question, by group.
pub fn bank() -> &'static [BankQuestion] {
    &BANK
}

/// The question with this key.
pub fn of_key(key: &str) -> Option<&'static BankQuestion> {
    bank().iter().find(|one| one.key == key)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{lang::Lang, questions::asking::LONGEST_QUESTION};

    #[test]
    fn the_bank_is_complete() {
        let of = |group| bank().iter().filter(|one| one.group == group).count();
        assert_eq!(BankGroup::ALL.map(of), [15, 17, 7]);
        let keys: BTreeSet<_> = bank().iter().map(|one| &one.key).collect();
        assert_eq!(keys.len(), 39, "each key is one question's");
    }

    #[test]
    fn each_question_is_one_in_both_languages() {
        let mut said = BTreeSet::new();
        for one in bank() {
            assert!(one.key.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{}", one.key);
            for lang in Lang::SPOKEN {
                let words = one.text.of(lang);
                let asks = words.ends_with('?') || words.contains("? ");
                assert!(asks && words.chars().count() <= LONGEST_QUESTION, "{} in {}", one.key, lang.tag());
                assert!(said.insert(words), "{words} is there twice");
            }
        }
    }

    #[test]
    fn a_key_finds_its_question() {
        assert_eq!(of_key("safe").map(|one| one.group), Some(BankGroup::Overall));
        assert_eq!(of_key("Safe"), None);
    }
}
