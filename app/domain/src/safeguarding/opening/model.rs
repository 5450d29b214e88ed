//! Words of openings.

use crate::closed_enum::closed_enum;

closed_enum! {
    /// The stored state of an opening.
    OpeningState { Asked = "asked", Agreed = "agreed", Refused = "refused", Opened = "opened" }
}
