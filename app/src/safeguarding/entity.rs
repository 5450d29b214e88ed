//! The table of concerns. Why and outcome are sealed for the row.

pub mod concern {
    use sea_orm::entity::prelude::*;

    use crate::{
        ids::{ConcernId, PersonId, VoiceId},
        safeguarding::model::{ConcernState, Urgency},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "concerns")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ConcernId,
        pub voice_id: VoiceId,
        pub state: ConcernState,
        pub urgency: Urgency,
        pub why: Vec<u8>,
        pub outcome: Option<Vec<u8>>,
        pub raised_by: PersonId,
        pub raised_at: i64,
        pub notified_at: Option<i64>,
        pub acknowledged_by: Option<PersonId>,
        pub acknowledged_at: Option<i64>,
        pub decided_by: Option<PersonId>,
        pub decided_at: Option<i64>,
        pub escalated_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
