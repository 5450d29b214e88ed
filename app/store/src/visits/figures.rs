//! A year's visits: how many, who was on none, and where nobody came. Code names alone: what is said here may go into
//! reports.

use std::collections::HashSet;

use jiff::civil::Date;
use sea_orm::entity::prelude::*;

use super::{
    entity::{goer, visit},
    places::{Place, places},
    rota::{Visit, dressed},
};
use crate::panels::{Member, today};
use domain::{
    error::AppError,
    ids::{PanelId, VisitPlaceId},
    panels::rules::year::Year,
    visits::{VisitKind, VisitState, missed},
};
use platform::guard::{Cx, Grant};

/// A place where somebody should have been.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unvisited {
    pub place: Place,
    /// Of a home: the first days of the months in which nobody came. Of a provider: none, nobody came in the year.
    pub months: Vec<Date>,
}

/// What is to be said of a panel's visits in a municipal year.
#[derive(Clone, Debug)]
pub struct YearOfVisits {
    pub year: Year,
    /// How many were held, of each kind.
    pub held: Vec<(VisitKind, usize)>,
    pub cancelled: usize,
    /// How many are still to come.
    pub coming: usize,
    /// How many voices were entered after them.
    pub voices: i64,
    /// What the panel reads of each that was held, the first one first.
    pub held_visits: Vec<Visit>,
    /// Members of the panel today who have been on none, by name.
    pub not_been: Vec<Member>,
    /// Of all places of the council, whichever panel's members go there.
    pub unvisited: Vec<Unvisited>,
}

fn in_year(year: Year) -> Expr {
    visit::Column::HeldOn.between(year.first_day().to_string(), year.last_day().to_string())
}

/// A year of this panel's visits; eight queries, whatever their number.
pub async fn of_year<R: Grant>(cx: &Cx<R>, panel: PanelId, year: Year) -> Result<YearOfVisits, AppError> {
    let found = visit::Entity::find().filter(in_year(year)).all(cx.db()).await?;
    let been: Vec<(VisitPlaceId, Date)> = found
        .iter()
        .filter(|row| row.state == VisitState::Held)
        .filter_map(|row| Some((row.place_id, row.held_on.parse().ok()?)))
        .collect();
    let mine: Vec<_> = found.into_iter().filter(|row| row.panel_id == panel).collect();
    let mut visits = dressed(cx.db(), mine).await?;
    visits.sort_by(|a, b| (&a.held_on, &a.starts_at).cmp(&(&b.held_on, &b.starts_at)));
    let held: Vec<Visit> = visits.iter().filter(|visit| visit.state == VisitState::Held).cloned().collect();
    let of_kind = |kind: VisitKind| (kind, held.iter().filter(|visit| visit.kind == kind).count());
    let day = today(cx);
    Ok(YearOfVisits {
        year,
        held: VisitKind::ALL.into_iter().map(of_kind).collect(),
        cancelled: visits.iter().filter(|visit| visit.state == VisitState::Cancelled).count(),
        coming: visits.iter().filter(|visit| visit.is_coming(&day)).count(),
        voices: held.iter().map(|visit| i64::from(visit.voices)).sum(),
        not_been: not_been(cx, panel, &held).await?,
        unvisited: unvisited(cx, year, &been).await?,
        held_visits: held,
    })
}

/// The members of today who were on none of these visits.
async fn not_been<R: Grant>(cx: &Cx<R>, panel: PanelId, held: &[Visit]) -> Result<Vec<Member>, AppError> {
    let went = goer::Entity::find().filter(goer::Column::VisitId.is_in(held.iter().map(|visit| visit.id)));
    let went: HashSet<_> = went.all(cx.db()).await?.into_iter().map(|row| row.membership_id).collect();
    let all = crate::panels::members(cx, panel).await?;
    // Who has had another seat in the year has been there with that one.
    let people: HashSet<_> =
        all.iter().filter(|member| went.contains(&member.id)).filter_map(|member| member.person).collect();
    let day = today(cx);
    let has_been =
        |member: &Member| went.contains(&member.id) || member.person.is_some_and(|person| people.contains(&person));
    Ok(all.into_iter().filter(|member| member.counts() && member.is_on(&day) && !has_been(member)).collect())
}

/// Homes where nobody came in a month that is over, and providers where nobody came in the year.
async fn unvisited<R: Grant>(
    cx: &Cx<R>,
    year: Year,
    been: &[(VisitPlaceId, Date)],
) -> Result<Vec<Unvisited>, AppError> {
    let until = cx.now().day().min(year.next().first_day());
    let one = |place: Place| {
        let days: Vec<_> = been.iter().filter(|(id, _)| *id == place.id).map(|(_, day)| *day).collect();
        let from = place.made_at.day().max(year.first_day());
        let there = place.ended_on.is_none() && from <= until;
        let months = if place.kind == VisitKind::Home { missed(&days, from, until) } else { Vec::new() };
        let lacks = match place.kind {
            VisitKind::Home => !months.is_empty(),
            VisitKind::Provider => days.is_empty(),
            VisitKind::Carers => false,
        };
        (there && lacks).then_some(Unvisited { place, months })
    };
    Ok(places(cx).await?.into_iter().filter_map(one).collect())
}
