//! What whoever runs a meeting does while it goes on.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::panels::actions::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{DeclarationId, ItemId, MeetingId, MembershipId, PanelId},
    panels::{
        keys::field_key,
        model::{Mark, PanelName},
        room::{Interest, LONGEST_DECISION, LONGEST_INTEREST, LONGEST_NOTES},
        rules::item::ItemMove,
    },
    paths::{self, Address, Path},
};
use platform::{
    guard::{Cx, PanelReader, require},
    request::RequestContext,
};
use store::panels::{
    Choice,
    following::{self, NewOwned},
    room::{self, NewDeclaration, Record, Tap, Tapped},
};

/// The panel that a form names, for somebody who reads its papers; who runs the meeting is asked by the store.
async fn reads(slug: &str) -> Result<(Cx<PanelReader>, PanelName), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, slug).await?;
    Ok((cx, panel))
}

fn room_at(slug: &str, meeting: MeetingId, item: ItemId) -> Address {
    paths::panels::Room(slug, meeting).with("item", item)
}

/// Begins a meeting whose agenda is published, on its day or after.
#[server(prefix = "/do", endpoint = "panels/begin-meeting")]
pub async fn begin_meeting(slug: String, meeting: MeetingId) -> Result<(), AppError> {
    let (cx, panel) = reads(&slug).await?;
    room::begin(&cx, panel.id, meeting).await?;
    RequestContext::current().redirect(paths::panels::Room(&slug, meeting));
    Ok(())
}

/// Goes to an item.
#[server(prefix = "/do", endpoint = "panels/open-item")]
pub async fn open_item(slug: String, meeting: MeetingId, item: ItemId) -> Result<(), AppError> {
    let (cx, panel) = reads(&slug).await?;
    room::open_item(&cx, panel.id, meeting, item).await?;
    RequestContext::current().redirect(room_at(&slug, meeting, item));
    Ok(())
}

/// Marks one member. `at[id]` says when they came or left; without it that is now. `came[id]` says who came instead.
#[server(prefix = "/do", endpoint = "panels/tap")]
pub async fn tap_mark(
    slug: String,
    meeting: MeetingId,
    member: MembershipId,
    #[server(default)] mark: String,
    #[server(default)] at: HashMap<String, String>,
    #[server(default)] came: HashMap<String, String>,
) -> Result<(), AppError> {
    let (cx, panel) = reads(&slug).await?;
    let key = field_key(member);
    let mut problems = FieldErrors::default();
    let mark = Mark::parse(&mark).ok_or_else(|| AppError::invalid("", "form-unreadable"))?;
    let typed = at.get(&key).map(String::as_str).unwrap_or_default();
    let time = match (mark.has_time(), typed.trim().is_empty()) {
        (false, _) => None,
        (true, true) => Some(cx.now().in_london().strftime("%H:%M").to_string()),
        (true, false) => Some(field::time(&mut problems, &format!("at[{key}]"), typed)),
    };
    let who = came.get(&key).map(String::as_str).unwrap_or_default();
    let came = field::text(&mut problems, &format!("came[{key}]"), who, 120);
    problems.check()?;
    room::tap(&cx, panel.id, meeting, Tap { member, is: Tapped { mark, at: time, came } }).await?;
    RequestContext::current().redirect(paths::panels::Room(&slug, meeting).at(format!("who-{member}")));
    Ok(())
}

/// Saves what was said and decided about an item. `then=keep` is script that saves while somebody types: it is
/// answered with the stamp of what is stored now, which the next save carries as `read`.
#[server(prefix = "/do", endpoint = "panels/save-record")]
pub async fn save_record(
    slug: String,
    meeting: MeetingId,
    item: ItemId,
    #[server(default)] read: String,
    #[server(default)] notes: String,
    #[server(default)] decision: String,
    #[server(default)] recommendation: String,
    #[server(default)] to_panel: String,
    #[server(default)] then: String,
) -> Result<String, AppError> {
    let (cx, panel) = reads(&slug).await?;
    let mut problems = FieldErrors::default();
    let typed = Record {
        notes: field::text(&mut problems, "notes", &notes, LONGEST_NOTES),
        decision: field::text(&mut problems, "decision", &decision, LONGEST_DECISION),
        recommendation: field::text(&mut problems, "recommendation", &recommendation, LONGEST_DECISION),
        to_panel: to_panel.parse::<PanelId>().ok(),
    };
    // While it is typed, a panel may be chosen before there are words for it.
    if then != "keep" && typed.to_panel.is_some() && typed.recommendation.is_empty() {
        problems.push("recommendation", Message::new("form-required"));
    }
    problems.check()?;
    let stamp = room::save_record(&cx, panel.id, meeting, item, typed, &read).await?;
    if then != "keep" {
        RequestContext::current().redirect_with_flash(room_at(&slug, meeting, item), "room-flash-saved");
    }
    Ok(stamp)
}

/// Notes an interest that somebody declared.
#[server(prefix = "/do", endpoint = "panels/declare")]
pub async fn declare(
    slug: String,
    meeting: MeetingId,
    #[server(default)] declarer: String,
    #[server(default)] declared_item: String,
    #[server(default)] interest: String,
    #[server(default)] interest_about: String,
    #[server(default)] leaves: Vec<String>,
    once: String,
) -> Result<(), AppError> {
    let (cx, panel) = reads(&slug).await?;
    let mut problems = FieldErrors::default();
    let member = declarer.parse::<MembershipId>().ok();
    if member.is_none() {
        problems.push("declarer", Message::new("form-required"));
    }
    let kind = Interest::parse(&interest);
    if kind.is_none() {
        problems.push("interest", Message::new("form-required"));
    }
    let about = field::required(&mut problems, "interest_about", &interest_about, LONGEST_INTEREST);
    problems.check()?;
    let (Some(member), Some(interest)) = (member, kind) else { return Err(AppError::Internal) };
    let item = declared_item.parse::<ItemId>().ok();
    let new = NewDeclaration { member, item, interest, about, leaves: !leaves.is_empty() };
    room::declare(&cx, panel.id, meeting, new, &once).await?;
    let to = match item {
        Some(item) => room_at(&slug, meeting, item),
        None => paths::panels::Room(&slug, meeting).address(),
    };
    RequestContext::current().redirect(to.at("declared"));
    Ok(())
}

/// Takes out a declaration that was noted by mistake.
#[server(prefix = "/do", endpoint = "panels/undeclare")]
pub async fn take_declaration_back(
    slug: String,
    meeting: MeetingId,
    declaration: DeclarationId,
) -> Result<(), AppError> {
    let (cx, panel) = reads(&slug).await?;
    room::take_declaration_back(&cx, panel.id, meeting, declaration).await?;
    RequestContext::current().redirect(paths::panels::Room(&slug, meeting).at("declared"));
    Ok(())
}

/// Says how an item ended: `choice` is `discussed` with `outcome`, `carry_over` with `to`, or `withdraw` with `reason`.
#[server(prefix = "/do", endpoint = "panels/finish-item")]
pub async fn finish_item(
    slug: String,
    meeting: MeetingId,
    item: ItemId,
    #[server(default)] choice: String,
    #[server(default)] outcome: String,
    #[server(default)] to: String,
    #[server(default)] reason: String,
) -> Result<(), AppError> {
    let (cx, panel) = reads(&slug).await?;
    let mut problems = FieldErrors::default();
    let mv = match choice.as_str() {
        "discussed" => Some(ItemMove::Discuss { outcome: field::required(&mut problems, "outcome", &outcome, 4_000) }),
        "carry_over" => {
            let to = to.parse().ok();
            if to.is_none() {
                problems.push("to", Message::new("panels-to-missing"));
            }
            to.map(ItemMove::CarryOver)
        }
        "withdraw" => Some(ItemMove::Withdraw { reason: field::required(&mut problems, "reason", &reason, 1_000) }),
        _ => {
            problems.push("choice", Message::new("panels-kind-missing"));
            None
        }
    };
    problems.check()?;
    let Some(mv) = mv else { return Err(AppError::Internal) };
    store::panels::decide(&cx, panel.id, meeting, vec![Choice { item, mv }]).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Room(&slug, meeting), "panels-flash-decided");
    Ok(())
}

/// Adds an action to an item, while the meeting goes on. With an address its owner is written to.
#[server(prefix = "/do", endpoint = "panels/add-room-action")]
pub async fn add_room_action(
    slug: String,
    meeting: MeetingId,
    item: ItemId,
    #[server(default)] what: String,
    #[server(default)] owner: String,
    #[server(default)] owner_mail: String,
    #[server(default)] due_on: String,
    once: String,
) -> Result<(), AppError> {
    let (cx, panel) = reads(&slug).await?;
    let mut problems = FieldErrors::default();
    let what = field::required(&mut problems, "what", &what, 1_000);
    let owner = field::required(&mut problems, "owner", &owner, 120);
    let mail = field::email_or_none(&mut problems, "owner_mail", &owner_mail);
    let due_on = field::day(&mut problems, "due_on", &due_on);
    problems.check()?;
    following::add_in_room(&cx, panel.id, meeting, NewOwned { item, what, owner, mail, due_on }, &once).await?;
    RequestContext::current().redirect_with_flash(room_at(&slug, meeting, item), "panels-flash-action-added");
    Ok(())
}
