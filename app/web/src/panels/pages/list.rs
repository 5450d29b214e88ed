//! Every panel this reader may open.

use leptos::prelude::*;

use super::{day, panel_path, state_tag, voices_count};
use crate::page::{GrantOf, Guarded, PageResponse, html};
use domain::{error::AppError, paths, role::Role};
use platform::{
    guard::{PanelReader, require},
    i18n::{href, t},
};
use ui::{ButtonKind, Card, Empty, Fact, Facts, LinkButton, Tag, TagKind, frame::Audience};

impl Guarded for paths::panels::List {
    type Grant = PanelReader;
}

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::panels::List>>().await?;
    let panels = store::panels::mine(&cx).await?;
    let ids: Vec<_> = panels.iter().map(|p| p.id).collect();
    let next = store::panels::upcoming(&cx, &ids).await?;
    let waiting = store::flows::reply::unanswered(&cx, &ids).await?;
    let (clerk, member) = (cx.is(Role::Clerk), cx.is(Role::Member));
    let title = t("panels-title");
    let (empty, several) = (panels.is_empty(), panels.len() > 1);
    let cards = panels.into_iter().map(|panel| {
        let next = match next.get(&panel.id) {
            Some(meeting) => {
                view! { {day(&meeting.held_on)}", "{meeting.starts_at.clone()}" "{state_tag(meeting.state)} }.into_any()
            }
            None => t("panels-none-planned").into_any(),
        };
        let waits = match waiting.get(&panel.id) {
            Some(waits) => view! { <Tag kind=TagKind::Waiting text=voices_count(waits.voices())/> }.into_any(),
            None => t("panels-all-answered").into_any(),
        };
        let facts = vec![Fact::new(t("panels-next"), next), Fact::new(t("panels-unanswered"), waits)];
        view! {
            <li>
                <Card title=&panel.name href=href(panel_path(&panel))>
                    <Facts facts=facts/>
                </Card>
            </li>
        }
    });
    let cards = cards.collect_view();
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <h1>{title}</h1>
            {clerk.then(|| view! {
                <p><LinkButton href=href(paths::panels::New) kind=ButtonKind::Quiet>{t("panels-new-title")}</LinkButton></p>
            })}
            <p><a href=href(paths::panels::Search)>{t("finding-title")}</a></p>
            <p><a href=href(paths::celebrations::Noted)>{t("celebrations-title")}</a></p>
            {member.then(|| view! { <p><a href=href(paths::questions::Propose)>{t("questions-propose-title")}</a></p> })}
            <p><a href=href(paths::panels::Services)>{t("services-title")}</a></p>
            {several.then(|| view! { <p><a href=href(paths::panels::Tree)>{t("body-tree-title")}</a></p> })}
            {(!empty).then(|| view! { <p><a href=href(paths::panels::MyCalendar)>{t("feed-title")}</a></p> })}
            {if empty {
                // A clerk is told to make a panel; others who see all panels, that there is none.
                let (title, text) = if clerk {
                    ("panels-none-yet", "panels-none-yet-clerk")
                } else if cx.is(Role::Officer) || cx.is(Role::PledgeLead) {
                    ("panels-none-yet", "panels-none-yet-text")
                } else {
                    ("panels-none", "panels-none-text")
                };
                view! { <Empty title=t(title) text=t(text)/> }.into_any()
            } else {
                view! { <ul class="grid">{cards}</ul> }.into_any()
            }}
        },
    )
}
