//! The pages of answering a survey: one thing on each. After the last question: `sending`.

use leptos::prelude::*;
use leptos::{either::Either, server_fn::ServerFn};

use super::{
    actions::{Answer as SaveAnswer, Join, Withdraw},
    admission,
    aloud::aloud,
    browser, event,
    model::{Answer as Given, Answers},
    offline::own_phone,
    saving::saving,
    store::{self, Held},
};
use crate::{
    error::AppError,
    form::Form,
    i18n::{href, href_in, t, t_in, tr},
    lang::Lang,
    page::{Answer, Audience, Req, html},
    platform::{
        guard::{Cx, Visitor, require},
        retention::Period,
    },
    surveys::{
        asking,
        model::{Document, SurveyCode, SurveyState},
        store::{SurveyFace, by_code, document_of},
    },
    ui::{Button, ButtonKind, Empty, Input, Kind as InputKind, LinkButton},
};

/// A survey that was ever opened.
///
/// # Errors
/// `NotFound`: no such code, or a draft.
pub(super) async fn survey(cx: &Cx<Visitor>, code: &str) -> Result<SurveyFace, AppError> {
    let code = SurveyCode::parse(code).ok_or(AppError::NotFound)?;
    let face = by_code(cx, &code).await?.ok_or(AppError::NotFound)?;
    match face.state {
        SurveyState::Draft | SurveyState::Checking => Err(AppError::NotFound),
        _ => Ok(face),
    }
}

/// A survey that can be answered now.
///
/// # Errors
/// `NotFound` as above; `Gone` if it is closed; `Conflict` if it is not for this browser, or not yet.
pub(super) async fn open_survey(cx: &Cx<Visitor>, code: &str) -> Result<SurveyFace, AppError> {
    let face = survey(cx, code).await?;
    match admission::barred(cx, &face).await? {
        None => Ok(face),
        Some(why) => Err(admission::refusal(why)),
    }
}

/// What is asked: of somebody who has started, what was asked then.
pub(super) async fn document_for(
    cx: &Cx<Visitor>,
    survey: &SurveyFace,
    held: Option<&Held>,
) -> Result<Document, AppError> {
    match held {
        Some(held) if held.version != survey.version => document_of(cx, held.version).await,
        _ => Ok(survey.document.clone()),
    }
}

pub(super) async fn held_here(cx: &Cx<Visitor>, survey: &SurveyFace) -> Result<Option<Held>, AppError> {
    match browser::token(&survey.code) {
        Some(token) => store::held(cx, survey.id, &token).await,
        None => Ok(None),
    }
}

pub async fn join() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let script = cx.services().asset("join.js");
    html(
        t("responses-join-title"),
        Audience::Young,
        view! {
            <h1>{t("responses-join-title")}</h1>
            <p>{t("responses-join-text")}</p>
            <Form<Join>>
                <Input name="code" label=t("responses-join-code") hint=t("responses-join-hint") kind=InputKind::Code/>
                <Button>{t("responses-join-go")}</Button>
            </Form<Join>>
            <p><a href=href("/results")>{t("responses-join-results")}</a></p>
            <script src=script defer></script>
        },
    )
}

/// Who asks, who will see it, how long it takes; and the way in.
pub async fn front() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let req = Req::current();
    let face = survey(&cx, req.param("code")).await?;
    let shared = event::shows(&face.code);
    if shared {
        // A round begins: whoever had the device before has left nothing on it.
        let again = req.asked("again").is_some();
        event::forget(&face.code, again);
        if again {
            return Ok(Answer::Go(format!("/s/{}", face.code.0)));
        }
    }
    if let Some(why) = admission::barred(&cx, &face).await? {
        return admission::page(&cx, &face, why);
    }
    let held = if shared { None } else { held_here(&cx, &face).await? };
    let document = document_for(&cx, &face, held.as_ref()).await?;
    let code = face.code.0.clone();
    let way_in = match &held {
        Some(held) => Either::Left(way_on(&face, &document, &held.answers)),
        None => Either::Right(view! {
            <form method="get" action=href(&format!("/s/{code}/1"))>
                {(!shared).then(|| view! {
                    <label class="choice">
                        <input type="checkbox" name="shared" value="1"/>
                        <span>{t("responses-front-shared")}<small>{t("responses-front-shared-hint")}</small></span>
                    </label>
                })}
                {(!shared).then(|| own_phone(&face, false))}
                <Button>{t("responses-front-start")}</Button>
            </form>
        }),
    };
    let title = document.title.get(cx.lang()).to_owned();
    let days = cx.services().settings().await.retention.of(Period::Started);
    html(
        title,
        Audience::Young,
        view! {
            {asking::front_view(&document, face.privacy, &face.author_name, cx.lang())}
            {admission::who_and_when(&cx, &face)}
            <p>{if shared { t("responses-event-front") } else { tr("responses-front-skip", &[("days", days.into())]) }}</p>
            <p>{t("responses-front-danger")}</p>
            {way_in}
        },
    )
}

/// For somebody who has started: on from where they got to.
fn way_on(face: &SurveyFace, document: &Document, answers: &Answers) -> impl IntoView + use<> {
    let code = &face.code.0;
    let last = document.questions.iter().rposition(|q| answers.contains_key(&q.id));
    let next = last.map_or(0, |at| at + 1);
    let to =
        if next < document.questions.len() { format!("/s/{code}/{}", next + 1) } else { format!("/s/{code}/check") };
    view! {
        <p>{t("responses-front-started")}</p>
        <LinkButton href=href(&to)>{t("responses-front-continue")}</LinkButton>
        {erase_form(code.to_owned(), ButtonKind::Plain, t("responses-erase"))}
        {own_phone(face, true)}
    }
}

/// On a shared tablet: the way back to the start, for somebody who stops.
pub(super) fn next_person(face: &SurveyFace) -> Option<impl IntoView + use<>> {
    event::shows(&face.code)
        .then(|| event::pages::next_person(&face.code, t("responses-event-again"), ButtonKind::Plain))
}

pub(super) fn erase_form(code: String, kind: ButtonKind, words: String) -> impl IntoView {
    view! {
        <Form<Withdraw>>
            <input type="hidden" name="code" value=code/>
            <Button kind=kind>{words}</Button>
        </Form<Withdraw>>
    }
}

pub(super) fn closed(face: &SurveyFace) -> Result<Answer, AppError> {
    let code = face.code.0.clone();
    let published = face.state == SurveyState::Published;
    let body = view! {
        <Empty title=t("responses-closed") text=t("responses-closed-text") heading=true>
            {published.then(|| view! {
                <LinkButton href=href(&format!("/results/{code}"))>{t("responses-closed-results")}</LinkButton>
            })}
            <LinkButton href=href("/tell") kind=ButtonKind::Quiet>{t("responses-closed-tell")}</LinkButton>
        </Empty>
    };
    Ok(Answer::Html {
        title: t("responses-closed"),
        audience: Audience::Young,
        status: axum::http::StatusCode::GONE,
        body: body.into_any(),
    })
}

/// One question.
pub async fn question() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let req = Req::current();
    let face = survey(&cx, req.param("code")).await?;
    let n: usize = req.parse("n")?;
    if let Some(why) = admission::barred(&cx, &face).await? {
        return admission::page(&cx, &face, why);
    }
    let held = held_here(&cx, &face).await?;
    let document = document_for(&cx, &face, held.as_ref()).await?;
    let question = n.checked_sub(1).and_then(|at| document.questions.get(at)).ok_or(AppError::NotFound)?;
    browser::token_or_new(&face.code, req.asked("shared").is_some());
    let given = held.and_then(|mut held| held.answers.remove(&question.id));
    let of = document.questions.len();
    let progress = tr("responses-progress", &[("n", n.into()), ("of", of.into())]);
    let other = cx.lang().other();
    let checking = req.asked("check").is_some();
    let (code, id) = (face.code.0.clone(), question.id.clone());
    let fields = asking::question_view(question, asking::Put::alone(cx.lang()), &as_given(given));
    html(
        format!("{progress}: {}", question.text.get(cx.lang())),
        Audience::Young,
        view! {
            <p class="row apart"><span class="soft">{progress.clone()}</span>{aloud()}</p>
            <Form<SaveAnswer>>
                {fields}
                <input type="hidden" name="code" value=code/>
                <input type="hidden" name="question" value=id/>
                {checking.then(|| view! { <input type="hidden" name="check" value="1"/> })}
                <div class="row">
                    <Button name="then" value="next">{t("responses-next")}</Button>
                    <Button name="then" value="skip" kind=ButtonKind::Quiet>{t("responses-skip")}</Button>
                </div>
                <div class="row apart">
                    <Button name="then" value="back" kind=ButtonKind::Plain>{t("responses-back")}</Button>
                    <button
                        class="button plain"
                        name="then"
                        value="language"
                        lang=other.tag()
                        formaction=in_other_language(other, &req.here())
                    >
                        {t_in(other, "responses-switch")}
                    </button>
                </div>
            </Form<SaveAnswer>>
            {saving()}
            <p class="soft">{asking::privacy_words(face.privacy)}</p>
            {next_person(&face)}
        },
    )
}

/// The same action in the other language, with this page in it to come back to.
fn in_other_language(other: Lang, here: &str) -> String {
    let from = form_urlencoded::Serializer::new(String::new()).append_pair("from", &href_in(other, here)).finish();
    format!("{}?{from}", href_in(other, <SaveAnswer as ServerFn>::PATH))
}

pub(super) fn as_given(answer: Option<Given>) -> asking::Given {
    match answer {
        None => asking::Given::default(),
        Some(Given::Chosen(choices)) => asking::Given { choices, ..asking::Given::default() },
        Some(Given::Said { text, may_publish }) => asking::Given { text, may_publish, ..asking::Given::default() },
    }
}
