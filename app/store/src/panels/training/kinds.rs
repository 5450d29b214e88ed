//! Kinds of training, of the whole council. Child protection is one from the beginning, and gets a row once somebody has
//! done it or says otherwise of it.

use sea_orm::{ConnectionTrait, QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::entity::kind;
use domain::{
    error::AppError,
    lang::{Localized, TypedText},
    panels::training::{CHILD_PROTECTION, CHILD_PROTECTION_MONTHS},
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx, Grant},
    i18n::in_each,
    idempotency, random,
};

const ONCE: &str = "panels/training-kind";
/// The most kinds of a council.
const MOST: usize = 40;

/// A kind of training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrainingKind {
    pub key: String,
    pub name: Localized,
    /// How long it counts; none: for good.
    pub months: Option<i32>,
    /// Everybody on a panel needs it.
    pub required: bool,
}

impl From<kind::Model> for TrainingKind {
    fn from(row: kind::Model) -> Self {
        Self { key: row.key, name: row.name, months: row.months, required: row.required }
    }
}

impl TrainingKind {
    fn child_protection() -> Self {
        Self {
            key: CHILD_PROTECTION.to_owned(),
            name: in_each("training-child-protection"),
            months: Some(CHILD_PROTECTION_MONTHS),
            required: true,
        }
    }

    /// What its form remembers of what it was drawn from.
    pub fn as_read(&self) -> String {
        format!("{:?} {} {}", self.months, self.required, self.name.stored())
    }

    fn row(self) -> kind::ActiveModel {
        kind::ActiveModel {
            key: Set(self.key),
            name: Set(self.name),
            months: Set(self.months),
            required: Set(self.required),
        }
    }
}

/// Every kind, child protection first.
pub async fn kinds<R: Grant>(cx: &Cx<R>) -> Result<Vec<TrainingKind>, AppError> {
    kinds_in(cx.db()).await
}

/// As `kinds`, inside a transaction.
pub(crate) async fn kinds_in(db: &impl ConnectionTrait) -> Result<Vec<TrainingKind>, AppError> {
    let found = kind::Entity::find().order_by_asc(kind::Column::Name).all(db).await?;
    let mut kinds: Vec<_> = found.into_iter().map(TrainingKind::from).collect();
    if !kinds.iter().any(|kind| kind.key == CHILD_PROTECTION) {
        kinds.push(TrainingKind::child_protection());
    }
    kinds.sort_by_key(|kind| kind.key != CHILD_PROTECTION);
    Ok(kinds)
}

/// The kind with this key, for what refers to it: it has a row from then on.
///
/// # Errors
/// `Invalid` at `kind` for none.
pub(super) async fn there(tx: &Tx, key: &str) -> Result<(), AppError> {
    if key == CHILD_PROTECTION {
        kind::Entity::insert(TrainingKind::child_protection().row())
            .on_conflict_do_nothing_on([kind::Column::Key])
            .exec_without_returning(tx)
            .await?;
        return Ok(());
    }
    let found = kind::Entity::find_by_id(key.to_owned()).one(tx).await?;
    found.map(drop).ok_or_else(|| AppError::invalid("kind", "panels-kind-missing"))
}

/// Adds a kind. The same form again adds none.
///
/// # Errors
/// `Invalid` at its name if there is one of that name, or if there are too many.
pub async fn add_kind(
    cx: &Cx<Clerk>,
    name: Localized,
    months: Option<i32>,
    required: bool,
    once: &str,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, ONCE, once, cx.now()).await?.is_some() {
        return Ok(());
    }
    let kinds = kinds_in(&tx).await?;
    let field = cx.lang().field("name");
    if kinds.iter().any(|kind| kind.name.agrees_with(&name)) {
        return Err(AppError::invalid(&field, "training-kind-twice"));
    }
    if kinds.len() >= MOST {
        return Err(AppError::invalid(&field, "training-kind-many"));
    }
    let new = TrainingKind { key: random::uuid().to_string(), name, months, required };
    kind::Entity::insert(new.row()).exec_without_returning(&tx).await?;
    cx.audit(&tx, "panel.training_kind_added", "panels", "").await?;
    cx.commit(tx).await
}

/// Changes a kind: what somebody has done counts as long as it says from now on. Returns whether anything has changed.
///
/// # Errors
/// `Conflict` if somebody has changed it since it was `read`.
pub async fn change_kind(
    cx: &Cx<Clerk>,
    key: &str,
    (name, months, required): (&TypedText, Option<i32>, bool),
    read: &str,
) -> Result<bool, AppError> {
    let tx = cx.begin().await?;
    there(&tx, key).await?;
    let row = kind::Entity::find_by_id(key.to_owned()).lock_exclusive().one(&tx).await?;
    let before = TrainingKind::from(row.ok_or(AppError::NotFound)?);
    let to = TrainingKind { key: key.to_owned(), name: name.keeping(&before.name), months, required };
    if before == to {
        return Ok(false);
    }
    platform::as_read::unchanged(cx.services(), read, &before.as_read())?;
    kind::Entity::update(to.row()).exec(&tx).await?;
    cx.audit(&tx, "panel.training_kind_changed", "panels", "").await?;
    cx.commit(tx).await?;
    Ok(true)
}
