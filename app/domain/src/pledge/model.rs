//! The words of the pledge.

use crate::closed_enum::closed_enum;

closed_enum! {
    /// Where the council says a statement stands.
    Standing { NotStarted = "not_started", InProgress = "in_progress", Met = "met", NotMet = "not_met" }
}

closed_enum! {
    /// What a young person says of the same statement.
    Finding { Kept = "kept", Partly = "partly", NotKept = "not_kept", DontKnow = "dont_know" }
}

closed_enum! {
    /// What an edition is of: the pledge, or the offer to care leavers that a council must publish
    /// (Children and Social Work Act 2017, section 2).
    EditionKind { Pledge = "pledge", Offer = "offer" }
}

closed_enum! {
    /// Where an edition of the pledge stands.
    EditionState { Draft = "draft", Consulting = "consulting", Adopted = "adopted", Superseded = "superseded" }
}

closed_enum! {
    /// A review round takes verdicts while it is open.
    RoundState { Open = "open", Closed = "closed" }
}

closed_enum! {
    /// How the council and young people differ about a statement (`gaps::gap`).
    Gap { NotKept = "not_kept", NotClaimed = "not_claimed", NoClaim = "no_claim" }
}

closed_enum! {
    /// How what is found of a statement has moved since the round before.
    Movement { Better = "better", Same = "same", Worse = "worse" }
}
