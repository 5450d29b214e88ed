//! Who is invited to one meeting: the guests of a takeover. They do not count.

use icalendar::Component as _;
use sea_orm::{PaginatorTrait as _, QueryOrder as _, Set, entity::prelude::*, sea_query::Query};

use super::{entity::guest, run};
use crate::panels::{
    Meeting, When,
    entity::meeting,
    mails::{Method, attendee, event, file, time_text},
    name_in,
};
use domain::{
    error::AppError,
    ids::{GuestId, MeetingId, PanelId},
    lang::{Lang, Localized},
    panels::{
        model::{MeetingKind, MeetingState},
        room::MOST_GUESTS,
        rules::{IllegalPanelMove, running::is_prepared},
    },
    people::rules::Email,
    time::SECOND,
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, PanelReader, System},
    i18n::{day_text, tr_in},
    idempotency,
    outbox::{Attachment, Mail},
    retention::Expired,
};

/// A guest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    pub id: GuestId,
    pub name: String,
    /// Where they come from, or what they are asked; may be empty.
    pub about: String,
    /// They got a mail.
    pub mailed: bool,
}

/// One to be invited, with a mail if there is an address.
#[derive(Clone, Debug)]
pub struct NewGuest {
    pub name: String,
    pub about: String,
    pub mail: Option<Email>,
}

/// Who is invited, in order.
pub async fn guests<R: Grant>(cx: &Cx<R>, meeting: MeetingId) -> Result<Vec<Guest>, AppError> {
    guests_in(cx.db(), meeting).await
}

/// As `guests`, inside a transaction.
pub(in crate::panels) async fn guests_in(
    db: &impl ConnectionTrait,
    meeting: MeetingId,
) -> Result<Vec<Guest>, AppError> {
    let found = guest::Entity::find()
        .filter(guest::Column::MeetingId.eq(meeting))
        .filter(guest::Column::OffAt.is_null())
        .order_by_asc(guest::Column::At)
        .order_by_asc(guest::Column::Id)
        .all(db)
        .await?;
    let one = |row: guest::Model| Guest { id: row.id, name: row.name, about: row.about, mailed: row.mail.is_some() };
    Ok(found.into_iter().map(one).collect())
}

/// Invites somebody; once for each key of a form.
///
/// # Errors
/// `Conflict` once the meeting was held, and for more guests than there can be, with those who were taken off the list
/// again: nobody writes to strangers without end.
pub async fn invite_guest(
    cx: &Cx<PanelReader>,
    panel: PanelId,
    id: MeetingId,
    new: NewGuest,
    once: &str,
) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    if idempotency::begin(&tx, "invite-guest", once, cx.now()).await?.is_some() {
        return Ok(());
    }
    let found = run(cx, &tx, panel, id).await?;
    if !is_prepared(found.state) {
        return Err(IllegalPanelMove::State.into());
    }
    let there = guest::Entity::find().filter(guest::Column::MeetingId.eq(id)).count(&tx).await?;
    if usize::try_from(there).unwrap_or(usize::MAX) >= MOST_GUESTS {
        return Err(AppError::conflict("takeover-guests-many"));
    }
    let invited = GuestId::new();
    let row = guest::Model {
        id: invited,
        meeting_id: id,
        name: new.name,
        about: new.about,
        mail: new.mail.map(String::from),
        at: cx.now().0,
        off_at: None,
    };
    guest::Entity::insert(guest::ActiveModel::from(row.clone()).reset_all()).exec_without_returning(&tx).await?;
    let panel = name_in(&tx, panel).await?.name;
    let key = match found.kind {
        MeetingKind::CarerTakeover => "takeover-carers-mail",
        _ => "takeover-mail",
    };
    let what = What { panel, meeting: Meeting::from(found), key, gone: false };
    write(cx, &mut tx, &what, &row).await?;
    idempotency::complete(&tx, "invite-guest", once, &invited.to_string()).await?;
    cx.audit(&tx, "meeting.guest", id, "").await?;
    cx.commit(tx).await
}

/// Takes somebody off the list. Who had a mail is told, and their calendar lets go of it.
pub async fn uninvite_guest(cx: &Cx<PanelReader>, panel: PanelId, id: MeetingId, who: GuestId) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    let found = run(cx, &tx, panel, id).await?;
    if !is_prepared(found.state) {
        return Err(IllegalPanelMove::State.into());
    }
    let row = guest::Entity::find_by_id(who).one(&tx).await?;
    let row = row.filter(|row| row.meeting_id == id && row.off_at.is_none()).ok_or(AppError::NotFound)?;
    let off = guest::ActiveModel {
        id: Set(who),
        name: Set(String::new()),
        about: Set(String::new()),
        mail: Set(None),
        off_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    guest::Entity::update(off).exec(&tx).await?;
    let panel = name_in(&tx, panel).await?.name;
    let what = What { panel, meeting: Meeting::from(found), key: "takeover-mail-not", gone: true };
    write(cx, &mut tx, &what, &row).await?;
    cx.audit(&tx, "meeting.guest_off", id, "").await?;
    cx.commit(tx).await
}

/// Tells guests with an address that a meeting has moved, or is cancelled.
pub(in crate::panels) async fn tell<R: Grant>(cx: &Cx<R>, tx: &mut Tx, meeting: &Meeting) -> Result<(), AppError> {
    let rows = guest::Entity::find().filter(guest::Column::MeetingId.eq(meeting.id)).all(&*tx).await?;
    if rows.is_empty() {
        return Ok(());
    }
    let gone = meeting.state == MeetingState::Cancelled;
    let key = if gone { "takeover-mail-cancelled" } else { "takeover-mail-moved" };
    let what = What { panel: name_in(&*tx, meeting.panel).await?.name, meeting: meeting.clone(), key, gone };
    for row in &rows {
        write(cx, tx, &what, row).await?;
    }
    Ok(())
}

/// What a mail to a guest says. Nobody who chairs is named in it.
struct What {
    panel: Localized,
    meeting: Meeting,
    key: &'static str,
    /// They are not to come.
    gone: bool,
}

/// Writes to a guest who has given an address, in both languages: nobody knows which is theirs.
async fn write<R: Grant>(cx: &Cx<R>, tx: &mut Tx, what: &What, to: &guest::Model) -> Result<(), AppError> {
    let Some(address) = to.mail.clone() else { return Ok(()) };
    let meeting = &what.meeting;
    let council = tx.settings().council.clone();
    let written = |lang: Lang| {
        let gaps = [
            ("name", to.name.clone().into()),
            ("panel", what.panel.get(lang).to_owned().into()),
            ("day", day_text(&meeting.held_on, lang).into()),
            ("time", time_text(&meeting.starts_at, meeting.ends_at.as_deref()).into()),
            ("place", meeting.place.clone().into()),
            ("reason", meeting.reason.clone().unwrap_or_default().into()),
            ("council", council.get(lang).to_owned().into()),
        ];
        (tr_in(lang, &format!("{}-subject", what.key), &gaps), tr_in(lang, &format!("{}-text", what.key), &gaps))
    };
    let (mut subject, mut text) = written(Lang::En);
    if tx.settings().languages.has(Lang::Cy) {
        let second = written(Lang::Cy);
        subject = format!("{subject} / {}", second.0);
        text = format!("{text}\n\n{}", second.1);
    }
    let attachment = calendar(cx, what, to, &address);
    cx.mail_about(tx, Mail { kind: "guest", to: address, subject, text, attachment }, [to.id.0]).await
}

/// The calendar file: an event of its own for each guest. Its number is the seconds since they were invited, which only
/// grow.
fn calendar<R: Grant>(cx: &Cx<R>, what: &What, to: &guest::Model, address: &str) -> Option<Attachment> {
    let sequence = Ord::max(cx.now().0 - to.at, 0) / SECOND;
    let mut event = event(cx.services(), &When::from(&what.meeting), (to.id.0, sequence), cx.now(), what.gone)?;
    event.summary(what.panel.get(Lang::En)).append_property(attendee(&to.name, address));
    let method = if what.gone { Method::Cancel } else { Method::Request };
    Some(Attachment {
        name: "meeting.ics".into(),
        media_type: format!("text/calendar; method={}; charset=utf-8", method.name()),
        text: file(method, vec![event]).to_string(),
    })
}

/// Guests of meetings before this day.
fn over(before: &str) -> Expr {
    let meetings = Query::select()
        .column(meeting::Column::Id)
        .from(meeting::Entity)
        .and_where(meeting::Column::HeldOn.lt(before))
        .to_owned();
    guest::Column::MeetingId.in_subquery(meetings)
}

/// Forgets the guests of meetings before this day. Returns how many.
pub(in crate::panels) async fn forget(tx: &Tx, before: &str) -> Result<u64, AppError> {
    Ok(guest::Entity::delete_many().filter(over(before)).exec(tx).await?.rows_affected)
}

/// Forgets somebody who is erased, wherever they were invited under this address.
pub(in crate::panels) async fn forget_address(tx: &Tx, mail: &str) -> Result<(), AppError> {
    guest::Entity::delete_many().filter(guest::Column::Mail.eq(mail)).exec(tx).await?;
    Ok(())
}

/// How many `forget` would.
pub(in crate::panels) async fn expired(cx: &Cx<System>, before: &str) -> Result<Expired, AppError> {
    Expired::of(cx.db(), guest::Entity::find().filter(over(before)), guest::Column::At).await
}
