//! `/panels/calendar`: the address at which somebody's own calendar finds their meetings; and that feed.

use leptos::prelude::*;

use super::up;
use crate::{
    page::{PageResponse, html},
    panels::actions::{EndFeed, MakeFeed},
};
use domain::{error::AppError, paths};
use platform::{
    documents,
    guard::{PanelReader, Visitor, require},
    i18n::t,
    request::RequestContext,
};
use ui::{Button, ButtonKind, form::Form, frame::Audience};

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let key = store::panels::feeds::mine(&cx).await?;
    let title = t("feed-title");
    let rest = match key {
        Some(key) => {
            let address = format!("{}{}", cx.services().base_url, paths::panels::Feed(&key));
            view! {
                <p>{t("feed-address")}</p>
                <p><code class="words">{address}</code></p>
                <p class="soft">{t("feed-own")}</p>
                <div class="row">
                    <Form<MakeFeed>><Button kind=ButtonKind::Quiet>{t("feed-again")}</Button></Form<MakeFeed>>
                    <Form<EndFeed>><Button kind=ButtonKind::Plain>{t("feed-end")}</Button></Form<EndFeed>>
                </div>
            }
            .into_any()
        }
        None => view! { <Form<MakeFeed>><Button>{t("feed-make")}</Button></Form<MakeFeed>> }.into_any(),
    };
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::panels::List, t("panels-title"))}
            <h1>{title}</h1>
            <p class="lead">{t("feed-text")}</p>
            {rest}
        },
    )
}

/// `/calendar/{key}/meetings.ics`
pub async fn file() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let feed = store::panels::feeds::feed(&cx, RequestContext::current().param("key")).await?;
    Ok(PageResponse::Raw(documents::file("text/calendar; charset=utf-8", "meetings.ics", feed.into_bytes())))
}
