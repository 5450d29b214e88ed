//! Asking for an advocate, under a receipt.

use crate::{
    advocacy,
    receipts::{self, HeldToken},
};
use domain::{advocacy::model::Contact, error::AppError};
use platform::{
    guard::{Cx, Visitor},
    idempotency,
};

const ONCE: &str = "advocate";

/// Asks, once for each form and one at a time for each receipt. `held` is the browser's token of a receipt. Who has no
/// receipt gets one: the browser is to hold it by the token that is returned.
///
/// # Errors
/// `Conflict` where nobody would get it, or where one waits already.
pub async fn ask(
    cx: &Cx<Visitor>,
    held: Option<&str>,
    contact: &Contact,
    key: &str,
) -> Result<Option<HeldToken>, AppError> {
    advocacy::check_open(cx).await?;
    let known = receipts::mine(cx, held).await?;
    let mut tx = cx.begin().await?;
    if let Some(result) = idempotency::begin(&tx, ONCE, key, cx.now()).await? {
        let again = receipts::keep_again_in(cx, &tx, key, &result).await?;
        cx.commit(tx).await?;
        return Ok(again);
    }
    let made = match known {
        Some(_) => None,
        None => Some(receipts::make_once(cx, &tx, cx.lang(), key).await?),
    };
    let receipt = known.or_else(|| made.as_ref().map(|made| made.id));
    advocacy::ask(cx, &mut tx, receipt, contact).await?;
    let result = made.as_ref().map_or_else(String::new, |made| format!("{} {}", cx.lang().tag(), made.tries));
    idempotency::complete(&tx, ONCE, key, &result).await?;
    let new = match made {
        Some(made) => Some(receipts::keep(cx, &tx, made.id, &made.words)),
        None => None,
    };
    cx.commit(tx).await?;
    Ok(new)
}
