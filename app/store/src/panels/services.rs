//! Services and partners that are called to account, across panels: to what they were called, what they were asked, what
//! they promised and what came of it. Their names are typed in several places, and are one by
//! `domain::panels::services::key`. Of who came for them nothing is kept here.

use std::collections::{HashMap, HashSet};

use sea_orm::{QueryOrder as _, Set, entity::prelude::*, sea_query::Query};

use super::{
    access::{Reader, reader},
    entity::{action, called_person, item, meeting, membership},
    following::entity::report,
    programme::{
        self,
        entity::{entry, programme as programmes},
        reading::dress,
    },
    reads_all,
};
use domain::{
    error::AppError,
    ids::{ActionId, CalledId, ItemId, MeetingId, PanelId, ProgrammeId, ServiceCallId},
    lang::Localized,
    panels::{
        model::{ActionState, PanelName, Represents},
        rules::year::Year,
        services::key,
    },
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, PanelReader},
};

mod entity {
    use sea_orm::entity::prelude::*;

    use domain::ids::{CalledId, ItemId, MeetingId, ServiceCallId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "service_calls")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ServiceCallId,
        pub meeting_id: MeetingId,
        pub item_id: Option<ItemId>,
        /// Whoever came for it, until they are forgotten.
        pub called_id: Option<CalledId>,
        pub service: String,
        pub asked: String,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Keeps that somebody was called for a service, beyond the time for which their name is kept.
pub(super) async fn keep_call<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    of: &called_person::Model,
    service: String,
) -> Result<(), AppError> {
    let row = entity::ActiveModel {
        id: Set(ServiceCallId::new()),
        meeting_id: Set(of.meeting_id),
        item_id: Set(of.item_id),
        called_id: Set(Some(of.id)),
        service: Set(service),
        asked: Set(of.asked.clone()),
        at: Set(cx.now().0),
    };
    entity::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Whoever is called no longer was not called for their service either.
pub(super) async fn take_call_back(tx: &Tx, called: CalledId) -> Result<(), AppError> {
    entity::Entity::delete_many().filter(entity::Column::CalledId.eq(called)).exec(tx).await?;
    Ok(())
}

/// What services were asked about an item goes; that they were called for it stays.
pub(super) async fn forget_asked(tx: &Tx, of: ItemId) -> Result<(), AppError> {
    let wordless = entity::ActiveModel { asked: Set(String::new()), ..Default::default() };
    entity::Entity::update_many().set(wordless).filter(entity::Column::ItemId.eq(of)).exec(tx).await?;
    Ok(())
}

/// Something to which a service was called.
#[derive(Clone, Debug)]
pub struct Calling {
    pub panel: PanelId,
    /// What it was about; none where it was called to a meeting as a whole.
    pub title: Option<Localized>,
    /// What it was asked; may be empty.
    pub asked: String,
    /// The item of a work programme, and its year.
    pub planned: Option<(programme::Entry, Year)>,
    pub item: Option<ItemId>,
    pub meeting: Option<MeetingId>,
    /// `2026-12-16`.
    pub on: Option<String>,
    pub outcome: Option<String>,
}

/// Something that it has promised, or was asked to do.
#[derive(Clone, Debug)]
pub struct Promise {
    pub panel: PanelId,
    pub action: ActionId,
    pub item: ItemId,
    pub item_title: Localized,
    pub what: String,
    pub owner: String,
    pub due_on: String,
    pub state: ActionState,
    /// Why it was dropped.
    pub reason: Option<String>,
    /// What its owner says was done, as far as the clerk has accepted it.
    pub reports: Vec<(String, Timestamp)>,
}

/// Whoever sits on a panel for it.
#[derive(Clone, Debug)]
pub struct Seat {
    pub panel: PanelId,
    pub name: String,
    pub starts_on: String,
    pub ends_on: Option<String>,
}

/// What is known of a service on these panels, the newest first.
#[derive(Clone, Debug, Default)]
pub struct Account {
    pub callings: Vec<Calling>,
    pub promises: Vec<Promise>,
    pub seats: Vec<Seat>,
}

/// What a reader may see of panels.
struct Look<'a> {
    panels: Vec<PanelId>,
    reader: &'a Reader,
    /// What is on an agenda before it is published.
    early: bool,
}

/// Every name of a service that was typed on these panels, as it was typed, and as often.
pub async fn spellings(cx: &Cx<PanelReader>, panels: &[PanelName]) -> Result<Vec<String>, AppError> {
    let reader = reader(cx).await?;
    let look = Look { panels: panels.iter().map(|panel| panel.id).collect(), reader: &reader, early: reads_all(cx) };
    let planned = planned(cx, &look, None).await?;
    let called = called(cx, &look, None).await?;
    let seats = seats(cx, &look.panels).await?;
    let planned = planned.into_iter().map(|(_, one, _)| one.service);
    let called = called.into_iter().map(|(row, ..)| row.service);
    Ok(planned.chain(called).chain(seats.into_iter().map(|row| row.represented)).collect())
}

/// What is known of the service with this key, on these panels.
pub async fn account(cx: &Cx<PanelReader>, panels: &[PanelName], service: &str) -> Result<Account, AppError> {
    let reader = reader(cx).await?;
    let look = Look { panels: panels.iter().map(|panel| panel.id).collect(), reader: &reader, early: reads_all(cx) };
    let mut callings: Vec<_> = planned(cx, &look, Some(service)).await?.into_iter().map(of_programme).collect();
    callings.extend(called(cx, &look, Some(service)).await?.into_iter().map(of_call));
    let items: HashSet<ItemId> = callings.iter().filter_map(|one| one.item).collect();
    callings.sort_by_key(|one| std::cmp::Reverse(when(one)));
    let promises = promises(cx, &look, (service, &items)).await?;
    let seats = seats(cx, &look.panels).await?.into_iter().filter(|row| key(&row.represented) == service);
    let seat = |row: membership::Model| Seat {
        panel: row.panel_id,
        name: row.name,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
    };
    Ok(Account { callings, promises, seats: seats.map(seat).collect() })
}

/// The day or the month of a calling, to order by; what has neither comes first.
fn when(one: &Calling) -> (bool, String) {
    let month = one.planned.as_ref().and_then(|(entry, _)| entry.month).map(|month| month.to_string());
    let when = one.on.clone().or(month);
    (when.is_none(), when.unwrap_or_default())
}

type Planned = (PanelId, programme::Entry, Year);

/// Items of programmes for which a service is called, as far as the reader may see them.
async fn planned(cx: &Cx<PanelReader>, look: &Look<'_>, service: Option<&str>) -> Result<Vec<Planned>, AppError> {
    let of = programmes::Entity::find()
        .filter(programmes::Column::PanelId.is_in(look.panels.iter().copied()))
        .all(cx.db())
        .await?;
    let of: HashMap<ProgrammeId, (PanelId, Option<Year>)> =
        of.into_iter().map(|row| (row.id, (row.panel_id, row.year.parse().ok()))).collect();
    let mut rows = entry::Entity::find()
        .filter(entry::Column::ProgrammeId.is_in(of.keys().copied()))
        .filter(entry::Column::Service.ne(""))
        .all(cx.db())
        .await?;
    rows.retain(|row| service.is_none_or(|service| key(&row.service) == service));
    let programme_of: Vec<_> = rows.iter().map(|row| row.programme_id).collect();
    let panel_of = |row: &entry::Model| of.get(&row.programme_id).map_or(PanelId(uuid::Uuid::nil()), |(id, _)| *id);
    let shown = dress(cx.db(), panel_of, rows, (look.reader, look.early)).await?;
    let one = |(one, id): (programme::Entry, ProgrammeId)| {
        let (panel, year) = of.get(&id)?;
        (!one.hidden).then_some((*panel, one, (*year)?))
    };
    Ok(shown.into_iter().zip(programme_of).filter_map(one).collect())
}

fn of_programme((panel, one, year): Planned) -> Calling {
    let agenda = one.agenda.clone();
    Calling {
        panel,
        title: Some(one.title.clone()),
        asked: String::new(),
        item: agenda.as_ref().map(|on| on.item),
        meeting: agenda.as_ref().and_then(|on| on.meeting),
        on: agenda.as_ref().and_then(|on| on.on.clone()),
        outcome: agenda.and_then(|on| on.outcome),
        planned: Some((one, year)),
    }
}

type CalledFor = (entity::Model, meeting::Model, Option<item::Model>);

/// Calls to meetings, as far as the reader may see them.
async fn called(cx: &Cx<PanelReader>, look: &Look<'_>, service: Option<&str>) -> Result<Vec<CalledFor>, AppError> {
    let here = Query::select()
        .column(meeting::Column::Id)
        .from(meeting::Entity)
        .and_where(meeting::Column::PanelId.is_in(look.panels.iter().copied()))
        .to_owned();
    let mut rows = entity::Entity::find().filter(entity::Column::MeetingId.in_subquery(here)).all(cx.db()).await?;
    rows.retain(|row| service.is_none_or(|service| key(&row.service) == service));
    let meetings = meeting::Entity::find()
        .filter(meeting::Column::Id.is_in(rows.iter().map(|row| row.meeting_id)))
        .all(cx.db())
        .await?;
    let meetings: HashMap<MeetingId, meeting::Model> = meetings.into_iter().map(|row| (row.id, row)).collect();
    let items = item::Entity::find()
        .filter(item::Column::Id.is_in(rows.iter().filter_map(|row| row.item_id)))
        .all(cx.db())
        .await?;
    let items: HashMap<ItemId, item::Model> = items.into_iter().map(|row| (row.id, row)).collect();
    let one = |row: entity::Model| {
        let meeting = meetings.get(&row.meeting_id)?.clone();
        let item = row.item_id.and_then(|id| items.get(&id)).cloned();
        let known = look.early || meeting.state.is_published();
        let seen = item.as_ref().is_none_or(|item| look.reader.sees(item.panel_id, item.access));
        (known && seen).then_some((row, meeting, item))
    };
    Ok(rows.into_iter().filter_map(one).collect())
}

fn of_call((row, meeting, item): CalledFor) -> Calling {
    Calling {
        panel: meeting.panel_id,
        title: item.as_ref().map(|item| item.title.clone()),
        asked: row.asked,
        planned: None,
        item: row.item_id,
        meeting: Some(meeting.id),
        on: Some(meeting.held_on),
        outcome: item.and_then(|item| item.outcome),
    }
}

/// Actions that are the service's own by their owner, or that came from an item to which it was called.
async fn promises(
    cx: &Cx<PanelReader>,
    look: &Look<'_>,
    (service, items): (&str, &HashSet<ItemId>),
) -> Result<Vec<Promise>, AppError> {
    let mut rows = action::Entity::find()
        .filter(action::Column::PanelId.is_in(look.panels.iter().copied()))
        .order_by_desc(action::Column::DueOn)
        .order_by_desc(action::Column::Id)
        .all(cx.db())
        .await?;
    rows.retain(|row| items.contains(&row.item_id) || key(&row.owner) == service);
    let found =
        item::Entity::find().filter(item::Column::Id.is_in(rows.iter().map(|row| row.item_id))).all(cx.db()).await?;
    let of: HashMap<ItemId, item::Model> = found.into_iter().map(|row| (row.id, row)).collect();
    let accepted = report::Entity::find()
        .filter(report::Column::ActionId.is_in(rows.iter().map(|row| row.id)))
        .filter(report::Column::Accepted.eq(true))
        .order_by_asc(report::Column::At)
        .all(cx.db())
        .await?;
    let mut reports: HashMap<ActionId, Vec<(String, Timestamp)>> = HashMap::new();
    for row in accepted {
        reports.entry(row.action_id).or_default().push((row.text, Timestamp(row.at)));
    }
    let one = |row: action::Model| {
        let item = of.get(&row.item_id).filter(|item| look.reader.sees(item.panel_id, item.access))?;
        Some(Promise {
            panel: row.panel_id,
            action: row.id,
            item: row.item_id,
            item_title: item.title.clone(),
            what: row.what,
            owner: row.owner,
            due_on: row.due_on,
            state: row.state,
            reason: row.reason,
            reports: reports.remove(&row.id).unwrap_or_default(),
        })
    };
    Ok(rows.into_iter().filter_map(one).collect())
}

/// The seats of those who speak for a service or an agency.
async fn seats(cx: &Cx<PanelReader>, panels: &[PanelId]) -> Result<Vec<membership::Model>, AppError> {
    Ok(membership::Entity::find()
        .filter(membership::Column::PanelId.is_in(panels.iter().copied()))
        .filter(membership::Column::Represents.is_in([Represents::Service, Represents::Agency]))
        .filter(membership::Column::Represented.ne(""))
        .order_by_desc(membership::Column::StartsOn)
        .order_by_asc(membership::Column::Name)
        .all(cx.db())
        .await?)
}
