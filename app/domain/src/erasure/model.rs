//! Words of erasures.

use crate::closed_enum::closed_enum;

closed_enum! {
    /// Where an erasure stands.
    ErasureState { Asked = "asked", Refused = "refused", Done = "done" }
}
