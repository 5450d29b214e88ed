//! Entering what a witness agrees to, and taking their account back.

use leptos::prelude::*;

use domain::{
    error::AppError,
    ids::{ItemId, WitnessId},
    panels::witnesses::read as read_agreement,
    paths,
};
use platform::{
    guard::{PanelReader, Visitor, WitnessKeeper, require},
    request::RequestContext,
};
use store::panels::witnesses;

/// Enters what a witness agrees to, or changes it.
#[server(prefix = "/do", endpoint = "panels/agree-witness")]
pub async fn agree_witness(
    slug: String,
    witness_item: ItemId,
    #[server(default)] who: String,
    #[server(default)] recording: String,
    #[server(default)] readers: String,
    #[server(default)] kept_until: String,
    #[server(default)] person: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<WitnessKeeper>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let agreed = read_agreement(&who, &recording, &readers, &kept_until, cx.now().day())?;
    let person = if person.is_empty() { None } else { Some(person.parse()?) };
    witnesses::agree(&cx, panel.id, witness_item, (agreed, person), &read).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Witness(&slug, witness_item), "witness-flash-saved");
    Ok(())
}

/// Takes an account back for a witness who has told us to.
#[server(prefix = "/do", endpoint = "panels/withdraw-for")]
pub async fn withdraw_for(slug: String, witness_item: ItemId) -> Result<(), AppError> {
    let cx = require::<WitnessKeeper>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    witnesses::withdraw_for(&cx, panel.id, witness_item).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Witness(&slug, witness_item), "witness-flash-gone");
    Ok(())
}

/// The witness takes it back, by their link.
#[server(prefix = "/do", endpoint = "panels/withdraw-witness")]
pub async fn withdraw_witness(witness: WitnessId, key: String) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    witnesses::withdraw(&cx, witness, &key).await?;
    RequestContext::current().redirect(paths::panels::OwnAccount(witness, &key));
    Ok(())
}
