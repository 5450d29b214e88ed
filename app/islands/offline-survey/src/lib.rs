//! The page of all questions on somebody's own phone, one at a time, with or without signal. Drawn by the server, and
//! woken up on the phone.

#[cfg(feature = "hydrate")]
mod answering;
#[cfg(feature = "hydrate")]
mod phone;

use leptos::prelude::*;

/// Asks one question after the other, by the rules of the server, and puts together what the phone seals. What it shows
/// and does with the phone is in `public/phone.js`. The form is there already, and works without.
#[island]
pub fn OfflineSurvey() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    answering::begin();
    view! { <span hidden></span> }
}
