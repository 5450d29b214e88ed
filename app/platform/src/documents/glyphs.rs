//! Which letters can be printed: what none of our fonts has a glyph for.

use serde_json::Value;
use typst::text::is_default_ignorable;
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

use super::world::has_glyphs;

/// What is printed for a letter that no font has.
const REPLACEMENT: &str = "\u{fffd}";

/// The letters of a text that will not print, each once, in their order.
pub fn missing_glyphs(text: &str) -> Vec<&str> {
    let mut missing = Vec::new();
    for letter in letters(text) {
        if !prints(letter) && !missing.contains(&letter) {
            missing.push(letter);
        }
    }
    missing
}

/// The data of a document in which every letter that no font has is replaced by �.
pub(super) fn printable(data: Vec<u8>) -> Vec<u8> {
    let Ok(mut value) = serde_json::from_slice(&data) else { return data };
    replace(&mut value);
    serde_json::to_vec(&value).unwrap_or(data)
}

fn replace(value: &mut Value) {
    match value {
        Value::String(text) => *text = letters(text).filter_map(printed).collect(),
        Value::Array(values) => values.iter_mut().for_each(replace),
        Value::Object(fields) => fields.values_mut().for_each(replace),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What is printed for a letter: itself, �, or nothing.
fn printed(letter: &str) -> Option<&str> {
    // PDF/UA-1 allows no glyph for these, and they are invisible.
    if letter.chars().all(is_nothing) {
        return None;
    }
    Some(if prints(letter) { letter } else { REPLACEMENT })
}

/// A control, or a byte order mark in the middle of a text.
fn is_nothing(c: char) -> bool {
    c == '\u{feff}' || (c.is_control() && !c.is_whitespace())
}

/// Whether one font has the letter, as it is written or in another Unicode normal form.
fn prints(letter: &str) -> bool {
    let seen = || letter.chars().filter(|&c| !(is_nothing(c) || c.is_whitespace() || is_default_ignorable(c)));
    has_glyphs(&seen().collect::<String>())
        || has_glyphs(&seen().nfc().collect::<String>())
        || has_glyphs(&seen().nfd().collect::<String>())
}

/// The letters of a text, each with its combining marks.
fn letters(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        // A control character takes no marks with it, since it is left out.
        let marks = if is_nothing(first) { "" } else { &rest[first.len_utf8()..] };
        let marks = marks.len() - marks.trim_start_matches(|c: char| is_combining_mark(c) && !is_nothing(c)).len();
        let (letter, after) = rest.split_at(first.len_utf8() + marks);
        rest = after;
        Some(letter)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What young people in Wales write, or their families.
    #[test]
    fn what_they_write_prints() {
        for text in [
            "Ŵyr a thŷ bach, w\u{302}yr “cŵl” – £5 €5",
            "أريد أن أبقى مع أختي، من فضلكم؟ ١٢٣",
            "Я хочу жити з братом, їжа смачна, ґанок",
            "ምስ ሓወይ ክነብር እደሊ።",
            "دەمەوێت لەگەڵ براکەم بژیم ڕۆژ",
            "می‌خواهم با برادرم زندگی کنم، پدر گچ ژاله",
            "زه غواړم چې له خپل ورور سره ژوند وکړم ښځه ګټه",
            "میں اپنے بھائی کے ساتھ رہنا چاہتا ہوں ٹھیک ڑے",
            "Tôi muốn sống với anh trai tôi, được không? Nguyễn Thị Ơ\u{31b}",
            "Chcę mieszkać z bratem źdźbło. Vreau să locuiesc. Şêx çok ğ ı İ",
            "Θέλω να μείνω με τον αδελφό μου",
            "আমি আমার ভাইয়ের সাথে থাকতে চাই।",
            "मैं अपने भाई के साथ रहना चाहता हूँ।",
            "ਮੈਂ ਆਪਣੇ ਭਰਾ ਨਾਲ ਰਹਿਣਾ ਚਾਹੁੰਦਾ ਹਾਂ।",
            "நான் என் சகோதரனுடன் வாழ விரும்புகிறேன்",
            "എനിക്ക് എന്റെ സഹോദരനോടൊപ്പം താമസിക്കണം",
            "אני רוצה לגור עם אח שלי",
            "ฉันอยากอยู่กับพี่ชาย",
            "მინდა ძმასთან ცხოვრება, Ես ուզում եմ",
            "😀👍🏽❤️🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}👩‍👩‍👧‍👦🇺🇦1️⃣☺✅⚽",
            "tab\there\nand there\u{feff}\u{0}\u{200b}",
        ] {
            assert!(missing_glyphs(text).is_empty(), "{:?} of {text}", missing_glyphs(text));
        }
    }

    #[test]
    fn what_no_font_has_is_named_once() {
        assert_eq!(missing_glyphs("I 我 am 们 我 \u{10ffff}"), ["我", "们", "\u{10ffff}"]);
        assert_eq!(missing_glyphs("अ\u{301} é e\u{301}"), ["अ\u{301}"], "a mark that no font has on this letter");
    }

    #[test]
    fn what_will_not_print_is_replaced_wherever_it_stands() {
        let data = serde_json::json!({"text": "A 我", "rows": [["\u{0}B\u{feff}", 1.5, null]], "ok": true});
        let clean: Value = serde_json::from_slice(&printable(data.to_string().into_bytes())).expect("data");
        assert_eq!(clean, serde_json::json!({"text": "A \u{fffd}", "rows": [["B", 1.5, null]], "ok": true}));
        assert_eq!(printable(b"no data".to_vec()), b"no data");
    }
}
