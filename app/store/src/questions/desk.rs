//! What waits: a question for whoever is asked, answers and what is overdue for the panel, proposals for officers.

use std::collections::HashMap;

use sea_orm::{ExprTrait as _, QueryOrder as _, QuerySelect as _, entity::prelude::*};

use super::entity::{asking as put, proposal};
use crate::{panels, waits::Waits};
use domain::{
    error::AppError,
    ids::{AskingId, PanelId},
    lang::Localized,
    panels::model::PanelName,
    paths,
    questions::{asking::AskingState, proposing::ProposalState},
    role::Role,
    time::Timestamp,
};
use platform::{
    guard::{Cx, Officer, PanelReader, SignedIn},
    i18n::day_text,
    outbox,
    retention::Expired,
};

/// The most questions that one person is shown.
const MOST: u64 = 20;

/// The questions that whoever is signed in is asked, each with the link that was sent to them.
pub async fn mine(cx: &Cx<SignedIn>) -> Result<Vec<Waits>, AppError> {
    let found: Vec<(AskingId, PanelId, i64, String)> = put::Entity::find()
        .select_only()
        .columns([put::Column::Id, put::Column::PanelId, put::Column::AskedAt, put::Column::DueOn])
        .filter(put::Column::PersonId.eq(cx.me()?))
        .filter(put::Column::State.eq(AskingState::Asked))
        .order_by_asc(put::Column::DueOn)
        .limit(MOST)
        .into_tuple()
        .all(cx.db())
        .await?;
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let panels: HashMap<PanelId, Localized> =
        panels::all(cx).await?.into_iter().map(|panel| (panel.id, panel.name)).collect();
    let today = panels::today(cx);
    let wait = |(id, panel, at, due_on): (AskingId, PanelId, i64, String)| {
        let key = outbox::key_of(cx.services(), paths::questions::Answer(id, ""));
        let words = if due_on < today { "desk-wait-question-late" } else { "desk-wait-question" };
        let name = panels.get(&panel).map(|name| name.get(cx.lang()).to_owned()).unwrap_or_default();
        Waits::one(words, paths::questions::Answer(id, &key), Some(Timestamp(at)))
            .with("panel", name)
            .with("day", day_text(&due_on, cx.lang()))
    };
    Ok(found.into_iter().map(wait).collect())
}

/// Of the panels of clerks and panel members: answers that nobody has judged, and questions that nobody has answered.
pub async fn desk(cx: &Cx<PanelReader>) -> Result<Vec<Waits>, AppError> {
    if !cx.is(Role::Clerk) && !cx.is(Role::PanelMember) {
        return Ok(Vec::new());
    }
    let panels: HashMap<PanelId, PanelName> =
        panels::mine(cx).await?.into_iter().map(|panel| (panel.id, panel)).collect();
    let today = panels::today(cx);
    let waiting = put::Column::State
        .eq(AskingState::Answered)
        .or(put::Column::State.eq(AskingState::Asked).and(put::Column::DueOn.lt(today)));
    let found: Vec<(PanelId, AskingState, i64, Option<i64>)> = put::Entity::find()
        .select_only()
        .columns([put::Column::PanelId, put::Column::State])
        .column_as(Expr::cust("COUNT(*)"), "n")
        .column_as(put::Column::AskedAt.min(), "oldest")
        .filter(put::Column::PanelId.is_in(panels.keys().copied()))
        .filter(waiting)
        .group_by(put::Column::PanelId)
        .group_by(put::Column::State)
        .into_tuple()
        .all(cx.db())
        .await?;
    let wait = |(id, state, n, oldest): (PanelId, AskingState, i64, Option<i64>)| {
        let panel = panels.get(&id)?;
        let key = if state == AskingState::Answered { "desk-wait-answers" } else { "desk-wait-questions-overdue" };
        let wait = Waits::one(key, paths::questions::Panel(&panel.slug), oldest.map(Timestamp));
        Some(wait.with("n", n).with("panel", panel.name.get(cx.lang()).to_owned()))
    };
    Ok(found.into_iter().filter_map(wait).collect())
}

/// What young people have proposed; first that in whose words there is a word of danger.
pub async fn desk_of_officer(cx: &Cx<Officer>) -> Result<Vec<Waits>, AppError> {
    let proposed = proposal::Entity::find().filter(proposal::Column::State.eq(ProposalState::Proposed));
    let mut all = Vec::new();
    for (key, alarming) in [("desk-wait-proposals-alarming", true), ("desk-wait-proposals", false)] {
        let rows = proposed.clone().filter(proposal::Column::Alarming.eq(alarming));
        let over = Expired::of(cx.db(), rows, proposal::Column::ProposedAt).await?;
        let wait = Waits::of(key, paths::questions::Proposed, over);
        all.extend(wait.map(|wait| if alarming { wait.urgent() } else { wait }));
    }
    Ok(all)
}
