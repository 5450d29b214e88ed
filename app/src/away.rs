//! *Leave quickly*, and what is left on this device then: nothing.
//!
//! Leaving leaves a cookie behind, set by `public/leave.js` or, without script, by the way out itself. The next
//! request of this browser is answered as if it had no other: what a young person did here ends with it (the
//! receipt, the answers that are not sent, the thanks), and so does the cookie. Nothing says that somebody left: for
//! whoever picks up the phone every page is as it is for anybody, and a survey begins with its front page.

/// Where leaving leads: a page that anybody may have open.
pub const AWAY: &str = "https://www.bbc.co.uk/weather";

#[cfg(feature = "ssr")]
pub use server_side::{end, has_left, led_back, pages, stays, things};

#[cfg(feature = "ssr")]
mod server_side {
    use axum::{
        http::{HeaderMap, header},
        response::{IntoResponse as _, Redirect},
    };

    use super::AWAY;
    use crate::{
        error::AppError,
        page::{Answer, Page, Req, page},
        platform::guard::{Visitor, require},
        voices::receipts,
    };

    /// `public/leave.js` sets the same.
    const COOKIE: &str = "away";
    /// As long as answers that were started are kept: a browser that was closed in between must know it still.
    const SECONDS: i64 = 7 * 24 * 60 * 60;
    /// What is not a young person's doing here: who is signed in or was, a tablet of an event, larger text.
    const STAYS: [&str; 4] = ["noise-session", "noise-known", "noise-event", "noise-look"];

    pub fn pages() -> Vec<Page> {
        vec![page("/away", away)]
    }

    /// `/away`, the way out without script.
    async fn away() -> Result<Answer, AppError> {
        require::<Visitor>().await?;
        Req::current().set_cookie(COOKIE, "1", Some(SECONDS));
        Ok(Answer::Raw(Redirect::to(AWAY).into_response()))
    }

    /// After somebody left: what this browser held opens nothing any more, even for whoever has a copy of it.
    pub async fn end() {
        if !Req::current().left {
            return;
        }
        let Ok(cx) = require::<Visitor>().await else { return };
        if let Err(error) = receipts::end_left(&cx).await {
            tracing::error!(%error, "a receipt that was left is still held");
        }
    }

    /// Whether somebody left since this browser asked for anything, or leaves with this request.
    pub fn has_left(path: &str, headers: &HeaderMap) -> bool {
        path == "/away" || names(headers).any(|name| name == COOKIE)
    }

    /// Whether a cookie outlasts leaving.
    pub fn stays(name: &str) -> bool {
        STAYS.contains(&name)
    }

    /// The cookies that end with leaving.
    pub fn things(headers: &HeaderMap) -> impl Iterator<Item = &str> {
        names(headers).filter(|name| !stays(name))
    }

    /// The names of what this browser holds of ours.
    fn names(headers: &HeaderMap) -> impl Iterator<Item = &str> {
        let held = headers.get_all(header::COOKIE).into_iter().filter_map(|held| held.to_str().ok());
        let names = held.flat_map(|held| held.split(';')).filter_map(|one| one.split_once('='));
        names.map(|(name, _)| name.trim()).map(|name| name.strip_prefix("__Host-").unwrap_or(name))
    }

    /// Where somebody is led who asks for a page inside a survey after leaving: to the front of it.
    pub fn led_back(req: &Req) -> Option<String> {
        let inside = req.path.strip_prefix("/s/").filter(|_| req.left && req.failed.is_none());
        let (code, _) = inside?.split_once('/')?;
        Some(format!("/s/{code}"))
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        fn with(cookies: &'static str) -> HeaderMap {
            [(header::COOKIE, cookies.parse().expect("a header"))].into_iter().collect()
        }

        #[test]
        fn leaving_ends_everything_but_what_a_young_person_did_not_do() {
            let headers =
                with("noise-receipt=a; __Host-away=1; noise-session=s; noise-look=large; noise-answer-ABC=x=y");
            assert!(has_left("/tell", &headers));
            assert_eq!(things(&headers).collect::<Vec<_>>(), ["noise-receipt", "away", "noise-answer-ABC"]);
            assert!(!has_left("/tell", &with("noise-receipt=a; noise-away=1")));
            assert!(has_left("/away", &HeaderMap::new()) && !has_left("/", &HeaderMap::new()));
        }
    }
}
