//! One panel: its next meeting, what is still to be done, its members.

use leptos::prelude::*;

use super::{action_tag, areas, correcting, day, item_tag, kind_word, meeting_path, offices_word, state_tag, up};
use crate::{
    page::{PageResponse, html},
    panels::{
        actions::{AcceptItem, ActionDone, DeclineItem, DropAction},
        bodies, champions, following,
    },
};
use domain::{
    error::AppError,
    panels::{
        model::{ActionState, ItemState, PanelName, Thing},
        rules::{action::is_overdue, year::Year},
    },
    paths,
    role::Role,
};
use platform::{
    guard::{PanelReader, require},
    i18n::{InWords as _, LangText, href, lang, t, tr},
    request::RequestContext,
};
use store::panels::{Action, Item, Meeting, Member};
use ui::{
    Banner, Button, ButtonKind, Card, ChoiceOption, Empty, Fact, Facts, Head, Input, LinkButton, Mood, Select, Table,
    form::Form, frame::Audience,
};

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, RequestContext::current().param("slug")).await?;
    let meetings = store::panels::meetings(&cx, panel.id).await?;
    let next = store::panels::upcoming(&cx, &[panel.id]).await?.remove(&panel.id);
    let owed = store::flows::reply::unanswered(&cx, &[panel.id]).await?.remove(&panel.id);
    let actions = store::panels::actions_of(&cx, panel.id).await?;
    let today = store::panels::today(&cx);
    let mut members = store::panels::members(&cx, panel.id).await?;
    let of_areas = store::panels::areas::of_panel(&cx, panel.id).await?;
    let vacant = store::panels::areas::vacant(&of_areas, &members, &today);
    let asked = store::panels::nominating::asked(&cx, panel.id).await?;
    members.retain(|member| member.is_on(&today));
    let waiting = if store::panels::reads_all(&cx) { store::panels::waiting(&cx, panel.id).await? } else { Vec::new() };
    let saying = crate::panels::pages::saying::section(&cx, &panel).await?;
    let body = store::panels::bodies::body(&cx, panel.id).await?;
    let above = store::panels::excesses::today_above(&cx, panel.id, &body.limits).await?;
    let champions = champions::now(&cx, &panel, &today).await?;
    let clerk = cx.is(Role::Clerk);
    let keeps = clerk || cx.is(Role::Officer);
    let name = LangText::of(&panel.name);
    let link = |to: String, key: &str| {
        let words = t(key);
        view! { <LinkButton href=to kind=ButtonKind::Quiet>{words}</LinkButton> }
    };
    let waiting = (!waiting.is_empty()).then(|| waiting_items(&panel, waiting, clerk));
    let said = following::said(&cx, &panel, &actions).await?;
    html(
        name.to_string(),
        Audience::Staff,
        view! {
            {up(paths::panels::List, t("panels-title"))}
            <h1>{name}</h1>
            <p class="soft">{bodies::kind_word(body.kind)}</p>
            <div class="row noprint">
                {clerk.then(|| link(href(paths::panels::NewMeeting(&panel.slug)), "panels-plan-title"))}
                {link(href(paths::panels::About(&panel.slug)), "body-link")}
                {link(href(paths::panels::Members(&panel.slug)), "panels-members")}
                {(!of_areas.is_empty()).then(|| link(href(paths::panels::PanelAreas(&panel.slug)), "nominations-areas"))}
                {link(href(paths::panels::Roles(&panel.slug)), "role-title")}
                {link(href(paths::panels::Trainings(&panel.slug)), "training-title")}
                {link(href(paths::questions::Panel(&panel.slug)), "questions-title")}
                {link(href(paths::visits::Rota(&panel.slug)), "visits-title")}
                {link(href(paths::panels::Attendance(&panel.slug)), "panels-attendance")}
                {keeps.then(|| link(href(paths::panels::Events(&panel.slug)), "events-title"))}
                {keeps.then(|| link(href(paths::panels::Witnesses(&panel.slug)), "witness-list-title"))}
                {link(href(paths::panels::Programme(&panel.slug)), "programme-link")}
                {clerk.then(|| correcting::link(&panel, Thing::Panel, panel.id.0, panel.name.get(lang())))}
            </div>
            {owed.map(|owed| {
                let since = owed.since().ago_text(cx.now(), lang());
                let words = tr("panels-owed", &[("n", owed.voices().into()), ("since", since.into())]);
                view! { <Banner mood=Mood::Warn>{words}</Banner> }
            })}
            {bodies::excess::banner(&above)}
            {saying}
            <section>
                <h2>{t("panels-next")}</h2>
                {match next {
                    Some(meeting) => next_card(&panel, &meeting).into_any(),
                    None => view! { <p>{t("panels-none-planned")}</p> }.into_any(),
                }}
            </section>
            {waiting}
            {said}
            {actions_section(&panel, actions, &today, clerk)}
            <section>
                <h2>{t("panels-meetings")}</h2>
                {years(&panel, meetings)}
            </section>
            <section>
                <h2>{t("panels-members")}</h2>
                {areas::vacancies(&panel.slug, &vacant, &asked)}
                {seats(members, &today)}
            </section>
            {champions}
        },
    )
}

/// Items without a meeting. The clerk accepts or declines what somebody has proposed.
fn waiting_items(panel: &PanelName, waiting: Vec<Item>, clerk: bool) -> impl IntoView + use<> {
    let proposed = |item: &&Item| item.state == ItemState::Proposed;
    let declinable: Vec<_> =
        waiting.iter().filter(proposed).map(|i| ChoiceOption::new(i.id.to_string(), &i.title)).collect();
    let slug = panel.slug.clone();
    let items = waiting.into_iter().map(|item| {
        let title = LangText::of(&item.title);
        let accept = (clerk && item.state == ItemState::Proposed).then(|| {
            let (slug, title) = (slug.clone(), title.clone());
            view! {
                <Form<AcceptItem>>
                    <input type="hidden" name="slug" value=slug/>
                    <input type="hidden" name="item" value=item.id.to_string()/>
                    <Button kind=ButtonKind::Quiet>{t("panels-accept-button")}<span class="vh">": "{title}</span></Button>
                </Form<AcceptItem>>
            }
        });
        view! { <li id=format!("item-{}", item.id)>{title}" "{item_tag(item.state)}{accept}</li> }
    });
    let items = items.collect_view();
    let declining = (clerk && !declinable.is_empty()).then(|| {
        view! {
            <h3>{t("panels-decline-title")}</h3>
            <Form<DeclineItem>>
                <input type="hidden" name="slug" value=slug.clone()/>
                <Select name="declined" label=t("panels-item") options=declinable empty=t("panels-choose")/>
                <Input name="decline_reason" label=t("panels-reason")/>
                <Button kind=ButtonKind::Quiet>{t("panels-decline-button")}</Button>
            </Form<DeclineItem>>
        }
    });
    view! { <section><h2>{t("panels-waiting-items")}</h2><ul>{items}</ul>{declining}</section> }
}

fn next_card(panel: &PanelName, meeting: &Meeting) -> impl IntoView {
    let facts = vec![
        Fact::new(t("panels-time"), meeting.starts_at.clone()),
        Fact::new(t("panels-place"), meeting.place.clone()),
        Fact::new(t("panels-kind"), kind_word(meeting)),
        Fact::new(t("panels-state"), state_tag(meeting.state)),
    ];
    let theme = LangText::of(&meeting.theme);
    view! {
        <Card title=day(&meeting.held_on) href=href(meeting_path(panel, meeting)) inner=true>
            {(!theme.is_empty()).then(|| view! { <p>{theme}</p> })}
            <Facts facts=facts/>
        </Card>
    }
}

fn actions_section(panel: &PanelName, actions: Vec<Action>, today: &str, clerk: bool) -> impl IntoView {
    let open: Vec<_> = actions.iter().filter(|a| a.state == ActionState::Open).cloned().collect();
    let picks: Vec<_> = open.iter().map(|a| ChoiceOption::new(a.id.to_string(), a.what.clone())).collect();
    let slug = panel.slug.clone();
    let rows = actions.into_iter().map(|a| {
        let overdue = is_overdue(a.state, &a.due_on, today);
        let note = a.reason.map(|reason| view! { <p class="soft">{reason}</p> });
        let mut row = vec![
            view! { {a.what.clone()} <p class="soft">{LangText::of(&a.item_title)}</p> }.into_any(),
            a.owner.into_any(),
            view! { <span class="when">{day(&a.due_on)}</span> }.into_any(),
            view! { {action_tag(a.state, overdue)}{note} }.into_any(),
        ];
        if clerk {
            let (slug, id, what, named) = (slug.clone(), a.id.to_string(), a.what.clone(), a.what);
            let told = a.tellable.then(|| {
                let to = href(paths::panels::Action(&slug, a.id));
                let words = t(if a.told { "panels-tell-again" } else { "panels-tell" });
                let what = what.clone();
                view! { <a href=to>{words}<span class="vh">": "{what}</span></a> }
            });
            let button = (a.state == ActionState::Open).then(|| {
                view! {
                    <Form<ActionDone>>
                        <input type="hidden" name="slug" value=slug/>
                        <input type="hidden" name="action" value=id/>
                        <Button kind=ButtonKind::Quiet>{t("panels-action-done-button")}<span class="vh">": "{what}</span></Button>
                    </Form<ActionDone>>
                }
            });
            let correct = correcting::link(panel, Thing::Action, a.id.0, &named);
            row.push(view! { {button}{told}" "{correct} }.into_any());
        }
        row
    });
    let rows: Vec<_> = rows.collect();
    let mut head = ["panels-action-what", "panels-action-owner", "panels-action-due", "panels-state"]
        .map(|key| Head::new(t(key)))
        .into_iter()
        .collect::<Vec<_>>();
    if clerk {
        head.push(Head::new(t("panels-action-end")));
    }
    let slug = panel.slug.clone();
    view! {
        <section>
            <h2>{t("panels-actions")}</h2>
            {if rows.is_empty() {
                view! { <p>{t("panels-actions-none")}</p> }.into_any()
            } else {
                view! { <Table caption=t("panels-actions-caption") head=head rows=rows/> }.into_any()
            }}
            {(clerk && !picks.is_empty()).then(|| view! {
                <h3>{t("panels-action-drop")}</h3>
                <Form<DropAction>>
                    <input type="hidden" name="slug" value=slug/>
                    <Select name="dropped" label=t("panels-action") options=picks empty=t("panels-choose")/>
                    <Input name="drop_reason" label=t("panels-reason")/>
                    <Button kind=ButtonKind::Quiet>{t("panels-action-drop-button")}</Button>
                </Form<DropAction>>
            })}
        </section>
    }
}

/// Meetings by municipal year, newest first.
fn years(panel: &PanelName, meetings: Vec<Meeting>) -> AnyView {
    if meetings.is_empty() {
        return view! { <Empty title=t("panels-meetings-none")/> }.into_any();
    }
    let mut years: Vec<(String, Vec<Vec<AnyView>>)> = Vec::new();
    for meeting in meetings {
        let year = Year::of_stored(&meeting.held_on).map_or_else(String::new, |year| year.to_string());
        let row = vec![
            view! { <a href=href(meeting_path(panel, &meeting))>{day(&meeting.held_on)}</a> }.into_any(),
            kind_word(&meeting).into_any(),
            LangText::of(&meeting.theme).into_any(),
            state_tag(meeting.state).into_any(),
        ];
        match years.last_mut().filter(|(last, _)| *last == year) {
            Some((_, rows)) => rows.push(row),
            None => years.push((year, vec![row])),
        }
    }
    let tables = years.into_iter().map(|(year, rows)| {
        let head = ["panels-day", "panels-kind", "panels-theme", "panels-state"].map(|key| Head::new(t(key)));
        let caption = tr("panels-year", &[("year", year.into())]);
        view! { <Table caption=caption head=head.into_iter().collect() rows=rows/> }
    });
    view! { <div class="stack">{tables.collect_view()}</div> }.into_any()
}

fn seats(members: Vec<Member>, today: &str) -> AnyView {
    if members.is_empty() {
        return view! { <p>{t("panels-members-none")}</p> }.into_any();
    }
    let rows = members.into_iter().map(|member| {
        let office = offices_word(&member.offices_on(today));
        let kind = t(&format!("panels-member-{}", crate::panels::pages::dashed(member.kind.key())));
        vec![member.name.into_any(), office.into_any(), kind.into_any()]
    });
    let head = ["panels-name", "panels-office", "panels-member-kind"].map(|key| Head::new(t(key)));
    view! { <Table caption=t("panels-members-now") head=head.into_iter().collect() rows=rows.collect()/> }.into_any()
}
