//! Evidence is put with the draft of a claim, and taken out of it, by the pledge lead. Each change is one of the draft:
//! whoever is about to release it is told.

use sea_orm::{PaginatorTrait as _, Set, entity::prelude::*};

use super::{
    super::{claiming, entity::claim_release},
    entity::{figure, piece},
    files::path,
};
use domain::{
    error::{AppError, FieldError, Message},
    ids::{ClaimId, EvidenceId, FigureId},
    lang::Localized,
    pledge::{
        evidence::{EvidenceKind, FileFormat, MOST_PIECES},
        figures::{Figure, MOST_FIGURES, Unit},
        rules::{ClaimMove, claim_step},
    },
};
use platform::{
    db::Tx,
    file_deletions,
    guard::{Cx, PledgeLead},
};

/// A file that was looked at already.
pub struct NewFile {
    pub name: String,
    pub format: FileFormat,
    pub bytes: Vec<u8>,
}

/// The draft at the revision that was read, locked; its revision goes up by one.
async fn rewrite(tx: &Tx, id: ClaimId, read: i64) -> Result<(), AppError> {
    let (_, row) = claiming::held(tx, id, read).await?;
    claim_step(row.state, ClaimMove::Rewrite).map_err(|_| claiming::illegal())?;
    let next = claim_release::ActiveModel { claim_id: Set(id), revision: Set(read + 1), ..Default::default() };
    claim_release::Entity::update(next).exec(tx).await?;
    Ok(())
}

/// # Errors
/// `Invalid` of `field` once there are as many pieces as there may be.
async fn has_room(tx: &Tx, claim: ClaimId, field: &str) -> Result<(), AppError> {
    let there = piece::Entity::find().filter(piece::Column::ClaimId.eq(claim)).count(tx).await?;
    if usize::try_from(there).unwrap_or(usize::MAX) < MOST_PIECES {
        return Ok(());
    }
    Err(refused(field, Message::new("pledge-evidence-many").with("max", MOST_PIECES)))
}

fn refused(field: &str, sentence: Message) -> AppError {
    AppError::Invalid(vec![FieldError { field: field.to_owned(), sentence }])
}

/// Adds a link, which nothing here ever follows.
///
/// # Errors
/// `Conflict` if the draft has changed since it was read, or is none.
pub async fn add_link(
    cx: &Cx<PledgeLead>,
    claim: ClaimId,
    read: i64,
    about: Localized,
    link: String,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    rewrite(&tx, claim, read).await?;
    has_room(&tx, claim, "link").await?;
    let row = piece::ActiveModel {
        id: Set(EvidenceId::new()),
        claim_id: Set(claim),
        kind: Set(EvidenceKind::Link),
        about: Set(about),
        link: Set(link),
        file_name: Set(String::new()),
        format: Set(None),
        size: Set(0),
        added_by: Set(cx.me()?),
        at: Set(cx.now().0),
    };
    piece::Entity::insert(row).exec_without_returning(&tx).await?;
    done(cx, tx, claim, "claim.evidence-added").await
}

/// Adds a file.
///
/// # Errors
/// As `add_link`.
pub async fn add_file(
    cx: &Cx<PledgeLead>,
    claim: ClaimId,
    read: i64,
    about: Localized,
    file: NewFile,
) -> Result<(), AppError> {
    let id = EvidenceId::new();
    // Before the row: a file without a row is erased in the end, a row without a file would be a promise broken.
    cx.services().files.put(id.0, &path(id), &file.bytes).await?;
    let added = with_row(cx, claim, read, about, &file, id).await;
    // Where it is not known whether the row is there, the file stays: without one it is erased with the strays.
    if matches!(added, Err(AppError::Conflict(_) | AppError::Invalid(_) | AppError::NotFound)) {
        let left = cx.services().files.delete(&path(id)).await;
        if let Err(error) = left {
            tracing::warn!(%error, "a file that was not added is still there; it is erased with the strays");
        }
    }
    added
}

async fn with_row(
    cx: &Cx<PledgeLead>,
    claim: ClaimId,
    read: i64,
    about: Localized,
    file: &NewFile,
    id: EvidenceId,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    rewrite(&tx, claim, read).await?;
    has_room(&tx, claim, "evidence_file").await?;
    let row = piece::ActiveModel {
        id: Set(id),
        claim_id: Set(claim),
        kind: Set(EvidenceKind::File),
        about: Set(about),
        link: Set(String::new()),
        file_name: Set(file.name.clone()),
        format: Set(Some(file.format)),
        size: Set(i64::try_from(file.bytes.len()).unwrap_or(i64::MAX)),
        added_by: Set(cx.me()?),
        at: Set(cx.now().0),
    };
    piece::Entity::insert(row).exec_without_returning(&tx).await?;
    done(cx, tx, claim, "claim.evidence-added").await
}

/// Adds figures to a series of the draft, all of them or none. One for a period that the draft has already takes its
/// place.
///
/// # Errors
/// As `add_link`.
pub async fn add_figures(
    cx: &Cx<PledgeLead>,
    claim: ClaimId,
    read: i64,
    (series, unit): (Localized, Unit),
    figures: Vec<Figure>,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    rewrite(&tx, claim, read).await?;
    let periods: Vec<String> = figures.iter().map(|figure| figure.period.to_string()).collect();
    figure::Entity::delete_many()
        .filter(figure::Column::ClaimId.eq(claim))
        .filter(figure::Column::Series.eq(series.stored()))
        .filter(figure::Column::Unit.eq(unit))
        .filter(figure::Column::Period.is_in(periods))
        .exec(&tx)
        .await?;
    let there = figure::Entity::find().filter(figure::Column::ClaimId.eq(claim)).count(&tx).await?;
    if usize::try_from(there).unwrap_or(usize::MAX) + figures.len() > MOST_FIGURES {
        return Err(refused("lines", Message::new("pledge-figures-many").with("max", MOST_FIGURES)));
    }
    let me = cx.me()?;
    let rows = figures.into_iter().map(|one| figure::ActiveModel {
        id: Set(FigureId::new()),
        claim_id: Set(claim),
        series: Set(series.clone()),
        unit: Set(unit),
        period: Set(one.period.to_string()),
        amount: Set(one.amount),
        added_by: Set(me),
    });
    figure::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    done(cx, tx, claim, "claim.evidence-added").await
}

/// Takes a link or a file out of a draft.
///
/// # Errors
/// `Conflict` if the draft has changed since it was read.
pub async fn remove_piece(cx: &Cx<PledgeLead>, id: EvidenceId, read: i64) -> Result<ClaimId, AppError> {
    let tx = cx.begin().await?;
    let found = piece::Entity::find_by_id(id).one(&tx).await?.ok_or(AppError::NotFound)?;
    rewrite(&tx, found.claim_id, read).await?;
    let gone: Vec<_> = found.format.map(|_| path(id)).into_iter().collect();
    file_deletions::note(&tx, &gone, cx.now()).await?;
    piece::Entity::delete_by_id(id).exec(&tx).await?;
    done(cx, tx, found.claim_id, "claim.evidence-removed").await?;
    file_deletions::erase(cx, &gone).await;
    Ok(found.claim_id)
}

/// Takes a series out of a draft; `of` is one of its figures.
///
/// # Errors
/// `Conflict` if the draft has changed since it was read.
pub async fn remove_series(cx: &Cx<PledgeLead>, of: FigureId, read: i64) -> Result<ClaimId, AppError> {
    let tx = cx.begin().await?;
    let found = figure::Entity::find_by_id(of).one(&tx).await?.ok_or(AppError::NotFound)?;
    rewrite(&tx, found.claim_id, read).await?;
    figure::Entity::delete_many()
        .filter(figure::Column::ClaimId.eq(found.claim_id))
        .filter(figure::Column::Series.eq(found.series.stored()))
        .filter(figure::Column::Unit.eq(found.unit))
        .exec(&tx)
        .await?;
    done(cx, tx, found.claim_id, "claim.evidence-removed").await?;
    Ok(found.claim_id)
}

async fn done(cx: &Cx<PledgeLead>, tx: Tx, claim: ClaimId, what: &str) -> Result<(), AppError> {
    cx.audit(&tx, what, claim, "").await?;
    cx.commit(tx).await
}
