//! The tables of the council's figures.

/// What the council counts.
pub mod indicator {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::IndicatorId,
        lang::Localized,
        performance::model::{Direction, Unit},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "indicators")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: IndicatorId,
        pub code: String,
        pub code_key: String,
        pub name: Localized,
        pub definition: Localized,
        pub source: Localized,
        pub unit: Unit,
        pub direction: Direction,
        pub released_through: Option<String>,
        pub ended_on: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A figure that was entered; the one that counts has no `replaced_at`.
pub mod figure {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{AreaId, IndicatorFigureId, IndicatorId, PersonId},
        performance::model::{Way, What},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "indicator_figures")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: IndicatorFigureId,
        pub indicator_id: IndicatorId,
        pub what: What,
        pub period: String,
        pub area_id: Option<AreaId>,
        pub amount: Option<i64>,
        pub of_many: Option<i64>,
        pub way: Way,
        pub by_person: Option<PersonId>,
        pub at: i64,
        pub replaced_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
