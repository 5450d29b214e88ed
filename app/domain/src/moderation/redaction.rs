//! Redaction: marked spans of the original are not shared; everything else is shared word for word.
//!
//! Offsets count characters (Unicode scalar values), not bytes and not UTF-16 units.
//! Officers without script edit the words instead: `derive` finds the spans from what they left,
//! and refuses a text in which anything but the marked words has changed.

use serde::{Deserialize, Serialize};

use crate::closed_enum::closed_enum;

closed_enum! {
    /// What a span has, as far as readers are told.
    Kind { Name = "name", Place = "place", Other = "other" }
}

/// A part of a text, from `start` up to, not including, `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
}

impl Span {
    /// Reads `3-8-name`.
    pub fn parse(written: &str) -> Option<Self> {
        let mut parts = written.trim().splitn(3, '-');
        Some(Self {
            start: parts.next()?.parse().ok()?,
            end: parts.next()?.parse().ok()?,
            kind: Kind::parse(parts.next()?)?,
        })
    }

    /// As pages and forms write it: `3-8-name`.
    pub fn written(self) -> String {
        format!("{}-{}-{}", self.start, self.end, self.kind.key())
    }
}

/// Spans of one text: in order, inside the text, not empty, not overlapping.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spans(Vec<Span>);

/// Spans that do not fit their text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the marked places do not fit the text")]
pub struct BadSpans;

impl Spans {
    /// Sorts `spans` and checks them against a text of `length` characters.
    ///
    /// # Errors
    /// A span is empty, reaches beyond the text, or overlaps another.
    pub fn new(mut spans: Vec<Span>, length: usize) -> Result<Self, BadSpans> {
        spans.sort_by_key(|span| span.start);
        let alone = spans.windows(2).all(|two| two[0].end <= two[1].start);
        let inside = spans.iter().all(|span| span.start < span.end && span.end <= length);
        if alone && inside { Ok(Self(spans)) } else { Err(BadSpans) }
    }

    /// Reads `3-8-name,20-24-place`, as the marking tool writes it.
    ///
    /// # Errors
    /// It cannot be read, or does not fit the text.
    pub fn parse(written: &str, length: usize) -> Result<Self, BadSpans> {
        let parts = written.split(',').filter(|part| !part.trim().is_empty());
        let spans: Option<Vec<_>> = parts.map(Span::parse).collect();
        Self::new(spans.ok_or(BadSpans)?, length)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As the marking tool writes them: `3-8-name,20-24-place`.
    pub fn written(&self) -> String {
        self.0.iter().map(|span| span.written()).collect::<Vec<_>>().join(",")
    }

    pub fn iter(&self) -> impl Iterator<Item = &Span> {
        self.0.iter()
    }
}

/// The marks for words that were taken out, in the voice's own language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    pub name: String,
    pub place: String,
    pub other: String,
}

impl Marks {
    pub fn of(&self, kind: Kind) -> &str {
        match kind {
            Kind::Name => &self.name,
            Kind::Place => &self.place,
            Kind::Other => &self.other,
        }
    }
}

/// The text to share: the original with each span replaced by its mark.
pub fn redact(original: &str, spans: &Spans, marks: &Marks) -> String {
    let letters: Vec<char> = original.chars().collect();
    let mut shared = String::with_capacity(original.len());
    let mut at = 0;
    for span in spans.iter() {
        shared.extend(&letters[at..span.start]);
        shared.push_str(marks.of(span.kind));
        at = span.end;
    }
    shared.extend(&letters[at..]);
    shared
}

/// Finds the spans of an edited text, in which words may only be replaced by marks. `words` are the marks that officers
/// can type, with their kinds; case does not matter. None if other words were changed, added or taken out.
pub fn derive(original: &str, edited: &str, words: &[(String, Kind)]) -> Option<Spans> {
    let letters: Vec<char> = original.chars().collect();
    let pieces = split(&edited.replace("\r\n", "\n"), words);
    let (first, rest) = pieces.split_first()?;
    if !letters.starts_with(&first.kept) {
        return None;
    }
    let mut at = first.kept.len();
    let mut spans = Vec::new();
    for (n, piece) in rest.iter().enumerate() {
        let last = n + 1 == rest.len();
        // At least one character must have been where the mark is. If several places fit, the nearest is used: the
        // shared text is the same.
        let found = if last {
            letters.len().checked_sub(piece.kept.len()).filter(|from| *from > at && letters[*from..] == piece.kept[..])
        } else {
            (at + 1..=letters.len()).find(|from| letters[*from..].starts_with(&piece.kept))
        }?;
        spans.push(Span { start: at, end: found, kind: piece.mark? });
        at = found + piece.kept.len();
    }
    if at != letters.len() {
        return None;
    }
    Spans::new(spans, letters.len()).ok()
}

/// The spans of a typed text: those of the marking tool (`written`) if they give exactly this text, otherwise found by
/// comparing it with the original. None if words were changed other than by marks.
pub fn spans_of(original: &str, typed: &str, written: &str, marks: &Marks, words: &[(String, Kind)]) -> Option<Spans> {
    let typed = typed.replace("\r\n", "\n");
    let marked = Spans::parse(written, original.chars().count()).ok();
    marked
        .filter(|spans| redact(original, spans, marks) == typed)
        .or_else(|| derive(original, &typed, words))
        .or_else(|| derive(original, typed.trim(), words))
}

/// A mark, and the text kept after it; the first piece has no mark.
struct Piece {
    mark: Option<Kind>,
    kept: Vec<char>,
}

fn split(edited: &str, words: &[(String, Kind)]) -> Vec<Piece> {
    let mut pieces = vec![Piece { mark: None, kept: Vec::new() }];
    let mut rest = edited;
    while let Some(letter) = rest.chars().next() {
        let mark = words.iter().filter(|(word, _)| starts_with(rest, word)).max_by_key(|(word, _)| word.len());
        if let Some((word, kind)) = mark {
            pieces.push(Piece { mark: Some(*kind), kept: Vec::new() });
            rest = &rest[word.len()..];
        } else {
            if let Some(piece) = pieces.last_mut() {
                piece.kept.push(letter);
            }
            rest = &rest[letter.len_utf8()..];
        }
    }
    pieces
}

fn starts_with(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// For the tests of what is taken out: what is written in its place, and what officers may type for it.
#[cfg(test)]
pub(super) mod testing {
    use super::{Kind, Marks};

    pub fn marks() -> Marks {
        Marks { name: "[name removed]".into(), place: "[place removed]".into(), other: "[other removed]".into() }
    }

    pub fn words() -> Vec<(String, Kind)> {
        let full = Kind::ALL.map(|kind| (marks().of(kind).to_owned(), kind));
        let short = Kind::ALL.map(|kind| (format!("[{}]", kind.key()), kind));
        [full, short].concat()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::{
        testing::{marks, words},
        *,
    };

    fn spans(written: &str, text: &str) -> Spans {
        Spans::parse(written, text.chars().count()).expect("they fit")
    }

    #[rstest]
    #[case("Sam lives in Bow", "0-3-name", "[name removed] lives in Bow")]
    #[case("Sam lives in Bow", "13-16-place,0-3-name", "[name removed] lives in [place removed]")]
    #[case("Dw i'n caru Siân 💛 lot", "12-16-name,17-18-other", "Dw i'n caru [name removed] [other removed] lot")]
    #[case("all of it", "0-9-other", "[other removed]")]
    #[case("nothing", "", "nothing")]
    fn marked_words_are_replaced(#[case] original: &str, #[case] written: &str, #[case] shared: &str) {
        assert_eq!(redact(original, &spans(written, original), &marks()), shared);
    }

    #[rstest]
    #[case("0-9-name")]
    #[case("3-3-name")]
    #[case("5-3-name")]
    #[case("0-3-name,2-5-place")]
    #[case("0-3-thing")]
    #[case("0-3")]
    #[case("-1-3-name")]
    #[case("a-b-name")]
    #[case("99999999999999999999-3-name")]
    fn marks_that_do_not_fit_are_refused(#[case] written: &str) {
        assert_eq!(Spans::parse(written, 8), Err(BadSpans));
    }

    #[rstest]
    #[case("Sam lives in Bow", "[name removed] lives in Bow", "0-3-name")]
    #[case("Sam lives in Bow", "[Name] lives in [PLACE]", "0-3-name,13-16-place")]
    #[case("Sam and Sam", "Sam and [name removed]", "8-11-name")]
    #[case("I miss Jo Ann a lot", "I miss [name] a lot", "7-13-name")]
    #[case("line one\nSam", "line one\r\n[name]", "9-12-name")]
    #[case("Sam", "[other]", "0-3-other")]
    #[case("as it was", "as it was", "")]
    fn spans_are_found_from_edited_words(#[case] original: &str, #[case] edited: &str, #[case] found: &str) {
        assert_eq!(derive(original, edited, &words()), Some(spans(found, original)));
    }

    #[rstest]
    #[case("Sam lives in Bow", "Sam lives in London")]
    #[case("Sam lives in Bow", "lives in Bow")]
    #[case("Sam lives in Bow", "[name] loves it in Bow")]
    #[case("Sam lives in Bow", "Sam [name] lives in Bow")]
    #[case("Sam lives in Bow", "[name] lives in Bow, he says")]
    #[case("Sam", "Sam[name]")]
    #[case("Sam", "")]
    #[case("Sam", "SAM")]
    fn other_changes_are_refused(#[case] original: &str, #[case] edited: &str) {
        assert_eq!(derive(original, edited, &words()), None);
    }

    /// A text, and up to four spans of it that fit.
    fn marked() -> impl Strategy<Value = (String, Vec<(usize, usize, Kind)>)> {
        let text = "[a-cA-C éŵ💛\n\\[\\]]{1,60}";
        let cuts = proptest::collection::vec((0_usize..60, 1_usize..9, 0_usize..3), 0..4);
        (text, cuts).prop_map(|(text, cuts)| {
            let length = text.chars().count();
            let (mut at, mut spans) = (0, Vec::new());
            for (skip, long, kind) in cuts {
                let (start, end) = (at + skip % 7, at + skip % 7 + long);
                if end <= length {
                    spans.push((start, end, Kind::ALL[kind]));
                    at = end;
                }
            }
            (text, spans)
        })
    }

    proptest! {
        #[test]
        fn shared_words_are_the_original_with_its_spans_replaced((text, cuts) in marked()) {
            let letters: Vec<char> = text.chars().collect();
            let list = cuts.iter().map(|&(start, end, kind)| Span { start, end, kind }).collect();
            let shared = redact(&text, &Spans::new(list, letters.len()).expect("made to fit"), &marks());
            // Put what was taken out back in: the original stands there again.
            let (mut rest, mut again) = (shared.as_str(), String::new());
            let mut at = 0;
            for (start, end, kind) in cuts {
                let kept: String = letters[at..start].iter().collect();
                rest = rest.strip_prefix(kept.as_str()).expect("kept words stand as they were");
                rest = rest.strip_prefix(marks().of(kind)).expect("then the mark");
                again.push_str(&kept);
                again.extend(&letters[start..end]);
                at = end;
            }
            again.push_str(rest);
            prop_assert_eq!(again, text);
        }

        #[test]
        fn what_the_tool_shares_can_be_typed_too((text, cuts) in marked()) {
            let list = cuts.iter().map(|&(start, end, kind)| Span { start, end, kind }).collect();
            let spans = Spans::new(list, text.chars().count()).expect("made to fit");
            let shared = redact(&text, &spans, &marks());
            let found = derive(&text, &shared, &words());
            prop_assert!(found.is_some());
            prop_assert_eq!(redact(&text, &found.expect("some"), &marks()), shared);
        }

        #[test]
        fn whatever_is_typed_nothing_is_shared_that_was_not_said(text in "[a-c ]{0,20}", edited in "([a-c ]|\\[name\\]){0,20}") {
            if let Some(spans) = derive(&text, &edited, &words()) {
                prop_assert_eq!(redact(&text, &spans, &marks()), edited.replace("[name]", "[name removed]"));
            }
        }
    }
}
