//! The page of a section: its title and introduction, also in easier words.

use leptos::prelude::*;

use super::{
    back_to_survey, building_script, carried, changed_meanwhile, each, easier, in_lang, of_path, text_in, why_field,
};
use crate::{
    page::{PageResponse, html},
    surveys::actions::parts::SaveSection,
};
use domain::{
    error::AppError,
    surveys::{editing, model::Section, rules::Extent},
};
use platform::{
    i18n::{t, tr},
    request::RequestContext,
};
use store::surveys::EditableSurvey;
use ui::{Button, Input, TextArea, form::Form, frame::Audience};

/// `/surveys/{code}/section/new`
pub async fn new() -> Result<PageResponse, AppError> {
    let (_, survey) = of_path().await?;
    if survey.extent != Extent::Everything {
        return Err(AppError::conflict("surveys-not-now"));
    }
    page(&survey, &Section::default(), t("surveys-section-new"), &[])
}

/// `/surveys/{code}/section/{id}`
pub async fn edit() -> Result<PageResponse, AppError> {
    let (cx, survey) = of_path().await?;
    let req = RequestContext::current();
    let at = survey.document.sections.iter().position(|s| s.id == req.param("id")).ok_or(AppError::NotFound)?;
    if survey.extent == Extent::Nothing {
        return Err(AppError::conflict("surveys-not-now"));
    }
    let others = store::surveys::others(&cx, survey.id).await?;
    let title = tr("surveys-section-n", &[("n", (at + 1).into())]);
    page(&survey, &survey.document.sections[at], title, &others)
}

fn page(
    survey: &EditableSurvey,
    section: &Section,
    title: String,
    others: &[String],
) -> Result<PageResponse, AppError> {
    let titles = each(|of| {
        let label = in_lang(&t("surveys-field-section-title"), of);
        view! { <Input name=of.field("title") label=label value=text_in(&section.title, of) maxlength=editing::TITLE autocomplete="off"/> }
    });
    let intros = each(|of| {
        let label = in_lang(&t("surveys-field-section-intro"), of);
        view! { <TextArea name=of.field("intro") label=label hint=t("surveys-field-section-intro-hint") value=text_in(&section.intro, of) rows=3/> }
    });
    let why = why_field(survey);
    let mut now = vec![section.title.clone(), section.intro.clone()];
    now.extend(easier::now([&section.easier_title, &section.easier_intro]));
    let in_easier_words =
        easier::of_page(Some((&section.title, &section.easier_title)), (&section.intro, &section.easier_intro));
    let (carried, id) = (carried(survey), section.id.clone());
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {back_to_survey(survey)}
            <h1>{title}</h1>
            {building_script(survey, others)}
            {changed_meanwhile(&now)}
            <Form<SaveSection>>
                {carried}
                <input type="hidden" name="section" value=id/>
                <div class="twins">{titles}</div>
                <div class="twins">{intros}</div>
                {in_easier_words}
                {why}
                <Button>{t("surveys-save")}</Button>
            </Form<SaveSection>>
        },
    )
}
