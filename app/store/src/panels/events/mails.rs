//! Mail about an event, with a calendar file that follows it.

use std::collections::HashMap;

use icalendar::Component as _;

use super::{Event, answering::key_of, by_id, members_on};
use crate::{
    panels::mails::{Method, attendee, event, file, organiser, time_text},
    people::{self, Contact},
};
use domain::{
    error::AppError,
    ids::{MembershipId, PanelId, PersonId},
    lang::Localized,
    panels::events::EventState,
    paths,
};
use platform::{
    db::Tx,
    guard::{Cx, EventKeeper},
    i18n::{day_text, t_in, tr_in},
    outbox::{Attachment, Mail},
};

/// Who is told, read before anything is written.
pub(super) struct Told {
    panel: Localized,
    council: Localized,
    contacts: Vec<Contact>,
    seats: HashMap<PersonId, MembershipId>,
    /// Who invites; calendars send replies to their address.
    from: Option<Contact>,
}

impl Told {
    /// Everybody with a seat on this day who has an address.
    pub(super) async fn read(cx: &Cx<EventKeeper>, panel: PanelId, held_on: &str) -> Result<Self, AppError> {
        let there = members_on(cx, panel, held_on).await?;
        let seats: HashMap<PersonId, MembershipId> =
            there.iter().filter_map(|member| Some((member.person?, member.id))).collect();
        let me = cx.me()?;
        let ids: Vec<PersonId> = seats.keys().copied().chain([me]).collect();
        let all = people::contacts(cx.db(), &ids).await?;
        let from = all.iter().find(|one| one.id == me).cloned();
        let contacts = all.into_iter().filter(|one| seats.contains_key(&one.id)).collect();
        let council = cx.services().settings().await.council.clone();
        Ok(Self { panel: by_id(cx, panel).await?.name, council, contacts, seats, from })
    }

    /// Those of them who have no seat among the others.
    pub(super) fn without(mut self, others: &Self) -> Self {
        self.contacts.retain(|one| !others.seats.contains_key(&one.id));
        self
    }

    /// Writes to each of them, in their language.
    pub(super) async fn write(&self, cx: &Cx<EventKeeper>, tx: &mut Tx, of: &Event, key: &str) -> Result<(), AppError> {
        for to in &self.contacts {
            if let Some(mail) = self.mail(cx, of, key, to) {
                cx.mail(tx, mail).await?;
            }
        }
        Ok(())
    }

    fn mail(&self, cx: &Cx<EventKeeper>, of: &Event, key: &str, to: &Contact) -> Option<Mail> {
        let (lang, address) = (to.lang, to.email.clone()?);
        let seat = *self.seats.get(&to.id)?;
        let link = paths::panels::EventComing(of.id, seat, &key_of(cx.services(), of.id, seat)).to_string();
        let gaps = [
            ("name", to.name.clone().into()),
            ("title", of.title.get(lang).to_owned().into()),
            ("about", of.about.get(lang).to_owned().into()),
            ("panel", self.panel.get(lang).to_owned().into()),
            ("day", day_text(&of.when.held_on, lang).into()),
            ("time", time_text(&of.when.starts_at, of.when.ends_at.as_deref()).into()),
            ("place", of.when.place.clone().into()),
            ("reason", of.reason.clone().into()),
            ("link", cx.services().link(lang, link).into()),
            ("council", self.council.get(lang).to_owned().into()),
        ];
        let gone = of.state == EventState::Cancelled;
        let which = (of.id.0, i64::from(of.sequence));
        let attachment = event(cx.services(), &of.when, which, cx.now(), gone).map(|mut one| {
            one.summary(of.title.get(lang))
                .description(of.about.get(lang))
                .append_property(attendee(&to.name, &address));
            if let Some((from, mail)) = self.from.as_ref().and_then(|from| Some((from, from.email.as_deref()?))) {
                one.append_property(organiser(&from.name, mail));
            }
            let method = if gone { Method::Cancel } else { Method::Request };
            Attachment {
                name: t_in(lang, "panels-mail-file"),
                media_type: format!("text/calendar; method={}; charset=utf-8", method.name()),
                text: file(method, vec![one]).to_string(),
            }
        });
        Some(Mail {
            kind: "event",
            to: address,
            subject: tr_in(lang, &format!("{key}-subject"), &gaps),
            text: tr_in(lang, &format!("{key}-text"), &gaps),
            attachment,
        })
    }
}
