//! What a voice is about that is a comment on a draft.

use std::collections::HashMap;

use sea_orm::{
    ExprTrait as _, QuerySelect as _, Set,
    entity::prelude::*,
    sea_query::{OnConflict, Query},
};

use super::{
    super::entity::{change_reason, consultation, consultation_comment, consultation_count, edition},
    Consultation,
};
use crate::voices::{self, SharedVoice};
use domain::{
    error::AppError,
    ids::{ConsultationId, VoiceId},
    pledge::{
        consulting::{About, ConsultedGroup, Phase},
        model::EditionState,
    },
    voices::model::Source,
};
use platform::{
    db::Tx,
    guard::{Cx, EditionReader, Grant, Officer, Visitor},
};

/// A comment of a form, made by `Consultation::comment`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewComment {
    pub(super) consultation: ConsultationId,
    pub(super) as_who: ConsultedGroup,
    pub(super) about: About,
}

impl NewComment {
    /// As where its voice comes from.
    pub const fn source(&self) -> Source {
        if self.as_who.is_young() { Source::Pledge } else { Source::PledgeAdult }
    }
}

/// Locks the consultation that a comment is for, so that nobody closes it before the comment is stored.
///
/// # Errors
/// `Invalid` of the field `text` if it is not open (any more): what was typed is still there, and where else it can be
/// sent depends on who says it.
pub async fn take_comment<R: Grant>(cx: &Cx<R>, tx: &Tx, new: &NewComment) -> Result<(), AppError> {
    let row = consultation::Entity::find_by_id(new.consultation).lock_shared().one(tx).await?;
    let found = Consultation::of(row.ok_or(AppError::NotFound)?, cx.now().day())?;
    if found.phase == Phase::Open {
        return Ok(());
    }
    let young = new.as_who.is_young();
    Err(AppError::invalid("text", if young { "pledge-comment-closed-now" } else { "pledge-comment-closed-now-adult" }))
}

/// Says what a new voice is about, and counts it. Of its writer the group is kept and nothing else.
pub async fn note_comment(tx: &Tx, voice: VoiceId, new: &NewComment) -> Result<(), AppError> {
    let (outcome, statement) = match new.about {
        About::Outcome(id) => (Some(id), None),
        About::Statement(id) => (None, Some(id)),
        About::Missing => (None, None),
    };
    let row = consultation_comment::ActiveModel {
        voice_id: Set(voice),
        consultation_id: Set(new.consultation),
        as_who: Set(new.as_who),
        outcome_id: Set(outcome),
        statement_id: Set(statement),
        later: Set(false),
    };
    consultation_comment::Entity::insert(row).exec_without_returning(tx).await?;
    // Counted now and never again: whoever is erased later, before it is closed or after, changes no figure.
    let row = consultation_count::ActiveModel {
        consultation_id: Set(new.consultation),
        as_who: Set(new.as_who),
        comments: Set(1),
    };
    let one_more = Expr::col((consultation_count::Entity, consultation_count::Column::Comments)).add(1);
    let counted = OnConflict::columns([consultation_count::Column::ConsultationId, consultation_count::Column::AsWho])
        .value(consultation_count::Column::Comments, one_more)
        .to_owned();
    consultation_count::Entity::insert(row).on_conflict(counted).exec_without_returning(tx).await?;
    Ok(())
}

/// Says that a voice which adds to another, or changes its words, is about what that one is about; nothing where that
/// is no comment.
pub async fn note_later(tx: &Tx, of: VoiceId, new: VoiceId) -> Result<(), AppError> {
    let Some(row) = consultation_comment::Entity::find_by_id(of).one(tx).await? else { return Ok(()) };
    let row = consultation_comment::ActiveModel {
        voice_id: Set(new),
        consultation_id: Set(row.consultation_id),
        as_who: Set(row.as_who),
        outcome_id: Set(row.outcome_id),
        statement_id: Set(row.statement_id),
        later: Set(true),
    };
    consultation_comment::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

fn about(row: &consultation_comment::Model) -> About {
    match (row.statement_id, row.outcome_id) {
        (Some(id), _) => About::Statement(id),
        (None, Some(id)) => About::Outcome(id),
        (None, None) => About::Missing,
    }
}

/// What a voice is about that is a comment.
#[derive(Clone, Debug)]
pub struct Commented {
    pub consultation: Consultation,
    pub as_who: ConsultedGroup,
    pub about: About,
}

/// What this voice is about, for officers; none if it is no comment on a draft.
pub async fn commented(cx: &Cx<Officer>, id: VoiceId) -> Result<Option<Commented>, AppError> {
    let Some(row) = consultation_comment::Entity::find_by_id(id).one(cx.db()).await? else { return Ok(None) };
    let found = consultation::Entity::find_by_id(row.consultation_id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let consultation = Consultation::of(found, cx.now().day())?;
    Ok(Some(Commented { consultation, as_who: row.as_who, about: about(&row) }))
}

/// A comment, for its writer.
#[derive(Clone, Debug)]
pub struct OfWriter {
    pub commented: Commented,
    /// The day, `2027-03-04`, on which what was written was adopted; none while it may still be written anew.
    pub adopted_on: Option<String>,
    /// It was picked as a reason of a change of what was adopted.
    pub led_to_change: bool,
}

/// Those of these voices that are comments, for whoever holds their receipt; three queries, one where there are none.
pub async fn of_writer(cx: &Cx<Visitor>, ids: &[VoiceId]) -> Result<HashMap<VoiceId, OfWriter>, AppError> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = consultation_comment::Entity::find()
        .filter(consultation_comment::Column::VoiceId.is_in(ids.iter().copied()))
        .all(cx.db())
        .await?;
    if rows.is_empty() {
        return Ok(HashMap::new());
    }
    let found = consultation::Entity::find()
        .filter(consultation::Column::Id.is_in(rows.iter().map(|row| row.consultation_id)))
        .all(cx.db())
        .await?;
    let today = cx.now().day();
    let found: Vec<_> = found.into_iter().map(|row| Consultation::of(row, today)).collect::<Result<_, _>>()?;
    let led = change_reason::Entity::find()
        .filter(change_reason::Column::VoiceId.is_in(rows.iter().map(|row| row.voice_id)))
        .all(cx.db())
        .await?;
    // Until what was written is adopted, it may still be written anew.
    let adopted = edition::Entity::find()
        .filter(edition::Column::Id.is_in(found.iter().map(|one| one.pledge)))
        .filter(edition::Column::State.is_in([EditionState::Adopted, EditionState::Superseded]))
        .all(cx.db())
        .await?;
    let each = rows.into_iter().filter_map(|row| {
        let consultation = found.iter().find(|one| one.id == row.consultation_id)?.clone();
        let adopted = adopted.iter().find(|edition| edition.id == consultation.pledge);
        let led_to_change = adopted.is_some() && led.iter().any(|reason| reason.voice_id == row.voice_id);
        let adopted_on = adopted.map(|edition| edition.adopted_on.clone().unwrap_or_default());
        let commented = Commented { consultation, as_who: row.as_who, about: about(&row) };
        Some((row.voice_id, OfWriter { commented, adopted_on, led_to_change }))
    });
    Ok(each.collect())
}

/// A comment that an officer has shared.
#[derive(Clone, Debug)]
pub struct Comment {
    pub voice: SharedVoice,
    pub as_who: ConsultedGroup,
    pub about: About,
}

/// The shared comments of a consultation, oldest first, for those who read drafts.
pub(super) async fn shared_comments(cx: &Cx<EditionReader>, id: ConsultationId) -> Result<Vec<Comment>, AppError> {
    shared(cx, id).await
}

/// Those that their writers let everybody read.
pub(super) async fn public_comments(cx: &Cx<Visitor>, id: ConsultationId) -> Result<Vec<Comment>, AppError> {
    let mut all = shared(cx, id).await?;
    all.retain(|one| one.voice.may_publish);
    Ok(all)
}

async fn shared<R: Grant>(cx: &Cx<R>, id: ConsultationId) -> Result<Vec<Comment>, AppError> {
    let rows = consultation_comment::Entity::find()
        .filter(consultation_comment::Column::ConsultationId.eq(id))
        .all(cx.db())
        .await?;
    let of: HashMap<VoiceId, consultation_comment::Model> = rows.into_iter().map(|row| (row.voice_id, row)).collect();
    // Asked for by a query and not by their ids, of which there may be more than a statement takes.
    let theirs = Query::select()
        .column(consultation_comment::Column::VoiceId)
        .from(consultation_comment::Entity)
        .and_where(consultation_comment::Column::ConsultationId.eq(id))
        .to_owned();
    let voices = voices::shared_among(cx, &theirs).await?.into_iter();
    let comment = |voice: SharedVoice| {
        let row = of.get(&voice.id)?;
        Some(Comment { as_who: row.as_who, about: about(row), voice })
    };
    Ok(voices.filter_map(comment).collect())
}

/// How many comments each group sent, also those that were taken back or erased since: a figure that moves by one tells
/// of one person.
pub(super) async fn counts(
    db: &impl ConnectionTrait,
    id: ConsultationId,
) -> Result<HashMap<ConsultedGroup, i64>, AppError> {
    let found =
        consultation_count::Entity::find().filter(consultation_count::Column::ConsultationId.eq(id)).all(db).await?;
    Ok(found.into_iter().map(|row| (row.as_who, row.comments)).collect())
}
