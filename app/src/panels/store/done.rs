//! An action that is done, told to young people: under which replies it stands, in which words.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    QueryOrder as _, QuerySelect as _, Set,
    entity::prelude::*,
    sea_query::{OnConflict, Query},
};

use super::circle::with_voices;
use crate::{
    error::AppError,
    ids::{ActionId, ItemId, PanelId, ReplyId},
    lang::Both,
    panels::{
        entity::{action, item_voice, reply, reply_voice},
        model::{ActionState, Answered, Done},
        rules::Illegal,
    },
    platform::guard::{Clerk, Cx, Grant},
    time::Timestamp,
    voices,
};

mod told_action {
    use sea_orm::entity::prelude::*;

    use crate::ids::ActionId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "told_actions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub action_id: ActionId,
        pub text_en: String,
        pub text_cy: String,
        pub told_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod told_action_reply {
    use sea_orm::entity::prelude::*;

    use crate::ids::{ActionId, ReplyId};

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

/// What was done since these replies, in the order it was.
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
    let told = told_action::Entity::find().filter(told_action::Column::ActionId.is_in(ids)).all(cx.db()).await?;
    let told: HashMap<_, _> = told
        .into_iter()
        .filter_map(|row| {
            let on = *ended.get(&row.action_id)?;
            Some((row.action_id, Done { text: Both::new(row.text_en, row.text_cy), on }))
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

/// Those of these items whose young people have an answer: what is done can be told to them.
pub(super) async fn with_replies<R: Grant>(cx: &Cx<R>, items: &[ItemId]) -> Result<HashSet<ItemId>, AppError> {
    let found: Vec<ItemId> = item_voice::Entity::find()
        .select_only()
        .column(item_voice::Column::ItemId)
        .distinct()
        .filter(item_voice::Column::ItemId.is_in(items.iter().copied()))
        .filter(
            item_voice::Column::VoiceId
                .in_subquery(Query::select().column(reply_voice::Column::VoiceId).from(reply_voice::Entity).to_owned()),
        )
        .into_tuple()
        .all(cx.db())
        .await?;
    Ok(found.into_iter().collect())
}

/// Which of these actions have been told.
pub(super) async fn told_of<R: Grant>(cx: &Cx<R>, actions: &[ActionId]) -> Result<HashSet<ActionId>, AppError> {
    let found = told_action::Entity::find()
        .filter(told_action::Column::ActionId.is_in(actions.iter().copied()))
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(|row| row.action_id).collect())
}

/// An action with what is told of it so far, and the replies under which it may stand.
#[derive(Clone, Debug)]
pub(crate) struct ToTell {
    pub what: String,
    pub owner: String,
    pub done_on: Timestamp,
    pub text: Both,
    pub under: Vec<ReplyId>,
    pub replies: Vec<Answered>,
}

/// What a clerk needs to tell of an action.
///
/// # Errors
/// `NotFound`; `Conflict` for an action that is not done.
pub(crate) async fn to_tell(cx: &Cx<Clerk>, panel: PanelId, id: ActionId) -> Result<ToTell, AppError> {
    let found = action::Entity::find_by_id(id).one(cx.db()).await?;
    let (found, done_on) = done(found, panel)?;
    let told = told_action::Entity::find_by_id(id).one(cx.db()).await?;
    let under =
        told_action_reply::Entity::find().filter(told_action_reply::Column::ActionId.eq(id)).all(cx.db()).await?;
    Ok(ToTell {
        what: found.what,
        owner: found.owner,
        done_on,
        text: told.map(|row| Both::new(row.text_en, row.text_cy)).unwrap_or_default(),
        under: under.into_iter().map(|link| link.reply_id).collect(),
        replies: replies_of(cx, found.item_id).await?,
    })
}

fn done(found: Option<action::Model>, panel: PanelId) -> Result<(action::Model, Timestamp), AppError> {
    let found = found.filter(|row| row.panel_id == panel).ok_or(AppError::NotFound)?;
    let ended = found.ended_at.filter(|_| found.state == ActionState::Done).ok_or(Illegal::State)?;
    Ok((found, Timestamp(ended)))
}

/// Replies to the voices of an item, oldest first.
async fn replies_of<R: Grant>(cx: &Cx<R>, item: ItemId) -> Result<Vec<Answered>, AppError> {
    let voices = item_voice::Entity::find().filter(item_voice::Column::ItemId.eq(item)).all(cx.db()).await?;
    let links = reply_voice::Entity::find()
        .filter(reply_voice::Column::VoiceId.is_in(voices.into_iter().map(|v| v.voice_id)))
        .all(cx.db())
        .await?;
    let found = reply::Entity::find()
        .filter(reply::Column::Id.is_in(links.into_iter().map(|l| l.reply_id)))
        .order_by_asc(reply::Column::CreatedAt)
        .all(cx.db())
        .await?;
    with_voices(cx, found).await
}

/// Tells what was done, in plain words, under these replies; said again, it is said better. Whoever was
/// answered there hears that there is something new, once.
///
/// # Errors
/// `NotFound`; `Conflict` for an action that is not done; `Invalid` for replies to something else.
pub(crate) async fn tell(
    cx: &Cx<Clerk>,
    panel: PanelId,
    id: ActionId,
    text: Both,
    under: &[ReplyId],
) -> Result<(), AppError> {
    let replies = to_tell(cx, panel, id).await?.replies;
    let chosen: Vec<_> = replies.iter().filter(|one| under.contains(&one.reply.id)).collect();
    if chosen.is_empty() || chosen.len() < under.len() {
        return Err(AppError::invalid("replies", "panels-tell-whom-empty"));
    }
    let mut tx = cx.begin().await?;
    let row = action::Entity::find_by_id(id).lock_exclusive().one(&*tx).await?;
    done(row, panel)?;
    let before: HashSet<_> = told_action_reply::Entity::find()
        .filter(told_action_reply::Column::ActionId.eq(id))
        .all(&*tx)
        .await?
        .into_iter()
        .map(|link| link.reply_id)
        .collect();
    let row = told_action::ActiveModel {
        action_id: Set(id),
        text_en: Set(text.en),
        text_cy: Set(text.cy),
        told_at: Set(cx.now().0),
    };
    let changed = OnConflict::column(told_action::Column::ActionId)
        .update_columns([told_action::Column::TextEn, told_action::Column::TextCy])
        .to_owned();
    told_action::Entity::insert(row).on_conflict(changed).exec_without_returning(&*tx).await?;
    told_action_reply::Entity::delete_many().filter(told_action_reply::Column::ActionId.eq(id)).exec(&*tx).await?;
    let links =
        chosen.iter().map(|one| told_action_reply::ActiveModel { action_id: Set(id), reply_id: Set(one.reply.id) });
    told_action_reply::Entity::insert_many(links).exec_without_returning(&*tx).await?;
    cx.audit(&tx, "action.told", id, &format!("{} replies", chosen.len())).await?;
    let new: HashSet<_> = chosen
        .iter()
        .filter(|one| !before.contains(&one.reply.id))
        .flat_map(|one| one.voices.iter().copied())
        .collect();
    let new: Vec<_> = new.into_iter().collect();
    voices::store::tell_writers(cx, &mut tx, &new).await?;
    cx.commit(tx).await
}
