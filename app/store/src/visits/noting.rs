//! After a visit: what was seen, what the panel reads of it, and what came of it. What children said is no note: it is
//! entered as a voice (`flows::tell::enter`), of which the visit keeps the number alone.

use sea_orm::{ConnectionTrait, ExprTrait as _, QuerySelect as _, Set, entity::prelude::*};

use super::{
    entity::{place, visit},
    places,
    rota::{Visit, dressed, held},
};
use crate::panels::{members::members_in, today};
use domain::{
    error::AppError,
    ids::{ItemId, PanelId, VisitId},
    lang::{Lang, Localized},
    visits::{VisitMove, VisitState, gives_away, step},
};
use platform::{
    as_read,
    db::Tx,
    guard::{Cx, Grant, Officer, PanelReader, VisitKeeper},
    i18n::{day_text, tr_in},
};

/// What is written down after a visit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// What was seen: for those who went and those who keep the rota.
    pub seen: String,
    /// What the panel reads: neither the address nor what the place is really called.
    pub summary: String,
}

impl Note {
    /// What its form remembers of what it was drawn from.
    pub fn as_read(&self) -> String {
        format!("{:?} {:?}", self.seen, self.summary)
    }
}

/// Whether the reader may read and write the note of a visit: who went, and who keeps the rota.
async fn may(cx: &Cx<PanelReader>, db: &impl ConnectionTrait, visit: &Visit) -> Result<bool, AppError> {
    if cx.also::<VisitKeeper>().is_ok() {
        return Ok(true);
    }
    let members = members_in(db, visit.panel).await?;
    Ok(visit.seat_of(&members, cx.me()?).is_some())
}

/// Whether the reader may write down what was seen on a visit now: it is over or goes on, and was not cancelled.
pub async fn may_note(cx: &Cx<PanelReader>, visit: &Visit) -> Result<bool, AppError> {
    let has_been = visit.state != VisitState::Cancelled && visit.held_on <= today(cx);
    Ok(has_been && may(cx, cx.db(), visit).await?)
}

/// The note of a visit, for those who may read it; the reading is in the audit log. None for everybody else, and where
/// there is none.
///
/// # Errors
/// The database does not answer.
pub async fn read_note(cx: &Cx<PanelReader>, visit: &Visit) -> Result<Option<Note>, AppError> {
    if !visit.noted || !may(cx, cx.db(), visit).await? {
        return Ok(None);
    }
    let row = visit::Entity::find_by_id(visit.id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let note = opened(cx, &row)?;
    let tx = cx.begin().await?;
    cx.audit(&tx, "visit.note_read", visit.panel, "").await?;
    cx.commit(tx).await?;
    Ok(Some(note))
}

fn opened<R: Grant>(cx: &Cx<R>, row: &visit::Model) -> Result<Note, AppError> {
    let seen = row.note.as_ref().map(|sealed| cx.services().keys.open(row.id.0, sealed)).transpose()?;
    Ok(Note { seen: seen.unwrap_or_default(), summary: row.summary.clone() })
}

/// A visit that the reader may write of, locked, as everybody knows it and with what is known of its place.
async fn begun(cx: &Cx<PanelReader>, tx: &Tx, panel: PanelId, id: VisitId) -> Result<(visit::Model, Visit), AppError> {
    let row = held(tx, panel, id).await?;
    step(row.state, VisitMove::Note)?;
    let visit = dressed(tx, vec![row.clone()]).await?.pop().ok_or(AppError::NotFound)?;
    if !may(cx, tx, &visit).await? {
        return Err(AppError::Forbidden);
    }
    if visit.held_on > today(cx) {
        return Err(AppError::conflict("visits-not-yet"));
    }
    Ok((row, visit))
}

/// # Errors
/// `Invalid` at `field` for words that say where the place is, and for any once nobody knows that any more.
pub(super) async fn keeps_hidden<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    row: &visit::Model,
    (field, words): (&str, &str),
) -> Result<(), AppError> {
    // Locked: its address does not change before the words are there (`places::change`).
    let place = place::Entity::find_by_id(row.place_id).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)?;
    if place.sealed.is_none() {
        return Err(AppError::invalid(field, "visits-place-gone"));
    }
    let known = places::details(&cx.services().keys, &place)?;
    if gives_away(words, &known) { Err(AppError::invalid(field, "visits-gives-away")) } else { Ok(()) }
}

/// Saves what was seen: the visit has been held. Returns whether there is a word of danger in it, which is for a concern
/// and not for a note.
///
/// # Errors
/// `Forbidden` for somebody who was not there and does not keep the rota; `Conflict` before its day, where it was
/// cancelled, and if somebody has changed the note since it was `read`; `Invalid` at `summary` for words that say where
/// the place is, and for other words once its address is erased.
pub async fn note(cx: &Cx<PanelReader>, panel: PanelId, id: VisitId, new: Note, read: &str) -> Result<bool, AppError> {
    let lists = crate::alert_words::lists(cx).await;
    let alarming = lists.phrases.alarm(&new.seen) || lists.phrases.alarm(&new.summary);
    let tx = cx.begin().await?;
    let (row, _) = begun(cx, &tx, panel, id).await?;
    let before = opened(cx, &row)?;
    if before == new && row.state == VisitState::Held {
        return Ok(alarming);
    }
    as_read::unchanged(cx.services(), read, &before.as_read())?;
    if before.summary != new.summary {
        keeps_hidden(cx, &tx, &row, ("summary", &new.summary)).await?;
    }
    let save = visit::ActiveModel {
        id: Set(id),
        state: Set(step(row.state, VisitMove::Note)?),
        note: Set(Some(cx.services().keys.seal(id.0, &new.seen))),
        summary: Set(new.summary),
        noted_at: Set(Some(row.noted_at.unwrap_or(cx.now().0))),
        ..Default::default()
    };
    visit::Entity::update(save).exec(&tx).await?;
    cx.audit(&tx, "visit.noted", panel, "").await?;
    cx.commit(tx).await?;
    Ok(alarming)
}

/// What an action of a visit comes from: the agenda item that there is, or what a new one is called.
pub struct ForAction {
    pub item: Option<ItemId>,
    pub title: Localized,
}

/// Locks a visit for an action that came of it (`flows::visit::add_action`).
///
/// # Errors
/// As `note`; `Invalid` at `what` or `owner` for words that say where the place is: actions are found by search.
pub async fn take_item(
    cx: &Cx<PanelReader>,
    tx: &Tx,
    panel: PanelId,
    id: VisitId,
    (what, owner): (&str, &str),
) -> Result<ForAction, AppError> {
    let (row, visit) = begun(cx, tx, panel, id).await?;
    keeps_hidden(cx, tx, &row, ("what", what)).await?;
    keeps_hidden(cx, tx, &row, ("owner", owner)).await?;
    let title = |lang: Lang| {
        let gaps = [("place", visit.code.clone().into()), ("day", day_text(&visit.held_on, lang).into())];
        tr_in(lang, "visits-item", &gaps)
    };
    let title = Lang::SPOKEN.into_iter().fold(Localized::default(), |text, lang| text.with(lang, title(lang)));
    Ok(ForAction { item: row.item_id, title })
}

/// Whether a field of an agenda item, or of an action that comes from it, may say this: of a visit's item nothing that
/// says where the place is, as long as somebody knows that.
///
/// # Errors
/// `Invalid` at the field for words that say it.
pub async fn may_say<R: Grant>(
    cx: &Cx<R>,
    item: ItemId,
    said: impl IntoIterator<Item = (String, &str)>,
) -> Result<(), AppError> {
    let Some(row) = visit::Entity::find().filter(visit::Column::ItemId.eq(item)).one(cx.db()).await? else {
        return Ok(());
    };
    let place = place::Entity::find_by_id(row.place_id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let known = places::details(&cx.services().keys, &place)?;
    match said.into_iter().find(|(_, words)| gives_away(words, &known)) {
        Some((field, _)) => Err(AppError::invalid(&field, "visits-gives-away")),
        None => Ok(()),
    }
}

/// Notes the item that actions of a visit come from. The caller has locked the visit.
pub async fn keep_item(tx: &Tx, id: VisitId, item: ItemId) -> Result<(), AppError> {
    let save = visit::ActiveModel { id: Set(id), item_id: Set(Some(item)), ..Default::default() };
    visit::Entity::update(save).exec(tx).await?;
    Ok(())
}

/// A visit after which an officer enters voices.
///
/// # Errors
/// `NotFound` for none, `Conflict` for one that has not begun or was cancelled.
pub async fn of_voices(cx: &Cx<Officer>, id: VisitId) -> Result<(), AppError> {
    let row = visit::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    if row.state == VisitState::Cancelled || row.held_on > today(cx) {
        return Err(AppError::conflict("visits-not-yet"));
    }
    Ok(())
}

/// Counts a voice that was entered after a visit. Nothing says which one: of a home where few live, that would say whose
/// it is.
pub async fn count_voice(tx: &Tx, id: VisitId) -> Result<(), AppError> {
    visit::Entity::update_many()
        .col_expr(visit::Column::Voices, Expr::col(visit::Column::Voices).add(1))
        .filter(visit::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}
