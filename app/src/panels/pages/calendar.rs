//! The meeting as a calendar file to keep.

use super::asked;
use crate::{
    error::AppError,
    i18n::lang,
    page::Answer,
    panels::{
        model::MeetingState,
        notice::{Method, Notice, calendar},
        store,
    },
    platform::{
        documents,
        guard::{PanelReader, require},
    },
};

pub async fn show() -> Result<Answer, AppError> {
    let cx = require::<PanelReader>().await?;
    let (panel, meeting) = asked(&cx).await?;
    let open = meeting.state.is_published() || store::reads_all(&cx);
    let items = if open { store::items(&cx, meeting.id).await? } else { Vec::new() };
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
    Ok(Answer::Raw(documents::file("text/calendar; charset=utf-8", &name, file.into_bytes())))
}
