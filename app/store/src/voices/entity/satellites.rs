//! Further tables: how a voice came, who gets mail about it, what writers think of replies, and batches that are
//! not entered yet.

pub mod batch {
    use sea_orm::entity::prelude::*;

    use domain::ids::{BatchId, PersonId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "batches")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: BatchId,
        pub by_person: PersonId,
        pub hash: Vec<u8>,
        pub sealed: Option<Vec<u8>>,
        pub voices: i64,
        pub created_at: i64,
        pub entered_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod finding {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ReplyId, VoiceId},
        voices::model::Finding,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "findings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub reply_id: ReplyId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
        pub finding: Finding,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod answer_mail {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ReceiptId, VoiceId},
        lang::Lang,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "answer_mails")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
        pub receipt_id: ReceiptId,
        pub lang: Lang,
        pub sealed: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod telling {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{PersonId, VoiceId},
        voices::model::Channel,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "tellings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
        pub adds_to: Option<VoiceId>,
        /// The first version, if this is a later version of it.
        pub corrects: Option<VoiceId>,
        /// The number of this version; the first correction is 1.
        pub version: Option<i64>,
        /// The version before it was public.
        pub was_public: bool,
        pub people: Option<i64>,
        pub way: Option<Channel>,
        pub entered_by: Option<PersonId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// People who may not open a voice, because it is a complaint about them.
pub mod kept_from {
    use sea_orm::entity::prelude::*;

    use domain::ids::{PersonId, VoiceId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "kept_from")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: PersonId,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Voices that were taken back, as long as they can be put back.
pub mod taken_back {
    use sea_orm::entity::prelude::*;

    use domain::ids::VoiceId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "taken_back")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
        /// Everything that was erased, as JSON.
        pub sealed: Vec<u8>,
        /// The ids of pictures whose files are still stored, separated by spaces.
        pub pictures: String,
        pub until: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
