//! The tables of what is written down in the room.

/// The item that is discussed now.
pub mod now {
    use sea_orm::entity::prelude::*;

    use domain::ids::{ItemId, MeetingId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "meeting_now")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub meeting_id: MeetingId,
        pub item_id: ItemId,
        pub opened_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What was said and decided about an item at one meeting.
pub mod record {
    use sea_orm::entity::prelude::*;

    use domain::ids::{ItemId, MeetingId, PanelId, PersonId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "item_records")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub meeting_id: MeetingId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub item_id: ItemId,
        pub notes: String,
        pub decision: String,
        pub recommendation: String,
        pub to_panel: Option<PanelId>,
        pub by_person: Option<PersonId>,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// An interest that somebody declared.
pub mod declaration {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{DeclarationId, ItemId, MeetingId, MembershipId},
        panels::room::Interest,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "declarations")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: DeclarationId,
        pub meeting_id: MeetingId,
        pub item_id: Option<ItemId>,
        pub membership_id: MembershipId,
        pub interest: Interest,
        pub about: String,
        pub leaves: bool,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Somebody who is invited to one meeting.
pub mod guest {
    use sea_orm::entity::prelude::*;

    use domain::ids::{GuestId, MeetingId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "meeting_guests")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: GuestId,
        pub meeting_id: MeetingId,
        pub name: String,
        pub about: String,
        pub mail: Option<String>,
        pub at: i64,
        /// When they were taken off the list: nothing of them is kept but that they were asked.
        pub off_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
