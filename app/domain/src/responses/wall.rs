//! What the wall of a survey shows, in a hall where everybody sees it.

use std::sync::Arc;

use super::rules::charts::Charts;

/// What a wall shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// How many responses were sent.
    pub n: i64,
    /// How many of them are in the bars.
    pub counted: i64,
    /// A count below this is hidden.
    pub fewest: i64,
    pub open: bool,
    /// The charts of the last full steps; none below the threshold.
    pub charts: Option<Arc<Charts>>,
}
