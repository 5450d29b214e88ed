//! Children's Champions of a panel.
//!
//! ```text
//! /panels/{slug}/champions       who champions which theme, for everybody on the panel; a clerk adds one
//! /panels/{slug}/champions/{id}  where a clerk corrects or removes one
//! ```
//! The rules are `domain::panels::champions`, the rows `store::panels::champions`.

pub(crate) mod actions;
mod change;
mod list;

use leptos::prelude::*;

use crate::{
    page::{Page, page},
    panels::pages::dashed,
};
use domain::{
    panels::champions::{ChampionTheme, LONGEST_NAME},
    paths,
};
use platform::i18n::{LangText, t};
use store::panels::{areas::Area, champions::ChampionDetails};
use ui::{ChoiceOption, Input, Kind, Select};

pub(crate) use list::now;

pub(super) fn pages() -> Vec<Page> {
    vec![page::<paths::panels::Champions>(list::champions), page::<paths::panels::Champion>(change::champion)]
}

fn theme_word(theme: ChampionTheme) -> String {
    t(&format!("champions-theme-{}", dashed(theme.key())))
}

/// Where somebody champions their theme.
fn place(details: &ChampionDetails, areas: &[Area]) -> AnyView {
    match details.area.and_then(|id| areas.iter().find(|area| area.id == id)) {
        Some(area) => LangText::of(&area.name).into_any(),
        None if details.district.is_empty() => t("champions-everywhere").into_any(),
        None => view! { <span dir="auto">{details.district.clone()}</span> }.into_any(),
    }
}

/// The fields of a new one, and of one that is corrected.
fn fields(known: Option<&ChampionDetails>, areas: &[Area], today: &str) -> AnyView {
    let themes = ChampionTheme::ALL.map(|theme| ChoiceOption::new(theme.key(), theme_word(theme))).into();
    let areas: Vec<_> = areas.iter().map(|area| ChoiceOption::new(area.id.to_string(), &area.name)).collect();
    let theme = known.map(|one| one.theme.key()).unwrap_or_default();
    let area = known.and_then(|one| one.area).map(|id| id.to_string()).unwrap_or_default();
    let text = |of: fn(&ChampionDetails) -> &str| known.map(of).unwrap_or_default().to_owned();
    let (name, district) = (text(|one| &one.name), text(|one| &one.district));
    let from = known.map_or_else(|| today.to_owned(), |one| one.starts_on.clone());
    let to = known.and_then(|one| one.ends_on.clone()).unwrap_or_default();
    view! {
        <Input name="name" label=t("panels-name") value=name maxlength=LONGEST_NAME autocomplete="off"/>
        <Select name="theme" label=t("champions-theme") options=themes selected=theme empty=t("panels-choose")/>
        {(!areas.is_empty()).then(|| view! {
            <Select name="area" label=t("seat-area") options=areas selected=area empty=t("seat-area-none")/>
        })}
        <Input
            name="district"
            label=t("champions-district")
            hint=t("champions-district-hint")
            value=district
            maxlength=LONGEST_NAME
        />
        <Input name="starts_on" label=t("panels-member-from") kind=Kind::Date value=from/>
        <Input name="ends_on" label=t("panels-member-to") hint=t("seat-ends-hint") kind=Kind::Date value=to/>
    }
    .into_any()
}
