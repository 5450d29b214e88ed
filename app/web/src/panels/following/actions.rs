//! What owners of actions say was done, and the clerk's answer.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::panels::actions::field;
use domain::{
    error::{AppError, FieldErrors},
    ids::{ActionId, ActionReportId},
    panels::{keys::field_key, room::LONGEST_REPORT},
    paths::{self, Path},
};
use platform::{
    guard::{Clerk, PanelReader, Visitor, require},
    request::RequestContext,
};
use store::panels::following;

/// Says what was done about an action: `said[id]`. The key of the page says whose it is.
#[server(prefix = "/do", endpoint = "panels/report-action")]
pub async fn report_action(
    key: String,
    action: ActionId,
    #[server(default)] said: HashMap<String, String>,
) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let id = field_key(action);
    let typed = said.get(&id).map(String::as_str).unwrap_or_default();
    let mut problems = FieldErrors::default();
    let text = field::required(&mut problems, &format!("said[{id}]"), typed, LONGEST_REPORT);
    problems.check()?;
    following::report(&cx, &key, action, text).await?;
    RequestContext::current()
        .redirect_with_flash(paths::panels::OwnedActions(&key).at(format!("action-{action}")), "follow-flash-said");
    Ok(())
}

/// Accepts what an owner says was done (`answer` is `accept`), or asks for more of it.
#[server(prefix = "/do", endpoint = "panels/answer-report")]
pub async fn answer_report(
    slug: String,
    action_report: ActionReportId,
    #[server(default)] answer: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let accepted = match answer.as_str() {
        "accept" => true,
        "send_back" => false,
        _ => return Err(AppError::invalid("", "form-unreadable")),
    };
    following::answer(&cx, panel.id, action_report, accepted).await?;
    let flash = if accepted { "panels-flash-action-ended" } else { "follow-flash-sent-back" };
    RequestContext::current().redirect_with_flash(paths::panels::Panel(&slug), flash);
    Ok(())
}
