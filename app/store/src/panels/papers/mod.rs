//! Papers of items: PDFs that the clerk puts with them, or that somebody was asked for.
//!
//! ```text
//! files      where they lie, and who may have one
//! asking     asking somebody for one, what they send through their link, reminders
//! ```

mod asking;
mod files;

use std::{collections::HashMap, sync::Arc};

use sea_orm::{PaginatorTrait as _, QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{Item, tabling::item_of, witnesses};
use crate::panels::entity::{meeting, paper, paper_request};
use domain::{
    error::{AppError, Message},
    ids::{ItemId, PanelId, PaperId, PaperRequestId},
    lang::Localized,
    panels::{
        model::MeetingState,
        papers::{MOST_PAPERS, may_arrive, may_change},
    },
    time::Timestamp,
};
use platform::{
    db::Tx,
    file_deletions,
    guard::{Clerk, Cx, Grant},
    read_pdf::Pdf,
};

pub use asking::{NewRequest, Sent, ToSend, ask, every_minute, opened, send};
pub(super) use asking::{expired_asked, forget_asked};
pub(crate) use files::drop_if_refused;
pub use files::{Served, file, files, orphans};

/// A PDF that was read already.
#[derive(Clone)]
pub struct NewPdf {
    pub bytes: Arc<Vec<u8>>,
    pub read: Pdf,
}

/// A paper of an item.
#[derive(Clone, Debug)]
pub struct Paper {
    pub id: PaperId,
    pub title: Localized,
    /// None while it is to follow.
    pub arrived: Option<Arrived>,
    /// Who was asked for it.
    pub asked: Option<Asked>,
}

#[derive(Clone, Copy, Debug)]
pub struct Arrived {
    pub at: Timestamp,
    pub bytes: i64,
    pub pages: Option<u32>,
}

#[derive(Clone, Debug)]
pub struct Asked {
    pub name: String,
    /// `2026-12-09`
    pub due_on: String,
}

/// A paper without its words: id, item, title, bytes, pages, when it arrived.
type Line = (PaperId, ItemId, Localized, Option<i64>, Option<i32>, Option<i64>);

/// The papers of these items, in order; none of an item that is hidden from the reader.
pub async fn papers<R: Grant>(cx: &Cx<R>, items: &[Item]) -> Result<HashMap<ItemId, Vec<Paper>>, AppError> {
    let seen: Vec<_> = items.iter().filter(|item| !item.hidden).map(|item| item.id).collect();
    if seen.is_empty() {
        return Ok(HashMap::new());
    }
    // Without the words, which are for finding it.
    let found: Vec<Line> = paper::Entity::find()
        .select_only()
        .columns([
            paper::Column::Id,
            paper::Column::ItemId,
            paper::Column::Title,
            paper::Column::Bytes,
            paper::Column::Pages,
            paper::Column::ArrivedAt,
        ])
        .filter(paper::Column::ItemId.is_in(seen))
        .order_by_asc(paper::Column::Position)
        .order_by_asc(paper::Column::CreatedAt)
        .into_tuple()
        .all(cx.db())
        .await?;
    let requests = paper_request::Entity::find()
        .filter(paper_request::Column::PaperId.is_in(found.iter().map(|(id, ..)| *id)))
        .all(cx.db())
        .await?;
    let mut asked: HashMap<PaperId, Asked> =
        requests.into_iter().map(|row| (row.paper_id, Asked { name: row.name, due_on: row.due_on })).collect();
    let mut papers: HashMap<ItemId, Vec<Paper>> = HashMap::new();
    for (id, item, title, bytes, pages, at) in found {
        let arrived = at.zip(bytes).map(|(at, bytes)| Arrived {
            at: Timestamp(at),
            bytes,
            pages: pages.and_then(|n| u32::try_from(n).ok()),
        });
        papers.entry(item).or_default().push(Paper { id, title, arrived, asked: asked.remove(&id) });
    }
    Ok(papers)
}

/// The state of an item's meeting, and the place of its next paper.
///
/// # Errors
/// `Conflict` once the meeting is over; `Invalid` of `field` once there are as many papers as there may be.
async fn room(tx: &Tx, panel: PanelId, item: ItemId, field: &str) -> Result<i32, AppError> {
    let row = item_of(tx, panel, item).await?;
    witnesses::is_there(tx, item).await?;
    if !may_arrive(state_of(tx, row.meeting_id).await?) {
        return Err(over());
    }
    let there = paper::Entity::find().filter(paper::Column::ItemId.eq(item)).count(tx).await?;
    if there >= MOST_PAPERS {
        let sentence = Message::new("agenda-paper-many").with("max", MOST_PAPERS);
        return Err(domain::error::FieldErrors::default().add(field, sentence).into());
    }
    let last = paper::Entity::find()
        .filter(paper::Column::ItemId.eq(item))
        .order_by_desc(paper::Column::Position)
        .one(tx)
        .await?;
    Ok(last.map_or(0, |last| last.position + 1))
}

fn over() -> AppError {
    AppError::conflict("agenda-paper-over")
}

async fn state_of(tx: &Tx, id: Option<domain::ids::MeetingId>) -> Result<Option<MeetingState>, AppError> {
    let Some(id) = id else { return Ok(None) };
    Ok(meeting::Entity::find_by_id(id).lock_shared().one(tx).await?.map(|row| row.state))
}

/// Puts a paper with an item.
///
/// # Errors
/// `Conflict` once the meeting is over; `Invalid` once there are too many.
pub async fn add(cx: &Cx<Clerk>, panel: PanelId, item: ItemId, title: Localized, pdf: &NewPdf) -> Result<(), AppError> {
    let id = PaperId::new();
    let path = files::path(id);
    // Before the row: a file without a row is erased in the end, a row without a file would be a promise broken.
    cx.services().files.put(id.0, &path, &pdf.bytes).await?;
    let added = with_row(cx, panel, item, (id, &path), title, pdf).await;
    files::drop_if_refused(cx, &path, added.as_ref().err()).await;
    added
}

async fn with_row(
    cx: &Cx<Clerk>,
    panel: PanelId,
    item: ItemId,
    (id, path): (PaperId, &str),
    title: Localized,
    pdf: &NewPdf,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let position = room(&tx, panel, item, "paper_file").await?;
    let row = paper::ActiveModel {
        id: Set(id),
        item_id: Set(item),
        title: Set(title),
        file: Set(Some(path.to_owned())),
        bytes: Set(Some(files::size(pdf))),
        pages: Set(files::pages(pdf)),
        text: Set(pdf.read.words.clone()),
        position: Set(position),
        by_person: Set(Some(cx.me()?)),
        created_at: Set(cx.now().0),
        arrived_at: Set(Some(cx.now().0)),
    };
    paper::Entity::insert(row).exec_without_returning(&tx).await?;
    cx.audit(&tx, "paper.added", id, "").await?;
    cx.commit(tx).await
}

/// Takes a paper away, or no longer waits for one.
///
/// # Errors
/// `Conflict` for one that is there once the agenda is published; `NotFound`, also for another panel's.
pub async fn remove(cx: &Cx<Clerk>, panel: PanelId, id: PaperId) -> Result<ItemId, AppError> {
    let tx = cx.begin().await?;
    let found = held(&tx, id).await?;
    let item = item_of(&tx, panel, found.item_id).await?;
    let state = state_of(&tx, item.meeting_id).await?;
    let may = if found.file.is_some() { may_change(state) } else { may_arrive(state) };
    if !may {
        return Err(AppError::conflict("agenda-paper-published"));
    }
    let gone: Vec<_> = found.file.into_iter().collect();
    file_deletions::note(&tx, &gone, cx.now()).await?;
    paper_request::Entity::delete_many().filter(paper_request::Column::PaperId.eq(id)).exec(&tx).await?;
    paper::Entity::delete_by_id(id).exec(&tx).await?;
    cx.audit(&tx, "paper.removed", id, "").await?;
    cx.commit(tx).await?;
    file_deletions::erase(cx, &gone).await;
    Ok(item.id)
}

async fn held(tx: &Tx, id: PaperId) -> Result<paper::Model, AppError> {
    paper::Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)
}

/// The request with this id, and its paper.
async fn requested<R: Grant>(cx: &Cx<R>, id: PaperRequestId) -> Result<(paper_request::Model, paper::Model), AppError> {
    let request = paper_request::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let paper = paper::Entity::find_by_id(request.paper_id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    Ok((request, paper))
}
