//! `/panels/{slug}/meetings/{id}/room`: where a meeting is written down while it goes on.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{actions::BeginMeeting, declared, item, people};
use crate::{
    page::{PageResponse, html},
    panels::pages::{asked, day, item_tag, meeting_path, plan::of, up},
};
use domain::{
    error::AppError,
    ids::{ItemId, MembershipId},
    panels::{
        model::{ItemState, MeetingState, PanelName},
        rules::{quorum::quorum, running::is_recorded},
    },
    paths::{self, Path},
};
use platform::{
    guard::{PanelReader, require},
    i18n::{LangText, href, t, tr},
    request::RequestContext,
};
use store::panels::{
    Item, Meeting, Member,
    room::{self, Now, Tapped},
};
use ui::{Banner, Button, ButtonKind, LinkButton, Mood, form::Form, frame::Audience};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let (panel, meeting) = asked(&cx).await?;
    if !room::runner(&cx, panel.id).await?.runs(meeting.kind) {
        return Err(AppError::Forbidden);
    }
    if !meeting.state.is_published() {
        return Err(AppError::conflict("room-not-yet"));
    }
    let items = store::panels::items(&cx, meeting.id).await?;
    let now = room::now(&cx, meeting.id).await?;
    let open = chosen(&items, now);
    let members = store::panels::members_on(&cx, panel.id, &meeting.held_on).await?;
    let tapped = room::tapped(&cx, meeting.id).await?;
    let body = store::panels::bodies::body(&cx, panel.id).await?;
    let declarations = room::declarations(&cx, meeting.id).await?;
    let recorded = is_recorded(meeting.state);
    let title = tr("room-title", &[("day", day(&meeting.held_on).into())]);
    let form = match items.iter().find(|item| Some(item.id) == open).filter(|_| recorded) {
        Some(item) => Some(item::form(&cx, &panel, &meeting, item, now).await?),
        None => None,
    };
    let said = recorded.then(|| said_of_quorum(body.quorum, &members, &tapped));
    let list = list(&panel, &meeting, &items, open, now);
    let declared = recorded.then(|| declared::section(&panel, &meeting, &members, (&items, open), declarations));
    let here = people::section(&panel, &meeting, members, &tapped, recorded);
    let guests: Vec<_> = room::guests(&cx, meeting.id).await?.into_iter().map(|guest| guest.name).collect();
    let guests = (!guests.is_empty()).then(|| {
        view! { <p>{t("room-guests")}": "<span dir="auto">{guests.join(", ")}</span></p> }
    });
    let begin = (meeting.state == MeetingState::AgendaPublished).then(|| begin(&panel, &meeting));
    let minutes = recorded.then(|| {
        let to = href(paths::panels::Minutes(&panel.slug, meeting.id));
        view! { <LinkButton href=to kind=ButtonKind::Quiet>{t("room-to-minutes")}</LinkButton> }
    });
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(meeting_path(&panel, &meeting), t("panels-agenda"))}
            <h1>{title}</h1>
            <p class="soft">{LangText::of(&panel.name)}</p>
            {begin}
            {said}
            <p class="row noprint">
                <LinkButton href=href(paths::panels::Screen(&panel.slug, meeting.id)) kind=ButtonKind::Quiet>{t("room-to-screen")}</LinkButton>
                {minutes}
            </p>
            <div class="panes">
                <div class="stack">
                    {list}
                    {form}
                </div>
                <div class="stack">
                    {here}
                    {guests}
                    {declared}
                </div>
            </div>
        },
    )
}

/// The item that is open: the one asked for, the one that is discussed now, or the first without a choice.
fn chosen(items: &[Item], now: Option<Now>) -> Option<ItemId> {
    let asked: Option<ItemId> = RequestContext::current().query("item").and_then(|id| id.parse().ok());
    let there = |id: ItemId| items.iter().any(|item| item.id == id);
    asked
        .filter(|id| there(*id))
        .or_else(|| now.map(|now| now.item).filter(|id| there(*id)))
        .or_else(|| items.iter().find(|item| item.state == ItemState::Tabled).map(|item| item.id))
}

fn begin(panel: &PanelName, meeting: &Meeting) -> AnyView {
    let of = of(panel, meeting);
    view! {
        <section class="card">
            <h2>{t("room-begin-title")}</h2>
            <p>{t("room-begin-text")}</p>
            <Form<BeginMeeting>>
                {of}
                <Button>{t("room-begin-button")}</Button>
            </Form<BeginMeeting>>
        </section>
    }
    .into_any()
}

/// Whether enough members are in the room; nothing for a panel without a quorum.
fn said_of_quorum(
    needed: Option<i32>,
    members: &[Member],
    tapped: &HashMap<MembershipId, Tapped>,
) -> Option<impl IntoView + use<>> {
    let here = |member: &&Member| tapped.get(&member.id).is_some_and(|tapped| tapped.mark.is_in_the_room());
    let quorum = quorum(needed, members.iter().filter(here).map(Member::counts))?;
    let n = quorum.needed;
    Some(if quorum.is_there() {
        view! { <p class="soft">{tr("room-quorum-met", &[("n", n.into())])}</p> }.into_any()
    } else {
        let said = tr("room-quorum-short", &[("short", quorum.missing().into()), ("n", n.into())]);
        view! { <Banner mood=Mood::Warn>{said}</Banner> }.into_any()
    })
}

/// Every item; the open one is marked.
fn list(panel: &PanelName, meeting: &Meeting, items: &[Item], open: Option<ItemId>, now: Option<Now>) -> AnyView {
    if items.is_empty() {
        return view! { <p>{t("room-no-items")}</p> }.into_any();
    }
    let rows = items.iter().map(|item| {
        let here = Some(item.id) == open;
        let to = href(paths::panels::Room(&panel.slug, meeting.id).with("item", item.id));
        let title = LangText::of(&item.title);
        let tag = (item.state != ItemState::Tabled).then(|| item_tag(item.state));
        let is_now = now.is_some_and(|now| now.item == item.id);
        view! {
            <li>
                <a href=to aria-current=here.then_some("true")>{title}</a>
                " "{tag}
                {is_now.then(|| view! { <b>{t("room-now")}</b> })}
            </li>
        }
    });
    let rows = rows.collect_view();
    view! { <section><h2>{t("panels-agenda")}</h2><div class="agenda"><ol>{rows}</ol></div></section> }.into_any()
}
