//! The tables of telling: how a voice came, who is written to about it, what was found of the answers, the words
//! of danger, and batches on their way in.

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
        voices::model::Way,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "tellings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
        pub adds_to: Option<VoiceId>,
        /// What was said first, where this says it in other words.
        pub corrects: Option<VoiceId>,
        /// Counts the versions of what was said first, from 1.
        pub version: Option<i64>,
        /// Everybody was to read the version before it.
        pub was_public: bool,
        pub people: Option<i64>,
        pub way: Option<Way>,
        pub entered_by: Option<PersonId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Whom a voice is kept from: who it is a complaint about.
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

/// What was taken back, until it is too late to put it back.
pub mod taken_back {
    use sea_orm::entity::prelude::*;

    use domain::ids::VoiceId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "taken_back")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
        /// All that was erased of it, as JSON.
        pub sealed: Vec<u8>,
        /// The pictures whose files are still there, with a space between.
        pub pictures: String,
        pub until: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
