//! What is written to people about their account, in their own language.

use super::going_on;
use crate::{
    i18n::{t_in, tr_in},
    lang::Lang,
    platform::{Services, outbox::Mail},
};

/// Kinds of mail whose text lets its reader in: the administrator is not shown them once mail is sent.
pub(super) const SECRET: [&str; 2] = ["sign-in", INVITATION];
pub(super) const INVITATION: &str = "invitation";

/// The link that somebody asked for; `on` is the page that it leads on to.
pub(super) fn link(services: &Services, lang: Lang, to: &str, name: &str, token: &str, on: Option<&str>) -> Mail {
    let link = services.link(lang, &going_on::way_in(&format!("/sign-in/{token}"), on));
    Mail {
        kind: SECRET[0],
        to: to.to_owned(),
        subject: t_in(lang, "people-mail-link-subject"),
        text: tr_in(lang, "people-mail-link-text", &[("name", name.to_owned().into()), ("link", link.into())]),
        attachment: None,
    }
}

/// The first link somebody gets, or the first after their sign-in was reset.
pub(super) async fn invitation(services: &Services, lang: Lang, to: &str, name: &str, token: &str) -> Mail {
    let link = services.link(lang, &format!("/sign-in/{token}"));
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
