//! Actions on a burst: putting it aside in one step, or taking it apart.

use leptos::prelude::*;

use domain::{error::AppError, ids::BurstId, paths};
use platform::{
    guard::{Officer, require},
    request::RequestContext,
};
use store::voices::moderation;

/// Puts aside what need not be opened of a burst. The writers are told why, by the reason or in the officer's `words`.
/// `read` is the stamp of the voices that the page named.
#[server(prefix = "/do", endpoint = "moderation/put-aside")]
pub async fn put_aside(
    burst: BurstId,
    #[server(default)] reason: String,
    #[server(default)] words: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let (reason, words) = crate::moderation::actions::deciding::why(&reason, &words)?;
    moderation::put_aside(&cx, burst, reason, words, &read).await?;
    RequestContext::current().redirect_with_flash(paths::moderation::Burst(burst), "moderation-burst-flash-aside");
    Ok(())
}

/// Takes a burst apart: its voices are shown alone in the queue again.
#[server(prefix = "/do", endpoint = "moderation/part-burst")]
pub async fn part_burst(burst: BurstId) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    moderation::part_burst(&cx, burst).await?;
    RequestContext::current().redirect_with_flash(paths::moderation::Queue, "moderation-burst-flash-parted");
    Ok(())
}
