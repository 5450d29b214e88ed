//! Which cookies outlast *Leave quickly*, and how it is known that somebody left.

use axum::http::{HeaderMap, header};
use domain::{
    paths::{Path, away::Away},
    responses::rules::STARTED_LASTS,
    time::SECOND,
};

/// The cookie's name, the same as in `public/leave.js`.
pub const COOKIE: &str = "away";
/// As long as a started response's cookie: this one must still be there if the browser was closed meanwhile.
pub const SECONDS: i64 = STARTED_LASTS / SECOND;
/// Cookies that stay, since they are not about what a young person did: staff's sign-in, a tablet's event, larger
/// text.
const STAYS: [&str; 4] = ["noise-session", "noise-known", "noise-event", "noise-look"];

/// Whether somebody has left since this browser's last request, or leaves with this one.
pub fn has_left(path: &str, headers: &HeaderMap) -> bool {
    path == Away::PATTERN || names(headers).any(|name| name == COOKIE)
}

/// Whether a cookie stays after leaving.
pub fn stays(name: &str) -> bool {
    STAYS.contains(&name)
}

/// The cookies that end with leaving.
pub fn things(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    names(headers).filter(|name| !stays(name))
}

/// The names of this browser's cookies of ours.
fn names(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    let held = headers.get_all(header::COOKIE).into_iter().filter_map(|held| held.to_str().ok());
    let names = held.flat_map(|held| held.split(';')).filter_map(|one| one.split_once('='));
    names.map(|(name, _)| name.trim()).map(|name| name.strip_prefix("__Host-").unwrap_or(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::retention::Period;

    fn with(cookies: &'static str) -> HeaderMap {
        [(header::COOKIE, cookies.parse().expect("a header"))].into_iter().collect()
    }

    #[test]
    fn the_script_says_the_same_time() {
        let script = include_str!("../../../public/leave.js");
        assert!(script.contains(&format!("Max-Age={SECONDS};")), "public/leave.js keeps its cookie for another time");
        assert_eq!(STARTED_LASTS, Period::Started.most() * Period::Started.unit());
    }

    #[test]
    fn leaving_ends_everything_but_what_a_young_person_did_not_do() {
        let headers = with("noise-receipt=a; __Host-away=1; noise-session=s; noise-look=large; noise-answer-ABC=x=y");
        assert!(has_left("/tell", &headers));
        assert_eq!(things(&headers).collect::<Vec<_>>(), ["noise-receipt", "away", "noise-answer-ABC"]);
        assert!(!has_left("/tell", &with("noise-receipt=a; noise-away=1")));
        assert!(has_left("/away", &HeaderMap::new()) && !has_left("/", &HeaderMap::new()));
    }
}
