//! Who may answer, and when: the form, and the card beside a survey that says so.

use leptos::prelude::*;

use super::{back_to_survey, changed_meanwhile, each, in_lang, of_path, text_in};
use crate::{
    page::{PageResponse, html},
    surveys::who::SaveWho,
};
use domain::{
    error::AppError,
    paths,
    role::Role,
    surveys::{
        invited::{Invited, LONGEST_MEANT},
        model::SurveyState,
        rules::Extent,
        schedule,
    },
};
use platform::{
    guard::{Author, Cx},
    i18n::{InWords as _, LangText, href, t, tr},
};
use store::surveys::EditableSurvey;
use ui::{
    Button, ButtonKind, ChoiceOption, Choices, Fact, Facts, Input, Kind, LinkButton, form::Form, frame::Audience,
};

fn invited_word(invited: Invited) -> String {
    match invited {
        Invited::Everybody => t("surveys-who-everybody"),
        Invited::Members => t("surveys-who-members"),
        Invited::Cards => t("surveys-who-cards"),
    }
}

fn invited_hint(invited: Invited) -> String {
    match invited {
        Invited::Everybody => t("surveys-who-everybody-hint"),
        Invited::Members => t("surveys-who-members-hint"),
        Invited::Cards => t("surveys-who-cards-hint"),
    }
}

/// `/surveys/{code}/who`
pub async fn who() -> Result<PageResponse, AppError> {
    let (_, survey) = of_path().await?;
    if survey.extent == Extent::Nothing {
        return Err(AppError::conflict("surveys-not-now"));
    }
    // Who may answer was promised to those who have answered, so once it is open only its times change.
    let people = (survey.extent == Extent::Everything).then(|| people_fields(&survey));
    let (opens_on, opens_time) = schedule::fields(survey.opens_at);
    let (closes_on, closes_time) = schedule::fields(survey.closes_at);
    let now = [survey.meant_for.clone()];
    let (code, revision) = (survey.code.0.clone(), survey.revision.to_string());
    html(
        t("surveys-who-title"),
        Audience::Staff,
        view! {
            {back_to_survey(&survey)}
            <h1>{t("surveys-who-title")}</h1>
            {changed_meanwhile(&now)}
            <Form<SaveWho>>
                <input type="hidden" name="code" value=code/>
                <input type="hidden" name="revision" value=revision/>
                {people}
                <h2>{t("surveys-who-when")}</h2>
                <p class="soft">{t("surveys-who-when-hint")}</p>
                <div class="twins">
                    <Input name="opens_on" label=t("surveys-who-opens-on") kind=Kind::Date value=opens_on/>
                    <Input name="opens_time" label=t("surveys-who-opens-time") kind=Kind::Time value=opens_time/>
                </div>
                <div class="twins">
                    <Input name="closes_on" label=t("surveys-who-closes-on") kind=Kind::Date value=closes_on/>
                    <Input name="closes_time" label=t("surveys-who-closes-time") kind=Kind::Time value=closes_time/>
                </div>
                <Button>{t("surveys-save")}</Button>
            </Form<SaveWho>>
        },
    )
}

fn people_fields(survey: &EditableSurvey) -> impl IntoView + use<> {
    let options = Invited::ALL.map(|one| ChoiceOption::new(one.key(), invited_word(one)).hint(invited_hint(one)));
    let chosen = vec![survey.invited.key().to_owned()];
    let meant = each(|of| {
        let value = text_in(&survey.meant_for, of);
        view! {
            <Input
                name=of.field("meant")
                label=in_lang(&t("surveys-who-meant"), of)
                hint=t("surveys-who-meant-hint")
                value=value
                maxlength=LONGEST_MEANT
                autocomplete="off"
            />
        }
    });
    view! {
        <Choices name="invited" legend=t("surveys-who-invited") options=options.into() selected=chosen/>
        <div class="twins">{meant}</div>
    }
}

/// The card beside a survey: who may answer, when, and links for holding an event.
pub(super) fn beside(cx: &Cx<Author>, survey: &EditableSurvey, cards: Option<(u64, u64)>) -> impl IntoView + use<> {
    let (code, lang, officer) = (survey.code.0.clone(), cx.lang(), cx.is(Role::Officer));
    let mut facts = vec![Fact::new(t("surveys-who-invited"), invited_word(survey.invited))];
    if !survey.meant_for.get(lang).is_empty() {
        facts.push(Fact::new(t("surveys-who-meant"), LangText::of(&survey.meant_for).into_any()));
    }
    if let Some(at) = survey.opens_at {
        facts.push(Fact::new(t("surveys-who-opens"), at.moment_text(lang)));
    }
    if let Some(at) = survey.closes_at {
        facts.push(Fact::new(t("surveys-who-closes"), at.moment_text(lang)));
    }
    if let Some((made, used)) = cards {
        let said = tr("surveys-cards-count", &[("used", used.into()), ("made", made.into())]);
        facts.push(Fact::new(t("surveys-cards-title"), said));
    }
    let way = |path: String, words: String| {
        view! { <LinkButton kind=ButtonKind::Quiet href=path>{words}</LinkButton> }
    };
    let change =
        (survey.extent != Extent::Nothing).then(|| way(href(paths::surveys::Who(&code)), t("surveys-who-edit")));
    let open = survey.state == SurveyState::Open;
    let event = (officer && open && survey.invited != Invited::Members)
        .then(|| way(href(paths::responses::Event(&code)), t("surveys-who-event")));
    let wall = open.then(|| way(href(paths::responses::Wall(&code)), t("surveys-who-wall")));
    let over = matches!(survey.state, SurveyState::Closed | SurveyState::Published);
    let cards = (officer && cards.is_some() && !over)
        .then(|| way(href(paths::surveys::Cards(&code)), t("surveys-cards-title")));
    view! {
        <section class="card sunk stack">
            <h2>{t("surveys-who-title")}</h2>
            <Facts facts=facts/>
            <p class="row">{change}{cards}{event}{wall}</p>
        </section>
    }
}
