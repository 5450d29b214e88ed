//! Taking a witness account back, and its last day: everything that it said goes from the agenda, its pack, the room's
//! notes, the minutes and the search. The item stays, and says that there was one.

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*, sea_query::Query};

use super::{
    entity::{self, Column, Entity},
    fits,
};
use crate::panels::{
    entity::{called_person, correction, history, item, meeting, pack, paper, paper_request, reader_note, supplement},
    minutes::entity::{section, version},
    room::entity::{declaration, record},
    services,
};
use domain::{
    error::AppError,
    ids::{CalledId, ItemId, MeetingId, PanelId, PaperRequestId, PersonId, WitnessId},
    lang::{Lang, Localized},
    panels::{
        model::{Access, ERASED, Thing},
        pack::{Change, PublishedAgenda},
        witnesses::AccountState,
    },
    time::Timestamp,
};
use platform::{
    db::Tx,
    file_deletions,
    guard::{Cx, Grant, System, Visitor, WitnessKeeper, system},
    i18n::{in_each, t_in},
    outbox,
    retention::{Erased, Expired, Gone},
};

/// So many accounts are ended in one run; the others in the next, a minute later.
const AT_ONCE: u64 = 100;

/// The witness takes their account back, by their link. Once more changes nothing.
///
/// # Errors
/// `NotFound` for a key that does not fit.
pub async fn withdraw(cx: &Cx<Visitor>, id: WitnessId, key: &str) -> Result<(), AppError> {
    if !fits(cx.services(), id, key) {
        return Err(AppError::NotFound);
    }
    let tx = cx.begin().await?;
    // As the program, not as whoever is signed in in this browser.
    let files = end(&system(cx.services()), &tx, id, AccountState::Withdrawn).await?;
    cx.commit(tx).await?;
    file_deletions::erase(cx, &files).await;
    Ok(())
}

/// An officer or the clerk takes it back for a witness who has told them to.
///
/// # Errors
/// `NotFound`, also for another panel's, and where nothing was agreed.
pub async fn withdraw_for(cx: &Cx<WitnessKeeper>, panel: PanelId, of: ItemId) -> Result<(), AppError> {
    let found = super::account(cx, panel, of).await?.account.ok_or(AppError::NotFound)?;
    let tx = cx.begin().await?;
    let files = end(cx, &tx, found.id, AccountState::Withdrawn).await?;
    cx.commit(tx).await?;
    file_deletions::erase(cx, &files).await;
    Ok(())
}

/// Accounts whose last day was before this one.
fn over(day: &str) -> Select<Entity> {
    Entity::find().filter(Column::State.eq(AccountState::Agreed)).filter(Column::KeptUntil.lt(day))
}

/// Ends what was kept for as long as its witness agreed to, by `by`.
pub async fn purge_expired(cx: &Cx<System>, by: Timestamp) -> Result<Erased, AppError> {
    let mut erased = Erased::default();
    let due = over(&by.day().to_string()).select_only().column(Column::Id).limit(AT_ONCE).into_tuple();
    let ids: Vec<WitnessId> = due.all(cx.db()).await?;
    for id in ids {
        let tx = cx.begin().await?;
        let files = end(cx, &tx, id, AccountState::Over).await?;
        cx.commit(tx).await?;
        file_deletions::erase(cx, &files).await;
        erased.add(Gone::Witnesses, 1);
    }
    Ok(erased)
}

/// How many `purge_expired` would end.
pub async fn count_expired(cx: &Cx<System>) -> Result<Expired, AppError> {
    Expired::of(cx.db(), over(&cx.now().day().to_string()), Column::AgreedAt).await
}

/// Takes back everything that a person told panels, because they are erased. Returns files to erase after the commit.
pub async fn forget_person<R: Grant>(cx: &Cx<R>, tx: &Tx, person: PersonId) -> Result<Vec<String>, AppError> {
    let theirs = Entity::find().filter(Column::PersonId.eq(person)).select_only().column(Column::Id).into_tuple();
    let theirs: Vec<WitnessId> = theirs.all(tx).await?;
    let mut files = Vec::new();
    for id in theirs {
        files.extend(end(cx, tx, id, AccountState::Withdrawn).await?);
    }
    Entity::update_many()
        .col_expr(Column::PersonId, Expr::value(Option::<uuid::Uuid>::None))
        .filter(Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    Ok(files)
}

/// Ends an account, if it is there. Returns the files of its papers, to be erased after the commit.
async fn end<R: Grant>(cx: &Cx<R>, tx: &Tx, id: WitnessId, to: AccountState) -> Result<Vec<String>, AppError> {
    let found = Entity::find_by_id(id).one(tx).await?.ok_or(AppError::NotFound)?;
    let of = found.item_id;
    let meetings = hold(tx, of).await?;
    let row = item::Entity::find_by_id(of).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)?;
    // Whoever came first has ended it.
    let found = Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)?;
    if found.state.is_over() {
        return Ok(Vec::new());
    }
    let key = if to == AccountState::Over { "witness-title-over" } else { "witness-title-withdrawn" };
    let title = in_each(key);
    let ended =
        entity::ActiveModel { id: Set(id), state: Set(to), ended_at: Set(Some(cx.now().0)), ..Default::default() };
    Entity::update(ended).exec(tx).await?;
    empty_item(tx, row, &title).await?;
    letters(cx, tx, of).await?;
    let files = papers(cx, tx, of).await?;
    spoken(tx, of).await?;
    minutes(tx, of, key).await?;
    packs(tx, &meetings, of, &title).await?;
    let action = if to == AccountState::Over { "item.witness_over" } else { "item.witness_withdrawn" };
    cx.audit(tx, action, of, "").await?;
    Ok(files)
}

/// Locks every meeting that the item is or was on, in one order, before the item itself.
pub(super) async fn hold(tx: &Tx, of: ItemId) -> Result<Vec<MeetingId>, AppError> {
    let now = item::Entity::find_by_id(of).one(tx).await?.and_then(|row| row.meeting_id);
    let past = history::Entity::find().filter(history::Column::ItemId.eq(of)).all(tx).await?;
    let mut ids: Vec<MeetingId> = past.iter().flat_map(|one| [one.from_meeting, one.to_meeting]).flatten().collect();
    ids.extend(now);
    let held = meeting::Entity::find()
        .filter(meeting::Column::Id.is_in(ids))
        .order_by_asc(meeting::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?;
    Ok(held.into_iter().map(|row| row.id).collect())
}

/// The item says that there was an account, to everybody, and nothing else.
async fn empty_item(tx: &Tx, row: item::Model, title: &Localized) -> Result<(), AppError> {
    let emptied = item::ActiveModel {
        id: Set(row.id),
        title: Set(title.clone()),
        led_by: Set(String::new()),
        outcome: Set(row.outcome.map(|_| ERASED.to_owned())),
        reason: Set(row.reason.map(|_| ERASED.to_owned())),
        theme: Set(None),
        access: Set(Access::Public),
        access_reason: Set(None),
        ..Default::default()
    };
    item::Entity::update(emptied).exec(tx).await?;
    // What it was called before.
    correction::Entity::delete_many()
        .filter(correction::Column::Thing.eq(Thing::Item))
        .filter(correction::Column::SubjectId.eq(row.id.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Mail to those who were asked for a paper of it, or called for it: before they go themselves.
async fn letters<R: Grant>(cx: &Cx<R>, tx: &Tx, of: ItemId) -> Result<(), AppError> {
    let papers = Query::select()
        .column(paper::Column::Id)
        .from(paper::Entity)
        .and_where(paper::Column::ItemId.eq(of))
        .to_owned();
    let asked: Vec<PaperRequestId> = paper_request::Entity::find()
        .filter(paper_request::Column::PaperId.in_subquery(papers))
        .select_only()
        .column(paper_request::Column::Id)
        .into_tuple()
        .all(tx)
        .await?;
    let called: Vec<CalledId> = called_person::Entity::find()
        .filter(called_person::Column::ItemId.eq(of))
        .select_only()
        .column(called_person::Column::Id)
        .into_tuple()
        .all(tx)
        .await?;
    let about = asked.iter().map(|id| id.0).chain(called.iter().map(|id| id.0));
    outbox::cancel(tx, &cx.services().keys, about).await
}

/// Its papers go, and with them whoever was asked for one.
async fn papers<R: Grant>(cx: &Cx<R>, tx: &Tx, of: ItemId) -> Result<Vec<String>, AppError> {
    let found = paper::Entity::find().filter(paper::Column::ItemId.eq(of)).lock_exclusive().all(tx).await?;
    let files: Vec<String> = found.into_iter().filter_map(|row| row.file).collect();
    file_deletions::note(tx, &files, cx.now()).await?;
    paper::Entity::delete_many().filter(paper::Column::ItemId.eq(of)).exec(tx).await?;
    Ok(files)
}

/// What was noted of it in the room and by its readers, what interests in it were, who was called for it, and what their
/// service was asked.
async fn spoken(tx: &Tx, of: ItemId) -> Result<(), AppError> {
    record::Entity::delete_many().filter(record::Column::ItemId.eq(of)).exec(tx).await?;
    reader_note::Entity::delete_many().filter(reader_note::Column::ItemId.eq(of)).exec(tx).await?;
    let wordless = declaration::ActiveModel { about: Set(ERASED.to_owned()), ..Default::default() };
    declaration::Entity::update_many().set(wordless).filter(declaration::Column::ItemId.eq(of)).exec(tx).await?;
    services::forget_asked(tx, of).await?;
    called_person::Entity::delete_many().filter(called_person::Column::ItemId.eq(of)).exec(tx).await?;
    Ok(())
}

/// Its section of the minutes, also of those that are approved, and what that said before. It is there in every language,
/// so that minutes that are not published yet are complete without it.
pub(super) async fn minutes(tx: &Tx, of: ItemId, key: &str) -> Result<(), AppError> {
    let text = Lang::ALL.into_iter().fold(Localized::default(), |text, lang| text.with(lang, t_in(lang, key)));
    let sections = Query::select()
        .column(section::Column::Id)
        .from(section::Entity)
        .and_where(section::Column::ItemId.eq(of))
        .to_owned();
    version::Entity::delete_many().filter(version::Column::SectionId.in_subquery(sections)).exec(tx).await?;
    let said = section::ActiveModel { text: Set(text), ..Default::default() };
    section::Entity::update_many().set(said).filter(section::Column::ItemId.eq(of)).exec(tx).await?;
    Ok(())
}

/// What was published of it: the words of packs and supplements are kept beside the item's own.
async fn packs(tx: &Tx, meetings: &[MeetingId], of: ItemId, title: &Localized) -> Result<(), AppError> {
    let agenda = |stored: &str| -> Result<String, AppError> {
        let agenda: PublishedAgenda = serde_json::from_str(stored).map_err(|_| AppError::Internal)?;
        serde_json::to_string(&agenda.without(of, title)).map_err(|_| AppError::Internal)
    };
    let there = pack::Entity::find().filter(pack::Column::MeetingId.is_in(meetings.iter().copied())).all(tx).await?;
    for row in there {
        let next = pack::ActiveModel {
            meeting_id: Set(row.meeting_id),
            agenda: Set(agenda(&row.agenda)?),
            ..Default::default()
        };
        pack::Entity::update(next).exec(tx).await?;
    }
    let there = supplement::Entity::find().filter(supplement::Column::MeetingId.is_in(meetings.iter().copied()));
    for row in there.all(tx).await? {
        let changes: Vec<Change> = serde_json::from_str(&row.changes).map_err(|_| AppError::Internal)?;
        let changes: Vec<Change> = changes.into_iter().map(|change| change.without(of, title)).collect();
        let next = supplement::ActiveModel {
            meeting_id: Set(row.meeting_id),
            number: Set(row.number),
            agenda: Set(agenda(&row.agenda)?),
            changes: Set(serde_json::to_string(&changes).map_err(|_| AppError::Internal)?),
            ..Default::default()
        };
        supplement::Entity::update(next).exec(tx).await?;
    }
    Ok(())
}
