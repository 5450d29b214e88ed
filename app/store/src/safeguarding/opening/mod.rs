//! The only files that touch openings.

pub mod entity;
pub mod mails;

use sea_orm::{QueryOrder, QuerySelect, Set, entity::prelude::*};

use crate::{voices::Link, waits::Waits};
use domain::{
    error::AppError,
    ids::{OpeningId, PersonId, VoiceId},
    paths,
    role::Role,
    safeguarding::opening::{
        model::OpeningState,
        rules::{LAPSES_AFTER, OpeningMove, Stand, may_answer, stand, step},
    },
    surveys::model::Privacy,
    time::Timestamp,
};
use entity::opening;
use platform::{
    db::Tx,
    guard::{ConcernReader, Cx},
    idempotency,
    retention::Expired,
};

/// An opening without its reason.
#[derive(Clone, Debug)]
pub struct Opening {
    pub id: OpeningId,
    pub voice: VoiceId,
    pub stand: Stand,
    pub asked: (PersonId, Timestamp),
    pub answered: Option<(PersonId, Timestamp)>,
    pub opened_at: Option<Timestamp>,
}

fn read(m: &opening::Model, now: Timestamp) -> Opening {
    let (asked, answered, opened) = (Timestamp(m.asked_at), m.answered_at.map(Timestamp), m.opened_at.map(Timestamp));
    Opening {
        id: m.id,
        voice: m.voice_id,
        stand: stand(m.state, asked, answered, opened, now),
        asked: (m.asked_by, asked),
        answered: m.answered_by.zip(answered),
        opened_at: opened,
    }
}

/// Checks that this voice has a link to a person, and that the reader may ask for it.
///
/// # Errors
/// `NotFound`; `Forbidden` for a lead if there is no concern; `Conflict` if nothing links the voice to a person.
pub async fn may_ask(cx: &Cx<ConcernReader>, voice: VoiceId) -> Result<(), AppError> {
    crate::voices::refuse_kept(cx, &[voice]).await?;
    let linked = crate::voices::linked(cx.db(), voice).await?.ok_or(AppError::NotFound)?;
    if !cx.is(Role::Officer) && !crate::concerns::is_concerned(cx.db(), voice).await? {
        return Err(AppError::Forbidden);
    }
    match linked {
        (Privacy::Anonymous, _) => Err(AppError::conflict("safeguarding-opening-anonymous")),
        (_, false) => Err(AppError::conflict("safeguarding-opening-no-link")),
        _ => Ok(()),
    }
}

/// Asks for an opening, and tells every lead.
///
/// # Errors
/// As `may_ask`.
pub async fn ask(cx: &Cx<ConcernReader>, voice: VoiceId, reason: &str, key: &str) -> Result<OpeningId, AppError> {
    may_ask(cx, voice).await?;
    let mut tx = cx.begin().await?;
    if let Some(before) = idempotency::begin(&tx, "opening", key, cx.now()).await? {
        return before.parse();
    }
    let id = OpeningId::new();
    let row = opening::ActiveModel {
        id: Set(id),
        voice_id: Set(voice),
        state: Set(OpeningState::Asked),
        reason: Set(cx.services().keys.seal(id.0, reason)),
        asked_by: Set(cx.me()?),
        asked_at: Set(cx.now().0),
        ..Default::default()
    };
    opening::Entity::insert(row).exec_without_returning(&tx).await?;
    mails::tell(cx, &mut tx, id, "asked").await?;
    idempotency::complete(&tx, "opening", key, &id.to_string()).await?;
    cx.audit(&tx, "voice.link_asked", voice, &format!("opening {id}")).await?;
    cx.commit(tx).await?;
    Ok(id)
}

/// The second person agrees or refuses.
///
/// # Errors
/// `Conflict` for whoever asked, for the wrong role, and if it has lapsed or was answered.
pub async fn answer(cx: &Cx<ConcernReader>, id: OpeningId, agree: bool) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    let row = locked(&tx, id).await?;
    let (mv, done) = if agree { (OpeningMove::Agree, "agreed") } else { (OpeningMove::Refuse, "refused") };
    let state = step(read(&row, cx.now()).stand, mv)?;
    // The roles are read anew: a request is void if whoever asked has lost their role.
    let asker = crate::people::roles_of(&tx, row.asked_by).await?;
    let me = cx.me()?;
    let mine = cx.who().map(|who| who.roles.clone()).unwrap_or_default();
    if !may_answer((row.asked_by, &asker), (me, &mine)) {
        return Err(AppError::conflict("safeguarding-opening-second"));
    }
    let save = opening::ActiveModel {
        id: Set(id),
        state: Set(state),
        answered_by: Set(Some(me)),
        answered_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    opening::Entity::update(save).exec(&tx).await?;
    mails::tell(cx, &mut tx, id, done).await?;
    cx.audit(&tx, &format!("voice.link_{done}"), row.voice_id, &format!("opening {id}")).await?;
    cx.commit(tx).await
}

/// Opens it, once, for whoever asked: the hour begins.
///
/// # Errors
/// `Forbidden` for anybody else; `Conflict` if nobody has agreed, or if it was opened before.
pub async fn open(cx: &Cx<ConcernReader>, id: OpeningId) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    let row = locked(&tx, id).await?;
    if row.asked_by != cx.me()? {
        return Err(AppError::Forbidden);
    }
    let state = step(read(&row, cx.now()).stand, OpeningMove::Open)?;
    let save =
        opening::ActiveModel { id: Set(id), state: Set(state), opened_at: Set(Some(cx.now().0)), ..Default::default() };
    opening::Entity::update(save).exec(&tx).await?;
    mails::tell(cx, &mut tx, id, "opened").await?;
    cx.audit(&tx, "voice.link_opened", row.voice_id, &format!("opening {id}")).await?;
    cx.commit(tx).await
}

/// An opening with its reason; and the link itself while it is open, for its two people. The audit log says who read
/// it.
pub async fn show(cx: &Cx<ConcernReader>, id: OpeningId) -> Result<(Opening, String, Option<Link>), AppError> {
    let row = opening::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    crate::voices::refuse_kept(cx, &[row.voice_id]).await?;
    let reason = cx.services().keys.open(id.0, &row.reason)?;
    let opening = read(&row, cx.now());
    let me = cx.me()?;
    let mine = row.asked_by == me || row.answered_by == Some(me);
    let link = if mine && opening.stand == Stand::Open {
        Some(crate::voices::open_link(cx, row.voice_id).await?)
    } else {
        None
    };
    let read = if link.is_some() { "voice.link_read" } else { "voice.link_reason_read" };
    let tx = cx.begin().await?;
    cx.audit(&tx, read, row.voice_id, &format!("opening {id}")).await?;
    cx.commit(tx).await?;
    Ok((opening, reason, link))
}

/// The newest openings.
pub async fn newest(cx: &Cx<ConcernReader>) -> Result<Vec<Opening>, AppError> {
    let rows = opening::Entity::find()
        .filter(opening::Column::VoiceId.not_in_subquery(crate::voices::kept_from_me(cx)))
        .order_by_desc(opening::Column::AskedAt)
        .limit(100)
        .all(cx.db())
        .await?;
    Ok(rows.iter().map(|row| read(row, cx.now())).collect())
}

async fn locked(tx: &Tx, id: OpeningId) -> Result<opening::Model, AppError> {
    opening::Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)
}

/// How many openings the reader could answer.
pub async fn desk(cx: &Cx<ConcernReader>) -> Result<Vec<Waits>, AppError> {
    let asked = opening::Entity::find()
        .filter(opening::Column::State.eq(OpeningState::Asked))
        .filter(opening::Column::AskedBy.ne(cx.me()?))
        .filter(opening::Column::AskedAt.gt(cx.now().plus(-LAPSES_AFTER).0));
    let over = Expired::of(cx.db(), asked, opening::Column::AskedAt).await?;
    Ok(Waits::of("desk-wait-openings", paths::safeguarding::Openings, over).into_iter().collect())
}
