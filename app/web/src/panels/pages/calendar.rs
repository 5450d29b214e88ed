//! The meeting as a calendar file to keep.

use super::asked;
use crate::page::PageResponse;
use domain::{
    error::AppError,
    lang::Localized,
    panels::{
        model::{Access, ItemKind, MeetingState, PanelName},
        rules::access::ItemReader,
    },
};
use platform::{
    documents,
    guard::{Cx, Grant, PanelReader, require},
    i18n::{in_each, lang},
};
use store::panels::{
    Item, Meeting,
    mails::{Method, Notice, calendar},
};

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let (panel, meeting) = asked(&cx).await?;
    let reader = store::panels::access::reader(&cx).await?;
    let file = made(&cx, &panel, &meeting, reader.of(meeting.panel) != ItemReader::Other).await?;
    let name = format!("{}.ics", meeting.held_on);
    Ok(PageResponse::Raw(documents::file("text/calendar; charset=utf-8", &name, file.into_bytes())))
}

/// The calendar file of a meeting; who is invited finds the video link in it.
pub(crate) async fn made<R: Grant>(
    cx: &Cx<R>,
    panel: &PanelName,
    meeting: &Meeting,
    invited: bool,
) -> Result<String, AppError> {
    let open = meeting.state.is_published() || store::panels::reads_all(cx);
    let items = if open { store::panels::items(cx, meeting.id).await? } else { Vec::new() };
    let notice = Notice {
        panel: panel.clone(),
        council: cx.services().settings().await.council.clone(),
        // A calendar is read by others too: nobody finds a restricted title in one.
        agenda: items.into_iter().map(titled).collect(),
        before: None,
        invited,
        organiser: None,
        at: cx.now(),
    };
    let method = if meeting.state == MeetingState::Cancelled { Method::Cancel } else { Method::Publish };
    calendar(cx.services(), &notice, meeting, lang(), method, None).ok_or(AppError::NotFound)
}

fn titled(item: Item) -> Localized {
    match (item.access, item.kind) {
        (Access::Restricted, _) => in_each("agenda-restricted"),
        (_, ItemKind::Witness) => in_each("agenda-kind-witness"),
        _ => item.title,
    }
}
