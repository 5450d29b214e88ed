//! Words of openings.

use crate::words::words;

words! {
    /// The stored state of an opening.
    OpeningState { Asked = "asked", Agreed = "agreed", Refused = "refused", Opened = "opened" }
}
