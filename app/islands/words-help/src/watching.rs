//! Watches text areas in the browser while somebody types.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use js_sys::Reflect;
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, HtmlTextAreaElement, Response};

use domain::alert_words::rules::Phrases;

/// Where the phrases are.
const WORDS: &str = "/help/words";

/// From so many characters left on, the page says how many; before, it would only distract.
const NEAR_THE_END: usize = 200;

#[derive(Default)]
struct Watch {
    /// The phrases to search for, once they have been fetched.
    phrases: RefCell<Option<Phrases>>,
    /// They are being fetched.
    asked: Cell<bool>,
}

pub fn watch() {
    let watch = Rc::new(Watch::default());
    for area in areas() {
        watch.typed(&area);
    }
    listen("focusin", {
        let watch = Rc::clone(&watch);
        move |_| watch.load()
    });
    listen("input", move |area| watch.typed(&area));
}

impl Watch {
    fn typed(self: &Rc<Self>, area: &HtmlTextAreaElement) {
        let text = area.value();
        count(area, text.trim().chars().count());
        if !text.trim().is_empty() {
            self.load();
            self.look(area, &text);
        }
    }

    /// Shows the help under the text area whose words made it necessary, and says so.
    fn look(&self, area: &HtmlTextAreaElement, text: &str) {
        let Some(help) = document().get_element_by_id("danger").filter(|help| help.has_attribute("hidden")) else {
            return;
        };
        if !self.phrases.borrow().as_ref().is_some_and(|phrases| phrases.alarm(text)) {
            return;
        }
        let around = [".counted", ".field"].into_iter().find_map(|around| area.closest(around).ok().flatten());
        let beside: Element = around.unwrap_or_else(|| area.clone().into());
        let _ = beside.after_with_node_1(&help);
        let _ = help.remove_attribute("hidden");
        if let Some(says) = document().get_element_by_id("danger-says") {
            says.set_text_content(help.get_attribute("data-says").as_deref());
        }
    }

    /// Fetches the phrases, once. Without signal nothing is fetched, and no error is shown.
    fn load(self: &Rc<Self>) {
        if self.phrases.borrow().is_some() || !reachable() || self.asked.replace(true) {
            return;
        }
        let watch = Rc::clone(self);
        spawn_local(async move {
            match fetched().await {
                Ok(Some(sent)) => {
                    watch.phrases.replace(Some(Phrases::received(&sent)));
                    areas().iter().for_each(|area| watch.look(area, &area.value()));
                }
                _ => watch.asked.set(false),
            }
        });
    }
}

/// Whether there is signal, or a service worker with the phrases in its cache. Without https there is no worker.
fn reachable() -> bool {
    let navigator = window().navigator();
    let of = |thing: &JsValue, name: &str| Reflect::get(thing, &name.into()).ok().filter(JsValue::is_truthy);
    navigator.on_line() || of(&navigator, "serviceWorker").and_then(|worker| of(&worker, "controller")).is_some()
}

async fn fetched() -> Result<Option<String>, JsValue> {
    let answer: Response = JsFuture::from(window().fetch_with_str(WORDS)).await?.dyn_into()?;
    if !answer.ok() {
        return Ok(None);
    }
    Ok(JsFuture::from(answer.text()?).await?.as_string())
}

/// Every text area of the page.
fn areas() -> Vec<HtmlTextAreaElement> {
    let Ok(found) = document().query_selector_all("main textarea") else { return Vec::new() };
    (0..found.length()).filter_map(|n| found.item(n)?.dyn_into().ok()).collect()
}

/// Calls `then` with the text area of each such event, for as long as the page lives.
fn listen(event: &str, then: impl Fn(HtmlTextAreaElement) + 'static) {
    let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        if let Some(area) = area.filter(|area| area.closest("main").ok().flatten().is_some()) {
            then(area);
        }
    });
    let _ = document().add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
    heard.forget();
}

/// Says how much room is left after `typed` characters, if the page has a place for it
/// (`web::voices::alert_words::room`). Counts characters as the server does: an emoji is not two.
fn count(area: &HtmlTextAreaElement, typed: usize) {
    let place =
        area.closest(".counted").ok().flatten().and_then(|around| around.query_selector("[data-max]").ok().flatten());
    let Some(place) = place else { return };
    let of = |name: &str| place.get_attribute(name).unwrap_or_default();
    let Ok(most) = of("data-max").parse::<usize>() else { return };
    let said = match most.checked_sub(typed) {
        Some(room) if room > NEAR_THE_END => String::new(),
        Some(room) => format!("{} {room}", of("data-left")),
        None => format!("{} {}", of("data-over"), typed - most),
    };
    if place.text_content().unwrap_or_default() != said {
        place.set_text_content(Some(&said));
    }
}
