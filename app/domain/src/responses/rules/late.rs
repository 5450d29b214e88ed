//! Saves that arrive out of order. Each page numbers its saves, and a save with an older number than the stored one
//! changes nothing.

use std::collections::BTreeMap;

/// The largest integer that a browser counts with exactly.
const LARGEST: i64 = (1 << 53) - 2;

/// How something was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Save {
    /// By a button: it always counts. The number is 0 without script.
    Pressed(i64),
    /// By the script, while somebody types.
    ByItself(i64),
}

impl Save {
    /// Reads the number in the form: `1795348800000`, or nothing.
    pub fn read(n: &str, pressed: bool) -> Self {
        let n = n.trim().parse().unwrap_or(0);
        let n = if (0..=LARGEST).contains(&n) { n } else { 0 };
        if pressed { Self::Pressed(n) } else { Self::ByItself(n) }
    }

    pub const fn number(self) -> i64 {
        match self {
            Self::Pressed(n) | Self::ByItself(n) => n,
        }
    }
}

/// The numbers of the newest saves, by question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saves(BTreeMap<String, i64>);

impl Saves {
    /// Reads the stored form: `{"q1":1795348800000}`, or nothing.
    pub fn read(kept: &str) -> Self {
        Self(serde_json::from_str(kept).unwrap_or_default())
    }

    pub fn kept(&self) -> String {
        if self.0.is_empty() { String::new() } else { serde_json::to_string(&self.0).unwrap_or_default() }
    }

    /// The newest number of these questions; 0 if there is none.
    pub fn newest<'a>(&self, questions: impl IntoIterator<Item = &'a str>) -> i64 {
        questions.into_iter().filter_map(|question| self.0.get(question)).copied().max().unwrap_or(0)
    }

    /// Whether this save of a question counts. If so it becomes the newest.
    pub fn takes(&mut self, question: &str, save: Save) -> bool {
        let newest = self.newest([question]);
        let counts = match save {
            Save::Pressed(_) => true,
            // A page from before saves were numbered has no number.
            Save::ByItself(n) => n > newest || (n == 0 && newest == 0),
        };
        if counts && save.number() > newest {
            self.0.insert(question.to_owned(), save.number());
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::first(0, Save::ByItself(5), true, 5)]
    #[case::newer(5, Save::ByItself(6), true, 6)]
    #[case::older(5, Save::ByItself(4), false, 5)]
    #[case::again(5, Save::ByItself(5), false, 5)]
    #[case::without_a_number(0, Save::ByItself(0), true, 0)]
    #[case::without_a_number_after_one(5, Save::ByItself(0), false, 5)]
    #[case::pressed_later(5, Save::Pressed(9), true, 9)]
    #[case::pressed_by_a_slow_clock(5, Save::Pressed(3), true, 5)]
    #[case::pressed_without_script(5, Save::Pressed(0), true, 5)]
    fn what_is_older_changes_nothing(#[case] had: i64, #[case] save: Save, #[case] counts: bool, #[case] newest: i64) {
        let mut saves = Saves::default();
        saves.takes("q", Save::Pressed(had));
        assert_eq!((saves.takes("q", save), saves.newest(["q"])), (counts, newest));
        assert_eq!(Saves::read(&saves.kept()), saves);
    }

    #[rstest]
    #[case("12", 12)]
    #[case("", 0)]
    #[case("-1", 0)]
    #[case("9223372036854775807", 0)]
    #[case("x", 0)]
    fn a_number_is_read_or_there_is_none(#[case] typed: &str, #[case] n: i64) {
        assert_eq!(Save::read(typed, false), Save::ByItself(n));
    }

    proptest! {
        #[test]
        fn in_whatever_order_they_come_the_newest_is_kept(order in Just((1..9_i64).collect::<Vec<_>>()).prop_shuffle()) {
            let (mut saves, mut kept) = (Saves::default(), 0);
            for n in order {
                if saves.takes("q", Save::ByItself(n)) {
                    kept = n;
                }
            }
            prop_assert_eq!(kept, 8);
        }
    }
}
