//! The tables of panels.

/// One body with an agenda.
pub mod panel {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::PanelId,
        lang::Localized,
        panels::body::{BodyKind, Session},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "panels")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: PanelId,
        pub slug: String,
        pub name: Localized,
        pub created_at: i64,
        pub kind: BodyKind,
        pub purpose: Localized,
        /// How often it meets.
        pub rhythm: Localized,
        pub session: Session,
        pub quorum: Option<i32>,
        pub most_seats: Option<i32>,
        pub reports_to: Option<PanelId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A membership: somebody's time on a panel; days as `2026-11-22`.
pub mod membership {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{AreaId, MembershipId, PanelId, PersonId},
        panels::model::{MemberKind, Represents},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "memberships")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: MembershipId,
        pub panel_id: PanelId,
        pub person_id: Option<PersonId>,
        pub name: String,
        pub kind: MemberKind,
        pub represents: Option<Represents>,
        pub represented: String,
        pub area_id: Option<AreaId>,
        pub appointed_by: String,
        pub substitute_for: Option<MembershipId>,
        pub starts_on: String,
        pub ends_on: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Somebody's time in an office; it also ends with the seat.
pub mod office_term {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{MembershipId, OfficeTermId},
        panels::model::Office,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "office_terms")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: OfficeTermId,
        pub membership_id: MembershipId,
        pub office: Office,
        pub starts_on: String,
        pub ends_on: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod meeting {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{MeetingId, PanelId},
        lang::Localized,
        panels::model::{MeetingKind, MeetingState},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "meetings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: MeetingId,
        pub panel_id: PanelId,
        pub kind: MeetingKind,
        pub state: MeetingState,
        pub held_on: String,
        pub starts_at: String,
        /// When it is planned to end.
        pub ends_at: Option<String>,
        pub place: String,
        /// Shown to invited people alone.
        pub video_link: String,
        pub theme: Localized,
        pub reason: Option<String>,
        pub sequence: i32,
        pub published_at: Option<i64>,
        pub created_at: i64,
        /// That of the panel when it was held.
        pub quorum: Option<i32>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod item {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ItemId, MeetingId, PanelId},
        lang::Localized,
        panels::model::{Access, ItemKind, ItemState, Purpose},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "agenda_items")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ItemId,
        pub panel_id: PanelId,
        pub meeting_id: Option<MeetingId>,
        pub position: i32,
        pub kind: ItemKind,
        pub state: ItemState,
        pub title: Localized,
        pub outcome: Option<String>,
        pub reason: Option<String>,
        pub created_at: i64,
        pub purpose: Option<Purpose>,
        /// Who leads it.
        pub led_by: String,
        /// How long it is planned to take.
        pub minutes: Option<i32>,
        /// Shared voices on this theme are shown beside it.
        pub theme: Option<String>,
        pub access: Access,
        /// The legal reason for which it is restricted.
        pub access_reason: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A paper of an item: a PDF, or one that is still to follow.
pub mod paper {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ItemId, PaperId, PersonId},
        lang::Localized,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "papers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: PaperId,
        pub item_id: ItemId,
        pub title: Localized,
        /// Where it lies in the file store; none while it is to follow.
        pub file: Option<String>,
        pub bytes: Option<i64>,
        /// How many pages it has, where they could be counted.
        pub pages: Option<i32>,
        /// Its words, for finding it.
        pub text: String,
        pub position: i32,
        pub by_person: Option<PersonId>,
        pub created_at: i64,
        pub arrived_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// An officer was asked for a paper, and sends it through a link.
pub mod paper_request {
    use sea_orm::entity::prelude::*;

    use domain::ids::{PaperId, PaperRequestId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "paper_requests")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: PaperRequestId,
        pub paper_id: PaperId,
        pub name: String,
        pub mail: String,
        /// The deadline, `2026-12-09`.
        pub due_on: String,
        pub asked_at: i64,
        pub reminded_at: Option<i64>,
        pub answered_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// An item with which each new meeting of a panel begins.
pub mod standing_item {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{PanelId, StandingItemId},
        lang::Localized,
        panels::model::{ItemKind, Purpose},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "standing_items")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: StandingItemId,
        pub panel_id: PanelId,
        pub position: i32,
        pub kind: ItemKind,
        pub title: Localized,
        pub purpose: Option<Purpose>,
        pub led_by: String,
        pub minutes: Option<i32>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod history {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{HistoryId, ItemId, MeetingId, PersonId},
        panels::model::What,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "item_history")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: HistoryId,
        pub item_id: ItemId,
        pub what: What,
        pub from_meeting: Option<MeetingId>,
        pub to_meeting: Option<MeetingId>,
        pub by_person: Option<PersonId>,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The statement of the pledge that an item is about.
pub mod item_statement {
    use sea_orm::entity::prelude::*;

    use domain::ids::{ItemId, StatementId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "item_statements")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub item_id: ItemId,
        pub statement_id: StatementId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "crate::panels::entity::item::Entity",
            from = "Column::ItemId",
            to = "crate::panels::entity::item::Column::Id"
        )]
        Item,
    }

    impl Related<crate::panels::entity::item::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Item.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A voice on an agenda. It can be on one only, of whichever panel.
pub mod item_voice {
    use sea_orm::entity::prelude::*;

    use domain::ids::{ItemId, VoiceId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "item_voices")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub item_id: ItemId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
        pub routed_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "crate::panels::entity::item::Entity",
            from = "Column::ItemId",
            to = "crate::panels::entity::item::Column::Id"
        )]
        Item,
    }

    impl Related<crate::panels::entity::item::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Item.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod attendance {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{MeetingId, MembershipId},
        panels::model::Mark,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "attendance")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub meeting_id: MeetingId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub membership_id: MembershipId,
        pub mark: Mark,
        /// When they came, or left: `14:20`.
        pub at_time: Option<String>,
        /// Who came in their place.
        pub came: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod action {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ActionId, ItemId, PanelId},
        panels::model::ActionState,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "actions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ActionId,
        pub panel_id: PanelId,
        pub item_id: ItemId,
        pub what: String,
        pub owner: String,
        pub due_on: String,
        pub state: ActionState,
        pub reason: Option<String>,
        pub created_at: i64,
        pub ended_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod reply {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ItemId, MeetingId, PanelId, PersonId, ReplyId},
        lang::Localized,
        release::model::State,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "replies")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ReplyId,
        pub panel_id: PanelId,
        pub meeting_id: Option<MeetingId>,
        /// The item about a statement of the pledge that it answers.
        pub item_id: Option<ItemId>,
        pub theme: Option<String>,
        pub author_id: PersonId,
        /// The public text; empty if there is none (`store::release` has the waiting one).
        pub text: Localized,
        pub changed: Localized,
        /// When it was first released; for a draft, when it was written.
        pub created_at: i64,
        pub state: State,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod reply_voice {
    use sea_orm::entity::prelude::*;

    use domain::ids::{ReplyId, VoiceId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "reply_voices")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub reply_id: ReplyId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A panel that lets officers release its replies.
pub mod released_by_officers {
    use sea_orm::entity::prelude::*;

    use domain::ids::PanelId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "panels_released_by_officers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub panel_id: PanelId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The address at which somebody has their meetings in their calendar.
pub mod calendar_feed {
    use sea_orm::entity::prelude::*;

    use domain::ids::{CalendarFeedId, PersonId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "calendar_feeds")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: PersonId,
        /// Another one with each new address.
        pub id: CalendarFeedId,
        pub hash: Vec<u8>,
        pub made_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Somebody who is called to a meeting, and what they are asked.
pub mod called_person {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{CalledId, ItemId, MeetingId},
        panels::model::Answer,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "called_people")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: CalledId,
        pub meeting_id: MeetingId,
        pub item_id: Option<ItemId>,
        pub name: String,
        pub mail: String,
        pub asked: String,
        pub answer: Option<Answer>,
        pub called_at: i64,
        pub answered_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The earlier text of something that staff corrected.
pub mod correction {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{CorrectionId, PanelId, PersonId},
        panels::model::Thing,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "corrections")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: CorrectionId,
        pub panel_id: PanelId,
        pub thing: Thing,
        pub subject_id: Uuid,
        pub field: String,
        pub before: String,
        pub after: String,
        pub reason: String,
        /// It was published or minuted at that time.
        pub amendment: bool,
        pub by_person: Option<PersonId>,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What an agenda was when it was first published (`domain::panels::pack`).
pub mod pack {
    use sea_orm::entity::prelude::*;

    use domain::ids::MeetingId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "packs")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub meeting_id: MeetingId,
        pub agenda: String,
        pub clear_days: i32,
        pub late_reason: String,
        pub published_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What has changed of a pack since, and what the agenda was then.
pub mod supplement {
    use sea_orm::entity::prelude::*;

    use domain::ids::MeetingId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pack_supplements")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub meeting_id: MeetingId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub agenda: String,
        pub changes: String,
        pub published_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// When somebody last said that they have read a pack.
pub mod reading {
    use sea_orm::entity::prelude::*;

    use domain::ids::{MeetingId, PersonId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pack_readings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub meeting_id: MeetingId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: PersonId,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What somebody notes of an item for themselves; the words are sealed for the row.
pub mod reader_note {
    use sea_orm::entity::prelude::*;

    use domain::ids::{ItemId, PersonId, ReaderNoteId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "reader_notes")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ReaderNoteId,
        pub item_id: ItemId,
        pub person_id: PersonId,
        pub words: Option<Vec<u8>>,
        pub bookmarked: bool,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
