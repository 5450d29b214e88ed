//! One voice, for its own page.

use sea_orm::{QueryOrder, entity::prelude::*};

use super::{
    covering::Shown,
    second_opinion::{SecondOpinion, second_opinion_of},
    sharing::draft_in,
};
use crate::voices::{
    entity::{picture, voice},
    lifecycle::load,
    refuse_kept,
};
use domain::{
    error::AppError,
    ids::{BurstId, PersonId, SurveyId, VoiceId},
    lang::Lang,
    moderation::{cover::Cover, lifecycle::Voice},
    surveys::model::Privacy,
    time::Timestamp,
    voices::model::Source,
};
use platform::guard::{Cx, Officer};

/// A voice for its own page: everything but the original.
#[derive(Clone, Debug)]
pub struct Case {
    pub id: VoiceId,
    pub voice: Voice,
    pub source: Source,
    pub privacy: Privacy,
    pub theme: Option<String>,
    pub lang: Lang,
    pub may_publish: bool,
    pub flagged: bool,
    pub survey: Option<SurveyId>,
    /// The id of the question it answers.
    pub question: Option<String>,
    pub pictures: Vec<Shown>,
    pub passed: Option<SecondOpinion>,
    /// The first officer who would share it, where two are needed.
    pub agreed_by: Option<PersonId>,
    pub created_at: Timestamp,
    pub decided_by: Option<PersonId>,
    pub decided_at: Option<Timestamp>,
    /// An officer's translation; only of a shared voice.
    pub translation: Option<String>,
    /// The burst it belongs to.
    pub burst: Option<BurstId>,
    /// An officer has claimed it at some time.
    pub opened: bool,
}

/// One voice.
pub async fn case(cx: &Cx<Officer>, id: VoiceId) -> Result<Case, AppError> {
    refuse_kept(cx, &[id]).await?;
    let row = voice::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let pictures = picture::Entity::find()
        .filter(picture::Column::VoiceId.eq(id))
        .filter(picture::Column::LeftOut.eq(false))
        .order_by_asc(picture::Column::Position)
        .order_by_asc(picture::Column::Id)
        .all(cx.db())
        .await?;
    let agreed = row.agreed_by.is_some() && draft_in(cx.db(), id).await?.is_some();
    Ok(Case {
        passed: second_opinion_of(&row),
        voice: load(&row)?,
        id: row.id,
        source: row.source,
        privacy: row.privacy,
        theme: row.theme,
        lang: row.lang,
        may_publish: row.may_publish,
        flagged: row.flagged,
        survey: row.survey_id,
        question: row.question,
        pictures: pictures.into_iter().map(|p| Shown { id: p.id, cover: Cover::of(p.covered) }).collect(),
        agreed_by: row.agreed_by.filter(|_| agreed),
        created_at: Timestamp(row.created_at),
        decided_by: row.decided_by,
        decided_at: row.decided_at.map(Timestamp),
        translation: row.translation,
        burst: row.burst,
        opened: row.read_at.is_some(),
    })
}
