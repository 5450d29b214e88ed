//! How a thing is named in a form's field.

use crate::error::AppError;

/// The key of something in a field like `mark[…]`. It begins with a letter: `serde_qs` takes a key that
/// begins with a digit for a place in a list.
pub fn field_key(id: impl std::fmt::Display) -> String {
    format!("id-{id}")
}

/// What `field_key` made a key of.
pub fn of_key<T: std::str::FromStr<Err = AppError>>(key: &str) -> Result<T, AppError> {
    key.strip_prefix("id-").ok_or(AppError::NotFound)?.parse()
}
