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

words! {
    /// What is added to a concern while it is worked on.
    NoteKind {
        Note = "note",
        /// Somebody else was told, outside of this council's safeguarding.
        Referral = "referral",
        /// What had been decided when it was opened again.
        Decision = "decision",
        /// Why it was opened again.
        Reopening = "reopening",
    }
}

words! {
    /// Whom a concern is referred to.
    ReferredTo {
        Police = "police",
        /// Children's services.
        Children = "children",
        /// The local authority designated officer: about somebody who works with children.
        Lado = "lado",
        /// The multi-agency safeguarding hub.
        Mash = "mash",
        Other = "other",
    }
}
