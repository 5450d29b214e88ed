//! The sealed original. Officers read it only through `original`, which writes that down in the audit log.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, JoinType, QueryOrder as _, QuerySelect, entity::prelude::*};

use super::{
    super::voices::entity::{original, telling, voice},
    flagged::flagged,
    kept_from::{is_kept, open_to_me, refuse_kept},
};
use domain::{
    error::AppError,
    ids::{SurveyId, VoiceId},
    lang::Lang,
    moderation::{bursts::SAME_WITHIN, similar::Sketch},
    voices::model::{Source, VoiceState},
};
use platform::guard::{ConcernReader, Cx, Grant, Lead, Officer, Visitor, system};

/// Separates a text from the name that was given with it; `domain::voices::rules::clean` removes it from every form.
const BETWEEN: char = '\u{1f}';

/// The text that is sealed: with the name behind it, if one was given.
pub(super) fn together(text: &str, name: Option<&str>) -> String {
    match name.map(domain::voices::rules::clean).filter(|name| !name.is_empty()) {
        Some(name) => format!("{text}{BETWEEN}{name}"),
        None => text.to_owned(),
    }
}

/// Splits what was sealed into text and name.
pub(super) fn apart(sealed: String) -> (String, Option<String>) {
    match sealed.split_once(BETWEEN) {
        Some((text, name)) => (text.to_owned(), Some(name.to_owned())),
        None => (sealed, None),
    }
}

/// The sketch of a text, sealed for its row: numbers from which the words cannot be found.
pub(super) fn sketched<R: Grant>(cx: &Cx<R>, id: VoiceId, text: &str) -> Vec<u8> {
    cx.services().keys.seal_file(id.0, &sketch_of(cx, text).written())
}

/// The sketch of words that an officer is reading.
pub fn sketch_of<R: Grant>(cx: &Cx<R>, text: &str) -> Sketch {
    Sketch::of(text, |word| cx.services().keys.fingerprint("sketch", word))
}

/// The sketches of up to `most` waiting voices about a theme, in the order of the queue, each with its row. Only the
/// program compares them and nobody reads anything, so the audit log has no entry.
pub async fn sketches(
    cx: &Cx<Officer>,
    theme: Option<&str>,
    most: u64,
) -> Result<Vec<(voice::Model, Sketch)>, AppError> {
    let sealed: RelationDef =
        voice::Entity::belongs_to(original::Entity).from(voice::Column::Id).to(original::Column::VoiceId).into();
    let about = match theme {
        Some(key) => voice::Column::Theme.eq(key),
        None => voice::Column::Theme.is_null(),
    };
    let found = voice::Entity::find()
        .join(JoinType::InnerJoin, sealed)
        .select_also(original::Entity)
        .filter(about)
        .filter(voice::Column::State.is_in([VoiceState::New, VoiceState::InReview, VoiceState::Held]))
        .filter(open_to_me(cx))
        .order_by_asc(voice::Column::Rank)
        .limit(most)
        .all(cx.db())
        .await?;
    let open = |(row, sealed): (voice::Model, Option<original::Model>)| {
        let sketch = cx.services().keys.open_file(row.id.0, &sealed?.sketch?);
        Some(sketch.map(|bytes| (row, Sketch::read(&bytes))))
    };
    found.into_iter().filter_map(open).collect()
}

/// How many of the newest are compared with a new voice.
const COMPARED: u64 = 64;

/// Recent waiting voices that say the same as this one, with itself; not answers of a survey. Voices that an officer entered, or that a member
/// said for a group, are left out. Only the program compares sketches; nobody reads anything.
pub async fn the_same_of_late<R: Grant>(cx: &Cx<R>, id: VoiceId, text: &str) -> Result<Vec<VoiceId>, AppError> {
    let sealed: RelationDef =
        voice::Entity::belongs_to(original::Entity).from(voice::Column::Id).to(original::Column::VoiceId).into();
    let told: RelationDef =
        voice::Entity::belongs_to(telling::Entity).from(voice::Column::Id).to(telling::Column::VoiceId).into();
    let newest: Vec<(VoiceId, VoiceState, Option<Vec<u8>>)> = voice::Entity::find()
        .select_only()
        .columns([voice::Column::Id, voice::Column::State])
        .column(original::Column::Sketch)
        .join(JoinType::InnerJoin, sealed)
        .join(JoinType::LeftJoin, told)
        .filter(voice::Column::CreatedAt.gte(cx.now().plus(-SAME_WITHIN).0))
        .filter(voice::Column::Source.ne(Source::Survey))
        .filter(voice::Column::Alone.eq(false))
        .filter(telling::Column::EnteredBy.is_null())
        .filter(telling::Column::People.is_null())
        .order_by_desc(voice::Column::CreatedAt)
        .limit(COMPARED)
        .into_tuple()
        .all(cx.db())
        .await?;
    let (sketch, mut same) = (sketch_of(cx, text), vec![id]);
    for (other, state, sealed) in newest {
        let waits = matches!(state, VoiceState::New | VoiceState::InReview);
        let Some(sealed) = sealed.filter(|_| waits && other != id) else { continue };
        let other_sketch = Sketch::read(&cx.services().keys.open_file(other.0, &sealed)?);
        if sketch.says_the_same(&other_sketch) {
            same.push(other);
        }
    }
    Ok(same)
}

/// What somebody wrote, word for word. The only way for an officer to read it; the audit log says who did.
///
/// # Errors
/// `Gone` once it has been erased.
pub async fn original(cx: &Cx<Officer>, id: VoiceId) -> Result<String, AppError> {
    Ok(read(cx, id, "voice.original_read").await?.0)
}

/// The name that somebody gave with it; the audit log says who read it.
pub async fn name_of(cx: &Cx<Officer>, id: VoiceId) -> Result<Option<String>, AppError> {
    Ok(read(cx, id, "voice.name_read").await?.1)
}

/// The text, with the name if one was given, for an officer or lead who has opened its alarm.
///
/// # Errors
/// `Forbidden` if it does not ring, or this person has not opened the alarm just now.
pub async fn original_for_alarm(cx: &Cx<ConcernReader>, id: VoiceId) -> Result<(String, Option<String>), AppError> {
    let rings = !flagged(cx.db(), None, Some(id)).await?.is_empty();
    if !rings || !crate::concerns::alarms::is_open_to(cx, id.into()).await? {
        return Err(AppError::Forbidden);
    }
    read(cx, id, "voice.original_read").await
}

/// The texts, with names if given, for the lead: only if there is a concern about each. In the given order; none for
/// one that has been erased. The audit log has an entry for each.
///
/// # Errors
/// `Forbidden` if there is no concern about one of them.
pub async fn originals_for_lead(
    cx: &Cx<Lead>,
    ids: &[VoiceId],
) -> Result<Vec<Option<(String, Option<String>)>>, AppError> {
    if crate::concerns::concerned(cx.db(), ids).await?.len() < ids.len() || is_kept(cx, ids).await? {
        return Err(AppError::Forbidden);
    }
    let found =
        original::Entity::find().filter(original::Column::VoiceId.is_in(ids.iter().copied())).all(cx.db()).await?;
    let mut opened = HashMap::new();
    let tx = cx.begin().await?;
    for row in found {
        let id = row.voice_id;
        opened.insert(id, apart(cx.services().keys.open(id.0, &row.sealed)?));
        cx.audit(&tx, "voice.original_read", id, "").await?;
    }
    cx.commit(tx).await?;
    Ok(ids.iter().map(|id| opened.remove(id)).collect())
}

/// A voice that answers a question of a survey, for the lead.
#[derive(Clone, Debug)]
pub struct Asked {
    pub voice: VoiceId,
    pub survey: SurveyId,
    pub question: String,
}

/// Those of these voices that answer a question, for the lead: only if there is a concern about each.
///
/// # Errors
/// `Forbidden` if there is no concern about one of them.
pub async fn asked_for_lead(cx: &Cx<Lead>, ids: &[VoiceId]) -> Result<Vec<Asked>, AppError> {
    if crate::concerns::concerned(cx.db(), ids).await?.len() < ids.len() || is_kept(cx, ids).await? {
        return Err(AppError::Forbidden);
    }
    let found = voice::Entity::find().filter(voice::Column::Id.is_in(ids.iter().copied())).all(cx.db()).await?;
    let asked = found.into_iter().filter_map(|row| {
        let (survey, question) = row.survey_id.zip(row.question)?;
        Some(Asked { voice: row.id, survey, question })
    });
    Ok(asked.collect())
}

/// Every text that was written in a survey, word for word and without names, for an officer who has given a reason:
/// with its question and language. One entry of the audit log says who read all of them.
pub async fn originals_of_survey(cx: &Cx<Officer>, survey: SurveyId) -> Result<Vec<(String, Lang, String)>, AppError> {
    let sealed: RelationDef =
        voice::Entity::belongs_to(original::Entity).from(voice::Column::Id).to(original::Column::VoiceId).into();
    let found = voice::Entity::find()
        .join(JoinType::InnerJoin, sealed)
        .select_also(original::Entity)
        .filter(voice::Column::SurveyId.eq(survey))
        .filter(voice::Column::State.ne(VoiceState::Withdrawn))
        .filter(open_to_me(cx))
        .all(cx.db())
        .await?;
    let keys = &cx.services().keys;
    let mut texts = Vec::new();
    for (voice, sealed) in found {
        let Some(sealed) = sealed else { continue };
        let (text, _) = apart(keys.open(voice.id.0, &sealed.sealed)?);
        texts.push((voice.question.unwrap_or_default(), voice.lang, text));
    }
    let tx = cx.begin().await?;
    cx.audit(&tx, "survey.originals_read", survey, &texts.len().to_string()).await?;
    cx.commit(tx).await?;
    Ok(texts)
}

async fn read<R: Grant>(cx: &Cx<R>, id: VoiceId, action: &str) -> Result<(String, Option<String>), AppError> {
    refuse_kept(cx, &[id]).await?;
    let found =
        original::Entity::find_by_id(id).one(cx.db()).await?.ok_or_else(|| AppError::gone("voices-original-gone"))?;
    let opened = cx.services().keys.open(id.0, &found.sealed)?;
    let tx = cx.begin().await?;
    cx.audit(&tx, action, id, "").await?;
    cx.commit(tx).await?;
    Ok(apart(opened))
}

/// The text, for the complaints manager to whom its writer has passed it on; the audit log says that it was read. None
/// once it is erased.
pub async fn for_complaint(cx: &Cx<Visitor>, id: VoiceId) -> Result<Option<String>, AppError> {
    let found = of_writer_whole(cx, cx.db(), id).await?;
    let tx = cx.begin().await?;
    system(cx.services()).audit(&tx, "voice.original_read", id, "complaint").await?;
    cx.commit(tx).await?;
    Ok(found.map(|(text, _)| text))
}

/// The texts of several voices, for their writer (`mine`); those that are erased are left out.
pub(super) async fn of_writer<R: Grant>(
    cx: &Cx<R>,
    db: &impl ConnectionTrait,
    ids: &[VoiceId],
) -> Result<Vec<(VoiceId, String)>, AppError> {
    let found = original::Entity::find().filter(original::Column::VoiceId.is_in(ids.iter().copied())).all(db).await?;
    found
        .into_iter()
        .map(|o| cx.services().keys.open(o.voice_id.0, &o.sealed).map(|text| (o.voice_id, apart(text).0)))
        .collect()
}

/// Text and name of one voice, for its writer; none once it is erased.
pub(super) async fn of_writer_whole<R: Grant>(
    cx: &Cx<R>,
    db: &impl ConnectionTrait,
    id: VoiceId,
) -> Result<Option<(String, Option<String>)>, AppError> {
    let found = original::Entity::find_by_id(id).one(db).await?;
    found.map(|o| cx.services().keys.open(id.0, &o.sealed).map(apart)).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_comes_apart_from_its_text() {
        assert_eq!(apart(together("Hello\nyou", Some(" Sam "))), ("Hello\nyou".to_owned(), Some("Sam".to_owned())));
        assert_eq!(apart(together("Hello", Some(" "))), ("Hello".to_owned(), None));
        assert_eq!(apart(together("Hello", None)), ("Hello".to_owned(), None));
    }
}
