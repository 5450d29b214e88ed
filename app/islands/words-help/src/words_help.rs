//! Script for pages on which young people write: it shows who can be called once the text sounds like danger, and says
//! how much room is left.

use leptos::prelude::*;

/// Watches every text area of the page. What is typed is not sent anywhere: the phrases come from `/help/words`, and the
/// server decides by the same rules once the form is sent. This is where it is read out that the help has appeared
/// (`web::voices::alert_words::help_while_typing`). It has no properties, nor anything that reacts: what reads those,
/// and what keeps this up to date, is a third of what a phone would load.
#[island]
pub fn WordsHelp() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    crate::watching::watch();
    view! { <p class="vh" role="status" id="danger-says"></p> }
}
