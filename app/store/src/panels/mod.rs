//! The only files that touch panels, their people, meetings, agendas, actions and replies.
//!
//! ```text
//! mod          panels, and who may open them     access      as whom somebody reads their agendas
//! bodies       what a panel is and whom it reports to
//! terms        terms of reference               excesses    more members than they allow, and why
//! members      who sits on it, in what office   seating     adding and changing seats   leaving   their last day
//! seat_changes storing them, and what ends with a seat      seat_history   what they said before
//! member_file  members from a spreadsheet, and as one
//! offices      offices, and renewing seats      taking_back offices and accounts that were given by mistake
//! forgetting   erasing a person from seats      addresses   of people without an account, which go after a while
//! areas        areas and their representatives  attendance  who was there
//! areas_removing  taking them off the list, and putting them back
//! nominating   letters that ask an area for a representative
//! programme/   the work programme of a year, and the strategy that it serves
//! services     services that are called to account, and what came of it
//! coming       who comes to a meeting, as they say it before
//! events/      events to which all of them are invited
//! training     what its people have done, and what is offered
//! champions    who champions a theme
//! texts        role descriptions, and the letter as its clerk words it
//! meetings     planning to minutes              announcing  mail to their people
//! agenda       items and their history          tabling     moves of items
//! items        adding items, what is said of them, and their order
//! papers       PDFs of items, put there or asked for
//! witnesses/   what witnesses agree to, and taking their accounts back
//! standing     items with which each meeting begins
//! called       people who are called, without an account    feeds    meetings in somebody's own calendar
//! actions      what was asked for, by when      completed_actions  *what was done*, told to young people
//! replies      replies to voices                answers     public replies, for everybody
//! saying       releasing, correcting and taking back replies and *what was done*
//! proposals    items about a statement of the pledge: proposed, accepted, answered
//! room/        what is written down while a meeting goes on
//! minutes/     minutes, made of it           following/   actions are followed up
//! routing      for other features: routing voices to an agenda, how far they came
//! changes      voices on an agenda that have changed since
//! correcting   correcting what a clerk typed, and keeping the earlier text
//! pack         what was published, supplements to it, its papers
//! notes        what a reader notes for themselves
//! finding      all of it by words, theme, person and day
//! visitors     what everybody may read of public meetings
//! desk         what waits for their people      mails       mail to them, with a calendar file
//! ```

pub mod access;
pub mod actions;
pub mod addresses;
pub mod agenda;
pub mod announcing;
pub mod answers;
pub mod areas;
pub mod areas_removing;
pub mod attendance;
pub mod bodies;
pub mod called;
pub mod champions;
pub mod changes;
pub mod coming;
pub mod completed_actions;
pub mod correcting;
pub mod desk;
pub mod entity;
pub mod events;
pub mod excesses;
pub mod feeds;
pub mod finding;
pub mod following;
pub mod forgetting;
pub mod items;
pub mod leaving;
pub mod mails;
pub mod meetings;
pub mod member_file;
pub mod members;
pub mod minutes;
pub mod nominating;
pub mod notes;
pub mod offices;
pub mod pack;
pub mod papers;
pub mod programme;
pub mod proposals;
pub mod replies;
pub mod room;
pub mod routing;
pub mod saying;
pub mod seat_changes;
pub mod seat_history;
pub mod seating;
pub mod services;
pub mod standing;
pub mod tabling;
pub mod taking_back;
pub mod terms;
pub mod texts;
pub mod training;
pub mod visitors;
pub mod witnesses;

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, ExprTrait as _, QueryOrder as _, Set, entity::prelude::*};

use domain::{
    error::AppError,
    ids::{MembershipId, PanelId, PersonId},
    lang::{Lang, Localized},
    panels::{
        body::BodyKind,
        model::{MemberKind, PanelName},
    },
    role::Role,
};
use entity::{membership, panel};
use meetings::meeting_in;
use platform::{
    db::Tx,
    guard::{Clerk, Cx, Grant, PanelReader},
};

pub use actions::{Action, NewAction, actions_of, add_action, end_action};
pub use agenda::{Item, Past, items, left_over, waiting};
pub use announcing::{When, cancel, change, publish_agenda};
pub use attendance::{Line, as_read, marks, quorum_of, record, report};
pub use changes::{became, changes_since, put_back, taken_back};
pub use completed_actions::{ToTell, tell, to_tell};
pub use desk::{Papers, Place, called, desk, papers_of, routed_or_answered};
pub use forgetting::forget_person;
pub use items::{Details, NewItem, add_item_once, add_report, change_item, order};
pub use leaving::end_member;
pub use meetings::{
    Meeting, NewMeeting, begun, enter_held_once, meeting, meetings, plan, plan_once, plan_series, publish_minutes,
    upcoming,
};
pub use members::{Member, SeatDetails, members, members_on};
pub use proposals::{OnAgenda, accept, hold, join, of_statements, propose, statement_of};
pub use replies::{
    NewReply, add_reply, add_reply_once, drafts_on, drafts_to, may_begin_reply, replies_on, replies_to, unanswered,
    voices_of,
};
pub use routing::{next_for, progress_of_voices, route, stand_for};
pub use seating::{NewMember, add_member, seat};
pub use tabling::{Choice, decide, shift, table, withdraw_item};

impl From<panel::Model> for PanelName {
    fn from(p: panel::Model) -> Self {
        Self { id: p.id, slug: p.slug, name: p.name }
    }
}

/// Every panel, oldest first.
pub async fn all<R: Grant>(cx: &Cx<R>) -> Result<Vec<PanelName>, AppError> {
    let found = panel::Entity::find().order_by_asc(panel::Column::CreatedAt).all(cx.db()).await?;
    Ok(found.into_iter().map(PanelName::from).collect())
}

/// Today in London, in the form in which days are stored: `2026-11-22`.
pub fn today<R: Grant>(cx: &Cx<R>) -> String {
    cx.now().day().to_string()
}

/// Whether this reader's roles open every panel (docs/domain.md, *Roles*).
pub fn reads_all<R: Grant>(cx: &Cx<R>) -> bool {
    [Role::Clerk, Role::Officer, Role::PledgeLead].into_iter().any(|role| cx.is(role))
}

/// The panels this reader may open: all, or those they sit on.
pub async fn mine(cx: &Cx<PanelReader>) -> Result<Vec<PanelName>, AppError> {
    let panels = all(cx).await?;
    if reads_all(cx) {
        return Ok(panels);
    }
    let seats = seats(cx, cx.me()?).await?;
    Ok(panels.into_iter().filter(|p| seats.contains(&p.id)).collect())
}

/// The panels on which somebody has or will have a seat.
async fn seats<R: Grant>(cx: &Cx<R>, person: PersonId) -> Result<Vec<PanelId>, AppError> {
    let found = seats_of(cx, person).all(cx.db()).await?;
    Ok(found.into_iter().map(|m| m.panel_id).collect())
}

fn seats_of<R: Grant>(cx: &Cx<R>, person: PersonId) -> Select<membership::Entity> {
    membership::Entity::find()
        .filter(membership::Column::PersonId.eq(person))
        .filter(membership::Column::EndsOn.is_null().or(membership::Column::EndsOn.gte(today(cx))))
}

/// The panel at this address, if this reader may open it.
///
/// # Errors
/// `NotFound`; `Forbidden` for a member or panel member who does not sit on it.
pub async fn open(cx: &Cx<PanelReader>, slug: &str) -> Result<PanelName, AppError> {
    let found = panel::Entity::find().filter(panel::Column::Slug.eq(slug)).one(cx.db()).await?;
    let panel = PanelName::from(found.ok_or(AppError::NotFound)?);
    if reads_all(cx) || seats(cx, cx.me()?).await?.contains(&panel.id) { Ok(panel) } else { Err(AppError::Forbidden) }
}

/// Whether the reader sits on the panel as a member, or in a member's place: officers in attendance and advisers read its
/// papers and do not speak for it.
pub async fn sits_on<R: Grant>(cx: &Cx<R>, panel: PanelId) -> Result<bool, AppError> {
    sits_in(cx, cx.db(), panel).await
}

/// As `sits_on`, inside a transaction.
async fn sits_in<R: Grant>(cx: &Cx<R>, db: &impl ConnectionTrait, panel: PanelId) -> Result<bool, AppError> {
    let seats = seats_of(cx, cx.me()?)
        .filter(membership::Column::PanelId.eq(panel))
        .filter(membership::Column::Kind.is_in(MemberKind::members()));
    Ok(seats.one(db).await?.is_some())
}

/// Whether the reader sees what is between each member and whoever leads the panel: the clerk, and whoever chairs it.
pub async fn leads(cx: &Cx<PanelReader>, panel: PanelId) -> Result<bool, AppError> {
    Ok(cx.is(Role::Clerk) || saying::chaired(cx).await?.contains(&panel))
}

/// The panel with this id.
pub async fn by_id<R: Grant>(cx: &Cx<R>, id: PanelId) -> Result<PanelName, AppError> {
    name_in(cx.db(), id).await
}

/// As `by_id`, inside a transaction.
async fn name_in(db: &impl ConnectionTrait, id: PanelId) -> Result<PanelName, AppError> {
    let found = panel::Entity::find_by_id(id).one(db).await?;
    found.map(PanelName::from).ok_or(AppError::NotFound)
}

/// As `by_id`, for another feature inside its transaction.
pub(crate) async fn panel_in(db: &impl ConnectionTrait, id: PanelId) -> Result<PanelName, AppError> {
    panels_in(db, &[id]).await?.remove(&id).ok_or(AppError::NotFound)
}

/// Several panels by id, for another feature inside its transaction.
pub(crate) async fn panels_in(
    db: &impl ConnectionTrait,
    ids: &[PanelId],
) -> Result<HashMap<PanelId, PanelName>, AppError> {
    let found = panel::Entity::find().filter(panel::Column::Id.is_in(ids.iter().copied())).all(db).await?;
    Ok(found.into_iter().map(|row| (row.id, row.into())).collect())
}

/// The account of each of these seats that has one, for another feature inside its transaction.
pub(crate) async fn accounts_in(
    db: &impl ConnectionTrait,
    seats: &[MembershipId],
) -> Result<HashMap<MembershipId, PersonId>, AppError> {
    let found = membership::Entity::find().filter(membership::Column::Id.is_in(seats.iter().copied())).all(db).await?;
    Ok(found.into_iter().filter_map(|row| Some((row.id, row.person_id?))).collect())
}

/// Every seat that an account has or had, for another feature inside its transaction.
pub(crate) async fn seats_of_person(
    db: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<MembershipId>, AppError> {
    let found = membership::Entity::find().filter(membership::Column::PersonId.eq(person)).all(db).await?;
    Ok(found.into_iter().map(|row| row.id).collect())
}

/// The names of these panels.
async fn names(db: &impl ConnectionTrait, ids: &[PanelId]) -> Result<HashMap<PanelId, Localized>, AppError> {
    let found = panel::Entity::find().filter(panel::Column::Id.is_in(ids.iter().copied())).all(db).await?;
    Ok(found.into_iter().map(|p| (p.id, p.name)).collect())
}

/// The addresses beside those of panels, which no panel may have.
const TAKEN: [&str; 6] = ["new", "tree", "areas", "training", "calendar", "services"];

/// Adds a panel; its address comes from its English name: `corporate-parenting-panel`.
pub async fn add<R: Grant>(cx: &Cx<R>, tx: &Tx, kind: BodyKind, name: Localized) -> Result<PanelName, AppError> {
    let wanted = slug(name.of(Lang::En));
    let taken: Vec<String> = panel::Entity::find()
        .filter(panel::Column::Slug.starts_with(&wanted))
        .all(tx)
        .await?
        .into_iter()
        .map(|p| p.slug)
        .collect();
    let free = |slug: &String| !TAKEN.contains(&slug.as_str()) && !taken.contains(slug);
    let slug = std::iter::once(wanted.clone())
        .chain((2..10_000).map(|n| format!("{wanted}-{n}")))
        .find(free)
        .ok_or(AppError::Internal)?;
    let new = PanelName { id: PanelId::new(), slug, name };
    let row = panel::ActiveModel {
        id: Set(new.id),
        slug: Set(new.slug.clone()),
        name: Set(new.name.clone()),
        created_at: Set(cx.now().0),
        kind: Set(kind),
        ..Default::default()
    };
    panel::Entity::insert(row).exec_without_returning(tx).await?;
    cx.audit(tx, "panel.added", new.id, &new.slug).await?;
    Ok(new)
}

/// Adds a panel from the clerk's form.
pub async fn add_panel(cx: &Cx<Clerk>, kind: BodyKind, name: Localized) -> Result<PanelName, AppError> {
    let tx = cx.begin().await?;
    let new = add(cx, &tx, kind, name).await?;
    cx.commit(tx).await?;
    Ok(new)
}

/// The letters and digits of a name, with dashes between words.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.to_lowercase().chars() {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            'à' | 'á' | 'â' | 'ä' => slug.push('a'),
            'è' | 'é' | 'ê' | 'ë' => slug.push('e'),
            'ì' | 'í' | 'î' | 'ï' => slug.push('i'),
            'ò' | 'ó' | 'ô' | 'ö' => slug.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => slug.push('u'),
            'ŵ' => slug.push('w'),
            'ŷ' => slug.push('y'),
            '\'' | '’' => {}
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
    }
    slug.truncate(60);
    let slug = slug.trim_matches('-');
    if slug.is_empty() { "panel".to_owned() } else { slug.to_owned() }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Corporate Parenting Panel", "corporate-parenting-panel")]
    #[case("  Carers' & Children's Group! ", "carers-childrens-group")]
    #[case("Fforwm Tŷ Gŵyr", "fforwm-ty-gwyr")]
    #[case("委員会", "panel")]
    fn an_address_comes_from_the_name(#[case] name: &str, #[case] address: &str) {
        assert_eq!(slug(name), address);
    }
}
