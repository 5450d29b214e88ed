//! Suggestions for a question's wording: long, hard, two questions in one, leading. Nothing is refused because of them.
//! In an introduction the limit of words holds for each sentence.
//!
//! A reading age is made for English syllables. For Welsh the share of long words is used instead, with `ch`, `dd`,
//! `ff`, `ng`, `ll`, `ph`, `rh` and `th` counted as single letters.

use crate::{
    error::Message,
    lang::Lang,
    readability::{READING_AGE, reading_age, words},
};

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

/// Every suggestion by its key, with its gaps.
pub const SUGGESTIONS: [(&str, &[&str]); 6] = [
    ("surveys-wording-sentence", &["n", "max"]),
    ("surveys-wording-long", &["n", "max"]),
    ("surveys-wording-double", &["word"]),
    ("surveys-wording-leading", &["words"]),
    ("surveys-wording-age", &["n", "aim"]),
    ("surveys-wording-hard", &["word"]),
];

/// A suggestion in the words that `says` has for its key, with the gaps in them (`{n}`) filled. For the browser, which
/// has no locales.
pub fn in_words(suggestion: &Message, says: &[(String, String)]) -> Option<String> {
    let (_, words) = says.iter().find(|(key, _)| *key == suggestion.key)?;
    let fill = |words: String, (gap, filling): &(String, String)| words.replace(&format!("{{{gap}}}"), filling);
    Some(suggestion.args.iter().fold(words.clone(), fill))
}

/// Suggestions for a question, or for the sentences of `prose`.
pub fn suggestions(text: &str, lang: Lang, prose: bool) -> Vec<Message> {
    let words = words(text);
    let mut found = Vec::new();
    if words.is_empty() {
        return found;
    }
    if prose {
        let longest = text.split(['.', '?', '!', '\n']).map(|one| self::words(one).len()).max().unwrap_or(0);
        if longest > LONG {
            found.push(Message::new("surveys-wording-sentence").with("n", longest).with("max", LONG));
        }
    } else if words.len() > LONG {
        found.push(Message::new("surveys-wording-long").with("n", words.len()).with("max", LONG));
    }
    let (and, leading): (&[&str], &[&str]) = match lang {
        Lang::En => (&AND_EN, &LEADING_EN),
        Lang::Cy => (&AND_CY, &LEADING_CY),
        _ => (&[], &[]),
    };
    if text.contains('?')
        && let Some(word) = words.iter().find(|word| and.contains(&word.as_str()))
    {
        found.push(Message::new("surveys-wording-double").with("word", word));
    }
    let plain = format!(" {} ", words.join(" "));
    if let Some(phrase) = leading.iter().find(|phrase| plain.contains(&format!(" {phrase} "))) {
        found.push(Message::new("surveys-wording-leading").with("words", phrase));
    }
    match lang {
        Lang::En => {
            let age = reading_age(text);
            if words.len() >= 5 && age > READING_AGE {
                found.push(Message::new("surveys-wording-age").with("n", age).with("aim", READING_AGE));
            }
        }
        Lang::Cy => {
            let hard: Vec<_> = words.iter().filter(|word| letters_cy(word) > 8).collect();
            if let Some(longest) = hard.iter().max_by_key(|word| letters_cy(word))
                && hard.len() >= 2
                && hard.len() * 4 > words.len()
            {
                found.push(Message::new("surveys-wording-hard").with("word", longest));
            }
        }
        _ => {}
    }
    found
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
        let found: Vec<_> = suggestions(text, lang, false).into_iter().map(|s| s.key).collect();
        assert_eq!(found, keys);
    }

    #[test]
    fn each_is_listed_with_its_gaps() {
        let texts = [
            "Of course you like your home and your school?".to_owned(),
            "Are participation opportunities accessible to individuals?".to_owned(),
            "Cyfranogiad cynrychiolwyr corfforaethol?".to_owned(),
            "we ".repeat(26),
        ];
        let ways = Lang::ALL.into_iter().flat_map(|lang| [(lang, false), (lang, true)]);
        let found = ways.flat_map(|(lang, prose)| texts.iter().flat_map(move |text| suggestions(text, lang, prose)));
        let mut left: Vec<_> = SUGGESTIONS.into();
        for one in found {
            let gaps: Vec<_> = one.args.iter().map(|(gap, _)| gap.as_str()).collect();
            assert!(SUGGESTIONS.contains(&(one.key.as_str(), gaps.as_slice())), "{one:?}");
            left.retain(|(key, _)| *key != one.key);
        }
        assert!(left.is_empty(), "never suggested: {left:?}");
    }

    #[test]
    fn gaps_are_filled() {
        let says = [("long".to_owned(), "{n} words, {max} at most".to_owned())];
        let found = Message::new("long").with("n", 30).with("max", LONG);
        assert_eq!(in_words(&found, &says).as_deref(), Some("30 words, 25 at most"));
        assert_eq!(in_words(&Message::new("short"), &says), None);
    }

    #[test]
    fn more_than_twenty_five_words_are_many() {
        let text = |n| vec!["we"; n].join(" ");
        assert_eq!(
            suggestions(&text(25), Lang::En, false).iter().filter(|s| s.key == "surveys-wording-long").count(),
            0
        );
        assert_eq!(suggestions(&text(26), Lang::En, false)[0].key, "surveys-wording-long");
    }

    #[test]
    fn an_introduction_may_have_many_words_but_not_in_one_sentence() {
        let text = |n| vec!["we"; n].join(" ");
        let keys = |text: String| suggestions(&text, Lang::Cy, true).into_iter().map(|s| s.key).collect::<Vec<_>>();
        assert_eq!(keys(format!("{}. {}.", text(20), text(20))), Vec::<String>::new());
        assert_eq!(keys(format!("{}. {}.", text(20), text(26))), ["surveys-wording-sentence"]);
    }
}
