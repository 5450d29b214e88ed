//! What a change of one seat does to others, and storing it.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, entity::prelude::*, sea_query::OnConflict};

use super::{
    members::Member,
    seating::{office_row, row_of},
};
use crate::panels::entity::{attendance, meeting, membership, office_term};
use domain::{
    error::{AppError, Message},
    ids::{MembershipId, PanelId},
    panels::rules::{
        correcting::orphaned,
        seats::{Days, Left, left},
    },
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx},
    i18n::day_text,
};

/// Each seat that has changed, as it was and as it is; new ones are none.
pub(super) fn changed<'a>(before: &'a [Member], after: &'a [Member]) -> Vec<(&'a Member, &'a Member)> {
    let was: HashMap<_, _> = before.iter().map(|member| (member.id, member)).collect();
    let pairs = after.iter().filter_map(|member| Some((*was.get(&member.id)?, member)));
    pairs.filter(|(before, after)| before != after).collect()
}

/// Stores the seats that are new or have changed, with their offices.
pub(super) async fn store(tx: &Tx, panel: PanelId, before: &[Member], after: &[Member]) -> Result<(), AppError> {
    let was: HashMap<_, _> = before.iter().map(|member| (member.id, member)).collect();
    let rows: Vec<_> = after.iter().filter(|member| was.get(&member.id) != Some(member)).collect();
    if rows.is_empty() {
        return Ok(());
    }
    let update = OnConflict::column(membership::Column::Id)
        .update_columns([
            membership::Column::PersonId,
            membership::Column::Name,
            membership::Column::Kind,
            membership::Column::Represents,
            membership::Column::Represented,
            membership::Column::AreaId,
            membership::Column::AppointedBy,
            membership::Column::SubstituteFor,
            membership::Column::StartsOn,
            membership::Column::EndsOn,
        ])
        .to_owned();
    membership::Entity::insert_many(rows.iter().map(|member| row_of(panel, member)).collect::<Vec<_>>())
        .on_conflict(update)
        .exec_without_returning(tx)
        .await?;
    let stay: Vec<_> = rows.iter().flat_map(|member| member.offices.iter().map(|term| term.id)).collect();
    let held = rows.iter().filter_map(|member| was.get(&member.id)).flat_map(|member| &member.offices);
    let gone: Vec<_> = held.map(|term| term.id).filter(|id| !stay.contains(id)).collect();
    if !gone.is_empty() {
        office_term::Entity::delete_many().filter(office_term::Column::Id.is_in(gone)).exec(tx).await?;
    }
    let terms = rows.iter().flat_map(|member| member.offices.iter().map(|term| office_row(member.id, term)));
    let terms: Vec<_> = terms.collect();
    if !terms.is_empty() {
        let update = OnConflict::column(office_term::Column::Id).update_column(office_term::Column::EndsOn).to_owned();
        office_term::Entity::insert_many(terms).on_conflict(update).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Ends what hangs on the seat at this place once it has other days: its offices and the seats of its substitutes. An
/// office without a last day ends with the seat by itself.
///
/// # Errors
/// A sentence that names the substitute whose seat would have no day.
pub(super) fn settle(all: &mut [Member], at: usize) -> Result<(), Message> {
    let Some(member) = all.get_mut(at) else { return Ok(()) };
    end_offices(member);
    let (id, from, to) = (member.id, member.starts_on.clone(), member.ends_on.clone());
    let seat = Days { from: &from, to: to.as_deref() };
    for other in all.iter_mut().filter(|other| other.details.substitute_for == Some(id)) {
        match left(other.days(), seat) {
            Left::All => {}
            Left::Until(end) => {
                other.ends_on = Some(end.to_owned());
                end_offices(other);
            }
            Left::Nothing => return Err(Message::new("panels-substitute-later").with("name", &other.name)),
        }
    }
    Ok(())
}

fn end_offices(member: &mut Member) {
    let (from, to) = (member.starts_on.clone(), member.ends_on.clone());
    let seat = Days { from: &from, to: to.as_deref() };
    member.offices.retain(|term| left(term.days(), seat) != Left::Nothing);
    for term in member.offices.iter_mut().filter(|term| term.ends_on.is_some()) {
        if let Left::Until(end) = left(term.days(), seat) {
            term.ends_on = Some(end.to_owned());
        }
    }
}

/// The sentence about a substitute who would sit longer than the member; none where they do not.
pub(super) fn outlasts(all: &[Member], at: usize) -> Option<Message> {
    let one = all.get(at)?;
    let member = all.iter().find(|other| Some(other.id) == one.details.substitute_for)?;
    let sits_longer = left(one.days(), member.days()) != Left::All;
    sits_longer.then(|| Message::new("panels-substitute-outside").with("name", &member.name))
}

/// The days of the meetings at which each of this panel was marked, in order.
pub(super) async fn marked<C: ConnectionTrait>(
    db: &C,
    panel: PanelId,
) -> Result<HashMap<MembershipId, Vec<String>>, AppError> {
    let meetings = meeting::Entity::find().filter(meeting::Column::PanelId.eq(panel)).all(db).await?;
    let marks = attendance::Entity::find()
        .filter(attendance::Column::MeetingId.is_in(meetings.iter().map(|meeting| meeting.id)))
        .all(db)
        .await?;
    let days: HashMap<_, _> = meetings.into_iter().map(|meeting| (meeting.id, meeting.held_on)).collect();
    let mut marked: HashMap<MembershipId, Vec<String>> = HashMap::new();
    for mark in marks {
        if let Some(day) = days.get(&mark.meeting_id) {
            marked.entry(mark.membership_id).or_default().push(day.clone());
        }
    }
    for days in marked.values_mut() {
        days.sort_unstable();
    }
    Ok(marked)
}

/// The sentence about a mark of attendance that would be outside of a seat; none where all are within. `of`: the seat
/// that was changed, where this is the one of a substitute.
pub(super) fn mark_outside(
    cx: &Cx<Clerk>,
    marked: &HashMap<MembershipId, Vec<String>>,
    member: &Member,
    of: MembershipId,
) -> Option<Message> {
    let days = marked.get(&member.id).into_iter().flatten().map(String::as_str);
    let day = day_text(orphaned(days, &member.starts_on, member.ends_on.as_deref())?, cx.lang());
    Some(if member.id == of {
        Message::new("correct-mark-outside").with("day", day)
    } else {
        Message::new("panels-substitute-marked").with("name", &member.name).with("day", day)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panels::{
        members::{OfficeTerm, SeatDetails},
        seat_history::said,
        seating::{NewMember, seated},
    };
    use domain::{
        ids::OfficeTermId,
        panels::model::{MemberKind, Office},
    };

    fn member(name: &str, from: &str, to: Option<&str>) -> Member {
        seated(NewMember {
            person: None,
            name: name.to_owned(),
            kind: MemberKind::Elected,
            office: None,
            details: SeatDetails::default(),
            starts_on: from.to_owned(),
            ends_on: to.map(str::to_owned),
        })
    }

    fn office(office: Office, from: &str, to: Option<&str>) -> OfficeTerm {
        OfficeTerm { id: OfficeTermId::new(), office, starts_on: from.to_owned(), ends_on: to.map(str::to_owned) }
    }

    #[test]
    fn substitutes_and_later_offices_end_with_the_seat() {
        let mut ann = member("Ann", "2026-05-13", Some("2026-09-30"));
        ann.offices = vec![
            office(Office::Chair, "2026-05-13", None),
            office(Office::Deputy, "2026-06-01", Some("2027-01-01")),
            office(Office::ViceChair, "2026-10-01", None),
        ];
        let mut sub = member("Sub", "2026-06-01", None);
        sub.details.substitute_for = Some(ann.id);
        let other = member("Other", "2026-06-01", None);
        let before = vec![ann, sub, other];
        let mut after = before.clone();
        assert_eq!(settle(&mut after, 0), Ok(()));
        let ends: Vec<_> = after[0].offices.iter().map(|term| (term.office, term.ends_on.as_deref())).collect();
        assert_eq!(ends, [(Office::Chair, None), (Office::Deputy, Some("2026-09-30"))]);
        assert_eq!(after[1].ends_on.as_deref(), Some("2026-09-30"));
        assert_eq!(after[2], before[2]);
        let all: Vec<_> =
            said(&before[0], &after[0]).into_iter().map(|one| (one.field, one.before, one.after)).collect();
        let text = str::to_owned;
        assert_eq!(
            all,
            [
                ("office", text("deputy 2026-06-01 2027-01-01"), text("deputy 2026-06-01 2026-09-30")),
                ("office", text("vice_chair 2026-10-01"), String::new()),
            ]
        );
        assert_eq!(changed(&before, &after).len(), 2);
        after[1].starts_on = "2026-10-01".to_owned();
        after[1].ends_on = None;
        let sentence = settle(&mut after, 0).expect_err("they never sit");
        assert_eq!(sentence.key, "panels-substitute-later");
    }
}
