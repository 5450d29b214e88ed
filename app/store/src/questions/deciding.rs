//! What officers read of proposals, and what they make of them: a question of the panel, in their words, or an answer
//! that says why not. The panel never sees who proposed it, nor how they said it.

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{entity::proposal, insert, mails};
use crate::{panels, people};
use domain::{
    error::AppError,
    ids::ProposalId,
    lang::{Lang, Localized},
    questions::proposing::{ProposalMove, ProposalState, step},
    time::Timestamp,
};
use platform::{
    guard::{Cx, Officer},
    outbox,
};

/// The most proposals in the list.
const MOST: u64 = 200;

/// A proposal in the officers' list: nothing of what it says.
#[derive(Clone, Debug)]
pub struct Listed {
    pub id: ProposalId,
    pub panel: Localized,
    pub state: ProposalState,
    /// There is a word of danger in it.
    pub alarming: bool,
    pub at: Timestamp,
}

/// A proposal that an officer has opened.
#[derive(Clone, Debug)]
pub struct Opened {
    pub about: Listed,
    pub lang: Lang,
    /// None once it was taken back.
    pub words: Option<String>,
    /// What was answered; may be empty.
    pub reply: String,
}

/// What an officer decides.
#[derive(Clone, Debug)]
pub enum Decision {
    /// The panel has this question from now on. `reply` may be empty.
    Accept {
        question: Localized,
        reply: String,
    },
    Decline {
        reply: String,
    },
}

/// Every proposal: those that wait first, of them what may be about danger first, then the oldest.
pub async fn proposals(cx: &Cx<Officer>) -> Result<Vec<Listed>, AppError> {
    let found = proposal::Entity::find()
        .order_by_desc(proposal::Column::State.eq(ProposalState::Proposed))
        .order_by_desc(proposal::Column::Alarming)
        .order_by_asc(proposal::Column::ProposedAt)
        .limit(MOST)
        .all(cx.db())
        .await?;
    let panels = panels::all(cx).await?;
    let one = |row: proposal::Model| {
        let panel = panels.iter().find(|panel| panel.id == row.panel_id).map(|panel| panel.name.clone());
        listed(&row, panel.unwrap_or_default())
    };
    Ok(found.into_iter().map(one).collect())
}

fn listed(row: &proposal::Model, panel: Localized) -> Listed {
    Listed { id: row.id, panel, state: row.state, alarming: row.alarming, at: Timestamp(row.proposed_at) }
}

/// Opens a proposal, and writes down that it was opened.
///
/// # Errors
/// `NotFound`, also once it was erased.
pub async fn open(cx: &Cx<Officer>, id: ProposalId) -> Result<Opened, AppError> {
    let row = proposal::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let panel = panels::by_id(cx, row.panel_id).await?.name;
    let keys = &cx.services().keys;
    let words = row.sealed.as_ref().map(|sealed| keys.open(id.0, sealed)).transpose()?;
    let reply = row.reply.as_ref().map(|sealed| keys.open(id.0, sealed)).transpose()?.unwrap_or_default();
    let tx = cx.begin().await?;
    cx.audit(&tx, "question.proposal_read", id, "").await?;
    cx.commit(tx).await?;
    Ok(Opened { about: listed(&row, panel), lang: row.lang, words, reply })
}

/// Decides about a proposal; whoever made it reads the answer and is written to.
///
/// # Errors
/// `NotFound`; `Conflict` for what was taken back, or decided by somebody.
pub async fn decide(cx: &Cx<Officer>, id: ProposalId, decision: Decision) -> Result<(), AppError> {
    let row = proposal::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let writer = people::contact(cx, row.person_id).await?;
    let mut tx = cx.begin().await?;
    let row = proposal::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let (mv, question, reply) = match decision {
        Decision::Accept { question, reply } => (ProposalMove::Accept, Some(question), reply),
        Decision::Decline { reply } => (ProposalMove::Decline, None, reply),
    };
    let state = step(row.state, mv)?;
    outbox::cancel(&tx, &cx.services().keys, [id.0]).await?;
    if let Some(text) = question {
        insert(cx, &tx, row.panel_id, text, true).await?;
    }
    let save = proposal::ActiveModel {
        id: Set(id),
        state: Set(state),
        reply: Set((!reply.is_empty()).then(|| cx.services().keys.seal(id.0, &reply))),
        ended_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    proposal::Entity::update(save).exec(&tx).await?;
    if let Some(mail) = writer.and_then(|to| mails::answered(cx.services(), to)) {
        cx.mail_about(&mut tx, mail, [id.0]).await?;
    }
    let action = if state == ProposalState::Accepted { "accepted" } else { "declined" };
    cx.audit(&tx, &format!("question.proposal_{action}"), id, "").await?;
    cx.commit(tx).await
}
