//! More members than the terms of reference allow: how many there are, and the reasons that clerks have given.

use sea_orm::{QueryOrder as _, Set, entity::prelude::*};

use super::{bodies, members::Member, today};
use crate::panels::entity::membership;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{ExcessId, PanelId},
    panels::{
        model::MemberKind,
        rules::size::{Excess, Seat, SizeLimits},
    },
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx, Grant},
    i18n::day_text,
};

mod entity {
    use sea_orm::entity::prelude::*;

    use domain::ids::{ExcessId, PanelId, PersonId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "panel_excesses")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ExcessId,
        pub panel_id: PanelId,
        pub reason: String,
        pub by_person: Option<PersonId>,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Why there are more members than the terms allow, as a clerk said it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    pub text: String,
    pub by: String,
    pub at: Timestamp,
}

/// The field in which a clerk says why.
const FIELD: &str = "excess_reason";

fn seat_of(row: &membership::Model) -> Seat<'_> {
    Seat { kind: row.kind, starts_on: &row.starts_on, ends_on: row.ends_on.as_deref() }
}

/// The seats of these rows, for the rule. A substitute is none beside the member.
fn seats(rows: &[membership::Model]) -> Vec<Seat<'_>> {
    rows.iter().filter(|row| row.substitute_for.is_none()).map(seat_of).collect()
}

fn counted(all: &[Member]) -> Vec<Seat<'_>> {
    all.iter().filter_map(Member::counted).collect()
}

/// What is above the limits today.
pub async fn today_above<R: Grant>(cx: &Cx<R>, panel: PanelId, limits: &SizeLimits) -> Result<Vec<Excess>, AppError> {
    let rows = membership::Entity::find().filter(membership::Column::PanelId.eq(panel)).all(cx.db()).await?;
    Ok(limits.excess(&seats(&rows), &today(cx)))
}

/// The reasons that were given, newest first.
pub async fn reasons<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<Vec<Reason>, AppError> {
    let found = entity::Entity::find()
        .filter(entity::Column::PanelId.eq(panel))
        .order_by_desc(entity::Column::At)
        .all(cx.db())
        .await?;
    let people: Vec<_> = found.iter().filter_map(|row| row.by_person).collect();
    let names = crate::people::names(cx.db(), &people).await?;
    let one = |row: entity::Model| Reason {
        text: row.reason,
        by: row.by_person.and_then(|id| names.get(&id)).cloned().unwrap_or_default(),
        at: Timestamp(row.at),
    };
    Ok(found.into_iter().map(one).collect())
}

/// Keeps a reason.
async fn keep<R: Grant>(cx: &Cx<R>, tx: &Tx, panel: PanelId, reason: &str) -> Result<(), AppError> {
    let row = entity::ActiveModel {
        id: Set(ExcessId::new()),
        panel_id: Set(panel),
        reason: Set(reason.to_owned()),
        by_person: Set(cx.who().map(|who| who.id)),
        at: Set(cx.now().0),
    };
    entity::Entity::insert(row).exec_without_returning(tx).await?;
    cx.audit(tx, "panel.excess", panel, "").await
}

/// Keeps the reason of an excess that there is already.
///
/// # Errors
/// `Conflict` if there is none today.
pub async fn record(cx: &Cx<Clerk>, panel: PanelId, reason: &str) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let rows = membership::Entity::find().filter(membership::Column::PanelId.eq(panel)).all(&tx).await?;
    if bodies::limits(&tx, panel).await?.excess(&seats(&rows), &today(cx)).is_empty() {
        return Err(AppError::conflict("body-excess-none"));
    }
    keep(cx, &tx, panel, reason).await?;
    cx.commit(tx).await
}

/// Asks for a reason where a change of seats, which are given as they were and as they will be, takes a panel above its
/// limits; keeps it where there is one.
///
/// # Errors
/// `Invalid` at `excess_reason`, saying how many there would be.
pub(super) async fn asked<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    panel: PanelId,
    (before, after): (&[Member], &[Member]),
    reason: &str,
) -> Result<(), AppError> {
    let limits = bodies::limits(tx, panel).await?;
    match limits.newly(&counted(before), &counted(after)) {
        Some((day, excess)) => said(cx, tx, panel, reason, excess, &day).await,
        None => Ok(()),
    }
}

/// The same where it is the limits that change: asks where today there are more than the new ones allow, and the old ones
/// allowed them.
///
/// # Errors
/// `Invalid` at `excess_reason`.
pub(super) async fn asked_at_change(
    cx: &Cx<Clerk>,
    tx: &Tx,
    panel: PanelId,
    before: &SizeLimits,
    after: &SizeLimits,
    reason: &str,
) -> Result<(), AppError> {
    let rows = membership::Entity::find().filter(membership::Column::PanelId.eq(panel)).all(tx).await?;
    let (seats, day) = (seats(&rows), today(cx));
    let known = before.excess(&seats, &day);
    match after.excess(&seats, &day).into_iter().find(|one| !known.contains(one)) {
        Some(excess) => said(cx, tx, panel, reason, excess, &day).await,
        None => Ok(()),
    }
}

async fn said<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    panel: PanelId,
    reason: &str,
    excess: Excess,
    day: &str,
) -> Result<(), AppError> {
    if !reason.is_empty() {
        return keep(cx, tx, panel, reason).await;
    }
    let sentence = Message::new(sentence_of(excess.kind))
        .with("n", excess.seats)
        .with("most", excess.most)
        .with("day", day_text(day, cx.lang()));
    Err(FieldErrors::default().add(FIELD, sentence).into())
}

/// The sentence that asks for a reason.
const fn sentence_of(kind: Option<MemberKind>) -> &'static str {
    match kind {
        None | Some(MemberKind::Officer | MemberKind::Adviser) => "body-excess-asks",
        Some(MemberKind::Elected) => "body-excess-asks-elected",
        Some(MemberKind::CoOpted) => "body-excess-asks-co-opted",
        Some(MemberKind::Partner) => "body-excess-asks-partner",
        Some(MemberKind::FosterCarer) => "body-excess-asks-foster-carer",
        Some(MemberKind::YoungPerson) => "body-excess-asks-young-person",
    }
}
