//! `/panels/{slug}/meetings/{id}/takeover`: young people or foster carers prepare the meeting that they chair.

use leptos::prelude::*;

use super::{
    actions::{ChooseDay, InviteGuest, PutItem, UninviteGuest},
    key,
};
use crate::{
    page::{PageResponse, html},
    panels::pages::{asked, day, meeting_path, plan::of, up},
};
use domain::{
    error::AppError,
    panels::{
        model::{MeetingState, PanelName},
        rules::running::is_prepared,
    },
    paths,
};
use platform::{
    guard::{PanelReader, require},
    i18n::{LangText, href, t},
};
use store::panels::{
    Item, Meeting, When,
    room::{self, Guest},
};
use ui::{
    Banner, Button, ButtonKind, Fact, Facts, Input, Kind, LinkButton, Texts,
    form::{AsRead, Form},
    frame::Audience,
};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let (panel, meeting) = asked(&cx).await?;
    if meeting.kind.taken_over_by().is_none() {
        return Err(AppError::NotFound);
    }
    if !room::runner(&cx, panel.id).await?.runs(meeting.kind) {
        return Err(AppError::Forbidden);
    }
    let items = store::panels::items(&cx, meeting.id).await?;
    let guests = room::guests(&cx, meeting.id).await?;
    let prepared = is_prepared(meeting.state);
    let title = t(&key(meeting.kind, "title"));
    let next = next(&panel, &meeting);
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(meeting_path(&panel, &meeting), LangText::of(&panel.name))}
            <h1>{title}</h1>
            <p class="lead">{t(&key(meeting.kind, "lead"))}</p>
            {next}
            {the_day(&panel, &meeting)}
            {agenda(&panel, &meeting, items, prepared)}
            {invited(&panel, &meeting, guests, prepared)}
        },
    )
}

/// What comes next, by how far the meeting is.
fn next(panel: &PanelName, meeting: &Meeting) -> Option<AnyView> {
    let (to, words) = match meeting.state {
        MeetingState::AgendaPublished | MeetingState::Held => {
            (href(paths::panels::Room(&panel.slug, meeting.id)), t("takeover-to-room"))
        }
        MeetingState::DraftMinutes | MeetingState::Minuted | MeetingState::Approved => {
            (href(paths::panels::Minutes(&panel.slug, meeting.id)), t(&key(meeting.kind, "to-minutes")))
        }
        MeetingState::Planned | MeetingState::Cancelled => return None,
    };
    Some(view! { <p><LinkButton href=to>{words}</LinkButton></p> }.into_any())
}

/// Day, time and place. Once the agenda is out, the clerk changes them: people have it in their calendars.
fn the_day(panel: &PanelName, meeting: &Meeting) -> AnyView {
    let facts = vec![
        Fact::new(t("takeover-day"), day(&meeting.held_on)),
        Fact::new(t("takeover-time"), meeting.starts_at.clone()),
        Fact::new(t("takeover-place"), meeting.place.clone()),
    ];
    let change = if meeting.state == MeetingState::Planned {
        let (of, read) = (of(panel, meeting), When::from(meeting).as_read());
        let (held_on, starts_at, place) = (meeting.held_on.clone(), meeting.starts_at.clone(), meeting.place.clone());
        view! {
            <details class="card">
                <summary>{t("takeover-day-change")}</summary>
                <Form<ChooseDay>>
                    {of}
                    <AsRead of=read/>
                    <Input name="held_on" label=t("takeover-day") kind=Kind::Date value=held_on/>
                    <Input name="starts_at" label=t("takeover-time") kind=Kind::Time value=starts_at/>
                    <Input name="place" label=t("takeover-place") maxlength=200 value=place/>
                    <Button kind=ButtonKind::Quiet>{t("takeover-day-button")}</Button>
                </Form<ChooseDay>>
            </details>
        }
        .into_any()
    } else if meeting.state == MeetingState::AgendaPublished {
        view! { <p class="soft">{t(&key(meeting.kind, "day-fixed"))}</p> }.into_any()
    } else {
        ().into_any()
    };
    view! { <section><h2>{t("takeover-when")}</h2><Facts facts=facts/>{change}</section> }.into_any()
}

fn agenda(panel: &PanelName, meeting: &Meeting, items: Vec<Item>, prepared: bool) -> AnyView {
    let list = if items.is_empty() {
        view! { <p>{t(&key(meeting.kind, "no-items"))}</p> }.into_any()
    } else {
        let rows = items.into_iter().map(|item| view! { <li>{LangText::of(&item.title)}</li> });
        view! { <ol>{rows.collect_view()}</ol> }.into_any()
    };
    let add = prepared.then(|| {
        let of = of(panel, meeting);
        view! {
            <Form<PutItem> once=true carried=true>
                {of}
                <Texts name="title" label="takeover-item" hint=t("takeover-item-hint") maxlength=200/>
                <Button>{t("takeover-item-button")}</Button>
            </Form<PutItem>>
        }
    });
    view! { <section id="items"><h2>{t("takeover-items")}</h2>{list}{add}</section> }.into_any()
}

fn invited(panel: &PanelName, meeting: &Meeting, guests: Vec<Guest>, prepared: bool) -> AnyView {
    let rows: Vec<_> = guests
        .into_iter()
        .map(|guest| {
            let off = prepared.then(|| {
                let (of, id, name) = (of(panel, meeting), guest.id.to_string(), guest.name.clone());
                view! {
                    <Form<UninviteGuest>>
                        {of}
                        <input type="hidden" name="guest" value=id/>
                        <Button kind=ButtonKind::Plain>{t("takeover-guest-off")}" "<span class="vh">{name}</span></Button>
                    </Form<UninviteGuest>>
                }
            });
            let mailed = guest.mailed.then(|| view! { <small class="soft">" "{t("takeover-guest-mailed")}</small> });
            let about = (!guest.about.is_empty()).then(|| view! { <p class="soft" dir="auto">{guest.about.clone()}</p> });
            view! { <li><b dir="auto">{guest.name}</b>{mailed}{about}{off}</li> }
        })
        .collect();
    let list = if rows.is_empty() {
        view! { <p>{t("takeover-guests-none")}</p> }.into_any()
    } else {
        view! { <ul class="plain">{rows}</ul> }.into_any()
    };
    let kind = meeting.kind;
    let said = move |what: &str| t(&key(kind, what));
    let invite = prepared.then(|| {
        let of = of(panel, meeting);
        view! {
            <Form<InviteGuest> once=true>
                {of}
                <Input name="guest_name" label=said("guest-name") autocomplete="off" maxlength=120/>
                <Input name="guest_about" label=said("guest-about") hint=said("guest-about-hint") maxlength=200/>
                <Input name="guest_mail" label=said("guest-mail") hint=said("guest-mail-hint") kind=Kind::Email autocomplete="off"/>
                <Button kind=ButtonKind::Quiet>{t("takeover-guest-button")}</Button>
            </Form<InviteGuest>>
        }
    });
    view! {
        <section id="guests">
            <h2>{said("guests")}</h2>
            <Banner>{said("guests-text")}</Banner>
            {list}
            {invite}
        </section>
    }
    .into_any()
}
