//! `/panels/{slug}/events`: the events of a panel, and where everybody is invited to a new one.

use leptos::prelude::*;

use super::actions::InviteAll;
use crate::{
    page::{PageResponse, html},
    panels::pages::{day, panel_path, up},
};
use domain::{
    error::AppError,
    panels::events::{EventState, LONGEST_TITLE},
    paths,
};
use platform::{
    guard::{EventKeeper, PanelReader, require},
    i18n::{LangText, href, t},
    request::RequestContext,
};
use store::panels::events::{self, Event};
use ui::{Button, Head, Input, Kind, Table, Tag, TagKind, Texts, form::Form, frame::Audience};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<EventKeeper>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, RequestContext::current().param("slug")).await?;
    let all = events::events(&cx, panel.id).await?;
    let title = t("events-title");
    let row = |one: &Event| {
        let to = href(paths::panels::Event(&panel.slug, one.id));
        let title = LangText::of(&one.title);
        vec![view! { <a href=to>{title}</a> }.into_any(), day(&one.when.held_on).into_any(), tag(one.state)]
    };
    let table = (!all.is_empty()).then(|| {
        let head = ["events-event", "panels-day", "panels-state"].map(|key| Head::new(t(key)));
        let rows = all.iter().map(row).collect();
        view! { <Table caption=title.clone() head=head.into() rows=rows/> }
    });
    let slug = panel.slug.clone();
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(panel_path(&panel), &panel.name)}
            <h1>{title.clone()}</h1>
            {table}
            <section>
                <h2>{t("events-new")}</h2>
                <p>{t("events-new-text")}</p>
                <Form<InviteAll> once=true>
                    <input type="hidden" name="slug" value=slug/>
                    <Texts name="title" label="events-name" hint=t("events-name-hint") maxlength=LONGEST_TITLE/>
                    <Texts name="about" label="events-about" rows=5/>
                    <Input name="held_on" label=t("panels-day") kind=Kind::Date/>
                    <Input name="starts_at" label=t("panels-time") kind=Kind::Time value="14:00"/>
                    <Input name="ends_at" label=t("agenda-ends") hint=t("agenda-ends-hint") kind=Kind::Time/>
                    <Input name="place" label=t("panels-place") maxlength=200/>
                    <Button>{t("events-invite")}</Button>
                </Form<InviteAll>>
            </section>
        },
    )
}

pub(super) fn tag(state: EventState) -> AnyView {
    let (kind, key) = match state {
        EventState::Invited => (TagKind::Waiting, "events-state-invited"),
        EventState::Cancelled => (TagKind::Alarm, "events-state-cancelled"),
    };
    view! { <Tag kind=kind text=t(key)/> }.into_any()
}
