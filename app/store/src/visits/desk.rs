//! What waits for somebody who goes on visits: somebody asks them to go instead, a visit is today, a visit is over and
//! nobody has written down what was seen.

use std::collections::HashMap;

use sea_orm::{Condition, entity::prelude::*};

use super::{
    entity::{goer, swap, visit},
    rota::{Visit, dressed},
};
use crate::{
    panels::{mails::moment_of, panels_in, seats_of_person, today},
    waits::Waits,
};
use domain::{
    error::AppError,
    ids::{PanelId, VisitId},
    panels::model::PanelName,
    paths,
    time::Timestamp,
    visits::VisitState,
};
use platform::{
    guard::{Cx, PanelReader},
    i18n::day_text,
};

/// What waits for this reader; nine queries at most, whatever their number.
pub async fn desk(cx: &Cx<PanelReader>) -> Result<Vec<Waits>, AppError> {
    let me = cx.me()?;
    let seats = seats_of_person(cx.db(), me).await?;
    let goes = goer::Entity::find().filter(goer::Column::MembershipId.is_in(seats.iter().copied()));
    let goes: Vec<VisitId> = goes.all(cx.db()).await?.into_iter().map(|row| row.visit_id).collect();
    let asked = swap::Entity::find().filter(swap::Column::ToSeat.is_in(seats)).all(cx.db()).await?;
    let asked: HashMap<VisitId, Timestamp> = asked.into_iter().map(|row| (row.visit_id, Timestamp(row.at))).collect();
    let theirs = Condition::any()
        .add(visit::Column::OfficerId.eq(me))
        .add(visit::Column::Id.is_in(goes.iter().chain(asked.keys()).copied()));
    let found =
        visit::Entity::find().filter(visit::Column::State.eq(VisitState::Planned)).filter(theirs).all(cx.db()).await?;
    let visits = dressed(cx.db(), found).await?;
    let ids: Vec<_> = visits.iter().map(|visit| visit.panel).collect();
    let panels = if ids.is_empty() { HashMap::new() } else { panels_in(cx.db(), &ids).await? };
    let day = today(cx);
    let mut all = Vec::new();
    for visit in &visits {
        let is_asked = asked.get(&visit.id).filter(|_| visit.is_coming(&day));
        if let Some(at) = is_asked {
            all.extend(wait(cx, &panels, visit, "desk-wait-visit-swap", Some(*at)));
        }
        let goes = visit.officer == Some(me) || goes.contains(&visit.id);
        if goes && visit.held_on == day {
            all.extend(wait(cx, &panels, visit, "desk-wait-visit-today", None).map(|wait| wait.today_if(true)));
        } else if goes && visit.held_on < day {
            let since = moment_of(&visit.held_on, &visit.starts_at);
            all.extend(wait(cx, &panels, visit, "desk-wait-visit-note", since));
        }
    }
    Ok(all)
}

fn wait(
    cx: &Cx<PanelReader>,
    panels: &HashMap<PanelId, PanelName>,
    visit: &Visit,
    key: &'static str,
    since: Option<Timestamp>,
) -> Option<Waits> {
    let panel = panels.get(&visit.panel)?;
    let to = paths::visits::Visit(&panel.slug, visit.id);
    let day = day_text(&visit.held_on, cx.lang());
    Some(Waits::one(key, to, since).with("place", visit.code.clone()).with("day", day))
}
