//! How a thing is named in a form's field.

use crate::error::AppError;

/// A key for use in a field like `mark[…]`. It begins with a letter, because `serde_qs` reads a key that begins with a
/// digit as an index.
pub fn field_key(id: impl std::fmt::Display) -> String {
    format!("id-{id}")
}

/// The id in a key that `field_key` made.
pub fn of_key<T: std::str::FromStr<Err = AppError>>(key: &str) -> Result<T, AppError> {
    key.strip_prefix("id-").ok_or(AppError::NotFound)?.parse()
}
