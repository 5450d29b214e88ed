//! Moderation: where a voice may go, and what of it others see.
//!
//! ```text
//! lifecycle   the states of a voice and its moves        transition_error  why a move cannot be made
//! priority    the rank of a voice in the queue            times       how long people wait
//! redaction   spans that are taken out; what remains      suggestions what looks like a name, a place, a number
//! forms       other forms of a name in the same text      names       words with a capital that are not names
//! marking     the officers' marking tool, as it decides
//! cover       which parts of a picture nobody else sees   similar     whether two voices say nearly the same
//! bursts      voices that came together (for the server)
//! ```

#[cfg(feature = "server")]
pub mod bursts;
pub mod cover;
pub mod forms;
pub mod lifecycle;
pub mod marking;
pub mod names;
pub mod priority;
pub mod redaction;
pub mod similar;
pub mod suggestions;
pub mod times;
pub mod transition_error;
