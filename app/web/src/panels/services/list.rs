//! `/panels/services`: every service, and one of them (`?service=virtual-school`).

use leptos::prelude::*;

use super::{
    address,
    sections::{About, sections},
};
use crate::{
    page::{PageResponse, html},
    panels::pages::up,
};
use domain::{
    error::AppError,
    panels::{
        model::PanelName,
        services::{Service, gather},
    },
    paths,
};
use platform::{
    guard::{Cx, PanelReader, require},
    i18n::{href, t},
    request::RequestContext,
};
use store::pledge::Pledge;
use ui::{Empty, frame::Audience};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let panels = store::panels::mine(&cx).await?;
    // What the council promises everybody may read, with the service responsible.
    let editions = store::pledge::every_current(&cx).await?;
    let all = services(&cx, &panels, &editions).await?;
    match RequestContext::current().query("service") {
        Some(asked) => {
            let service = all.into_iter().find(|one| one.key == asked).ok_or(AppError::NotFound)?;
            one(&cx, About { service, panels, editions }).await
        }
        None => list(all),
    }
}

/// Every service that is named somewhere, once.
async fn services(cx: &Cx<PanelReader>, panels: &[PanelName], editions: &[Pledge]) -> Result<Vec<Service>, AppError> {
    let typed = store::panels::services::spellings(cx, panels).await?;
    let promised = editions.iter().flat_map(Pledge::statements).map(|one| one.service.as_str());
    Ok(gather(typed.iter().map(String::as_str).chain(promised)))
}

fn list(all: Vec<Service>) -> Result<PageResponse, AppError> {
    let title = t("services-title");
    let none = all.is_empty();
    let items = all.into_iter().map(|one| {
        let to = href(address(&one.name));
        view! { <li><a href=to dir="auto">{one.name}</a></li> }
    });
    let items = items.collect_view();
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::panels::List, t("panels-title"))}
            <h1>{title}</h1>
            <p>{t("services-text")}</p>
            {if none {
                view! { <Empty title=t("services-none")/> }.into_any()
            } else {
                view! { <ul>{items}</ul> }.into_any()
            }}
        },
    )
}

async fn one(cx: &Cx<PanelReader>, about: About) -> Result<PageResponse, AppError> {
    let shown = sections(cx, &about).await?;
    let name = about.service.name;
    html(
        name.clone(),
        Audience::Staff,
        view! {
            {up(paths::panels::Services, t("services-title"))}
            <h1 dir="auto">{name}</h1>
            {shown.into_iter().map(|one| view! { <section><h2>{one.title}</h2>{one.body}</section> }).collect_view()}
        },
    )
}
