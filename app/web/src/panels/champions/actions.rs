//! Adding, correcting and removing a champion.

use leptos::prelude::*;

use crate::panels::actions::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::ChampionId,
    panels::champions::{ChampionTheme, LONGEST_NAME},
    paths,
};
use platform::{
    guard::{Clerk, PanelReader, require},
    request::RequestContext,
};
use store::panels::champions::{self, ChampionDetails};

/// What was typed: name, theme, area, district, first and last day.
fn read(typed: [&str; 6]) -> Result<ChampionDetails, AppError> {
    let [name, theme, area, district, starts_on, ends_on] = typed;
    let mut problems = FieldErrors::default();
    let name = field::required(&mut problems, "name", name, LONGEST_NAME);
    let theme = ChampionTheme::parse(theme);
    if theme.is_none() {
        problems.push("theme", Message::new("panels-kind-missing"));
    }
    let area = if area.is_empty() { None } else { Some(area.parse()?) };
    let district = field::text(&mut problems, "district", district, LONGEST_NAME);
    if area.is_some() && !district.is_empty() {
        problems.push("district", Message::new("champions-one-place"));
    }
    let starts_on = field::day(&mut problems, "starts_on", starts_on);
    let ends_on = field::day_or_none(&mut problems, "ends_on", ends_on);
    problems.check()?;
    let Some(theme) = theme else { return Err(AppError::Internal) };
    Ok(ChampionDetails { name, theme, area, district, starts_on, ends_on })
}

/// Adds a champion.
#[server(prefix = "/do", endpoint = "panels/add-champion")]
pub async fn add_champion(
    once: String,
    slug: String,
    #[server(default)] name: String,
    #[server(default)] theme: String,
    #[server(default)] area: String,
    #[server(default)] district: String,
    #[server(default)] starts_on: String,
    #[server(default)] ends_on: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let new = read([&name, &theme, &area, &district, &starts_on, &ends_on])?;
    champions::add(&cx, panel.id, new, &once).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Champions(&slug), "champions-flash-added");
    Ok(())
}

/// Corrects what is known of a champion.
#[server(prefix = "/do", endpoint = "panels/correct-champion")]
pub async fn correct_champion(
    slug: String,
    champion: ChampionId,
    #[server(default)] name: String,
    #[server(default)] theme: String,
    #[server(default)] area: String,
    #[server(default)] district: String,
    #[server(default)] starts_on: String,
    #[server(default)] ends_on: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let to = self::read([&name, &theme, &area, &district, &starts_on, &ends_on])?;
    let changed = champions::correct(&cx, panel.id, champion, to, &read).await?;
    let said = if changed { "champions-flash-corrected" } else { "body-flash-same" };
    RequestContext::current().redirect_with_flash(paths::panels::Champions(&slug), said);
    Ok(())
}

/// Removes a champion who was entered by mistake.
#[server(prefix = "/do", endpoint = "panels/remove-champion")]
pub async fn remove_champion(slug: String, champion: ChampionId) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    champions::remove(&cx, panel.id, champion).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Champions(&slug), "champions-flash-removed");
    Ok(())
}
