//! The table of requests. How to reach somebody is sealed for the row.

pub mod request {
    use sea_orm::entity::prelude::*;

    use domain::{
        advocacy::model::RequestState,
        ids::{AdvocateId, ReceiptId},
        lang::Lang,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "advocate_requests")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: AdvocateId,
        pub state: RequestState,
        pub receipt_id: Option<ReceiptId>,
        /// The receipt while the request waits: one at a time.
        pub open_for: Option<ReceiptId>,
        pub lang: Lang,
        pub sealed: Option<Vec<u8>>,
        pub asked_at: i64,
        pub due_at: i64,
        pub ended_at: Option<i64>,
        /// When it was last told that it is late.
        pub told_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
