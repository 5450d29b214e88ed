//! How a voice came: for how many people, through whom, and what it adds to or corrects. Most voices have no such row.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    ConnectionTrait, Set,
    entity::prelude::*,
    sea_query::{Condition, SelectStatement},
};

use crate::voices::entity::telling;
use domain::{
    error::AppError,
    ids::{PersonId, VoiceId},
    voices::model::Channel,
};
use platform::{
    db::Tx,
    guard::{Cx, Officer},
};

/// Says that a voice is a later version of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Corrects {
    /// The first version.
    pub root: VoiceId,
    /// The number of this version; the first version is 0.
    pub version: i64,
    /// The version before it was public until this one was written.
    pub was_public: bool,
}

/// How a voice came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// The voice that it adds to.
    pub adds_to: Option<VoiceId>,
    /// The voice that it is a later version of.
    pub corrects: Option<Corrects>,
    /// How many people a member speaks for.
    pub people: Option<u16>,
    /// How it reached an officer, and who wrote it down.
    pub entered: Option<(Channel, PersonId)>,
}

/// Stores how a voice came, if there is anything to store.
pub async fn note(tx: &Tx, voice: VoiceId, telling: Provenance) -> Result<(), AppError> {
    if telling == Provenance::default() {
        return Ok(());
    }
    let row = telling::ActiveModel {
        voice_id: Set(voice),
        adds_to: Set(telling.adds_to),
        corrects: Set(telling.corrects.map(|of| of.root)),
        version: Set(telling.corrects.map(|of| of.version)),
        was_public: Set(telling.corrects.is_some_and(|of| of.was_public)),
        people: Set(telling.people.map(i64::from)),
        way: Set(telling.entered.map(|(way, _)| way)),
        entered_by: Set(telling.entered.map(|(_, by)| by)),
    };
    telling::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// The voices that these add to or correct, and those that add to or correct them.
pub(super) async fn linked_to(db: &impl ConnectionTrait, voices: &HashSet<VoiceId>) -> Result<Vec<VoiceId>, AppError> {
    let these = || voices.iter().copied();
    let found = telling::Entity::find()
        .filter(
            Condition::any()
                .add(telling::Column::VoiceId.is_in(these()))
                .add(telling::Column::AddsTo.is_in(these()))
                .add(telling::Column::Corrects.is_in(these())),
        )
        .all(db)
        .await?;
    Ok(found.into_iter().flat_map(|row| [Some(row.voice_id), row.adds_to, row.corrects]).flatten().collect())
}

/// How a voice came, for officers: it names who wrote it down.
pub async fn provenance(cx: &Cx<Officer>, id: VoiceId) -> Result<Provenance, AppError> {
    Ok(provenances(cx.db(), &[id]).await?.remove(&id).unwrap_or_default())
}

/// How each of these came; voices without a row are left out.
pub(crate) async fn provenances(
    db: &impl ConnectionTrait,
    voices: &[VoiceId],
) -> Result<HashMap<VoiceId, Provenance>, AppError> {
    if voices.is_empty() {
        return Ok(HashMap::new());
    }
    let found = telling::Entity::find().filter(telling::Column::VoiceId.is_in(voices.iter().copied())).all(db).await?;
    Ok(by_voice(found))
}

/// As `provenances`, of the voices that a query finds.
pub(super) async fn provenances_among(
    db: &impl ConnectionTrait,
    which: &SelectStatement,
) -> Result<HashMap<VoiceId, Provenance>, AppError> {
    let found = telling::Entity::find().filter(telling::Column::VoiceId.in_subquery(which.clone())).all(db).await?;
    Ok(by_voice(found))
}

fn by_voice(found: Vec<telling::Model>) -> HashMap<VoiceId, Provenance> {
    let telling = |row: telling::Model| Provenance {
        adds_to: row.adds_to,
        corrects: row.corrects.zip(row.version).map(|(root, version)| Corrects {
            root,
            version,
            was_public: row.was_public,
        }),
        people: row.people.and_then(|n| u16::try_from(n).ok()),
        entered: row.way.zip(row.entered_by),
    };
    found.into_iter().map(|row| (row.voice_id, telling(row))).collect()
}
