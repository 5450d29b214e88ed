//! For everybody: how long each panel leaves young people waiting for a reply.

use leptos::prelude::*;

use crate::page::{PageResponse, html};
use domain::{
    error::AppError,
    panels::{
        model::PanelName,
        rules::waiting::{Told, Wait, told},
    },
    paths::{self, Path},
};
use platform::{
    guard::{Visitor, require},
    i18n::{LangText, href, t, tr},
};
use ui::{Card, Empty, frame::Audience};

/// `/heard/panels`
pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let panels = store::panels::all(&cx).await?;
    let ids: Vec<_> = panels.iter().map(|p| p.id).collect();
    let waiting = store::flows::reply::unanswered(&cx, &ids).await?;
    let settings = cx.services().settings().await;
    let (fewest, days) = (settings.fewest_published, settings.answer_days);
    let empty = panels.is_empty();
    let cards = panels.into_iter().map(|panel| {
        let waits = waiting.get(&panel.id).map(|waits| waits.waits(cx.now())).unwrap_or_default();
        card(&panel, told(waits, fewest, days), fewest, days)
    });
    let cards = cards.collect_view();
    let title = t("panels-waiting-title");
    html(
        title.clone(),
        Audience::Young,
        view! {
            <p><a href=href(paths::voices::Heard)>"← "{t("voices-heard-title")}</a></p>
            <h1>{title}</h1>
            <p>{t("panels-waiting-lead")}" "{tr("panels-waiting-promise", &[("n", days.into())])}</p>
            {if empty {
                view! { <Empty title=t("panels-waiting-none")/> }.into_any()
            } else {
                view! { <div class="stack">{cards}</div> }.into_any()
            }}
            <p class="soft">{tr("panels-waiting-small", &[("n", fewest.into())])}</p>
            <p><a href=href(paths::panels::Programmes)>{t("programme-public-title")}</a></p>
        },
    )
}

fn card(panel: &PanelName, told: Told, fewest: i64, days: i64) -> impl IntoView + use<> {
    let name = LangText::of(&panel.name);
    let sentences = match told {
        Told::Few { late } => {
            let key = if late { "panels-waiting-late" } else { "panels-waiting-on-time" };
            vec![tr("panels-waiting-few", &[("n", fewest.into())]), tr(key, &[("n", days.into())])]
        }
        Told::Many { least, half, all } => vec![
            tr("panels-waiting-many", &[("n", least.into())]),
            tr("panels-waiting-half", &[("wait", words(half).into())]),
            tr("panels-waiting-longest", &[("wait", words(all).into())]),
        ],
    };
    let sentences = sentences.into_iter().map(|said| view! { <p>{said}</p> }).collect_view();
    let to = href(paths::voices::Heard.with("panel", &panel.slug));
    view! {
        <Card title=name.clone()>
            {sentences}
            <p><a href=to>{t("panels-waiting-answers")}<span class="vh">": "{name}</span></a></p>
        </Card>
    }
}

/// `5 days`, `3 weeks`.
fn words(wait: Wait) -> String {
    match wait {
        Wait::Days(n) => tr("panels-waiting-days", &[("n", n.into())]),
        Wait::Weeks(n) => tr("panels-waiting-weeks", &[("n", n.into())]),
    }
}
