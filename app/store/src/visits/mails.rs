//! Mail about visits, and their calendar files. A mail and a calendar are read in public places and by others: they say a
//! code name, a day and a link, never where the place is, nor what it is really called.

use icalendar::{Component as _, Event, EventLike as _};
use sea_orm::entity::prelude::*;

use super::{
    entity::visit,
    rota::{Visit, dressed},
};
use crate::{
    panels::mails::{Method, attendee, file, host, moment_of, utc},
    people::{self, Contact},
};
use domain::{
    error::AppError,
    ids::{PersonId, VisitId},
    lang::{Lang, Localized},
    panels::model::PanelName,
    paths,
    time::{HOUR, Timestamp},
    visits::VisitState,
};
use platform::{
    Services,
    db::Tx,
    guard::{Cx, Grant},
    i18n::{day_text, t_in, tr_in},
    outbox::{Attachment, Mail},
};

/// How long a visit is in a calendar.
const LASTS: i64 = 2 * HOUR;

/// What somebody is told of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// They go.
    Goes,
    Moved,
    Cancelled,
    /// They do not go any more.
    Off,
    /// Somebody asks them to go instead.
    Asked,
    /// Whom they asked says no.
    Refused,
    /// It is near.
    Soon,
}

impl Told {
    const fn key(self) -> &'static str {
        match self {
            Self::Goes => "visits-mail-goes",
            Self::Moved => "visits-mail-moved",
            Self::Cancelled => "visits-mail-cancelled",
            Self::Off => "visits-mail-off",
            Self::Asked => "visits-mail-asked",
            Self::Refused => "visits-mail-refused",
            Self::Soon => "visits-mail-soon",
        }
    }

    /// What its calendar file does; none: there is none.
    const fn method(self) -> Option<Method> {
        match self {
            Self::Goes | Self::Moved => Some(Method::Request),
            Self::Cancelled | Self::Off => Some(Method::Cancel),
            Self::Asked | Self::Refused | Self::Soon => None,
        }
    }
}

/// The kind of place in words: `Children’s home`.
fn kind_in(visit: &Visit, lang: Lang) -> String {
    t_in(lang, &format!("visits-kind-{}", visit.kind.key()))
}

/// The calendar file of a visit; none if its time cannot be read. `to`: whom a mail asks to come.
pub fn calendar(
    services: &Services,
    panel: &PanelName,
    visit: &Visit,
    (lang, now): (Lang, Timestamp),
    method: Method,
    to: Option<&Contact>,
) -> Option<String> {
    let start = moment_of(&visit.held_on, &visit.starts_at)?;
    let summary = tr_in(lang, "visits-event", &[("place", visit.code.clone().into())]);
    let over = method == Method::Cancel || visit.state == VisitState::Cancelled;
    let mut event = Event::new();
    event
        .uid(&format!("{}@{}", visit.id, host(services)))
        .sequence(u32::try_from(visit.sequence).unwrap_or_default())
        .summary(&summary)
        .description(&kind_in(visit, lang))
        .location(&visit.code)
        .url(&services.link(lang, paths::visits::Visit(&panel.slug, visit.id)))
        .add_property("DTSTAMP", utc(now))
        .add_property("DTSTART", utc(start))
        .add_property("DTEND", utc(start.plus(LASTS)))
        .add_property("STATUS", if over { "CANCELLED" } else { "CONFIRMED" });
    if let Some((to, address)) = to.and_then(|to| Some((to, to.email.as_deref()?))) {
        event.append_property(attendee(&to.name, address));
    }
    Some(file(method, vec![event]).to_string())
}

/// The mail to one person; none for somebody without an address.
pub(super) fn mail(
    services: &Services,
    (panel, visit, council): (&PanelName, &Visit, &Localized),
    told: Told,
    to: &Contact,
    now: Timestamp,
) -> Option<Mail> {
    let address = to.email.clone()?;
    let lang = to.lang;
    let gaps = [
        ("name", to.name.clone().into()),
        ("panel", panel.name.get(lang).to_owned().into()),
        ("place", visit.code.clone().into()),
        ("kind", kind_in(visit, lang).into()),
        ("day", day_text(&visit.held_on, lang).into()),
        ("time", visit.starts_at.clone().into()),
        ("link", services.link(lang, paths::visits::Visit(&panel.slug, visit.id)).into()),
        ("council", council.get(lang).to_owned().into()),
    ];
    let attachment = told.method().and_then(|method| {
        let text = calendar(services, panel, visit, (lang, now), method, Some(to))?;
        let media_type = format!("text/calendar; method={}; charset=utf-8", method.name());
        Some(Attachment { name: t_in(lang, "visits-mail-file"), media_type, text })
    });
    Some(Mail {
        kind: if told == Told::Soon { "visit-reminder" } else { "visit" },
        to: address,
        subject: tr_in(lang, &format!("{}-subject", told.key()), &gaps),
        text: tr_in(lang, &format!("{}-text", told.key()), &gaps),
        attachment,
    })
}

/// Writes to these people about a visit, as it is in this transaction.
pub(super) async fn send<R: Grant>(
    cx: &Cx<R>,
    tx: &mut Tx,
    id: VisitId,
    told: Told,
    people: &[PersonId],
) -> Result<(), AppError> {
    if people.is_empty() {
        return Ok(());
    }
    let row = visit::Entity::find_by_id(id).one(tx).await?.ok_or(AppError::NotFound)?;
    let panel = crate::panels::panel_in(tx, row.panel_id).await?;
    let visit = dressed(tx, vec![row]).await?.pop().ok_or(AppError::NotFound)?;
    let council = tx.settings().council.clone();
    for contact in people::contacts(tx, people).await? {
        if let Some(mail) = mail(cx.services(), (&panel, &visit, &council), told, &contact, cx.now()) {
            cx.mail_about(tx, mail, [id.0]).await?;
        }
    }
    Ok(())
}
