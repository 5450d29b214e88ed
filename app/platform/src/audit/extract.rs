//! Part of the log, to give out with everything by which its chain is followed, and nothing of other matters.

use sea_orm::{QueryOrder as _, QuerySelect as _, entity::prelude::*};
use serde::Serialize;

use super::{Entry, content, entry};
use crate::{
    guard::{Cx, Grant},
    random,
};
use domain::{error::AppError, ids::PersonId, time::Timestamp};

/// A line of `extract`.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Line<'a> {
    /// Where the chain begins: the number and the hash of the entry before the first.
    Start { before: i64, previous: String },
    Told {
        seq: i64,
        at: i64,
        actor: Option<PersonId>,
        action: &'a str,
        subject: &'a str,
        detail: &'a str,
        salt: String,
    },
    /// An entry that is not told.
    Sum { content: String },
    /// Where it ends: the number and the hash of the last entry.
    End { last: i64, hash: String },
}

fn written(line: &Line<'_>) -> Result<Vec<u8>, AppError> {
    let mut text = serde_json::to_vec(line).map_err(|_| AppError::Internal)?;
    text.push(b'\n');
    Ok(text)
}

/// Where a stretch of the log begins and ends.
pub struct Stretch {
    /// The number before that of the first entry, and its hash.
    before: (i64, Vec<u8>),
    last: i64,
}

/// The entries from the first at or after `from` to the last before `until`; none if there are none. Entries are in the
/// order of their numbers: a clock that was put right may leave one in it that is of another day.
pub async fn stretch<R: Grant>(cx: &Cx<R>, from: Timestamp, until: Timestamp) -> Result<Option<Stretch>, AppError> {
    let within = || entry::Entity::find().filter(entry::Column::At.gte(from.0)).filter(entry::Column::At.lt(until.0));
    let first = within().order_by_asc(entry::Column::Seq).one(cx.db()).await?;
    let last = within().order_by_desc(entry::Column::Seq).one(cx.db()).await?;
    let stretch = |(first, last): (entry::Model, entry::Model)| Stretch {
        before: (first.seq - 1, first.previous),
        last: last.seq,
    };
    Ok(first.zip(last).map(stretch))
}

/// What of a stretch of the log is given out, piece by piece.
pub struct Extract {
    tells: fn(&str) -> bool,
    last: i64,
    /// Up to which entry it has come, and its hash.
    at: (i64, Vec<u8>),
    started: bool,
    ended: bool,
    /// The entries that were told so far.
    pub told: Vec<Entry>,
}

/// A stretch of the log as lines of JSON, with everything by which its chain is followed: entries whose action `tells`
/// says yes to are told, of all others the sum of their content is.
pub fn extract(stretch: Stretch, tells: fn(&str) -> bool) -> Extract {
    Extract { tells, last: stretch.last, at: stretch.before, started: false, ended: false, told: Vec::new() }
}

impl Extract {
    /// The next lines; none once all have been read.
    ///
    /// # Errors
    /// `Unavailable` if the rest was erased meanwhile: its period is over.
    pub async fn next<R: Grant>(&mut self, cx: &Cx<R>) -> Result<Option<Vec<u8>>, AppError> {
        const PAGE: u64 = 1_000;
        if self.ended {
            return Ok(None);
        }
        let mut text = Vec::new();
        if !self.started {
            self.started = true;
            text.extend(written(&Line::Start { before: self.at.0, previous: random::hex(&self.at.1) })?);
        }
        let page = entry::Entity::find()
            .filter(entry::Column::Seq.gt(self.at.0))
            .filter(entry::Column::Seq.lte(self.last))
            .order_by_asc(entry::Column::Seq)
            .limit(PAGE)
            .all(cx.db())
            .await?;
        for e in page {
            if e.seq != self.at.0 + 1 || e.previous != self.at.1 {
                tracing::error!(entry = e.seq, "the audit log does not fit together: run `check`");
                return Err(AppError::Internal);
            }
            text.extend(self.line(&e)?);
            self.at = (e.seq, e.hash.clone());
            if (self.tells)(&e.action) {
                self.told.push(e.into());
            }
        }
        if self.at.0 >= self.last {
            self.ended = true;
            text.extend(written(&Line::End { last: self.at.0, hash: random::hex(&self.at.1) })?);
        } else if text.is_empty() {
            return Err(AppError::Unavailable);
        }
        Ok(Some(text))
    }

    fn line(&self, e: &entry::Model) -> Result<Vec<u8>, AppError> {
        if !(self.tells)(&e.action) {
            return written(&Line::Sum { content: random::hex(&content(e)) });
        }
        written(&Line::Told {
            seq: e.seq,
            at: e.at,
            actor: e.actor.map(PersonId),
            action: &e.action,
            subject: &e.subject,
            detail: &e.detail,
            salt: random::hex(&e.salt),
        })
    }
}
