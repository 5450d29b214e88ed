//! The areas of the council, those of a panel, and which of them nobody represents.

use sea_orm::{ConnectionTrait, QueryOrder as _, QuerySelect as _, QueryTrait as _, Set, SqlErr, entity::prelude::*};

use super::{members::Member, nominating, seating::lock};
use domain::{
    error::AppError,
    ids::{AreaId, PanelId},
    lang::{Lang, Localized, TypedText},
    panels::rules::seats::{Days, vacancy},
    table::fold,
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx, Grant},
};

pub(super) mod area {
    use sea_orm::entity::prelude::*;

    use domain::{ids::AreaId, lang::Localized};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "areas")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: AreaId,
        pub name: Localized,
        pub name_key: String,
        pub position: i32,
        pub ended_on: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod of_panel {
    use sea_orm::entity::prelude::*;

    use domain::ids::{AreaId, PanelId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "panel_areas")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub panel_id: PanelId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub area_id: AreaId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// An area of the council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    pub id: AreaId,
    pub name: Localized,
    /// The last day, of one that is not used any more: no seat and no panel is given it.
    pub ended_on: Option<String>,
}

impl From<area::Model> for Area {
    fn from(row: area::Model) -> Self {
        Self { id: row.id, name: row.name, ended_on: row.ended_on }
    }
}

/// The most areas of a council that are used.
const MOST: usize = 60;

/// By what the index holds that there is one area of a name.
fn key_of(name: &Localized) -> String {
    fold(name.get(Lang::En))
}

/// Whether both have the same name in a language: forms and files would not tell them apart.
fn is_called_as(one: &Localized, other: &Localized) -> bool {
    one.iter().any(|(lang, words)| fold(words) == fold(other.of(lang)))
}

/// Every area, locked: whoever adds or renames one waits for whoever does.
async fn locked(tx: &Tx) -> Result<Vec<area::Model>, AppError> {
    Ok(area::Entity::find().order_by_asc(area::Column::Position).lock_exclusive().all(tx).await?)
}

/// Two who add or rename at once, where there was nothing to lock: the index refuses the second.
fn taken(error: DbErr, field: &str) -> AppError {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => AppError::invalid(field, "areas-twice"),
        _ => error.into(),
    }
}

/// Every area, in the council's order, also those that are not used any more.
pub async fn areas<R: Grant>(cx: &Cx<R>) -> Result<Vec<Area>, AppError> {
    areas_in(cx.db()).await
}

/// As `areas`, inside a transaction.
pub(super) async fn areas_in(db: &impl ConnectionTrait) -> Result<Vec<Area>, AppError> {
    let found = area::Entity::find().order_by_asc(area::Column::Position).all(db).await?;
    Ok(found.into_iter().map(Area::from).collect())
}

/// # Errors
/// `NotFound` for an area that is none.
pub(super) async fn is_there(tx: &Tx, id: AreaId) -> Result<(), AppError> {
    area::Entity::find_by_id(id).one(tx).await?.map(drop).ok_or(AppError::NotFound)
}

/// Adds an area at the end of the list.
///
/// # Errors
/// `Invalid` at its name if there is one of that name, or if there are too many.
pub async fn add_area(cx: &Cx<Clerk>, name: Localized) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let all = locked(&tx).await?;
    let field = cx.lang().field("name");
    if all.iter().any(|one| is_called_as(&one.name, &name)) {
        return Err(AppError::invalid(&field, "areas-twice"));
    }
    if all.iter().filter(|one| one.ended_on.is_none()).count() >= MOST {
        return Err(AppError::invalid(&field, "areas-many"));
    }
    let id = AreaId::new();
    let position = all.last().map_or(1, |last| last.position + 1);
    let row = area::ActiveModel {
        id: Set(id),
        name_key: Set(key_of(&name)),
        name: Set(name),
        position: Set(position),
        ended_on: Set(None),
    };
    area::Entity::insert(row).exec_without_returning(&tx).await.map_err(|error| taken(error, &field))?;
    cx.audit(&tx, "area.added", id, "").await?;
    cx.commit(tx).await
}

/// Changes the name of an area.
///
/// # Errors
/// `Conflict` if somebody has changed it since it was `read`; `Invalid` at its name if another one has it.
pub async fn rename_area(cx: &Cx<Clerk>, id: AreaId, name: &TypedText, read: &str) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let all = locked(&tx).await?;
    let before = all.iter().find(|one| one.id == id).ok_or(AppError::NotFound)?;
    let name = name.keeping(&before.name);
    if before.name == name {
        return Ok(());
    }
    platform::as_read::unchanged(cx.services(), read, &before.name.stored())?;
    let field = cx.lang().field("area_name");
    if all.iter().any(|one| one.id != id && is_called_as(&one.name, &name)) {
        return Err(AppError::invalid(&field, "areas-twice"));
    }
    let key = key_of(&name);
    let row = area::ActiveModel { id: Set(id), name: Set(name), name_key: Set(key), ..Default::default() };
    area::Entity::update(row).exec(&tx).await.map_err(|error| taken(error, &field))?;
    cx.audit(&tx, "area.renamed", id, "").await?;
    cx.commit(tx).await
}

/// The areas of which this panel has a representative each, in the council's order.
pub async fn of_panel<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<Vec<Area>, AppError> {
    of_panel_in(cx.db(), panel).await
}

/// The same, also inside a transaction.
pub(super) async fn of_panel_in(db: &impl ConnectionTrait, panel: PanelId) -> Result<Vec<Area>, AppError> {
    let chosen = of_panel::Entity::find()
        .select_only()
        .column(of_panel::Column::AreaId)
        .filter(of_panel::Column::PanelId.eq(panel))
        .into_query();
    let found = area::Entity::find()
        .filter(area::Column::Id.in_subquery(chosen))
        .order_by_asc(area::Column::Position)
        .all(db)
        .await?;
    Ok(found.into_iter().map(Area::from).collect())
}

/// Chooses them. Returns whether anything has changed.
pub async fn choose(cx: &Cx<Clerk>, panel: PanelId, chosen: &[AreaId], read: &str) -> Result<bool, AppError> {
    let tx = cx.begin().await?;
    lock(&tx, panel).await?;
    let found = of_panel::Entity::find().filter(of_panel::Column::PanelId.eq(panel)).all(&tx).await?;
    let before: Vec<_> = found.into_iter().map(|row| row.area_id).collect();
    let (was, will) = (as_read(before.iter().copied()), as_read(chosen.iter().copied()));
    if was == will {
        return Ok(false);
    }
    platform::as_read::unchanged(cx.services(), read, &was)?;
    let known = area::Entity::find()
        .filter(area::Column::Id.is_in(chosen.iter().copied()))
        .filter(area::Column::EndedOn.is_null())
        .lock_shared()
        .all(&tx)
        .await?;
    if !chosen.iter().all(|id| known.iter().any(|one| one.id == *id)) {
        return Err(AppError::NotFound);
    }
    of_panel::Entity::delete_many().filter(of_panel::Column::PanelId.eq(panel)).exec(&tx).await?;
    let rows: Vec<_> =
        known.iter().map(|one| of_panel::ActiveModel { panel_id: Set(panel), area_id: Set(one.id) }).collect();
    if !rows.is_empty() {
        of_panel::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    }
    nominating::asking::drop_letters(cx, &tx, panel, chosen).await?;
    cx.audit(&tx, "panel.areas", panel, "").await?;
    cx.commit(tx).await?;
    Ok(true)
}

/// What the form of a panel's areas remembers of what it was drawn from.
pub fn as_read(areas: impl IntoIterator<Item = AreaId>) -> String {
    let mut ids: Vec<_> = areas.into_iter().map(|id| id.to_string()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.join(" ")
}

/// An area that nobody represents on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vacant {
    pub id: AreaId,
    pub name: Localized,
    /// The last day of the last representative.
    pub last: Option<String>,
    /// The first day of the next one.
    pub next: Option<String>,
}

/// Those of these areas that none of these members represents on this day.
pub fn vacant(areas: &[Area], members: &[Member], day: &str) -> Vec<Vacant> {
    let one = |area: &Area| {
        let of_it = members.iter().filter(|member| member.counts() && member.details.area == Some(area.id));
        let days: Vec<Days<'_>> = of_it.map(Member::days).collect();
        let found = vacancy(&days, day)?;
        let text = |day: Option<&str>| day.map(str::to_owned);
        Some(Vacant { id: area.id, name: area.name.clone(), last: text(found.last), next: text(found.next) })
    };
    areas.iter().filter_map(one).collect()
}
