//! Texts as they are typed: how long they may be, and how they are kept. Pure.

use crate::error::{AppError, Problems, Sentence};

/// # Errors
/// `Invalid` for a text of more than `most` characters.
pub fn no_longer_than(field: &str, text: &str, most: usize) -> Result<(), AppError> {
    let mut problems = Problems::default();
    limit(&mut problems, field, text, most);
    problems.check()
}

/// Says of a text that it has more than `most` characters.
pub fn limit(problems: &mut Problems, field: &str, text: &str, most: usize) {
    too_long(problems, field, text, most, "form-too-long");
}

/// The same in the words of `key`, whose gap is `max`.
pub fn too_long(problems: &mut Problems, field: &str, text: &str, most: usize, key: &str) {
    if text.chars().count() > most {
        problems.push(field, Sentence::new(key).with("max", most));
    }
}

/// Trims what was typed, with one kind of line end. Browsers send `\r\n`, and count it as one.
pub fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}
