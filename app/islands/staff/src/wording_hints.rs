//! What could be better about the words of a survey, while they are typed.

use leptos::prelude::*;

/// Keeps the page's lists of suggestions (`web::surveys::pages`) as the rules have them for what stands in their fields;
/// nothing that is typed is sent anywhere. `says` has each suggestion by its key, in the reader's words, with its gaps
/// (`{n}`).
#[island]
pub fn WordingHints(says: Vec<(String, String)>) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    crate::wordings::watch(says);
    #[cfg(not(feature = "hydrate"))]
    drop(says);
}
