//! The rules of the product: pure, the same on the server and in the browser. No input, no output, no clock, and
//! no chance but the drawing of ids for the server.
//!
//! ```text
//! ids lang time role closed_enum error text paths source plain incoming table readability
//!                         what every feature is made of
//! <feature>/model         its words: states and choices, each stored and posted by a key
//! <feature>/rules         what may follow what, what is missing, what is shown to whom
//! ```
//! The feature `server` adds what only the server needs: types of columns, drawing new ids, files that come in.

pub mod advocacy;
pub mod alert_words;
pub mod beginning;
pub mod celebrations;
pub mod closed_enum;
pub mod complaints;
pub mod desk;
pub mod erasure;
pub mod error;
pub mod ids;
pub mod incoming;
pub mod joining;
pub mod lang;
pub mod moderation;
pub mod panels;
pub mod paths;
pub mod people;
pub mod performance;
pub mod plain;
pub mod pledge;
pub mod questions;
pub mod reach;
pub mod readability;
pub mod receipts;
pub mod release;
pub mod responses;
pub mod role;
pub mod safeguarding;
pub mod source;
pub mod surveys;
#[cfg(feature = "server")]
pub mod table;
pub mod tallies;
pub mod text;
pub mod time;
pub mod visits;
pub mod voices;
