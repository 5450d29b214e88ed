//! `retention`: how long what is kept, and what has had its time.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use platform::{
    Services,
    clock_jump::{self, Jump},
    guard::system,
};
use store::retention::count_expired;

/// Says what would be erased now; unless it is a `dry_run`, erases it first, as every minute of serving does. Where the
/// clock has jumped erasing waits, and that is said.
///
/// # Errors
/// The database cannot be used.
pub async fn retention(services: &Services, dry_run: bool) -> Result<String> {
    let mut text = String::new();
    if dry_run {
        text.push_str("What would be erased:\n");
    } else {
        store::housekeeping::run(services).await.context("erasing")?;
        match clock_jump::waits(services).await.context("the clock")? {
            Some(jump) => writeln!(text, "Erasing waits: {}\nWhat would be erased then:", until(jump))?,
            None => text.push_str("Erased. What is left to erase:\n"),
        }
    }
    for one in count_expired(&system(services)).await.context("counting")? {
        write!(text, "{:>8}  {}, kept for {}", one.over.rows, one.what, one.kept)?;
        if let Some(oldest) = one.over.oldest {
            write!(text, ", the oldest of {}", oldest.day())?;
        }
        text.push('\n');
    }
    text.push_str("Serving does this every minute. Settings can make each time shorter, never longer.");
    Ok(text)
}

/// Whether erasing waits, because the clock has jumped.
///
/// # Errors
/// The database cannot be used.
pub async fn waits(services: &Services) -> Result<bool> {
    Ok(clock_jump::waits(services).await.context("the clock")?.is_some())
}

/// Why erasing waits, and until when.
pub fn until(jump: Jump) -> String {
    format!(
        "{jump}. Set the clock right; or if it is right, say so on Settings, or with \
         `make-a-noise retention --confirm-clock`"
    )
}

/// Lets erasing go on by this machine's clock.
///
/// # Errors
/// The database cannot be used.
pub async fn confirm_clock(services: &Services) -> Result<&'static str> {
    let waited = clock_jump::confirm(&system(services)).await.context("the clock")?;
    Ok(if waited { "The clock is taken to be right: erasing goes on by it." } else { "Erasing does not wait." })
}
