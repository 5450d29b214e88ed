//! `demo`: a fictional council to try everything with.

use std::{
    fmt::Write as _,
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use domain::time::Timestamp;
use migrations::Migrator;
use platform::{Services, clock::Clock};
use sea_orm_migration::MigratorTrait as _;

use super::{installation, serve::migrate};
use crate::config::Config;

/// Fills an *empty* database with the demo council; then, and if it was filled before, says who can
/// sign in by which link. Each link signs in once; a new call makes new ones.
///
/// `years`: the pledge has ten years behind it, to measure by.
///
/// All or nothing: what a story that was cut off has left is erased before it is told again, and by one that fails.
///
/// # Errors
/// The database cannot be used, or is a real council's.
pub async fn demo(config: &Config, json: bool, years: bool) -> Result<String> {
    installation::may_begin(config).await?;
    let now = Clock::System.now();
    // The story is played with a clock of its own.
    let mut services = config.services(Clock::set(now)).await?;
    migrate(&services).await?;
    if services.settings().await.demo_filling {
        tracing::warn!("the demo was cut off while it was filled: it is made anew");
        services = start_over(config, services, now).await?;
    }
    let filled = if years { demo::fill_with_years(&services, now).await } else { demo::fill(&services, now).await };
    if filled.is_err() && services.settings().await.demo_filling {
        services = start_over(config, services, now).await?;
    }
    if !filled.context("playing the demo")? {
        let demo = services.settings().await.demo;
        anyhow::ensure!(demo, "this database belongs to a real council: the demo stays out of it");
    }
    let summary = demo::summary(&services).await.context("reading the demo")?;
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

/// An empty database and file store again, in place of a fictional council that is not whole.
async fn start_over(config: &Config, services: Services, now: Timestamp) -> Result<Services> {
    services.files.clear().await.context("erasing the demo's files")?;
    if config.sqlite_path().is_some() {
        services.db.connection().clone().close().await.context("closing the database")?;
        for file in config.sqlite_path().iter().flat_map(|path| ["", "-wal", "-shm"].map(|end| with_end(path, end))) {
            match fs::remove_file(&file) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(error).with_context(|| file.display().to_string());
                }
                _ => {}
            }
        }
    } else {
        Migrator::fresh(services.db.connection()).await.context("emptying the database")?;
    }
    let services = config.services(Clock::set(now)).await?;
    migrate(&services).await?;
    Ok(services)
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut whole = path.as_os_str().to_owned();
    whole.push(end);
    whole.into()
}
