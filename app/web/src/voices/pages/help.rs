//! Who to ring, now.

use leptos::prelude::*;

use crate::{
    advocacy,
    page::{PageResponse, html},
    voices::alert_words::numbers,
};
use domain::{error::AppError, paths};
use platform::{
    guard::{Visitor, require},
    i18n::{href, t},
};
use ui::{HelpNow, carried::come_back, frame::Audience};

pub async fn help() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let numbers = numbers(&cx).await;
    html(
        t("public-help-title"),
        Audience::Young,
        view! {
            <h1>{t("public-help-title")}</h1>
            <p>{t("public-help-lead")}</p>
            {come_back()}
            <HelpNow numbers=numbers/>
            {advocacy::pages::offer()}
            <section>
                <h2>{t("public-help-rings-title")}</h2>
                <p>{t("public-help-rings")}</p>
            </section>
            <section>
                <h2>{t("public-help-site-title")}</h2>
                <p>{t("public-help-site")}</p>
                <ul>
                    <li><a href=href(paths::voices::Tell)>{t("public-help-tell")}</a></li>
                    <li><a href=href(paths::voices::Follow)>{t("public-help-follow")}</a></li>
                    <li><a href=href(paths::voices::Privacy)>{t("public-help-privacy")}</a></li>
                </ul>
            </section>
        },
    )
}
