//! The tables of questions.

/// A question of a panel: one of the bank, or its own.
pub mod question {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{PanelId, PersonId, QuestionId},
        lang::Localized,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "questions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: QuestionId,
        pub panel_id: PanelId,
        /// The key of a question of the bank, whose words are the program's.
        pub bank: Option<String>,
        /// Of the panel's own questions.
        pub text: Localized,
        /// What young people say on this theme is beside it.
        pub theme: Option<String>,
        /// The indicator that its figures belong to.
        pub indicator: Option<String>,
        /// A young person has proposed it.
        pub from_young: bool,
        pub added_by: Option<PersonId>,
        pub created_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A question that was put to somebody for a period, with the answer.
pub mod asking {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{AskingId, ItemId, PanelId, PersonId, QuestionId},
        lang::{Lang, Localized},
        pledge::figures::Unit,
        questions::asking::{AskingState, QuestionReminder},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "question_askings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: AskingId,
        pub question_id: QuestionId,
        pub panel_id: PanelId,
        /// As `domain::pledge::figures::Period` writes it.
        pub period: String,
        pub state: AskingState,
        /// Whoever is asked, if they have an account.
        pub person_id: Option<PersonId>,
        /// Empty once it is of no use any more, and so is the address.
        pub name: String,
        pub mail: String,
        /// In which to write to them; none: nobody knows.
        pub lang: Option<Lang>,
        pub asked_by: Option<PersonId>,
        pub asked_at: i64,
        /// `2026-12-20`
        pub due_on: String,
        /// The last reminder that went out.
        pub reminded: Option<QuestionReminder>,
        /// In hundredths.
        pub amount: Option<i64>,
        pub unit: Option<Unit>,
        pub answer: Localized,
        /// Where the paper lies.
        pub file: Option<String>,
        pub bytes: Option<i64>,
        pub pages: Option<i32>,
        pub answered_at: Option<i64>,
        /// Why the panel finds it satisfactory or not.
        pub why: Localized,
        /// When the panel last judged it, or took it back.
        pub ended_at: Option<i64>,
        pub released_by: Option<PersonId>,
        pub released_at: Option<i64>,
        pub item_id: Option<ItemId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What a young person proposes to ask. Their words are sealed for the row, and so is the officer's reply.
pub mod proposal {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{PanelId, PersonId, ProposalId},
        lang::Lang,
        questions::proposing::ProposalState,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "question_proposals")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ProposalId,
        pub panel_id: PanelId,
        pub person_id: PersonId,
        pub state: ProposalState,
        pub lang: Lang,
        pub sealed: Option<Vec<u8>>,
        pub reply: Option<Vec<u8>>,
        /// There is a word of danger in it.
        pub alarming: bool,
        pub proposed_at: i64,
        pub ended_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
