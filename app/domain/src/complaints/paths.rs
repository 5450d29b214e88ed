//! Addresses.

use crate::ids::VoiceId;

/// The manager's page of a complaint, without its key.
pub fn path_of(voice: VoiceId) -> String {
    format!("/complaint/{voice}")
}
