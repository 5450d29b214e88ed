//! The table of letters that ask an area for a representative.

use sea_orm::entity::prelude::*;

use domain::{
    ids::{AreaId, MembershipId, NominationId, PanelId, PersonId},
    lang::Lang,
    panels::nominating::{NominationReminder, NominationState},
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "nominations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: NominationId,
    pub panel_id: PanelId,
    pub area_id: AreaId,
    pub state: NominationState,
    /// Of the key in its link.
    pub hash: Vec<u8>,
    /// Who chairs the area's committee.
    pub to_name: String,
    /// Empty once nobody is to be written to any more.
    pub to_email: String,
    pub lang: Lang,
    pub asked_by: Option<PersonId>,
    pub asked_at: i64,
    /// The last day to answer, as `2026-12-20`.
    pub due_on: String,
    /// The last reminder that went out.
    pub reminded: Option<NominationReminder>,
    pub nominee: String,
    pub from_on: Option<String>,
    pub reason: String,
    pub answered_at: Option<i64>,
    /// The seat that whoever was nominated was given.
    pub membership_id: Option<MembershipId>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
