//! An edition as CSV and XLSX, and a template with an example in it.

use super::{example, sheet};
use crate::page::PageResponse;
use domain::{error::AppError, ids::PledgeId};
use platform::{
    documents::{
        file,
        sheets::{self, Sheet},
    },
    guard::{EditionReader, require},
    request::RequestContext,
};
use store::pledge::drafting::{self, Drafted};

async fn edition() -> Result<Drafted, AppError> {
    let cx = require::<EditionReader>().await?;
    let id: PledgeId = RequestContext::current().parse("id")?;
    drafting::outline(&cx, id).await
}

async fn workbook(name: &str, sheet: Sheet) -> Result<PageResponse, AppError> {
    Ok(PageResponse::Raw(file(sheets::XLSX, name, sheets::xlsx(vec![sheet]).await?)))
}

/// `/editions/{id}/pledge.csv`
pub async fn csv() -> Result<PageResponse, AppError> {
    let edition = edition().await?;
    let made = sheets::csv(&sheet(&edition.title, &edition.outline))?;
    Ok(PageResponse::Raw(file(sheets::CSV, "pledge.csv", made)))
}

/// `/editions/{id}/pledge.xlsx`
pub async fn xlsx() -> Result<PageResponse, AppError> {
    let edition = edition().await?;
    workbook("pledge.xlsx", sheet(&edition.title, &edition.outline)).await
}

/// `/editions/{id}/template.xlsx`
pub async fn template() -> Result<PageResponse, AppError> {
    let edition = edition().await?;
    workbook("pledge-template.xlsx", sheet(&edition.title, &example())).await
}
