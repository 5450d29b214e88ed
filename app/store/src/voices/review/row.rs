//! Converts a voice's row to the rules' `Voice` and back.

use sea_orm::{Set, entity::prelude::*};

use crate::voices::entity::voice;
use domain::{
    error::AppError,
    ids::{PersonId, VoiceId},
    moderation::rules::{Claim, Voice},
    time::Timestamp,
    voices::model::{Reason, VoiceState},
};
use platform::db::Tx;

pub(super) fn claim_of(row: &voice::Model) -> Option<Claim> {
    row.claimed_by.zip(row.claimed_until).map(|(by, until)| Claim { by, until: Timestamp(until) })
}

pub(super) fn load(row: &voice::Model) -> Result<Voice, AppError> {
    let voice = match row.state {
        VoiceState::New => Voice::New,
        VoiceState::InReview => {
            Voice::InReview { claim: claim_of(row).ok_or(AppError::Internal)?, held: row.note.clone() }
        }
        VoiceState::Shared | VoiceState::SharedRedacted => Voice::Shared {
            text: row.shared_text.clone().ok_or(AppError::Internal)?,
            redacted: row.state == VoiceState::SharedRedacted,
        },
        VoiceState::Held => Voice::Held { note: row.note.clone().unwrap_or_default() },
        VoiceState::NotShared => {
            Voice::NotShared { reason: row.reason.unwrap_or(Reason::Other), words: row.note.clone() }
        }
        VoiceState::Withdrawn => Voice::Withdrawn,
    };
    Ok(voice)
}

pub(super) async fn save(
    tx: &Tx,
    row: voice::Model,
    next: Voice,
    by: PersonId,
    now: Timestamp,
) -> Result<(), AppError> {
    let opened = matches!(next, Voice::InReview { .. });
    let mut save = columns(next, by, now);
    save.id = Set(row.id);
    if opened {
        save.read_at = Set(row.read_at.or(Some(now.0)));
    }
    voice::Entity::update(save).exec(&**tx).await?;
    Ok(())
}

/// As `save`, for several voices that get the same state and were never opened.
pub(super) async fn save_all(
    tx: &Tx,
    ids: &[VoiceId],
    next: Voice,
    by: PersonId,
    now: Timestamp,
) -> Result<(), AppError> {
    voice::Entity::update_many()
        .set(columns(next, by, now))
        .filter(voice::Column::Id.is_in(ids.iter().copied()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// The columns for the voice as it is now, without the time of the first reading.
fn columns(next: Voice, by: PersonId, now: Timestamp) -> voice::ActiveModel {
    let mut save = voice::ActiveModel {
        state: Set(next.state()),
        claimed_by: Set(None),
        claimed_until: Set(None),
        note: Set(None),
        reason: Set(None),
        shared_text: Set(None),
        translation: Set(None),
        ..Default::default()
    };
    let mut decided = || {
        save.decided_by = Set(Some(by));
        save.decided_at = Set(Some(now.0));
        save.passed_to = Set(None);
        save.passed_by = Set(None);
        save.passed_note = Set(None);
    };
    match next {
        Voice::New | Voice::Withdrawn => {}
        Voice::InReview { claim, held } => {
            save.claimed_by = Set(Some(claim.by));
            save.claimed_until = Set(Some(claim.until.0));
            save.note = Set(held);
        }
        Voice::Held { note } => save.note = Set(Some(note)),
        Voice::Shared { text, .. } => {
            decided();
            save.shared_text = Set(Some(text));
        }
        Voice::NotShared { reason, words } => {
            decided();
            save.reason = Set(Some(reason));
            save.note = Set(words);
        }
    }
    save
}
