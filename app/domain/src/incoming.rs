//! Reads the characters of an uploaded file, whatever program wrote it: UTF-8, UTF-16, or the encodings that
//! spreadsheets of Windows and of a Mac write. Pure.
//!
//! Nothing is dropped: a byte that is no character becomes `LOST`, and whoever reads the file says where it is.

/// What is in the place of a letter that could not be read.
pub const LOST: char = '\u{fffd}';

/// What a file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub words: String,
    /// The encoding can hold every character. The others have no ŵ and no ŷ.
    pub unicode: bool,
}

/// 0x80 to 0x9F of Windows-1252; from 0xA0 on it is the same as Latin-1. Five of these have no character.
const WINDOWS: [char; 32] = [
    '€', LOST, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', LOST, 'Ž', LOST, LOST, '‘', '’', '“', '”', '•',
    '–', '—', '˜', '™', 'š', '›', 'œ', LOST, 'ž', 'Ÿ',
];

/// 0x80 to 0xFF of Mac OS Roman.
const MAC: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{fffd}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// Decodes a file, without the byte order mark that some programs begin it with.
pub fn text(bytes: &[u8]) -> Text {
    let (words, unicode) = match bytes {
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes), true),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes), true),
        [_, 0, _, 0, ..] => (utf16(bytes, u16::from_le_bytes), true),
        [0, _, 0, _, ..] => (utf16(bytes, u16::from_be_bytes), true),
        _ => match std::str::from_utf8(bytes) {
            Ok(words) => (words.to_owned(), true),
            // A file with the mark of UTF-8 is UTF-8, even if some of it is broken.
            Err(_) if bytes.starts_with(b"\xef\xbb\xbf") => (String::from_utf8_lossy(bytes).into_owned(), true),
            Err(_) => (of_a_single_byte(bytes), false),
        },
    };
    Text { words: words.strip_prefix('\u{feff}').unwrap_or(&words).to_owned(), unicode }
}

/// The text with `\n` for every kind of line end, and without the marks that some programs write for a line end within
/// a cell.
pub fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}', '\u{2028}', '\u{2029}'], "\n")
}

/// The text without invisible characters that hide something: tag letters (but those of a flag), characters that
/// reverse the direction of words, zero-width characters inside a word. Joiners of letters and emoji stay, and so do
/// marks of direction that languages need.
pub fn seen(text: &str) -> String {
    let mut flag = false;
    let is_seen = |c: &char| {
        let tag = matches!(c, '\u{e0000}'..='\u{e007f}');
        // A black flag and its tag letters are one emoji: 🏴󠁧󠁢󠁷󠁬󠁳󠁿.
        flag = *c == '\u{1f3f4}' || (flag && tag && *c != '\u{e007f}');
        let ends_flag = *c == '\u{e007f}';
        let hides = matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        !hides && (!tag || flag || ends_flag)
    };
    text.chars().filter(is_seen).collect()
}

/// Mends a character of Windows-1252 that was decoded as Latin-1.
pub fn mended(c: char) -> char {
    match u32::from(c) {
        high @ 0x80..=0x9f => WINDOWS[high as usize - 0x80],
        _ => c,
    }
}

/// Text in the form in which it is stored: one kind of line end, characters of a wrong encoding mended, and no
/// invisible characters that hide words or could end a field.
pub fn clean(text: &str) -> String {
    let text = seen(&lines(text));
    let text = text.chars().map(mended).filter(|c| !c.is_control() || matches!(c, '\n' | '\t'));
    text.collect::<String>().trim().to_owned()
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let letters = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).map(|found| found.unwrap_or(LOST));
    letters.chain((!rest.is_empty()).then_some(LOST)).collect()
}

/// Decodes as Windows-1252, unless that gives capitals in the middle of words and Mac OS Roman does not.
fn of_a_single_byte(bytes: &[u8]) -> String {
    let windows: String = bytes.iter().map(|byte| mended(char::from(*byte))).collect();
    if odd(&windows) == 0 {
        return windows;
    }
    let high: Vec<char> = MAC.chars().collect();
    let mac = |byte: &u8| byte.checked_sub(0x80).map_or(char::from(*byte), |at| high[usize::from(at)]);
    let mac: String = bytes.iter().map(mac).collect();
    if odd(&mac) < odd(&windows) { mac } else { windows }
}

/// How often a capital beyond A to Z, or a byte without a character, follows a small letter.
fn odd(text: &str) -> usize {
    let pairs = text.chars().zip(text.chars().skip(1));
    pairs.filter(|(a, b)| *b == LOST || (a.is_lowercase() && !b.is_ascii() && b.is_uppercase())).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::utf8("Siân’s".as_bytes(), "Siân’s", true)]
    #[case::marked(b"\xef\xbb\xbftext", "text", true)]
    #[case::windows(
        b"My uncle\x97hits me\x97every night. He\x92ll \x93stop\x94 for \x80 5\x85",
        "My uncle—hits me—every night. He’ll “stop” for € 5…",
        false
    )]
    #[case::latin(b"Si\xe2n", "Siân", false)]
    #[case::mac(b"caf\x8e don\xd5t \xd2go\xd3", "café don’t “go”", false)]
    #[case::nothing(b"a\x81b \x93c\x94", "a\u{fffd}b “c”", false)]
    #[case::little(b"\xff\xfed\0\x75\x01r\0", "dŵr", true)]
    #[case::big(b"\xfe\xff\0d\x01\x75\0r", "dŵr", true)]
    #[case::unmarked(b"t\0e\0x\0t\0", "text", true)]
    #[case::torn(b"\xff\xfet\0e", "t\u{fffd}", true)]
    #[case::half(b"\xff\xfe\x3d\xd8", "\u{fffd}", true)]
    #[case::broken(b"\xef\xbb\xbfa\xffb", "a\u{fffd}b", true)]
    fn a_file_is_read_whatever_wrote_it(#[case] bytes: &[u8], #[case] words: &str, #[case] unicode: bool) {
        assert_eq!(text(bytes), Text { words: words.into(), unicode });
    }

    #[test]
    fn the_alphabets_are_whole() {
        assert_eq!(MAC.chars().count(), 128);
        assert_eq!(WINDOWS.iter().filter(|c| **c == LOST).count(), 5);
    }

    #[test]
    fn line_ends_are_of_one_kind() {
        assert_eq!(lines("a\r\nb\rc\u{b}d\ne"), "a\nb\nc\nd\ne");
    }

    #[rstest]
    #[case("kill\u{200b}ing ti\u{ad}me", "killing time")]
    #[case("\u{202e}evil\u{202c} \u{2066}x\u{2069}", "evil x")]
    #[case("hi\u{e0049}\u{e0067}\u{e006e}", "hi")]
    #[case(
        "🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} Cymru",
        "🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} Cymru"
    )]
    #[case("👩\u{200d}👧 می\u{200c}خواهم \u{200f}x ❤\u{fe0f}", "👩\u{200d}👧 می\u{200c}خواهم \u{200f}x ❤\u{fe0f}")]
    fn what_nobody_sees_is_not_kept(#[case] typed: &str, #[case] kept: &str) {
        assert_eq!(seen(typed), kept);
    }

    proptest! {
        #[test]
        fn no_byte_of_a_file_is_dropped(bytes in proptest::collection::vec(0x20_u8..=0xff, 0..80)) {
            let read = text(&bytes);
            prop_assert!(read.unicode || read.words.chars().count() == bytes.len());
        }

        #[test]
        fn what_can_be_written_is_read_again(words in "[a-zâêîôûŵŷ’—€\\n ]{0,60}") {
            let wide: Vec<u8> = "\u{feff}".encode_utf16().chain(words.encode_utf16()).flat_map(u16::to_le_bytes).collect();
            prop_assert_eq!(text(&wide).words, words.clone());
            prop_assert_eq!(text(words.as_bytes()).words, words);
        }
    }
}
