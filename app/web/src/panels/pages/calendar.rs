//! The meeting as a calendar file to keep.

use super::asked;
use crate::page::PageResponse;
use domain::{
    error::AppError,
    lang::Localized,
    panels::{
        model::{Access, MeetingState},
        rules::access::ItemReader,
    },
};
use platform::{
    documents,
    guard::{PanelReader, require},
    i18n::{in_each, lang},
};
use store::panels::{
    Item,
    mails::{Method, Notice, calendar},
};

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let (panel, meeting) = asked(&cx).await?;
    let open = meeting.state.is_published() || store::panels::reads_all(&cx);
    let items = if open { store::panels::items(&cx, meeting.id).await? } else { Vec::new() };
    let reader = store::panels::access::reader(&cx).await?;
    let settings = cx.services().settings().await;
    let notice = Notice {
        panel,
        council: settings.council.clone(),
        // A calendar is read by others too: nobody finds a restricted title in one.
        agenda: items.into_iter().map(titled).collect(),
        before: None,
        invited: reader.of(meeting.panel) != ItemReader::Other,
        organiser: None,
        at: cx.now(),
    };
    let method = if meeting.state == MeetingState::Cancelled { Method::Cancel } else { Method::Publish };
    let file = calendar(cx.services(), &notice, &meeting, lang(), method, None).ok_or(AppError::NotFound)?;
    let name = format!("{}.ics", meeting.held_on);
    Ok(PageResponse::Raw(documents::file("text/calendar; charset=utf-8", &name, file.into_bytes())))
}

fn titled(item: Item) -> Localized {
    if item.access == Access::Restricted { in_each("agenda-restricted") } else { item.title }
}
