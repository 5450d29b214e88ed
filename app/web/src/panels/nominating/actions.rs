//! Asking an area, its answer, and what a clerk does with it.

use leptos::prelude::*;

use crate::panels::actions::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{AreaId, NominationId},
    lang::Lang,
    panels::{
        model::MemberKind,
        nominating::{LONGEST_NAME, read_answer, read_due},
    },
    paths,
    people::rules::Email,
};
use platform::{
    guard::{Clerk, PanelReader, Visitor, require},
    request::RequestContext,
};
use store::panels::{
    NewMember, SeatDetails,
    nominating::{self, NewNomination},
};

/// Writes to whoever chairs an area's committee, and asks for somebody who represents it.
#[server(prefix = "/do", endpoint = "panels/ask-area")]
pub async fn ask_area(
    once: String,
    slug: String,
    area: AreaId,
    #[server(default)] to_name: String,
    #[server(default)] email: String,
    #[server(default)] lang: Lang,
    #[server(default)] due_on: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let to_name = field::required(&mut problems, "to_name", &to_name, LONGEST_NAME);
    let email = match Email::parse(&email) {
        Ok(email) => Some(email),
        Err(AppError::Invalid(found)) => {
            problems.0.extend(found);
            None
        }
        Err(error) => return Err(error),
    };
    let due = read_due(&mut problems, &due_on, cx.now().day());
    problems.check()?;
    let (Some(email), Some(due)) = (email, due) else { return Err(AppError::Internal) };
    let new = NewNomination { area, to_name, to_email: email.into(), lang, due_on: due.to_string() };
    nominating::ask(&cx, panel.id, new, &once).await?;
    RequestContext::current().redirect_with_flash(paths::panels::PanelArea(&slug, area), "nominations-flash-asked");
    Ok(())
}

/// Waits for nothing more of a letter.
#[server(prefix = "/do", endpoint = "panels/close-nomination")]
pub async fn close_nomination(slug: String, nomination: NominationId) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    nominating::close(&cx, panel.id, nomination).await?;
    RequestContext::current().redirect_with_flash(paths::panels::PanelAreas(&slug), "nominations-flash-closed");
    Ok(())
}

/// Puts whoever was nominated on the panel.
#[server(prefix = "/do", endpoint = "panels/seat-nominee")]
pub async fn seat_nominee(
    slug: String,
    nomination: NominationId,
    #[server(default)] name: String,
    #[server(default)] kind: String,
    #[server(default)] appointed_by: String,
    #[server(default)] starts_on: String,
    #[server(default)] until: String,
    #[server(default)] excess_reason: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let name = field::required(&mut problems, "name", &name, LONGEST_NAME);
    let kind = MemberKind::parse(&kind).filter(|kind| kind.is_member());
    if kind.is_none() {
        problems.push("kind", Message::new("panels-kind-missing"));
    }
    let appointed_by = field::text(&mut problems, "appointed_by", &appointed_by, 120);
    let starts_on = field::day(&mut problems, "starts_on", &starts_on);
    let ends_on = field::day_or_none(&mut problems, "until", &until);
    let excess_reason = field::text(&mut problems, "excess_reason", &excess_reason, 1_000);
    problems.check()?;
    let Some(kind) = kind else { return Err(AppError::Internal) };
    let details = SeatDetails { appointed_by, ..SeatDetails::default() };
    let new = NewMember { person: None, name, kind, office: None, details, starts_on, ends_on };
    nominating::seat_nominee(&cx, panel.id, nomination, new, &excess_reason).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Members(&slug), "panels-flash-member-added");
    Ok(())
}

/// An area answers, by the link of its letter.
#[server(prefix = "/do", endpoint = "panels/nominate")]
pub async fn nominate(
    key: String,
    #[server(default)] answer: String,
    #[server(default)] nominee: String,
    #[server(default)] from_day: String,
    #[server(default)] reason: String,
) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let answer = read_answer(&answer, &nominee, &from_day, &reason)?;
    nominating::answer(&cx, &key, answer).await?;
    RequestContext::current().redirect(paths::panels::Nominate(&key));
    Ok(())
}
