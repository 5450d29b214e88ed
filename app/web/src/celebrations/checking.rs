//! `/celebrations/check/{id}`: an officer reads what a young person has noted, before a panel does; each look is in the
//! audit log.

use leptos::prelude::*;

use super::{
    actions::{CheckCelebration, DiscardCelebration},
    consent, whose,
};
use crate::{
    page::{PageResponse, html},
    panels::pages::up,
};
use domain::{celebrations::LONGEST_NAME, error::AppError, ids::CelebrationId, lang::Localized, paths};
use platform::{
    guard::{Officer, require},
    i18n::t,
    request::RequestContext,
};
use store::celebrations::checking;
use ui::{Button, ButtonKind, Input, Texts, form::Form, frame::Audience};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let id: CelebrationId = RequestContext::current().parse("id")?;
    let found = checking::open(&cx, id).await?;
    let (id, again) = (found.id.to_string(), found.id.to_string());
    let (words, text) = (found.what.clone(), Localized::default().with(found.lang, found.what));
    let title = t("celebrations-check-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::celebrations::Noted, t("celebrations-title"))}
            <h1>{title}</h1>
            <p>{t("celebrations-check-text")}</p>
            <blockquote class="written" dir="auto">{words}</blockquote>
            <Form<CheckCelebration>>
                <input type="hidden" name="celebration" value=id/>
                {whose(Some(found.whose))}
                <Texts name="what" label="celebrations-what" hint=t("celebrations-what-hint") value=text rows=4/>
                {consent(Some((found.consent, found.agreed_by)))}
                <Input
                    name="first_name"
                    label=t("celebrations-name")
                    hint=t("celebrations-name-hint")
                    value=found.first_name
                    maxlength=LONGEST_NAME
                    autocomplete="off"
                />
                <Button>{t("celebrations-check-button")}</Button>
            </Form<CheckCelebration>>
            <h2>{t("celebrations-discard")}</h2>
            <p>{t("celebrations-discard-text")}</p>
            <Form<DiscardCelebration>>
                <input type="hidden" name="celebration" value=again/>
                <Button kind=ButtonKind::Quiet>{t("celebrations-discard-button")}</Button>
            </Form<DiscardCelebration>>
        },
    )
}
