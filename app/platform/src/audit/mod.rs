//! The audit log: a chain in which every entry carries the hash of the one before.
//!
//! An edited, deleted or reordered entry breaks the chain. A log whose end was cut off matches neither the head row nor
//! the anchor, which is kept, sealed, in the file store. The oldest entries are erased when their period is over; an
//! entry then says where the chain begins.
//!
//! An entry is hashed in two steps: its content with a salt of its own, then that sum with the hash before it. So part
//! of the log can be given out with the whole chain (`extract`): of an entry that is nobody's business only the sum of
//! its content is said, and without the salt nobody finds out by trying what was in it (decision 0049).

mod extract;

use sea_orm::{Condition, DatabaseConnection, QueryOrder, QuerySelect, Set, entity::prelude::*};
use sha2::{Digest as _, Sha256};

pub use extract::{Extract, Stretch, extract, stretch};

use super::{
    Services,
    db::Tx,
    guard::{Admin, ConcernReader, Cx, System},
    random,
    retention::Expired,
};
use domain::{
    error::AppError,
    ids::PersonId,
    time::{DAY, Timestamp},
};

mod entry {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "audit")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub seq: i64,
        pub at: i64,
        pub actor: Option<Uuid>,
        pub action: String,
        pub subject: String,
        pub detail: String,
        /// Random; hashed with the content.
        pub salt: Vec<u8>,
        pub previous: Vec<u8>,
        pub hash: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod head {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "audit_head")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i32,
        pub seq: i64,
        pub hash: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// One entry, as shown.
#[derive(Clone, Debug)]
pub struct Entry {
    pub seq: i64,
    pub at: Timestamp,
    pub actor: Option<PersonId>,
    pub action: String,
    pub subject: String,
    pub detail: String,
}

impl From<entry::Model> for Entry {
    fn from(m: entry::Model) -> Self {
        Self {
            seq: m.seq,
            at: Timestamp(m.at),
            actor: m.actor.map(PersonId),
            action: m.action,
            subject: m.subject,
            detail: m.detail,
        }
    }
}

/// The sum of what an entry says: of its salt, its number and time (8 bytes each, the highest first), its actor (16
/// bytes, zeros for the program), and its three texts, each after its length in 8 bytes.
fn content(e: &entry::Model) -> Vec<u8> {
    let mut hash = Sha256::new();
    hash.update(&e.salt);
    hash.update(e.seq.to_be_bytes());
    hash.update(e.at.to_be_bytes());
    hash.update(e.actor.map_or([0; 16], |id| *id.as_bytes()));
    for text in [&e.action, &e.subject, &e.detail] {
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text.as_bytes());
    }
    hash.finalize().to_vec()
}

fn digest(e: &entry::Model) -> Vec<u8> {
    let mut hash = Sha256::new();
    hash.update(&e.previous);
    hash.update(content(e));
    hash.finalize().to_vec()
}

/// Adds an entry. Locks the head's row, so that two servers write their entries one after the other.
pub(super) async fn write(
    tx: &Tx,
    at: Timestamp,
    actor: Option<PersonId>,
    action: &str,
    subject: &str,
    detail: &str,
) -> Result<(), AppError> {
    write_all(tx, at, actor, action, &[subject.to_owned()], detail).await
}

/// How many random bytes are hashed with an entry.
const SALT: usize = 16;
/// How many entries one statement inserts.
const WRITTEN_AT_ONCE: usize = 1_000;

/// As `write`, for several subjects: one entry each, in their order.
pub(super) async fn write_all(
    tx: &Tx,
    at: Timestamp,
    actor: Option<PersonId>,
    action: &str,
    subjects: &[String],
    detail: &str,
) -> Result<(), AppError> {
    let locked = || head::Entity::find_by_id(1).lock_exclusive().one(tx);
    let head = if let Some(head) = locked().await? {
        head
    } else {
        head::Entity::insert(head::ActiveModel { id: Set(1), seq: Set(0), hash: Set(vec![0; 32]) })
            .on_conflict_do_nothing_on([head::Column::Id])
            .exec_without_returning(tx)
            .await?;
        locked().await?.ok_or(AppError::Internal)?
    };
    let (mut seq, mut hash) = (head.seq, head.hash);
    let mut rows = Vec::with_capacity(subjects.len());
    for subject in subjects {
        let mut new = entry::Model {
            seq: seq + 1,
            at: at.0,
            actor: actor.map(|id| id.0),
            action: action.to_owned(),
            subject: subject.clone(),
            detail: detail.to_owned(),
            salt: random::bytes::<SALT>().to_vec(),
            previous: hash,
            hash: Vec::new(),
        };
        new.hash = digest(&new);
        (seq, hash) = (new.seq, new.hash.clone());
        rows.push(entry::ActiveModel::from(new).reset_all());
    }
    for some in rows.chunks(WRITTEN_AT_ONCE) {
        entry::Entity::insert_many(some.iter().cloned()).exec_without_returning(tx).await?;
    }
    let row = head::ActiveModel { id: Set(1), seq: Set(seq), hash: Set(hash) };
    head::Entity::update(row).exec_without_returning(tx).await?;
    Ok(())
}

/// What was done to `subject`, oldest first. For those who decide about voices and concerns.
pub async fn of_subject(cx: &Cx<ConcernReader>, subject: &str) -> Result<Vec<Entry>, AppError> {
    let found = entry::Entity::find()
        .filter(entry::Column::Subject.eq(subject))
        .order_by_asc(entry::Column::Seq)
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(Entry::from).collect())
}

/// Which entries are looked for.
#[derive(Clone, Debug, Default)]
pub struct Which {
    /// Who did it, or to whom it was done.
    pub person: Option<PersonId>,
    /// The first part of an action's name: `survey` of `survey.moved`.
    pub thing: Option<String>,
    /// The subject of the action.
    pub subject: Option<String>,
    pub from: Option<Timestamp>,
    /// Up to, not including.
    pub until: Option<Timestamp>,
    /// Before this number, for the next page.
    pub before: Option<i64>,
}

/// The newest of these entries, `limit` of them.
pub async fn newest(cx: &Cx<Admin>, which: &Which, limit: u64) -> Result<Vec<Entry>, AppError> {
    newest_in(cx.db(), which, limit).await
}

/// Notes that the log was taken out as a file, with so many entries.
pub async fn note_export(cx: &Cx<Admin>, entries: usize) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    cx.audit(&tx, "audit.exported", "audit", &entries.to_string()).await?;
    cx.commit(tx).await
}

/// As `newest`, for the program's own use.
pub(super) async fn newest_in(db: &DatabaseConnection, which: &Which, limit: u64) -> Result<Vec<Entry>, AppError> {
    let person = which
        .person
        .map(|id| Condition::any().add(entry::Column::Actor.eq(id.0)).add(entry::Column::Subject.eq(id.to_string())));
    // `/` is the character after `.`, so this range of the index finds every action that begins with `thing.`.
    let thing = which.thing.as_ref().map(|thing| {
        Condition::all()
            .add(entry::Column::Action.gte(format!("{thing}.")))
            .add(entry::Column::Action.lt(format!("{thing}/")))
    });
    let all = Condition::all()
        .add_option(person)
        .add_option(thing)
        .add_option(which.subject.as_ref().map(|subject| entry::Column::Subject.eq(subject.as_str())))
        .add_option(which.from.map(|from| entry::Column::At.gte(from.0)))
        .add_option(which.until.map(|until| entry::Column::At.lt(until.0)))
        .add_option(which.before.map(|seq| entry::Column::Seq.lt(seq)));
    let found = entry::Entity::find().filter(all).order_by_desc(entry::Column::Seq).limit(limit).all(db).await?;
    Ok(found.into_iter().map(Entry::from).collect())
}

/// The action of the entry that says where the chain begins after the oldest entries were erased.
const FORGOTTEN: &str = "audit.forgotten";
/// How many entries one run erases.
const AT_ONCE: u64 = 2_000;

fn beginning(seq: i64, previous: &[u8]) -> String {
    format!("{seq} {}", random::hex(previous))
}

/// How many entries `purge` would erase: those older than `before`.
pub async fn count_expired(cx: &Cx<System>, before: Timestamp) -> Result<Expired, AppError> {
    Expired::of(cx.db(), entry::Entity::find().filter(entry::Column::At.lt(before.0)), entry::Column::At).await
}

/// Erases the oldest entries, those older than `before`, and writes an entry that says where the chain now begins.
/// Waits until the first is a day older still, so that this entry comes about once a day. Returns how many were erased.
pub async fn purge(tx: &Tx, now: Timestamp, before: Timestamp) -> Result<u64, AppError> {
    let oldest = entry::Entity::find().order_by_asc(entry::Column::Seq).limit(AT_ONCE).all(tx).await?;
    if oldest.first().is_none_or(|e| e.at >= before.plus(-DAY).0) {
        return Ok(0);
    }
    let Some(last) = oldest.into_iter().take_while(|e| e.at < before.0).last() else { return Ok(0) };
    let gone = entry::Entity::delete_many().filter(entry::Column::Seq.lte(last.seq)).exec(tx).await?;
    write(tx, now, None, FORGOTTEN, "audit", &beginning(last.seq, &last.hash)).await?;
    Ok(gone.rows_affected)
}

/// The path of the anchor in the file store: a sealed copy of the head, outside the database.
pub const ANCHOR: &str = "audit/head";

/// The entry that was the newest when the anchor was set: its number and hash. None if there is no anchor.
async fn anchored(services: &Services) -> Result<Option<(i64, String)>, AppError> {
    let text = match services.files.get(uuid::Uuid::nil(), ANCHOR).await {
        Ok(bytes) => String::from_utf8(bytes).map_err(|_| AppError::Internal)?,
        Err(AppError::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    let (seq, hash) = text.split_once(' ').ok_or(AppError::Internal)?;
    Ok(Some((seq.parse().map_err(|_| AppError::Internal)?, hash.to_owned())))
}

/// Whether the log agrees with the anchor: it has that very entry, or begins later than it.
async fn holds(db: &DatabaseConnection, (seq, hash): &(i64, String)) -> Result<bool, AppError> {
    if let Some(entry) = entry::Entity::find_by_id(*seq).one(db).await? {
        return Ok(random::hex(&entry.hash) == *hash);
    }
    let first = entry::Entity::find().order_by_asc(entry::Column::Seq).one(db).await?;
    Ok(first.is_some_and(|first| first.seq > *seq))
}

/// Copies the head into the anchor, outside the database, so that a cut-off end is found even if somebody also put the
/// head's row right. The anchor stays as it is when the log does not hold it: the log was tampered with.
pub async fn anchor(services: &Services) -> Result<(), AppError> {
    let db = services.db.connection();
    let Some(head) = head::Entity::find_by_id(1).one(db).await? else { return Ok(()) };
    if let Some(before) = anchored(services).await? {
        if before.0 == head.seq {
            return Ok(());
        }
        if !holds(db, &before).await? {
            tracing::error!(entry = before.0, "the audit log does not hold what it held before: run `check`");
            return Ok(());
        }
    }
    let text = format!("{} {}", head.seq, random::hex(&head.hash));
    services.files.put(uuid::Uuid::nil(), ANCHOR, text.as_bytes()).await
}

/// As `verify`, and also whether the log reaches as far as the anchor.
///
/// # Errors
/// The database or the file store does not answer.
pub async fn check(services: &Services) -> Result<Result<i64, i64>, AppError> {
    let db = services.db.connection();
    let found = verify(db).await?;
    match anchored(services).await? {
        Some(anchor) if found.is_ok() && !holds(db, &anchor).await? => Ok(Err(anchor.0)),
        _ => Ok(found),
    }
}

/// Follows the chain from its first entry, or from where an entry of its own says that it begins.
///
/// # Errors
/// The number of the first entry that does not fit: edited, deleted before it, or cut off after it.
pub async fn verify(db: &DatabaseConnection) -> Result<Result<i64, i64>, DbErr> {
    const PAGE: u64 = 1_000;
    let first = entry::Entity::find().order_by_asc(entry::Column::Seq).one(db).await?;
    let (mut seq, mut previous) = match &first {
        Some(first) if first.seq > 1 => (first.seq - 1, first.previous.clone()),
        _ => (0, vec![0; 32]),
    };
    let (start, begins) = (seq, beginning(seq, &previous));
    let mut vouched = start == 0;
    loop {
        let page = entry::Entity::find()
            .filter(entry::Column::Seq.gt(seq))
            .order_by_asc(entry::Column::Seq)
            .limit(PAGE)
            .all(db)
            .await?;
        let last = (page.len() as u64) < PAGE;
        for e in page {
            if e.seq != seq + 1 || e.previous != previous || e.hash != digest(&e) {
                return Ok(Err(seq + 1));
            }
            vouched |= e.action == FORGOTTEN && e.detail == begins;
            (seq, previous) = (e.seq, e.hash);
        }
        if last {
            break;
        }
    }
    if !vouched {
        return Ok(Err(1));
    }
    let head = head::Entity::find_by_id(1).one(db).await?.map_or((0, vec![0; 32]), |h| (h.seq, h.hash));
    Ok(if head == (seq, previous) { Ok(seq - start) } else { Err(seq + 1) })
}
