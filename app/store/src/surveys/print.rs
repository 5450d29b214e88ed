//! What tells one state of a question from another.

use domain::surveys::model::Question;
use platform::random;

/// A fingerprint of the question, for whoever read it.
pub fn print(question: &Question) -> String {
    let written = serde_json::to_string(question).unwrap_or_default();
    random::hex(&random::hash(&written)[..16])
}
