//! What is known of a concern besides its words.

use crate::words::words;

words! {
    /// Where a concern stands (domain.md, States).
    ConcernState { Raised = "raised", Notified = "notified", Acknowledged = "acknowledged", Decided = "decided" }
}

words! {
    /// How soon somebody has to act.
    Urgency { Now = "now", Today = "today", Week = "week" }
}
