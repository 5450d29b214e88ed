//! The tables of answers and of the parcels they came in; those of responses and of their places in the figures are in
//! `tallies`, which counts them.

pub use crate::tallies::entity::{place, response, undrawn};

pub mod answer {
    use sea_orm::entity::prelude::*;

    use domain::ids::ResponseId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "answers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub response_id: ResponseId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub question: String,
        /// For several choices a counter; in an order the place, from 0.
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        /// An option's id; `*` for a picture and, once sent, for a text: those are voices then.
        pub choice: Option<String>,
        /// Sealed, until the response is sent.
        pub text: Option<Vec<u8>>,
        pub may_publish: bool,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod picture {
    use sea_orm::entity::prelude::*;

    use domain::ids::{PictureId, ResponseId};

    /// A picture of an answer that is not sent yet.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "answer_pictures")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: PictureId,
        pub response_id: ResponseId,
        pub question: String,
        /// For a correction: the picture of the voice that it was copied from.
        pub origin: Option<PictureId>,
        pub width: i32,
        pub height: i32,
        /// Sealed, as a JPEG of each of `platform::images::SIZES`.
        pub small: Vec<u8>,
        pub large: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod parcel {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "parcels")]
    pub struct Model {
        /// A keyed fingerprint of the sitting's key.
        #[sea_orm(primary_key, auto_increment = false)]
        pub key: Vec<u8>,
        /// The number of the newest parcel that came.
        pub newest: i64,
        pub sent: bool,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod heard {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{PersonId, SurveyId},
        lang::Localized,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "heard")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub survey_id: SurveyId,
        pub text: Localized,
        /// Increased by every save, so that nobody overwrites changes they have not seen.
        pub revision: i64,
        pub author_id: PersonId,
        pub updated_at: i64,
        /// The text that an officer released, which everybody reads while a new one is being written.
        pub released: Option<Localized>,
        pub released_by: Option<PersonId>,
        pub released_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod device {
    use sea_orm::entity::prelude::*;

    use domain::ids::{PersonId, RoundId, SurveyId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "event_devices")]
    pub struct Model {
        /// The SHA-256 of the device's cookie.
        #[sea_orm(primary_key, auto_increment = false)]
        pub hash: Vec<u8>,
        /// What it shows: one of the two.
        pub survey_id: Option<SurveyId>,
        pub round_id: Option<RoundId>,
        pub officer_id: PersonId,
        /// The keyed fingerprint of the code that ends event mode.
        pub code: Vec<u8>,
        pub wrong_tries: i32,
        pub wrong_at: i64,
        pub started_at: i64,
        pub expires_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
