//! How young people's pages look: larger text, for whoever wants it.

use leptos::prelude::*;

use crate::error::AppError;

/// The size of the text on this browser from now on: `large`, or as it was.
#[server(prefix = "/do", endpoint = "responses/look")]
pub async fn look(#[server(default)] size: String) -> Result<(), AppError> {
    use crate::{
        page::Req,
        platform::guard::{Visitor, require},
    };
    let _cx = require::<Visitor>().await?;
    if size == "large" {
        Req::current().set_cookie(COOKIE, "large", Some(365 * 24 * 60 * 60));
    } else {
        Req::current().drop_cookie(COOKIE);
    }
    Ok(())
}

#[cfg(feature = "ssr")]
const COOKIE: &str = "noise-look";

/// The class that `<html>` has for this browser, if any.
#[cfg(feature = "ssr")]
pub fn class(req: &crate::page::Req) -> Option<&'static str> {
    req.cookie(COOKIE).filter(|size| size == "large").map(|_| "large")
}

/// The way to larger text and back, at the end of a young person's page.
#[cfg(feature = "ssr")]
pub fn control(req: &crate::page::Req) -> impl IntoView + use<> {
    use leptos::server_fn::ServerFn;

    use crate::{form::action_path, i18n::t};
    let large = class(req).is_some();
    let (larger, smaller) = (t("responses-look-larger"), t("responses-look-usual"));
    let words = if large { smaller.clone() } else { larger.clone() };
    view! {
        <form method="post" action=action_path(<Look as ServerFn>::PATH) id="look" data-larger=larger data-smaller=smaller>
            <input type="hidden" name="size" value=if large { "" } else { "large" }/>
            <button class="button plain">{words}</button>
        </form>
        <script src=req.services.asset("look.js") defer></script>
    }
}
