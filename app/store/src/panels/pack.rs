//! The pack of a meeting: what its agenda was when it was published, its supplements, and what has changed that is in none
//! (docs/decisions/0056).

use std::collections::HashSet;

use sea_orm::{ConnectionTrait, QueryOrder as _, QuerySelect as _, Set, entity::prelude::*, sea_query::OnConflict};

use super::access::Reader;
use crate::panels::entity::{item, meeting, pack, paper, reading, supplement};
use domain::{
    error::AppError,
    ids::{ItemId, MeetingId, PanelId, PaperId},
    lang::Localized,
    panels::{
        model::{Access, ItemState, MeetingState},
        pack::{Change, PublishedAgenda, PublishedItem, PublishedPaper, changes},
        rules::clear_days::clear_days,
    },
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, PanelReader},
};

/// A supplement: what has changed since the one before, or since the pack.
#[derive(Clone, Debug)]
pub struct Supplement {
    pub number: i32,
    pub changes: Vec<Change>,
    pub published_at: Timestamp,
}

/// A published pack, as its reader may know it.
#[derive(Clone, Debug)]
pub struct Pack {
    pub published_at: Timestamp,
    pub clear_days: u32,
    /// Why it was published late; may be empty.
    pub late_reason: String,
    /// The oldest first.
    pub supplements: Vec<Supplement>,
    /// What has changed and is in no supplement yet.
    pub pending: Vec<Change>,
}

/// A paper of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    pub id: PaperId,
    pub item: ItemId,
    pub title: Localized,
    /// Where it lies in the file store; none while it is to follow.
    pub file: Option<String>,
    pub bytes: u64,
    /// How many pages it has; none where it is not there.
    pub pages: Option<u32>,
}

impl Paper {
    pub const fn is_there(&self) -> bool {
        self.file.is_some()
    }
}

/// The papers of these items, in order. Of an item that is hidden from a reader none are to be asked for.
pub async fn papers<R: Grant>(cx: &Cx<R>, items: &[ItemId]) -> Result<Vec<Paper>, AppError> {
    let found = rows(cx.db(), items).await?;
    Ok(found
        .into_iter()
        .map(|row| Paper {
            id: row.id,
            item: row.item_id,
            title: row.title,
            file: row.file,
            bytes: row.bytes.and_then(|n| u64::try_from(n).ok()).unwrap_or_default(),
            pages: row.pages.filter(|_| row.arrived_at.is_some()).and_then(|n| u32::try_from(n).ok()),
        })
        .collect())
}

/// The papers of these items, in their order.
async fn rows(db: &impl ConnectionTrait, items: &[ItemId]) -> Result<Vec<paper::Model>, AppError> {
    let mut found = paper::Entity::find()
        .filter(paper::Column::ItemId.is_in(items.iter().copied()))
        .order_by_asc(paper::Column::Position)
        .order_by_asc(paper::Column::CreatedAt)
        .order_by_asc(paper::Column::Id)
        .all(db)
        .await?;
    found.sort_by_key(|row| items.iter().position(|id| *id == row.item_id));
    Ok(found)
}

/// The bytes of a paper; none where it is to follow, or has gone meanwhile.
pub async fn bytes<R: Grant>(cx: &Cx<R>, paper: &Paper) -> Result<Option<Vec<u8>>, AppError> {
    let Some(file) = &paper.file else { return Ok(None) };
    match cx.services().files.get(paper.id.0, file).await {
        Ok(bytes) => Ok(Some(bytes)),
        Err(AppError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The agenda as it is now.
async fn now(db: &impl ConnectionTrait, of: &meeting::Model) -> Result<PublishedAgenda, AppError> {
    let found = item::Entity::find()
        .filter(item::Column::MeetingId.eq(of.id))
        .filter(item::Column::State.ne(ItemState::Withdrawn))
        .order_by_asc(item::Column::Position)
        .order_by_asc(item::Column::CreatedAt)
        .all(db)
        .await?;
    let papers = rows(db, &found.iter().map(|item| item.id).collect::<Vec<_>>()).await?;
    let items = found.into_iter().map(|item| PublishedItem {
        papers: papers
            .iter()
            .filter(|paper| paper.item_id == item.id)
            .map(|paper| PublishedPaper { id: paper.id, title: paper.title.clone(), file: paper.file.clone() })
            .collect(),
        id: item.id,
        title: item.title,
        restricted: item.access == Access::Restricted,
        led_by: item.led_by,
        minutes: item.minutes.and_then(|n| u32::try_from(n).ok()),
        purpose: item.purpose,
    });
    Ok(PublishedAgenda {
        held_on: of.held_on.clone(),
        starts_at: of.starts_at.clone(),
        place: of.place.clone(),
        items: items.collect(),
    })
}

fn written(what: &impl serde::Serialize) -> Result<String, AppError> {
    serde_json::to_string(what).map_err(|_| AppError::Internal)
}

fn read<T: serde::de::DeserializeOwned>(stored: &str) -> Result<T, AppError> {
    serde_json::from_str(stored).map_err(|_| AppError::Internal)
}

/// The supplements of a meeting, the oldest first.
async fn supplements(db: &impl ConnectionTrait, meeting: MeetingId) -> Result<Vec<supplement::Model>, AppError> {
    Ok(supplement::Entity::find()
        .filter(supplement::Column::MeetingId.eq(meeting))
        .order_by_asc(supplement::Column::Number)
        .all(db)
        .await?)
}

/// Keeps what is published: the pack with its clear days the first time, later a supplement if anything has changed. The
/// meeting's row is locked.
pub(super) async fn publish<R: Grant>(cx: &Cx<R>, tx: &Tx, id: MeetingId, late_reason: String) -> Result<(), AppError> {
    let of = meeting::Entity::find_by_id(id).one(tx).await?.ok_or(AppError::NotFound)?;
    let agenda = now(tx, &of).await?;
    let Some(first) = pack::Entity::find_by_id(of.id).one(tx).await? else {
        let meets = of.held_on.parse().map_err(|_| AppError::Internal)?;
        let row = pack::ActiveModel {
            meeting_id: Set(of.id),
            agenda: Set(written(&agenda)?),
            clear_days: Set(i32::try_from(clear_days(cx.now().day(), meets)).unwrap_or(i32::MAX)),
            late_reason: Set(late_reason),
            published_at: Set(cx.now().0),
        };
        pack::Entity::insert(row).exec_without_returning(tx).await?;
        return Ok(());
    };
    let before = supplements(tx, of.id).await?.pop();
    let (last, number) = before.map_or((first.agenda, 0), |row| (row.agenda, row.number));
    let changed = changes(&read(&last)?, &agenda);
    if changed.is_empty() {
        return Ok(());
    }
    let row = supplement::ActiveModel {
        meeting_id: Set(of.id),
        number: Set(number + 1),
        agenda: Set(written(&agenda)?),
        changes: Set(written(&changed)?),
        published_at: Set(cx.now().0),
    };
    supplement::Entity::insert(row).exec_without_returning(tx).await?;
    cx.audit(tx, "meeting.supplemented", of.id, &format!("supplement {}", number + 1)).await
}

/// A published pack with its supplements, as this reader may know them; none before it is published.
pub async fn pack<R: Grant>(cx: &Cx<R>, id: MeetingId, reader: &Reader) -> Result<Option<Pack>, AppError> {
    let Some(found) = pack::Entity::find_by_id(id).one(cx.db()).await? else { return Ok(None) };
    let Some(of) = meeting::Entity::find_by_id(id).one(cx.db()).await? else { return Ok(None) };
    let rows = supplements(cx.db(), id).await?;
    let all_of_it = reader.sees(of.panel_id, Access::Restricted);
    // Also what was restricted after it was told: a supplement keeps what an item was when it was made.
    let restricted: HashSet<ItemId> = item::Entity::find()
        .select_only()
        .column(item::Column::Id)
        .filter(item::Column::PanelId.eq(of.panel_id))
        .filter(item::Column::Access.eq(Access::Restricted))
        .into_tuple()
        .all(cx.db())
        .await?
        .into_iter()
        .collect();
    let now_restricted = |change: &Change| change.item.is_some_and(|id| restricted.contains(&id));
    let seen = |all: Vec<Change>| -> Vec<Change> {
        let veil = |change: Change| {
            let restricted = change.restricted || now_restricted(&change);
            Change { restricted, ..change }.veiled()
        };
        all.into_iter().map(|change| if all_of_it { change } else { veil(change) }).collect()
    };
    // Once it was held its items get outcomes and go to other meetings: that is no change of the agenda.
    let pending = if of.state == MeetingState::AgendaPublished {
        let last = rows.last().map_or(&found.agenda, |row| &row.agenda);
        seen(changes(&read(last)?, &now(cx.db(), &of).await?))
    } else {
        Vec::new()
    };
    let each = rows.into_iter().map(|row| {
        let changes = seen(read(&row.changes)?);
        Ok::<_, AppError>(Supplement { number: row.number, changes, published_at: Timestamp(row.published_at) })
    });
    Ok(Some(Pack {
        published_at: Timestamp(found.published_at),
        clear_days: u32::try_from(found.clear_days).unwrap_or_default(),
        late_reason: found.late_reason,
        supplements: each.collect::<Result<_, AppError>>()?,
        pending,
    }))
}

/// When this reader last said that they have read the pack.
pub async fn last_read(cx: &Cx<PanelReader>, id: MeetingId) -> Result<Option<Timestamp>, AppError> {
    let found = reading::Entity::find_by_id((id, cx.me()?)).one(cx.db()).await?;
    Ok(found.map(|row| Timestamp(row.at)))
}

/// Keeps that this reader has read the pack.
///
/// # Errors
/// `NotFound` before it is published, and for another panel's.
pub async fn mark_read(cx: &Cx<PanelReader>, panel: PanelId, id: MeetingId) -> Result<(), AppError> {
    if !super::meeting(cx, panel, id).await?.state.is_published() {
        return Err(AppError::NotFound);
    }
    let tx = cx.begin().await?;
    let row = reading::ActiveModel { meeting_id: Set(id), person_id: Set(cx.me()?), at: Set(cx.now().0) };
    let again = OnConflict::columns([reading::Column::MeetingId, reading::Column::PersonId])
        .update_column(reading::Column::At)
        .to_owned();
    reading::Entity::insert(row).on_conflict(again).exec_without_returning(&tx).await?;
    cx.commit(tx).await
}
