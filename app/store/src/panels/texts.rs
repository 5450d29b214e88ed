//! Role descriptions of a panel, and its letter to areas: the program's words, where a clerk has not worded them anew.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, Set, entity::prelude::*};

use super::seating::lock;
use domain::{
    error::AppError,
    ids::PanelId,
    lang::{Localized, TypedText},
    panels::texts::PanelText,
};
use platform::{
    guard::{Clerk, Cx, Grant},
    i18n::in_each,
};

mod entity {
    use sea_orm::entity::prelude::*;

    use domain::{ids::PanelId, lang::Localized, panels::texts::PanelText};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "panel_texts")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub panel_id: PanelId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub what: PanelText,
        pub text: Localized,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The words of ours for it.
pub fn usual(what: PanelText) -> Localized {
    in_each(&format!("role-usual-{}", what.key().replace('_', "-")))
}

/// The texts that were worded anew.
async fn own(db: &impl ConnectionTrait, panel: PanelId) -> Result<HashMap<PanelText, Localized>, AppError> {
    let found = entity::Entity::find().filter(entity::Column::PanelId.eq(panel)).all(db).await?;
    Ok(found.into_iter().map(|row| (row.what, row.text)).collect())
}

/// Every text of this panel as it is read today, in their order.
pub async fn texts<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<Vec<(PanelText, Localized)>, AppError> {
    let mut own = own(cx.db(), panel).await?;
    let one = |what: PanelText| (what, own.remove(&what).unwrap_or_else(|| usual(what)));
    Ok(PanelText::ALL.into_iter().map(one).collect())
}

/// One of them.
pub async fn text<R: Grant>(cx: &Cx<R>, panel: PanelId, what: PanelText) -> Result<Localized, AppError> {
    let found = entity::Entity::find_by_id((panel, what)).one(cx.db()).await?;
    Ok(found.map_or_else(|| usual(what), |row| row.text))
}

/// Words one anew; where nothing is left of it, or it is as ours, ours is read again. Returns whether anything has
/// changed.
///
/// # Errors
/// `Conflict` if somebody has changed it since it was `read`.
pub async fn reword(
    cx: &Cx<Clerk>,
    panel: PanelId,
    what: PanelText,
    typed: &TypedText,
    read: &str,
) -> Result<bool, AppError> {
    let tx = cx.begin().await?;
    lock(&tx, panel).await?;
    let usual = usual(what);
    let before = own(&tx, panel).await?.remove(&what);
    let was = before.clone().unwrap_or_else(|| usual.clone());
    // Where nothing is typed at all, nothing of the earlier words is kept in a language that the form does not show.
    let text = if typed.words().is_empty() { usual.clone() } else { typed.keeping(&was) };
    if text == was {
        return Ok(false);
    }
    platform::as_read::unchanged(cx.services(), read, &was.stored())?;
    entity::Entity::delete_many()
        .filter(entity::Column::PanelId.eq(panel))
        .filter(entity::Column::What.eq(what))
        .exec(&tx)
        .await?;
    if text != usual {
        let row = entity::ActiveModel { panel_id: Set(panel), what: Set(what), text: Set(text) };
        entity::Entity::insert(row).exec_without_returning(&tx).await?;
    }
    cx.audit(&tx, "panel.text", panel, what.key()).await?;
    cx.commit(tx).await?;
    Ok(true)
}
