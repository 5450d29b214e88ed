//! Correcting what a clerk typed, and keeping the earlier text, in one way for panels, meetings, members, items and
//! actions.

use std::collections::HashMap;

use sea_orm::{ActiveValue, ConnectionTrait, QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{
    members::{Member, in_tx},
    seating::{ClashFields, refuse_clash},
};
use crate::panels::entity::{action, attendance, correction, item, meeting, membership, panel};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{ActionId, CorrectionId, ItemId, MeetingId, MembershipId, PanelId},
    lang::{Lang, Localized},
    panels::{
        model::{ActionState, ItemState, MeetingKind, MeetingState, MemberKind, Thing},
        rules::correcting::{Shape, amends, orphaned},
    },
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx, PanelReader},
    i18n::day_text,
};

/// A field that can be corrected: its name in the form, its label, what it accepts, and its value.
#[derive(Clone, Debug)]
pub struct Field {
    pub name: String,
    pub label: Message,
    pub shape: Shape,
    pub value: String,
}

/// Something that was typed, with its present values.
#[derive(Clone, Debug)]
pub struct Typed {
    pub fields: Vec<Field>,
    /// It is published or minuted, so a change is an amendment with a reason.
    pub amended: bool,
}

impl Typed {
    /// What a form remembers of the values it was drawn from.
    pub fn as_read(&self) -> String {
        let lines: Vec<_> = self.fields.iter().map(|field| format!("{}={}", field.name, field.value)).collect();
        lines.join("\n")
    }
}

/// An earlier value of something that was corrected.
#[derive(Clone, Debug)]
pub struct Correction {
    pub thing: Thing,
    pub subject: Uuid,
    pub field: String,
    pub before: String,
    pub after: String,
    pub reason: String,
    pub amendment: bool,
    pub by: String,
    pub at: Timestamp,
}

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

fn field_in(name: &str, lang: Lang) -> String {
    format!("{name}_{}", lang.tag())
}

const fn line(most: usize) -> Shape {
    Shape::Line { most, needed: true }
}

const KINDS: Shape =
    Shape::One { of: &["formal", "workshop", "takeover", "visit", "extraordinary"], words: "panels-kind" };
const MEMBERS: Shape = Shape::One {
    of: &["elected", "co_opted", "partner", "foster_carer", "young_person", "officer", "adviser"],
    words: "panels-member",
};

/// The fields of something of this panel that can be corrected.
///
/// # Errors
/// `NotFound`, also for something of another panel.
pub async fn to_correct(cx: &Cx<Clerk>, panel: PanelId, thing: Thing, id: Uuid) -> Result<Typed, AppError> {
    typed(cx.db(), panel, thing, id).await
}

async fn typed(db: &impl ConnectionTrait, panel: PanelId, thing: Thing, id: Uuid) -> Result<Typed, AppError> {
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

/// The corrections of these, newest first.
pub async fn corrections(
    cx: &Cx<PanelReader>,
    thing: Thing,
    subjects: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<Correction>, AppError> {
    let found = correction::Entity::find()
        .filter(correction::Column::Thing.eq(thing))
        .filter(correction::Column::SubjectId.is_in(subjects))
        .order_by_desc(correction::Column::At)
        .all(cx.db())
        .await?;
    let people: Vec<_> = found.iter().filter_map(|row| row.by_person).collect();
    let names = crate::people::names(cx.db(), &people).await?;
    let one = |row: correction::Model| Correction {
        thing: row.thing,
        subject: row.subject_id,
        by: row.by_person.and_then(|id| names.get(&id)).cloned().unwrap_or_default(),
        field: row.field,
        before: row.before,
        after: row.after,
        reason: row.reason,
        amendment: row.amendment,
        at: Timestamp(row.at),
    };
    Ok(found.into_iter().map(one).collect())
}

/// Corrects the fields that differ, and keeps their earlier values. Returns whether anything has changed.
///
/// # Errors
/// `Conflict` if it has changed since it was `read`; `Invalid` for an amendment without a reason, and for days that
/// would leave out a mark of attendance.
pub async fn correct(
    cx: &Cx<Clerk>,
    panel: PanelId,
    (thing, id): (Thing, Uuid),
    values: &HashMap<String, String>,
    (reason, read): (String, &str),
) -> Result<bool, AppError> {
    let tx = cx.begin().await?;
    // Locks the panel's row: corrections of one panel are made one after the other.
    panel::Entity::find_by_id(panel).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let before = typed(&tx, panel, thing, id).await?;
    let differ: Vec<_> = before
        .fields
        .iter()
        .filter_map(|field| Some((field, values.get(&field.name)?)).filter(|(field, value)| field.value != **value))
        .collect();
    if differ.is_empty() {
        return Ok(false);
    }
    platform::as_read::unchanged(cx.services(), read, &before.as_read())?;
    if before.amended && reason.is_empty() {
        return Err(AppError::invalid("reason", "correct-reason-needed"));
    }
    let rows = differ.iter().map(|(field, value)| correction::ActiveModel {
        id: Set(CorrectionId::new()),
        panel_id: Set(panel),
        thing: Set(thing),
        subject_id: Set(id),
        field: Set(field.name.clone()),
        before: Set(field.value.clone()),
        after: Set((*value).clone()),
        reason: Set(reason.clone()),
        amendment: Set(before.amended),
        by_person: Set(cx.who().map(|who| who.id)),
        at: Set(cx.now().0),
    });
    correction::Entity::insert_many(rows.collect::<Vec<_>>()).exec_without_returning(&tx).await?;
    let new: HashMap<&str, String> =
        differ.iter().map(|(field, value)| (field.name.as_str(), (*value).clone())).collect();
    put(cx, &tx, (thing, id), &before, &new).await?;
    let fields: Vec<_> = differ.iter().map(|(field, _)| field.name.as_str()).collect();
    cx.audit(&tx, &format!("{}.corrected", thing.key()), id, &fields.join(" ")).await?;
    cx.commit(tx).await?;
    Ok(true)
}

/// Keeps what seats said before a file changed them: each is given as it was and as it is.
pub(super) async fn said_before(
    cx: &Cx<Clerk>,
    tx: &Tx,
    panel: PanelId,
    changed: &[(&Member, &Member)],
) -> Result<(), AppError> {
    let row = |id: MembershipId, field: &str, before: &str, after: &str| correction::ActiveModel {
        id: Set(CorrectionId::new()),
        panel_id: Set(panel),
        thing: Set(Thing::Member),
        subject_id: Set(id.0),
        field: Set(field.to_owned()),
        before: Set(before.to_owned()),
        after: Set(after.to_owned()),
        reason: Set(String::new()),
        amendment: Set(false),
        by_person: Set(cx.who().map(|who| who.id)),
        at: Set(cx.now().0),
    };
    let mut rows = Vec::new();
    for (before, after) in changed {
        if before.kind != after.kind {
            rows.push(row(after.id, "kind", before.kind.key(), after.kind.key()));
        }
        let [was, is] = [before, after].map(|member| member.ends_on.as_deref().unwrap_or_default());
        if was != is {
            rows.push(row(after.id, "ends_on", was, is));
        }
    }
    if !rows.is_empty() {
        correction::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(())
}

fn set(new: &HashMap<&str, String>, name: &str) -> ActiveValue<String> {
    new.get(name).cloned().map_or(ActiveValue::NotSet, Set)
}

/// A text in several languages, as it was but for what is new.
fn set_text(before: &Typed, new: &HashMap<&str, String>, name: &str) -> ActiveValue<Localized> {
    let fields = Lang::ALL.map(|lang| (lang, field_in(name, lang)));
    if !fields.iter().any(|(_, field)| new.contains_key(field.as_str())) {
        return ActiveValue::NotSet;
    }
    let was = |name: &String| before.fields.iter().find(|field| field.name == *name).map(|field| &field.value);
    let each = fields.iter().map(|(lang, field)| (*lang, new.get(field.as_str()).or_else(|| was(field))));
    Set(each.fold(Localized::default(), |text, (lang, words)| text.with(lang, words.cloned().unwrap_or_default())))
}

async fn put(
    cx: &Cx<Clerk>,
    tx: &Tx,
    (thing, id): (Thing, Uuid),
    before: &Typed,
    new: &HashMap<&str, String>,
) -> Result<(), AppError> {
    let text = |name: &str| set(new, name);
    let texts = |name: &str| set_text(before, new, name);
    let may = |name: &str| new.get(name).cloned().map_or(ActiveValue::NotSet, |value| Set(Some(value)));
    match thing {
        Thing::Panel => {
            let row = panel::ActiveModel { id: Set(PanelId(id)), name: texts("name"), ..Default::default() };
            panel::Entity::update(row).exec(tx).await?;
        }
        Thing::Meeting => {
            let kind = new.get("kind").and_then(|kind| MeetingKind::parse(kind));
            let row = meeting::ActiveModel {
                id: Set(MeetingId(id)),
                kind: kind.map_or(ActiveValue::NotSet, Set),
                theme: texts("theme"),
                starts_at: text("starts_at"),
                place: text("place"),
                ..Default::default()
            };
            meeting::Entity::update(row).exec(tx).await?;
        }
        Thing::Member => {
            let kind = new.get("kind").and_then(|kind| MemberKind::parse(kind));
            let row = membership::ActiveModel {
                id: Set(MembershipId(id)),
                name: text("name"),
                kind: kind.map_or(ActiveValue::NotSet, Set),
                starts_on: text("starts_on"),
                ends_on: new
                    .get("ends_on")
                    .map_or(ActiveValue::NotSet, |day| Set(Some(day.clone()).filter(|day| !day.is_empty()))),
                ..Default::default()
            };
            let row = membership::Entity::update(row).exec(tx).await?;
            let ends = row.ends_on.as_deref();
            if ends.is_some_and(|ends| ends < row.starts_on.as_str()) {
                return Err(AppError::invalid("value[ends_on]", "panels-end-before-start"));
            }
            no_mark_outside(cx, tx, row.id, (row.starts_on.as_str(), ends), "value[ends_on]").await?;
            let days = ClashFields { person: "value[ends_on]", office: "value[ends_on]", area: "value[ends_on]" };
            refuse_clash(&in_tx(tx, row.panel_id).await?, row.id, days)?;
        }
        Thing::Item => {
            let row = item::ActiveModel {
                id: Set(ItemId(id)),
                title: texts("title"),
                outcome: may("outcome"),
                reason: may("reason"),
                ..Default::default()
            };
            item::Entity::update(row).exec(tx).await?;
        }
        Thing::Action => {
            let row = action::ActiveModel {
                id: Set(ActionId(id)),
                what: text("what"),
                owner: text("owner"),
                due_on: text("due_on"),
                reason: may("reason"),
                ..Default::default()
            };
            action::Entity::update(row).exec(tx).await?;
        }
    }
    Ok(())
}

/// Checks that every mark of attendance stays within the person's membership.
///
/// # Errors
/// `Invalid` at `name`, with the mark that would be left out.
pub(super) async fn no_mark_outside(
    cx: &Cx<Clerk>,
    tx: &Tx,
    member: MembershipId,
    (starts, ends): (&str, Option<&str>),
    name: &str,
) -> Result<(), AppError> {
    let marks = attendance::Entity::find().filter(attendance::Column::MembershipId.eq(member)).all(tx).await?;
    let days: Vec<String> = meeting::Entity::find()
        .select_only()
        .column(meeting::Column::HeldOn)
        .filter(meeting::Column::Id.is_in(marks.into_iter().map(|mark| mark.meeting_id)))
        .order_by_asc(meeting::Column::HeldOn)
        .into_tuple()
        .all(tx)
        .await?;
    if let Some(day) = orphaned(days.iter().map(String::as_str), starts, ends) {
        let sentence = Message::new("correct-mark-outside").with("day", day_text(day, cx.lang()));
        return Err(FieldErrors::default().add(name, sentence).into());
    }
    Ok(())
}
