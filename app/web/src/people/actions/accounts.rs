//! Accounts: inviting (officers invite members), roles, closing, resetting.

use leptos::prelude::*;

use domain::{
    error::{AppError, FieldErrors, Message},
    ids::PersonId,
    lang::Lang,
    paths::{self, Path},
    people::rules::{self, Email},
    role::Role,
};
use platform::{
    guard::{Admin, Inviter, require},
    request::RequestContext,
};
use store::people::NewPerson;

/// Adds somebody and mails them an invitation. An officer can only invite members.
#[server(prefix = "/do", endpoint = "people/invite")]
pub async fn invite(
    once: String,
    name: String,
    email: String,
    #[server(default)] lang: Lang,
    #[server(default)] roles: Vec<String>,
) -> Result<(), AppError> {
    let cx = require::<Inviter>().await?;
    let roles = if cx.is(Role::Admin) { parse_roles(&roles) } else { vec![Role::Member] };
    let name = domain::text::normalize(&name);
    let mut problems = FieldErrors::default();
    rules::judge_name(&name, &mut problems);
    let email = match Email::parse(&email) {
        Ok(email) => Some(email),
        Err(AppError::Invalid(found)) => {
            problems.0.extend(found);
            None
        }
        Err(error) => return Err(error),
    };
    if roles.is_empty() {
        problems.push("roles", Message::new("people-roles-none"));
    }
    problems.check()?;
    let new = NewPerson { name, email: email.map(Into::into), lang, roles };
    let invited = store::people::invite_by_mail(&cx, new, &once).await?;
    let waiting = store::people::roles_waiting(&cx).await?;
    match invited {
        Some(id) if waiting.iter().any(|(person, _)| *person == id) => {
            RequestContext::current().redirect_with_flash(paths::people::Person(id), "roles-flash-asked");
        }
        // No mail was sent: the page shows the link, to be handed over.
        Some(id) if !cx.services().mail_is_sent => {
            RequestContext::current().redirect(paths::people::People.with("invited", id).at("by-hand"));
        }
        _ => RequestContext::current().redirect_with_flash(paths::people::People, "people-flash-invited"),
    }
    Ok(())
}

/// Gives somebody exactly these roles. Roles that need two people are asked for instead, and a second person is told.
#[server(prefix = "/do", endpoint = "people/set-roles")]
pub async fn set_roles(person: PersonId, #[server(default)] roles: Vec<String>) -> Result<(), AppError> {
    let cx = require::<Admin>().await?;
    let roles = parse_roles(&roles);
    if roles.is_empty() {
        return Err(AppError::invalid("roles", "people-roles-none"));
    }
    let asked = store::people::set_roles(&cx, person, &roles).await?;
    let said = if asked { "roles-flash-asked" } else { "people-flash-roles" };
    RequestContext::current().redirect_with_flash(paths::people::Person(person), said);
    Ok(())
}

/// Reads roles from a form, each once; unknown keys are ignored.
fn parse_roles(keys: &[String]) -> Vec<domain::role::Role> {
    Role::lasting().filter(|role| keys.iter().any(|key| key == role.key())).collect()
}

/// Closes an account and ends its sessions at once.
#[server(prefix = "/do", endpoint = "people/disable")]
pub async fn disable(person: PersonId) -> Result<(), AppError> {
    let cx = require::<Admin>().await?;
    store::people::disable(&cx, person).await?;
    RequestContext::current().redirect_with_flash(paths::people::Person(person), "people-flash-disabled");
    Ok(())
}

/// Opens a closed account again; roles that need two people are asked for anew.
#[server(prefix = "/do", endpoint = "people/enable")]
pub async fn enable(person: PersonId) -> Result<(), AppError> {
    let cx = require::<Admin>().await?;
    let asked = store::people::enable(&cx, person).await?;
    let said = if asked { "roles-flash-opened" } else { "people-flash-enabled" };
    RequestContext::current().redirect_with_flash(paths::people::Person(person), said);
    Ok(())
}

/// Forgets somebody's password and code, and invites them anew.
#[server(prefix = "/do", endpoint = "people/reset")]
pub async fn reset(person: PersonId) -> Result<(), AppError> {
    let cx = require::<Admin>().await?;
    store::people::reset(&cx, person).await?;
    let said = if cx.services().mail_is_sent { "people-flash-reset" } else { "people-flash-reset-by-hand" };
    RequestContext::current().redirect_with_flash(paths::people::Person(person), said);
    Ok(())
}
