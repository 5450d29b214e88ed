//! The same page in the other language, named in that language.

use leptos::prelude::*;

use crate::i18n::{lang, t_in};

/// `twin` is this page's address in the other language.
#[component]
pub fn LanguageSwitch(#[prop(into)] twin: String) -> impl IntoView {
    let other = lang().other();
    view! { <a class="language" href=twin lang=other.tag() hreflang=other.tag()>{t_in(other, "ui-language")}</a> }
}
