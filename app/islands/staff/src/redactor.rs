//! The officers' marking tool: words are taken out with mouse, touch or keyboard. The box below it always holds exactly
//! what will be shared; typing in it works as well, and is all there is without script.

use domain::moderation::redaction::{Kind, Marks};
use leptos::prelude::*;

/// Marks what is not to be shared of the words in `#original`, which stand on the page and not among these values: they
/// would be there twice. `words` are the marks that can be typed, `name` is what a name is called when it is offered.
/// What will be shared is read out as it changes.
#[island]
pub fn Redactor(marks: Marks, words: Vec<(String, Kind)>, name: String) -> impl IntoView {
    let (shared, say) = signal(String::new());
    #[cfg(feature = "hydrate")]
    crate::marking::start(marks, words, name, say);
    #[cfg(not(feature = "hydrate"))]
    drop((marks, words, name, say));
    view! { <p class="vh" role="status">{shared}</p> }
}
