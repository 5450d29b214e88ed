//! Signing in, one's own account, and what the administrator looks after.

pub(crate) mod account;
pub(crate) mod audit;
pub(crate) mod outbox;
pub(crate) mod people;
pub(crate) mod roles;
pub(crate) mod settings;
pub(crate) mod sign_in;

use domain::{
    paths::{self, Address, Path},
    role::Role,
};
use platform::i18n::t;
use ui::ChoiceOption;

pub(crate) use people::by_hand;

/// The page where somebody starts after signing in.
pub fn home_of(roles: &[Role]) -> Address {
    if roles.is_empty() { paths::voices::Home.address() } else { paths::desk::Desk.address() }
}

/// What a role is called.
pub fn role_name(role: Role) -> String {
    t(&format!("people-role-{}", role.key()))
}

fn role_names(roles: &[Role]) -> String {
    roles.iter().map(|role| role_name(*role)).collect::<Vec<_>>().join(", ")
}

fn role_picks() -> Vec<ChoiceOption> {
    let pick = |role: Role| {
        ChoiceOption::new(role.key(), role_name(role)).hint(t(&format!("people-role-{}-does", role.key())))
    };
    Role::lasting().map(pick).collect()
}

/// The languages to choose from, each named in itself; none where there is one.
pub(crate) fn lang_picks() -> Option<Vec<ChoiceOption>> {
    let languages = platform::i18n::languages();
    (!languages.english_alone())
        .then(|| languages.all().map(|lang| ChoiceOption::new(lang.tag(), lang.name())).collect())
}
