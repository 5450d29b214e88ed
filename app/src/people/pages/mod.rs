//! Signing in, one's own account, and what the administrator looks after.

pub mod account;
pub mod audit;
pub mod outbox;
pub mod people;
pub mod roles;
pub mod settings;
pub mod sign_in;

use crate::{i18n::t, lang::Lang, platform::guard::Role, ui::Pick};

/// Where somebody starts: what waits for them.
pub const fn home_of(roles: &[Role]) -> &'static str {
    if roles.is_empty() { "/" } else { "/desk" }
}

/// What a role is called.
pub fn role_name(role: Role) -> String {
    t(&format!("people-role-{}", role.key()))
}

fn role_names(roles: &[Role]) -> String {
    roles.iter().map(|role| role_name(*role)).collect::<Vec<_>>().join(", ")
}

fn role_picks() -> Vec<Pick> {
    let pick = |role: Role| Pick::new(role.key(), role_name(role)).hint(t(&format!("people-role-{}-does", role.key())));
    Role::ALL.into_iter().map(pick).collect()
}

/// Each language in its own words.
fn lang_picks() -> Vec<Pick> {
    Lang::ALL.map(|lang| Pick::new(lang.tag(), crate::i18n::t_in(lang, "ui-language"))).into()
}
