//! What is typed in a form goes along to wherever its own page offers to go (`carry`).

use std::fmt::Display;

use leptos::prelude::*;

use domain::{lang::Lang, paths};
use platform::{
    i18n::{href, href_in, t},
    request::{Carried, RejectedForm, RequestContext},
};

/// The action that takes the words along.
pub const CARRY: &str = "/do/carry";

/// The form of this page whose words go along, if it has one.
pub fn carried() -> Option<Carried> {
    use_context::<RequestContext>().and_then(|req| req.carried())
}

/// Where a button posts to that takes the words to `path` in `lang`.
pub fn carry_to(lang: Lang, path: impl Display) -> String {
    let from = href_in(lang, &path.to_string());
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("from", &from).finish();
    format!("{}?{query}", href_in(lang, CARRY))
}

/// Where such a button posts to if the form's own action keeps the words: the action in `lang`, with the page `here` to
/// come back to.
pub fn kept_in(lang: Lang, action: &str, here: &str) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("from", &href_in(lang, here)).finish();
    format!("{}?{query}", href_in(lang, action))
}

/// Why the words were brought here: `help`, `large` …; none if they were not.
pub fn goes(failed: Option<&RejectedForm>) -> Option<&str> {
    let failed = failed.filter(|failed| failed.is_carried())?;
    failed.values.iter().rev().find(|(name, _)| name == "carry").map(|(_, value)| value.as_str())
}

/// The way to *Help now*; where something may be typed, the words go along.
pub fn help_link(inside: impl IntoView + 'static) -> AnyView {
    let Some(form) = carried() else { return view! { <a href=href(paths::voices::Help)>{inside}</a> }.into_any() };
    let to = carry_to(platform::i18n::lang(), paths::voices::Help);
    view! {
        <button class="link" form=form.id formaction=to formenctype="application/x-www-form-urlencoded"
            name="carry" value="help" data-over=href(paths::voices::Help) data-back=t("carry-back")>{inside}</button>
    }
    .into_any()
}

/// On the page that somebody was taken to: the way back to the form, with everything typed in it.
pub fn come_back() -> Option<impl IntoView> {
    let req = RequestContext::current();
    let failed = req.failed.clone().filter(RejectedForm::is_carried)?;
    let page = failed.values.iter().find(|(name, _)| name == Carried::PAGE)?.1.clone();
    let back = carry_to(req.lang, page);
    req.carries(Carried { id: Carried::ID, language: None });
    let fields = failed.values.into_iter().filter(|(name, _)| name != "carry" && name != "then");
    Some(view! {
        <form method="post" action=back id=Carried::ID class="come-back">
            {fields.map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view()}
            <button class="button">{t("carry-back")}</button>
        </form>
    })
}
