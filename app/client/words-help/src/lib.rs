//! Wakes the islands of `app/islands/words-help` up in the browser.
#[expect(unused_imports, reason = "links the islands' exports into the bundle")]
use words_help::*;

#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
