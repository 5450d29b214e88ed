//! Services and partners that are called to account. They are typed in several places, and are one where their names
//! differ only in writing. Pure.

use std::collections::BTreeMap;

use crate::text::normalize;

/// The most characters of a service's name.
pub const LONGEST_SERVICE: usize = 120;

/// A service, by what all its spellings have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    pub key: String,
    /// As it is written most often.
    pub name: String,
}

/// What the spellings of one service have in common: letters and digits in small letters with dashes between words,
/// `&` as *and*, without an article in front. Empty for a name without letters and digits.
///
/// `The Virtual School` and `virtual school` are `virtual-school`; `Children’s & Family Health` is
/// `childrens-and-family-health`.
pub fn key(name: &str) -> String {
    let name = name.to_lowercase().replace('&', " and ");
    let letters = name.chars().filter(|c| !matches!(c, '\'' | '’' | '‘' | '.'));
    let spaced: String = letters.map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let mut words: Vec<_> = spaced.split_whitespace().collect();
    if words.len() > 1 && matches!(words.first(), Some(&("the" | "y" | "yr"))) {
        words.remove(0);
    }
    words.join("-")
}

/// Whether two names are of one service. No name is of none.
pub fn is_same(one: &str, other: &str) -> bool {
    let one = key(one);
    !one.is_empty() && one == key(other)
}

/// Each service once, by name. Of spellings that are as frequent the first in the alphabet is shown.
pub fn gather<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<Service> {
    let mut spellings: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for name in names {
        let (key, name) = (key(name), normalize(name));
        if !key.is_empty() {
            *spellings.entry(key).or_default().entry(name).or_default() += 1;
        }
    }
    let most = |(key, names): (String, BTreeMap<String, usize>)| {
        let most = names.values().copied().max().unwrap_or_default();
        let name = names.into_iter().find(|(_, n)| *n == most).map(|(name, _)| name).unwrap_or_default();
        Service { key, name }
    };
    let mut all: Vec<_> = spellings.into_iter().map(most).collect();
    all.sort_by(|a, b| (a.name.to_lowercase(), &a.key).cmp(&(b.name.to_lowercase(), &b.key)));
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Virtual School", "virtual-school")]
    #[case("  the VIRTUAL  school ", "virtual-school")]
    #[case("Children’s & Family Health", "childrens-and-family-health")]
    #[case("Children's and family health", "childrens-and-family-health")]
    #[case("N.H.S.", "nhs")]
    #[case("Y Gwasanaeth Maethu", "gwasanaeth-maethu")]
    #[case("Tŷ Gwyn", "tŷ-gwyn")]
    #[case("The", "the")]
    #[case(" – ", "")]
    #[case("", "")]
    fn spellings_are_one(#[case] name: &str, #[case] is: &str) {
        assert_eq!(key(name), is);
    }

    #[test]
    fn the_spelling_that_is_written_most_is_shown() {
        let all = gather(["virtual school", "Virtual School", "The Virtual School", "Virtual School", "", "Health"]);
        let shown: Vec<_> = all.iter().map(|one| (one.key.as_str(), one.name.as_str())).collect();
        assert_eq!(shown, [("health", "Health"), ("virtual-school", "Virtual School")]);
        assert!(is_same("the virtual school", "Virtual School!") && !is_same("", "") && !is_same("–", "…"));
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key_and_each_name_is_found(names in prop::collection::vec("[a-zA-Z&’' -]{0,16}", 0..12)) {
            let all = gather(names.iter().map(String::as_str));
            for name in &names {
                // An article goes once: that of `the the end` is a word.
                let key = key(name);
                prop_assert_eq!(all.iter().filter(|one| one.key == key).count(), usize::from(!key.is_empty()));
            }
            prop_assert!(all.iter().all(|one| is_same(&one.name, &one.name) && super::key(&one.name) == one.key));
        }
    }
}
