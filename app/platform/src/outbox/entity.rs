//! The tables of mail, and of what each mail is about.

pub mod mail {
    use sea_orm::entity::prelude::*;

    use domain::ids::MailId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "outbox")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: MailId,
        pub kind: String,
        pub recipient: String,
        pub subject: String,
        pub body: String,
        pub attachment_name: Option<String>,
        pub attachment_type: Option<String>,
        pub attachment: Option<String>,
        pub created_at: i64,
        pub next_try_at: i64,
        pub tries: i32,
        pub claimed_until: i64,
        pub sent_at: Option<i64>,
        pub last_problem: Option<String>,
        /// When the mail server said for good that it will not take it.
        pub refused_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod about {
    use sea_orm::entity::prelude::*;

    use domain::ids::MailId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "outbox_about")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub mail_id: MailId,
        /// A keyed fingerprint of an id.
        #[sea_orm(primary_key, auto_increment = false)]
        pub about: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
