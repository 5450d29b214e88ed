//! The tables of alarms. Why there is no danger is sealed for what it is of.

pub mod alarm {
    use sea_orm::entity::prelude::*;

    use domain::ids::{AlarmId, PersonId, ResponseId, VoiceId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "alarms")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: AlarmId,
        /// It is of one of the two.
        pub voice_id: Option<VoiceId>,
        pub response_id: Option<ResponseId>,
        /// When the worrying answers of a response came (of an anonymous one the day); a voice says itself when it was said.
        pub answered_at: Option<i64>,
        /// Who opened it last, and when.
        pub opened_by: Option<PersonId>,
        pub opened_at: Option<i64>,
        pub mailed_at: Option<i64>,
        pub ended_by: Option<PersonId>,
        pub ended_at: Option<i64>,
        pub because: Option<Vec<u8>>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// When something anonymous that rings was said: everything else keeps the day alone.
pub mod moment {
    use sea_orm::entity::prelude::*;

    use domain::ids::AlarmId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "alarm_moments")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: AlarmId,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod on_call {
    use sea_orm::entity::prelude::*;

    use domain::ids::PersonId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "on_call")]
    pub struct Model {
        /// `2026-11-22`, in London; the night after it too.
        #[sea_orm(primary_key, auto_increment = false)]
        pub day: String,
        pub person_id: PersonId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Voices that nobody opened, and who was told of them when.
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
