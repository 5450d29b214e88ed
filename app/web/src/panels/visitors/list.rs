//! `/meetings`: the public meetings, those to come first.

use leptos::prelude::*;

use crate::{
    page::{PageResponse, html},
    panels::pages::{day, state_tag, time_word},
};
use domain::{error::AppError, panels::model::PanelName, paths};
use platform::{
    guard::{Visitor, require},
    i18n::{LangText, href, t},
};
use store::panels::{Meeting, visitors};
use ui::{Card, Empty, frame::Audience};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let today = store::panels::today(&cx);
    let all = visitors::meetings(&cx).await?;
    let (mut to_come, past): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, one)| one.held_on >= today);
    // The next one first.
    to_come.reverse();
    let title = t("visitors-title");
    let none = to_come.is_empty() && past.is_empty();
    html(
        title.clone(),
        Audience::Public,
        view! {
            <h1>{title}</h1>
            <p class="lead">{t("visitors-lead")}</p>
            {none.then(|| view! { <Empty title=t("visitors-none")/> })}
            {section("visitors-to-come", to_come)}
            {section("visitors-past", past)}
        },
    )
}

fn section(key: &str, meetings: Vec<(PanelName, Meeting)>) -> Option<AnyView> {
    if meetings.is_empty() {
        return None;
    }
    let cards = meetings.into_iter().map(card).collect_view();
    Some(view! { <section><h2>{t(key)}</h2><ul class="grid">{cards}</ul></section> }.into_any())
}

fn card((panel, meeting): (PanelName, Meeting)) -> impl IntoView {
    let to = href(paths::panels::PublicMeeting(meeting.id));
    let title = format!("{}, {}", day(&meeting.held_on), time_word(&meeting));
    let state = state_tag(meeting.state);
    view! {
        <li>
            <Card title=title href=to inner=true>
                <p>{LangText::of(&panel.name)}</p>
                <p dir="auto">{meeting.place}</p>
                <p>{state}</p>
            </Card>
        </li>
    }
}
