//! Reading signatures: the wall, one's own, and all of them for the pledge lead.

use std::collections::HashMap;

use sea_orm::{QueryOrder as _, entity::prelude::*};

use super::{
    super::{
        adopted_of,
        entity::{edition, endorsement, signing_link},
    },
    of_person,
};
use domain::{
    error::AppError,
    ids::{EndorsementId, PledgeId, SigningLinkId},
    lang::Localized,
    pledge::{
        model::{EditionKind, EditionState},
        signing::SignatureState,
    },
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

/// The title of what can be signed: the adopted edition of this kind.
pub async fn title<R: Grant>(cx: &Cx<R>, kind: EditionKind) -> Result<Option<Localized>, AppError> {
    Ok(adopted_of(cx.db(), kind).await?.map(|edition| edition.title))
}

/// The title of the adopted edition of this kind and its public signatures, the first to sign first; none without one.
pub async fn wall<R: Grant>(cx: &Cx<R>, kind: EditionKind) -> Result<Option<(Localized, Vec<Signature>)>, AppError> {
    let Some(edition) = adopted_of(cx.db(), kind).await? else { return Ok(None) };
    let public = of(edition.id).filter(endorsement::Column::State.eq(SignatureState::Public)).all(cx.db()).await?;
    Ok(Some((edition.title, public.into_iter().map(Signature::from).collect())))
}

/// One's own signature under the adopted edition of this kind.
pub async fn mine(cx: &Cx<Signatory>, kind: EditionKind) -> Result<Option<Signature>, AppError> {
    let Some(edition) = adopted_of(cx.db(), kind).await? else { return Ok(None) };
    let signer = of_person(cx, cx.me()?);
    let own = of(edition.id).filter(endorsement::Column::Signer.eq(signer)).one(cx.db()).await?;
    Ok(own.map(Signature::from))
}

/// All signatures under the adopted edition of this kind but those that were withdrawn.
pub async fn all(cx: &Cx<PledgeLead>, kind: EditionKind) -> Result<Vec<Signature>, AppError> {
    let Some(edition) = adopted_of(cx.db(), kind).await? else { return Ok(Vec::new()) };
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
    /// What it is under.
    pub kind: EditionKind,
    pub title: Localized,
    pub adopted_on: String,
    pub adopted_by: Localized,
}

/// A public signature under an adopted edition, with what that is.
///
/// # Errors
/// `NotFound` for one that waits, was withdrawn, or is under an edition that another one has superseded.
pub async fn certified<R: Grant>(cx: &Cx<R>, id: EndorsementId) -> Result<Certified, AppError> {
    let row = endorsement::Entity::find_by_id(id).one(cx.db()).await?;
    let row = row.filter(|row| row.state == SignatureState::Public).ok_or(AppError::NotFound)?;
    let edition = edition::Entity::find_by_id(row.pledge_id).one(cx.db()).await?;
    let edition = edition.filter(|edition| edition.state == EditionState::Adopted).ok_or(AppError::NotFound)?;
    Ok(Certified {
        signature: row.into(),
        kind: edition.kind,
        title: edition.title,
        adopted_on: edition.adopted_on.unwrap_or_default(),
        adopted_by: edition.adopted_by.unwrap_or_default(),
    })
}
