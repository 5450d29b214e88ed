//! The page after sending leads with help, where what was sent had words of danger in it.

use platform::request::Req;

const COOKIE: &str = "noise-help";
/// How long the page after sending leads with help.
const LEADS_SECONDS: i64 = 10 * 60;

/// The page after this leads with help: not in its address, which stays in a phone's memory.
pub fn lead_with_help() {
    Req::current().set_cookie(COOKIE, "1", Some(LEADS_SECONDS));
}

/// The next page is as it always is.
pub fn forget() {
    Req::current().drop_cookie(COOKIE);
}

/// Whether what was sent just now had words of danger in it.
pub fn leads() -> bool {
    Req::current().cookie(COOKIE).is_some_and(|kept| kept == "1")
}
