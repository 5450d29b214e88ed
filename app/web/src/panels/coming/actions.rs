//! Saying whether one comes to a meeting.

use leptos::prelude::*;

use domain::{
    error::AppError,
    ids::{MeetingId, MembershipId},
    panels::coming::read,
    paths,
};
use platform::{
    guard::{Visitor, require},
    request::RequestContext,
};
use store::panels::coming;

/// Says by the link of an invitation whether whoever has it comes.
#[server(prefix = "/do", endpoint = "panels/say-coming")]
pub async fn say_coming(
    meeting: MeetingId,
    member: MembershipId,
    key: String,
    #[server(default)] coming: String,
    #[server(default)] substitute: String,
) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let of = (meeting, member);
    let counts = coming::by_link(&cx, of, &key).await?.member.counts();
    let said = read(&coming, &substitute, counts)?;
    coming::say(&cx, of, &key, said).await?;
    RequestContext::current().redirect(paths::panels::Coming(meeting, member, &key));
    Ok(())
}
