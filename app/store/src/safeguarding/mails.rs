//! Mail about a concern. It says how soon and where to look, never what was said.

use std::collections::HashSet;

use super::{ConcernSummary, span::span_in};
use crate::people::{Contact, with_role};
use domain::{
    error::AppError,
    ids::ConcernId,
    lang::Lang,
    paths,
    role::Role,
    safeguarding::{model::Urgency, rules::decided_within},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant},
    i18n::{InWords as _, t_in, tr_in},
    outbox::Mail,
};

/// Mails every lead; if no lead has an address, every administrator. Returns how many people were told.
pub async fn tell_leads<R: Grant>(
    cx: &Cx<R>,
    tx: &mut Tx,
    concern: ConcernId,
    urgency: Urgency,
) -> Result<usize, AppError> {
    let mut readers = with_role(tx, Role::Lead).await?;
    if readers.iter().all(|reader| reader.email.is_none()) {
        readers.extend(with_role(tx, Role::Admin).await?);
    }
    send(cx, tx, readers, concern, urgency, "safeguarding-mail", due(urgency)).await
}

/// Mails every lead that it was reopened.
pub async fn tell_of_reopening<R: Grant>(
    cx: &Cx<R>,
    tx: &mut Tx,
    concern: ConcernId,
    urgency: Urgency,
) -> Result<usize, AppError> {
    let readers = with_role(tx, Role::Lead).await?;
    send(cx, tx, readers, concern, urgency, "safeguarding-mail-again", due(urgency)).await
}

/// When a decision is due, in the reader's words.
fn due(urgency: Urgency) -> impl Fn(Lang) -> String {
    move |lang| span_in(lang, decided_within(urgency))
}

/// Tells every lead and every administrator that nobody has acknowledged it.
pub async fn tell_everybody<R: Grant>(cx: &Cx<R>, tx: &mut Tx, concern: &ConcernSummary) -> Result<usize, AppError> {
    let mut readers = with_role(tx, Role::Lead).await?;
    readers.extend(with_role(tx, Role::Admin).await?);
    let (raised, now) = (concern.raised_at, cx.now());
    let ago = move |lang| raised.ago_text(now, lang);
    send(cx, tx, readers, concern.id, concern.urgency, "safeguarding-mail-late", ago).await
}

/// `time` is the sentence about its time limit.
async fn send<R: Grant>(
    cx: &Cx<R>,
    tx: &mut Tx,
    readers: Vec<Contact>,
    concern: ConcernId,
    urgency: Urgency,
    key: &str,
    time: impl Fn(Lang) -> String + Send,
) -> Result<usize, AppError> {
    // Somebody who is both lead and administrator is told once.
    let mut told = HashSet::new();
    for reader in readers {
        let Some(to) = reader.email.filter(|_| told.insert(reader.id)) else { continue };
        let how_soon = t_in(reader.lang, &format!("safeguarding-urgency-{}", urgency.key()));
        let link = cx.services().link(reader.lang, paths::safeguarding::Concern(concern));
        let subject = tr_in(reader.lang, &format!("{key}-subject"), &[("urgency", how_soon.clone().into())]);
        let gaps = [
            ("name", reader.name.into()),
            ("urgency", how_soon.into()),
            ("link", link.into()),
            ("time", time(reader.lang).into()),
        ];
        let text = tr_in(reader.lang, &format!("{key}-text"), &gaps);
        cx.mail(tx, Mail { kind: "concern", to, subject, text, attachment: None }).await?;
    }
    Ok(told.len())
}
