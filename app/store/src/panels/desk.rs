//! What waits for the people of panels, and the papers that they may search.

use std::collections::HashMap;

use jiff::civil::Date;
use sea_orm::{QueryOrder as _, QuerySelect as _, QueryTrait as _, entity::prelude::*, sea_query::SelectStatement};

use super::{following::entity::report, mine, minutes::entity::head, nominating, saying, today, unanswered};
use crate::{
    panels::entity::{action, item, item_voice, meeting, panel, reply_voice},
    waits::Waits,
};
use domain::{
    error::AppError,
    ids::{MeetingId, PanelId, VoiceId},
    lang::Lang,
    panels::model::{ActionState, ItemState, MeetingState, PanelName},
    paths,
    role::Role,
    time::{DAY, Timestamp},
};
use platform::{
    guard::{Admin, Cx, PanelReader},
    i18n::day_text,
};

/// How many days before a meeting a clerk is reminded of its agenda.
const AHEAD: i64 = 21;
/// The most meetings that are shown.
const MOST: u64 = 50;

/// The voices that are on an agenda, and the voices that have a reply, as subqueries.
pub fn routed_or_answered() -> [SelectStatement; 2] {
    let routed = item_voice::Entity::find().select_only().column(item_voice::Column::VoiceId).into_query();
    let answered = reply_voice::Entity::find().select_only().column(reply_voice::Column::VoiceId).into_query();
    [routed, answered]
}

/// The moment at which a stored day begins in London.
fn since(day: &str) -> Option<Timestamp> {
    let day: Date = day.parse().ok()?;
    let at = day.to_zoned(jiff::tz::TimeZone::get("Europe/London").ok()?).ok()?;
    Some(Timestamp(at.timestamp().as_millisecond()))
}

/// The names of these panels and meetings, for the audit log: a meeting's has the panel and the day.
pub async fn called(cx: &Cx<Admin>, ids: &[Uuid], lang: Lang) -> Result<HashMap<Uuid, String>, AppError> {
    let db = cx.db();
    let meetings: Vec<(MeetingId, PanelId, String)> = meeting::Entity::find()
        .select_only()
        .columns([meeting::Column::Id, meeting::Column::PanelId, meeting::Column::HeldOn])
        .filter(meeting::Column::Id.is_in(ids.iter().copied()))
        .into_tuple()
        .all(db)
        .await?;
    let wanted = ids.iter().copied().map(PanelId).chain(meetings.iter().map(|(_, panel, _)| *panel));
    let panels: HashMap<PanelId, String> = panel::Entity::find()
        .filter(panel::Column::Id.is_in(wanted))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name.get(lang).to_owned()))
        .collect();
    let held = meetings.iter().map(|(id, panel, day)| {
        let panel = panels.get(panel).cloned().unwrap_or_default();
        (id.0, format!("{panel}, {}", day_text(day, lang)))
    });
    let mut called: HashMap<Uuid, String> = held.collect();
    called.extend(panels.into_iter().map(|(id, name)| (id.0, name)));
    Ok(called)
}

/// What waits for clerks, for those who reply and for those who read the papers, of their panels. Only the voices
/// `shared` wait for a reply (`flows::reply::desk`).
pub async fn desk(cx: &Cx<PanelReader>, shared: SelectStatement) -> Result<Vec<Waits>, AppError> {
    let panels: HashMap<_, _> = mine(cx).await?.into_iter().map(|panel| (panel.id, panel)).collect();
    let ids: Vec<_> = panels.keys().copied().collect();
    let mut all = Vec::new();
    if cx.is(Role::Clerk) && panels.is_empty() {
        all.push(Waits::one("desk-wait-first-panel", paths::panels::New, None));
    }
    if cx.is(Role::PanelMember) || cx.is(Role::Officer) {
        for (id, (n, since)) in saying::mine_to_release(&cx.also()?).await? {
            let Some(panel) = panels.get(&id) else { continue };
            let wait = Waits::one("desk-wait-release", paths::panels::Panel(&panel.slug), Some(since));
            all.push(wait.with("n", n).with("panel", name(cx, panel)));
        }
    }
    if cx.is(Role::Clerk) {
        all.extend(meetings_to_prepare(cx, &panels, &ids).await?);
        all.extend(proposed(cx, &panels, &ids).await?);
        all.extend(overdue(cx, &panels, &ids).await?);
        all.extend(nominating::desk(cx, &panels).await?);
        all.extend(reported(cx, &panels, &ids).await?);
    }
    if cx.is(Role::PanelMember) {
        all.extend(to_check(cx, &panels).await?);
        for (panel, waiting) in unanswered(cx, &ids, shared).await? {
            let Some(panel) = panels.get(&panel) else { continue };
            let wait = Waits::one("desk-wait-unanswered", paths::panels::Panel(&panel.slug), Some(waiting.since()));
            all.push(wait.with("n", waiting.voices()).with("panel", name(cx, panel)));
        }
    }
    if cx.is(Role::PanelMember) || cx.is(Role::Member) {
        all.extend(papers(cx, &panels, &ids).await?);
    }
    Ok(all)
}

fn name(cx: &Cx<PanelReader>, panel: &PanelName) -> String {
    panel.name.get(cx.lang()).to_owned()
}

/// Agendas to publish, meetings of today, meetings to write up, minutes to publish.
async fn meetings_to_prepare(
    cx: &Cx<PanelReader>,
    panels: &HashMap<PanelId, PanelName>,
    ids: &[PanelId],
) -> Result<Vec<Waits>, AppError> {
    let today = today(cx);
    let found = meeting::Entity::find()
        .filter(meeting::Column::PanelId.is_in(ids.iter().copied()))
        .filter(meeting::Column::State.is_in([
            MeetingState::Planned,
            MeetingState::AgendaPublished,
            MeetingState::Held,
            MeetingState::DraftMinutes,
        ]))
        .filter(meeting::Column::HeldOn.lte(cx.now().plus(AHEAD * DAY).day().to_string()))
        .order_by_asc(meeting::Column::HeldOn)
        .limit(MOST)
        .all(cx.db())
        .await?;
    let wait = |m: meeting::Model| {
        let panel = panels.get(&m.panel_id)?;
        let over = m.held_on < today;
        let key = match m.state {
            MeetingState::Planned if !over => "desk-wait-agenda",
            MeetingState::Held | MeetingState::DraftMinutes => "desk-wait-minutes",
            _ if over => "desk-wait-outcomes",
            _ if m.held_on == today => "desk-wait-today",
            _ => return None,
        };
        let at = since(&m.held_on).filter(|_| over);
        let is_today = m.held_on == today && m.state != MeetingState::Held;
        let wait = Waits::one(key, paths::panels::Meeting(&panel.slug, m.id), at).today_if(is_today);
        Some(wait.with("panel", name(cx, panel)).with("day", day_text(&m.held_on, cx.lang())))
    };
    Ok(found.into_iter().filter_map(wait).collect())
}

/// Items that somebody has proposed and the clerk has not looked at yet, counted by panel.
async fn proposed(
    cx: &Cx<PanelReader>,
    panels: &HashMap<PanelId, PanelName>,
    ids: &[PanelId],
) -> Result<Vec<Waits>, AppError> {
    let found: Vec<(PanelId, i64, Option<i64>)> = item::Entity::find()
        .select_only()
        .column(item::Column::PanelId)
        .column_as(Expr::cust("COUNT(*)"), "n")
        .column_as(item::Column::CreatedAt.min(), "oldest")
        .filter(item::Column::PanelId.is_in(ids.iter().copied()))
        .filter(item::Column::State.eq(ItemState::Proposed))
        .group_by(item::Column::PanelId)
        .into_tuple()
        .all(cx.db())
        .await?;
    let wait = |(id, n, oldest): (PanelId, i64, Option<i64>)| {
        let panel = panels.get(&id)?;
        let wait = Waits::one("desk-wait-proposed", paths::panels::Panel(&panel.slug), oldest.map(Timestamp));
        Some(wait.with("n", n).with("panel", name(cx, panel)))
    };
    Ok(found.into_iter().filter_map(wait).collect())
}

/// Overdue actions, counted by panel.
async fn overdue(
    cx: &Cx<PanelReader>,
    panels: &HashMap<PanelId, PanelName>,
    ids: &[PanelId],
) -> Result<Vec<Waits>, AppError> {
    let found: Vec<(PanelId, i64, Option<String>)> = action::Entity::find()
        .select_only()
        .column(action::Column::PanelId)
        .column_as(Expr::cust("COUNT(*)"), "n")
        .column_as(action::Column::DueOn.min(), "oldest")
        .filter(action::Column::PanelId.is_in(ids.iter().copied()))
        .filter(action::Column::State.eq(ActionState::Open))
        .filter(action::Column::DueOn.lt(today(cx)))
        .group_by(action::Column::PanelId)
        .into_tuple()
        .all(cx.db())
        .await?;
    let wait = |(id, n, oldest): (PanelId, i64, Option<String>)| {
        let panel = panels.get(&id)?;
        let at = oldest.and_then(|day| since(&day));
        let wait = Waits::one("desk-wait-actions", paths::panels::Panel(&panel.slug), at);
        Some(wait.with("n", n).with("panel", name(cx, panel)))
    };
    Ok(found.into_iter().filter_map(wait).collect())
}

/// What owners of actions say was done and no clerk has looked at, counted by panel.
async fn reported(
    cx: &Cx<PanelReader>,
    panels: &HashMap<PanelId, PanelName>,
    ids: &[PanelId],
) -> Result<Vec<Waits>, AppError> {
    let of = action::Entity::belongs_to(report::Entity).from(action::Column::Id).to(report::Column::ActionId);
    let found: Vec<(PanelId, i64)> = action::Entity::find()
        .select_only()
        .column(action::Column::PanelId)
        .column(report::Column::At)
        .join(sea_orm::JoinType::InnerJoin, of.into())
        .filter(action::Column::PanelId.is_in(ids.iter().copied()))
        .filter(action::Column::State.eq(ActionState::Open))
        .filter(report::Column::Accepted.is_null())
        .order_by_asc(report::Column::At)
        .into_tuple()
        .all(cx.db())
        .await?;
    let mut by_panel: HashMap<PanelId, (usize, i64)> = HashMap::new();
    for (id, at) in found {
        by_panel.entry(id).or_insert((0, at)).0 += 1;
    }
    let wait = |(id, (n, oldest)): (PanelId, (usize, i64))| {
        let panel = panels.get(&id)?;
        let wait = Waits::one("desk-wait-reports", paths::panels::Panel(&panel.slug), Some(Timestamp(oldest)));
        Some(wait.with("n", n).with("panel", name(cx, panel)))
    };
    Ok(by_panel.into_iter().filter_map(wait).collect())
}

/// Draft minutes of panels that the reader chairs, which nobody has checked as they are.
async fn to_check(cx: &Cx<PanelReader>, panels: &HashMap<PanelId, PanelName>) -> Result<Vec<Waits>, AppError> {
    let found = meeting::Entity::find()
        .filter(meeting::Column::PanelId.is_in(saying::chaired(cx).await?))
        .filter(meeting::Column::State.eq(MeetingState::DraftMinutes))
        .order_by_asc(meeting::Column::HeldOn)
        .all(cx.db())
        .await?;
    let unchecked = head::Entity::find()
        .filter(head::Column::MeetingId.is_in(found.iter().map(|row| row.id)))
        .filter(head::Column::CheckedAt.is_null())
        .all(cx.db())
        .await?;
    let since: HashMap<MeetingId, i64> = unchecked.into_iter().map(|row| (row.meeting_id, row.drafted_at)).collect();
    let wait = |m: meeting::Model| {
        let (panel, at) = (panels.get(&m.panel_id)?, since.get(&m.id)?);
        let wait = Waits::one("desk-wait-check", paths::panels::Minutes(&panel.slug, m.id), Some(Timestamp(*at)));
        Some(wait.with("panel", name(cx, panel)).with("day", day_text(&m.held_on, cx.lang())))
    };
    Ok(found.into_iter().filter_map(wait).collect())
}

/// Published papers of meetings to come.
async fn papers(
    cx: &Cx<PanelReader>,
    panels: &HashMap<PanelId, PanelName>,
    ids: &[PanelId],
) -> Result<Vec<Waits>, AppError> {
    let today = today(cx);
    let found = meeting::Entity::find()
        .filter(meeting::Column::PanelId.is_in(ids.iter().copied()))
        .filter(meeting::Column::State.eq(MeetingState::AgendaPublished))
        .filter(meeting::Column::HeldOn.gte(today.as_str()))
        .order_by_asc(meeting::Column::HeldOn)
        .limit(MOST)
        .all(cx.db())
        .await?;
    let wait = |m: meeting::Model| {
        let panel = panels.get(&m.panel_id)?;
        let wait = Waits::one("desk-wait-papers", paths::panels::Meeting(&panel.slug, m.id), None);
        let wait = wait.today_if(m.held_on == today);
        Some(wait.with("panel", name(cx, panel)).with("day", day_text(&m.held_on, cx.lang())))
    };
    Ok(found.into_iter().filter_map(wait).collect())
}

/// The published agendas of panels that this reader may open.
#[derive(Debug)]
pub struct Papers {
    panels: HashMap<PanelId, PanelName>,
}

/// Where a voice is on an agenda.
#[derive(Clone, Debug)]
pub struct Place {
    pub voice: VoiceId,
    pub panel: PanelName,
    pub meeting: MeetingId,
    pub held_on: String,
}

/// The papers that this reader may open.
pub async fn papers_of(cx: &Cx<PanelReader>) -> Result<Papers, AppError> {
    Ok(Papers { panels: mine(cx).await?.into_iter().map(|panel| (panel.id, panel)).collect() })
}

impl Papers {
    fn on(&self) -> Select<item_voice::Entity> {
        item_voice::Entity::find()
            .select_only()
            .inner_join(item::Entity)
            .join(sea_orm::JoinType::InnerJoin, on_meeting())
            .filter(item::Column::PanelId.is_in(self.panels.keys().copied()))
            .filter(item::Column::State.ne(ItemState::Withdrawn))
            .filter(meeting::Column::PublishedAt.is_not_null())
            .filter(meeting::Column::State.ne(MeetingState::Cancelled))
    }

    /// The voices on them, as a subquery.
    pub fn voices(&self) -> SelectStatement {
        self.on().column(item_voice::Column::VoiceId).into_query()
    }

    /// Where these voices are on them.
    pub async fn places(&self, cx: &Cx<PanelReader>, voices: &[VoiceId]) -> Result<Vec<Place>, AppError> {
        let found: Vec<(VoiceId, PanelId, MeetingId, String)> = self
            .on()
            .column(item_voice::Column::VoiceId)
            .column(item::Column::PanelId)
            .column(meeting::Column::Id)
            .column(meeting::Column::HeldOn)
            .filter(item_voice::Column::VoiceId.is_in(voices.iter().copied()))
            .into_tuple()
            .all(cx.db())
            .await?;
        let place = |(voice, panel, meeting, held_on): (VoiceId, PanelId, MeetingId, String)| {
            Some(Place { voice, panel: self.panels.get(&panel)?.clone(), meeting, held_on })
        };
        Ok(found.into_iter().filter_map(place).collect())
    }
}

fn on_meeting() -> RelationDef {
    item::Entity::belongs_to(meeting::Entity).from(item::Column::MeetingId).to(meeting::Column::Id).into()
}
