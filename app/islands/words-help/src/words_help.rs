//! Script for pages on which young people write: it shows who can be called once the text sounds like danger, and says
//! how much room is left.

use leptos::prelude::*;

/// Watches every text area of the page. What is typed is not sent anywhere: the phrases come from `words`
/// (`/help/words`), and the server decides by the same rules once the form is sent. `says` is read out when the help
/// (`web::voices::danger::help_while_typing`) appears.
#[island]
pub fn WordsHelp(words: String, says: String) -> impl IntoView {
    let (said, say) = signal(String::new());
    #[cfg(feature = "hydrate")]
    crate::watching::watch(words, says, say);
    #[cfg(not(feature = "hydrate"))]
    drop((words, says, say));
    view! { <p class="vh" role="status" id="danger-says">{said}</p> }
}
