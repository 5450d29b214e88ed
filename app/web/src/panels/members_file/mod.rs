//! The members of a panel from a spreadsheet, and as one.
//!
//! ```text
//! page        where a file is chosen, and what is in it before any of it goes in
//! downloads   the members as CSV and XLSX
//! ```
//! A file that was chosen is kept nowhere: the page that answers the form shows what is in it, and its button posts it
//! again, as the rows that were shown. What a file says is decided by `domain::panels::members_file`, what it would do
//! beside the seats that are there by `store::panels::member_file`.

pub(crate) mod downloads;
pub(crate) mod page;

use std::sync::Arc;

use leptos::prelude::*;

use crate::page::{Page, page};
use domain::{
    error::{AppError, FieldErrors, Message},
    panels::{
        members_file::{RowProblem, SHAPE, Words, understand},
        model::{MemberKind, Office, Represents},
    },
    paths,
};
use platform::{
    documents::sheets,
    guard::{Clerk, Cx, PanelReader, require},
    i18n::{in_each, lang, localize},
    request::{RequestContext, Upload},
};
use store::panels::{areas, member_file};

/// How many problems are named above the form; each is beside its row as well.
const NAMED: usize = 12;

pub(super) fn pages() -> Vec<Page> {
    vec![
        page::<paths::panels::MembersFile>(page::file),
        page::<paths::panels::MembersCsv>(downloads::csv),
        page::<paths::panels::MembersXlsx>(downloads::xlsx),
    ]
}

/// Reads the file that came with the form as `file`, and has its page show what is in it. Nothing is kept.
#[server(prefix = "/do", endpoint = "panels/read-members")]
pub async fn read_members(slug: String) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let file = match uploaded(&RequestContext::current()) {
        None => return Err(AppError::invalid("file", "seats-file-none")),
        Some(upload) if upload.too_large => return Err(AppError::invalid("file", "table-large")),
        Some(upload) => upload.bytes.clone(),
    };
    let found = understand(&sheets::read(file, SHAPE).await?, &words(&cx).await?);
    problems(&found.problems).check()?;
    problems(&member_file::look(&cx, panel.id, &found.seats).await?.problems).check()?;
    // Nothing is refused: the form's page is drawn with the file.
    Err(AppError::Invalid(Vec::new()))
}

/// Puts the rows that were shown in, all or none; `sheet`: the rows as CSV.
#[server(prefix = "/do", endpoint = "panels/put-members")]
pub async fn put_members(
    slug: String,
    #[server(default)] sheet: String,
    #[server(default)] excess_reason: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let found = understand(&sheets::read(Arc::new(sheet.into_bytes()), SHAPE).await?, &words(&cx).await?);
    problems(&found.problems).check()?;
    let mut reason = FieldErrors::default();
    let excess = super::actions::field::text(&mut reason, "excess_reason", &excess_reason, 1_000);
    reason.check()?;
    member_file::put(&cx, panel.id, &found.seats, (&excess, &read)).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Members(&slug), "seats-file-done");
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

/// What kinds of seats and the like are called, and the council's areas.
async fn words(cx: &Cx<Clerk>) -> Result<Words, AppError> {
    let dashed = super::pages::dashed;
    Ok(Words {
        reader: lang(),
        kinds: MemberKind::ALL.map(|kind| (kind, in_each(&format!("panels-member-{}", dashed(kind.key()))))).into(),
        offices: Office::ALL.map(|office| (office, in_each(&format!("panels-office-{}", dashed(office.key()))))).into(),
        represents: Represents::ALL.map(|of| (of, in_each(&format!("seat-represents-{}", of.key())))).into(),
        areas: areas::areas(cx).await?.into_iter().map(|area| (area.id, area.name)).collect(),
    })
}
