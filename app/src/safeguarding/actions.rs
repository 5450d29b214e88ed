//! Raising, acknowledging and deciding a concern.

use leptos::prelude::*;

use crate::{
    error::AppError,
    ids::{ConcernId, VoiceId},
};

/// Raises a concern about a voice; every safeguarding lead gets mail at once.
#[server(prefix = "/do", endpoint = "safeguarding/raise")]
pub async fn raise(
    voice: VoiceId,
    #[server(default)] urgency: String,
    why: String,
    once: String,
) -> Result<(), AppError> {
    use crate::{
        error::{Problems, Sentence},
        form,
        page::Req,
        platform::guard::{ConcernReader, Role, require},
        safeguarding::{model::Urgency, store},
    };
    let cx = require::<ConcernReader>().await?;
    let (why, urgency) = (form::tidy(&why), Urgency::parse(&urgency));
    let mut problems = Problems::default();
    if urgency.is_none() {
        problems.push("urgency", Sentence::new("safeguarding-urgency-missing"));
    }
    if why.is_empty() {
        problems.push("why", Sentence::new("safeguarding-why-empty"));
    }
    if let Err(AppError::Invalid(long)) = form::no_longer_than("why", &why, 4_000) {
        problems.0.extend(long);
    }
    problems.check()?;
    let Some(urgency) = urgency else { return Err(AppError::Internal) };
    let concern = store::raise(&cx, voice, urgency, &why, &once).await?;
    let back = if cx.is(Role::Officer) { format!("/moderation/{voice}") } else { format!("/concerns/{concern}") };
    Req::current().go_saying(&back, "safeguarding-flash-raised");
    Ok(())
}

/// The lead has it in hand.
#[server(prefix = "/do", endpoint = "safeguarding/acknowledge")]
pub async fn acknowledge(concern: ConcernId) -> Result<(), AppError> {
    use crate::{
        page::Req,
        platform::guard::{Lead, require},
        safeguarding::store,
    };
    let cx = require::<Lead>().await?;
    store::acknowledge(&cx, concern).await?;
    Req::current().go_saying(&format!("/concerns/{concern}"), "safeguarding-flash-acknowledged");
    Ok(())
}

/// The lead writes down what was decided.
#[server(prefix = "/do", endpoint = "safeguarding/decide")]
pub async fn decide(concern: ConcernId, outcome: String) -> Result<(), AppError> {
    use crate::{
        form,
        page::Req,
        platform::guard::{Lead, require},
        safeguarding::store,
    };
    let cx = require::<Lead>().await?;
    let outcome = form::tidy(&outcome);
    if outcome.is_empty() {
        return Err(AppError::invalid("outcome", "safeguarding-outcome-empty"));
    }
    form::no_longer_than("outcome", &outcome, 4_000)?;
    store::decide(&cx, concern, &outcome).await?;
    Req::current().go_saying(&format!("/concerns/{concern}"), "safeguarding-flash-decided");
    Ok(())
}
