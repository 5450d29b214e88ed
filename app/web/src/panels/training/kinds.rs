//! `/panels/training`: kinds of training, how long each counts, and which everybody needs.

use leptos::prelude::*;

use super::actions::{AddTrainingKind, ChangeTrainingKind};
use crate::{
    now_says::now_says,
    page::{PageResponse, html},
    panels::pages::up,
};
use domain::{
    error::AppError,
    panels::training::LONGEST_NAME,
    paths::{self, Path as _},
};
use platform::{
    guard::{Clerk, require},
    i18n::{LangText, href, t, tr},
    request::RequestContext,
};
use store::panels::training::{self, TrainingKind};
use ui::{
    Button, ButtonKind, ChoiceOption, Choices, Input, Kind, Texts,
    form::{self, AsRead, Form},
    frame::Audience,
};

pub(super) async fn kinds() -> Result<PageResponse, AppError> {
    let cx = require::<Clerk>().await?;
    let all = training::kinds(&cx).await?;
    let refused = form::submitted_value("key");
    let asked = if form::was_rejected() { refused } else { RequestContext::current().query("kind") };
    let now = all.iter().find(|kind| asked.as_deref() == Some(kind.key.as_str()));
    let now = now.and_then(|kind| now_says(&[(kind.name.clone(), "kind_name")]));
    let items = all.into_iter().map(|kind| one(kind, asked.as_deref())).collect_view();
    let title = t("training-kinds");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::panels::List, t("panels-title"))}
            <h1>{title}</h1>
            <p>{t("training-kinds-text")}</p>
            {now}
            <ul class="plain stack">{items}</ul>
            <section>
                <h2>{t("training-kind-add")}</h2>
                <Form<AddTrainingKind> once=true>
                    <Texts name="name" label="training-name" maxlength=LONGEST_NAME/>
                    <Input name="months" label=t("training-months") hint=t("training-months-hint") kind=Kind::Number/>
                    {needed("required", false)}
                    <Button>{t("training-kind-add-button")}</Button>
                </Form<AddTrainingKind>>
            </section>
        },
    )
}

/// Whether everybody needs it. A field has one name on a page only.
fn needed(name: &'static str, is_needed: bool) -> impl IntoView {
    let options =
        vec![ChoiceOption::new("yes", t("training-needed-yes")), ChoiceOption::new("no", t("training-needed-no"))];
    let selected = vec![if is_needed { "yes" } else { "no" }.to_owned()];
    view! { <Choices name=name legend=t("training-needed") options=options selected=selected two=true/> }
}

/// A kind; its form where it is asked for or was refused.
fn one(kind: TrainingKind, asked: Option<&str>) -> AnyView {
    let name = LangText::of(&kind.name);
    let counts = match kind.months {
        Some(months) => tr("training-counts", &[("n", months.into())]),
        None => t("training-counts-for-good"),
    };
    let need = t(if kind.required { "training-needed-yes" } else { "training-needed-no" });
    if asked != Some(kind.key.as_str()) {
        let to = href(paths::panels::TrainingKinds.with("kind", &kind.key));
        let about = name.clone();
        return view! {
            <li>
                {name}": "{counts}" "{need}" "
                <a href=to>{t("training-kind-change")}<span class="vh">": "{about}</span></a>
            </li>
        }
        .into_any();
    }
    let read = kind.as_read();
    let months = kind.months.map(|months| months.to_string()).unwrap_or_default();
    view! {
        <li class="card">
            <Form<ChangeTrainingKind>>
                <input type="hidden" name="key" value=kind.key/>
                <AsRead of=read/>
                <Texts name="kind_name" label="training-name" value=kind.name maxlength=LONGEST_NAME/>
                <Input
                    name="kind_months"
                    label=t("training-months")
                    hint=t("training-months-hint")
                    kind=Kind::Number
                    value=months
                />
                {needed("kind_required", kind.required)}
                <Button kind=ButtonKind::Quiet>{t("training-kind-save")}</Button>
            </Form<ChangeTrainingKind>>
        </li>
    }
    .into_any()
}
