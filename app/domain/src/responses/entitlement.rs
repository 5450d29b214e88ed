//! What lets somebody answer.

/// What entitles somebody to answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entitlement {
    /// Nothing is needed.
    Free,
    /// A fingerprint of a card, or of a member and the survey.
    Once(Vec<u8>),
    /// Something is needed and missing.
    Missing,
}
