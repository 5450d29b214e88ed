//! `/panels/areas`: the council's areas; and on a panel's pages those that nobody represents.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{day, up};
use crate::{
    now_says::now_says,
    page::{PageResponse, html},
    panels::actions::{AddArea, ChooseAreas, RemoveArea, RenameArea, ReuseArea},
};
use domain::{
    error::AppError,
    ids::AreaId,
    panels::nominating::NominationState,
    paths::{self, Path as _},
};
use jiff::civil::Date;
use platform::{
    guard::{Clerk, require},
    i18n::{LangText, href, t, tr},
    request::RequestContext,
};
use store::panels::{
    areas::{self, Area, Vacant},
    nominating::Asked,
};
use ui::{
    Banner, Button, ButtonKind, ChoiceOption, Choices, Empty, Mood, Texts,
    form::{self, AsRead, Form},
    frame::Audience,
};

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Clerk>().await?;
    let all = areas::areas(&cx).await?;
    let title = t("areas-title");
    let refused = form::submitted_value("area");
    let now = all.iter().find(|area| refused.as_deref() == Some(area.id.to_string().as_str()));
    let now = now.and_then(|area| now_says(&[(area.name.clone(), "area_name")]));
    let (used, ended): (Vec<_>, Vec<_>) = all.into_iter().partition(|area| area.ended_on.is_none());
    let list = if used.is_empty() {
        view! { <Empty title=t("areas-none") text=t("areas-none-text")/> }.into_any()
    } else {
        let items = used.into_iter().map(|area| one(area, refused.as_deref())).collect_view();
        view! { <ul class="plain stack">{items}</ul> }.into_any()
    };
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::panels::List, t("panels-title"))}
            <h1>{title}</h1>
            <p>{t("areas-text")}</p>
            {now}
            {list}
            {no_longer_used(ended)}
            <section>
                <h2>{t("areas-add")}</h2>
                <Form<AddArea>>
                    <Texts name="name" label="areas-name" maxlength=80/>
                    <Button>{t("areas-add-button")}</Button>
                </Form<AddArea>>
            </section>
        },
    )
}

/// An area. Its form is open where it was refused; a field has one name on a page only, so that what was typed of one
/// area is not shown as another's.
fn one(area: Area, refused: Option<&str>) -> AnyView {
    let id = area.id.to_string();
    let name = LangText::of(&area.name);
    let is_open = refused == Some(id.as_str());
    let asked = RequestContext::current().query("area");
    if !is_open && (refused.is_some() || asked.as_deref() != Some(id.as_str())) {
        let to = href(paths::panels::Areas.with("area", &id));
        let about = name.clone();
        return view! { <li>{name}" "<a href=to>{t("areas-rename")}<span class="vh">": "{about}</span></a></li> }
            .into_any();
    }
    let read = area.name.stored();
    let of_removed = id.clone();
    view! {
        <li class="card">
            <Form<RenameArea>>
                <input type="hidden" name="area" value=id/>
                <AsRead of=read/>
                <Texts name="area_name" label="areas-name" value=area.name maxlength=80/>
                <Button kind=ButtonKind::Quiet>{t("areas-rename-button")}</Button>
            </Form<RenameArea>>
            <p>{t("areas-remove-text")}</p>
            <Form<RemoveArea>>
                <input type="hidden" name="area" value=of_removed/>
                <Button kind=ButtonKind::Plain>{t("areas-remove-button")}</Button>
            </Form<RemoveArea>>
        </li>
    }
    .into_any()
}

/// The areas that ended: seats keep them, and nobody is given them.
fn no_longer_used(areas: Vec<Area>) -> Option<AnyView> {
    let items: Vec<_> = areas
        .into_iter()
        .map(|area| {
            let name = LangText::of(&area.name);
            let since = area.ended_on.as_deref().map(day).unwrap_or_default();
            let (about, id) = (name.clone(), area.id.to_string());
            view! {
                <li>
                    <p>{name}" "<span class="soft">{tr("areas-ended-on", &[("day", since.into())])}</span></p>
                    <Form<ReuseArea>>
                        <input type="hidden" name="area" value=id/>
                        <Button kind=ButtonKind::Plain>
                            {t("areas-reuse-button")}<span class="vh">": "{about}</span>
                        </Button>
                    </Form<ReuseArea>>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! { <section><h2>{t("areas-ended")}</h2><ul class="plain stack">{items}</ul></section> }.into_any()
    })
}

/// The areas that nobody represents, for everybody on the panel: *East: nobody since 1 May 2026. Asked on 3 May 2026, the
/// answer is due on 31 May 2026.*
pub(super) fn vacancies(slug: &str, vacant: &[Vacant], asked: &HashMap<AreaId, Asked>) -> Option<AnyView> {
    let line = |one: &Vacant| {
        let asked = asked.get(&one.id).and_then(asked_said);
        view! { <li>{said(one)}{asked.map(|words| format!(" {words}"))}</li> }
    };
    let lines: Vec<_> = vacant.iter().map(line).collect();
    let to = href(paths::panels::PanelAreas(slug));
    (!lines.is_empty()).then(|| {
        view! {
            <Banner mood=Mood::Warn>
                <p>{t("areas-vacant")}</p>
                <ul class="plain">{lines}</ul>
                <p><a href=to>{t("nominations-areas")}</a></p>
            </Banner>
        }
        .into_any()
    })
}

/// How far an area was asked for somebody; nothing where that is over.
pub(crate) fn asked_said(asked: &Asked) -> Option<String> {
    let days = [("asked", day(&asked.asked_on).into()), ("due", day(&asked.due_on).into())];
    match asked.state {
        NominationState::Asked => Some(tr("nominations-asked", &days)),
        NominationState::Nominated => Some(t("nominations-answered")),
        NominationState::NotYet => Some(t("nominations-not-yet")),
        NominationState::Seated | NominationState::Closed => None,
    }
}

/// `East: nobody since 1 May 2026.`
pub(crate) fn said(vacant: &Vacant) -> String {
    let area = LangText::of(&vacant.name).to_string();
    // Nobody from the day after the last one's last day.
    let since = vacant.last.as_deref().and_then(|last| last.parse::<Date>().ok()?.tomorrow().ok());
    let nobody = match since {
        Some(since) => tr("areas-nobody-since", &[("area", area.into()), ("day", day(&since.to_string()).into())]),
        None => tr("areas-nobody-yet", &[("area", area.into())]),
    };
    match vacant.next.as_deref() {
        Some(next) => format!("{nobody} {}", tr("areas-next", &[("day", day(next).into())])),
        None => nobody,
    }
}

/// The hidden field by which the form below is known.
const MARK: &str = "of_panel";

/// Where a clerk chooses the areas of a panel.
pub(super) fn choose(slug: &str, all: &[Area], chosen: &[Area]) -> AnyView {
    // Once another form of the page is refused, ticks are those of what was sent, and these would be gone.
    if form::was_rejected() && form::submitted_value(MARK).is_none() {
        return ().into_any();
    }
    let list = href(paths::panels::Areas);
    let link = view! { <p><a href=list>{t("areas-title")}</a></p> };
    let used: Vec<_> = all.iter().filter(|area| area.ended_on.is_none()).collect();
    if used.is_empty() {
        return view! { <section><h2>{t("areas-of-panel")}</h2><p>{t("areas-of-panel-none")}</p>{link}</section> }
            .into_any();
    }
    let read = areas::as_read(chosen.iter().map(|area| area.id));
    let options = used.iter().map(|area| ChoiceOption::new(area.id.to_string(), &area.name)).collect();
    let selected: Vec<_> = chosen.iter().map(|area| area.id.to_string()).collect();
    let slug = slug.to_owned();
    view! {
        <section>
            <h2>{t("areas-of-panel")}</h2>
            <Form<ChooseAreas>>
                <input type="hidden" name="slug" value=slug/>
                <input type="hidden" name=MARK value="yes"/>
                <AsRead of=read/>
                <Choices
                    name="areas"
                    legend=t("areas-of-panel-legend")
                    options=options
                    multiple=true
                    selected=selected
                    two=true
                />
                <Button kind=ButtonKind::Quiet>{t("areas-of-panel-button")}</Button>
            </Form<ChooseAreas>>
            {link}
        </section>
    }
    .into_any()
}
