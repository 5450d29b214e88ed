//! The fields of an item, where it is added and where it is changed.

use leptos::prelude::*;

use super::why_words;
use domain::{
    error::AppError,
    lang::Localized,
    panels::{
        model::Access,
        programme::{LONGEST_LEGAL_REASON, LONGEST_NAME, LONGEST_TITLE, model::Why, months::months},
        rules::year::Year,
        services::LONGEST_SERVICE,
    },
};
use platform::{
    guard::{Cx, PanelReader},
    i18n::{LangText, t, tr},
};
use store::panels::programme::{Entry, Objective, strategies};
use ui::{ChoiceOption, Choices, Input, Select, TextArea, Texts};

/// What can be chosen for an item of a panel.
pub(super) struct Offered {
    themes: Vec<ChoiceOption>,
    objectives: Vec<ChoiceOption>,
}

impl Offered {
    /// Objectives of the newest version of the strategy, and the one that the item has.
    pub(super) async fn of(
        cx: &Cx<PanelReader>,
        panel: domain::ids::PanelId,
        now: Option<&Entry>,
    ) -> Result<Self, AppError> {
        let chosen: Vec<String> = now.and_then(|one| one.theme.clone()).into_iter().collect();
        let themes = store::voices::offered_themes(cx, &chosen).await?;
        let newest = strategies(cx, panel).await?.into_iter().next();
        let mut objectives = newest.map(|one| one.objectives).unwrap_or_default();
        let kept = now.and_then(|one| one.objective.clone());
        if let Some(kept) = kept.filter(|kept| objectives.iter().all(|one| one.id != kept.id)) {
            objectives.push(kept);
        }
        let pick = |one: Objective| {
            let gaps = [("n", one.number.into()), ("text", LangText::of(&one.text).to_string().into())];
            ChoiceOption::new(one.id.to_string(), tr("programme-objective-pick", &gaps))
        };
        Ok(Self {
            themes: themes.into_iter().map(|theme| ChoiceOption::new(theme.key, &theme.name)).collect(),
            objectives: objectives.into_iter().map(pick).collect(),
        })
    }
}

/// The months of a year, to choose one.
pub(super) fn month_picks(year: Year) -> Vec<ChoiceOption> {
    months(year).into_iter().map(|month| ChoiceOption::new(month.to_string(), super::month_words(month))).collect()
}

/// The fields of an item, filled with what it is now.
pub(super) fn fields(offered: Offered, now: Option<&Entry>) -> AnyView {
    let one = now.cloned();
    let (title, note, service, person): (Localized, _, _, _) = one
        .as_ref()
        .map(|one| (one.title.clone(), one.note.clone(), one.service.clone(), one.person.clone()))
        .unwrap_or_default();
    let own = now.map(|one| one.why).filter(|why| !Why::CHOSEN.contains(why));
    let whys: Vec<_> =
        Why::CHOSEN.into_iter().chain(own).map(|why| ChoiceOption::new(why.key(), why_words(why))).collect();
    let why = now.map_or(Why::Priority, |one| one.why);
    let theme = now.and_then(|one| one.theme.clone()).unwrap_or_default();
    let objective = now.and_then(|one| one.objective.as_ref()).map(|one| one.id.to_string()).unwrap_or_default();
    let reason = now.and_then(|one| one.own_restriction.clone());
    let access = if reason.is_some() { Access::Restricted } else { Access::Public };
    let readers: Vec<_> = Access::ALL
        .iter()
        .map(|one| ChoiceOption::new(one.key(), t(&format!("programme-access-{}", one.key()))))
        .collect();
    view! {
        <Texts name="title" label="programme-title-field" value=title maxlength=LONGEST_TITLE/>
        <Select name="why" label=t("programme-why") options=whys selected=why.key()/>
        <TextArea name="note" label=t("programme-note") hint=t("programme-note-hint") value=note rows=2/>
        <Select name="theme" label=t("panels-theme") options=offered.themes selected=theme empty=t("agenda-not-said")/>
        {(!offered.objectives.is_empty()).then(|| view! {
            <Select
                name="objective"
                label=t("programme-objective")
                options=offered.objectives
                selected=objective
                empty=t("agenda-not-said")
            />
        })}
        <Input
            name="service"
            label=t("programme-service")
            hint=t("programme-service-hint")
            maxlength=LONGEST_SERVICE
            value=service
        />
        <Input name="person" label=t("programme-person") hint=t("programme-person-hint") maxlength=LONGEST_NAME value=person/>
        <Choices name="access" legend=t("programme-access") options=readers selected=vec![access.key().to_owned()] two=true/>
        <Input
            name="access_reason"
            label=t("agenda-access-reason")
            hint=t("agenda-access-reason-hint")
            maxlength=LONGEST_LEGAL_REASON
            value=reason.unwrap_or_default()
        />
    }
    .into_any()
}
