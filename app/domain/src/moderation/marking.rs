//! The officers' marking tool, as it decides: what is marked, what is offered beside it, and what will be shared. The
//! browser shows it and says where somebody points; what it says will be shared is what the server will share.
//!
//! What was offered once stays, also where its name is put back: nobody loses the button that they have just pressed.

use std::cell::OnceCell;

use super::{
    forms::{self, At},
    redaction::{Kind, Marks, Span, Spans, redact, spans_of},
};

/// What may have to be taken out, and what it looks like in the reader's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    pub span: Span,
    pub why: String,
}

/// A part of the original, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'m> {
    Kept(String),
    /// Offered, and not taken out.
    Offered(String, &'m Hint),
    Out(String, Kind),
}

/// One original while it is marked.
#[derive(Debug)]
pub struct Marking {
    original: String,
    letters: Vec<char>,
    marks: Marks,
    /// The marks that can be typed.
    words: Vec<(String, Kind)>,
    /// What a name is called in the reader's words.
    name: String,
    groups: OnceCell<Vec<Vec<At>>>,
    hints: Vec<Hint>,
    spans: Spans,
}

impl Marking {
    /// Nothing is marked yet; `hints` are those that the page shows.
    pub fn new(original: String, marks: Marks, words: Vec<(String, Kind)>, name: String, mut hints: Vec<Hint>) -> Self {
        let letters = original.chars().collect();
        hints.sort_by_key(|hint| hint.span.start);
        Self { original, letters, marks, words, name, groups: OnceCell::new(), hints, spans: Spans::default() }
    }

    pub fn original(&self) -> &str {
        &self.original
    }

    /// The text that will be shared.
    pub fn shared(&self) -> String {
        redact(&self.original, &self.spans, &self.marks)
    }

    pub fn spans(&self) -> &Spans {
        &self.spans
    }

    /// All that is offered, in order.
    pub fn hints(&self) -> &[Hint] {
        &self.hints
    }

    pub fn marks(&self) -> &Marks {
        &self.marks
    }

    /// The words of a place.
    pub fn part(&self, start: usize, end: usize) -> String {
        self.letters.iter().skip(start).take(end.saturating_sub(start)).collect()
    }

    /// Reads what stands in the box; `written` is what the tool has written beside it. Whether it is the original with
    /// marks in it: if not, everything stays as it was.
    pub fn typed(&mut self, typed: &str, written: &str) -> bool {
        let read = spans_of(&self.original, typed, written, &self.marks, &self.words);
        self.settle(read)
    }

    /// Marks what `Spans::written` has written down.
    pub fn restore(&mut self, written: &str) -> bool {
        self.settle(Spans::parse(written, self.letters.len()).ok())
    }

    /// Takes out what stands between two places, without the spaces around it. Whether there was anything.
    pub fn take(&mut self, kind: Kind, (from, to): At) -> bool {
        let within = self.letters.get(from..to.min(self.letters.len())).unwrap_or_default();
        let Some(first) = within.iter().position(|letter| !letter.is_whitespace()) else { return false };
        let last = within.iter().rposition(|letter| !letter.is_whitespace()).unwrap_or(first);
        let (start, end) = (from + first, from + last + 1);
        let spans = self.apart((start, end)).chain([Span { start, end, kind }]).collect();
        self.settle(Spans::new(spans, self.letters.len()).ok())
    }

    /// Puts back whatever is out between two places, or at one.
    pub fn put_back(&mut self, (from, to): At) -> bool {
        let spans = self.apart((from, to.max(from + 1))).collect();
        self.settle(Spans::new(spans, self.letters.len()).ok())
    }

    /// Takes out what was offered, or puts it back.
    pub fn press(&mut self, offered: Span) -> bool {
        let place = (offered.start, offered.end);
        if self.is_out(place) { self.put_back(place) } else { self.take(offered.kind, place) }
    }

    /// Whether all of a place is out.
    pub fn is_out(&self, (start, end): At) -> bool {
        self.spans.iter().any(|span| span.start <= start && end <= span.end)
    }

    /// The original from its beginning to its end.
    pub fn pieces(&self) -> Vec<Piece<'_>> {
        let mut pieces = Vec::new();
        let mut at = 0;
        for span in self.spans.iter() {
            self.kept(at, span.start, &mut pieces);
            pieces.push(Piece::Out(self.part(span.start, span.end), span.kind));
            at = span.end;
        }
        self.kept(at, self.letters.len(), &mut pieces);
        pieces
    }

    /// Adds what stands between two marks.
    fn kept<'m>(&'m self, from: usize, to: usize, pieces: &mut Vec<Piece<'m>>) {
        let mut at = from;
        for hint in self.hints.iter().filter(|hint| from <= hint.span.start && hint.span.end <= to) {
            if at < hint.span.start {
                pieces.push(Piece::Kept(self.part(at, hint.span.start)));
            }
            pieces.push(Piece::Offered(self.part(hint.span.start, hint.span.end), hint));
            at = hint.span.end;
        }
        if at < to {
            pieces.push(Piece::Kept(self.part(at, to)));
        }
    }

    /// The marks that have nothing of a place.
    fn apart(&self, (from, to): At) -> impl Iterator<Item = Span> {
        self.spans.iter().filter(move |span| span.end <= from || to <= span.start).copied()
    }

    /// Marks `spans` alone, and offers the other forms of the names among them.
    fn settle(&mut self, spans: Option<Spans>) -> bool {
        let Some(spans) = spans else { return false };
        self.spans = spans;
        if forms::names(&self.spans).next().is_none() {
            return true;
        }
        let groups = self.groups.get_or_init(|| forms::groups(&self.original));
        for (start, end) in forms::beside(&self.original, groups, &self.spans) {
            if self.hints.iter().all(|hint| hint.span.end <= start || end <= hint.span.start) {
                self.hints.push(Hint { span: Span { start, end, kind: Kind::Name }, why: self.name.clone() });
            }
        }
        self.hints.sort_by_key(|hint| hint.span.start);
        true
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::moderation::{
        redaction::testing::{marks, words},
        suggestions::{suggest, suggest_beside},
    };

    /// The tool on the page of a voice.
    fn woken(original: &str) -> Marking {
        let hint = |one: &crate::moderation::suggestions::Suggestion| Hint {
            span: Span { start: one.start, end: one.end, kind: one.why.kind() },
            why: one.why.key().to_owned(),
        };
        let hints = suggest(original).iter().map(hint).collect();
        Marking::new(original.to_owned(), marks(), words(), "Name".to_owned(), hints)
    }

    fn offered(marking: &Marking) -> Vec<String> {
        marking.hints().iter().map(|hint| marking.part(hint.span.start, hint.span.end)).collect()
    }

    #[rstest]
    #[case::a_word("Sam lives in Bow", (0, 3), "0-3-name")]
    #[case::with_its_spaces("Sam lives in Bow", (3, 10), "4-9-name")]
    #[case::to_the_end("Sam lives in Bow ", (12, 17), "13-16-name")]
    #[case::beyond_the_end("Sam", (0, 9), "0-3-name")]
    #[case::more_than_one_unit("💛💛 Zoë", (1, 2), "1-2-name")]
    fn what_is_marked_is_out(#[case] text: &str, #[case] place: At, #[case] spans: &str) {
        let mut marking = woken(text);
        assert!(marking.take(Kind::Name, place));
        assert_eq!(marking.spans().written(), spans);
    }

    #[rstest]
    #[case::nothing((4, 4))]
    #[case::a_space((3, 4))]
    #[case::backwards((4, 3))]
    #[case::outside((20, 30))]
    fn where_nothing_is_marked_nothing_is_out(#[case] place: At) {
        let mut marking = woken("Sam lives in Bow");
        assert!(!marking.take(Kind::Name, place));
        assert_eq!(marking.shared(), "Sam lives in Bow");
    }

    #[test]
    fn what_is_marked_again_has_the_new_mark_alone() {
        let mut marking = woken("Sam lives in Bow");
        marking.take(Kind::Name, (0, 3));
        marking.take(Kind::Place, (10, 16));
        marking.take(Kind::Other, (13, 16));
        assert_eq!(marking.spans().written(), "0-3-name,13-16-other");
        marking.put_back((14, 14));
        assert_eq!(marking.spans().written(), "0-3-name");
        marking.put_back((0, 16));
        assert_eq!(marking.shared(), "Sam lives in Bow");
    }

    #[test]
    fn what_is_offered_is_pressed_out_and_back() {
        let mut marking = woken("ring 07700 900123 or me");
        let hint = marking.hints()[0].span;
        assert!(marking.press(hint) && marking.is_out((hint.start, hint.end)));
        assert_eq!(marking.shared(), "ring [other removed] or me");
        assert!(marking.press(hint) && !marking.is_out((hint.start, hint.end)));
        assert_eq!(marking.shared(), "ring 07700 900123 or me");
    }

    #[test]
    fn the_forms_of_a_marked_name_are_offered_and_stay() {
        let mut marking = woken("me jordan hates it, jordans it");
        assert_eq!(offered(&marking), Vec::<String>::new());
        marking.take(Kind::Name, (3, 9));
        assert_eq!(offered(&marking), ["jordans"]);
        assert_eq!(marking.hints()[0].why, "Name");
        let pieces = marking.pieces();
        assert_eq!(pieces[1], Piece::Out("jordan".into(), Kind::Name));
        assert!(matches!(&pieces[3], Piece::Offered(words, _) if words == "jordans"), "{pieces:?}");
        marking.put_back((3, 3));
        assert_eq!(offered(&marking), ["jordans"]);
    }

    #[test]
    fn the_box_is_read_as_the_server_reads_it() {
        let mut marking = woken("Sam and Sam");
        assert!(marking.typed("[NAME] and Sam ", ""));
        assert_eq!(marking.spans().written(), "0-3-name");
        assert!(!marking.typed("[name] or Sam", ""), "other words");
        assert_eq!(marking.spans().written(), "0-3-name", "nothing is lost by it");
        assert!(marking.typed("Sam and [name removed]", "8-11-name"));
        assert!(marking.typed("Sam and [name removed]", "0-3-name"), "what was written is of another text");
        assert_eq!(marking.spans().written(), "8-11-name");
        assert!(!marking.restore("8-99-name"));
        assert!(marking.restore("0-3-other") && marking.shared() == "[other removed] and Sam");
    }

    /// What somebody does to a voice, one after the other.
    fn doings() -> impl Strategy<Value = Vec<(usize, usize, usize)>> {
        proptest::collection::vec((0..5_usize, 0..60_usize, 0..12_usize), 0..8)
    }

    fn said() -> impl Strategy<Value = String> {
        let words = "Jordan;jordan;JORDAN's;Jones;joneses;Zoë;💛;Ddafydd;dafydd;and;in;Bow;07700 900123;jo@example.org;\
            [name];wrth;mae;yn;\n;,";
        let word = proptest::sample::select(words.split(';').collect::<Vec<_>>());
        proptest::collection::vec(word, 1..12).prop_map(|words| words.join(" "))
    }

    proptest! {
        #[test]
        fn whatever_is_done_the_page_shows_what_the_server_will_share(said in said(), doings in doings()) {
            let mut marking = woken(&said);
            for (what, from, long) in doings {
                let before = marking.shared();
                let changed = match what {
                    0 => marking.put_back((from, from + long)),
                    1 if !marking.hints().is_empty() => {
                        let hint = marking.hints()[from % marking.hints().len()].span;
                        marking.press(hint)
                    }
                    2 => {
                        let edited = before.replacen("jordan", "[name]", 1);
                        marking.typed(&edited, "")
                    }
                    _ => marking.take(Kind::ALL[what % 3], (from, from + long)),
                };
                prop_assert!(changed || marking.shared() == before);

                // The box and what is written beside it are what the server reads.
                let (shared, written) = (marking.shared(), marking.spans().written());
                let posted = spans_of(&said, &shared, &written, &marks(), &words());
                prop_assert_eq!(posted.as_ref(), Some(marking.spans()));
                prop_assert_eq!(redact(&said, marking.spans(), &marks()), shared.clone());

                // What is shown is all of what was said, in its order, and the marks are where they will be.
                let mut again = String::new();
                let mut marked = String::new();
                for piece in marking.pieces() {
                    match piece {
                        Piece::Kept(words) | Piece::Offered(words, _) => {
                            again.push_str(&words);
                            marked.push_str(&words);
                        }
                        Piece::Out(words, kind) => {
                            again.push_str(&words);
                            marked.push_str(marks().of(kind));
                        }
                    }
                }
                prop_assert_eq!(&again, &said);
                prop_assert_eq!(&marked, &shared);

                // What the server would offer beside these marks is offered here.
                for one in suggest_beside(&said, marking.spans()) {
                    let over = |hint: &Hint| hint.span.start < one.end && one.start < hint.span.end;
                    prop_assert!(marking.hints().iter().any(over), "{:?} of {:?}", one, marking.hints());
                }
                prop_assert!(marking.hints().windows(2).all(|two| two[0].span.end <= two[1].span.start));
            }
        }
    }
}
