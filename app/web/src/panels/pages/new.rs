//! A new panel; a new meeting.

use leptos::prelude::*;

use super::{dashed, panel_path, up};
use crate::{
    page::{PageResponse, html},
    panels::{
        actions::{AddPanel, EnterHeld, Plan},
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
    i18n::{href, t},
    request::RequestContext,
};
use ui::{Button, ButtonKind, ChoiceOption, Choices, Input, Kind, LinkButton, Texts, form::Form, frame::Audience};

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

/// The kinds of meetings.
pub(super) fn kinds() -> Vec<ChoiceOption> {
    let option = |kind: &MeetingKind| {
        let words = dashed(kind.key());
        ChoiceOption::new(kind.key(), t(&format!("panels-kind-{words}"))).hint(t(&format!("panels-kind-{words}-hint")))
    };
    MeetingKind::ALL.iter().map(option).collect()
}

/// `/panels/{slug}/meetings/before`: a meeting that was held before.
pub async fn held() -> Result<PageResponse, AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, RequestContext::current().param("slug")).await?;
    let title = t("series-held-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(panel_path(&panel), &panel.name)}
            <h1>{title}</h1>
            <p class="lead">{t("series-held-text")}</p>
            <Form<EnterHeld> once=true>
                <input type="hidden" name="slug" value=panel.slug.clone()/>
                <Choices
                    name="kind"
                    legend=t("panels-kind")
                    options=kinds()
                    selected=vec![MeetingKind::Formal.key().to_owned()]
                    two=true
                />
                <Input name="held_on" label=t("panels-day") kind=Kind::Date/>
                <Input name="starts_at" label=t("panels-time") kind=Kind::Time value="14:00"/>
                <Input name="ends_at" label=t("agenda-ends") hint=t("agenda-ends-hint") kind=Kind::Time/>
                <Input name="place" label=t("panels-place") maxlength=200/>
                <Texts name="theme" label="panels-theme" hint=t("panels-theme-hint") maxlength=200/>
                <Button>{t("series-held-button")}</Button>
            </Form<EnterHeld>>
        },
    )
}

pub async fn meeting() -> Result<PageResponse, AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, RequestContext::current().param("slug")).await?;
    let title = t("panels-plan-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(panel_path(&panel), &panel.name)}
            <h1>{title}</h1>
            <div class="row">
                <LinkButton href=href(paths::panels::Series(&panel.slug)) kind=ButtonKind::Quiet>{t("series-title")}</LinkButton>
                <LinkButton href=href(paths::panels::HeldBefore(&panel.slug)) kind=ButtonKind::Quiet>{t("series-held-title")}</LinkButton>
                <LinkButton href=href(paths::panels::Standing(&panel.slug)) kind=ButtonKind::Quiet>{t("standing-title")}</LinkButton>
            </div>
            <Form<Plan> once=true>
                <input type="hidden" name="slug" value=panel.slug.clone()/>
                <Choices
                    name="kind"
                    legend=t("panels-kind")
                    options=kinds()
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
