//! The only file that sets the state of a voice. Every change of it is a move of `domain::moderation::lifecycle`: the
//! row is read as the rules see it, they allow the move or refuse it, and what they make of the voice is stored.

use sea_orm::{ActiveValue::NotSet, Set, entity::prelude::*};

use crate::voices::entity::voice;
use domain::{
    error::AppError,
    ids::{PersonId, VoiceId},
    moderation::lifecycle::{Claim, Voice, VoiceMove},
    time::Timestamp,
    voices::model::{Reason, VoiceState},
};
use platform::db::Tx;

/// The state of a new voice, for its other columns to be added.
pub(super) fn new_row() -> voice::ActiveModel {
    voice::ActiveModel { state: Set(Voice::New.state()), ..Default::default() }
}

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

/// The audit log's name of a move.
pub(super) const fn action_of(mv: &VoiceMove) -> &'static str {
    match mv {
        VoiceMove::Claim => "voice.claimed",
        VoiceMove::Release => "voice.released",
        VoiceMove::Share { .. } => "voice.shared",
        VoiceMove::Hold { .. } => "voice.held",
        VoiceMove::Decline { .. } => "voice.declined",
        VoiceMove::Withdraw => "voice.withdrawn",
        VoiceMove::PutBack { .. } => "voice.put_back",
    }
}

/// Makes a move of the officer `by` and stores it. The row is locked. Returns the voice as it is now.
///
/// # Errors
/// `Conflict` if the rules do not allow it.
pub(super) async fn apply(
    tx: &Tx,
    row: &voice::Model,
    mv: VoiceMove,
    by: PersonId,
    now: Timestamp,
) -> Result<Voice, AppError> {
    let next = load(row)?.step(mv, Some(by), now)?;
    let mut save = columns(next.clone(), Some(by), now);
    save.id = Set(row.id);
    if matches!(next, Voice::InReview { .. }) {
        save.read_at = Set(row.read_at.or(Some(now.0)));
    }
    voice::Entity::update(save).exec(tx).await?;
    Ok(next)
}

/// Makes the same moves, one after the other, for each of these locked rows, by an officer or (none) as their writers
/// do. The time of the first reading stays as it is.
///
/// # Errors
/// `Conflict` if the rules refuse a move of any of them; then none is stored.
pub(super) async fn apply_to_all(
    tx: &Tx,
    rows: &[&voice::Model],
    moves: &[VoiceMove],
    by: Option<PersonId>,
    now: Timestamp,
) -> Result<(), AppError> {
    // The same moves make the same of nearly all, so there are only a few statements.
    let mut all: Vec<(Voice, Vec<VoiceId>)> = Vec::new();
    for row in rows {
        let mut next = load(row)?;
        for mv in moves {
            next = next.step(mv.clone(), by, now)?;
        }
        match all.iter_mut().find(|(same, _)| *same == next) {
            Some((_, ids)) => ids.push(row.id),
            None => all.push((next, vec![row.id])),
        }
    }
    for (next, ids) in all {
        voice::Entity::update_many().set(columns(next, by, now)).filter(voice::Column::Id.is_in(ids)).exec(tx).await?;
    }
    Ok(())
}

/// Puts back a locked, withdrawn row as `to`, which has what was stored of it.
///
/// # Errors
/// `Conflict` if it is not withdrawn.
pub(super) async fn put_back(tx: &Tx, row: &voice::Model, to: voice::Model, now: Timestamp) -> Result<(), AppError> {
    let next = load(row)?.step(VoiceMove::PutBack { to: load(&to)? }, None, now)?;
    // Whoever decided it stays who decided it, so these are not the columns of a decision made now.
    let save = voice::ActiveModel {
        id: Set(row.id),
        state: Set(next.state()),
        shared_text: Set(to.shared_text),
        translation: Set(to.translation),
        decided_by: Set(to.decided_by),
        decided_at: Set(to.decided_at),
        note: Set(to.note),
        passed_note: Set(to.passed_note),
        heading_id: Set(to.heading_id),
        ..Default::default()
    };
    voice::Entity::update(save).exec(tx).await?;
    Ok(())
}

/// The columns for the voice as it is now, without the time of the first reading.
fn columns(next: Voice, by: Option<PersonId>, now: Timestamp) -> voice::ActiveModel {
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
        save.decided_by = Set(by);
        save.decided_at = Set(Some(now.0));
        save.passed_to = Set(None);
        save.passed_by = Set(None);
        save.passed_note = Set(None);
    };
    match next {
        Voice::New => {}
        Voice::Withdrawn => {
            save.passed_note = Set(None);
            save.heading_id = Set(None);
            // The reason stays, for when it is put back; it says nothing of the words.
            save.reason = NotSet;
        }
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

#[cfg(test)]
mod tests {
    use std::{
        fs,
        path::{Path, PathBuf},
    };

    /// The sources of this crate and of the demo, without comments and white space.
    fn sources() -> Vec<(PathBuf, String)> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut folders = vec![here.join("src"), here.join("../demo/src")];
        let mut all = Vec::new();
        while let Some(folder) = folders.pop() {
            for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|e| e == "rs") {
                    let text = fs::read_to_string(&path).unwrap();
                    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
                    let code = code.flat_map(str::chars).filter(|c| !c.is_whitespace()).collect();
                    all.push((path, code));
                }
            }
        }
        all
    }

    /// Whether this sets the state of voices: in a row of theirs, by a column of it, or in SQL.
    fn sets_the_state(code: &str) -> bool {
        let a_row = code.match_indices("voice::ActiveModel").any(|(at, _)| !code[..at].ends_with('_'));
        let its_state = ["state:Set(", ".state=Set("].iter().any(|set| code.contains(set));
        let a_column = code.contains("col_expr(voice::Column::State");
        (a_row && its_state) || a_column || code.contains("UPDATEvoices")
    }

    #[test]
    fn no_other_file_sets_the_state_of_a_voice() {
        let found = sources().into_iter().filter(|(_, code)| sets_the_state(code)).map(|(path, _)| path);
        let this = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/voices/lifecycle.rs");
        assert_eq!(found.collect::<Vec<_>>(), [this]);
    }
}
