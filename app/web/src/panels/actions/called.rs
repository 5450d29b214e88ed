//! People who are called to a meeting, and the feed of somebody's own calendar.

use leptos::prelude::*;

use super::field;
use domain::{
    error::{AppError, FieldErrors},
    ids::{CalledId, ItemId, MeetingId},
    panels::{model::Answer, services::LONGEST_SERVICE},
    paths,
};
use platform::{
    guard::{Clerk, PanelReader, Visitor, require},
    request::RequestContext,
};
use store::panels::{
    called::{self, NewCalled},
    feeds,
};

/// The most characters of what somebody is asked.
const LONGEST_ASKED: usize = 2_000;

/// Calls somebody to a meeting; they get mail with a link.
#[server(prefix = "/do", endpoint = "panels/call")]
pub async fn call(
    slug: String,
    meeting: MeetingId,
    #[server(default)] called_item: String,
    #[server(default)] called_name: String,
    #[server(default)] called_mail: String,
    #[server(default)] asked: String,
    #[server(default)] called_service: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let name = field::required(&mut problems, "called_name", &called_name, 120);
    let mail = field::mail(&mut problems, "called_mail", &called_mail);
    let asked = field::required(&mut problems, "asked", &asked, LONGEST_ASKED);
    let service = field::text(&mut problems, "called_service", &called_service, LONGEST_SERVICE);
    problems.check()?;
    let item: Option<ItemId> = if called_item.is_empty() { None } else { Some(called_item.parse()?) };
    called::call(&cx, panel.id, meeting, NewCalled { item, name, mail, asked, service }).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Meeting(&slug, meeting), "called-flash-called");
    Ok(())
}

/// Calls somebody no longer; they are told.
#[server(prefix = "/do", endpoint = "panels/uncall")]
pub async fn uncall(slug: String, called: CalledId) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let meeting = store::panels::called::uncall(&cx, panel.id, called).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Meeting(&slug, meeting), "called-flash-not");
    Ok(())
}

/// The answer of somebody who is called, through their link.
#[server(prefix = "/do", endpoint = "panels/answer-call")]
pub async fn answer_call(called: CalledId, token: String, #[server(default)] answer: String) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let answer = Answer::parse(&answer).ok_or_else(|| AppError::invalid("answer", "panels-kind-missing"))?;
    store::panels::called::answer(&cx, called, &token, answer).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Called(called, &token), "called-flash-answered");
    Ok(())
}

/// Makes the reader's feed, or gives it another address.
#[server(prefix = "/do", endpoint = "panels/make-feed")]
pub async fn make_feed() -> Result<(), AppError> {
    let cx = require::<PanelReader>().await?;
    feeds::make(&cx).await?;
    RequestContext::current().redirect_with_flash(paths::panels::MyCalendar, "feed-flash-made");
    Ok(())
}

/// Ends the reader's feed.
#[server(prefix = "/do", endpoint = "panels/end-feed")]
pub async fn end_feed() -> Result<(), AppError> {
    let cx = require::<PanelReader>().await?;
    feeds::end(&cx).await?;
    RequestContext::current().redirect_with_flash(paths::panels::MyCalendar, "feed-flash-ended");
    Ok(())
}
