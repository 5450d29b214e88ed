//! The tables of what is added to concerns, and of patterns. The concerns are in `concerns::entity`.

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
