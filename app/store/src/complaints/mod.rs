//! The only files that touch complaints; `clock` has what time does to them.

pub mod clock;
pub mod entity;
pub mod mails;

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, QuerySelect as _, Set, entity::prelude::*};

pub use clock::{counts, every_minute, late};

use crate::{
    people::with_role,
    voices::{Mine, refuse_kept},
};
use domain::{
    advocacy::rules::end_of_working_day,
    complaints::{
        model::{ComplaintState, Details, Whom},
        rules::{self, AT_MOST, ComplaintMove, WITHIN},
    },
    error::AppError,
    ids::{PersonId, ReceiptId, VoiceId},
    lang::Lang,
    paths,
    role::Role,
    time::Timestamp,
};
use entity::complaint;
use platform::{
    Services,
    db::Tx,
    guard::{Cx, Officer, Visitor, system},
    outbox,
    settings::Settings,
};

/// Whether a complaint would get to anybody.
pub fn is_open(services: &Services, settings: &Settings) -> bool {
    !settings.complaints_email.is_empty() && (services.mail_is_sent || settings.demo)
}

/// A complaint but for what is sealed.
#[derive(Clone, Debug)]
pub struct Complaint {
    pub state: ComplaintState,
    pub whom: Option<Whom>,
    pub lang: Lang,
    pub offered_at: Timestamp,
    pub passed_at: Option<Timestamp>,
    pub due_at: Option<Timestamp>,
    pub longer: bool,
    pub ended_at: Option<Timestamp>,
}

impl From<&complaint::Model> for Complaint {
    fn from(m: &complaint::Model) -> Self {
        Self {
            state: m.state,
            whom: m.whom,
            lang: m.lang,
            offered_at: Timestamp(m.offered_at),
            passed_at: m.passed_at.map(Timestamp),
            due_at: m.due_at.map(Timestamp),
            longer: m.longer,
            ended_at: m.ended_at.map(Timestamp),
        }
    }
}

/// The complaints of these voices.
pub async fn of_voices<R: platform::guard::Grant>(
    cx: &Cx<R>,
    ids: &[VoiceId],
) -> Result<HashMap<VoiceId, Complaint>, AppError> {
    let found =
        complaint::Entity::find().filter(complaint::Column::VoiceId.is_in(ids.iter().copied())).all(cx.db()).await?;
    Ok(found.iter().map(|row| (row.voice_id, row.into())).collect())
}

async fn locked(tx: &Tx, voice: VoiceId) -> Result<Option<complaint::Model>, AppError> {
    Ok(complaint::Entity::find_by_id(voice).lock_exclusive().one(tx).await?)
}

fn allowed(row: Option<&complaint::Model>, mv: ComplaintMove) -> Result<ComplaintState, AppError> {
    rules::step(row.map(|row| row.state), mv).ok_or_else(|| AppError::conflict("complaints-past"))
}

/// Offers the way, once.
///
/// # Errors
/// `Conflict` for a voice without a receipt, whose writer nobody can ask, and where it was offered before.
pub async fn offer(cx: &Cx<Officer>, voice: VoiceId) -> Result<(), AppError> {
    refuse_kept(cx, &[voice]).await?;
    let kin = crate::voices::related(cx.db(), voice).await?.ok_or(AppError::NotFound)?;
    if kin.receipt.is_none() {
        return Err(AppError::conflict("complaints-no-receipt"));
    }
    let tx = cx.begin().await?;
    let row = locked(&tx, voice).await?;
    let state = allowed(row.as_ref(), ComplaintMove::Offer)?;
    let new = complaint::ActiveModel {
        voice_id: Set(voice),
        state: Set(state),
        offered_by: Set(Some(cx.me()?)),
        offered_at: Set(cx.now().0),
        lang: Set(cx.lang()),
        longer: Set(false),
        ..Default::default()
    };
    complaint::Entity::insert(new)
        .on_conflict_do_nothing_on([complaint::Column::VoiceId])
        .exec_without_returning(&tx)
        .await?;
    cx.audit(&tx, "complaint.offered", voice, "").await?;
    cx.commit(tx).await
}

/// Checks that a voice can be kept from this person.
///
/// # Errors
/// `Invalid` for somebody who is neither officer nor lead.
pub async fn check_reader(tx: &Tx, person: PersonId) -> Result<(), AppError> {
    if readers(tx).await?.iter().any(|(id, _)| *id == person) {
        Ok(())
    } else {
        Err(AppError::invalid("person", "complaints-keep-empty"))
    }
}

/// Writes down that a voice is kept from this person, and tells the other leads.
pub async fn note_kept(cx: &Cx<Officer>, tx: &mut Tx, voice: VoiceId, person: PersonId) -> Result<(), AppError> {
    mails::tell_leads(cx, tx, voice, &[person]).await?;
    cx.audit(tx, "voice.kept_from", voice, &person.to_string()).await
}

/// Officers and leads: whom a voice can be kept from.
pub async fn whom_to_keep_from(cx: &Cx<Officer>) -> Result<Vec<(PersonId, String)>, AppError> {
    readers(cx.db()).await
}

async fn readers(db: &impl ConnectionTrait) -> Result<Vec<(PersonId, String)>, AppError> {
    let mut all = with_role(db, Role::Officer).await?;
    for lead in with_role(db, Role::Lead).await? {
        if !all.iter().any(|one| one.id == lead.id) {
            all.push(lead);
        }
    }
    Ok(all.into_iter().map(|one| (one.id, one.name)).collect())
}

/// A voice of this receipt that was not taken back.
///
/// # Errors
/// `NotFound` for somebody else's.
pub async fn mine(cx: &Cx<Visitor>, receipt: ReceiptId, voice: VoiceId) -> Result<Mine, AppError> {
    let all = crate::voices::mine(cx, receipt).await?;
    let one = all.into_iter().find(|one| one.id == voice).ok_or(AppError::NotFound)?;
    if one.state == domain::voices::model::VoiceState::Withdrawn {
        return Err(AppError::gone("voices-withdrawn-already"));
    }
    Ok(one)
}

async fn save(tx: &Tx, before: Option<&complaint::Model>, row: complaint::ActiveModel) -> Result<(), AppError> {
    if before.is_some() {
        complaint::Entity::update(row).exec(tx).await?;
    } else {
        complaint::Entity::insert(row).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// No.
pub async fn decline(cx: &Cx<Visitor>, receipt: ReceiptId, voice: VoiceId) -> Result<(), AppError> {
    mine(cx, receipt, voice).await?;
    let tx = cx.begin().await?;
    let row = locked(&tx, voice).await?;
    let state = allowed(row.as_ref(), ComplaintMove::Decline)?;
    let new = complaint::ActiveModel {
        voice_id: Set(voice),
        state: Set(state),
        offered_at: Set(row.as_ref().map_or(cx.now().0, |row| row.offered_at)),
        lang: Set(cx.lang()),
        longer: Set(false),
        ..Default::default()
    };
    save(&tx, row.as_ref(), new).await?;
    system(cx.services()).audit(&tx, "complaint.declined", voice, "").await?;
    cx.commit(tx).await
}

/// Checks that a complaint would get to somebody, and that its voice is of this receipt.
///
/// # Errors
/// `Conflict` where nobody would get it; `NotFound` for somebody else's voice.
pub async fn may_pass(cx: &Cx<Visitor>, receipt: ReceiptId, voice: VoiceId) -> Result<(), AppError> {
    let settings = cx.services().settings().await;
    if !is_open(cx.services(), &settings) {
        return Err(AppError::conflict("complaints-closed"));
    }
    mine(cx, receipt, voice).await.map(drop)
}

/// A complaint that goes to the complaints manager.
pub struct Onward {
    due: Timestamp,
    /// Whom its voice is kept from.
    pub kept_from: Vec<PersonId>,
}

/// Yes: it goes to the complaints manager, round whom it is about.
///
/// # Errors
/// `Conflict` where it was passed on before.
pub async fn pass(
    cx: &Cx<Visitor>,
    tx: &Tx,
    voice: VoiceId,
    whom: Whom,
    details: &Details,
) -> Result<Onward, AppError> {
    let row = locked(tx, voice).await?;
    let state = allowed(row.as_ref(), ComplaintMove::Pass)?;
    let (due, last) = (end_of_working_day(cx.now(), WITHIN), end_of_working_day(cx.now(), AT_MOST));
    let text = serde_json::to_string(details).map_err(|_| AppError::Internal)?;
    let new = complaint::ActiveModel {
        voice_id: Set(voice),
        state: Set(state),
        offered_at: Set(row.as_ref().map_or(cx.now().0, |row| row.offered_at)),
        whom: Set(Some(whom)),
        sealed: Set(Some(cx.services().keys.seal(voice.0, &text))),
        lang: Set(cx.lang()),
        passed_at: Set(Some(cx.now().0)),
        due_at: Set(Some(due.0)),
        last_at: Set(Some(last.0)),
        longer: Set(false),
        ended_at: Set(None),
        told_at: Set(None),
        ..Default::default()
    };
    save(tx, row.as_ref(), new).await?;
    let those = match whom {
        Whom::Council => Vec::new(),
        Whom::Worker => readers(tx).await?,
        Whom::Reader => named(with_role(tx, Role::Officer).await?),
        Whom::Lead => named(with_role(tx, Role::Lead).await?),
    };
    Ok(Onward { due, kept_from: rules::kept_from(whom, &details.who, &those) })
}

/// Tells the complaints manager, and the leads that the voice is not kept from.
pub async fn tell(cx: &Cx<Visitor>, tx: &mut Tx, voice: VoiceId, whom: Whom, onward: &Onward) -> Result<(), AppError> {
    mails::tell_manager(cx, tx, voice, cx.lang(), onward.due, false).await?;
    if !onward.kept_from.is_empty() {
        mails::tell_leads(cx, tx, voice, &onward.kept_from).await?;
    }
    // As the program, not as whoever is signed in on this phone.
    system(cx.services()).audit(tx, "complaint.passed", voice, whom.key()).await
}

fn named(people: Vec<crate::people::Contact>) -> Vec<(PersonId, String)> {
    people.into_iter().map(|one| (one.id, one.name)).collect()
}

/// Takes back what was passed on.
pub async fn take_back(cx: &Cx<Visitor>, receipt: ReceiptId, voice: VoiceId) -> Result<(), AppError> {
    mine(cx, receipt, voice).await?;
    let tx = cx.begin().await?;
    let row = locked(&tx, voice).await?;
    let state = allowed(row.as_ref(), ComplaintMove::TakeBack)?;
    outbox::cancel(&tx, &cx.services().keys, [voice.0]).await?;
    let save = complaint::ActiveModel {
        voice_id: Set(voice),
        state: Set(state),
        sealed: Set(None),
        ended_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    complaint::Entity::update(save).exec(&tx).await?;
    system(cx.services()).audit(&tx, "complaint.taken_back", voice, "").await?;
    cx.commit(tx).await
}

/// A complaint as its manager reads it.
#[derive(Clone, Debug)]
pub struct Passed {
    pub complaint: Complaint,
    /// None once it was taken back, or the words are erased.
    pub words: Option<String>,
    pub details: Option<Details>,
}

/// Opens a link of the manager's mail; the audit log has that the words were read.
///
/// # Errors
/// `NotFound` for a key that does not fit, `Gone` for what is erased.
pub async fn by_link(cx: &Cx<Visitor>, voice: VoiceId, key: &str) -> Result<Passed, AppError> {
    if !outbox::key_fits(cx.services(), paths::complaints::Manager(voice, ""), key) {
        return Err(AppError::NotFound);
    }
    let row = complaint::Entity::find_by_id(voice).one(cx.db()).await?;
    let row = row.ok_or_else(|| AppError::gone("complaints-gone"))?;
    let passed = matches!(row.state, ComplaintState::Passed | ComplaintState::Answered);
    let details = match row.sealed.as_ref().filter(|_| passed) {
        Some(sealed) => {
            let text = cx.services().keys.open(voice.0, sealed)?;
            Some(serde_json::from_str(&text).map_err(|_| AppError::Internal)?)
        }
        None => None,
    };
    let words = if passed { crate::voices::for_complaint(cx, voice).await? } else { None };
    Ok(Passed { complaint: (&row).into(), words, details })
}

/// The manager needs longer, once, or has answered.
pub async fn manage(cx: &Cx<Visitor>, voice: VoiceId, key: &str, mv: ComplaintMove) -> Result<(), AppError> {
    if !outbox::key_fits(cx.services(), paths::complaints::Manager(voice, ""), key) {
        return Err(AppError::NotFound);
    }
    let tx = cx.begin().await?;
    let row = locked(&tx, voice).await?;
    let state = allowed(row.as_ref(), mv)?;
    let row = row.ok_or_else(|| AppError::gone("complaints-gone"))?;
    let mut save = complaint::ActiveModel { voice_id: Set(voice), state: Set(state), ..Default::default() };
    if mv == ComplaintMove::Longer {
        if row.longer {
            return Err(AppError::conflict("complaints-past"));
        }
        save.longer = Set(true);
        save.due_at = Set(row.last_at);
        save.told_at = Set(None);
    } else {
        save.ended_at = Set(Some(cx.now().0));
    }
    complaint::Entity::update(save).exec(&tx).await?;
    let action = if mv == ComplaintMove::Longer { "complaint.longer" } else { "complaint.answered" };
    system(cx.services()).audit(&tx, action, voice, "").await?;
    cx.commit(tx).await
}
