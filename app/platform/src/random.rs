//! The one source of randomness: ids, tokens, codes. The operating system's generator.

use rand::RngExt as _;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// A new random id. It says nothing about when it was made.
#[expect(clippy::disallowed_methods, reason = "the one place that makes ids")]
pub fn uuid() -> Uuid {
    Uuid::new_v4()
}

#[expect(clippy::disallowed_methods, reason = "the one place that draws random numbers")]
pub fn bytes<const N: usize>() -> [u8; N] {
    rand::rng().random()
}

/// A number from 0 to `below` - 1, each as likely as any other.
#[expect(clippy::disallowed_methods, reason = "the one place that draws random numbers")]
pub fn below(below: usize) -> usize {
    rand::rng().random_range(0..below)
}

/// 256 bits in 64 hexadecimal digits: a secret for a cookie or a link. Store its `hash`.
pub fn token() -> String {
    hex(&bytes::<32>())
}

/// A new idempotency key for a form (`once`).
pub fn once_key() -> String {
    hex(&bytes::<16>())
}

/// What is stored of a token: its SHA-256.
pub fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// Letters and digits that are not mistaken for one another: no 0 O 1 I L 5 S 2 Z 8 B U V.
const CLEAR: &[u8] = b"34679ACDEFGHJKMNPQRTWXY";

/// Six characters that can be read out in a hall.
pub fn code() -> String {
    (0..6).map(|_| char::from(CLEAR[below(CLEAR.len())])).collect()
}

/// Unmistakable letters made from random bytes, one letter from every two bytes.
pub fn clear_letters(drawn: &[u8]) -> String {
    let number = |two: &[u8]| two.iter().fold(0, |number, byte| number * 256 + usize::from(*byte));
    drawn.chunks_exact(2).map(|two| char::from(CLEAR[number(two) % CLEAR.len()])).collect()
}

/// Whether `code` has only letters and digits that codes are made of.
pub fn is_clear(code: &str) -> bool {
    code.bytes().all(|b| CLEAR.contains(&b))
}

pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
