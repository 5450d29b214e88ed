//! Every figure as CSV and XLSX, which are read again as the same figures.

use super::words;
use crate::page::PageResponse;
use domain::{
    error::AppError,
    performance::file::{Cell, write},
};
use platform::{
    documents::{
        file,
        sheets::{self, Sheet, Value},
    },
    guard::{PerformanceKeeper, require},
    i18n::{lang, t},
};
use store::performance;

async fn sheet() -> Result<Sheet, AppError> {
    let cx = require::<PerformanceKeeper>().await?;
    let figures = performance::all(&cx).await?;
    let written = write(&figures, lang(), &words(&cx, "").await?);
    let value = |cell: Cell| match cell {
        Cell::Text(text) => text.into(),
        Cell::Number(hundredths) => Value::Number(hundredths as f64 / 100.0),
    };
    let rows = written.rows.into_iter().map(|row| row.into_iter().map(value).collect());
    Ok(Sheet { name: t("performance-title"), head: written.head, rows: rows.collect() })
}

/// `/performance/figures.csv`
pub(crate) async fn csv() -> Result<PageResponse, AppError> {
    Ok(PageResponse::Raw(file(sheets::CSV, "figures.csv", sheets::csv(&sheet().await?)?)))
}

/// `/performance/figures.xlsx`
pub(crate) async fn xlsx() -> Result<PageResponse, AppError> {
    Ok(PageResponse::Raw(file(sheets::XLSX, "figures.xlsx", sheets::xlsx(vec![sheet().await?]).await?)))
}
