//! An officer's draft of how to share a voice: positions and choices, never words of the voice.

use serde::{Deserialize, Serialize};

use domain::{
    error::AppError,
    ids::{PanelId, PictureId, StatementId},
    lang::Lang,
    moderation::redaction::{self, Spans, redact},
};
use platform::i18n::marks;

/// The choices for sharing, stored so that they can be previewed and seen by a second officer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// As the marking tool writes them: `3-8-name,…`.
    pub spans: String,
    /// The pictures to share.
    pub pictures: Vec<PictureId>,
    /// The themes, the main one first.
    pub themes: Vec<String>,
    pub statements: Vec<StatementId>,
    /// The panel on whose agenda it is put at once; none: that is decided later.
    pub panel: Option<PanelId>,
    /// Whether everybody may read it, not only the panel in its papers.
    pub public: bool,
    /// The pictures that a first officer has agreed to share, with their covers at that time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreed: Vec<ReviewedPicture>,
}

/// A picture and its cover (`Cover::stored`), as somebody has looked at them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewedPicture {
    pub picture: PictureId,
    pub covered: i64,
}

impl ReviewedPicture {
    /// The form in which forms post them: `id:cover,id:cover`.
    pub fn written(all: &[Self]) -> String {
        let each = all.iter().map(|one| format!("{}:{}", one.picture, one.covered));
        each.collect::<Vec<_>>().join(",")
    }

    /// Reads what `written` wrote, leaving out what cannot be read.
    pub fn read(written: &str) -> Vec<Self> {
        let one = |part: &str| {
            let (picture, covered) = part.split_once(':')?;
            Some(Self { picture: picture.parse().ok()?, covered: covered.parse().ok()? })
        };
        written.split(',').filter_map(one).collect()
    }

    /// Whether each of `shared` was looked at with just this cover.
    pub fn covers_all(looked: &[Self], shared: &[Self]) -> bool {
        shared.iter().all(|one| looked.contains(one))
    }
}

/// The spans of a typed text: those of the marking tool if they give exactly this text, otherwise found by comparing it
/// with the original.
///
/// # Errors
/// Words were changed other than by marks.
pub fn spans_of(original: &str, typed: &str, written: &str, lang: Lang) -> Result<Spans, AppError> {
    redaction::spans_of(original, typed, written, &marks::of(lang), &marks::words())
        .ok_or_else(|| AppError::invalid("text", "moderation-text-changed"))
}

impl Draft {
    /// The text that others will read.
    pub fn text(&self, original: &str, lang: Lang) -> String {
        let spans = Spans::parse(&self.spans, original.chars().count()).unwrap_or_default();
        redact(original, &spans, &marks::of(lang))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use domain::moderation::redaction::{Kind, Span};

    fn any_spans(length: usize) -> impl Strategy<Value = Spans> {
        proptest::collection::vec((0..=length, 0..=length, 0_usize..3), 0..6).prop_map(move |all| {
            let mut spans: Vec<Span> = Vec::new();
            for (one, other, kind) in all {
                let (start, end) = (one.min(other), one.max(other));
                if start < end && spans.iter().all(|span| span.end <= start || end <= span.start) {
                    spans.push(Span { start, end, kind: Kind::ALL[kind] });
                }
            }
            Spans::new(spans, length).expect("apart and inside")
        })
    }

    fn looked(id: u128, covered: i64) -> ReviewedPicture {
        ReviewedPicture { picture: PictureId(uuid::Uuid::from_u128(id)), covered }
    }

    #[test]
    fn a_yes_is_to_those_pictures_as_they_were_covered() {
        let seen = [looked(1, 0), looked(2, 24)];
        for shared in [&[][..], &seen[..], &seen[1..]] {
            assert!(ReviewedPicture::covers_all(&seen, shared), "{shared:?}");
        }
        for other in [looked(1, 24), looked(2, 0), looked(3, 0)] {
            assert!(!ReviewedPicture::covers_all(&seen, &[seen[0], other]), "{other:?}");
        }
        assert!(ReviewedPicture::read("nonsense,:,7:").is_empty());
    }

    proptest! {
        /// What is shared is the original with the marked places replaced, and nothing else is changed.
        #[test]
        fn every_shared_text_is_the_original_with_its_spans_replaced(
            (text, spans) in "[a-zâŵé💛 \n.]{0,60}".prop_flat_map(|text| {
                let length = text.chars().count();
                (Just(text), any_spans(length))
            }),
            cy: bool,
        ) {
            let lang = if cy { Lang::Cy } else { Lang::En };
            let draft = Draft { spans: spans.written(), ..Draft::default() };
            let shared = draft.text(&text, lang);
            // Taken apart by hand: each piece between the spans stands there word for word, in order.
            let letters: Vec<char> = text.chars().collect();
            let marks = marks::of(lang);
            let (mut at, mut rest) = (0, shared.as_str());
            for span in spans.iter() {
                let kept: String = letters[at..span.start].iter().collect();
                rest = rest.strip_prefix(kept.as_str()).expect("kept").strip_prefix(marks.of(span.kind)).expect("marked");
                at = span.end;
            }
            let last: String = letters[at..].iter().collect();
            prop_assert_eq!(rest, last);
            // And posting what the preview shows shares the same.
            let again = spans_of(&text, &shared, &draft.spans, lang).expect("unchanged");
            prop_assert_eq!(again, spans);
        }

        #[test]
        fn what_was_looked_at_comes_back_from_a_form(all in proptest::collection::vec((any::<u128>(), any::<i64>()), 0..4)) {
            let all: Vec<_> = all.into_iter().map(|(id, covered)| looked(id, covered)).collect();
            prop_assert_eq!(ReviewedPicture::read(&ReviewedPicture::written(&all)), all);
        }

        #[test]
        fn a_box_with_other_words_is_refused(text in "[a-z]{1,9}( [a-z]{1,9}){0,6}", put in "[A-Z]{1,5}", at in 0_usize..60) {
            let letters: Vec<char> = text.chars().collect();
            let at = at.min(letters.len());
            let changed: String = letters[..at].iter().collect::<String>() + &put + &letters[at..].iter().collect::<String>();
            prop_assert!(spans_of(&text, &changed, "", Lang::En).is_err());
        }
    }
}
