//! What is typed in a young person's form goes along to wherever its own page offers to go: the other language, larger
//! text, help. Those are buttons of the form then, that post it here, and the page they lead to is drawn with
//! everything in it, as a refused form's is (`form`). With script it stays on the phone (public/keep.js).

use leptos::prelude::*;

use crate::error::AppError;

/// Takes nothing, and has the page that is named drawn with what was typed. `carry` says why: `language`, `help`, and
/// `large` or `usual` for the size of the text.
#[server(prefix = "/do", endpoint = "carry")]
pub async fn carry() -> Result<(), AppError> {
    crate::platform::guard::require::<crate::platform::guard::Visitor>().await?;
    Err(AppError::Invalid(Vec::new()))
}

#[cfg(feature = "ssr")]
pub use server_side::{Carried, carried, carry_to, come_back, goes, help_link};

#[cfg(feature = "ssr")]
mod server_side {
    use leptos::{prelude::*, server_fn::ServerFn as _};

    use super::Carry;
    use crate::{
        form::Failed,
        i18n::{href, href_in, t},
        lang::Lang,
        page::Req,
    };

    /// The form of this page whose words go along.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Carried {
        /// Of the `<form>`.
        pub id: &'static str,
        /// Where the button of the other language posts to, if the form is kept there: with `then=language`.
        pub language: Option<String>,
    }

    impl Carried {
        pub const ID: &str = "carried";
        /// The field that names the form's page.
        pub const PAGE: &str = "carried";
    }

    /// The form of this page whose words go along, if it has one.
    pub fn carried() -> Option<Carried> {
        use_context::<Req>().and_then(|req| req.carried())
    }

    /// Where a button posts to that takes the words to `path` in `lang`.
    pub fn carry_to(lang: Lang, path: &str) -> String {
        let query = form_urlencoded::Serializer::new(String::new()).append_pair("from", &href_in(lang, path)).finish();
        format!("{}?{query}", href_in(lang, Carry::PATH))
    }

    /// Why the words were brought here: `help`, `large` …; none if they were not.
    pub fn goes(failed: Option<&Failed>) -> Option<&str> {
        let failed = failed.filter(|failed| failed.is_carried())?;
        failed.values.iter().rev().find(|(name, _)| name == "carry").map(|(_, value)| value.as_str())
    }

    /// The way to *Help now*; where something may be typed, the words go along.
    pub fn help_link(inside: impl IntoView + 'static) -> AnyView {
        let Some(form) = carried() else { return view! { <a href=href("/help")>{inside}</a> }.into_any() };
        let to = carry_to(crate::i18n::lang(), "/help");
        view! {
            <button class="link" form=form.id formaction=to formenctype="application/x-www-form-urlencoded"
                name="carry" value="help" data-over=href("/help") data-back=t("carry-back")>{inside}</button>
        }
        .into_any()
    }

    /// On the page that somebody was taken to: the way back to the form, with everything typed in it.
    pub fn come_back() -> Option<impl IntoView> {
        let req = Req::current();
        let failed = req.failed.clone().filter(Failed::is_carried)?;
        let page = failed.values.iter().find(|(name, _)| name == Carried::PAGE)?.1.clone();
        let back = carry_to(req.lang, &page);
        req.carries(Carried { id: Carried::ID, language: None });
        let fields = failed.values.into_iter().filter(|(name, _)| name != "carry" && name != "then");
        Some(view! {
            <form method="post" action=back id=Carried::ID class="come-back">
                {fields.map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view()}
                <button class="button">{t("carry-back")}</button>
            </form>
        })
    }
}
