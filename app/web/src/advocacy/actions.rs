//! Asking for an advocate, taking that back, and the service's word that somebody was reached.

use leptos::prelude::*;

use crate::receipt_cookie;
use domain::{advocacy::rules, error::AppError, ids::AdvocateId, paths};
use platform::{
    guard::{Visitor, require},
    request::RequestContext,
};

/// Asks for an advocate, from whoever fills in the form.
#[server(prefix = "/do", endpoint = "advocacy/ask")]
pub async fn ask_for_advocate(
    once: String,
    #[server(default)] name: String,
    #[server(default)] way: String,
    #[server(default)] reach: String,
    #[server(default)] safe: String,
) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let contact = rules::read_contact(&name, &way, &reach, &safe)?;
    let new = store::flows::advocate::ask(&cx, receipt_cookie::token().as_deref(), &contact, &once).await?;
    receipt_cookie::keep(new);
    RequestContext::current().redirect(paths::advocacy::Done);
    Ok(())
}

/// Takes it back: how to reach them is erased at once.
#[server(prefix = "/do", endpoint = "advocacy/take-back")]
pub async fn take_back_advocate(request: AdvocateId) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let receipt = receipt_cookie::mine(&cx).await?.ok_or(AppError::NotFound)?;
    store::advocacy::take_back(&cx, receipt, request).await?;
    RequestContext::current().redirect_with_flash(paths::voices::Follow, "advocacy-flash-taken-back");
    Ok(())
}

/// The advocacy service says, with its link, that it has been in touch.
#[server(prefix = "/do", endpoint = "advocacy/answered")]
pub async fn advocate_answered(request: AdvocateId, token: String) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    store::advocacy::answered(&cx, request, &token).await?;
    RequestContext::current().redirect_with_flash(paths::advocacy::Service(request, &token), "advocacy-service-flash");
    Ok(())
}
