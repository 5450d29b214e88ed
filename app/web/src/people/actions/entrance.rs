//! Getting in and out.

use leptos::prelude::*;

use crate::people::{known_browser, pages::home_of};
use domain::{
    error::{AppError, FieldErrors, Message},
    paths::{self, to_page, way_in},
    people::{passwords, rules::Email},
};
use platform::{
    guard::{SignedIn, Visitor, require},
    request::RequestContext,
    session,
};
use store::people::{Entered, LinkTo, secrets};

/// Mails a sign-in link to the account with this address. The answer is the same if there is none, so that nobody
/// learns who has an account. `to` is the page to go on to after signing in.
#[server(prefix = "/do", endpoint = "people/ask-link")]
pub async fn ask_link(email: String, #[server(default)] to: String) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    store::people::ask_link(&cx, Email::parse(&email)?, to_page(&to)).await?;
    RequestContext::current().redirect(paths::people::LinkSent);
    Ok(())
}

/// Uses a one-time link: signs in, once.
#[server(prefix = "/do", endpoint = "people/use-link")]
pub async fn use_link(token: String, #[server(default)] to: String) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    match store::people::lead(&cx, &token).await? {
        LinkTo::SignIn => {}
        LinkTo::Password => {
            let known = store::people::know_by_link(&cx, &known_browser::here(), &token).await?;
            known_browser::keep(known);
            RequestContext::current().redirect(way_in(paths::people::Password, Some(&to)));
            return Ok(());
        }
        LinkTo::SetUp { .. } => return Err(AppError::invalid("", "people-set-up-first")),
    }
    let who = store::people::sign_in_by_link(&cx, &token).await?;
    RequestContext::current().redirect(to_page(&to).map_or_else(|| home_of(&who.roles).to_string(), str::to_owned));
    Ok(())
}

/// Keeps the password and authenticator of staff who sign in for the first time, and signs them in.
#[server(prefix = "/do", endpoint = "people/set-up")]
pub async fn set_up(
    token: String,
    #[server(default)] password: String,
    #[server(default)] code: String,
) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let LinkTo::SetUp { who, email, authenticator } = store::people::lead(&cx, &token).await? else {
        RequestContext::current().redirect(paths::people::Password);
        return Ok(());
    };
    let mut problems = FieldErrors::default();
    let council = cx.services().settings().await.council.clone();
    let own: Vec<_> = [who.name.as_str(), &email].into_iter().chain(council.iter().map(|(_, name)| name)).collect();
    if let Err(sentence) = passwords::judge(&password, &own) {
        problems.push("password", sentence);
    }
    let step = authenticator.step_of(&code, cx.now());
    if step.is_none() {
        problems.push("code", Message::new("people-code-wrong"));
    }
    problems.check()?;
    let browser = known_browser::here();
    let hash = secrets::hash(password, browser.source).await?;
    let step = step.unwrap_or_default();
    let known = store::people::set_up(&cx, &browser, &token, hash, &authenticator, step).await?;
    known_browser::keep(known);
    RequestContext::current().redirect(home_of(&who.roles));
    Ok(())
}

/// Signs staff in by password and code. `to` is the page to go on to.
#[server(prefix = "/do", endpoint = "people/enter")]
pub async fn enter(
    email: String,
    #[server(default)] password: String,
    #[server(default)] code: String,
    #[server(default)] to: String,
) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let browser = known_browser::here();
    let Entered { who, known } = store::people::enter(&cx, &browser, &Email::parse(&email)?, password, &code).await?;
    known_browser::keep(known);
    RequestContext::current().redirect(to_page(&to).map_or_else(|| home_of(&who.roles).to_string(), str::to_owned));
    Ok(())
}

/// Changes the password of staff, and signs them out on every other browser.
#[server(prefix = "/do", endpoint = "people/change-password")]
pub async fn change_password(
    #[server(default)] current: String,
    #[server(default)] password: String,
) -> Result<(), AppError> {
    let cx = require::<SignedIn>().await?;
    let me = store::people::find(&cx, cx.me()?).await?;
    let council = cx.services().settings().await.council.clone();
    let own = [me.name.as_str(), me.email.as_deref().unwrap_or_default()];
    let own: Vec<_> = own.into_iter().chain(council.iter().map(|(_, name)| name)).collect();
    if let Err(sentence) = passwords::judge(&password, &own) {
        return Err(FieldErrors::default().add("password", sentence).into());
    }
    let browser = known_browser::here();
    let hash = secrets::hash(password, browser.source).await?;
    store::people::change_password(&cx, &browser, current, hash).await?;
    RequestContext::current().redirect_with_flash(paths::people::Account, "people-flash-password");
    Ok(())
}

/// Signs out on this browser, and asks it to forget everything (`Clear-Site-Data`).
#[server(prefix = "/do", endpoint = "people/sign-out")]
pub async fn sign_out() -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    session::close(&cx).await?;
    RequestContext::current().redirect(paths::voices::Home);
    Ok(())
}

/// Signs out on every browser.
#[server(prefix = "/do", endpoint = "people/sign-out-everywhere")]
pub async fn sign_out_everywhere() -> Result<(), AppError> {
    let cx = require::<SignedIn>().await?;
    store::people::close_mine(&cx).await?;
    session::close(&cx).await?;
    RequestContext::current().redirect(paths::voices::Home);
    Ok(())
}

/// The language we write to the person in.
#[server(prefix = "/do", endpoint = "people/set-lang")]
pub async fn set_lang(lang: domain::lang::Lang) -> Result<(), AppError> {
    let cx = require::<SignedIn>().await?;
    store::people::set_lang(&cx, lang).await?;
    RequestContext::current().redirect_with_flash(paths::people::Account, "people-flash-lang");
    Ok(())
}
