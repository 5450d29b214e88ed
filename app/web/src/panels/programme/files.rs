//! A programme on paper and for a word processor, as it goes to the council meeting that approves it: the same for
//! everybody.

use super::{
    asked_year,
    content::{self, Content},
};
use crate::page::PageResponse;
use domain::{
    error::AppError,
    panels::{model::PanelName, rules::year::Year},
};
use platform::{
    documents::{self, Template, file},
    guard::{Cx, Grant, PanelReader, require},
    request::RequestContext,
};
use store::panels::programme;

const PAPER: Template = Template { name: "programme", source: include_str!("../../../../documents/programme.typ") };

/// What is asked for, and the name of the file without its ending.
async fn read() -> Result<(Cx<PanelReader>, Content, String), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, RequestContext::current().param("slug")).await?;
    let year = asked_year(&cx)?;
    let found = programme::of_year(&cx, panel.id, year, true).await?.ok_or(AppError::NotFound)?;
    let content = content::read(&cx, &panel, &found).await?;
    Ok((cx, content, name(&panel, year)))
}

fn name(panel: &PanelName, year: Year) -> String {
    format!("programme-{}-{year}", panel.slug)
}

/// The PDF of what has been read, for strangers.
pub(super) async fn drawn<R: Grant>(
    cx: &Cx<R>,
    content: &Content,
    panel: &PanelName,
    year: Year,
) -> Result<PageResponse, AppError> {
    let made = documents::public_pdf(&cx.services().drawn, PAPER, content).await?;
    Ok(PageResponse::Raw(file("application/pdf", &format!("{}.pdf", name(panel, year)), made.to_vec())))
}

/// `/panels/{slug}/programme.pdf`
pub(super) async fn pdf() -> Result<PageResponse, AppError> {
    let (cx, content, name) = read().await?;
    let made = documents::pdf(&cx.services().drawn, PAPER, &content).await?;
    Ok(PageResponse::Raw(file("application/pdf", &format!("{name}.pdf"), made.to_vec())))
}

/// `/panels/{slug}/programme.docx`
pub(super) async fn docx() -> Result<PageResponse, AppError> {
    let (_, content, name) = read().await?;
    let made = documents::docx::docx(content::document(content)).await?;
    Ok(PageResponse::Raw(file(documents::docx::DOCX, &format!("{name}.docx"), made)))
}
