//! The strategy that programmes serve.

use leptos::prelude::*;

use super::paired;
use crate::panels::actions::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    lang::TypedText,
    panels::programme::{LONGEST_NAME, LONGEST_TITLE},
    paths,
};
use platform::{
    guard::{PanelReader, require},
    request::RequestContext,
};
use store::panels::programme::{NewStrategy, add_strategy as add};

/// Adds the next version of the strategy, its objectives one a line.
#[server(prefix = "/do", endpoint = "panels/add-strategy")]
pub async fn add_strategy(
    slug: String,
    #[server(default)] title: TypedText,
    #[server(default)] objectives: TypedText,
    #[server(default)] approved_by: String,
    #[server(default)] approved_on: String,
    #[server(default)] review_on: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, &slug).await?;
    let mut problems = FieldErrors::default();
    let title = field::all_texts(&mut problems, "title", title, LONGEST_TITLE);
    let objectives = paired(&mut problems, "objectives", &objectives, LONGEST_TITLE);
    let approved_by = field::required(&mut problems, "approved_by", &approved_by, LONGEST_NAME);
    let approved_on = field::day(&mut problems, "approved_on", &approved_on);
    if approved_on > store::panels::today(&cx) {
        problems.push("approved_on", Message::new("body-terms-to-come"));
    }
    let review_on = field::day_or_none(&mut problems, "review_on", &review_on);
    let is_early = |day: &String| !day.is_empty() && !approved_on.is_empty() && *day <= approved_on;
    if review_on.as_ref().is_some_and(is_early) {
        problems.push("review_on", Message::new("body-terms-review-early"));
    }
    problems.check()?;
    let new = NewStrategy { title, approved_by, approved_on, review_on, objectives };
    let added = add(&cx, panel.id, new, &read).await?;
    let said = if added { "strategy-flash-added" } else { "body-flash-same" };
    RequestContext::current().redirect_with_flash(paths::panels::Strategy(&slug), said);
    Ok(())
}
