//! The table of erasures: once done, one knows nothing of what it erased.

pub mod erasure {
    use sea_orm::entity::prelude::*;

    use domain::{
        erasure::model::ErasureState,
        ids::{ErasureId, PersonId, ReceiptId, VoiceId},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "erasures")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ErasureId,
        pub state: ErasureState,
        pub voice_id: Option<VoiceId>,
        pub receipt_id: Option<ReceiptId>,
        pub person_id: Option<PersonId>,
        pub asked_by: PersonId,
        pub asked_at: i64,
        pub answered_by: Option<PersonId>,
        pub answered_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
