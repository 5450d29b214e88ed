//! Where an indicator is added (`/performance/new`) and changed (`/performance/{id}/change`).

use leptos::prelude::*;

use super::{
    AddIndicator, ChangeIndicator,
    words::{direction_word, title, unit_word},
};
use crate::{
    page::{PageResponse, html},
    panels::pages::up,
};
use domain::{
    error::AppError,
    paths,
    performance::model::{About, Direction, LONGEST_CODE, LONGEST_NAME, LONGEST_SOURCE, Unit},
};
use platform::{
    guard::{PanelReader, PerformanceKeeper, require},
    i18n::t,
    request::RequestContext,
};
use store::performance;
use ui::{
    Button, ChoiceOption, Choices, Input, Select, Texts,
    form::{AsRead, Form},
    frame::Audience,
};

pub(super) async fn new() -> Result<PageResponse, AppError> {
    require::<PerformanceKeeper>().await?;
    let heading = t("performance-add");
    html(
        heading.clone(),
        Audience::Staff,
        view! {
            {up(paths::performance::List, t("performance-title"))}
            <h1>{heading}</h1>
            <Form<AddIndicator> once=true>
                {fields(None)}
                <Button>{t("performance-add-button")}</Button>
            </Form<AddIndicator>>
        },
    )
}

pub(super) async fn change() -> Result<PageResponse, AppError> {
    let cx = require::<PerformanceKeeper>().await?;
    let id = RequestContext::current().parse("id")?;
    let indicator = performance::indicator(&cx.also::<PanelReader>()?, id).await?;
    let heading = t("performance-change");
    let read = indicator.as_read();
    html(
        heading.clone(),
        Audience::Staff,
        view! {
            {up(paths::performance::Indicator(id), title(&indicator))}
            <h1>{heading}</h1>
            <Form<ChangeIndicator>>
                <input type="hidden" name="indicator" value=id.to_string()/>
                <AsRead of=read/>
                {fields(Some(&indicator.about))}
                <Button>{t("performance-change-button")}</Button>
            </Form<ChangeIndicator>>
        },
    )
}

fn fields(about: Option<&About>) -> impl IntoView + use<> {
    let about = about.cloned();
    let code = about.as_ref().map(|about| about.code.clone()).unwrap_or_default();
    let unit = about.as_ref().map(|about| about.unit.key()).unwrap_or_default();
    let direction = about.as_ref().map(|about| about.direction.key().to_owned()).into_iter().collect();
    let text =
        |of: fn(&About) -> &domain::lang::Localized| about.as_ref().map(|about| of(about).clone()).unwrap_or_default();
    let (name, definition, source) =
        (text(|about| &about.name), text(|about| &about.definition), text(|about| &about.source));
    let units = Unit::ALL.map(|unit| ChoiceOption::new(unit.key(), unit_word(unit))).into();
    let directions = Direction::ALL.map(|one| ChoiceOption::new(one.key(), direction_word(one))).into();
    view! {
        <Input name="code" label=t("performance-code") hint=t("performance-code-hint") value=code maxlength=LONGEST_CODE/>
        <Texts name="name" label="performance-name" value=name maxlength=LONGEST_NAME/>
        <Texts name="definition" label="performance-definition" hint=t("performance-definition-hint") value=definition rows=3/>
        <Texts name="source" label="performance-source" hint=t("performance-source-hint") value=source maxlength=LONGEST_SOURCE/>
        <Select
            name="unit"
            label=t("performance-unit")
            hint=t("performance-unit-hint")
            options=units
            selected=unit
            empty=t("panels-choose")
        />
        <Choices name="direction" legend=t("performance-direction") options=directions selected=direction/>
    }
}
