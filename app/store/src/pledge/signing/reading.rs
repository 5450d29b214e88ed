//! Reading signatures: the wall, one's own, and all of them for the pledge lead.

use std::collections::HashMap;

use sea_orm::{QueryOrder as _, entity::prelude::*};

use super::{
    super::{
        adopted,
        entity::{endorsement, signing_link},
    },
    of_person,
};
use domain::{
    error::AppError,
    ids::{EndorsementId, PledgeId, SigningLinkId},
    lang::Localized,
    pledge::signing::SignatureState,
    time::Timestamp,
};
use platform::guard::{Cx, Grant, PledgeLead, Signatory};

/// A signature that was not withdrawn.
#[derive(Clone, Debug)]
pub struct Signature {
    pub id: EndorsementId,
    pub name: String,
    /// Empty for a member of the Children in Care Council.
    pub role: String,
    pub state: SignatureState,
    pub at: Timestamp,
    pub has_account: bool,
    /// What the link was for by which they came; for the pledge lead.
    pub event: Option<String>,
}

impl From<endorsement::Model> for Signature {
    fn from(row: endorsement::Model) -> Self {
        Self {
            id: row.id,
            name: row.name,
            role: row.role,
            state: row.state,
            at: Timestamp(row.at),
            has_account: row.person_id.is_some(),
            event: None,
        }
    }
}

fn of(pledge: PledgeId) -> Select<endorsement::Entity> {
    endorsement::Entity::find()
        .filter(endorsement::Column::PledgeId.eq(pledge))
        .filter(endorsement::Column::State.ne(SignatureState::Withdrawn))
        .order_by_asc(endorsement::Column::At)
        .order_by_asc(endorsement::Column::Id)
}

/// The title of the pledge that can be signed: the adopted one.
pub async fn title<R: Grant>(cx: &Cx<R>) -> Result<Option<Localized>, AppError> {
    Ok(adopted(cx.db()).await?.map(|edition| edition.title))
}

/// The title of the adopted pledge and its public signatures, the first to sign first; none without one.
pub async fn wall<R: Grant>(cx: &Cx<R>) -> Result<Option<(Localized, Vec<Signature>)>, AppError> {
    let Some(edition) = adopted(cx.db()).await? else { return Ok(None) };
    let public = of(edition.id).filter(endorsement::Column::State.eq(SignatureState::Public)).all(cx.db()).await?;
    Ok(Some((edition.title, public.into_iter().map(Signature::from).collect())))
}

/// One's own signature under the adopted pledge.
pub async fn mine(cx: &Cx<Signatory>) -> Result<Option<Signature>, AppError> {
    let Some(edition) = adopted(cx.db()).await? else { return Ok(None) };
    let signer = of_person(cx, cx.me()?);
    let own = of(edition.id).filter(endorsement::Column::Signer.eq(signer)).one(cx.db()).await?;
    Ok(own.map(Signature::from))
}

/// All signatures under the adopted pledge but those that were withdrawn.
pub async fn all(cx: &Cx<PledgeLead>) -> Result<Vec<Signature>, AppError> {
    let Some(edition) = adopted(cx.db()).await? else { return Ok(Vec::new()) };
    let rows = of(edition.id).all(cx.db()).await?;
    let links = signing_link::Entity::find().filter(signing_link::Column::PledgeId.eq(edition.id)).all(cx.db()).await?;
    let events: HashMap<SigningLinkId, String> = links.into_iter().map(|link| (link.id, link.event)).collect();
    let each = rows.into_iter().map(|row| {
        let event = row.link_id.and_then(|link| events.get(&link).cloned());
        Signature { event, ..row.into() }
    });
    Ok(each.collect())
}

/// What a certificate says.
#[derive(Clone, Debug)]
pub struct Certified {
    pub signature: Signature,
    pub title: Localized,
    pub adopted_on: String,
    pub adopted_by: Localized,
}

/// A public signature under the adopted pledge, with what it stands under.
///
/// # Errors
/// `NotFound` for one that waits, was withdrawn, or is of another edition.
pub async fn certified<R: Grant>(cx: &Cx<R>, id: EndorsementId) -> Result<Certified, AppError> {
    let edition = adopted(cx.db()).await?.ok_or(AppError::NotFound)?;
    let row = endorsement::Entity::find_by_id(id).one(cx.db()).await?;
    let public = row.filter(|row| row.pledge_id == edition.id && row.state == SignatureState::Public);
    let row = public.ok_or(AppError::NotFound)?;
    Ok(Certified {
        signature: row.into(),
        title: edition.title,
        adopted_on: edition.adopted_on.unwrap_or_default(),
        adopted_by: edition.adopted_by.unwrap_or_default(),
    })
}
