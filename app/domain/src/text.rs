//! Texts as they are typed: how long they may be, and how they are kept. Pure.

use crate::error::{AppError, FieldErrors, Message};

/// # Errors
/// `Invalid` for a text of more than `most` characters.
pub fn require_max_chars(field: &str, text: &str, most: usize) -> Result<(), AppError> {
    let mut problems = FieldErrors::default();
    max_chars(&mut problems, field, text, most);
    problems.check()
}

/// Says of a text that it has more than `most` characters.
pub fn max_chars(problems: &mut FieldErrors, field: &str, text: &str, most: usize) {
    max_chars_with_key(problems, field, text, most, "form-too-long");
}

/// The same in the words of `key`, whose gap is `max`.
pub fn max_chars_with_key(problems: &mut FieldErrors, field: &str, text: &str, most: usize, key: &str) {
    if text.chars().count() > most {
        problems.push(field, Message::new(key).with("max", most));
    }
}

/// Trims what was typed, with one kind of line end. Browsers send `\r\n`, and count it as one.
pub fn normalize(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}
