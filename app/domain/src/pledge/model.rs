//! The words of the pledge.

use crate::words::words;

words! {
    /// Where the council says a statement stands.
    Standing { NotStarted = "not_started", InProgress = "in_progress", Met = "met", NotMet = "not_met" }
}

words! {
    /// What a young person says of the same statement.
    Finding { Kept = "kept", Partly = "partly", NotKept = "not_kept", DontKnow = "dont_know" }
}

words! {
    /// Where an edition of the pledge stands.
    EditionState { Draft = "draft", Consulting = "consulting", Adopted = "adopted", Superseded = "superseded" }
}

words! {
    /// A review round takes verdicts while it is open.
    RoundState { Open = "open", Closed = "closed" }
}
