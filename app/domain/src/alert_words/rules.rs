//! The words of danger that are searched for, and whether a text has them. Pure; phone and server use this same code.

use super::families::{Families, Reading, harmless};
use crate::{
    lang::{Lang, Localized},
    plain::flat,
};

/// The most phrases of one language.
pub const MOST_PHRASES: usize = 500;
/// The most characters of one phrase.
pub const LONGEST_PHRASE: usize = 60;
/// The fewest characters: a shorter phrase would be found everywhere.
const SHORTEST: usize = 3;
/// The line between two of the lists on their way to a phone; no list has it.
const BETWEEN: &str = "%";

/// All that is searched for: our families of words, always, and the officers' phrases.
pub struct Phrases(Families);

impl Phrases {
    /// `families` as in `app/words`; `lists` with one phrase a line.
    pub fn new(families: &Localized, lists: &Localized) -> Self {
        let mut reading = Reading::default();
        for lang in Lang::ALL {
            reading.file(lang, families.of(lang));
        }
        for lang in Lang::ALL {
            let long = |phrase: &&str| flat(phrase).len() >= SHORTEST;
            lists.of(lang).lines().filter(long).for_each(|phrase| reading.phrase(lang, phrase));
        }
        Self(reading.done())
    }

    /// Whether a text may tell of danger. Both languages are searched, because people mix them.
    pub fn alarm(&self, text: &str) -> bool {
        self.0.are_in(text)
    }

    /// Reads what `sent` wrote.
    pub fn received(sent: &str) -> Self {
        let mut lists = vec![String::new()];
        for line in sent.lines() {
            match lists.last_mut() {
                Some(list) if line != BETWEEN => list.extend([line, "\n"]),
                _ => lists.push(String::new()),
            }
        }
        let mut lists = lists.into_iter();
        let mut next = |langs: &[Lang]| {
            let each = langs.iter().map(|lang| (*lang, lists.next().unwrap_or_default()));
            each.fold(Localized::default(), |read, (lang, list)| read.with(lang, list))
        };
        let families = next(&Lang::SPOKEN);
        Self::new(&families, &next(&Lang::ALL))
    }
}

/// All that is searched for, in one text for a phone: the lists without comments, separated by `BETWEEN`.
pub fn sent(families: &Localized, lists: &Localized) -> String {
    let plain = |list: &str| {
        let lines = list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join("\n")
    };
    // Families are ours, so there are some in the languages of ours alone.
    let families = Lang::SPOKEN.map(|lang| plain(families.of(lang)));
    let lists = Lang::ALL.map(|lang| plain(lists.of(lang)));
    let mut all: Vec<_> = families.into_iter().chain(lists).collect();
    // Languages that the council does not have are the last.
    while all.len() > 2 * Lang::SPOKEN.len() && all.last().is_some_and(String::is_empty) {
        all.pop();
    }
    all.join(&format!("\n{BETWEEN}\n"))
}

/// Reads a typed list, one phrase a line, without empty lines and repetitions. The error is a phrase that is too short
/// or too long.
pub fn read(typed: &str) -> Result<Vec<String>, String> {
    let mut phrases: Vec<String> = Vec::new();
    for line in typed.lines() {
        let phrase = line.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        if phrase.is_empty() {
            continue;
        }
        let looked_for = flat(harmless(&phrase).unwrap_or(&phrase));
        if looked_for.len() < SHORTEST || phrase.chars().count() > LONGEST_PHRASE {
            return Err(phrase.chars().take(LONGEST_PHRASE).collect());
        }
        if !phrases.contains(&phrase) {
            phrases.push(phrase);
        }
    }
    Ok(phrases)
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::alert_words::{families::mutated, lists::ours};

    static OURS: LazyLock<Phrases> = LazyLock::new(|| {
        let (families, lists) = ours();
        Phrases::new(&families, &lists)
    });

    fn only(en: &str, cy: &str) -> Phrases {
        Phrases::new(&Localized::default(), &Localized::en_cy(en, cy))
    }

    /// The sentences of `app/words/tried`, in English and in Welsh: which are danger, and their words.
    fn tried() -> [(Lang, Vec<(bool, &'static str)>); 2] {
        let read = |file: &'static str| {
            let lines = file.lines().filter(|line| !line.starts_with('#'));
            let one = |line: &'static str| line.split_once('\t').map(|(what, words)| (what == "danger", words));
            lines.map(|line| one(line).expect("danger or harmless, and a sentence")).collect::<Vec<_>>()
        };
        [
            (Lang::En, read(include_str!("../../../words/tried/en.tsv"))),
            (Lang::Cy, read(include_str!("../../../words/tried/cy.tsv"))),
        ]
    }

    /// docs/safeguarding.md says the shares.
    #[test]
    fn of_a_hundred_dangerous_sentences_95_are_found_and_of_harmless_ones_5() {
        for (lang, sentences) in tried() {
            for danger in [true, false] {
                let of: Vec<_> = sentences.iter().filter(|(is, _)| *is == danger).collect();
                let wrong: Vec<_> = of.iter().filter(|(_, words)| OURS.alarm(words) != danger).collect();
                println!(
                    "{} {}: {} of {} wrong: {wrong:#?}",
                    lang.tag(),
                    if danger { "danger" } else { "harmless" },
                    wrong.len(),
                    of.len()
                );
                assert!(of.len() >= 60, "too few to say anything");
                assert!(wrong.len() * 20 <= of.len(), "{wrong:#?}");
            }
        }
    }

    #[rstest]
    #[case("i feel suicidal")]
    #[case("i want to end my life")]
    #[case("he raped me")]
    #[case("my foster dad is abusing me")]
    #[case("she beats me")]
    #[case("i cut my arms")]
    #[case("kms")]
    #[case("he hits my little brother")]
    #[case("they make me sell drugs")]
    #[case("hunanladdiad")]
    #[case("my uncle HIT me")]
    #[case("He hit\n  me!")]
    #[case("I don\u{2019}t feel safe here")]
    #[case("i dont feel safe")]
    #[case("Mae e'n fy mrifo i")]
    #[case("mae hi'n dweud: paid a dweud wrth neb")]
    #[case("Mae gyllell gyda fe")]
    #[case("ofn mynd adr\u{e9}")]
    fn danger_is_found(#[case] text: &str) {
        assert!(OURS.alarm(text), "{text}");
    }

    /// The lines of `app/words/tried/letters.tsv`, which a browser is tried on as well (end2end/tests/telling.spec.ts).
    #[test]
    fn danger_is_found_in_whatever_letters() {
        let lines = include_str!("../../../words/tried/letters.tsv").lines().filter(|line| !line.starts_with('#'));
        for line in lines {
            let (what, written) = line.split_once('\t').expect("danger or harmless, and a sentence");
            let text = unescaped(written);
            assert_eq!(OURS.alarm(&text), what == "danger", "{written}");
        }
    }

    /// With what `\u{200b}` stands for.
    fn unescaped(written: &str) -> String {
        let mut parts = written.split("\\u{");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |text, part| {
            let (code, rest) = part.split_once('}').expect("a code and its end");
            let c = u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a character");
            format!("{text}{c}{rest}")
        })
    }

    #[rstest]
    #[case("a white mesh on the window")]
    #[case("I like the pool")]
    #[case("")]
    #[case("Dwi'n hoffi'r pwll")]
    #[case("Dyma gyllell fawr")]
    fn what_is_no_danger_is_left_alone(#[case] text: &str) {
        assert!(!OURS.alarm(text), "{text}");
    }

    #[test]
    fn what_is_harmless_hides_no_danger_beside_it() {
        assert!(!OURS.alarm("this homework is killing me"));
        assert!(OURS.alarm("this homework is killing me and i want to die"));
        assert!(OURS.alarm("he beats me at chess and then he beats me"));
    }

    #[test]
    fn every_phrase_of_danger_is_found_in_a_sentence() {
        let (_, lists) = ours();
        for phrase in lists.of(Lang::En).lines().chain(lists.of(Lang::Cy).lines()).filter(|p| !p.trim().is_empty()) {
            assert!(OURS.alarm(&format!("Well, {}.", phrase.to_uppercase())), "{phrase}");
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
        let phrases = only("", word);
        for form in std::iter::once(&word).chain(also).filter(|form| form.len() >= SHORTEST) {
            assert!(phrases.alarm(&format!("a {form} b")), "{form}");
        }
        assert_eq!(mutated(word), also);
    }

    #[test]
    fn officers_phrases_are_whole_words_and_a_minus_takes_one_back() {
        let phrases = only("zebra crossing\nlion\n- lion king", "");
        assert!(phrases.alarm("at the ZEBRA  crossing") && phrases.alarm("a lion!"));
        for harmless in ["a zebra", "the crossing of a zebra", "lions", "the Lion King"] {
            assert!(!phrases.alarm(harmless), "{harmless}");
        }
        assert!(phrases.alarm("the lion king and a lion"));
        // And what we would find by ourselves.
        let (families, _) = ours();
        let phrases = Phrases::new(&families, &Localized::en_cy("- she slaps me on the drum", ""));
        assert!(!phrases.alarm("she slaps me on the drum") && phrases.alarm("she slaps me"));
    }

    #[test]
    fn a_list_is_read_as_it_was_typed() {
        assert_eq!(read(" Hit  me \n\nhit me\nkill"), Ok(vec!["hit me".to_owned(), "kill".to_owned()]));
        assert_eq!(read("- Lion  king"), Ok(vec!["- lion king".to_owned()]));
        assert_eq!(read("hit me\nx"), Err("x".to_owned()));
        assert_eq!(read("- x"), Err("- x".to_owned()));
        assert!(read(&"a".repeat(LONGEST_PHRASE + 1)).is_err());
    }

    #[test]
    fn a_phone_decides_as_the_server_does() {
        let (families, lists) = ours();
        let phone = Phrases::received(&sent(&families, &lists));
        for (_, sentences) in tried() {
            for (_, words) in sentences {
                assert_eq!(phone.alarm(words), OURS.alarm(words), "{words}");
            }
        }
    }

    proptest! {
        #[test]
        fn nothing_typed_upsets_the_search_for_danger(text in "\\PC{0,300}") {
            OURS.alarm(&text);
        }

        #[test]
        fn a_phrase_is_found_between_any_words(before in "[b-z]{1,9}( [b-z]{2,9}){0,3}", after in "[b-z]{1,9}( [b-z]{2,9}){0,3}") {
            let alarm = only("hurt me", "").alarm(&format!("{before} hurt me {after}"));
            prop_assert!(alarm);
        }
    }
}
