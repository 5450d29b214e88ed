//! Roles that need two people: the second person's answer, and taking a request back.

use leptos::prelude::*;

use domain::{error::AppError, ids::RoleRequestId, paths};
use platform::{
    guard::{Admin, RoleGiver, require},
    request::RequestContext,
};

/// The second person agrees: the person in question has the role at once.
#[server(prefix = "/do", endpoint = "people/agree-role")]
pub async fn agree_role(role_request: RoleRequestId) -> Result<(), AppError> {
    let cx = require::<RoleGiver>().await?;
    store::people::agree_role(&cx, role_request).await?;
    RequestContext::current().redirect_with_flash(paths::people::Role(role_request), "roles-flash-agreed");
    Ok(())
}

/// The second person refuses, with a reason.
#[server(prefix = "/do", endpoint = "people/refuse-role")]
pub async fn refuse_role(role_request: RoleRequestId, #[server(default)] reason: String) -> Result<(), AppError> {
    let cx = require::<RoleGiver>().await?;
    let reason = domain::text::normalize(&reason);
    if reason.is_empty() {
        return Err(AppError::invalid("reason", "roles-reason-empty"));
    }
    domain::text::require_max_chars("reason", &reason, 500)?;
    store::people::refuse_role(&cx, role_request, &reason).await?;
    RequestContext::current().redirect_with_flash(paths::people::Role(role_request), "roles-flash-refused");
    Ok(())
}

/// Whoever asked for the role takes the request back.
#[server(prefix = "/do", endpoint = "people/take-back-role")]
pub async fn take_back_role(role_request: RoleRequestId) -> Result<(), AppError> {
    let cx = require::<Admin>().await?;
    store::people::take_back_role(&cx, role_request).await?;
    RequestContext::current().redirect_with_flash(paths::people::Role(role_request), "roles-flash-taken-back");
    Ok(())
}
