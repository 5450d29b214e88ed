//! The table of complaints. Who it is about and how to reach somebody are sealed for the voice.

pub mod complaint {
    use sea_orm::entity::prelude::*;

    use domain::{
        complaints::model::{ComplaintState, Whom},
        ids::{PersonId, VoiceId},
        lang::Lang,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "complaints")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
        pub state: ComplaintState,
        /// The officer who offered the way; none where whoever said it went it unasked.
        pub offered_by: Option<PersonId>,
        pub offered_at: i64,
        pub whom: Option<Whom>,
        pub sealed: Option<Vec<u8>>,
        pub lang: Lang,
        pub passed_at: Option<i64>,
        pub due_at: Option<i64>,
        pub last_at: Option<i64>,
        /// The council has said that it needs longer.
        pub longer: bool,
        pub ended_at: Option<i64>,
        /// When it was last told that it is late.
        pub told_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
