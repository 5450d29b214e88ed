//! A survey's own pictures, shown beside questions and answers.

use axum::{
    http::header,
    response::{IntoResponse as _, Response},
};
use leptos::prelude::*;

use super::{back_to_survey, each, in_lang, of_path};
use crate::{
    page::{PageResponse, html},
    surveys::actions::pictures::AddPicture,
};
use domain::{error::AppError, surveys::rules::Extent};
use platform::{
    guard::{Visitor, require},
    i18n::t,
    request::RequestContext,
};
use ui::{Button, FileInput, Input, form::Form, frame::Audience, picture_of};

/// `/surveys/{code}/pictures`
pub async fn pictures() -> Result<PageResponse, AppError> {
    let (cx, survey) = of_path().await?;
    let lang = cx.lang();
    let shown = store::surveys::pictures(&cx, survey.id).await?;
    let items: Vec<_> = shown
        .into_iter()
        .map(|picture| {
            let words = picture.words.get(lang).to_owned();
            view! { <li class="card">{picture_of(&picture.symbol())}<p>{words}</p></li> }
        })
        .collect();
    let code = survey.code.0.clone();
    let words = each(|of| {
        let (name, label) = (of.field("words"), in_lang(&t("surveys-field-picture-words"), of));
        view! { <Input name=name label=label hint=t("surveys-field-picture-words-hint") maxlength=80 autocomplete="off"/> }
    });
    let add = (survey.extent == Extent::Everything).then(|| {
        view! {
            <Form<AddPicture> multipart=true once=true>
                <input type="hidden" name="code" value=code/>
                <FileInput name="picture" label=t("surveys-field-picture") hint=t("surveys-field-picture-hint")/>
                <div class="twins">{words}</div>
                <Button>{t("surveys-picture-add")}</Button>
            </Form<AddPicture>>
        }
    });
    html(
        t("surveys-pictures"),
        Audience::Staff,
        view! {
            {back_to_survey(&survey)}
            <h1>{t("surveys-pictures")}</h1>
            <p>{t("surveys-pictures-text")}</p>
            {(!items.is_empty()).then(|| view! { <ul class="grid small">{items}</ul> })}
            {add}
        },
    )
}

/// `/surveys/pictures/{id}`
pub async fn picture() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let (jpeg, public) = store::surveys::picture(&cx, RequestContext::current().parse("id")?).await?;
    let cache = if public { "public, max-age=86400" } else { "no-store" };
    let headers = [(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, cache)];
    let response: Response = (headers, jpeg).into_response();
    Ok(PageResponse::Raw(response))
}
