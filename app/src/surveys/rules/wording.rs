//! Suggestions for a question's wording: long, hard, two questions in one, leading. Never refusals.
//!
//! Reading age is the Flesch-Kincaid grade and five years. For Welsh, whose syllables it does not fit,
//! the share of long words is looked at instead, with `ch`, `dd`, `ff`, `ng`, `ll`, `ph`, `rh` and `th`
//! as the single letters they are.

use crate::{error::Sentence, lang::Lang};

/// Young people's texts should read at this age (product.md, What young people read).
pub const READING_AGE: u32 = 9;
/// A question with more words than this is long.
pub const LONG: usize = 25;

const AND_EN: [&str; 2] = ["and", "or"];
const AND_CY: [&str; 7] = ["ac", "neu", "a'r", "a'th", "a'ch", "a'i", "a'u"];
const LEADING_EN: [&str; 14] = [
    "don't you",
    "do you agree that",
    "isn't it",
    "wouldn't you",
    "shouldn't",
    "obviously",
    "of course",
    "surely",
    "everyone knows",
    "how good",
    "how great",
    "how bad",
    "how much do you like",
    "how much do you love",
];
const LEADING_CY: [&str; 10] = [
    "onid",
    "wyt ti'n cytuno bod",
    "wyt ti'n cytuno â",
    "wrth gwrs",
    "yn amlwg",
    "mae pawb yn gwybod",
    "pa mor dda",
    "pa mor wych",
    "pa mor wael",
    "faint wyt ti'n mwynhau",
];

/// What could be better about the words of a question.
pub fn suggestions(text: &str, lang: Lang) -> Vec<Sentence> {
    let words = words(text);
    let mut found = Vec::new();
    if words.is_empty() {
        return found;
    }
    if words.len() > LONG {
        found.push(Sentence::new("surveys-wording-long").with("n", words.len()).with("max", LONG));
    }
    let (and, leading): (&[&str], &[&str]) = match lang {
        Lang::En => (&AND_EN, &LEADING_EN),
        Lang::Cy => (&AND_CY, &LEADING_CY),
    };
    if text.contains('?')
        && let Some(word) = words.iter().find(|word| and.contains(&word.as_str()))
    {
        found.push(Sentence::new("surveys-wording-double").with("word", word));
    }
    let plain = format!(" {} ", words.join(" "));
    if let Some(phrase) = leading.iter().find(|phrase| plain.contains(&format!(" {phrase} "))) {
        found.push(Sentence::new("surveys-wording-leading").with("words", phrase));
    }
    match lang {
        Lang::En => {
            let age = reading_age(text);
            if words.len() >= 5 && age > READING_AGE {
                found.push(Sentence::new("surveys-wording-age").with("n", age).with("aim", READING_AGE));
            }
        }
        Lang::Cy => {
            let long: Vec<_> = words.iter().filter(|word| letters_cy(word) > 8).collect();
            if let Some(longest) = long.iter().max_by_key(|word| letters_cy(word))
                && long.len() * 4 > words.len()
            {
                found.push(Sentence::new("surveys-wording-hard").with("word", longest));
            }
        }
    }
    found
}

/// The age at which most people can read an English text, by Flesch and Kincaid.
pub fn reading_age(text: &str) -> u32 {
    let words = words(text);
    if words.is_empty() {
        return 0;
    }
    let sentences = text.split(['.', '?', '!', '\n']).filter(|s| s.chars().any(char::is_alphabetic)).count().max(1);
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let n = words.len() as f64;
    let grade = 0.39 * (n / sentences as f64) + 11.8 * (syllables as f64 / n) - 15.59;
    // Whole years between 5 and 25.
    (5..25).find(|age| f64::from(*age) >= grade + 5.0).unwrap_or(25)
}

fn words(text: &str) -> Vec<String> {
    let word = |word: &str| {
        let word = word.replace('’', "'").to_lowercase();
        word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
    };
    text.split(|c: char| c.is_whitespace() || c == '/').map(word).filter(|word| !word.is_empty()).collect()
}

/// Groups of vowels, without a silent e: good enough for an average.
fn syllables(word: &str) -> usize {
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut count = 0;
    let mut before = false;
    for c in word.chars() {
        let now = vowel(c);
        if now && !before {
            count += 1;
        }
        before = now;
    }
    let silent = word.ends_with('e') && !word.ends_with("le") && count > 1;
    (count - usize::from(silent)).max(1)
}

fn letters_cy(word: &str) -> usize {
    let digraphs = ["ch", "dd", "ff", "ng", "ll", "ph", "rh", "th"];
    let doubled: usize = digraphs.iter().map(|pair| word.matches(pair).count()).sum();
    word.chars().filter(|c| c.is_alphabetic()).count() - doubled
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case::plain("How is your home?", Lang::En, &[])]
    #[case::nothing("", Lang::En, &[])]
    #[case::two_in_one("Do you like your home and your school?", Lang::En, &["surveys-wording-double"])]
    #[case::not_a_question("Food and drink", Lang::En, &[])]
    #[case::leading("Of course you like it here, don't you?", Lang::En, &["surveys-wording-leading"])]
    #[case::typographic("Don’t you like it here?", Lang::En, &["surveys-wording-leading"])]
    #[case::hard("Are participation opportunities accessible to individuals?", Lang::En, &["surveys-wording-age"])]
    #[case::plain_welsh("Sut mae pethau gartref?", Lang::Cy, &[])]
    #[case::two_in_one_welsh("Wyt ti'n hoffi dy gartref ac ysgol?", Lang::Cy, &["surveys-wording-double"])]
    #[case::leading_welsh("Onid yw hi'n braf yma?", Lang::Cy, &["surveys-wording-leading"])]
    #[case::hard_welsh("Cyfranogiad cynrychiolwyr corfforaethol?", Lang::Cy, &["surveys-wording-hard"])]
    fn what_is_suggested(#[case] text: &str, #[case] lang: Lang, #[case] keys: &[&str]) {
        let found: Vec<_> = suggestions(text, lang).into_iter().map(|s| s.key).collect();
        assert_eq!(found, keys);
    }

    #[test]
    fn more_than_twenty_five_words_are_many() {
        let text = |n| vec!["we"; n].join(" ");
        assert_eq!(suggestions(&text(25), Lang::En).iter().filter(|s| s.key == "surveys-wording-long").count(), 0);
        assert_eq!(suggestions(&text(26), Lang::En)[0].key, "surveys-wording-long");
    }

    #[rstest]
    #[case("The cat sat on the mat.", 5..=6)]
    #[case("What would make your school better for you?", 6..=10)]
    #[case("The multidisciplinary safeguarding partnership considers representations.", 20..=25)]
    fn reading_ages(#[case] text: &str, #[case] ages: std::ops::RangeInclusive<u32>) {
        assert!(ages.contains(&reading_age(text)), "{}", reading_age(text));
    }
}
