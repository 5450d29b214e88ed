//! What people may do with their account.

use leptos::prelude::*;

use crate::error::AppError;

/// Uses a one-time link: signs in, once.
#[server(prefix = "/do", endpoint = "people/use-link")]
pub async fn use_link(token: String) -> Result<(), AppError> {
    use crate::{
        page::Req,
        people::{pages::home_of, store},
        platform::{
            guard::{Visitor, require},
            session,
        },
    };
    let cx = require::<Visitor>().await?;
    let tx = cx.begin().await?;
    let who = store::use_link(&cx, &tx, &token).await?;
    session::open(&cx, &tx, who.id, &who.roles).await?;
    cx.commit(tx).await?;
    Req::current().go(home_of(&who.roles));
    Ok(())
}

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
