//! Trying the mail server.

use leptos::prelude::*;

use domain::{error::AppError, paths};
use platform::{
    guard::{Admin, require},
    i18n::{t, tr},
    request::RequestContext,
};

/// Sends the administrator a mail, to see whether the mail server takes it.
#[server(prefix = "/do", endpoint = "beginning/try-mail")]
pub async fn try_mail() -> Result<(), AppError> {
    let cx = require::<Admin>().await?;
    let link = cx.services().link(cx.lang(), paths::beginning::FirstSteps);
    let text = tr("beginning-trial-text", &[("link", link.into())]);
    store::beginning::try_mail(&cx, t("beginning-trial-subject"), text).await?;
    RequestContext::current().redirect_with_flash(paths::beginning::FirstSteps, "beginning-flash-tried");
    Ok(())
}
