//! The rules of the pledge. Pure.
//!
//! ```text
//! editions   drafted, asked about, adopted, superseded
//! rounds     proposed, opened by two, closed
//! claims     their moves, evidence, and when one is old
//! findings   what young people find together, and when that is a gap
//! ```

mod claims;
mod editions;
mod findings;
mod rounds;

pub use claims::{ClaimMove, Reminder, STALE_AFTER, claim_step, is_stale, reminder};
pub use findings::{Figures, Findings, Known, Together, is_gap, shown};
pub use rounds::{Agrees, Proposal};

/// A move that the state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllegalPledgeMove;
