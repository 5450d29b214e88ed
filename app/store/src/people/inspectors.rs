//! Inspectors: an account for a time and with no other role. It ends by itself on its day, whether or not the house is
//! kept (`platform::session`); what is left to do then is done by housekeeping. What they were given goes with it
//! (`flows::inspect`).

use jiff::civil::{Date, Time};
use sea_orm::{Condition, QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{
    super::people::entity::{inspector, person, role},
    Account, Contact, NewPerson, accounts, add, close_sessions, give_roles, links, mails, names, roles, with_any_role,
};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::PersonId,
    lang::Lang,
    paths,
    pledge::inspection::{INVITED_AGAIN, MOST_INSPECTORS},
    role::Role,
    surveys::schedule::{End, moment},
    time::{DAY, Timestamp},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, InspectionKeeper, Inspector, System},
    idempotency,
};

const KIND: &str = "people/inspector";
/// Who invites inspectors, and is told when somebody else did.
const KEEPERS: &[Role] = <InspectionKeeper as Grant>::ROLES;

/// Somebody who is to inspect.
#[derive(Clone, Debug)]
pub struct NewInspector {
    pub name: String,
    pub email: String,
    pub lang: Lang,
    /// The last day of the account.
    pub until: Date,
}

/// Somebody who inspects, or did.
#[derive(Clone, Debug)]
pub struct Inspecting {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    /// The last day.
    pub until: Date,
    pub invited_by: String,
    /// The account opens nothing any more.
    pub over: bool,
}

/// The last day before this moment.
fn last_day(until: i64) -> Date {
    Timestamp(until - 1).day()
}

/// The moment at which a last day is over.
fn end_of(day: Date) -> Timestamp {
    moment(day.tomorrow().unwrap_or(day), Time::midnight(), End::Opens)
}

/// Invites an inspector until a day, and tells the others who may. Somebody who has inspected before is let in again.
/// Done once, however often the form is posted. Returns who it is, and whether they had no access before.
///
/// # Errors
/// `Invalid` of the field `email` if somebody else has it, and for too many inspectors or invitations.
pub(crate) async fn invite_inspector(
    cx: &Cx<InspectionKeeper>,
    tx: &mut Tx,
    new: NewInspector,
    once: &str,
) -> Result<(PersonId, bool), AppError> {
    if let Some(invited) = idempotency::begin(tx, KIND, once, cx.now()).await? {
        return Ok((invited.parse()?, false));
    }
    let before = inspected_before(tx, &new.email).await?;
    let times = 1 + before.as_ref().filter(|row| is_lately(cx, row)).map_or(0, |row| row.invited_times);
    not_too_many(cx, tx, before.as_ref().map(|row| row.person_id), times).await?;
    let anew = before.as_ref().is_none_or(|row| row.ended_at.is_some() || row.until <= cx.now().0);
    let id = if let Some(before) = before {
        let_in_again(tx, before.person_id).await?
    } else {
        let roles = vec![Role::Inspector];
        let person = NewPerson { name: new.name, email: Some(new.email), lang: new.lang, roles };
        add(cx, tx, person).await?
    };
    inspector::Entity::delete_by_id(id).exec(&*tx).await?;
    let row = inspector::ActiveModel {
        person_id: Set(id),
        until: Set(end_of(new.until).0),
        invited_by: Set(cx.me()?),
        invited_at: Set(cx.now().0),
        invited_times: Set(times),
        ended_by: Set(None),
        ended_at: Set(None),
    };
    inspector::Entity::insert(row).exec_without_returning(&*tx).await?;
    let person = roles::locked(tx, id).await?;
    accounts::send_invitation(cx, tx, &person).await?;
    cx.audit(tx, "inspection.invited", id, &new.until.to_string()).await?;
    let others = others(cx, tx).await?;
    mails::tell(cx, tx, others, "inspector", &person.name, paths::pledge::Inspections).await?;
    idempotency::complete(tx, KIND, once, &id.to_string()).await?;
    Ok((id, anew))
}

/// Whether they were invited within a day.
fn is_lately(cx: &Cx<InspectionKeeper>, row: &inspector::Model) -> bool {
    row.invited_at > cx.now().plus(-DAY).0
}

/// Refuses one more inspector, one more who is invited within a day, and one more invitation of the same: `times` of them
/// within a day. So nobody fills other people's mailboxes by this form.
async fn not_too_many(cx: &Cx<InspectionKeeper>, tx: &Tx, again: Option<PersonId>, times: i64) -> Result<(), AppError> {
    let rows = inspector::Entity::find().all(tx).await?;
    let others = || rows.iter().filter(|row| Some(row.person_id) != again);
    let open = others().filter(|row| row.ended_at.is_none() && row.until > cx.now().0).count();
    let problem = if open >= MOST_INSPECTORS {
        Message::new("pledge-inspection-many").with("n", MOST_INSPECTORS)
    } else if others().filter(|row| is_lately(cx, row)).count() >= MOST_INSPECTORS {
        Message::new("pledge-inspection-many-today").with("n", MOST_INSPECTORS)
    } else if times > INVITED_AGAIN {
        Message::new("pledge-inspection-many-again")
    } else {
        return Ok(());
    };
    Err(FieldErrors::default().add("email", problem).into())
}

/// Those who may invite inspectors, without whoever does it now.
async fn others(cx: &Cx<InspectionKeeper>, tx: &Tx) -> Result<Vec<Contact>, AppError> {
    let me = cx.me()?;
    let mut all = with_any_role(tx, KEEPERS).await?;
    all.retain(|one| one.id != me);
    Ok(all)
}

/// Whoever has this address, their account locked, if it is one that inspects or did, and nothing else.
async fn inspected_before(tx: &Tx, email: &str) -> Result<Option<inspector::Model>, AppError> {
    let found = person::Entity::find().filter(person::Column::Email.eq(email)).lock_exclusive().one(tx).await?;
    let Some(found) = found else { return Ok(None) };
    let inspector = inspector::Entity::find_by_id(found.id).one(tx).await?;
    // What was closed otherwise than by its end, for a password that leaked, stays closed.
    let inspected = inspector.filter(|row| found.disabled_at.is_none() || row.ended_at.is_some());
    let more = roles::roles_in(tx, found.id).await?.iter().any(|role| !role.is_for_a_time());
    match inspected {
        Some(row) if !more => Ok(Some(row)),
        _ => Err(AppError::invalid("email", "people-email-taken")),
    }
}

async fn let_in_again(tx: &Tx, id: PersonId) -> Result<PersonId, AppError> {
    role::Entity::delete_many().filter(role::Column::PersonId.eq(id)).exec(tx).await?;
    give_roles(tx, id, &[Role::Inspector]).await?;
    accounts::set_disabled(tx, id, None).await?;
    Ok(id)
}

/// Everybody who inspects, then those who did, the last to end first; three queries.
pub async fn inspectors(cx: &Cx<InspectionKeeper>) -> Result<Vec<Inspecting>, AppError> {
    let rows = inspector::Entity::find().order_by_desc(inspector::Column::Until).all(cx.db()).await?;
    let ids = rows.iter().map(|row| row.person_id);
    let people = person::Entity::find().filter(person::Column::Id.is_in(ids)).all(cx.db()).await?;
    let by: Vec<_> = rows.iter().map(|row| row.invited_by).collect();
    let names = names(cx.db(), &by).await?;
    let mut all: Vec<_> = rows
        .into_iter()
        .filter_map(|row| {
            let person = people.iter().find(|person| person.id == row.person_id)?;
            let closed = row.ended_at.is_some() || person.disabled_at.is_some();
            Some(Inspecting {
                id: person.id,
                name: person.name.clone(),
                email: person.email.clone().unwrap_or_default(),
                until: last_day(row.until),
                invited_by: names.get(&row.invited_by).cloned().unwrap_or_default(),
                over: closed || row.until <= cx.now().0,
            })
        })
        .collect();
    all.sort_by_key(|one| one.over);
    Ok(all)
}

/// The last day of one's own account.
pub async fn inspects_until(cx: &Cx<Inspector>) -> Result<Date, AppError> {
    let row = inspector::Entity::find_by_id(cx.me()?).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    Ok(last_day(row.until))
}

/// Without a mail server: an inspector's account with the link of their invitation, to hand over.
pub async fn inspector_by_hand(cx: &Cx<InspectionKeeper>, id: PersonId) -> Result<Option<(Account, String)>, AppError> {
    let account = accounts::find(cx, id).await?;
    if account.roles != [Role::Inspector] {
        return Ok(None);
    }
    Ok(accounts::link_by_hand(cx, &account).await?.map(|link| (account, link)))
}

/// Ends an inspector's account before its day. Said twice, it was the first time.
pub(crate) async fn end_inspector(cx: &Cx<InspectionKeeper>, tx: &Tx, id: PersonId) -> Result<(), AppError> {
    let by = Some(cx.me()?);
    if close(cx, tx, id, by).await? {
        cx.audit(tx, "inspection.ended", id, "").await?;
    }
    Ok(())
}

/// The inspectors whose day is over and whose accounts are not closed yet.
pub(crate) async fn inspectors_over(cx: &Cx<System>) -> Result<Vec<PersonId>, AppError> {
    let over = Condition::all().add(inspector::Column::EndedAt.is_null()).add(inspector::Column::Until.lte(cx.now().0));
    let found = inspector::Entity::find().filter(over).order_by_asc(inspector::Column::PersonId).all(cx.db()).await?;
    Ok(found.into_iter().map(|row| row.person_id).collect())
}

/// Closes the account of an inspector whose day is over. It opens nothing since then: this ends their sessions. False if
/// somebody has let them in again meanwhile.
pub(crate) async fn close_inspector(cx: &Cx<System>, tx: &Tx, id: PersonId) -> Result<bool, AppError> {
    let closed = close(cx, tx, id, None).await?;
    if closed {
        cx.audit(tx, "inspection.over", id, "").await?;
    }
    Ok(closed)
}

/// Whether it was open until now.
async fn close<R: Grant>(cx: &Cx<R>, tx: &Tx, id: PersonId, by: Option<PersonId>) -> Result<bool, AppError> {
    // First, as whoever lets them in again does.
    roles::locked(tx, id).await?;
    let found = inspector::Entity::find_by_id(id).one(tx).await?.ok_or(AppError::NotFound)?;
    // By housekeeping: somebody may just have let them in again until a later day.
    if found.ended_at.is_some() || (by.is_none() && found.until > cx.now().0) {
        return Ok(false);
    }
    let row = inspector::ActiveModel {
        person_id: Set(id),
        ended_by: Set(by),
        ended_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    inspector::Entity::update(row).exec(tx).await?;
    role::Entity::delete_many()
        .filter(role::Column::PersonId.eq(id))
        .filter(role::Column::Role.eq(Role::Inspector))
        .exec(tx)
        .await?;
    accounts::set_disabled(tx, id, Some(cx.now().0)).await?;
    close_sessions(tx, id).await?;
    links::take_back(tx, id).await?;
    Ok(true)
}
