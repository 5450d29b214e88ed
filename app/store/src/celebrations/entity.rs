//! The table of celebrations. What a young person has noted is sealed until an officer has read it.

use sea_orm::entity::prelude::*;

use domain::{
    celebrations::{AgreedBy, CelebrationState, Consent, Whose},
    ids::{CelebrationId, PersonId},
    lang::{Lang, Localized},
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "celebrations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CelebrationId,
    pub state: CelebrationState,
    pub whose: Whose,
    /// Empty while it is sealed.
    pub what: Localized,
    pub sealed: Option<Vec<u8>>,
    /// In which it was noted.
    pub lang: Lang,
    pub consent: Consent,
    pub agreed_by: AgreedBy,
    /// Empty unless they agreed to it.
    pub first_name: String,
    /// There is a word of danger in what a young person has noted.
    pub alarming: bool,
    pub noted_by: Option<PersonId>,
    pub noted_at: i64,
    pub released_by: Option<PersonId>,
    pub released_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
