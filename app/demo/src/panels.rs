//! The panels' part: years, agendas, attendance, outcomes, replies.

use std::collections::HashMap;

use super::{
    data::{Item, Meeting, Panel},
    script::World,
};
use domain::{
    error::AppError,
    ids::PanelId,
    lang::{Lang, Localized},
    panels::{
        body::{BodyKind, Session},
        model::{ItemKind, Mark, MeetingKind, MemberKind, Office},
        rules::{action, item, size::SizeLimits},
    },
    release::model::Kind,
    role::Role,
};
use platform::{
    as_read::stamp,
    guard::{Clerk, Cx, Officer, PanelMember},
};
use store::{
    flows::share,
    panels::{
        Choice, NewAction, NewMeeting, NewMember, NewReply, SeatDetails,
        bodies::{self, TypedBody},
        terms::{self, TypedTerms},
    },
    release::{Subject, Words},
};

fn clerk(world: &World) -> Result<Cx<Clerk>, AppError> {
    world.with(Role::Clerk)
}

fn meeting_of(world: &World, panel: usize, year: usize, meeting: usize) -> &Meeting {
    &world.data.panels[panel].years[year].meetings[meeting]
}

fn panel_id(world: &World, panel: usize) -> Result<PanelId, AppError> {
    world.panels.get(&panel).copied().ok_or(AppError::NotFound)
}

/// The municipal year begins: members come, meetings are planned, reports are put on their agendas.
pub(super) async fn start_year(world: &mut World, panel: usize, year: usize) -> Result<(), AppError> {
    let cx = clerk(world)?;
    let tx = cx.begin().await?;
    let p = &world.data.panels[panel];
    let id = match world.panels.get(&panel) {
        Some(id) => *id,
        None => store::panels::add(&cx, &tx, kind_of(p), p.name.clone()).await?.id,
    };
    let is_new = !world.panels.contains_key(&panel);
    let y = &p.years[year];
    let calendar = world.calendar;
    let first_day = calendar.day(&y.from);
    let (mut members, mut meetings, mut items) = (HashMap::new(), HashMap::new(), HashMap::new());
    for m in &y.members {
        // Who leaves on a day was a member until the day before.
        let ends_on = m.until.as_ref().unwrap_or(&y.until);
        let new = NewMember {
            person: m.person.as_ref().and_then(|key| world.people.get(key)).map(|who| who.id),
            name: m.name.clone(),
            kind: match m.kind.as_str() {
                "co-opted" => MemberKind::CoOpted,
                key => MemberKind::parse(key).unwrap_or(MemberKind::CoOpted),
            },
            office: m.office.as_deref().and_then(|key| Office::parse(&key.replace(' ', "_"))),
            details: SeatDetails::default(),
            starts_on: calendar.day(m.from.as_ref().unwrap_or(&y.from)),
            ends_on: Some(calendar.day(ends_on)),
        };
        members.insert(m.key.clone(), store::panels::add_member(&cx, &tx, id, new).await?);
    }
    for m in &y.meetings {
        let new = NewMeeting {
            kind: MeetingKind::parse(&m.kind).unwrap_or(MeetingKind::Formal),
            held_on: calendar.meeting_day(&m.date),
            starts_at: m.time.clone(),
            ends_at: None,
            place: m.place.of(Lang::En).to_owned(),
            video_link: String::new(),
            theme: m.theme.clone(),
        };
        let planned = store::panels::plan(&cx, &tx, id, new).await?;
        meetings.insert(m.key.clone(), planned);
        // What was carried over comes from its first meeting; what young people said is routed.
        for item in m.items.iter().filter(|i| i.kind != "voices" && (i.history.is_empty() || m.state == "cancelled")) {
            items.insert(item.id.clone(), store::panels::add_report(&cx, &tx, id, planned, item.title.clone()).await?);
        }
    }
    for m in &y.meetings {
        for item in m.items.iter().filter(|i| !i.history.is_empty() && m.state != "cancelled") {
            let first = item.history.first().and_then(|key| meetings.get(key)).ok_or(AppError::NotFound)?;
            items.insert(item.id.clone(), store::panels::add_report(&cx, &tx, id, *first, item.title.clone()).await?);
        }
    }
    cx.commit(tx).await?;
    world.panels.insert(panel, id);
    if is_new {
        say_what_it_is(&cx, world, panel, &first_day).await?;
    }
    world.members.extend(members);
    world.meetings.extend(meetings);
    world.items.extend(items);
    Ok(())
}

fn kind_of(panel: &Panel) -> BodyKind {
    BodyKind::parse(&panel.kind).unwrap_or(BodyKind::Panel)
}

/// The clerk says what a new panel is, and enters its terms of reference.
async fn say_what_it_is(cx: &Cx<Clerk>, world: &World, panel: usize, approved_on: &str) -> Result<(), AppError> {
    let (id, p) = (panel_id(world, panel)?, &world.data.panels[panel]);
    let body = bodies::body(cx, id).await?;
    let typed = TypedBody {
        kind: kind_of(p),
        purpose: (&p.about).into(),
        rhythm: (&p.rhythm).into(),
        session: Session::Private,
        quorum: p.quorum,
        limits: SizeLimits {
            total: p.most,
            kinds: p.elected.map(|most| (MemberKind::Elected, most)).into_iter().collect(),
        },
        reports_to: p.reports_to.and_then(|other| world.panels.get(&other)).copied(),
    };
    let read = stamp(cx.services(), &body.as_read());
    bodies::change(cx, id, typed, "", &read).await?;
    let Some(text) = &p.terms else { return Ok(()) };
    let terms = TypedTerms {
        text: text.into(),
        approved_by: "Full Council".into(),
        approved_on: approved_on.to_owned(),
        review_on: None,
    };
    terms::add(cx, id, terms, &stamp(cx.services(), &terms::as_read(None))).await?;
    Ok(())
}

/// Officers send what young people said to the next meeting.
pub(super) async fn route(world: &World, panel: usize, year: usize, meeting: usize) -> Result<(), AppError> {
    let named: Vec<_> = meeting_of(world, panel, year, meeting).items.iter().flat_map(|i| &i.voices).collect();
    if named.is_empty() {
        return Ok(());
    }
    let voices = world.voices_named(named.into_iter().map(String::as_str))?;
    let cx = world.with::<Officer>(Role::Officer)?;
    share::route(&cx, panel_id(world, panel)?, &voices).await
}

pub(super) async fn publish_agenda(world: &World, panel: usize, year: usize, meeting: usize) -> Result<(), AppError> {
    let m = meeting_of(world, panel, year, meeting);
    let (id, meeting) = (panel_id(world, panel)?, world.meetings[&m.key]);
    store::panels::publish_agenda(&clerk(world)?, id, meeting, String::new()).await
}

/// The meeting takes place: who was there, and what came of each item.
pub(super) async fn hold(world: &World, panel: usize, year: usize, meeting: usize) -> Result<(), AppError> {
    let (cx, id) = (clerk(world)?, panel_id(world, panel)?);
    let m = meeting_of(world, panel, year, meeting);
    let here = world.meetings[&m.key];
    let mut marks = HashMap::new();
    for (key, present) in &m.attendance {
        let member = world.members.get(key).ok_or(AppError::NotFound)?;
        marks.insert(*member, if *present { Mark::Present } else { Mark::Apologies });
    }
    store::panels::record(&cx, id, here, &marks, None).await?;
    let mut choices = Vec::new();
    for on_agenda in store::panels::items(&cx, here).await? {
        let written = m.items.iter().find(|i| {
            world.items.get(&i.id) == Some(&on_agenda.id) || (i.kind == "voices" && on_agenda.kind == ItemKind::Voices)
        });
        let mv = match written {
            Some(item) => item::ItemMove::Discuss { outcome: outcome(item) },
            None => item::ItemMove::CarryOver(later(world, panel, year, m, &on_agenda.id)?),
        };
        choices.push(Choice { item: on_agenda.id, mv });
    }
    store::panels::decide(&cx, id, here, choices).await?;
    actions(world, &cx, id, m).await
}

fn outcome(item: &Item) -> String {
    item.outcome.as_ref().map_or_else(|| "Noted.".to_owned(), |o| o.of(Lang::En).to_owned())
}

/// The meeting at which an item that was not reached stands next.
fn later(
    world: &World,
    panel: usize,
    year: usize,
    from: &Meeting,
    item: &domain::ids::ItemId,
) -> Result<domain::ids::MeetingId, AppError> {
    let next = world.data.panels[panel].years[year].meetings.iter().find(|m| {
        m.date > from.date
            && m.items.iter().any(|i| i.history.contains(&from.key) && world.items.get(&i.id) == Some(item))
    });
    next.and_then(|m| world.meetings.get(&m.key)).copied().ok_or(AppError::NotFound)
}

async fn actions(world: &World, cx: &Cx<Clerk>, panel: PanelId, m: &Meeting) -> Result<(), AppError> {
    for written in &m.actions {
        let on_agenda = store::panels::items(cx, world.meetings[&m.key]).await?;
        let item = match world.items.get(&written.item) {
            Some(id) => *id,
            None => on_agenda.iter().find(|i| i.kind == ItemKind::Voices).ok_or(AppError::NotFound)?.id,
        };
        let owner = world.people.get(&written.owner).map_or_else(|| written.owner.clone(), |who| who.name.clone());
        let new = NewAction {
            item,
            what: written.what.of(Lang::En).to_owned(),
            owner,
            due_on: world.calendar.day(&written.due),
        };
        let tx = cx.begin().await?;
        let id = store::panels::add_action(cx, &tx, panel, new).await?;
        cx.commit(tx).await?;
        match written.state.as_str() {
            // What is told of it is told when it is done.
            "done" if written.told.is_none() => {
                store::panels::end_action(cx, panel, id, action::ActionMove::Done).await?;
            }
            "dropped" => {
                let reason = written.reason.as_ref().map_or_else(String::new, |r| r.of(Lang::En).to_owned());
                store::panels::end_action(cx, panel, id, action::ActionMove::Drop { reason }).await?;
            }
            _ => {}
        }
    }
    Ok(())
}

pub(super) async fn publish_minutes(world: &World, panel: usize, year: usize, meeting: usize) -> Result<(), AppError> {
    let m = meeting_of(world, panel, year, meeting);
    store::panels::publish_minutes(&clerk(world)?, panel_id(world, panel)?, world.meetings[&m.key]).await
}

pub(super) async fn cancel(world: &World, panel: usize, year: usize, meeting: usize) -> Result<(), AppError> {
    let m = meeting_of(world, panel, year, meeting);
    let reason = m.cancel_reason.as_ref().map_or_else(String::new, |r| r.of(Lang::En).to_owned());
    store::panels::cancel(&clerk(world)?, panel_id(world, panel)?, world.meetings[&m.key], reason).await
}

/// The panel answers everybody who said something of the kind.
pub(super) async fn reply(world: &World, n: usize) -> Result<(), AppError> {
    let reply = &world.data.replies[n];
    let answers = |m: &Meeting| m.items.iter().any(|i| i.reply_groups.contains(&reply.group));
    let found = world
        .data
        .panels
        .iter()
        .enumerate()
        .find_map(|(panel, p)| p.years.iter().flat_map(|y| &y.meetings).find(|m| answers(m)).map(|m| (panel, m)));
    let (panel, m) = found.ok_or(AppError::NotFound)?;
    let named: Vec<_> = m.items.iter().flat_map(|i| &i.voices).collect();
    let answered = world.data.voices.iter().filter(|v| v.reply_group.as_ref() == Some(&reply.group));
    let answered: Vec<_> = answered.map(|v| v.id.as_str()).collect();
    if let Some(missing) = answered.iter().find(|key| !named.iter().any(|id| id == *key)) {
        tracing::error!(voice = missing, group = reply.group, "answered at a meeting that did not have it");
        return Err(AppError::NotFound);
    }
    let new = NewReply {
        item: None,
        meeting: world.meetings[&m.key],
        theme: Some(reply.theme.clone()),
        text: Localized::en_cy(&*reply.en, &*reply.cy),
        changed: reply.what_changed.clone(),
        voices: world.voices_named(answered)?,
    };
    let cx: Cx<PanelMember> = world.acting(&reply.by)?;
    let tx = cx.begin().await?;
    let id = store::panels::add_reply(&cx, &tx, panel_id(world, panel)?, new).await?;
    cx.commit(tx).await?;
    release(world, panel, Subject { kind: Kind::Reply, id: id.0 }).await
}

/// The panel's chair reads what was written, and releases it.
async fn release(world: &World, panel: usize, written: Subject) -> Result<(), AppError> {
    let years = world.data.panels[panel].years.iter().rev();
    let chair = years.flat_map(|y| &y.members).find(|m| m.office.as_deref() == Some("chair"));
    let chair = chair.and_then(|m| m.person.as_ref()).ok_or(AppError::NotFound)?;
    let looked = ["yes".to_owned()];
    store::flows::reply::release(&world.acting(chair)?, panel_id(world, panel)?, written, 1, &looked).await.map(|_| ())
}

/// What was asked for is done, and young people are told.
pub(super) async fn end_action(
    world: &World,
    panel: usize,
    year: usize,
    meeting: usize,
    action: usize,
) -> Result<(), AppError> {
    let m = meeting_of(world, panel, year, meeting);
    let written = &m.actions[action];
    let Some(told) = &written.told else { return Ok(()) };
    let (cx, id) = (clerk(world)?, panel_id(world, panel)?);
    let noted = store::panels::actions_of(&cx, id).await?.into_iter().find(|one| one.what == written.what.of(Lang::En));
    let noted = noted.ok_or(AppError::NotFound)?.id;
    store::panels::end_action(&cx, id, noted, action::ActionMove::Done).await?;
    let said = world.data.replies.iter().find(|reply| reply.group == told.group).ok_or(AppError::NotFound)?;
    let replies = store::panels::to_tell(&cx, id, noted).await?.replies;
    let under: Vec<_> =
        replies.iter().map(|one| &one.reply).filter(|r| r.text.of(Lang::En) == said.en).map(|r| r.id).collect();
    let words = Words { text: told.text.clone(), under, ..Words::default() };
    store::panels::tell(&cx, id, noted, 0, (words, Localized::default())).await?;
    release(world, panel, Subject { kind: Kind::Done, id: noted.0 }).await
}
