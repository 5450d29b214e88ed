//! A work programme as its reader may see it: of an item that is hidden from them there are its month and the legal
//! reason, and nothing else. An item is as restricted as the agenda item that was made of it.

use std::collections::{HashMap, HashSet};

use sea_orm::{ConnectionTrait, QueryOrder as _, entity::prelude::*};

use super::{
    arranging::stamp,
    entity::{entry, objective, programme, strategy},
    strategies::Objective,
};
use crate::panels::{
    access::{Reader, reader},
    agenda::hidden_title,
    all,
    entity::{item, meeting},
    reads_all,
    routing::meetings_by_id,
};
use domain::{
    error::AppError,
    ids::{ItemId, MeetingId, ObjectiveId, PanelId, ProgrammeId, ProgrammeItemId, StatementId},
    lang::Localized,
    panels::{
        model::{Access, ItemKind, ItemState, PanelName},
        programme::{
            arranging::Place,
            model::{Reached, Standing, Why},
            months::Month,
        },
        rules::year::Year,
    },
    time::Timestamp,
};
use platform::guard::{Cx, Grant};

/// Who has approved a programme. `on` as `2026-05-13`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    pub by: String,
    pub on: String,
    pub at: Timestamp,
}

/// A panel's programme for a municipal year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    pub id: ProgrammeId,
    pub year: Year,
    pub approval: Option<Approval>,
    /// By month, those without one last, and in a month in their order.
    pub entries: Vec<Entry>,
}

impl Programme {
    /// What a form remembers of the months and the order it was drawn from.
    pub fn order_as_read(&self) -> String {
        stamp(self.entries.iter().map(|one| Place { id: one.id, month: one.month, position: one.position }))
    }

    /// What the form of its approval remembers: everything that is approved with it.
    pub fn as_read(&self) -> String {
        self.entries.iter().map(Entry::as_read).collect::<Vec<_>>().join("\n")
    }
}

/// The agenda item that was made of an item of the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnAgenda {
    pub item: ItemId,
    pub state: ItemState,
    pub outcome: Option<String>,
    pub meeting: Option<MeetingId>,
    /// `2026-12-16`.
    pub on: Option<String>,
    /// The agenda is published.
    pub published: bool,
}

/// An item of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub id: ProgrammeItemId,
    pub hidden: bool,
    pub title: Localized,
    pub theme: Option<String>,
    pub objective: Option<Objective>,
    pub why: Why,
    /// More of why it is there; may be empty.
    pub note: String,
    /// The promise of which claim and verdict differ.
    pub statement: Option<StatementId>,
    /// Who is called to account; may be empty.
    pub service: String,
    pub person: String,
    pub month: Option<Month>,
    pub position: i32,
    /// The item of the year in which it was first planned.
    pub first: ProgrammeItemId,
    /// How often it has been carried over.
    pub times: i32,
    pub reached: Reached,
    pub agenda: Option<OnAgenda>,
    /// Why it was dropped.
    pub dropped: Option<String>,
    /// The legal reason for which it is restricted.
    pub restricted: Option<String>,
    /// The legal reason of the item itself, as its form has it.
    pub own_restriction: Option<String>,
    pub created_at: Timestamp,
    /// It was changed after the programme was approved.
    pub changed_at: Option<Timestamp>,
    /// Where it was when the programme was approved.
    pub approved_month: Option<Month>,
}

impl Entry {
    /// What its form remembers of what it was drawn from.
    pub fn as_read(&self) -> String {
        let texts = [&self.title.stored(), &self.note, &self.service, &self.person].map(String::as_str).join("\n");
        let objective = self.objective.as_ref().map(|objective| objective.id);
        let rest = (self.id, &self.theme, objective, self.why.key(), &self.own_restriction, &self.dropped);
        format!("{texts}\n{rest:?}")
    }
}

/// The years of which this panel has a programme, the newest first.
pub async fn years<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<Vec<Year>, AppError> {
    let found = programme::Entity::find()
        .filter(programme::Column::PanelId.eq(panel))
        .order_by_desc(programme::Column::Year)
        .all(cx.db())
        .await?;
    Ok(found.into_iter().filter_map(|row| row.year.parse().ok()).collect())
}

/// Every programme that was approved, with its panel: the newest year first.
pub async fn approved<R: Grant>(cx: &Cx<R>) -> Result<Vec<(PanelName, Year)>, AppError> {
    let found = programme::Entity::find()
        .filter(programme::Column::ApprovedOn.is_not_null())
        .order_by_desc(programme::Column::Year)
        .all(cx.db())
        .await?;
    let panels: HashMap<PanelId, PanelName> = all(cx).await?.into_iter().map(|panel| (panel.id, panel)).collect();
    Ok(found.into_iter().filter_map(|row| Some((panels.get(&row.panel_id)?.clone(), row.year.parse().ok()?))).collect())
}

/// The programme of a year; none where it has not begun. `everybody`: as somebody about whom nothing is known reads it.
pub async fn of_year<R: Grant>(
    cx: &Cx<R>,
    panel: PanelId,
    year: Year,
    everybody: bool,
) -> Result<Option<Programme>, AppError> {
    let found = programme::Entity::find()
        .filter(programme::Column::PanelId.eq(panel))
        .filter(programme::Column::Year.eq(year.to_string()))
        .one(cx.db())
        .await?;
    let Some(found) = found else { return Ok(None) };
    let whom = if everybody { Reader::anybody() } else { reader(cx).await? };
    whole(cx.db(), &found, (&whom, !everybody && reads_all(cx))).await.map(Some)
}

/// A programme with its items, as `whom` may see them.
pub(super) async fn whole(
    db: &impl ConnectionTrait,
    found: &programme::Model,
    whom: (&Reader, bool),
) -> Result<Programme, AppError> {
    let rows = entry::Entity::find()
        .filter(entry::Column::ProgrammeId.eq(found.id))
        .order_by_asc(entry::Column::Position)
        .order_by_asc(entry::Column::CreatedAt)
        .order_by_asc(entry::Column::Id)
        .all(db)
        .await?;
    let mut entries = dress(db, |_| found.panel_id, rows, whom).await?;
    entries.sort_by_key(|one| (one.month.is_none(), one.month, one.position));
    let year = found.year.parse().map_err(|()| AppError::Internal)?;
    Ok(Programme { id: found.id, year, approval: approval(found), entries })
}

pub(super) fn approval(row: &programme::Model) -> Option<Approval> {
    let (on, at) = row.approved_on.clone().zip(row.approved_at)?;
    Some(Approval { by: row.approved_by.clone(), on, at: Timestamp(at) })
}

/// One item of this panel's programmes, and its year.
///
/// # Errors
/// `NotFound`, also for another panel's.
pub async fn one<R: Grant>(cx: &Cx<R>, panel: PanelId, id: ProgrammeItemId) -> Result<(Entry, Year), AppError> {
    let row = entry::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let of = programme::Entity::find_by_id(row.programme_id).one(cx.db()).await?;
    let of = of.filter(|of| of.panel_id == panel).ok_or(AppError::NotFound)?;
    let whom = reader(cx).await?;
    let one = dress(cx.db(), |_| panel, vec![row], (&whom, reads_all(cx))).await?.pop().ok_or(AppError::NotFound)?;
    Ok((one, of.year.parse().map_err(|()| AppError::Internal)?))
}

/// An item's earlier years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    pub id: ProgrammeItemId,
    pub year: Year,
    pub month: Option<Month>,
    pub reached: Reached,
}

/// The years of an item, the first one first, itself too.
pub async fn history<R: Grant>(cx: &Cx<R>, panel: PanelId, of: &Entry) -> Result<Vec<Past>, AppError> {
    let rows = entry::Entity::find()
        .filter(entry::Column::FirstId.eq(of.first))
        .order_by_asc(entry::Column::Times)
        .all(cx.db())
        .await?;
    let years = years_of(cx, rows.iter().map(|row| row.programme_id)).await?;
    let at: HashMap<_, _> = rows.iter().map(|row| (row.id, row.programme_id)).collect();
    let shown = dress(cx.db(), |_| panel, rows, (&reader(cx).await?, reads_all(cx))).await?;
    let past = |one: Entry| {
        let year = *years.get(at.get(&one.id)?)?;
        Some(Past { id: one.id, year, month: one.month, reached: one.reached })
    };
    Ok(shown.into_iter().filter_map(past).collect())
}

async fn years_of<R: Grant>(
    cx: &Cx<R>,
    ids: impl Iterator<Item = ProgrammeId>,
) -> Result<HashMap<ProgrammeId, Year>, AppError> {
    let found = programme::Entity::find().filter(programme::Column::Id.is_in(ids)).all(cx.db()).await?;
    Ok(found.into_iter().filter_map(|row| Some((row.id, row.year.parse().ok()?))).collect())
}

/// The meetings of a year at which the programme itself was on a published agenda: its item and the day. Of a restricted
/// item nobody is told here.
pub async fn reviews<R: Grant>(cx: &Cx<R>, panel: PanelId, year: Year) -> Result<Vec<(ItemId, String)>, AppError> {
    let days = [year.first_day().to_string(), year.last_day().to_string()];
    let found = item::Entity::find()
        .filter(item::Column::PanelId.eq(panel))
        .filter(item::Column::Kind.eq(ItemKind::Programme))
        .filter(item::Column::State.eq(ItemState::Discussed))
        .filter(item::Column::Access.eq(Access::Public))
        .all(cx.db())
        .await?;
    let meetings = meetings_by_id(cx.db(), found.iter().filter_map(|row| row.meeting_id).collect()).await?;
    let held = |row: item::Model| {
        let meeting: &meeting::Model = meetings.get(&row.meeting_id?)?;
        let here = meeting.state.was_held() && (days[0].as_str()..=days[1].as_str()).contains(&&*meeting.held_on);
        here.then(|| (row.id, meeting.held_on.clone()))
    };
    let mut reviews: Vec<_> = found.into_iter().filter_map(held).collect();
    reviews.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(reviews)
}

/// Items with what hangs on them, in the order of the rows; five queries more, however many there are. `early`: the
/// reader knows what is on an agenda before it is published. What is restricted in one of an item's years, or on the
/// agenda of one, is restricted in all: its title is the same.
pub(in crate::panels) async fn dress(
    db: &impl ConnectionTrait,
    panel_of: impl Fn(&entry::Model) -> PanelId,
    rows: Vec<entry::Model>,
    (whom, early): (&Reader, bool),
) -> Result<Vec<Entry>, AppError> {
    let kin =
        entry::Entity::find().filter(entry::Column::FirstId.is_in(rows.iter().map(|row| row.first_id))).all(db).await?;
    let on = item::Entity::find()
        .filter(item::Column::Id.is_in(kin.iter().filter_map(|row| row.agenda_item_id)))
        .all(db)
        .await?;
    let meetings = meeting::Entity::find()
        .filter(meeting::Column::Id.is_in(on.iter().filter_map(|row| row.meeting_id)))
        .all(db)
        .await?;
    let meetings: HashMap<MeetingId, meeting::Model> = meetings.into_iter().map(|row| (row.id, row)).collect();
    let on: HashMap<ItemId, item::Model> = on.into_iter().map(|row| (row.id, row)).collect();
    let onward: HashSet<ProgrammeItemId> = kin.iter().filter_map(|row| row.carried_from).collect();
    let restricted = restrictions(&kin, &on);
    let objectives = objectives_of(db, &rows).await?;
    let mut entries = Vec::new();
    for row in rows {
        let agenda = row.agenda_item_id.and_then(|id| on.get(&id));
        let restriction = row.restricted.clone().or_else(|| restricted.get(&row.first_id).cloned());
        let access = if restriction.is_some() { Access::Restricted } else { Access::Public };
        let standing = Standing {
            agenda: agenda.map(|item| item.state),
            dropped: row.dropped.is_some(),
            carried_on: onward.contains(&row.id),
        };
        let meeting = agenda.and_then(|item| meetings.get(&item.meeting_id?));
        let on_agenda = agenda.map(|item| on_agenda(item, meeting)).filter(|on| early || on.published);
        let objective = row.objective_id.and_then(|id| objectives.get(&id)).cloned();
        let hidden = !whom.sees(panel_of(&row), access);
        let one = shown(row, standing, on_agenda, objective, restriction);
        entries.push(if hidden { veiled(one) } else { one });
    }
    Ok(entries)
}

/// The legal reason for which an item is restricted, by the item of its first year.
fn restrictions(kin: &[entry::Model], on: &HashMap<ItemId, item::Model>) -> HashMap<ProgrammeItemId, String> {
    let of_agenda = |id: ItemId| {
        let item = on.get(&id).filter(|item| item.access == Access::Restricted)?;
        Some(item.access_reason.clone().unwrap_or_default())
    };
    let reason = |row: &entry::Model| row.restricted.clone().or_else(|| row.agenda_item_id.and_then(of_agenda));
    kin.iter().filter_map(|row| Some((row.first_id, reason(row)?))).collect()
}

fn on_agenda(item: &item::Model, meeting: Option<&meeting::Model>) -> OnAgenda {
    OnAgenda {
        item: item.id,
        state: item.state,
        outcome: item.outcome.clone(),
        meeting: item.meeting_id,
        on: meeting.map(|meeting| meeting.held_on.clone()),
        published: meeting.is_some_and(|meeting| meeting.state.is_published()),
    }
}

async fn objectives_of(
    db: &impl ConnectionTrait,
    rows: &[entry::Model],
) -> Result<HashMap<ObjectiveId, Objective>, AppError> {
    let found = objective::Entity::find()
        .filter(objective::Column::Id.is_in(rows.iter().filter_map(|row| row.objective_id)))
        .all(db)
        .await?;
    let of = strategy::Entity::find()
        .filter(strategy::Column::Id.is_in(found.iter().map(|row| row.strategy_id)))
        .all(db)
        .await?;
    let versions: HashMap<_, _> = of.into_iter().map(|row| (row.id, row.version)).collect();
    let one = |row: objective::Model| {
        let version = versions.get(&row.strategy_id).copied().unwrap_or_default();
        (row.id, Objective { id: row.id, version, number: row.position + 1, text: row.text })
    };
    Ok(found.into_iter().map(one).collect())
}

fn shown(
    row: entry::Model,
    standing: Standing,
    agenda: Option<OnAgenda>,
    objective: Option<Objective>,
    restricted: Option<String>,
) -> Entry {
    Entry {
        id: row.id,
        hidden: false,
        title: row.title,
        theme: row.theme,
        objective,
        why: row.why,
        note: row.note,
        statement: row.statement_id,
        service: row.service,
        person: row.person,
        month: row.month.and_then(|month| month.parse().ok()),
        position: row.position,
        first: row.first_id,
        times: row.times,
        reached: standing.reached(),
        agenda,
        dropped: row.dropped,
        restricted,
        own_restriction: row.restricted,
        created_at: Timestamp(row.created_at),
        changed_at: row.changed_at.map(Timestamp),
        approved_month: row.approved_month.and_then(|month| month.parse().ok()),
    }
}

/// What somebody may know of an item that is hidden from them. Why it is there would say what it is about.
fn veiled(one: Entry) -> Entry {
    Entry {
        hidden: true,
        title: hidden_title(),
        theme: None,
        objective: None,
        why: Why::Standing,
        note: String::new(),
        statement: None,
        service: String::new(),
        person: String::new(),
        agenda: None,
        dropped: None,
        times: 0,
        ..one
    }
}
