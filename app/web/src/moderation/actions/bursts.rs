//! What came together: put aside in one step, or each by itself again.

use leptos::prelude::*;

use domain::{error::AppError, ids::BurstId};

/// Does not share what of a burst need not be opened. The writers are told why, kindly: by the reason, or in the
/// officer's `words`. `read` says which of them the page named.
#[server(prefix = "/do", endpoint = "moderation/put-aside")]
pub async fn put_aside(
    burst: BurstId,
    #[server(default)] reason: String,
    #[server(default)] words: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    use platform::{
        guard::{Officer, require},
        request::Req,
    };
    use store::voices::review;
    let cx = require::<Officer>().await?;
    let (reason, words) = crate::moderation::actions::deciding::why(&reason, &words)?;
    review::put_aside(&cx, burst, reason, words, &read).await?;
    Req::current().go_saying(&format!("/moderation/burst/{burst}"), "moderation-burst-flash-aside");
    Ok(())
}

/// Has what came together stand each by itself in the queue again.
#[server(prefix = "/do", endpoint = "moderation/part-burst")]
pub async fn part_burst(burst: BurstId) -> Result<(), AppError> {
    use platform::{
        guard::{Officer, require},
        request::Req,
    };
    use store::voices::review;
    let cx = require::<Officer>().await?;
    review::part_burst(&cx, burst).await?;
    Req::current().go_saying("/moderation", "moderation-burst-flash-parted");
    Ok(())
}
