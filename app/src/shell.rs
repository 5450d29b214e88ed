//! Around every page: `<html>`, its files, the frame, and the pages for what went wrong.

use leptos::prelude::*;

use crate::{
    error::AppError,
    form,
    i18n::{href, say, t},
    page::{Audience, Req},
    platform::settings::Settings,
};

/// The whole document.
pub fn shell(req: &Req, settings: &Settings, title: &str, audience: Audience, body: AnyView) -> String {
    let services = &req.services;
    let _ = settings;
    let framed = view! { <main id="content">{body}</main> }.into_any().to_html();
    let title = if form::refused() { format!("{} {title}", t("form-title-problem")) } else { title.to_owned() };
    let head = view! {
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>{title}</title>
        <link rel="stylesheet" href=services.asset("style.css")/>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
        <link rel="manifest" href="/manifest.webmanifest"/>
        <meta name="color-scheme" content="light dark"/>
        <meta name="robots" content="noindex"/>
        {(audience == Audience::Young).then(|| view! { <script src=services.asset("leave.js") defer></script> })}
    }
    .to_html();
    // Only a page with an island pays for the bundle.
    let wake = if framed.contains("<leptos-island") { wake_islands(req) } else { String::new() };
    format!("<!DOCTYPE html><html lang=\"{}\"><head>{head}{wake}</head><body>{framed}</body></html>", req.lang.tag())
}

/// Loads the bundle when the browser has nothing better to do.
fn wake_islands(req: &Req) -> String {
    let [loader, js, wasm] = ["islands.js", "app.js", "app.wasm"].map(|name| req.services.asset(name));
    format!("<script type=\"module\" src=\"{loader}\" data-js=\"{js}\" data-wasm=\"{wasm}\"></script>")
}

/// Title and body of the page for an error: what happened, and a way on.
pub fn error_page(error: &AppError) -> (String, AnyView) {
    let (key, text) = match error {
        AppError::SignIn => ("error-sign-in", t("error-sign-in-text")),
        AppError::Forbidden => ("error-forbidden", t("error-forbidden-text")),
        AppError::NotFound => ("error-not-found", t("error-not-found-text")),
        AppError::Gone(sentence) => ("error-gone", say(sentence)),
        AppError::Conflict(sentence) => ("error-conflict", say(sentence)),
        AppError::TooMany => ("error-too-many", t("error-too-many-text")),
        AppError::Unavailable => ("error-unavailable", t("error-unavailable-text")),
        AppError::Invalid(_) => ("error-invalid", t("error-invalid-text")),
        AppError::Internal => ("error-internal", t("error-internal-text")),
    };
    let title = t(key);
    let way_on = match error {
        AppError::SignIn => (href("/sign-in"), t("error-way-sign-in")),
        _ => (href("/"), t("error-way-home")),
    };
    let body = view! {
        <h1>{title.clone()}</h1>
        <p>{text}</p>
        {kept()}
        <p><a class="button" href=way_on.0>{way_on.1}</a></p>
    };
    (title, body.into_any())
}

/// What was typed into a form that could not be taken, to send again or to copy: nothing said is lost.
fn kept() -> Option<impl IntoView> {
    let failed = Req::current().failed.clone()?;
    let words: Vec<_> = failed
        .values
        .iter()
        .filter(|(name, value)| value.len() > 20 && name != "once")
        .map(|(_, v)| v.clone())
        .collect();
    Some(view! {
        <form method="post" action=form::action_path(&failed.action) class="kept">
            {words.into_iter().map(|words| view! { <blockquote class="kept-words">{words}</blockquote> }).collect_view()}
            {failed.values.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view()}
            <button class="button">{t("error-try-again")}</button>
        </form>
    })
}
