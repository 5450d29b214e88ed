//! What young people or foster carers choose for their takeover.

use leptos::prelude::*;

use super::key;
use crate::panels::actions::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{GuestId, MeetingId},
    lang::TypedText,
    paths::{self, Path},
};
use platform::{
    guard::{Cx, PanelReader, require},
    request::RequestContext,
};
use store::panels::{
    Meeting, When,
    room::{self, NewGuest},
};

/// The meeting that a form names, for somebody who reads its papers; whose takeover it is is asked by the store.
async fn reads(slug: &str, meeting: MeetingId) -> Result<(Cx<PanelReader>, Meeting), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, slug).await?;
    let meeting = store::panels::meeting(&cx, panel.id, meeting).await?;
    Ok((cx, meeting))
}

/// Chooses day, time and place, while nobody has been told of them.
#[server(prefix = "/do", endpoint = "panels/choose-day")]
pub async fn choose_day(
    slug: String,
    meeting: MeetingId,
    #[server(default)] held_on: String,
    #[server(default)] starts_at: String,
    #[server(default)] place: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let (cx, before) = reads(&slug, meeting).await?;
    let mut problems = FieldErrors::default();
    let held_on = field::day(&mut problems, "held_on", &held_on);
    if !held_on.is_empty() && held_on != before.held_on && held_on < store::panels::today(&cx) {
        problems.push("held_on", Message::new("panels-day-past"));
    }
    let starts_at = field::time(&mut problems, "starts_at", &starts_at);
    let place = field::required(&mut problems, "place", &place, 200);
    problems.check()?;
    // An end that would be before the beginning is left open.
    let ends_at = before.ends_at.clone().filter(|ends_at| *ends_at > starts_at);
    let to = When { held_on, starts_at, ends_at, place, ..When::from(&before) };
    store::panels::change(&cx, before.panel, meeting, to, &read).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Takeover(&slug, meeting), "takeover-flash-saved");
    Ok(())
}

/// Puts something on the agenda, in at least one language.
#[server(prefix = "/do", endpoint = "panels/put-item")]
pub async fn put_item(
    slug: String,
    meeting: MeetingId,
    #[server(default)] title: TypedText,
    once: String,
) -> Result<(), AppError> {
    let (cx, of) = reads(&slug, meeting).await?;
    let mut problems = FieldErrors::default();
    let title = field::texts(&mut problems, "title", title, 200).words();
    if title.is_empty() {
        problems.push(&cx.lang().field("title"), Message::new("form-required"));
    }
    problems.check()?;
    room::put_item(&cx, of.panel, meeting, title, &once).await?;
    let to = paths::panels::Takeover(&slug, meeting).at("items");
    RequestContext::current().redirect_with_flash(to, "takeover-flash-item");
    Ok(())
}

/// Invites a guest. With an address they get a mail.
#[server(prefix = "/do", endpoint = "panels/invite-guest")]
pub async fn invite_guest(
    slug: String,
    meeting: MeetingId,
    #[server(default)] guest_name: String,
    #[server(default)] guest_about: String,
    #[server(default)] guest_mail: String,
    once: String,
) -> Result<(), AppError> {
    let (cx, of) = reads(&slug, meeting).await?;
    let mut problems = FieldErrors::default();
    let name = field::required(&mut problems, "guest_name", &guest_name, 120);
    let about = field::text(&mut problems, "guest_about", &guest_about, 200);
    let mail = field::email_or_none(&mut problems, "guest_mail", &guest_mail);
    problems.check()?;
    room::invite_guest(&cx, of.panel, meeting, NewGuest { name, about, mail }, &once).await?;
    let to = paths::panels::Takeover(&slug, meeting).at("guests");
    RequestContext::current().redirect_with_flash(to, &key(of.kind, "flash-guest"));
    Ok(())
}

/// Takes a guest off the list.
#[server(prefix = "/do", endpoint = "panels/uninvite-guest")]
pub async fn uninvite_guest(slug: String, meeting: MeetingId, guest: GuestId) -> Result<(), AppError> {
    let (cx, of) = reads(&slug, meeting).await?;
    room::uninvite_guest(&cx, of.panel, meeting, guest).await?;
    RequestContext::current().redirect(paths::panels::Takeover(&slug, meeting).at("guests"));
    Ok(())
}
