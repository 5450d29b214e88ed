//! `/open/pledge.svg`, `/open/offer.svg`: the figures of the pledge, or of the offer, as a picture for any site.
//!
//! A browser draws it with the letters that it has, and nothing else of ours: no style, no font, no script. What may be
//! too long for its line is squeezed into it.

use crate::{page::PageResponse, pledge::kinds};
use domain::{
    error::AppError,
    lang::Lang,
    paths::{self, Address, Path as _},
    pledge::{
        model::EditionKind,
        rules::{Figures, Known},
    },
};
use platform::{
    guard::{Visitor, require},
    i18n::{t_in, tr_in},
    open_file::open_file,
};

/// Its size in pixels, also for the HTML around it.
pub(super) const WIDTH: u32 = 340;
pub(super) const HEIGHT: u32 = 156;

/// How wide a line is, under the mark and beside it.
const ROOM: u32 = 300;
const BESIDE: u32 = 248;

/// Where the picture is.
pub(super) fn address(kind: EditionKind) -> Address {
    match kind {
        EditionKind::Pledge => paths::pledge::OpenBadge.address(),
        EditionKind::Offer => paths::pledge::OpenOfferBadge.address(),
    }
}

/// `/open/pledge.svg`
pub(super) async fn badge() -> Result<PageResponse, AppError> {
    badge_of(EditionKind::Pledge).await
}

/// `/open/offer.svg`
pub(super) async fn offer_badge() -> Result<PageResponse, AppError> {
    badge_of(EditionKind::Offer).await
}

async fn badge_of(kind: EditionKind) -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let settings = cx.services().settings().await;
    let pledge = store::pledge::current(&cx, kind).await?;
    let lang = cx.lang();
    let figures = pledge.as_ref().map(|pledge| pledge.figures(settings.fewest_published)).unwrap_or_default();
    let title = pledge.map_or_else(|| t_in(lang, kinds::title_key(kind)), |pledge| pledge.title.get(lang).to_owned());
    let drawn = drawn(&title, settings.council.get(lang), figures, lang);
    Ok(PageResponse::Raw(open_file("image/svg+xml", None, drawn.into_bytes())))
}

/// What is kept and what is claimed, each in one sentence.
pub(super) fn sentences(figures: Figures, lang: Lang) -> [String; 2] {
    let said = |known: Known, key: &str| match known {
        Some((n, of)) => tr_in(lang, key, &[("n", n.into()), ("all", of.into())]),
        None => t_in(lang, &format!("{key}-unknown")),
    };
    [said(figures.kept, "pledge-badge-kept"), said(figures.met, "pledge-badge-met")]
}

fn drawn(title: &str, council: &str, figures: Figures, lang: Lang) -> String {
    let [kept, met] = sentences(figures, lang);
    let tag = lang.of_sentences().tag();
    let described = format!("{kept}. {met}.");
    let (title, council) = (cut(title), cut(council));
    let head =
        line(&title, (68, 38), 18, true, "#fff6e8", BESIDE) + &line(&council, (68, 58), 13, false, "#c9cbe0", BESIDE);
    let kept = row(&kept, figures.kept, 90, "#45c8b6");
    let met = row(&met, figures.met, 126, "#ffbe3d");
    let (title, described) = (escaped(&title), escaped(&described));
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="title described" lang="{tag}" font-family="'Atkinson Hyperlegible Next', system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"><title id="title">{title}</title><desc id="described">{described}</desc><rect width="{WIDTH}" height="{HEIGHT}" rx="16" fill="#17203f"/>{MARK}{head}{kept}{met}</svg>"##
    )
}

/// The mark of the program: a mouth and the sound that leaves it.
const MARK: &str = r##"<g transform="translate(16 18) scale(0.92)" fill="none" stroke-width="4.5" stroke-linecap="round" stroke-linejoin="round"><path stroke="#fff6e8" d="M6.2 15.9A21 21 0 0 1 41.8 15.9"/><path stroke="#45c8b6" d="M12.1 19.6A14 14 0 0 1 35.9 19.6"/><path stroke="#ffbe3d" d="M18.1 23.3A7 7 0 0 1 29.9 23.3"/><path fill="#7c1626" stroke="#ff6f56" stroke-width="3.5" d="M9.5 30h29a14.5 14.5 0 0 1-29 0z"/><path fill="#fff6e8" d="M11 31.5h26v1.5a2 2 0 0 1-2 2h-22a2 2 0 0 1-2-2z"/></g>"##;

/// A sentence over its bar; a dashed line where it is not known.
fn row(words: &str, known: Known, y: u32, colour: &str) -> String {
    let words = line(words, (20, y), 15, true, "#fff6e8", ROOM);
    let y = y + 9;
    let bar = match known {
        None => format!(
            r##"<path d="M20 {at}H{end}" stroke="#c9cbe0" stroke-width="2" stroke-dasharray="5 5"/>"##,
            at = y + 4,
            end = 20 + ROOM
        ),
        Some((n, of)) => {
            let part = usize::try_from(ROOM).unwrap_or_default() * n / of.max(1);
            let filled =
                (n > 0).then(|| format!(r#"<rect x="20" y="{y}" width="{part}" height="8" rx="4" fill="{colour}"/>"#));
            format!(
                r##"<rect x="20" y="{y}" width="{ROOM}" height="8" rx="4" fill="#39426a"/>{}"##,
                filled.unwrap_or_default()
            )
        }
    };
    words + &bar
}

/// One line of text, no wider than its room whatever letters it is drawn with.
fn line(words: &str, (x, y): (u32, u32), size: u32, bold: bool, colour: &str, room: u32) -> String {
    // A letter is a little over half as wide as it is high; wide ones are squeezed.
    let wide = u32::try_from(words.chars().count()).unwrap_or(u32::MAX).saturating_mul(size * 58) / 100;
    let squeezed =
        if wide > room { format!(r#" textLength="{room}" lengthAdjust="spacingAndGlyphs""#) } else { String::new() };
    let weight = if bold { r#" font-weight="700""# } else { "" };
    let words = escaped(words);
    format!(r#"<text x="{x}" y="{y}" font-size="{size}"{weight} fill="{colour}"{squeezed}>{words}</text>"#)
}

/// The longest text that can still be read in one line.
const LONGEST: usize = 48;

fn cut(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= LONGEST {
        return words;
    }
    let begun: String = words.chars().take(LONGEST - 1).collect();
    format!("{}…", begun.trim_end())
}

/// As text of XML, and of an attribute: without what XML has no place for.
pub(super) fn escaped(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            _ if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => safe.push(' '),
            _ => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: Figures = Figures { met: Some((15, 55)), kept: Some((12, 20)), gaps: None };

    #[test]
    fn it_says_in_words_what_it_draws() {
        let svg = drawn("Our pledge", "Noise Council", KNOWN, Lang::En);
        assert!(svg.contains("<title id=\"title\">Our pledge</title>"), "{svg}");
        assert!(svg.contains("12 of 20") && svg.contains("15 of 55"), "{svg}");
        assert!(svg.contains(r#"width="180" height="8""#), "three fifths: {svg}");
        let none = drawn("Our pledge", "", Figures::default(), Lang::Cy);
        assert!(
            none.contains("stroke-dasharray") && none.contains("lang=\"cy\"") && !none.contains("<rect x"),
            "{none}"
        );
    }

    #[test]
    fn what_a_council_typed_is_text_and_stays_in_its_line() {
        let evil = format!("</title><script>alert(\"1\")</script>&\u{b}{}", "W".repeat(80));
        let svg = drawn(&evil, &evil, KNOWN, Lang::En);
        assert!(!svg.contains("<script") && !svg.contains('\u{b}'), "{svg}");
        assert_eq!(svg.matches("</title>").count(), 1, "{svg}");
        assert_eq!(svg.matches(r#"textLength="248""#).count(), 2, "{svg}");
    }

    /// Policies of ours and of others let no style of a picture through.
    #[test]
    fn it_needs_nothing_of_the_page_around_it() {
        let svg = drawn("Our pledge", "Noise Council", KNOWN, Lang::En);
        for needs in ["style", "class", "href", "url(", "<image", "script"] {
            assert!(!svg.contains(needs), "{needs} in {svg}");
        }
    }
}
