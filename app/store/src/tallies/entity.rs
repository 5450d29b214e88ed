//! The tables of responses and of their places in the figures; and of counters: the present ones, those held back, and
//! stored figures that were seen.

pub mod response {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ReceiptId, ResponseId, SurveyId, VersionId},
        lang::Lang,
        responses::model::ResponseState,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "responses")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ResponseId,
        pub survey_id: SurveyId,
        /// The version that was the newest when it started.
        pub version_id: VersionId,
        pub state: ResponseState,
        /// The SHA-256 of the browser's token; none once nobody may come back to it.
        pub token: Option<Vec<u8>>,
        pub receipt_id: Option<ReceiptId>,
        /// The sent response that this one is a correction of.
        pub replaces: Option<ResponseId>,
        /// Sealed.
        pub name: Option<Vec<u8>>,
        pub lang: Lang,
        pub started_at: i64,
        pub submitted_at: Option<i64>,
        pub expires_at: i64,
        /// The numbers of the newest saves while it is started (`domain::responses::rules::late`).
        pub saves: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The positions of responses in the figures of an open survey, drawn at random; deleted when it closes.
pub mod place {
    use sea_orm::entity::prelude::*;

    use domain::ids::{ResponseId, SurveyId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "places")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub survey_id: SurveyId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub place: i64,
        pub response_id: ResponseId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The responses that were sent and have no place yet. Counting them is part of every sending, so it must not take longer
/// the more have answered. A table of its own: whoever draws would otherwise wait for whoever takes theirs back, who
/// waits for them.
pub mod undrawn {
    use sea_orm::entity::prelude::*;

    use domain::ids::{ResponseId, SurveyId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "undrawn")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub response_id: ResponseId,
        pub survey_id: SurveyId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Makes the entity of one table; most of them have the same columns.
macro_rules! counters {
    ($name:ident, $table:literal) => {
        pub mod $name {
            use sea_orm::entity::prelude::*;

            use domain::ids::SurveyId;

            #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
            #[sea_orm(table_name = $table)]
            pub struct Model {
                #[sea_orm(primary_key, auto_increment = false)]
                pub survey_id: SurveyId,
                #[sea_orm(primary_key, auto_increment = false)]
                pub question: String,
                #[sea_orm(primary_key, auto_increment = false)]
                pub choice: String,
                pub people: i64,
                pub score: i64,
            }

            #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
            pub enum Relation {}

            impl ActiveModelBehavior for ActiveModel {}

            impl From<Model> for domain::tallies::Tally {
                fn from(row: Model) -> Self {
                    Self { question: row.question, choice: row.choice, people: row.people, score: row.score }
                }
            }
        }
    };
}

counters!(tally, "tallies");
counters!(held, "held_back");

pub mod stood {
    use sea_orm::entity::prelude::*;

    use domain::ids::SurveyId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "settled")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub survey_id: SurveyId,
        /// The step in which these figures move, in people.
        #[sea_orm(primary_key, auto_increment = false)]
        pub step: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub question: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub choice: String,
        pub people: i64,
        pub score: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
