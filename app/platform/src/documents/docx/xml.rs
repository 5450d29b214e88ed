//! Words as `WordprocessingML`: runs with their language and direction.

use std::fmt::Write as _;

use super::Run;

/// Text between tags or in an attribute; what XML 1.0 allows nowhere is left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

/// A language as word processors call it; of words in one that nobody knows nothing is checked.
pub(super) fn tag(lang: &str) -> &str {
    match lang {
        "en" => "en-GB",
        "cy" => "cy-GB",
        "" => "x-none",
        other => other,
    }
}

/// Whether words run from right to left: as the first of their letters does.
pub(super) fn is_rtl(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphabetic());
    first.is_some_and(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'))
}

/// The runs of a paragraph; a line that ends in them ends on paper.
pub(super) fn runs(all: &[Run]) -> String {
    all.iter().map(run).collect()
}

fn run(one: &Run) -> String {
    let mut looks = String::new();
    if one.bold {
        looks.push_str("<w:b/><w:bCs/>");
    }
    if one.lang == Some("") {
        looks.push_str("<w:noProof/>");
    }
    if is_rtl(&one.text) {
        looks.push_str("<w:rtl/>");
    }
    if let Some(lang) = one.lang.map(tag) {
        let _ = write!(looks, r#"<w:lang w:val="{lang}" w:eastAsia="{lang}" w:bidi="{lang}"/>"#);
    }
    let looks = if looks.is_empty() { looks } else { format!("<w:rPr>{looks}</w:rPr>") };
    let lines: Vec<_> = one.text.split('\n').map(line).collect();
    format!("<w:r>{looks}{}</w:r>", lines.join("<w:br/>"))
}

fn line(text: &str) -> String {
    let pieces = text.split('\t').map(|piece| format!(r#"<w:t xml:space="preserve">{}</w:t>"#, escaped(piece)));
    pieces.collect::<Vec<_>>().join("<w:tab/>")
}

/// A paragraph in a style. `inside`: what its properties have beside the style, in the order of the schema.
pub(super) fn paragraph(style: &str, inside: &str, all: &[Run]) -> String {
    let text: String = all.iter().map(|run| run.text.as_str()).collect();
    let direction = if is_rtl(&text) { "<w:bidi/>" } else { "" };
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{inside}{direction}</w:pPr>{}</w:p>"#, runs(all))
}
