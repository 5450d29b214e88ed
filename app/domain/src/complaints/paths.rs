//! Addresses.

use crate::{ids::VoiceId, paths};

/// The manager's page of a complaint, without its key.
pub fn path_of(voice: VoiceId) -> String {
    paths::without_key(paths::complaints::Manager(voice, ""))
}
