//! Taking back an office or an account that was given by mistake.

use leptos::prelude::*;

use super::{field, offices::on};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::MembershipId,
};
use platform::guard::{Clerk, PanelReader, require};
use store::panels::taking_back;

/// The most characters of why.
const LONGEST: usize = 1_000;

/// Takes back an office, `mistaken`; `office_why`: why.
#[server(prefix = "/do", endpoint = "panels/take-back-office")]
pub async fn take_back_office(
    slug: String,
    member: MembershipId,
    #[server(default)] mistaken: String,
    #[server(default)] office_why: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let term = mistaken.parse().ok();
    if term.is_none() {
        problems.push("mistaken", Message::new("form-required"));
    }
    let reason = field::required(&mut problems, "office_why", &office_why, LONGEST);
    problems.check()?;
    let Some(term) = term else { return Err(AppError::Internal) };
    let had = taking_back::take_back_office(&cx, panel.id, (member, term), &reason).await?;
    on(&slug, member, if had { "seat-flash-office-back" } else { "body-flash-same" });
    Ok(())
}

/// Takes back an account; `holder`: whose seat it is, `account_why`: why.
#[server(prefix = "/do", endpoint = "panels/take-back-account")]
pub async fn take_back_account(
    slug: String,
    member: MembershipId,
    #[server(default)] holder: String,
    #[server(default)] account_why: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let name = field::required(&mut problems, "holder", &holder, 120);
    let reason = field::required(&mut problems, "account_why", &account_why, LONGEST);
    problems.check()?;
    let had = taking_back::take_back_account(&cx, panel.id, member, name, &reason).await?;
    on(&slug, member, if had { "seat-flash-account-back" } else { "body-flash-same" });
    Ok(())
}
