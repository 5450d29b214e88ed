//! One sitting of somebody who answers.

use domain::time::DAY;
use platform::random;

/// How long a device stays in event mode: a long day.
pub const EVENT_LASTS: i64 = DAY;

/// Sending this response twice is doing it once, whichever page it is sent from: the form's key
/// follows from the token and tells nothing of it.
pub fn once_of(token: &str) -> String {
    random::hex(&random::hash(&format!("once {token}"))[..16])
}
