//! Mail about requests: to the advocacy service a link and nothing else, to the council a number and nothing else.

use std::collections::HashSet;

use crate::people::with_role;
use domain::{error::AppError, ids::AdvocateId, lang::Lang, paths, role::Role, time::Timestamp};
use platform::{
    db::Tx,
    guard::{Cx, Grant, System},
    i18n::{InWords as _, t_in, tr_in},
    outbox::{self, Mail},
};

/// Tells the advocacy service that somebody asks, or (`late`) that they still wait.
pub(super) async fn tell_service<R: Grant>(
    cx: &Cx<R>,
    tx: &mut Tx,
    request: AdvocateId,
    lang: Lang,
    due: Timestamp,
    late: bool,
) -> Result<(), AppError> {
    let to = tx.settings().advocacy_email.clone();
    if to.is_empty() {
        return Ok(());
    }
    let lang = tx.settings().languages.spoken(lang);
    let key = if late { "advocacy-mail-late" } else { "advocacy-mail" };
    let written = |lang| {
        let link = outbox::keyed_link(cx.services(), lang, paths::advocacy::Service(request, ""));
        let council = tx.settings().council.get(lang).to_owned();
        tr_in(
            lang,
            &format!("{key}-text"),
            &[("council", council.into()), ("day", due.date_text(lang).into()), ("link", link.into())],
        )
    };
    // Who asks in Welsh is answered in Welsh; whoever opens the mail must understand it all the same.
    let (subject, text) = match lang.of_sentences() {
        Lang::En => (t_in(lang, &format!("{key}-subject")), written(lang)),
        _ => (
            format!("{} / {}", t_in(lang, &format!("{key}-subject")), t_in(Lang::En, &format!("{key}-subject"))),
            format!("{}\n\n{}", written(lang), written(Lang::En)),
        ),
    };
    let mail = Mail { kind: outbox::KEYED[0], to, subject, text, attachment: None };
    cx.mail_about(tx, mail, [request.0]).await
}

/// Tells officers and administrators that `n` requests are late.
pub(super) async fn tell_council(cx: &Cx<System>, tx: &mut Tx, n: usize) -> Result<(), AppError> {
    let mut readers = with_role(tx, Role::Officer).await?;
    readers.extend(with_role(tx, Role::Admin).await?);
    let mut told = HashSet::new();
    for reader in readers {
        let Some(to) = reader.email.filter(|_| told.insert(reader.id)) else { continue };
        let link = cx.services().link(reader.lang, paths::advocacy::Counts);
        let gaps = [("name", reader.name.into()), ("n", n.into()), ("link", link.into())];
        let subject = t_in(reader.lang, "advocacy-mail-council-subject");
        let text = tr_in(reader.lang, "advocacy-mail-council-text", &gaps);
        cx.mail(tx, Mail { kind: "advocates-late", to, subject, text, attachment: None }).await?;
    }
    Ok(())
}
