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

words! {
    /// What a concern is about: each touches one voice or several.
    About {
        /// What somebody wrote.
        Voice = "voice",
        /// Everything in one person's filled-in survey.
        Response = "response",
        /// A picture that came with it.
        Picture = "picture",
        /// Everything that was said with one receipt.
        Pattern = "pattern",
    }
}
