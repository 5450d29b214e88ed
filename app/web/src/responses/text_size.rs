//! Larger text on young people's pages.

use leptos::{prelude::*, server_fn::ServerFn};

use domain::error::AppError;
use platform::{
    guard::{Visitor, require},
    i18n::t,
    request::RequestContext,
};
use ui::{Script, carried::carry_to, form::action_path};

/// Sets the size of text on this browser: `large`, or the usual one.
#[server(prefix = "/do", endpoint = "responses/look")]
pub async fn look(#[server(default)] size: String) -> Result<(), AppError> {
    let _cx = require::<Visitor>().await?;
    if size == "large" {
        RequestContext::current().set_cookie(COOKIE, "large", Some(365 * 24 * 60 * 60));
    } else {
        RequestContext::current().drop_cookie(COOKIE);
    }
    Ok(())
}

const COOKIE: &str = "noise-look";

/// The class of `<html>` for the size, if any.
pub fn class(req: &platform::request::RequestContext) -> Option<&'static str> {
    let large = carried(req).unwrap_or_else(|| req.cookie(COOKIE).is_some_and(|size| size == "large"));
    large.then_some("large")
}

/// The size that a carried form (`carry`) asks for, if it came here for that.
fn carried(req: &platform::request::RequestContext) -> Option<bool> {
    match ui::carried::goes(req.failed.as_ref())? {
        "large" => Some(true),
        "usual" => Some(false),
        _ => None,
    }
}

/// Stores the size that was chosen in the middle of a form.
pub fn keep_carried(req: &platform::request::RequestContext) {
    match carried(req) {
        Some(true) => req.set_cookie(COOKIE, "large", Some(365 * 24 * 60 * 60)),
        Some(false) => req.drop_cookie(COOKIE),
        None => {}
    }
}

/// The link or button to larger text and back, at the end of a young person's page.
pub fn control(req: &platform::request::RequestContext) -> impl IntoView + use<> {
    use ui::carried::carried;
    let large = class(req).is_some();
    let (larger, smaller) = (t("responses-look-larger"), t("responses-look-usual"));
    let words = if large { smaller.clone() } else { larger.clone() };
    // On a page with a form, the button belongs to the form and takes its words along.
    let form = carried();
    let to = form.as_ref().map(|_| carry_to(req.lang, req.current_url()));
    let plain = form.as_ref().map(|_| "application/x-www-form-urlencoded");
    let (name, value) = (form.as_ref().map(|_| "carry"), form.as_ref().map(|_| if large { "usual" } else { "large" }));
    view! {
        <form method="post" action=action_path(<Look as ServerFn>::PATH) id="look" data-larger=larger data-smaller=smaller>
            <input type="hidden" name="size" value=if large { "" } else { "large" }/>
            <button class="button plain" form=form.map(|form| form.id) formaction=to formenctype=plain name=name value=value>{words}</button>
        </form>
        <Script name="look" defer=true/>
    }
}
