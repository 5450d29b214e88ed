//! `/claims/signatures/{id}`: a signing link to show at an event, as a code for phones, and to send.

use fast_qr::{QRBuilder, convert::svg::SvgBuilder};
use leptos::prelude::*;

use crate::{
    page::{PageResponse, html},
    pledge::kinds,
};
use domain::{
    error::AppError,
    paths::{self, Path as _},
    pledge::places::of_kind,
};
use platform::{
    guard::{PledgeLead, require},
    i18n::{day_text, href, t, tr},
    request::RequestContext,
};
use ui::{Noise, Qr, frame::Audience};

/// `/claims/signatures/{id}`
pub async fn link() -> Result<PageResponse, AppError> {
    let cx = require::<PledgeLead>().await?;
    let found = store::pledge::signing::link(&cx, RequestContext::current().parse("id")?).await?;
    let key = found.key?;
    let link = cx.services().link(cx.lang(), paths::pledge::SignByLink(&key));
    let drawn = QRBuilder::new(link.clone()).build().map_err(|error| {
        tracing::error!(?error, "a link that no QR code can hold");
        AppError::Internal
    })?;
    let council = cx.services().settings().await.council.get(cx.lang()).to_owned();
    let until = day_text(&found.until, cx.lang());
    let title = kinds::said("pledge-sign-title", found.kind);
    let desk = href(of_kind(paths::pledge::SignaturesDesk.address(), found.kind));
    html(
        title.clone(),
        Audience::Bare,
        view! {
            <p class="noprint"><a href=desk><span aria-hidden="true">"← "</span>{t("pledge-lead-title")}</a></p>
            <article class="poster stack">
                <h1>{title}</h1>
                <p class="lead">{found.event}</p>
                <Noise on=5 of=5/>
                <Qr svg=SvgBuilder::default().to_str(&drawn) label=t("pledge-lead-link-qr")/>
                <p>{tr("pledge-lead-link-scan", &[("day", until.into())])}</p>
                <p class="soft">{council}</p>
            </article>
            <div class="noprint field">
                <label for="signing-link">{t("pledge-lead-link-copy")}</label>
                <p class="hint" id="signing-link-hint">{t("pledge-lead-link-copy-hint")}</p>
                <input class="box" id="signing-link" readonly value=link aria-describedby="signing-link-hint"/>
            </div>
        },
    )
}
