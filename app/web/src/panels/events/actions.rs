//! Inviting everybody on a panel, and saying whether one comes.

use leptos::prelude::*;

use crate::panels::actions::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{EventId, MembershipId},
    lang::TypedText,
    panels::{
        coming::read as read_coming,
        events::{LONGEST_ABOUT, LONGEST_TITLE},
    },
    paths,
};
use platform::{
    guard::{Cx, EventKeeper, PanelReader, Visitor, require},
    request::RequestContext,
};
use store::panels::{
    When,
    events::{self, NewEvent},
};

/// Day, time and place as they were typed; `before` is the day that it had.
fn when(
    cx: &Cx<EventKeeper>,
    problems: &mut FieldErrors,
    [held_on, starts_at, ends_at, place]: [&str; 4],
    before: Option<&str>,
) -> When {
    let held_on = field::day(problems, "held_on", held_on);
    if !held_on.is_empty() && Some(held_on.as_str()) != before && held_on < store::panels::today(cx) {
        problems.push("held_on", Message::new("panels-day-past"));
    }
    let starts_at = field::time(problems, "starts_at", starts_at);
    let ends_at = field::end_time(problems, "ends_at", ends_at, &starts_at);
    let place = field::required(problems, "place", place, 200);
    When { held_on, starts_at, ends_at, place, video_link: String::new() }
}

/// Invites everybody who is on the panel that day.
#[server(prefix = "/do", endpoint = "panels/invite-all")]
pub async fn invite_all(
    slug: String,
    once: String,
    #[server(default)] title: TypedText,
    #[server(default)] about: TypedText,
    #[server(default)] held_on: String,
    #[server(default)] starts_at: String,
    #[server(default)] ends_at: String,
    #[server(default)] place: String,
) -> Result<(), AppError> {
    let cx = require::<EventKeeper>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let title = field::all_texts(&mut problems, "title", title, LONGEST_TITLE);
    let about = field::texts(&mut problems, "about", about, LONGEST_ABOUT).words();
    let when = when(&cx, &mut problems, [&held_on, &starts_at, &ends_at, &place], None);
    problems.check()?;
    let id: EventId = events::invite(&cx, panel.id, NewEvent { title, about, when }, &once).await?.parse()?;
    RequestContext::current().redirect_with_flash(paths::panels::Event(&slug, id), "events-flash-invited");
    Ok(())
}

/// Another day, time or place: everybody is told.
#[server(prefix = "/do", endpoint = "panels/change-event")]
pub async fn change_event(
    slug: String,
    event: EventId,
    #[server(default)] held_on: String,
    #[server(default)] starts_at: String,
    #[server(default)] ends_at: String,
    #[server(default)] place: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<EventKeeper>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let before = events::event(&cx, panel.id, event).await?;
    let mut problems = FieldErrors::default();
    let to = when(&cx, &mut problems, [&held_on, &starts_at, &ends_at, &place], Some(&before.when.held_on));
    problems.check()?;
    let changed = events::change(&cx, panel.id, event, to, &read).await?;
    let said = if changed { "events-flash-moved" } else { "panels-flash-same" };
    RequestContext::current().redirect_with_flash(paths::panels::Event(&slug, event), said);
    Ok(())
}

/// Cancels it: everybody is told.
#[server(prefix = "/do", endpoint = "panels/cancel-event")]
pub async fn cancel_event(
    slug: String,
    event: EventId,
    #[server(default)] cancel_reason: String,
) -> Result<(), AppError> {
    let cx = require::<EventKeeper>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let reason = field::required(&mut problems, "cancel_reason", &cancel_reason, 1_000);
    problems.check()?;
    events::cancel(&cx, panel.id, event, reason).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Event(&slug, event), "events-flash-cancelled");
    Ok(())
}

/// Says by the link of an invitation whether whoever has it comes.
#[server(prefix = "/do", endpoint = "panels/say-event")]
pub async fn say_event(
    event: EventId,
    member: MembershipId,
    key: String,
    #[server(default)] coming: String,
) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    // Nobody comes in somebody's place.
    let said = read_coming(&coming, "", false)?;
    events::say(&cx, (event, member), &key, said.coming).await?;
    RequestContext::current().redirect(paths::panels::EventComing(event, member, &key));
    Ok(())
}
