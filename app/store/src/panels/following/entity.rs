//! The tables of actions that are followed up.

/// Who is to do something, and is written to.
pub mod owner {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ActionOwnerId, PanelId},
        lang::Lang,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "action_owners")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ActionOwnerId,
        pub panel_id: PanelId,
        pub name: String,
        pub mail: String,
        /// In which to write to them.
        pub lang: Lang,
        /// Of the key of their page.
        pub hash: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Whose an action is.
pub mod owned {
    use sea_orm::entity::prelude::*;

    use domain::ids::{ActionId, ActionOwnerId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "owned_actions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub action_id: ActionId,
        pub owner_id: ActionOwnerId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What an owner says was done; a clerk accepts it or not.
pub mod report {
    use sea_orm::entity::prelude::*;

    use domain::ids::{ActionId, ActionReportId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "action_reports")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ActionReportId,
        pub action_id: ActionId,
        pub text: String,
        pub at: i64,
        pub accepted: Option<bool>,
        pub answered_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A mail about an action that was sent.
pub mod reminded {
    use sea_orm::entity::prelude::*;

    use domain::{ids::ActionId, panels::rules::following::ActionReminder};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "action_reminders")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub action_id: ActionId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub reminder: ActionReminder,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
