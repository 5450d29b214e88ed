//! The style sheet: `style/main.css` and all it imports, in one small file.

use std::path::Path;

use anyhow::{Result, anyhow};
use lightningcss::{
    bundler::{Bundler, FileProvider},
    stylesheet::{MinifyOptions, ParserOptions, PrinterOptions},
    targets::{Browsers, Targets},
};

/// Bundles and minifies; an error names the file and the line.
pub fn bundle(main: &Path) -> Result<String> {
    let files = FileProvider::new();
    let mut sheet =
        Bundler::new(&files, None, ParserOptions::default()).bundle(main).map_err(|error| anyhow!("{error}"))?;
    let targets = Targets::from(browsers());
    sheet.minify(MinifyOptions { targets, ..MinifyOptions::default() }).map_err(|error| anyhow!("{error}"))?;
    let css = sheet.to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() })?;
    Ok(css.code)
}

/// The oldest browsers the pages must look right in: phones handed down in a family, about five years old.
fn browsers() -> Browsers {
    let version = |major: u32| Some(major << 16);
    Browsers {
        android: version(99),
        chrome: version(99),
        edge: version(99),
        firefox: version(97),
        ios_saf: Some((15 << 16) | (4 << 8)),
        safari: Some((15 << 16) | (4 << 8)),
        samsung: version(18),
        ..Browsers::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `text-decoration: underline 2px var(--coral)` draws nothing there (an iPhone): what is more than a line has
    /// properties of its own.
    #[test]
    fn webkit_draws_every_underline() {
        let css = bundle(&crate::paths::root().join("style/main.css")).expect("the style sheet");
        let set = css.match_indices("text-decoration:").map(|(at, name)| &css[at + name.len()..]);
        let wrong: Vec<_> = set
            .filter_map(|rest| rest.split([';', '}']).next())
            .filter(|value| !["none", "underline", "inherit"].contains(&value.trim()))
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
        assert!(css.contains("text-decoration-line:underline") || css.contains("text-decoration:underline"));
    }
}
