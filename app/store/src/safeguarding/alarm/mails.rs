//! Mail about alarms: to whom it goes, and what it says (how many, and where to look; never what was said).

use std::{collections::HashSet, fmt};

use sea_orm::ConnectionTrait;

use crate::people::{Contact, contacts, with_role};
use domain::{
    error::AppError,
    paths::{self, Path},
    role::Role,
    time::Timestamp,
};
use platform::{
    db::Tx,
    duty::Hours,
    guard::{Cx, Grant, System},
    i18n::{t_in, tr_in},
    outbox::Mail,
};

/// Somebody to be told.
struct Reader {
    contact: Contact,
    on_call: bool,
}

/// Officers on duty and the leads; outside duty hours also whoever is on call. If none of these has an address, every
/// officer and administrator.
async fn readers(db: &impl ConnectionTrait, hours: Hours, now: Timestamp) -> Result<Vec<Reader>, AppError> {
    let (mut on_call, mut readers) = (None, Vec::new());
    if hours.is_on_duty(now) {
        readers.extend(with_role(db, Role::Officer).await?);
    } else {
        on_call = crate::safeguarding::alarm::on_call(db, hours.on_call_day(now)).await?;
        // Before the leads, so that a lead who is on call is told that they are.
        readers.extend(contacts(db, on_call.as_slice()).await?);
    }
    readers.extend(with_role(db, Role::Lead).await?);
    if readers.iter().all(|reader| reader.email.is_none()) {
        readers.extend(with_role(db, Role::Officer).await?);
        readers.extend(with_role(db, Role::Admin).await?);
    }
    let reader = |contact: Contact| Reader { on_call: on_call == Some(contact.id), contact };
    Ok(readers.into_iter().map(reader).collect())
}

/// Who is told at once of a word of danger in what waits for officers alone: whoever is told of an alarm at this hour,
/// and every officer, since they alone can open it. Each once, with an address.
pub(crate) async fn told_of_danger(
    db: &impl ConnectionTrait,
    hours: Hours,
    now: Timestamp,
) -> Result<Vec<(Contact, String)>, AppError> {
    let mut all: Vec<_> = readers(db, hours, now).await?.into_iter().map(|reader| reader.contact).collect();
    all.extend(with_role(db, Role::Officer).await?);
    let mut told = HashSet::new();
    let reached = |one: Contact| {
        let to = one.email.clone().filter(|_| told.insert(one.id))?;
        Some((one, to))
    };
    Ok(all.into_iter().filter_map(reached).collect())
}

/// Mails how many alarms ring. An unsent earlier mail gets the new text instead, so that each person gets one mail even
/// if the mail server was down. Returns how many people were told.
pub(super) async fn ring(cx: &Cx<System>, tx: &mut Tx, alarms: usize) -> Result<usize, AppError> {
    let mut told = HashSet::new();
    for Reader { contact, on_call } in readers(tx, tx.settings().duty_hours, cx.now()).await? {
        let Some(to) = contact.email.filter(|_| told.insert(contact.id)) else { continue };
        let lang = contact.lang;
        let link = cx.services().link(lang, paths::safeguarding::Alarms);
        let key = if on_call { "safeguarding-alarm-mail-on-call" } else { "safeguarding-alarm-mail-why" };
        let gaps = [
            ("name", contact.name.into()),
            ("n", alarms.into()),
            ("link", link.into()),
            ("why", t_in(lang, key).into()),
        ];
        let subject = tr_in(lang, "safeguarding-alarm-mail-subject", &gaps);
        let text = tr_in(lang, "safeguarding-alarm-mail-text", &gaps);
        cx.mail_instead(tx, Mail { kind: "alarm", to, subject, text, attachment: None }).await?;
    }
    Ok(told.len())
}

/// Mails officers, or the leads, how many voices nobody has opened.
pub(super) async fn unopened(cx: &Cx<System>, tx: &mut Tx, leads: bool, voices: usize) -> Result<(), AppError> {
    let (role, path, who) = if leads {
        (Role::Lead, paths::safeguarding::Concerns.address(), "leads")
    } else {
        (Role::Officer, paths::moderation::Queue.address(), "officers")
    };
    for reader in with_role(tx, role).await? {
        let Some(to) = reader.email else { continue };
        let link = cx.services().link(reader.lang, &path);
        let gaps = [("name", reader.name.into()), ("n", voices.into()), ("link", link.into())];
        let subject = tr_in(reader.lang, &format!("safeguarding-unopened-{who}-subject"), &gaps);
        let text = tr_in(reader.lang, &format!("safeguarding-unopened-{who}-text"), &gaps);
        cx.mail(tx, Mail { kind: "unopened", to, subject, text, attachment: None }).await?;
    }
    Ok(())
}

/// Why an alarm would not reach everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// No officer has an address.
    Officer,
    /// No lead has an address.
    Lead,
    /// There are no duty hours at all.
    Hours,
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Officer => "no participation officer with an email address",
            Self::Lead => "no safeguarding lead with an email address",
            Self::Hours => "no hours on duty",
        })
    }
}

/// What is missing for an alarm to reach somebody at every hour, for `check` and the administrator's first steps.
/// Empty: nothing.
///
/// # Errors
/// The database does not answer.
pub async fn alarm_recipients_missing<R: Grant>(cx: &Cx<R>) -> Result<Vec<Missing>, AppError> {
    let reached = |people: Vec<Contact>| people.iter().any(|person| person.email.is_some());
    let mut missing = Vec::new();
    if !reached(with_role(cx.db(), Role::Officer).await?) {
        missing.push(Missing::Officer);
    }
    if !reached(with_role(cx.db(), Role::Lead).await?) {
        missing.push(Missing::Lead);
    }
    if cx.services().settings().await.duty_hours.is_empty() {
        missing.push(Missing::Hours);
    }
    Ok(missing)
}
