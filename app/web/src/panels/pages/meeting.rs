//! One meeting: its agenda for everybody on the panel, and the clerk's forms.

use leptos::prelude::*;

use super::{agenda, asked, beside::Beside, called, day, held, kind_word, panel_path, plan, state_tag, time_word, up};
use crate::{
    page::{PageResponse, html},
    panels::{coming, takeover},
};
use domain::{
    error::AppError,
    panels::{
        model::{MeetingState, PanelName, Thing},
        rules::{
            access::{ItemReader, is_public},
            running::is_prepared,
        },
    },
    paths,
    role::Role,
};
use platform::{
    guard::{Clerk, Cx, PanelReader, require},
    i18n::{LangText, href, t, tr},
};
use store::panels::{
    Meeting,
    areas::{self, Area},
};
use ui::{Banner, ButtonKind, Fact, Facts, LinkButton, Mood, frame::Audience};

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let (panel, meeting) = asked(&cx).await?;
    let clerk = cx.is(Role::Clerk);
    // Until the agenda is published only those who see all panels read it.
    let open = meeting.state.is_published() || store::panels::reads_all(&cx);
    let items = if open { store::panels::items(&cx, meeting.id).await? } else { Vec::new() };
    let voices: Vec<_> = items.iter().flat_map(|item| item.voices.clone()).collect();
    let groups = crate::panels::pages::groups(&cx, &voices, meeting.state.is_published()).await?;
    let pledged = Beside::of(&cx, &items).await?;
    let changed = crate::panels::pages::changed(&cx, &meeting, &items).await?;
    let left = if open { store::panels::left_over(&cx, meeting.id).await? } else { Vec::new() };
    let title = tr("panels-meeting-title", &[("day", day(&meeting.held_on).into())]);
    let theme = LangText::of(&meeting.theme);
    let invited = store::panels::access::reader(&cx).await?.of(panel.id) != ItemReader::Other;
    let mut facts = vec![
        Fact::new(t("panels-time"), time_word(&meeting)),
        Fact::new(t("panels-place"), meeting.place.clone()),
        Fact::new(t("panels-kind"), kind_word(&meeting)),
        Fact::new(t("panels-state"), state_tag(meeting.state)),
    ];
    if invited && !meeting.video_link.is_empty() && meeting.state != MeetingState::Cancelled {
        let to = meeting.video_link.clone();
        let link = view! { <a href=to.clone() rel="noreferrer">{to.clone()}</a> };
        facts.push(Fact::new(t("agenda-video"), link));
    }
    if let Some(reason) = meeting.reason.clone() {
        facts.push(Fact::new(t("panels-reason"), reason));
    }
    let beside = if clerk {
        match meeting.state {
            MeetingState::Planned | MeetingState::AgendaPublished => {
                plan::forms(&cx, &panel, &meeting, &items).await?.into_any()
            }
            MeetingState::Held | MeetingState::DraftMinutes | MeetingState::Minuted | MeetingState::Approved => {
                held::forms(&cx, &panel, &meeting, &items).await?.into_any()
            }
            MeetingState::Cancelled => ().into_any(),
        }
    } else {
        ().into_any()
    };
    let called = match cx.also::<Clerk>() {
        Ok(clerk) => Some(called::section(&clerk, &panel, &meeting, &items).await?),
        Err(_) => None,
    };
    let attendance = if meeting.state.was_held() { Some(held::attendance(&cx, &panel, &meeting).await?) } else { None };
    let coming = coming::seen(&cx, &panel, &meeting).await?;
    let link = |to: String, key: &str| {
        let words = t(key);
        view! { <LinkButton href=to kind=ButtonKind::Quiet>{words}</LinkButton> }
    };
    let ways = ways(&cx, &panel, &meeting).await?;
    let changeable = clerk && matches!(meeting.state, MeetingState::Planned | MeetingState::AgendaPublished);
    let body = view! {
        {up(panel_path(&panel), &panel.name)}
        <h1>{title.clone()}</h1>
        {(!theme.is_empty()).then(|| view! { <p>{theme}</p> })}
        <Facts facts=facts/>
        {changed.as_ref().filter(|_| open).map(crate::panels::pages::Changed::note)}
        {open.then(|| view! {
            <div class="row noprint">
                {clerk.then(|| crate::panels::pages::correcting::link(&panel, Thing::Meeting, meeting.id.0, &title))}
                {link(href(paths::panels::Pack(&panel.slug, meeting.id)), "panels-pack")}
                {link(href(paths::panels::Calendar(&panel.slug, meeting.id)), "panels-calendar")}
            </div>
        })}
        {(!ways.is_empty()).then(|| view! { <div class="row noprint">{ways}</div> })}
        <div class=if clerk { "panes" } else { "" }>
            <div class="stack">
                <h2>{t("panels-agenda")}</h2>
                {if open {
                    agenda::list(&panel, &meeting, items, (&groups, &pledged), changeable).into_any()
                } else {
                    view! { <Banner>{t("panels-agenda-not-yet")}</Banner> }.into_any()
                }}
                {(!left.is_empty()).then(|| agenda::left_over(left))}
                {coming}
                {attendance}
            </div>
            {clerk.then(|| view! { <div class="stack noprint">{beside}{called}</div> })}
        </div>
    };
    let cancelled = meeting.state == MeetingState::Cancelled;
    html(
        title,
        Audience::Staff,
        view! {
            {cancelled.then(|| view! { <Banner mood=Mood::Bad>{t("panels-cancelled")}</Banner> })}
            {body}
        },
    )
}

/// The ways to the room, to the screen and to the minutes, as far as they are the reader's.
async fn ways(cx: &Cx<PanelReader>, panel: &PanelName, meeting: &Meeting) -> Result<Vec<AnyView>, AppError> {
    let runs = store::panels::room::runner(cx, panel.id).await?.runs(meeting.kind);
    let (slug, id) = (&panel.slug, meeting.id);
    let link = |to: String, key: &str| {
        let words = t(key);
        view! { <LinkButton href=to kind=ButtonKind::Quiet>{words}</LinkButton> }.into_any()
    };
    let body = store::panels::bodies::body(cx, panel.id).await?;
    let takes_place = is_prepared(meeting.state) || meeting.state == MeetingState::Held;
    let mut ways = Vec::new();
    if let Some(area) = own_area(cx, panel, meeting).await? {
        let words = tr("performance-area-link", &[("area", LangText::of(&area.name).to_string().into())]);
        let to = href(paths::performance::Area(slug, area.id));
        ways.push(view! { <LinkButton href=to kind=ButtonKind::Quiet>{words}</LinkButton> }.into_any());
    }
    if runs && meeting.kind.taken_over_by().is_some() && is_prepared(meeting.state) {
        let key = takeover::key(meeting.kind, "link");
        ways.push(link(href(paths::panels::Takeover(slug, id)), &key));
    }
    if meeting.state.is_published() && takes_place {
        if runs {
            ways.push(link(href(paths::panels::Room(slug, id)), "room-link"));
        }
        ways.push(link(href(paths::panels::Screen(slug, id)), "room-to-screen"));
    }
    if meeting.state.was_held() {
        ways.push(link(href(paths::panels::Minutes(slug, id)), "minutes-link"));
    }
    if is_public(body.kind, body.session, meeting.kind, meeting.state) {
        ways.push(link(href(paths::panels::PublicMeeting(id)), "visitors-see"));
    }
    Ok(ways)
}

/// The area that the reader represents at a meeting to come.
async fn own_area(cx: &Cx<PanelReader>, panel: &PanelName, meeting: &Meeting) -> Result<Option<Area>, AppError> {
    if !is_prepared(meeting.state) {
        return Ok(None);
    }
    let me = cx.me()?;
    let members = store::panels::members_on(cx, panel.id, &meeting.held_on).await?;
    let mine = members.iter().find(|member| member.person == Some(me) && member.counts());
    let Some(id) = mine.and_then(|member| member.details.area) else { return Ok(None) };
    Ok(areas::of_panel(cx, panel.id).await?.into_iter().find(|area| area.id == id))
}
