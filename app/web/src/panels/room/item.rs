//! The open item: what was said and decided, how it ended, who does what until when, and the way to the replies.

use leptos::prelude::*;

use super::actions::{AddRoomAction, FinishItem, OpenItem, SaveRecord};
use crate::panels::{
    pages::{day, groups, plan::of},
    witnesses,
};
use domain::{
    error::AppError,
    panels::{
        model::{ItemKind, ItemState, MeetingState, PanelName},
        witnesses::may_be_noted,
    },
    paths::{self, Path},
};
use platform::{
    guard::{Cx, PanelReader},
    i18n::{LangText, href, t, tr},
};
use store::panels::{
    Item, Meeting,
    room::{self, Now, Record},
};
use ui::{
    Button, ButtonKind, ChoiceOption, Choices, Input, Kind, Script, Select, TextArea,
    form::{self, AsRead, Form},
};

pub(super) async fn form(
    cx: &Cx<PanelReader>,
    panel: &PanelName,
    meeting: &Meeting,
    item: &Item,
    now: Option<Now>,
) -> Result<AnyView, AppError> {
    let record = room::record(cx, meeting.id, item.id).await?;
    let others = store::panels::all(cx).await?;
    let others: Vec<_> = others.into_iter().filter(|other| other.id != panel.id).collect();
    let title = LangText::of(&item.title);
    let finish =
        if item.state == ItemState::Tabled { Some(finish(cx, panel, meeting, item, &record).await?) } else { None };
    let outcome = item.outcome.clone().map(|words| view! { <p class="words" dir="auto">{words}</p> });
    let replies = replies(cx, panel, meeting, item).await?;
    let account = if item.kind == ItemKind::Witness && !item.hidden {
        store::panels::witnesses::agreed_of(cx, item.id).await?
    } else {
        None
    };
    let agreed = (item.kind == ItemKind::Witness).then(|| witnesses::beside(account.as_ref()));
    let noted = item.kind != ItemKind::Witness
        || may_be_noted(account.as_ref().map(|account| (&account.agreed, account.state)));
    let words = words(panel, meeting, item, (record, noted), &others);
    let action = action(panel, meeting, item);
    Ok(view! {
        <section id="item" class="stack">
            <h2>{title}</h2>
            {timing(item, now)}
            {show_it(panel, meeting, item, now)}
            {outcome}
            {agreed}
            {words}
            {action}
            {replies}
            {finish}
        </section>
    }
    .into_any())
}

/// How long it takes: since when it is open, and how long it is planned for.
fn timing(item: &Item, now: Option<Now>) -> Option<impl IntoView + use<>> {
    let since = now.filter(|now| now.item == item.id).map(|now| now.since.in_london().strftime("%H:%M").to_string());
    let planned = item.minutes;
    let said = match (since, planned) {
        (Some(since), Some(n)) => tr("room-since-planned", &[("time", since.into()), ("n", n.into())]),
        (Some(since), None) => tr("room-since", &[("time", since.into())]),
        (None, Some(n)) => tr("room-planned", &[("n", n.into())]),
        (None, None) => return None,
    };
    Some(view! { <p class="soft">{said}</p> })
}

/// The button that goes to this item: the room's screen shows it.
fn show_it(panel: &PanelName, meeting: &Meeting, item: &Item, now: Option<Now>) -> Option<AnyView> {
    if now.is_some_and(|now| now.item == item.id) {
        return None;
    }
    let (of, id) = (of(panel, meeting), item.id.to_string());
    Some(
        view! {
            <Form<OpenItem>>
                {of}
                <input type="hidden" name="item" value=id/>
                <Button kind=ButtonKind::Quiet>{t("room-open-item")}</Button>
            </Form<OpenItem>>
        }
        .into_any(),
    )
}

/// The words about it. With script they are saved while they are typed (`public/room.js`).
fn words(
    panel: &PanelName,
    meeting: &Meeting,
    item: &Item,
    (record, noted): (Record, bool),
    others: &[PanelName],
) -> impl IntoView + use<> {
    let now = now_says(&record);
    let (of, id, read) = (of(panel, meeting), item.id.to_string(), record.as_read());
    let to: Vec<_> = others.iter().map(|other| ChoiceOption::new(other.id.to_string(), &other.name)).collect();
    let selected = record.to_panel.map(|id| id.to_string()).unwrap_or_default();
    view! {
        {now}
        <Form<SaveRecord> id="record">
            {of}
            <input type="hidden" name="item" value=id/>
            <AsRead of=read/>
            {if noted {
                view! { <TextArea name="notes" label=t("room-notes") hint=t("room-notes-hint") value=record.notes rows=8/> }
                    .into_any()
            } else {
                // Nothing of this account is noted.
                view! { <input type="hidden" name="notes" value=""/> }.into_any()
            }}
            <TextArea name="decision" label=t("room-decision") value=record.decision rows=3/>
            <TextArea name="recommendation" label=t("room-recommendation") value=record.recommendation rows=3/>
            <Select name="to_panel" label=t("room-to-panel") options=to selected=selected empty=t("room-to-nobody")/>
            <Button>{t("room-save")}</Button>
            <p
                class="soft"
                role="status"
                data-saved=t("room-saved")
                data-waits=t("room-waits")
                data-elsewhere=t("room-elsewhere")
            ></p>
        </Form<SaveRecord>>
        <Script name="room" defer=true/>
    }
}

/// What is stored, where somebody else has written it since this form was drawn: both texts are to be seen.
fn now_says(record: &Record) -> Option<AnyView> {
    let moved_on = form::field_errors().iter().any(|(field, _)| field.is_empty());
    let texts = [
        ("notes", "room-notes", &record.notes),
        ("decision", "room-decision", &record.decision),
        ("recommendation", "room-recommendation", &record.recommendation),
    ];
    let differs = |(field, _, stored): &(&str, &str, &String)| {
        form::submitted_value(field).is_some_and(|typed| typed != **stored) && !stored.is_empty()
    };
    let lines: Vec<_> = texts
        .into_iter()
        .filter(|_| moved_on)
        .filter(differs)
        .map(|(_, label, stored)| {
            let stored = stored.clone();
            view! { <h3>{t(label)}</h3><blockquote class="written" dir="auto">{stored}</blockquote> }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! { <section class="card"><h2>{t("room-now-says")}</h2>{lines}<p class="soft">{t("room-now-hint")}</p></section> }
            .into_any()
    })
}

fn action(panel: &PanelName, meeting: &Meeting, item: &Item) -> impl IntoView + use<> {
    let (of, id) = (of(panel, meeting), item.id.to_string());
    view! {
        <details class="card">
            <summary>{t("panels-action-add")}</summary>
            <Form<AddRoomAction> once=true>
                {of}
                <input type="hidden" name="item" value=id/>
                <Input name="what" label=t("panels-action-what")/>
                <Input name="owner" label=t("panels-action-owner") autocomplete="off" maxlength=120/>
                <Input name="owner_mail" label=t("follow-mail") hint=t("follow-mail-hint") kind=Kind::Email autocomplete="off"/>
                <Input name="due_on" label=t("panels-action-due") kind=Kind::Date/>
                <Button kind=ButtonKind::Quiet>{t("panels-action-add-button")}</Button>
            </Form<AddRoomAction>>
        </details>
    }
}

/// The ways to the replies: to the voices of each theme, and about a promise. They are drafts until they are released.
async fn replies(
    cx: &Cx<PanelReader>,
    panel: &PanelName,
    meeting: &Meeting,
    item: &Item,
) -> Result<Option<AnyView>, AppError> {
    if !store::panels::may_begin_reply(cx, panel.id).await? {
        return Ok(None);
    }
    let mut links = Vec::new();
    if item.kind == ItemKind::Statement {
        let to = href(paths::panels::NewReply(&panel.slug, meeting.id).with("item", item.id));
        links.push(view! { <li><a href=to>{t("panels-reply-pledge")}</a></li> }.into_any());
    } else {
        for group in groups(cx, &item.voices, true).await? {
            let theme = group.key.clone().unwrap_or_default();
            let to = href(paths::panels::NewReply(&panel.slug, meeting.id).with("theme", theme));
            let words = tr("panels-reply-to", &[("theme", group.name.to_string().into())]);
            links.push(view! { <li><a href=to>{words}</a></li> }.into_any());
        }
    }
    Ok((!links.is_empty()).then(|| {
        view! {
            <section>
                <h3>{t("room-replies")}</h3>
                <p>{t("room-replies-text")}</p>
                <ul>{links}</ul>
            </section>
        }
        .into_any()
    }))
}

/// How it ends: discussed, carried over, or withdrawn.
async fn finish(
    cx: &Cx<PanelReader>,
    panel: &PanelName,
    meeting: &Meeting,
    item: &Item,
    record: &Record,
) -> Result<AnyView, AppError> {
    let later: Vec<_> = store::panels::meetings(cx, panel.id)
        .await?
        .into_iter()
        .rev()
        .filter(|m| matches!(m.state, MeetingState::Planned | MeetingState::AgendaPublished))
        .filter(|m| m.held_on >= meeting.held_on && m.id != meeting.id)
        .map(|m| ChoiceOption::new(m.id.to_string(), day(&m.held_on)))
        .collect();
    let mut ways = vec![ChoiceOption::new("discussed", t("panels-choice-discussed"))];
    if !later.is_empty() {
        ways.push(ChoiceOption::new("carry_over", t("panels-choice-carry-over")));
    }
    ways.push(ChoiceOption::new("withdraw", t("panels-choice-withdraw")));
    let (of, id, outcome) = (of(panel, meeting), item.id.to_string(), record.decision.clone());
    let to = (!later.is_empty()).then(|| {
        view! { <Select name="to" label=t("room-finish-to") options=later empty=t("panels-choose")/> }
    });
    Ok(view! {
        <section class="card">
            <h3>{t("room-finish")}</h3>
            <Form<FinishItem>>
                {of}
                <input type="hidden" name="item" value=id/>
                <Choices name="choice" legend=t("room-finish-how") options=ways/>
                <TextArea name="outcome" label=t("room-finish-outcome") hint=t("room-finish-outcome-hint") value=outcome rows=3/>
                {to}
                <Input name="reason" label=t("room-finish-reason")/>
                <Button kind=ButtonKind::Quiet>{t("room-finish-button")}</Button>
            </Form<FinishItem>>
        </section>
    }
    .into_any())
}
