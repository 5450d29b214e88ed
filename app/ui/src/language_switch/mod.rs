//! The same page in the other language, named in that language.

use leptos::prelude::*;

use crate::carried::{carried, carry_to};
use platform::{
    i18n::{lang, t_in},
    request::Req,
};

/// `twin` is this page's address in the other language.
#[component]
pub fn LanguageSwitch(#[prop(into)] twin: String) -> impl IntoView {
    let other = lang().other();
    if let Some((form, req)) = carried().zip(use_context::<Req>()) {
        // Where something may be typed, it goes along.
        let kept = form.language.is_some();
        let (name, value) = if kept { ("then", "language") } else { ("carry", "language") };
        let to = form.language.unwrap_or_else(|| carry_to(other, req.here()));
        let plain = (!kept).then_some("application/x-www-form-urlencoded");
        return view! {
            <button class="language" form=form.id formaction=to formenctype=plain name=name value=value
                data-twin=(!kept).then_some(twin) lang=other.tag()>{t_in(other, "ui-language")}</button>
        }
        .into_any();
    }
    view! { <a class="language" href=twin lang=other.tag() hreflang=other.tag()>{t_in(other, "ui-language")}</a> }
        .into_any()
}
