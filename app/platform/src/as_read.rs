//! What a form was drawn from, so that of two who save the same page at once the second is told.

use crate::{Services, random};
use domain::error::AppError;

/// What a form is drawn from, as its hidden field `read` carries it: of two who save the same page at once, the
/// second is told (`unchanged`).
pub fn stamp(services: &Services, of: &str) -> String {
    random::hex(&services.keys.fingerprint("read", of)[..8])
}

/// # Errors
/// `Conflict` if what the form was drawn from is no longer what is stored. What was typed stands in the form still.
pub fn unchanged(services: &Services, read: &str, of: &str) -> Result<(), AppError> {
    if read == stamp(services, of) { Ok(()) } else { Err(AppError::conflict("form-moved-on")) }
}
