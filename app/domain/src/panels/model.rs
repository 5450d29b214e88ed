//! What pages show of a panel, in the words of domain.md.

use crate::{
    ids::{MeetingId, PanelId, ReplyId, VoiceId},
    lang::Both,
    time::Timestamp,
    words::words,
};

words! {
    /// What kind of meeting it is.
    MeetingKind { Formal = "formal", Workshop = "workshop", Takeover = "takeover", Visit = "visit" }
}
words! {
    /// Where a meeting stands (domain.md, States).
    MeetingState {
        Planned = "planned", AgendaPublished = "agenda_published", Held = "held", Minuted = "minuted",
        Cancelled = "cancelled",
    }
}
words! {
    /// Elected and co-opted members are listed apart (domain.md, Attendance).
    MemberKind { Elected = "elected", CoOpted = "co_opted", YoungPerson = "young_person" }
}
words! {
    /// Who leads it; one of each at a time.
    Office { Chair = "chair", ViceChair = "vice_chair" }
}
words! {
    /// What young people said, grouped by theme, or a report by its title.
    ItemKind { Voices = "voices", Report = "report" }
}
words! {
    /// Where an agenda item stands (domain.md, States).
    ItemState { Planned = "planned", Tabled = "tabled", Discussed = "discussed", Withdrawn = "withdrawn" }
}
words! {
    /// What has happened to an agenda item.
    What {
        Tabled = "tabled", CarriedOver = "carried_over", Discussed = "discussed", Withdrawn = "withdrawn",
        Returned = "returned",
    }
}
words! {
    /// What became of a voice on an agenda.
    Became { Withdrawn = "withdrawn", Corrected = "corrected" }
}
words! {
    /// Whether somebody was there.
    Mark { Present = "present", Apologies = "apologies", Absent = "absent" }
}
words! {
    /// Where an action stands (domain.md, States).
    ActionState { Open = "open", Done = "done", Dropped = "dropped" }
}

words! {
    /// What a clerk typed and can correct.
    Thing { Panel = "panel", Meeting = "meeting", Member = "member", Item = "item", Action = "action" }
}

impl MeetingState {
    /// The agenda is out, and nobody took it back.
    pub const fn is_published(self) -> bool {
        matches!(self, Self::AgendaPublished | Self::Held | Self::Minuted)
    }

    /// It took place, so it counts for attendance.
    pub const fn was_held(self) -> bool {
        matches!(self, Self::Held | Self::Minuted)
    }
}

/// A panel by its name, for lists to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelName {
    pub id: PanelId,
    pub slug: String,
    pub name: Both,
}

/// What a panel said back. One language may be missing until it is translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    pub id: ReplyId,
    pub text: Both,
    /// What changed because of it; may be empty.
    pub changed: Both,
    pub at: Timestamp,
    /// It read differently before.
    pub corrected: Option<Corrected>,
    /// What was done since, in the order it was.
    pub done: Vec<Done>,
}

/// Words to the public that have changed: corrected, or taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrected {
    pub at: Timestamp,
    pub reason: Both,
}

impl Reply {
    /// Something has changed: it is not words alone.
    pub const fn is_done(&self) -> bool {
        !self.done.is_empty() || !self.changed.en.is_empty() || !self.changed.cy.is_empty()
    }
}

/// An action that is done, told in plain words. One language may be missing until it is translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    pub text: Both,
    pub on: Timestamp,
    /// It read differently before.
    pub corrected: Option<Corrected>,
}

/// How far a voice has come with its panel: what its writer is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    pub panel: Both,
    pub meeting: Option<MeetingId>,
    /// The day of the meeting, `2026-12-16`; none while the item waits for one.
    pub meeting_on: Option<String>,
    pub agenda_published: bool,
    pub discussed: bool,
    /// The newest that is public.
    pub reply: Option<Reply>,
    /// The newest answer was taken back.
    pub taken_back: Option<Corrected>,
}

/// What replies are gathered by: a theme, or none of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    Theme(String),
    Other,
}

impl From<Option<String>> for Topic {
    fn from(theme: Option<String>) -> Self {
        theme.map_or(Self::Other, Self::Theme)
    }
}

/// A reply with the voices it answers: *you said, we did*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    pub reply: Reply,
    pub theme: Option<String>,
    pub panel: Both,
    pub voices: Vec<VoiceId>,
}
