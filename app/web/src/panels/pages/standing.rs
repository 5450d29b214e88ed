//! `/panels/{slug}/standing`: the items with which each new formal meeting begins.

use leptos::prelude::*;

use super::{agenda, panel_path, plan::kinds, up};
use crate::{
    page::{PageResponse, html},
    panels::actions::{AddStanding, RemoveStanding, ShiftStanding},
};
use domain::{
    error::AppError,
    panels::model::{ItemKind, PanelName, Purpose},
};
use platform::{
    guard::{Clerk, PanelReader, require},
    i18n::{LangText, t, tr},
    request::RequestContext,
};
use store::panels::standing::StandingItem;
use ui::{Button, ButtonKind, ChoiceOption, Input, Kind, Select, Texts, form::Form, frame::Audience};

/// What the panel can be asked to do.
pub(super) fn purposes() -> Vec<ChoiceOption> {
    let words = |purpose: &Purpose| t(&format!("agenda-purpose-{}", purpose.key()));
    Purpose::ALL.iter().map(|purpose| ChoiceOption::new(purpose.key(), words(purpose))).collect()
}

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, RequestContext::current().param("slug")).await?;
    let standing = store::panels::standing::standing(&cx, panel.id).await?;
    let title = t("standing-title");
    let lowest = standing.len().saturating_sub(1);
    let rows: Vec<_> = standing.iter().enumerate().map(|(at, item)| row(&panel, item, at > 0, at < lowest)).collect();
    let list = if rows.is_empty() {
        view! { <p>{t("standing-none")}</p> }.into_any()
    } else {
        view! { <section><h2>{t("panels-agenda")}</h2><div class="agenda"><ol>{rows}</ol></div></section> }.into_any()
    };
    let slug = panel.slug.clone();
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(panel_path(&panel), &panel.name)}
            <h1>{title}</h1>
            <p class="lead">{t("standing-text")}</p>
            {list}
            <section>
                <h2>{t("panels-report-title")}</h2>
                <Form<AddStanding>>
                    <input type="hidden" name="slug" value=slug/>
                    <Select name="kind" label=t("agenda-kind") options=kinds() selected=ItemKind::Apologies.key()/>
                    <Texts name="title" label="panels-title" hint=t("agenda-title-hint") maxlength=200/>
                    <Select name="purpose" label=t("agenda-purpose") options=purposes() empty=t("agenda-not-said")/>
                    <Input name="led_by" label=t("agenda-led-by-label") maxlength=120/>
                    <Input name="minutes" label=t("agenda-minutes-label") kind=Kind::Number/>
                    <Button>{t("panels-report-button")}</Button>
                </Form<AddStanding>>
            </section>
        },
    )
}

fn row(panel: &PanelName, item: &StandingItem, up: bool, down: bool) -> AnyView {
    let title = LangText::of(&item.title);
    let purpose = item.purpose.map(|purpose| t(&format!("agenda-purpose-{}", purpose.key())));
    let led_by = (!item.led_by.is_empty()).then(|| tr("agenda-led-by", &[("name", item.led_by.clone().into())]));
    let minutes = item.minutes.map(|n| tr("agenda-minutes", &[("n", n.into())]));
    let line: Vec<_> = [Some(agenda::kind_word(item.kind)), purpose, led_by, minutes].into_iter().flatten().collect();
    let arrow = |way: &'static str, key: &str| {
        let (slug, id, title, words) = (panel.slug.clone(), item.id.to_string(), title.clone(), t(key));
        view! {
            <Form<ShiftStanding>>
                <input type="hidden" name="slug" value=slug/>
                <input type="hidden" name="standing" value=id/>
                <input type="hidden" name="way" value=way/>
                <Button kind=ButtonKind::Plain>{words}" "<span class="vh">{title}</span></Button>
            </Form<ShiftStanding>>
        }
    };
    let (slug, id, of) = (panel.slug.clone(), item.id.to_string(), title.clone());
    view! {
        <li>
            <h3>{title.clone()}</h3>
            <p class="soft" dir="auto">{line.join(" · ")}</p>
            <div class="row">
                {up.then(|| arrow("up", "panels-up"))}
                {down.then(|| arrow("down", "panels-down"))}
                <Form<RemoveStanding>>
                    <input type="hidden" name="slug" value=slug/>
                    <input type="hidden" name="standing" value=id/>
                    <Button kind=ButtonKind::Plain>{t("standing-remove")}<span class="vh">": "{of}</span></Button>
                </Form<RemoveStanding>>
            </div>
        </li>
    }
    .into_any()
}
