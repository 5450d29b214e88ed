//! The letter to an area, and what calls it to mind. Each has the link by which whoever has the mail answers.

use std::collections::HashMap;

use super::{NewNomination, entity, key_of};
use crate::{
    panels::{areas::Area, by_id, meetings, texts, today},
    people::Contact,
};
use domain::{
    error::AppError,
    ids::{NominationId, PanelId},
    lang::{Lang, Localized},
    panels::{
        model::{MeetingState, PanelName},
        nominating::NominationReminder,
        texts::{PanelText, Placeholder, fill_letter},
    },
    paths,
};
use platform::{
    Services,
    guard::{Cx, Grant},
    i18n::{day_text, t_in, tr_in},
    outbox::Mail,
};

/// How many of the next meetings are named.
const MEETINGS: usize = 6;

/// What is said of a panel to somebody outside it who is asked for a representative.
#[derive(Clone, Debug)]
pub struct Facts {
    pub panel: PanelName,
    pub area: Localized,
    pub role: Localized,
    /// How that differs from a Children's Champion.
    pub champion: Localized,
    letter: Localized,
    /// The days of its next meetings, soonest first.
    pub days: Vec<String>,
}

impl Facts {
    pub(super) async fn of<R: Grant>(cx: &Cx<R>, panel: PanelId, area: Area) -> Result<Self, AppError> {
        let today = today(cx);
        let mut days: Vec<_> = meetings(cx, panel)
            .await?
            .into_iter()
            .filter(|meeting| matches!(meeting.state, MeetingState::Planned | MeetingState::AgendaPublished))
            .map(|meeting| meeting.held_on)
            .filter(|day| *day >= today)
            .collect();
        days.sort_unstable();
        days.truncate(MEETINGS);
        let mut texts: HashMap<_, _> = texts::texts(cx, panel).await?.into_iter().collect();
        let of = |texts: &mut HashMap<PanelText, Localized>, what| texts.remove(&what).unwrap_or_default();
        Ok(Self {
            panel: by_id(cx, panel).await?,
            area: area.name,
            role: of(&mut texts, PanelText::AreaRepresentative),
            champion: of(&mut texts, PanelText::Champion),
            letter: of(&mut texts, PanelText::Letter),
            days,
        })
    }

    /// `16 December 2026, 20 January 2027`, or that none is planned.
    fn dates(&self, lang: Lang) -> String {
        if self.days.is_empty() {
            return t_in(lang, "nominations-no-dates");
        }
        self.days.iter().map(|day| day_text(day, lang)).collect::<Vec<_>>().join(", ")
    }
}

fn link(services: &Services, id: NominationId, lang: Lang) -> String {
    services.link(lang, paths::panels::Nominate(&key_of(services, id)))
}

/// `Cathy Clerk, cathy@example.org`
fn whom_to_ask(clerk: &Contact) -> String {
    match &clerk.email {
        Some(email) => format!("{}, {email}", clerk.name),
        None => clerk.name.clone(),
    }
}

/// The letter, in the words that the panel has for it.
pub(super) fn letter(
    services: &Services,
    facts: &Facts,
    council: &Localized,
    clerk: Option<&Contact>,
    id: NominationId,
    new: &NewNomination,
) -> Mail {
    let lang = new.lang;
    let text = fill_letter(facts.letter.get(lang), |of| match of {
        Placeholder::Name => new.to_name.clone(),
        Placeholder::Panel => facts.panel.name.get(lang).to_owned(),
        Placeholder::Area => facts.area.get(lang).to_owned(),
        Placeholder::Due => day_text(&new.due_on, lang),
        Placeholder::Role => facts.role.get(lang).to_owned(),
        Placeholder::Champion => facts.champion.get(lang).to_owned(),
        Placeholder::Dates => facts.dates(lang),
        Placeholder::Link => link(services, id, lang),
        Placeholder::Contact => clerk.map(whom_to_ask).unwrap_or_default(),
        Placeholder::Council => council.get(lang).to_owned(),
    });
    let gaps =
        [("panel", facts.panel.name.get(lang).to_owned().into()), ("area", facts.area.get(lang).to_owned().into())];
    Mail {
        kind: "nomination",
        to: new.to_email.clone(),
        subject: tr_in(lang, "nominations-mail-subject", &gaps),
        text,
        attachment: None,
    }
}

/// What calls a letter to mind.
pub(super) fn reminder(
    services: &Services,
    (panel, area, council): (&Localized, &Localized, &Localized),
    row: &entity::Model,
    which: NominationReminder,
) -> Mail {
    let lang = row.lang;
    let gaps = [
        ("name", row.to_name.clone().into()),
        ("panel", panel.get(lang).to_owned().into()),
        ("area", area.get(lang).to_owned().into()),
        ("due", day_text(&row.due_on, lang).into()),
        ("link", link(services, row.id, lang).into()),
        ("council", council.get(lang).to_owned().into()),
    ];
    let key = format!("nominations-mail-{}", which.key());
    Mail {
        kind: "nomination",
        to: row.to_email.clone(),
        subject: tr_in(lang, &format!("{key}-subject"), &gaps),
        text: tr_in(lang, &format!("{key}-text"), &gaps),
        attachment: None,
    }
}
