//! The words for a panel's things, as in docs/domain.md.

use crate::{
    closed_enum::closed_enum,
    ids::{ItemId, MeetingId, PanelId, ReplyId, VoiceId},
    lang::Localized,
    time::Timestamp,
};

closed_enum! {
    /// What kind of meeting it is.
    MeetingKind {
        Formal = "formal", Workshop = "workshop",
        /// Young people take it over.
        Takeover = "takeover",
        /// Foster carers take it over.
        CarerTakeover = "carer_takeover", Visit = "visit", Extraordinary = "extraordinary",
    }
}
closed_enum! {
    /// The state of a meeting (docs/domain.md, *Meetings*).
    MeetingState {
        Planned = "planned", AgendaPublished = "agenda_published", Held = "held",
        /// The minutes are being written, and the chair checks them.
        DraftMinutes = "draft_minutes",
        /// The minutes are published, as a draft until the panel approves them.
        Minuted = "minuted", Approved = "approved", Cancelled = "cancelled",
    }
}
closed_enum! {
    /// The kind of a seat; each is listed apart (docs/domain.md, *Attendance*).
    MemberKind {
        Elected = "elected", CoOpted = "co_opted", Partner = "partner", FosterCarer = "foster_carer",
        YoungPerson = "young_person", Officer = "officer", Adviser = "adviser",
    }
}
closed_enum! {
    /// An office, beside the seat; a panel has one of each at a time, but for facilitators.
    Office { Chair = "chair", ViceChair = "vice_chair", Deputy = "deputy", Facilitator = "facilitator" }
}
closed_enum! {
    /// What somebody on a panel speaks for.
    Represents { Ward = "ward", District = "district", Area = "area", Service = "service", Agency = "agency" }
}
closed_enum! {
    /// What an item of an agenda is: the voices of a meeting, shown by theme; a report with its papers; a statement of
    /// the pledge with what the council claims and what young people say of it; or one of the things that a meeting
    /// does.
    ItemKind {
        Voices = "voices", Report = "report", Statement = "statement", Apologies = "apologies",
        Declarations = "declarations", Minutes = "minutes", Actions = "actions", Witness = "witness",
        Question = "question", Programme = "programme", Standing = "standing",
    }
}
closed_enum! {
    /// What the panel is asked to do with an item.
    Purpose { Decide = "decide", Discuss = "discuss", Note = "note" }
}
closed_enum! {
    /// Whether everybody may know what an item is about, or its panel alone (`rules::access`).
    Access { Public = "public", Restricted = "restricted" }
}
closed_enum! {
    /// The state of an agenda item (docs/domain.md, *Agenda items*).
    ItemState {
        Proposed = "proposed", Planned = "planned", Tabled = "tabled", Discussed = "discussed", Withdrawn = "withdrawn",
    }
}
closed_enum! {
    /// What has happened to an agenda item.
    What {
        Proposed = "proposed", Accepted = "accepted", Tabled = "tabled", CarriedOver = "carried_over",
        Discussed = "discussed", Withdrawn = "withdrawn", Returned = "returned",
    }
}
closed_enum! {
    /// How a voice on an agenda has changed.
    AgendaChange { Withdrawn = "withdrawn", Corrected = "corrected" }
}
closed_enum! {
    /// A mark of attendance. `substitute`: somebody else came in the member's place, who does not count.
    Mark {
        Present = "present", Late = "late", Left = "left", Apologies = "apologies", Substitute = "substitute",
        Absent = "absent",
    }
}
closed_enum! {
    /// The state of an action (docs/domain.md, *Actions*).
    ActionState { Open = "open", Done = "done", Dropped = "dropped" }
}

closed_enum! {
    /// What a clerk typed and can correct.
    Thing { Panel = "panel", Meeting = "meeting", Member = "member", Item = "item", Action = "action" }
}

impl MeetingKind {
    /// The kind of seat whose holders run the meeting and choose its day, items and guests; none where the clerk does.
    pub const fn taken_over_by(self) -> Option<MemberKind> {
        match self {
            Self::Takeover => Some(MemberKind::YoungPerson),
            Self::CarerTakeover => Some(MemberKind::FosterCarer),
            Self::Formal | Self::Workshop | Self::Visit | Self::Extraordinary => None,
        }
    }
}

impl ItemKind {
    /// The kinds that a clerk adds by hand: voices and promises come to an agenda by themselves.
    pub fn added_by_hand() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|kind| kind.may_be_restricted())
    }

    /// Whether an item of this kind can be restricted. What young people said, and what the council promised, is
    /// answered in public.
    pub const fn may_be_restricted(self) -> bool {
        !matches!(self, Self::Voices | Self::Statement)
    }

    /// Whether the kind itself is a title: *Apologies*.
    pub const fn names_itself(self) -> bool {
        matches!(self, Self::Apologies | Self::Declarations | Self::Minutes | Self::Actions | Self::Programme)
    }
}

impl MemberKind {
    /// Whether whoever has such a seat is a member: counted in limits, in the quorum and in attendance. Officers in
    /// attendance and advisers are there without counting.
    pub const fn is_member(self) -> bool {
        !matches!(self, Self::Officer | Self::Adviser)
    }

    /// The kinds that count.
    pub fn members() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|kind| kind.is_member())
    }
}

impl Office {
    /// Whether one person at a time holds it.
    pub const fn has_one_holder(self) -> bool {
        !matches!(self, Self::Facilitator)
    }
}

impl MeetingState {
    /// The agenda is published, and the meeting not cancelled.
    pub const fn is_published(self) -> bool {
        matches!(self, Self::AgendaPublished) || self.was_held()
    }

    /// It was held, so it counts for attendance.
    pub const fn was_held(self) -> bool {
        matches!(self, Self::Held | Self::DraftMinutes) || self.is_minuted()
    }

    /// Its minutes are published: what came of it is corrected by an amendment.
    pub const fn is_minuted(self) -> bool {
        matches!(self, Self::Minuted | Self::Approved)
    }
}

impl Mark {
    /// The marks that count as attended: whoever came late or left early was there.
    pub const ATTENDED: [Self; 3] = [Self::Present, Self::Late, Self::Left];

    /// Whether they were there, if only for a part of it.
    pub const fn attended(self) -> bool {
        matches!(self, Self::Present | Self::Late | Self::Left)
    }

    /// Whether they are in the room now.
    pub const fn is_in_the_room(self) -> bool {
        matches!(self, Self::Present | Self::Late)
    }

    /// Whether it says at what time.
    pub const fn has_time(self) -> bool {
        matches!(self, Self::Late | Self::Left)
    }
}

/// What is there in the place of the name of somebody who was erased.
pub const ERASED: &str = "–";

closed_enum! {
    /// What somebody who is called to a meeting has answered.
    Answer { Coming = "coming", NotComing = "not_coming" }
}

/// A panel's id and name, for lists to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelName {
    pub id: PanelId,
    pub slug: String,
    pub name: Localized,
}

/// A panel's reply. One language may be missing until it is translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    pub id: ReplyId,
    pub text: Localized,
    /// What changed because of the voices; may be empty.
    pub changed: Localized,
    pub at: Timestamp,
    /// It was corrected.
    pub corrected: Option<Corrected>,
    /// What was done since, in order.
    pub done: Vec<Done>,
}

/// When and why public words were corrected or taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrected {
    pub at: Timestamp,
    pub reason: Localized,
}

impl Reply {
    /// Whether something was done or changed.
    pub fn is_done(&self) -> bool {
        !self.done.is_empty() || !self.changed.is_empty()
    }
}

/// An action that is done, told in plain words. One language may be missing until it is translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    pub text: Localized,
    pub on: Timestamp,
    /// It was corrected.
    pub corrected: Option<Corrected>,
}

/// How far a voice has come with its panel: what its writer is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    pub panel: Localized,
    pub meeting: Option<MeetingId>,
    /// The day of the meeting, `2026-12-16`; none while the item waits for one.
    pub meeting_on: Option<String>,
    pub agenda_published: bool,
    pub discussed: bool,
    /// The newest public reply.
    pub reply: Option<Reply>,
    /// The newest reply was taken back.
    pub taken_back: Option<Corrected>,
}

/// What replies are grouped by: a theme, or none.
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
pub struct PublishedReply {
    pub reply: Reply,
    pub theme: Option<String>,
    pub panel: Localized,
    pub voices: Vec<VoiceId>,
    /// The item about a statement of the pledge that it answers; none for a reply to voices alone.
    pub item: Option<ItemId>,
}
