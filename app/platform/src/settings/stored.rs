//! How settings are read, held in memory and written.

use std::sync::{Arc, RwLock};

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{Settings, entity};
use crate::{
    Services,
    db::Tx,
    guard::{Cx, DutyKeeper},
};
use domain::{
    error::AppError,
    lang::Languages,
    time::{SECOND, Timestamp},
};

/// The settings as last read, and when.
#[derive(Default)]
pub struct Cache(RwLock<Option<(Timestamp, Arc<Settings>)>>);

/// How old settings may be on a page after another server has changed them.
const FRESH: i64 = 5 * SECOND;

pub async fn cached(services: &Services) -> Arc<Settings> {
    let now = services.clock.now();
    let held = services.settings.0.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone();
    if let Some((at, settings)) = &held
        && (0..FRESH).contains(&now.since(*at))
    {
        return Arc::clone(settings);
    }
    match entity::Entity::find().all(services.db.connection()).await {
        Ok(rows) => {
            let settings = Arc::new(Settings::of(rows));
            *services.settings.0.write().unwrap_or_else(std::sync::PoisonError::into_inner) =
                Some((now, Arc::clone(&settings)));
            settings
        }
        // Without the database the last known settings are used: error pages need the council's name, and *Help now*
        // its numbers.
        Err(error) => {
            tracing::error!(%error, "settings cannot be read");
            held.map_or_else(Arc::default, |(_, settings)| settings)
        }
    }
}

/// The council's languages, where no settings are at hand.
///
/// # Errors
/// The database cannot be read.
pub async fn languages(db: &impl ConnectionTrait) -> Result<Languages, DbErr> {
    let set = entity::Entity::find_by_id("languages").one(db).await?;
    Ok(set.and_then(|row| Languages::parse(&row.value)).unwrap_or_default())
}

/// The settings, locked until the transaction ends.
pub async fn held(tx: &Tx) -> Result<Settings, AppError> {
    Ok(Settings::of(entity::Entity::find().order_by_asc(entity::Column::Key).lock_exclusive().all(tx).await?))
}

/// Stores all settings. Other servers see them within `FRESH`; this one at once if `read_anew` is called after the
/// commit. Called earlier it would be of no use, since another page could cache the old ones again.
pub async fn save(tx: &Tx, settings: &Settings) -> Result<(), AppError> {
    let rows =
        settings.pairs().into_iter().map(|(key, value)| entity::ActiveModel { key: Set(key), value: Set(value) });
    entity::Entity::insert_many(rows)
        .on_conflict(
            sea_orm::sea_query::OnConflict::column(entity::Column::Key).update_column(entity::Column::Value).to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Stores hours on duty and how many minutes an alarm may wait: `new` has them, and is otherwise as `before`.
pub async fn save_duty(cx: &Cx<DutyKeeper>, before: &Settings, new: &Settings) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    save(&tx, new).await?;
    cx.audit(&tx, "settings.saved", "settings", &new.changed_since(before).join(" ")).await?;
    cx.commit(tx).await?;
    read_anew(cx.services());
    Ok(())
}

/// Drops the cached settings, after new ones have been committed.
pub fn read_anew(services: &Services) {
    *services.settings.0.write().unwrap_or_else(std::sync::PoisonError::into_inner) = None;
}
