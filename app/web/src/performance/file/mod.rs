//! Figures from a spreadsheet or pasted, and as one.
//!
//! ```text
//! page       /performance/file: where a file is chosen or cells are pasted, and what is in them
//! downloads  every figure as CSV and XLSX
//! ```
//! What a file says is decided by `domain::performance::file`; it goes in beside the figures that it was looked at with
//! (`store::performance::put_file`).

pub(crate) mod downloads;
pub(crate) mod page;

use std::sync::Arc;

use leptos::prelude::*;

use domain::{
    error::{AppError, FieldErrors, Message},
    paths,
    performance::{
        file::{Known, RowProblem, SHAPE, Words, understand},
        model::{Quarter, Unit, Way, What},
    },
};
use platform::{
    documents::sheets,
    guard::{Cx, PanelReader, PerformanceKeeper, require},
    i18n::{in_each, lang, localize},
    request::{RequestContext, Upload},
};
use store::{panels::areas, performance};

/// How many problems are named above the form; each is beside its row as well.
const NAMED: usize = 12;

/// Reads the file that came with the form as `file`, or what was `pasted`, and has its page show what is in it. Nothing is
/// kept. `indicator`: of which all rows are that name none.
#[server(prefix = "/do", endpoint = "performance/read-file")]
pub async fn read_file(
    #[server(default)] indicator: String,
    #[server(default)] pasted: String,
) -> Result<(), AppError> {
    let cx = require::<PerformanceKeeper>().await?;
    let bytes = match uploaded(&RequestContext::current()) {
        Some(upload) if upload.too_large => return Err(AppError::invalid("file", "table-large")),
        Some(upload) => Arc::clone(&upload.bytes),
        None if pasted.trim().is_empty() => return Err(AppError::invalid("file", "performance-file-none")),
        None => Arc::new(pasted.into_bytes()),
    };
    let found = understand(&sheets::read(bytes, SHAPE).await?, &words(&cx, &indicator).await?);
    problems(&found.problems).check()?;
    // Nothing is refused: the form's page is drawn with the file.
    Err(AppError::Invalid(Vec::new()))
}

/// Enters the figures that were shown, all or none; `sheet`: the rows as CSV.
#[server(prefix = "/do", endpoint = "performance/put-file")]
pub async fn put_file(
    #[server(default)] sheet: String,
    #[server(default)] indicator: String,
    #[server(default)] way: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<PerformanceKeeper>().await?;
    let table = sheets::read(Arc::new(sheet.into_bytes()), SHAPE).await?;
    let found = understand(&table, &words(&cx, &indicator).await?);
    problems(&found.problems).check()?;
    let way = Way::parse(&way).unwrap_or(Way::File);
    let changed = performance::put_file(&cx, way, &found.figures, &read).await?;
    let said = if changed > 0 { "performance-flash-entered" } else { "body-flash-same" };
    RequestContext::current().redirect_with_flash(paths::performance::List, said);
    Ok(())
}

fn uploaded(req: &RequestContext) -> Option<&Upload> {
    req.uploads.0.iter().find(|upload| upload.field == "file")
}

/// What is wrong with a file, for the form that it came with.
fn problems(found: &[RowProblem]) -> FieldErrors {
    let mut errors = FieldErrors::default();
    for problem in found.iter().take(NAMED) {
        let key = if problem.column.is_empty() { "seats-file-at-row" } else { "seats-file-at" };
        let sentence = Message::new(key).with("row", problem.row).with("column", &problem.column);
        errors.push("file", sentence.with("problem", localize(&problem.sentence)));
    }
    if let Some(more) = found.len().checked_sub(NAMED).filter(|more| *more > 0) {
        errors.push("", Message::new("seats-file-more").with("n", more));
    }
    errors
}

/// What indicators, areas and the like are called.
async fn words(cx: &Cx<PerformanceKeeper>, chosen: &str) -> Result<Words, AppError> {
    let reader = cx.also::<PanelReader>()?;
    let used = performance::indicators(&reader).await?.into_iter().filter(|one| one.ended_on.is_none());
    let known = used.map(|one| Known { id: one.id, code: one.about.code, name: one.about.name, unit: one.about.unit });
    Ok(Words {
        reader: lang(),
        indicators: known.collect(),
        chosen: chosen.parse().ok(),
        areas: areas::areas(&reader).await?.into_iter().map(|area| (area.id, area.name)).collect(),
        whole: in_each("performance-whole"),
        whats: What::ALL.map(|what| (what, in_each(&format!("performance-what-{}", what.key())))).into(),
        units: Unit::ALL.map(|unit| (unit, in_each(&format!("performance-unit-{}", unit.key())))).into(),
        of: in_each("performance-of"),
        now: Quarter::of_day(cx.now().day()),
    })
}
