//! Starting event mode, the next person, and leaving it.

use leptos::prelude::*;

use crate::responses::{
    cookies,
    event::{self, Shows},
    pages,
};
use domain::{
    error::AppError,
    paths,
    surveys::{
        invited::Invited,
        model::{SurveyCode, SurveyState},
    },
};
use platform::{
    guard::{Officer, Visitor, require},
    request::RequestContext,
};
use store::{
    responses::{Leaving, Shown},
    surveys::by_code,
};

/// Starts event mode on this device, and signs the officer out: young people hold it next.
#[server(prefix = "/do", endpoint = "responses/start-event")]
pub async fn start_event(code: String, #[server(default)] leave_code: String) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let code = SurveyCode::parse(&code).ok_or(AppError::NotFound)?;
    let survey = by_code(&cx, &code).await?.ok_or(AppError::NotFound)?;
    if survey.state != SurveyState::Open || survey.invited == Invited::Members {
        return Err(AppError::conflict("responses-event-not-now"));
    }
    event::begin(&cx, Shown::Survey(survey.id), &Shows::Survey(code), &leave_code).await
}

/// Ends event mode on every device with this survey: they need no code any more.
#[server(prefix = "/do", endpoint = "responses/end-events")]
pub async fn end_events(code: String) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let code = SurveyCode::parse(&code).ok_or(AppError::NotFound)?;
    let survey = by_code(&cx, &code).await?.ok_or(AppError::NotFound)?;
    store::responses::end_events(&cx, Shown::Survey(survey.id)).await?;
    RequestContext::current().redirect_with_flash(paths::responses::Event(&code.0), "responses-event-ended-all");
    Ok(())
}

/// Begins the next person's round: an unsent response is erased, and nothing of it is left on the device.
#[server(prefix = "/do", endpoint = "responses/again")]
pub async fn again(code: String) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let survey = pages::survey(&cx, &code).await?;
    if let Some(token) = cookies::token(&survey.code).filter(|_| event::shows(&survey.code)) {
        store::responses::abandon(&cx, survey.id, &token).await?;
    }
    RequestContext::current().redirect(event::start(&survey.code));
    Ok(())
}

/// Ends event mode with the officer's code.
#[server(prefix = "/do", endpoint = "responses/leave-event")]
pub async fn leave_event(#[server(default)] leave_code: String) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let req = RequestContext::current();
    let Some(device) = event::device(&req) else {
        req.redirect(paths::voices::Home);
        return Ok(());
    };
    let typed = event::read_code(&leave_code).unwrap_or_default();
    match store::responses::leave_event(&cx, &device.token, &typed).await? {
        Leaving::Free => {
            event::end(&device.shows);
            req.redirect(paths::people::SignIn);
            Ok(())
        }
        Leaving::Wrong => Err(AppError::invalid("leave_code", "responses-event-leave-wrong")),
        Leaving::TooSoon => Err(AppError::TooMany),
    }
}
