//! Phrases of danger, and whether a text has one. Pure. `public/danger.js` reads a text the same way.

use crate::lang::Both;

/// The most phrases of one language.
pub const MOST_PHRASES: usize = 500;
/// The most characters of one.
pub const LONGEST_PHRASE: usize = 60;
/// A shorter phrase would be found everywhere.
const SHORTEST: usize = 3;

/// The phrases of both languages as they are looked for: flat, the Welsh ones with every mutation.
pub struct Phrases(Vec<String>);

impl Phrases {
    pub fn new(lists: &Both) -> Self {
        let english = lists.en.lines().map(flat);
        let welsh = lists.cy.lines().flat_map(|phrase| mutated(&flat(phrase)));
        let mut all: Vec<_> = english.chain(welsh).filter(|phrase| phrase.len() >= SHORTEST).collect();
        all.sort_unstable();
        all.dedup();
        Self(all)
    }

    /// Whether an officer should read this before the rest. Both languages are looked for: people mix them.
    pub fn alarm(&self, text: &str) -> bool {
        let text = format!(" {} ", flat(text));
        self.0.iter().any(|phrase| {
            text.match_indices(phrase.as_str()).any(|(at, _)| {
                text.as_bytes().get(at.wrapping_sub(1)) == Some(&b' ')
                    && text.as_bytes().get(at + phrase.len()) == Some(&b' ')
            })
        })
    }

    /// As the script gets them.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

/// A list as it was typed, one phrase a line: empty lines and repetitions gone. None stands for a phrase that
/// is too short or too long to be looked for.
pub fn read(typed: &str) -> Result<Vec<String>, String> {
    let mut phrases: Vec<String> = Vec::new();
    for line in typed.lines() {
        let phrase = line.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        if phrase.is_empty() {
            continue;
        }
        if flat(&phrase).len() < SHORTEST || phrase.chars().count() > LONGEST_PHRASE {
            return Err(phrase.chars().take(LONGEST_PHRASE).collect());
        }
        if !phrases.contains(&phrase) {
            phrases.push(phrase);
        }
    }
    Ok(phrases)
}

/// Letters and digits in small without accents, one space between words, apostrophes gone.
fn flat(text: &str) -> String {
    let kept = text.chars().filter(|c| !matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '`' | '\u{300}'..='\u{36f}'));
    let spaced: String =
        kept.flat_map(char::to_lowercase).map(|c| if c.is_alphanumeric() { bare(c) } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A letter without its accent: a phone's keyboard often has no roof.
const fn bare(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' => 'a',
        'è' | 'é' | 'ê' | 'ë' | 'ē' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'ī' => 'i',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ō' => 'o',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' => 'u',
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => 'w',
        'ŷ' | 'ỳ' | 'ý' | 'ÿ' => 'y',
        'ç' => 'c',
        'ñ' => 'n',
        _ => c,
    }
}

/// A flat Welsh phrase, and it again with each of its words as it may begin after another word.
fn mutated(phrase: &str) -> Vec<String> {
    let words: Vec<_> = phrase.split(' ').collect();
    let mut all = vec![phrase.to_owned()];
    for (at, word) in words.iter().enumerate() {
        for form in forms(word) {
            let mut changed = words.clone();
            changed[at] = &form;
            all.push(changed.join(" "));
        }
    }
    all
}

/// How a word begins after soft, nasal and aspirate mutation; none of short words, which are too common.
fn forms(word: &str) -> Vec<String> {
    const BEGINNINGS: [(&str, &[&str]); 9] = [
        ("ll", &["l"]),
        ("rh", &["r"]),
        ("p", &["b", "mh", "ph"]),
        ("t", &["d", "nh", "th"]),
        ("c", &["g", "ngh", "ch"]),
        ("b", &["f", "m"]),
        ("d", &["dd", "n"]),
        ("g", &["", "ng"]),
        ("m", &["f"]),
    ];
    // These are letters of their own.
    let fixed = ["ch", "dd", "ff", "ng", "ph", "th", "mh", "nh"].iter().any(|letter| word.starts_with(letter));
    if fixed || word.len() <= SHORTEST {
        return Vec::new();
    }
    let found = BEGINNINGS.iter().find_map(|(from, to)| word.strip_prefix(from).map(|rest| (rest, to)));
    found.map(|(rest, to)| to.iter().map(|begin| format!("{begin}{rest}")).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn ours() -> Both {
        Both::new(include_str!("../../../words/danger-en.txt"), include_str!("../../../words/danger-cy.txt"))
    }

    #[rstest]
    #[case("my uncle HIT me", true)]
    #[case("He hit\n  me!", true)]
    #[case("I don\u{2019}t feel safe here", true)]
    #[case("i dont feel safe", true)]
    #[case("a white mesh on the window", false)]
    #[case("I like the pool", false)]
    #[case("", false)]
    #[case("Mae e'n fy mrifo i", true)]
    #[case("mae hi'n dweud: paid a dweud wrth neb", true)]
    #[case("Mae gyllell gyda fe", true)]
    #[case("ofn mynd adré", true)]
    #[case("Dwi'n hoffi'r pwll", false)]
    fn danger_is_found_as_whole_words(#[case] text: &str, #[case] alarming: bool) {
        assert_eq!(Phrases::new(&ours()).alarm(text), alarming, "{text}");
    }

    #[test]
    fn every_phrase_of_danger_is_found_in_a_sentence() {
        let (lists, phrases) = (ours(), Phrases::new(&ours()));
        for phrase in lists.en.lines().chain(lists.cy.lines()).filter(|p| !p.trim().is_empty()) {
            assert!(phrases.alarm(&format!("Well, {}.", phrase.to_uppercase())), "{phrase}");
        }
    }

    #[rstest]
    #[case("cyllell", &["gyllell", "nghyllell", "chyllell"])]
    #[case("taro", &["daro", "nharo", "tharo"])]
    #[case("llosgi", &["losgi"])]
    #[case("gwaedu", &["waedu", "ngwaedu"])]
    #[case("chwaer", &[])]
    #[case("fi", &[])]
    fn a_welsh_word_is_found_however_it_begins(#[case] word: &str, #[case] also: &[&str]) {
        let phrases = Phrases::new(&Both::new("", word));
        for form in std::iter::once(&word).chain(also).filter(|form| form.len() >= SHORTEST) {
            assert!(phrases.alarm(&format!("a {form} b")), "{form}");
        }
        assert_eq!(phrases.0.len(), also.len() + usize::from(word.len() >= SHORTEST));
    }

    #[test]
    fn a_list_is_read_as_it_was_typed() {
        assert_eq!(read(" Hit  me \n\nhit me\nkill"), Ok(vec!["hit me".to_owned(), "kill".to_owned()]));
        assert_eq!(read("hit me\nx"), Err("x".to_owned()));
        assert!(read(&"a".repeat(LONGEST_PHRASE + 1)).is_err());
    }

    proptest! {
        #[test]
        fn nothing_typed_upsets_the_search_for_danger(text in "\\PC{0,300}") {
            Phrases::new(&ours()).alarm(&text);
        }

        #[test]
        fn a_phrase_is_found_between_any_words(before in "[a-z ]{0,30}", after in "[a-z ]{0,30}") {
            let alarm = Phrases::new(&ours()).alarm(&format!("{before} hurt me {after}"));
            prop_assert!(alarm);
        }
    }
}
