//! The tables of people, their roles, their links and sessions.

pub mod person {
    use sea_orm::entity::prelude::*;

    use domain::{ids::PersonId, lang::Lang};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "people")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: PersonId,
        pub name: String,
        pub email: Option<String>,
        pub lang: Lang,
        pub password: Option<String>,
        pub totp: Option<Vec<u8>>,
        pub totp_step: i64,
        pub created_at: i64,
        pub disabled_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod sign_in_try {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sign_in_tries")]
    pub struct Model {
        /// Fingerprints of an address, and of where the try came from.
        #[sea_orm(primary_key, auto_increment = false)]
        pub account: Vec<u8>,
        #[sea_orm(primary_key, auto_increment = false)]
        pub source: Vec<u8>,
        pub wrong: i32,
        /// When the last one was made.
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod known_browser {
    use sea_orm::entity::prelude::*;

    use domain::ids::PersonId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "known_browsers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub hash: Vec<u8>,
        pub person_id: PersonId,
        pub until: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod role {
    use sea_orm::entity::prelude::*;

    use domain::{ids::PersonId, role::Role};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "person_roles")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: PersonId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub role: Role,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Until when the role of an inspector counts.
pub mod inspector {
    use sea_orm::entity::prelude::*;

    use domain::ids::PersonId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "inspectors")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: PersonId,
        /// The moment at which it ends: the end of its last day.
        pub until: i64,
        pub invited_by: PersonId,
        pub invited_at: i64,
        /// How often within a day, this time among them.
        pub invited_times: i64,
        /// By whom it was ended before its time.
        pub ended_by: Option<PersonId>,
        pub ended_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod role_request {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{PersonId, RoleRequestId},
        people::model::RoleRequestState,
        role::Role,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "role_requests")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: RoleRequestId,
        pub person_id: PersonId,
        pub role: Role,
        pub state: RoleRequestState,
        /// None: the command line.
        pub asked_by: Option<PersonId>,
        pub asked_at: i64,
        pub answered_by: Option<PersonId>,
        pub answered_at: Option<i64>,
        /// Why it was refused.
        pub reason: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod token {
    use sea_orm::entity::prelude::*;

    use domain::ids::{MailId, PersonId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sign_in_tokens")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub hash: Vec<u8>,
        pub person_id: PersonId,
        pub created_at: i64,
        pub expires_at: i64,
        pub used_at: Option<i64>,
        /// The mail it goes out with, if it waits for that.
        pub mail_id: Option<MailId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
