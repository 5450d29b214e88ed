//! What pages show of a voice.

use crate::words::words;

words! {
    /// The state of a voice (docs/domain.md, *Voices*).
    VoiceState {
        New = "new", InReview = "in_review", Shared = "shared", SharedRedacted = "shared_redacted", Held = "held",
        NotShared = "not_shared", Withdrawn = "withdrawn",
    }
}

impl VoiceState {
    /// Whether others may read it.
    pub const fn is_shared(self) -> bool {
        matches!(self, Self::Shared | Self::SharedRedacted)
    }
}

words! {
    /// Where a voice came from.
    Source { Tell = "tell", Survey = "survey", Pledge = "pledge" }
}

words! {
    /// How something reached an officer who wrote it down.
    Way { Paper = "paper", Phone = "phone", Event = "event" }
}

words! {
    /// What a writer thinks of the reply to what they said.
    Finding { Thanks = "thanks", Disagrees = "disagrees" }
}

words! {
    /// Why a voice is not shared; each is said to the writer in kind words.
    Reason {
        AboutSomeone = "about_someone", NotAboutCare = "not_about_care", SameAsBefore = "same_as_before",
        NotSafe = "not_safe", Other = "other",
    }
}
