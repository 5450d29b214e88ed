//! The tables of reach.

/// A count that an officer has typed.
pub mod entry {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{PersonId, ReachEntryId},
        reach::{ReachBy, Side},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "reach_entries")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ReachEntryId,
        /// The municipal year: `2026-27`.
        pub year: String,
        pub side: Side,
        pub looked_at: ReachBy,
        /// Where the count comes from.
        pub source: String,
        pub by_person: PersonId,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod count {
    use sea_orm::entity::prelude::*;

    use domain::ids::ReachEntryId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "reach_counts")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub entry_id: ReachEntryId,
        /// The key of a `domain::reach::ReachGroup`.
        #[sea_orm(primary_key, auto_increment = false)]
        pub grp: String,
        pub n: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// An answer of a survey that is of a group.
pub mod answer {
    use sea_orm::entity::prelude::*;

    use domain::ids::SurveyId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "reach_answers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub survey_id: SurveyId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub question: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub choice: String,
        /// The key of a `domain::reach::ReachGroup`.
        pub grp: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
