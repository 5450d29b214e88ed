//! Every question on one page; with script, on somebody's own phone, one at a time.

use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    super::{
        actions::Withdraw,
        cookies, eligibility,
        pages::{document_for, survey_and_held},
        question_pages::as_given,
        read_aloud::read_aloud,
    },
    actions::AnswerAll,
};
use crate::{
    page::{PageResponse, html},
    surveys::question_view::{self, RenderOptions},
    voices::alert_words,
};
use domain::{
    error::AppError,
    paths,
    responses::model::Answers,
    surveys::{
        brief,
        model::{Document, Privacy},
    },
};
use offline_survey::OfflineSurvey;
use platform::{
    guard::{Visitor, require},
    i18n::{href, href_in, others, t, tr},
    parcel::public_key,
    request::RequestContext,
    retention::days_words,
};
use store::surveys::SurveySummary;
use ui::{Button, Script, form::action_path, frame::Audience};

/// For so many days a phone keeps what it could not send (as in public/sw.js).
const PHONE_KEEPS: i64 = 6;

/// `/s/{code}/all`
pub(in crate::responses) async fn all() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let req = RequestContext::current();
    let (survey, held) = survey_and_held(&cx, req.param("code")).await?;
    if let Some(why) = eligibility::refused_because(&cx, &survey).await? {
        return eligibility::page(&cx, &survey, why);
    }
    let document = cookies::in_words(document_for(&cx, &survey, held.as_ref()).await?);
    let answers = held.map(|held| held.answers).unwrap_or_default();
    cookies::token_or_new(&survey.code, false);
    let numbers = alert_words::numbers(&cx).await;
    let title = document.title.get(cx.lang()).to_owned();
    let code = survey.code.0.clone();
    let path = paths::responses::All(&code).to_string();
    let multipart = document.questions.iter().any(|question| question.kind.is_picture());
    html(
        title.clone(),
        Audience::Young,
        view! {
            <h1>{title}</h1>
            <p
                class="soft saved"
                role="status"
                data-saved=t("responses-saved")
                data-waits=t("responses-not-saved")
                data-waiting=t("responses-waiting")
                data-sent=t("responses-sent")
                data-locked=t("responses-locked")
                data-stuck=tr("responses-stuck", &[("for", days_words(PHONE_KEEPS).into())])
                data-unreadable=t("form-picture-kind")
                data-off=t("voices-signal-off")
            ></p>
            {read_aloud()}
            <form
                class="all"
                id="all"
                method="post"
                action=action_path(<AnswerAll as ServerFn>::PATH)
                enctype=multipart.then_some("multipart/form-data")
                autocomplete="off"
                novalidate
                data-code=code.clone()
                data-own=href(&path)
                data-twin=others().first().map(|other| href_in(*other, &path))
                data-key=public_key(&cx.services().keys)
                data-done=href(paths::responses::Done(&code))
                data-withdraw=href(<Withdraw as ServerFn>::PATH)
                data-brief=brief::written(&document)
            >
                <input type="hidden" name="code" value=code.clone()/>
                {sections(&code, &document, answers)}
                <div class="long"><Button>{t("responses-all-look")}</Button></div>
                {alert_words::help_while_typing(numbers, false)}
                {moves()}
                {end(&survey)}
            </form>
            {waits(&survey)}
            <p class="soft">{question_view::privacy_words(survey.privacy)}</p>
            <p hidden data-forget>
                <button type="button" class="button plain">{t("responses-own-forget")}</button>
            </p>
            <OfflineSurvey/>
            <Script name="own"/>
            // What `phone` imports is named too: a phone keeps what the page names (public/own.js), and no more.
            <Script name="parcels"/>
            <Script name="phone"/>
        },
    )
}

fn sections(code: &str, document: &Document, mut answers: Answers) -> impl IntoView + use<> {
    let asked = &document.questions;
    let of = asked.len();
    let put = RenderOptions {
        alone: false,
        level: cookies::level(document),
        ..RenderOptions::alone(RequestContext::current().lang)
    };
    let mut part = "";
    let sections = asked.iter().enumerate().map(|(at, question)| {
        // Where a section begins, its introduction.
        let begins = document.section(&question.section).filter(|section| section.id != part);
        part = &question.section;
        let begins = begins.map(|section| {
            let (title, intro) = (section.title.get(put.lang).to_owned(), question_view::paragraphs(&section.intro));
            view! { <h2>{title}</h2> {intro} }
        });
        let progress = tr("responses-progress", &[("n", (at + 1).into()), ("of", of.into())]);
        let fields =
            question_view::question_view(question, put, &as_given(code, &question.id, answers.remove(&question.id)));
        view! {
            <section data-question=question.id.clone()>
                <p class="soft">{progress}</p>
                {begins}
                {fields}
                <input type="hidden" name="asked[]" value=question.id.clone()/>
            </section>
        }
    });
    sections.collect_view()
}

/// The buttons of one question, for the script that shows one at a time.
fn moves() -> impl IntoView {
    view! {
        <div class="stack" hidden data-moves>
            <div class="row">
                <button type="button" class="button" data-move="next">{t("responses-next")}</button>
                <button type="button" class="button quiet" data-move="skip">{t("responses-skip")}</button>
            </div>
            <button type="button" class="button plain" data-move="back">{t("responses-back")}</button>
        </div>
    }
}

/// After the last question: which were answered, and *Send*.
fn end(survey: &SurveySummary) -> impl IntoView + use<> {
    let later = match survey.privacy {
        Privacy::Anonymous => None,
        _ => Some(view! { <p>{t("responses-all-words")}</p> }),
    };
    view! {
        <section hidden data-end data-answered=t("responses-all-answered") data-skipped=t("responses-all-skipped")>
            <h2 tabindex="-1">{t("responses-check-title")}</h2>
            <ol></ol>
            {later}
            <div class="row">
                <button type="button" class="button" data-move="send">{t("responses-send")}</button>
                <button type="button" class="button plain" data-move="back">{t("responses-back")}</button>
            </div>
        </section>
    }
}

/// What is shown between *Send* and the next signal, and what happens if it cannot be sent.
fn waits(survey: &SurveySummary) -> impl IntoView + use<> {
    let words = if survey.privacy == Privacy::Anonymous { "responses-wait-anonymous" } else { "responses-wait-words" };
    view! {
        <section hidden data-panel="waits">
            <h2 tabindex="-1">{t("responses-wait-title")}</h2>
            <p>{tr("responses-wait-text", &[("for", days_words(PHONE_KEEPS).into())])}</p>
            <p>{t(words)}</p>
            <p><a class="button quiet" href=href(paths::voices::Help)>{t("responses-done-help")}</a></p>
        </section>
        <section hidden data-panel="closed">
            <h2 tabindex="-1">{t("responses-closed")}</h2>
            <p>{t("responses-wait-closed")}</p>
            <p><a class="button" href=href(paths::voices::Tell)>{t("responses-closed-tell")}</a></p>
        </section>
    }
}
