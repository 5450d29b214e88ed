//! What a panel is: its kind, what it is for, its limits, and whom it reports to.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::excesses;
use crate::panels::entity::panel;
use domain::{
    error::AppError,
    ids::PanelId,
    lang::{Localized, TypedText},
    panels::{
        body::{BodyKind, Session},
        model::{MemberKind, PanelName},
        rules::{reporting::may_report, size::SizeLimits},
    },
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx, Grant},
};

mod limit {
    use sea_orm::entity::prelude::*;

    use domain::{ids::PanelId, panels::model::MemberKind};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "panel_limits")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub panel_id: PanelId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: MemberKind,
        pub most: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A panel with all that is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    pub panel: PanelName,
    pub kind: BodyKind,
    pub purpose: Localized,
    /// How often it meets.
    pub rhythm: Localized,
    pub session: Session,
    pub quorum: Option<i32>,
    pub limits: SizeLimits,
    pub reports_to: Option<PanelId>,
}

impl Body {
    fn of(row: panel::Model, kinds: Vec<(MemberKind, i32)>) -> Self {
        Self {
            kind: row.kind,
            purpose: row.purpose.clone(),
            rhythm: row.rhythm.clone(),
            session: row.session,
            quorum: row.quorum,
            limits: SizeLimits { total: row.most_seats, kinds },
            reports_to: row.reports_to,
            panel: row.into(),
        }
    }

    /// What its form remembers of what it was drawn from.
    pub fn as_read(&self) -> String {
        let Self { panel: _, kind, purpose, rhythm, session, quorum, limits, reports_to } = self;
        format!(
            "{} {} {quorum:?} {limits:?} {reports_to:?}\n{}\n{}",
            kind.key(),
            session.key(),
            purpose.stored(),
            rhythm.stored()
        )
    }
}

/// What a clerk has typed of a panel.
#[derive(Clone, Debug)]
pub struct TypedBody {
    pub kind: BodyKind,
    pub purpose: TypedText,
    pub rhythm: TypedText,
    pub session: Session,
    pub quorum: Option<i32>,
    pub limits: SizeLimits,
    pub reports_to: Option<PanelId>,
}

/// The limits of each kind of seat, in the order of the kinds.
async fn kinds<C: ConnectionTrait>(db: &C, panel: PanelId) -> Result<Vec<(MemberKind, i32)>, AppError> {
    let found = limit::Entity::find().filter(limit::Column::PanelId.eq(panel)).all(db).await?;
    let of = |kind: MemberKind| found.iter().find(|one| one.kind == kind).map(|one| (kind, one.most));
    Ok(MemberKind::members().filter_map(of).collect())
}

/// What is said of a panel.
///
/// # Errors
/// `NotFound`.
pub async fn body<R: Grant>(cx: &Cx<R>, id: PanelId) -> Result<Body, AppError> {
    let row = panel::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    Ok(Body::of(row, kinds(cx.db(), id).await?))
}

/// The limits of a panel, inside a transaction.
pub(super) async fn limits(tx: &Tx, id: PanelId) -> Result<SizeLimits, AppError> {
    let row = panel::Entity::find_by_id(id).one(tx).await?.ok_or(AppError::NotFound)?;
    Ok(SizeLimits { total: row.most_seats, kinds: kinds(tx, id).await? })
}

/// A panel in the tree of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InTree {
    pub panel: PanelName,
    pub kind: BodyKind,
    pub reports_to: Option<PanelId>,
}

/// Every panel with the one it reports to, oldest first.
pub async fn in_tree<R: Grant>(cx: &Cx<R>) -> Result<Vec<InTree>, AppError> {
    let found = panel::Entity::find()
        .order_by_asc(panel::Column::CreatedAt)
        .order_by_asc(panel::Column::Slug)
        .all(cx.db())
        .await?;
    let one = |row: panel::Model| InTree { kind: row.kind, reports_to: row.reports_to, panel: row.into() };
    Ok(found.into_iter().map(one).collect())
}

/// Changes what is said of a panel; `excess`: why it has more members than the new limits allow, where somebody says
/// it. Returns whether anything has changed.
///
/// # Errors
/// `Conflict` if somebody has changed it since it was `read`; `Invalid` at `reports_to` for a circle.
pub async fn change(cx: &Cx<Clerk>, id: PanelId, typed: TypedBody, excess: &str, read: &str) -> Result<bool, AppError> {
    let tx = cx.begin().await?;
    // Locks them all: of two who change who reports to whom, the second sees what the first did.
    let all = panel::Entity::find().order_by_asc(panel::Column::Id).lock_exclusive().all(&tx).await?;
    let reports_to: HashMap<_, _> = all.iter().filter_map(|row| Some((row.id, row.reports_to?))).collect();
    let known = |to: &PanelId| all.iter().any(|row| row.id == *to);
    let row = all.iter().find(|row| row.id == id).cloned().ok_or(AppError::NotFound)?;
    let before = Body::of(row, kinds(&tx, id).await?);
    let after = Body {
        panel: before.panel.clone(),
        kind: typed.kind,
        purpose: typed.purpose.keeping(&before.purpose),
        rhythm: typed.rhythm.keeping(&before.rhythm),
        session: typed.session,
        quorum: typed.quorum,
        limits: typed.limits,
        reports_to: typed.reports_to,
    };
    if after == before {
        return Ok(false);
    }
    platform::as_read::unchanged(cx.services(), read, &before.as_read())?;
    if let Some(to) = after.reports_to {
        if !known(&to) {
            return Err(AppError::NotFound);
        }
        if !may_report(&reports_to, id, to) {
            return Err(AppError::invalid("reports_to", "body-circle"));
        }
    }
    excesses::asked_at_change(cx, &tx, id, &before.limits, &after.limits, excess).await?;
    let changed = panel::ActiveModel {
        id: Set(id),
        kind: Set(after.kind),
        purpose: Set(after.purpose),
        rhythm: Set(after.rhythm),
        session: Set(after.session),
        quorum: Set(after.quorum),
        most_seats: Set(after.limits.total),
        reports_to: Set(after.reports_to),
        ..Default::default()
    };
    panel::Entity::update(changed).exec(&tx).await?;
    limit::Entity::delete_many().filter(limit::Column::PanelId.eq(id)).exec(&tx).await?;
    let rows = after.limits.kinds.into_iter();
    let rows: Vec<_> =
        rows.map(|(kind, most)| limit::ActiveModel { panel_id: Set(id), kind: Set(kind), most: Set(most) }).collect();
    if !rows.is_empty() {
        limit::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    }
    cx.audit(&tx, "panel.changed", id, &before.panel.slug).await?;
    cx.commit(tx).await?;
    Ok(true)
}
