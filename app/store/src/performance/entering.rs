//! Figures that are typed, pasted or from a file. A correction is another entry; nothing that was entered is lost.

use std::collections::{BTreeSet, HashMap};

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{
    entity::{figure, indicator},
    figures::{as_read, of_these},
};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{AreaId, IndicatorFigureId, IndicatorId},
    performance::{
        file::FileFigure,
        model::{Entry, Figure, Way, What, When},
    },
};
use platform::{
    db::Tx,
    guard::{Cx, PerformanceKeeper},
};

/// So many rows are written with one statement.
const AT_ONCE: usize = 1_000;

/// Of which figure something is.
type Place = (IndicatorId, What, When, Option<AreaId>);

/// A figure of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put {
    /// The field's name, for what is wrong with it.
    pub field: String,
    pub what: What,
    pub when: When,
    pub area: Option<AreaId>,
    /// None: there is none, or none any more.
    pub entry: Option<Entry>,
    /// What was there when the form was drawn.
    pub was: Option<Entry>,
}

/// Enters what somebody has typed for an indicator; returns how many figures have changed. A field that was left as it
/// was changes nothing, whoever has entered another figure there meanwhile.
///
/// # Errors
/// `Invalid` at each field where somebody else has entered another figure since the form was drawn.
pub async fn put(cx: &Cx<PerformanceKeeper>, id: IndicatorId, puts: &[Put]) -> Result<usize, AppError> {
    let tx = cx.begin().await?;
    lock(&tx, &[id]).await?;
    let now = by_place(of_these(&tx, &[id]).await?);
    let mut overtaken = FieldErrors::default();
    let mut changes: Vec<(Place, Option<Entry>)> = Vec::new();
    for put in puts.iter().filter(|put| put.entry != put.was) {
        let place = (id, put.what, put.when, put.area);
        let current = now.get(&place).copied();
        if current == put.entry {
            continue;
        }
        if current != put.was {
            let said = current.map_or_else(
                || "gone".to_owned(),
                |entry| entry.text(&platform::i18n::t_in(cx.lang(), "performance-of")),
            );
            overtaken.push(&put.field, Message::new("performance-overtaken").with("now", said));
        }
        changes.push((place, put.entry));
    }
    overtaken.check()?;
    if changes.is_empty() {
        return Ok(0);
    }
    keep(cx, &tx, Way::Typed, &changes).await?;
    cx.audit(&tx, "indicator.figures", id, Way::Typed.key()).await?;
    cx.commit(tx).await?;
    Ok(changes.len())
}

/// Enters the figures of a file, or of what was pasted, all or none; returns how many have changed.
///
/// # Errors
/// `Conflict` if a figure of these indicators has changed since the file was `read` beside them.
pub async fn put_file(
    cx: &Cx<PerformanceKeeper>,
    way: Way,
    figures: &[FileFigure],
    read: &str,
) -> Result<usize, AppError> {
    let ids: Vec<_> = figures.iter().map(|one| one.indicator).collect::<BTreeSet<_>>().into_iter().collect();
    let tx = cx.begin().await?;
    lock(&tx, &ids).await?;
    let there = of_these(&tx, &ids).await?;
    let beside = as_read(&there, &ids);
    let now = by_place(there);
    let place = |one: &FileFigure| (one.indicator, one.what, one.when, one.area);
    let differs = |one: &&FileFigure| now.get(&place(one)) != Some(&one.entry);
    let changes: Vec<_> = figures.iter().filter(differs).map(|one| (place(one), Some(one.entry))).collect();
    if changes.is_empty() {
        return Ok(0);
    }
    platform::as_read::unchanged(cx.services(), read, &beside)?;
    keep(cx, &tx, way, &changes).await?;
    let indicators: BTreeSet<_> = changes.iter().map(|((id, ..), _)| *id).collect();
    cx.audit_all(&tx, "indicator.figures", &indicators.into_iter().collect::<Vec<_>>(), way.key()).await?;
    cx.commit(tx).await?;
    Ok(changes.len())
}

/// Locks them, in the order of their ids.
async fn lock(tx: &Tx, ids: &[IndicatorId]) -> Result<(), AppError> {
    let found = indicator::Entity::find()
        .filter(indicator::Column::Id.is_in(ids.iter().copied()))
        .order_by_asc(indicator::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?;
    if found.len() == ids.len() { Ok(()) } else { Err(AppError::NotFound) }
}

fn by_place(figures: Vec<Figure>) -> HashMap<Place, Entry> {
    figures.into_iter().map(|one| ((one.indicator, one.what, one.when, one.area), one.entry)).collect()
}

/// Keeps each as another entry; the one before it counts no more.
async fn keep(
    cx: &Cx<PerformanceKeeper>,
    tx: &Tx,
    way: Way,
    changes: &[(Place, Option<Entry>)],
) -> Result<(), AppError> {
    let at = cx.now().0;
    replace(tx, changes, at).await?;
    let by = cx.who().map(|who| who.id);
    let row = |((indicator, what, when, area), entry): &(Place, Option<Entry>)| figure::ActiveModel {
        id: Set(IndicatorFigureId::new()),
        indicator_id: Set(*indicator),
        what: Set(*what),
        period: Set(when.to_string()),
        area_id: Set(*area),
        amount: Set(entry.map(|entry| entry.amount)),
        of_many: Set(entry.and_then(|entry| entry.base)),
        way: Set(way),
        by_person: Set(by),
        at: Set(at),
        replaced_at: Set(None),
    };
    for some in changes.chunks(AT_ONCE) {
        figure::Entity::insert_many(some.iter().map(row)).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Marks what these replace; also an entry that took a figure back.
async fn replace(tx: &Tx, changes: &[(Place, Option<Entry>)], at: i64) -> Result<(), AppError> {
    let ids: BTreeSet<IndicatorId> = changes.iter().map(|((id, ..), _)| *id).collect();
    let places: BTreeSet<(IndicatorId, &str, String, Option<AreaId>)> =
        changes.iter().map(|((id, what, when, area), _)| (*id, what.key(), when.to_string(), *area)).collect();
    let found: Vec<(IndicatorFigureId, IndicatorId, What, String, Option<AreaId>)> = figure::Entity::find()
        .filter(figure::Column::IndicatorId.is_in(ids))
        .filter(figure::Column::ReplacedAt.is_null())
        .select_only()
        .columns([
            figure::Column::Id,
            figure::Column::IndicatorId,
            figure::Column::What,
            figure::Column::Period,
            figure::Column::AreaId,
        ])
        .into_tuple()
        .all(tx)
        .await?;
    let is_replaced =
        |(_, id, what, period, area): &&(IndicatorFigureId, IndicatorId, What, String, Option<AreaId>)| {
            places.contains(&(*id, what.key(), period.clone(), *area))
        };
    let replaced: Vec<IndicatorFigureId> = found.iter().filter(is_replaced).map(|(id, ..)| *id).collect();
    for some in replaced.chunks(AT_ONCE) {
        figure::Entity::update_many()
            .set(figure::ActiveModel { replaced_at: Set(Some(at)), ..Default::default() })
            .filter(figure::Column::Id.is_in(some.iter().copied()))
            .exec(tx)
            .await?;
    }
    Ok(())
}
