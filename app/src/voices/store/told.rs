//! How a voice came: for how many people, through whom, and what it adds to or corrects. Of most there is nothing to say.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    ConnectionTrait, Set,
    entity::prelude::*,
    sea_query::{Condition, Query},
};

use crate::{
    error::AppError,
    ids::{PersonId, VoiceId},
    platform::db::Tx,
    voices::{
        entity::voice,
        model::{VoiceState, Way},
    },
};

pub(super) mod entity {
    use sea_orm::entity::prelude::*;

    use crate::{
        ids::{PersonId, VoiceId},
        voices::model::Way,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "tellings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
        pub adds_to: Option<VoiceId>,
        pub corrects: Option<VoiceId>,
        pub people: Option<i64>,
        pub way: Option<Way>,
        pub entered_by: Option<PersonId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// How a voice came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Telling {
    /// The voice it says more to.
    pub adds_to: Option<VoiceId>,
    /// The voice whose words it is to stand for.
    pub corrects: Option<VoiceId>,
    /// How many people a member speaks for.
    pub people: Option<u16>,
    /// How it reached an officer, and which officer wrote it down.
    pub entered: Option<(Way, PersonId)>,
}

/// Notes how a voice came, if there is anything to note.
pub(crate) async fn note(tx: &Tx, voice: VoiceId, telling: Telling) -> Result<(), AppError> {
    if telling == Telling::default() {
        return Ok(());
    }
    let row = entity::ActiveModel {
        voice_id: Set(voice),
        adds_to: Set(telling.adds_to),
        corrects: Set(telling.corrects),
        people: Set(telling.people.map(i64::from)),
        way: Set(telling.entered.map(|(way, _)| way)),
        entered_by: Set(telling.entered.map(|(_, by)| by)),
    };
    entity::Entity::insert(row).exec_without_returning(&**tx).await?;
    Ok(())
}

/// Of each of these that has a new version which was not taken back: which one.
pub(crate) async fn corrections(
    db: &impl ConnectionTrait,
    voices: &[VoiceId],
) -> Result<HashMap<VoiceId, VoiceId>, AppError> {
    if voices.is_empty() {
        return Ok(HashMap::new());
    }
    let found = entity::Entity::find()
        .filter(entity::Column::Corrects.is_in(voices.iter().copied()))
        .filter(
            entity::Column::VoiceId.not_in_subquery(
                Query::select()
                    .column(voice::Column::Id)
                    .from(voice::Entity)
                    .and_where(voice::Column::State.eq(VoiceState::Withdrawn))
                    .to_owned(),
            ),
        )
        .all(db)
        .await?;
    Ok(found.into_iter().filter_map(|row| Some((row.corrects?, row.voice_id))).collect())
}

/// What these say more to or say anew, and what does so of them.
pub(super) async fn linked_to(db: &impl ConnectionTrait, voices: &HashSet<VoiceId>) -> Result<Vec<VoiceId>, AppError> {
    let these = || voices.iter().copied();
    let found = entity::Entity::find()
        .filter(
            Condition::any()
                .add(entity::Column::VoiceId.is_in(these()))
                .add(entity::Column::AddsTo.is_in(these()))
                .add(entity::Column::Corrects.is_in(these())),
        )
        .all(db)
        .await?;
    Ok(found.into_iter().flat_map(|row| [Some(row.voice_id), row.adds_to, row.corrects]).flatten().collect())
}

/// How each of these came; of most there is nothing to say.
pub(crate) async fn tellings(
    db: &impl ConnectionTrait,
    voices: &[VoiceId],
) -> Result<HashMap<VoiceId, Telling>, AppError> {
    if voices.is_empty() {
        return Ok(HashMap::new());
    }
    let found = entity::Entity::find().filter(entity::Column::VoiceId.is_in(voices.iter().copied())).all(db).await?;
    let telling = |row: entity::Model| Telling {
        adds_to: row.adds_to,
        corrects: row.corrects,
        people: row.people.and_then(|n| u16::try_from(n).ok()),
        entered: row.way.zip(row.entered_by),
    };
    Ok(found.into_iter().map(|row| (row.voice_id, telling(row))).collect())
}
