//! What script is good at on the pages of young people: how much room is left in a box.

use leptos::prelude::*;

/// From here on it says how much room is left; before, it would only be in the way.
const NEAR_THE_END: u32 = 200;

/// How many characters are left in the text area with the id `field`, near its end and beyond.
/// The server counts them all the same. `left` and `over` are in the reader's language.
#[island]
pub fn TextCounter(field: String, max: u32, left: String, over: String) -> impl IntoView {
    let (typed, set_typed) = signal(0_u32);
    watch(&field, set_typed);
    let said = move || match max.checked_sub(typed.get()) {
        Some(room) if room > NEAR_THE_END => String::new(),
        Some(room) => format!("{left} {room}"),
        None => format!("{over} {}", typed.get() - max),
    };
    view! { <p class="room soft" role="status">{said}</p> }
}

/// Counts as the server does: characters, not the halves of an emoji.
#[cfg(feature = "hydrate")]
fn watch(field: &str, typed: WriteSignal<u32>) {
    use wasm_bindgen::{JsCast as _, closure::Closure};
    let found = document().get_element_by_id(field).and_then(|e| e.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
    let Some(area) = found else { return };
    let count = {
        let area = area.clone();
        move || typed.set(u32::try_from(area.value().trim().chars().count()).unwrap_or(u32::MAX))
    };
    count();
    let on_input = Closure::<dyn Fn()>::new(count);
    let _ = area.add_event_listener_with_callback("input", on_input.as_ref().unchecked_ref());
    // It lives as long as the page does.
    on_input.forget();
}

#[cfg(not(feature = "hydrate"))]
const fn watch(_: &str, _: WriteSignal<u32>) {}
