//! Mail to a meeting's people, in their language, with a calendar file (RFC 5545, RFC 5546). It has titles only, never
//! what young people said, because mail is read in public places.

use icalendar::{Calendar, Component as _, Event, EventLike as _, Property};
use jiff::{
    civil::{Date, Time},
    tz::TimeZone,
};

use super::{Meeting, When, coming::key_of};
use crate::people::Contact;
use domain::{
    ids::{AreaId, MembershipId},
    lang::{Lang, Localized},
    panels::model::{MeetingState, PanelName},
    paths,
    time::{HOUR, Timestamp},
};
use platform::{
    Services,
    i18n::{day_text, t_in, tr_in},
    outbox::{Attachment, Mail},
};

/// How long a meeting is in a calendar file where nobody has said when it ends.
const LASTS: i64 = 2 * HOUR;

/// What all mails about one meeting share.
pub struct Notice {
    pub panel: PanelName,
    pub council: Localized,
    /// The titles in their order; none for a cancelled meeting.
    pub agenda: Vec<Localized>,
    /// The earlier time and place, if it has moved.
    pub before: Option<When>,
    /// It is for somebody who is invited, and may have the video link.
    pub invited: bool,
    /// Who published it; calendars send replies to this address.
    pub organiser: Option<Contact>,
    pub at: Timestamp,
}

/// The address of a meeting's page.
pub fn path<'a>(panel: &'a PanelName, meeting: &Meeting) -> paths::panels::Meeting<'a> {
    paths::panels::Meeting(&panel.slug, meeting.id)
}

/// The moment of a stored day and time in London; none if they cannot be read.
pub(crate) fn moment_of(day: &str, time: &str) -> Option<Timestamp> {
    let day: Date = day.parse().ok()?;
    let time: Time = time.parse().ok()?;
    let zoned = day.to_datetime(time).to_zoned(TimeZone::get("Europe/London").ok()?).ok()?;
    Some(Timestamp(zoned.timestamp().as_millisecond()))
}

/// As calendar files write it.
pub(crate) fn utc(at: Timestamp) -> String {
    let at = jiff::Timestamp::from_millisecond(at.0).unwrap_or_default();
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// The method of the calendar file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// A copy to keep.
    Publish,
    Request,
    Cancel,
}

impl Method {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Publish => "PUBLISH",
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

/// What every event in a calendar file says: which one it is, when and where. `of` is the id that it keeps through every
/// change; `sequence` grows with each. None if the stored time cannot be read.
pub(super) fn event(
    services: &Services,
    when: &When,
    (of, sequence): (uuid::Uuid, i64),
    now: Timestamp,
    cancelled: bool,
) -> Option<Event> {
    let start = moment_of(&when.held_on, &when.starts_at)?;
    let end = when.ends_at.as_deref().and_then(|time| moment_of(&when.held_on, time)).filter(|end| *end > start);
    let mut event = Event::new();
    event
        .uid(&format!("{of}@{}", host(services)))
        .sequence(u32::try_from(sequence).unwrap_or_default())
        .location(&when.place)
        .add_property("DTSTAMP", utc(now))
        .add_property("DTSTART", utc(start))
        .add_property("DTEND", utc(end.unwrap_or_else(|| start.plus(LASTS))))
        .add_property("STATUS", if cancelled { "CANCELLED" } else { "CONFIRMED" });
    Some(event)
}

/// Whom an event asks to come.
pub(crate) fn attendee(name: &str, address: &str) -> Property {
    Property::new("ATTENDEE", format!("mailto:{address}"))
        .add_parameter("CN", &spoken(name))
        .add_parameter("ROLE", "REQ-PARTICIPANT")
        .add_parameter("PARTSTAT", "NEEDS-ACTION")
        .add_parameter("RSVP", "TRUE")
        .done()
}

/// Who asks; calendars send replies to this address.
pub(super) fn organiser(name: &str, address: &str) -> Property {
    Property::new("ORGANIZER", format!("mailto:{address}")).add_parameter("CN", &spoken(name)).done()
}

/// A calendar of these events.
pub(crate) fn file(method: Method, events: Vec<Event>) -> Calendar {
    let mut calendar = Calendar::new();
    calendar.append_property(Property::new("METHOD", method.name()).done());
    for mut event in events {
        calendar.push(event.done());
    }
    calendar
}

/// The event of a meeting, as mails and feeds have it.
pub(super) fn meeting_event(services: &Services, notice: &Notice, meeting: &Meeting, lang: Lang) -> Option<Event> {
    let which = (meeting.id.0, i64::from(meeting.sequence));
    let cancelled = meeting.state == MeetingState::Cancelled;
    let mut event = event(services, &When::from(meeting), which, notice.at, cancelled)?;
    event
        .summary(&summary(notice, meeting, lang))
        .description(&described(notice, meeting, lang))
        .url(&services.link(lang, path(&notice.panel, meeting)));
    Some(event)
}

/// The calendar file.
pub fn calendar(
    services: &Services,
    notice: &Notice,
    meeting: &Meeting,
    lang: Lang,
    method: Method,
    to: Option<&Contact>,
) -> Option<String> {
    let mut event = meeting_event(services, notice, meeting, lang)?;
    if let Some((one, address)) = notice.organiser.as_ref().and_then(|one| Some((one, one.email.as_deref()?))) {
        event.append_property(organiser(&one.name, address));
    }
    if let Some((to, address)) = to.and_then(|to| Some((to, to.email.as_deref()?))) {
        event.append_property(attendee(&to.name, address));
    }
    Some(file(method, vec![event]).to_string())
}

/// A name that is valid as a parameter: without quotes and line ends (RFC 5545, 3.1).
fn spoken(name: &str) -> String {
    name.chars().filter(|c| !c.is_control() && *c != '"').collect()
}

/// The host of the installation, by which ids of events are its own.
pub(crate) fn host(services: &Services) -> &str {
    let rest = services.base_url.split_once("://").map_or(services.base_url.as_str(), |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or(rest)
}

fn summary(notice: &Notice, meeting: &Meeting, lang: Lang) -> String {
    let theme = meeting.theme.get(lang);
    let panel = notice.panel.name.get(lang);
    if theme.is_empty() { panel.to_owned() } else { format!("{panel}: {theme}") }
}

fn agenda_text(notice: &Notice, lang: Lang) -> String {
    let lines =
        notice.agenda.iter().zip(1..).map(|(title, n): (&Localized, usize)| format!("{n}. {}", title.get(lang)));
    lines.collect::<Vec<_>>().join("\n")
}

/// The agenda, and the video link for those who are invited.
fn described(notice: &Notice, meeting: &Meeting, lang: Lang) -> String {
    let agenda = agenda_text(notice, lang);
    let video = video(notice, meeting, lang);
    [video, agenda].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn video(notice: &Notice, meeting: &Meeting, lang: Lang) -> String {
    if !notice.invited || meeting.video_link.is_empty() || meeting.state == MeetingState::Cancelled {
        return String::new();
    }
    tr_in(lang, "agenda-mail-video", &[("link", meeting.video_link.clone().into())])
}

/// `14:00`, or `14:00–16:00`.
pub(super) fn time_text(starts_at: &str, ends_at: Option<&str>) -> String {
    ends_at.map_or_else(|| starts_at.to_owned(), |ends_at| format!("{starts_at}–{ends_at}"))
}

/// Where the mail leads: the meeting's page, and for whoever represents an area the page of that area.
fn links(services: &Services, notice: &Notice, meeting: &Meeting, lang: Lang, area: Option<AreaId>) -> String {
    let link = services.link(lang, path(&notice.panel, meeting));
    let Some(area) = area.filter(|_| meeting.state != MeetingState::Cancelled) else { return link };
    let of_area = services.link(lang, paths::performance::Area(&notice.panel.slug, area));
    format!("{link}\n\n{}", tr_in(lang, "performance-mail-area", &[("link", of_area.into())]))
}

/// The mail to one person, with the link by which they say whether they come; none for somebody without an address.
/// `seat`: theirs, and the area that they represent.
pub(super) fn mail(
    services: &Services,
    notice: &Notice,
    meeting: &Meeting,
    to: &Contact,
    (seat, area): (Option<MembershipId>, Option<AreaId>),
) -> Option<Mail> {
    let address = to.email.clone()?;
    let lang = to.lang;
    let cancelled = meeting.state == MeetingState::Cancelled;
    let before = notice.before.as_ref();
    let coming = seat.map(|seat| {
        let key = key_of(services, meeting.id, seat);
        services.link(lang, paths::panels::Coming(meeting.id, seat, &key))
    });
    let video = video(notice, meeting, lang);
    let place = if video.is_empty() { meeting.place.clone() } else { format!("{}\n{video}", meeting.place) };
    let gaps = [
        ("coming", coming.unwrap_or_default().into()),
        ("before_day", before.map(|b| day_text(&b.held_on, lang)).unwrap_or_default().into()),
        ("before_time", before.map(|b| time_text(&b.starts_at, b.ends_at.as_deref())).unwrap_or_default().into()),
        ("before_place", before.map(|b| b.place.clone()).unwrap_or_default().into()),
        ("name", to.name.clone().into()),
        ("panel", notice.panel.name.get(lang).to_owned().into()),
        ("day", day_text(&meeting.held_on, lang).into()),
        ("time", time_text(&meeting.starts_at, meeting.ends_at.as_deref()).into()),
        ("place", place.into()),
        ("reason", meeting.reason.clone().unwrap_or_default().into()),
        ("agenda", agenda_text(notice, lang).into()),
        ("link", links(services, notice, meeting, lang, area).into()),
        ("council", notice.council.get(lang).to_owned().into()),
    ];
    let (subject, text) = match (cancelled, &notice.before, meeting.sequence) {
        (true, ..) => ("panels-mail-cancelled-subject", "panels-mail-cancelled"),
        (false, Some(_), _) => ("panels-mail-moved-subject", "panels-mail-moved"),
        (false, None, 0) => ("panels-mail-subject", "panels-mail"),
        (false, None, _) => ("panels-mail-again-subject", "panels-mail-again"),
    };
    let method = if cancelled { Method::Cancel } else { Method::Request };
    let attachment = calendar(services, notice, meeting, lang, method, Some(to)).map(|text| Attachment {
        name: t_in(lang, "panels-mail-file"),
        media_type: format!("text/calendar; method={}; charset=utf-8", method.name()),
        text,
    });
    Some(Mail {
        kind: "agenda",
        to: address,
        subject: tr_in(lang, subject, &gaps),
        text: tr_in(lang, text, &gaps),
        attachment,
    })
}
