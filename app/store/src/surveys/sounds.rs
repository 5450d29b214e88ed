//! Recordings of questions in Easy Read, for whoever may see the survey.

use sea_orm::{Condition, QuerySelect as _, Set, entity::prelude::*};

use super::{
    building::{find, may_see},
    drafting::{Draft, EditBase, change_in},
};
use crate::surveys::entity::sound;
use domain::{
    error::AppError,
    ids::{SoundId, SurveyId},
    surveys::model::{Document, SurveyCode},
    time::Timestamp,
};
use platform::{
    db::Tx,
    file_deletions,
    files::Belonging,
    guard::{Author, Cx, System, Visitor},
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
