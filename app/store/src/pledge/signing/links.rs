//! Links by which people without an account sign: made and revoked by the pledge lead, used by many.
//!
//! A link's key follows from the key file and the link's id, so that it can be shown again at the next event; the
//! database has its hash alone, and nobody who reads that or a backup can sign.

use std::collections::HashMap;

use jiff::civil::Date;
use sea_orm::{ConnectionTrait, QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::super::{
    adopted_held, adopted_of,
    entity::{edition, endorsement, signing_link},
    in_log,
};
use domain::{
    error::AppError,
    ids::{PledgeId, SigningLinkId},
    lang::Localized,
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
    /// What is signed by it.
    pub kind: EditionKind,
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

/// Makes a link for the adopted edition of this kind. The same form again makes none.
///
/// # Errors
/// `Conflict` without an adopted edition, and where it has too many links.
pub async fn make_link(
    cx: &Cx<PledgeLead>,
    kind: EditionKind,
    new: NewLink,
    once: &str,
) -> Result<SigningLinkId, AppError> {
    let tx = cx.begin().await?;
    if let Some(made) = idempotency::begin(&tx, KIND, once, cx.now()).await? {
        return made.parse();
    }
    let pledge = super::to_sign(&tx, kind).await?;
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
    cx.audit(&tx, "pledge.link_made", id, in_log(kind)).await?;
    cx.commit(tx).await?;
    Ok(id)
}

/// Revokes a link: nobody signs by it any more; what was signed stays. Said twice, it was the first time. With the kind of
/// what was signed by it.
pub async fn revoke_link(cx: &Cx<PledgeLead>, id: SigningLinkId) -> Result<EditionKind, AppError> {
    let tx = cx.begin().await?;
    let row = signing_link::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let edition = edition::Entity::find_by_id(row.pledge_id).one(&tx).await?.ok_or(AppError::NotFound)?;
    if row.revoked_at.is_some() {
        return Ok(edition.kind);
    }
    let revoked = signing_link::ActiveModel {
        id: Set(id),
        revoked_by: Set(Some(cx.me()?)),
        revoked_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    signing_link::Entity::update(revoked).exec(&tx).await?;
    cx.audit(&tx, "pledge.link_revoked", id, in_log(edition.kind)).await?;
    cx.commit(tx).await?;
    Ok(edition.kind)
}

/// The links of the adopted edition of this kind, newest first; three queries, whatever their number.
pub async fn links(cx: &Cx<PledgeLead>, kind: EditionKind) -> Result<Vec<Link>, AppError> {
    let Some(edition) = adopted_of(cx.db(), kind).await? else { return Ok(Vec::new()) };
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
        shown(cx, kind, row, signatures)
    });
    Ok(each.collect())
}

fn shown(cx: &Cx<PledgeLead>, kind: EditionKind, row: signing_link::Model, signatures: u64) -> Link {
    let key = is_open(cx, &row).map(|()| key_of(cx.services(), row.id));
    Link { id: row.id, kind, event: row.event, until: row.until, key, signatures }
}

/// A link of an adopted edition, to show at an event; how many came by it is not counted.
pub async fn link(cx: &Cx<PledgeLead>, id: SigningLinkId) -> Result<Link, AppError> {
    let row = signing_link::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let edition = edition::Entity::find_by_id(row.pledge_id).one(cx.db()).await?;
    let edition = edition.filter(|edition| edition.state == EditionState::Adopted).ok_or(AppError::NotFound)?;
    Ok(shown(cx, edition.kind, row, 0))
}

/// What somebody who opens a link reads: what is signed by it, and what it is for.
#[derive(Clone, Debug)]
pub struct Opened {
    pub kind: EditionKind,
    /// The title of the edition.
    pub title: Localized,
    pub event: String,
}

/// The link with this key, for whoever opens it.
///
/// # Errors
/// `Gone` for one that was revoked, is over, or never was.
pub async fn for_guests(cx: &Cx<Visitor>, key: &str) -> Result<Opened, AppError> {
    let (row, edition) = found(cx, cx.db(), key).await?;
    Ok(Opened { kind: edition.kind, title: edition.title, event: row.event })
}

/// The link with this key and the edition that is signed by it, both locked: nobody signs by one that is being revoked, nor
/// under an edition that is being superseded.
pub(super) async fn open_now(
    cx: &Cx<Visitor>,
    tx: &platform::db::Tx,
    key: &str,
) -> Result<(PledgeId, EditionKind, SigningLinkId), AppError> {
    let (row, edition) = found(cx, tx, key).await?;
    let held = adopted_held(tx, edition.kind).await?.filter(|held| held.id == edition.id);
    let held = held.ok_or_else(|| AppError::from(LinkClosed::Over))?;
    let row = signing_link::Entity::find_by_id(row.id).lock_shared().one(tx).await?.ok_or_else(unknown)?;
    is_open(cx, &row)?;
    Ok((held.id, held.kind, row.id))
}

fn unknown() -> AppError {
    AppError::gone("pledge-sign-link-unknown")
}

async fn found(
    cx: &Cx<Visitor>,
    db: &impl ConnectionTrait,
    key: &str,
) -> Result<(signing_link::Model, edition::Model), AppError> {
    let row = signing_link::Entity::find().filter(signing_link::Column::Hash.eq(random::hash(key))).one(db).await?;
    let row = row.ok_or_else(unknown)?;
    is_open(cx, &row)?;
    let edition = edition::Entity::find_by_id(row.pledge_id).one(db).await?;
    match edition {
        Some(edition) if edition.state == EditionState::Adopted => Ok((row, edition)),
        // A newer edition has taken its place.
        _ => Err(LinkClosed::Over.into()),
    }
}
