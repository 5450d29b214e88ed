//! The tables of words to the public.

pub mod head {
    use sea_orm::entity::prelude::*;

    use domain::{
        lang::Localized,
        release::model::{Kind, State},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "releases")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: Kind,
        #[sea_orm(primary_key, auto_increment = false)]
        pub subject_id: Uuid,
        pub state: State,
        /// How often it was released.
        pub version: i32,
        /// Increased by every change: the second of two writers is told.
        pub revision: i64,
        /// Why it was last corrected or taken back, and when.
        pub reason: Localized,
        pub changed_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod version {
    use sea_orm::entity::prelude::*;

    use domain::{ids::PersonId, lang::Localized, release::model::Kind};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "release_versions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: Kind,
        #[sea_orm(primary_key, auto_increment = false)]
        pub subject_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub version: i32,
        /// `{"text": {"en": "…", "cy": "…"}, "changed": {…}}`
        pub words: String,
        pub reason: Localized,
        pub written_by: Option<PersonId>,
        pub written_at: i64,
        pub released_by: Option<PersonId>,
        /// None while it waits.
        pub released_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
