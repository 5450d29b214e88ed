//! Words of openings.

use crate::words::words;

words! {
    /// Where an opening stands.
    OpeningState { Asked = "asked", Agreed = "agreed", Refused = "refused", Opened = "opened" }
}
