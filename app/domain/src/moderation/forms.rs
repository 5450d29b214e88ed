//! Finds other forms of a name in the same text: `jordan`, `JORDAN's` or `Jor-dan` (with an invisible character) for
//! `Jordan`; `sian` for `Siân`, `Ddafydd` for `Dafydd`. Pure. They are shown to the officer, never taken out by
//! themselves.

use std::{collections::BTreeSet, sync::LazyLock};

use super::{
    names::{BEGINNINGS, NO_NAMES, SAID_OF_PEOPLE},
    redaction::{Kind, Spans},
    similar::is_common,
};
use crate::{
    alert_words::families::mutated,
    plain::{self, Word},
};

/// A place in a text: from one character up to, not including, another.
pub type At = (usize, usize);

/// The fewest characters of a name.
const SHORTEST: usize = 3;

/// Names that are also common words: they count as the name only with a capital.
static WORDS_TOO: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    "\
    abi amber angel april ash august autumn bay bill blue bob brook brooke carol chase chance chip christian clay cliff \
    coral crystal daisy dale dawn dean dell destiny dot drew eve faith fern flora frank gale gene ginger grace grant \
    guy harmony hazel heath heather hope hunter iris ivy jack jade jasmine jet joy june lane lark lee liberty lily \
    mark mason max may melody mercy miles miracle misty nick norm olive opal page pat patience pearl penny pepper \
    piper poppy precious price prince ray reed rich river rob robin rocky rose rowan ruby rusty sage sandy scarlet \
    serenity shade skip sky star stone storm sue summer sunny tiger trinity violet wade ward west will willow winter \
    woody wren young haf eira enfys seren aled alaw bryn celyn dewi eos gwawr hedd mair mari medi nia pryderi rhos"
        .split_whitespace()
        .collect()
});

/// Words that show that a text is Welsh.
static WELSH: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    "yn mae fy dwi dwin wedi gyda efo ddim oedd nath ei gan yr ac fi rwyn maen roedd wnaeth eisiau isio"
        .split_whitespace()
        .collect()
});

/// The words of a text, prepared for comparing.
struct Read {
    words: Vec<Word>,
    /// Whether each word begins with a capital.
    capital: Vec<bool>,
    welsh: bool,
}

impl Read {
    fn new(text: &str) -> Self {
        let letters: Vec<char> = text.chars().collect();
        let words = plain::words(text);
        let capital = words.iter().map(|word| letters[word.start].is_uppercase()).collect();
        let welsh = words.iter().filter(|word| WELSH.contains(&*word.text)).count() > 1;
        Self { words, capital, welsh }
    }

    /// Whether two words may be forms of one name, `one` being the name.
    fn same(&self, one: usize, other: usize) -> bool {
        let (name, word) = (&*self.words[one].text, &*self.words[other].text);
        let capital = self.capital[other];
        if !capital && WORDS_TOO.contains(name) {
            return false;
        }
        let bare = [word, word.strip_suffix('s').unwrap_or(word), word.strip_suffix("es").unwrap_or(word)];
        let whole = name.strip_suffix('s').filter(|short| short.len() >= SHORTEST);
        if bare.into_iter().any(|form| form == name || Some(form) == whole) {
            return true;
        }
        if !(self.welsh || capital) {
            return false;
        }
        let forms = mutated(name);
        // Soft mutation drops a `g`. What is left may be a common word, so this counts only with a capital.
        let lost = |form: &str| name.strip_prefix('g') == Some(form) && !capital;
        let forward = forms.iter().any(|form| bare.contains(&&**form) && !lost(form));
        let unmistakable = ["dd", "nh", "mh", "ngh", "ng"].iter().any(|begin| name.starts_with(begin));
        forward || ((unmistakable || capital) && mutated(bare[0]).iter().any(|form| form == name))
    }

    /// Whether the word `at` could be a name.
    fn may_name(&self, at: usize) -> bool {
        let word = &self.words[at];
        let plain_word =
            |list: &BTreeSet<&'static str>| list.iter().any(|known| plain::run_together(known) == word.text);
        word.text.chars().count() >= SHORTEST
            && word.text.chars().any(char::is_alphabetic)
            && !TITLES.contains(&&*word.text)
            && (!is_common(&word.text) || (self.capital[at] && WORDS_TOO.contains(&*word.text)))
            && ![&*NO_NAMES, &*BEGINNINGS, &*SAID_OF_PEOPLE].into_iter().any(plain_word)
    }

    /// The words within a place.
    fn inside(&self, (start, end): At) -> impl Iterator<Item = usize> {
        let touches = move |word: &Word| word.start < end && start < word.end;
        self.words.iter().enumerate().filter(move |(_, word)| touches(word)).map(|(at, _)| at)
    }

    fn at(&self, word: usize) -> At {
        (self.words[word].start, self.words[word].end)
    }
}

const TITLES: [&str; 9] = ["mrs", "miss", "doctor", "auntie", "uncle", "syr", "the", "sir", "mister"];

/// Where the names at the places `names` occur again in any form, in order, without `names` themselves.
pub fn again(text: &str, names: &[At]) -> Vec<At> {
    let read = Read::new(text);
    let of: BTreeSet<usize> = names.iter().flat_map(|place| read.inside(*place)).collect();
    let bases: Vec<usize> = of.iter().copied().filter(|at| read.may_name(*at)).collect();
    let others = (0..read.words.len()).filter(|at| !of.contains(at));
    others.filter(|at| bases.iter().any(|name| read.same(*name, *at))).map(|at| read.at(at)).collect()
}

/// Names and places that were taken out at `spans` and still occur elsewhere in another form.
pub fn left(text: &str, spans: &Spans) -> Vec<At> {
    let out = |kind: Kind| spans.iter().filter(move |span| span.kind == kind).map(|span| (span.start, span.end));
    let read = Read::new(text);
    // Of a place with several words each word may occur in any sentence: `High School`.
    let places = out(Kind::Place).filter(|place| read.inside(*place).count() == 1);
    let names: Vec<At> = out(Kind::Name).chain(places).collect();
    let taken = |(start, end): At| spans.iter().any(|span| span.start <= start && end <= span.end);
    again(text, &names).into_iter().filter(|place| !taken(*place)).collect()
}

/// The forms of each name that occurs more than once in `text`, so that marking one can offer the others.
pub fn groups(text: &str) -> Vec<Vec<At>> {
    let read = Read::new(text);
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for one in 0..read.words.len() {
        if seen.contains(&one) || !read.may_name(one) {
            continue;
        }
        let forms: Vec<usize> = (0..read.words.len()).filter(|at| *at == one || read.same(one, *at)).collect();
        if forms.len() > 1 {
            seen.extend(forms.iter().copied());
            all.push(forms.into_iter().map(|at| read.at(at)).collect());
        }
    }
    all
}

/// What is offered beside the names that are marked at `spans`: their other forms, in order, whichever form of a name it
/// is that is marked. `groups` are those of the text.
pub fn beside(text: &str, groups: &[Vec<At>], spans: &Spans) -> Vec<At> {
    let names: Vec<At> = names(spans).collect();
    if names.is_empty() {
        return Vec::new();
    }
    let marked = |(start, end): At| names.iter().any(|(from, to)| *from < end && start < *to);
    let known = groups.iter().filter(|group| group.iter().copied().any(marked)).flatten().copied();
    let all: BTreeSet<At> = again(text, &names).into_iter().chain(known).filter(|place| !marked(*place)).collect();
    all.into_iter().collect()
}

/// The places that are marked as names.
pub fn names(spans: &Spans) -> impl Iterator<Item = At> {
    spans.iter().filter(|span| span.kind == Kind::Name).map(|span| (span.start, span.end))
}

/// The form in which pages and forms write places: `3-8,20-26`.
pub fn written(places: &[At]) -> String {
    places.iter().map(|(start, end)| format!("{start}-{end}")).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn part(text: &str, (start, end): At) -> String {
        text.chars().skip(start).take(end - start).collect()
    }

    /// The forms of the first `name` in `text`.
    fn forms(text: &str, name: &str) -> Vec<String> {
        let at = text.find(name).map(|byte| text[..byte].chars().count()).expect("it is there");
        again(text, &[(at, at + name.chars().count())]).into_iter().map(|place| part(text, place)).collect()
    }

    #[rstest]
    #[case("Jordan hit me. jordan is bad. JORDAN's mates, jordans", "Jordan", &["jordan", "JORDAN's", "jordans"])]
    #[case("Jordan and Jor\u{200b}dan and J\u{43e}rdan", "Jordan", &["Jor\u{200b}dan", "J\u{43e}rdan"])]
    #[case("Jordan and J o r d a n", "Jordan", &["J o r d a n"])]
    #[case("I miss Siân and sian and Sia\u{302}n", "Siân", &["sian", "Sia\u{302}n"])]
    #[case("Mrs Jones shouts. jones again, the Joneses", "Mrs Jones", &["jones", "Joneses"])]
    #[case("Anne O'Brien said. obrien lied, anne too", "Anne O'Brien", &["obrien", "anne"])]
    #[case("Mae Dafydd yn gas. Dwi wedi dweud wrth Ddafydd, a ddafydd", "Dafydd", &["Ddafydd", "ddafydd"])]
    #[case("wrth Ddafydd, mae dafydd yn gas wedyn", "Ddafydd", &["dafydd"])]
    #[case("Will is my friend. I will tell Will", "Will", &["Will"])]
    #[case("Grace won the race and grace", "Grace", &[])]
    #[case("Beth took meth", "Beth", &[])]
    #[case("The dog and the cat", "The", &[])]
    #[case("my school is bad, School is", "School", &[])]
    fn a_name_is_found_in_every_form(#[case] text: &str, #[case] name: &str, #[case] found: &[&str]) {
        assert_eq!(forms(text, name), found);
    }

    #[rstest]
    #[case("Jordan hit me, jordan did", "0-6-name", "15-21")]
    #[case("Jordan hit me, jordan did", "0-6-name,15-21-other", "")]
    #[case("Jordan hit me, jordan did", "0-6-other", "")]
    #[case("I live in Bow, bow is ok", "10-13-place", "15-18")]
    #[case("At Bow School, my school", "3-13-place", "")]
    fn what_was_taken_out_is_looked_for_in_the_rest(#[case] text: &str, #[case] spans: &str, #[case] still: &str) {
        let spans = Spans::parse(spans, text.chars().count()).expect("they fit");
        assert_eq!(written(&left(text, &spans)), still);
    }

    #[test]
    fn names_that_are_there_more_than_once_are_known_together() {
        let text = "Jordan and jordan and Kai and the dog, kai's dog, the end";
        let all: Vec<Vec<String>> =
            groups(text).into_iter().map(|group| group.into_iter().map(|at| part(text, at)).collect()).collect();
        assert_eq!(all, [vec!["Jordan", "jordan"], vec!["Kai", "kai's"], vec!["dog", "dog"]]);
    }

    #[rstest]
    #[case::the_first("Mrs Jones shouts. jones again, the Joneses", "4-9-name", "18-23,35-42")]
    #[case::the_last("Mrs Jones shouts. jones again, the Joneses", "35-42-name", "4-9,18-23")]
    #[case::all("Jordan and jordan", "0-6-name,11-17-name", "")]
    #[case::no_name("Jordan and jordan", "0-6-place", "")]
    #[case::another("Jordan and jordan and Kai, kai", "22-25-name", "27-30")]
    fn whichever_form_is_marked_the_others_are_offered(#[case] text: &str, #[case] spans: &str, #[case] others: &str) {
        let spans = Spans::parse(spans, text.chars().count()).expect("they fit");
        assert_eq!(written(&beside(text, &groups(text), &spans)), others);
    }

    proptest! {
        #[test]
        fn however_a_name_is_typed_again_it_is_found(
            name in "[B-DF-HJ-NP-TV-Z][a-z]{3,8}x",
            shape in 0..5_usize,
            sign in proptest::sample::select(vec!['\u{200b}', '\u{ad}', '\u{301}']),
        ) {
            let again = match shape {
                0 => name.to_lowercase(),
                1 => name.to_uppercase(),
                2 => format!("{name}'s"),
                3 => name.chars().flat_map(|c| [c, sign]).collect(),
                _ => name.chars().map(|c| if c == 'a' { '\u{430}' } else { c }).collect(),
            };
            prop_assert_eq!(forms(&format!("{name} was there, 7 {again} 7"), &name).len(), 1);
        }

        #[test]
        fn whatever_was_marked_nothing_that_is_out_is_asked_about(text in "[a-cA-C ]{0,40}", start in 0..40_usize, long in 1..9_usize) {
            let length = text.chars().count();
            prop_assume!(start + long <= length);
            let spans = Spans::parse(&format!("{start}-{}-name", start + long), length).expect("it fits");
            for (from, to) in left(&text, &spans) {
                prop_assert!(to <= length && !(start <= from && to <= start + long));
            }
        }
    }
}
