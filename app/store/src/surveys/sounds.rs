//! Recordings of questions in Easy Read, for whoever may see the survey.

use sea_orm::{Condition, QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{
    building::{find, may_see},
    drafting::{Draft, EditBase, change_in},
};
use crate::surveys::entity::{sound, survey, version};
use domain::{
    error::AppError,
    ids::{PersonId, SoundId, SurveyId},
    surveys::model::{Document, SurveyCode},
    time::Timestamp,
};
use platform::{
    db::Tx,
    file_deletions,
    files::Belonging,
    guard::{Author, Cx, Eraser, System, Visitor},
    sounds::{Change, Format},
};

const FOLDER: &str = "survey-sounds";

fn path(id: SoundId) -> String {
    format!("{FOLDER}/{id}/sound")
}

/// Files of recordings without a row.
pub async fn orphans(cx: &Cx<System>, by: Timestamp) -> Result<Vec<String>, AppError> {
    let known: Vec<SoundId> =
        sound::Entity::find().select_only().column(sound::Column::Id).into_tuple().all(cx.db()).await?;
    let known = known.into_iter().map(|id| id.0).collect();
    cx.services().files.orphans(FOLDER, &known, file_deletions::orphan_before(by)).await
}

/// Which files belong to recordings of surveys.
pub(super) async fn files(cx: &Cx<System>) -> Result<Belonging, AppError> {
    let found: Vec<SoundId> =
        sound::Entity::find().select_only().column(sound::Column::Id).into_tuple().all(cx.db()).await?;
    let files = found.iter().copied().map(path).collect();
    Ok(Belonging { folder: FOLDER, rows: found.into_iter().map(|id| id.0).collect(), files })
}

/// Stores or removes recordings of a question, as one change of its survey. Recordings that are not needed any more are
/// erased if the survey was never open; otherwise they stay, because an older version may use them.
pub async fn save_sounds(
    cx: &Cx<Author>,
    code: &SurveyCode,
    seen: EditBase<'_>,
    question: &str,
    changes: Vec<Change>,
    why: String,
) -> Result<(), AppError> {
    let me = cx.me()?;
    let mut rows = Vec::new();
    let mut ids = Vec::new();
    for change in changes {
        let id = change.recording.as_ref().map(|_| SoundId::new());
        if let (Some(id), Some(recording)) = (id, change.recording) {
            cx.services().files.put(id.0, &path(id), &recording.bytes).await?;
            rows.push((id, recording.format));
        }
        ids.push((change.lang, id.map(|id| id.to_string()).unwrap_or_default()));
    }
    let tx = cx.begin().await?;
    let survey = find(cx, &tx, code, true).await?.id;
    let (document, everything) = change_in(cx, &tx, code, seen, |draft: &mut Draft| {
        draft.why = why;
        let question = draft.document.questions.iter_mut().find(|q| q.id == question).ok_or(AppError::NotFound)?;
        for (lang, id) in ids {
            question.easy.sound.set(lang, id);
        }
        Ok((draft.document.clone(), draft.everything))
    })
    .await?;
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(id, format)| sound::ActiveModel {
            id: Set(id),
            survey_id: Set(survey),
            format: Set(format),
            by_person: Set(Some(me)),
            created_at: Set(cx.now().0),
        })
        .collect();
    if !rows.is_empty() {
        sound::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    }
    let gone = if everything { forget_unneeded(cx, &tx, survey, &document).await? } else { Vec::new() };
    cx.commit(tx).await?;
    file_deletions::erase(cx, &gone).await;
    Ok(())
}

/// Erases the recordings that somebody made. Their questions are silent from then on, also in versions that were asked.
/// Returns their files, to be erased once that is done.
pub(crate) async fn forget_sounds_of(cx: &Cx<Eraser>, tx: &Tx, person: PersonId) -> Result<Vec<String>, AppError> {
    let theirs = sound::Entity::find().filter(sound::Column::ByPerson.eq(person)).all(tx).await?;
    if theirs.is_empty() {
        return Ok(Vec::new());
    }
    let of = || theirs.iter().map(|row| row.survey_id);
    let silent =
        |document: &str| theirs.iter().fold(document.to_owned(), |text, row| text.replace(&row.id.to_string(), ""));
    let surveys = survey::Entity::find()
        .filter(survey::Column::Id.is_in(of()))
        .order_by_asc(survey::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?;
    // One change for each survey and version in which they read something, of which there are few.
    for row in surveys {
        let next = survey::ActiveModel {
            id: Set(row.id),
            draft: Set(silent(&row.draft)),
            revision: Set(row.revision + 1),
            ..Default::default()
        };
        survey::Entity::update(next).exec(tx).await?;
    }
    let versions = version::Entity::find().filter(version::Column::SurveyId.is_in(of())).all(tx).await?;
    for row in versions {
        let next = version::ActiveModel { id: Set(row.id), document: Set(silent(&row.document)), ..Default::default() };
        version::Entity::update(next).exec(tx).await?;
    }
    sound::Entity::delete_many().filter(sound::Column::ByPerson.eq(person)).exec(tx).await?;
    let files: Vec<_> = theirs.iter().map(|row| path(row.id)).collect();
    file_deletions::note(tx, &files, cx.now()).await?;
    Ok(files)
}

/// Deletes the rows of recordings that no question of the survey uses; returns their files, to be erased.
async fn forget_unneeded(
    cx: &Cx<Author>,
    tx: &Tx,
    survey: SurveyId,
    document: &Document,
) -> Result<Vec<String>, AppError> {
    let named = document.questions.iter().flat_map(|q| q.easy.sound.iter().map(|(_, id)| id));
    let named: Vec<SoundId> = named.filter_map(|id| id.parse().ok()).collect();
    let these = Condition::all().add(sound::Column::SurveyId.eq(survey)).add(sound::Column::Id.is_not_in(named));
    let gone: Vec<SoundId> = sound::Entity::find()
        .select_only()
        .column(sound::Column::Id)
        .filter(these.clone())
        .into_tuple()
        .all(tx)
        .await?;
    sound::Entity::delete_many().filter(these).exec(tx).await?;
    let files: Vec<_> = gone.into_iter().map(path).collect();
    file_deletions::note(tx, &files, cx.now()).await?;
    Ok(files)
}

/// A recording, and whether it is public: it is once the survey was opened. Before that only those who build the survey
/// may hear it.
pub async fn sound(cx: &Cx<Visitor>, id: SoundId) -> Result<(Format, Vec<u8>, bool), AppError> {
    let found = sound::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let opened = may_see(cx, found.survey_id).await?;
    let file = cx.services().files.get(id.0, &path(id)).await?;
    Ok((found.format, file, opened))
}
