//! The tables of counters: the present ones, those held back, and stored figures that were seen.

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
