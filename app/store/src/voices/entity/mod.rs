//! The tables of voices. The shared text is apart from the sealed original. `satellites` has further tables.

pub mod satellites;

pub use satellites::{answer_mail, batch, finding, kept_from, taken_back, telling};

pub mod voice {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{BulkId, BurstId, HeadingId, PersonId, ReceiptId, ResponseId, SurveyId, VoiceId},
        lang::Lang,
        surveys::model::Privacy,
        voices::model::{Reason, Source, VoiceState},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "voices")]
    #[expect(clippy::struct_excessive_bools, reason = "columns")]
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
        /// The place in the queue (`domain::moderation::priority`): the lowest is read first.
        pub rank: i64,
        /// Its words may tell who somebody is.
        pub personal: bool,
        pub pictured: bool,
        /// When an officer first claimed it.
        pub read_at: Option<i64>,
        /// The officer who is asked for a second opinion, the one who asks, and the question.
        pub passed_to: Option<PersonId>,
        pub passed_by: Option<PersonId>,
        pub passed_note: Option<String>,
        /// The first officer who would share it, where two are needed.
        pub agreed_by: Option<PersonId>,
        pub heading_id: Option<HeadingId>,
        /// An officer's translation of the shared text (`translated_into`).
        pub translation: Option<String>,
        /// The burst it belongs to (`domain::moderation::bursts`), until a day after the last of that was decided.
        pub burst: Option<BurstId>,
        /// Where more than a few of a burst came from one source: the same for all of these, and as long.
        pub bulk: Option<BulkId>,
        /// An officer has taken its burst apart, so it is not put into another.
        pub alone: bool,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod original {
    use sea_orm::entity::prelude::*;

    use domain::ids::VoiceId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize, serde::Deserialize)]
    #[sea_orm(table_name = "originals")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
        pub sealed: Vec<u8>,
        pub sealed_at: i64,
        /// The sketch (`domain::moderation::similar::Sketch`) by which the program compares it, sealed too.
        pub sketch: Option<Vec<u8>>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod redaction {
    use sea_orm::entity::prelude::*;

    use domain::ids::{PersonId, VoiceId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize, serde::Deserialize)]
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

    use domain::ids::{PictureId, VoiceId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize, serde::Deserialize)]
    #[sea_orm(table_name = "pictures")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: PictureId,
        pub voice_id: VoiceId,
        pub width: i32,
        pub height: i32,
        /// Its order among the pictures of its voice.
        pub position: i32,
        pub created_at: i64,
        /// Shown to nobody but the lead, and only while a concern is open.
        pub left_out: bool,
        /// The squares that are covered (`domain::moderation::cover`), one bit each.
        pub covered: i64,
        /// The uncovered picture is still stored, sealed.
        pub whole: bool,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod theme {
    use sea_orm::entity::prelude::*;

    use domain::{lang::Localized, voices::themes::rules::Colour};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "themes")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub key: String,
        pub name: Localized,
        pub position: i32,
        pub colour: Colour,
        pub retired_at: Option<i64>,
        pub revision: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod heading {
    use sea_orm::entity::prelude::*;

    use domain::ids::{HeadingId, PersonId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "headings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: HeadingId,
        pub title: String,
        pub theme: Option<String>,
        pub by_person: PersonId,
        pub created_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod about {
    use sea_orm::entity::prelude::*;

    use domain::ids::VoiceId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "voice_themes")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub theme: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod statement {
    use sea_orm::entity::prelude::*;

    use domain::ids::{StatementId, VoiceId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "voice_statements")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub statement_id: StatementId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod draft {
    use sea_orm::entity::prelude::*;

    use domain::ids::{PersonId, VoiceId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "drafts")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
        /// `voices::moderation::draft::Draft`: places and choices, never words of the voice.
        pub choices: String,
        pub by_person: PersonId,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
