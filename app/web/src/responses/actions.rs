//! What young people do with a survey: joining, answering, sending, correcting, taking back.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{
    cookies, eligibility, pages,
    save_answers::{Page, Standing, save},
};
use crate::{receipt_cookie, voices::alert_words::leading};
use domain::{
    error::AppError,
    paths,
    responses::{model::Posted, rules},
    surveys::{
        invited::Invited,
        model::{Privacy, SurveyCode, SurveyState},
    },
};
use platform::{
    guard::{Visitor, require},
    request::RequestContext,
};
use store::{
    responses::{Outcome, Sending, Which},
    surveys::{by_code, by_id, card::Card},
};

/// Finds a survey by a typed code: its own, or that of a card. A card of a review round leads to that.
#[server(prefix = "/do", endpoint = "responses/join")]
pub async fn join(#[server(default)] code: String) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    if code.trim().is_empty() {
        return Err(AppError::invalid("code", "responses-join-empty"));
    }
    if let Some(card) = Card::parse(&code) {
        if crate::pledge::voter::take(&cx, &card).await? {
            RequestContext::current().redirect(paths::pledge::Say);
            return Ok(());
        }
        let survey = eligibility::take_card(&cx, &card).await?;
        RequestContext::current().redirect(paths::responses::Front(&survey.0));
        return Ok(());
    }
    let unknown = || AppError::invalid("code", "responses-join-unknown");
    let code = SurveyCode::parse(&code).ok_or_else(unknown)?;
    let Some(survey) = by_code(&cx, &code).await? else {
        // Or of a draft of the pledge that people are asked about.
        let found = store::pledge::consulting::by_code(&cx, &code.0).await;
        let found = found.map_err(|error| if error == AppError::NotFound { unknown() } else { error })?;
        RequestContext::current().redirect(paths::pledge::Consulted(&found.code));
        return Ok(());
    };
    match survey.state {
        SurveyState::Open => RequestContext::current().redirect(paths::responses::Front(&survey.code.0)),
        SurveyState::Closed | SurveyState::Published => {
            return Err(AppError::invalid("code", "responses-join-closed"));
        }
        SurveyState::Draft | SurveyState::Checking => return Err(unknown()),
    }
    Ok(())
}

/// What to do after a page's answers are saved: `next`, `skip`, `back`, `language`, `level-…`; `keep` saves without
/// going anywhere (public/save.js). Skipping removes an answer, because a radio button cannot be unticked without
/// script. `language` is posted to the action in the other language, so that switching in the middle of a page loses
/// nothing: the link in the header only leads away, while this button posts the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    Next,
    Skip,
    Back,
    Stay,
    Keep,
    /// Shows the survey in these words from here on.
    Level(domain::surveys::model::Level),
}

impl Then {
    /// Reads the button's value; an unknown one means *next*.
    pub fn parse(typed: &str) -> Self {
        let level = || domain::surveys::model::Level::parse(typed.strip_prefix("level-")?);
        match typed {
            "skip" => Self::Skip,
            "back" => Self::Back,
            "language" => Self::Stay,
            "keep" => Self::Keep,
            _ => level().map_or(Self::Next, Self::Level),
        }
    }
}

/// A page that saves itself does so while somebody types: what cannot be read yet, like a month without its year, is not
/// wrong then, but waits. It is told of no number.
fn by_itself(then: Then, saved: Result<i64, AppError>) -> Result<Option<i64>, AppError> {
    match saved {
        Err(AppError::Invalid(_)) if then == Then::Keep => Ok(None),
        saved => saved.map(Some),
    }
}

/// Saves the answer to one question and goes on. A picture comes beside the form, as `picture`. `sitting` and `n` are
/// the key of the page's response and the number of this save. Returns the number of the question's newest save:
/// another one than `n` if something newer is stored, 0 if the response is over, none if the page saved itself while the
/// answer was half typed.
#[server(prefix = "/do", endpoint = "responses/answer")]
pub async fn answer(
    code: String,
    question: String,
    #[server(default)] choice: String,
    #[server(default)] choices: Vec<String>,
    #[server(default)] rank: HashMap<String, String>,
    #[server(default)] top: HashMap<String, String>,
    #[server(default)] level: HashMap<String, String>,
    #[server(default)] month: String,
    #[server(default)] year: String,
    #[server(default)] text: String,
    #[server(default)] may_publish: String,
    #[server(default)] no_picture: String,
    #[server(default)] then: String,
    #[server(default)] check: String,
    #[server(default)] sitting: String,
    #[server(default)] n: String,
) -> Result<Option<i64>, AppError> {
    let cx = require::<Visitor>().await?;
    let posted = Posted { choice, choices, rank, top, level, month, year, text, may_publish, no_picture };
    let asked = vec![(question, posted)];
    let (then, check, standing) = (Then::parse(&then), !check.is_empty(), Standing { sitting, n });
    by_itself(then, save(&cx, Page { code, asked, together: false, then, check, standing }).await)
}

/// Saves the answers to all questions of a page; `asked` lists them. Pictures come beside the form, as
/// `answers[question][picture]`.
#[server(prefix = "/do", endpoint = "responses/answers")]
pub async fn answers(
    code: String,
    #[server(default)] asked: Vec<String>,
    #[server(default)] answers: HashMap<String, Posted>,
    #[server(default)] then: String,
    #[server(default)] check: String,
    #[server(default)] sitting: String,
    #[server(default)] n: String,
) -> Result<Option<i64>, AppError> {
    let cx = require::<Visitor>().await?;
    let (then, standing) = (Then::parse(&then), Standing { sitting, n });
    by_itself(then, save(&cx, Page::of_many(code, asked, answers, then, !check.is_empty(), standing)).await)
}

/// Stores in which words this browser wants to be asked.
#[server(prefix = "/do", endpoint = "responses/level")]
pub async fn level(#[server(default)] level: String) -> Result<(), AppError> {
    use domain::surveys::model::Level;
    let _cx = require::<Visitor>().await?;
    cookies::keep_level(Level::parse(&level).unwrap_or_default());
    Ok(())
}

/// Makes a receipt with which to go on, on another device.
#[server(prefix = "/do", endpoint = "responses/later")]
pub async fn later(code: String) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let survey = pages::open_survey(&cx, &code).await?;
    if let Some(token) = cookies::token(&survey.code) {
        receipt_cookie::keep(store::flows::submit::later(&cx, &survey, &token).await?);
    }
    RequestContext::current().redirect(paths::responses::Later(&survey.code.0));
    Ok(())
}

/// Opens on this browser the started response of the receipt that it holds.
#[server(prefix = "/do", endpoint = "responses/go-on")]
pub async fn go_on() -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    RequestContext::current().redirect(paths::voices::Follow);
    let Some(receipt) = receipt_cookie::mine(&cx).await? else { return Ok(()) };
    let Some(found) = store::responses::with_receipt(&cx, receipt).await?.filter(|found| !found.sent) else {
        return Ok(());
    };
    let survey = by_id(&cx, found.survey).await?.ok_or(AppError::NotFound)?;
    let token = cookies::token_anew(&survey.code);
    if store::responses::go_on(&cx, receipt, &token).await?.is_some() {
        RequestContext::current().redirect(paths::responses::Front(&survey.code.0));
    }
    Ok(())
}

/// Opens a sent response to correct it: one that was sent from here a short while ago, or that of the receipt which
/// this browser holds. What was sent counts until the correction is sent.
#[server(prefix = "/do", endpoint = "responses/reopen")]
pub async fn reopen(#[server(default)] code: String) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    RequestContext::current().redirect(paths::voices::Follow);
    let (survey, way_back, receipt) = if code.is_empty() {
        let Some(receipt) = receipt_cookie::mine(&cx).await? else { return Ok(()) };
        let Some(found) = store::responses::with_receipt(&cx, receipt).await?.filter(|found| found.sent) else {
            return Ok(());
        };
        (by_id(&cx, found.survey).await?.ok_or(AppError::NotFound)?, None, Some(receipt))
    } else {
        let survey = pages::survey(&cx, &code).await?;
        let way_back = cookies::way_back(&survey.code);
        (survey, way_back, None)
    };
    let which = match (&way_back, receipt) {
        (Some(token), _) => Which::By(token),
        (None, Some(receipt)) => Which::Of(receipt),
        (None, None) => return Ok(()),
    };
    let token = cookies::token_anew(&survey.code);
    if store::responses::reopen(&cx, &survey, which, &token).await? {
        RequestContext::current().redirect(paths::responses::Check(&survey.code.0));
    }
    Ok(())
}

/// Sends the response. If it is posted twice it is sent once, and leads to the same page.
#[server(prefix = "/do", endpoint = "responses/submit")]
pub async fn submit(code: String, once: String, #[server(default)] name: String) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    // A repeat may arrive after the survey has closed.
    let survey = pages::survey(&cx, &code).await?;
    let name = rules::name(&name)?;
    let token = cookies::token(&survey.code).filter(|token| store::responses::sitting::once_of(token) == once);
    let pass = eligibility::entitlement(&cx, &survey);
    let sending = Sending { survey: &survey, token: token.as_deref(), once: &once, name: name.as_deref(), pass: &pass };
    match store::flows::submit::submit(&cx, sending).await? {
        Outcome::Sent { held, alarming, .. } => {
            leading::show_help_next_if(alarming);
            receipt_cookie::keep(held);
            cookies::sent(&survey.code, token.as_deref(), survey.privacy != Privacy::Anonymous);
            RequestContext::current().redirect(paths::responses::Done(&survey.code.0));
            Ok(())
        }
        Outcome::Known { receipt, alarming } => {
            // The receipt on the next page must be that of this response, not of an earlier one.
            if receipt_cookie::mine(&cx).await? != Some(receipt) {
                receipt_cookie::forget(&cx).await?;
            }
            // After that: what belongs to an earlier receipt goes, help for these words stays.
            leading::show_help_next_if(alarming);
            cookies::sent(&survey.code, token.as_deref(), true);
            RequestContext::current().redirect(paths::responses::Done(&survey.code.0));
            Ok(())
        }
        Outcome::Nothing => Err(AppError::invalid("", "responses-nothing")),
        Outcome::Spent if survey.invited == Invited::Members => Err(AppError::conflict("responses-answered-text")),
        Outcome::Spent => Err(AppError::conflict("responses-card-used-text")),
    }
}

/// Takes back the response that this browser is filling in, or with `sent` the one it has just sent. Of a correction
/// only the draft is erased; what was sent before stays.
#[server(prefix = "/do", endpoint = "responses/withdraw")]
pub async fn withdraw(code: String, #[server(default)] sent: String) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let survey = pages::survey(&cx, &code).await?;
    let way_back = cookies::way_back(&survey.code);
    let answering = cookies::token(&survey.code).filter(|_| sent.is_empty());
    if let Some(token) = &answering
        && store::responses::draft_response(&cx, survey.id, token).await?.is_some_and(|held| held.replaces)
    {
        store::flows::withdraw::response(&cx, survey.id, token).await?;
        cookies::forget_answering(&survey.code);
        RequestContext::current().redirect_with_flash(paths::voices::Home, "responses-correction-left");
        return Ok(());
    }
    if let Some(token) = answering.or_else(|| way_back.clone()) {
        store::flows::withdraw::response(&cx, survey.id, &token).await?;
    }
    if way_back.is_some() {
        receipt_cookie::forget(&cx).await?;
    }
    cookies::forget(&survey.code);
    RequestContext::current().redirect_with_flash(paths::voices::Home, "responses-withdrawn");
    Ok(())
}

/// Takes back the response that was sent with the receipt which this browser holds.
#[server(prefix = "/do", endpoint = "responses/take-back")]
pub async fn take_back() -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let Some(receipt) = receipt_cookie::mine(&cx).await? else {
        RequestContext::current().redirect(paths::voices::Follow);
        return Ok(());
    };
    store::flows::withdraw::response_of(&cx, receipt).await?;
    RequestContext::current().redirect_with_flash(paths::voices::Follow, "responses-withdrawn");
    Ok(())
}
