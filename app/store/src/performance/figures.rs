//! The figures that count now. Each page asks for its own in one statement, whatever there is of earlier years.

use sea_orm::{ConnectionTrait, QueryOrder as _, QuerySelect as _, Select, entity::prelude::*};

use super::entity::figure;
use domain::{
    error::AppError,
    ids::{AreaId, IndicatorId},
    performance::model::{Entry, Figure, Quarter, What, When},
};
use platform::guard::{Cx, PanelReader, PerformanceKeeper, Visitor};

type Row = (IndicatorId, What, String, Option<AreaId>, Option<i64>, Option<i64>);

fn now() -> Select<figure::Entity> {
    figure::Entity::find().filter(figure::Column::ReplacedAt.is_null()).filter(figure::Column::Amount.is_not_null())
}

/// Oldest first.
async fn read(db: &impl ConnectionTrait, asked: Select<figure::Entity>) -> Result<Vec<Figure>, AppError> {
    let rows: Vec<Row> = asked
        .select_only()
        .columns([
            figure::Column::IndicatorId,
            figure::Column::What,
            figure::Column::Period,
            figure::Column::AreaId,
            figure::Column::Amount,
            figure::Column::OfMany,
        ])
        .order_by_asc(figure::Column::Period)
        .into_tuple()
        .all(db)
        .await?;
    let one = |(indicator, what, period, area, amount, base): Row| {
        Some(Figure { indicator, what, when: When::read(&period)?, area, entry: Entry { amount: amount?, base } })
    };
    Ok(rows.into_iter().filter_map(one).collect())
}

/// Those of the whole council, with targets and the figures of others, from the year of this quarter on.
pub async fn of_council(cx: &Cx<PanelReader>, from: Quarter) -> Result<Vec<Figure>, AppError> {
    let asked =
        now().filter(figure::Column::AreaId.is_null()).filter(figure::Column::Period.gte(from.year.to_string()));
    read(cx.db(), asked).await
}

/// Those of every area and of the whole council, with targets and the figures of others, from the year of this quarter on.
pub async fn of_areas(cx: &Cx<PanelReader>, from: Quarter) -> Result<Vec<Figure>, AppError> {
    read(cx.db(), now().filter(figure::Column::Period.gte(from.year.to_string()))).await
}

/// All of one indicator.
pub async fn of_indicator(cx: &Cx<PanelReader>, id: IndicatorId) -> Result<Vec<Figure>, AppError> {
    read(cx.db(), now().filter(figure::Column::IndicatorId.eq(id))).await
}

/// Every figure there is, for a file of all of them.
pub async fn all(cx: &Cx<PerformanceKeeper>) -> Result<Vec<Figure>, AppError> {
    read(cx.db(), now()).await
}

/// Those of the whole council of these indicators, from the year of this quarter on, for everybody.
pub async fn of_released(cx: &Cx<Visitor>, ids: &[IndicatorId], from: Quarter) -> Result<Vec<Figure>, AppError> {
    let asked = now()
        .filter(figure::Column::AreaId.is_null())
        .filter(figure::Column::Period.gte(from.year.to_string()))
        .filter(figure::Column::IndicatorId.is_in(ids.iter().copied()));
    read(cx.db(), asked).await
}

/// Those of these indicators, inside a transaction.
pub(super) async fn of_these(tx: &platform::db::Tx, ids: &[IndicatorId]) -> Result<Vec<Figure>, AppError> {
    read(tx, now().filter(figure::Column::IndicatorId.is_in(ids.iter().copied()))).await
}

/// What a form remembers of the figures of these indicators beside which a file was looked at.
pub fn as_read(figures: &[Figure], of: &[IndicatorId]) -> String {
    let of_them = figures.iter().filter(|figure| of.contains(&figure.indicator));
    let line =
        |one: &Figure| format!("{} {} {} {:?} {:?}", one.indicator, one.what.key(), one.when, one.area, one.entry);
    let mut lines: Vec<_> = of_them.map(line).collect();
    lines.sort_unstable();
    lines.join("\n")
}
