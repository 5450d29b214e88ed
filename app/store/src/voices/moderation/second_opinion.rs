//! A second opinion: a voice is passed to another officer with a note.

use sea_orm::{Set, entity::prelude::*};

use super::moves::{locked, step_row};
use crate::voices::entity::voice;
use domain::{
    error::AppError,
    ids::{PersonId, VoiceId},
    moderation::lifecycle::VoiceMove,
    role::Role,
};
use platform::guard::{Cx, Officer};

/// A request for a second opinion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondOpinion {
    pub to: PersonId,
    pub by: PersonId,
    pub note: String,
}

pub(super) fn second_opinion_of(row: &voice::Model) -> Option<SecondOpinion> {
    let (to, by) = row.passed_to.zip(row.passed_by)?;
    Some(SecondOpinion { to, by, note: row.passed_note.clone().unwrap_or_default() })
}

/// Puts a voice back into the queue for one other officer, with a note for officers.
///
/// # Errors
/// `Conflict` if this officer has not claimed it; `NotFound` if the other person is no other officer.
pub async fn ask_second_opinion(cx: &Cx<Officer>, id: VoiceId, to: PersonId, note: String) -> Result<(), AppError> {
    let me = cx.me()?;
    let tx = cx.begin().await?;
    let officers = crate::people::with_role(&tx, Role::Officer).await?;
    if to == me || !officers.iter().any(|officer| officer.id == to) {
        return Err(AppError::NotFound);
    }
    let row = locked(&tx, id).await?;
    step_row(cx, &tx, row, VoiceMove::Release).await?;
    let asked = voice::ActiveModel {
        id: Set(id),
        passed_to: Set(Some(to)),
        passed_by: Set(Some(me)),
        passed_note: Set(Some(note)),
        ..Default::default()
    };
    voice::Entity::update(asked).exec(&tx).await?;
    cx.audit(&tx, "voice.passed", id, &format!("to {to}")).await?;
    cx.commit(tx).await
}
