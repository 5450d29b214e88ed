//! The page on which a sheet is typed in.

use leptos::prelude::*;

use super::{super::pages::survey, TypeIn};
use crate::{
    page::{PageResponse, html},
    surveys::question_view::{self, Prefill, RenderOptions, only_if},
};
use domain::{
    error::AppError,
    paths,
    surveys::model::{Kind, Question, SurveyState},
};
use platform::{
    guard::{Officer, Visitor, require},
    i18n::{LangText, href, t, tr},
    request::RequestContext,
};
use ui::{Banner, Button, Mood, form::Form, frame::Audience};

/// The cookie with the receipt of the last sheet, until it is written on that.
const WORDS: &str = "noise-paper";
const WORDS_SECONDS: i64 = 300;

/// Shows the receipt on the next page, to be written down for whoever filled in the sheet.
pub(super) fn hand_back(words: &str) {
    RequestContext::current().set_cookie(WORDS, words, Some(WORDS_SECONDS));
}

/// `/surveys/{code}/paper/type`: in the language the sheet is in.
pub(in crate::responses) async fn page() -> Result<PageResponse, AppError> {
    let officer = require::<Officer>().await?;
    let cx = require::<Visitor>().await?;
    let req = RequestContext::current();
    let survey = survey(&cx, req.param("code")).await?;
    if survey.state != SurveyState::Open {
        return Err(AppError::gone("responses-closed-text"));
    }
    let lang = officer.lang();
    let put = RenderOptions { alone: false, ..RenderOptions::alone(lang) };
    let document = &survey.document;
    let count = store::responses::count(&cx, survey.id).await?;
    let words = req.cookie(WORDS).filter(|_| req.failed.is_none());
    if words.is_some() {
        req.drop_cookie(WORDS);
    }
    let words = words.map(
        |words| view! { <Banner mood=Mood::Good><p>{t("responses-paper-words")}</p><p><b>{words}</b></p></Banner> },
    );
    let questions: Vec<_> = document
        .questions
        .iter()
        .enumerate()
        .map(|(n, question)| {
            let part = document.section(&question.section).and_then(|part| part.show.as_ref());
            let rules = [part, question.show.as_ref()].map(|rule| only_if(document, rule, lang));
            // A drawing on paper is uploaded as a picture, not drawn again.
            let kind = if question.kind == Kind::Drawing { Kind::Upload } else { question.kind };
            let question = &Question { kind, ..question.clone() };
            view! {
                <section class="stack">
                    <p class="soft">{tr("surveys-question-n", &[("n", (n + 1).into())])}</p>
                    {rules}
                    {question_view::question_view(question, put, &Prefill::default())}
                </section>
            }
        })
        .collect();
    let multipart = document.questions.iter().any(|question| question.kind.is_picture());
    let code = survey.code.0.clone();
    let back = href(paths::surveys::Overview(&code));
    html(
        t("responses-paper-title"),
        Audience::Staff,
        view! {
            <p class="back"><a href=back><span aria-hidden="true">"← "</span>{LangText::of(&document.title)}</a></p>
            <h1>{t("responses-paper-title")}</h1>
            {words}
            <p>{t("responses-paper-text")}</p>
            <p class="soft">{tr("responses-results-count", &[("n", count.into())])}</p>
            <Form<TypeIn> once=true multipart=multipart>
                <input type="hidden" name="code" value=code/>
                {questions}
                <Button>{t("responses-paper-keep")}</Button>
            </Form<TypeIn>>
        },
    )
}
