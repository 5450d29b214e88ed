//! The tables of surveys: the draft, who else may work on it, the frozen versions, and the passes with which somebody
//! answers once.

pub mod survey {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{PersonId, SurveyId, VersionId},
        lang::Localized,
        surveys::{
            invited::Invited,
            model::{Privacy, SurveyState},
        },
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "surveys")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: SurveyId,
        pub code: String,
        pub state: SurveyState,
        pub privacy: Privacy,
        pub title: Localized,
        pub author_id: PersonId,
        /// The document as JSON. Once the survey is open it equals the newest version.
        pub draft: String,
        /// Increased by every save, so that nobody overwrites changes they have not seen.
        pub revision: i64,
        pub version_id: Option<VersionId>,
        /// The first survey of a series of copies; none: it is no part of a series.
        pub series_id: Option<SurveyId>,
        pub return_note: Option<String>,
        pub created_at: i64,
        pub updated_at: i64,
        pub opened_at: Option<i64>,
        pub closed_at: Option<i64>,
        pub published_at: Option<i64>,
        /// Who may answer.
        pub invited: Invited,
        /// One line that says whom it is for, in both languages or empty.
        pub meant_for: Localized,
        /// The time at which it opens after approval; none: at once.
        pub opens_at: Option<i64>,
        /// The time from which nobody can answer.
        pub closes_at: Option<i64>,
        /// When the members were reminded.
        pub reminded_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod editor {
    use sea_orm::entity::prelude::*;

    use domain::ids::{PersonId, SurveyId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "survey_editors")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub survey_id: SurveyId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: PersonId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod version {
    use sea_orm::entity::prelude::*;

    use domain::ids::{SurveyId, VersionId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "survey_versions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: VersionId,
        pub survey_id: SurveyId,
        pub number: i32,
        pub document: String,
        pub created_at: i64,
        /// How many responses had been sent when this version was made.
        pub answers: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod comment {
    use sea_orm::entity::prelude::*;

    use domain::ids::{CommentId, PersonId, SurveyId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "survey_comments")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: CommentId,
        pub survey_id: SurveyId,
        /// The question's id; empty: the survey as a whole.
        pub question: String,
        pub person_id: PersonId,
        pub text: String,
        pub at: i64,
        pub settled_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod presence {
    use sea_orm::entity::prelude::*;

    use domain::ids::{PersonId, SurveyId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "survey_presence")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub survey_id: SurveyId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: PersonId,
        pub seen_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod pass {
    use sea_orm::entity::prelude::*;

    use domain::ids::SurveyId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "survey_passes")]
    pub struct Model {
        /// Keyed fingerprint of a card's code, or of a member and the survey.
        #[sea_orm(primary_key, auto_increment = false)]
        pub hash: Vec<u8>,
        pub survey_id: SurveyId,
        /// Has no time, which would link a card to an answer.
        pub used: bool,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod sound {
    use sea_orm::entity::prelude::*;

    use domain::ids::{PersonId, SoundId, SurveyId};
    use platform::sounds::Format;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "survey_sounds")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: SoundId,
        pub survey_id: SurveyId,
        pub format: Format,
        /// Whose voice it is.
        pub by_person: Option<PersonId>,
        pub created_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod picture {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{PictureId, SurveyId},
        lang::Localized,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "survey_pictures")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: PictureId,
        pub survey_id: SurveyId,
        pub words: Localized,
        pub created_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
