//! Title, introduction and privacy of a survey.

use leptos::prelude::*;

use super::{back_to_survey, changed_meanwhile, in_lang, langs, list::privacy_choices, of_path, text_in};
use crate::{
    error::AppError,
    form::Form,
    i18n::t,
    page::{Answer, Audience, html},
    surveys::{actions::SaveDetails, editing, rules::Extent},
    ui::{Button, Input, TextArea},
};

/// `/surveys/{code}/details`
pub async fn details() -> Result<Answer, AppError> {
    let (cx, survey) = of_path().await?;
    if survey.extent == Extent::Nothing {
        return Err(AppError::conflict("surveys-not-now"));
    }
    let document = &survey.document;
    let titles = langs(cx.lang()).map(|lang| {
        let name = format!("title_{}", lang.tag());
        let most = u32::try_from(editing::TITLE).unwrap_or_default();
        let value = text_in(&document.title, lang);
        view! {
            <Input name=name label=in_lang(&t("surveys-field-title"), lang) value=value maxlength=most autocomplete="off"/>
        }
    });
    let intros = langs(cx.lang()).map(|lang| {
        let name = format!("intro_{}", lang.tag());
        let value = text_in(&document.intro, lang);
        view! {
            <TextArea name=name label=in_lang(&t("surveys-field-intro"), lang) hint=t("surveys-field-intro-hint") value=value/>
        }
    });
    // Who can know who said it was promised to those who have answered: it does not change any more.
    let privacy = (survey.extent == Extent::Everything).then(|| privacy_choices(Some(survey.privacy)));
    let now = [document.title.clone(), document.intro.clone()];
    let (code, revision) = (survey.code.0.clone(), survey.revision.to_string());
    html(
        t("surveys-details"),
        Audience::Staff,
        view! {
            {back_to_survey(&survey, cx.lang())}
            <h1>{t("surveys-details")}</h1>
            {changed_meanwhile(&now)}
            <Form<SaveDetails>>
                <input type="hidden" name="code" value=code/>
                <input type="hidden" name="revision" value=revision/>
                <div class="twins">{titles}</div>
                <div class="twins">{intros}</div>
                {privacy}
                <Button>{t("surveys-save")}</Button>
            </Form<SaveDetails>>
        },
    )
}
