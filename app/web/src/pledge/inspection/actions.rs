//! Packs made and given, inspectors invited and their accounts ended.

use leptos::prelude::*;

use domain::{
    error::{AppError, FieldErrors},
    ids::{InspectionId, PersonId},
    lang::Lang,
    paths::{self, Path},
    people::rules::{self, Email},
    pledge::{inspection::last_day, report::Period},
    text::normalize,
};
use platform::{
    guard::{InspectionKeeper, require},
    request::RequestContext,
};
use store::{people::NewInspector, pledge::inspection};

/// Makes a pack from a day to a day.
#[server(prefix = "/do", endpoint = "pledge/make-pack")]
pub async fn make_pack(
    once: String,
    #[server(default)] from: String,
    #[server(default)] to: String,
) -> Result<(), AppError> {
    let cx = require::<InspectionKeeper>().await?;
    inspection::make_pack(&cx, Period::typed(&from, &to, cx.now().day())?, &once).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Inspections, "pledge-inspection-made");
    Ok(())
}

/// Gives a pack to exactly these inspectors.
#[server(prefix = "/do", endpoint = "pledge/give-pack")]
pub async fn give_pack(pack: InspectionId, #[server(default)] readers: Vec<PersonId>) -> Result<(), AppError> {
    let cx = require::<InspectionKeeper>().await?;
    inspection::give_pack(&cx, pack, &readers).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Inspections, "pledge-inspection-given");
    Ok(())
}

/// Invites an inspector until a day.
#[server(prefix = "/do", endpoint = "pledge/invite-inspector")]
pub async fn invite_inspector(
    once: String,
    #[server(default)] name: String,
    #[server(default)] email: String,
    #[server(default)] lang: Lang,
    #[server(default)] until: String,
) -> Result<(), AppError> {
    let cx = require::<InspectionKeeper>().await?;
    let name = normalize(&name);
    let mut problems = FieldErrors::default();
    rules::judge_name(&name, &mut problems);
    let mut kept = |found: Result<(), AppError>| match found {
        Err(AppError::Invalid(found)) => {
            problems.0.extend(found);
            Ok(())
        }
        other => other,
    };
    let email = Email::parse(&email);
    kept(email.clone().map(|_| ()))?;
    let day = last_day(&until, cx.now().day());
    kept(day.clone().map(|_| ()))?;
    problems.check()?;
    let new = NewInspector { name, email: email?.into(), lang, until: day? };
    let id = store::flows::inspect::invite(&cx, new, &once).await?;
    if cx.services().mail_is_sent {
        RequestContext::current().redirect_with_flash(paths::pledge::Inspections, "people-flash-invited");
    } else {
        // No mail was sent: the page shows the link, to be handed over.
        RequestContext::current().redirect(paths::pledge::Inspections.with("invited", id).at("by-hand"));
    }
    Ok(())
}

/// Ends an inspector's account before its day.
#[server(prefix = "/do", endpoint = "pledge/end-inspector")]
pub async fn end_inspector(person: PersonId) -> Result<(), AppError> {
    let cx = require::<InspectionKeeper>().await?;
    store::flows::inspect::end(&cx, person).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Inspections, "pledge-inspection-ended");
    Ok(())
}
