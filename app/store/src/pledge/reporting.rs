//! Progress reports: begun and introduced by the pledge lead, with a word by members, released by somebody else.
//!
//! What a report says of claims and verdicts is not stored: it is read anew from what is public (`reading::histories`),
//! so that what is taken back is gone from it too.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{
    claiming::may_release_in,
    entity::{edition, report},
    in_log, may_release,
    rounds::adopted_alone,
};
use domain::{
    error::AppError,
    ids::{PersonId, PledgeId, ReportId},
    lang::{Localized, TypedText},
    pledge::{
        model::EditionKind,
        report::{Period, ReportMove, report_step},
    },
    release::{found, model::State},
    time::Timestamp,
};
use platform::{
    as_read,
    db::Tx,
    guard::{Cx, Drafter, EditionReader, Grant, Member, PledgeLead, Releaser, Visitor},
    i18n::t,
};

/// A report, without what it says of each statement.
#[derive(Clone, Debug)]
pub struct Report {
    pub id: ReportId,
    pub edition: PledgeId,
    /// Whether it is about the pledge or the offer.
    pub kind: EditionKind,
    pub title: Localized,
    pub period: Period,
    pub foreword: Localized,
    pub members_word: Localized,
    pub state: State,
    pub revision: i64,
    /// Of the foreword.
    pub author: PersonId,
    pub released_at: Option<Timestamp>,
}

impl Report {
    /// The texts in which names are searched for before it is public.
    pub fn parts(&self) -> Vec<found::Part> {
        parts(&self.foreword, &self.members_word)
    }
}

fn parts(foreword: &Localized, members_word: &Localized) -> Vec<found::Part> {
    vec![(t("pledge-report-foreword"), foreword.clone()), (t("pledge-report-members"), members_word.clone())]
}

/// These reports, in their order, with the titles of their editions.
async fn joined(db: &impl ConnectionTrait, rows: Vec<report::Model>) -> Result<Vec<Report>, AppError> {
    let of: Vec<PledgeId> = rows.iter().map(|row| row.pledge_id).collect();
    let editions = edition::Entity::find().filter(edition::Column::Id.is_in(of)).all(db).await?;
    let titles: HashMap<PledgeId, (EditionKind, Localized)> =
        editions.into_iter().map(|row| (row.id, (row.kind, row.title))).collect();
    let whole = |row: report::Model| {
        let (kind, title) = titles.get(&row.pledge_id)?.clone();
        Some(Report {
            id: row.id,
            edition: row.pledge_id,
            kind,
            title,
            period: Period { from: row.from_day.parse().ok()?, to: row.to_day.parse().ok()? },
            foreword: row.foreword,
            members_word: row.members_word,
            state: row.state,
            revision: row.revision,
            author: row.author_id,
            released_at: row.released_at.map(Timestamp),
        })
    };
    Ok(rows.into_iter().filter_map(whole).collect())
}

async fn in_state<R: Grant>(cx: &Cx<R>, state: State) -> Result<Vec<Report>, AppError> {
    let found = report::Entity::find()
        .filter(report::Column::State.eq(state))
        .order_by_desc(report::Column::ToDay)
        .order_by_desc(report::Column::FromDay)
        .all(cx.db())
        .await?;
    joined(cx.db(), found).await
}

/// The reports that were released, the newest period first.
pub async fn reports(cx: &Cx<Visitor>) -> Result<Vec<Report>, AppError> {
    in_state(cx, State::Released).await
}

/// The reports that are not released, for those who read drafts.
pub async fn drafted_reports(cx: &Cx<EditionReader>) -> Result<Vec<Report>, AppError> {
    in_state(cx, State::Draft).await
}

/// A report; one that is not released for those who read drafts alone.
pub async fn report(cx: &Cx<Visitor>, id: ReportId) -> Result<Report, AppError> {
    let drafts = cx.also::<EditionReader>().is_ok();
    let found = report::Entity::find_by_id(id).one(cx.db()).await?;
    let found = found.filter(|row| row.state == State::Released || drafts).ok_or(AppError::NotFound)?;
    joined(cx.db(), vec![found]).await?.pop().ok_or(AppError::NotFound)
}

/// Begins a report about the edition of this kind that counts now.
///
/// # Errors
/// `Conflict` if there is one of the same period.
pub async fn begin_report(cx: &Cx<PledgeLead>, kind: EditionKind, period: Period) -> Result<ReportId, AppError> {
    let tx = cx.begin().await?;
    let pledge = adopted_alone(&tx, kind).await?;
    let (from, to) = (period.from.to_string(), period.to.to_string());
    let same = report::Entity::find()
        .filter(report::Column::PledgeId.eq(pledge))
        .filter(report::Column::FromDay.eq(&from))
        .filter(report::Column::ToDay.eq(&to))
        .one(&tx)
        .await?;
    if same.is_some() {
        return Err(AppError::conflict("pledge-report-there"));
    }
    let id = ReportId::new();
    let row = report::ActiveModel {
        id: Set(id),
        pledge_id: Set(pledge),
        from_day: Set(from),
        to_day: Set(to),
        foreword: Set(Localized::default()),
        members_word: Set(Localized::default()),
        state: Set(State::Draft),
        revision: Set(1),
        author_id: Set(cx.me()?),
        written_at: Set(cx.now().0),
        released_by: Set(None),
        released_at: Set(None),
    };
    report::Entity::insert(row).exec_without_returning(&tx).await?;
    cx.audit(&tx, "pledge.report_begun", id, in_log(kind)).await?;
    cx.commit(tx).await?;
    Ok(id)
}

async fn held(tx: &Tx, id: ReportId) -> Result<report::Model, AppError> {
    report::Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)
}

fn illegal() -> AppError {
    AppError::conflict("release-illegal")
}

async fn kind_of(tx: &Tx, edition: PledgeId) -> Result<EditionKind, AppError> {
    let found = edition::Entity::find_by_id(edition).one(tx).await?;
    Ok(found.ok_or(AppError::NotFound)?.kind)
}

/// What the audit log says of a report about this edition.
async fn about(tx: &Tx, edition: PledgeId) -> Result<&'static str, AppError> {
    Ok(in_log(kind_of(tx, edition).await?))
}

/// A report to be moved on, at the revision that was read.
async fn held_as_read(tx: &Tx, id: ReportId, read: i64) -> Result<report::Model, AppError> {
    let found = held(tx, id).await?;
    if found.revision == read { Ok(found) } else { Err(AppError::conflict("release-moved-on")) }
}

/// Whose words of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordsOf {
    /// The foreword, by the pledge lead.
    Lead,
    /// The word by members, by one of them.
    Members,
}

/// Writes one of the two texts of a draft; the other stays as it is.
///
/// # Errors
/// `Forbidden` for whoever writes the other one; `Conflict` if it has changed since it was read.
pub async fn write_report(
    cx: &Cx<Drafter>,
    id: ReportId,
    whose: WordsOf,
    read: &str,
    text: &TypedText,
) -> Result<(), AppError> {
    match whose {
        WordsOf::Lead => cx.also::<PledgeLead>().map(|_| ())?,
        WordsOf::Members => cx.also::<Member>().map(|_| ())?,
    }
    let tx = cx.begin().await?;
    let found = held(&tx, id).await?;
    report_step(found.state, ReportMove::Rewrite).map_err(|_| illegal())?;
    let mut row = report::ActiveModel { id: Set(id), revision: Set(found.revision + 1), ..Default::default() };
    match whose {
        WordsOf::Lead => {
            as_read::unchanged(cx.services(), read, &found.foreword.stored())?;
            row.foreword = Set(text.keeping(&found.foreword));
            (row.author_id, row.written_at) = (Set(cx.me()?), Set(cx.now().0));
        }
        WordsOf::Members => {
            as_read::unchanged(cx.services(), read, &found.members_word.stored())?;
            row.members_word = Set(text.keeping(&found.members_word));
        }
    }
    report::Entity::update(row).exec(&tx).await?;
    cx.audit(&tx, "pledge.report_written", id, about(&tx, found.pledge_id).await?).await?;
    cx.commit(tx).await
}

/// Makes a report public.
///
/// # Errors
/// `Forbidden` for those who may not; `Conflict` for whoever wrote its foreword, if it has changed since it was read, or
/// if a language is missing; `Invalid` if names were found and nobody says that they have looked.
pub async fn release_report(cx: &Cx<Releaser>, id: ReportId, read: i64, seen: &[String]) -> Result<(), AppError> {
    let languages = cx.services().settings().await.languages;
    let (tx, me) = (cx.begin().await?, cx.me()?);
    let found = held_as_read(&tx, id, read).await?;
    if !may_release_in(cx, &tx).await? {
        return Err(AppError::Forbidden);
    }
    let own = found.author_id == me;
    if own {
        return Err(AppError::conflict("pledge-report-own"));
    }
    let state = report_step(found.state, ReportMove::Release { own }).map_err(|_| illegal())?;
    let half = !found.members_word.is_empty() && !languages.is_complete(&found.members_word);
    if half || !languages.is_complete(&found.foreword) {
        return Err(AppError::conflict("pledge-report-incomplete"));
    }
    found::looked("seen", &parts(&found.foreword, &found.members_word), seen)?;
    let row = report::ActiveModel {
        id: Set(id),
        state: Set(state.ok_or(AppError::Internal)?),
        revision: Set(read + 1),
        released_by: Set(Some(me)),
        released_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    report::Entity::update(row).exec(&tx).await?;
    cx.audit(&tx, "pledge.report_released", id, about(&tx, found.pledge_id).await?).await?;
    cx.commit(tx).await
}

/// Takes a report back: it is a draft again.
///
/// # Errors
/// `Forbidden`; `Conflict` if it has changed since it was read.
pub async fn take_report_back(cx: &Cx<Releaser>, id: ReportId, read: i64) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = held_as_read(&tx, id, read).await?;
    if !may_release_in(cx, &tx).await? {
        return Err(AppError::Forbidden);
    }
    let state = report_step(found.state, ReportMove::TakeBack).map_err(|_| illegal())?;
    let row = report::ActiveModel {
        id: Set(id),
        state: Set(state.ok_or(AppError::Internal)?),
        revision: Set(read + 1),
        released_by: Set(None),
        released_at: Set(None),
        ..Default::default()
    };
    report::Entity::update(row).exec(&tx).await?;
    cx.audit(&tx, "pledge.report_taken_back", id, about(&tx, found.pledge_id).await?).await?;
    cx.commit(tx).await
}

/// Throws a draft away; with the kind of what it was about.
///
/// # Errors
/// `Conflict` if it has changed since it was read.
pub async fn discard_report(cx: &Cx<PledgeLead>, id: ReportId, read: i64) -> Result<EditionKind, AppError> {
    let tx = cx.begin().await?;
    let found = held_as_read(&tx, id, read).await?;
    report_step(found.state, ReportMove::Discard).map_err(|_| illegal())?;
    report::Entity::delete_by_id(id).exec(&tx).await?;
    let kind = kind_of(&tx, found.pledge_id).await?;
    cx.audit(&tx, "pledge.report_discarded", id, in_log(kind)).await?;
    cx.commit(tx).await?;
    Ok(kind)
}

/// Whether this person may release reports or take them back.
pub async fn may_move_on<R: Grant>(cx: &Cx<R>) -> Result<bool, AppError> {
    match cx.also::<Releaser>() {
        Ok(releaser) => may_release(&releaser).await,
        Err(_) => Ok(false),
    }
}
