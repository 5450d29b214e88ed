//! Mail to people about their account, in their own language.

use std::{collections::HashSet, fmt::Display};

use super::Contact;
use domain::{error::AppError, lang::Lang, paths};
use platform::{
    Services,
    db::Tx,
    guard::{Cx, Grant},
    i18n::{t_in, tr_in},
    outbox::Mail,
};

/// Kinds of mail with a link that lets its reader in, or speaks for them. The administrator is not shown their text once mail is sent.
pub const SECRET: [&str; 5] = ["sign-in", INVITATION, "agenda", "action-reminder", "nomination"];
pub(super) const INVITATION: &str = "invitation";

/// The mail with a sign-in link; `on` is the page to go on to.
pub(super) fn link(services: &Services, lang: Lang, to: &str, name: &str, token: &str, on: Option<&str>) -> Mail {
    let link = services.link(lang, paths::way_in(paths::people::Link(token), on));
    Mail {
        kind: SECRET[0],
        to: to.to_owned(),
        subject: t_in(lang, "people-mail-link-subject"),
        text: tr_in(lang, "people-mail-link-text", &[("name", name.to_owned().into()), ("link", link.into())]),
        attachment: None,
    }
}

/// The invitation: the first link somebody gets, or the first after their sign-in was reset.
pub(super) async fn invitation(services: &Services, lang: Lang, to: &str, name: &str, token: &str) -> Mail {
    let link = services.link(lang, paths::people::Link(token));
    let council = services.settings().await.council.get(lang).to_owned();
    let gaps = [("name", name.to_owned().into()), ("link", link.into()), ("council", council.into())];
    Mail {
        kind: INVITATION,
        to: to.to_owned(),
        subject: tr_in(lang, "people-mail-invitation-subject", &gaps),
        text: tr_in(lang, "people-mail-invitation-text", &gaps),
        attachment: None,
    }
}

/// Tells of a change to a role that needs two people: who made it and whom it is about, nothing else. `step` is
/// `asked`, `given`, `refused`, `alone`, `taken`, `closed`, `reset` or `inspector`; from the command line `server` or
/// `reset-server`. Returns how many people were written to, each once.
pub(super) async fn tell<R: Grant>(
    cx: &Cx<R>,
    tx: &mut Tx,
    readers: Vec<Contact>,
    step: &str,
    whom: &str,
    path: impl Display,
) -> Result<usize, AppError> {
    let by = cx.who().map(|who| who.name.clone()).unwrap_or_default();
    let mut told = HashSet::new();
    for reader in readers {
        let Some(to) = reader.email.filter(|_| told.insert(reader.id)) else { continue };
        let link = cx.services().link(reader.lang, &path);
        let gaps = [("by", by.clone().into()), ("whom", whom.to_owned().into())];
        let subject = tr_in(reader.lang, &format!("roles-mail-{step}"), &gaps);
        let gaps = [("name", reader.name.into()), ("what", subject.clone().into()), ("link", link.into())];
        let text = tr_in(reader.lang, "roles-mail-text", &gaps);
        cx.mail(tx, Mail { kind: "roles", to, subject, text, attachment: None }).await?;
    }
    Ok(told.len())
}
