//! The tables of voices: what is shared apart from the sealed original.

pub mod voice {
    use sea_orm::entity::prelude::*;

    use crate::{
        ids::{PersonId, ReceiptId, ResponseId, SurveyId, VoiceId},
        lang::Lang,
        surveys::model::Privacy,
        voices::model::{Reason, Source, VoiceState},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "voices")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: VoiceId,
        pub source: Source,
        pub state: VoiceState,
        pub privacy: Privacy,
        pub theme: Option<String>,
        pub lang: Lang,
        pub may_publish: bool,
        pub flagged: bool,
        pub receipt_id: Option<ReceiptId>,
        pub survey_id: Option<SurveyId>,
        pub response_id: Option<ResponseId>,
        pub question: Option<String>,
        pub person_id: Option<PersonId>,
        pub shared_text: Option<String>,
        pub note: Option<String>,
        pub reason: Option<Reason>,
        pub claimed_by: Option<PersonId>,
        pub claimed_until: Option<i64>,
        pub decided_by: Option<PersonId>,
        pub created_at: i64,
        pub decided_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod original {
    use sea_orm::entity::prelude::*;

    use crate::ids::VoiceId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "originals")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
        pub sealed: Vec<u8>,
        pub sealed_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod redaction {
    use sea_orm::entity::prelude::*;

    use crate::ids::{PersonId, VoiceId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "redactions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
        /// In characters of the original, not bytes.
        #[sea_orm(primary_key, auto_increment = false)]
        pub starts: i32,
        pub ends: i32,
        pub kind: String,
        pub by_person: PersonId,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod picture {
    use sea_orm::entity::prelude::*;

    use crate::ids::{PictureId, VoiceId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pictures")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: PictureId,
        pub voice_id: VoiceId,
        pub width: i32,
        pub height: i32,
        pub created_at: i64,
        /// Shown to nobody but the safeguarding lead, while a concern is open.
        pub left_out: bool,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod theme {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "themes")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub key: String,
        pub name_en: String,
        pub name_cy: String,
        pub position: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod receipt {
    use sea_orm::entity::prelude::*;

    use crate::ids::ReceiptId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "receipts")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ReceiptId,
        pub hash: Vec<u8>,
        pub created_at: i64,
        pub expires_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
