//! What is proposed for a work programme, taken with one button each.

use leptos::prelude::*;

use super::{asked, at_proposals, paired};
use domain::{
    error::{AppError, FieldErrors},
    ids::{PriorityId, StatementId},
    lang::TypedText,
    panels::programme::{LONGEST_TITLE, model::Why},
};
use store::panels::programme::{self, Details, NewEntry};

/// Keeps the priorities of a planning workshop, one a line.
#[server(prefix = "/do", endpoint = "panels/add-priorities")]
pub async fn add_priorities(
    once: String,
    slug: String,
    year: String,
    #[server(default)] lines: TypedText,
) -> Result<(), AppError> {
    let (cx, panel, year) = asked(&slug, &year).await?;
    let mut problems = FieldErrors::default();
    let texts = paired(&mut problems, "lines", &lines, LONGEST_TITLE);
    problems.check()?;
    programme::add_priorities(&cx, panel.id, year, texts, &once).await?;
    at_proposals(&slug, year, "programme-flash-priorities");
    Ok(())
}

/// Takes a priority of the workshop.
#[server(prefix = "/do", endpoint = "panels/take-priority")]
pub async fn take_priority(slug: String, year: String, priority: PriorityId) -> Result<(), AppError> {
    let (cx, panel, year) = asked(&slug, &year).await?;
    programme::take_priority(&cx, panel.id, year, priority).await?;
    at_proposals(&slug, year, "programme-flash-taken");
    Ok(())
}

/// Takes a promise of which council and young people differ.
#[server(prefix = "/do", endpoint = "panels/take-gap")]
pub async fn take_gap(once: String, slug: String, year: String, statement: StatementId) -> Result<(), AppError> {
    let (cx, panel, year) = asked(&slug, &year).await?;
    // Once the programme is approved, so is in public what it says of the verdicts.
    let fewest = cx.services().settings().await.fewest_published;
    let editions = store::pledge::every_current(&cx).await?;
    let found = editions.iter().flat_map(store::pledge::Pledge::statements).find(|one| one.id == statement);
    let found =
        found.filter(|one| one.gap(fewest).is_some()).ok_or_else(|| AppError::conflict("pledge-progress-no-gap"))?;
    let details = Details { service: found.service.clone(), ..Details::default() };
    let new = NewEntry { title: found.text.clone(), why: Why::Gap, statement: Some(statement), month: None, details };
    programme::add(&cx, panel.id, year, new, &once).await?;
    at_proposals(&slug, year, "programme-flash-taken");
    Ok(())
}

/// Takes a theme that young people have raised.
#[server(prefix = "/do", endpoint = "panels/take-theme")]
pub async fn take_theme(
    once: String,
    slug: String,
    year: String,
    #[server(default)] raised: String,
) -> Result<(), AppError> {
    let (cx, panel, year) = asked(&slug, &year).await?;
    let themes = store::voices::themes(&cx).await?;
    let theme = themes.into_iter().find(|theme| theme.key == raised).ok_or(AppError::NotFound)?;
    let details = Details { theme: Some(theme.key), ..Details::default() };
    let new = NewEntry { title: theme.name, why: Why::Raised, statement: None, month: None, details };
    programme::add(&cx, panel.id, year, new, &once).await?;
    at_proposals(&slug, year, "programme-flash-taken");
    Ok(())
}
