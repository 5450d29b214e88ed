//! The suggestions beside the fields of a survey, while somebody types.

use std::{rc::Rc, time::Duration};

use domain::{
    lang::Lang,
    surveys::rules::wording::{in_words, suggestions},
};
use leptos::prelude::{debounce, document};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement, Node};

use crate::dom::{all, listen, new, said};

/// After so long without a key the suggestions are looked at again: they are read out, and must not interrupt.
const PAUSE: Duration = Duration::from_millis(700);

pub fn watch(says: Vec<(String, String)>) {
    let says = Rc::new(says);
    for list in all(".wording") {
        let Some(field) = document().get_elements_by_name(&said(&list, "data-for")).item(0) else { continue };
        let Some(lang) = Lang::ALL.into_iter().find(|lang| lang.tag() == said(&list, "data-lang")) else { continue };
        let prose = list.has_attribute("data-prose");
        let look = {
            let (field, says) = (field.clone(), Rc::clone(&says));
            move || {
                let found = suggestions(&typed(&field), lang, prose);
                show(&list, &found.iter().filter_map(|one| in_words(one, &says)).collect::<Vec<_>>());
            }
        };
        // What was typed before the page woke up.
        look();
        let mut later = debounce(PAUSE, move |()| look());
        listen(&field, "input", move |_| later(()));
    }
}

/// What stands in a field of one line or several.
fn typed(field: &Node) -> String {
    let several = field.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value);
    several.or_else(|| field.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value)).unwrap_or_default()
}

/// Shows these suggestions; a list that has them already is not read out again.
fn show(list: &Element, suggestions: &[String]) {
    let children = list.children();
    let shown = (0..children.length()).filter_map(|n| children.item(n)?.text_content());
    if shown.eq(suggestions.iter().cloned()) {
        return;
    }
    list.set_text_content(None);
    for words in suggestions {
        let Some(item) = new::<Element>("li") else { continue };
        item.set_text_content(Some(words));
        let _ = list.append_child(&item);
    }
}
