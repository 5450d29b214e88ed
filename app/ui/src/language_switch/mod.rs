//! The same page in another language, named in that language.

use leptos::prelude::*;

use crate::carried::{carried, carry_to, kept_in};
use domain::lang::Lang;
use platform::request::RequestContext;

/// `twin` is this page's address in the language `other`.
#[component]
pub fn LanguageSwitch(other: Lang, #[prop(into)] twin: String) -> impl IntoView {
    if let Some((form, req)) = carried().zip(use_context::<RequestContext>()) {
        // Where something may be typed, it goes along.
        let kept = form.language.is_some();
        let (name, value) = if kept { ("then", "language") } else { ("carry", "language") };
        let to = match form.language {
            Some(action) => kept_in(other, &action, &req.current_url()),
            None => carry_to(other, req.current_url()),
        };
        let plain = (!kept).then_some("application/x-www-form-urlencoded");
        return view! {
            <button class="language" form=form.id formaction=to formenctype=plain name=name value=value
                data-twin=(!kept).then_some(twin) lang=other.tag()>{other.name()}</button>
        }
        .into_any();
    }
    view! { <a class="language" href=twin lang=other.tag() hreflang=other.tag()>{other.name()}</a> }.into_any()
}
