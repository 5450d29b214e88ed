//! Opening a draft for comment, closing that, and calling it off before its first day.

use sea_orm::{QuerySelect as _, Set, TryInsertResult, entity::prelude::*};

use super::{
    super::{
        drafting::reading,
        entity::{consultation, edition},
    },
    Consultation, is_asked,
};
use domain::{
    error::AppError,
    ids::{ConsultationId, PledgeId},
    lang::Languages,
    pledge::{
        consulting::{ConsultedGroup, NewConsultation, Phase},
        model::EditionState,
        readiness,
    },
};
use platform::{
    db::Tx,
    guard::{Cx, Drafter, EditionReader},
    idempotency, random,
};

const KIND: &str = "pledge/consultation";

/// Opens a draft for comment. What people will read is fixed now, also if the first day is still to come. The same form
/// again opens none.
///
/// # Errors
/// `Conflict` if something is missing, if people are asked about it already, or if somebody changed it since revision
/// `read`.
pub async fn open_consultation(
    cx: &Cx<Drafter>,
    id: PledgeId,
    read: i64,
    new: NewConsultation,
    languages: Languages,
    once: &str,
) -> Result<ConsultationId, AppError> {
    let whole = reading::edition(&cx.also::<EditionReader>()?, id).await?;
    let tx = cx.begin().await?;
    if let Some(opened) = idempotency::begin(&tx, KIND, once, cx.now()).await? {
        return opened.parse();
    }
    let found = edition::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let asked = is_asked(&tx, &found, cx.now().day()).await?;
    let refused = || AppError::conflict(if asked { "pledge-ask-already" } else { "pledge-illegal" });
    let next = found.state.consult(asked).map_err(|_| refused())?;
    if found.revision != read || whole.head.revision != read {
        return Err(AppError::conflict("pledge-draft-moved-on"));
    }
    if !readiness::missing(&found.title, &whole.outline(), languages).is_empty() {
        return Err(AppError::conflict("pledge-not-complete"));
    }
    let row = consultation::ActiveModel {
        id: Set(ConsultationId::new()),
        pledge_id: Set(id),
        invited: Set(ConsultedGroup::stored(&new.groups)),
        first_day: Set(new.first.to_string()),
        last_day: Set(new.last.to_string()),
        draft: Set(serde_json::to_string(&whole.snapshot()).map_err(|_| AppError::Internal)?),
        opened_by: Set(Some(cx.me()?)),
        opened_at: Set(cx.now().0),
        closed_by: Set(None),
        closed_at: Set(None),
        ..Default::default()
    };
    let opened = insert(&tx, row).await?;
    let row = edition::ActiveModel { id: Set(id), state: Set(next), revision: Set(read + 1), ..Default::default() };
    edition::Entity::update(row).exec(&tx).await?;
    idempotency::complete(&tx, KIND, once, &opened.to_string()).await?;
    cx.audit(&tx, "pledge.consultation_opened", id, "").await?;
    cx.commit(tx).await?;
    Ok(opened)
}

/// Inserts it with a code that is not in use.
async fn insert(tx: &Tx, mut row: consultation::ActiveModel) -> Result<ConsultationId, AppError> {
    // There are 23^6 codes: a second draw is rare, and a tenth means that something else is wrong.
    for _ in 0..10 {
        row.code = Set(random::code());
        let inserted = consultation::Entity::insert(row.clone())
            .on_conflict_do_nothing_on([consultation::Column::Code])
            .exec_without_returning(tx)
            .await?;
        if matches!(inserted, TryInsertResult::Inserted(1)) {
            return row.id.try_as_ref().copied().ok_or(AppError::Internal);
        }
    }
    tracing::error!("no free code of a consultation in ten draws");
    Err(AppError::Internal)
}

/// Closes a consultation before its last day is over, or calls it off before its first: then nothing of it is left.
/// Said twice, it was the first time.
///
/// # Errors
/// `Conflict` for another revision of the edition than `read`, or if it has begun since it was to be called off
/// (`calls_off`).
pub async fn close_consultation(
    cx: &Cx<Drafter>,
    id: ConsultationId,
    read: i64,
    calls_off: bool,
) -> Result<(PledgeId, Phase), AppError> {
    let tx = cx.begin().await?;
    let of = consultation::Entity::find_by_id(id).one(&tx).await?.ok_or(AppError::NotFound)?.pledge_id;
    // The edition first, as in every change of a draft.
    let edition = edition::Entity::find_by_id(of).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let row = consultation::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let was = Consultation::of(row, cx.now().day())?.phase;
    if edition.revision != read {
        return Err(AppError::conflict("pledge-draft-moved-on"));
    }
    match was {
        Phase::Open if calls_off => return Err(AppError::conflict("pledge-draft-moved-on")),
        Phase::Closed => return Ok((of, was)),
        Phase::Planned => {
            consultation::Entity::delete_by_id(id).exec(&tx).await?;
            if never_asked(&tx, of).await? {
                let row = edition::ActiveModel {
                    id: Set(of),
                    state: Set(EditionState::Draft),
                    revision: Set(edition.revision + 1),
                    ..Default::default()
                };
                edition::Entity::update(row).exec(&tx).await?;
            }
            cx.audit(&tx, "pledge.consultation_called_off", of, "").await?;
        }
        Phase::Open => {
            let row = consultation::ActiveModel {
                id: Set(id),
                closed_by: Set(Some(cx.me()?)),
                closed_at: Set(Some(cx.now().0)),
                ..Default::default()
            };
            consultation::Entity::update(row).exec(&tx).await?;
            cx.audit(&tx, "pledge.consultation_closed", of, "").await?;
        }
    }
    cx.commit(tx).await?;
    Ok((of, was))
}

async fn never_asked(tx: &Tx, id: PledgeId) -> Result<bool, AppError> {
    let asked = consultation::Entity::find().filter(consultation::Column::PledgeId.eq(id)).count(tx).await?;
    Ok(asked == 0)
}
