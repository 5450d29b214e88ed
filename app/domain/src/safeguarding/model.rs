//! The words for a concern's states, urgency, subject and notes.

use crate::closed_enum::closed_enum;

closed_enum! {
    /// The state of a concern (docs/domain.md, *Concerns*).
    ConcernState { Raised = "raised", Notified = "notified", Acknowledged = "acknowledged", Decided = "decided" }
}

closed_enum! {
    /// How soon somebody has to act.
    Urgency { Now = "now", Today = "today", Week = "week" }
}

closed_enum! {
    /// What a concern is about: one voice, or several.
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

closed_enum! {
    /// What is added to a concern while it is worked on.
    NoteKind {
        Note = "note",
        /// Somebody outside this council's safeguarding was told.
        Referral = "referral",
        /// The decision that counted before it was reopened.
        Decision = "decision",
        /// Why it was reopened.
        Reopening = "reopening",
    }
}

closed_enum! {
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
