//! The only files that touch celebrations.
//!
//! ```text
//! mod       noting one, letting everybody read it, erasing it     checking   what a young person has noted
//! ```
//! Whoever takes back their consent is erased from it at once: the row goes, and nothing is left to show.

pub mod checking;
mod entity;

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use crate::{alert_words, safeguarding::alarm::mails::told_of_danger, waits::Waits};
use domain::{
    celebrations::{AgreedBy, Celebration, CelebrationMove, CelebrationState, Consent, KEPT, Whose, step},
    error::AppError,
    ids::{CelebrationId, PersonId},
    lang::Localized,
    paths,
    release::found,
    role::Role,
    safeguarding::alarm::rules::Ringing,
    time::{MINUTE, Timestamp},
};
use platform::{
    db::Tx,
    guard::{CelebrationKeeper, Celebrator, Cx, Grant, Officer, PanelReader, System, Visitor},
    i18n::{t_in, tr_in},
    idempotency,
    outbox::Mail,
    retention::{Erased, Expired, Gone},
};

pub use checking::{Waiting, check, discard, open, waiting};

const ONCE: &str = "celebrations/note";
/// The most that are shown, the newest.
const MOST: u64 = 300;

/// A celebration, as the panel or everybody reads it.
#[derive(Clone, Debug)]
pub struct Shown {
    pub id: CelebrationId,
    pub whose: Whose,
    pub what: Localized,
    /// Empty unless they agreed to it.
    pub first_name: String,
    pub consent: Consent,
    pub agreed_by: AgreedBy,
    pub released: bool,
    pub at: Timestamp,
}

impl From<entity::Model> for Shown {
    fn from(row: entity::Model) -> Self {
        Self {
            id: row.id,
            whose: row.whose,
            what: row.what,
            first_name: row.first_name,
            consent: row.consent,
            agreed_by: row.agreed_by,
            released: row.state == CelebrationState::Released,
            at: Timestamp(row.noted_at),
        }
    }
}

/// What is sealed while an officer has not read it.
#[derive(serde::Serialize, serde::Deserialize)]
struct Sealed {
    what: String,
    first_name: String,
}

/// Notes what somebody has achieved, once for each form. What a young person notes is sealed, and an officer reads it
/// before anybody else does; of a word of danger they are told at once.
pub async fn note(cx: &Cx<Celebrator>, of: Celebration, once: &str) -> Result<(), AppError> {
    // A member who has another role beside it writes as a young person all the same.
    let checks = cx.is(Role::Member);
    let lang = cx.lang();
    let typed = of.what.get(lang).to_owned();
    let alarming = checks && alert_words::lists(cx).await.phrases.alarm(&typed);
    let id = CelebrationId::new();
    let sealed = if checks {
        let words = Sealed { what: typed, first_name: of.first_name.clone() };
        let text = serde_json::to_string(&words).map_err(|_| AppError::Internal)?;
        Some(cx.services().keys.seal(id.0, &text))
    } else {
        None
    };
    let mut tx = cx.begin().await?;
    if idempotency::begin(&tx, ONCE, once, cx.now()).await?.is_some() {
        return Ok(());
    }
    let row = entity::ActiveModel {
        id: Set(id),
        state: Set(if checks { CelebrationState::Checking } else { CelebrationState::Noted }),
        whose: Set(of.whose),
        what: Set(if checks { Localized::default() } else { of.what }),
        sealed: Set(sealed),
        lang: Set(lang),
        consent: Set(of.consent),
        agreed_by: Set(of.agreed_by),
        first_name: Set(if checks { String::new() } else { of.first_name }),
        alarming: Set(alarming),
        noted_by: Set(Some(cx.me()?)),
        noted_at: Set(cx.now().0),
        released_by: Set(None),
        released_at: Set(None),
    };
    entity::Entity::insert(row).exec_without_returning(&tx).await?;
    if alarming {
        tell_danger(cx, &mut tx).await?;
    }
    cx.audit(&tx, "celebration.noted", id, "").await?;
    cx.commit(tx).await
}

/// Tells at once that there is a word of danger in what a young person has noted, and nothing of what it says.
async fn tell_danger<R: Grant>(cx: &Cx<R>, tx: &mut Tx) -> Result<(), AppError> {
    let hours = tx.settings().duty_hours;
    for (who, to) in told_of_danger(tx, hours, cx.now()).await? {
        let link = cx.services().link(who.lang, paths::celebrations::Noted);
        let gaps = [("name", who.name.into()), ("link", link.into())];
        let subject = t_in(who.lang, "celebrations-mail-danger-subject");
        let text = tr_in(who.lang, "celebrations-mail-danger-text", &gaps);
        cx.mail(tx, Mail { kind: "danger", to, subject, text, attachment: None }).await?;
    }
    Ok(())
}

/// What the panels read, the newest first.
pub async fn noted(cx: &Cx<PanelReader>) -> Result<Vec<Shown>, AppError> {
    let found = entity::Entity::find()
        .filter(entity::Column::State.is_in([CelebrationState::Noted, CelebrationState::Released]))
        .order_by_desc(entity::Column::NotedAt)
        .order_by_desc(entity::Column::Id)
        .limit(MOST)
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(Shown::from).collect())
}

/// What everybody reads, the newest first.
pub async fn released(cx: &Cx<Visitor>) -> Result<Vec<Shown>, AppError> {
    let found = entity::Entity::find()
        .filter(entity::Column::State.eq(CelebrationState::Released))
        .order_by_desc(entity::Column::NotedAt)
        .order_by_desc(entity::Column::Id)
        .limit(MOST)
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(Shown::from).collect())
}

async fn held(tx: &Tx, id: CelebrationId) -> Result<entity::Model, AppError> {
    entity::Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)
}

/// Lets everybody read it, or no longer. `seen`: that whoever releases it has looked at the names that were found.
///
/// # Errors
/// `NotFound` once it was erased; `Conflict` where its people agreed to the panel alone, and before an officer has read
/// what a young person noted; `Invalid` at `seen`.
pub async fn publish(
    cx: &Cx<CelebrationKeeper>,
    id: CelebrationId,
    public: bool,
    seen: &[String],
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let row = held(&tx, id).await?;
    let mv = if public { CelebrationMove::Release } else { CelebrationMove::Hide };
    let state = step(row.state, row.consent, mv)?;
    if state == row.state {
        return Ok(());
    }
    if public {
        found::looked("seen", &[(String::new(), row.what.clone())], seen)?;
    }
    let save = entity::ActiveModel {
        id: Set(id),
        state: Set(state),
        released_by: Set(Some(cx.me()?).filter(|_| public)),
        released_at: Set(Some(cx.now().0).filter(|_| public)),
        ..Default::default()
    };
    entity::Entity::update(save).exec(&tx).await?;
    let action = if public { "released" } else { "hidden" };
    cx.audit(&tx, &format!("celebration.{action}"), id, "").await?;
    cx.commit(tx).await
}

/// Erases it, since somebody no longer agrees to it. Said twice, it was the first time.
pub async fn withdraw(cx: &Cx<CelebrationKeeper>, id: CelebrationId) -> Result<(), AppError> {
    erase(cx, id, "celebration.withdrawn").await
}

async fn erase<R: Grant>(cx: &Cx<R>, id: CelebrationId, action: &str) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let gone = entity::Entity::delete_by_id(id).exec(&tx).await?.rows_affected;
    if gone == 0 {
        return Ok(());
    }
    cx.audit(&tx, action, id, "").await?;
    cx.commit(tx).await
}

/// What young people have noted and no officer has read; first that in which there is a word of danger.
pub async fn desk(cx: &Cx<Officer>) -> Result<Vec<Waits>, AppError> {
    let waits = entity::Entity::find().filter(entity::Column::State.eq(CelebrationState::Checking));
    let mut all = Vec::new();
    for (key, alarming) in [("desk-wait-celebrations-alarming", true), ("desk-wait-celebrations", false)] {
        let rows = waits.clone().filter(entity::Column::Alarming.eq(alarming));
        let over = Expired::of(cx.db(), rows, entity::Column::NotedAt).await?;
        let wait = Waits::of(key, paths::celebrations::Noted, over);
        all.extend(wait.map(|wait| if alarming { wait.urgent() } else { wait }));
    }
    Ok(all)
}

/// How many with a word of danger nobody has handed on or discarded in the time of an alarm, and since when the first of
/// them is late.
pub async fn late(cx: &Cx<System>) -> Result<Expired, AppError> {
    let patience = cx.services().settings().await.alarm_minutes * MINUTE;
    let noted: Vec<i64> = entity::Entity::find()
        .select_only()
        .column(entity::Column::NotedAt)
        .filter(entity::Column::State.eq(CelebrationState::Checking))
        .filter(entity::Column::Alarming.eq(true))
        .into_tuple()
        .all(cx.db())
        .await?;
    let rings = |at: i64| Ringing { said: Timestamp(at), opened: None, mailed: None };
    let from = noted.into_iter().map(|at| rings(at).late_from(patience));
    Ok(from.filter(|late| *late <= cx.now()).collect())
}

/// Erases what has had its time by `by`.
pub async fn purge_expired(cx: &Cx<System>, by: Timestamp) -> Result<Erased, AppError> {
    let mut erased = Erased::default();
    let tx = cx.begin().await?;
    let over = entity::Column::NotedAt.lte(by.plus(-KEPT).0);
    let gone = entity::Entity::delete_many().filter(over).exec(&tx).await?.rows_affected;
    erased.add(Gone::Celebrations, gone);
    cx.commit(tx).await?;
    Ok(erased)
}

/// How many `purge_expired` would erase.
pub async fn count_expired(cx: &Cx<System>) -> Result<Expired, AppError> {
    let found = entity::Entity::find().filter(entity::Column::NotedAt.lte(cx.now().plus(-KEPT).0));
    Expired::of(cx.db(), found, entity::Column::NotedAt).await
}

/// Erases what somebody has noted and nobody has read yet, whose account goes; of the rest nobody knows who noted it.
pub async fn forget_person(tx: &Tx, person: PersonId) -> Result<(), AppError> {
    entity::Entity::delete_many()
        .filter(entity::Column::NotedBy.eq(person))
        .filter(entity::Column::State.eq(CelebrationState::Checking))
        .exec(tx)
        .await?;
    entity::Entity::update_many()
        .col_expr(entity::Column::NotedBy, Expr::value(None::<uuid::Uuid>))
        .filter(entity::Column::NotedBy.eq(person))
        .exec(tx)
        .await?;
    Ok(())
}
