//! Voices that say nearly the same as one that is being read: among shared ones, and among those that wait.

use sea_orm::{QueryOrder, QuerySelect, entity::prelude::*};

use crate::voices::entity::voice;
use domain::{
    error::AppError,
    ids::{HeadingId, VoiceId},
    lang::Lang,
    moderation::similar::{nearest, nearest_sketch},
    time::Timestamp,
    voices::model::{Source, VoiceState},
};
use platform::guard::{Cx, Officer};

/// How many voices of the same theme are compared.
const LOOKED_THROUGH: u64 = 200;
/// How many similar ones are shown.
const SHOWN: usize = 3;

/// A shared voice that says nearly the same as another.
#[derive(Clone, Debug)]
pub struct SimilarVoice {
    pub id: VoiceId,
    pub text: String,
    pub lang: Lang,
    pub heading: Option<HeadingId>,
    pub created_at: Timestamp,
}

/// Shared voices that say nearly the same as `words`, most alike first. The newest of the same theme are compared,
/// found by an index.
pub async fn similar(
    cx: &Cx<Officer>,
    id: VoiceId,
    theme: Option<&str>,
    words: &str,
) -> Result<Vec<SimilarVoice>, AppError> {
    let about = match theme {
        Some(key) => voice::Column::Theme.eq(key),
        None => voice::Column::Theme.is_null(),
    };
    let found = voice::Entity::find()
        .filter(about)
        .filter(voice::Column::State.is_in([VoiceState::Shared, VoiceState::SharedRedacted]))
        .filter(voice::Column::Id.ne(id))
        .filter(crate::voices::open_to_me(cx))
        .order_by_desc(voice::Column::DecidedAt)
        .limit(LOOKED_THROUGH)
        .all(cx.db())
        .await?;
    let others = found.into_iter().map(|row| {
        let text = row.shared_text.unwrap_or_default();
        let one = SimilarVoice {
            id: row.id,
            text: text.clone(),
            lang: row.lang,
            heading: row.heading_id,
            created_at: Timestamp(row.created_at),
        };
        (one, text)
    });
    Ok(nearest(words, others.collect(), SHOWN))
}

/// A waiting voice that says nearly the same as another, without its words.
#[derive(Clone, Debug)]
pub struct SimilarWaiting {
    pub id: VoiceId,
    pub source: Source,
    pub heading: Option<HeadingId>,
    pub created_at: Timestamp,
}

/// Waiting voices that say nearly the same as `words`, most alike first, without those under `heading` already. Only
/// their sketches are compared; their words stay sealed.
pub async fn similar_waiting(
    cx: &Cx<Officer>,
    id: VoiceId,
    theme: Option<&str>,
    words: &str,
    heading: Option<HeadingId>,
) -> Result<Vec<SimilarWaiting>, AppError> {
    let found = crate::voices::sketches(cx, theme, LOOKED_THROUGH).await?.into_iter();
    let others = found.filter(|(row, _)| row.id != id && (heading.is_none() || row.heading_id != heading));
    let near = nearest_sketch(&crate::voices::sketch_of(cx, words), others.collect(), SHOWN);
    let waiting = near.into_iter().map(|row| SimilarWaiting {
        id: row.id,
        source: row.source,
        heading: row.heading_id,
        created_at: Timestamp(row.created_at),
    });
    Ok(waiting.collect())
}
