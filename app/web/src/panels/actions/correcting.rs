//! Correcting what a clerk typed.

use std::collections::HashMap;

use leptos::prelude::*;

use super::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    panels::{model::Thing, rules::correcting::Shape},
    paths,
};
use platform::{
    guard::{Clerk, PanelReader, require},
    request::RequestContext,
};

/// Corrects what differs: `value[name]` of the fields that `store::panels::correcting::to_correct` has of it.
#[server(prefix = "/do", endpoint = "panels/correct")]
pub async fn correct(
    slug: String,
    what: String,
    id: uuid::Uuid,
    #[server(default)] value: HashMap<String, String>,
    #[server(default)] reason: String,
    #[server(default)] excess_reason: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let thing = Thing::parse(&what).ok_or(AppError::NotFound)?;
    let typed = store::panels::correcting::to_correct(&cx, panel.id, thing, id).await?;
    let mut problems = FieldErrors::default();
    let mut new = HashMap::new();
    for one in &typed.fields {
        let Some(said) = value.get(&one.name) else { continue };
        let name = format!("value[{}]", one.name);
        let said = match one.shape {
            Shape::Line { most, needed: false } => field::text(&mut problems, &name, said, most),
            Shape::Line { most, needed: true } | Shape::Words { most } => {
                field::required(&mut problems, &name, said, most)
            }
            Shape::Day { needed: false } if said.trim().is_empty() => String::new(),
            Shape::Day { .. } => field::day(&mut problems, &name, said),
            Shape::Mail => field::email_or_none(&mut problems, &name, said).map(String::from).unwrap_or_default(),
            Shape::Time => field::time(&mut problems, &name, said),
            Shape::One { of, .. } => {
                if !of.contains(&said.as_str()) {
                    problems.push(&name, Message::new("panels-kind-missing"));
                }
                said.clone()
            }
        };
        new.insert(one.name.clone(), said);
    }
    let reason = field::text(&mut problems, "reason", &reason, 1_000);
    let excess = field::text(&mut problems, "excess_reason", &excess_reason, 1_000);
    problems.check()?;
    let said = (reason, excess.as_str(), read.as_str());
    let changed = store::flows::visit::correct(&cx, panel.id, (thing, id), &new, said).await?;
    let said = if changed { "correct-flash" } else { "panels-flash-same" };
    RequestContext::current().redirect_with_flash(paths::panels::Correct(&slug, &what, id), said);
    Ok(())
}
