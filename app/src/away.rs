//! *Leave quickly*, and what Back shows afterwards: not a child's answers, but a page that asks whether to carry on.
//!
//! Leaving leaves a cookie behind, set by `public/leave.js` or, without script, by the way out itself. While it is
//! there, every page of young people but the first and *Help now* is covered.

use leptos::prelude::*;

use crate::error::AppError;

/// Where leaving leads: a page that anybody may have open.
pub const AWAY: &str = "https://www.bbc.co.uk/weather";

/// Somebody wants to go on where they left. `to` is a path of ours; anything else is the first page.
#[server(prefix = "/do", endpoint = "away/come-back")]
pub async fn come_back(#[server(default)] to: String) -> Result<(), AppError> {
    use crate::{
        page::{Req, is_ours},
        platform::guard::{Visitor, require},
    };
    require::<Visitor>().await?;
    let req = Req::current();
    req.drop_cookie(COOKIE);
    req.go(if is_ours(&to) { &to } else { "/" });
    Ok(())
}

#[cfg(feature = "ssr")]
pub use server_side::{pages, unless_left};

/// `public/leave.js` sets the same.
#[cfg(feature = "ssr")]
const COOKIE: &str = "away";

#[cfg(feature = "ssr")]
mod server_side {
    use axum::response::{IntoResponse as _, Redirect};
    use leptos::prelude::*;

    use super::{AWAY, COOKIE, ComeBack};
    use crate::{
        error::AppError,
        form::Form,
        i18n::t,
        page::{Answer, Audience, Page, Req, html, page},
        platform::guard::{Visitor, require},
        ui::Button,
    };

    pub fn pages() -> Vec<Page> {
        vec![page("/away", away)]
    }

    /// `/away`, the way out without script.
    async fn away() -> Result<Answer, AppError> {
        require::<Visitor>().await?;
        Req::current().set_cookie(COOKIE, "1", None);
        Ok(Answer::Raw(Redirect::to(AWAY).into_response()))
    }

    /// The page, or if somebody has left in a hurry and not said since that they are back, what covers it. What a
    /// form refused is never covered: the words in it are nowhere else.
    ///
    /// # Errors
    /// Those of the page.
    pub async fn unless_left(shown: Result<Answer, AppError>) -> Result<Answer, AppError> {
        let req = Req::current();
        let young = matches!(&shown, Ok(Answer::Html { audience: Audience::Young, .. }));
        let open = matches!(req.path.as_str(), "/" | "/help") || req.failed.is_some();
        if young && !open && req.cookie(COOKIE).is_some() { cover().await } else { shown }
    }

    /// What stands there meanwhile.
    async fn cover() -> Result<Answer, AppError> {
        require::<Visitor>().await?;
        let to = Req::current().here();
        html(
            t("away-title"),
            Audience::Young,
            view! {
                <h1>{t("away-title")}</h1>
                <p class="lead">{t("away-text")}</p>
                <Form<ComeBack>>
                    <input type="hidden" name="to" value=to/>
                    <Button>{t("away-back")}</Button>
                </Form<ComeBack>>
            },
        )
    }
}
