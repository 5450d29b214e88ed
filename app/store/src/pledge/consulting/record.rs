//! The record of a consultation, for everybody: who was asked, how many answered, what they said and what changed.

use std::collections::HashMap;

use sea_orm::entity::prelude::*;

use super::{
    super::{drafting::reading, entity::edition},
    Comment, Consultation, by_code,
    changes::compared,
    comments::{counts, public_comments},
    of_edition,
};
use domain::{
    error::AppError,
    ids::{PledgeId, VoiceId},
    pledge::consulting::{About, Change, ConsultedGroup, Phase, Snapshot},
    responses::rules::disclosure::{Shown, parts},
};
use platform::guard::{Cx, Visitor};

/// What everybody may read of a consultation once it is closed.
#[derive(Clone, Debug)]
pub struct Record {
    pub consultation: Consultation,
    /// How many comments were sent by the groups that were asked; none where that is too few to be shown.
    pub sent: Shown,
    /// Each group that was invited, with the number of its comments, or none where that is hidden.
    pub by_group: Vec<(ConsultedGroup, Shown)>,
    /// The comments that were shared and that their writers let everybody read, oldest first.
    pub comments: Vec<Comment>,
    /// What has changed, once the next draft is open for comment or the edition is adopted; none before.
    pub changes: Option<Vec<Change>>,
    /// For each change the comments that led to it.
    pub reasons: HashMap<About, Vec<VoiceId>>,
}

impl Record {
    /// The comments that led to a change, oldest first: those that everybody may read.
    pub fn because(&self, of: &Change) -> impl Iterator<Item = &Comment> {
        let picked = self.reasons.get(&of.about).map_or(&[][..], Vec::as_slice);
        self.comments.iter().filter(move |one| picked.contains(&one.voice.id))
    }
}

/// The record of the consultation with this code.
///
/// # Errors
/// `NotFound` while it is not closed.
pub async fn record(cx: &Cx<Visitor>, code: &str) -> Result<Record, AppError> {
    let consultation = by_code(cx, code).await?;
    if consultation.phase != Phase::Closed {
        return Err(AppError::NotFound);
    }
    let fewest = cx.services().settings().await.fewest_published;
    let sent = counts(cx.db(), consultation.id).await?;
    let each: Vec<_> = consultation.invited.iter().map(|group| sent.get(group).copied().unwrap_or_default()).collect();
    let all: i64 = each.iter().sum();
    let by_group = consultation.invited.iter().copied().zip(parts(&each, fewest)).collect();
    let comments = public_comments(cx, consultation.id).await?;
    let (changes, reasons) = match next_public(cx, &consultation).await? {
        Some(next) => {
            let (changes, reasons) = compared(cx.db(), &consultation, &next).await?;
            (Some(changes), reasons)
        }
        None => (None, HashMap::new()),
    };
    Ok(Record { sent: Some(all).filter(|n| *n >= fewest), by_group, comments, changes, reasons, consultation })
}

/// What everybody read next: the draft that was opened for comment after this one, or the edition once it is adopted.
async fn next_public(cx: &Cx<Visitor>, of: &Consultation) -> Result<Option<Snapshot>, AppError> {
    let later = of_edition(cx.db(), of.pledge, cx.now().day()).await?;
    let later = later.into_iter().take_while(|one| one.id != of.id).filter(|one| one.phase != Phase::Planned).last();
    if let Some(later) = later {
        return Ok(Some(later.draft));
    }
    if is_public(cx, of.pledge).await? {
        return Ok(Some(reading::public_edition(cx, of.pledge).await?.snapshot()));
    }
    Ok(None)
}

async fn is_public(cx: &Cx<Visitor>, id: PledgeId) -> Result<bool, AppError> {
    let found = edition::Entity::find_by_id(id).one(cx.db()).await?;
    Ok(found.is_some_and(|found| found.state.is_public()))
}
