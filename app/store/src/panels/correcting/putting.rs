//! Storing what was corrected.

use std::collections::HashMap;

use sea_orm::{ActiveValue, Set, entity::prelude::*};

use super::{Typed, fields::field_in};
use crate::panels::{
    entity::{action, item, meeting, panel},
    following, witnesses,
};
use domain::{
    error::AppError,
    ids::{ActionId, ItemId, MeetingId, MembershipId, PanelId},
    lang::{Lang, Localized},
    panels::model::{MeetingKind, Thing},
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx},
};

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

/// Stores what is new of something; `said`: why it is corrected, and why there are more members than the terms allow.
pub(super) async fn put(
    cx: &Cx<Clerk>,
    tx: &Tx,
    (panel, thing, id): (PanelId, Thing, Uuid),
    before: &Typed,
    new: &HashMap<&str, String>,
    said: (&str, &str),
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
        Thing::Member => super::seats::put(cx, tx, (panel, MembershipId(id)), new, said).await?,
        Thing::Item => {
            witnesses::is_there(tx, ItemId(id)).await?;
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
            if ["owner", "owner_mail"].iter().any(|field| new.contains_key(field)) && before.has("owner_mail") {
                let [name, mail] = ["owner", "owner_mail"].map(|field| before.with(new, field));
                following::move_to(cx, tx, panel, ActionId(id), (name, mail)).await?;
            }
        }
    }
    Ok(())
}
