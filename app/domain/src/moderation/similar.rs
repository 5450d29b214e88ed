//! Whether two voices say nearly the same: how many of their words they share. Pure.

use std::{collections::BTreeSet, sync::LazyLock};

use crate::plain;

/// From this overlap on, an officer is asked whether two voices belong together.
pub const ALIKE: f64 = 0.5;
/// From this overlap on, two voices say the same.
const SAME: f64 = 0.8;
/// With fewer words that carry meaning no overlap is computed.
const FEWEST: usize = 3;

/// Common words that say nothing of the subject, in both languages.
static STOP: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    "a about after all also am an and any are as at be because been before being but by can could did do does dont \
     for from get go got had has have he her here him his how i if im in into is it its ive just like me more my no \
     not now of on one or our out really she should so some than that the their them then there these they this to \
     too up us very want was we were what when where which who why will with would you your \
     a ac ag ai am ar at beth ble bod bydd byddai cael chi dim dw dwi e ei eich ein er eu fe fel fi fod fy ga gan gen \
     gyda hefyd heb hi hon hwn hyn i iawn ich im in ir ma mae maen mai mewn mi mwy na nad nawr neu ni nid o oedd oes \
     on ond os pam pan pob pwy rhai roedd rwyn rydw rydyn sut sydd syn ti tua un wedi wrth wyt y ydw ydy ydym yma yn \
     yna yno yr ac"
        .split_whitespace()
        .collect()
});

/// Whether a word, as `plain` reads it, is such a common word.
pub fn is_common(word: &str) -> bool {
    STOP.contains(word)
}

/// The words of a text that carry meaning.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(BTreeSet<String>);

impl Words {
    pub fn of(text: &str) -> Self {
        let words = plain::words(text).into_iter().map(|word| word.text);
        // Numbers are left out: they say nothing of the subject, and would make copies look different.
        let weighs = |word: &String| !is_common(word) && !word.chars().all(char::is_numeric);
        Self(words.filter(weighs).map(|word| stem(&word)).collect())
    }

    /// How much of the shorter text is also in the longer one: 0 nothing, 1 all.
    pub fn overlap(&self, other: &Self) -> f64 {
        overlap(&self.0, &other.0)
    }
}

fn overlap<T: Ord>(one: &BTreeSet<T>, other: &BTreeSet<T>) -> f64 {
    let fewest = one.len().min(other.len());
    if fewest < FEWEST {
        return 0.0;
    }
    let both = one.intersection(other).count();
    // Nearly every short text is part of a long one, so the other words of the longer text count a little against it.
    let most = one.len().max(other.len());
    let share = |of: usize| f64::from(u32::try_from(both).unwrap_or(0)) / f64::from(u32::try_from(of).unwrap_or(1));
    f64::midpoint(share(fewest), share(most))
}

/// A sketch: the keyed fingerprint of each word as a number. It can be compared, and the words cannot be found from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch(BTreeSet<[u8; 8]>);

impl Sketch {
    pub fn of(text: &str, fingerprint: impl Fn(&str) -> Vec<u8>) -> Self {
        let number = |word: &String| fingerprint(word).first_chunk().copied().unwrap_or_default();
        Self(Words::of(text).0.iter().map(number).collect())
    }

    pub fn written(&self) -> Vec<u8> {
        self.0.iter().flatten().copied().collect()
    }

    pub fn read(written: &[u8]) -> Self {
        Self(written.as_chunks().0.iter().copied().collect())
    }

    pub fn overlap(&self, other: &Self) -> f64 {
        overlap(&self.0, &other.0)
    }

    /// Whether both say the same: nearly, or exactly if there are few words. Texts without words that carry meaning
    /// never do.
    pub fn says_the_same(&self, other: &Self) -> bool {
        !self.0.is_empty() && (self == other || self.overlap(other) >= SAME)
    }
}

/// A word without its plural ending.
fn stem(word: &str) -> String {
    let letters = word.chars().count();
    let shorter = ["au", "s"].into_iter().find_map(|end| word.strip_suffix(end).filter(|_| letters > 4));
    shorter.unwrap_or(word).to_owned()
}

/// Up to `most` of `others` that are alike, most alike first.
pub fn nearest<T>(text: &str, others: Vec<(T, String)>, most: usize) -> Vec<T> {
    let words = Words::of(text);
    sorted(others.into_iter().map(|(id, other)| (words.overlap(&Words::of(&other)), id)), most)
}

/// As `nearest`, for sketches.
pub fn nearest_sketch<T>(sketch: &Sketch, others: Vec<(T, Sketch)>, most: usize) -> Vec<T> {
    sorted(others.into_iter().map(|(id, other)| (sketch.overlap(&other), id)), most)
}

fn sorted<T>(overlaps: impl Iterator<Item = (f64, T)>, most: usize) -> Vec<T> {
    let mut found: Vec<_> = overlaps.filter(|(overlap, _)| *overlap >= ALIKE).collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.into_iter().take(most).map(|(_, id)| id).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("We want to see our brothers more often", "I want to see my brother more often please", true)]
    #[case("The wifi is slow and goes off at ten", "Wifi goes off at ten, and it's slow!", true)]
    #[case("Mae'r wifi yn araf iawn gyda'r nos", "Wifi araf gyda'r nos, mae'n boen", true)]
    #[case("I like the food here", "The pool is closed on Sundays", false)]
    #[case("I want it", "I want it", false)]
    #[case("", "", false)]
    fn what_is_alike(#[case] one: &str, #[case] other: &str, #[case] alike: bool) {
        assert_eq!(Words::of(one).overlap(&Words::of(other)) >= ALIKE, alike, "{one} / {other}");
    }

    #[test]
    fn the_most_alike_comes_first() {
        let others = vec![
            (1, "The wifi is slow in my room".to_owned()),
            (2, "The pool is closed".to_owned()),
            (3, "The wifi is slow in my room at night".to_owned()),
        ];
        assert_eq!(nearest("wifi slow in my room at night", others, 5), [3, 1]);
    }

    /// A stand-in for the key: the letters added up in two ways.
    fn number(word: &str) -> Vec<u8> {
        let add = |sum: u64, c: char| sum.wrapping_mul(1_000_003).wrapping_add(u64::from(u32::from(c)));
        word.chars().fold(7, add).to_be_bytes().to_vec()
    }

    #[rstest]
    #[case("Free games on my page, come and look 17", "free games on my page! come and look: 9", true)]
    #[case("I miss my brother", "I really miss my brothers!", true)]
    #[case("I miss my brother", "I miss my brother and my dog", false)]
    #[case("The wifi is slow in my room at night", "Wifi in our rooms is so slow at night!!", true)]
    #[case("The wifi is slow in my room at night", "The wifi in the hall is good", false)]
    #[case("We want to see our brothers more often", "I want to see my brother but nobody drives me", false)]
    #[case("He hit me again and I am not safe here 7", "He hit me again and I am not safe here 641", true)]
    #[case("it is what it is", "it is what it is", false)]
    #[case("", "", false)]
    fn what_says_the_same(#[case] one: &str, #[case] other: &str, #[case] same: bool) {
        let (one, other) = (Sketch::of(one, number), Sketch::of(other, number));
        assert_eq!((one.says_the_same(&other), other.says_the_same(&one)), (same, same));
    }

    proptest! {
        #[test]
        fn what_says_the_same_is_alike(one in "([a-e]{2,3} ){0,9}", other in "([a-e]{2,3} ){0,9}") {
            let (one, other) = (Sketch::of(&one, number), Sketch::of(&other, number));
            prop_assert_eq!(one.says_the_same(&other), other.says_the_same(&one));
            if one.says_the_same(&other) {
                prop_assert!(one == other || one.overlap(&other) >= ALIKE);
            }
        }

        #[test]
        fn a_sketch_is_as_alike_as_its_words(one in "([a-e]{2,3} ){0,9}", other in "([a-e]{2,3} ){0,9}") {
            let (sketch, beside) = (Sketch::of(&one, number), Sketch::of(&other, number));
            prop_assert!((sketch.overlap(&beside) - Words::of(&one).overlap(&Words::of(&other))).abs() < f64::EPSILON);
            prop_assert_eq!(Sketch::read(&sketch.written()), sketch);
        }

        #[test]
        fn it_does_not_matter_which_came_first(one in "[a-zâêŵ ]{0,80}", other in "[a-zâêŵ ]{0,80}") {
            let (one, other) = (Words::of(&one), Words::of(&other));
            let overlap = one.overlap(&other);
            prop_assert!((overlap - other.overlap(&one)).abs() < f64::EPSILON);
            prop_assert!((0.0..=1.0).contains(&overlap));
        }

        #[test]
        fn what_has_words_is_like_itself_whatever_their_order(words in proptest::collection::btree_set("[b-df-hj-np-tv-z]{6,9}x", 3..9)) {
            let there = words.iter().cloned().collect::<Vec<_>>().join(" ");
            let back = words.iter().rev().map(|word| word.to_uppercase()).collect::<Vec<_>>().join(", ");
            prop_assert!(Words::of(&there).overlap(&Words::of(&back)) > 0.999);
        }

        #[test]
        fn stop_words_make_nothing_alike(one in "[b-df-hj-np-tv-z]{5,8}x", other in "[b-df-hj-np-tv-z]{5,8}y") {
            let around = |word: &str| format!("I want to be with the {word} and you too, mae e yn y {word}");
            prop_assert!(Words::of(&around(&one)).overlap(&Words::of(&around(&other))) < ALIKE);
        }

        #[test]
        fn nothing_typed_upsets_it(text in "\\PC{0,200}") {
            Words::of(&text).overlap(&Words::of("one two three four"));
        }
    }
}
