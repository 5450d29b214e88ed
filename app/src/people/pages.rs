//! Signing in.

use leptos::prelude::*;

use super::{actions::UseLink, store};
use crate::{
    error::AppError,
    form::Form,
    i18n::t,
    page::{Answer, Audience, Req, html},
    platform::guard::{Role, Visitor, require},
};

/// Where somebody's work is.
pub fn home_of(roles: &[Role]) -> &'static str {
    let first = |role| roles.contains(&role);
    match () {
        () if first(Role::Officer) => "/moderation",
        () if first(Role::Lead) => "/concerns",
        () if first(Role::Clerk) || first(Role::PanelMember) => "/panels",
        () if first(Role::PledgeLead) => "/claims",
        () if first(Role::Member) => "/surveys",
        () if first(Role::Admin) => "/people",
        () => "/",
    }
}

pub async fn sign_in() -> Result<Answer, AppError> {
    let _cx = require::<Visitor>().await?;
    html(t("people-sign-in-title"), Audience::Public, view! { <h1>{t("people-sign-in-title")}</h1> })
}

/// The page a link in the mail opens. Mail scanners open links too, so it signs in only at a press.
pub async fn sign_in_link() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let token = Req::current().param("token").to_owned();
    store::link_is_good(&cx, &token).await?;
    html(
        t("people-link-title"),
        Audience::Public,
        view! {
            <h1>{t("people-link-title")}</h1>
            <Form<UseLink>>
                <input type="hidden" name="token" value=token/>
                <button class="button">{t("people-link-button")}</button>
            </Form<UseLink>>
        },
    )
}
