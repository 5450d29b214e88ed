//! Whether people come to a meeting, as they say it by the link in their invitation.
//!
//! The link's key follows from the key file, the meeting and the seat: nothing of it is stored, and nobody who reads the
//! database or a backup answers for somebody.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, QuerySelect as _, Set, entity::prelude::*};

use super::{Meeting, Member, by_id, members, today};
use crate::panels::entity::meeting;
use domain::{
    error::AppError,
    ids::{MeetingId, MembershipId},
    panels::{
        coming::{Said, is_open},
        model::{Mark, PanelName},
    },
};
use platform::{
    Services,
    db::Tx,
    guard::{Cx, Grant, Visitor, system},
    random,
};

mod entity {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{MeetingId, MembershipId},
        panels::coming::Coming,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "meeting_answers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub meeting_id: MeetingId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub membership_id: MembershipId,
        pub coming: Coming,
        /// Who comes in their place.
        pub substitute: String,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The key in the link of one seat for one meeting.
pub(super) fn key_of(services: &Services, meeting: MeetingId, seat: MembershipId) -> String {
    random::hex(&services.keys.fingerprint("coming", &format!("{meeting} {seat}")))
}

/// Compares hashes, so that the time it takes tells nothing.
fn fits(services: &Services, (meeting, seat): (MeetingId, MembershipId), key: &str) -> bool {
    random::hash(&key_of(services, meeting, seat)) == random::hash(key)
}

/// What somebody who opens their link reads.
#[derive(Clone, Debug)]
pub struct Invited {
    pub panel: PanelName,
    pub meeting: Meeting,
    pub member: Member,
    pub said: Option<Said>,
    /// It can still be said.
    pub is_open: bool,
}

/// Opens the link of an invitation. Reading changes nothing: programs that look for viruses open links too.
///
/// # Errors
/// `NotFound` for a key that does not fit, as if there were no such meeting; `Gone` for somebody who is not on the panel
/// on its day.
pub async fn by_link(cx: &Cx<Visitor>, of: (MeetingId, MembershipId), key: &str) -> Result<Invited, AppError> {
    if !fits(cx.services(), of, key) {
        return Err(AppError::NotFound);
    }
    let (id, seat) = of;
    let row = meeting::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let meeting = Meeting::from(row);
    let there = members(cx, meeting.panel).await?;
    let member = there.into_iter().find(|member| member.id == seat && member.is_on(&meeting.held_on));
    let member = member.ok_or_else(|| AppError::gone("coming-gone"))?;
    let panel = by_id(cx, meeting.panel).await?;
    let said = said(cx, id).await?.remove(&seat);
    let is_open = is_open(meeting.state, &meeting.held_on, &today(cx));
    Ok(Invited { panel, meeting, member, said, is_open })
}

/// Says whether whoever has this link comes; the last word counts.
///
/// # Errors
/// As `by_link`; `Conflict` once the meeting is over, held or cancelled.
pub async fn say(cx: &Cx<Visitor>, of: (MeetingId, MembershipId), key: &str, said: Said) -> Result<(), AppError> {
    by_link(cx, of, key).await?;
    let (id, seat) = of;
    let tx = cx.begin().await?;
    // Of two words at once the second waits, and whoever moves the meeting finds both.
    let row = meeting::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    if !is_open(row.state, &row.held_on, &today(cx)) {
        return Err(AppError::conflict("coming-over"));
    }
    let before = entity::Entity::find_by_id((id, seat)).one(&tx).await?;
    if before.is_some_and(|row| (row.coming, row.substitute.as_str()) == (said.coming, said.substitute.as_str())) {
        return Ok(());
    }
    entity::Entity::delete_by_id((id, seat)).exec(&tx).await?;
    let row = entity::ActiveModel {
        meeting_id: Set(id),
        membership_id: Set(seat),
        coming: Set(said.coming),
        substitute: Set(said.substitute),
        at: Set(cx.now().0),
    };
    entity::Entity::insert(row).exec_without_returning(&tx).await?;
    // As the program, not as whoever is signed in in this browser.
    system(cx.services()).audit(&tx, "meeting.answered", id, "").await?;
    cx.commit(tx).await
}

/// What everybody has said of a meeting.
pub async fn said<R: Grant>(cx: &Cx<R>, meeting: MeetingId) -> Result<HashMap<MembershipId, Said>, AppError> {
    said_of(cx.db(), meeting).await
}

/// The same, within a transaction.
pub(super) async fn said_of<C: ConnectionTrait>(
    db: &C,
    meeting: MeetingId,
) -> Result<HashMap<MembershipId, Said>, AppError> {
    let found = entity::Entity::find().filter(entity::Column::MeetingId.eq(meeting)).all(db).await?;
    let one = |row: entity::Model| (row.membership_id, Said { coming: row.coming, substitute: row.substitute });
    Ok(found.into_iter().map(one).collect())
}

/// The marks that a meeting begins with, from what was said of it.
pub async fn expected<R: Grant>(cx: &Cx<R>, meeting: MeetingId) -> Result<HashMap<MembershipId, Mark>, AppError> {
    Ok(said(cx, meeting).await?.into_iter().map(|(seat, said)| (seat, said.coming.mark())).collect())
}

/// Forgets what was said of a meeting: it is on another day now, and everybody is asked anew.
pub(super) async fn ask_anew(tx: &Tx, meeting: MeetingId) -> Result<(), AppError> {
    entity::Entity::delete_many().filter(entity::Column::MeetingId.eq(meeting)).exec(tx).await?;
    Ok(())
}

/// Forgets what was said of these seats.
pub(super) async fn forget(tx: &Tx, seats: &[MembershipId]) -> Result<(), AppError> {
    let of = entity::Column::MembershipId.is_in(seats.iter().copied());
    entity::Entity::delete_many().filter(of).exec(tx).await?;
    Ok(())
}
