//! The table of openings. The reason is sealed for the row.

pub mod opening {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{OpeningId, PersonId, VoiceId},
        safeguarding::opening::model::OpeningState,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "openings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: OpeningId,
        pub voice_id: VoiceId,
        pub state: OpeningState,
        pub reason: Vec<u8>,
        pub asked_by: PersonId,
        pub asked_at: i64,
        pub answered_by: Option<PersonId>,
        pub answered_at: Option<i64>,
        pub opened_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
