//! Who to ring, now.

use leptos::prelude::*;

use crate::{
    error::AppError,
    i18n::{href, t},
    page::{Answer, Audience, html},
    platform::guard::{Visitor, require},
    ui::{HelpNow, Numbers},
};

/// The same everywhere in the country.
const EMERGENCY: &str = "999";
const CHILDLINE: &str = "0800 1111";

pub async fn help() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let settings = cx.services().settings().await;
    let numbers = Numbers {
        emergency: EMERGENCY.into(),
        childline: CHILDLINE.into(),
        duty: settings.duty_line.clone(),
        advocacy: settings.advocacy_phone.clone(),
        advocacy_name: settings.advocacy.get(cx.lang()).to_owned(),
    };
    html(
        t("public-help-title"),
        Audience::Young,
        view! {
            <h1>{t("public-help-title")}</h1>
            <p>{t("public-help-lead")}</p>
            <HelpNow numbers=numbers/>
            <section>
                <h2>{t("public-help-rings-title")}</h2>
                <p>{t("public-help-rings")}</p>
            </section>
            <section>
                <h2>{t("public-help-site-title")}</h2>
                <p>{t("public-help-site")}</p>
                <ul>
                    <li><a href=href("/tell")>{t("public-help-tell")}</a></li>
                    <li><a href=href("/follow")>{t("public-help-follow")}</a></li>
                    <li><a href=href("/privacy")>{t("public-help-privacy")}</a></li>
                </ul>
            </section>
        },
    )
}
