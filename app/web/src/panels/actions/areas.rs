//! The council's areas, and those of a panel.

use leptos::prelude::*;

use super::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::AreaId,
    lang::TypedText,
    paths,
};
use platform::{
    guard::{Clerk, PanelReader, require},
    request::RequestContext,
};
use store::panels::{
    areas,
    areas_removing::{self, Removed},
};

/// Adds an area to the council's list.
#[server(prefix = "/do", endpoint = "panels/add-area")]
pub async fn add_area(#[server(default)] name: TypedText) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let mut problems = FieldErrors::default();
    let name = field::all_texts(&mut problems, "name", name, 80);
    problems.check()?;
    areas::add_area(&cx, name).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Areas, "areas-flash-added");
    Ok(())
}

/// Changes the name of an area, `area_name`.
#[server(prefix = "/do", endpoint = "panels/rename-area")]
pub async fn rename_area(
    area: AreaId,
    #[server(default)] area_name: TypedText,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let mut problems = FieldErrors::default();
    let name = field::texts(&mut problems, "area_name", area_name, 80);
    for lang in platform::i18n::languages().missing(&name.words()) {
        problems.push(&lang.field("area_name"), Message::new("form-required"));
    }
    problems.check()?;
    areas::rename_area(&cx, area, &name, &read).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Areas, "areas-flash-renamed");
    Ok(())
}

/// Takes an area off the council's list.
#[server(prefix = "/do", endpoint = "panels/remove-area")]
pub async fn remove_area(area: AreaId) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let said = match areas_removing::remove(&cx, area).await? {
        Removed::Wholly => "areas-flash-removed",
        Removed::Ended => "areas-flash-ended",
    };
    RequestContext::current().redirect_with_flash(paths::panels::Areas, said);
    Ok(())
}

/// Puts an area that ended back on the list.
#[server(prefix = "/do", endpoint = "panels/reuse-area")]
pub async fn reuse_area(area: AreaId) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    areas_removing::reuse(&cx, area).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Areas, "areas-flash-reused");
    Ok(())
}

/// Chooses the areas of which a panel has a representative each.
#[server(prefix = "/do", endpoint = "panels/choose-areas")]
pub async fn choose_areas(
    slug: String,
    #[server(default)] areas: Vec<String>,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let chosen = areas.iter().map(|id| id.parse()).collect::<Result<Vec<AreaId>, _>>()?;
    let changed = areas::choose(&cx, panel.id, &chosen, &read).await?;
    let said = if changed { "areas-flash-chosen" } else { "body-flash-same" };
    RequestContext::current().redirect_with_flash(paths::panels::Members(&slug), said);
    Ok(())
}
