//! Kinds of training, what somebody has done, what is offered, and places at it.

use leptos::prelude::*;

use crate::panels::actions::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{MembershipId, TrainingId, TrainingRecordId},
    lang::TypedText,
    panels::{
        model::PanelName,
        training::{LONGEST_NAME, LONGEST_PLACE, MOST_MONTHS, MOST_SPACES},
    },
    paths,
};
use platform::{
    guard::{Clerk, Cx, PanelReader, require},
    request::RequestContext,
};
use store::panels::training::{self, NewTraining};

async fn of_clerk(slug: &str) -> Result<(Cx<Clerk>, PanelName), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, slug).await?;
    Ok((cx, panel))
}

fn at_list(slug: &str, said: &str) {
    RequestContext::current().redirect_with_flash(paths::panels::Trainings(slug), said);
}

fn at_one(slug: &str, id: TrainingId, said: &str) {
    RequestContext::current().redirect_with_flash(paths::panels::Training(slug, id), said);
}

/// Adds a kind of training.
#[server(prefix = "/do", endpoint = "panels/add-training-kind")]
pub async fn add_training_kind(
    once: String,
    #[server(default)] name: TypedText,
    #[server(default)] months: String,
    #[server(default)] required: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let mut problems = FieldErrors::default();
    let name = field::all_texts(&mut problems, "name", name, LONGEST_NAME);
    let months = field::number(&mut problems, "months", &months, MOST_MONTHS);
    problems.check()?;
    training::add_kind(&cx, name, months, required == "yes", &once).await?;
    RequestContext::current().redirect_with_flash(paths::panels::TrainingKinds, "training-flash-kind");
    Ok(())
}

/// Changes a kind of training: `kind_name`, `kind_months` and `kind_required`.
#[server(prefix = "/do", endpoint = "panels/change-training-kind")]
pub async fn change_training_kind(
    key: String,
    #[server(default)] kind_name: TypedText,
    #[server(default)] kind_months: String,
    #[server(default)] kind_required: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let mut problems = FieldErrors::default();
    let name = field::texts(&mut problems, "kind_name", kind_name, LONGEST_NAME);
    for lang in platform::i18n::languages().missing(&name.words()) {
        problems.push(&lang.field("kind_name"), Message::new("form-required"));
    }
    let months = field::number(&mut problems, "kind_months", &kind_months, MOST_MONTHS);
    problems.check()?;
    let changed = training::change_kind(&cx, &key, (&name, months, kind_required == "yes"), &read).await?;
    let said = if changed { "training-flash-kind" } else { "body-flash-same" };
    RequestContext::current().redirect_with_flash(paths::panels::TrainingKinds, said);
    Ok(())
}

/// Records what somebody on the panel has done.
#[server(prefix = "/do", endpoint = "panels/record-training")]
pub async fn record_training(
    slug: String,
    #[server(default)] who: String,
    #[server(default)] done_kind: String,
    #[server(default)] done_on: String,
) -> Result<(), AppError> {
    let (cx, panel) = of_clerk(&slug).await?;
    let mut problems = FieldErrors::default();
    let member: Option<MembershipId> = who.parse().ok();
    for (field, is_missing) in [("who", member.is_none()), ("done_kind", done_kind.is_empty())] {
        if is_missing {
            problems.push(field, Message::new("form-required"));
        }
    }
    let done_on = field::day(&mut problems, "done_on", &done_on);
    problems.check()?;
    let Some(member) = member else { return Err(AppError::Internal) };
    training::record(&cx, panel.id, member, &done_kind, done_on).await?;
    at_list(&slug, "training-flash-recorded");
    Ok(())
}

/// Removes what was recorded by mistake.
#[server(prefix = "/do", endpoint = "panels/remove-training")]
pub async fn remove_training(slug: String, #[server(default)] record: String) -> Result<(), AppError> {
    let (cx, panel) = of_clerk(&slug).await?;
    let record: TrainingRecordId = record.parse().map_err(|_| AppError::invalid("record", "form-required"))?;
    training::remove(&cx, panel.id, record).await?;
    at_list(&slug, "training-flash-removed");
    Ok(())
}

/// Offers training to those who sit on the panel.
#[server(prefix = "/do", endpoint = "panels/offer-training")]
pub async fn offer_training(
    once: String,
    slug: String,
    #[server(default)] kind: String,
    #[server(default)] held_on: String,
    #[server(default)] starts_at: String,
    #[server(default)] place: String,
    #[server(default)] spaces: String,
) -> Result<(), AppError> {
    let (cx, panel) = of_clerk(&slug).await?;
    let mut problems = FieldErrors::default();
    if kind.is_empty() {
        problems.push("kind", Message::new("form-required"));
    }
    let held_on = field::day(&mut problems, "held_on", &held_on);
    let starts_at = field::time(&mut problems, "starts_at", &starts_at);
    let place = field::required(&mut problems, "place", &place, LONGEST_PLACE);
    let spaces = field::number(&mut problems, "spaces", &spaces, MOST_SPACES);
    problems.check()?;
    training::offer(&cx, panel.id, NewTraining { kind, held_on, starts_at, place, spaces }, &once).await?;
    at_list(&slug, "training-flash-offered");
    Ok(())
}

/// Takes one's own place.
#[server(prefix = "/do", endpoint = "panels/sign-up-training")]
pub async fn sign_up_training(slug: String, training: TrainingId) -> Result<(), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, &slug).await?;
    training::sign_up(&cx, panel.id, training, None).await?;
    at_list(&slug, "training-flash-signed-up");
    Ok(())
}

/// Gives one's own place back.
#[server(prefix = "/do", endpoint = "panels/leave-training")]
pub async fn leave_training(slug: String, training: TrainingId) -> Result<(), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, &slug).await?;
    training::leave(&cx, panel.id, training, None).await?;
    at_list(&slug, "training-flash-left");
    Ok(())
}

/// Takes a place for somebody, as the clerk was told.
#[server(prefix = "/do", endpoint = "panels/give-place")]
pub async fn give_place(slug: String, training: TrainingId, #[server(default)] member: String) -> Result<(), AppError> {
    let (cx, panel) = of_clerk(&slug).await?;
    let member = member.parse().map_err(|_| AppError::invalid("member", "form-required"))?;
    training::sign_up(&cx, panel.id, training, Some(member)).await?;
    at_one(&slug, training, "training-flash-given");
    Ok(())
}

/// Gives somebody's place back, as the clerk was told.
#[server(prefix = "/do", endpoint = "panels/free-place")]
pub async fn free_place(slug: String, training: TrainingId, #[server(default)] freed: String) -> Result<(), AppError> {
    let (cx, panel) = of_clerk(&slug).await?;
    let member = freed.parse().map_err(|_| AppError::invalid("freed", "form-required"))?;
    training::leave(&cx, panel.id, training, Some(member)).await?;
    at_one(&slug, training, "training-flash-freed");
    Ok(())
}

/// Records who was there: they have done the training.
#[server(prefix = "/do", endpoint = "panels/attend-training")]
pub async fn attend_training(
    slug: String,
    training: TrainingId,
    #[server(default)] there: Vec<String>,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let (cx, panel) = of_clerk(&slug).await?;
    let there = there.iter().map(|id| id.parse()).collect::<Result<Vec<MembershipId>, _>>()?;
    training::attended(&cx, panel.id, training, &there, &read).await?;
    at_list(&slug, "training-flash-attended");
    Ok(())
}

/// Cancels training that was offered; whoever signed up is told.
#[server(prefix = "/do", endpoint = "panels/cancel-training")]
pub async fn cancel_training(slug: String, training: TrainingId) -> Result<(), AppError> {
    let (cx, panel) = of_clerk(&slug).await?;
    training::cancel(&cx, panel.id, training).await?;
    at_list(&slug, "training-flash-cancelled");
    Ok(())
}
