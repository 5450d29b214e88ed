//! Words of erasures.

use crate::words::words;

words! {
    /// Where an erasure stands.
    ErasureState { Asked = "asked", Refused = "refused", Done = "done" }
}
