//! The tables of events.

/// An event of a panel.
pub mod event {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{EventId, PanelId},
        lang::Localized,
        panels::events::EventState,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "panel_events")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: EventId,
        pub panel_id: PanelId,
        pub title: Localized,
        pub about: Localized,
        pub held_on: String,
        pub starts_at: String,
        pub ends_at: Option<String>,
        pub place: String,
        pub state: EventState,
        /// Why it was cancelled.
        pub reason: String,
        pub sequence: i32,
        pub created_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What somebody has said of one.
pub mod answer {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{EventId, MembershipId},
        panels::coming::Coming,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "event_answers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub event_id: EventId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub membership_id: MembershipId,
        pub coming: Coming,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
