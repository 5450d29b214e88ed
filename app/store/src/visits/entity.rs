//! The tables of visits. Where a place is, and what was seen there, is sealed for its row.

pub mod place {
    use sea_orm::entity::prelude::*;

    use domain::{ids::VisitPlaceId, visits::VisitKind};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "visit_places")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: VisitPlaceId,
        /// What everybody calls it here.
        pub code: String,
        pub kind: VisitKind,
        /// `domain::visits::PlaceDetails`; none once the place is no longer visited.
        pub sealed: Option<Vec<u8>>,
        pub made_at: i64,
        pub ended_on: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod visit {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ItemId, PanelId, PersonId, VisitId, VisitPlaceId},
        visits::VisitState,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "visits")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: VisitId,
        pub panel_id: PanelId,
        pub place_id: VisitPlaceId,
        pub held_on: String,
        pub starts_at: String,
        pub officer_id: Option<PersonId>,
        pub state: VisitState,
        /// Why it was cancelled.
        pub reason: String,
        /// What the panel reads of it.
        pub summary: String,
        /// What was seen, sealed.
        pub note: Option<Vec<u8>>,
        pub noted_at: Option<i64>,
        /// How many voices were entered after it.
        pub voices: i32,
        /// The agenda item that its actions come from.
        pub item_id: Option<ItemId>,
        pub reminded_at: Option<i64>,
        /// Of its event in calendars.
        pub sequence: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Somebody who goes.
pub mod goer {
    use sea_orm::entity::prelude::*;

    use domain::ids::{MembershipId, VisitId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "visit_goers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub visit_id: VisitId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub membership_id: MembershipId,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Somebody who goes has asked somebody else to go instead; it goes with the answer.
pub mod swap {
    use sea_orm::entity::prelude::*;

    use domain::ids::{MembershipId, VisitId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "visit_swaps")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub visit_id: VisitId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub from_seat: MembershipId,
        pub to_seat: MembershipId,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A DBS check that somebody has seen.
pub mod check {
    use sea_orm::entity::prelude::*;

    use domain::ids::{MembershipId, PersonId, VisitCheckId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "visit_checks")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: VisitCheckId,
        /// The seat; none for an officer.
        pub membership_id: Option<MembershipId>,
        /// The account, where there is one: it counts for their other seats too.
        pub person_id: Option<PersonId>,
        pub checked_on: String,
        pub expires_on: String,
        pub checked_by: PersonId,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
