//! One item of a work programme: added, changed, put on an agenda, dropped.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::{asked, at_programme};
use crate::panels::actions::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{MeetingId, ObjectiveId, ProgrammeItemId},
    lang::TypedText,
    panels::{
        model::Access,
        programme::{
            LONGEST_LEGAL_REASON, LONGEST_NAME, LONGEST_NOTE, LONGEST_REASON, LONGEST_TITLE,
            model::Why,
            months::{Month, months},
        },
        services::LONGEST_SERVICE,
    },
    paths,
};
use platform::{
    guard::{Cx, PanelReader, require},
    request::RequestContext,
};
use store::panels::programme::{self, Details, NewEntry};

/// What is said of an item, as it was posted (docs/decisions/0044).
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct EntryForm {
    #[serde(default)]
    title: TypedText,
    #[serde(default)]
    why: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    theme: String,
    /// The id of an objective, or empty.
    #[serde(default)]
    objective: String,
    #[serde(default)]
    service: String,
    #[serde(default)]
    person: String,
    #[serde(default)]
    access: String,
    #[serde(default)]
    access_reason: String,
}

impl EntryForm {
    /// What was typed, in the order of the page. `stored`: why the item is there now, which it may stay.
    async fn read(
        &self,
        cx: &Cx<PanelReader>,
        problems: &mut FieldErrors,
        stored: Option<Why>,
    ) -> Result<(TypedText, Why, Details), AppError> {
        let title = field::texts(problems, "title", self.title.clone(), LONGEST_TITLE);
        let why = Why::parse(&self.why).filter(|why| Why::CHOSEN.contains(why) || Some(*why) == stored);
        if why.is_none() {
            problems.push("why", Message::new("panels-kind-missing"));
        }
        let note = field::text(problems, "note", &self.note, LONGEST_NOTE);
        let theme = Some(self.theme.clone()).filter(|theme| !theme.is_empty());
        let themes = store::voices::themes(cx).await?;
        if theme.as_ref().is_some_and(|theme| themes.iter().all(|one| one.key != *theme)) {
            problems.push("theme", Message::new("panels-kind-missing"));
        }
        let objective: Option<ObjectiveId> = self.objective.parse().ok();
        if objective.is_none() && !self.objective.is_empty() {
            problems.push("objective", Message::new("panels-kind-missing"));
        }
        let service = field::text(problems, "service", &self.service, LONGEST_SERVICE);
        let person = field::text(problems, "person", &self.person, LONGEST_NAME);
        let restricted = (Access::parse(&self.access) == Some(Access::Restricted))
            .then(|| field::required(problems, "access_reason", &self.access_reason, LONGEST_LEGAL_REASON));
        let details = Details { theme, objective, note, service, person, restricted };
        Ok((title, why.unwrap_or(Why::Priority), details))
    }
}

/// Says at `title` in which language of the council it is missing.
fn whole(problems: &mut FieldErrors, title: &TypedText) {
    for lang in platform::i18n::languages().missing(&title.words()) {
        problems.push(&lang.field("title"), Message::new("form-required"));
    }
}

/// Adds an item in a month (`planned`), or in none yet.
#[server(prefix = "/do", endpoint = "panels/add-programme-item")]
pub async fn add_programme_item(
    once: String,
    slug: String,
    year: String,
    #[server(default)] planned: String,
    #[server(flatten)] typed: EntryForm,
) -> Result<(), AppError> {
    let (cx, panel, year) = asked(&slug, &year).await?;
    let mut problems = FieldErrors::default();
    let (title, why, details) = typed.read(&cx, &mut problems, None).await?;
    whole(&mut problems, &title);
    let month: Option<Month> = planned.parse().ok().filter(|month| months(year).contains(month));
    if month.is_none() && !planned.is_empty() {
        problems.push("planned", Message::new("panels-kind-missing"));
    }
    problems.check()?;
    let new = NewEntry { title: title.words(), why, statement: None, month, details };
    programme::add(&cx, panel.id, year, new, &once).await?;
    at_programme(&slug, year, "programme-flash-added");
    Ok(())
}

fn at_item(slug: &str, id: ProgrammeItemId, said: &str) {
    RequestContext::current().redirect_with_flash(paths::panels::ProgrammeItem(slug, id), said);
}

/// Changes what is said of an item.
#[server(prefix = "/do", endpoint = "panels/change-programme-item")]
pub async fn change_programme_item(
    slug: String,
    entry: ProgrammeItemId,
    #[server(default)] read: String,
    #[server(flatten)] typed: EntryForm,
) -> Result<(), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, &slug).await?;
    let (before, _) = programme::one(&cx, panel.id, entry).await?;
    let mut problems = FieldErrors::default();
    let (title, why, details) = typed.read(&cx, &mut problems, Some(before.why)).await?;
    // A title that came from elsewhere may wait for its translation.
    if title.words().is_empty() {
        whole(&mut problems, &title);
    }
    problems.check()?;
    let changed = programme::change(&cx, panel.id, entry, (&title, why, details), &read).await?;
    at_item(&slug, entry, if changed { "programme-flash-changed" } else { "body-flash-same" });
    Ok(())
}

/// Puts an item on the agenda of a meeting.
#[server(prefix = "/do", endpoint = "panels/put-programme-item")]
pub async fn put_programme_item(
    slug: String,
    entry: ProgrammeItemId,
    #[server(default)] meeting: String,
) -> Result<(), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, &slug).await?;
    let meeting: MeetingId = meeting.parse().map_err(|_| AppError::invalid("meeting", "form-required"))?;
    programme::put_on_agenda(&cx, panel.id, entry, meeting).await?;
    at_item(&slug, entry, "programme-flash-tabled");
    Ok(())
}

/// Drops an item, with a reason.
#[server(prefix = "/do", endpoint = "panels/drop-programme-item")]
pub async fn drop_programme_item(
    slug: String,
    entry: ProgrammeItemId,
    #[server(default)] drop_reason: String,
) -> Result<(), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, &slug).await?;
    let mut problems = FieldErrors::default();
    let reason = field::required(&mut problems, "drop_reason", &drop_reason, LONGEST_REASON);
    problems.check()?;
    programme::drop_entry(&cx, panel.id, entry, reason).await?;
    at_item(&slug, entry, "programme-flash-dropped");
    Ok(())
}
