//! Where somebody goes after signing in: to the page that asked for it, and with the words they had typed when their
//! session ended. The forms of the sign-in pages carry both, as the fields `to` and `kept`.

use leptos::prelude::*;

use domain::paths::{self, Path, to_page, way_in, without_language};
use platform::{i18n::t, request::RequestContext};
use ui::{
    carried::{CARRY, carry_to},
    form,
};

/// The page that somebody wanted to go to.
fn wanted() -> Option<String> {
    let to = form::submitted_value("to").or_else(|| RequestContext::current().query("to"))?;
    to_page(&to).map(str::to_owned)
}

/// A link from one sign-in page to another; a form instead if there are words to carry.
pub fn link_on(page: impl Path + Copy, class: &'static str, words: String) -> AnyView {
    if form::submitted_value("kept").is_none() {
        let to = platform::i18n::href(way_in(page, wanted().as_deref()));
        return view! { <a class=class href=to>{words}</a> }.into_any();
    }
    view! {
        <form method="post" action=carry_to(platform::i18n::lang(), page)>
            {going_on()}
            <button class=class>{words}</button>
        </form>
    }
    .into_any()
}

/// The hidden fields of a sign-in form: the page to go on to, and the kept words.
pub fn going_on() -> impl IntoView {
    let kept = form::submitted_value("kept");
    view! {
        {wanted().map(|to| view! { <input type="hidden" name="to" value=to/> })}
        {kept.map(|kept| view! { <input type="hidden" name="kept" value=kept/> })}
    }
}

/// Shows the kept words, so that people see that they are not lost. With `back` there is also a button that takes them
/// to their form, for somebody who has signed in in another tab.
pub fn kept_words(back: bool) -> Option<impl IntoView> {
    let kept: Vec<(String, String)> = serde_json::from_str(&form::submitted_value("kept")?).ok()?;
    let long = kept.iter().filter(|(name, value)| value.len() > 20 && name != "once" && name != "carried");
    let words: Vec<_> = long.map(|(_, value)| value.clone()).collect();
    let form = wanted().filter(|_| back).map(|to| {
        let fields =
            kept.clone().into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
        view! {
            <form method="post" action=carry_to(platform::i18n::lang(), to)>
                {fields.collect_view()}
                <button class="button">{t("people-kept-back")}</button>
            </form>
        }
    });
    Some(view! {
        <section class="kept">
            <p>{t("people-kept-text")}</p>
            {words.into_iter().map(|words| view! { <blockquote class="kept-words" dir="auto">{words}</blockquote> }).collect_view()}
            {form}
        </section>
    })
}

/// For the page that says that a session has ended: a button to sign in that takes along everything that was typed.
pub fn sign_in_with(values: &[(String, String)], to: &str) -> impl IntoView + use<> {
    let kept = serde_json::to_string(values).unwrap_or_default();
    let to = to_page(to).map_or_else(|| paths::voices::Home.to_string(), str::to_owned);
    let lang = platform::i18n::lang();
    view! {
        <form method="post" action=carry_to(lang, paths::people::SignIn)>
            <input type="hidden" name="to" value=to/>
            <input type="hidden" name="kept" value=kept/>
            <button class="button">{t("error-way-sign-in")}</button>
        </form>
    }
}

/// The kept words that a form carries, if it does. `Carry` posts them in these fields.
pub fn kept_in(values: &[(String, String)]) -> Option<Kept> {
    let of = |field: &str| values.iter().find(|(name, _)| name == field).map(|(_, value)| value.clone());
    let (kept, to) = (of("kept")?, of("to").unwrap_or_default());
    let words = serde_json::from_str(&kept).ok()?;
    Some(Kept { action: CARRY, to, words, kept })
}

/// Words that are kept until somebody has signed in.
pub struct Kept {
    pub action: &'static str,
    /// The page with the form they belong to.
    pub to: String,
    pub words: Vec<(String, String)>,
    kept: String,
}

impl Kept {
    /// The values with which the page at `path` is drawn: the words if it is the page of their form, otherwise the
    /// fields that carry them on.
    pub fn for_page(self, path: &str) -> Vec<(String, String)> {
        if without_language(path) == self.to {
            return self.words;
        }
        vec![("to".into(), self.to), ("kept".into(), self.kept)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_to_their_own_page() {
        let values =
            vec![("email".into(), "a".into()), ("to".into(), "/a".into()), ("kept".into(), r#"[["text","b"]]"#.into())];
        let kept = || kept_in(&values).expect("kept");
        assert_eq!(kept().for_page("/cy/a"), [("text".to_owned(), "b".to_owned())]);
        assert_eq!(kept().for_page("/sign-in/sent").len(), 2);
        assert!(kept_in(&values[..2]).is_none());
    }
}
