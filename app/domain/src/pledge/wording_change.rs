//! What has changed between two texts, word by word. Pure.

use std::mem;

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// A part of both texts, or of one of them, with the spaces in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Same(String),
    Removed(String),
    Added(String),
}

/// The pieces of which both texts are made, in their order. What was taken out comes before what took its place.
pub fn between(before: &str, after: &str) -> Vec<Piece> {
    let (old, new) = (tokens(before), tokens(after));
    let mut pieces = Pieces::default();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (tag, was, is) = op.as_tag_tuple();
        let (was, is) = (old[was].concat(), new[is].concat());
        // A space alone between two changes would cut one change of several words into many.
        if tag == DiffTag::Equal && !(was.trim().is_empty() && pieces.is_amid_change()) {
            pieces.same(&was);
        } else {
            pieces.changed(&was, &is);
        }
    }
    pieces.done()
}

/// The text that was there before.
pub fn before(pieces: &[Piece]) -> String {
    let part = |piece: &Piece| match piece {
        Piece::Same(text) | Piece::Removed(text) => Some(text.clone()),
        Piece::Added(_) => None,
    };
    pieces.iter().filter_map(part).collect()
}

/// The text that is there now.
pub fn after(pieces: &[Piece]) -> String {
    let part = |piece: &Piece| match piece {
        Piece::Same(text) | Piece::Added(text) => Some(text.clone()),
        Piece::Removed(_) => None,
    };
    pieces.iter().filter_map(part).collect()
}

/// Words, and what stands between them.
fn tokens(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_space = first.is_whitespace();
        let end = rest.find(|c: char| c.is_whitespace() != is_space).unwrap_or(rest.len());
        let (token, behind) = rest.split_at(end);
        all.push(token);
        rest = behind;
    }
    all
}

/// Puts pieces together: changes that follow one another become one.
#[derive(Default)]
struct Pieces {
    all: Vec<Piece>,
    removed: String,
    added: String,
}

impl Pieces {
    fn is_amid_change(&self) -> bool {
        !self.removed.is_empty() || !self.added.is_empty()
    }

    fn changed(&mut self, was: &str, is: &str) {
        self.removed.push_str(was);
        self.added.push_str(is);
    }

    fn same(&mut self, text: &str) {
        self.settle();
        self.all.push(Piece::Same(text.to_owned()));
    }

    fn settle(&mut self) {
        let (was, is) = (mem::take(&mut self.removed), mem::take(&mut self.added));
        if !was.is_empty() {
            self.all.push(Piece::Removed(was));
        }
        if !is.is_empty() {
            self.all.push(Piece::Added(is));
        }
    }

    fn done(mut self) -> Vec<Piece> {
        self.settle();
        self.all
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    /// `-` before what was taken out, `+` before what was added.
    fn written(pieces: &[Piece]) -> String {
        let each = pieces.iter().map(|piece| match piece {
            Piece::Same(text) => text.clone(),
            Piece::Removed(text) => format!("[-{text}]"),
            Piece::Added(text) => format!("[+{text}]"),
        });
        each.collect()
    }

    #[rstest]
    #[case("We listen to you", "We listen to you", "We listen to you")]
    #[case("We will listen", "We always listen", "We [-will][+always] listen")]
    #[case("We listen", "We listen to you", "We listen[+ to you]")]
    #[case(
        "You see a dentist twice a year",
        "You see a dentist when you need one",
        "You see a dentist [-twice a year][+when you need one]"
    )]
    #[case("", "New", "[+New]")]
    #[case("Gone", "", "[-Gone]")]
    fn a_change_is_shown_by_its_words(#[case] before: &str, #[case] after: &str, #[case] shown: &str) {
        assert_eq!(written(&between(before, after)), shown);
    }

    proptest! {
        #[test]
        fn the_pieces_give_both_texts_back(
            before in "([a-c]{1,2}[ \n]{1,2}){0,8}[a-cŵ]{0,2}",
            after in "[ ]?([a-c]{1,2}[ \n]{1,2}){0,8}[a-cŵ]{0,2}",
        ) {
            let pieces = between(&before, &after);
            prop_assert_eq!(super::before(&pieces), before);
            prop_assert_eq!(super::after(&pieces), after);
        }

        #[test]
        fn any_two_texts_are_given_back_and_no_change_is_cut_in_two(before in ".{0,60}", after in ".{0,60}") {
            let pieces = between(&before, &after);
            prop_assert_eq!(super::before(&pieces), before);
            prop_assert_eq!(super::after(&pieces), after);
            for two in pieces.windows(2) {
                let kind = |piece: &Piece| std::mem::discriminant(piece);
                prop_assert!(kind(&two[0]) != kind(&two[1]) || matches!(two[0], Piece::Same(_)));
            }
        }
    }
}
