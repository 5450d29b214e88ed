//! Adding, changing, moving a theme; offering it no longer, or again.

use leptos::prelude::*;

use domain::{error::AppError, lang::TypedText, paths, text::normalize, voices::themes::rules::Colour};
use platform::{
    guard::{Admin, require},
    request::RequestContext,
};

/// Adds a theme. `colour` empty: the colour that is used least.
#[server(prefix = "/do", endpoint = "voices/add-theme")]
pub async fn add_theme(once: String, name: TypedText, #[server(default)] colour: String) -> Result<(), AppError> {
    let cx = require::<Admin>().await?;
    store::voices::themes::add(&cx, name.tidied(normalize).words(), Colour::parse(&colour), &once).await?;
    RequestContext::current().redirect_with_flash(paths::voices::Themes, "themes-flash-added");
    Ok(())
}

/// Changes the name or colour of a theme.
#[server(prefix = "/do", endpoint = "voices/change-theme")]
pub async fn change_theme(
    theme: String,
    revision: i64,
    name: TypedText,
    #[server(default)] colour: String,
) -> Result<(), AppError> {
    let cx = require::<Admin>().await?;
    store::voices::themes::change(&cx, &theme, revision, &name.tidied(normalize), Colour::parse(&colour)).await?;
    RequestContext::current().redirect_with_flash(paths::voices::Themes, "themes-flash-changed");
    Ok(())
}

/// Moves a theme one place up (`way=up`) or down.
#[server(prefix = "/do", endpoint = "voices/move-theme")]
pub async fn move_theme(theme: String, way: String) -> Result<(), AppError> {
    let cx = require::<Admin>().await?;
    store::voices::themes::shift(&cx, &theme, way == "up").await?;
    RequestContext::current().redirect_with_flash(paths::voices::Themes, "themes-flash-moved");
    Ok(())
}

/// Stops offering a theme (`act=retire`), or offers it again.
#[server(prefix = "/do", endpoint = "voices/retire-theme")]
pub async fn retire_theme(theme: String, act: String) -> Result<(), AppError> {
    let cx = require::<Admin>().await?;
    let retired = act == "retire";
    store::voices::themes::retire(&cx, &theme, retired).await?;
    RequestContext::current().redirect_with_flash(
        paths::voices::Themes,
        if retired { "themes-flash-retired" } else { "themes-flash-offered" },
    );
    Ok(())
}
