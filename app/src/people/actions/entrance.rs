//! Getting in and out.

use leptos::prelude::*;

use crate::error::AppError;

/// Sends a link to whoever has this address; the answer is the same if nobody has. `to` is where it leads on to.
#[server(prefix = "/do", endpoint = "people/ask-link")]
pub async fn ask_link(email: String, #[server(default)] to: String) -> Result<(), AppError> {
    use crate::{
        page::Req,
        people::{going_on::to_page, rules::Email, store},
        platform::guard::{Visitor, require},
    };
    let cx = require::<Visitor>().await?;
    store::ask_link(&cx, Email::parse(&email)?, to_page(&to)).await?;
    Req::current().go("/sign-in/sent");
    Ok(())
}

/// Uses a one-time link: signs in, once.
#[server(prefix = "/do", endpoint = "people/use-link")]
pub async fn use_link(token: String, #[server(default)] to: String) -> Result<(), AppError> {
    use crate::{
        page::Req,
        people::{
            going_on::{to_page, way_in},
            pages::home_of,
            store::{self, LinkTo},
        },
        platform::{
            guard::{Visitor, require},
            session,
        },
    };
    let cx = require::<Visitor>().await?;
    match store::lead(&cx, &token).await? {
        LinkTo::SignIn => {}
        // A link is not enough for them. Whoever has opened it reads their mail: from here their tries count apart.
        LinkTo::Password => {
            let tx = cx.begin().await?;
            let who = store::use_link(&cx, &tx, &token).await?;
            store::know_browser(&cx, &tx, who.id).await?;
            cx.commit(tx).await?;
            Req::current().go(&way_in("/sign-in/password", Some(&to)));
            return Ok(());
        }
        LinkTo::SetUp { .. } => return Err(AppError::invalid("", "people-set-up-first")),
    }
    let tx = cx.begin().await?;
    let who = store::use_link(&cx, &tx, &token).await?;
    session::open(&cx, &tx, who.id, &who.roles).await?;
    cx.commit(tx).await?;
    Req::current().go(to_page(&to).unwrap_or(home_of(&who.roles)));
    Ok(())
}

/// Staff, the first time: keeps password and authenticator, and signs in.
#[server(prefix = "/do", endpoint = "people/set-up")]
pub async fn set_up(
    token: String,
    #[server(default)] password: String,
    #[server(default)] code: String,
) -> Result<(), AppError> {
    use crate::{
        error::{Problems, Sentence},
        page::Req,
        people::{
            pages::home_of,
            passwords, secrets,
            store::{self, LinkTo},
        },
        platform::{
            guard::{Visitor, require},
            session,
        },
    };
    let cx = require::<Visitor>().await?;
    let LinkTo::SetUp { who, email, authenticator } = store::lead(&cx, &token).await? else {
        Req::current().go("/sign-in/password");
        return Ok(());
    };
    let mut problems = Problems::default();
    let council = cx.services().settings().await.council.clone();
    if let Err(sentence) = passwords::judge(&password, &[&who.name, &email, &council.en, &council.cy]) {
        problems.push("password", sentence);
    }
    let step = authenticator.step_of(&code, cx.now());
    if step.is_none() {
        problems.push("code", Sentence::new("people-code-wrong"));
    }
    problems.check()?;
    let hash = secrets::hash(password, Req::current().source).await?;
    let tx = cx.begin().await?;
    store::use_link(&cx, &tx, &token).await?;
    store::set_up(&cx, &tx, who.id, hash, &authenticator, step.unwrap_or_default()).await?;
    session::open(&cx, &tx, who.id, &who.roles).await?;
    cx.commit(tx).await?;
    Req::current().go(home_of(&who.roles));
    Ok(())
}

/// Staff: password and code. `to` is where they wanted to go.
#[server(prefix = "/do", endpoint = "people/enter")]
pub async fn enter(
    email: String,
    #[server(default)] password: String,
    #[server(default)] code: String,
    #[server(default)] to: String,
) -> Result<(), AppError> {
    use crate::{
        page::Req,
        people::{going_on::to_page, pages::home_of, rules::Email, store},
        platform::{
            guard::{Visitor, require},
            session,
        },
    };
    let cx = require::<Visitor>().await?;
    let who = store::enter(&cx, &Email::parse(&email)?, password, &code).await?;
    let tx = cx.begin().await?;
    session::open(&cx, &tx, who.id, &who.roles).await?;
    cx.commit(tx).await?;
    Req::current().go(to_page(&to).unwrap_or(home_of(&who.roles)));
    Ok(())
}

/// Staff: another password. Signs out everywhere else.
#[server(prefix = "/do", endpoint = "people/change-password")]
pub async fn change_password(
    #[server(default)] current: String,
    #[server(default)] password: String,
) -> Result<(), AppError> {
    use crate::{
        error::Problems,
        page::Req,
        people::{passwords, secrets, store},
        platform::{
            guard::{SignedIn, require},
            session,
        },
    };
    let cx = require::<SignedIn>().await?;
    let me = store::find(&cx, cx.me()?).await?;
    let council = cx.services().settings().await.council.clone();
    let own = [me.name.as_str(), me.email.as_deref().unwrap_or_default(), &council.en, &council.cy];
    if let Err(sentence) = passwords::judge(&password, &own) {
        return Err(Problems::default().add("password", sentence).into());
    }
    let hash = secrets::hash(password, Req::current().source).await?;
    store::change_password(&cx, current, hash).await?;
    let roles = cx.who().map(|who| who.roles.clone()).unwrap_or_default();
    let tx = cx.begin().await?;
    session::open(&cx, &tx, cx.me()?, &roles).await?;
    cx.commit(tx).await?;
    Req::current().go_saying("/account", "people-flash-password");
    Ok(())
}

/// Signs out on this browser, which is asked to forget everything.
#[server(prefix = "/do", endpoint = "people/sign-out")]
pub async fn sign_out() -> Result<(), AppError> {
    use crate::{
        page::Req,
        platform::{
            guard::{Visitor, require},
            session,
        },
    };
    let cx = require::<Visitor>().await?;
    session::close(&cx).await?;
    Req::current().go("/");
    Ok(())
}

/// Signs out on every browser.
#[server(prefix = "/do", endpoint = "people/sign-out-everywhere")]
pub async fn sign_out_everywhere() -> Result<(), AppError> {
    use crate::{
        page::Req,
        people::store,
        platform::{
            guard::{SignedIn, require},
            session,
        },
    };
    let cx = require::<SignedIn>().await?;
    store::close_mine(&cx).await?;
    session::close(&cx).await?;
    Req::current().go("/");
    Ok(())
}

/// The language we write to the person in.
#[server(prefix = "/do", endpoint = "people/set-lang")]
pub async fn set_lang(lang: crate::lang::Lang) -> Result<(), AppError> {
    use crate::{
        page::Req,
        people::store,
        platform::guard::{SignedIn, require},
    };
    let cx = require::<SignedIn>().await?;
    store::set_lang(&cx, lang).await?;
    Req::current().go_saying("/account", "people-flash-lang");
    Ok(())
}
