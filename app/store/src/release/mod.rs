//! The versions of what adults say to young people. The caller has locked the row of the subject.

pub mod entity;

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, QueryOrder as _, Set, entity::prelude::*};
use serde::{Deserialize, Serialize};

use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{PersonId, ReplyId},
    lang::Localized,
    release::{
        model::{Kind, State},
        rules::{ReleaseMove, Said, needs_reason},
    },
    time::Timestamp,
};
use entity::{head, version};
use platform::{
    db::Tx,
    guard::{Cx, Grant},
};

/// What the words belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    pub kind: Kind,
    pub id: Uuid,
}

/// The words of one version.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    pub text: Localized,
    /// What changed because of the voices; may be empty.
    #[serde(default)]
    pub changed: Localized,
    /// For *what was done*: the replies under which it is shown.
    #[serde(default)]
    pub under: Vec<ReplyId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub version: i32,
    pub words: Words,
    /// Why it differs from the version before.
    pub reason: Localized,
    pub written_by: Option<PersonId>,
    pub written_at: Timestamp,
    pub released_by: Option<PersonId>,
    pub released_at: Option<Timestamp>,
}

/// When and why words were corrected or taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    pub said: Option<Said>,
    pub revision: i64,
    pub reason: Localized,
    pub changed_at: Option<Timestamp>,
}

/// The released versions, and the waiting one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    pub head: Head,
    pub waits: Option<Version>,
    /// Newest first.
    pub released: Vec<Version>,
}

impl History {
    /// The words and the reason that the form is filled with: those that wait, the public ones, or the last that were.
    pub fn in_form(&self, public: Option<&Words>) -> (Words, Localized) {
        let waits = self.waits.as_ref();
        let words = waits.map(|waits| &waits.words).or(public);
        let words = words.or_else(|| self.released.first().map(|version| &version.words));
        (words.cloned().unwrap_or_default(), waits.map(|waits| waits.reason.clone()).unwrap_or_default())
    }
}

/// Public words as they are, also those from before there were versions.
#[derive(Clone, Debug)]
pub struct Public {
    pub words: Words,
    pub by: Option<PersonId>,
    pub at: Timestamp,
}

impl From<version::Model> for Version {
    fn from(row: version::Model) -> Self {
        Self {
            version: row.version,
            words: serde_json::from_str(&row.words).unwrap_or_default(),
            reason: row.reason,
            written_by: row.written_by,
            written_at: Timestamp(row.written_at),
            released_by: row.released_by,
            released_at: row.released_at.map(Timestamp),
        }
    }
}

fn head_of(row: head::Model, waits: bool) -> Head {
    Head {
        said: Some(Said { state: row.state, version: row.version, waits }),
        revision: row.revision,
        reason: row.reason,
        changed_at: row.changed_at.map(Timestamp),
    }
}

fn versions(subject: Subject) -> Select<version::Entity> {
    version::Entity::find()
        .filter(version::Column::Kind.eq(subject.kind))
        .filter(version::Column::SubjectId.eq(subject.id))
        .order_by_desc(version::Column::Version)
}

/// All versions of a subject, public or not.
pub async fn history(db: &impl ConnectionTrait, subject: Subject) -> Result<History, AppError> {
    let Some(row) = head::Entity::find_by_id((subject.kind, subject.id)).one(db).await? else {
        return Ok(History::default());
    };
    let all = versions(subject).all(db).await?.into_iter().map(Version::from);
    let (waits, released): (Vec<_>, Vec<_>) = all.partition(|one| one.released_at.is_none());
    let waits = waits.into_iter().next();
    Ok(History { head: head_of(row, waits.is_some()), waits, released })
}

/// Those of these subjects that were corrected or taken back.
pub async fn changed<R: Grant>(
    cx: &Cx<R>,
    kind: Kind,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Head>, AppError> {
    let found = head::Entity::find()
        .filter(head::Column::Kind.eq(kind))
        .filter(head::Column::SubjectId.is_in(ids))
        .filter(head::Column::ChangedAt.is_not_null())
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(|row| (row.subject_id, head_of(row, false))).collect())
}

/// Those of these subjects with waiting words, oldest first.
pub async fn waiting<R: Grant>(
    cx: &Cx<R>,
    kind: Kind,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<(Uuid, Version)>, AppError> {
    let found = version::Entity::find()
        .filter(version::Column::Kind.eq(kind))
        .filter(version::Column::SubjectId.is_in(ids))
        .filter(version::Column::ReleasedAt.is_null())
        .order_by_asc(version::Column::WrittenAt)
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(|row| (row.subject_id, Version::from(row))).collect())
}

/// The history, locked; checked against `read`, the revision that the writer has seen.
async fn held(tx: &Tx, subject: Subject, read: i64, public: Option<&Public>) -> Result<History, AppError> {
    let mut found = history(tx, subject).await?;
    if found.head.revision != read {
        return Err(AppError::conflict("release-moved-on"));
    }
    if found.head.said.is_none()
        && let Some(public) = public
    {
        found.head.said = Some(Said::public());
        put(tx, subject, &found.head).await?;
        let first = Version {
            version: 1,
            words: public.words.clone(),
            reason: Localized::default(),
            written_by: public.by,
            written_at: public.at,
            released_by: public.by,
            released_at: Some(public.at),
        };
        put_version(tx, subject, &first).await?;
        found.released.push(first);
    }
    Ok(found)
}

async fn put(tx: &Tx, subject: Subject, head: &Head) -> Result<(), AppError> {
    let said = head.said.unwrap_or(Said::written());
    let row = head::ActiveModel {
        kind: Set(subject.kind),
        subject_id: Set(subject.id),
        state: Set(said.state),
        version: Set(said.version),
        revision: Set(head.revision),
        reason: Set(head.reason.clone()),
        changed_at: Set(head.changed_at.map(|at| at.0)),
    };
    let mut anew = sea_orm::sea_query::OnConflict::columns([head::Column::Kind, head::Column::SubjectId]);
    anew.update_columns([
        head::Column::State,
        head::Column::Version,
        head::Column::Revision,
        head::Column::Reason,
        head::Column::ChangedAt,
    ]);
    head::Entity::insert(row).on_conflict(anew).exec_without_returning(tx).await?;
    Ok(())
}

async fn put_version(tx: &Tx, subject: Subject, one: &Version) -> Result<(), AppError> {
    drop_version(tx, subject, one.version).await?;
    let row = version::ActiveModel {
        kind: Set(subject.kind),
        subject_id: Set(subject.id),
        version: Set(one.version),
        words: Set(serde_json::to_string(&one.words).map_err(|_| AppError::Internal)?),
        reason: Set(one.reason.clone()),
        written_by: Set(one.written_by),
        written_at: Set(one.written_at.0),
        released_by: Set(one.released_by),
        released_at: Set(one.released_at.map(|at| at.0)),
    };
    version::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

async fn drop_version(tx: &Tx, subject: Subject, n: i32) -> Result<(), AppError> {
    version::Entity::delete_by_id((subject.kind, subject.id, n)).exec(tx).await?;
    Ok(())
}

/// Writes the words to be released next. `public` has the present public words, if there are any; `read` is the
/// revision that was read, 0 if nothing was ever written.
///
/// # Errors
/// `Conflict` if it has changed since; `Invalid` without a reason if public words would read differently.
pub async fn write<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    subject: Subject,
    (read, public): (i64, Option<&Public>),
    (words, reason): (Words, Localized),
) -> Result<(), AppError> {
    let mut found = held(tx, subject, read, public).await?;
    let said = match found.head.said {
        Some(said) => said.step(ReleaseMove::Write)?.unwrap_or(Said::written()),
        None => Said::written(),
    };
    if let Some(public) = public.filter(|_| said.state == State::Released) {
        let pairs = [(&public.words.text, &words.text), (&public.words.changed, &words.changed)];
        if needs_reason(pairs) && reason.is_empty() {
            let mut problems = FieldErrors::default();
            problems.push(&cx.lang().field("reason"), Message::new("release-reason-needed"));
            problems.check()?;
        }
    }
    found.head.said = Some(said);
    found.head.revision = read + 1;
    put(tx, subject, &found.head).await?;
    let next = Version {
        version: said.version + 1,
        words,
        reason,
        written_by: Some(cx.me()?),
        written_at: cx.now(),
        released_by: None,
        released_at: None,
    };
    put_version(tx, subject, &next).await?;
    cx.audit(tx, &format!("{}.written", subject.kind.key()), subject.id, &format!("version {}", next.version)).await
}

/// Releases the waiting words. Returns the words that are public now, their state, and whether people who were told
/// before are to be told.
///
/// # Errors
/// `Conflict` if it has changed since it was read, or if nothing waits.
pub async fn release<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    subject: Subject,
    read: i64,
) -> Result<(Version, State, bool), AppError> {
    let mut found = held(tx, subject, read, None).await?;
    let before = found.head.said.ok_or(AppError::NotFound)?;
    let said = before.step(ReleaseMove::Release)?.ok_or(AppError::Internal)?;
    let mut next = found.waits.take().ok_or(AppError::Internal)?;
    next.released_by = Some(cx.me()?);
    next.released_at = Some(cx.now());
    let again = before.state == State::Withdrawn;
    let news = next.version == 1 || again || next.reason != Localized::default();
    found.head.said = Some(said);
    found.head.revision += 1;
    // A mere translation keeps the date of the last correction; words that are published again after being taken back
    // say so.
    if next.version > 1 && (again || next.reason != Localized::default()) {
        found.head.reason = next.reason.clone();
        found.head.changed_at = next.released_at;
    }
    put(tx, subject, &found.head).await?;
    put_version(tx, subject, &next).await?;
    cx.audit(tx, &format!("{}.released", subject.kind.key()), subject.id, &format!("version {}", next.version)).await?;
    Ok((next, said.state, news))
}

/// Discards the waiting words. Returns true if nothing is left, because it was never released.
///
/// # Errors
/// `Conflict` if it has changed since it was read, or if nothing waits.
pub async fn discard<R: Grant>(cx: &Cx<R>, tx: &Tx, subject: Subject, read: i64) -> Result<bool, AppError> {
    let mut found = held(tx, subject, read, None).await?;
    let before = found.head.said.ok_or(AppError::NotFound)?;
    let left = before.step(ReleaseMove::Discard)?;
    drop_version(tx, subject, before.version + 1).await?;
    match left {
        Some(said) => {
            found.head.said = Some(said);
            found.head.revision += 1;
            put(tx, subject, &found.head).await?;
        }
        None => {
            head::Entity::delete_by_id((subject.kind, subject.id)).exec(tx).await?;
        }
    }
    cx.audit(tx, &format!("{}.discarded", subject.kind.key()), subject.id, "").await?;
    Ok(left.is_none())
}

/// Takes back the public words, and drops waiting ones. Returns the state after that.
///
/// # Errors
/// `Conflict` if it has changed since it was read, or if nothing is public.
pub async fn withdraw<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    subject: Subject,
    (read, public): (i64, Option<&Public>),
    reason: Localized,
) -> Result<State, AppError> {
    let mut found = held(tx, subject, read, public).await?;
    let before = found.head.said.ok_or(AppError::NotFound)?;
    let said = before.step(ReleaseMove::Withdraw)?.ok_or(AppError::Internal)?;
    found.head.said = Some(said);
    drop_version(tx, subject, before.version + 1).await?;
    found.head.revision += 1;
    found.head.reason = reason;
    found.head.changed_at = Some(cx.now());
    put(tx, subject, &found.head).await?;
    cx.audit(tx, &format!("{}.withdrawn", subject.kind.key()), subject.id, "").await?;
    Ok(said.state)
}
