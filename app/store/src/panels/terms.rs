//! Terms of reference: each version is a row that nobody changes, with the body and the day that approved it.

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use crate::panels::entity::panel;
use domain::{
    error::AppError,
    ids::{PanelId, TermsId},
    lang::{Localized, TypedText},
    time::Timestamp,
};
use platform::guard::{Clerk, Cx, Grant};

mod entity {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{PanelId, PersonId, TermsId},
        lang::Localized,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "panel_terms")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: TermsId,
        pub panel_id: PanelId,
        pub version: i32,
        pub text: Localized,
        pub approved_by: String,
        pub approved_on: String,
        pub review_on: Option<String>,
        pub by_person: Option<PersonId>,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A version of the terms of reference. Days as `2026-11-22`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// From 1.
    pub version: i32,
    pub text: Localized,
    pub approved_by: String,
    pub approved_on: String,
    /// When they are to be looked at again.
    pub review_on: Option<String>,
    /// Who typed them in.
    pub by: String,
    pub at: Timestamp,
}

/// What a clerk has typed of the next version.
#[derive(Clone, Debug)]
pub struct TypedTerms {
    pub text: TypedText,
    pub approved_by: String,
    pub approved_on: String,
    pub review_on: Option<String>,
}

/// What the form of the next version remembers of the newest one.
pub fn as_read(newest: Option<(i32, &Localized)>) -> String {
    newest.map(|(version, text)| format!("{version} {}", text.stored())).unwrap_or_default()
}

/// Every version, newest first.
pub async fn terms<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<Vec<Terms>, AppError> {
    let found = entity::Entity::find()
        .filter(entity::Column::PanelId.eq(panel))
        .order_by_desc(entity::Column::Version)
        .all(cx.db())
        .await?;
    let people: Vec<_> = found.iter().filter_map(|row| row.by_person).collect();
    let names = crate::people::names(cx.db(), &people).await?;
    let one = |row: entity::Model| Terms {
        version: row.version,
        text: row.text,
        approved_by: row.approved_by,
        approved_on: row.approved_on,
        review_on: row.review_on,
        by: row.by_person.and_then(|id| names.get(&id)).cloned().unwrap_or_default(),
        at: Timestamp(row.at),
    };
    Ok(found.into_iter().map(one).collect())
}

/// Adds the next version. Returns whether there is one: the same typed again is none.
///
/// # Errors
/// `Conflict` if there is a newer version than the one that was `read`.
pub async fn add(cx: &Cx<Clerk>, id: PanelId, typed: TypedTerms, read: &str) -> Result<bool, AppError> {
    let tx = cx.begin().await?;
    // Locks the panel's row: versions of one panel are added one after the other.
    panel::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let newest = entity::Entity::find()
        .filter(entity::Column::PanelId.eq(id))
        .order_by_desc(entity::Column::Version)
        .one(&tx)
        .await?;
    let before = newest.as_ref().map(|row| row.text.clone()).unwrap_or_default();
    let text = typed.text.keeping(&before);
    let is_there = newest.as_ref().is_some_and(|row| {
        (&row.text, &row.approved_by, &row.approved_on, &row.review_on)
            == (&text, &typed.approved_by, &typed.approved_on, &typed.review_on)
    });
    if is_there {
        return Ok(false);
    }
    let was = as_read(newest.as_ref().map(|row| (row.version, &row.text)));
    platform::as_read::unchanged(cx.services(), read, &was)?;
    let version = newest.map_or(1, |row| row.version + 1);
    let row = entity::ActiveModel {
        id: Set(TermsId::new()),
        panel_id: Set(id),
        version: Set(version),
        text: Set(text),
        approved_by: Set(typed.approved_by),
        approved_on: Set(typed.approved_on),
        review_on: Set(typed.review_on),
        by_person: Set(cx.who().map(|who| who.id)),
        at: Set(cx.now().0),
    };
    entity::Entity::insert(row).exec_without_returning(&tx).await?;
    cx.audit(&tx, "panel.terms", id, &version.to_string()).await?;
    cx.commit(tx).await?;
    Ok(true)
}
