//! Signatures under the adopted edition: given, confirmed, withdrawn.
//!
//! ```text
//! reading    the wall, one's own, what the pledge lead sees
//! links      links by which people without an account sign
//! missing    who sits on a panel and has not signed
//! ```
//! Everybody signs an edition once. With an account the account tells people apart; without one the name and the role
//! do, as a keyed fingerprint: an address would be asked of a whole hall and prove nothing, since nobody writes to it,
//! and the pledge lead, who knows whom they invited, confirms each name.

pub mod links;
pub mod missing;
pub mod reading;

use sea_orm::{
    QueryOrder as _, QuerySelect as _, QueryTrait as _, Set, TryInsertResult, entity::prelude::*,
    sea_query::SelectStatement,
};

use super::{
    adopted_held,
    entity::{edition, endorsement},
    in_log, refused,
};
use domain::{
    error::AppError,
    ids::{EndorsementId, PersonId, PledgeId, SigningLinkId},
    pledge::{
        model::EditionKind,
        signing::{
            Before, MOST_WAITING, MOST_WAITING_BY_LINK, SignatureMove, SignatureState, Signed, Signer, guest_key,
            is_own, is_own_name, step,
        },
    },
    role::Role,
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, PledgeLead, Signatory, System, Visitor},
};

pub use links::{Link, NewLink, Opened, for_guests, link, links, make_link, revoke_link};
pub use missing::not_yet_signed;
pub use reading::{Certified, Signature, all, certified, mine, title, wall};

/// The adopted edition of this kind, locked so that none supersedes it meanwhile.
async fn to_sign(tx: &Tx, kind: EditionKind) -> Result<PledgeId, AppError> {
    let found = adopted_held(tx, kind).await?;
    found.map(|edition| edition.id).ok_or_else(|| refused("pledge-none-adopted", kind))
}

/// What the audit log says of a signature: its state, and where it is under the offer, that.
fn said(state: SignatureState, kind: EditionKind) -> String {
    format!("{} {}", state.key(), in_log(kind)).trim_end().to_owned()
}

/// The editions of this kind, as a subquery.
fn of_kind(kind: EditionKind) -> SelectStatement {
    let ids = edition::Entity::find().select_only().column(edition::Column::Id);
    ids.filter(edition::Column::Kind.eq(kind)).into_query()
}

/// Of which kind the edition is that these signatures are under; of none of them it is the pledge.
async fn kind_under(tx: &Tx, rows: &[endorsement::Model]) -> Result<EditionKind, AppError> {
    let Some(row) = rows.first() else { return Ok(EditionKind::Pledge) };
    let edition = edition::Entity::find_by_id(row.pledge_id).one(tx).await?;
    Ok(edition.map_or(EditionKind::Pledge, |edition| edition.kind))
}

fn fingerprint<R: Grant>(cx: &Cx<R>, of: &str) -> Vec<u8> {
    cx.services().keys.fingerprint("signature", of)
}

fn of_person<R: Grant>(cx: &Cx<R>, person: PersonId) -> Vec<u8> {
    fingerprint(cx, &format!("person {person}"))
}

fn of_guest<R: Grant>(cx: &Cx<R>, signed: &Signed) -> Vec<u8> {
    fingerprint(cx, &format!("guest {}", guest_key(signed)))
}

fn illegal() -> AppError {
    AppError::conflict("pledge-sign-moved-on")
}

/// A signature that waits or is public, of somebody without an account.
fn row(
    id: EndorsementId,
    pledge: PledgeId,
    key: Vec<u8>,
    state: SignatureState,
    signed: Signed,
    at: i64,
) -> endorsement::ActiveModel {
    endorsement::ActiveModel {
        id: Set(id),
        pledge_id: Set(pledge),
        signer: Set(key),
        person_id: Set(None),
        link_id: Set(None),
        name: Set(signed.name),
        role: Set(signed.role),
        state: Set(state),
        at: Set(at),
        confirmed_by: Set(None),
        confirmed_at: Set(None),
        withdrawn_by: Set(None),
        withdrawn_at: Set(None),
    }
}

/// As who somebody with an account signs: members and young people who sit on a panel are children.
pub async fn signer(cx: &Cx<Signatory>) -> Result<Signer, AppError> {
    let young = cx.is(Role::Member) || crate::panels::members::sits_as_young_person(cx).await?;
    Ok(if young { Signer::Member } else { Signer::Account })
}

/// Signs with an account, or again once it was withdrawn. Signed twice, it was the first time. Under another name than
/// that of the account it waits for the pledge lead.
pub async fn sign(
    cx: &Cx<Signatory>,
    kind: EditionKind,
    who: Signer,
    signed: Signed,
) -> Result<SignatureState, AppError> {
    let account = cx.who().map(|who| who.name.clone()).unwrap_or_default();
    let unsure = !is_own_name(who, &signed.name, &account);
    let (tx, me) = (cx.begin().await?, cx.me()?);
    let pledge = to_sign(&tx, kind).await?;
    let (id, state, is_new) = put(cx, &tx, pledge, Whose::Person(me, unsure), signed).await?;
    if is_new {
        cx.audit(&tx, "pledge.signed", id, &said(state, kind)).await?;
    }
    cx.commit(tx).await?;
    Ok(state)
}

/// Signs by a link: it waits for the pledge lead. Signed twice, it was the first time; who posts it is told the same, so
/// that nobody learns by trying who has signed.
///
/// # Errors
/// `Gone` for a link that is not open; `Conflict` while too many wait.
pub async fn sign_by_link(cx: &Cx<Visitor>, key: &str, signed: Signed) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (pledge, kind, link) = links::open_now(cx, &tx, key).await?;
    let waits = endorsement::Entity::find()
        .filter(endorsement::Column::PledgeId.eq(pledge))
        .filter(endorsement::Column::State.eq(SignatureState::Waiting));
    let by_link = waits.clone().filter(endorsement::Column::LinkId.eq(link)).count(&tx).await?;
    if by_link >= MOST_WAITING_BY_LINK || waits.count(&tx).await? >= MOST_WAITING {
        return Err(AppError::conflict("pledge-sign-full"));
    }
    let (id, state, is_new) = put(cx, &tx, pledge, Whose::Guest(link), signed).await?;
    if is_new {
        cx.audit(&tx, "pledge.signature_asked", id, &said(state, kind)).await?;
    }
    cx.commit(tx).await
}

#[derive(Clone, Copy)]
enum Whose {
    /// Whether it is under another name than that of the account.
    Person(PersonId, bool),
    Guest(SigningLinkId),
}

/// Puts a signature; with its state, and whether it was not there before. Of many at once the unique index lets one in.
async fn put<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    pledge: PledgeId,
    whose: Whose,
    signed: Signed,
) -> Result<(EndorsementId, SignatureState, bool), AppError> {
    let (person, link, key, unsure) = match whose {
        Whose::Person(person, unsure) => (Some(person), None, of_person(cx, person), unsure),
        Whose::Guest(link) => (None, Some(link), of_guest(cx, &signed), true),
    };
    let mv = SignatureMove::Sign { unsure };
    let state = step(None, mv).map_err(|_| illegal())?;
    let id = EndorsementId::new();
    let new = endorsement::ActiveModel {
        person_id: Set(person),
        link_id: Set(link),
        ..row(id, pledge, key.clone(), state, signed.clone(), cx.now().0)
    };
    let inserted = endorsement::Entity::insert(new)
        .on_conflict_do_nothing_on([endorsement::Column::PledgeId, endorsement::Column::Signer])
        .exec_without_returning(tx)
        .await?;
    if matches!(inserted, TryInsertResult::Inserted(1)) {
        return Ok((id, state, true));
    }
    let before = endorsement::Entity::find()
        .filter(endorsement::Column::PledgeId.eq(pledge))
        .filter(endorsement::Column::Signer.eq(key))
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(illegal)?;
    let own = before.withdrawn_by.is_some() && before.withdrawn_by == before.person_id;
    let next = step(Some(Before { state: before.state, own }), mv).map_err(|_| illegal())?;
    if next == before.state {
        return Ok((before.id, next, false));
    }
    let again = endorsement::ActiveModel {
        id: Set(before.id),
        link_id: Set(link),
        name: Set(signed.name),
        role: Set(signed.role),
        state: Set(next),
        at: Set(cx.now().0),
        confirmed_by: Set(None),
        confirmed_at: Set(None),
        // Who took it down stays known until somebody has said yes: it is not its signer's to bring back.
        withdrawn_by: Set(before.withdrawn_by.filter(|_| next == SignatureState::Waiting)),
        withdrawn_at: Set(None),
        ..Default::default()
    };
    endorsement::Entity::update(again).exec(tx).await?;
    Ok((before.id, next, true))
}

/// What the pledge lead says of signatures that wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Confirm,
    /// No name of it is left. It may come again, and waits then.
    Refuse,
}

/// Makes signatures that wait public, or refuses them; a few statements, whatever their number. What somebody else has
/// answered meanwhile stays as it is; with how many were answered now.
pub async fn answer(cx: &Cx<PledgeLead>, ids: &[EndorsementId], answer: Answer) -> Result<usize, AppError> {
    let tx = cx.begin().await?;
    let waiting = endorsement::Entity::find()
        .filter(endorsement::Column::Id.is_in(ids.iter().copied()))
        .filter(endorsement::Column::State.eq(SignatureState::Waiting))
        .order_by_asc(endorsement::Column::Id)
        .lock_exclusive()
        .all(&tx)
        .await?;
    // The page on which they are ticked shows one of the two.
    let kind = kind_under(&tx, &waiting).await?;
    let (accounts, guests): (Vec<_>, Vec<_>) = waiting.iter().partition(|row| row.person_id.is_some());
    let ids: Vec<_> = waiting.iter().map(|row| row.id).collect();
    let these = endorsement::Column::Id.is_in(ids.iter().copied());
    if answer == Answer::Confirm {
        let before = Before { state: SignatureState::Waiting, own: false };
        let state = step(Some(before), SignatureMove::Confirm).map_err(|_| illegal())?;
        endorsement::Entity::update_many()
            .col_expr(endorsement::Column::State, Expr::value(state.key()))
            .col_expr(endorsement::Column::ConfirmedBy, Expr::value(Some(cx.me()?.0)))
            .col_expr(endorsement::Column::ConfirmedAt, Expr::value(Some(cx.now().0)))
            .col_expr(endorsement::Column::WithdrawnBy, Expr::value(None::<uuid::Uuid>))
            .filter(these)
            .exec(&tx)
            .await?;
        cx.audit_all(&tx, "pledge.signature_confirmed", &ids, in_log(kind)).await?;
    } else {
        let of = |rows: Vec<&endorsement::Model>| endorsement::Column::Id.is_in(rows.into_iter().map(|row| row.id));
        endorsement::Entity::delete_many().filter(of(guests)).exec(&tx).await?;
        let before = Before { state: SignatureState::Waiting, own: false };
        let state = step(Some(before), SignatureMove::Refuse).map_err(|_| illegal())?;
        // An account's row stays without its name: else the next signing would be its first, and public.
        endorsement::Entity::update_many()
            .col_expr(endorsement::Column::State, Expr::value(state.key()))
            .col_expr(endorsement::Column::Name, Expr::value(""))
            .col_expr(endorsement::Column::Role, Expr::value(""))
            .col_expr(endorsement::Column::WithdrawnBy, Expr::value(Some(cx.me()?.0)))
            .col_expr(endorsement::Column::WithdrawnAt, Expr::value(Some(cx.now().0)))
            .filter(of(accounts))
            .exec(&tx)
            .await?;
        cx.audit_all(&tx, "pledge.signature_refused", &ids, in_log(kind)).await?;
    }
    cx.commit(tx).await?;
    Ok(ids.len())
}

/// Withdraws somebody's signature, for the pledge lead; with the kind of what it was under.
pub async fn withdraw(cx: &Cx<PledgeLead>, id: EndorsementId) -> Result<EditionKind, AppError> {
    let tx = cx.begin().await?;
    let row = endorsement::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let kind = kind_under(&tx, std::slice::from_ref(&row)).await?;
    take_down(cx, &tx, row, (kind, false)).await?;
    cx.commit(tx).await?;
    Ok(kind)
}

/// Withdraws one's own signature under this kind, under its earlier editions too: one for each. Nothing happens where there is none.
pub async fn withdraw_mine(cx: &Cx<Signatory>, kind: EditionKind) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let rows = endorsement::Entity::find()
        .filter(endorsement::Column::PersonId.eq(cx.me()?))
        .filter(endorsement::Column::PledgeId.in_subquery(of_kind(kind)))
        .order_by_asc(endorsement::Column::Id)
        .lock_exclusive()
        .all(&tx)
        .await?;
    for row in rows {
        take_down(cx, &tx, row, (kind, true)).await?;
    }
    cx.commit(tx).await
}

/// Of what is withdrawn no name is left: nobody needs to know any more who had signed.
async fn take_down<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    row: endorsement::Model,
    (kind, by_signer): (EditionKind, bool),
) -> Result<(), AppError> {
    let before = Before { state: row.state, own: false };
    let state = step(Some(before), SignatureMove::Withdraw).map_err(|_| illegal())?;
    if state == row.state {
        return Ok(());
    }
    let next = endorsement::ActiveModel {
        id: Set(row.id),
        state: Set(state),
        name: Set(String::new()),
        role: Set(String::new()),
        withdrawn_by: Set(match row.withdrawn_by {
            Some(before) if by_signer && !is_own(row.state, by_signer) => Some(before),
            _ => Some(cx.me()?),
        }),
        withdrawn_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    endorsement::Entity::update(next).exec(tx).await?;
    cx.audit(tx, "pledge.signature_withdrawn", row.id, in_log(kind)).await
}

/// Deletes what waits under an edition that another one supersedes: nobody will say yes to it any more.
pub(super) async fn forget_waiting(tx: &Tx, pledge: PledgeId) -> Result<(), AppError> {
    endorsement::Entity::delete_many()
        .filter(endorsement::Column::PledgeId.eq(pledge))
        .filter(endorsement::Column::State.eq(SignatureState::Waiting))
        .exec(tx)
        .await?;
    Ok(())
}

/// Erases what somebody with an account signed, in every edition.
pub async fn forget_person(tx: &Tx, person: PersonId) -> Result<(), AppError> {
    endorsement::Entity::delete_many().filter(endorsement::Column::PersonId.eq(person)).exec(tx).await?;
    Ok(())
}

/// Adds public signatures (name and role) of people without an account, for the demo.
pub(super) async fn put_public(
    cx: &Cx<System>,
    tx: &Tx,
    pledge: PledgeId,
    signed: Vec<(String, String)>,
) -> Result<(), AppError> {
    // A moment apart, so that they stand in the order in which they are given.
    let rows = (cx.now().0..).zip(signed).map(|(at, (name, role))| {
        let signed = Signed { name, role };
        row(EndorsementId::new(), pledge, of_guest(cx, &signed), SignatureState::Public, signed, at)
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        endorsement::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(())
}
