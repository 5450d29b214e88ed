//! The tables of work programmes, and of the strategies that they serve.

/// A version of a panel's strategy.
pub mod strategy {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{PanelId, PersonId, StrategyId},
        lang::Localized,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "strategies")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: StrategyId,
        pub panel_id: PanelId,
        pub version: i32,
        pub title: Localized,
        pub approved_by: String,
        pub approved_on: String,
        pub review_on: Option<String>,
        pub by_person: Option<PersonId>,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// An objective of a version.
pub mod objective {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ObjectiveId, StrategyId},
        lang::Localized,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "strategy_objectives")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ObjectiveId,
        pub strategy_id: StrategyId,
        pub position: i32,
        pub text: Localized,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The work programme of a panel for a municipal year.
pub mod programme {
    use sea_orm::entity::prelude::*;

    use domain::ids::{PanelId, ProgrammeId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "programmes")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ProgrammeId,
        pub panel_id: PanelId,
        /// `2026-27`.
        pub year: String,
        /// The body that has approved it; empty until then.
        pub approved_by: String,
        pub approved_on: Option<String>,
        pub approved_at: Option<i64>,
        pub created_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// An item of it.
pub mod entry {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ItemId, ObjectiveId, ProgrammeId, ProgrammeItemId, StatementId},
        lang::Localized,
        panels::programme::model::Why,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "programme_items")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ProgrammeItemId,
        pub programme_id: ProgrammeId,
        pub title: Localized,
        pub theme: Option<String>,
        pub objective_id: Option<ObjectiveId>,
        pub why: Why,
        pub note: String,
        pub statement_id: Option<StatementId>,
        pub service: String,
        pub person: String,
        /// `2026-05`.
        pub month: Option<String>,
        pub position: i32,
        pub first_id: ProgrammeItemId,
        pub carried_from: Option<ProgrammeItemId>,
        pub times: i32,
        pub agenda_item_id: Option<ItemId>,
        /// Why it was dropped.
        pub dropped: Option<String>,
        /// The legal reason for which it is restricted.
        pub restricted: Option<String>,
        /// In which month it was when the programme was approved.
        pub approved_month: Option<String>,
        pub created_at: i64,
        /// When it was changed after the programme was approved.
        pub changed_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A priority of a planning workshop.
pub mod priority {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{PriorityId, ProgrammeId, ProgrammeItemId},
        lang::Localized,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "programme_priorities")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: PriorityId,
        pub programme_id: ProgrammeId,
        pub position: i32,
        pub text: Localized,
        /// What has become of it.
        pub item_id: Option<ProgrammeItemId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
