//! Signing and withdrawing; confirming, refusing and withdrawing by the pledge lead; their links.

use leptos::prelude::*;

use domain::{
    error::AppError,
    ids::{EndorsementId, SigningLinkId},
    paths::{self, Address, Path},
    pledge::{
        model::EditionKind,
        places::{kind_of, of_kind},
        signing::{SignatureState, Signer, read, read_link},
    },
};
use platform::{
    guard::{PledgeLead, Signatory, Visitor, require},
    request::RequestContext,
};
use store::pledge::signing::Answer;

/// Where somebody with an account signs, and the pledge lead sees who has.
fn page_of(page: impl Path, kind: EditionKind) -> Address {
    of_kind(page.address(), kind)
}

/// Signs with an account. `kind`: the pledge, or the offer to care leavers; here and in the actions below.
#[server(prefix = "/do", endpoint = "pledge/sign")]
pub async fn sign_pledge(
    #[server(default)] kind: String,
    #[server(default)] name: String,
    #[server(default)] role: String,
) -> Result<(), AppError> {
    let cx = require::<Signatory>().await?;
    let kind = kind_of(&kind);
    let who = store::pledge::signing::signer(&cx).await?;
    let signed = read(who, &name, &role)?;
    let state = store::pledge::signing::sign(&cx, kind, who, signed).await?;
    let said = if state == SignatureState::Public { "pledge-sign-thanks" } else { "pledge-sign-thanks-waits" };
    RequestContext::current().redirect_with_flash(page_of(paths::pledge::Sign, kind), said);
    Ok(())
}

/// Signs by a link, without an account.
#[server(prefix = "/do", endpoint = "pledge/sign-by-link")]
pub async fn sign_by_link(
    key: String,
    #[server(default)] name: String,
    #[server(default)] role: String,
) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    if cx.who().is_some() {
        // Whoever has an account would sign twice.
        return Err(AppError::conflict("pledge-sign-with-account"));
    }
    let signed = read(Signer::Guest, &name, &role)?;
    store::pledge::signing::sign_by_link(&cx, &key, signed).await?;
    RequestContext::current().redirect(paths::pledge::SignByLink(&key).with("done", "yes"));
    Ok(())
}

/// Withdraws one's own signature.
#[server(prefix = "/do", endpoint = "pledge/withdraw-mine")]
pub async fn withdraw_mine(#[server(default)] kind: String) -> Result<(), AppError> {
    let cx = require::<Signatory>().await?;
    let kind = kind_of(&kind);
    store::pledge::signing::withdraw_mine(&cx, kind).await?;
    RequestContext::current().redirect_with_flash(page_of(paths::pledge::Sign, kind), "pledge-sign-withdrawn");
    Ok(())
}

/// Confirms or refuses the signatures that are ticked.
#[server(prefix = "/do", endpoint = "pledge/answer-signatures")]
pub async fn answer_signatures(
    #[server(default)] kind: String,
    #[server(default)] signatures: Vec<EndorsementId>,
    #[server(default)] act: String,
) -> Result<(), AppError> {
    let cx = require::<PledgeLead>().await?;
    if signatures.is_empty() {
        return Err(AppError::invalid("signatures", "pledge-lead-choose"));
    }
    let (answer, said) = match act.as_str() {
        "confirm" => (Answer::Confirm, "pledge-lead-confirmed"),
        "refuse" => (Answer::Refuse, "pledge-lead-refused"),
        _ => return Err(AppError::invalid("", "form-unreadable")),
    };
    let answered = store::pledge::signing::answer(&cx, &signatures, answer).await?;
    // Somebody else has answered some of them, perhaps the other way.
    let said = if answered < signatures.len() { "pledge-lead-answered-before" } else { said };
    RequestContext::current().redirect_with_flash(page_of(paths::pledge::SignaturesDesk, kind_of(&kind)), said);
    Ok(())
}

/// Withdraws somebody's signature.
#[server(prefix = "/do", endpoint = "pledge/withdraw-signature")]
pub async fn withdraw_signature(signature: EndorsementId) -> Result<(), AppError> {
    let cx = require::<PledgeLead>().await?;
    let kind = store::pledge::signing::withdraw(&cx, signature).await?;
    let desk = page_of(paths::pledge::SignaturesDesk, kind);
    RequestContext::current().redirect_with_flash(desk, "pledge-lead-withdrawn");
    Ok(())
}

/// Makes a link by which people without an account sign.
#[server(prefix = "/do", endpoint = "pledge/make-link")]
pub async fn make_signing_link(
    once: String,
    #[server(default)] kind: String,
    #[server(default)] event: String,
    #[server(default)] until: String,
) -> Result<(), AppError> {
    let cx = require::<PledgeLead>().await?;
    let new = read_link(&event, &until, cx.now().day())?;
    let id = store::pledge::signing::make_link(&cx, kind_of(&kind), new, &once).await?;
    RequestContext::current().redirect(paths::pledge::SigningLink(id));
    Ok(())
}

/// Revokes a link.
#[server(prefix = "/do", endpoint = "pledge/revoke-link")]
pub async fn revoke_signing_link(link: SigningLinkId) -> Result<(), AppError> {
    let cx = require::<PledgeLead>().await?;
    let kind = store::pledge::signing::revoke_link(&cx, link).await?;
    let desk = page_of(paths::pledge::SignaturesDesk, kind);
    RequestContext::current().redirect_with_flash(desk, "pledge-lead-link-is-revoked");
    Ok(())
}
