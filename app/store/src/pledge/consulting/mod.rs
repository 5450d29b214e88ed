//! Asking people about a draft: opened and closed, commented on, and what has changed since (decision 0045).
//!
//! ```text
//! opening    opening, closing and calling off       comments   what a voice is about that is a comment
//! changes    what has changed since people were asked, and the comments that led to it
//! record     who was asked, how many answered, what they said, what changed
//! ```
//! What people read is kept as it was (`Snapshot`). A comment itself is a voice: its words are in `voices`, and who reads
//! them is decided there.

pub mod changes;
pub mod comments;
pub mod opening;
pub mod record;

use std::collections::HashSet;

use jiff::civil::Date;
use sea_orm::{ConnectionTrait, QueryOrder as _, QuerySelect as _, entity::prelude::*};

use super::entity::{consultation, edition};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{ConsultationId, PledgeId},
    pledge::{
        consulting::{About, ConsultedGroup, Phase, Snapshot},
        model::EditionState,
    },
};
use platform::guard::{Cx, EditionReader, Visitor};

pub(crate) use changes::GONE;
pub use changes::{Changes, changes, pick_reasons, stand_for};
pub use comments::{
    Comment, Commented, NewComment, OfWriter, commented, note_comment, note_later, of_writer, take_comment,
};
pub use opening::{close_consultation, open_consultation};
pub use record::{Record, record};

/// People are asked about a draft, or were.
#[derive(Clone, Debug)]
pub struct Consultation {
    pub id: ConsultationId,
    pub pledge: PledgeId,
    pub code: String,
    pub invited: Vec<ConsultedGroup>,
    pub first: Date,
    pub last: Date,
    pub phase: Phase,
    /// What people read.
    pub draft: Snapshot,
}

impl Consultation {
    fn of(row: consultation::Model, today: Date) -> Result<Self, AppError> {
        let day = |stored: &str| {
            stored.parse::<Date>().map_err(|error| {
                tracing::error!(%error, "a day of a consultation that is none");
                AppError::Internal
            })
        };
        let (first, last) = (day(&row.first_day)?, day(&row.last_day)?);
        let draft = serde_json::from_str(&row.draft).map_err(|error| {
            tracing::error!(%error, "what people were asked about cannot be read");
            AppError::Internal
        })?;
        Ok(Self {
            id: row.id,
            pledge: row.pledge_id,
            code: row.code,
            invited: ConsultedGroup::read(&row.invited),
            first,
            last,
            phase: Phase::of(first, last, row.closed_at.is_some(), today),
            draft,
        })
    }

    /// The comment of a form: `as_who` is the key of a group that was asked or `other`, `about` of something that people
    /// read. None if something is wrong: that is said of the fields.
    pub fn comment(&self, problems: &mut FieldErrors, as_who: &str, about: &str) -> Option<NewComment> {
        // Also where one group alone was asked: a link is passed on, and only who writes knows who they are.
        let group = ConsultedGroup::parse(as_who)
            .filter(|group| *group == ConsultedGroup::Other || self.invited.contains(group));
        if group.is_none() {
            problems.push("as_who", Message::new("pledge-comment-who-missing"));
        }
        let about = About::parse(about).filter(|about| self.draft.has(*about));
        if about.is_none() {
            problems.push("about", Message::new("pledge-comment-about-missing"));
        }
        let (as_who, about) = group.zip(about)?;
        Some(NewComment { consultation: self.id, as_who, about })
    }
}

/// Whether people are asked about this edition, or are about to be.
pub(super) async fn is_asked(
    db: &impl ConnectionTrait,
    edition: &edition::Model,
    today: Date,
) -> Result<bool, AppError> {
    if edition.state != EditionState::Consulting {
        return Ok(false);
    }
    let running = running(today).filter(consultation::Column::PledgeId.eq(edition.id)).count(db).await?;
    Ok(running > 0)
}

/// The editions that people are asked about, or are about to be.
pub(super) async fn asked_about(db: &impl ConnectionTrait, today: Date) -> Result<HashSet<PledgeId>, AppError> {
    let found: Vec<PledgeId> =
        running(today).select_only().column(consultation::Column::PledgeId).into_tuple().all(db).await?;
    Ok(found.into_iter().collect())
}

/// Those that nobody has closed and whose last day is not over.
fn running(today: Date) -> Select<consultation::Entity> {
    consultation::Entity::find()
        .filter(consultation::Column::ClosedAt.is_null())
        .filter(consultation::Column::LastDay.gte(today.to_string()))
}

/// The consultations of an edition: one that runs, then those before it, newest first.
async fn of_edition(db: &impl ConnectionTrait, id: PledgeId, today: Date) -> Result<Vec<Consultation>, AppError> {
    let found = consultation::Entity::find()
        .filter(consultation::Column::PledgeId.eq(id))
        .order_by_desc(consultation::Column::OpenedAt)
        .order_by_desc(consultation::Column::Id)
        .all(db)
        .await?;
    let mut all = found.into_iter().map(|row| Consultation::of(row, today)).collect::<Result<Vec<_>, _>>()?;
    all.sort_by_key(|one| !one.phase.keeps_the_draft());
    Ok(all)
}

/// The consultations of an edition, for those who read drafts: one that runs, then those before it, newest first.
pub async fn consultations(cx: &Cx<EditionReader>, id: PledgeId) -> Result<Vec<Consultation>, AppError> {
    of_edition(cx.db(), id, cx.now().day()).await
}

/// Those that are closed and of which a day was in this period, the first first, for everybody.
pub async fn closed_in(cx: &Cx<Visitor>, from: Date, to: Date) -> Result<Vec<Consultation>, AppError> {
    let found = consultation::Entity::find()
        .filter(consultation::Column::FirstDay.lte(to.to_string()))
        .filter(consultation::Column::LastDay.gte(from.to_string()))
        .order_by_asc(consultation::Column::FirstDay)
        .order_by_asc(consultation::Column::Id)
        .all(cx.db())
        .await?;
    let today = cx.now().day();
    let mut all = found.into_iter().map(|row| Consultation::of(row, today)).collect::<Result<Vec<_>, _>>()?;
    all.retain(|one| one.phase == Phase::Closed);
    Ok(all)
}

/// Those that young people are asked in today, for everybody.
pub async fn open_to_young_people(cx: &Cx<Visitor>) -> Result<Vec<Consultation>, AppError> {
    let today = cx.now().day();
    let found = running(today).order_by_asc(consultation::Column::OpenedAt).all(cx.db()).await?;
    let mut all = found.into_iter().map(|row| Consultation::of(row, today)).collect::<Result<Vec<_>, _>>()?;
    all.retain(|one| one.phase == Phase::Open && one.invited.iter().any(|group| group.is_young()));
    Ok(all)
}

/// The consultation with this code, for everybody once its first day has come.
///
/// # Errors
/// `NotFound` if there is none.
pub async fn by_code(cx: &Cx<Visitor>, code: &str) -> Result<Consultation, AppError> {
    let row = consultation::Entity::find()
        .filter(consultation::Column::Code.eq(code.to_ascii_uppercase()))
        .one(cx.db())
        .await?
        .ok_or(AppError::NotFound)?;
    let found = Consultation::of(row, cx.now().day())?;
    if found.phase == Phase::Planned { Err(AppError::NotFound) } else { Ok(found) }
}
