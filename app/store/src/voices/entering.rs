//! Batches, sealed until they are entered. After that only a fingerprint is kept, so that no file is entered twice.

use sea_orm::{ExprTrait as _, QuerySelect as _, Set, entity::prelude::*};

use crate::voices::{NewVoice, Provenance, entity::batch};
use domain::{
    error::AppError,
    ids::BatchId,
    surveys::model::Privacy,
    table::Table,
    time::{DAY, Timestamp},
    voices::{
        entering::sheet::{self, Row, ThemeWords},
        model::{Channel, Source},
        rules,
    },
};
use platform::{
    db::Tx,
    guard::{Cx, Officer},
    i18n::t_in,
    idempotency,
};

const ONCE: &str = "read-batch";
/// How long a batch is kept that nobody enters.
const WAITS: i64 = DAY;
/// How long the fingerprint of an entered batch is kept.
const KNOWN: i64 = 365 * DAY;

/// Stores an uploaded file, to be checked.
///
/// # Errors
/// `Invalid` for a file that was entered before.
pub async fn keep(cx: &Cx<Officer>, key: &str, table: &Table) -> Result<BatchId, AppError> {
    let me = cx.me()?;
    let written = |table: &Table| serde_json::to_string(table).map_err(|_| AppError::Internal);
    // The fingerprint is of the rows alone, so that it does not depend on the program that wrote the file.
    let hash = cx.services().keys.fingerprint("batch", &written(&table.rows_alone())?);
    let tx = cx.begin().await?;
    if let Some(done) = idempotency::begin(&tx, ONCE, key, cx.now()).await? {
        return done.parse();
    }
    if entered_before(&tx, &hash).await? {
        return Err(AppError::invalid("file", "voices-batch-before"));
    }
    let id = BatchId::new();
    let row = batch::ActiveModel {
        id: Set(id),
        by_person: Set(me),
        hash: Set(hash),
        sealed: Set(Some(cx.services().keys.seal(id.0, &written(table)?))),
        voices: Set(0),
        created_at: Set(cx.now().0),
        entered_at: Set(None),
    };
    batch::Entity::insert(row).exec_without_returning(&tx).await?;
    idempotency::complete(&tx, ONCE, key, &id.to_string()).await?;
    cx.commit(tx).await?;
    Ok(id)
}

/// Whether this file was entered. Locks all its batches, so that two officers with the same file enter it once.
async fn entered_before(tx: &Tx, hash: &[u8]) -> Result<bool, AppError> {
    let found = batch::Entity::find().filter(batch::Column::Hash.eq(hash)).lock_exclusive().all(tx).await?;
    Ok(found.iter().any(|row| row.entered_at.is_some()))
}

async fn themes(cx: &Cx<Officer>) -> Result<Vec<ThemeWords>, AppError> {
    Ok(crate::voices::themes(cx).await?.into_iter().map(|theme| (theme.key, theme.name)).collect())
}

/// The rows of a batch, for the officer who uploaded it, and what of the file is not read.
///
/// # Errors
/// `NotFound` for the batch of another officer, `Gone` once it was entered.
pub async fn look(cx: &Cx<Officer>, id: BatchId) -> Result<(Vec<Row>, Unread), AppError> {
    let found = batch::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let table = opened(cx, &found)?;
    let unread = Unread { columns: sheet::unread(&table), sheets: table.others.clone() };
    Ok((sheet::rows(&table, &themes(cx).await?, cx.lang()), unread))
}

/// What is in the file and is not read.
pub struct Unread {
    pub columns: Vec<String>,
    pub sheets: Vec<String>,
}

fn opened(cx: &Cx<Officer>, found: &batch::Model) -> Result<Table, AppError> {
    if found.by_person != cx.me()? {
        return Err(AppError::NotFound);
    }
    let sealed = found.sealed.as_ref().filter(|_| found.entered_at.is_none());
    let file = cx.services().keys.open(found.id.0, sealed.ok_or_else(|| AppError::gone("voices-batch-before"))?)?;
    // A batch that an older version of the program stored has to be uploaded again.
    serde_json::from_str(&file).map_err(|_| AppError::NotFound)
}

/// Enters every row of a batch, or none. There are no receipts: nobody knows who said what at an event.
///
/// # Errors
/// `Gone` once it was entered; `Conflict` if something is wrong in a row, or if the same file was entered.
pub async fn enter(cx: &Cx<Officer>, id: BatchId) -> Result<(), AppError> {
    let (me, themes) = (cx.me()?, themes(cx).await?);
    let tx = cx.begin().await?;
    let found = batch::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let rows = sheet::rows(&opened(cx, &found)?, &themes, cx.lang());
    if rows.iter().any(|row| !row.problems.is_empty()) || entered_before(&tx, &found.hash).await? {
        return Err(AppError::conflict("voices-batch-not-entered"));
    }
    let many = rows.len();
    for row in rows {
        let label = t_in(row.lang, "voices-better-label");
        let new = NewVoice {
            source: Source::Tell,
            privacy: Privacy::Anonymous,
            theme: row.theme,
            lang: row.lang,
            may_publish: row.publish,
            receipt_id: None,
            survey_id: None,
            response_id: None,
            question: None,
            person_id: None,
            text: rules::composed(None, &row.text, &label, &row.better),
        };
        let voice = crate::voices::add(cx, &tx, new).await?;
        crate::voices::note(&tx, voice, Provenance { entered: Some((Channel::Event, me)), ..Provenance::default() })
            .await?;
    }
    batch::Entity::update_many()
        .col_expr(batch::Column::Sealed, Expr::value(Option::<Vec<u8>>::None))
        .col_expr(batch::Column::EnteredAt, Expr::value(cx.now().0))
        .col_expr(batch::Column::Voices, Expr::value(i64::try_from(many).unwrap_or(i64::MAX)))
        .filter(batch::Column::Id.eq(id))
        .exec(&tx)
        .await?;
    cx.audit(&tx, "batch.entered", id, &format!("{many} voices")).await?;
    cx.commit(tx).await
}

/// Erases batches that nobody entered by `by` and returns how many; deletes old fingerprints of entered ones.
pub async fn purge_expired(tx: &Tx, by: Timestamp) -> Result<u64, AppError> {
    let came_before = |lasts: i64| batch::Column::CreatedAt.lt(by.plus(-lasts).0);
    let unentered = batch::Column::EnteredAt.is_null().and(came_before(WAITS));
    let gone = batch::Entity::delete_many().filter(unentered).exec(tx).await?;
    batch::Entity::delete_many().filter(came_before(KNOWN)).exec(tx).await?;
    Ok(gone.rows_affected)
}
