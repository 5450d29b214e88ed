//! The tables of concerns. What was seen, why it worries, what was done and the outcome are sealed for the row.

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

/// What is added to a concern. Words and reference are sealed for the row.
pub mod note {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ConcernId, NoteId, PersonId},
        safeguarding::model::{NoteKind, ReferredTo},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "concern_notes")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: NoteId,
        pub concern_id: ConcernId,
        pub kind: NoteKind,
        pub referred_to: Option<ReferredTo>,
        pub referred_at: Option<i64>,
        pub reference: Option<Vec<u8>>,
        pub words: Vec<u8>,
        pub by_person: PersonId,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod look {
    use sea_orm::entity::prelude::*;

    use domain::ids::{PersonId, ReceiptId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pattern_looks")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub receipt_id: ReceiptId,
        /// How many things had been said under the receipt when an officer looked.
        pub times: i64,
        pub by_person: PersonId,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
