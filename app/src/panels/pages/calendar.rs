//! The meeting as a calendar file to keep.

use axum::{http::header, response::IntoResponse as _};

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
    platform::guard::{PanelReader, require},
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
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}.ics\"", meeting.held_on)),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok(Answer::Raw((headers, file).into_response()))
}
