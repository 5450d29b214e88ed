//! `demo`: a fictional council to try everything with.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use app::platform::clock::Clock;

use super::serve::migrate;
use crate::config::Config;

/// Fills an *empty* database with the demo council; then, and if it was filled before, says who can
/// sign in by which link. Each link signs in once; a new call makes new ones.
///
/// # Errors
/// The database cannot be used, or is a real council's.
pub async fn demo(config: &Config, json: bool) -> Result<String> {
    let now = Clock::System.now();
    // The story is played with a clock of its own.
    let services = config.services(Clock::set(now)).await?;
    migrate(&services).await?;
    if !app::demo::fill(&services, now).await.context("playing the demo")? {
        let demo = services.settings().await.demo;
        anyhow::ensure!(demo, "this database belongs to a real council: the demo stays out of it");
    }
    let summary = app::demo::summary(&services).await.context("reading the demo")?;
    if json {
        return Ok(serde_json::to_string_pretty(&summary)?);
    }
    let mut text = format!("The demo council is on {}\n\nSign in (each link works once):\n", summary.base_url);
    for way in &summary.people {
        let _ = writeln!(text, "  {:<13} {:<24} {}", way.role, way.name, way.sign_in);
    }
    text.push_str("\nSurveys:\n");
    for survey in &summary.surveys {
        let _ = writeln!(text, "  {:<7} {:<10} {}", survey.code, survey.state, survey.title);
    }
    text.push_str("\nReceipts to follow what became of something:\n");
    for words in &summary.receipts {
        let _ = writeln!(text, "  {words}");
    }
    Ok(text)
}
