//! Planning: the standing agenda, a year's meetings in one step, and meetings that were held before.

use leptos::prelude::*;

use super::{field, items::named};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{MeetingId, StandingItemId},
    lang::TypedText,
    panels::{
        model::{MeetingKind, Purpose},
        rules::series::MOST_MEETINGS,
    },
    paths,
};
use platform::{
    guard::{Clerk, PanelReader, require},
    request::RequestContext,
};
use store::panels::{Details, NewItem, NewMeeting, standing};

/// Adds an item to the standing agenda.
#[server(prefix = "/do", endpoint = "panels/add-standing")]
pub async fn add_standing(
    slug: String,
    #[server(default)] kind: String,
    #[server(default)] title: TypedText,
    #[server(default)] purpose: String,
    #[server(default)] led_by: String,
    #[server(default)] minutes: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let (kind, title) = named(&mut problems, &kind, title);
    let led_by = field::text(&mut problems, "led_by", &led_by, 120);
    let minutes = field::number(&mut problems, "minutes", &minutes, 600);
    problems.check()?;
    let details = Details { purpose: Purpose::parse(&purpose), led_by, minutes, ..Details::default() };
    standing::add(&cx, panel.id, NewItem { kind, title, details }).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Standing(&slug), "standing-flash-added");
    Ok(())
}

/// Takes an item off the standing agenda.
#[server(prefix = "/do", endpoint = "panels/remove-standing")]
pub async fn remove_standing(slug: String, standing: StandingItemId) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    store::panels::standing::remove(&cx, panel.id, standing).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Standing(&slug), "standing-flash-removed");
    Ok(())
}

/// Moves an item of the standing agenda one place `up` or `down`.
#[server(prefix = "/do", endpoint = "panels/shift-standing")]
pub async fn shift_standing(slug: String, standing: StandingItemId, way: String) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    store::panels::standing::shift(&cx, panel.id, standing, way == "up").await?;
    RequestContext::current().redirect(paths::panels::Standing(&slug));
    Ok(())
}

/// Copies the agenda of the panel's last meeting.
#[server(prefix = "/do", endpoint = "panels/copy-agenda")]
pub async fn copy_agenda(slug: String, meeting: MeetingId) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let copied = standing::copy_last(&cx, panel.id, meeting).await?;
    let said = if copied > 0 { "standing-flash-copied" } else { "agenda-flash-same" };
    RequestContext::current().redirect_with_flash(paths::panels::Meeting(&slug, meeting), said);
    Ok(())
}

/// Plans meetings on the days that are ticked.
#[server(prefix = "/do", endpoint = "panels/plan-series")]
pub async fn plan_series(
    slug: String,
    #[server(default)] kind: String,
    #[server(default)] starts_at: String,
    #[server(default)] ends_at: String,
    #[server(default)] place: String,
    #[server(default)] days: Vec<String>,
    once: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let kind = MeetingKind::parse(&kind);
    if kind.is_none() {
        problems.push("kind", Message::new("panels-kind-missing"));
    }
    let starts_at = field::time(&mut problems, "starts_at", &starts_at);
    let ends_at = field::end_time(&mut problems, "ends_at", &ends_at, &starts_at);
    let place = field::required(&mut problems, "place", &place, 200);
    let mut on: Vec<_> = days.iter().map(|day| field::day(&mut problems, "days", day)).collect();
    on.sort_unstable();
    on.dedup();
    if on.is_empty() || on.len() > MOST_MEETINGS {
        problems.push("days", Message::new("series-no-days").with("max", MOST_MEETINGS));
    }
    if on.first().is_some_and(|first| *first < store::panels::today(&cx)) {
        problems.push("days", Message::new("panels-day-past"));
    }
    problems.check()?;
    let Some(kind) = kind else { return Err(AppError::Internal) };
    let new = NewMeeting {
        kind,
        held_on: String::new(),
        starts_at,
        ends_at,
        place,
        video_link: String::new(),
        theme: domain::lang::Localized::default(),
    };
    store::panels::plan_series(&cx, panel.id, &new, &on, &once).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Panel(&slug), "series-flash-planned");
    Ok(())
}

/// Enters a meeting that was held before.
#[server(prefix = "/do", endpoint = "panels/enter-held")]
pub async fn enter_held(
    slug: String,
    #[server(default)] kind: String,
    #[server(default)] held_on: String,
    #[server(default)] starts_at: String,
    #[server(default)] ends_at: String,
    #[server(default)] place: String,
    #[server(default)] theme: TypedText,
    once: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let kind = MeetingKind::parse(&kind);
    if kind.is_none() {
        problems.push("kind", Message::new("panels-kind-missing"));
    }
    let held_on = field::day(&mut problems, "held_on", &held_on);
    if held_on > store::panels::today(&cx) {
        problems.push("held_on", Message::new("series-day-to-come"));
    }
    let starts_at = field::time(&mut problems, "starts_at", &starts_at);
    let ends_at = field::end_time(&mut problems, "ends_at", &ends_at, &starts_at);
    let place = field::required(&mut problems, "place", &place, 200);
    let theme = field::texts(&mut problems, "theme", theme, 200).words();
    problems.check()?;
    let Some(kind) = kind else { return Err(AppError::Internal) };
    let new = NewMeeting { kind, held_on, starts_at, ends_at, place, video_link: String::new(), theme };
    let id = store::panels::enter_held_once(&cx, panel.id, new, &once).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Meeting(&slug, id.parse()?), "series-flash-entered");
    Ok(())
}
