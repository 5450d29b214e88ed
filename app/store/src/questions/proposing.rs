//! What members of the Children in Care Council propose that a panel should ask. Their words are sealed, and only
//! officers read them (`deciding`).

use sea_orm::{PaginatorTrait as _, QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{entity::proposal, mails};
use crate::{alert_words, panels};
use domain::{
    error::AppError,
    ids::{PanelId, PersonId, ProposalId},
    lang::Localized,
    questions::proposing::{KEPT_FOR, LONGEST_KEPT, MOST_WAITING, ProposalMove, ProposalState, step},
    safeguarding::alarm::rules::Ringing,
    time::{DAY, MINUTE, Timestamp},
};
use platform::{
    db::Tx,
    guard::{Cx, Eraser, Member, System},
    idempotency, outbox,
    retention::Expired,
};

const ONCE: &str = "questions/propose";

/// A proposal, as whoever made it sees it.
#[derive(Clone, Debug)]
pub struct Mine {
    pub id: ProposalId,
    pub panel: Localized,
    pub state: ProposalState,
    /// Empty once it was taken back.
    pub words: String,
    /// What an officer has said; may be empty.
    pub reply: String,
    pub at: Timestamp,
}

/// Proposes a question to a panel, once for each form, and tells the officers; of a word of danger also whoever is told
/// of alarms now.
///
/// # Errors
/// `NotFound` for no panel; `Conflict` while so many wait already.
pub async fn propose(cx: &Cx<Member>, panel: PanelId, words: &str, once: &str) -> Result<(), AppError> {
    let panel = panels::by_id(cx, panel).await?.id;
    let alarming = alert_words::lists(cx).await.phrases.alarm(words);
    let me = cx.me()?;
    let mut tx = cx.begin().await?;
    if idempotency::begin(&tx, ONCE, once, cx.now()).await?.is_some() {
        return Ok(());
    }
    let waiting = proposal::Entity::find()
        .filter(proposal::Column::PersonId.eq(me))
        .filter(proposal::Column::State.eq(ProposalState::Proposed))
        .count(&tx)
        .await?;
    if waiting >= MOST_WAITING {
        return Err(AppError::conflict("questions-propose-many"));
    }
    let id = ProposalId::new();
    let row = proposal::ActiveModel {
        id: Set(id),
        panel_id: Set(panel),
        person_id: Set(me),
        state: Set(ProposalState::Proposed),
        lang: Set(cx.lang()),
        sealed: Set(Some(cx.services().keys.seal(id.0, words))),
        reply: Set(None),
        alarming: Set(alarming),
        proposed_at: Set(cx.now().0),
        ended_at: Set(None),
    };
    proposal::Entity::insert(row).exec_without_returning(&tx).await?;
    if alarming {
        mails::tell_danger(cx, &mut tx, id).await?;
    } else {
        mails::tell_officers(cx, &mut tx, id).await?;
    }
    cx.audit(&tx, "question.proposed", id, "").await?;
    cx.commit(tx).await
}

/// What this member has proposed, the newest first.
pub async fn mine(cx: &Cx<Member>) -> Result<Vec<Mine>, AppError> {
    let found = proposal::Entity::find()
        .filter(proposal::Column::PersonId.eq(cx.me()?))
        .order_by_desc(proposal::Column::ProposedAt)
        .order_by_desc(proposal::Column::Id)
        .all(cx.db())
        .await?;
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let panels = panels::all(cx).await?;
    let keys = &cx.services().keys;
    let opened = |id: ProposalId, sealed: Option<&Vec<u8>>| -> Result<String, AppError> {
        Ok(sealed.map(|sealed| keys.open(id.0, sealed)).transpose()?.unwrap_or_default())
    };
    let one = |row: proposal::Model| -> Result<Mine, AppError> {
        let panel = panels.iter().find(|panel| panel.id == row.panel_id);
        Ok(Mine {
            id: row.id,
            panel: panel.map(|panel| panel.name.clone()).unwrap_or_default(),
            state: row.state,
            words: opened(row.id, row.sealed.as_ref())?,
            reply: opened(row.id, row.reply.as_ref())?,
            at: Timestamp(row.proposed_at),
        })
    };
    found.into_iter().map(one).collect()
}

/// Takes back what waits: what it said is erased at once.
///
/// # Errors
/// `NotFound` for somebody else's, `Conflict` for one that is answered.
pub async fn take_back(cx: &Cx<Member>, id: ProposalId) -> Result<(), AppError> {
    let me = cx.me()?;
    let tx = cx.begin().await?;
    let row = proposal::Entity::find_by_id(id).lock_exclusive().one(&tx).await?;
    let row = row.filter(|row| row.person_id == me).ok_or(AppError::NotFound)?;
    let state = step(row.state, ProposalMove::TakeBack)?;
    if state == row.state {
        return Ok(());
    }
    outbox::cancel(&tx, &cx.services().keys, [id.0]).await?;
    let save = proposal::ActiveModel {
        id: Set(id),
        state: Set(state),
        sealed: Set(None),
        ended_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    proposal::Entity::update(save).exec(&tx).await?;
    cx.audit(&tx, "question.proposal_taken_back", id, "").await?;
    cx.commit(tx).await
}

/// How many with a word of danger nobody has decided in the time of an alarm, and since when the first of them is late.
pub async fn late(cx: &Cx<System>) -> Result<Expired, AppError> {
    let patience = cx.services().settings().await.alarm_minutes * MINUTE;
    let proposed: Vec<i64> = proposal::Entity::find()
        .select_only()
        .column(proposal::Column::ProposedAt)
        .filter(proposal::Column::State.eq(ProposalState::Proposed))
        .filter(proposal::Column::Alarming.eq(true))
        .into_tuple()
        .all(cx.db())
        .await?;
    let rings = |at: i64| Ringing { said: Timestamp(at), opened: None, mailed: None };
    let from = proposed.into_iter().map(|at| rings(at).late_from(patience));
    Ok(from.filter(|late| *late <= cx.now()).collect())
}

/// What has had its time by `by`: a while after its answer, and what nobody has answered for very long.
fn over(by: Timestamp) -> sea_orm::Condition {
    sea_orm::Condition::any()
        .add(proposal::Column::EndedAt.lte(by.plus(-KEPT_FOR * DAY).0))
        .add(proposal::Column::ProposedAt.lte(by.plus(-LONGEST_KEPT).0))
}

/// Erases what has had its time; returns how much that was.
pub(super) async fn purge(tx: &Tx, by: Timestamp) -> Result<u64, AppError> {
    Ok(proposal::Entity::delete_many().filter(over(by)).exec(tx).await?.rows_affected)
}

/// How many would be erased.
pub async fn count_expired(cx: &Cx<System>) -> Result<Expired, AppError> {
    let found = proposal::Entity::find().filter(over(cx.now()));
    Expired::of(cx.db(), found, proposal::Column::ProposedAt).await
}

/// Erases everything that somebody has proposed, whose account goes. What became a question of a panel is the officer's
/// words, and says nothing of them.
pub async fn forget_person(cx: &Cx<Eraser>, tx: &Tx, person: PersonId) -> Result<(), AppError> {
    let ids: Vec<ProposalId> = proposal::Entity::find()
        .select_only()
        .column(proposal::Column::Id)
        .filter(proposal::Column::PersonId.eq(person))
        .into_tuple()
        .all(tx)
        .await?;
    outbox::cancel(tx, &cx.services().keys, ids.iter().map(|id| id.0)).await?;
    proposal::Entity::delete_many().filter(proposal::Column::Id.is_in(ids)).exec(tx).await?;
    Ok(())
}
