//! `/celebrations/new`: noting what somebody has achieved.

use leptos::prelude::*;

use super::{actions::NoteCelebration, consent, whose};
use crate::{
    page::{PageResponse, html},
    panels::pages::up,
};
use domain::{
    celebrations::{KEPT_MONTHS, LONGEST_NAME, LONGEST_WHAT},
    error::AppError,
    paths,
    role::Role,
};
use platform::{
    guard::{Celebrator, require},
    i18n::{lang, t, tr},
};
use ui::{Button, Input, TextArea, Texts, form::Form, frame::Audience};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Celebrator>().await?;
    let young = cx.is(Role::Member);
    let most = tr("celebrations-what-most", &[("max", LONGEST_WHAT.into())]);
    // A young person writes in one language; an officer puts it into the others.
    let what = if young {
        let (name, hint) = (lang().field("what"), format!("{} {most}", t("celebrations-what-young-hint")));
        view! { <TextArea name=name label=t("celebrations-what-young") hint=hint rows=4/> }.into_any()
    } else {
        let hint = format!("{} {most}", t("celebrations-what-hint"));
        view! { <Texts name="what" label="celebrations-what" hint=hint rows=4/> }.into_any()
    };
    let who_reads = if young { "celebrations-who-reads-young" } else { "celebrations-who-reads" };
    let title = t("celebrations-new-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::celebrations::Noted, t("celebrations-title"))}
            <h1>{title}</h1>
            <p class="lead">{t("celebrations-new-lead")}</p>
            <p>{t(who_reads)}" "{tr("celebrations-kept", &[("n", KEPT_MONTHS.into())])}</p>
            <Form<NoteCelebration> once=true>
                {whose(None)}
                {what}
                {consent(None)}
                <Input
                    name="first_name"
                    label=t("celebrations-name")
                    hint=t("celebrations-name-hint")
                    maxlength=LONGEST_NAME
                    autocomplete="off"
                />
                <Button>{t("celebrations-note-button")}</Button>
            </Form<NoteCelebration>>
        },
    )
}
