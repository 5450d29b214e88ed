//! Families of words, and finding them in a text. Pure, and the same on phone and server.
//!
//! ```text
//! # a comment
//! @kin = brother sister mum      a name for words; other names may stand among them
//! hit|hits me|us                 a family: one word of each place, in this order
//! hit ?my ?little @kin           ? a place that may be empty
//! took .. pills                  .. up to two words of any kind; ... up to four
//! suicid*   suicide~             how a word begins; a word with one letter wrong
//! ! hit me up                    no danger: what lies over this is not counted, unless it holds all of it
//! ```
//! Welsh words are found with each of their mutations.

use std::{
    collections::{BTreeMap, BinaryHeap},
    mem,
};

use crate::{lang::Lang, plain};

/// One place in a family.
#[derive(Clone, Copy, Debug)]
enum Place {
    /// One word of this set.
    Word(u16),
    /// One word of this set, or nothing.
    Maybe(u16),
    /// Up to so many words of any kind.
    Gap(usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Means {
    Danger,
    Harmless,
}

/// Families in the form in which they are searched for.
#[derive(Debug, Default)]
pub struct Families {
    /// Words with the sets they belong to, sorted.
    whole: Vec<(String, u16)>,
    begins: Vec<(String, u16)>,
    near: Vec<(String, u16)>,
    danger: Vec<Vec<Place>>,
    harmless: Vec<Vec<Place>>,
}

/// Used while reading: the sets by the text that defines them.
#[derive(Debug, Default)]
pub struct Reading {
    families: Families,
    sets: BTreeMap<(&'static str, String), u16>,
    names: BTreeMap<String, Vec<String>>,
}

impl Reading {
    /// Adds a file of families of one language.
    pub fn file(&mut self, lang: Lang, file: &str) {
        self.names.clear();
        for line in file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some((name, words)) = line.strip_prefix('@').and_then(|rest| rest.split_once('=')) {
                let words = words.split_whitespace().flat_map(|word| self.of(word)).collect();
                self.names.insert(name.trim().to_owned(), words);
            } else if let Some(rest) = line.strip_prefix('!') {
                self.family(lang, rest, Means::Harmless);
            } else {
                self.family(lang, line, Means::Danger);
            }
        }
    }

    /// Adds an officers' phrase: these words in this order. With a minus before it the phrase is harmless.
    pub fn phrase(&mut self, lang: Lang, phrase: &str) {
        let (phrase, means) = match harmless(phrase) {
            Some(rest) => (rest, Means::Harmless),
            None => (phrase, Means::Danger),
        };
        let words = plain::words(phrase);
        let places = words.into_iter().map(|word| Place::Word(self.set(lang, &word.text))).collect();
        self.add(places, means);
    }

    pub fn done(mut self) -> Families {
        for list in [&mut self.families.whole, &mut self.families.begins, &mut self.families.near] {
            // Sorted by a heap, which is a tenth of the code of `sort`: a phone loads it.
            *list = BinaryHeap::from(mem::take(list)).into_sorted_vec();
            list.dedup();
        }
        self.families
    }

    fn family(&mut self, lang: Lang, line: &str, means: Means) {
        let place = |written: &str| match written {
            ".." => Place::Gap(2),
            "..." | "...." => Place::Gap(4),
            maybe if maybe.starts_with('?') => Place::Maybe(self.set(lang, &maybe.replace('?', ""))),
            word => Place::Word(self.set(lang, word)),
        };
        let places = line.split_whitespace().map(place).collect();
        self.add(places, means);
    }

    fn add(&mut self, places: Vec<Place>, means: Means) {
        if places.is_empty() {
            return;
        }
        match means {
            Means::Danger => self.families.danger.push(places),
            Means::Harmless => self.families.harmless.push(places),
        }
    }

    /// The words that a name (`@kin`) or word of a line means.
    fn of(&self, written: &str) -> Vec<String> {
        match written.strip_prefix('@') {
            Some(name) => self.names.get(name).cloned().unwrap_or_default(),
            None => vec![written.to_owned()],
        }
    }

    /// The set of `a|@name|b*`; made if there is none yet.
    fn set(&mut self, lang: Lang, written: &str) -> u16 {
        // A name has the meaning that its own language's file gives it, so the language belongs to the key.
        let key = (lang.tag(), written.to_owned());
        if let Some(known) = self.sets.get(&key) {
            return *known;
        }
        let set = u16::try_from(self.sets.len()).unwrap_or(u16::MAX);
        self.sets.insert(key, set);
        let words: Vec<String> = written.split('|').flat_map(|one| self.of(one)).collect();
        for word in words {
            let (list, word) = match (word.strip_suffix('*'), word.strip_suffix('~')) {
                (Some(begin), _) => (&mut self.families.begins, begin),
                (_, Some(word)) => (&mut self.families.near, word),
                _ => (&mut self.families.whole, &*word),
            };
            let word = plain::run_together(word);
            if lang == Lang::Cy {
                list.extend(mutated(&word).into_iter().map(|form| (form, set)));
            }
            list.push((word, set));
        }
        set
    }
}

/// A harmless phrase without its minus; none if it has none.
pub fn harmless(phrase: &str) -> Option<&str> {
    phrase.trim_start().strip_prefix(['-', '\u{2212}', '\u{2013}']).map(str::trim_start)
}

impl Families {
    /// Whether `text` has a family of danger that no harmless phrase covers.
    pub fn are_in(&self, text: &str) -> bool {
        let words = tokens(text);
        let sets: Vec<Vec<u16>> = words.iter().map(|word| self.sets_of(word)).collect();
        let harmless: Vec<_> = self.harmless.iter().flat_map(|family| found(family, &sets)).collect();
        let stands = |(from, to): (usize, usize)| {
            harmless.iter().all(|&(start, end)| to <= start || end <= from || (from <= start && end <= to))
        };
        self.danger.iter().any(|family| found(family, &sets).into_iter().any(stands))
    }

    /// The sets that a word belongs to, in any of its readings.
    fn sets_of(&self, word: &str) -> Vec<u16> {
        let mut sets = Vec::new();
        for reading in readings(word) {
            let from = self.whole.partition_point(|(known, _)| *known < reading);
            sets.extend(self.whole[from..].iter().take_while(|(known, _)| *known == reading).map(|(_, set)| *set));
            sets.extend(self.begins.iter().filter(|(begin, _)| reading.starts_with(begin)).map(|(_, set)| *set));
            let near = |known: &str| {
                known.chars().next() == reading.chars().next() && plain::one_letter_apart(known, &reading)
            };
            sets.extend(self.near.iter().filter(|(known, _)| near(known)).map(|(_, set)| *set));
        }
        sets
    }
}

/// The words of a text, with signs read as the letters they stand for.
fn tokens(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let letter = |at: usize| letters.get(at).is_some_and(|c| c.is_alphabetic());
    let read = letters.iter().enumerate().map(|(at, c)| match c {
        '@' if at > 0 && letter(at - 1) && letter(at + 1) => 'a',
        '$' if letter(at + 1) || (at > 0 && letter(at - 1)) => 's',
        c => *c,
    });
    plain::words(&read.collect::<String>()).into_iter().map(|word| word.text).collect()
}

/// The readings of a word: as it is, without letters that were held down (`heeelp`), with digits as letters (`k1ll`).
fn readings(word: &str) -> Vec<String> {
    let mut all = vec![word.to_owned()];
    let held = word.as_bytes().windows(3).any(|three| three[0] == three[1] && three[1] == three[2]);
    if held {
        all.extend([squeezed(word, 2), squeezed(word, 1)]);
    }
    if word.contains(|c: char| c.is_ascii_digit()) && word.contains(char::is_alphabetic) {
        let digit = |c| match c {
            '0' => 'o',
            '1' => 'i',
            '3' => 'e',
            '4' => 'a',
            '5' => 's',
            '7' => 't',
            c => c,
        };
        all.push(word.chars().map(digit).collect());
    }
    all
}

/// `word` with runs of three or more of a letter cut to `most`.
fn squeezed(word: &str, most: usize) -> String {
    let letters: Vec<char> = word.chars().collect();
    let runs = letters.chunk_by(|one, next| one == next);
    runs.flat_map(|run| run.iter().take(if run.len() < 3 { run.len() } else { most })).collect()
}

/// Where a family is found: ranges of words, without the last.
fn found(family: &[Place], sets: &[Vec<u16>]) -> Vec<(usize, usize)> {
    (0..sets.len()).filter_map(|at| Some((at, ends(family, sets, at)?))).collect()
}

/// The end of a family that begins at the word `at`, if it is there.
fn ends(family: &[Place], sets: &[Vec<u16>], at: usize) -> Option<usize> {
    let Some((place, rest)) = family.split_first() else { return Some(at) };
    let here = |set: &u16| sets.get(at).is_some_and(|word| word.contains(set));
    match place {
        Place::Word(set) => here(set).then(|| ends(rest, sets, at + 1)).flatten(),
        Place::Maybe(set) => here(set).then(|| ends(rest, sets, at + 1)).flatten().or_else(|| ends(rest, sets, at)),
        Place::Gap(most) => (at..=at + most).find_map(|next| ends(rest, sets, next)),
    }
}

/// Words of so many letters or fewer are too common to be searched for in other readings.
const SHORT: usize = 3;

/// The Welsh word after soft, nasal and aspirate mutation.
pub fn mutated(word: &str) -> Vec<String> {
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
    // These pairs are letters of their own, which do not mutate by their first half.
    let fixed = ["ch", "dd", "ff", "ng", "ph", "th", "mh", "nh"].iter().any(|letter| word.starts_with(letter));
    if fixed || word.len() <= SHORT {
        return Vec::new();
    }
    let found = BEGINNINGS.iter().find_map(|(from, to)| word.strip_prefix(from).map(|rest| (rest, to)));
    found.map(|(rest, to)| to.iter().map(|begin| [begin, rest].concat()).collect()).unwrap_or_default()
}
