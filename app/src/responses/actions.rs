//! What young people do with a survey.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::error::AppError;

/// Finds a survey by the code that was typed: its own, or that of a card.
#[server(prefix = "/do", endpoint = "responses/join")]
pub async fn join(#[server(default)] code: String) -> Result<(), AppError> {
    use super::admission;
    use crate::{
        page::Req,
        platform::guard::{Visitor, require},
        surveys::{
            cards::Card,
            model::{SurveyCode, SurveyState},
            store::by_code,
        },
    };
    let cx = require::<Visitor>().await?;
    if code.trim().is_empty() {
        return Err(AppError::invalid("code", "responses-join-empty"));
    }
    if let Some(card) = Card::parse(&code) {
        let survey = admission::take_card(&cx, &card).await?;
        Req::current().go(&format!("/s/{}", survey.0));
        return Ok(());
    }
    let unknown = || AppError::invalid("code", "responses-join-unknown");
    let code = SurveyCode::parse(&code).ok_or_else(unknown)?;
    let survey = by_code(&cx, &code).await?.ok_or_else(unknown)?;
    match survey.state {
        SurveyState::Open => Req::current().go(&format!("/s/{}", survey.code.0)),
        SurveyState::Closed | SurveyState::Published => {
            return Err(AppError::invalid("code", "responses-join-closed"));
        }
        SurveyState::Draft | SurveyState::Checking => return Err(unknown()),
    }
    Ok(())
}

/// Keeps the answer to one question and goes on: `then` is `next`, `skip`, `back`, `language`
/// or `keep`, which stays (public/save.js).
/// Skipping takes an answer away again: without script a choice cannot be unticked.
/// `language` is posted to the other language's twin of this action, so that switching in the middle
/// of a page loses nothing (austin techstack #1279). The link in the header cannot save; the button can.
#[server(prefix = "/do", endpoint = "responses/answer")]
pub async fn answer(
    code: String,
    question: String,
    #[server(default)] choice: String,
    #[server(default)] choices: Vec<String>,
    #[server(default)] rank: HashMap<String, String>,
    #[server(default)] text: String,
    #[server(default)] may_publish: String,
    #[server(default)] then: String,
    #[server(default)] check: String,
) -> Result<(), AppError> {
    use super::{
        browser, pages,
        rules::{self, Posted},
        store,
    };
    use crate::{
        page::Req,
        platform::guard::{Visitor, require},
    };
    let cx = require::<Visitor>().await?;
    let survey = pages::open_survey(&cx, &code).await?;
    let token = browser::token_or_new(&survey.code, false);
    let held = store::held(&cx, survey.id, &token).await?;
    let document = pages::document_for(&cx, &survey, held.as_ref()).await?;
    let at = document.questions.iter().position(|q| q.id == question);
    let at = at.ok_or_else(|| AppError::invalid("", "responses-question-unknown"))?;
    let given = if then == "skip" {
        None
    } else {
        let posted = Posted { choice, choices, rank, text, may_publish: !may_publish.is_empty() };
        rules::read(&document.questions[at], posted)?
    };
    store::save(&cx, &survey, &token, &question, given).await?;
    if then == "keep" {
        return Ok(());
    }
    let survey = &survey.code.0;
    let to = match then.as_str() {
        "language" => format!("/s/{survey}/{}{}", at + 1, if check.is_empty() { "" } else { "?check=1" }),
        "back" if at == 0 => format!("/s/{survey}"),
        "back" => format!("/s/{survey}/{at}"),
        _ if !check.is_empty() || at + 1 == document.questions.len() => format!("/s/{survey}/check"),
        _ => format!("/s/{survey}/{}", at + 2),
    };
    Req::current().go(&to);
    Ok(())
}

/// Sends what was answered. Sent twice, it is sent once, and the thank-you page is the same.
#[server(prefix = "/do", endpoint = "responses/submit")]
pub async fn submit(code: String, once: String, #[server(default)] name: String) -> Result<(), AppError> {
    use super::{
        admission, browser, pages, rules,
        store::{self, Outcome, Sending},
    };
    use crate::{
        page::Req,
        platform::guard::{Visitor, require},
        surveys::{model::Privacy, who::Invited},
        voices::receipts,
    };
    let cx = require::<Visitor>().await?;
    // Whoever sent it before the survey closed may press the button again after.
    let survey = pages::survey(&cx, &code).await?;
    let name = rules::name(&name)?;
    let token = browser::token(&survey.code).filter(|token| browser::once_of(token) == once);
    let pass = admission::pass(&cx, &survey);
    let sending = Sending { survey: &survey, token: token.as_deref(), once: &once, name: name.as_deref(), pass: &pass };
    match store::submit(&cx, sending).await? {
        Outcome::Sent(words) => {
            if let Some(words) = words {
                receipts::keep(&words);
            }
            browser::sent(&survey.code, token.as_deref(), survey.privacy != Privacy::Anonymous);
            Req::current().go(&format!("/s/{}/done", survey.code.0));
            Ok(())
        }
        Outcome::Nothing => Err(AppError::invalid("", "responses-nothing")),
        Outcome::Spent if survey.invited == Invited::Members => Err(AppError::conflict("responses-answered-text")),
        Outcome::Spent => Err(AppError::conflict("responses-card-used-text")),
    }
}

/// Takes back what this browser has answered or just sent.
#[server(prefix = "/do", endpoint = "responses/withdraw")]
pub async fn withdraw(code: String) -> Result<(), AppError> {
    use super::{browser, pages, store};
    use crate::{
        page::Req,
        platform::guard::{Visitor, require},
        voices::receipts,
    };
    let cx = require::<Visitor>().await?;
    let survey = pages::survey(&cx, &code).await?;
    let sent = browser::way_back(&survey.code);
    if let Some(token) = browser::token(&survey.code).or_else(|| sent.clone()) {
        store::withdraw(&cx, survey.id, &token).await?;
    }
    if sent.is_some() {
        receipts::forget();
    }
    browser::forget(&survey.code);
    Req::current().go_saying("/", "responses-withdrawn");
    Ok(())
}

/// Takes back the answers that were sent with the receipt this browser knows.
#[server(prefix = "/do", endpoint = "responses/take-back")]
pub async fn take_back() -> Result<(), AppError> {
    use super::store;
    use crate::{
        page::Req,
        platform::guard::{Visitor, require},
        voices::receipts,
    };
    let cx = require::<Visitor>().await?;
    let Some(receipt) = receipts::mine(&cx).await? else {
        Req::current().go("/follow");
        return Ok(());
    };
    store::withdraw_by_receipt(&cx, receipt).await?;
    Req::current().go_saying("/follow", "responses-withdrawn");
    Ok(())
}
