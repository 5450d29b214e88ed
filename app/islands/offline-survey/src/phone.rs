//! What the page shows, and what it does with the phone: `public/phone.js`, which says of each what it does. A question
//! is named by its place.

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = phone)]
    pub fn begin();
    #[wasm_bindgen(js_namespace = phone)]
    pub fn before(n: usize) -> Option<bool>;
    #[wasm_bindgen(js_namespace = phone)]
    pub fn hex(many: u32) -> String;
    #[wasm_bindgen(js_namespace = phone)]
    pub fn deliver() -> Promise;
    #[wasm_bindgen(js_namespace = phone)]
    pub fn drop(id: &str) -> Promise;
    #[wasm_bindgen(js_namespace = phone)]
    pub fn say(state: &str);
    #[wasm_bindgen(js_namespace = phone)]
    pub fn show(now: usize);
    #[wasm_bindgen(js_namespace = phone)]
    pub fn instead(name: &str) -> bool;
    #[wasm_bindgen(js_namespace = phone, js_name = noLines)]
    pub fn no_lines();
    #[wasm_bindgen(js_namespace = phone)]
    pub fn line(n: usize, statement: Option<usize>, given: bool);
    #[wasm_bindgen(js_namespace = phone)]
    pub fn fields() -> Array;
    #[wasm_bindgen(js_namespace = phone, js_name = hasPicture)]
    pub fn has_picture(n: usize) -> bool;
    #[wasm_bindgen(js_namespace = phone)]
    pub fn skip(n: usize) -> bool;
    #[wasm_bindgen(js_namespace = phone, js_name = isDrawn)]
    pub fn is_drawn(n: usize) -> bool;
    #[wasm_bindgen(js_namespace = phone)]
    pub fn picture(n: usize) -> Promise;
    #[wasm_bindgen(js_namespace = phone)]
    pub fn pack(id: &str, of: &str, send: bool, n: u32, inside: &str) -> Promise;
    #[wasm_bindgen(js_namespace = phone)]
    pub fn waiting() -> Promise;
    #[wasm_bindgen(js_namespace = phone)]
    pub fn hear(then: &Closure<dyn FnMut(String, String, u32)>);
    #[wasm_bindgen(js_namespace = phone)]
    pub fn hold(once: &str, id: &str, n: u32, touched: &str, bare: &str) -> Promise;
    #[wasm_bindgen(js_namespace = phone, js_name = takeBack)]
    pub fn take_back(then: &Closure<dyn FnMut(String, String, u32, String, String)>) -> Promise;
}
