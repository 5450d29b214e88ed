//! What of a panel, a meeting, a seat, an item or an action can be corrected, and what it says now.

use sea_orm::{ConnectionTrait, entity::prelude::*};

use super::{Field, Typed};
use crate::panels::{
    entity::{action, item, meeting, membership, panel},
    following,
};
use domain::{
    error::{AppError, Message},
    ids::{ActionId, ItemId, MeetingId, MembershipId, PanelId},
    lang::{Lang, Localized},
    panels::{
        model::{ActionState, ItemState, MeetingState, Thing},
        rules::correcting::{Shape, amends},
    },
};

fn field(name: &'static str, label: &'static str, shape: Shape, value: impl Into<String>) -> Field {
    Field { name: name.to_owned(), label: Message::new(label), shape, value: value.into() }
}

/// A field for each language of a text: `name_en`, `name_cy`. A language that the text does not have may stay empty: the
/// council may have added it since, and a text that was complete when it was made can still be corrected.
fn fields_of(name: &'static str, label: &'static str, shape: Shape, text: &Localized) -> impl Iterator<Item = Field> {
    Lang::ALL.into_iter().map(move |lang| Field {
        name: field_in(name, lang),
        label: Message::of_lang(label, lang),
        shape: if text.of(lang).is_empty() { shape.optional() } else { shape },
        value: text.of(lang).to_owned(),
    })
}

pub(super) fn field_in(name: &str, lang: Lang) -> String {
    format!("{name}_{}", lang.tag())
}

const fn line(most: usize) -> Shape {
    Shape::Line { most, needed: true }
}

const KINDS: Shape = Shape::One {
    of: &["formal", "workshop", "takeover", "carer_takeover", "visit", "extraordinary"],
    words: "panels-kind",
};
const MEMBERS: Shape = Shape::One {
    of: &["elected", "co_opted", "partner", "foster_carer", "young_person", "officer", "adviser"],
    words: "panels-member",
};

pub(super) async fn typed(
    db: &impl ConnectionTrait,
    panel: PanelId,
    thing: Thing,
    id: Uuid,
) -> Result<Typed, AppError> {
    let (fields, amended) = match thing {
        Thing::Panel => {
            let row = panel::Entity::find_by_id(PanelId(id)).one(db).await?.filter(|row| row.id == panel);
            let row = row.ok_or(AppError::NotFound)?;
            (fields_of("name", "panels-name", line(120), &row.name).collect(), false)
        }
        Thing::Meeting => {
            let row = meeting::Entity::find_by_id(MeetingId(id)).one(db).await?.filter(|row| row.panel_id == panel);
            let row = row.ok_or(AppError::NotFound)?;
            let mut fields = vec![field("kind", "panels-kind", KINDS, row.kind.key())];
            fields.extend(fields_of("theme", "panels-theme", Shape::Line { most: 200, needed: false }, &row.theme));
            // Before it was held a change of these is told to people (`announcing::change`), so it is not made here.
            if row.state.was_held() {
                fields.push(field("starts_at", "panels-time", Shape::Time, row.starts_at));
                fields.push(field("place", "panels-place", line(200), row.place));
            }
            (fields, amends(Some(row.state), false))
        }
        Thing::Member => {
            let row =
                membership::Entity::find_by_id(MembershipId(id)).one(db).await?.filter(|row| row.panel_id == panel);
            let row = row.ok_or(AppError::NotFound)?;
            let mut fields = vec![
                field("kind", "panels-member-kind", MEMBERS, row.kind.key()),
                field("starts_on", "panels-member-from", Shape::Day { needed: true }, row.starts_on),
                field("ends_on", "panels-member-to", Shape::Day { needed: false }, row.ends_on.unwrap_or_default()),
            ];
            // The name of somebody with an account is that of the account.
            if row.person_id.is_none() {
                fields.insert(0, field("name", "panels-name", line(120), row.name));
            }
            (fields, false)
        }
        Thing::Item => {
            let row = item::Entity::find_by_id(ItemId(id)).one(db).await?.filter(|row| row.panel_id == panel);
            let row = row.ok_or(AppError::NotFound)?;
            let state = state_of(db, row.meeting_id).await?;
            let mut fields: Vec<_> = fields_of("title", "panels-title", line(200), &row.title).collect();
            if row.state == ItemState::Discussed {
                let outcome = row.outcome.unwrap_or_default();
                fields.push(field("outcome", "correct-outcome", Shape::Words { most: 4_000 }, outcome));
            }
            if row.state == ItemState::Withdrawn {
                fields.push(field("reason", "panels-reason", line(1_000), row.reason.unwrap_or_default()));
            }
            // The title was published with the agenda, but an outcome can be typed over until the minutes are
            // published.
            let came = matches!(row.state, ItemState::Discussed | ItemState::Withdrawn);
            (fields, amends(state, came))
        }
        Thing::Action => {
            let row = action::Entity::find_by_id(ActionId(id)).one(db).await?.filter(|row| row.panel_id == panel);
            let row = row.ok_or(AppError::NotFound)?;
            let meeting = item::Entity::find_by_id(row.item_id).one(db).await?.and_then(|item| item.meeting_id);
            let mut fields = vec![
                field("what", "panels-action-what", line(1_000), row.what),
                field("owner", "panels-action-owner", line(120), row.owner),
                field("due_on", "panels-action-due", Shape::Day { needed: true }, row.due_on),
            ];
            if row.state == ActionState::Open {
                let mail = following::mail_of(db, row.id).await?;
                fields.push(field("owner_mail", "follow-mail", Shape::Mail, mail));
            }
            if row.state == ActionState::Dropped {
                fields.push(field("reason", "panels-reason", line(1_000), row.reason.unwrap_or_default()));
            }
            (fields, amends(state_of(db, meeting).await?, true))
        }
    };
    Ok(Typed { fields, amended })
}

async fn state_of(db: &impl ConnectionTrait, meeting: Option<MeetingId>) -> Result<Option<MeetingState>, AppError> {
    let Some(id) = meeting else { return Ok(None) };
    Ok(meeting::Entity::find_by_id(id).one(db).await?.map(|row| row.state))
}
