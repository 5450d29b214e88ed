//! What the council counts.

use sea_orm::{PaginatorTrait as _, QueryOrder as _, QuerySelect as _, Set, SqlErr, entity::prelude::*};

use super::entity::{figure, indicator};
use domain::{
    error::AppError,
    ids::IndicatorId,
    lang::{Localized, TypedText},
    performance::model::{About, Direction, MOST, Quarter, Unit},
    table::fold,
};
use platform::{
    db::Tx,
    guard::{Cx, PanelReader, PerformanceKeeper},
    idempotency,
};

const ONCE: &str = "performance/indicator";

/// An indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    pub id: IndicatorId,
    pub about: About,
    /// Everybody reads its figures up to this quarter; none: nobody outside.
    pub released_through: Option<Quarter>,
    /// The last day, of one that is not used any more.
    pub ended_on: Option<String>,
}

impl From<indicator::Model> for Indicator {
    fn from(row: indicator::Model) -> Self {
        Self {
            id: row.id,
            about: About {
                code: row.code,
                name: row.name,
                definition: row.definition,
                source: row.source,
                unit: row.unit,
                direction: row.direction,
            },
            released_through: row.released_through.as_deref().and_then(Quarter::read),
            ended_on: row.ended_on,
        }
    }
}

impl Indicator {
    /// What its form remembers of what it was drawn from.
    pub fn as_read(&self) -> String {
        format!("{:?}", self.about)
    }
}

fn row(id: IndicatorId, about: About) -> indicator::ActiveModel {
    indicator::ActiveModel {
        id: Set(id),
        code_key: Set(fold(&about.code)),
        code: Set(about.code),
        name: Set(about.name),
        definition: Set(about.definition),
        source: Set(about.source),
        unit: Set(about.unit),
        direction: Set(about.direction),
        ..Default::default()
    }
}

fn taken(error: DbErr) -> AppError {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => AppError::invalid("code", "performance-code-twice"),
        _ => error.into(),
    }
}

/// Every indicator by its code, also those that are not used any more.
pub async fn indicators(cx: &Cx<PanelReader>) -> Result<Vec<Indicator>, AppError> {
    let found = indicator::Entity::find().order_by_asc(indicator::Column::CodeKey).all(cx.db()).await?;
    Ok(found.into_iter().map(Indicator::from).collect())
}

/// # Errors
/// `NotFound`
pub async fn indicator(cx: &Cx<PanelReader>, id: IndicatorId) -> Result<Indicator, AppError> {
    let found = indicator::Entity::find_by_id(id).one(cx.db()).await?;
    found.map(Indicator::from).ok_or(AppError::NotFound)
}

/// The indicator, locked: whoever changes it or enters a figure of it waits for whoever does.
pub(super) async fn locked(tx: &Tx, id: IndicatorId) -> Result<Indicator, AppError> {
    let found = indicator::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    found.map(Indicator::from).ok_or(AppError::NotFound)
}

/// Adds an indicator. The same form again adds none.
///
/// # Errors
/// `Invalid` at `code` if another one has it, or if there are too many.
pub async fn add(cx: &Cx<PerformanceKeeper>, about: About, once: &str) -> Result<Option<IndicatorId>, AppError> {
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, ONCE, once, cx.now()).await?.is_some() {
        return Ok(None);
    }
    let used = indicator::Entity::find().filter(indicator::Column::EndedOn.is_null()).count(&tx).await?;
    if usize::try_from(used).is_ok_and(|used| used >= MOST) {
        return Err(AppError::invalid("code", "performance-many"));
    }
    let id = IndicatorId::new();
    let mut new = row(id, about);
    new.released_through = Set(None);
    new.ended_on = Set(None);
    indicator::Entity::insert(new).exec_without_returning(&tx).await.map_err(taken)?;
    cx.audit(&tx, "indicator.added", id, "").await?;
    cx.commit(tx).await?;
    Ok(Some(id))
}

/// What a form says of an indicator.
#[derive(Clone, Debug)]
pub struct Typed {
    pub code: String,
    pub name: TypedText,
    pub definition: TypedText,
    pub source: TypedText,
    pub unit: Unit,
    pub direction: Direction,
}

impl Typed {
    fn keeping(self, before: &About) -> About {
        let keep = |typed: &TypedText, stored: &Localized| typed.keeping(stored);
        About {
            code: self.code,
            name: keep(&self.name, &before.name),
            definition: keep(&self.definition, &before.definition),
            source: keep(&self.source, &before.source),
            unit: self.unit,
            direction: self.direction,
        }
    }
}

/// Changes what an indicator says of itself. Returns whether anything has changed.
///
/// # Errors
/// `Conflict` if somebody has changed it since it was `read`; `Invalid` at `code` if another one has it, and at `unit` once
/// there are figures in another one.
pub async fn change(cx: &Cx<PerformanceKeeper>, id: IndicatorId, typed: Typed, read: &str) -> Result<bool, AppError> {
    let tx = cx.begin().await?;
    let before = locked(&tx, id).await?;
    let to = typed.keeping(&before.about);
    if to == before.about {
        return Ok(false);
    }
    platform::as_read::unchanged(cx.services(), read, &before.as_read())?;
    if to.unit != before.about.unit {
        let any = figure::Entity::find().filter(figure::Column::IndicatorId.eq(id)).count(&tx).await?;
        if any > 0 {
            return Err(AppError::invalid("unit", "performance-unit-fixed"));
        }
    }
    indicator::Entity::update(row(id, to)).exec(&tx).await.map_err(taken)?;
    cx.audit(&tx, "indicator.changed", id, "").await?;
    cx.commit(tx).await?;
    Ok(true)
}

/// Takes an indicator off the list; its figures stay, and nobody outside reads it any more.
pub async fn end(cx: &Cx<PerformanceKeeper>, id: IndicatorId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = locked(&tx, id).await?;
    if found.ended_on.is_none() {
        let today = cx.now().day().to_string();
        let row = indicator::ActiveModel {
            id: Set(id),
            ended_on: Set(Some(today)),
            released_through: Set(None),
            ..Default::default()
        };
        indicator::Entity::update(row).exec(&tx).await?;
        cx.audit(&tx, "indicator.ended", id, "").await?;
        cx.commit(tx).await?;
    }
    Ok(())
}

/// Puts one back on the list.
pub async fn reuse(cx: &Cx<PerformanceKeeper>, id: IndicatorId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = locked(&tx, id).await?;
    if found.ended_on.is_some() {
        let row = indicator::ActiveModel { id: Set(id), ended_on: Set(None), ..Default::default() };
        indicator::Entity::update(row).exec(&tx).await?;
        cx.audit(&tx, "indicator.reused", id, "").await?;
        cx.commit(tx).await?;
    }
    Ok(())
}
