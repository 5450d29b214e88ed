//! The members of a panel as CSV and XLSX, which are read again as the same seats.

use super::words;
use crate::page::PageResponse;
use domain::{error::AppError, panels::members_file::write};
use platform::{
    documents::{
        file,
        sheets::{self, Sheet},
    },
    guard::{Clerk, PanelReader, require},
    i18n::{lang, t},
    request::RequestContext,
};
use store::panels::member_file::file_seats;

async fn sheet() -> Result<Sheet, AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, RequestContext::current().param("slug")).await?;
    let members = store::panels::members(&cx, panel.id).await?;
    let written = write(&file_seats(&members), lang(), &words(&cx).await?);
    let rows = written.rows.into_iter().map(|row| row.into_iter().map(Into::into).collect());
    Ok(Sheet { name: t("panels-members"), head: written.head, rows: rows.collect() })
}

/// `/panels/{slug}/members.csv`
pub(crate) async fn csv() -> Result<PageResponse, AppError> {
    Ok(PageResponse::Raw(file(sheets::CSV, "members.csv", sheets::csv(&sheet().await?)?)))
}

/// `/panels/{slug}/members.xlsx`
pub(crate) async fn xlsx() -> Result<PageResponse, AppError> {
    Ok(PageResponse::Raw(file(sheets::XLSX, "members.xlsx", sheets::xlsx(vec![sheet().await?]).await?)))
}
