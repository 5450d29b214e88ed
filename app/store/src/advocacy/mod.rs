//! The only files that touch requests for an advocate.

pub mod entity;
pub mod mails;

use sea_orm::{
    ExprTrait as _, QueryOrder as _, QuerySelect as _, Set, TryInsertResult,
    entity::prelude::*,
    sea_query::{LockBehavior, LockType},
};

use domain::{
    advocacy::{
        model::{Contact, RequestState},
        rules::{AGAIN, AdvocacyMove, REACHED_FOR, WITHIN, end_of_working_day, step},
    },
    error::AppError,
    ids::{AdvocateId, ReceiptId},
    lang::Lang,
    paths,
    time::{DAY, Timestamp},
};
use entity::request;
use platform::{
    Services,
    db::Tx,
    guard::{AdvocacyWatcher, Cx, Grant, System, Visitor, system},
    outbox,
    retention::{Erased, Expired, Gone, Period},
    settings::Settings,
};

/// Whether a request would get to anybody: else the form only says whom to ring.
pub fn is_open(services: &Services, settings: &Settings) -> bool {
    !settings.advocacy_email.is_empty() && (services.mail_is_sent || settings.demo)
}

/// A request as whoever asked sees it, and the council never: how far it is.
#[derive(Clone, Debug)]
pub struct Asked {
    pub id: AdvocateId,
    pub state: RequestState,
    pub asked_at: Timestamp,
    pub due_at: Timestamp,
    pub ended_at: Option<Timestamp>,
}

impl From<request::Model> for Asked {
    fn from(m: request::Model) -> Self {
        Self {
            id: m.id,
            state: m.state,
            asked_at: Timestamp(m.asked_at),
            due_at: Timestamp(m.due_at),
            ended_at: m.ended_at.map(Timestamp),
        }
    }
}

/// Checks that a request would get to somebody.
///
/// # Errors
/// `Conflict` where nobody would get it.
pub async fn check_open(cx: &Cx<Visitor>) -> Result<(), AppError> {
    let settings = cx.services().settings().await;
    if is_open(cx.services(), &settings) { Ok(()) } else { Err(AppError::conflict("advocacy-closed")) }
}

/// Stores a request, one at a time for each receipt, and tells the service.
///
/// # Errors
/// `Conflict` where one waits already.
pub async fn ask(cx: &Cx<Visitor>, tx: &mut Tx, receipt: Option<ReceiptId>, contact: &Contact) -> Result<(), AppError> {
    let (id, due) = (AdvocateId::new(), end_of_working_day(cx.now(), WITHIN));
    let text = serde_json::to_string(contact).map_err(|_| AppError::Internal)?;
    let row = request::ActiveModel {
        id: Set(id),
        state: Set(RequestState::Asked),
        receipt_id: Set(receipt),
        open_for: Set(receipt),
        lang: Set(cx.lang()),
        sealed: Set(Some(cx.services().keys.seal(id.0, &text))),
        asked_at: Set(cx.now().0),
        due_at: Set(due.0),
        ended_at: Set(None),
        told_at: Set(None),
    };
    let inserted = request::Entity::insert(row)
        .on_conflict_do_nothing_on([request::Column::OpenFor])
        .exec_without_returning(tx)
        .await?;
    if !matches!(inserted, TryInsertResult::Inserted(1)) {
        return Err(AppError::conflict("advocacy-already"));
    }
    mails::tell_service(cx, tx, id, cx.lang(), due, false).await?;
    // As the program, not as whoever is signed in on this phone.
    system(cx.services()).audit(tx, "advocate.asked", id, "").await
}

/// What was asked under a receipt, the newest first.
pub async fn of_receipt<R: Grant>(cx: &Cx<R>, receipt: ReceiptId) -> Result<Vec<Asked>, AppError> {
    let found = request::Entity::find()
        .filter(request::Column::ReceiptId.eq(receipt))
        .order_by_desc(request::Column::AskedAt)
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(Asked::from).collect())
}

/// Ends a request that waits; `NotFound` for one that is none.
async fn end(cx: &Cx<Visitor>, tx: &Tx, row: request::Model, state: RequestState) -> Result<(), AppError> {
    let taken_back = state == RequestState::TakenBack;
    let save = request::ActiveModel {
        id: Set(row.id),
        state: Set(state),
        open_for: Set(None),
        sealed: Set(row.sealed.filter(|_| !taken_back)),
        ended_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    request::Entity::update(save).exec(tx).await?;
    system(cx.services()).audit(tx, &format!("advocate.{}", state.key()), row.id, "").await
}

/// Takes back what waits under this receipt.
///
/// # Errors
/// `NotFound` for somebody else's, `Conflict` for one that is answered.
pub async fn take_back(cx: &Cx<Visitor>, receipt: ReceiptId, id: AdvocateId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let row = request::Entity::find_by_id(id).lock_exclusive().one(&tx).await?;
    let row = row.filter(|row| row.receipt_id == Some(receipt)).ok_or(AppError::NotFound)?;
    let state = step(row.state, AdvocacyMove::TakeBack)?;
    if state == row.state {
        return Ok(());
    }
    outbox::cancel(&tx, &cx.services().keys, [id.0]).await?;
    end(cx, &tx, row, state).await?;
    cx.commit(tx).await
}

/// A request as the advocacy service reads it, by its link.
#[derive(Clone, Debug)]
pub struct Request {
    pub asked: Asked,
    pub lang: Lang,
    /// None once it is answered and some days have passed, or taken back.
    pub contact: Option<Contact>,
}

/// Opens a link of the service's mail, and writes down that it was opened.
///
/// # Errors
/// `NotFound` for a key that does not fit, as if there were no such request.
pub async fn by_link(cx: &Cx<Visitor>, id: AdvocateId, key: &str) -> Result<Request, AppError> {
    if !outbox::key_fits(cx.services(), paths::advocacy::Service(id, ""), key) {
        return Err(AppError::NotFound);
    }
    let row = request::Entity::find_by_id(id).one(cx.db()).await?.ok_or_else(|| AppError::gone("advocacy-gone"))?;
    let contact = match &row.sealed {
        Some(sealed) => {
            let text = cx.services().keys.open(id.0, sealed)?;
            Some(serde_json::from_str(&text).map_err(|_| AppError::Internal)?)
        }
        None => None,
    };
    let tx = cx.begin().await?;
    system(cx.services()).audit(&tx, "advocate.read", id, "").await?;
    cx.commit(tx).await?;
    Ok(Request { lang: row.lang, asked: row.into(), contact })
}

/// The service has been in touch. Said twice, it was the first time.
///
/// # Errors
/// `NotFound` for a key that does not fit; `Conflict` for what was taken back.
pub async fn answered(cx: &Cx<Visitor>, id: AdvocateId, key: &str) -> Result<(), AppError> {
    if !outbox::key_fits(cx.services(), paths::advocacy::Service(id, ""), key) {
        return Err(AppError::NotFound);
    }
    let tx = cx.begin().await?;
    let row = request::Entity::find_by_id(id).lock_exclusive().one(&tx).await?;
    let row = row.ok_or_else(|| AppError::gone("advocacy-gone"))?;
    let state = step(row.state, AdvocacyMove::Answer)?;
    if state == row.state {
        return Ok(());
    }
    end(cx, &tx, row, state).await?;
    cx.commit(tx).await
}

/// All that the council may know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub waiting: usize,
    pub late: usize,
    pub answered: usize,
    pub answered_late: usize,
}

pub async fn counts(cx: &Cx<AdvocacyWatcher>) -> Result<Counts, AppError> {
    let rows: Vec<(RequestState, i64, Option<i64>)> = request::Entity::find()
        .select_only()
        .columns([request::Column::State, request::Column::DueAt, request::Column::EndedAt])
        .into_tuple()
        .all(cx.db())
        .await?;
    let now = cx.now().0;
    let mut counts = Counts::default();
    for (state, due, ended) in rows {
        match state {
            RequestState::Asked => {
                counts.waiting += 1;
                counts.late += usize::from(now > due);
            }
            RequestState::Answered => {
                counts.answered += 1;
                counts.answered_late += usize::from(ended.is_some_and(|ended| ended > due));
            }
            RequestState::TakenBack => {}
        }
    }
    Ok(counts)
}

/// Tells of what is late, forgets how to reach those who were reached, and erases what had had its time by then.
pub async fn purge_expired(cx: &Cx<System>, by: Timestamp) -> Result<Erased, AppError> {
    let now = cx.now();
    let mut erased = Erased::default();
    let mut tx = cx.begin().await?;
    let kept = tx.settings().retention.millis(Period::Advocates);
    let over = request::Column::AskedAt.lte(by.plus(-kept).0);
    erased.add(Gone::Advocates, request::Entity::delete_many().filter(over).exec(&tx).await?.rows_affected);
    let reached = request::Entity::update_many()
        .col_expr(request::Column::Sealed, Expr::value(Option::<Vec<u8>>::None))
        .filter(request::Column::State.eq(RequestState::Answered))
        .filter(request::Column::Sealed.is_not_null())
        .filter(request::Column::EndedAt.lte(by.plus(-REACHED_FOR * DAY).0))
        .exec(&tx)
        .await?;
    erased.add(Gone::Contacts, reached.rows_affected);
    // Rows that another server has in hand are its to tell.
    let late = request::Entity::find()
        .filter(request::Column::State.eq(RequestState::Asked))
        .filter(request::Column::DueAt.lt(now.0))
        .filter(request::Column::ToldAt.is_null().or(request::Column::ToldAt.lte(now.plus(-AGAIN).0)))
        .order_by_asc(request::Column::DueAt)
        .limit(100)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(&tx)
        .await?;
    for row in &late {
        mails::tell_service(cx, &mut tx, row.id, row.lang, Timestamp(row.due_at), true).await?;
    }
    if !late.is_empty() {
        mails::tell_council(cx, &mut tx, late.len()).await?;
        request::Entity::update_many()
            .col_expr(request::Column::ToldAt, Expr::value(Some(now.0)))
            .filter(request::Column::Id.is_in(late.iter().map(|row| row.id)))
            .exec(&tx)
            .await?;
        cx.audit(&tx, "advocates.late", "advocates", &late.len().to_string()).await?;
    }
    cx.commit(tx).await?;
    Ok(erased)
}

/// How many wait for longer than was promised, and since when the first of them.
pub async fn late(cx: &Cx<System>) -> Result<Expired, AppError> {
    let late = request::Entity::find()
        .filter(request::Column::State.eq(RequestState::Asked))
        .filter(request::Column::DueAt.lt(cx.now().0));
    Expired::of(cx.db(), late, request::Column::DueAt).await
}

/// Erases everything that was asked under a receipt, because whoever has its words asks for it.
pub async fn erase<R: Grant>(cx: &Cx<R>, tx: &Tx, receipt: ReceiptId) -> Result<(), AppError> {
    let ids: Vec<AdvocateId> = request::Entity::find()
        .select_only()
        .column(request::Column::Id)
        .filter(request::Column::ReceiptId.eq(receipt))
        .into_tuple()
        .all(tx)
        .await?;
    outbox::cancel(tx, &cx.services().keys, ids.iter().map(|id| id.0)).await?;
    request::Entity::delete_many().filter(request::Column::Id.is_in(ids)).exec(tx).await?;
    Ok(())
}

/// How many `purge_expired` would erase.
pub async fn count_expired(cx: &Cx<System>, before: Timestamp) -> Result<Expired, AppError> {
    let over = request::Entity::find().filter(request::Column::AskedAt.lte(before.0));
    Expired::of(cx.db(), over, request::Column::AskedAt).await
}
