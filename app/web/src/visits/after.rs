//! After a visit: what was seen, and what is to be done.

use leptos::prelude::*;

use crate::panels::actions::field;
use domain::{
    error::{AppError, FieldErrors},
    ids::VisitId,
    paths,
    visits::{LONGEST_NAME, LONGEST_SEEN, LONGEST_SUMMARY},
};
use platform::{
    guard::{PanelReader, require},
    request::RequestContext,
};
use store::{
    flows::visit::{VisitAction, add_action},
    visits::noting::{self, Note},
};

/// The longest action, in characters.
pub(super) const LONGEST_ACTION: usize = 500;

/// Saves what was seen.
#[server(prefix = "/do", endpoint = "visits/note")]
pub async fn note_visit(
    slug: String,
    visit: VisitId,
    #[server(default)] seen: String,
    #[server(default)] summary: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, &slug).await?;
    let mut problems = FieldErrors::default();
    let seen = field::required(&mut problems, "seen", &seen, LONGEST_SEEN);
    let summary = field::required(&mut problems, "summary", &summary, LONGEST_SUMMARY);
    problems.check()?;
    let alarming = noting::note(&cx, panel.id, visit, Note { seen, summary }, &read).await?;
    let said = if alarming { "visits-flash-danger" } else { "visits-flash-noted" };
    RequestContext::current().redirect_with_flash(paths::visits::Note(&slug, visit), said);
    Ok(())
}

/// Adds an action of the panel that came of a visit.
#[server(prefix = "/do", endpoint = "visits/add-action")]
pub async fn add_visit_action(
    once: String,
    slug: String,
    visit: VisitId,
    #[server(default)] what: String,
    #[server(default)] owner: String,
    #[server(default)] due_on: String,
) -> Result<(), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, &slug).await?;
    let mut problems = FieldErrors::default();
    let what = field::required(&mut problems, "what", &what, LONGEST_ACTION);
    let owner = field::required(&mut problems, "owner", &owner, LONGEST_NAME);
    let due_on = field::day(&mut problems, "due_on", &due_on);
    problems.check()?;
    add_action(&cx, panel.id, visit, VisitAction { what, owner, due_on }, &once).await?;
    RequestContext::current().redirect_with_flash(paths::visits::Note(&slug, visit), "visits-flash-action");
    Ok(())
}
