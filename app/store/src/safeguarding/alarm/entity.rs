//! The tables of alarms. The reason why there is no danger is sealed for the row of the voice or response.

pub mod alarm {
    use sea_orm::entity::prelude::*;

    use domain::ids::{AlarmId, PersonId, ResponseId, VoiceId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "alarms")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: AlarmId,
        /// The voice or the response: one of the two is set.
        pub voice_id: Option<VoiceId>,
        pub response_id: Option<ResponseId>,
        /// When the response's worrying answers came (for an anonymous one the day). A voice has its own time.
        pub answered_at: Option<i64>,
        /// Who opened the alarm last, and when.
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

/// The exact moment of an anonymous alarm, as long as it rings: everything else has only the day.
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
