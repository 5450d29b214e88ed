//! Drawn symbols for questions and answers: for whoever reads pictures more easily than words. They
//! stand beside words, never instead of them.

pub mod picker;

use leptos::prelude::*;

pub use picker::SymbolPicker;

use super::drawing;
use domain::paths;
use platform::i18n::t;

/// Every symbol's key, in the order they are offered to an author.
pub const SYMBOLS: [&str; 34] = [
    "home",
    "bed",
    "door",
    "family",
    "friends",
    "worker",
    "talk",
    "heart",
    "health",
    "school",
    "book",
    "job",
    "money",
    "food",
    "sport",
    "game",
    "music",
    "phone",
    "pets",
    "garden",
    "bus",
    "bike",
    "holiday",
    "sun",
    "light",
    "star",
    "clock",
    "calendar",
    "hand",
    "thumb_up",
    "thumb_down",
    "tick",
    "cross",
    "question",
];

/// The drawing of a symbol, for the eye alone; nothing for a key that is none.
pub fn symbol(key: &str) -> Option<AnyView> {
    paths(key).map(|inside| drawing("drawn", "0 0 48 48", inside))
}

/// The drawing of a symbol as a file of its own, for paper; none for a key that is none.
pub fn symbol_svg(key: &str) -> Option<String> {
    const STYLE: &str = ".a{fill:#ffbe3d}.k{fill:#17203f}.w{fill:#fff}";
    let inside = paths(key)?;
    Some(format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><style>{STYLE}</style><g fill="none" stroke="#17203f" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">{inside}</g></svg>"##
    ))
}

/// What a symbol shows, in the reader's language.
pub fn symbol_word(key: &str) -> String {
    if SYMBOLS.contains(&key) { t(&format!("ui-symbol-{}", key.replace('_', "-"))) } else { String::new() }
}

/// A symbol, or with `u:` and an id a picture that was uploaded for a survey; nothing for an empty key.
pub fn picture_of(key: &str) -> Option<AnyView> {
    match key.strip_prefix("u:") {
        Some(id) if id.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-') => {
            let src = paths::surveys::Picture(id).to_string();
            Some(view! { <img class="drawn" src=src alt="" loading="lazy"/> }.into_any())
        }
        Some(_) => None,
        None => symbol(key),
    }
}

/// Lines in ink; what has the class `a` is filled with the sun.
fn paths(key: &str) -> Option<&'static str> {
    Some(match key {
        "home" => r#"<path class="a" d="M10 22v18h28V22L24 10z"/><path d="M5 25 24 8l19 17M20 40V29h8v11"/>"#,
        "bed" => {
            r#"<path class="a" d="M6 28h36v8H6z"/><path d="M6 10v32M42 42V30a6 6 0 0 0-6-6H6"/><rect x="10" y="17" width="11" height="7" rx="3"/>"#
        }
        "door" => {
            r#"<path class="a" d="M14 6h20v36H14z"/><path d="M8 42h32M14 42V6h20v36"/><circle class="k" cx="29" cy="25" r="1.5"/>"#
        }
        "family" => {
            r#"<circle cx="14" cy="13" r="6"/><circle cx="34" cy="13" r="6"/><circle class="a" cx="24" cy="27" r="5"/><path d="M5 40V30a8 8 0 0 1 11-7M43 40V30a8 8 0 0 0-11-7M15 42v-2a9 9 0 0 1 18 0v2"/>"#
        }
        "friends" => {
            r#"<circle class="a" cx="15" cy="15" r="7"/><circle cx="33" cy="15" r="7"/><path d="M4 40v-4a11 11 0 0 1 20-6 11 11 0 0 1 20 6v4"/>"#
        }
        "worker" => {
            r#"<circle cx="24" cy="13" r="7"/><path d="M9 42v-6a13 13 0 0 1 30 0v6"/><rect class="a" x="27" y="31" width="9" height="8" rx="1.5"/>"#
        }
        "talk" => {
            r#"<path class="a" d="M6 9h24v17H16l-6 6v-6H6z"/><path d="M35 17h7v16h-4v6l-6-6H20v-3"/><path d="M12 15h12M12 20h8"/>"#
        }
        "heart" => r#"<path class="a" d="M24 41S6 30 6 17.5A9 9 0 0 1 24 14a9 9 0 0 1 18 3.5C42 30 24 41 24 41z"/>"#,
        "health" => {
            r#"<rect class="a" x="7" y="13" width="34" height="28" rx="5"/><path d="M17 13V8h14v5M24 20v14M17 27h14"/>"#
        }
        "school" => {
            r#"<path class="a" d="M8 24h32v17H8z"/><path d="M4 24 24 12l20 12M24 12V4h9v5h-9M20 41v-8h8v8M13 30v4M35 30v4"/>"#
        }
        "book" => {
            r#"<path class="a" d="M24 12c-5-4-12-4-18-3v29c6-1 13-1 18 3 5-4 12-4 18-3V9c-6-1-13-1-18 3z"/><path d="M24 12v29"/>"#
        }
        "job" => {
            r#"<rect class="a" x="5" y="15" width="38" height="25" rx="4"/><path d="M17 15V9h14v6M5 26h38M24 24v5"/>"#
        }
        "money" => {
            r#"<circle class="a" cx="24" cy="24" r="18"/><path d="M30 17a6 6 0 0 0-11 3c0 5 3 6 0 13h12M16 26h11"/>"#
        }
        "food" => {
            r#"<path class="a" d="M5 26h38a19 17 0 0 1-12 15H17A19 17 0 0 1 5 26z"/><path d="M17 19c-3-4 3-6 0-11M25 19c-3-4 3-6 0-11M33 19c-3-4 3-6 0-11"/>"#
        }
        "sport" => {
            r#"<circle class="a" cx="24" cy="24" r="18"/><path d="m24 16 8 6-3 9H19l-3-9zM24 6v10M41 19l-9 3M34 39l-5-8M14 39l5-8M7 19l9 3"/>"#
        }
        "game" => {
            r#"<path class="a" d="M14 14h20c7 0 10 8 10 17 0 8-7 8-11 2l-1-2H16l-1 2c-4 6-11 6-11-2 0-9 3-17 10-17z"/><path d="M12 23h8M16 19v8M31 20h.1M35 25h.1"/>"#
        }
        "music" => {
            r#"<path d="M17 36V10l23-4v25"/><ellipse class="a" cx="11.5" cy="36" rx="5.5" ry="5"/><ellipse class="a" cx="34.5" cy="31" rx="5.5" ry="5"/>"#
        }
        "phone" => r#"<rect class="a" x="13" y="4" width="22" height="40" rx="5"/><path d="M21 9h6M22 38h4"/>"#,
        "pets" => {
            r#"<path class="a" d="M24 23c7 0 12 8 12 13 0 4-4 6-7 5-3-1-7-1-10 0-3 1-7-1-7-5 0-5 5-13 12-13z"/><ellipse cx="17" cy="12" rx="4" ry="6"/><ellipse cx="31" cy="12" rx="4" ry="6"/><ellipse cx="7" cy="23" rx="3.5" ry="5"/><ellipse cx="41" cy="23" rx="3.5" ry="5"/>"#
        }
        "garden" => {
            r#"<path d="M24 42V22"/><path class="a" d="M24 30c-11 0-15-6-15-13 9 0 15 4 15 13zM24 24c0-9 5-14 15-14 0 9-5 14-15 14z"/><path d="M12 42h24"/>"#
        }
        "bus" => {
            r#"<path class="a" d="M7 9h34v27H7z"/><path d="M7 25h34M24 9v16M7 36V13a4 4 0 0 1 4-4h26a4 4 0 0 1 4 4v23z"/><circle class="w" cx="15" cy="37" r="4"/><circle class="w" cx="33" cy="37" r="4"/>"#
        }
        "bike" => {
            r#"<circle class="a" cx="12" cy="32" r="8"/><circle class="a" cx="36" cy="32" r="8"/><path d="m12 32 7-14h13l4 14M19 18l7 14h-14M26 32l6-14M16 14h6M32 18l-2-7h5"/>"#
        }
        "holiday" => {
            r#"<path class="a" d="M6 22a18 16 0 0 1 36 0z"/><path d="M24 6v34a4 4 0 0 0 8 0M6 22a6 5 0 0 1 12 0 6 5 0 0 1 12 0 6 5 0 0 1 12 0"/>"#
        }
        "sun" => {
            r#"<circle class="a" cx="24" cy="24" r="9"/><path d="M24 4v5M24 39v5M4 24h5M39 24h5M10 10l3.5 3.5M34.5 34.5 38 38M38 10l-3.5 3.5M13.5 34.5 10 38"/>"#
        }
        "light" => {
            r#"<path class="a" d="M24 5a13 13 0 0 0-8 23c2 2 3 4 3 6h10c0-2 1-4 3-6a13 13 0 0 0-8-23z"/><path d="M19 38h10M21 43h6M24 34v-9"/>"#
        }
        "star" => {
            r#"<path class="a" d="m24 5 5.8 12.2 13.2 1.7-9.7 9.2 2.5 13.3L24 34.9l-11.8 6.5 2.5-13.3L5 18.9l13.2-1.7z"/>"#
        }
        "clock" => r#"<circle class="a" cx="24" cy="24" r="18"/><path d="M24 13v11l7 6"/>"#,
        "calendar" => {
            r#"<rect class="a" x="6" y="9" width="36" height="33" rx="4"/><path d="M6 19h36M15 5v8M33 5v8M14 27h.1M24 27h.1M34 27h.1M14 35h.1M24 35h.1"/>"#
        }
        "hand" => {
            r#"<path class="a" d="M15 27V11a3 3 0 0 1 6 0v11V7a3 3 0 0 1 6 0v15-12a3 3 0 0 1 6 0v13-7a3 3 0 0 1 6 0v13c0 9-5 14-12 14-6 0-9-2-12-7L7 27a3.2 3.2 0 0 1 5-4z"/>"#
        }
        "thumb_up" => {
            r#"<path class="a" d="M16 22 24 6a5 5 0 0 1 5 5l-1 8h10a4 4 0 0 1 4 5l-3 13a5 5 0 0 1-5 4H16z"/><path d="M6 22h10v19H6z"/>"#
        }
        "thumb_down" => {
            r#"<path class="a" d="M16 26l8 16a5 5 0 0 0 5-5l-1-8h10a4 4 0 0 0 4-5l-3-13a5 5 0 0 0-5-4H16z"/><path d="M6 26h10V7H6z"/>"#
        }
        "tick" => r#"<circle class="a" cx="24" cy="24" r="19"/><path d="m14 25 7 7 13-15"/>"#,
        "cross" => r#"<circle class="a" cx="24" cy="24" r="19"/><path d="m16 16 16 16M32 16 16 32"/>"#,
        "question" => {
            r#"<circle class="a" cx="24" cy="24" r="19"/><path d="M18 19a6 6 0 1 1 8.5 5.5c-2 .9-2.5 2-2.5 4.5M24 35h.1"/>"#
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::html;
    use domain::lang::Lang;
    use platform::i18n::{knows, t_in};

    #[test]
    fn every_symbol_is_drawn_and_has_its_word() {
        for key in SYMBOLS {
            assert!(paths(key).is_some(), "{key}");
            let word = format!("ui-symbol-{}", key.replace('_', "-"));
            assert!(knows(&word), "{word}");
            assert!(!t_in(Lang::Cy, &word).is_empty());
            assert!(html(|| symbol(key)).contains(r#"aria-hidden="true""#), "{key}");
        }
        assert!(symbol("zebra").is_none() && symbol_word("zebra").is_empty());
    }

    #[test]
    fn an_uploaded_picture_is_shown_by_its_id_alone() {
        assert!(html(|| picture_of("u:0192-ab")).contains(r#"src="/surveys/pictures/0192-ab""#));
        assert!(picture_of("u:../../settings").is_none() && picture_of("").is_none());
    }
}
