//! What people type, as it is compared: one reading for words of danger, names, receipts and codes.
//!
//! The same letter comes in many shapes: `don´t`, `𝐤𝐢𝐥𝐥`, `ｈｉｔ`, `ᴋɪʟʟ`, a Cyrillic `а`, `Sîan` with a roof of its
//! own or without, a word with a mark in it that nobody sees. Read plainly all of them are the letters and digits
//! that somebody sees: in small, without accents, apostrophes and invisible marks, one space between words.
//! It is Unicode's NFKD with the marks left out and look-alikes spelled in Latin (Unicode UTS 39, as much of it as
//! phones write). Phones and servers read alike: only the taking apart of letters is the browser's own there.

/// A word of a text: how it reads, and where it is, in characters, from `start` up to, not including, `end`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub text: String,
    pub start: usize,
    pub end: usize,
}

/// From so many on, letters that stand alone beside each other are one word: `k i l l`.
const SPACED_OUT: usize = 3;

/// The words of `text` with one space between them.
pub fn flat(text: &str) -> String {
    let mut flat = String::with_capacity(text.len());
    for word in words(text) {
        if !flat.is_empty() {
            flat.push(' ');
        }
        flat.push_str(&word.text);
    }
    flat
}

/// The letters and digits of `text` in one piece: `Otter - LAMP` is `otterlamp`.
pub fn run_together(text: &str) -> String {
    words(text).into_iter().map(|word| word.text).collect()
}

/// The words of `text`, in order.
pub fn words(text: &str) -> Vec<Word> {
    let mut all: Vec<Word> = Vec::new();
    let mut inside = false;
    for (at, c) in text.chars().enumerate() {
        let mut read = String::new();
        if !spell(c, &mut read) {
            inside = false;
        }
        if read.is_empty() {
            continue;
        }
        match all.last_mut().filter(|_| inside) {
            Some(word) => {
                word.text.push_str(&read);
                word.end = at + 1;
            }
            None => all.push(Word { text: read, start: at, end: at + 1 }),
        }
        inside = true;
    }
    joined(all)
}

/// Letters that stand alone in a row, as one word.
fn joined(apart: Vec<Word>) -> Vec<Word> {
    let mut all: Vec<Word> = Vec::with_capacity(apart.len());
    let mut run = 0;
    for word in apart {
        let letter = word.text.chars().count() == 1 && word.text.chars().all(char::is_alphabetic);
        run = if letter { run + 1 } else { 0 };
        all.push(word);
        if run == SPACED_OUT {
            let tail = all.split_off(all.len() - SPACED_OUT);
            all.extend(tail.into_iter().reduce(|one, next| one.and(&next)));
        } else if run > SPACED_OUT
            && let Some(last) = all.pop()
            && let Some(word) = all.pop()
        {
            all.push(word.and(&last));
        }
    }
    all
}

impl Word {
    fn and(mut self, next: &Self) -> Self {
        self.text.push_str(&next.text);
        self.end = next.end;
        self
    }
}

/// Whether `c` is seen by nobody: it stands between letters without parting them.
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
        || c.is_control() && !c.is_whitespace()
}

/// Adds how `c` reads to `read`: nothing of what is dropped. `false` if it parts words.
fn spell(c: char, read: &mut String) -> bool {
    if c.is_ascii_alphanumeric() {
        read.push(c.to_ascii_lowercase());
        return true;
    }
    if is_apostrophe(c) || is_invisible(c) {
        return true;
    }
    if c.is_ascii() {
        return false;
    }
    if let Some(letter) = squared(c) {
        read.push(letter);
        return true;
    }
    let mut parts = false;
    apart(c, |piece| {
        if is_mark(piece) || is_apostrophe(piece) || is_invisible(piece) {
            return;
        }
        if let Some(letters) = look_alike(piece) {
            read.push_str(letters);
        } else if piece.is_alphanumeric() {
            for small in piece.to_lowercase() {
                match look_alike(small) {
                    Some(letters) => read.push_str(letters),
                    None if is_mark(small) => {}
                    None => read.push(small),
                }
            }
        } else {
            parts = true;
        }
    });
    !parts
}

const fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '\u{b4}' | '\u{2b9}'
            ..='\u{2bf}'
                | '\u{2c8}'
                | '\u{2ca}'
                | '\u{2cb}'
                | '\u{2018}'
                | '\u{2019}'
                | '\u{201b}'
                | '\u{2032}'
                | '\u{2035}'
                | '\u{55a}'
                | '\u{5f3}'
                | '\u{7f4}'
                | '\u{7f5}'
                | '\u{a78b}'
                | '\u{a78c}'
                | '\u{ff07}'
    )
}

/// Accents and vowel signs: what is written over, under or through a letter.
const fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}'
            | '\u{5c4}' | '\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
            | '\u{6d6}'..='\u{6dc}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
            | '\u{fe20}'..='\u{fe2f}'
    )
}

/// Letters in brackets, discs, squares and flags.
fn squared(c: char) -> Option<char> {
    const FIRST: [u32; 4] = [0x249c, 0x1f150, 0x1f170, 0x1f1e6];
    let code = u32::from(c);
    let nth = FIRST.into_iter().find_map(|first| code.checked_sub(first).filter(|n| *n < 26))?;
    char::from_u32(u32::from('a') + nth)
}

/// The Latin letters that somebody sees in `c`.
fn look_alike(c: char) -> Option<&'static str> {
    const ALIKE: [(&str, &str); 31] = [
        ("a", "аαɑᴀɐΑⱥ"),
        ("b", "вьβʙΒɓƀ"),
        ("c", "сϲᴄϹƈ"),
        ("d", "ԁᴅđðɖɗ"),
        ("e", "еεᴇəǝɛΕ℮єɘ"),
        ("f", "ꜰғƒϝ"),
        ("g", "ɢɡԍǥɠ"),
        ("h", "нһʜħΗհɦ"),
        ("i", "іιɪıΙӏɨɩ"),
        ("j", "јᴊȷϳɉ"),
        ("k", "кκᴋΚқƙ"),
        ("l", "ʟłƚɭ\u{2113}"),
        ("m", "мᴍΜ"),
        ("n", "пηɴΝոŋɳ"),
        ("o", "оοᴏøΟօσɵ"),
        ("p", "рρᴘΡƥ"),
        ("q", "ԛǫɋ"),
        ("r", "гʀɹɾɍ"),
        ("s", "ѕꜱʂƨ"),
        ("t", "тτᴛŧΤʇƭ"),
        ("u", "υᴜμսʉʊ"),
        ("v", "ѵνᴠʋ"),
        ("w", "ԝωᴡшѡɯ"),
        ("x", "хχΧ"),
        ("y", "уγʏΥүɏʎ"),
        ("z", "ᴢΖʐƶ"),
        ("ae", "æᴁ"),
        ("oe", "œɶ"),
        ("ss", "ß"),
        ("th", "þ"),
        ("ij", "ĳ"),
    ];
    ALIKE.iter().find(|(_, shapes)| shapes.contains(c)).map(|(letters, _)| *letters)
}

/// What `c` is put together of, and what shapes like bold, circled or full width stand for (NFKD).
#[cfg(not(target_arch = "wasm32"))]
fn apart(c: char, each: impl FnMut(char)) {
    unicode_normalization::char::decompose_compatible(c, each);
}

/// The browser's own.
#[cfg(target_arch = "wasm32")]
fn apart(c: char, each: impl FnMut(char)) {
    let mut buffer = [0; 4];
    let whole = js_sys::JsString::from(&*c.encode_utf8(&mut buffer));
    String::from(whole.normalize("NFKD")).chars().for_each(each);
}

/// Whether one is the other with one letter wrong at most: another, one more, one less, or two beside each other
/// the wrong way round.
pub fn one_letter_apart(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let begins = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[begins..], &other[begins..]);
    match (one, other) {
        ([], []) => true,
        ([_, rest @ ..], all) if rest == all => true,
        (all, [_, rest @ ..]) if rest == all => true,
        ([_, one @ ..], [_, other @ ..]) if one == other => true,
        ([a, b, one @ ..], [c, d, other @ ..]) => a == d && b == c && one == other,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("don\u{b4}t", "dont")]
    #[case("don\u{2bc}t", "dont")]
    #[case("don\u{2019}t DON`T", "dont dont")]
    #[case("k\u{200b}i\u{ad}l\u{2060}l", "kill")]
    #[case("\u{1d424}\u{1d422}\u{1d425}\u{1d425} me", "kill me")]
    #[case("ｈｉｔ ＭＥ", "hit me")]
    #[case("ᴋɪʟʟ ᴍʏsᴇʟꜰ", "kill myself")]
    #[case("he r\u{430}ped \u{41d}im", "he raped him")]
    #[case("Ηε ηιτ", "he nit")]
    #[case("Ⓚⓘⓛⓛ 🅺🅸🅻🅻 🄺🄸🄻🄻 ⒦⒤⒧⒧", "kill kill kill kill")]
    #[case("Siân SIÂN Sia\u{302}n", "sian sian sian")]
    #[case("k i l l me", "kill me")]
    #[case("k-i-l-l", "kill")]
    #[case("a b", "a b")]
    #[case("ﬁght", "fight")]
    #[case("He hit\n  me!", "he hit me")]
    #[case("💛🏴\u{e0067}\u{e0062}\u{e007f} yes", "yes")]
    #[case("İstanbul Straße Ærø", "istanbul strasse aero")]
    #[case("مُحَمَّد", "محمد")]
    #[case("", "")]
    fn what_looks_the_same_reads_the_same(#[case] typed: &str, #[case] reads: &str) {
        assert_eq!(flat(typed), reads, "{typed}");
    }

    #[test]
    fn a_word_knows_where_it_is() {
        let found: Vec<_> = words("💛 Jor\u{200b}dan's, ok").into_iter().map(|w| (w.text, w.start, w.end)).collect();
        assert_eq!(found, [("jordans".to_owned(), 2, 11), ("ok".to_owned(), 13, 15)]);
    }

    #[rstest]
    #[case("otter", "otter", true)]
    #[case("otter", "oter", true)]
    #[case("otter", "ottter", true)]
    #[case("otter", "ottre", true)]
    #[case("otter", "utter", true)]
    #[case("otter", "otters", true)]
    #[case("otter", "other", true)]
    #[case("otter", "owner", false)]
    #[case("otter", "ottres", false)]
    #[case("", "a", true)]
    #[case("", "ab", false)]
    fn one_letter_may_be_wrong(#[case] one: &str, #[case] other: &str, #[case] near: bool) {
        assert_eq!((one_letter_apart(one, other), one_letter_apart(other, one)), (near, near));
    }

    proptest! {
        #[test]
        fn what_is_plain_stays_plain(text in "\\PC{0,80}") {
            let once = flat(&text);
            prop_assert_eq!(flat(&once), once.clone());
            prop_assert!(!once.starts_with(' ') && !once.ends_with(' ') && !once.contains("  "));
        }

        #[test]
        fn capitals_marks_and_invisible_signs_make_no_difference(
            text in "[a-z]{2,9}( [a-z]{2,9}){0,4}",
            sign in proptest::sample::select(vec!['\u{200b}', '\u{ad}', '\u{301}', '\u{fe0f}', '\u{e0041}', '\'', '’']),
        ) {
            let dressed: String = text.to_uppercase().chars().flat_map(|c| [Some(c), (c != ' ').then_some(sign)]).flatten().collect();
            prop_assert_eq!(flat(&dressed), flat(&text));
        }

        #[test]
        fn places_are_inside_the_text_and_in_order(text in "\\PC{0,60}") {
            let length = text.chars().count();
            let mut at = 0;
            for word in words(&text) {
                prop_assert!(at <= word.start && word.start < word.end && word.end <= length && !word.text.is_empty());
                at = word.end;
            }
        }
    }
}
