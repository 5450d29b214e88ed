//! What a clerk says of an item, and the order of an agenda by number.

use std::collections::HashMap;

use leptos::prelude::*;

use super::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{ItemId, MeetingId},
    lang::{Localized, TypedText},
    panels::{
        keys::of_key,
        model::{Access, ItemKind, Purpose},
    },
    paths,
};
use platform::{
    guard::{Clerk, PanelReader, require},
    i18n::in_each,
    request::RequestContext,
};
use store::panels::Details;

/// The longest that an item can be planned to take: a day.
const LONGEST: i32 = 600;
/// The highest number that an item can be given in the order.
const MOST_ITEMS: i32 = 500;

/// The kind and the title of an item. A kind that names itself needs none.
pub(super) fn named(problems: &mut FieldErrors, kind: &str, title: TypedText) -> (ItemKind, Localized) {
    let kind = if kind.is_empty() { Some(ItemKind::Report) } else { ItemKind::parse(kind) };
    let Some(kind) = kind.filter(|kind| kind.may_be_restricted()) else {
        problems.push("kind", Message::new("panels-kind-missing"));
        return (ItemKind::Report, Localized::default());
    };
    if kind.names_itself() && title.words().is_empty() {
        return (kind, in_each(&format!("agenda-kind-{}", kind.key())));
    }
    (kind, field::all_texts(problems, "title", title, 200))
}

/// Changes what is said of an item: what the panel is asked to do, who leads, how long it takes, its theme, and whether
/// it is restricted.
#[server(prefix = "/do", endpoint = "panels/change-item")]
pub async fn change_item(
    slug: String,
    item: ItemId,
    #[server(default)] purpose: String,
    #[server(default)] led_by: String,
    #[server(default)] minutes: String,
    #[server(default)] theme: String,
    #[server(default)] access: String,
    #[server(default)] access_reason: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let led_by = field::text(&mut problems, "led_by", &led_by, 120);
    let minutes = field::number(&mut problems, "minutes", &minutes, LONGEST);
    let theme = Some(theme).filter(|theme| !theme.is_empty());
    let themes = store::voices::themes(&cx).await?;
    if theme.as_ref().is_some_and(|theme| themes.iter().all(|one| one.key != *theme)) {
        problems.push("theme", Message::new("panels-kind-missing"));
    }
    let restricted = if Access::parse(&access) == Some(Access::Restricted) {
        Some(field::required(&mut problems, "access_reason", &access_reason, 300))
    } else {
        None
    };
    problems.check()?;
    let details = Details { purpose: Purpose::parse(&purpose), led_by, minutes, theme, restricted };
    let changed = store::panels::change_item(&cx, panel.id, item, details, &read).await?;
    let said = if changed { "agenda-flash-changed" } else { "agenda-flash-same" };
    RequestContext::current().redirect_with_flash(paths::panels::Item(&slug, item), said);
    Ok(())
}

/// Puts the items of an agenda in the order of their numbers: `number[id]` (see `field_key`).
#[server(prefix = "/do", endpoint = "panels/order")]
pub async fn order(
    slug: String,
    meeting: MeetingId,
    #[server(default)] number: HashMap<String, String>,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let mut numbers = HashMap::new();
    for (id, typed) in &number {
        if let Some(number) = field::number(&mut problems, &format!("number[{id}]"), typed, MOST_ITEMS) {
            numbers.insert(of_key::<ItemId>(id)?, number);
        }
    }
    problems.check()?;
    let moved = store::panels::order(&cx, panel.id, meeting, &numbers, &read).await?;
    let said = if moved { "agenda-flash-ordered" } else { "agenda-flash-same" };
    RequestContext::current().redirect_with_flash(paths::panels::Meeting(&slug, meeting), said);
    Ok(())
}
