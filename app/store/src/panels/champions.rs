//! Children's Champions, as a panel keeps them.

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::today;
use domain::{
    error::AppError,
    ids::{AreaId, ChampionId, PanelId},
    panels::{
        champions::{ChampionTheme, without},
        rules::seats::Days,
    },
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx, Grant},
    idempotency,
};

mod entity {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{AreaId, ChampionId, PanelId},
        panels::champions::ChampionTheme,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "champions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ChampionId,
        pub panel_id: PanelId,
        pub name: String,
        pub theme: ChampionTheme,
        pub area_id: Option<AreaId>,
        pub district: String,
        pub starts_on: String,
        pub ends_on: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

const ONCE: &str = "panels/champion";

/// What is known of a champion. Days as `2026-11-22`, both included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChampionDetails {
    pub name: String,
    pub theme: ChampionTheme,
    /// An area of the council's list, or a district by its name; neither: the whole council.
    pub area: Option<AreaId>,
    pub district: String,
    pub starts_on: String,
    pub ends_on: Option<String>,
}

impl ChampionDetails {
    pub fn days(&self) -> Days<'_> {
        Days { from: &self.starts_on, to: self.ends_on.as_deref() }
    }

    /// What its form remembers of what it was drawn from.
    pub fn as_read(&self) -> String {
        let Self { name, theme, area, district, starts_on, ends_on } = self;
        format!("{} {area:?} {starts_on} {ends_on:?}\n{name}\n{district}", theme.key())
    }

    fn row(&self, id: ChampionId, panel: PanelId) -> entity::ActiveModel {
        entity::ActiveModel {
            id: Set(id),
            panel_id: Set(panel),
            name: Set(self.name.clone()),
            theme: Set(self.theme),
            area_id: Set(self.area),
            district: Set(self.district.clone()),
            starts_on: Set(self.starts_on.clone()),
            ends_on: Set(self.ends_on.clone()),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Champion {
    pub id: ChampionId,
    pub details: ChampionDetails,
}

impl From<entity::Model> for Champion {
    fn from(row: entity::Model) -> Self {
        let details = ChampionDetails {
            name: row.name,
            theme: row.theme,
            area: row.area_id,
            district: row.district,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
        };
        Self { id: row.id, details }
    }
}

/// Every champion of the panel, in the order of the themes.
pub async fn champions<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<Vec<Champion>, AppError> {
    let found = entity::Entity::find()
        .filter(entity::Column::PanelId.eq(panel))
        .order_by_asc(entity::Column::StartsOn)
        .order_by_asc(entity::Column::Name)
        .all(cx.db())
        .await?;
    let mut all: Vec<_> = found.into_iter().map(Champion::from).collect();
    all.sort_by_key(|one| ChampionTheme::ALL.iter().position(|theme| *theme == one.details.theme));
    Ok(all)
}

/// The themes that nobody champions today.
pub fn themes_without<R: Grant>(cx: &Cx<R>, champions: &[Champion]) -> Vec<ChampionTheme> {
    without(champions.iter().map(|one| (one.details.theme, one.details.days())), &today(cx))
}

/// # Errors
/// `Invalid` at `ends_on` for a last day before the first; `NotFound` for an area that is none.
async fn check(tx: &Tx, details: &ChampionDetails) -> Result<(), AppError> {
    if !details.days().is_real() {
        return Err(AppError::invalid("ends_on", "panels-end-before-start"));
    }
    match details.area {
        Some(area) => super::areas::is_there(tx, area).await,
        None => Ok(()),
    }
}

/// Adds a champion. The same form again adds none.
///
/// # Errors
/// `Invalid` at `ends_on` for a last day before the first.
pub async fn add(cx: &Cx<Clerk>, panel: PanelId, new: ChampionDetails, once: &str) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, ONCE, once, cx.now()).await?.is_some() {
        return Ok(());
    }
    check(&tx, &new).await?;
    entity::Entity::insert(new.row(ChampionId::new(), panel)).exec_without_returning(&tx).await?;
    cx.audit(&tx, "panel.champion_added", panel, new.theme.key()).await?;
    cx.commit(tx).await
}

/// One of this panel, locked.
async fn held(tx: &Tx, panel: PanelId, id: ChampionId) -> Result<Champion, AppError> {
    let row = entity::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    row.filter(|row| row.panel_id == panel).map(Champion::from).ok_or(AppError::NotFound)
}

/// Corrects what is known of a champion. Returns whether anything has changed.
///
/// # Errors
/// `Conflict` if somebody has changed it since it was `read`; as `add`.
pub async fn correct(
    cx: &Cx<Clerk>,
    panel: PanelId,
    id: ChampionId,
    to: ChampionDetails,
    read: &str,
) -> Result<bool, AppError> {
    let tx = cx.begin().await?;
    let before = held(&tx, panel, id).await?.details;
    if before == to {
        return Ok(false);
    }
    platform::as_read::unchanged(cx.services(), read, &before.as_read())?;
    check(&tx, &to).await?;
    entity::Entity::update(to.row(id, panel)).exec(&tx).await?;
    cx.audit(&tx, "panel.champion_corrected", panel, to.theme.key()).await?;
    cx.commit(tx).await?;
    Ok(true)
}

/// Removes what was entered by mistake; whoever has left has a last day instead.
pub async fn remove(cx: &Cx<Clerk>, panel: PanelId, id: ChampionId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let theme = held(&tx, panel, id).await?.details.theme;
    entity::Entity::delete_by_id(id).exec(&tx).await?;
    cx.audit(&tx, "panel.champion_removed", panel, theme.key()).await?;
    cx.commit(tx).await
}
