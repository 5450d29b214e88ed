//! Correcting what a clerk typed, and keeping the earlier text, in one way for panels, meetings, members, items and
//! actions.
//!
//! ```text
//! fields    what of each can be corrected
//! putting   storing it                     seats   storing it of a seat, with what ends with it
//! ```

mod fields;
mod putting;
mod seats;

use std::collections::HashMap;

use sea_orm::{QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use self::{fields::typed, putting::put};
use crate::panels::entity::{correction, panel};
use domain::{
    error::{AppError, Message},
    ids::{CorrectionId, PanelId},
    panels::{model::Thing, rules::correcting::Shape},
    time::Timestamp,
};
use platform::guard::{Clerk, Cx, PanelReader};

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

impl Typed {
    fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|field| field.name == name)
    }

    /// What a field says with what is new.
    fn with<'a>(&'a self, new: &'a HashMap<&str, String>, name: &str) -> &'a str {
        let was = || self.fields.iter().find(|field| field.name == name).map(|field| field.value.as_str());
        new.get(name).map(String::as_str).or_else(was).unwrap_or_default()
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

/// The fields of something of this panel that can be corrected.
///
/// # Errors
/// `NotFound`, also for something of another panel.
pub async fn to_correct(cx: &Cx<Clerk>, panel: PanelId, thing: Thing, id: Uuid) -> Result<Typed, AppError> {
    typed(cx.db(), panel, thing, id).await
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
/// `Conflict` if it has changed since it was `read`; `Invalid` for an amendment without a reason, for days that would
/// leave out a mark of attendance, and for more members than the terms allow without an `excess` that says why.
pub async fn correct(
    cx: &Cx<Clerk>,
    panel: PanelId,
    (thing, id): (Thing, Uuid),
    values: &HashMap<String, String>,
    (reason, excess, read): (String, &str, &str),
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
    // Where a mail goes is no word that anybody has read.
    let reads_otherwise = differ.iter().any(|(field, _)| field.shape != Shape::Mail);
    if before.amended && reason.is_empty() && reads_otherwise {
        return Err(AppError::invalid("reason", "correct-reason-needed"));
    }
    let kept = differ.iter().filter(|(field, _)| field.shape != Shape::Mail);
    let rows = kept.map(|(field, value)| correction::ActiveModel {
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
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        correction::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    }
    let new: HashMap<&str, String> =
        differ.iter().map(|(field, value)| (field.name.as_str(), (*value).clone())).collect();
    put(cx, &tx, (panel, thing, id), &before, &new, (&reason, excess)).await?;
    let fields: Vec<_> = differ.iter().map(|(field, _)| field.name.as_str()).collect();
    cx.audit(&tx, &format!("{}.corrected", thing.key()), id, &fields.join(" ")).await?;
    cx.commit(tx).await?;
    Ok(true)
}
