//! The tables of receipts. The words are not in them, but for those that a browser holds for a while, sealed.

pub mod receipt {
    use sea_orm::entity::prelude::*;

    use domain::ids::ReceiptId;

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

pub mod held_receipt {
    use sea_orm::entity::prelude::*;

    use domain::ids::ReceiptId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "held_receipts")]
    pub struct Model {
        /// The hash of a browser's token.
        #[sea_orm(primary_key, auto_increment = false)]
        pub hash: Vec<u8>,
        pub receipt_id: ReceiptId,
        /// The words of the receipt, sealed.
        pub sealed: Vec<u8>,
        pub until: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod receipt_opening {
    use sea_orm::entity::prelude::*;

    use domain::ids::ReceiptId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "receipt_openings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub receipt_id: ReceiptId,
        /// `2026-11-22`, in London.
        #[sea_orm(primary_key, auto_increment = false)]
        pub day: String,
        pub times: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
