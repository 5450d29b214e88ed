//! The cookie of a browser with which somebody of the staff has signed in before: its wrong tries are counted apart from
//! those of strangers.

use domain::time::SECOND;
use platform::request::RequestContext;
use store::people::{Browser, KNOWN_FOR, KnownToken};

const COOKIE: &str = "noise-known";

/// The browser of this request.
pub fn here() -> Browser {
    let req = RequestContext::current();
    Browser { source: req.source, known: req.cookie(COOKIE) }
}

/// Gives this browser its new token, if it got one, after the commit.
pub fn keep(token: Option<KnownToken>) {
    if let Some(token) = token {
        RequestContext::current().set_cookie(COOKIE, token.as_str(), Some(KNOWN_FOR / SECOND));
    }
}
