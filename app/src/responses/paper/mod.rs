//! What came back on paper, typed in by an officer: one page with every question, and the next sheet after it.
//! A sheet is a response like any other: its texts wait for moderation, its receipt is three words to hand back.

use std::collections::HashMap;

use leptos::prelude::*;

use super::model::Posted;
use crate::error::AppError;

#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
pub(super) use page::page;

/// Keeps one sheet. The same form again keeps it once.
#[server(prefix = "/do", endpoint = "responses/paper")]
pub async fn type_in(
    code: String,
    #[server(default)] answers: HashMap<String, Posted>,
    once: String,
) -> Result<(), AppError> {
    use super::{
        admission::Pass,
        offline::reading,
        pages,
        store::{self, Outcome, Sending},
    };
    use crate::{
        page::Req,
        platform::{
            guard::{Officer, Visitor, require},
            random,
        },
    };
    let officer = require::<Officer>().await?;
    let cx = require::<Visitor>().await?;
    let survey = pages::survey(&cx, &code).await?;
    let token = random::hex(&random::hash(&format!("paper {once}")));
    let sending = |token| Sending { survey: &survey, token, once: &once, name: None, pass: &Pass::Free };
    // The same sheet again is known by its form's key.
    let mut outcome = store::submit(&cx, sending(None)).await?;
    if outcome == Outcome::Nothing {
        let given = reading::everything(&survey.document, &answers)?;
        store::save(&cx, &survey, &token, given).await?;
        // First, so that it is never missing.
        store::typed_in(&officer, survey.id).await?;
        outcome = store::submit(&cx, sending(Some(&token))).await?;
    }
    let Outcome::Sent(words) = outcome else { return Err(AppError::invalid("", "responses-paper-empty")) };
    if let Some(words) = words {
        page::hand_back(&words);
    }
    Req::current().go_saying(&format!("/surveys/{}/paper/type", survey.code.0), "responses-paper-kept");
    Ok(())
}
