//! Reach: who was heard in a year and who was not, against the children that the council looks after. Pure.
//!
//! ```text
//! model    by what it is looked at, and the groups        heard    what may be said of many sources together
//! gaps     groups far below their share
//! ```
//! Every source (one question of one survey, one typed count) is made fit to show by itself
//! (`responses::rules::disclosure`), and only what is shown of each is added up. So a sum tells nothing that its parts do
//! not tell already; what is hidden in them makes the sum a range (docs/decisions/0063).

pub mod gaps;
pub mod heard;
pub mod model;

pub use gaps::{Gap, gaps};
pub use heard::{Cell, LookedAfter, Range, Source, heard};
pub use model::{ReachBy, ReachGroup, Side};

/// The longest words about where a typed count comes from, in characters.
pub const LONGEST_SOURCE: usize = 200;
/// The most children that are typed of one group.
pub const MOST: i64 = 100_000;
