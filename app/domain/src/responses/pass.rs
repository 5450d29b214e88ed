//! What lets somebody answer.

/// What lets somebody answer, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pass {
    /// Nothing is needed.
    Free,
    /// A fingerprint of a card, or of a member and the survey.
    Once(Vec<u8>),
    /// There is none.
    Missing,
}
