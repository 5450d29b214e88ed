//! What a reader notes of an item for themselves: nobody else reads it, whoever they are. The words are sealed, and no log
//! says that there are any.

use std::collections::HashMap;

use sea_orm::{Set, entity::prelude::*, sea_query::OnConflict};

use crate::panels::entity::{reader_note, reading};
use domain::{
    error::AppError,
    ids::{ItemId, PanelId, PersonId, ReaderNoteId},
};
use platform::{
    db::Tx,
    guard::{Cx, PanelReader},
};

/// A reader's own note of an item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    pub words: String,
    pub bookmarked: bool,
}

/// Of these items the notes of whoever asks.
pub async fn mine(cx: &Cx<PanelReader>, items: &[ItemId]) -> Result<HashMap<ItemId, Note>, AppError> {
    let found = reader_note::Entity::find()
        .filter(reader_note::Column::PersonId.eq(cx.me()?))
        .filter(reader_note::Column::ItemId.is_in(items.iter().copied()))
        .all(cx.db())
        .await?;
    let opened = found.into_iter().map(|row| {
        let words = row.words.map(|sealed| cx.services().keys.open(row.id.0, &sealed)).transpose()?;
        Ok::<_, AppError>((row.item_id, Note { words: words.unwrap_or_default(), bookmarked: row.bookmarked }))
    });
    opened.collect()
}

/// Keeps a note; one without words and bookmark is none.
///
/// # Errors
/// `NotFound` for an item that this reader does not see.
pub async fn keep(cx: &Cx<PanelReader>, panel: PanelId, item: ItemId, note: Note) -> Result<(), AppError> {
    let (seen, _) = super::agenda::item(cx, panel, item).await?;
    if seen.hidden {
        return Err(AppError::NotFound);
    }
    let me = cx.me()?;
    let tx = cx.begin().await?;
    // The words are sealed for the row, so a note that has changed is another row.
    reader_note::Entity::delete_many()
        .filter(reader_note::Column::PersonId.eq(me))
        .filter(reader_note::Column::ItemId.eq(item))
        .exec(&tx)
        .await?;
    if note != Note::default() {
        let id = ReaderNoteId::new();
        let words = (!note.words.is_empty()).then(|| cx.services().keys.seal(id.0, &note.words));
        let row = reader_note::ActiveModel {
            id: Set(id),
            item_id: Set(item),
            person_id: Set(me),
            words: Set(words),
            bookmarked: Set(note.bookmarked),
            at: Set(cx.now().0),
        };
        // Of two that are kept at once the later stays.
        let columns = [reader_note::Column::PersonId, reader_note::Column::ItemId];
        let later = OnConflict::columns(columns)
            .update_columns([
                reader_note::Column::Id,
                reader_note::Column::Words,
                reader_note::Column::Bookmarked,
                reader_note::Column::At,
            ])
            .to_owned();
        reader_note::Entity::insert(row).on_conflict(later).exec_without_returning(&tx).await?;
    }
    cx.commit(tx).await
}

/// Deletes what somebody noted, and when they read what.
pub(super) async fn forget_person(tx: &Tx, person: PersonId) -> Result<(), AppError> {
    reader_note::Entity::delete_many().filter(reader_note::Column::PersonId.eq(person)).exec(tx).await?;
    reading::Entity::delete_many().filter(reading::Column::PersonId.eq(person)).exec(tx).await?;
    Ok(())
}
