//! What is in a PDF.

use std::sync::Arc;

use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask,
    font::Glyph,
    hayro_cmap::BfString,
    hayro_syntax::{
        LoadPdfError, Pdf as Read,
        object::{Array, Dict, MaybeRef, Object},
    },
    interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect};

use super::{Pdf, Reading, Refused};

/// The most pages of one paper.
const MOST_PAGES: usize = 1_000;
/// The most characters of its words that are kept.
const LONGEST: usize = 400_000;
/// How deep objects may lie in one another.
const DEEPEST: u32 = 64;
/// Of an em: a wider gap between two letters is a space.
const SPACE: f64 = 0.18;

/// Keys of what acts: programs, forms of another kind, and files that are carried along.
const ACTIVE_KEYS: [&[u8]; 5] = [b"JS", b"JavaScript", b"EmbeddedFiles", b"EF", b"XFA"];
/// Kinds of actions and of annotations that act.
const ACTIVE_KINDS: [&[u8]; 7] =
    [b"JavaScript", b"Launch", b"SubmitForm", b"ImportData", b"RichMedia", b"Rendition", b"EmbeddedFile"];

pub(super) fn read(bytes: Arc<Vec<u8>>) -> Reading {
    // Some are locked with an empty password, and open as if they were not.
    if bytes.windows(8).any(|eight| eight == b"/Encrypt") {
        return Err(Refused::Locked);
    }
    let pdf = Read::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Refused::Locked,
        LoadPdfError::Invalid => Refused::Broken,
    })?;
    let pages = pdf.pages();
    if pages.is_empty() {
        return Err(Refused::Broken);
    }
    if pages.len() > MOST_PAGES {
        return Err(Refused::Long);
    }
    for object in pdf.objects() {
        if acts(&object, 0)? {
            return Err(Refused::Active);
        }
    }
    let cache = InterpreterCache::new();
    let everywhere = Rect::new(-100_000.0, -100_000.0, 100_000.0, 100_000.0);
    let mut letters = Letters::default();
    for page in pages.iter() {
        let settings = InterpreterSettings::default();
        let mut context = Context::new(Affine::IDENTITY, everywhere, &cache, page.xref(), settings);
        interpret_page(page, &mut context, &mut letters);
        letters.space();
    }
    let pages = u32::try_from(pages.len()).map_err(|_| Refused::Long)?;
    Ok(Pdf { pages, words: letters.words.trim().to_owned() })
}

/// Whether an object, or what lies in it, acts.
///
/// # Errors
/// It is nested too deeply to say.
fn acts(object: &Object<'_>, depth: u32) -> Result<bool, Refused> {
    if depth > DEEPEST {
        return Err(Refused::Broken);
    }
    match object {
        Object::Dict(dict) => in_dict(dict, depth),
        Object::Stream(stream) => in_dict(stream.dict(), depth),
        Object::Array(array) => in_array(array, depth),
        _ => Ok(false),
    }
}

fn in_dict(dict: &Dict<'_>, depth: u32) -> Result<bool, Refused> {
    for (key, value) in dict.entries() {
        if ACTIVE_KEYS.iter().any(|active| key.as_ref() == *active) {
            return Ok(true);
        }
        let MaybeRef::NotRef(value) = value else { continue };
        let says_what = matches!(key.as_ref(), b"S" | b"Type" | b"Subtype");
        if says_what
            && let Object::Name(name) = &value
            && ACTIVE_KINDS.iter().any(|active| name.as_ref() == *active)
        {
            return Ok(true);
        }
        if acts(&value, depth + 1)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn in_array(array: &Array<'_>, depth: u32) -> Result<bool, Refused> {
    for value in array.raw_iter() {
        if let MaybeRef::NotRef(value) = value
            && acts(&value, depth + 1)?
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Puts letters together to words, by where they are drawn.
#[derive(Default)]
struct Letters {
    words: String,
    many: usize,
    /// Where the next letter of the same word would be.
    next: Option<Point>,
}

impl Letters {
    fn space(&mut self) {
        self.next = None;
        if !self.words.is_empty() && !self.words.ends_with(' ') {
            self.words.push(' ');
        }
    }

    fn push(&mut self, letters: &str) {
        for letter in letters.chars().filter(|c| !c.is_control()) {
            if letter.is_whitespace() {
                if !self.words.is_empty() && !self.words.ends_with(' ') {
                    self.words.push(' ');
                }
            } else if self.many < LONGEST {
                self.words.push(letter);
                self.many += 1;
            }
        }
    }
}

impl Device<'_> for Letters {
    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_glyph(&mut self, glyph: &Glyph<'_>, transform: Affine, own: Affine, _: &Paint<'_>, _: &GlyphDrawMode) {
        // Letters are drawn on a square of 1,000 units.
        let place = transform * own;
        let begins = place * Point::ORIGIN;
        let em = (place * Point::new(1_000.0, 0.0) - begins).hypot();
        if let Some(next) = self.next
            && (begins - next).hypot() > em * SPACE
        {
            self.space();
        }
        let width = match glyph {
            Glyph::Outline(glyph) => glyph.advance_width().map_or(500.0, f64::from),
            Glyph::Type3(_) => 500.0,
        };
        self.next = Some(place * Point::new(width, 0.0));
        match glyph.as_unicode() {
            Some(BfString::Char(letter)) => self.push(letter.encode_utf8(&mut [0; 4])),
            Some(BfString::String(letters)) => self.push(&letters),
            None => {}
        }
    }
    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    /// A PDF of one page that says these words, with something more in its catalogue and in its trailer.
    fn pdf(words: &str, catalogue: &str, trailer: &str) -> Vec<u8> {
        let content = format!("BT /F1 12 Tf 72 720 Td ({words}) Tj 0 -20 Td (Second line) Tj ET");
        let objects = [
            format!("<< /Type /Catalog /Pages 2 0 R {catalogue} >>"),
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
             /Resources << /Font << /F1 5 0 R >> >> >>"
                .to_owned(),
            format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
        ];
        let mut made = b"%PDF-1.7\n".to_vec();
        let mut places = Vec::new();
        for (n, object) in (1..).zip(&objects) {
            places.push(made.len());
            made.extend(format!("{n} 0 obj\n{object}\nendobj\n").bytes());
        }
        let table = made.len();
        made.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
        for place in places {
            made.extend(format!("{place:010} 00000 n \n").bytes());
        }
        made.extend(
            format!("trailer\n<< /Size {} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1)
                .bytes(),
        );
        made
    }

    #[test]
    fn pages_are_counted_and_words_are_read() {
        let found = read(Arc::new(pdf("Missing children this year", "", ""))).expect("a PDF");
        assert_eq!(found.pages, 1);
        assert_eq!(found.words, "Missing children this year Second line");
    }

    #[rstest]
    #[case("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "", Refused::Active)]
    #[case("/OpenAction << /S /Launch /F (a.exe) >>", "", Refused::Active)]
    #[case("/Names << /EmbeddedFiles << /Names [] >> >>", "", Refused::Active)]
    #[case("/AcroForm << /XFA [] >>", "", Refused::Active)]
    #[case("/AA << /WC << /S /#4aavaScript >> >>", "", Refused::Active)]
    #[case("", "/Encrypt << /Filter /Standard /V 1 /R 2 /O () /U () /P -4 >>", Refused::Locked)]
    fn what_acts_or_is_locked_is_refused(#[case] catalogue: &str, #[case] trailer: &str, #[case] why: Refused) {
        assert_eq!(read(Arc::new(pdf("Hello", catalogue, trailer))), Err(why));
    }

    #[rstest]
    #[case(b"%PDF-1.7".to_vec())]
    #[case(b"%PDF-1.7\n%%EOF".to_vec())]
    fn a_broken_one_is_refused(#[case] bytes: Vec<u8>) {
        assert_eq!(read(Arc::new(bytes)), Err(Refused::Broken));
    }

    proptest! {
        /// Whatever became of some of its bytes, there is an answer.
        #[test]
        fn a_spoilt_one_is_read_or_refused(spoils in prop::collection::vec((0_usize..900, any::<u8>()), 1..20)) {
            let mut bytes = pdf("Hello", "", "");
            for (at, byte) in spoils {
                if let Some(there) = bytes.get_mut(at) {
                    *there = byte;
                }
            }
            let _ = super::super::here(Arc::new(bytes));
        }
    }
}
