//! Writing a survey as a file, and reading one.

use leptos::prelude::*;

use super::{back, list::privacy_choices, of_path};
use crate::{
    page::{PageResponse, html},
    surveys::import::Import,
};
use domain::{
    error::AppError,
    paths::{self, Path},
    surveys::definition,
};
use platform::{
    documents,
    guard::{Author, require},
    i18n::t,
};
use ui::{Button, FileInput, form::Form, frame::Audience};

/// `/surveys/{code}/definition.json`: what is asked, for another council.
pub async fn file() -> Result<PageResponse, AppError> {
    let (_, survey) = of_path().await?;
    let text = definition::write(&survey.document).map_err(|_| AppError::Internal)?;
    let name = format!("survey-{}.json", survey.code.0);
    Ok(PageResponse::Raw(documents::file("application/json", &name, text.into_bytes())))
}

/// `/surveys/new/file`
pub async fn import() -> Result<PageResponse, AppError> {
    require::<Author>().await?;
    html(
        t("surveys-import"),
        Audience::Staff,
        view! {
            {back(paths::surveys::New.address(), t("surveys-new"))}
            <h1>{t("surveys-import")}</h1>
            <p>{t("surveys-import-text")}</p>
            <Form<Import> multipart=true once=true>
                <FileInput name="file" label=t("surveys-import-file") accept="application/json,.json"/>
                {privacy_choices(None)}
                <Button>{t("surveys-create")}</Button>
            </Form<Import>>
        },
    )
}
