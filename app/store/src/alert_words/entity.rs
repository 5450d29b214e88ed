//! The table of the officers' phrases.

pub mod danger_list {
    use sea_orm::entity::prelude::*;

    use domain::{ids::PersonId, lang::Lang};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "danger_lists")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub lang: Lang,
        pub phrases: String,
        pub revision: i64,
        pub changed_by: PersonId,
        pub changed_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
