//! The tables of concerns and of alarms. What was seen, why it worries, what was done and the outcome are sealed for
//! the row; the reason why there is no danger is sealed for the row of the voice or response.

pub mod concern {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ConcernId, PersonId},
        safeguarding::model::{About, ConcernState, Urgency},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "concerns")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ConcernId,
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
        pub about: About,
        pub what: Option<Vec<u8>>,
        pub done: Option<Vec<u8>>,
        pub reopened_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod concern_voice {
    use sea_orm::entity::prelude::*;

    use domain::ids::{ConcernId, VoiceId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "concern_voices")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub concern_id: ConcernId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod concern_response {
    use sea_orm::entity::prelude::*;

    use domain::ids::{ConcernId, ResponseId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "concern_responses")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub concern_id: ConcernId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub response_id: ResponseId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

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
