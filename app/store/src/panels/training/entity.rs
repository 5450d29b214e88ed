//! The tables of training.

/// A kind of training, of the whole council.
pub mod kind {
    use sea_orm::entity::prelude::*;

    use domain::lang::Localized;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "training_kinds")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub key: String,
        pub name: Localized,
        /// How long it counts; none: for good.
        pub months: Option<i32>,
        /// Everybody on a panel needs it.
        pub required: bool,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Training that is offered to those who sit on a panel.
pub mod offer {
    use sea_orm::entity::prelude::*;

    use domain::ids::{PanelId, TrainingId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "trainings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: TrainingId,
        pub panel_id: PanelId,
        pub kind: String,
        pub held_on: String,
        pub starts_at: String,
        pub place: String,
        /// None: there is room for everybody.
        pub spaces: Option<i32>,
        pub cancelled_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Somebody who has signed up.
pub mod place {
    use sea_orm::entity::prelude::*;

    use domain::ids::{MembershipId, TrainingId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "training_places")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub training_id: TrainingId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub membership_id: MembershipId,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What somebody has done.
pub mod record {
    use sea_orm::entity::prelude::*;

    use domain::ids::{MembershipId, TrainingId, TrainingRecordId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "training_records")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: TrainingRecordId,
        pub membership_id: MembershipId,
        pub kind: String,
        pub done_on: String,
        /// The training that was offered, where it was one.
        pub training_id: Option<TrainingId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
