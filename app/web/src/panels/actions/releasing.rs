//! Releasing and taking back what a panel says. `what` is `reply` or `done`, `id` the reply's or the action's.

use leptos::prelude::*;

use super::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    lang::TypedText,
    paths,
    release::found,
};
use platform::{
    guard::{Clerk, PanelReader, Releaser, require},
    i18n::t,
    request::RequestContext,
};
use store::{flows::reply, panels::saying};

/// Releases the waiting words.
#[server(prefix = "/do", endpoint = "panels/release")]
pub async fn release(
    slug: String,
    what: String,
    id: uuid::Uuid,
    revision: i64,
    #[server(default)] seen: Vec<String>,
) -> Result<(), AppError> {
    let cx = require::<Releaser>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let whence = reply::release(&cx, panel.id, subject(&what, id)?, revision, &seen).await?;
    on(&slug, whence, "release-flash-released");
    Ok(())
}

/// Discards the waiting words.
#[server(prefix = "/do", endpoint = "panels/discard")]
pub async fn discard(slug: String, what: String, id: uuid::Uuid, revision: i64) -> Result<(), AppError> {
    let cx = require::<Releaser>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let whence = saying::discard(&cx, panel.id, subject(&what, id)?, revision).await?;
    on(&slug, whence, "release-flash-discarded");
    Ok(())
}

/// Takes back the public words, with a reason that everybody who was told can read.
#[server(prefix = "/do", endpoint = "panels/withdraw")]
pub async fn withdraw(
    slug: String,
    what: String,
    id: uuid::Uuid,
    revision: i64,
    #[server(default)] why: TypedText,
    #[server(default)] seen_why: Vec<String>,
) -> Result<(), AppError> {
    let cx = require::<Releaser>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let why = field::texts(&mut problems, "why", why, 1_000).words();
    if why.is_empty() {
        problems.push(&cx.lang().field("why"), Message::new("release-reason-needed"));
    }
    problems.check()?;
    // Young people read the reason, so names are searched for in it too.
    found::looked("seen_why", &[(t("release-part-reason"), why.clone())], &seen_why)?;
    let whence = reply::withdraw(&cx, panel.id, subject(&what, id)?, revision, why).await?;
    on(&slug, whence, "release-flash-withdrawn");
    Ok(())
}

/// Sets whether officers may release this panel's words, or only its chair.
#[server(prefix = "/do", endpoint = "panels/releasers")]
pub async fn releasers(slug: String, #[server(default)] officers: String) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    saying::let_officers_release(&cx, panel.id, officers == "yes").await?;
    RequestContext::current().redirect_with_flash(paths::panels::Panel(&slug), "release-flash-releasers");
    Ok(())
}

fn subject(what: &str, id: uuid::Uuid) -> Result<store::release::Subject, AppError> {
    let kind = domain::release::model::Kind::parse(what).ok_or(AppError::NotFound)?;
    Ok(store::release::Subject { kind, id })
}

fn on(slug: &str, whence: store::panels::saying::Whence, said: &str) {
    let to = match whence {
        Some(meeting) => paths::panels::Pack(slug, meeting).to_string(),
        None => paths::panels::Panel(slug).to_string(),
    };
    platform::request::RequestContext::current().redirect_with_flash(to, said);
}
