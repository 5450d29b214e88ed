//! Finding things on the page, and hearing of what happens to them.

use leptos::prelude::document;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, EventTarget};

/// The first such element of the page, if it is of this kind.
pub fn find<E: JsCast>(selector: &str) -> Option<E> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// As `find`, inside another.
pub fn inside<E: JsCast>(of: &Element, selector: &str) -> Option<E> {
    of.query_selector(selector).ok()??.dyn_into().ok()
}

/// Every such element of the page.
pub fn all(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|n| found.item(n)?.dyn_into().ok()).collect()
}

/// A new element.
pub fn new<E: JsCast>(tag: &str) -> Option<E> {
    document().create_element(tag).ok()?.dyn_into().ok()
}

/// What an attribute says, or nothing.
pub fn said(of: &Element, name: &str) -> String {
    of.get_attribute(name).unwrap_or_default()
}

pub fn set(of: &Element, name: &str, value: &str) {
    let _ = of.set_attribute(name, value);
}

/// Calls `then` at each such event, for as long as the page lives.
pub fn listen(to: &EventTarget, event: &str, then: impl FnMut(Event) + 'static) {
    let heard = Closure::<dyn FnMut(Event)>::new(then);
    let _ = to.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
    heard.forget();
}
