//! One item of an agenda for everybody on the panel; and where a clerk says what is asked, who leads, how long it takes,
//! and whether it is restricted.

use leptos::prelude::*;

use super::{
    agenda, beside::Beside, correcting, day, item_tag, meeting_path, pack::on_theme, panel_path, papers,
    standing::purposes, up,
};
use crate::{
    page::{PageResponse, html},
    panels::{actions::ChangeItem, programme, witnesses},
};
use domain::{
    error::AppError,
    ids::ItemId,
    panels::model::{Access, ItemKind, PanelName, Purpose, Thing},
    paths,
    role::Role,
};
use platform::{
    guard::{Clerk, Cx, PanelReader, require},
    i18n::{LangText, href, lang, t, tr},
    request::RequestContext,
};
use store::panels::{Item, Meeting};
use ui::{
    Banner, Button, ChoiceOption, Choices, Fact, Facts, Input, Kind, Mood, Select,
    form::{AsRead, Form},
    frame::Audience,
};

/// `/panels/{slug}/items/{id}`
pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let req = RequestContext::current();
    let panel = store::panels::open(&cx, req.param("slug")).await?;
    let id: ItemId = req.parse("id")?;
    let (item, meeting) = store::panels::agenda::item(&cx, panel.id, id).await?;
    let clerk = if cx.is(Role::Clerk) { Some(form(&cx.also()?, &panel, &item).await?) } else { None };
    let title = LangText::of(&item.title);
    let back = match &meeting {
        Some(meeting) => {
            let words = tr("panels-meeting-title", &[("day", day(&meeting.held_on).into())]);
            up(meeting_path(&panel, meeting), words)
        }
        None => up(panel_path(&panel), &panel.name),
    };
    let class = if clerk.is_some() { "panes" } else { "" };
    let state = meeting.as_ref().map(|meeting| meeting.state);
    let papers = store::panels::papers::papers(&cx, std::slice::from_ref(&item)).await?.remove(&item.id);
    let papers = papers::section(&panel, &papers.unwrap_or_default(), state, clerk.is_some());
    let witness = if item.kind == ItemKind::Witness && !item.hidden {
        let account = store::panels::witnesses::agreed_of(&cx, item.id).await?;
        let to = href(paths::panels::Witness(&panel.slug, item.id));
        let link = clerk.is_some().then(|| view! { <p class="noprint"><a href=to>{t("witness-agreement")}</a></p> });
        Some(view! { {witnesses::beside(account.as_ref())}{link} })
    } else {
        None
    };
    let content = if item.hidden { hidden(&item) } else { seen(&panel, &item, meeting.as_ref(), clerk.is_some()) };
    let beside = Beside::of(&cx, std::slice::from_ref(&item)).await?;
    let on_theme =
        on_theme(&beside, &item).map(|quotes| view! { <section><h2>{t("agenda-on-theme")}</h2>{quotes}</section> });
    let programme = if item.kind == ItemKind::Programme && !item.hidden {
        Some(programme::beside::section(&cx, &panel, meeting.as_ref()).await?)
    } else {
        None
    };
    let putting = clerk.is_some().then(|| papers::forms(&panel, &item, state));
    html(
        title.to_string(),
        Audience::Staff,
        view! {
            {back}
            <h1>{title}</h1>
            <div class=class>
                <div class="stack">{content}{witness}{programme}{papers}{on_theme}</div>
                {clerk.map(|form| view! { <div class="stack noprint">{form}{putting}</div> })}
            </div>
        },
    )
}

/// What somebody may know of an item that is hidden from them.
fn hidden(item: &Item) -> AnyView {
    let why = item.access_reason.clone().unwrap_or_default();
    view! { <Banner mood=Mood::Info><p>{t("agenda-hidden-text")}</p><p dir="auto">{why}</p></Banner> }.into_any()
}

fn seen(panel: &PanelName, item: &Item, meeting: Option<&Meeting>, clerk: bool) -> AnyView {
    let mut facts = vec![Fact::new(t("agenda-kind"), agenda::kind_word(item.kind))];
    if let Some(meeting) = meeting {
        facts.push(Fact::new(t("panels-day"), day(&meeting.held_on)));
    }
    facts.push(Fact::new(t("panels-state"), item_tag(item.state)));
    let outcome = item.outcome.clone().map(|words| view! { <p class="words" dir="auto">{words}</p> });
    let reason = item.reason.clone().map(|words| view! { <p class="soft" dir="auto">{words}</p> });
    let correct = clerk.then(|| correcting::link(panel, Thing::Item, item.id.0, item.title.get(lang())));
    view! {
        <Facts facts=facts/>
        {agenda::details(item, None)}
        {agenda::history(&item.past)}
        {outcome}
        {reason}
        {correct}
    }
    .into_any()
}

async fn form(cx: &Cx<Clerk>, panel: &PanelName, item: &Item) -> Result<AnyView, AppError> {
    let details = store::panels::items::details(cx, panel.id, item.id).await?;
    let chosen: Vec<String> = details.theme.iter().cloned().collect();
    let themes = store::voices::offered_themes(cx, &chosen).await?;
    let themes: Vec<_> = themes.into_iter().map(|theme| ChoiceOption::new(theme.key, &theme.name)).collect();
    let read = details.as_read();
    let ways: Vec<_> = Access::ALL
        .iter()
        .map(|one| ChoiceOption::new(one.key(), t(&format!("agenda-access-{}", one.key()))))
        .collect();
    let access = if details.restricted.is_some() { Access::Restricted } else { Access::Public };
    let restricting = item.kind.may_be_restricted().then(|| {
        let reason = details.restricted.clone().unwrap_or_default();
        view! {
            <Choices name="access" legend=t("agenda-access") options=ways selected=vec![access.key().to_owned()] two=true/>
            <Input
                name="access_reason"
                label=t("agenda-access-reason")
                hint=t("agenda-access-reason-hint")
                maxlength=300
                value=reason
            />
        }
    });
    let (slug, id) = (panel.slug.clone(), item.id.to_string());
    Ok(view! {
        <section>
            <h2>{t("agenda-change-title")}</h2>
            <Form<ChangeItem>>
                <input type="hidden" name="slug" value=slug/>
                <input type="hidden" name="item" value=id/>
                <AsRead of=read/>
                <Select
                    name="purpose"
                    label=t("agenda-purpose")
                    options=purposes()
                    selected=details.purpose.map(Purpose::key).unwrap_or_default()
                    empty=t("agenda-not-said")
                />
                <Input name="led_by" label=t("agenda-led-by-label") maxlength=120 value=details.led_by/>
                <Input
                    name="minutes"
                    label=t("agenda-minutes-label")
                    kind=Kind::Number
                    value=details.minutes.map(|n| n.to_string()).unwrap_or_default()
                />
                <Select
                    name="theme"
                    label=t("panels-theme")
                    hint=t("agenda-theme-hint")
                    options=themes
                    selected=details.theme.unwrap_or_default()
                    empty=t("agenda-not-said")
                />
                {restricting}
                <Button>{t("agenda-change-button")}</Button>
            </Form<ChangeItem>>
        </section>
    }
    .into_any())
}
