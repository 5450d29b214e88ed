//! Making a draft, and saving a change without losing somebody else's work.

use sea_orm::{Set, entity::prelude::*};

use super::{
    add_version,
    building::{EditableSurvey, find},
    insert, read, who, write,
};
use crate::{
    surveys::entity::{survey, version},
    tallies,
};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{SurveyId, VersionId},
    lang::Languages,
    role::Role,
    surveys::{
        editing,
        model::{Document, Privacy, SurveyCode, SurveyState},
        rules::{self, Extent},
    },
};
use platform::{
    db::Tx,
    guard::{Author, Cx, Grant},
    idempotency,
};

/// A survey as it is after a change.
pub struct Draft {
    pub document: Document,
    pub privacy: Privacy,
    /// More than the wording may change.
    pub everything: bool,
    /// The reason for changing the words of an open survey.
    pub why: String,
}

/// What somebody had read when they made a change: the survey's revision; for a change of one question also that
/// question's hash (`surveys::print::print`).
pub struct EditBase<'a> {
    revision: i64,
    question: Option<(&'a str, &'a str)>,
}

impl From<i64> for EditBase<'_> {
    fn from(revision: i64) -> Self {
        Self { revision, question: None }
    }
}

impl<'a> EditBase<'a> {
    /// For a change of the question `id`.
    pub const fn of(revision: i64, id: &'a str, print: &'a str) -> Self {
        Self { revision, question: Some((id, print)) }
    }

    /// Whether a change overwrites nobody's work: other questions may have changed.
    fn still_holds(&self, revision: i64, document: &Document) -> bool {
        let same =
            |(id, print): (&str, &str)| document.question(id).is_some_and(|q| crate::surveys::print::print(q) == print);
        self.revision == revision || self.question.is_some_and(same)
    }
}

/// Makes a draft; a copy of `copied` is the next of its series. The same form sent again leads to the same survey.
pub async fn create(
    cx: &Cx<Author>,
    document: &Document,
    privacy: Privacy,
    copied: Option<&EditableSurvey>,
    once_key: &str,
) -> Result<SurveyCode, AppError> {
    let tx = cx.begin().await?;
    if let Some(code) = idempotency::begin(&tx, "survey", once_key, cx.now()).await? {
        return Ok(SurveyCode(code));
    }
    let id = SurveyId::new();
    let row = survey::ActiveModel {
        id: Set(id),
        code: Set(String::new()),
        state: Set(SurveyState::Draft),
        privacy: Set(privacy),
        title: Set(document.title.clone()),
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
        ..who::anybody_at_any_time()
    };
    let code = insert(&tx, row).await?;
    if let Some(old) = copied.filter(|old| old.series.is_none()) {
        let first = survey::ActiveModel { id: Set(old.id), series_id: Set(Some(old.id)), ..Default::default() };
        survey::Entity::update(first).exec(&tx).await?;
    }
    idempotency::complete(&tx, "survey", once_key, &code.0).await?;
    cx.audit(&tx, "survey.created", id, privacy.key()).await?;
    cx.commit(tx).await?;
    Ok(code)
}

/// Saves a change as a whole document. If the survey is open this is the next version, and those who have answered keep
/// theirs; once somebody has answered, a reason is needed.
///
/// # Errors
/// `Conflict` if somebody has changed what was `seen`, or if it may not change now; `Invalid` if a reason is needed and
/// missing.
pub async fn change<T>(
    cx: &Cx<Author>,
    code: &SurveyCode,
    seen: impl Into<EditBase<'_>>,
    edit: impl FnOnce(&mut Draft) -> Result<T, AppError>,
) -> Result<T, AppError> {
    let tx = cx.begin().await?;
    let result = change_in(cx, &tx, code, seen, edit).await?;
    cx.commit(tx).await?;
    Ok(result)
}

/// As `change`, in a transaction of the caller.
pub(super) async fn change_in<T>(
    cx: &Cx<Author>,
    tx: &Tx,
    code: &SurveyCode,
    seen: impl Into<EditBase<'_>>,
    edit: impl FnOnce(&mut Draft) -> Result<T, AppError>,
) -> Result<T, AppError> {
    let found = find(cx, tx, code, true).await?;
    let extent = rules::extent(found.state, cx.is(Role::Officer));
    if extent == Extent::Nothing {
        return Err(AppError::conflict("surveys-not-now"));
    }
    let (before, revision) = (read(&found.draft)?, found.revision);
    let seen: EditBase<'_> = seen.into();
    if !seen.still_holds(revision, &before) {
        return Err(AppError::conflict("surveys-changed-meanwhile"));
    }
    let mut draft = Draft {
        document: before.clone(),
        privacy: found.privacy,
        everything: extent == Extent::Everything,
        why: String::new(),
    };
    let result = edit(&mut draft)?;
    draft.document.minutes = editing::minutes(&draft.document);
    if extent == Extent::Words && (!editing::same_questions(&before, &draft.document) || draft.privacy != found.privacy)
    {
        return Err(AppError::conflict("surveys-words-only"));
    }
    let stored = write(&draft.document)?;
    let what = match (extent, draft.why.as_str()) {
        (Extent::Words, "") => "words".to_owned(),
        (Extent::Words, why) => format!("words: {why}"),
        _ => "draft".to_owned(),
    };
    let (id, version_before) = (found.id, found.version_id);
    let mut row: survey::ActiveModel = found.into();
    if extent == Extent::Words && before != draft.document {
        no_new_gaps(&before, &draft.document, tx.settings().languages)?;
        reason(tx, id, &draft.why).await?;
        row.version_id = Set(Some(freeze(cx, tx, id, version_before, stored.clone()).await?));
    }
    row.privacy = Set(draft.privacy);
    row.title = Set(draft.document.title);
    row.draft = Set(stored);
    row.revision = Set(revision + 1);
    row.updated_at = Set(cx.now().0);
    survey::Entity::update(row).exec(tx).await?;
    cx.audit(tx, "survey.changed", id, &what).await?;
    Ok(result)
}

/// Refuses a document that is incomplete in any of these languages. Each problem has a link to where it is mended.
pub(super) fn complete(document: &Document, code: &str, languages: Languages) -> Result<(), AppError> {
    let mut problems = FieldErrors::default();
    for gap in rules::gaps(document, languages) {
        problems.push(&gap.path(code), gap.sentence);
    }
    problems.check()
}

/// Checks that there is a reason if somebody has answered the present words.
async fn reason(tx: &Tx, survey: SurveyId, why: &str) -> Result<(), AppError> {
    let mut problems = FieldErrors::default();
    domain::text::max_chars(&mut problems, "why", why, editing::TEXT);
    if why.is_empty() && tallies::sent_in(tx, &[survey]).await?.contains_key(&survey) {
        problems.push("why", Message::new("surveys-why-empty"));
    }
    problems.check()
}

/// A complete survey must stay complete. Requirements that were added since it was opened do not count.
fn no_new_gaps(before: &Document, after: &Document, languages: Languages) -> Result<(), AppError> {
    let known = rules::gaps(before, languages);
    let mut problems = FieldErrors::default();
    for gap in rules::gaps(after, languages).into_iter().filter(|gap| !known.contains(gap)) {
        problems.push("", gap.sentence);
    }
    problems.check()
}

/// Stores the document as the survey's next version.
pub(super) async fn freeze(
    cx: &Cx<impl Grant>,
    tx: &Tx,
    id: SurveyId,
    before: Option<VersionId>,
    document: String,
) -> Result<VersionId, AppError> {
    let number = match before {
        Some(before) => version::Entity::find_by_id(before).one(tx).await?.map_or(0, |v| v.number),
        None => 0,
    };
    let version = VersionId::new();
    add_version(tx, version, id, number + 1, document, cx.now()).await?;
    Ok(version)
}
