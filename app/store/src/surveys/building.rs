//! Surveys for those who build them: the list, one survey, and whether they may see it.

use sea_orm::{Condition, PaginatorTrait, QueryOrder, QuerySelect, entity::prelude::*, sea_query::Query};

use super::{read, state_now};
use crate::{
    surveys::entity::{editor, survey, version},
    tallies,
};
use domain::{
    error::AppError,
    ids::{PersonId, SurveyId},
    lang::Localized,
    role::Role,
    surveys::{
        invited::Invited,
        model::{Document, Privacy, SurveyCode, SurveyState},
        rules::{self, Extent},
    },
    time::Timestamp,
};
use platform::guard::{Author, Cx, Grant, Visitor};

/// Surveys on a page of the list.
pub const PAGE: u64 = 30;

/// A survey as its author and the officers see it.
#[derive(Clone, Debug)]
pub struct EditableSurvey {
    pub id: SurveyId,
    pub code: SurveyCode,
    pub state: SurveyState,
    pub privacy: Privacy,
    pub revision: i64,
    pub document: Document,
    /// The officer's note if it was returned.
    pub note: Option<String>,
    pub author: PersonId,
    pub author_name: String,
    /// The name of the officer who asks, in public; none for the Children in Care Council.
    pub asks: Option<String>,
    /// The number of the newest frozen version.
    pub version: Option<i32>,
    /// Members it is shared with.
    pub editors: Vec<(PersonId, String)>,
    /// How much the reader may change.
    pub extent: Extent,
    /// Somebody has answered the present words, so changing them needs a reason.
    pub needs_why: bool,
    /// The reader is its author.
    pub mine: bool,
    pub opened_at: Option<Timestamp>,
    /// The first survey of the series, if it is part of one.
    pub series: Option<SurveyId>,
    pub invited: Invited,
    pub meant_for: Localized,
    pub opens_at: Option<Timestamp>,
    pub closes_at: Option<Timestamp>,
}

/// A survey in the list.
#[derive(Clone, Debug)]
pub struct Listed {
    pub id: SurveyId,
    pub code: SurveyCode,
    pub state: SurveyState,
    pub title: Localized,
    pub author_name: String,
    pub mine: bool,
    /// An officer returned it with a note.
    pub returned: bool,
    pub updated_at: Timestamp,
}

/// A page of the list, and the number of all surveys.
pub struct Page {
    pub surveys: Vec<Listed>,
    pub all: u64,
}

/// Whether everybody may see the files of this survey: once it was opened.
///
/// # Errors
/// `NotFound` before that, except for those who build it.
pub(super) async fn may_see(cx: &Cx<Visitor>, survey: SurveyId) -> Result<bool, AppError> {
    let of = survey::Entity::find_by_id(survey).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let opened = !matches!(of.state, SurveyState::Draft | SurveyState::Checking);
    if !opened {
        let author = cx.also::<Author>().map_err(|_| AppError::NotFound)?;
        find(&author, author.db(), &SurveyCode(of.code), false).await.map_err(|_| AppError::NotFound)?;
    }
    Ok(opened)
}

/// The surveys somebody may see: a member's own and shared ones; all of them for an officer.
/// Those that wait to be checked come first, then the last changed.
pub async fn list(cx: &Cx<Author>, state: Option<SurveyState>, page: u64) -> Result<Page, AppError> {
    let me = cx.me()?;
    let mut found = survey::Entity::find();
    if !cx.is(Role::Officer) {
        let shared = Query::select()
            .column(editor::Column::SurveyId)
            .from(editor::Entity)
            .and_where(editor::Column::PersonId.eq(me))
            .to_owned();
        let theirs = Condition::any().add(survey::Column::AuthorId.eq(me)).add(survey::Column::Id.in_subquery(shared));
        found = found.filter(theirs);
    }
    if let Some(state) = state {
        found = found.filter(survey::Column::State.eq(state));
    }
    let all = found.clone().count(cx.db()).await?;
    let rows = found
        .order_by_desc(survey::Column::State.eq(SurveyState::Checking))
        .order_by_desc(survey::Column::UpdatedAt)
        .offset((page.max(1) - 1) * PAGE)
        .limit(PAGE)
        .all(cx.db())
        .await?;
    let authors: Vec<_> = rows.iter().map(|s| s.author_id).collect();
    let names = crate::people::names(cx.db(), &authors).await?;
    let surveys = rows.into_iter().map(|s| Listed {
        id: s.id,
        code: SurveyCode(s.code),
        state: s.state,
        title: s.title,
        author_name: names.get(&s.author_id).cloned().unwrap_or_default(),
        mine: s.author_id == me,
        returned: s.return_note.is_some(),
        updated_at: Timestamp(s.updated_at),
    });
    Ok(Page { surveys: surveys.collect(), all })
}

/// A survey with everything its builder needs.
///
/// # Errors
/// `NotFound`; `Forbidden` for a member it is not shared with.
pub async fn editable(cx: &Cx<Author>, code: &SurveyCode) -> Result<EditableSurvey, AppError> {
    let found = find(cx, cx.db(), code, false).await?;
    let rows = editor::Entity::find().filter(editor::Column::SurveyId.eq(found.id)).all(cx.db()).await?;
    let editors: Vec<_> = rows.into_iter().map(|e| e.person_id).collect();
    let mut asked = editors.clone();
    asked.push(found.author_id);
    let names = crate::people::names(cx.db(), &asked).await?;
    let name = |id: PersonId| names.get(&id).cloned().unwrap_or_default();
    let version = match found.version_id {
        Some(id) => version::Entity::find_by_id(id).one(cx.db()).await?.map(|v| v.number),
        None => None,
    };
    let extent = rules::extent(found.state, cx.is(Role::Officer));
    let needs_why = extent == Extent::Words && tallies::sent(cx, &[found.id]).await?.contains_key(&found.id);
    Ok(EditableSurvey {
        id: found.id,
        state: found.state,
        privacy: found.privacy,
        revision: found.revision,
        document: read(&found.draft)?,
        author: found.author_id,
        author_name: name(found.author_id),
        asks: crate::people::names_in_public(cx.db(), &[found.author_id]).await?.remove(&found.author_id),
        version,
        editors: editors.into_iter().map(|id| (id, name(id))).collect(),
        extent,
        needs_why,
        mine: cx.me()? == found.author_id,
        opened_at: found.opened_at.map(Timestamp),
        series: found.series_id,
        invited: found.invited,
        meant_for: found.meant_for,
        opens_at: found.opens_at.map(Timestamp),
        closes_at: found.closes_at.map(Timestamp),
        note: found.return_note,
        code: SurveyCode(found.code),
    })
}

/// Checks that the reader works on this survey: its author, somebody it is shared with, an officer.
///
/// # Errors
/// `NotFound`; `Forbidden` for a member it is not shared with.
pub async fn works_on(cx: &Cx<Author>, code: &SurveyCode) -> Result<(), AppError> {
    find(cx, cx.db(), code, false).await.map(|_| ())
}

/// The survey's row with its state by the clock, if the reader may see it; locked until the transaction ends if it is
/// to be changed.
pub(super) async fn find(
    cx: &Cx<impl Grant>,
    db: &impl ConnectionTrait,
    code: &SurveyCode,
    lock: bool,
) -> Result<survey::Model, AppError> {
    let mut query = survey::Entity::find().filter(survey::Column::Code.eq(&code.0));
    if lock {
        query = query.lock_exclusive();
    }
    let mut found = query.one(db).await?.ok_or(AppError::NotFound)?;
    found.state = state_now(&found, cx.now());
    let me = cx.me()?;
    let theirs = cx.is(Role::Officer)
        || found.author_id == me
        || editor::Entity::find_by_id((found.id, me)).one(db).await?.is_some();
    if theirs { Ok(found) } else { Err(AppError::Forbidden) }
}
