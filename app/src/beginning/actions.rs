//! Trying the mail server.

use leptos::prelude::*;

use crate::error::AppError;

/// Sends the administrator a mail, to see whether the mail server takes it.
#[server(prefix = "/do", endpoint = "beginning/try-mail")]
pub async fn try_mail() -> Result<(), AppError> {
    use crate::{
        beginning::store,
        i18n::{t, tr},
        page::Req,
        platform::guard::{Admin, require},
    };
    let cx = require::<Admin>().await?;
    let link = cx.services().link(cx.lang(), "/first-steps");
    let text = tr("beginning-trial-text", &[("link", link.into())]);
    store::try_mail(&cx, t("beginning-trial-subject"), text).await?;
    Req::current().go_saying("/first-steps", "beginning-flash-tried");
    Ok(())
}
