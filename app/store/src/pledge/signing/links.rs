//! Links by which people without an account sign: made and revoked by the pledge lead, used by many.
//!
//! A link's key follows from the key file and the link's id, so that it can be shown again at the next event; the
//! database has its hash alone, and nobody who reads that or a backup can sign.

use std::collections::HashMap;

use jiff::civil::Date;
use sea_orm::{ConnectionTrait, QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::super::{
    adopted,
    entity::{edition, endorsement, signing_link},
};
use domain::{
    error::AppError,
    ids::SigningLinkId,
    pledge::{
        model::{EditionKind, EditionState},
        signing::{LinkClosed, MOST_LINKS, SignatureState, open},
    },
};
use platform::{
    Services,
    guard::{Cx, Grant, PledgeLead, Visitor},
    idempotency, random,
};

pub use domain::pledge::signing::NewLink;

const KIND: &str = "pledge/signing-link";

/// A link, for the pledge lead.
#[derive(Clone, Debug)]
pub struct Link {
    pub id: SigningLinkId,
    pub event: String,
    pub until: String,
    /// The key of one that is open today, or why it is not.
    pub key: Result<String, LinkClosed>,
    /// How many came by it, without those who withdrew.
    pub signatures: u64,
}

fn key_of(services: &Services, id: SigningLinkId) -> String {
    random::hex(&services.keys.fingerprint("signing-link", &id.to_string()))
}

/// # Errors
/// Why this link does not open today.
fn is_open<R: Grant>(cx: &Cx<R>, row: &signing_link::Model) -> Result<(), LinkClosed> {
    let until: Date = row.until.parse().map_err(|_| LinkClosed::Over)?;
    open(until, row.revoked_at.is_some(), cx.now().day())
}

/// Makes a link for the adopted edition. The same form again makes none.
///
/// # Errors
/// `Conflict` without an adopted edition, and where it has too many links.
pub async fn make_link(cx: &Cx<PledgeLead>, new: NewLink, once: &str) -> Result<SigningLinkId, AppError> {
    let tx = cx.begin().await?;
    if let Some(made) = idempotency::begin(&tx, KIND, once, cx.now()).await? {
        return made.parse();
    }
    let pledge = super::to_sign(&tx).await?;
    let so_far = signing_link::Entity::find().filter(signing_link::Column::PledgeId.eq(pledge)).count(&tx).await?;
    if so_far >= MOST_LINKS {
        return Err(AppError::conflict("pledge-lead-link-many"));
    }
    let id = SigningLinkId::new();
    let row = signing_link::ActiveModel {
        id: Set(id),
        pledge_id: Set(pledge),
        hash: Set(random::hash(&key_of(cx.services(), id))),
        event: Set(new.event),
        until: Set(new.until.to_string()),
        made_by: Set(cx.me()?),
        made_at: Set(cx.now().0),
        revoked_by: Set(None),
        revoked_at: Set(None),
    };
    signing_link::Entity::insert(row).exec_without_returning(&tx).await?;
    idempotency::complete(&tx, KIND, once, &id.to_string()).await?;
    cx.audit(&tx, "pledge.link_made", id, "").await?;
    cx.commit(tx).await?;
    Ok(id)
}

/// Revokes a link: nobody signs by it any more; what was signed stays. Said twice, it was the first time.
pub async fn revoke_link(cx: &Cx<PledgeLead>, id: SigningLinkId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let row = signing_link::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    if row.revoked_at.is_some() {
        return Ok(());
    }
    let revoked = signing_link::ActiveModel {
        id: Set(id),
        revoked_by: Set(Some(cx.me()?)),
        revoked_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    signing_link::Entity::update(revoked).exec(&tx).await?;
    cx.audit(&tx, "pledge.link_revoked", id, "").await?;
    cx.commit(tx).await
}

/// The links of the adopted edition, newest first; three queries, whatever their number.
pub async fn links(cx: &Cx<PledgeLead>) -> Result<Vec<Link>, AppError> {
    let Some(edition) = adopted(cx.db()).await? else { return Ok(Vec::new()) };
    let found = signing_link::Entity::find()
        .filter(signing_link::Column::PledgeId.eq(edition.id))
        .order_by_desc(signing_link::Column::MadeAt)
        .all(cx.db())
        .await?;
    let came: Vec<(Option<SigningLinkId>, i64)> = endorsement::Entity::find()
        .select_only()
        .column(endorsement::Column::LinkId)
        .column_as(endorsement::Column::Id.count(), "people")
        .filter(endorsement::Column::LinkId.is_in(found.iter().map(|row| row.id)))
        .filter(endorsement::Column::State.ne(SignatureState::Withdrawn))
        .group_by(endorsement::Column::LinkId)
        .into_tuple()
        .all(cx.db())
        .await?;
    let came: HashMap<_, _> = came.into_iter().collect();
    let each = found.into_iter().map(|row| {
        let signatures = came.get(&Some(row.id)).copied().unwrap_or_default().unsigned_abs();
        shown(cx, row, signatures)
    });
    Ok(each.collect())
}

fn shown(cx: &Cx<PledgeLead>, row: signing_link::Model, signatures: u64) -> Link {
    let key = is_open(cx, &row).map(|()| key_of(cx.services(), row.id));
    Link { id: row.id, event: row.event, until: row.until, key, signatures }
}

/// A link of the adopted edition, to show at an event; how many came by it is not counted.
pub async fn link(cx: &Cx<PledgeLead>, id: SigningLinkId) -> Result<Link, AppError> {
    let edition = adopted(cx.db()).await?.ok_or(AppError::NotFound)?;
    let row = signing_link::Entity::find_by_id(id).one(cx.db()).await?;
    let row = row.filter(|row| row.pledge_id == edition.id).ok_or(AppError::NotFound)?;
    Ok(shown(cx, row, 0))
}

/// What somebody who opens a link reads: what it is for.
///
/// # Errors
/// `Gone` for one that was revoked, is over, or never was.
pub async fn for_guests(cx: &Cx<Visitor>, key: &str) -> Result<String, AppError> {
    Ok(found(cx, cx.db(), key).await?.event)
}

/// The link with this key, locked, so that nobody signs by one that is being revoked.
pub(super) async fn open_now(cx: &Cx<Visitor>, tx: &platform::db::Tx, key: &str) -> Result<SigningLinkId, AppError> {
    let row = found(cx, tx, key).await?;
    let row = signing_link::Entity::find_by_id(row.id).lock_shared().one(tx).await?.ok_or_else(unknown)?;
    is_open(cx, &row)?;
    Ok(row.id)
}

fn unknown() -> AppError {
    AppError::gone("pledge-sign-link-unknown")
}

async fn found(cx: &Cx<Visitor>, db: &impl ConnectionTrait, key: &str) -> Result<signing_link::Model, AppError> {
    let row = signing_link::Entity::find().filter(signing_link::Column::Hash.eq(random::hash(key))).one(db).await?;
    let row = row.ok_or_else(unknown)?;
    is_open(cx, &row)?;
    let edition = edition::Entity::find_by_id(row.pledge_id).one(db).await?;
    match edition {
        Some(edition) if edition.state == EditionState::Adopted && edition.kind == EditionKind::Pledge => Ok(row),
        // A newer pledge has taken its place.
        _ => Err(LinkClosed::Over.into()),
    }
}
