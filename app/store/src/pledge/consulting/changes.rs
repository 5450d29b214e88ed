//! What has changed since people were asked, and the comments that led to it.

use std::collections::HashMap;

use sea_orm::{QuerySelect as _, Set, entity::prelude::*};

use super::{
    super::{
        drafting::reading,
        entity::{change_reason, consultation, consultation_comment, edition},
    },
    Comment, Consultation,
    comments::shared_comments,
    of_edition,
};
use domain::{
    error::AppError,
    ids::{ConsultationId, PledgeId, VoiceId},
    pledge::consulting::{About, Change, Phase, Snapshot, changes as between},
};
use platform::{
    db::Tx,
    guard::{Cx, Drafter, EditionReader},
};

/// What has changed since people were asked.
#[derive(Clone, Debug)]
pub struct Changes {
    pub consultation: Consultation,
    pub changes: Vec<Change>,
    /// Every shared comment, oldest first.
    pub comments: Vec<Comment>,
    /// For each change the comments that led to it.
    pub reasons: HashMap<About, Vec<VoiceId>>,
}

impl Changes {
    /// The shared comments that led to a change, oldest first.
    pub fn because(&self, of: &Change) -> impl Iterator<Item = &Comment> {
        let picked = self.reasons.get(&of.about).map_or(&[][..], Vec::as_slice);
        self.comments.iter().filter(move |one| picked.contains(&one.voice.id))
    }
}

/// What has changed in an edition since people were asked about it last, for those who read drafts; none if nobody was
/// asked, or they still are.
pub async fn changes(cx: &Cx<EditionReader>, id: PledgeId) -> Result<Option<Changes>, AppError> {
    let all = of_edition(cx.db(), id, cx.now().day()).await?;
    let Some(consultation) = all.into_iter().next().filter(|last| last.phase == Phase::Closed) else {
        return Ok(None);
    };
    let now = reading::edition(cx, id).await?.snapshot();
    let comments = shared_comments(cx, consultation.id).await?;
    let (changes, reasons) = compared(cx.db(), &consultation, &now).await?;
    Ok(Some(Changes { consultation, changes, comments, reasons }))
}

/// The changes from what people read to `now`, and the comments that led to each.
pub(super) async fn compared(
    db: &impl ConnectionTrait,
    of: &Consultation,
    now: &Snapshot,
) -> Result<(Vec<Change>, HashMap<About, Vec<VoiceId>>), AppError> {
    let changes = between(&of.draft, now);
    let rows = change_reason::Entity::find().filter(change_reason::Column::ConsultationId.eq(of.id)).all(db).await?;
    let mut picked: HashMap<Uuid, Vec<VoiceId>> = HashMap::new();
    for row in rows {
        picked.entry(row.changed_id).or_default().push(row.voice_id);
    }
    let reasons = changes.iter().filter_map(|one| Some((one.about, picked.remove(&uuid_of(one.about)?)?)));
    let reasons = reasons.collect();
    Ok((changes, reasons))
}

fn uuid_of(about: About) -> Option<Uuid> {
    match about {
        About::Statement(id) => Some(id.0),
        About::Outcome(id) => Some(id.0),
        About::Missing => None,
    }
}

/// The sentence for a comment that is not shared (any more).
pub(crate) const GONE: &str = "pledge-changed-comment-gone";

/// Says which comments led to a change: these, each once, in the place of those that were picked before. The caller has
/// locked them, and checked that they are shared (`flows::reasons`).
///
/// # Errors
/// `Conflict` while people are asked, for an edition that was adopted, and for what is no comment of this consultation.
pub async fn pick_reasons(
    cx: &Cx<Drafter>,
    tx: &Tx,
    id: ConsultationId,
    of: About,
    wanted: &[VoiceId],
) -> Result<PledgeId, AppError> {
    let changed = uuid_of(of).ok_or(AppError::NotFound)?;
    let row = consultation::Entity::find_by_id(id).one(tx).await?.ok_or(AppError::NotFound)?;
    let pledge = row.pledge_id;
    // Two who pick follow one another.
    let found = edition::Entity::find_by_id(pledge).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)?;
    let phase = Consultation::of(row, cx.now().day())?.phase;
    if phase.keeps_the_draft() || found.state.is_public() {
        return Err(AppError::conflict("pledge-draft-shut"));
    }
    let theirs = consultation_comment::Entity::find()
        .filter(consultation_comment::Column::ConsultationId.eq(id))
        .filter(consultation_comment::Column::VoiceId.is_in(wanted.iter().copied()))
        .count(tx)
        .await?;
    if usize::try_from(theirs).ok() != Some(wanted.len()) {
        return Err(AppError::conflict(GONE));
    }
    change_reason::Entity::delete_many()
        .filter(change_reason::Column::ConsultationId.eq(id))
        .filter(change_reason::Column::ChangedId.eq(changed))
        .exec(tx)
        .await?;
    // Both databases take a limited number of values in one statement.
    for some in wanted.chunks(500) {
        let rows = some.iter().map(|voice| change_reason::ActiveModel {
            consultation_id: Set(id),
            changed_id: Set(changed),
            voice_id: Set(*voice),
        });
        change_reason::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    cx.audit(tx, "pledge.reasons_picked", pledge, "").await?;
    Ok(pledge)
}

/// A later version of a comment that was just shared takes the place of the one before where that led to a change.
pub async fn stand_for(tx: &Tx, old: VoiceId, new: VoiceId) -> Result<(), AppError> {
    change_reason::Entity::update_many()
        .col_expr(change_reason::Column::VoiceId, Expr::value(new.0))
        .filter(change_reason::Column::VoiceId.eq(old))
        .exec(tx)
        .await?;
    Ok(())
}
