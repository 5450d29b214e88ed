//! Suggestions of what to take out: shown to the officer, never taken out by themselves (docs/domain.md, *Redaction*).

use std::sync::LazyLock;

use regex::Regex;

use super::{
    forms,
    names::{BEGINNINGS, NO_NAMES, SAID_OF_PEOPLE},
    redaction::{Kind, Spans},
};
use crate::plain::is_invisible;

/// The kind of thing that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    Email,
    Phone,
    Postcode,
    Insurance,
    Handle,
    School,
    Name,
}

impl Why {
    pub const fn key(self) -> &'static str {
        match self {
            Self::Email => "moderation-found-email",
            Self::Phone => "moderation-found-phone",
            Self::Postcode => "moderation-found-postcode",
            Self::Insurance => "moderation-found-insurance",
            Self::Handle => "moderation-found-handle",
            Self::School => "moderation-found-school",
            Self::Name => "moderation-found-name",
        }
    }

    pub const fn kind(self) -> Kind {
        match self {
            Self::Name => Kind::Name,
            Self::Postcode | Self::School => Kind::Place,
            Self::Email | Self::Phone | Self::Insurance | Self::Handle => Kind::Other,
        }
    }
}

/// A place in the text, in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub start: usize,
    pub end: usize,
    pub why: Why,
}

/// The surest patterns come first: where two overlap, the first counts.
static PATTERNS: LazyLock<[(Why, Regex); 7]> = LazyLock::new(|| {
    let regex = |pattern: &str| Regex::new(pattern).expect("a pattern of ours");
    [
        (Why::Email, regex(r"[\p{L}0-9._%+-]+@[\p{L}0-9-]+(?:\.[\p{L}0-9-]+)+")),
        (Why::Insurance, regex(r"(?i)\b[a-ceghj-prstw-z][a-ceghj-nprstw-z] ?\d{2} ?\d{2} ?\d{2} ?[a-d]\b")),
        (Why::Phone, regex(r"(?:\+44 ?(?:\(0\) ?)?|\(?\b0)\d(?:[ ()-]{0,2}\d){8,9}\b")),
        (
            Why::Postcode,
            regex(
                r"(?i)\b(?:gir ?0aa|[a-pr-uwyz](?:\d{1,2}|[a-hk-y]\d{1,2}|\d[a-hjkps-uw]|[a-hk-y]\d[abehmnprv-y]) ?\d[abd-hjlnp-uw-z]{2})\b",
            ),
        ),
        (
            Why::Handle,
            regex(
                r"\B@[\p{L}0-9_.]{2,30}\b|(?i)\b(?:insta(?:gram)?|snap(?:chat)?|tiktok|discord|xbox|psn)(?: (?:is|name|user|username|handle))?:? ?@?[a-z0-9_.]*[0-9_.][a-z0-9_]+\b",
            ),
        ),
        (
            Why::School,
            regex(
                r"\bYsgol(?: (?:Uwchradd|Gynradd|Gyfun|Gymraeg))*(?: (?:y|yr|Y|Yr|\p{Lu}[\p{L}'’-]+)){1,4}|\b(?:(?:St\.?|\p{Lu}[\p{L}'’-]+) ){1,4}(?:(?:Primary|Junior|Infant|Infants|High|Secondary|Comprehensive|Grammar|Special|Community) )*(?:School|Academy|College|Primary|Comp|Comprehensive|High)\b",
            ),
        ),
        (Why::Name, regex(r"\b\p{Lu}[\p{L}'’]*\p{Ll}(?:-\p{L}+)*(?: \p{Lu}[\p{L}'’]*\p{Ll}(?:-\p{L}+)*)*")),
    ]
});

/// Everything in `text` that may tell who somebody is, in order and without overlaps; a name in each of its forms.
pub fn suggest(text: &str) -> Vec<Suggestion> {
    suggest_beside(text, &Spans::default())
}

/// As `suggest`, with all forms of the names that are marked at `spans`.
pub fn suggest_beside(text: &str, spans: &Spans) -> Vec<Suggestion> {
    let mut found = patterns(text);
    let suggested = found.iter().filter(|one| one.why == Why::Name).map(|one| (one.start, one.end));
    let names: Vec<_> = suggested.chain(forms::names(spans)).collect();
    let groups = if forms::names(spans).next().is_some() { forms::groups(text) } else { Vec::new() };
    for (start, end) in forms::again(text, &names).into_iter().chain(forms::beside(text, &groups, spans)) {
        if found.iter().all(|one| one.end <= start || end <= one.start) {
            found.push(Suggestion { start, end, why: Why::Name });
        }
    }
    found.sort_unstable_by_key(|one| one.start);
    found
}

/// The matches of the patterns; invisible characters are ignored.
fn patterns(text: &str) -> Vec<Suggestion> {
    let (seen, places): (String, Vec<usize>) =
        text.chars().enumerate().filter(|(_, c)| !is_invisible(*c)).map(|(at, c)| (c, at)).unzip();
    let text = &seen;
    let mut found: Vec<(usize, usize, Why)> = Vec::new();
    for (why, pattern) in PATTERNS.iter() {
        for place in pattern.find_iter(text) {
            let Some((start, end)) = trimmed(text, place.start(), place.end(), *why) else { continue };
            if found.iter().all(|(from, to, _)| end <= *from || *to <= start) {
                found.push((start, end, *why));
            }
        }
    }
    found.sort_unstable_by_key(|(start, ..)| *start);
    let first = |upto: usize| places[text[..upto].chars().count()];
    let past = |upto: usize| places[text[..upto].chars().count() - 1] + 1;
    found.into_iter().map(|(start, end, why)| Suggestion { start: first(start), end: past(end), why }).collect()
}

/// A match without words at its ends that are not names; none if nothing is left.
fn trimmed(text: &str, start: usize, end: usize, why: Why) -> Option<(usize, usize)> {
    if why != Why::Name {
        return Some((start, end));
    }
    let (mut start, mut end) = (start, end);
    while start < end {
        let word = text[start..end].split(' ').next().unwrap_or_default();
        let plain = NO_NAMES.contains(&word);
        // The first word of a sentence has a capital whether or not it is a name.
        if !plain && (!starts_sentence(text, start) || is_subject(word, &text[start + word.len()..])) {
            break;
        }
        start = (start + word.len() + 1).min(end);
    }
    while start < end {
        let word = text[start..end].rsplit(' ').next().unwrap_or_default();
        if !NO_NAMES.contains(&word) {
            break;
        }
        end = end.saturating_sub(word.len() + 1).max(start);
    }
    (start < end).then_some((start, end))
}

/// Whether a first word is followed by what is usually said of a person: `Jordan is my friend`.
fn is_subject(word: &str, after: &str) -> bool {
    let next = after.split_whitespace().next().unwrap_or_default();
    after.starts_with(' ') && !BEGINNINGS.contains(&word) && SAID_OF_PEOPLE.contains(&next)
}

fn starts_sentence(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', '"', '\'', '“', '‘', '(', '-', '*']);
    before.is_empty() || before.ends_with(['.', '!', '?', '\n', ':', '…'])
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn found(text: &str) -> Vec<(String, Why)> {
        let part = |s: &Suggestion| text.chars().skip(s.start).take(s.end - s.start).collect();
        suggest(text).iter().map(|s| (part(s), s.why)).collect()
    }

    #[rstest]
    #[case("write to sam.jones+x@example.co.uk please", "sam.jones+x@example.co.uk", Why::Email)]
    #[case("my number is 07700 900123 ok", "07700 900123", Why::Phone)]
    #[case("ring 01632 960119", "01632 960119", Why::Phone)]
    #[case("ring +44 7700 900 123", "+44 7700 900 123", Why::Phone)]
    #[case("text me (029) 2018 0000", "(029) 2018 0000", Why::Phone)]
    #[case("i live at cf10 3at now", "cf10 3at", Why::Postcode)]
    #[case("near SW1A 1AA", "SW1A 1AA", Why::Postcode)]
    #[case("it is QQ123456C i think, no: AB 12 34 56 C", "AB 12 34 56 C", Why::Insurance)]
    #[case("find me @noisy_kid99", "@noisy_kid99", Why::Handle)]
    #[case("my snapchat is kai_07", "snapchat is kai_07", Why::Handle)]
    #[case("i go to Afon Valley High School", "Afon Valley High School", Why::School)]
    #[case("i go to St Mary's Primary", "St Mary's Primary", Why::School)]
    #[case("dw i'n mynd i Ysgol Bro Afon bob dydd", "Ysgol Bro Afon", Why::School)]
    #[case("me and Jordan are twins", "Jordan", Why::Name)]
    #[case("i told Ellie-Mae and she", "Ellie-Mae", Why::Name)]
    #[case("My social worker is Anne O'Brien.", "Anne O'Brien", Why::Name)]
    #[case("dw i'n byw gyda Siân", "Siân", Why::Name)]
    #[case("When Kai left", "Kai", Why::Name)]
    #[case("Jordan is my friend", "Jordan", Why::Name)]
    fn what_could_tell_who_it_is_is_found(#[case] text: &str, #[case] what: &str, #[case] why: Why) {
        assert!(found(text).contains(&(what.to_owned(), why)), "{:?}", found(text));
    }

    #[rstest]
    #[case("me and Jordan, jordan and JORDAN's mum", &["Jordan", "jordan", "JORDAN's"])]
    #[case("me and Jor\u{200b}dan, jordan", &["Jor\u{200b}dan", "jordan"])]
    #[case("mail s\u{ad}am@example.org", &["s\u{ad}am@example.org"])]
    #[case("dwi'n casau Dafydd, wedi deud wrth ddafydd", &["Dafydd", "ddafydd"])]
    fn every_form_of_a_name_is_found(#[case] text: &str, #[case] all: &[&str]) {
        let words: Vec<_> = found(text).into_iter().map(|(words, _)| words).collect();
        assert_eq!(words, all);
    }

    #[test]
    fn forms_of_what_was_marked_are_found_too() {
        let spans = Spans::parse("3-9-name", 30).expect("it fits");
        let all: Vec<_> =
            suggest_beside("me jordan hates it, jordans it", &spans).iter().map(|s| (s.start, s.end)).collect();
        assert_eq!(all, [(20, 27)]);
    }

    #[rstest]
    #[case("I want to see my little brother more. Once a month is not enough, he is 4.")]
    #[case("On Monday I play Minecraft. It is OK. Mum says I can.")]
    #[case("It is cold. Food is bad. Everybody says so. When was it?")]
    #[case("we have 3 cats and 12 fish since 2019")]
    #[case("Ga i weld Mam ddydd Sul?")]
    #[case("i got 100 20 30 points")]
    fn plain_words_are_left_alone(#[case] text: &str) {
        assert_eq!(found(text), []);
    }

    #[test]
    fn places_are_counted_in_characters_and_in_order() {
        let text = "💛 hi Zoë, mail zoë@example.org or Ann";
        let places: Vec<_> = suggest(text).iter().map(|s| (s.start, s.end, s.why)).collect();
        assert_eq!(places, [(5, 8, Why::Name), (15, 30, Why::Email), (34, 37, Why::Name)]);
    }
}
