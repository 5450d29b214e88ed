//! Releasing what a panel says to young people: replies, and *what was done*. The chair releases, or an officer where
//! the panel lets them. Writing a text notifies nobody.

use std::collections::HashMap;

use sea_orm::{ExprTrait as _, QuerySelect as _, QueryTrait as _, Set, entity::prelude::*};

use super::{completed_actions, sits_on, today};
use crate::{
    panels::entity::{action, membership, office_term, released_by_officers, reply},
    release::{Head, History, Public, Subject, Version, Words},
};
use domain::{
    error::AppError,
    ids::{ActionId, MeetingId, PanelId, PersonId, ReplyId, VoiceId},
    lang::Localized,
    panels::model::{Corrected, Office},
    release::{
        found,
        model::{Kind, State},
        rules::Hats,
    },
    role::Role,
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx, Grant, Releaser},
    i18n::t,
};

/// When and why words were corrected or taken back, if they were.
pub(super) fn corrected(head: &Head) -> Option<Corrected> {
    head.changed_at.map(|at| Corrected { at, reason: head.reason.clone() })
}

/// Somebody's roles towards this panel today.
pub async fn hats<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<Hats, AppError> {
    let sits = cx.is(Role::PanelMember) && sits_on(cx, panel).await?;
    let chairs = sits && chairs(cx, Some(panel)).await?;
    Ok(Hats {
        sits,
        chairs,
        clerk: cx.is(Role::Clerk),
        officer: cx.is(Role::Officer),
        officers_release: officers_release(cx, panel).await?,
    })
}

/// Whether the reader is chair or vice chair today, of this panel or of any.
pub async fn chairs<R: Grant>(cx: &Cx<R>, panel: Option<PanelId>) -> Result<bool, AppError> {
    chairs_in(cx, cx.db(), panel).await
}

/// As `chairs`, inside a transaction.
pub async fn chairs_in<R: Grant>(
    cx: &Cx<R>,
    db: &impl ConnectionTrait,
    panel: Option<PanelId>,
) -> Result<bool, AppError> {
    if !cx.is(Role::PanelMember) {
        return Ok(false);
    }
    let mut held = in_office(&today(cx)).filter(membership::Column::PersonId.eq(cx.me()?));
    if let Some(panel) = panel {
        held = held.filter(membership::Column::PanelId.eq(panel));
    }
    Ok(held.one(db).await?.is_some())
}

/// The panels of which the reader is chair or vice chair today.
pub(super) async fn chaired<R: Grant>(cx: &Cx<R>) -> Result<Vec<PanelId>, AppError> {
    if !cx.is(Role::PanelMember) {
        return Ok(Vec::new());
    }
    let held = in_office(&today(cx)).filter(membership::Column::PersonId.eq(cx.me()?)).all(cx.db()).await?;
    Ok(held.into_iter().map(|seat| seat.panel_id).collect())
}

/// The seats of chairs and vice chairs on this day.
fn in_office(today: &str) -> Select<membership::Entity> {
    let held = office_term::Entity::find()
        .select_only()
        .column(office_term::Column::MembershipId)
        .filter(office_term::Column::Office.is_in([Office::Chair, Office::ViceChair]))
        .filter(office_term::Column::StartsOn.lte(today))
        .filter(office_term::Column::EndsOn.is_null().or(office_term::Column::EndsOn.gte(today)))
        .into_query();
    membership::Entity::find()
        .filter(membership::Column::Id.in_subquery(held))
        .filter(membership::Column::StartsOn.lte(today))
        .filter(membership::Column::EndsOn.is_null().or(membership::Column::EndsOn.gte(today)))
}

/// Whether this panel lets officers release.
pub async fn officers_release<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<bool, AppError> {
    Ok(released_by_officers::Entity::find_by_id(panel).one(cx.db()).await?.is_some())
}

/// Whether a chair or vice chair with an account could release today.
pub async fn has_chair<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<bool, AppError> {
    let seats = in_office(&today(cx)).filter(membership::Column::PanelId.eq(panel)).all(cx.db()).await?;
    let people: Vec<PersonId> = seats.into_iter().filter_map(|seat| seat.person_id).collect();
    Ok(!crate::people::contacts(cx.db(), &people).await?.is_empty())
}

/// Sets whether this panel lets officers release.
pub async fn let_officers_release(cx: &Cx<Clerk>, panel: PanelId, may: bool) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    if may {
        released_by_officers::Entity::insert(released_by_officers::ActiveModel { panel_id: Set(panel) })
            .on_conflict_do_nothing_on([released_by_officers::Column::PanelId])
            .exec_without_returning(&tx)
            .await?;
    } else {
        released_by_officers::Entity::delete_by_id(panel).exec(&tx).await?;
    }
    cx.audit(&tx, "panel.releasers", panel, if may { "chair officer" } else { "chair" }).await?;
    cx.commit(tx).await
}

/// A reply with all its versions.
#[derive(Clone, Debug)]
pub struct Full {
    pub state: State,
    /// The public text, if there is one.
    pub public: Option<Words>,
    pub history: History,
    /// The names of those who wrote and released the versions.
    pub names: HashMap<PersonId, String>,
}

impl Full {
    /// The words and the reason that its form is filled with.
    pub fn in_form(&self) -> (Words, Localized) {
        self.history.in_form(self.public.as_ref())
    }
}

/// A reply of this panel, for those who may read unreleased words.
///
/// # Errors
/// `NotFound`; `Forbidden` for others.
pub async fn reply(cx: &Cx<Releaser>, panel: PanelId, id: ReplyId) -> Result<Full, AppError> {
    if !hats(cx, panel).await?.reads() {
        return Err(AppError::Forbidden);
    }
    let row = reply::Entity::find_by_id(id).one(cx.db()).await?;
    let row = row.filter(|row| row.panel_id == panel).ok_or(AppError::NotFound)?;
    let history = crate::release::history(cx.db(), Subject { kind: Kind::Reply, id: id.0 }).await?;
    let names = names(cx, &history).await?;
    let state = row.state;
    Ok(Full { state, public: public(row).map(|public| public.words), history, names })
}

/// The names of those who wrote and released the versions.
pub async fn names<R: Grant>(cx: &Cx<R>, history: &History) -> Result<HashMap<PersonId, String>, AppError> {
    let all = history.released.iter().chain(&history.waits);
    let people: Vec<_> = all.flat_map(|one| [one.written_by, one.released_by]).flatten().collect();
    crate::people::names(cx.db(), &people).await
}

fn public(row: reply::Model) -> Option<Public> {
    (row.state == State::Released).then(|| Public {
        words: Words { text: row.text, changed: row.changed, ..Words::default() },
        by: Some(row.author_id),
        at: Timestamp(row.created_at),
    })
}

async fn held(tx: &Tx, panel: PanelId, id: ReplyId) -> Result<reply::Model, AppError> {
    let row = reply::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    row.filter(|row| row.panel_id == panel).ok_or(AppError::NotFound)
}

/// Rewrites a reply: a draft, a correction, or its other language.
///
/// # Errors
/// `Forbidden`; `Conflict` if it has changed since it was read; `Invalid` for a correction without a reason.
pub async fn write_reply(
    cx: &Cx<Releaser>,
    panel: PanelId,
    id: ReplyId,
    read: i64,
    said: (Words, Localized),
) -> Result<(), AppError> {
    if !hats(cx, panel).await?.writes() {
        return Err(AppError::Forbidden);
    }
    let tx = cx.begin().await?;
    let public = public(held(&tx, panel, id).await?);
    let subject = Subject { kind: Kind::Reply, id: id.0 };
    crate::release::write(cx, &tx, subject, (read, public.as_ref()), said).await?;
    cx.commit(tx).await
}

/// The texts in which names are searched for before they are public.
pub fn parts(version: &Version) -> Vec<found::Part> {
    let parts = [
        (t("release-part-text"), &version.words.text),
        (t("release-part-changed"), &version.words.changed),
        (t("release-part-reason"), &version.reason),
    ];
    parts.into_iter().map(|(label, text)| (label, text.clone())).collect()
}

/// Where to go after a move: for a reply, the id of its meeting.
pub type Whence = Option<MeetingId>;

/// A panel whose words this person may release and take back; only `may_release` makes one.
#[derive(Clone, Copy, Debug)]
pub struct Releasable(PanelId);

/// Checks that this person may release and take back the words of a panel.
///
/// # Errors
/// `Forbidden` for those who may not.
pub async fn may_release(cx: &Cx<Releaser>, panel: PanelId) -> Result<Releasable, AppError> {
    if !hats(cx, panel).await?.releases() {
        return Err(AppError::Forbidden);
    }
    Ok(Releasable(panel))
}

/// What has become of words that were released or taken back.
#[derive(Clone, Debug)]
pub struct Moved {
    pub whence: Whence,
    /// Whether they are public for the first time.
    pub first: bool,
    /// The voices whose writers are to be told.
    pub hear: Vec<VoiceId>,
}

/// Releases the waiting words. The caller tells the writers in the same transaction (`flows::reply::release`).
///
/// # Errors
/// `Conflict` if it has changed since it was read; `Invalid` if names were found and nobody says that they have looked.
pub async fn release(
    cx: &Cx<Releaser>,
    tx: &Tx,
    Releasable(panel): Releasable,
    subject: Subject,
    read: i64,
    seen: &[String],
) -> Result<Moved, AppError> {
    let whence = hold(tx, panel, subject).await?;
    let waits = crate::release::history(tx, subject).await?.waits;
    found::looked("seen", &waits.as_ref().map(parts).unwrap_or_default(), seen)?;
    let (version, state, news) = crate::release::release(cx, tx, subject, read).await?;
    let first = version.version == 1;
    let hear = match subject.kind {
        Kind::Reply => publish(cx, tx, ReplyId(subject.id), (state, version.words), (first, news)).await?,
        Kind::Done => completed_actions::publish(cx, tx, ActionId(subject.id), version.words, news).await?,
    };
    Ok(Moved { whence, first, hear })
}

/// Discards the waiting words; a reply that was never released is deleted.
///
/// # Errors
/// `Forbidden`; `Conflict` if it has changed since it was read.
pub async fn discard(cx: &Cx<Releaser>, panel: PanelId, subject: Subject, read: i64) -> Result<Whence, AppError> {
    if !hats(cx, panel).await?.writes() {
        return Err(AppError::Forbidden);
    }
    let tx = cx.begin().await?;
    let whence = hold(&tx, panel, subject).await?;
    let nothing_left = crate::release::discard(cx, &tx, subject, read).await?;
    if nothing_left && subject.kind == Kind::Reply {
        reply::Entity::delete_by_id(ReplyId(subject.id)).exec(&tx).await?;
    }
    cx.commit(tx).await?;
    Ok(whence)
}

/// Takes back the public words. The caller tells everybody who was told, in the same transaction
/// (`flows::reply::withdraw`).
///
/// # Errors
/// `Conflict` if it has changed since it was read.
pub async fn withdraw(
    cx: &Cx<Releaser>,
    tx: &Tx,
    Releasable(panel): Releasable,
    subject: Subject,
    read: i64,
    reason: Localized,
) -> Result<Moved, AppError> {
    let whence = hold(tx, panel, subject).await?;
    let hear = match subject.kind {
        Kind::Reply => {
            let id = ReplyId(subject.id);
            let public = public(held(tx, panel, id).await?);
            let state = crate::release::withdraw(cx, tx, subject, (read, public.as_ref()), reason).await?;
            let row = reply::ActiveModel {
                state: Set(state),
                text: Set(Localized::default()),
                changed: Set(Localized::default()),
                ..Default::default()
            };
            reply::Entity::update_many().set(row).filter(reply::Column::Id.eq(id)).exec(tx).await?;
            completed_actions::answered_by(tx, [id]).await?
        }
        Kind::Done => {
            let id = ActionId(subject.id);
            let public = completed_actions::public_now(tx, id).await?;
            crate::release::withdraw(cx, tx, subject, (read, public.as_ref()), reason).await?;
            completed_actions::unpublish(tx, id).await?
        }
    };
    Ok(Moved { whence, first: false, hear })
}

/// Locks the reply or action.
async fn hold(tx: &Tx, panel: PanelId, subject: Subject) -> Result<Whence, AppError> {
    match subject.kind {
        Kind::Reply => Ok(held(tx, panel, ReplyId(subject.id)).await?.meeting_id),
        Kind::Done => completed_actions::held(tx, panel, ActionId(subject.id)).await.map(|()| None),
    }
}

async fn publish(
    cx: &Cx<Releaser>,
    tx: &Tx,
    id: ReplyId,
    (state, words): (State, Words),
    (first, news): (bool, bool),
) -> Result<Vec<VoiceId>, AppError> {
    let mut row = reply::ActiveModel {
        state: Set(state),
        text: Set(words.text),
        changed: Set(words.changed),
        ..Default::default()
    };
    if first {
        row.created_at = Set(cx.now().0);
    }
    reply::Entity::update_many().set(row).filter(reply::Column::Id.eq(id)).exec(tx).await?;
    if news { completed_actions::answered_by(tx, [id]).await } else { Ok(Vec::new()) }
}

/// Words of a panel that wait to be released.
#[derive(Clone, Debug)]
pub struct Waits {
    pub subject: Subject,
    /// For a reply: its meeting.
    pub meeting: Option<MeetingId>,
    pub text: Localized,
    pub since: Timestamp,
}

/// The waiting words of this panel, oldest first.
pub async fn to_release(cx: &Cx<Releaser>, panel: PanelId) -> Result<Vec<Waits>, AppError> {
    let replies = reply::Entity::find().filter(reply::Column::PanelId.eq(panel)).all(cx.db()).await?;
    let meetings: HashMap<_, _> = replies.iter().map(|row| (row.id.0, row.meeting_id)).collect();
    let actions = action::Entity::find().filter(action::Column::PanelId.eq(panel)).all(cx.db()).await?;
    let waits = |kind: Kind, (id, version): (Uuid, Version)| Waits {
        subject: Subject { kind, id },
        meeting: meetings.get(&id).copied().flatten(),
        text: version.words.text,
        since: version.written_at,
    };
    let replies = crate::release::waiting(cx, Kind::Reply, meetings.keys().copied()).await?;
    let told = crate::release::waiting(cx, Kind::Done, actions.iter().map(|row| row.id.0)).await?;
    let replies = replies.into_iter().map(|one| waits(Kind::Reply, one));
    let mut all: Vec<_> = replies.chain(told.into_iter().map(|one| waits(Kind::Done, one))).collect();
    all.sort_by_key(|one| one.since);
    Ok(all)
}

/// How many texts wait for this person to release, by panel, and since when. Six queries, whatever the number of
/// panels.
pub async fn mine_to_release(cx: &Cx<Releaser>) -> Result<HashMap<PanelId, (usize, Timestamp)>, AppError> {
    let mut mine: Vec<PanelId> = Vec::new();
    if cx.is(Role::PanelMember) {
        let seats = in_office(&today(cx)).filter(membership::Column::PersonId.eq(cx.me()?)).all(cx.db()).await?;
        mine.extend(seats.into_iter().map(|seat| seat.panel_id));
    }
    if cx.is(Role::Officer) {
        let all = released_by_officers::Entity::find().all(cx.db()).await?;
        mine.extend(all.into_iter().map(|one| one.panel_id));
    }
    let mine = || mine.iter().copied();
    let replies = reply::Entity::find().filter(reply::Column::PanelId.is_in(mine())).all(cx.db()).await?;
    let actions = action::Entity::find().filter(action::Column::PanelId.is_in(mine())).all(cx.db()).await?;
    let mut waits = crate::release::waiting(cx, Kind::Reply, replies.iter().map(|row| row.id.0)).await?;
    waits.extend(crate::release::waiting(cx, Kind::Done, actions.iter().map(|row| row.id.0)).await?);
    let of_replies = replies.iter().map(|row| (row.id.0, row.panel_id));
    let panels: HashMap<_, _> = of_replies.chain(actions.iter().map(|row| (row.id.0, row.panel_id))).collect();
    let mut found: HashMap<PanelId, (usize, Timestamp)> = HashMap::new();
    for (id, version) in waits {
        let Some(panel) = panels.get(&id) else { continue };
        let (n, since) = found.entry(*panel).or_insert((0, version.written_at));
        *n += 1;
        *since = Ord::min(*since, version.written_at);
    }
    Ok(found)
}
