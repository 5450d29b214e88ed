//! Shows the names that were found in a text to whoever is about to publish it. Nothing is taken out automatically: a
//! councillor's name may stay, a child's may not.

use crate::{
    error::AppError,
    lang::{Lang, Localized},
    moderation::suggestions::suggest,
};

/// A text, with its label.
pub type Part = (String, Localized);

pub fn texts(parts: &[Part]) -> impl Iterator<Item = (&str, Lang, &str)> {
    parts
        .iter()
        .flat_map(|(label, text)| Lang::ALL.map(|lang| (label.as_str(), lang, text.of(lang))))
        .filter(|(.., text)| !text.is_empty())
}

/// Whether any name was found in them.
pub fn anything(parts: &[Part]) -> bool {
    texts(parts).any(|(.., text)| !suggest(text).is_empty())
}

/// Refuses to release a text with names unless somebody says that they have looked; `name` is the tick's field.
///
/// # Errors
/// `Invalid`, at the tick.
pub fn looked(name: &str, parts: &[Part], seen: &[String]) -> Result<(), AppError> {
    if anything(parts) && !seen.iter().any(|one| one == "yes") {
        return Err(AppError::invalid(name, "release-seen-needed"));
    }
    Ok(())
}
