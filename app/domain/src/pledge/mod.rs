//! The pledge: claims, verdicts, rounds and gaps; drafting an edition and asking people about it.
//!
//! ```text
//! rules      editions, claims, rounds and what is found together      gaps       where claim and verdict differ
//! scope      what a round asks about, and whom                        published  what everybody may see of verdicts
//! outline, outline_file, order, readiness   an edition that is drafted
//! consulting, wording_change   people are asked about a draft, and what has changed since
//! evidence, figures   what a claim rests on, beside its words         issuing    to whom the pledge goes
//! signing    who has signed        easy_read  a promise in plain words    inspection what an inspector is given
//! places     where a statement of the pledge, or of the offer, is read
//! model      the words of all this
//! ```

pub mod consulting;
pub mod easy_read;
pub mod evidence;
pub mod figures;
pub mod gaps;
pub mod inspection;
pub mod issuing;
pub mod model;
pub mod order;
pub mod outline;
#[cfg(feature = "server")]
pub mod outline_file;
pub mod places;
pub mod published;
pub mod readiness;
pub mod report;
pub mod rules;
pub mod scope;
pub mod signing;
#[cfg(feature = "server")]
pub mod wording_change;
