//! Mail about complaints: a link for the complaints manager, a word for those it does not go round. Nothing of what was
//! said.

use crate::people::with_role;
use domain::{
    error::AppError,
    ids::{PersonId, VoiceId},
    lang::Lang,
    paths,
    role::Role,
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Cx, Grant},
    i18n::{InWords as _, t_in, tr_in},
    outbox::{self, Mail},
};

/// Tells the complaints manager that somebody complains, or (`late`) that they wait.
pub(super) async fn tell_manager<R: Grant>(
    cx: &Cx<R>,
    tx: &mut Tx,
    voice: VoiceId,
    lang: Lang,
    due: Timestamp,
    late: bool,
) -> Result<(), AppError> {
    let to = tx.settings().complaints_email.clone();
    if to.is_empty() {
        return Ok(());
    }
    let lang = tx.settings().languages.spoken(lang);
    let key = if late { "complaints-mail-late" } else { "complaints-mail" };
    let written = |lang| {
        let link = outbox::keyed_link(cx.services(), lang, paths::complaints::Manager(voice, ""));
        tr_in(lang, &format!("{key}-text"), &[("day", due.date_text(lang).into()), ("link", link.into())])
    };
    let subject = |lang| t_in(lang, &format!("{key}-subject"));
    let (subject, text) = match lang.of_sentences() {
        Lang::En => (subject(lang), written(lang)),
        _ => (
            format!("{} / {}", subject(lang), subject(Lang::En)),
            format!("{}\n\n{}", written(lang), written(Lang::En)),
        ),
    };
    let mail = Mail { kind: outbox::KEYED[1], to, subject, text, attachment: None };
    cx.mail_about(tx, mail, [voice.0]).await
}

/// Tells the leads whom it is not kept from that a complaint about one of us has been passed on.
pub(super) async fn tell_leads<R: Grant>(
    cx: &Cx<R>,
    tx: &mut Tx,
    voice: VoiceId,
    kept_from: &[PersonId],
) -> Result<(), AppError> {
    let leads = with_role(tx, Role::Lead).await?;
    for lead in leads.into_iter().filter(|lead| !kept_from.contains(&lead.id)) {
        let Some(to) = lead.email else { continue };
        let subject = t_in(lead.lang, "complaints-mail-round-subject");
        let text = tr_in(lead.lang, "complaints-mail-round-text", &[("name", lead.name.into())]);
        cx.mail_about(tx, Mail { kind: "complaint-round", to, subject, text, attachment: None }, [voice.0]).await?;
    }
    Ok(())
}
