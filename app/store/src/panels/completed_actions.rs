//! *What was done*: an action that is done, told to young people under the replies it belongs to.

use std::collections::{HashMap, HashSet};

use sea_orm::{ConnectionTrait, QueryOrder as _, QuerySelect as _, Set, entity::prelude::*, sea_query::OnConflict};

use super::{access::reader, replies, routing::with_voices, saying};
use crate::{
    panels::entity::{action, item, item_voice, reply, reply_voice},
    release::{History, Public, Subject, Words},
};
use domain::{
    error::AppError,
    ids::{ActionId, ItemId, PanelId, ReplyId, VoiceId},
    lang::Localized,
    panels::{
        model::{Access, ActionState, Done, PublishedReply},
        rules::IllegalPanelMove,
    },
    release::model::{Kind, State},
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx, Grant},
};

pub(super) mod told_action {
    use sea_orm::entity::prelude::*;

    use domain::{ids::ActionId, lang::Localized};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "told_actions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub action_id: ActionId,
        pub text: Localized,
        pub told_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod told_action_reply {
    use sea_orm::entity::prelude::*;

    use domain::ids::{ActionId, ReplyId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "told_action_replies")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub action_id: ActionId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub reply_id: ReplyId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What was done since these replies, in order.
pub(super) async fn since<R: Grant>(cx: &Cx<R>, replies: &[ReplyId]) -> Result<HashMap<ReplyId, Vec<Done>>, AppError> {
    let links = told_action_reply::Entity::find()
        .filter(told_action_reply::Column::ReplyId.is_in(replies.iter().copied()))
        .all(cx.db())
        .await?;
    if links.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: HashSet<_> = links.iter().map(|link| link.action_id).collect();
    let ended: HashMap<_, _> = action::Entity::find()
        .filter(action::Column::Id.is_in(ids.iter().copied()))
        .filter(action::Column::State.eq(ActionState::Done))
        .all(cx.db())
        .await?
        .into_iter()
        .filter_map(|row| Some((row.id, Timestamp(row.ended_at?))))
        .collect();
    let changed = crate::release::changed(cx, Kind::Done, ids.iter().map(|id| id.0)).await?;
    let told = told_action::Entity::find().filter(told_action::Column::ActionId.is_in(ids)).all(cx.db()).await?;
    let told: HashMap<_, _> = told
        .into_iter()
        .filter_map(|row| {
            let on = *ended.get(&row.action_id)?;
            let corrected = changed.get(&row.action_id.0).and_then(saying::corrected);
            Some((row.action_id, Done { text: row.text, on, corrected }))
        })
        .collect();
    let mut since: HashMap<ReplyId, Vec<Done>> = HashMap::new();
    for link in links {
        if let Some(done) = told.get(&link.action_id) {
            since.entry(link.reply_id).or_default().push(done.clone());
        }
    }
    for done in since.values_mut() {
        done.sort_by_key(|one| one.on);
    }
    Ok(since)
}

/// Those of these items with a reply to any of their voices: *what was done* can be shown there.
pub(super) async fn with_replies<R: Grant>(cx: &Cx<R>, items: &[ItemId]) -> Result<HashSet<ItemId>, AppError> {
    let found: Vec<ItemId> = item_voice::Entity::find()
        .select_only()
        .column(item_voice::Column::ItemId)
        .distinct()
        .filter(item_voice::Column::ItemId.is_in(items.iter().copied()))
        .filter(item_voice::Column::VoiceId.in_subquery(replies::answered()))
        .into_tuple()
        .all(cx.db())
        .await?;
    Ok(found.into_iter().collect())
}

/// Which of these actions have a text about what was done, public or waiting.
pub(super) async fn told_of<R: Grant>(cx: &Cx<R>, actions: &[ActionId]) -> Result<HashSet<ActionId>, AppError> {
    let found = told_action::Entity::find()
        .filter(told_action::Column::ActionId.is_in(actions.iter().copied()))
        .all(cx.db())
        .await?;
    let waiting = crate::release::waiting(cx, Kind::Done, actions.iter().map(|id| id.0)).await?;
    let waiting = waiting.into_iter().map(|(id, _)| ActionId(id));
    Ok(found.into_iter().map(|row| row.action_id).chain(waiting).collect())
}

/// An action, the texts about it so far, and the replies under which they can be shown.
#[derive(Clone, Debug)]
pub struct ToTell {
    pub what: String,
    pub owner: String,
    pub done_on: Timestamp,
    /// The public text, if there is one.
    pub public: Option<Words>,
    pub history: History,
    pub replies: Vec<PublishedReply>,
}

impl ToTell {
    /// The words and the reason that its form is filled with.
    pub fn in_form(&self) -> (Words, Localized) {
        self.history.in_form(self.public.as_ref())
    }
}

/// Loads that for an action.
///
/// # Errors
/// `NotFound`, also for one of an item that is hidden from this reader; `Conflict` for an action that is not done.
pub async fn to_tell<R: Grant>(cx: &Cx<R>, panel: PanelId, id: ActionId) -> Result<ToTell, AppError> {
    let found = action::Entity::find_by_id(id).one(cx.db()).await?;
    let (found, done_on) = done(found, panel)?;
    let item = item::Entity::find_by_id(found.item_id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    if item.access == Access::Restricted && !reader(cx).await?.sees(panel, item.access) {
        return Err(AppError::NotFound);
    }
    Ok(ToTell {
        what: found.what,
        owner: found.owner,
        done_on,
        public: public(cx.db(), id).await?.map(|public| public.words),
        history: crate::release::history(cx.db(), Subject { kind: Kind::Done, id: id.0 }).await?,
        replies: replies_of(cx, found.item_id).await?,
    })
}

/// The public text about an action.
async fn public(db: &impl ConnectionTrait, id: ActionId) -> Result<Option<Public>, AppError> {
    let Some(row) = told_action::Entity::find_by_id(id).one(db).await? else { return Ok(None) };
    let under = told_action_reply::Entity::find().filter(told_action_reply::Column::ActionId.eq(id)).all(db).await?;
    let words =
        Words { text: row.text, under: under.into_iter().map(|link| link.reply_id).collect(), ..Words::default() };
    Ok(Some(Public { words, by: None, at: Timestamp(row.told_at) }))
}

fn done(found: Option<action::Model>, panel: PanelId) -> Result<(action::Model, Timestamp), AppError> {
    let found = found.filter(|row| row.panel_id == panel).ok_or(AppError::NotFound)?;
    let ended = found.ended_at.filter(|_| found.state == ActionState::Done).ok_or(IllegalPanelMove::State)?;
    Ok((found, Timestamp(ended)))
}

/// Public replies to the voices of an item, oldest first.
async fn replies_of<R: Grant>(cx: &Cx<R>, item: ItemId) -> Result<Vec<PublishedReply>, AppError> {
    let voices = item_voice::Entity::find().filter(item_voice::Column::ItemId.eq(item)).all(cx.db()).await?;
    let links = reply_voice::Entity::find()
        .filter(reply_voice::Column::VoiceId.is_in(voices.into_iter().map(|v| v.voice_id)))
        .all(cx.db())
        .await?;
    let found = reply::Entity::find()
        .filter(reply::Column::Id.is_in(links.into_iter().map(|l| l.reply_id)))
        .filter(reply::Column::State.eq(State::Released))
        .order_by_asc(reply::Column::CreatedAt)
        .all(cx.db())
        .await?;
    with_voices(cx, found).await
}

/// Writes the text about an action, under these replies. Nobody reads it before it is released.
///
/// # Errors
/// `NotFound`; `Conflict` for an action that is not done, or if the text has changed since it was read; `Invalid` for
/// replies to other voices.
pub async fn tell(
    cx: &Cx<Clerk>,
    panel: PanelId,
    id: ActionId,
    read: i64,
    (words, reason): (Words, Localized),
) -> Result<(), AppError> {
    let replies = to_tell(cx, panel, id).await?.replies;
    let known = replies.iter().filter(|one| words.under.contains(&one.reply.id)).count();
    if known == 0 || known < words.under.len() {
        return Err(AppError::invalid("replies", "panels-tell-whom-empty"));
    }
    let tx = cx.begin().await?;
    held(&tx, panel, id).await?;
    let public = public(&tx, id).await?;
    let subject = Subject { kind: Kind::Done, id: id.0 };
    crate::release::write(cx, &tx, subject, (read, public.as_ref()), (words, reason)).await?;
    cx.commit(tx).await
}

/// Locks the action until the transaction ends, and checks that it is done.
pub(super) async fn held(tx: &Tx, panel: PanelId, id: ActionId) -> Result<(), AppError> {
    let row = action::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    done(row, panel).map(|_| ())
}

/// Makes the text public under these replies. Returns the voices whose writers are to be told: of all replies it is or
/// was shown under if `all`, otherwise of those under which it was not shown before.
pub(super) async fn publish<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    id: ActionId,
    words: Words,
    all: bool,
) -> Result<Vec<VoiceId>, AppError> {
    let before = public(tx, id).await?.map(|public| public.words.under).unwrap_or_default();
    let row = told_action::ActiveModel { action_id: Set(id), text: Set(words.text), told_at: Set(cx.now().0) };
    let changed =
        OnConflict::column(told_action::Column::ActionId).update_columns([told_action::Column::Text]).to_owned();
    told_action::Entity::insert(row).on_conflict(changed).exec_without_returning(tx).await?;
    told_action_reply::Entity::delete_many().filter(told_action_reply::Column::ActionId.eq(id)).exec(tx).await?;
    let links =
        words.under.iter().map(|reply| told_action_reply::ActiveModel { action_id: Set(id), reply_id: Set(*reply) });
    told_action_reply::Entity::insert_many(links).exec_without_returning(tx).await?;
    let mut hear: HashSet<_> = words.under.iter().copied().filter(|reply| all || !before.contains(reply)).collect();
    if all {
        hear.extend(before);
    }
    answered_by(tx, hear).await
}

/// Takes the text back. Returns the voices under whose replies it was shown.
pub(super) async fn unpublish(tx: &Tx, id: ActionId) -> Result<Vec<VoiceId>, AppError> {
    let before = public(tx, id).await?.map(|public| public.words.under).unwrap_or_default();
    told_action::Entity::delete_by_id(id).exec(tx).await?;
    answered_by(tx, before).await
}

/// The public text, for taking it back.
pub(super) async fn public_now(tx: &Tx, id: ActionId) -> Result<Option<Public>, AppError> {
    public(tx, id).await
}

/// The voices that these replies answer, each once.
pub(super) async fn answered_by(tx: &Tx, replies: impl IntoIterator<Item = ReplyId>) -> Result<Vec<VoiceId>, AppError> {
    let links = reply_voice::Entity::find().filter(reply_voice::Column::ReplyId.is_in(replies)).all(tx).await?;
    let voices: HashSet<_> = links.into_iter().map(|link| link.voice_id).collect();
    Ok(voices.into_iter().collect())
}
