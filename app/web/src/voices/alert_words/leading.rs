//! Makes the page after sending begin with help, if what was sent had words of danger.

use platform::request::RequestContext;

const COOKIE: &str = "noise-help";
/// How long that lasts, in seconds.
const LEADS_SECONDS: i64 = 10 * 60;

/// Makes the next page begin with help, if what was sent is `alarming`. Kept in a cookie, not in the address, which stays
/// in a phone's history.
pub fn show_help_next_if(alarming: bool) {
    if alarming {
        RequestContext::current().set_cookie(COOKIE, "1", Some(LEADS_SECONDS));
    }
}

/// Ends it: the next page is as usual.
pub fn forget() {
    RequestContext::current().drop_cookie(COOKIE);
}

/// Whether the page is to begin with help.
pub fn leads() -> bool {
    RequestContext::current().cookie(COOKIE).is_some_and(|kept| kept == "1")
}
