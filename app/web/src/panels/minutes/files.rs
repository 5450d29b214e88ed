//! Minutes on paper and for a word processor. The public file is the same for everybody; that of restricted items is
//! apart (`?part=restricted`), for those alone who may see them.

use super::content::{self, Content};
use crate::{page::PageResponse, panels::pages::asked};
use domain::error::AppError;
use platform::{
    documents::{self, Template, file},
    guard::{Cx, PanelReader, require},
    request::RequestContext,
};
use store::panels::minutes::minutes;

pub(crate) const PAPER: Template =
    Template { name: "minutes", source: include_str!("../../../../documents/minutes.typ") };

/// What is asked for, and the name of the file without its ending.
async fn read() -> Result<(Cx<PanelReader>, Content, String), AppError> {
    let cx = require::<PanelReader>().await?;
    let (panel, meeting) = asked(&cx).await?;
    let restricted = RequestContext::current().query("part").as_deref() == Some("restricted");
    let found = minutes(&cx, &meeting).await?.ok_or(AppError::NotFound)?;
    let content = content::read(&cx, &panel, &meeting, &found, restricted).await?;
    let name = format!("minutes-{}{}", meeting.held_on, if restricted { "-restricted" } else { "" });
    Ok((cx, content, name))
}

/// `/panels/{slug}/meetings/{id}/minutes.pdf`
pub(super) async fn pdf() -> Result<PageResponse, AppError> {
    let (cx, content, name) = read().await?;
    let made = documents::pdf(&cx.services().drawn, PAPER, &content).await?;
    Ok(PageResponse::Raw(file("application/pdf", &format!("{name}.pdf"), made.to_vec())))
}

/// `/panels/{slug}/meetings/{id}/minutes.docx`
pub(super) async fn docx() -> Result<PageResponse, AppError> {
    let (_, content, name) = read().await?;
    let made = documents::docx::docx(content::document(content)).await?;
    Ok(PageResponse::Raw(file(documents::docx::DOCX, &format!("{name}.docx"), made)))
}
