//! What a writer may read of what they said: everything under their receipt, and nobody else's.

use std::collections::HashMap;

use sea_orm::{QueryOrder, entity::prelude::*};

use super::{
    super::{
        entity::voice,
        model::{Reason, VoiceState},
    },
    original::of_writer,
    pictures::pictures_of,
    told::{corrections, tellings},
};
use crate::{
    error::AppError,
    ids::{PictureId, ReceiptId, VoiceId},
    lang::Lang,
    platform::guard::{Cx, Grant},
    time::Timestamp,
};

/// A voice as its writer sees it.
#[derive(Clone, Debug)]
pub(crate) struct Mine {
    pub id: VoiceId,
    /// Their own words; the shared ones once the original is erased; empty if withdrawn.
    pub text: String,
    pub lang: Lang,
    pub theme: Option<String>,
    pub state: VoiceState,
    /// Why it is not shared.
    pub reason: Option<Reason>,
    /// The officer's own words about that, said to the writer; never a note among officers.
    pub words: Option<String>,
    pub may_publish: bool,
    pub pictures: Vec<PictureId>,
    pub created_at: Timestamp,
    pub decided_at: Option<Timestamp>,
    /// The voice it says more to.
    pub adds_to: Option<VoiceId>,
    /// It stands for something said before, in other words.
    pub corrects: bool,
    /// There is a new version of it.
    pub corrected: bool,
}

/// Everything that was said under a receipt, newest first.
pub(crate) async fn mine<R: Grant>(cx: &Cx<R>, receipt: ReceiptId) -> Result<Vec<Mine>, AppError> {
    let found = voice::Entity::find()
        .filter(voice::Column::ReceiptId.eq(receipt))
        .order_by_desc(voice::Column::CreatedAt)
        .order_by_desc(voice::Column::Id)
        .all(cx.db())
        .await?;
    let ids: Vec<_> = found.iter().filter(|v| v.state != VoiceState::Withdrawn).map(|v| v.id).collect();
    let mut texts: HashMap<_, _> = of_writer(cx, cx.db(), &ids).await?.into_iter().collect();
    let mut pictures = pictures_of(cx, ids.iter().copied()).await?;
    let all: Vec<_> = found.iter().map(|v| v.id).collect();
    let mut told = tellings(cx.db(), &all).await?;
    let corrections = corrections(cx.db(), &all).await?;
    let mut told = |id| told.remove(&id).unwrap_or_default();
    Ok(found
        .into_iter()
        // The new version stands for it.
        .filter(|v| v.state != VoiceState::Withdrawn || !corrections.contains_key(&v.id))
        .map(|v| (told(v.id), v))
        .map(|(telling, v)| Mine {
            adds_to: telling.adds_to,
            corrects: telling.corrects.is_some(),
            corrected: corrections.contains_key(&v.id),
            id: v.id,
            text: texts.remove(&v.id).or(v.shared_text).unwrap_or_default(),
            lang: v.lang,
            theme: v.theme,
            state: v.state,
            reason: v.reason,
            words: v.note.filter(|_| v.state == VoiceState::NotShared),
            may_publish: v.may_publish,
            pictures: pictures.remove(&v.id).unwrap_or_default(),
            created_at: Timestamp(v.created_at),
            decided_at: v.decided_at.map(Timestamp),
        })
        .collect())
}
