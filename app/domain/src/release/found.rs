//! Words with what the name finder finds in them, for whoever is about to make them public. Nothing is taken out by
//! itself: a councillor's name may stand, a child's may not.

use crate::{
    error::AppError,
    lang::{Both, Lang},
    moderation::suggestions::suggest,
};

/// A text by what it is called.
pub type Part = (String, Both);

pub fn texts(parts: &[Part]) -> impl Iterator<Item = (&str, Lang, &str)> {
    parts
        .iter()
        .flat_map(|(label, text)| Lang::ALL.map(|lang| (label.as_str(), lang, lang.of(text))))
        .filter(|(.., text)| !text.is_empty())
}

/// Whether anything was found in them.
pub fn anything(parts: &[Part]) -> bool {
    texts(parts).any(|(.., text)| !suggest(text).is_empty())
}

/// Nothing is released past what was found in it, but by somebody who says that they looked: `name` is the tick.
///
/// # Errors
/// `Invalid` beside the tick.
pub fn looked(name: &str, parts: &[Part], seen: &[String]) -> Result<(), AppError> {
    if anything(parts) && !seen.iter().any(|one| one == "yes") {
        return Err(AppError::invalid(name, "release-seen-needed"));
    }
    Ok(())
}
