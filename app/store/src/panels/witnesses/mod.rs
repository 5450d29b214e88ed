//! Witness accounts: what a witness agrees to, and what becomes of the item when they take it back (docs/decisions/0059).
//!
//! The key of the witness's link follows from the key file and the account's id: nothing of it is stored.
//!
//! ```text
//! mod      what was agreed, for officers, clerks, the room and the witness      ending   taking it back, and its last day
//! ```

mod ending;
mod entity;

use std::collections::HashMap;

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{Meeting, by_id, room::entity::record, routing::meetings_by_id, tabling::item_of};
use crate::{
    panels::entity::{item, meeting},
    people,
};
use domain::{
    error::AppError,
    ids::{ItemId, MeetingId, PanelId, PersonId, WitnessId},
    lang::Localized,
    panels::{
        model::{Access, ItemKind, ItemState},
        witnesses::{AccountState, Agreement, Readers, Recording, may_be_noted, may_be_public},
    },
    role::Role,
    time::Timestamp,
};
use platform::{
    Services,
    as_read::unchanged,
    db::Tx,
    guard::{Cx, PanelReader, Visitor, WitnessKeeper},
    i18n::{languages, t_in},
    random,
};

pub use ending::{count_expired, forget_person, purge_expired, withdraw, withdraw_for};

/// What a witness has agreed to, and whether the account is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub id: WitnessId,
    pub agreed: Agreement,
    pub person: Option<PersonId>,
    pub state: AccountState,
    pub ended_at: Option<Timestamp>,
}

impl From<entity::Model> for Account {
    fn from(row: entity::Model) -> Self {
        let agreed =
            Agreement { who: row.who, recording: row.recording, readers: row.readers, kept_until: row.kept_until };
        Self { id: row.id, agreed, person: row.person_id, state: row.state, ended_at: row.ended_at.map(Timestamp) }
    }
}

impl Account {
    /// What a form remembers of the account it was drawn from.
    pub fn as_read(account: Option<&Self>) -> String {
        account.map(|one| format!("{} {:?}", one.agreed.as_read(), one.person)).unwrap_or_default()
    }

    fn rule(&self) -> (&Agreement, AccountState) {
        (&self.agreed, self.state)
    }
}

/// A witness account of a panel, without its title: officers, who may not see what it is about, keep the agreement.
#[derive(Clone, Debug)]
pub struct Listed {
    pub item: ItemId,
    /// None while it waits for a meeting.
    pub meeting: Option<Meeting>,
    /// Its number on that agenda.
    pub number: Option<usize>,
    pub account: Option<Account>,
}

/// The key of a witness's link.
fn key_of(services: &Services, id: WitnessId) -> String {
    random::hex(&services.keys.fingerprint("witness", &id.to_string()))
}

/// Compares hashes, so that the time it takes tells nothing.
fn fits(services: &Services, id: WitnessId, key: &str) -> bool {
    random::hash(&key_of(services, id)) == random::hash(key)
}

/// The key of the link that the witness is given.
pub fn key(cx: &Cx<WitnessKeeper>, account: &Account) -> String {
    key_of(cx.services(), account.id)
}

/// Every witness account of a panel, those of the latest meetings first.
pub async fn accounts(cx: &Cx<WitnessKeeper>, panel: PanelId) -> Result<Vec<Listed>, AppError> {
    let rows = item::Entity::find()
        .filter(item::Column::PanelId.eq(panel))
        .filter(item::Column::Kind.eq(ItemKind::Witness))
        .filter(item::Column::State.ne(ItemState::Withdrawn))
        .order_by_desc(item::Column::CreatedAt)
        .all(cx.db())
        .await?;
    let mut all = listed(cx, rows).await?;
    all.sort_by(|a, b| day(b).cmp(&day(a)));
    Ok(all)
}

fn day(one: &Listed) -> Option<&str> {
    one.meeting.as_ref().map(|meeting| meeting.held_on.as_str())
}

/// One of them.
///
/// # Errors
/// `NotFound`, also for another panel's, and for an item of another kind.
pub async fn account(cx: &Cx<WitnessKeeper>, panel: PanelId, id: ItemId) -> Result<Listed, AppError> {
    let row = item::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    is_account(&row, panel)?;
    listed(cx, vec![row]).await?.pop().ok_or(AppError::NotFound)
}

fn is_account(row: &item::Model, panel: PanelId) -> Result<(), AppError> {
    let is = row.panel_id == panel && row.kind == ItemKind::Witness;
    if is { Ok(()) } else { Err(AppError::NotFound) }
}

async fn listed(cx: &Cx<WitnessKeeper>, rows: Vec<item::Model>) -> Result<Vec<Listed>, AppError> {
    let ids: Vec<ItemId> = rows.iter().map(|row| row.id).collect();
    let found = entity::Entity::find().filter(entity::Column::ItemId.is_in(ids)).all(cx.db()).await?;
    let mut accounts: HashMap<ItemId, Account> = found.into_iter().map(|row| (row.item_id, row.into())).collect();
    let meetings = meetings_by_id(cx.db(), rows.iter().filter_map(|row| row.meeting_id).collect()).await?;
    let agendas: Vec<(MeetingId, ItemId)> = item::Entity::find()
        .select_only()
        .columns([item::Column::MeetingId, item::Column::Id])
        .filter(item::Column::MeetingId.is_in(meetings.keys().copied()))
        .order_by_asc(item::Column::Position)
        .order_by_asc(item::Column::CreatedAt)
        .into_tuple()
        .all(cx.db())
        .await?;
    let number = |row: &item::Model| {
        let mut here = agendas.iter().filter(|(meeting, _)| Some(*meeting) == row.meeting_id);
        here.position(|(_, id)| *id == row.id).map(|at| at + 1)
    };
    let one = |row: item::Model| Listed {
        number: number(&row),
        item: row.id,
        meeting: row.meeting_id.and_then(|id| meetings.get(&id).cloned()).map(Meeting::from),
        account: accounts.remove(&row.id),
    };
    Ok(rows.into_iter().map(one).collect())
}

/// The young people with an account, one of whom may be the witness; for officers alone.
pub async fn members(cx: &Cx<WitnessKeeper>) -> Result<Vec<(PersonId, String)>, AppError> {
    if !cx.is(Role::Officer) {
        return Ok(Vec::new());
    }
    let found = people::with_role(cx.db(), Role::Member).await?;
    Ok(found.into_iter().map(|one| (one.id, one.name)).collect())
}

/// Enters what the witness agrees to, or changes it. An account for the panel alone becomes restricted, one for everybody
/// that was restricted for want of an agreement is opened; where nothing may be recorded, what was noted goes, also from
/// minutes.
///
/// # Errors
/// `Conflict` once the account is gone, and if somebody else has changed the agreement since it was `read`.
pub async fn agree(
    cx: &Cx<WitnessKeeper>,
    panel: PanelId,
    id: ItemId,
    (agreed, person): (Agreement, Option<PersonId>),
    read: &str,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    // As whoever notes something of it does: the meeting before the item.
    ending::hold(&tx, id).await?;
    let row = item_of(&tx, panel, id).await?;
    is_account(&row, panel)?;
    let before = entity::Entity::find().filter(entity::Column::ItemId.eq(id)).lock_exclusive().one(&tx).await?;
    let before = before.map(Account::from);
    // Who of the young people it is, is between them and the officers.
    let person = if cx.is(Role::Officer) { person } else { before.as_ref().and_then(|one| one.person) };
    if before.as_ref().is_some_and(|one| one.state.is_over()) {
        return Err(AppError::conflict("witness-gone"));
    }
    if before.as_ref().is_some_and(|one| one.agreed == agreed && one.person == person) {
        return Ok(());
    }
    unchanged(cx.services(), read, &Account::as_read(before.as_ref()))?;
    if let Some(person) = person {
        let members = people::with_role(&tx, Role::Member).await?;
        if members.iter().all(|one| one.id != person) {
            return Err(AppError::NotFound);
        }
    }
    let next = entity::ActiveModel {
        id: Set(before.as_ref().map_or_else(WitnessId::new, |one| one.id)),
        item_id: Set(id),
        person_id: Set(person),
        who: Set(agreed.who),
        recording: Set(agreed.recording),
        readers: Set(agreed.readers),
        kept_until: Set(agreed.kept_until.clone()),
        state: Set(AccountState::Agreed),
        agreed_at: Set(cx.now().0),
        ended_at: Set(None),
    };
    if before.is_some() {
        entity::Entity::update(next).exec(&tx).await?;
    } else {
        entity::Entity::insert(next).exec_without_returning(&tx).await?;
    }
    if let Some((access, reason)) = access_of(&row, agreed.readers) {
        let changed =
            item::ActiveModel { id: Set(id), access: Set(access), access_reason: Set(reason), ..Default::default() };
        item::Entity::update(changed).exec(&tx).await?;
    }
    if agreed.recording == Recording::Nothing {
        record::Entity::update_many()
            .col_expr(record::Column::Notes, Expr::value(""))
            .filter(record::Column::ItemId.eq(id))
            .exec(&tx)
            .await?;
        if before.as_ref().is_none_or(|one| one.agreed.recording != Recording::Nothing) {
            ending::minutes(&tx, id, "witness-minutes-nothing").await?;
        }
    }
    cx.audit(&tx, if before.is_some() { "item.witness_changed" } else { "item.witness_agreed" }, id, "").await?;
    cx.commit(tx).await
}

/// What the item's access becomes; none where it stays.
fn access_of(row: &item::Model, readers: Readers) -> Option<(Access, Option<String>)> {
    let ours = || row.access_reason.as_ref().is_some_and(|reason| reasons().any(|one| one == *reason));
    match (readers, row.access) {
        (Readers::Panel, Access::Public) => Some((Access::Restricted, reasons().next())),
        (Readers::Everybody, Access::Restricted) if ours() => Some((Access::Public, None)),
        _ => None,
    }
}

/// Why an account is restricted that the witness has not opened to everybody, in each language of the council.
fn reasons() -> impl Iterator<Item = String> {
    languages().all().map(|lang| t_in(lang, "witness-restricted-reason"))
}

/// The legal reason with which a new item begins: a witness account is for the panel until the witness has said who may
/// read it.
pub(super) fn closed(kind: ItemKind, reason: Option<String>) -> Option<String> {
    reason.or_else(|| if kind == ItemKind::Witness { reasons().next() } else { None })
}

async fn of_item(tx: &Tx, id: ItemId) -> Result<Option<Account>, AppError> {
    let found = entity::Entity::find().filter(entity::Column::ItemId.eq(id)).one(tx).await?;
    Ok(found.map(Account::from))
}

/// Whether nothing was taken back of this item: what is gone gets no title, no paper and no words again.
///
/// # Errors
/// `Conflict` for an account that is gone.
pub(super) async fn is_there(tx: &Tx, id: ItemId) -> Result<(), AppError> {
    let gone = of_item(tx, id).await?.is_some_and(|account| account.state.is_over());
    if gone { Err(AppError::conflict("witness-gone")) } else { Ok(()) }
}

/// Whether the item may be opened to everybody.
///
/// # Errors
/// `Invalid` of `access` for an account that its witness has not opened.
pub(super) async fn may_open(tx: &Tx, row: &item::Model) -> Result<(), AppError> {
    if row.kind != ItemKind::Witness || may_be_public(of_item(tx, row.id).await?.as_ref().map(Account::rule)) {
        return Ok(());
    }
    Err(AppError::invalid("access", "witness-not-public"))
}

/// Whether these words may be noted of the item.
///
/// # Errors
/// `Invalid` of `notes` for an account of which nothing may be recorded.
pub(super) async fn may_note(tx: &Tx, row: &item::Model, notes: &str) -> Result<(), AppError> {
    if row.kind != ItemKind::Witness || notes.trim().is_empty() {
        return Ok(());
    }
    if may_be_noted(of_item(tx, row.id).await?.as_ref().map(Account::rule)) {
        return Ok(());
    }
    Err(AppError::invalid("notes", "witness-not-noted"))
}

/// What was agreed of an item, for the room. Only of an item that the reader may see.
pub async fn agreed_of(cx: &Cx<PanelReader>, id: ItemId) -> Result<Option<Account>, AppError> {
    let found = entity::Entity::find().filter(entity::Column::ItemId.eq(id)).one(cx.db()).await?;
    Ok(found.map(Account::from))
}

/// What is behind a witness's link.
#[derive(Clone, Debug)]
pub struct Own {
    pub account: Account,
    pub panel: Localized,
    /// The meeting's day; none while the item waits for one.
    pub held_on: Option<String>,
}

/// Opens the link of a witness. Reading changes nothing: programs that look for viruses open links too.
///
/// # Errors
/// `NotFound` for a key that does not fit, as if there were no such account.
pub async fn by_link(cx: &Cx<Visitor>, id: WitnessId, key: &str) -> Result<Own, AppError> {
    if !fits(cx.services(), id, key) {
        return Err(AppError::NotFound);
    }
    let account = entity::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let row = item::Entity::find_by_id(account.item_id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let held_on = match row.meeting_id {
        Some(meeting) => meeting::Entity::find_by_id(meeting).one(cx.db()).await?.map(|row| row.held_on),
        None => None,
    };
    let panel = by_id(cx, row.panel_id).await?.name;
    Ok(Own { account: account.into(), panel, held_on })
}
