//! Celebrations: what young people, foster carers and staff have achieved, noted through the year with their consent.
//!
//! ```text
//! public     /celebrations              what everybody may read
//! noted      /celebrations/noted        what the panels read, and where it is released or erased
//! new        /celebrations/new          noting one
//! checking   /celebrations/check/{id}   an officer reads what a young person has noted
//! ```
//! The rules are `domain::celebrations`, the rows `store::celebrations`.

pub(crate) mod actions;
mod checking;
mod new;
mod noted;
mod public;

use leptos::prelude::*;

use crate::page::{Page, page};
use domain::{
    celebrations::{AgreedBy, Consent, Whose},
    paths,
};
use platform::i18n::t;
use ui::{ChoiceOption, Choices};

pub fn pages() -> Vec<Page> {
    vec![
        page::<paths::celebrations::List>(public::list),
        page::<paths::celebrations::Noted>(noted::list),
        page::<paths::celebrations::New>(new::show),
        page::<paths::celebrations::Check>(checking::show),
    ]
}

/// Keys of the locales have dashes where stored keys have underscores.
fn word(prefix: &str, key: &str) -> String {
    t(&format!("celebrations-{prefix}-{}", key.replace('_', "-")))
}

/// Whose it is.
fn whose(selected: Option<Whose>) -> impl IntoView {
    let options = Whose::ALL.map(|one| ChoiceOption::new(one.key(), word("whose", one.key()))).into();
    let selected = selected.map(|one| one.key().to_owned()).into_iter().collect();
    view! { <Choices name="whose" legend=t("celebrations-whose") options=options selected=selected/> }
}

/// What was agreed to, and by whom.
fn consent(selected: Option<(Consent, AgreedBy)>) -> impl IntoView {
    let to = Consent::ALL.map(|one| ChoiceOption::new(one.key(), word("consent", one.key()))).into();
    let by = AgreedBy::ALL.map(|one| ChoiceOption::new(one.key(), word("agreed", one.key()))).into();
    let (agreed_to, agreed_by): (Vec<_>, Vec<_>) =
        selected.map(|(to, by)| (to.key().to_owned(), by.key().to_owned())).into_iter().unzip();
    view! {
        <Choices
            name="consent"
            legend=t("celebrations-consent")
            hint=t("celebrations-consent-hint")
            options=to
            selected=agreed_to
        />
        <Choices name="agreed_by" legend=t("celebrations-agreed") options=by selected=agreed_by/>
    }
}
