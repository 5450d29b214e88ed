//! The table of requests. What they say is sealed for the row, and so is the answer.

pub mod request {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{JoinId, ReceiptId},
        joining::JoinState,
        lang::Lang,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "join_requests")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: JoinId,
        pub state: JoinState,
        pub receipt_id: Option<ReceiptId>,
        /// The receipt while the request waits: one at a time.
        pub open_for: Option<ReceiptId>,
        pub lang: Lang,
        pub sealed: Option<Vec<u8>>,
        /// What an officer has answered.
        pub answer: Option<Vec<u8>>,
        /// There is a word of danger in it.
        pub alarming: bool,
        pub asked_at: i64,
        pub due_at: i64,
        pub ended_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
