//! People who are called to a meeting: they have no account, and a short page of their own with what they are asked. Its
//! key is in the mail as it goes out and nowhere else (`platform::outbox::keyed_link`).

use icalendar::Component as _;
use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*, sea_query::Query};

use super::{
    Meeting, When, by_id,
    mails::{self, Method, attendee, event, file},
    meetings::locked,
    name_in, services,
    tabling::item_of,
};
use crate::panels::entity::{called_person, item, meeting};
use domain::{
    error::AppError,
    ids::{CalledId, ItemId, MeetingId, PanelId},
    lang::{Lang, Localized},
    panels::{
        model::{Answer, ItemState, MeetingState},
        papers::may_arrive,
        rules::timetable::timetable,
    },
    paths,
    time::SECOND,
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx, Grant, System, Visitor, system},
    i18n::{day_text, tr_in},
    outbox::{self, Attachment, Mail},
    retention::Expired,
};

/// The most people that are called to one meeting.
const MOST: usize = 40;

/// Somebody who is called.
#[derive(Clone, Debug)]
pub struct Called {
    pub id: CalledId,
    pub name: String,
    pub mail: String,
    pub asked: String,
    pub answer: Option<Answer>,
}

impl From<called_person::Model> for Called {
    fn from(row: called_person::Model) -> Self {
        Self { id: row.id, name: row.name, mail: row.mail, asked: row.asked, answer: row.answer }
    }
}

/// Whom a clerk calls, and for what.
#[derive(Clone, Debug)]
pub struct NewCalled {
    pub item: Option<ItemId>,
    pub name: String,
    pub mail: String,
    pub asked: String,
    /// The service or partner for which they are called; may be empty.
    pub service: String,
}

/// Those who are called to a meeting, in the order in which they were.
pub async fn called_to(cx: &Cx<Clerk>, meeting: MeetingId) -> Result<Vec<Called>, AppError> {
    let found = called_person::Entity::find()
        .filter(called_person::Column::MeetingId.eq(meeting))
        .order_by_asc(called_person::Column::CalledAt)
        .order_by_asc(called_person::Column::Id)
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(Called::from).collect())
}

/// Calls somebody to a meeting that is still to come: they get mail with a link and a calendar file.
///
/// # Errors
/// `Conflict` once the meeting is over, and once as many are called as may be.
pub async fn call(cx: &Cx<Clerk>, panel: PanelId, id: MeetingId, new: NewCalled) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    let meeting = locked(&tx, panel, id).await?;
    if !may_arrive(Some(meeting.state)) {
        return Err(AppError::conflict("panels-illegal"));
    }
    if let Some(item) = new.item {
        let row = item_of(&tx, panel, item).await?;
        if row.meeting_id != Some(id) {
            return Err(AppError::NotFound);
        }
    }
    let there = called_person::Entity::find()
        .select_only()
        .column(called_person::Column::Id)
        .filter(called_person::Column::MeetingId.eq(id))
        .into_tuple::<CalledId>()
        .all(&tx)
        .await?;
    if there.len() >= MOST {
        return Err(AppError::conflict("called-many"));
    }
    let row = called_person::Model {
        id: CalledId::new(),
        meeting_id: id,
        item_id: new.item,
        name: new.name,
        mail: new.mail,
        asked: new.asked,
        answer: None,
        called_at: cx.now().0,
        answered_at: None,
    };
    called_person::Entity::insert(called_person::ActiveModel::from(row.clone()).reset_all())
        .exec_without_returning(&tx)
        .await?;
    if !new.service.is_empty() {
        services::keep_call(cx, &tx, &row, new.service).await?;
    }
    let panel = name_in(&tx, panel).await?.name;
    let what = What { panel, meeting: Meeting::from(meeting), key: "called-mail", gone: false };
    write(cx, &mut tx, &what, &row).await?;
    cx.audit(&tx, "meeting.called", id, "").await?;
    cx.commit(tx).await
}

/// Calls somebody no longer: they are told, and their calendar lets go of it.
pub async fn uncall(cx: &Cx<Clerk>, panel: PanelId, called: CalledId) -> Result<MeetingId, AppError> {
    let mut tx = cx.begin().await?;
    // The meeting before them, as everywhere.
    let row = called_person::Entity::find_by_id(called).one(&tx).await?.ok_or(AppError::NotFound)?;
    let meeting = locked(&tx, panel, row.meeting_id).await?;
    let row = called_person::Entity::find_by_id(called).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let id = meeting.id;
    if may_arrive(Some(meeting.state)) {
        let panel = name_in(&tx, panel).await?.name;
        let what = What { panel, meeting: Meeting::from(meeting), key: "called-mail-not", gone: true };
        write(cx, &mut tx, &what, &row).await?;
    }
    services::take_call_back(&tx, called).await?;
    called_person::Entity::delete_by_id(called).exec(&tx).await?;
    cx.audit(&tx, "meeting.uncalled", id, "").await?;
    cx.commit(tx).await?;
    Ok(id)
}

/// Tells those who are called that a meeting has moved, or is cancelled.
pub(super) async fn tell<R: Grant>(cx: &Cx<R>, tx: &mut Tx, meeting: &Meeting) -> Result<(), AppError> {
    let rows = called_person::Entity::find().filter(called_person::Column::MeetingId.eq(meeting.id)).all(tx).await?;
    if rows.is_empty() {
        return Ok(());
    }
    let gone = meeting.state == MeetingState::Cancelled;
    let key = if gone { "called-mail-cancelled" } else { "called-mail-moved" };
    let what = What { panel: name_in(&*tx, meeting.panel).await?.name, meeting: meeting.clone(), key, gone };
    for row in &rows {
        write(cx, tx, &what, row).await?;
    }
    Ok(())
}

/// What a mail to somebody who is called says.
struct What {
    panel: Localized,
    meeting: Meeting,
    key: &'static str,
    /// They are not to come.
    gone: bool,
}

async fn write<R: Grant>(cx: &Cx<R>, tx: &mut Tx, what: &What, to: &called_person::Model) -> Result<(), AppError> {
    let welsh = tx.settings().languages.has(Lang::Cy);
    let council = tx.settings().council.clone();
    let (meeting, services) = (&what.meeting, cx.services());
    let written = |lang: Lang| {
        let video = &meeting.video_link;
        let video = if video.is_empty() { String::new() } else { format!("\n{video}") };
        let gaps = [
            ("name", to.name.clone().into()),
            ("panel", what.panel.get(lang).to_owned().into()),
            ("day", day_text(&meeting.held_on, lang).into()),
            ("time", mails::time_text(&meeting.starts_at, meeting.ends_at.as_deref()).into()),
            ("place", format!("{}{video}", meeting.place).into()),
            ("asked", to.asked.clone().into()),
            ("reason", meeting.reason.clone().unwrap_or_default().into()),
            ("link", outbox::keyed_link(services, lang, paths::panels::Called(to.id, "")).into()),
            ("council", council.get(lang).to_owned().into()),
        ];
        (tr_in(lang, &format!("{}-subject", what.key), &gaps), tr_in(lang, &format!("{}-text", what.key), &gaps))
    };
    // Nobody knows in which language to write to somebody without an account.
    let (mut subject, mut text) = written(Lang::En);
    if welsh {
        let second = written(Lang::Cy);
        subject = format!("{subject} / {}", second.0);
        text = format!("{text}\n\n{}", second.1);
    }
    let mail = Mail { kind: outbox::KEYED[3], to: to.mail.clone(), subject, text, attachment: calendar(cx, what, to) };
    cx.mail_about(tx, mail, [to.id.0]).await
}

/// The calendar file: an event of its own for each who is called, since what they are asked is theirs. Its number is the
/// seconds since they were called, which only grow.
fn calendar<R: Grant>(cx: &Cx<R>, what: &What, to: &called_person::Model) -> Option<Attachment> {
    let sequence = Ord::max(cx.now().0 - to.called_at, 0) / SECOND;
    let when = When::from(&what.meeting);
    let mut event = event(cx.services(), &when, (to.id.0, sequence), cx.now(), what.gone)?;
    event.summary(what.panel.get(Lang::En)).description(&to.asked).append_property(attendee(&to.name, &to.mail));
    let method = if what.gone { Method::Cancel } else { Method::Request };
    Some(Attachment {
        name: "meeting.ics".into(),
        media_type: format!("text/calendar; method={}; charset=utf-8", method.name()),
        text: file(method, vec![event]).to_string(),
    })
}

/// The page of somebody who is called.
#[derive(Clone, Debug)]
pub struct Own {
    pub called: Called,
    pub panel: Localized,
    pub meeting: Meeting,
    /// When their item begins, `14:25`, as far as that is planned.
    pub begins: Option<String>,
}

/// # Errors
/// `NotFound` if the key is not that of this link.
fn fits<R: Grant>(cx: &Cx<R>, id: CalledId, key: &str) -> Result<(), AppError> {
    if outbox::key_fits(cx.services(), paths::panels::Called(id, ""), key) { Ok(()) } else { Err(AppError::NotFound) }
}

/// What is behind the link of somebody who is called.
///
/// # Errors
/// `NotFound` without the right key, and for who is called no longer.
pub async fn own(cx: &Cx<Visitor>, id: CalledId, key: &str) -> Result<Own, AppError> {
    fits(cx, id, key)?;
    let db = cx.db();
    let row = called_person::Entity::find_by_id(id).one(db).await?.ok_or(AppError::NotFound)?;
    let meeting = meeting::Entity::find_by_id(row.meeting_id).one(db).await?.ok_or(AppError::NotFound)?;
    let begins = begins(cx, &meeting, row.item_id).await?;
    let panel = by_id(cx, meeting.panel_id).await?.name;
    Ok(Own { called: Called::from(row), panel, meeting: Meeting::from(meeting), begins })
}

/// When an item of a meeting begins. Nothing else of the agenda is told.
async fn begins(cx: &Cx<Visitor>, of: &meeting::Model, id: Option<ItemId>) -> Result<Option<String>, AppError> {
    let Some(id) = id else { return Ok(None) };
    let items: Vec<(ItemId, Option<i32>, ItemState)> = item::Entity::find()
        .select_only()
        .columns([item::Column::Id, item::Column::Minutes, item::Column::State])
        .filter(item::Column::MeetingId.eq(of.id))
        .order_by_asc(item::Column::Position)
        .order_by_asc(item::Column::CreatedAt)
        .into_tuple()
        .all(cx.db())
        .await?;
    let length = |(_, minutes, state): &(ItemId, Option<i32>, ItemState)| match state {
        ItemState::Withdrawn => Some(0),
        _ => minutes.and_then(|n| u32::try_from(n).ok()),
    };
    let lengths: Vec<_> = items.iter().map(length).collect();
    let place = items.iter().position(|(item, ..)| *item == id);
    let times = timetable(&of.starts_at, of.ends_at.as_deref(), &lengths);
    Ok(place.zip(times).and_then(|(at, times)| times.starts.get(at).cloned()))
}

/// Takes the answer of somebody who is called; they may change it until the meeting.
///
/// # Errors
/// `NotFound` as `own`; `Conflict` once the meeting is over or cancelled.
pub async fn answer(cx: &Cx<Visitor>, id: CalledId, key: &str, answer: Answer) -> Result<(), AppError> {
    fits(cx, id, key)?;
    let tx = cx.begin().await?;
    let row = called_person::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let meeting = meeting::Entity::find_by_id(row.meeting_id).one(&tx).await?.ok_or(AppError::NotFound)?;
    if !may_arrive(Some(meeting.state)) {
        return Err(AppError::conflict("panels-illegal"));
    }
    let row = called_person::ActiveModel {
        id: Set(id),
        answer: Set(Some(answer)),
        answered_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    called_person::Entity::update(row).exec(&tx).await?;
    // Whoever is signed in on this browser need not be who has the link.
    system(cx.services()).audit(&tx, "meeting.call-answered", meeting.id, answer.key()).await?;
    cx.commit(tx).await
}

/// Those who were called to meetings before this day.
fn over(before: &str) -> Expr {
    let meetings = Query::select()
        .column(meeting::Column::Id)
        .from(meeting::Entity)
        .and_where(meeting::Column::HeldOn.lt(before))
        .to_owned();
    called_person::Column::MeetingId.in_subquery(meetings)
}

/// Forgets who was called to meetings before this day. Returns how many.
pub(super) async fn forget(tx: &Tx, before: &str) -> Result<u64, AppError> {
    Ok(called_person::Entity::delete_many().filter(over(before)).exec(tx).await?.rows_affected)
}

/// How many `forget` would.
pub(super) async fn expired(cx: &Cx<System>, before: &str) -> Result<Expired, AppError> {
    Expired::of(cx.db(), called_person::Entity::find().filter(over(before)), called_person::Column::CalledAt).await
}
