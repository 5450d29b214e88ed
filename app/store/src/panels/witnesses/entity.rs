//! The table of what witnesses agree to. What they tell is the item, and nothing of it is here.

use sea_orm::entity::prelude::*;

use domain::{
    ids::{ItemId, PersonId, WitnessId},
    panels::witnesses::{AccountState, Readers, Recording, WitnessKind},
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "witness_accounts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: WitnessId,
    pub item_id: ItemId,
    /// The witness, if they have an account.
    pub person_id: Option<PersonId>,
    pub who: WitnessKind,
    pub recording: Recording,
    pub readers: Readers,
    pub kept_until: String,
    pub state: AccountState,
    pub agreed_at: i64,
    pub ended_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
