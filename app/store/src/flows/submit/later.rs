//! A receipt with which to go on with a started response on another device.

use crate::{
    receipts::{self, HeldToken},
    responses,
    surveys::SurveySummary,
};
use domain::{error::AppError, surveys::model::Privacy};
use platform::{
    guard::{Cx, Visitor},
    idempotency, random,
};

const LATER: &str = "responses/later";

/// Makes a receipt for the started response of `token`, with which to go on elsewhere, and returns the token by which
/// the browser is to hold it; if asked again, it is the same receipt. Does nothing if there is no response, or if it
/// must have no receipt.
pub async fn later(cx: &Cx<Visitor>, survey: &SurveySummary, token: &str) -> Result<Option<HeldToken>, AppError> {
    if survey.privacy == Privacy::Anonymous {
        return Ok(None);
    }
    let key = random::hex(&random::hash(&format!("later {token}"))[..16]);
    let tx = cx.begin().await?;
    if let Some(result) = idempotency::begin(&tx, LATER, &key, cx.now()).await? {
        let again = receipts::keep_again_in(cx, &tx, &key, &result).await?;
        cx.commit(tx).await?;
        return Ok(again);
    }
    let Some(response) = responses::to_go_on(cx, &tx, survey.id, token).await? else { return Ok(None) };
    let made = receipts::make_once(cx, &tx, cx.lang(), &key).await?;
    responses::give_receipt(&tx, response, made.id).await?;
    idempotency::complete(&tx, LATER, &key, &format!("{} {}", cx.lang().tag(), made.tries)).await?;
    let held = receipts::keep(cx, &tx, made.id, &made.words);
    cx.commit(tx).await?;
    Ok(Some(held))
}
