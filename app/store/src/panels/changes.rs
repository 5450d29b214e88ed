//! Voices on an agenda that were taken back or reworded since. A printed pack does not show it, so the page says it.

use sea_orm::{Set, entity::prelude::*, sea_query::OnConflict};

use crate::panels::entity::item_voice;
use domain::{
    error::AppError,
    ids::{ItemId, VoiceId},
    panels::model::AgendaChange,
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Cx, Grant},
};

mod entity {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ItemId, VoiceId},
        panels::model::AgendaChange,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "item_voice_changes")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
        pub item_id: ItemId,
        pub became: AgendaChange,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Notes that these voices have changed, if they are on an agenda; the latest change counts.
pub(super) async fn note<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    voices: &[VoiceId],
    became: AgendaChange,
) -> Result<(), AppError> {
    let listed =
        item_voice::Entity::find().filter(item_voice::Column::VoiceId.is_in(voices.iter().copied())).all(tx).await?;
    if listed.is_empty() {
        return Ok(());
    }
    let rows = listed.into_iter().map(|row| entity::ActiveModel {
        voice_id: Set(row.voice_id),
        item_id: Set(row.item_id),
        became: Set(became),
        at: Set(cx.now().0),
    });
    let changed = OnConflict::column(entity::Column::VoiceId)
        .update_columns([entity::Column::Became, entity::Column::At])
        .to_owned();
    entity::Entity::insert_many(rows).on_conflict(changed).exec_without_returning(tx).await?;
    Ok(())
}

/// Notes that the writers of these voices have taken them back; a printed agenda may still have their words.
pub async fn taken_back<R: Grant>(cx: &Cx<R>, tx: &Tx, voices: &[VoiceId]) -> Result<(), AppError> {
    note(cx, tx, voices, AgendaChange::Withdrawn).await
}

/// The noted change of a voice on an agenda, and its time.
pub async fn became(tx: &Tx, voice: VoiceId) -> Result<Option<(AgendaChange, Timestamp)>, AppError> {
    let found = entity::Entity::find_by_id(voice).one(tx).await?;
    Ok(found.map(|row| (row.became, Timestamp(row.at))))
}

/// A voice was put back: restores the change that was noted before it was taken back.
pub async fn put_back(tx: &Tx, voice: VoiceId, before: Option<(AgendaChange, Timestamp)>) -> Result<(), AppError> {
    let Some((became, at)) = before else { return forget(tx, voice).await };
    entity::Entity::update_many()
        .col_expr(entity::Column::Became, Expr::value(became))
        .col_expr(entity::Column::At, Expr::value(at.0))
        .filter(entity::Column::VoiceId.eq(voice))
        .exec(tx)
        .await?;
    Ok(())
}

/// Deletes the change of a voice whose place another version has taken.
pub(super) async fn forget(tx: &Tx, voice: VoiceId) -> Result<(), AppError> {
    entity::Entity::delete_by_id(voice).exec(tx).await?;
    Ok(())
}

/// The changes of these items' voices since a time.
pub async fn changes_since<R: Grant>(
    cx: &Cx<R>,
    items: &[ItemId],
    since: Timestamp,
) -> Result<Vec<(VoiceId, AgendaChange)>, AppError> {
    let found = entity::Entity::find()
        .filter(entity::Column::ItemId.is_in(items.iter().copied()))
        .filter(entity::Column::At.gt(since.0))
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(|row| (row.voice_id, row.became)).collect())
}
