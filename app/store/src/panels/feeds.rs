//! Meetings as a calendar that somebody's own calendar asks for, at an address that they alone know.
//!
//! Its key follows from the key file and the feed's id, so that it can be shown again; the database has its hash alone.
//! Restricted items have no title in it: whoever sees somebody's calendar sees the feed.

use std::collections::HashMap;

use icalendar::Property;
use sea_orm::{ConnectionTrait, QueryOrder as _, Set, entity::prelude::*, sea_query::OnConflict};

use super::{
    Meeting,
    agenda::title_in_mail,
    mails::{Method, Notice, file, meeting_event},
};
use crate::{
    panels::entity::{calendar_feed, item, meeting, membership, panel},
    people,
};
use domain::{
    error::AppError,
    ids::{CalendarFeedId, MeetingId, PanelId, PersonId},
    lang::Localized,
    panels::model::{ItemState, PanelName},
    role::Role,
    time::DAY,
};
use platform::{
    Services,
    guard::{Cx, PanelReader, Visitor},
    i18n::t_in,
    random,
};

/// How long meetings stay in the feed.
const KEPT: i64 = 90 * DAY;

fn key_of(services: &Services, id: CalendarFeedId) -> String {
    random::hex(&services.keys.fingerprint("calendar-feed", &id.to_string()))
}

/// The key of this reader's feed; none if they have none.
pub async fn mine(cx: &Cx<PanelReader>) -> Result<Option<String>, AppError> {
    let found = calendar_feed::Entity::find_by_id(cx.me()?).one(cx.db()).await?;
    Ok(found.map(|row| key_of(cx.services(), row.id)))
}

/// Makes a feed, or gives it another address: the one before leads nowhere then.
pub async fn make(cx: &Cx<PanelReader>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let id = CalendarFeedId::new();
    let row = calendar_feed::ActiveModel {
        person_id: Set(cx.me()?),
        id: Set(id),
        hash: Set(random::hash(&key_of(cx.services(), id))),
        made_at: Set(cx.now().0),
    };
    let anew = OnConflict::column(calendar_feed::Column::PersonId)
        .update_columns([calendar_feed::Column::Id, calendar_feed::Column::Hash, calendar_feed::Column::MadeAt])
        .to_owned();
    calendar_feed::Entity::insert(row).on_conflict(anew).exec_without_returning(&tx).await?;
    cx.audit(&tx, "calendar.made", cx.me()?, "").await?;
    cx.commit(tx).await
}

/// Ends this reader's feed.
pub async fn end(cx: &Cx<PanelReader>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let gone = calendar_feed::Entity::delete_by_id(cx.me()?).exec(&tx).await?;
    if gone.rows_affected > 0 {
        cx.audit(&tx, "calendar.ended", cx.me()?, "").await?;
    }
    cx.commit(tx).await
}

/// The feed at this address: the meetings of panels on days on which its person has a seat there; of a clerk those of
/// all panels.
///
/// # Errors
/// `NotFound` for an address that leads nowhere, and once the account is closed.
pub async fn feed(cx: &Cx<Visitor>, key: &str) -> Result<String, AppError> {
    let db = cx.db();
    let found = calendar_feed::Entity::find().filter(calendar_feed::Column::Hash.eq(random::hash(key))).one(db).await?;
    let person = found.ok_or(AppError::NotFound)?.person_id;
    let contact = people::contacts(db, &[person]).await?.pop().ok_or(AppError::NotFound)?;
    let meetings = meetings_of(cx, person).await?;
    let ids: Vec<_> = meetings.iter().filter(|one| one.state.is_published()).map(|one| one.id).collect();
    let mut agendas = titles(db, &ids).await?;
    let panels =
        panel::Entity::find().filter(panel::Column::Id.is_in(meetings.iter().map(|one| one.panel))).all(db).await?;
    let panels: HashMap<PanelId, PanelName> = panels.into_iter().map(|row| (row.id, PanelName::from(row))).collect();
    let settings = cx.services().settings().await;
    let mut events = Vec::new();
    for meeting in meetings {
        let Some(panel) = panels.get(&meeting.panel) else { continue };
        let notice = Notice {
            panel: panel.clone(),
            council: settings.council.clone(),
            agenda: agendas.remove(&meeting.id).unwrap_or_default(),
            before: None,
            invited: true,
            organiser: None,
            at: cx.now(),
        };
        events.extend(meeting_event(cx.services(), &notice, &meeting, contact.lang));
    }
    let mut calendar = file(Method::Publish, events);
    calendar.append_property(Property::new("X-WR-CALNAME", t_in(contact.lang, "feed-name")).done());
    calendar.append_property(Property::new("REFRESH-INTERVAL", "PT4H").add_parameter("VALUE", "DURATION").done());
    Ok(calendar.to_string())
}

/// The meetings that this person is invited to.
async fn meetings_of(cx: &Cx<Visitor>, person: PersonId) -> Result<Vec<Meeting>, AppError> {
    let db = cx.db();
    let clerk = people::with_role(db, Role::Clerk).await?.iter().any(|one| one.id == person);
    let seats = membership::Entity::find().filter(membership::Column::PersonId.eq(person)).all(db).await?;
    let since = cx.now().plus(-KEPT).day().to_string();
    let mut asked = meeting::Entity::find()
        .filter(meeting::Column::HeldOn.gte(since))
        .order_by_asc(meeting::Column::HeldOn)
        .order_by_asc(meeting::Column::StartsAt);
    if !clerk {
        asked = asked.filter(meeting::Column::PanelId.is_in(seats.iter().map(|seat| seat.panel_id)));
    }
    let mut found: Vec<Meeting> = asked.all(db).await?.into_iter().map(Meeting::from).collect();
    let has_seat = |one: &Meeting| {
        seats.iter().any(|seat| {
            seat.panel_id == one.panel
                && seat.starts_on <= one.held_on
                && seat.ends_on.as_ref().is_none_or(|ends| *ends >= one.held_on)
        })
    };
    found.retain(|one| clerk || has_seat(one));
    Ok(found)
}

/// What the agendas of these meetings say.
async fn titles(
    db: &impl ConnectionTrait,
    meetings: &[MeetingId],
) -> Result<HashMap<MeetingId, Vec<Localized>>, AppError> {
    let found = item::Entity::find()
        .filter(item::Column::MeetingId.is_in(meetings.iter().copied()))
        .filter(item::Column::State.ne(ItemState::Withdrawn))
        .order_by_asc(item::Column::Position)
        .order_by_asc(item::Column::CreatedAt)
        .all(db)
        .await?;
    let mut titles: HashMap<MeetingId, Vec<Localized>> = HashMap::new();
    for row in found {
        let Some(meeting) = row.meeting_id else { continue };
        titles.entry(meeting).or_default().push(title_in_mail(row));
    }
    Ok(titles)
}
