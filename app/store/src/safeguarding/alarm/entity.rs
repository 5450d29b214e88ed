//! The tables of the rota, and of voices that nobody has opened. The alarms are in `concerns::entity`.

pub mod on_call {
    use sea_orm::entity::prelude::*;

    use domain::ids::PersonId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "on_call")]
    pub struct Model {
        /// A day in London, `2026-11-22`; it includes the night after it.
        #[sea_orm(primary_key, auto_increment = false)]
        pub day: String,
        pub person_id: PersonId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Voices that nobody has opened, and when officers and leads were told of them.
pub mod unopened {
    use sea_orm::entity::prelude::*;

    use domain::ids::VoiceId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "unopened_told")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
        pub officers_at: Option<i64>,
        pub leads_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
