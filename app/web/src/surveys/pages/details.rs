//! Title, introduction and privacy of a survey, what it can change, and in which languages it is.

use leptos::prelude::*;

use super::{
    back_to_survey, building_script, changed_meanwhile, each, easier, in_lang, list::privacy_choices, of_path, text_in,
    why_field,
};
use crate::{
    page::{PageResponse, html},
    surveys::{actions::SaveDetails, question_view},
};
use domain::{
    error::AppError,
    surveys::{
        editing,
        model::{Document, Influence},
        rules::Extent,
    },
};
use platform::i18n::{languages, t};
use ui::{
    Button, ChoiceOption, Choices, Input, TextArea,
    form::{self, Form},
    frame::Audience,
};

/// `/surveys/{code}/details`
pub async fn details() -> Result<PageResponse, AppError> {
    let (cx, survey) = of_path().await?;
    if survey.extent == Extent::Nothing {
        return Err(AppError::conflict("surveys-not-now"));
    }
    let document = &survey.document;
    let titles = each(|lang| {
        let name = lang.field("title");
        let value = text_in(&document.title, lang);
        view! {
            <Input name=name label=in_lang(&t("surveys-field-title"), lang) value=value maxlength=editing::TITLE autocomplete="off"/>
        }
    });
    let intros = each(|lang| {
        let name = lang.field("intro");
        let value = text_in(&document.intro, lang);
        view! {
            <TextArea name=name label=in_lang(&t("surveys-field-intro"), lang) hint=t("surveys-field-intro-hint") value=value/>
        }
    });
    // Privacy was promised to those who have answered, so it cannot change any more.
    let privacy = (survey.extent == Extent::Everything).then(|| privacy_choices(Some(survey.privacy)));
    let more = (survey.extent == Extent::Everything).then(|| more(document));
    let why = why_field(&survey);
    let mut now = vec![document.title.clone(), document.intro.clone()];
    now.extend(easier::now([&document.easier_intro]));
    let in_easier_words = easier::of_page(None, (&document.intro, &document.easier_intro));
    let others = store::surveys::others(&cx, survey.id).await?;
    let (code, revision) = (survey.code.0.clone(), survey.revision.to_string());
    html(
        t("surveys-details"),
        Audience::Staff,
        view! {
            {back_to_survey(&survey)}
            <h1>{t("surveys-details")}</h1>
            {building_script(&survey, &others)}
            {changed_meanwhile(&now)}
            <Form<SaveDetails>>
                <input type="hidden" name="code" value=code/>
                <input type="hidden" name="revision" value=revision/>
                <div class="twins">{titles}</div>
                <div class="twins">{intros}</div>
                {in_easier_words}
                {privacy}
                {more}
                {why}
                <Button>{t("surveys-save")}</Button>
            </Form<SaveDetails>>
        },
    )
}

/// What answers can change, how many questions a page has, and why it is in English alone.
fn more(document: &Document) -> impl IntoView + use<> {
    let influence = Influence::ALL.map(|i| ChoiceOption::new(i.key(), question_view::influence_words(i)));
    let chosen: Vec<_> = document.influence.map(|i| i.key().to_owned()).into_iter().collect();
    let by_section =
        if form::was_rejected() { form::submitted_value("by_section").is_some() } else { document.by_section };
    let sections = !document.sections.is_empty();
    let why = document.english_only.clone();
    let has_why = !why.is_empty();
    view! {
        <Choices
            name="influence"
            legend=t("surveys-field-influence")
            hint=t("surveys-field-influence-hint")
            options=influence.into()
            selected=chosen
        />
        {sections.then(|| view! {
            <label class="choice">
                <input type="checkbox" name="by_section" value="true" checked=by_section/>
                <span>{t("surveys-field-by-section")}<small>{t("surveys-field-by-section-hint")}</small></span>
            </label>
        })}
        {(!languages().english_alone()).then(|| view! {
            <details open=has_why>
                <summary>{t("surveys-english-only")}</summary>
                <Input
                    name="english_only"
                    label=t("surveys-field-english-only")
                    hint=t("surveys-field-english-only-hint")
                    value=why
                    maxlength=editing::TEXT
                    autocomplete="off"
                />
            </details>
        })}
    }
}
