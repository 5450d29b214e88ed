//! `search-rebuild`: makes the index of what panels did anew. It follows every change by itself; this is for a database that
//! somebody has repaired by hand.

use anyhow::{Context as _, Result};
use platform::{Services, guard::system};

/// Makes it anew, and says how much there is.
///
/// # Errors
/// The database cannot be used.
pub async fn rebuild(services: &Services) -> Result<String> {
    let all = store::panels::finding::rebuild(&system(services)).await.context("making the index anew")?;
    Ok(format!("Made anew: {all} meetings, items, decisions, actions and papers can be found."))
}
