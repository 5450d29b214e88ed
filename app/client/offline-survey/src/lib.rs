//! Wakes the islands of `app/islands/offline-survey` up in the browser, and that of `app/islands/words-help`: both are on
//! that page, and one bundle is lighter than two.
#[expect(unused_imports, reason = "links the islands' exports into the bundle")]
use {offline_survey::*, words_help::*};

#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
