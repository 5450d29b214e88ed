//! The tables of minutes.

/// The minutes of a meeting.
pub mod head {
    use sea_orm::entity::prelude::*;

    use domain::ids::{MeetingId, PersonId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "minutes")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub meeting_id: MeetingId,
        pub drafted_at: i64,
        pub checked_by: Option<PersonId>,
        pub checked_at: Option<i64>,
        pub published_at: Option<i64>,
        /// The meeting that approved them.
        pub approved_at_meeting: Option<MeetingId>,
        pub approved_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A section of them.
pub mod section {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ItemId, MeetingId, MinutesSectionId},
        lang::Localized,
        panels::room::Part,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "minutes_sections")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: MinutesSectionId,
        pub meeting_id: MeetingId,
        pub part: Part,
        pub item_id: Option<ItemId>,
        pub position: i32,
        pub text: Localized,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// An earlier text of a section, and why it is another now.
pub mod version {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{MinutesSectionId, MinutesVersionId, PersonId},
        lang::Localized,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "minutes_versions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: MinutesVersionId,
        pub section_id: MinutesSectionId,
        /// From 1.
        pub version: i32,
        pub text: Localized,
        /// Why it was changed; empty before it was published.
        pub reason: String,
        /// It was published when it was changed.
        pub amendment: bool,
        pub by_person: Option<PersonId>,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
