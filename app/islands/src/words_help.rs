//! What script is good at where young people write: who can be called, as soon as what they write sounds like danger,
//! and how much room is left in a box.

use leptos::prelude::*;

/// Watches every text area of the page. Nothing typed leaves it to be looked at: `words` is where what is looked for
/// comes from (`/help/words`), and the server decides by the same rules once it is sent. `says` is read out when the
/// help of the page (`danger::help_while_typing`) comes up.
#[island]
pub fn WordsHelp(words: String, says: String) -> impl IntoView {
    let (said, say) = signal(String::new());
    #[cfg(feature = "hydrate")]
    crate::watching::watch(words, says, say);
    #[cfg(not(feature = "hydrate"))]
    drop((words, says, say));
    view! { <p class="vh" role="status" id="danger-says">{said}</p> }
}
