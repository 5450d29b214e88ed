//! The pledge: claims, verdicts, rounds and gaps; drafting an edition and asking people about it.

pub mod consulting;
pub mod evidence;
pub mod figures;
pub mod issuing;
pub mod model;
pub mod order;
pub mod outline;
#[cfg(feature = "server")]
pub mod outline_file;
pub mod readiness;
pub mod rules;
pub mod signing;
#[cfg(feature = "server")]
pub mod wording_change;
