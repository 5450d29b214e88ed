//! Who is invited to one meeting: the guests of a takeover. They do not count.

use sea_orm::{PaginatorTrait as _, QueryOrder as _, Set, entity::prelude::*, sea_query::Query};

use super::{entity::guest, run};
use crate::panels::entity::{meeting, panel};
use domain::{
    error::AppError,
    ids::{GuestId, MeetingId, PanelId},
    panels::{
        model::MeetingKind,
        room::MOST_GUESTS,
        rules::{IllegalPanelMove, running::is_prepared},
    },
    people::rules::Email,
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, PanelReader},
    i18n::{day_text, tr_in},
    idempotency,
    outbox::Mail,
};

/// A guest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    pub id: GuestId,
    pub name: String,
    /// Where they come from, or what they are asked; may be empty.
    pub about: String,
    /// They got a mail.
    pub mailed: bool,
}

/// One to be invited, with a mail if there is an address.
#[derive(Clone, Debug)]
pub struct NewGuest {
    pub name: String,
    pub about: String,
    pub mail: Option<Email>,
}

/// Who is invited, in order.
pub async fn guests<R: Grant>(cx: &Cx<R>, meeting: MeetingId) -> Result<Vec<Guest>, AppError> {
    let found = guest::Entity::find()
        .filter(guest::Column::MeetingId.eq(meeting))
        .order_by_asc(guest::Column::At)
        .order_by_asc(guest::Column::Id)
        .all(cx.db())
        .await?;
    let one = |row: guest::Model| Guest { id: row.id, name: row.name, about: row.about, mailed: row.mail.is_some() };
    Ok(found.into_iter().map(one).collect())
}

/// Invites somebody; once for each key of a form.
///
/// # Errors
/// `Conflict` once the meeting was held, and for more guests than there can be.
pub async fn invite_guest(
    cx: &Cx<PanelReader>,
    panel: PanelId,
    id: MeetingId,
    new: NewGuest,
    once: &str,
) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    if idempotency::begin(&tx, "invite-guest", once, cx.now()).await?.is_some() {
        return Ok(());
    }
    let found = run(cx, &tx, panel, id).await?;
    if !is_prepared(found.state) {
        return Err(IllegalPanelMove::State.into());
    }
    let there = guest::Entity::find().filter(guest::Column::MeetingId.eq(id)).count(&tx).await?;
    if usize::try_from(there).unwrap_or(usize::MAX) >= MOST_GUESTS {
        return Err(AppError::conflict("takeover-guests-many"));
    }
    let invited = GuestId::new();
    let mail = new.mail.as_ref().map(|mail| mail.as_str().to_owned());
    if let Some(to) = mail.clone() {
        let of = panel::Entity::find_by_id(panel).one(&tx).await?.ok_or(AppError::NotFound)?;
        let lang = cx.lang();
        let gaps = [
            ("name", new.name.clone().into()),
            ("panel", of.name.get(lang).to_owned().into()),
            ("day", day_text(&found.held_on, lang).into()),
            ("time", found.starts_at.clone().into()),
            ("place", found.place.clone().into()),
            ("council", tx.settings().council.get(lang).to_owned().into()),
        ];
        let (subject, text) = match found.kind {
            MeetingKind::CarerTakeover => ("takeover-carers-mail-subject", "takeover-carers-mail"),
            _ => ("takeover-mail-subject", "takeover-mail"),
        };
        let (subject, text) = (tr_in(lang, subject, &gaps), tr_in(lang, text, &gaps));
        cx.mail(&mut tx, Mail { kind: "guest", to, subject, text, attachment: None }).await?;
    }
    let row = guest::ActiveModel {
        id: Set(invited),
        meeting_id: Set(id),
        name: Set(new.name),
        about: Set(new.about),
        mail: Set(mail),
        at: Set(cx.now().0),
    };
    guest::Entity::insert(row).exec_without_returning(&tx).await?;
    idempotency::complete(&tx, "invite-guest", once, &invited.to_string()).await?;
    cx.audit(&tx, "meeting.guest", id, "").await?;
    cx.commit(tx).await
}

/// Takes somebody off the list.
pub async fn uninvite_guest(cx: &Cx<PanelReader>, panel: PanelId, id: MeetingId, who: GuestId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = run(cx, &tx, panel, id).await?;
    if !is_prepared(found.state) {
        return Err(IllegalPanelMove::State.into());
    }
    let gone = guest::Entity::delete_many()
        .filter(guest::Column::Id.eq(who))
        .filter(guest::Column::MeetingId.eq(id))
        .exec(&tx)
        .await?;
    if gone.rows_affected == 0 {
        return Err(AppError::NotFound);
    }
    cx.audit(&tx, "meeting.guest_off", id, "").await?;
    cx.commit(tx).await
}

/// Forgets the addresses of guests of meetings before this day: they are of no use any more.
pub(in crate::panels) async fn forget(tx: &Tx, before: &str) -> Result<(), AppError> {
    let over = Query::select()
        .column(meeting::Column::Id)
        .from(meeting::Entity)
        .and_where(meeting::Column::HeldOn.lt(before))
        .to_owned();
    let gone = guest::ActiveModel { mail: Set(None), ..Default::default() };
    guest::Entity::update_many()
        .set(gone)
        .filter(guest::Column::Mail.is_not_null())
        .filter(guest::Column::MeetingId.in_subquery(over))
        .exec(tx)
        .await?;
    Ok(())
}
