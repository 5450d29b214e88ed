//! The actions of the page with all questions, with and without script.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{
    super::{
        actions::Then,
        cookies, eligibility, pages,
        save_answers::{Page, Standing, save},
    },
    sealed,
};
use crate::{receipt_cookie, voices::alert_words::leading};
use domain::{error::AppError, paths, responses::model::Posted, surveys::model::Privacy};
use platform::{
    guard::{Visitor, require},
    parcel::open,
    request::RequestContext,
};
use store::{
    flows::submit::{Delivered, Delivery},
    responses::Outcome,
};

/// Saves the answers to all questions, and goes on to check them.
#[server(prefix = "/do", endpoint = "responses/answer-all")]
pub async fn answer_all(
    code: String,
    #[server(default)] asked: Vec<String>,
    #[server(default)] answers: HashMap<String, Posted>,
) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    save(&cx, Page::of_many(code.clone(), asked, answers, Then::Keep, false, Standing::default())).await?;
    RequestContext::current().redirect(paths::responses::Check(&code));
    Ok(())
}

/// Opens what a phone sealed while it had no signal, saves it, and sends it if *Send* was pressed. True if it is sent,
/// now or before: the phone can delete it then.
#[server(prefix = "/do", endpoint = "responses/parcel")]
pub async fn parcel(code: String, parcel: String) -> Result<bool, AppError> {
    use domain::responses::parcel::Parcel;
    let cx = require::<Visitor>().await?;
    // What was sent before the survey closed may arrive again afterwards.
    let survey = pages::survey(&cx, &code).await?;
    let text = open(&cx.services().keys, &survey.code.0, &parcel);
    let parcel = text.and_then(|text| serde_json::from_str::<Parcel>(&text).ok());
    let Parcel { once, n, send, answers, picture } = parcel.ok_or_else(|| AppError::invalid("", "form-unreadable"))?;
    let known = cookies::token(&survey.code);
    let token = cookies::token_or_of(&cx.services().keys, &survey.code, &once);
    let held = store::responses::draft_response(&cx, survey.id, &token).await?;
    let document = pages::document_for(&cx, &survey, held.as_ref()).await?;
    let picture_of = picture.as_ref().map(|picture| picture.question.clone());
    let given = match picture {
        Some(picture) => sealed::carried(&document, picture, &answers).await?.into_iter().collect(),
        None => sealed::touched(&document, answers),
    };
    let pass = eligibility::entitlement(&cx, &survey);
    let of = picture_of.as_deref();
    let delivery = Delivery { survey: &survey, token: &token, once: &once, of, n: n.into(), send, given, pass: &pass };
    let Delivered { outcome, token: anew } = store::flows::submit::deliver(&cx, delivery).await?;
    let known = anew.clone().or(known);
    match outcome {
        Some(Outcome::Sent { held, alarming, .. }) => {
            leading::show_help_next_if(alarming);
            receipt_cookie::keep(held);
            cookies::sent(&survey.code, known.as_deref(), survey.privacy != Privacy::Anonymous);
            Ok(true)
        }
        Some(Outcome::Known { alarming, .. }) => {
            leading::show_help_next_if(alarming);
            cookies::sent(&survey.code, known.as_deref(), survey.privacy != Privacy::Anonymous);
            Ok(true)
        }
        // Nothing in it was answered, so the phone need not keep it.
        Some(Outcome::Nothing) => Err(AppError::gone("responses-nothing")),
        Some(Outcome::Spent) => Err(AppError::gone("responses-card-used-text")),
        None => {
            if let Some(anew) = anew {
                cookies::goes_on(&survey.code, &anew);
            }
            Ok(false)
        }
    }
}
