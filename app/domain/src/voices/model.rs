//! What pages show of a voice.

use crate::{closed_enum::closed_enum, lang::Lang};

/// The language that an officer translates words into: English, and what is in English into Welsh.
pub const fn translated_into(said: Lang) -> Lang {
    match said {
        Lang::En => Lang::Cy,
        _ => Lang::En,
    }
}

closed_enum! {
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

closed_enum! {
    /// Where a voice came from. A comment on a draft of the pledge is by a young person, or by an adult who was asked too:
    /// what adults say is never taken for a young person's voice.
    Source { Tell = "tell", Survey = "survey", Pledge = "pledge", PledgeAdult = "pledge_adult" }
}

impl Source {
    /// Whether it is a young person who speaks: it goes to a panel, which answers.
    pub const fn is_young(self) -> bool {
        !matches!(self, Self::PledgeAdult)
    }
}

closed_enum! {
    /// How something reached an officer who wrote it down.
    Channel { Paper = "paper", Phone = "phone", Event = "event", Visit = "visit" }
}

closed_enum! {
    /// What a writer thinks of the reply to what they said.
    Finding { Thanks = "thanks", Disagrees = "disagrees" }
}

closed_enum! {
    /// Why a voice is not shared; each is said to the writer in kind words.
    Reason {
        AboutSomeone = "about_someone", NotAboutCare = "not_about_care", SameAsBefore = "same_as_before",
        NotSafe = "not_safe", Other = "other",
    }
}
