//! The meeting as a calendar file to keep.

use super::asked;
use crate::page::PageResponse;
use domain::{error::AppError, panels::model::MeetingState};
use platform::{
    documents,
    guard::{PanelReader, require},
    i18n::lang,
};
use store::panels::mails::{Method, Notice, calendar};

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let (panel, meeting) = asked(&cx).await?;
    let open = meeting.state.is_published() || store::panels::reads_all(&cx);
    let items = if open { store::panels::items(&cx, meeting.id).await? } else { Vec::new() };
    let settings = cx.services().settings().await;
    let notice = Notice {
        panel,
        council: settings.council.clone(),
        agenda: items.into_iter().map(|item| item.title).collect(),
        before: None,
        organiser: None,
        at: cx.now(),
    };
    let method = if meeting.state == MeetingState::Cancelled { Method::Cancel } else { Method::Publish };
    let file = calendar(cx.services(), &notice, &meeting, lang(), method, None).ok_or(AppError::NotFound)?;
    let name = format!("{}.ics", meeting.held_on);
    Ok(PageResponse::Raw(documents::file("text/calendar; charset=utf-8", &name, file.into_bytes())))
}
