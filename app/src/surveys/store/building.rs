//! Surveys being built: who may see and change them, saving without losing another's work, moves.

use sea_orm::{Condition, PaginatorTrait, QueryOrder, QuerySelect, Set, entity::prelude::*, sea_query::Query};

use super::{add_version, insert, read, state_now, write};
use crate::{
    error::{AppError, Problems},
    i18n::{t_in, tr_in},
    ids::{PersonId, SurveyId, VersionId},
    lang::Both,
    people::{self, store::Contact},
    platform::{
        db::Tx,
        guard::{Author, Cx, Grant, Officer, Role},
        once,
        outbox::Mail,
    },
    surveys::{
        editing,
        entity::{editor, survey, version},
        mails,
        model::{Document, Privacy, SurveyCode, SurveyState},
        rules::{self, Effect, Extent, Move, Standing},
        schedule,
        who::Invited,
    },
    time::Timestamp,
};

/// Surveys on a page of the list.
pub const PAGE: u64 = 30;

/// A survey as its author and the officers see it.
#[derive(Clone, Debug)]
pub struct Built {
    pub id: SurveyId,
    pub code: SurveyCode,
    pub state: SurveyState,
    pub privacy: Privacy,
    pub revision: i64,
    pub document: Document,
    /// What the officer wrote when giving it back.
    pub note: Option<String>,
    pub author: PersonId,
    pub author_name: String,
    /// The number of the newest frozen version.
    pub version: Option<i32>,
    /// Members it is shared with.
    pub editors: Vec<(PersonId, String)>,
    /// What the reader may change of it.
    pub extent: Extent,
    /// The reader made it.
    pub mine: bool,
    pub opened_at: Option<Timestamp>,
    /// The first of the surveys that were copied from one another, if it is one of several.
    pub series: Option<SurveyId>,
    pub invited: Invited,
    pub meant_for: Both,
    pub opens_at: Option<Timestamp>,
    pub closes_at: Option<Timestamp>,
}

/// A survey in the list.
#[derive(Clone, Debug)]
pub struct Listed {
    pub id: SurveyId,
    pub code: SurveyCode,
    pub state: SurveyState,
    pub title: Both,
    pub author_name: String,
    pub mine: bool,
    /// An officer gave it back with a note.
    pub returned: bool,
    pub updated_at: Timestamp,
}

/// What a change changes.
pub struct Draft {
    pub document: Document,
    pub privacy: Privacy,
    /// More than the words may change.
    pub everything: bool,
}

/// A page of the list and the number of all.
pub struct Page {
    pub surveys: Vec<Listed>,
    pub all: u64,
}

/// The surveys somebody may see: a member's own and shared ones; all of them for an officer.
/// Those that wait to be checked come first, then the last changed.
pub(crate) async fn list(cx: &Cx<Author>, state: Option<SurveyState>, page: u64) -> Result<Page, AppError> {
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
    let names = people::store::names(cx.db(), &authors).await?;
    let surveys = rows.into_iter().map(|s| Listed {
        id: s.id,
        code: SurveyCode(s.code),
        state: s.state,
        title: Both::new(s.title_en, s.title_cy),
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
pub(crate) async fn built(cx: &Cx<Author>, code: &SurveyCode) -> Result<Built, AppError> {
    let found = find(cx, cx.db(), code, false).await?;
    let rows = editor::Entity::find().filter(editor::Column::SurveyId.eq(found.id)).all(cx.db()).await?;
    let editors: Vec<_> = rows.into_iter().map(|e| e.person_id).collect();
    let mut asked = editors.clone();
    asked.push(found.author_id);
    let names = people::store::names(cx.db(), &asked).await?;
    let name = |id: PersonId| names.get(&id).cloned().unwrap_or_default();
    let version = match found.version_id {
        Some(id) => version::Entity::find_by_id(id).one(cx.db()).await?.map(|v| v.number),
        None => None,
    };
    Ok(Built {
        id: found.id,
        state: found.state,
        privacy: found.privacy,
        revision: found.revision,
        document: read(&found.draft)?,
        author: found.author_id,
        author_name: name(found.author_id),
        version,
        editors: editors.into_iter().map(|id| (id, name(id))).collect(),
        extent: rules::extent(found.state, cx.is(Role::Officer)),
        mine: cx.me()? == found.author_id,
        opened_at: found.opened_at.map(Timestamp),
        series: found.series_id,
        invited: found.invited,
        meant_for: Both::new(found.meant_for_en, found.meant_for_cy),
        opens_at: found.opens_at.map(Timestamp),
        closes_at: found.closes_at.map(Timestamp),
        note: found.return_note,
        code: SurveyCode(found.code),
    })
}

/// The row as it stands by the clock, if the reader may see it; locked until the transaction ends if
/// it is to change.
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

/// Makes a draft; of one `copied`, the next of its series. The same form posted again leads to the same survey.
pub(crate) async fn create(
    cx: &Cx<Author>,
    document: &Document,
    privacy: Privacy,
    copied: Option<&Built>,
    once_key: &str,
) -> Result<SurveyCode, AppError> {
    let tx = cx.begin().await?;
    if let Some(code) = once::take(&tx, "survey", once_key, cx.now()).await? {
        return Ok(SurveyCode(code));
    }
    let id = SurveyId::new();
    let row = survey::ActiveModel {
        id: Set(id),
        code: Set(String::new()),
        state: Set(SurveyState::Draft),
        privacy: Set(privacy),
        title_en: Set(document.title.en.clone()),
        title_cy: Set(document.title.cy.clone()),
        author_id: Set(cx.me()?),
        draft: Set(write(document)?),
        revision: Set(1),
        version_id: Set(None),
        series_id: Set(copied.map(|old| old.series.unwrap_or(old.id))),
        return_note: Set(None),
        created_at: Set(cx.now().0),
        updated_at: Set(cx.now().0),
        opened_at: Set(None),
        closed_at: Set(None),
        published_at: Set(None),
        ..super::who::anybody_at_any_time()
    };
    let code = insert(&tx, row).await?;
    if let Some(old) = copied.filter(|old| old.series.is_none()) {
        let first = survey::ActiveModel { id: Set(old.id), series_id: Set(Some(old.id)), ..Default::default() };
        survey::Entity::update(first).exec(&*tx).await?;
    }
    once::done(&tx, "survey", once_key, &code.0).await?;
    cx.audit(&tx, "survey.created", id, privacy.key()).await?;
    cx.commit(tx).await?;
    Ok(code)
}

/// Saves a change as one whole document. While the survey is open, that is the next version, and
/// those who have answered keep theirs.
///
/// # Errors
/// `Conflict` if somebody saved since `revision` was read, or if it may not change now.
pub(crate) async fn change<T>(
    cx: &Cx<Author>,
    code: &SurveyCode,
    revision: i64,
    edit: impl FnOnce(&mut Draft) -> Result<T, AppError>,
) -> Result<T, AppError> {
    let tx = cx.begin().await?;
    let found = find(cx, &*tx, code, true).await?;
    let extent = rules::extent(found.state, cx.is(Role::Officer));
    if extent == Extent::Nothing {
        return Err(AppError::conflict("surveys-not-now"));
    }
    if found.revision != revision {
        return Err(AppError::conflict("surveys-changed-meanwhile"));
    }
    let before = read(&found.draft)?;
    let mut draft =
        Draft { document: before.clone(), privacy: found.privacy, everything: extent == Extent::Everything };
    let result = edit(&mut draft)?;
    draft.document.minutes = editing::minutes(&draft.document);
    if extent == Extent::Words && (!editing::same_questions(&before, &draft.document) || draft.privacy != found.privacy)
    {
        return Err(AppError::conflict("surveys-words-only"));
    }
    let stored = write(&draft.document)?;
    let (id, version_before) = (found.id, found.version_id);
    let mut row: survey::ActiveModel = found.into();
    if extent == Extent::Words && before != draft.document {
        complete(&draft.document)?;
        row.version_id = Set(Some(freeze(cx, &tx, id, version_before, stored.clone()).await?));
    }
    row.privacy = Set(draft.privacy);
    row.title_en = Set(draft.document.title.en);
    row.title_cy = Set(draft.document.title.cy);
    row.draft = Set(stored);
    row.revision = Set(revision + 1);
    row.updated_at = Set(cx.now().0);
    survey::Entity::update(row).exec(&*tx).await?;
    cx.audit(&tx, "survey.changed", id, if extent == Extent::Words { "words" } else { "draft" }).await?;
    cx.commit(tx).await?;
    Ok(result)
}

/// Nothing incomplete is put before young people, in either language.
fn complete(document: &Document) -> Result<(), AppError> {
    let mut problems = Problems::default();
    for gap in rules::gaps(document) {
        problems.0.push(crate::error::Problem { field: String::new(), sentence: gap.sentence });
    }
    problems.check()
}

/// Keeps the document as the survey's next version.
async fn freeze(
    cx: &Cx<impl Grant>,
    tx: &Tx,
    id: SurveyId,
    before: Option<VersionId>,
    document: String,
) -> Result<VersionId, AppError> {
    let number = match before {
        Some(before) => version::Entity::find_by_id(before).one(&**tx).await?.map_or(0, |v| v.number),
        None => 0,
    };
    let version = VersionId::new();
    add_version(tx, version, id, number + 1, document, cx.now()).await?;
    Ok(version)
}

/// Sends a draft to be checked, and tells the officers.
pub(crate) async fn submit(cx: &Cx<Author>, code: &SurveyCode) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    let found = find(cx, &*tx, code, true).await?;
    step(cx, &mut tx, found, vec![Move::Submit]).await?;
    cx.commit(tx).await
}

/// An officer's move. Their own draft needs no second person: opening it sends it on the way.
pub(crate) async fn decide(cx: &Cx<Officer>, code: &SurveyCode, mv: Move) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    let found = find(cx, &*tx, code, true).await?;
    let own_draft = found.state == SurveyState::Draft && found.author_id == cx.me()?;
    let moves = if own_draft && mv == Move::Approve { vec![Move::Submit, mv] } else { vec![mv] };
    step(cx, &mut tx, found, moves).await?;
    cx.commit(tx).await
}

async fn step(cx: &Cx<impl Grant>, tx: &mut Tx, found: survey::Model, moves: Vec<Move>) -> Result<(), AppError> {
    let (id, at) = (found.id, cx.now());
    let document = read(&found.draft)?;
    let mut standing = Standing { state: found.state, note: found.return_note.clone() };
    let mut effects = Vec::new();
    let alone = moves.len() > 1;
    for mv in moves {
        let (next, more) = standing.step(mv).map_err(|_| AppError::conflict("surveys-not-now"))?;
        standing = next;
        effects.extend(more);
    }
    if matches!(standing.state, SurveyState::Checking | SurveyState::Open) {
        complete(&document)?;
    }
    let (before, stored, code) = (found.version_id, found.draft.clone(), found.code.clone());
    let (author, closed_at) = (found.author_id, found.closed_at);
    let times = schedule::Times { opens: found.opens_at.map(Timestamp), closes: found.closes_at.map(Timestamp) };
    let mut row: survey::ActiveModel = found.into();
    if effects.contains(&Effect::Freeze) {
        row.version_id = Set(Some(freeze(cx, tx, id, before, stored).await?));
    }
    match standing.state {
        SurveyState::Open if effects.contains(&Effect::Freeze) => {
            if times.are_over(at) {
                return Err(AppError::conflict("surveys-times-over"));
            }
            row.opened_at = Set(Some(times.not_yet(at).unwrap_or(at).0));
        }
        SurveyState::Open => {
            row.closed_at = Set(None);
            // Opened again after its time, it closes when an officer closes it or says when.
            if times.are_over(at) {
                row.closes_at = Set(None);
            }
        }
        SurveyState::Closed => row.closed_at = Set(Some(at.0)),
        SurveyState::Published => {
            row.published_at = Set(Some(at.0));
            row.closed_at = Set(closed_at.or(times.closes.map(|at| at.0)));
        }
        SurveyState::Draft | SurveyState::Checking => {}
    }
    let told = match (standing.state, &standing.note) {
        (SurveyState::Open, _) if effects.contains(&Effect::Freeze) => {
            Some(mails::Told::Opened { from: times.not_yet(at) })
        }
        (SurveyState::Draft, Some(note)) => Some(mails::Told::GivenBack { note: note.clone() }),
        _ => None,
    };
    row.state = Set(standing.state);
    row.return_note = Set(standing.note);
    row.updated_at = Set(at.0);
    survey::Entity::update(row).exec(&**tx).await?;
    cx.audit(tx, "survey.moved", id, standing.state.key()).await?;
    if effects.contains(&Effect::TellOfficers) && !alone {
        tell_officers(cx, tx, &code, &document).await?;
    }
    if let Some(told) = told.filter(|_| cx.me().is_ok_and(|me| me != author)) {
        mails::tell_author(cx, tx, author, &code, &document, told).await?;
    }
    Ok(())
}

async fn tell_officers(cx: &Cx<impl Grant>, tx: &mut Tx, code: &str, document: &Document) -> Result<(), AppError> {
    let me = cx.me()?;
    let author = people::store::names(&**tx, &[me]).await?.remove(&me).unwrap_or_default();
    for officer in people::store::with_role(&**tx, Role::Officer).await? {
        let Some(to) = officer.email.filter(|_| officer.id != me) else { continue };
        let lang = officer.lang;
        let link = cx.services().link(lang, &format!("/surveys/{code}"));
        let title = document.title.get(lang).to_owned();
        let gaps = [("title", title.into()), ("author", author.clone().into()), ("link", link.into())];
        let text = tr_in(lang, "surveys-mail-check-text", &gaps);
        cx.mail(
            tx,
            Mail { kind: "survey-check", to, subject: t_in(lang, "surveys-mail-check"), text, attachment: None },
        )
        .await?;
    }
    Ok(())
}

/// Members a survey can be shared with.
pub(crate) async fn authors(cx: &Cx<Author>) -> Result<Vec<Contact>, AppError> {
    people::store::with_role(cx.db(), Role::Member).await
}

/// Lets another member work on a survey. Its author does that, or an officer.
pub(crate) async fn share(cx: &Cx<Author>, code: &SurveyCode, with: PersonId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = find_own(cx, &tx, code).await?;
    let known = people::store::with_role(&*tx, Role::Member).await?.iter().any(|member| member.id == with);
    if !known || with == found.author_id {
        return Err(AppError::invalid("person", "surveys-share-unknown"));
    }
    let row = editor::ActiveModel { survey_id: Set(found.id), person_id: Set(with) };
    editor::Entity::insert(row)
        .on_conflict_do_nothing_on([editor::Column::SurveyId, editor::Column::PersonId])
        .exec_without_returning(&*tx)
        .await?;
    cx.audit(&tx, "survey.shared", found.id, &with.to_string()).await?;
    cx.commit(tx).await
}

/// Takes that back.
pub(crate) async fn unshare(cx: &Cx<Author>, code: &SurveyCode, with: PersonId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = find_own(cx, &tx, code).await?;
    editor::Entity::delete_by_id((found.id, with)).exec(&*tx).await?;
    cx.audit(&tx, "survey.unshared", found.id, &with.to_string()).await?;
    cx.commit(tx).await
}

async fn find_own(cx: &Cx<Author>, tx: &Tx, code: &SurveyCode) -> Result<survey::Model, AppError> {
    let found = find(cx, &**tx, code, true).await?;
    if cx.is(Role::Officer) || found.author_id == cx.me()? { Ok(found) } else { Err(AppError::Forbidden) }
}
