//! The filter of the queue: lists in a form whose values go into the address.

use leptos::prelude::*;

use super::{Themes, source_words};
use domain::{moderation::priority::Flag, paths, voices::model::Source};
use platform::i18n::{href, t};
use store::{
    people::Contact,
    surveys::Opened,
    voices::moderation::{Age, Filter},
};
use ui::{Button, ButtonKind, ChoiceOption, Select};

/// The lists, unfolded if something is chosen.
pub fn filters(filter: &Filter, themes: &Themes, surveys: &[Opened], officers: &[Contact]) -> AnyView {
    let all = || t("moderation-filter-all");
    let kinds = Source::ALL.map(|source| ChoiceOption::new(source.key(), source_words(source)));
    let flags = Flag::ALL.map(|flag| ChoiceOption::new(flag.key(), t(&format!("moderation-flag-{}", flag.key()))));
    let ages = Age::ALL.map(|age| ChoiceOption::new(age.key(), t(&format!("moderation-age-{}", age.key()))));
    let topics = themes.order.iter().map(|key| ChoiceOption::new(key.clone(), themes.name(Some(key))));
    let surveys = surveys.iter().map(|s| ChoiceOption::new(s.id.to_string(), &s.title));
    let officers = officers.iter().map(|officer| ChoiceOption::new(officer.id.to_string(), officer.name.clone()));
    let here = |value: Option<String>| value.unwrap_or_default();
    let plain = Filter { pile: filter.pile, ..Filter::default() }.on(paths::moderation::Queue);
    let narrows = filter.narrows();
    view! {
        <details class="card filtering" open=narrows>
            <summary>{t("moderation-filter")}</summary>
            <form method="get" action=href(paths::moderation::Queue)>
                <input type="hidden" name="state" value=filter.pile.key()/>
                <div class="grid small">
                    <Select name="flag" label=t("moderation-filter-flag") options=flags.into() selected=here(filter.flag.map(|f| f.key().into())) empty=all()/>
                    <Select name="theme" label=t("moderation-head-theme") options=topics.collect() selected=here(filter.theme.clone()) empty=all()/>
                    <Select name="kind" label=t("moderation-head-what") options=kinds.into() selected=here(filter.source.map(|s| s.key().into())) empty=all()/>
                    <Select name="survey" label=t("moderation-survey") options=surveys.collect() selected=here(filter.survey.map(|s| s.to_string())) empty=all()/>
                    <Select name="age" label=t("moderation-filter-age") options=ages.into() selected=here(filter.age.map(|a| a.key().into())) empty=all()/>
                    <Select name="officer" label=t("moderation-filter-officer") options=officers.collect() selected=here(filter.officer.map(|o| o.to_string())) empty=all()/>
                </div>
                <div class="row">
                    <Button kind=ButtonKind::Quiet>{t("moderation-filter-show")}</Button>
                    {narrows.then(|| view! { <a href=href(plain)>{t("moderation-filter-none")}</a> })}
                </div>
            </form>
        </details>
    }
    .into_any()
}
