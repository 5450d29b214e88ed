//! The only files that touch surveys. Reading opened surveys is here, their documents in `versions`; `building`,
//! `drafting`, `transitions`, `collaboration` and `sharing` are for those who build, `who` and `passes` for who may
//! answer; `putting` is for the demo.

pub mod building;
pub mod card;
pub mod collaboration;
pub mod desk;
pub mod drafting;
pub mod entity;
pub mod mails;
pub mod passes;
pub mod pictures;
pub mod print;
pub mod putting;
pub mod sharing;
pub mod sounds;
pub mod transitions;
pub mod versions;
pub mod who;

use sea_orm::{
    FromQueryResult, JoinType, QueryOrder, QuerySelect,
    entity::prelude::*,
    sea_query::{LockBehavior, LockType, Query, SelectStatement},
};

pub use building::{EditableSurvey, Listed, PAGE, editable, list, works_on};
pub use collaboration::{Comment, asking, comment, comments, forget_person, here, others, settle};
pub use desk::{desk, desk_of_member, titles};
pub use drafting::{EditBase, change, create};
pub use pictures::{Shown, add_picture, picture, pictures};
pub use putting::{Finished, Round, put};
pub use sharing::{authors, mine, share, unshare};
pub(crate) use sounds::forget_sounds_of;
pub use sounds::{save_sounds, sound};
pub use transitions::{decide, submit};
pub use versions::{document_in, document_of, newest_in, rewordings, versions};

pub use passes::{card_counts, find_card, is_sheet_of, is_used, make_cards, spend};
pub use who::{Asked, every_minute, save_who};

use domain::{
    error::AppError,
    ids::{SurveyId, VersionId},
    lang::Localized,
    surveys::{
        invited::Invited,
        model::{Document, Privacy, SurveyCode, SurveyState},
        schedule,
    },
    time::Timestamp,
};
use entity::{survey, version};
use platform::{
    db::Tx,
    files::Belonging,
    guard::{Cx, Grant, System},
};
use putting::insert;
use versions::{add_version, frozen, read, write};

/// An opened survey, for those who answer or count it.
#[derive(Clone, Debug)]
pub struct SurveySummary {
    pub id: SurveyId,
    pub code: SurveyCode,
    /// By the clock: closed from its closing time on.
    pub state: SurveyState,
    pub privacy: Privacy,
    /// The newest version, which new responses get.
    pub version: VersionId,
    pub document: Document,
    /// The name of the officer who asks; none for the Children in Care Council.
    pub asks: Option<String>,
    pub invited: Invited,
    pub meant_for: Localized,
    pub opens_at: Option<Timestamp>,
    pub closes_at: Option<Timestamp>,
}

/// Which files belong to pictures and recordings of surveys.
pub async fn files(cx: &Cx<System>) -> Result<[Belonging; 2], AppError> {
    Ok([pictures::files(cx).await?, sounds::files(cx).await?])
}

/// Files of pictures and recordings without a row.
pub async fn orphans(cx: &Cx<System>, by: Timestamp) -> Result<Vec<String>, AppError> {
    let mut files = pictures::orphans(cx, by).await?;
    files.extend(sounds::orphans(cx, by).await?);
    Ok(files)
}

/// An opened survey by its code; none for a draft.
pub async fn by_code<R: Grant>(cx: &Cx<R>, code: &SurveyCode) -> Result<Option<SurveySummary>, AppError> {
    seen(cx, survey::Column::Code.eq(&code.0)).await
}

/// An opened survey by its id.
pub async fn by_id<R: Grant>(cx: &Cx<R>, id: SurveyId) -> Result<Option<SurveySummary>, AppError> {
    seen(cx, survey::Column::Id.eq(id)).await
}

/// A survey in one query, because every page of a survey needs it; the document of its newest version is in memory once
/// it was read.
async fn seen<R: Grant>(cx: &Cx<R>, which: Expr) -> Result<Option<SurveySummary>, AppError> {
    match summaries(which).into_model::<Row>().one(cx.db()).await? {
        Some(row) => Ok(Some(summary_of(cx, row).await?)),
        None => Ok(None),
    }
}

/// What `SurveySummary` needs of an opened survey's row.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Row {
    id: SurveyId,
    code: String,
    state: SurveyState,
    privacy: Privacy,
    version_id: VersionId,
    asks: Option<String>,
    invited: Invited,
    meant_for: Localized,
    opens_at: Option<i64>,
    closes_at: Option<i64>,
}

impl Row {
    /// Of a survey that was read whole, beside its newest version.
    fn of(found: survey::Model, version: VersionId) -> Self {
        Self {
            id: found.id,
            code: found.code,
            state: found.state,
            privacy: found.privacy,
            version_id: version,
            asks: None,
            invited: found.invited,
            meant_for: found.meant_for,
            opens_at: found.opens_at,
            closes_at: found.closes_at,
        }
    }
}

/// The query of these rows.
pub(crate) fn summaries(which: Expr) -> Select<survey::Entity> {
    survey::Entity::find()
        .select_only()
        .columns([
            survey::Column::Id,
            survey::Column::Code,
            survey::Column::State,
            survey::Column::Privacy,
            survey::Column::VersionId,
            survey::Column::Invited,
            survey::Column::MeantFor,
            survey::Column::OpensAt,
            survey::Column::ClosesAt,
        ])
        .expr_as(crate::people::name_in_public((survey::Entity, survey::Column::AuthorId)), "asks")
        .filter(which)
        .filter(survey::Column::VersionId.is_not_null())
}

/// The summary of a row, with the document of its newest version.
pub(crate) async fn summary_of<R: Grant>(cx: &Cx<R>, row: Row) -> Result<SurveySummary, AppError> {
    let document = document_of(cx, row.version_id).await?;
    Ok(summary_with(row, &document, cx.now()))
}

fn summary_with(row: Row, document: &Document, now: Timestamp) -> SurveySummary {
    SurveySummary {
        state: schedule::state_at(row.state, row.closes_at.map(Timestamp), now),
        id: row.id,
        code: SurveyCode(row.code),
        privacy: row.privacy,
        version: row.version_id,
        document: document.clone(),
        asks: row.asks,
        invited: row.invited,
        meant_for: row.meant_for,
        opens_at: row.opens_at.map(Timestamp),
        closes_at: row.closes_at.map(Timestamp),
    }
}

/// The state by the clock: the job that closes the survey may run a minute later.
fn state_now(found: &survey::Model, now: Timestamp) -> SurveyState {
    schedule::state_at(found.state, found.closes_at.map(Timestamp), now)
}

/// Locks a survey's row for this transaction and returns its state, so that decisions about its figures are made one at
/// a time. Responses that are sent meanwhile do not wait, because their rows only refer to it.
pub async fn hold(tx: &Tx, id: SurveyId, now: Timestamp) -> Result<Option<SurveyState>, AppError> {
    let found = survey::Entity::find_by_id(id).lock(LockType::NoKeyUpdate).one(tx).await?;
    Ok(found.map(|found| state_now(&found, now)))
}

/// As `hold`, where nobody else has it locked; says whether it is locked now. Nobody waits.
pub async fn hold_if_free(tx: &Tx, id: SurveyId) -> Result<bool, AppError> {
    let free = survey::Entity::find_by_id(id)
        .select_only()
        .column(survey::Column::Id)
        .lock_with_behavior(LockType::NoKeyUpdate, LockBehavior::SkipLocked)
        .into_tuple::<SurveyId>();
    Ok(free.one(tx).await?.is_some())
}

/// The open surveys, as a subquery.
pub fn open_surveys() -> SelectStatement {
    Query::select()
        .column(survey::Column::Id)
        .from(survey::Entity)
        .and_where(survey::Column::State.eq(SurveyState::Open))
        .to_owned()
}

/// The surveys of a series, each with when it was opened, oldest first; empty if it is no part of a series.
pub async fn rounds<R: Grant>(cx: &Cx<R>, id: SurveyId) -> Result<Vec<(SurveySummary, Timestamp)>, AppError> {
    let newest: RelationDef =
        survey::Entity::belongs_to(version::Entity).from(survey::Column::VersionId).to(version::Column::Id).into();
    let Some(series) = survey::Entity::find_by_id(id).one(cx.db()).await?.and_then(|survey| survey.series_id) else {
        return Ok(Vec::new());
    };
    let found = survey::Entity::find()
        .join(JoinType::InnerJoin, newest)
        .select_also(version::Entity)
        .filter(survey::Column::SeriesId.eq(series))
        .filter(survey::Column::State.is_in([SurveyState::Open, SurveyState::Closed, SurveyState::Published]))
        .order_by_asc(survey::Column::OpenedAt)
        .all(cx.db())
        .await?;
    let round = |(found, version): (survey::Model, Option<version::Model>)| {
        let (version, opened_at) = (version?, Timestamp(found.opened_at.unwrap_or(found.updated_at)));
        let row = Row::of(found, version.id);
        let document = frozen(cx.services(), &version);
        Some(document.map(|document| (summary_with(row, &document, cx.now()), opened_at)))
    };
    found.into_iter().filter_map(round).collect()
}

/// The surveys that were opened from one moment until before another and are over, oldest first. One query.
pub async fn over_between<R: Grant>(
    cx: &Cx<R>,
    from: Timestamp,
    until: Timestamp,
) -> Result<Vec<SurveySummary>, AppError> {
    let newest: RelationDef =
        survey::Entity::belongs_to(version::Entity).from(survey::Column::VersionId).to(version::Column::Id).into();
    let found = survey::Entity::find()
        .join(JoinType::InnerJoin, newest)
        .select_also(version::Entity)
        .filter(survey::Column::State.is_in([SurveyState::Open, SurveyState::Closed, SurveyState::Published]))
        .filter(survey::Column::OpenedAt.gte(from.0))
        .filter(survey::Column::OpenedAt.lt(until.0))
        .order_by_asc(survey::Column::OpenedAt)
        .all(cx.db())
        .await?;
    let one = |(found, version): (survey::Model, Option<version::Model>)| {
        let version = version?;
        if state_now(&found, cx.now()) == SurveyState::Open {
            return None;
        }
        let row = Row::of(found, version.id);
        let document = frozen(cx.services(), &version);
        Some(document.map(|document| summary_with(row, &document, cx.now())))
    };
    found.into_iter().filter_map(one).collect()
}

/// A survey that has been opened, in a list.
#[derive(Clone, Debug)]
pub struct Opened {
    pub id: SurveyId,
    pub code: SurveyCode,
    pub state: SurveyState,
    pub title: Localized,
    pub opened_at: Timestamp,
}

/// The surveys that have been opened, the newest first.
pub async fn opened<R: Grant>(cx: &Cx<R>) -> Result<Vec<Opened>, AppError> {
    let found = survey::Entity::find()
        .filter(survey::Column::State.is_in([SurveyState::Open, SurveyState::Closed, SurveyState::Published]))
        .order_by_desc(survey::Column::OpenedAt)
        .all(cx.db())
        .await?;
    let opened = found.into_iter().map(|s| Opened {
        id: s.id,
        state: state_now(&s, cx.now()),
        code: SurveyCode(s.code),
        title: s.title,
        opened_at: Timestamp(s.opened_at.unwrap_or(s.updated_at)),
    });
    Ok(opened.collect())
}

/// Every survey there is, for the command line: code, title and state, the oldest first.
pub async fn everything(cx: &Cx<System>) -> Result<Vec<(SurveyCode, Localized, SurveyState)>, AppError> {
    let found = survey::Entity::find().order_by_asc(survey::Column::CreatedAt).all(cx.db()).await?;
    Ok(found.into_iter().map(|s| (SurveyCode(s.code), s.title, s.state)).collect())
}
