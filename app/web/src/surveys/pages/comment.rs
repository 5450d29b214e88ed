//! The page to comment on a question, or on the whole survey.

use leptos::prelude::*;

use super::{back_to_survey, of_path};
use crate::{
    page::{PageResponse, html},
    surveys::actions::checking::Comment,
};
use domain::error::AppError;
use platform::{i18n::t, request::RequestContext};
use ui::{Button, TextArea, form::Form, frame::Audience};

/// `/surveys/{code}/comment?on=q1`
pub async fn comment() -> Result<PageResponse, AppError> {
    let (cx, survey) = of_path().await?;
    let on = RequestContext::current().query("on").unwrap_or_default();
    let about = match survey.document.question(&on) {
        Some(question) => question.text.get(cx.lang()).to_owned(),
        None if on.is_empty() => survey.document.title.get(cx.lang()).to_owned(),
        None => return Err(AppError::NotFound),
    };
    let code = survey.code.0.clone();
    html(
        t("surveys-comment"),
        Audience::Staff,
        view! {
            {back_to_survey(&survey)}
            <h1>{t("surveys-comment")}</h1>
            <blockquote class="kept-words" dir="auto">{about}</blockquote>
            <Form<Comment> once=true carried=true>
                <input type="hidden" name="code" value=code/>
                <input type="hidden" name="question" value=on/>
                <TextArea name="text" label=t("surveys-field-comment") hint=t("surveys-field-comment-hint") rows=4/>
                <Button>{t("surveys-comment-send")}</Button>
            </Form<Comment>>
        },
    )
}
