//! A new panel; a new meeting.

use leptos::prelude::*;

use super::{panel_path, up};
use crate::{
    page::{PageResponse, html},
    panels::{
        actions::{AddPanel, Plan},
        bodies,
    },
};
use domain::{
    error::AppError,
    panels::{body::BodyKind, model::MeetingKind},
    paths,
};
use platform::{
    guard::{Clerk, PanelReader, require},
    i18n::t,
    request::RequestContext,
};
use ui::{Button, ChoiceOption, Choices, Input, Kind, Texts, form::Form, frame::Audience};

pub async fn panel() -> Result<PageResponse, AppError> {
    require::<Clerk>().await?;
    let title = t("panels-new-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::panels::List, t("panels-title"))}
            <h1>{title}</h1>
            <Form<AddPanel>>
                <Texts name="name" label="panels-name" maxlength=120/>
                <Choices
                    name="kind"
                    legend=t("body-kind")
                    options=bodies::kinds()
                    selected=vec![BodyKind::Panel.key().to_owned()]
                    two=true
                />
                <Button>{t("panels-new-button")}</Button>
            </Form<AddPanel>>
        },
    )
}

pub async fn meeting() -> Result<PageResponse, AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, RequestContext::current().param("slug")).await?;
    let title = t("panels-plan-title");
    let kinds = MeetingKind::ALL
        .iter()
        .map(|kind| {
            let key = kind.key();
            ChoiceOption::new(key, t(&format!("panels-kind-{key}"))).hint(t(&format!("panels-kind-{key}-hint")))
        })
        .collect();
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(panel_path(&panel), &panel.name)}
            <h1>{title}</h1>
            <Form<Plan> once=true>
                <input type="hidden" name="slug" value=panel.slug.clone()/>
                <Choices
                    name="kind"
                    legend=t("panels-kind")
                    options=kinds
                    selected=vec![MeetingKind::Formal.key().to_owned()]
                    two=true
                />
                <Input name="held_on" label=t("panels-day") kind=Kind::Date/>
                <Input name="starts_at" label=t("panels-time") kind=Kind::Time value="14:00"/>
                <Input name="ends_at" label=t("agenda-ends") hint=t("agenda-ends-hint") kind=Kind::Time/>
                <Input name="place" label=t("panels-place") maxlength=200/>
                <Input name="video_link" label=t("agenda-video") hint=t("agenda-video-hint")/>
                <Texts name="theme" label="panels-theme" hint=t("panels-theme-hint") maxlength=200/>
                <Button>{t("panels-plan-button")}</Button>
            </Form<Plan>>
        },
    )
}
