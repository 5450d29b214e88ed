//! Asking to join the Children in Care Council, under a receipt, and the answer, with an invitation where it is yes.

use crate::{
    alert_words, joining, people,
    receipts::{self, HeldToken},
};
use domain::{error::AppError, ids::JoinId, joining::JoinRequest};
use platform::{
    guard::{Cx, Officer, Visitor},
    idempotency,
};

const ONCE: &str = "join";
const ANSWERED: &str = "join-answer";

/// Asks, once for each form and one at a time for each receipt. `held` is the browser's token of a receipt. Who has no
/// receipt gets one: the browser is to hold it by the token that is returned.
///
/// # Errors
/// `Conflict` where one waits already.
pub async fn ask(
    cx: &Cx<Visitor>,
    held: Option<&str>,
    asked: &JoinRequest,
    key: &str,
) -> Result<Option<HeldToken>, AppError> {
    let known = receipts::mine(cx, held).await?;
    let alarming = alert_words::lists(cx).await.phrases.alarm(&format!("{}\n{}", asked.words, asked.reach));
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
    joining::ask(cx, &mut tx, receipt, asked, alarming).await?;
    let result = made.as_ref().map_or_else(String::new, |made| format!("{} {}", cx.lang().tag(), made.tries));
    idempotency::complete(&tx, ONCE, key, &result).await?;
    let new = match made {
        Some(made) => Some(receipts::keep(cx, &tx, made.id, &made.words)),
        None => None,
    };
    cx.commit(tx).await?;
    Ok(new)
}

/// Answers a request; `invited`: the name and the address of a member who is invited with it. The same form again does
/// nothing.
///
/// # Errors
/// `Conflict` for what was taken back, or has been answered; `Invalid` at `email` for an address that has an account.
pub async fn answer(
    cx: &Cx<Officer>,
    id: JoinId,
    answer: &joining::Answer,
    invited: Option<(String, String)>,
    key: &str,
) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    if idempotency::begin(&tx, ANSWERED, key, cx.now()).await?.is_some() {
        return Ok(());
    }
    let lang = joining::answer(cx, &tx, id, answer).await?;
    if let Some((name, email)) = invited {
        people::invite_member(cx, &mut tx, name, email, lang).await?;
    }
    cx.commit(tx).await
}
