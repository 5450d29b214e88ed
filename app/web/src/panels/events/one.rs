//! `/panels/{slug}/events/{id}`: who comes to an event, and its changes.

use leptos::prelude::*;

use super::{
    actions::{CancelEvent, ChangeEvent},
    list::tag,
};
use crate::{
    page::{PageResponse, html},
    panels::pages::{day, up},
};
use domain::{error::AppError, ids::EventId, panels::coming::Coming, paths};
use platform::{
    guard::{Cx, EventKeeper, PanelReader, require},
    i18n::{LangText, t},
    request::RequestContext,
};
use store::panels::{
    Member,
    events::{self, Event},
};
use ui::{
    Banner, Button, ButtonKind, Fact, Facts, Input, Kind, Mood,
    form::{AsRead, Form},
    frame::Audience,
};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<EventKeeper>().await?;
    let req = RequestContext::current();
    let panel = store::panels::open(&cx.also::<PanelReader>()?, req.param("slug")).await?;
    let id: EventId = req.parse("id")?;
    let event = events::event(&cx, panel.id, id).await?;
    let members = store::panels::members_on(&cx, panel.id, &event.when.held_on).await?;
    let who = who(&cx, &event, &members).await?;
    let title = LangText::of(&event.title);
    let about = LangText::of(&event.about);
    let ends = event.when.ends_at.as_ref().map(|ends| format!("–{ends}")).unwrap_or_default();
    let facts = vec![
        Fact::new(t("panels-day"), day(&event.when.held_on)),
        Fact::new(t("panels-time"), format!("{}{ends}", event.when.starts_at)),
        Fact::new(t("panels-place"), event.when.place.clone()),
        Fact::new(t("panels-state"), tag(event.state)),
    ];
    let reason = (!event.reason.is_empty()).then(|| {
        let words = event.reason.clone();
        view! { <Banner mood=Mood::Bad><p dir="auto">{words}</p></Banner> }
    });
    let forms = event.is_open(&store::panels::today(&cx)).then(|| forms(&panel.slug, &event));
    html(
        title.to_string(),
        Audience::Staff,
        view! {
            {up(paths::panels::Events(&panel.slug), t("events-title"))}
            <h1>{title}</h1>
            {reason}
            {(!about.is_empty()).then(|| view! { <p class="words" dir="auto">{about}</p> })}
            <Facts facts=facts/>
            {who}
            {forms}
        },
    )
}

/// Who comes, who does not, who has not answered; and the links of those who get no mail.
async fn who(cx: &Cx<EventKeeper>, event: &Event, members: &[Member]) -> Result<AnyView, AppError> {
    let said = events::said(cx, event.id).await?;
    let line = |of: Option<Coming>, key: &str| {
        let names = members.iter().filter(|one| said.get(&one.id).copied() == of).map(|one| one.name.clone());
        let names: Vec<_> = names.collect();
        (!names.is_empty())
            .then(|| view! { <dt>{t(key)}" ("{names.len()}")"</dt><dd dir="auto">{names.join(", ")}</dd> })
    };
    let answers = view! {
        {line(Some(Coming::Comes), "coming-coming")}
        {line(Some(Coming::Apologies), "coming-apologies")}
        {line(None, "coming-silent")}
    };
    let links = members.iter().filter(|one| one.person.is_none()).map(|one| {
        let to = events::link(cx, event.id, one.id);
        view! { <li><span dir="auto">{one.name.clone()}</span>": "<code>{to}</code></li> }
    });
    let links: Vec<_> = links.collect();
    let apart = (!links.is_empty()).then(|| {
        view! { <h3>{t("events-no-mail")}</h3><p>{t("events-no-mail-text")}</p><ul class="plain">{links}</ul> }
    });
    Ok(view! { <section><h2>{t("coming-seen")}</h2><dl class="facts">{answers}</dl>{apart}</section> }.into_any())
}

fn forms(slug: &str, event: &Event) -> impl IntoView + use<> {
    let [of_change, of_cancel] = std::array::from_fn(|_| {
        let (slug, id) = (slug.to_owned(), event.id.to_string());
        view! {
            <input type="hidden" name="slug" value=slug/>
            <input type="hidden" name="event" value=id/>
        }
        .into_any()
    });
    let (when, read) = (event.when.clone(), event.when.as_read());
    view! {
        <section class="noprint">
            <h2>{t("events-change")}</h2>
            <p>{t("events-change-text")}</p>
            <Form<ChangeEvent>>
                {of_change}
                <AsRead of=read/>
                <Input name="held_on" label=t("panels-day") kind=Kind::Date value=when.held_on/>
                <Input name="starts_at" label=t("panels-time") kind=Kind::Time value=when.starts_at/>
                <Input
                    name="ends_at"
                    label=t("agenda-ends")
                    hint=t("agenda-ends-hint")
                    kind=Kind::Time
                    value=when.ends_at.unwrap_or_default()
                />
                <Input name="place" label=t("panels-place") maxlength=200 value=when.place/>
                <Button kind=ButtonKind::Quiet>{t("panels-change-button")}</Button>
            </Form<ChangeEvent>>
        </section>
        <section class="noprint">
            <h2>{t("events-cancel")}</h2>
            <Form<CancelEvent>>
                {of_cancel}
                <Input name="cancel_reason" label=t("panels-reason")/>
                <Button kind=ButtonKind::Danger>{t("events-cancel-button")}</Button>
            </Form<CancelEvent>>
        </section>
    }
}
