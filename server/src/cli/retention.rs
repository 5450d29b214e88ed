//! `retention`: how long what is kept, and what has had its time.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use app::{
    platform::{Services, guard::system},
    retention::due,
};

/// Says what would be erased now; unless it is a `dry_run`, erases it first, as every minute of serving does.
///
/// # Errors
/// The database cannot be used.
pub async fn retention(services: &Services, dry_run: bool) -> Result<String> {
    if !dry_run {
        app::housekeeping(services).await.context("erasing")?;
    }
    let mut text = String::from(if dry_run { "What would be erased:\n" } else { "Erased. What is left to erase:\n" });
    for one in due(&system(services)).await.context("counting")? {
        write!(text, "{:>8}  {}, kept for {}", one.over.rows, one.what, one.kept)?;
        if let Some(oldest) = one.over.oldest {
            write!(text, ", the oldest of {}", oldest.day())?;
        }
        text.push('\n');
    }
    text.push_str("Serving does this every minute. Settings can make each time shorter, never longer.");
    Ok(text)
}
