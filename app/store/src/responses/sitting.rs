//! One sitting of somebody who answers.

use domain::time::DAY;
use platform::random;

/// How long a device stays in event mode: a long day.
pub const EVENT_LASTS: i64 = DAY;

/// The idempotency key of a response's form, derived from the token but of no use for finding it: sending from several
/// pages sends once.
pub fn once_of(token: &str) -> String {
    random::hex(&random::hash(&format!("once {token}"))[..16])
}
