//! `/panels/{slug}/champions`: who champions which theme; and the same, of today, on the panel's page.

use leptos::prelude::*;

use super::{actions::AddChampion, fields, place, theme_word};
use crate::{
    page::{PageResponse, html},
    panels::pages::{day, panel_path, up},
};
use domain::{
    error::AppError,
    panels::{model::PanelName, texts::PanelText},
    paths::{self, Path as _},
    role::Role,
};
use platform::{
    guard::{Cx, PanelReader, require},
    i18n::{href, t, tr},
    request::RequestContext,
};
use store::panels::{
    areas::{self, Area},
    champions::{self, Champion},
};
use ui::{Banner, Button, Empty, Head, Mood, Table, form::Form, frame::Audience};

pub(super) async fn champions() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, RequestContext::current().param("slug")).await?;
    let all = champions::champions(&cx, panel.id).await?;
    let areas = areas::areas(&cx).await?;
    let today = store::panels::today(&cx);
    let clerk = cx.is(Role::Clerk);
    let missing: Vec<_> = champions::themes_without(&cx, &all).into_iter().map(theme_word).collect();
    let is_none = all.is_empty();
    let (over, there): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|one| one.details.ends_on.as_deref().is_some_and(|end| end < today.as_str()));
    let title = t("champions-title");
    let differs = href(paths::panels::Roles(&panel.slug).at(PanelText::Champion.key()));
    let table =
        |caption: &str, rows: &[Champion]| (!rows.is_empty()).then(|| table(&panel, &areas, t(caption), rows, clerk));
    let (there, over) = (table("champions-title", &there), table("champions-over", &over));
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(panel_path(&panel), &panel.name)}
            <h1>{title}</h1>
            <p>{t("champions-text")}" "<a href=differs>{t("champions-differs")}</a></p>
            {(!missing.is_empty()).then(|| {
                let gaps = [("themes", missing.join(", ").into())];
                view! { <Banner mood=Mood::Warn>{tr("champions-missing", &gaps)}</Banner> }
            })}
            {is_none.then(|| view! { <Empty title=t("champions-none")/> })}
            {there}
            {over}
            {clerk.then(|| adding(&panel, &areas, &today))}
        },
    )
}

fn table(panel: &PanelName, areas: &[Area], caption: String, rows: &[Champion], clerk: bool) -> AnyView {
    let row = |one: &Champion| {
        let details = &one.details;
        let name = if clerk {
            let to = href(paths::panels::Champion(&panel.slug, one.id));
            view! { <a href=to dir="auto">{details.name.clone()}</a> }.into_any()
        } else {
            view! { <span dir="auto">{details.name.clone()}</span> }.into_any()
        };
        vec![
            name,
            theme_word(details.theme).into_any(),
            place(details, areas),
            view! { <span class="when">{day(&details.starts_on)}</span> }.into_any(),
            view! { <span class="when">{details.ends_on.as_deref().map(day)}</span> }.into_any(),
        ]
    };
    let rows = rows.iter().map(row).collect();
    let head = ["panels-name", "champions-theme", "champions-place", "panels-member-from", "panels-member-to"];
    let head = head.map(|key| Head::new(t(key)));
    view! { <Table caption=caption head=head.into() rows=rows/> }.into_any()
}

fn adding(panel: &PanelName, areas: &[Area], today: &str) -> impl IntoView + use<> {
    let (slug, fields) = (panel.slug.clone(), fields(None, areas, today));
    view! {
        <section>
            <h2>{t("champions-add")}</h2>
            <Form<AddChampion> once=true carried=true>
                <input type="hidden" name="slug" value=slug/>
                {fields}
                <Button>{t("champions-add-button")}</Button>
            </Form<AddChampion>>
        </section>
    }
}

/// Those of today, for the panel's page; for a clerk the way to add the first one.
pub(crate) async fn now(cx: &Cx<PanelReader>, panel: &PanelName, today: &str) -> Result<Option<AnyView>, AppError> {
    let mut all = champions::champions(cx, panel.id).await?;
    all.retain(|one| one.details.days().has(today));
    if all.is_empty() && !cx.is(Role::Clerk) {
        return Ok(None);
    }
    let areas = areas::areas(cx).await?;
    let line = |one: &Champion| {
        let (theme, name) = (theme_word(one.details.theme), one.details.name.clone());
        view! { <li>{theme}", "{place(&one.details, &areas)}": "<span dir="auto">{name}</span></li> }
    };
    let lines = all.iter().map(line).collect_view();
    let to = href(paths::panels::Champions(&panel.slug));
    let section = view! {
        <section>
            <h2>{t("champions-title")}</h2>
            <ul>{lines}</ul>
            <p><a href=to>{t("champions-link")}</a></p>
        </section>
    };
    Ok(Some(section.into_any()))
}
