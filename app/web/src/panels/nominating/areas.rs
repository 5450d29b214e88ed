//! `/panels/{slug}/areas`: who represents each area, for everybody on the panel.

use leptos::prelude::*;

use crate::{
    page::{PageResponse, html},
    panels::pages::{
        areas::{asked_said, said},
        day, panel_path, up,
    },
};
use domain::{error::AppError, paths, role::Role};
use platform::{
    guard::{PanelReader, require},
    i18n::{LangText, href, t, tr},
    request::RequestContext,
};
use store::panels::{
    Member,
    areas::{self, Area},
    nominating,
};
use ui::{Empty, Head, Table, frame::Audience};

pub(super) async fn areas() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, RequestContext::current().param("slug")).await?;
    let members = store::panels::members(&cx, panel.id).await?;
    let all = areas::of_panel(&cx, panel.id).await?;
    let today = store::panels::today(&cx);
    let vacant = areas::vacant(&all, &members, &today);
    let asked = nominating::asked(&cx, panel.id).await?;
    let clerk = cx.is(Role::Clerk);
    let title = t("nominations-areas");
    let row = |area: &Area| {
        let name = LangText::of(&area.name);
        let name = if clerk {
            let to = href(paths::panels::PanelArea(&panel.slug, area.id));
            view! { <a href=to>{name}</a> }.into_any()
        } else {
            name.into_any()
        };
        let who = match vacant.iter().find(|one| one.id == area.id) {
            Some(one) => said(one),
            None => representative(area, &members, &today),
        };
        vec![name, who.into_any(), asked.get(&area.id).and_then(asked_said).into_any()]
    };
    let shown = if all.is_empty() {
        view! { <Empty title=t("nominations-no-areas") text=t("nominations-no-areas-text")/> }.into_any()
    } else {
        let head = ["seat-area", "nominations-representative", "nominations-how-far"].map(|key| Head::new(t(key)));
        let rows = all.iter().map(row).collect();
        view! { <Table caption=title.clone() head=head.into() rows=rows/> }.into_any()
    };
    let roles = href(paths::panels::Roles(&panel.slug));
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(panel_path(&panel), &panel.name)}
            <h1>{title}</h1>
            <p>{t("nominations-areas-text")}</p>
            {shown}
            <p><a href=roles>{t("role-title")}</a></p>
        },
    )
}

/// `Cllr East, until 30 April 2027`
pub(crate) fn representative(area: &Area, members: &[Member], today: &str) -> String {
    let is_it = |member: &&Member| member.counts() && member.details.area == Some(area.id) && member.is_on(today);
    let one = |member: &Member| match member.ends_on.as_deref() {
        Some(until) => tr("seat-until", &[("name", member.name.clone().into()), ("day", day(until).into())]),
        None => member.name.clone(),
    };
    members.iter().filter(is_it).map(one).collect::<Vec<_>>().join(", ")
}
